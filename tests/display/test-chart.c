/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts in the window: two ways to see the same numbers, keys, the clipboard, files, and the figures of a cohort. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-chart-canvas.h"
#include "inc-chart-numbers.h"
#include "inc-chart-view.h"
#include "inc-cohort-figures.h"
#include "inc-enrolment.h"

#define S "\u00A0"

typedef struct
{
  GtkWidget *window;
  IncChartView *view;
  IncChartCanvas *canvas;
} Fixture;

static IncChart *
make_chart (void)
{
  static const char *const names[] = { "2024", "2025", "2026", NULL };
  IncChart *chart = inc_chart_new (INC_CHART_BAR, INC_CHART_COUNT, "Việc làm/năm", "người");

  inc_chart_set_categories (chart, names);
  inc_chart_add_series (chart, "Nam", (gint64[]) { 12, INC_CHART_MISSING, 1500 });
  inc_chart_add_series (chart, "Nữ", (gint64[]) { 7, 9, 0 });
  return chart;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncChart) chart = make_chart ();

  fixture->view = INC_CHART_VIEW (inc_chart_view_new ());
  inc_chart_view_set_chart (fixture->view, chart);
  fixture->window = g_object_new (GTK_TYPE_WINDOW, "default-width", 640, "default-height", 480, "child", fixture->view, NULL);
  fixture->canvas = inc_display_find (GTK_WIDGET (fixture->view), INC_TYPE_CHART_CANVAS);
  gtk_window_present (GTK_WINDOW (fixture->window));
  inc_display_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  inc_display_settle ();
  inc_display_wait_for (fixture->view == NULL);
}

/* As the widget's own binding for the key would. */
static gboolean
press (gpointer widget, guint key)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_not_reached ();
}

static void
test_image_says_what_it_shows (Fixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_role (fixture->canvas, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bar chart “Việc làm/năm”: lowest 0" S "người (2026, Nữ), highest 1.500" S
                                       "người (2026, Nam); 1 missing.");
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (fixture->canvas)));
}

static void
test_keys_tell_values (Fixture *fixture, gconstpointer data)
{
  g_assert_null (inc_chart_canvas_get_told (fixture->canvas));
  g_assert_true (press (fixture->canvas, GDK_KEY_Right));
  g_assert_cmpstr (inc_chart_canvas_get_told (fixture->canvas), ==, "2024: Nam 12" S "người, Nữ 7" S "người");
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2024: Nam 12" S "người, Nữ 7" S "người");
  g_assert_true (press (fixture->canvas, GDK_KEY_Down));
  g_assert_cmpstr (inc_chart_canvas_get_told (fixture->canvas), ==, "2025: Nam –, Nữ 9" S "người");
  g_assert_true (press (fixture->canvas, GDK_KEY_End));
  g_assert_cmpstr (inc_chart_canvas_get_told (fixture->canvas), ==, "2026: Nam 1.500" S "người, Nữ 0" S "người");
  g_assert_false (press (fixture->canvas, GDK_KEY_Right)); /* the focus may go on */
  inc_display_settle ();                                   /* the bubble is drawn */
  g_assert_true (press (fixture->canvas, GDK_KEY_Escape));
  g_assert_null (inc_chart_canvas_get_told (fixture->canvas));
  g_assert_false (press (fixture->canvas, GDK_KEY_Escape));
}

static void
test_pointer_tells_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));
  const double width = gtk_widget_get_width (GTK_WIDGET (fixture->canvas));
  const double height = gtk_widget_get_height (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) motion = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_MOTION (motion))
        continue;
      g_signal_emit_by_name (motion, "motion", width * 0.95, height / 2);
      g_assert_cmpstr (inc_chart_canvas_get_told (fixture->canvas), ==, "2026: Nam 1.500" S "người, Nữ 0" S "người");
      g_signal_emit_by_name (motion, "motion", 1.0, height / 2); /* over the numbers of the grid */
      g_assert_null (inc_chart_canvas_get_told (fixture->canvas));
      g_signal_emit_by_name (motion, "motion", width / 2, height / 2);
      g_assert_nonnull (inc_chart_canvas_get_told (fixture->canvas));
      g_signal_emit_by_name (motion, "leave");
      g_assert_null (inc_chart_canvas_get_told (fixture->canvas));
      return;
    }
  g_assert_not_reached ();
}

static guint
count_role (GtkWidget *widget, GtkAccessibleRole role)
{
  guint n = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == role;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_role (child, role);
  return n;
}

static void
test_table_has_the_same_numbers (Fixture *fixture, gconstpointer data)
{
  GtkWidget *numbers = inc_display_find (GTK_WIDGET (fixture->view), INC_TYPE_CHART_NUMBERS);

  g_assert_false (gtk_widget_get_mapped (numbers));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.show", "s", "table"));
  inc_display_settle ();
  g_assert_true (gtk_widget_get_mapped (numbers));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->canvas)));
  g_assert_true (inc_display_says (numbers, "Nam (người)"));
  g_assert_true (inc_display_says (numbers, "1.500"));
  g_assert_true (inc_display_says (numbers, "–"));
  g_assert_cmpuint (count_role (numbers, GTK_ACCESSIBLE_ROLE_TABLE), ==, 1);
  g_assert_cmpuint (count_role (numbers, GTK_ACCESSIBLE_ROLE_ROW), ==, 4);
  g_assert_cmpuint (count_role (numbers, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER), ==, 3);
  g_assert_cmpuint (count_role (numbers, GTK_ACCESSIBLE_ROLE_ROW_HEADER), ==, 3);
  g_assert_cmpuint (count_role (numbers, GTK_ACCESSIBLE_ROLE_CELL), ==, 6);
}

static void
on_text_read (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static char *
copy (Fixture *fixture)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->view));
  char *text = NULL;

  gdk_clipboard_set_text (clipboard, "before");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.copy", NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, on_text_read, &text);
  inc_display_wait_for (text != NULL);
  return text;
}

static void
test_numbers_are_copied_exactly (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = copy (fixture);

  g_assert_cmpstr (text, ==, "\tNam (người)\tNữ (người)\n2024\t12\t7\n2025\t\t9\n2026\t1500\t0\n");
}

static void
check_saved (Fixture *fixture, const char *format, const char *name, const char *head)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *contents = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "chart.save", "(ss)", format, path));
  inc_display_wait_for (g_file_test (path, G_FILE_TEST_EXISTS));
  inc_display_settle ();
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, head));
}

static void
test_pictures_are_saved (Fixture *fixture, gconstpointer data)
{
  check_saved (fixture, "png", "a.png", "\x89PNG\r\n");
  check_saved (fixture, "svg", "b.svg", "<?xml");
  check_saved (fixture, "png", "c.svg", "<?xml"); /* the name that was given decides */
  check_saved (fixture, "svg", "d", "<?xml");
}

static void
test_without_a_chart_there_is_nothing_to_do (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  inc_chart_view_set_chart (fixture->view, NULL);
  inc_display_settle ();
  text = copy (fixture);
  g_assert_cmpstr (text, ==, "before");
  g_assert_false (press (fixture->canvas, GDK_KEY_Right));
  g_assert_false (inc_display_says (GTK_WIDGET (fixture->view), "1.500"));
}

static void
test_looks_follow_the_style (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  press (fixture->canvas, GDK_KEY_Right);
  g_assert_cmpint (inc_chart_canvas_get_look (fixture->canvas).ground, ==, INC_CHART_LIGHT);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  inc_display_settle ();
  g_assert_cmpint (inc_chart_canvas_get_look (fixture->canvas).ground, ==, INC_CHART_DARK);
  g_assert_null (inc_chart_canvas_get_told (fixture->canvas));
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

/* ---- a cohort ---- */

static void
test_sectors_are_counted (void)
{
  static const char *const columns[] = { "sector", NULL };
  static const char *const sectors[] = { "Y tế", "Giáo dục, Y tế", NULL, "Ẩm thực" };
  g_autoptr(IncTable) table = inc_table_new (columns);
  g_autoptr(IncChart) chart = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      IncValue *values = g_new (IncValue, 1);

      values[0] = sectors[i] != NULL ? inc_value_dup_text (sectors[i]) : inc_value_null ();
      inc_table_take_row (table, values);
    }
  chart = inc_cohort_figures_make_sectors (table);
  g_assert_cmpuint (inc_chart_get_n_categories (chart), ==, 4);
  g_assert_cmpstr (inc_chart_get_category (chart, 0), ==, "Y tế");
  g_assert_cmpint (inc_chart_get_value (chart, 0, 0), ==, 2);
  g_assert_cmpstr (inc_chart_get_category (chart, 1), ==, "Ẩm thực");
  g_assert_cmpstr (inc_chart_get_category (chart, 2), ==, "Giáo dục");
  g_assert_cmpstr (inc_chart_get_category (chart, 3), ==, "Not recorded");
}

static void
act (IncWindow *window, const char *action, const char *target)
{
  g_autoptr(GVariant) parameter = g_variant_ref_sink (g_variant_new_parsed (target));
  GtkWidget *actor = g_str_has_prefix (action, "page.") ? GTK_WIDGET (inc_window_get_visible_page (window))
                                                        : GTK_WIDGET (window);

  g_assert_true (gtk_widget_activate_action_variant (actor, action, parameter));
  inc_display_settle ();
}

static const char *
get_step (IncCohortFigures *figures)
{
  IncChartCanvas *canvas = inc_display_find (GTK_WIDGET (figures), INC_TYPE_CHART_CANVAS);

  press (canvas, GDK_KEY_End);
  return inc_chart_canvas_get_told (canvas);
}

static void
test_cohort_shows_its_figures (void)
{
  IncWindow *window = inc_display_open_sample ("Số liệu khóa");
  IncCohortFigures *figures;

  act (window, "win.open-record", "('cohort', int64 3)");
  act (window, "page.show-view", "'figures'");
  figures = inc_display_find (GTK_WIDGET (inc_window_get_visible_page (window)), INC_TYPE_COHORT_FIGURES);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (figures), "How Far the Startups Came"));
  inc_display_settle ();
  g_assert_cmpstr (get_step (figures), ==, "Graduated: 0" S "startups, 0" S "% of the step before");
  dex_future_disown (inc_session_change_stage (inc_window_get_session (window), "Tốt nghiệp", (const gint64[]){ 4 }, 1,
                                               INC_STAGE_GRADUATED, INC_SAMPLE_DAY, "xong"));
  inc_display_settle ();
  inc_display_wait_for (g_str_has_prefix (get_step (figures), "Graduated: 1"));
  act (window, "page.show-view", "'board'");
  inc_display_close_window (window);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/chart/image-says-what-it-shows", test_image_says_what_it_shows },
    { "/display/chart/keys-tell-values", test_keys_tell_values },
    { "/display/chart/pointer-tells-values", test_pointer_tells_values },
    { "/display/chart/table-has-the-same-numbers", test_table_has_the_same_numbers },
    { "/display/chart/numbers-are-copied-exactly", test_numbers_are_copied_exactly },
    { "/display/chart/pictures-are-saved", test_pictures_are_saved },
    { "/display/chart/without-a-chart-there-is-nothing-to-do", test_without_a_chart_there_is_nothing_to_do },
    { "/display/chart/looks-follow-the-style", test_looks_follow_the_style },
  };

  inc_display_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/display/chart/sectors-are-counted", test_sectors_are_counted);
  g_test_add_func ("/display/chart/cohort-shows-its-figures", test_cohort_shows_its_figures);
  return g_test_run ();
}
