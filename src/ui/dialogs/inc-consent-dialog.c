/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-consent-dialog: forms over one record type. */
#include "config.h"

#include "inc-consent-dialog.h"

#include "inc-consent.h"
#include "inc-date.h"
#include "inc-page.h"
#include "inc-remove-row.h"

#include <glib/gi18n.h>

static const char *const given_fields[] = { "purpose", "given", "form", "text_version", "proof", NULL };
static const char *const withdrawn_fields[] = { "withdrawn", NULL };
static const char *const all_fields[] = { "purpose", "given", "form", "text_version", "proof", "withdrawn", NULL };

static const IncFormSection given_sections[] = { { NULL, given_fields, FALSE }, { NULL } };
static const IncFormSection all_sections[] = { { NULL, all_fields, FALSE }, { NULL } };
static const IncFormSection withdrawn_sections[] = { { NULL, withdrawn_fields, FALSE }, { NULL } };

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_consent_get_type ());
}

IncRecordDialog *
inc_consent_dialog_new (IncSession *session, gint64 person, int purpose, const char *about)
{
  g_autofree char *today = inc_date_today ();
  g_autoptr(IncRecord) consent = g_object_new (inc_consent_get_type (), "person", person, "purpose", purpose, "given", today,
                                               "form", INC_CONSENT_FORM_PAPER, NULL);
  g_autofree char *draft = g_strdup_printf ("consent-%" G_GINT64_FORMAT, person);
  IncRecordDialog *self = inc_record_dialog_new_for (session, consent, given_sections, _("New Consent"), NULL, draft);

  adw_dialog_set_content_height (ADW_DIALOG (self), -1);
  inc_record_dialog_set_subtitle (self, about);
  return self;
}

/* ---- flows ---- */

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  DexFuture *consent;
  gboolean withdraw;
} ConsentFlow;

static void
consent_flow_free (gpointer data)
{
  ConsentFlow *flow = data;

  g_object_unref (flow->widget);
  g_object_unref (flow->session);
  dex_clear (&flow->consent);
  g_free (flow);
}

static IncRecordDialog *
edit_dialog_new (ConsentFlow *flow, IncRecord *consent, const char *person)
{
  g_autofree char *draft = g_strdup_printf ("consent-%s", consent->uid);
  IncRecordDialog *dialog = inc_record_dialog_new_for (flow->session, consent, all_sections, _("Edit Consent"), NULL, draft);

  inc_remove_row_add (dialog, flow->widget, flow->session, _("Delete Consent"), person);
  return dialog;
}

static DexFuture *
withdraw (IncSession *session, IncRecord *consent, gpointer person)
{
  g_autofree char *title = NULL;

  /* Translators: names a change in the history; %s is a person. */
  title = g_strdup_printf (_("Withdraw consent: %s"), (const char *) person);
  return inc_session_save (session, title, &consent, 1);
}

static IncRecordDialog *
withdraw_dialog_new (ConsentFlow *flow, IncRecord *consent, const char *person)
{
  g_autofree char *today = inc_date_today ();
  IncRecordDialog *dialog;

  g_object_set (consent, "withdrawn", today, NULL);
  dialog = inc_record_dialog_new_for (flow->session, consent, withdrawn_sections, _("Withdraw Consent"), _("_Withdraw"),
                                      NULL);
  inc_record_dialog_set_save (dialog, withdraw, g_strdup (person), g_free);
  return dialog;
}

/* "Nguyễn Thị Lan Anh · To be contacted" */
static char *
describe (IncRecord *consent, const char *person)
{
  g_autofree char *purpose = inc_record_display (consent, inc_schema_find (get_schema (), "purpose"));

  return g_strdup_printf ("%s · %s", person, purpose);
}

static void
present (ConsentFlow *flow, IncRecord *consent)
{
  const char *title = inc_record_get_ref_title (consent, inc_schema_find (get_schema (), "person"));
  const char *person = title != NULL ? title : _("Consent");
  g_autofree char *about = describe (consent, person);
  IncRecordDialog *dialog = flow->withdraw ? withdraw_dialog_new (flow, consent, person)
                                           : edit_dialog_new (flow, consent, person);

  adw_dialog_set_content_height (ADW_DIALOG (dialog), -1);
  inc_record_dialog_set_subtitle (dialog, about);
  adw_dialog_present (ADW_DIALOG (dialog), flow->widget);
}

static DexFuture *
open_fiber (gpointer data)
{
  ConsentFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncRecord) consent = dex_await_object (g_steal_pointer (&flow->consent), &error);

  if (consent == NULL)
    inc_page_report_error (flow->widget, error);
  else if (gtk_widget_get_root (flow->widget) != NULL)
    present (flow, consent);
  return dex_future_new_for_boolean (consent != NULL);
}

static void
spawn (GtkWidget *widget, IncSession *session, gint64 id, gboolean withdraw_it)
{
  ConsentFlow *flow = g_new (ConsentFlow, 1);

  *flow = (ConsentFlow){ g_object_ref (widget), g_object_ref (session), inc_session_get (session, get_schema (), id),
                         withdraw_it };
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, open_fiber, flow, consent_flow_free));
}

void
inc_consent_dialog_open (GtkWidget *widget, IncSession *session, gint64 consent)
{
  spawn (widget, session, consent, FALSE);
}

void
inc_consent_dialog_withdraw (GtkWidget *widget, IncSession *session, gint64 consent)
{
  spawn (widget, session, consent, TRUE);
}
