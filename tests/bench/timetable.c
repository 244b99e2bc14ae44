/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* timetable: 500 people × 24 slots scrolled by one step of a wheel in each frame, by one page, and sideways, in a window of
 * 1200 × 800; then the same while a meeting is carried, and a cursor that moves.
 *
 * frame: from the beginning of a frame to the end of its painting; busy: the main thread's processor time of it.  longest: of
 * all frames.  show: a new sheet, up to the
 * frame that shows it. */
#include "config.h"

#include "inc-bench.h"
#include "inc-timetable-sample.h"

#include <adwaita.h>
#include <time.h>

enum
{
  N_ROWS = 500,
  N_SLOTS = 24,
  N_FRAMES = 300,
};

typedef struct
{
  IncTimetableGrid *grid;
  GtkAdjustment *adjustment;
  GdkFrameClock *clock;
  const char *name;
  double step;
  gint64 begin;
  gint64 busy;
  double longest;
  guint n_frames;
} Bench;

/* The processor time of the main thread, in microseconds: the same on a busy machine. */
static gint64
get_busy (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
on_before_paint (GdkFrameClock *clock, Bench *bench)
{
  bench->begin = g_get_monotonic_time ();
  bench->busy = get_busy ();
}

static void
on_after_paint (GdkFrameClock *clock, Bench *bench)
{
  g_autofree char *name = g_strdup_printf ("%s-frame", bench->name);
  g_autofree char *busy = g_strdup_printf ("%s-busy", bench->name);
  const double time = (double) (g_get_monotonic_time () - bench->begin) / 1000;

  if (bench->n_frames > 0) /* the first one may be what was still to do */
    {
      inc_bench_print (name, time);
      inc_bench_print (busy, (double) (get_busy () - bench->busy) / 1000);
      bench->longest = MAX (bench->longest, time);
    }
  bench->n_frames++;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *bench = data;
  const double value = gtk_adjustment_get_value (bench->adjustment);
  const double end = gtk_adjustment_get_upper (bench->adjustment) - gtk_adjustment_get_page_size (bench->adjustment);

  gtk_adjustment_set_value (bench->adjustment, value + bench->step > end ? 0 : value + bench->step);
  return G_SOURCE_CONTINUE;
}

static void
settle (void)
{
  const gint64 end = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
scroll (IncTimetableGrid *grid, const char *name, const char *adjustment, double step)
{
  g_autofree char *longest = g_strdup_printf ("%s-longest", name);
  Bench bench = { grid, NULL, gtk_widget_get_frame_clock (GTK_WIDGET (grid)), name, step, 0, 0, 0, 0 };
  g_autoptr(GtkAdjustment) kept = NULL;
  guint tick;

  g_object_get (grid, adjustment, &kept, NULL);
  bench.adjustment = kept;
  settle ();
  g_signal_connect (bench.clock, "before-paint", G_CALLBACK (on_before_paint), &bench);
  g_signal_connect_after (bench.clock, "after-paint", G_CALLBACK (on_after_paint), &bench);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (grid), on_tick, &bench, NULL);
  while (bench.n_frames < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (GTK_WIDGET (grid), tick);
  g_signal_handlers_disconnect_by_data (bench.clock, &bench);
  inc_bench_print (longest, bench.longest);
}

static void
on_lifted (IncTimetableGrid *grid, gint64 key, gpointer data)
{
  g_autoptr(GArray) places = inc_timetable_places_new ();

  for (int i = 0; i < N_SLOTS; i++)
    {
      const IncTimetablePlace place = { i % 3 == 0 ? INC_TIMETABLE_PLACE_FREE : INC_TIMETABLE_PLACE_SWAP, i - 9, 1 + i,
                                        g_strdup ("Quỹ số 7 meets Startup số 3 at 09:20 (table 3)"),
                                        g_strdup ("Drop here: the two change places · value −2") };

      g_array_append_val (places, place);
    }
  inc_timetable_grid_take_places (grid, places);
}

int
main (int argc, char *argv[])
{
  GtkWidget *grid, *scroller, *window;
  g_autoptr(IncTimetableSheet) sheet = NULL;
  gint64 begin;

  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  sheet = inc_timetable_sample_new (N_ROWS, N_SLOTS);
  grid = inc_timetable_grid_new ();
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", grid, NULL);
  window = g_object_new (GTK_TYPE_WINDOW, "default-width", 1200, "default-height", 800, "child", scroller, NULL);
  g_signal_connect (grid, "lifted", G_CALLBACK (on_lifted), NULL);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  begin = g_get_monotonic_time ();
  inc_timetable_grid_set_sheet (INC_TIMETABLE_GRID (grid), sheet);
  gtk_test_widget_wait_for_draw (grid);
  inc_bench_print_since ("show", begin);
  scroll (INC_TIMETABLE_GRID (grid), "wheel", "vadjustment", 38);
  scroll (INC_TIMETABLE_GRID (grid), "page", "vadjustment", 700);
  scroll (INC_TIMETABLE_GRID (grid), "sideways", "hadjustment", 35);
  inc_timetable_grid_set_cursor (INC_TIMETABLE_GRID (grid), 3, 1);
  inc_timetable_grid_lift_cursor (INC_TIMETABLE_GRID (grid));
  scroll (INC_TIMETABLE_GRID (grid), "carried", "vadjustment", 38);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
