/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-stage-dialog: two forms over the startups they are about; Save moves or enrols all of them in one change. */
#include "config.h"

#include "inc-stage-dialog.h"

#include "inc-date.h"
#include "inc-records.h"

#include <glib/gi18n.h>

static const char *const stage_fields[] = { "stage", "date", "reason", NULL };
static const IncFormSection stage_sections[] = { { NULL, stage_fields, FALSE }, { NULL } };

static const char *const enrol_fields[] = { "cohort", "stage", "since", NULL };
static const IncFormSection enrol_sections[] = { { NULL, enrol_fields, FALSE }, { NULL } };

static gpointer
ids_new (const gint64 *ids, guint n_ids)
{
  return g_array_append_vals (g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids), ids, n_ids);
}

static void
ids_free (gpointer ids)
{
  g_array_unref (ids);
}

static DexFuture *
change_stage (IncSession *session, IncRecord *record, gpointer data)
{
  const IncStageChange *change = INC_STAGE_CHANGE (record);
  const GArray *ids = data;
  g_autofree char *title = NULL;

  /* Translators: this names a change in the history. */
  title = g_strdup_printf (ngettext ("Change stage of %u startup", "Change stage of %u startups", ids->len), ids->len);
  return inc_session_change_stage (session, title, (const gint64 *) ids->data, ids->len, change->stage, change->date,
                                   change->reason);
}

IncRecordDialog *
inc_stage_dialog_new (IncSession *session, const gint64 *enrolments, guint n_enrolments, int stage, const char *about)
{
  g_autofree char *today = inc_date_today ();
  g_autoptr(IncRecord) change = g_object_new (inc_stage_change_get_type (), "enrolment", enrolments[0], "stage", stage,
                                              "date", today, NULL);
  IncRecordDialog *self = inc_record_dialog_new_for (session, change, stage_sections, _("Change Stage"), _("_Change"), NULL);

  adw_dialog_set_content_height (ADW_DIALOG (self), -1);
  inc_record_dialog_set_subtitle (self, about);
  inc_record_dialog_set_save (self, change_stage, ids_new (enrolments, n_enrolments), ids_free);
  return self;
}

static DexFuture *
enrol (IncSession *session, IncRecord *record, gpointer data)
{
  const IncEnrolment *enrolment = INC_ENROLMENT (record);
  const GArray *ids = data;
  g_autofree char *title = NULL;

  /* Translators: this names a change in the history. */
  title = g_strdup_printf (ngettext ("Enrol %u startup", "Enrol %u startups", ids->len), ids->len);
  return inc_session_enrol (session, title, (const gint64 *) ids->data, ids->len, enrolment->cohort, enrolment->stage,
                            enrolment->since);
}

IncRecordDialog *
inc_enrol_dialog_new (IncSession *session, const gint64 *startups, guint n_startups, gint64 cohort, const char *about)
{
  g_autofree char *today = inc_date_today ();
  g_autoptr(IncRecord) enrolment = g_object_new (inc_enrolment_get_type (), "startup", startups[0], "cohort", cohort,
                                                 "stage", INC_STAGE_ADMITTED, "since", today, NULL);
  IncRecordDialog *self = inc_record_dialog_new_for (session, enrolment, enrol_sections, _("Enrol in a Cohort"), _("_Enrol"),
                                                     NULL);

  adw_dialog_set_content_height (ADW_DIALOG (self), -1);
  inc_record_dialog_set_subtitle (self, about);
  inc_record_dialog_set_save (self, enrol, ids_new (startups, n_startups), ids_free);
  return self;
}
