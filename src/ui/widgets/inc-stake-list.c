/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-stake-list: a grid in each row; the columns of amounts and shares are of one width in all of them. */
#include "config.h"

#include "inc-stake-list.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-money.h"
#include "inc-round.h"

#include <glib/gi18n.h>

struct _IncStakeList
{
  AdwBin parent_instance;

  GtkListBox *rows;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (IncStakeList, inc_stake_list, ADW_TYPE_BIN)

/* "Seed · 15/12/2025" */
static char *
describe_round (const IncTable *table, guint row)
{
  const char *word = inc_table_get_text (table, row, "type");
  const IncChoice *type = word != NULL ? inc_choice_find_word (inc_round_type_choices, word) : NULL;
  g_autofree char *date = inc_date_display (inc_table_get_text (table, row, "date"));

  if (type != NULL && date != NULL)
    return g_strdup_printf ("%s · %s", _(type->label), date);
  if (type != NULL)
    return g_strdup (_(type->label));
  return date != NULL ? g_steal_pointer (&date) : g_strdup (_("Round not known"));
}

/* A number that is not known is a dash. */
static char *
display_amount (const IncTable *table, guint row)
{
  const IncValue *amount = inc_table_get (table, row, "amount");

  return inc_value_is_null (amount) ? g_strdup ("–")
                                    : inc_amount_display (amount->integer, inc_table_get_text (table, row, "currency"));
}

static char *
display_share (const IncTable *table, guint row)
{
  const IncValue *share = inc_table_get (table, row, "share");

  return inc_value_is_null (share) ? g_strdup ("–") : inc_ratio_display (share->integer);
}

static GtkWidget *
cell_new (const char *text, gboolean number)
{
  static const char *const words[] = { "caption", "dimmed", NULL };
  static const char *const numbers[] = { "numeric", NULL };

  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", number ? 1.0 : 0.0, "wrap", !number, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "hexpand", !number, "css-classes", number ? numbers : words, NULL);
}

static void
add_stake (GtkGrid *grid, const IncTable *table, guint row, int line, GtkSizeGroup *amounts, GtkSizeGroup *shares)
{
  g_autofree char *round = describe_round (table, row);
  g_autofree char *amount = display_amount (table, row);
  g_autofree char *share = display_share (table, row);
  GtkWidget *amount_cell = cell_new (amount, TRUE);
  GtkWidget *share_cell = cell_new (share, TRUE);

  gtk_size_group_add_widget (amounts, amount_cell);
  gtk_size_group_add_widget (shares, share_cell);
  gtk_grid_attach (grid, cell_new (round, FALSE), 0, line, 1, 1);
  gtk_grid_attach (grid, amount_cell, 1, line, 1, 1);
  gtk_grid_attach (grid, share_cell, 2, line, 1, 1);
}

/* The row of the startup at a row of the table; gives the row behind its last stake. */
static guint
add_startup (IncStakeList *self, const IncTable *table, guint at, GtkSizeGroup *amounts, GtkSizeGroup *shares)
{
  const gint64 startup = inc_table_get_integer (table, at, "startup");
  const char *title = inc_table_get_text (table, at, "name");
  GtkWidget *row = gtk_list_box_row_new ();
  GtkGrid *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 3, NULL);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                  PANGO_WRAP_WORD_CHAR, NULL);

  gtk_grid_attach (grid, name, 0, 0, 3, 1);
  for (int line = 1; at < inc_table_get_n_rows (table) && inc_table_get_integer (table, at, "startup") == startup; line++)
    add_stake (grid, table, at++, line, amounts, shares);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (grid));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", "startup", startup);
  gtk_list_box_append (self->rows, row);
  return at;
}

static void
inc_stake_list_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_STAKE_LIST);
  G_OBJECT_CLASS (inc_stake_list_parent_class)->dispose (object);
}

static void
inc_stake_list_class_init (IncStakeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_stake_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/widgets/inc-stake-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IncStakeList, rows);
  gtk_widget_class_bind_template_child (widget_class, IncStakeList, nothing);
}

static void
inc_stake_list_init (IncStakeList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_stake_list_show (IncStakeList *self, const IncTable *table)
{
  g_autoptr(GtkSizeGroup) amounts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr(GtkSizeGroup) shares = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  const guint n = inc_table_get_n_rows (table);

  gtk_list_box_remove_all (self->rows);
  for (guint at = 0; at < n;)
    at = add_startup (self, table, at, amounts, shares);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
}
