/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timetable grid: where the keys lead, what a drag asks for and tells, and what is drawn.  GTK's accessibility for tests
 * takes no announcements: what screen readers see is in test-timetable-cells. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-timetable-sample.h"

typedef struct
{
  GtkWidget *window;
  IncTimetableGrid *grid;
  gint64 lifted, dropped, locked, cancelled, told;
  int slot, free_slot;
  gint64 free_row;
} Fixture;

/* 09:00: here; 09:20: a swap; 09:40: refused; 10:00: free. */
static GArray *
make_places (void)
{
  GArray *places = inc_timetable_places_new ();
  const IncTimetablePlace rows[] = {
    { INC_TIMETABLE_PLACE_HERE, 0, 0, NULL, NULL },
    { INC_TIMETABLE_PLACE_SWAP, -2, 3, g_strdup ("Vina Fund meets Mây Tre at 09:20"), g_strdup ("Drop: both change") },
    { INC_TIMETABLE_PLACE_REFUSED, 0, 0, g_strdup ("Hoa Sen is not there"), NULL },
    { INC_TIMETABLE_PLACE_FREE, 3, 0, NULL, NULL },
  };

  g_array_append_vals (places, rows, G_N_ELEMENTS (rows));
  return places;
}

static void
on_lifted (IncTimetableGrid *grid, gint64 key, Fixture *fixture)
{
  g_autoptr(GArray) places = make_places ();

  fixture->lifted = key;
  inc_timetable_grid_take_places (grid, places);
}

static void
on_dropped (IncTimetableGrid *grid, gint64 key, int slot, Fixture *fixture)
{
  fixture->dropped = key;
  fixture->slot = slot;
}

static void
on_lock (IncTimetableGrid *grid, gint64 key, Fixture *fixture)
{
  fixture->locked = key;
}

static void
on_cancel (IncTimetableGrid *grid, gint64 key, Fixture *fixture)
{
  fixture->cancelled = key;
}

static void
on_tell (IncTimetableGrid *grid, gint64 key, Fixture *fixture)
{
  fixture->told = key;
}

static void
on_tell_free (IncTimetableGrid *grid, gint64 row, int slot, Fixture *fixture)
{
  fixture->free_row = row;
  fixture->free_slot = slot;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncTimetableSheet) sheet = inc_timetable_sample_small ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->grid = INC_TIMETABLE_GRID (inc_timetable_grid_new ());
  fixture->window = g_object_new (GTK_TYPE_WINDOW, "default-width", 600, "default-height", 260, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->grid));
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  g_signal_connect (fixture->grid, "lifted", G_CALLBACK (on_lifted), fixture);
  g_signal_connect (fixture->grid, "dropped", G_CALLBACK (on_dropped), fixture);
  g_signal_connect (fixture->grid, "lock", G_CALLBACK (on_lock), fixture);
  g_signal_connect (fixture->grid, "cancel", G_CALLBACK (on_cancel), fixture);
  g_signal_connect (fixture->grid, "tell", G_CALLBACK (on_tell), fixture);
  g_signal_connect (fixture->grid, "tell-free", G_CALLBACK (on_tell_free), fixture);
  inc_timetable_grid_set_sheet (fixture->grid, sheet);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  inc_display_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  IncTimetableGrid *grid = g_object_ref (fixture->grid);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  inc_display_settle ();
  g_assert_finalize_object (grid);
}

/* ---- keys ---- */

static gboolean
press (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->grid));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (fixture->grid),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  return FALSE;
}

static void
assert_cursor (Fixture *fixture, int row, int slot)
{
  int r, s;

  inc_timetable_grid_get_cursor (fixture->grid, &r, &s);
  g_assert_cmpint (r, ==, row);
  g_assert_cmpint (s, ==, slot);
}

static void
keys_move_the_cursor (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    gboolean taken;
    int row, slot;
  } rows[] = {
    { GDK_KEY_Left, 0, FALSE, 0, 0 },   { GDK_KEY_Up, 0, FALSE, 0, 0 },
    { GDK_KEY_Right, 0, TRUE, 0, 1 },   { GDK_KEY_Down, 0, TRUE, 1, 1 },
    { GDK_KEY_End, 0, TRUE, 1, 3 },     { GDK_KEY_Home, 0, TRUE, 1, 0 },
    { GDK_KEY_Page_Down, 0, TRUE, 2, 0 }, { GDK_KEY_Page_Up, 0, TRUE, 0, 0 },
    { GDK_KEY_End, GDK_CONTROL_MASK, TRUE, 2, 3 }, { GDK_KEY_Right, 0, FALSE, 2, 3 },
    { GDK_KEY_Down, 0, FALSE, 2, 3 },   { GDK_KEY_Home, GDK_CONTROL_MASK, TRUE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (press (fixture, rows[i].key, rows[i].modifiers), ==, rows[i].taken);
      assert_cursor (fixture, rows[i].row, rows[i].slot);
    }
}

static void
enter_lifts_and_drops (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpint (fixture->lifted, ==, 1);
  g_assert_cmpint (inc_timetable_grid_get_lifted (fixture->grid), ==, 1);
  g_assert_true (press (fixture, GDK_KEY_Down, 0)); /* it stays in its row */
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_cmpint (inc_timetable_grid_get_target (fixture->grid), ==, 1);
  g_assert_true (press (fixture, GDK_KEY_End, 0));
  assert_cursor (fixture, 0, 3);
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpint (fixture->dropped, ==, 1);
  g_assert_cmpint (fixture->slot, ==, 3);
  g_assert_cmpint (inc_timetable_grid_get_lifted (fixture->grid), ==, 0);
}

static void
enter_swaps_and_is_refused (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_Return, 0);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_true (press (fixture, GDK_KEY_Return, 0)); /* Hoa Sen is not there */
  g_assert_cmpint (fixture->dropped, ==, 0);
  g_assert_cmpint (inc_timetable_grid_get_lifted (fixture->grid), ==, 0);
  inc_timetable_grid_set_cursor (fixture->grid, 0, 0);
  press (fixture, GDK_KEY_Return, 0);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpint (fixture->slot, ==, 1);
}

static void
escape_puts_back (Fixture *fixture, gconstpointer data)
{
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));
  press (fixture, GDK_KEY_Return, 0);
  press (fixture, GDK_KEY_End, 0);
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpint (fixture->dropped, ==, 0);
  g_assert_cmpint (inc_timetable_grid_get_lifted (fixture->grid), ==, 0);
  assert_cursor (fixture, 0, 0);
}

static void
other_keys_lock_cancel_and_tell (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture, GDK_KEY_l, GDK_CONTROL_MASK));
  g_assert_cmpint (fixture->locked, ==, 1);
  g_assert_true (press (fixture, GDK_KEY_Delete, 0));
  g_assert_cmpint (fixture->cancelled, ==, 1);
  g_assert_true (press (fixture, GDK_KEY_space, 0));
  g_assert_cmpint (fixture->told, ==, 1);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_true (press (fixture, GDK_KEY_Return, 0)); /* nothing to lift: where could somebody be? */
  g_assert_cmpint (fixture->free_row, ==, 11);
  g_assert_cmpint (fixture->free_slot, ==, 1);
  g_assert_cmpint (fixture->lifted, ==, 0);
}

static void
frozen_changes_nothing (Fixture *fixture, gconstpointer data)
{
  inc_timetable_grid_set_frozen (fixture->grid, "It is over");
  press (fixture, GDK_KEY_Return, 0);
  press (fixture, GDK_KEY_l, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Delete, 0);
  g_assert_cmpint (fixture->lifted + fixture->locked + fixture->cancelled, ==, 0);
  press (fixture, GDK_KEY_space, 0);
  g_assert_cmpint (fixture->told, ==, 1);
}

/* ---- pointer ---- */

static GtkEventController *
find_controller (Fixture *fixture, GType type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->grid));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller; /* the widget keeps it */
    }
  return NULL;
}

/* From the middle of one cell to that of another. */
static void
drag (Fixture *fixture, int row, int from, int to, gboolean drop)
{
  GtkEventController *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  graphene_rect_t start, end;
  graphene_point_t a, b;

  inc_timetable_grid_get_cell_area (fixture->grid, row, from, &start);
  inc_timetable_grid_get_cell_area (fixture->grid, row, to, &end);
  graphene_rect_get_center (&start, &a);
  graphene_rect_get_center (&end, &b);
  g_signal_emit_by_name (gesture, "drag-begin", (double) a.x, (double) a.y);
  g_signal_emit_by_name (gesture, "drag-update", 2.0, 0.0);
  g_assert_cmpint (inc_timetable_grid_get_lifted (fixture->grid), ==, 0); /* a hand that trembles */
  g_signal_emit_by_name (gesture, "drag-update", (double) (b.x - a.x), (double) (b.y - a.y));
  if (drop)
    g_signal_emit_by_name (gesture, "drag-end", (double) (b.x - a.x), (double) (b.y - a.y));
}

static void
drag_drops_where_it_may (Fixture *fixture, gconstpointer data)
{
  drag (fixture, 0, 0, 3, TRUE);
  g_assert_cmpint (fixture->dropped, ==, 1);
  g_assert_cmpint (fixture->slot, ==, 3);
  fixture->dropped = 0;
  drag (fixture, 0, 0, 2, TRUE);
  g_assert_cmpint (fixture->dropped, ==, 0);
  drag (fixture, 0, 0, 1, TRUE);
  g_assert_cmpint (fixture->dropped, ==, 1);
  g_assert_cmpint (fixture->slot, ==, 1);
}

static void
wish_is_carried_in (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t area;

  inc_timetable_grid_get_cell_area (fixture->grid, 0, 3, &area);
  g_assert_false (inc_timetable_grid_carry_new (fixture->grid, 99, 7, "Lotus", area.origin.x + 5, 0));
  g_assert_true (inc_timetable_grid_carry_new (fixture->grid, 11, 7, "Lotus", area.origin.x + 5, area.origin.y));
  g_assert_cmpint (fixture->lifted, ==, 7);
  inc_timetable_grid_get_cell_area (fixture->grid, 0, 2, &area);
  g_assert_false (inc_timetable_grid_carry_new (fixture->grid, 11, 7, "Lotus", area.origin.x + 5, area.origin.y));
  g_assert_false (inc_timetable_grid_drop (fixture->grid));
  g_assert_true (inc_timetable_grid_lift_new (fixture->grid, 11, 7, "Lotus"));
  assert_cursor (fixture, 0, 3);
  g_assert_true (inc_timetable_grid_drop (fixture->grid));
  g_assert_cmpint (fixture->dropped, ==, 7);
  g_assert_cmpint (fixture->slot, ==, 3);
}

static void
click_tells (Fixture *fixture, gconstpointer data)
{
  GtkEventController *click = find_controller (fixture, GTK_TYPE_GESTURE_CLICK);
  graphene_rect_t area;

  inc_timetable_grid_get_cell_area (fixture->grid, 1, 1, &area);
  g_signal_emit_by_name (click, "pressed", 1, (double) area.origin.x + 9, (double) area.origin.y + 9);
  g_signal_emit_by_name (click, "released", 1, (double) area.origin.x + 9, (double) area.origin.y + 9);
  g_assert_cmpint (fixture->told, ==, 3);
  assert_cursor (fixture, 1, 1);
}

/* ---- what is drawn ---- */

/* The alpha of a pixel: 0 where nothing is drawn. */
static guint
read_alpha (Fixture *fixture, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (fixture->grid);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree guchar *pixels = g_malloc (4 * (gsize) width * height);

  inc_display_settle ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, pixels, 4 * (gsize) width);
  return pixels[4 * ((int) y * width + (int) x) + 3];
}

/* Near the lower end corner, where a card has neither text nor dot, and an empty cell nothing. */
static guint
read_cell (Fixture *fixture, int row, int slot)
{
  graphene_rect_t area;

  inc_timetable_grid_get_cell_area (fixture->grid, row, slot, &area);
  return read_alpha (fixture, area.origin.x + area.size.width - 18, area.origin.y + area.size.height - 7);
}

static void
cards_stand_where_meetings_are (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (read_cell (fixture, 0, 0), >, 30);
  g_assert_cmpuint (read_cell (fixture, 0, 1), ==, 0);
  g_assert_cmpuint (read_cell (fixture, 0, 2), >, 20);
  g_assert_cmpuint (read_cell (fixture, 1, 1), ==, 0); /* an outline alone */
  g_assert_cmpuint (read_cell (fixture, 2, 3), ==, 0);
  drag (fixture, 0, 0, 3, FALSE);
  g_assert_cmpuint (read_cell (fixture, 0, 0), <, 30); /* the hole it left, on the tinted row */
  g_assert_cmpuint (read_cell (fixture, 0, 1), >, 10);
  g_assert_cmpuint (read_cell (fixture, 0, 3), >, 40);
  inc_timetable_grid_put_back (fixture->grid);
  inc_display_settle ();
  g_assert_cmpuint (read_cell (fixture, 0, 1), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/timetable-grid/cursor", keys_move_the_cursor },
    { "/display/timetable-grid/enter", enter_lifts_and_drops },
    { "/display/timetable-grid/refused", enter_swaps_and_is_refused },
    { "/display/timetable-grid/escape", escape_puts_back },
    { "/display/timetable-grid/acts", other_keys_lock_cancel_and_tell },
    { "/display/timetable-grid/frozen", frozen_changes_nothing },
    { "/display/timetable-grid/drag", drag_drops_where_it_may },
    { "/display/timetable-grid/wish", wish_is_carried_in },
    { "/display/timetable-grid/click", click_tells },
    { "/display/timetable-grid/pixels", cards_stand_where_meetings_are },
  };

  g_setenv ("GTK_A11Y", "none", TRUE);
  inc_display_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
