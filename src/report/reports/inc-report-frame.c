/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report-frame: the order of an official paper, once for all reports. */
#include "config.h"

#include "inc-report-frame.h"

#include "inc-date.h"
#include "inc-report-values.h"

#include <string.h>

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
}

void
inc_report_frame_add_introduction (const IncReportFrame *self, IncDocument *document,
                                   const char *cohort, const char *programme)
{
  g_autofree char *from = inc_report_name_date (self->language, self->from);
  g_autofree char *to = inc_report_name_date (self->language, self->to);
  g_autofree char *as_of = inc_report_date (self->language, self->as_of);
  g_autofree char *made = inc_report_frame_name_day (self);
  const IncWord words[]
      = { { "cohort", cohort },       { "programme", programme },
          { "from", from },           { "to", to },
          { "as_of", as_of },         { "made", made },
          { "author", self->author }, { "agency", self->letterhead.agency },
          { NULL, NULL } };
  const char *const sentences[] = { from != NULL && to != NULL ? "period"
                                    : from != NULL             ? "from"
                                    : to != NULL               ? "to"
                                                               : "undated",
                                    "as-of", self->author != NULL ? "author" : "made" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *sentence = inc_wording_fill (self->wording, "introduction", sentences[i], words);

      if (sentence != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  if (text->len > 0)
    inc_document_add_paragraph (document, text->str);
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

char *
inc_report_frame_name_number (const IncReportFrame *self)
{
  if (self->letterhead.symbol == NULL)
    return NULL;
  if (self->letterhead.number <= 0)
    return g_strconcat ("…/", self->letterhead.symbol, NULL);
  return g_strdup_printf ("%02" G_GINT64_FORMAT "/%s", self->letterhead.number,
                          self->letterhead.symbol);
}

char *
inc_report_frame_name_day (const IncReportFrame *self)
{
  g_autofree char *day = self->letterhead.date != NULL ? g_strdup (self->letterhead.date)
                         : self->created != NULL ? g_strndup (self->created, strlen ("2026-01-05"))
                                                 : NULL;

  return inc_report_date (self->language, day);
}
