/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-leverage-list: a boxed list of two rows. */
#include "config.h"

#include "inc-leverage-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const char *const words[] = { "all", "startup", "cohort", "programme", "fund" };

const char *
inc_leverage_scope_get_word (IncLeverageScope scope)
{
  return words[scope];
}

gboolean
inc_leverage_scope_find (const char *word, IncLeverageScope *scope)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        *scope = i;
        return TRUE;
      }
  return FALSE;
}

static GtkWidget *
row_new (const char *title, gboolean opens)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "focusable", opens, NULL);
  GtkWidget *figure = g_object_new (GTK_TYPE_LABEL, "css-classes", (const char *[]){ "heading", "numeric", NULL }, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), figure);
  g_object_set_data (G_OBJECT (row), "figure", figure);
  if (opens)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                             GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  return row;
}

GtkWidget *
inc_leverage_list_new (gboolean opens)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "can-focus", opens, "css-classes",
                                  (const char *[]){ "boxed-list", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Private and Public Money"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row_new (_("Private capital for each đồng of public money"), opens));
  gtk_list_box_append (GTK_LIST_BOX (list), row_new (_("Share of public money in both"), opens));
  return list;
}

void
inc_leverage_list_set_target (GtkWidget *list, IncLeverageScope scope, gint64 id)
{
  for (int i = 0; i < 2; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", words[scope], id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-leverage");
      gtk_list_box_row_set_activatable (row, TRUE);
    }
}

static void
show_figure (GtkWidget *list, int row, const char *figure, const char *about)
{
  GtkListBoxRow *shown = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), row);

  gtk_label_set_text (g_object_get_data (G_OBJECT (shown), "figure"), figure != NULL ? figure : "–");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (shown), about);
}

/* "2 rounds · 5 payments and support · 1 not counted".  Full transfer. */
static char *
describe_rows (const IncLeverage *leverage)
{
  const guint n_public = leverage->payments->len + leverage->supports->len;
  const guint n_missing =
    leverage->missing_rounds->len + leverage->missing_payments->len + leverage->missing_supports->len;
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u round", "%u rounds", leverage->rounds->len), leverage->rounds->len);
  g_string_append (text, " · ");
  g_string_append_printf (text, ngettext ("%u payment or support", "%u payments and support", n_public), n_public);
  if (n_missing > 0)
    {
      g_string_append (text, " · ");
      /* Translators: rounds and payments whose amount, day or rate is not known */
      g_string_append_printf (text, ngettext ("%u not counted", "%u not counted", n_missing), n_missing);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
inc_leverage_list_show (GtkWidget *list, const IncLeverage *leverage)
{
  g_autofree char *ratio = inc_leverage_display (leverage);
  g_autofree char *share = inc_leverage_display_share (leverage);
  g_autofree char *rows = describe_rows (leverage);
  g_autofree char *sums = inc_leverage_describe_sums (leverage);

  show_figure (list, 0, ratio, rows);
  show_figure (list, 1, share, sums);
}
