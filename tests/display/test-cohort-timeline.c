/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of a cohort: from dates to places, from changes to stretches, and what a row says. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-cohort-life.h"
#include "inc-cohort-timeline.h"
#include "inc-life-strip.h"
#include "inc-records.h"
#include "inc-time-span.h"

static void
test_days_of_dates (void)
{
  static const struct
  {
    const char *iso;
    int first, last; /* days after 2026-01-01 */
  } rows[] = {
    { "2026-01-01", 0, 0 }, { "2026-02", 31, 58 }, { "2026", 0, 364 }, { "2024-02", -700, -672 }, { "2025-12-31", -1, -1 },
  };
  const guint32 start = inc_time_first_day ("2026-01-01");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint ((int) inc_time_first_day (rows[i].iso) - (int) start, ==, rows[i].first);
      g_assert_cmpint ((int) inc_time_last_day (rows[i].iso) - (int) start, ==, rows[i].last);
    }
  g_assert_cmpuint (inc_time_first_day (NULL), ==, 0);
  g_assert_cmpuint (inc_time_last_day ("2026-02-30"), ==, 0);
  g_assert_cmpuint (inc_time_next_month (start + 30) - start, ==, 31);
  g_assert_cmpuint (inc_time_next_month (start + 31) - start, ==, 59);
}

static void
test_places (void)
{
  g_autoptr(IncTimeSpan) span = inc_time_span_new ();

  g_assert_cmpfloat (inc_time_span_place (span, 5), ==, 0);
  inc_time_span_set (span, 1000, 1100, 1050);
  g_assert_cmpfloat (inc_time_span_place (span, 900), ==, 0);
  g_assert_cmpfloat (inc_time_span_place (span, 1000), ==, 0);
  g_assert_cmpfloat (inc_time_span_place (span, 1025), ==, 0.25);
  g_assert_cmpfloat (inc_time_span_place (span, 1200), ==, 1);
}

static void
add_row (IncTable *table, gint64 startup, const char *name, const char *stage, const char *date, const char *reason)
{
  IncValue *values = g_new (IncValue, 6);

  values[0] = inc_value_integer (startup);
  values[1] = inc_value_integer (startup);
  values[2] = inc_value_dup_text (name);
  values[3] = inc_value_dup_text (stage);
  values[4] = inc_value_dup_text (date);
  values[5] = inc_value_dup_text (reason);
  inc_table_take_row (table, values);
}

static void
test_stages_follow_each_other (void)
{
  static const char *const columns[] = { "enrolment", "startup", "name", "stage", "date", "reason", NULL };
  const guint32 today = inc_time_first_day ("2026-05-12");
  const guint32 end = inc_time_first_day ("2026-06-01");
  g_autoptr(IncTable) table = inc_table_new (columns);
  g_autoptr(GPtrArray) lives = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;
  g_autofree char *stretch = NULL;
  IncCohortLife *life;

  add_row (table, 1, "Một", "applied", "2026-01", NULL);
  add_row (table, 1, "Một", "active", "2026-03-01", "đã ký");
  add_row (table, 2, "Hai", "active", "2026-01-10", NULL);
  add_row (table, 2, "Hai", "withdrawn", "2026-02-10", "hết tiền");
  add_row (table, 3, "Ba", NULL, NULL, NULL);
  lives = inc_cohort_lives_new (table, today, end);
  again = inc_cohort_lives_new (table, today, end);

  g_assert_cmpuint (lives->len, ==, 3);
  life = g_ptr_array_index (lives, 0);
  one = inc_cohort_life_describe (life);
  g_assert_cmpstr (one, ==, "Applied 01/2026, 59 days · In incubation 01/03/2026, 72 days (đã ký)");
  g_assert_cmpuint (g_array_index (life->stretches, IncStretch, 0).to, ==, inc_time_first_day ("2026-03-01"));
  g_assert_cmpuint (g_array_index (life->stretches, IncStretch, 1).to, ==, today + 1);
  stretch = inc_stretch_describe (&g_array_index (life->stretches, IncStretch, 1));
  g_assert_cmpstr (stretch, ==, "In incubation\n01/03/2026, 72 days\nđã ký");
  life = g_ptr_array_index (lives, 1);
  two = inc_cohort_life_describe (life);
  g_assert_cmpstr (two, ==, "In incubation 10/01/2026, 31 days · Withdrawn 10/02/2026 (hết tiền)");
  g_assert_cmpuint (g_array_index (life->stretches, IncStretch, 1).to, ==, end);
  three = inc_cohort_life_describe (g_ptr_array_index (lives, 2));
  g_assert_cmpstr (three, ==, "No stage recorded");
  g_assert_true (inc_cohort_life_equal (g_ptr_array_index (lives, 0), g_ptr_array_index (again, 0)));
  g_assert_false (inc_cohort_life_equal (g_ptr_array_index (lives, 0), g_ptr_array_index (again, 1)));
}

static void
act (IncWindow *window, const char *action, const char *target)
{
  g_autoptr(GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_parsed (target)) : NULL;
  GtkWidget *actor = g_str_has_prefix (action, "page.") ? GTK_WIDGET (inc_window_get_visible_page (window))
                                                        : GTK_WIDGET (window);

  g_assert_true (gtk_widget_activate_action_variant (actor, action, parameter));
  inc_display_settle ();
}

static IncCohortTimeline *
open_timeline (IncWindow *window)
{
  act (window, "win.open-record", "('cohort', int64 3)");
  act (window, "page.show-view", "'timeline'");
  return inc_display_find (GTK_WIDGET (inc_window_get_visible_page (window)), INC_TYPE_COHORT_TIMELINE);
}

static void
test_rows_say_what_they_draw (void)
{
  IncWindow *window = inc_display_open_sample ("Dòng thời gian");
  IncCohortTimeline *timeline = open_timeline (window);
  GListModel *lives = inc_cohort_timeline_get_lives (timeline);
  GtkListView *view = inc_display_find (GTK_WIDGET (timeline), GTK_TYPE_LIST_VIEW);
  GtkSingleSelection *rows = GTK_SINGLE_SELECTION (gtk_list_view_get_model (view));

  inc_display_wait_for (g_list_model_get_n_items (lives) > 0);
  inc_display_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (lives), ==, 12);
  g_assert_true (inc_display_says (GTK_WIDGET (timeline), "Chợ Quê Số"));
  g_assert_true (inc_display_says (GTK_WIDGET (timeline),
                                   "Cá Vàng Fintech: Applied 01/12/2025, 29 days · In incubation 30/12/2025, 133 days"));
  gtk_single_selection_set_selected (rows, 2);
  g_assert_true (inc_display_says (GTK_WIDGET (timeline),
                                   "Đèn Lồng XR: Applied 01/12/2025, 84 days · Waiting list 23/02/2026, 78 days"));
  g_signal_emit_by_name (view, "activate", 2);
  inc_display_settle ();
  inc_display_wait_for (inc_display_says (GTK_WIDGET (inc_window_get_visible_page (window)), "Waiting list · Khóa 7"));
  inc_display_close_window (window);
}

static void
test_timeline_follows_changes (void)
{
  IncWindow *window = inc_display_open_sample ("Theo dòng");
  IncCohortTimeline *timeline = open_timeline (window);
  const char *graduated = "Cá Vàng Fintech: Applied 01/12/2025, 29 days · In incubation 30/12/2025, 133 days · "
                          "Graduated 12/05/2026 (xong)";

  dex_future_disown (inc_session_change_stage (inc_window_get_session (window), "Tốt nghiệp", (const gint64[]){ 4 }, 1,
                                               INC_STAGE_GRADUATED, INC_SAMPLE_DAY, "xong"));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (timeline), graduated));
  act (window, "page.show-view", "'board'"); /* out of sight: it is read again when it is looked at */
  act (window, "win.undo", NULL);
  act (window, "page.show-view", "'timeline'");
  inc_display_wait_for (inc_display_says (GTK_WIDGET (timeline),
                                          "Cá Vàng Fintech: Applied 01/12/2025, 29 days · In incubation 30/12/2025, 133 days"));
  inc_display_close_window (window);
}

/* How much covers the middle of a strip at a day: 0 nothing, 255 all. */
static guint
read_cover (GtkWidget *strip, IncTimeSpan *span, const char *iso)
{
  const int width = gtk_widget_get_width (strip);
  const int height = gtk_widget_get_height (strip);
  const int x = inc_time_span_place (span, inc_time_first_day (iso)) * width;
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (strip);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree guchar *pixels = g_malloc (4 * (gsize) width * height);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return 0;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (strip)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, pixels, 4 * (gsize) width);
  return pixels[4 * (height / 2 * width + x) + 3];
}

static void
test_strip_draws_where_the_days_are (void)
{
  static const char *const columns[] = { "enrolment", "startup", "name", "stage", "date", "reason", NULL };
  const guint32 end = inc_time_first_day ("2026-07-01");
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "default-width", 640, "default-height", 60, NULL);
  g_autoptr(IncTimeSpan) span = inc_time_span_new ();
  g_autoptr(IncTable) table = inc_table_new (columns);
  g_autoptr(GPtrArray) lives = NULL;
  GtkWidget *strip = inc_life_strip_new (span);

  add_row (table, 1, "Một", "graduated", "2026-04-10", NULL);
  lives = inc_cohort_lives_new (table, inc_time_first_day ("2026-05-12"), end);
  gtk_window_set_child (GTK_WINDOW (window), strip);
  gtk_window_present (GTK_WINDOW (window));
  inc_display_settle ();
  g_assert_cmpuint (read_cover (strip, span, "2026-06-15"), ==, 0);
  inc_time_span_set (span, inc_time_first_day ("2026-01-01"), end, inc_time_first_day ("2026-05-12"));
  inc_display_settle ();
  g_assert_cmpuint (read_cover (strip, span, "2026-06-15"), ==, 0);
  inc_life_strip_set_life (INC_LIFE_STRIP (strip), g_ptr_array_index (lives, 0));
  inc_display_settle ();
  g_assert_cmpuint (read_cover (strip, span, "2026-02-15"), ==, 0);
  g_assert_cmpuint (read_cover (strip, span, "2026-04-05"), ==, 0);
  g_assert_cmpuint (read_cover (strip, span, "2026-06-15"), ==, 255);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  g_test_add_func ("/display/cohort-timeline/days", test_days_of_dates);
  g_test_add_func ("/display/cohort-timeline/places", test_places);
  g_test_add_func ("/display/cohort-timeline/stages", test_stages_follow_each_other);
  g_test_add_func ("/display/cohort-timeline/rows", test_rows_say_what_they_draw);
  g_test_add_func ("/display/cohort-timeline/follows", test_timeline_follows_changes);
  g_test_add_func ("/display/cohort-timeline/strip", test_strip_draws_where_the_days_are);
  return g_test_run ();
}
