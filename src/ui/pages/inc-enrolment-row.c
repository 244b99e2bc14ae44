/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-enrolment-row: the cohort's name, below it the stage and since when. */
#include "config.h"

#include "inc-enrolment-row.h"

#include "inc-record-cell.h"

#include <glib/gi18n.h>

static GtkWidget *
menu_new (gint64 enrolment)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autofree char *change = g_strdup_printf ("page.change-stage-of(%" G_GINT64_FORMAT ")", enrolment);
  g_autofree char *remove = g_strdup_printf ("page.remove-enrolment(%" G_GINT64_FORMAT ")", enrolment);

  g_menu_append (menu, _("Change _Stage…"), change);
  g_menu_append (menu, _("_Delete the Enrolment"), remove);
  return g_object_new (GTK_TYPE_MENU_BUTTON,
                       "icon-name", "view-more-symbolic",
                       "tooltip-text", _("More"),
                       "valign", GTK_ALIGN_CENTER,
                       "menu-model", menu,
                       "css-classes", (const char *[]){ "flat", NULL },
                       NULL);
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
