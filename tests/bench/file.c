/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* file REGISTER ROUNDS startup|fund: opens the files of startups, one after the other, or the page of
 * fund 1 again and again, in a window of 1200 × 800.
 *
 * open: from the call to the end of the last frame that changed anything: with figures, timeline,
 * rounds, ownership, comparison, people and relations; with balance, ceilings, tranches and their sum.  longest: the longest turn of the main loop
 * on the way.  busy: the processor time of the main thread, frames and all. */
#include "config.h"

#include "inc-bench.h"
#include "inc-cap-table.h"
#include "inc-cohort-comparison.h"
#include "inc-fund-page.h"
#include "inc-page.h"
#include "inc-record-table.h"
#include "inc-records.h"
#include "inc-share-bar.h"
#include "inc-startup-page.h"
#include "inc-ui-resources.h"
#include "session/inc-session-test.h"

#include <time.h>

enum
{
  SETTLE = 600 * 1000, /* µs without a frame: sums over 100,000 tranches are awaited */
  PATIENCE = 60,       /* seconds */
};

typedef struct
{
  GtkWindow *window;
  IncSession *session;
  gint64 painted; /* the end of the last frame */
  gint64 busy;    /* the main thread's processor time then */
  gint64 laid_out; /* the same when the frame only had to be drawn */
  gint64 drawn;
  gint64 longest;
} Bench;

/* The processor time of the main thread, in microseconds. */
static gint64
get_busy (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
on_laid_out (GdkFrameClock *clock, Bench *bench)
{
  bench->laid_out = get_busy ();
}

static void
on_after_paint (GdkFrameClock *clock, Bench *bench)
{
  bench->painted = g_get_monotonic_time ();
  bench->busy = get_busy ();
  if (bench->laid_out != 0)
    bench->drawn += bench->busy - bench->laid_out;
  bench->laid_out = 0;
}

static gboolean
wake (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* One turn is not interrupted by ourselves; its processor time is the same on a busy machine. */
static void
turn (Bench *bench)
{
  const gint64 begin = get_busy ();

  g_main_context_iteration (NULL, TRUE);
  bench->longest = MAX (bench->longest, get_busy () - begin);
}

static void
settle (Bench *bench)
{
  const gint64 begin = g_get_monotonic_time ();

  bench->painted = begin;
  while (g_get_monotonic_time () - bench->painted < SETTLE)
    {
      turn (bench);
      if (g_get_monotonic_time () - begin > PATIENCE * G_USEC_PER_SEC)
        g_error ("The window does not come to rest");
    }
}

static gboolean
find_shown (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return gtk_widget_get_mapped (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_shown (child, type))
      return TRUE;
  return FALSE;
}

static const struct
{
  const char *name;
  GType (*page) (void);
  GType (*parts[2]) (void); /* which come last */
} kinds[] = {
  { "startup", inc_startup_page_get_type, { inc_cohort_comparison_get_type, inc_cap_table_get_type } },
  { "fund", inc_fund_page_get_type, { inc_share_bar_get_type, inc_record_table_get_type } },
};

static void
bench_open (Bench *bench, guint kind, gint64 id, gboolean warm)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  gint64 begin, busy;
  GtkWidget *page;

  adw_window_set_content (ADW_WINDOW (bench->window), GTK_WIDGET (view));
  settle (bench);
  bench->longest = 0;
  bench->drawn = 0;
  busy = get_busy ();
  begin = g_get_monotonic_time ();
  page = g_object_new (kinds[kind].page (), NULL);
  inc_page_set_session (INC_PAGE (page), bench->session);
  inc_page_show_record (INC_PAGE (page), id);
  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (page));
  while (!find_shown (page, kinds[kind].parts[0] ()) || !find_shown (page, kinds[kind].parts[1] ()))
    {
      turn (bench);
      if (g_get_monotonic_time () - begin > PATIENCE * G_USEC_PER_SEC)
        g_error ("The file of %s %" G_GINT64_FORMAT " does not show all of it", kinds[kind].name, id);
    }
  settle (bench);
  if (!warm)
    {
      inc_bench_print ("open", (bench->painted - begin) / 1000.0);
      inc_bench_print ("longest", bench->longest / 1000.0);
      inc_bench_print ("busy", (bench->busy - busy) / 1000.0);
      inc_bench_print ("undrawn", (bench->busy - busy - bench->drawn) / 1000.0);
    }
  inc_page_set_session (INC_PAGE (page), NULL);
}

static void
add_style (void)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  if (inc_ui_get_resource () == NULL)
    g_error ("The templates are missing");
  gtk_css_provider_load_from_resource (style, "/org/hanoi/Incubator/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char *argv[])
{
  Bench bench = { NULL };
  guint n_rounds, n_startups, kind;
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(DexFuture) counting = NULL;
  GdkFrameClock *clock;

  if (argc != 4)
    g_error ("Usage: %s REGISTER ROUNDS startup|fund", argv[0]);
  kind = g_str_equal (argv[3], "fund");
  dex_init ();
  adw_init ();
  add_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  n_rounds = g_ascii_strtoull (argv[2], NULL, 10);
  bench.session = inc_test_take_object (inc_session_open (argv[1], FALSE, NULL));
  counting = inc_session_count (bench.session, query);
  n_startups = g_value_get_uint (inc_test_wait (counting, NULL));
  bench.window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1200, "default-height", 800, NULL);
  gtk_window_present (bench.window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench.window));
  g_signal_connect_after (clock, "layout", G_CALLBACK (on_laid_out), &bench);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), &bench);
  g_timeout_add (20, wake, NULL); /* the wish for rest is looked at between turns */
  /* Every fifth startup has four rounds; the first opening loads what all of them need. */
  for (guint i = 0; i <= n_rounds; i++)
    bench_open (&bench, kind, kind == 0 ? 5 * (1 + i * 7919 % (n_startups / 5)) : 1, i == 0);
  g_signal_handlers_disconnect_by_data (clock, &bench);
  gtk_window_destroy (bench.window);
  inc_test_settle ();
  inc_test_session_close (bench.session);
  return 0;
}
