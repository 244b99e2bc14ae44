/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-row: what was withdrawn says so. */
#include "config.h"

#include "inc-paper-row.h"

#include "inc-date.h"
#include "inc-status.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* "15/BC-TTƯT · 05/01/2026", or the day alone of a paper without a number.  Full transfer. */
static char *
describe (const IncTable *papers, guint row)
{
  const gint64 number = inc_table_get_integer (papers, row, "number");
  const char *symbol = inc_table_get_text (papers, row, "symbol");
  g_autofree char *day = inc_date_display (inc_table_get_text (papers, row, "issued"));

  if (symbol == NULL)
    return g_steal_pointer (&day);
  return g_strdup_printf ("%02" G_GINT64_FORMAT "/%s · %s", number, symbol, day);
}

GtkWidget *
inc_paper_row_new (const char *title, const IncTable *papers, guint row)
{
  g_autofree char *subtitle = describe (papers, row);
  GtkWidget *widget = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "use-markup", FALSE, "subtitle", subtitle,
                                    "activatable", TRUE, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "(sx)", "report", inc_table_get_integer (papers, row, "id"));
  if (g_strcmp0 (inc_table_get_text (papers, row, "state"), "withdrawn") == 0)
    {
      GtkWidget *pill = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_CENTER, NULL);

      inc_status_set (GTK_LABEL (pill), INC_TONE_NEUTRAL, _("Withdrawn"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (widget), pill);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  return widget;
}
