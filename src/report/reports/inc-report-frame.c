/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report-frame: the order of an official paper, once for all reports. */
#include "config.h"

#include "inc-report-frame.h"

#include "inc-date.h"
#include "inc-report-values.h"

#include <string.h>

/* To be written by hand. */
#define ROOM "……"
#define DAY "ngày "

static IncDocument *
create (const IncReportFrame *self, const char *title, const char *subject)
{
  return inc_document_new (&(IncDocumentInfo){
      .title = title,
      .subject = subject,
      .author = self->author,
      .created = self->created,
      .language = g_str_equal (self->language, "en") ? "en" : "vi",
      .draft = self->draft ? inc_wording_get (self->wording, "letter", "draft") : NULL });
}

IncDocument *
inc_report_frame_begin (const IncReportFrame *self, const IncWord *words)
{
  const char *type = inc_wording_get (self->wording, "letter", "type");
  g_autofree char *subject = inc_wording_fill (self->wording, "letter", "subject", words);
  g_autofree char *title = g_strjoin (": ", type != NULL ? type : subject,
                                      type != NULL ? subject : NULL, NULL);
  IncDocument *document = create (self, title, subject);

  inc_document_add_letterhead (document, &self->letterhead);
  if (inc_wording_get (self->wording, "letter", "translation") != NULL)
    inc_document_add_statement (document, inc_wording_get (self->wording, "letter", "translation"));
  if (type != NULL)
    inc_document_add_title (document, type, subject);
  if (self->addressees != NULL && self->addressees[0] != NULL)
    inc_document_add_addressees (document, self->addressees);
  if (self->bases != NULL && self->bases[0] != NULL)
    inc_document_add_bases (document, self->bases);
  return document;
}

IncDocument *
inc_report_frame_begin_sheet (const IncReportFrame *self, const char *title, const char *subject)
{
  return create (self, title, subject);
}

void
inc_report_frame_end (const IncReportFrame *self, IncDocument *document)
{
  inc_document_add_signatures (document, self->signers, self->n_signers, self->recipients);
  if (self->address != NULL)
    inc_document_add_foot (document, NULL, self->address);
}

void
inc_report_frame_add_parts (const IncReportFrame *self, IncDocument *document,
                            const IncReportPart *parts, guint n_parts, gconstpointer report)
{
  g_auto (GStrv) order = inc_wording_list (self->wording, "sections", "order");
  guint number = 1;

  for (guint i = 0; order[i] != NULL; i++)
    for (guint p = 0; p < n_parts; p++)
      {
        g_autofree char *text = g_strdup_printf ("%u.", number);

        if (g_str_equal (parts[p].name, order[i]) && parts[p].add (document, text, report))
          number++;
      }
  for (guint p = 0; p < n_parts; p++)
    if (parts[p].instead != NULL && !g_strv_contains ((const char *const *) order, parts[p].name))
      parts[p].instead (document, report);
}

/* Of a period with a beginning some figures are within it, and the sentence says so where the wording has one. */
static const char *
choose_as_of (const IncReportFrame *self)
{
  return self->from != NULL && inc_wording_get (self->wording, "introduction", "as-of-period") != NULL ? "as-of-period"
                                                                                                       : "as-of";
}

static const char *
choose_period (const IncReportFrame *self)
{
  if (self->from != NULL)
    return self->to != NULL ? "period" : "from";
  return self->to != NULL ? "to" : "undated";
}

/* The sentences of the introduction on one line; NULL: none is said.  Full transfer. */
static char *
fill_introduction (const IncReportFrame *self, const char *const *sentences, const char *cohort, const char *programme)
{
  g_autofree char *from = inc_report_name_date (self->language, self->from);
  g_autofree char *to = inc_report_name_date (self->language, self->to);
  g_autofree char *as_of = inc_report_date (self->language, self->as_of);
  g_autofree char *made = inc_report_frame_name_day (self, self->language);
  const IncWord words[]
      = { { "cohort", cohort },       { "programme", programme },
          { "from", from },           { "to", to },
          { "as_of", as_of },         { "made", made },
          { "author", self->author }, { "agency", self->letterhead.agency },
          { NULL, NULL } };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *sentence = inc_wording_fill (self->wording, "introduction", sentences[i], words);

      if (sentence != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

void
inc_report_frame_add_introduction (const IncReportFrame *self, IncDocument *document,
                                   const char *cohort, const char *programme)
{
  const char *const sentences[]
      = { choose_period (self), choose_as_of (self), self->author != NULL ? "author" : "made", NULL };
  g_autofree char *text = fill_introduction (self, sentences, cohort, programme);

  if (text != NULL)
    inc_document_add_paragraph (document, text);
}

void
inc_report_frame_add_made (IncDocument *document, gconstpointer report)
{
  const IncReportFrame *self = report;
  const char *const sentences[] = { choose_as_of (self), self->author != NULL ? "author" : "made", NULL };
  g_autofree char *text = fill_introduction (self, sentences, NULL, NULL);

  if (text != NULL)
    inc_document_add_statement (document, text);
}

void
inc_report_frame_add_heading (const IncReportFrame *self, IncDocument *document,
                              const char *number, const char *group)
{
  const char *heading = inc_wording_get (self->wording, group, "heading");

  if (heading != NULL)
    inc_document_add_heading (document, INC_HEADING_ARTICLE, number, heading);
}

void
inc_report_frame_add_sentence (const IncReportFrame *self, IncDocument *document,
                               const char *group, const char *key, const IncWord *words)
{
  g_autofree char *text = inc_wording_fill (self->wording, group, key, words);

  if (text != NULL)
    inc_document_add_paragraph (document, text);
}

static char *
name_number (const IncLetterhead *head)
{
  if (head->symbol == NULL)
    return g_strdup (ROOM);
  if (head->number <= 0)
    return g_strconcat (ROOM "/", head->symbol, NULL);
  return g_strdup_printf ("%02" G_GINT64_FORMAT "/%s", head->number, head->symbol);
}

/* After the word "ngày": "30 tháng 11 năm 2026". */
static char *
name_date (const IncReportFrame *self)
{
  const IncLetterhead *head = &self->letterhead;
  const gboolean english = g_str_equal (self->language, "en");
  const char *year = head->year != NULL ? head->year : ROOM;
  g_autofree char *date = NULL;

  if (head->date == NULL)
    return english ? g_strconcat (ROOM " ", year, NULL) : g_strconcat (ROOM " tháng " ROOM " năm ", year, NULL);
  if (english)
    return inc_report_date (self->language, head->date);
  date = inc_date_official (head->date);
  return g_strdup (date != NULL && g_str_has_prefix (date, DAY) ? date + strlen (DAY) : date);
}

void
inc_report_frame_add_annex (const IncReportFrame *self, IncDocument *document, const char *group,
                            const char *word, const char *value)
{
  g_autofree char *number = name_number (&self->letterhead);
  g_autofree char *date = name_date (self);
  const IncWord words[]
      = { { word, value },
          { "number", number },
          { "date", date },
          { "agency", self->letterhead.agency != NULL ? self->letterhead.agency : ROOM ROOM },
          { NULL, NULL } };
  g_autofree char *title = inc_wording_fill (self->wording, group, "annex", words);
  g_autofree char *reference = inc_wording_fill (self->wording, group, "reference", words);

  inc_document_add_annex (document, title != NULL ? title : value, reference, FALSE);
}

char *
inc_report_frame_name_day (const IncReportFrame *self, const char *language)
{
  g_autofree char *day = self->letterhead.date != NULL ? g_strdup (self->letterhead.date)
                         : self->created != NULL ? g_strndup (self->created, strlen ("2026-01-05"))
                                                 : NULL;

  return inc_report_date (language, day);
}
