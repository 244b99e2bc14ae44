/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-numbers: a box a row, its cells as wide as those above and below. */
#include "config.h"

#include "inc-chart-numbers.h"

#include "inc-chart-canvas.h"
#include "inc-chart-table.h"

struct _IncChartNumbers
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (IncChartNumbers, inc_chart_numbers, ADW_TYPE_BIN)

static GtkWidget *
cell_new (char *text, GtkAccessibleRole role, gboolean first, GtkSizeGroup *width)
{
  g_autofree char *own = text;
  GtkWidget *cell = g_object_new (GTK_TYPE_LABEL, "label", own, "accessible-role", role, "xalign", first ? 0.0 : 1.0,
                                  "hexpand", first, "wrap", TRUE, NULL);

  if (role == GTK_ACCESSIBLE_ROLE_COLUMN_HEADER)
    gtk_widget_add_css_class (cell, "caption-heading");
  else if (!first)
    gtk_widget_add_css_class (cell, "numeric");
  gtk_size_group_add_widget (width, cell);
  return cell;
}

static GtkWidget *
row_new (void)
{
  return g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "spacing", 18, "css-classes",
                       (const char *[]){ "chart-row", NULL }, NULL);
}

static GtkWidget *
table_new (const IncChart *chart, const char *language)
{
  const guint n_columns = inc_chart_table_get_n_columns (chart), n_rows = inc_chart_get_n_categories (chart);
  GtkWidget *table = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  g_autoptr(GPtrArray) widths = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *row = row_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL, inc_chart_get_title (chart), -1);
  for (guint i = 0; i < n_columns; i++)
    {
      g_ptr_array_add (widths, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
      gtk_box_append (GTK_BOX (row), cell_new (inc_chart_table_dup_heading (chart, i, language),
                                               GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, i == 0, widths->pdata[i]));
    }
  gtk_box_append (GTK_BOX (table), row);
  for (guint i = 0; i < n_rows; i++)
    {
      row = row_new ();
      for (guint j = 0; j < n_columns; j++)
        gtk_box_append (GTK_BOX (row), cell_new (inc_chart_table_dup_cell (chart, i, j, language),
                                                 j == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_CELL, j == 0,
                                                 widths->pdata[j]));
      gtk_box_append (GTK_BOX (table), row);
    }
  return table;
}

static void
inc_chart_numbers_class_init (IncChartNumbersClass *klass)
{
}

static void
inc_chart_numbers_init (IncChartNumbers *self)
{
}

void
inc_chart_numbers_set_chart (IncChartNumbers *self, const IncChart *chart)
{
  g_return_if_fail (INC_IS_CHART_NUMBERS (self));

  if (chart == NULL)
    {
      adw_bin_set_child (ADW_BIN (self), NULL);
      return;
    }
  /* Many series need more width than a phone has. */
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER,
                                                   "propagate-natural-width", TRUE, "child",
                                                   table_new (chart, inc_chart_canvas_get_language ()), NULL));
}
