/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timetable grid as screen readers see it: a grid whose visible cells have names. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-timetable-sample.h"

static IncTimetableGrid *
open_grid (IncTimetableSheet *sheet)
{
  GtkWidget *grid = inc_timetable_grid_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "default-width", 600, "default-height", 260, "child", scroller, NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  inc_timetable_grid_set_sheet (INC_TIMETABLE_GRID (grid), sheet);
  gtk_window_present (GTK_WINDOW (window));
  inc_display_settle ();
  return INC_TIMETABLE_GRID (grid);
}

static void
close_grid (IncTimetableGrid *grid)
{
  g_object_ref (grid);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (grid))));
  inc_display_settle ();
  g_assert_finalize_object (grid);
}

static void
test_cells_have_names (void)
{
  static const char *const names[] = {
    "09:00, Hoa Sen meets Vina Fund, table 3, locked", "09:20, Hoa Sen, free",
    "09:40, Hoa Sen meets Lotus, table 8",             "10:00, Hoa Sen, free",
    "09:00, Mây Tre, free",                            "09:20, Mây Tre meets Vina Fund, table 3",
    "09:40, Mây Tre, free",                            "10:00, Mây Tre, not there",
    "09:00, Trúc Lâm, free",                           "09:20, Trúc Lâm, free",
    "09:40, Trúc Lâm, free",                           "10:00, Trúc Lâm, free",
  };
  g_autoptr(IncTimetableSheet) sheet = inc_timetable_sample_small ();
  IncTimetableGrid *grid = open_grid (sheet);
  GtkAccessible *cell = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (grid));
  guint n = 0;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_ROLE_GRID);
  while (cell != NULL)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (cell);
      g_autoptr(GtkAccessible) parent = gtk_accessible_get_accessible_parent (cell);
      const int row = (int) n / 4 + 1, slot = (int) n % 4 + 1;

      g_assert_cmpuint (n, <, G_N_ELEMENTS (names));
      g_assert_true (parent == GTK_ACCESSIBLE (grid));
      gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
      gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, names[n]);
      gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_ROW_INDEX, row);
      gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX, slot);
      g_object_unref (cell);
      cell = next;
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (names));
  close_grid (grid);
}

static guint
count_cells (IncTimetableGrid *grid)
{
  GtkAccessible *cell = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (grid));
  guint n = 0;

  while (cell != NULL)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (cell);

      g_object_unref (cell);
      cell = next;
      n++;
    }
  return n;
}

static void
test_cells_are_recycled (void)
{
  g_autoptr(IncTimetableSheet) sheet = inc_timetable_sample_new (500, 24);
  IncTimetableGrid *grid = open_grid (sheet);
  g_autoptr(GtkAccessible) first = NULL;
  g_autoptr(GtkAccessible) again = NULL;
  int row, slot;

  first = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (grid));
  gtk_test_accessible_assert_relation (first, GTK_ACCESSIBLE_RELATION_ROW_INDEX, 1);
  g_assert_cmpuint (count_cells (grid), <, 100);
  inc_timetable_grid_set_cursor (grid, 499, 23);
  inc_display_settle ();
  again = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (grid));
  g_assert_true (again == first);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (grid),
                                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT));
  g_assert_cmpuint (count_cells (grid), <, 100);
  inc_timetable_grid_get_cursor (grid, &row, &slot);
  g_assert_cmpint (row, ==, 499);
  g_assert_cmpint (slot, ==, 23);
  g_clear_object (&first);
  g_clear_object (&again);
  close_grid (grid);
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  g_test_add_func ("/display/timetable-cells/names", test_cells_have_names);
  g_test_add_func ("/display/timetable-cells/recycled", test_cells_are_recycled);
  return g_test_run ();
}
