/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* preview REGISTER ROUNDS: the report of a cohort in a window of 1200 × 800, and options beside it that
 * are changed in turn.
 *
 * Each figure runs from the change in the row to the end of the frame with the new page 1: "choice", where
 * words or marks change; "charts", where the text moves; "typed", which waits for a pause in typing
 * first; "read", a day for which the register is read anew and which is typed as well.  whole: to the
 * frame after all pages are laid out, where only the choice was made. */
#include "config.h"

#include "inc-bench.h"
#include "inc-page.h"
#include "inc-paper-desk.h"
#include "inc-paper-view.h"
#include "inc-report-page.h"
#include "inc-report-panel.h"
#include "inc-ui-resources.h"
#include "session/inc-session-test.h"

#define PATIENCE 60 /* seconds */

typedef struct
{
  GtkWindow *window;
  IncSession *session;
  IncReportPage *page;
  IncPaperDesk *desk;
  IncPaperView *view; /* of page 1 */
  IncReportPanel *panel;
  guint n_frames;
} Bench;

static void
on_after_paint (GdkFrameClock *clock, Bench *bench)
{
  bench->n_frames++;
}

static gpointer
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gpointer
get_row (Bench *bench, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (bench->panel), INC_TYPE_REPORT_PANEL, name);
}

static void
check_patience (gint64 begin)
{
  if (g_get_monotonic_time () - begin > PATIENCE * G_USEC_PER_SEC)
    g_error ("The paper is not shown");
}

static void
wait_for_frame (Bench *bench, gint64 begin)
{
  const guint n_frames = bench->n_frames;

  while (bench->n_frames == n_frames)
    {
      check_patience (begin);
      g_main_context_iteration (NULL, TRUE);
    }
}

static gboolean
wake (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Until all pages are there and nothing waits. */
static void
wait_for_whole (Bench *bench, IncLayout *old, gint64 begin)
{
  while (inc_paper_desk_get_layout (bench->desk) == old
         || inc_paper_view_get_layout (bench->view) != inc_paper_desk_get_layout (bench->desk))
    {
      check_patience (begin);
      g_main_context_iteration (NULL, TRUE);
    }
  wait_for_frame (bench, begin);
}

static void
change (Bench *bench, const char *what, guint round)
{
  g_autofree char *text = g_strdup_printf ("Nơi %u", round);
  g_autofree char *day = g_strdup_printf ("%02u/06/2026", 1 + round % 28);

  if (g_str_equal (what, "choice"))
    adw_combo_row_set_selected (get_row (bench, "urgency_row"), 1 + round % 2);
  else if (g_str_equal (what, "charts"))
    adw_switch_row_set_active (get_row (bench, "charts_row"),
                               !adw_switch_row_get_active (get_row (bench, "charts_row")));
  else
    gtk_editable_set_text (get_row (bench, g_str_equal (what, "typed") ? "place_row" : "as_of_row"),
                           g_str_equal (what, "typed") ? text : day);
}

/* Layouts are kept to the end of a round, so that a new one has an address of its own. */
static void
bench_change (Bench *bench, const char *what, guint round)
{
  g_autoptr(IncLayout) old = inc_layout_ref (inc_paper_desk_get_layout (bench->desk));
  IncLayout *shown = inc_paper_view_get_layout (bench->view);
  const gint64 begin = g_get_monotonic_time ();

  change (bench, what, round);
  while (inc_paper_view_get_layout (bench->view) == shown)
    {
      check_patience (begin);
      g_main_context_iteration (NULL, TRUE);
    }
  wait_for_frame (bench, begin);
  if (round > 0)
    inc_bench_print_since (what, begin);
  wait_for_whole (bench, old, begin);
  if (round > 0 && g_str_equal (what, "choice"))
    inc_bench_print_since ("whole", begin);
  inc_test_settle ();
}

static void
open_report (Bench *bench)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, 1);
  const gint64 begin = g_get_monotonic_time ();

  bench->page = g_object_new (INC_TYPE_REPORT_PAGE, NULL);
  adw_window_set_content (ADW_WINDOW (bench->window), GTK_WIDGET (view));
  inc_page_set_session (INC_PAGE (bench->page), bench->session);
  inc_report_page_set_options (bench->page, options);
  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (bench->page));
  bench->desk = find_child (GTK_WIDGET (bench->page), INC_TYPE_PAPER_DESK);
  while (inc_paper_desk_get_layout (bench->desk) == NULL)
    {
      check_patience (begin);
      g_main_context_iteration (NULL, TRUE);
    }
  wait_for_frame (bench, begin);
  inc_test_settle ();
  bench->panel = find_child (GTK_WIDGET (bench->page), INC_TYPE_REPORT_PANEL);
  bench->view = find_child (
      GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (bench->desk), INC_TYPE_PAPER_DESK, "sheets")),
      INC_TYPE_PAPER_VIEW);
  if (bench->view == NULL)
    g_error ("The desk shows no page");
  inc_bench_print ("pages (n)", inc_layout_get_n_pages (inc_paper_desk_get_layout (bench->desk)));
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
  static const char *const changes[] = { "choice", "charts", "typed", "read" };
  Bench bench = { NULL };
  GdkFrameClock *clock;
  guint n_rounds;

  if (argc != 3)
    g_error ("Usage: %s REGISTER ROUNDS", argv[0]);
  dex_init ();
  adw_init ();
  add_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  n_rounds = g_ascii_strtoull (argv[2], NULL, 10);
  bench.session = inc_test_take_object (inc_session_open (argv[1], FALSE, NULL));
  bench.window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1200, "default-height", 800, NULL);
  gtk_window_present (bench.window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench.window));
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), &bench);
  g_timeout_add (20, wake, NULL); /* patience is looked at between turns */
  open_report (&bench);
  for (guint round = 0; round <= n_rounds; round++)
    for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
      bench_change (&bench, changes[i], round);
  inc_page_set_session (INC_PAGE (bench.page), NULL);
  g_signal_handlers_disconnect_by_data (clock, &bench);
  gtk_window_destroy (bench.window);
  inc_test_settle ();
  inc_test_session_close (bench.session);
  return 0;
}
