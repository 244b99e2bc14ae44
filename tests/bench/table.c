/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* table REGISTER ours|peer|peer-at-once acts|wheel: what the table costs beside what GTK costs.
 *
 * acts: opening, far jumps, new orders and searches, each from the call to the frame in which all
 * rows in sight stand.  wheel: one step of a mouse wheel in each frame, then one page in each
 * frame. busy: the processor time of the main thread, all of it: events, fibers, filling rows,
 * frames. */
#include "config.h"

#include "inc-bench.h"
#include "inc-table-window.h"

#include <libdex.h>
#include <math.h>

enum
{
  N_JUMPS = 21,
  N_FRAMES = 300,
};

static const char *const orders[] = { "founded", "status", "sector", "province", "cohort", "name" };
static const char *const searches[] = { "d", "du", "duong", "đường", "nong nghiep", "vidu77" };

static void
act_query (IncTableWindow *self, gconstpointer data)
{
  inc_table_window_show (self, data);
}

static void
act_jump (IncTableWindow *self, gconstpointer data)
{
  gtk_column_view_scroll_to (self->view, GPOINTER_TO_UINT (data), NULL, GTK_LIST_SCROLL_NONE, NULL);
}

static void
bench_acts (IncTableWindow *self)
{
  for (guint i = 0; i < N_JUMPS; i++)
    inc_table_window_measure (self,
                              "jump",
                              act_jump,
                              GUINT_TO_POINTER ((i * 61803 + 31415) %
                                                g_list_model_get_n_items (self->list)));
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr(IncQuery) query = inc_table_window_query (self, orders[i], i % 2, NULL);

      inc_table_window_prepare (self, query);
      inc_table_window_measure (self, "sort", act_query, query);
    }
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr(IncQuery) query = inc_table_window_query (self, "name", FALSE, searches[i]);
      g_autofree char *name = g_strdup_printf ("search-%s", searches[i]);

      inc_table_window_prepare (self, query);
      inc_table_window_measure (self, name, act_query, query);
    }
}

/* ---- wheel ---- */

typedef struct
{
  IncTableWindow *window;
  const char *name;
  double step;
  guint n_frames;
  gint64 busy;
  guint n_rows, n_missing;
} Wheel;

static gboolean
on_wheel_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Wheel *wheel = data;
  GtkAdjustment *adjustment = wheel->window->adjustment;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + wheel->step);
  return G_SOURCE_CONTINUE;
}

static void
on_wheel_frame (GdkFrameClock *clock, Wheel *wheel)
{
  g_autofree char *frame = g_strdup_printf ("%s-frame", wheel->name);
  g_autofree char *work = g_strdup_printf ("%s-busy", wheel->name);
  guint n_missing;

  inc_bench_print (frame, (g_get_monotonic_time () - wheel->window->frame_begin) / 1000.0);
  inc_bench_print (work, (inc_bench_get_busy () - wheel->busy) / 1000.0);
  wheel->n_rows += inc_table_window_count_rows (wheel->window, &n_missing);
  wheel->n_missing += n_missing;
  wheel->n_frames++;
  wheel->busy = inc_bench_get_busy ();
}

static void
bench_wheel (IncTableWindow *self, const char *name, double step)
{
  g_autofree char *blank = g_strdup_printf ("%s-placeholders (%%)", name);
  Wheel wheel = { self, name, step, 0, 0, 0, 0 };
  gulong handler;
  guint tick;

  inc_table_window_settle (self);
  wheel.busy = inc_bench_get_busy ();
  handler =
      g_signal_connect_after (self->clock, "after-paint", G_CALLBACK (on_wheel_frame), &wheel);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), on_wheel_tick, &wheel, NULL);
  while (wheel.n_frames < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), tick);
  g_signal_handler_disconnect (self->clock, handler);
  inc_bench_print (blank, 100.0 * wheel.n_missing / wheel.n_rows);
}

int
main (int argc, char *argv[])
{
  IncTableWindow window = { NULL };

  if (argc != 4)
    g_error ("Usage: %s REGISTER ours|peer|peer-at-once acts|wheel", argv[0]);
  dex_init ();
  adw_init ();
  window.at_once = g_str_equal (argv[2], "peer-at-once");
  inc_table_window_open (&window, argv[1], g_str_equal (argv[2], "ours"));
  inc_bench_print ("resident-open (MB)", inc_bench_get_resident (FALSE));
  if (g_str_equal (argv[3], "acts"))
    bench_acts (&window);
  else
    {
      bench_wheel (&window,
                   "wheel",
                   pow (gtk_adjustment_get_page_size (window.adjustment), 2.0 / 3.0));
      bench_wheel (&window, "pages", gtk_adjustment_get_page_size (window.adjustment));
    }
  inc_bench_print ("resident (MB)", inc_bench_get_resident (FALSE));
  inc_bench_print ("resident-most (MB)", inc_bench_get_resident (TRUE));
  inc_table_window_close (&window);
  return 0;
}
