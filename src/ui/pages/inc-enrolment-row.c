/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-enrolment-row: the cohort's name, below it the stage and since when. */
#include "config.h"

#include "inc-enrolment-row.h"

#include "inc-record-cell.h"
#include "inc-row-menu.h"

#include <glib/gi18n.h>

static GtkWidget *
menu_new (gint64 enrolment)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  inc_row_menu_append (menu, _("Change _Stage…"), "enrolments.change-stage", enrolment);
  inc_row_menu_append (menu, _("_Delete the Enrolment"), "enrolments.delete", enrolment);
  return inc_row_menu_button_new (menu);
}

GtkWidget *
inc_enrolment_row_new (IncEnrolment *enrolment)
{
  GtkWidget *row = adw_action_row_new ();
  const char *cohort = inc_record_get_ref_title (INC_RECORD (enrolment), inc_schema_find (inc_record_get_schema (INC_RECORD (enrolment)), "cohort"));
  static const char *const about[] = { "stage", "since", NULL };
  g_autofree char *subtitle = inc_record_join_fields (INC_RECORD (enrolment), about);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cohort != NULL ? cohort : _("Cohort"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), menu_new (INC_RECORD (enrolment)->id));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", "cohort", enrolment->cohort);
  return row;
}
