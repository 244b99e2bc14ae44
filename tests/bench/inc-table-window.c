/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-table-window: the frame clock tells when a frame begins and when it stands. */
#include "config.h"

#include "inc-table-window.h"

#include "inc-bench.h"
#include "inc-records.h"
#include "inc-ui-resources.h"
#include "session/inc-session-test.h"

#include <math.h>
#include <time.h>

enum
{
  SETTLE = 150,  /* ms without a frame */
  PATIENCE = 20, /* seconds */
};

static const char *const columns[] = { "name",    "cohort",   "stage",   "sector", "status",
                                       "founded", "province", "website", NULL };
static const char *const line[] = { "sector", "cohort", NULL };

gint64
inc_bench_get_busy (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

guint
inc_table_window_count_rows (IncTableWindow *self, guint *n_missing)
{
  const double upper = gtk_adjustment_get_upper (self->adjustment);
  const double value = gtk_adjustment_get_value (self->adjustment);
  const double page = gtk_adjustment_get_page_size (self->adjustment);
  const guint n = g_list_model_get_n_items (self->list);
  const guint first = upper > 0 ? value / upper * n : 0;
  const guint last = upper > 0 ? MIN (n, ceil ((value + page) / upper * n)) : 0;

  *n_missing = 0;
  for (guint i = first; i < last; i++)
    {
      g_autoptr(IncRow) row = g_list_model_get_item (self->list, i);

      *n_missing += inc_row_get_record (row) == NULL;
    }
  return last - first;
}

static void
on_before_paint (GdkFrameClock *clock, IncTableWindow *self)
{
  self->frame_begin = g_get_monotonic_time ();
}

static void
on_after_paint (GdkFrameClock *clock, IncTableWindow *self)
{
  const gint64 now = g_get_monotonic_time ();
  guint n_missing;

  self->last_frame = now;
  if (self->first_frame == 0)
    self->first_frame = now;
  if (self->list != NULL && self->answered && self->whole_frame == 0 &&
      inc_table_window_count_rows (self, &n_missing) > 0 && n_missing == 0)
    {
      self->whole_frame = now;
      self->frame_busy = inc_bench_get_busy ();
    }
}

static gboolean
on_wake (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
inc_table_window_settle (IncTableWindow *self)
{
  const guint source = g_timeout_add (SETTLE / 3, on_wake, NULL);

  self->last_frame = g_get_monotonic_time ();
  while (g_get_monotonic_time () - self->last_frame < SETTLE * 1000)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

void
inc_table_window_measure (IncTableWindow *self,
                          const char *name,
                          IncTableAct act,
                          gconstpointer data)
{
  g_autofree char *first = g_strdup_printf ("%s-first", name);
  g_autofree char *whole = g_strdup_printf ("%s", name);
  g_autofree char *work = g_strdup_printf ("%s-busy", name);
  gint64 begin, begin_busy;

  inc_table_window_settle (self);
  self->first_frame = self->whole_frame = 0;
  begin = g_get_monotonic_time ();
  begin_busy = inc_bench_get_busy ();
  act (self, data);
  while (self->whole_frame == 0)
    {
      if (g_get_monotonic_time () - begin > PATIENCE * G_USEC_PER_SEC)
        g_error ("%s: no frame with all rows", name);
      g_main_context_iteration (NULL, TRUE);
    }
  inc_bench_print (first, (self->first_frame - begin) / 1000.0);
  inc_bench_print (whole, (self->whole_frame - begin) / 1000.0);
  inc_bench_print (work, (self->frame_busy - begin_busy) / 1000.0);
}

static void
on_ids_changed (IncRecordTable *table, IncTableWindow *self)
{
  self->answered = TRUE;
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

void
inc_table_window_show (IncTableWindow *self, const IncQuery *query)
{
  g_autoptr(GArray) ids = NULL;

  if (self->table != NULL)
    {
      self->answered = FALSE;
      inc_record_table_show (self->table, query);
      return;
    }
  ids = g_object_steal_data (G_OBJECT (self->memory), "ids");
  gtk_column_view_sort_by_column (self->view,
                                  inc_record_columns_find (self->columns,
                                                           inc_query_get_sort (query)),
                                  inc_query_get_descending (query) ? GTK_SORT_DESCENDING
                                                                   : GTK_SORT_ASCENDING);
  inc_memory_list_set_ids (self->memory, ids, self->at_once);
  gtk_column_view_scroll_to (self->view, 0, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

void
inc_table_window_prepare (IncTableWindow *self, const IncQuery *query)
{
  g_autoptr(GError) error = NULL;

  if (self->memory == NULL)
    return;
  g_object_set_data (G_OBJECT (self->memory), "ids", inc_store_list (self->store, query, &error));
  inc_bench_no_error (error);
}

IncQuery *
inc_table_window_query (IncTableWindow *self,
                        const char *sort,
                        gboolean descending,
                        const char *search)
{
  IncQuery *query = inc_query_new (self->schema);

  inc_query_set_sort (query, sort, descending);
  inc_query_set_search (query, search);
  return query;
}

static void
act_open (IncTableWindow *self, gconstpointer data)
{
  if (self->table != NULL)
    {
      inc_record_table_set_session (self->table, self->session);
      self->list = G_LIST_MODEL (inc_record_table_get_list (self->table));
    }
  else
    {
      /* Ours makes its columns here too: they are the register's. */
      inc_record_columns_set_catalog (self->columns, inc_store_get_catalog (self->store));
      self->list = G_LIST_MODEL (self->memory);
      gtk_column_view_set_model (self->view,
                                 GTK_SELECTION_MODEL (
                                     gtk_no_selection_new (g_object_ref (self->list))));
    }
  inc_table_window_show (self, data);
}

static GtkWidget *
make_ours (IncTableWindow *self)
{
  self->session = inc_test_take_object (inc_session_open (self->path, FALSE, NULL));
  self->table = g_object_ref_sink (g_object_new (INC_TYPE_RECORD_TABLE, NULL));
  inc_record_table_set_up (self->table, self->schema, columns, line, "status", NULL, NULL);
  g_signal_connect (self->table, "ids-changed", G_CALLBACK (on_ids_changed), self);
  return GTK_WIDGET (self->table);
}

static GtkWidget *
make_peer (IncTableWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr(GError) error = NULL;

  self->store = inc_store_open (self->path, INC_STORE_READ, NULL, &error);
  inc_bench_no_error (error);
  self->memory = inc_memory_list_new (self->store, self->schema);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_enable_rubberband (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, TRUE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  self->columns = inc_record_columns_new (self->view, self->schema, columns);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  self->answered = TRUE;
  return scrolled;
}

/* What the application does for every window; naming the resources keeps the linker from leaving
 * them out. */
static void
load_style (void)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  if (inc_ui_get_resource () == NULL)
    g_error ("The templates are not there");
  gtk_css_provider_load_from_resource (style, "/org/hanoi/Incubator/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
inc_table_window_open (IncTableWindow *self, const char *path, gboolean ours)
{
  g_autoptr(IncQuery) query = NULL;
  GtkWidget *content;

  load_style ();
  self->path = path;
  self->schema = inc_schema_of (inc_startup_get_type ());
  query = inc_table_window_query (self, "name", FALSE, NULL);
  content = ours ? make_ours (self) : make_peer (self);
  self->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (self->window, 1200, 800);
  adw_window_set_content (ADW_WINDOW (self->window), content);
  gtk_window_present (self->window);
  self->view = GTK_COLUMN_VIEW (find_widget (content, GTK_TYPE_COLUMN_VIEW));
  self->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  self->clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  g_signal_connect (self->clock, "before-paint", G_CALLBACK (on_before_paint), self);
  g_signal_connect_after (self->clock, "after-paint", G_CALLBACK (on_after_paint), self);
  inc_table_window_prepare (self, query);
  inc_table_window_measure (self, "open", act_open, query);
}

void
inc_table_window_close (IncTableWindow *self)
{
  gtk_window_destroy (self->window);
  if (self->table != NULL)
    {
      inc_record_table_set_session (self->table, NULL);
      g_object_unref (self->table);
      inc_test_finish (inc_session_close (self->session));
      g_object_unref (self->session);
    }
  g_clear_object (&self->columns);
  g_clear_object (&self->memory);
  g_clear_pointer (&self->store, inc_store_close);
}
