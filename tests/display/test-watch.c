/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a widget shows of the register: read when somebody looks, again after a change that is seen there, never too late. */
#include "config.h"

#include "inc-display-session.h"

#include "inc-records.h"
#include "inc-watch.h"

typedef struct
{
  IncDisplaySession register_;
  GtkWidget *window;
  GtkWidget *stack; /* two children; the watch is of the second, which is not seen at first */
  GtkWidget *label;
  IncWatch *watch;
} Fixture;

static GType (*const parts[]) (void) = { inc_investor_get_type, NULL };
static guint n_read;
static guint n_failed;
static guint n_freed;

static void
count_free (gpointer answer)
{
  n_freed++;
  g_free (answer);
}

/* How many investors there are; of a label named "nobody" a record that is not there. */
static gpointer
read_count (gpointer owner, IncSession *session, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_investor_get_type ()));
  gint64 count;

  n_read++;
  if (g_str_equal (gtk_widget_get_name (owner), "nobody"))
    return dex_await_object (inc_session_get (session, inc_schema_of (inc_investor_get_type ()), 4711), error);
  count = dex_await_uint (inc_session_count (session, query), error);
  return g_strdup_printf ("%d", (int) count);
}

static void
show_count (gpointer owner, gpointer answer)
{
  gtk_label_set_text (owner, answer);
  g_free (answer);
}

static void
count_failure (gpointer owner, const GError *error)
{
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  n_failed++;
}

static const IncWatchKind kind = {
  .read = read_count,
  .show = show_count,
  .fail = count_failure,
  .free_answer = count_free,
  .parts = parts,
};

static void
save (Fixture *fixture, GType type, const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncRecord) record = g_object_new (type, "name", name, NULL);
  g_autoptr(DexFuture) future = inc_session_save (fixture->register_.session, "Save", &record, 1);

  inc_display_await (future, &error);
  g_assert_no_error (error);
  inc_display_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  n_read = n_failed = n_freed = 0;
  inc_display_session_open (&fixture->register_, FALSE);
  fixture->stack = gtk_stack_new ();
  fixture->label = gtk_label_new ("");
  gtk_stack_add_named (GTK_STACK (fixture->stack), gtk_label_new ("other"), "other");
  gtk_stack_add_named (GTK_STACK (fixture->stack), fixture->label, "watched");
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "content", fixture->stack, NULL);
  fixture->watch = inc_watch_new (fixture->label, &kind);
  gtk_window_present (GTK_WINDOW (fixture->window));
  inc_display_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->watch);
  inc_display_settle ();
  inc_display_session_close (&fixture->register_);
}

static void
look (Fixture *fixture)
{
  gtk_stack_set_visible_child_name (GTK_STACK (fixture->stack), "watched");
  inc_display_settle ();
}

/* Two changes while nobody looks are one reading later. */
static void
test_lazy (Fixture *fixture, gconstpointer data)
{
  inc_watch_set_session (fixture->watch, fixture->register_.session);
  save (fixture, inc_investor_get_type (), "Quỹ Sông Hồng");
  save (fixture, inc_investor_get_type (), "Quỹ Ba Đình");
  g_assert_cmpuint (n_read, ==, 0);
  look (fixture);
  inc_display_wait_for (g_str_equal (gtk_label_get_text (GTK_LABEL (fixture->label)), "2"));
  g_assert_cmpuint (n_read, ==, 1);
}

/* What is not shown here changes nothing. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  look (fixture);
  inc_watch_set_session (fixture->watch, fixture->register_.session);
  inc_display_wait_for (n_read == 1);
  save (fixture, inc_startup_get_type (), "Lúa Số");
  g_assert_cmpuint (n_read, ==, 1);
  save (fixture, inc_investor_get_type (), "Quỹ Sông Hồng");
  inc_display_wait_for (g_str_equal (gtk_label_get_text (GTK_LABEL (fixture->label)), "1"));
  g_assert_cmpuint (n_read, ==, 2);
}

/* Of three questions in a row the last is shown; the others are given back. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  look (fixture);
  inc_watch_set_session (fixture->watch, fixture->register_.session);
  inc_watch_again (fixture->watch);
  inc_watch_again (fixture->watch);
  inc_display_wait_for (g_str_equal (gtk_label_get_text (GTK_LABEL (fixture->label)), "0"));
  inc_display_settle ();
  g_assert_cmpuint (n_read, ==, 3);
  g_assert_cmpuint (n_freed, ==, 2);
}

/* The register is closed, then the widget is gone, while an answer is on its way. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  look (fixture);
  inc_watch_set_session (fixture->watch, fixture->register_.session);
  inc_watch_set_session (fixture->watch, NULL);
  inc_display_wait_for (n_freed == 1);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (fixture->label)), ==, "");
  inc_watch_set_session (fixture->watch, fixture->register_.session);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  gtk_widget_unparent (fixture->label);
  inc_watch_again (fixture->watch);
  inc_display_wait_for (n_freed == 2);
  g_assert_cmpuint (n_read, ==, 2);
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  look (fixture);
  gtk_widget_set_name (fixture->label, "nobody");
  inc_watch_set_session (fixture->watch, fixture->register_.session);
  inc_display_wait_for (n_failed == 1);
  g_assert_cmpuint (n_freed, ==, 0);
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
#define ADD(name, function) g_test_add ("/display/watch/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("lazy", test_lazy);
  ADD ("parts", test_parts);
  ADD ("late", test_late);
  ADD ("gone", test_gone);
  ADD ("failure", test_failure);
#undef ADD
  return g_test_run ();
}
