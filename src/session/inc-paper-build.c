/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-build: from what was read and what was chosen to a document, and to pages. */
#include "config.h"

#include "inc-date.h"
#include "inc-list-report.h"
#include "inc-number-style.h"
#include "inc-papers-private.h"
#include "inc-vietnamese.h"

#include <string.h>

const IncPaperMaker *
inc_paper_maker_get (IncPaperKind kind)
{
  static const IncPaperMaker *const makers[INC_N_PAPER_KINDS] = {
    &inc_paper_cohort_maker,
    &inc_paper_programme_maker,
    &inc_paper_startup_maker,
    &inc_paper_list_maker,
    &inc_paper_payment_maker,
    &inc_paper_acceptance_maker,
    &inc_paper_settlement_maker,
  };

  return makers[kind];
}

/* What is signed by hand has its lines for number, place and date, whether or not something stands in them yet. */
static const char *
leave_room (const IncPaperOptions *options, const char *given, const char *room)
{
  const gboolean by_hand = options->kind == INC_PAPER_PAYMENT || options->kind == INC_PAPER_ACCEPTANCE ||
                           options->kind == INC_PAPER_SETTLEMENT;

  return given != NULL || !by_hand ? given : room;
}

static void
fill_frame (IncPaperBuild *self, const IncPaperData *data)
{
  const IncPaperOptions *options = self->options;
  const IncAgency *agency = inc_paper_data_get_agency (data, options);

  for (guint i = 0; i < options->n_signers; i++)
    self->signers[i] = (IncSigner) { options->signers[i].authority, options->signers[i].position, options->signers[i].name };
  self->frame = (IncReportFrame) {
    .wording = self->wording,
    .language = inc_paper_language_get_word (options->language),
    .letterhead = { .superior = agency->superior, .agency = agency->name, .number = options->number,
                    .symbol = leave_room (options, options->symbol, "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0"),
                    .place = leave_room (options, options->place, "………"), .date = options->date, .year = self->year,
                    .urgency = options->urgency, .circulation = options->circulation },
    .addressees = (const char *const *) options->addressees,
    .bases = (const char *const *) options->bases,
    .recipients = (const char *const *) options->recipients,
    .signers = self->signers,
    .n_signers = options->n_signers,
    .address = data->settings->address,
    .author = options->author,
    .created = self->created,
    .from = options->from,
    .to = options->to,
    .as_of = options->as_of,
    .draft = options->draft,
    .charts = options->charts,
    .annex = options->annex,
  };
}

gboolean
inc_paper_build_init (IncPaperBuild *self, const IncPaperData *data, const IncPaperOptions *options, const char *created,
                      GError **error)
{
  self->wording = inc_paper_data_load_wording (data, options, error);
  if (self->wording == NULL)
    return FALSE;
  self->options = inc_paper_data_resolve (data, options, self->wording);
  self->words = g_string_chunk_new (1024);
  self->created = created != NULL ? g_strdup (created) : inc_date_now_stamp ();
  self->year = g_strndup (self->created, strlen ("2026"));
  fill_frame (self, data);
  return TRUE;
}

void
inc_paper_build_clear (IncPaperBuild *self)
{
  g_clear_pointer (&self->options, inc_paper_options_free);
  g_clear_pointer (&self->wording, inc_wording_unref);
  g_clear_pointer (&self->words, g_string_chunk_free);
  g_clear_pointer (&self->year, g_free);
  g_clear_pointer (&self->created, g_free);
}

const char *
inc_paper_build_say (IncPaperBuild *self, const char *english)
{
  const char *vietnamese = inc_vietnamese (english);
  g_autofree char *both = NULL;

  if (self->options->language == INC_PAPER_ENGLISH)
    return english;
  if (self->options->language == INC_PAPER_VIETNAMESE || g_str_equal (english, vietnamese))
    return vietnamese;
  both = g_strdup_printf ("%s / %s", vietnamese, english);
  return g_string_chunk_insert (self->words, both);
}

const char *
inc_paper_build_say_choice (IncPaperBuild *self, const IncChoice *choices, const char *word)
{
  const IncChoice *choice = word != NULL ? inc_choice_find_word (choices, word) : NULL;

  return choice != NULL ? inc_paper_build_say (self, choice->label) : word;
}

void
inc_paper_build_set_numbers (IncPaperLanguage language)
{
  inc_number_set_style (language == INC_PAPER_ENGLISH ? INC_NUMBER_ENGLISH : INC_NUMBER_VIETNAMESE);
}

IncDocument *
inc_paper_build_document (const IncPaperData *data, const IncPaperOptions *options, const char *created, GError **error)
{
  g_auto(IncPaperBuild) build = { NULL };
  IncDocument *document;

  if (!inc_paper_build_init (&build, data, options, created, error))
    return NULL;
  inc_paper_build_set_numbers (options->language);
  document = inc_paper_maker_get (options->kind)->build (data, &build);
  inc_paper_build_set_numbers (INC_PAPER_VIETNAMESE);
  return document;
}

gboolean
inc_paper_is_wide (const IncPaperOptions *options)
{
  return options->kind == INC_PAPER_LIST && g_strv_length (options->columns) > INC_LIST_REPORT_WIDE;
}

IncLayout *
inc_paper_build_layout (IncDocument *document, gboolean wide, guint n_pages, GCancellable *cancellable, GError **error)
{
  const IncPaper turned = { .width = inc_paper_a4.height, .height = inc_paper_a4.width,
                            /* What is above when it is turned to be read in a binder is the left edge. */
                            .top = inc_paper_a4.left, .right = inc_paper_a4.top, .bottom = inc_paper_a4.right,
                            .left = inc_paper_a4.bottom };

  const IncPaper *paper = wide ? &turned : &inc_paper_a4;

  if (n_pages > 0)
    return inc_layout_new_start (document, paper, n_pages, cancellable, error);
  return inc_layout_new (document, paper, cancellable, NULL, NULL, error);
}

static gint64
known_or_not (gint64 millionths)
{
  return millionths != INC_MISSING ? millionths : INC_UNKNOWN;
}

IncReportLeverage
inc_paper_build_leverage (const IncLeverage *leverage)
{
  return (IncReportLeverage) {
    .leverage = known_or_not (leverage->leverage),
    .public_share = known_or_not (leverage->public_share),
    .private_vnd = MAX (leverage->private_vnd, 0),
    .public_vnd = MAX (leverage->public_vnd, 0),
    .rounds = leverage->rounds->len,
    .payments = leverage->payments->len + leverage->supports->len,
    .unknown_rounds = leverage->missing_rounds->len,
    .unknown_payments = leverage->missing_payments->len + leverage->missing_supports->len,
  };
}
