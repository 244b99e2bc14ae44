/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-deal-dialog: who, how much, in whose hands; and a step with its reason. */
#include "config.h"

#include "inc-deal-dialog.h"

#include "inc-date.h"
#include "inc-deals.h"

#include <glib/gi18n.h>

static const char *const new_fields[] = { "startup", "investor", "amount", "currency", "owner", "next_step", "next_on", NULL };
static const char *const fields[] = { "amount", "currency", "owner", "status", "next_step", "next_on", "note", NULL };
static const char *const step_fields[] = { "stage", "date", "reason", NULL };

static const IncFormSection new_sections[] = { { NULL, new_fields, FALSE }, { NULL } };
static const IncFormSection sections[] = { { NULL, fields, FALSE }, { NULL } };
static const IncFormSection step_sections[] = { { NULL, step_fields, FALSE }, { NULL } };

static const char *
get_name (IncDeal *deal, const char *field)
{
  const char *name = inc_record_get_ref_title (INC_RECORD (deal),
                                               inc_schema_find (inc_record_get_schema (INC_RECORD (deal)), field));

  return name != NULL ? name : "–";
}

char *
inc_deal_dup_title (IncDeal *deal)
{
  return g_strdup_printf ("%s – %s", get_name (deal, "startup"), get_name (deal, "investor"));
}

static DexFuture *
save_deal (IncSession *session, IncRecord *deal, gpointer data)
{
  g_autofree char *today = inc_date_today ();
  g_autofree char *name = inc_deal_dup_title (INC_DEAL (deal));
  g_autofree char *title = NULL;

  if (deal->id == 0)
    return inc_session_add_deal (session, _("Add deal"), INC_DEAL (deal), INC_DEAL_INTRO, today);
  /* Translators: names a change in the history; %s are a startup and an investor */
  title = g_strdup_printf (_("Edit deal: %s"), name);
  return inc_session_save (session, title, &deal, 1);
}

IncRecordDialog *
inc_deal_dialog_new (IncSession *session, IncDeal *deal)
{
  const gboolean is_new = INC_RECORD (deal)->id == 0;
  g_autofree char *draft = is_new ? g_strdup ("deal-new") : g_strdup_printf ("deal-%s", INC_RECORD (deal)->uid);
  g_autofree char *name = inc_deal_dup_title (deal);
  IncRecordDialog *self = inc_record_dialog_new_for (session, INC_RECORD (deal), is_new ? new_sections : sections,
                                                     is_new ? _("New Deal") : _("Edit Deal"), NULL, draft);

  if (!is_new)
    inc_record_dialog_set_subtitle (self, name);
  inc_record_dialog_set_save (self, save_deal, NULL, NULL);
  return self;
}

static DexFuture *
save_step (IncSession *session, IncRecord *record, gpointer about)
{
  const IncDealStep *step = INC_DEAL_STEP (record);
  g_autofree char *title = NULL;

  /* Translators: names a change in the history; %s are a startup and an investor */
  title = g_strdup_printf (_("Move the deal %s"), (const char *) about);
  return inc_session_move_deals (session, title, &step->deal, 1, step->stage, step->date, step->reason);
}

IncRecordDialog *
inc_deal_step_dialog_new (IncSession *session, gint64 deal, int stage, const char *about)
{
  g_autofree char *today = inc_date_today ();
  g_autoptr(IncRecord) step = g_object_new (inc_deal_step_get_type (), "deal", deal, "stage", stage, "date", today, NULL);
  IncRecordDialog *self = inc_record_dialog_new_for (session, step, step_sections, _("Move Deal"), _("_Move"), NULL);

  adw_dialog_set_content_height (ADW_DIALOG (self), -1);
  inc_record_dialog_set_subtitle (self, about);
  inc_record_dialog_set_save (self, save_step, g_strdup (about), g_free);
  return self;
}
