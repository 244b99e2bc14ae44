/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table over the sample register: which cells in which order, what is selected, when it becomes a list. */
#include "config.h"

#include "inc-display-session.h"
#include "inc-record-table.h"
#include "inc-session-private.h"
#include "inc-startup.h"

static const char *const columns[] = { "name", "cohort", "sector", NULL };
static const char *const line[] = { "sector", "cohort", NULL };

typedef struct
{
  IncDisplaySession register_;
  GtkWidget *window;
  IncRecordTable *table;
  IncQuery *query;
} Fixture;

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_startup_get_type ());
}

static void
show (Fixture *fixture)
{
  inc_record_table_show (fixture->table, fixture->query);
  inc_display_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  inc_display_session_open (&fixture->register_, TRUE);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 900, "default-height", 700, NULL);
  fixture->table = g_object_new (INC_TYPE_RECORD_TABLE, NULL);
  fixture->query = inc_query_new (get_schema ());
  inc_record_table_set_up (fixture->table, get_schema (), columns, line, "stage", NULL, NULL);
  inc_record_table_set_session (fixture->table, fixture->register_.session);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->table));
  gtk_window_present (GTK_WINDOW (fixture->window));
  show (fixture);
}

/* Nothing of the table outlives it: its list would keep the session. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GWeakRef table;

  g_weak_ref_init (&table, fixture->table);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  inc_display_settle ();
  g_assert_false (inc_display_is_alive (&table));
  g_weak_ref_clear (&table);
  inc_query_free (fixture->query);
  inc_display_session_close (&fixture->register_);
}

typedef struct
{
  graphene_rect_t bounds;
  const char *text;
} Cell;

static void
collect_cells (GtkWidget *widget, GtkWidget *table, GArray *cells)
{
  Cell cell;

  if (GTK_IS_INSCRIPTION (widget) && gtk_widget_get_mapped (widget) &&
      gtk_widget_compute_bounds (widget, table, &cell.bounds))
    {
      cell.text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
      g_array_append_val (cells, cell);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_cells (child, table, cells);
}

/* GTK makes rows in any order: what counts is where they stand. */
static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const graphene_point_t *p = &((const Cell *) a)->bounds.origin;
  const graphene_point_t *q = &((const Cell *) b)->bounds.origin;

  if ((int) p->y != (int) q->y)
    return (int) p->y - (int) q->y;
  return (int) p->x - (int) q->x;
}

/* The first cells on the screen, joined by "|"; full transfer. */
static char *
dup_cells (Fixture *fixture, guint n)
{
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_autoptr(GString) joined = g_string_new (NULL);

  collect_cells (GTK_WIDGET (fixture->table), GTK_WIDGET (fixture->table), cells);
  g_array_sort (cells, compare_cells);
  g_assert_cmpuint (cells->len, >=, n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", g_array_index (cells, Cell, i).text);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
assert_cells (Fixture *fixture, guint n, const char *expected)
{
  g_autofree char *cells = dup_cells (fixture, n);

  g_assert_cmpstr (cells, ==, expected);
}

static void
shows_rows_in_vietnamese_order (Fixture *fixture, gconstpointer data)
{
  assert_cells (fixture, 9, "An Toàn Số|Khóa 6|An ninh mạng|Bếp Mây|Khóa 5|Thực phẩm|Bút Chì EdTech|Khóa 6|Giáo dục");
}

static void
sorts_by_the_query (Fixture *fixture, gconstpointer data)
{
  inc_query_set_sort (fixture->query, "name", TRUE);
  show (fixture);
  assert_cells (fixture, 6, "Vườn Treo|Khóa 6|Nông nghiệp|Vi Mạch Thăng Long|Khóa 7|Bán dẫn");
}

static void
on_sort (IncRecordTable *table, const char *field, gboolean descending, GString *asked)
{
  g_string_append_printf (asked, "%s %d;", field, descending);
}

static void
header_asks_and_does_not_sort (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view = inc_display_find (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW);
  g_autoptr(GString) asked = g_string_new (NULL);

  g_signal_connect (fixture->table, "sort", G_CALLBACK (on_sort), asked);
  gtk_column_view_sort_by_column (view, inc_record_columns_find (inc_record_table_get_columns (fixture->table), "cohort"),
                                  GTK_SORT_DESCENDING);
  g_assert_cmpstr (asked->str, ==, "cohort 1;");
  assert_cells (fixture, 1, "An Toàn Số");
}

static void
filters_by_the_query (Fixture *fixture, gconstpointer data)
{
  inc_query_filter_id (fixture->query, "cohort", 1);
  show (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (inc_record_table_get_list (fixture->table))), ==, 4);
  assert_cells (fixture, 12, "Bếp Mây|Khóa 5|Thực phẩm|Mây Tre Logistics|Khóa 5|Hậu cần|"
                             "Nhịp Cầu HR|Khóa 5|Nhân sự|Phở Box|Khóa 5|Thực phẩm");
}

static void
scroll_to (Fixture *fixture, guint position)
{
  gtk_column_view_scroll_to (inc_display_find (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW), position, NULL,
                             GTK_LIST_SCROLL_NONE, NULL);
}

/* Their names have a number for %: they come before all others. */
static void
add_startups (Fixture *fixture, const char *name, guint n)
{
  g_autoptr(GPtrArray) startups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(DexFuture) saved = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) parts = g_strsplit (name, "%", 2);
      g_autofree char *own = g_strdup_printf ("%s%04u%s", parts[0], i, parts[1]);

      g_ptr_array_add (startups, g_object_new (inc_startup_get_type (), "name", own, NULL));
    }
  saved = inc_session_save (fixture->register_.session, "Add", (IncRecord **) startups->pdata, n);
  inc_display_await (saved, NULL);
  inc_display_settle ();
}

/* Whether the text begins a cell of the two rows at the top, of which the first may be cut. */
static gboolean
is_at_top (Fixture *fixture, const char *text)
{
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  gboolean found = FALSE;

  collect_cells (GTK_WIDGET (fixture->table), GTK_WIDGET (fixture->table), cells);
  g_array_sort (cells, compare_cells);
  for (guint i = 0; i < MIN (cells->len, 6); i++)
    {
      const char *shown = g_array_index (cells, Cell, i).text;

      found = found || (shown != NULL && g_str_has_prefix (shown, text));
    }
  return found;
}

static gboolean
wait_for_lock (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (data);
  g_mutex_unlock (data);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static void
count_frame (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

/* Of a far jump the first frame stands whether or not the reader has time. */
static void
placeholder_stands_until_the_record_comes (Fixture *fixture, gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  guint n_frames = 0;
  gulong handler;
  GMutex busy;

  g_mutex_init (&busy);
  add_startups (fixture, "%", 1200);
  scroll_to (fixture, 0);
  inc_display_wait_for (is_at_top (fixture, "0000"));
  g_mutex_lock (&busy);
  dex_future_disown (inc_session_read (fixture->register_.session, wait_for_lock, &busy, NULL));
  handler = g_signal_connect_after (clock, "after-paint", G_CALLBACK (count_frame), &n_frames);
  scroll_to (fixture, 600);
  inc_display_wait_for (n_frames > 0);
  g_signal_handler_disconnect (clock, handler);
  g_assert_true (is_at_top (fixture, "…"));
  g_mutex_unlock (&busy);
  inc_display_wait_for (is_at_top (fixture, "05"));
  g_assert_false (is_at_top (fixture, "…"));
  g_mutex_clear (&busy);
}

static void
collect_row_widgets (GtkWidget *widget, GHashTable *rows)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewRowWidget"))
    g_hash_table_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_row_widgets (child, rows);
}

/* A new order of many rows is shown by the widgets that were there: making others takes ten times as long. */
static void
new_order_keeps_widgets (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GHashTable) before = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) after = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer row;
  guint n_new = 0;

  add_startups (fixture, "%", 1000);
  scroll_to (fixture, 0);
  inc_display_wait_for (is_at_top (fixture, "0000"));
  collect_row_widgets (GTK_WIDGET (fixture->table), before);
  inc_query_set_sort (fixture->query, "name", TRUE);
  show (fixture);
  inc_display_wait_for (is_at_top (fixture, "Vườn Treo"));
  collect_row_widgets (GTK_WIDGET (fixture->table), after);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    n_new += !g_hash_table_contains (before, row);
  g_assert_cmpuint (g_hash_table_size (before), >, 100);
  g_assert_cmpuint (n_new, <, 10);
  assert_cells (fixture, 6, "Vườn Treo|Khóa 6|Nông nghiệp|Vi Mạch Thăng Long|Khóa 7|Bán dẫn");
}

static void
count_rebuilt (IncRecordList *list, gboolean rebuilt, guint *n)
{
  *n += rebuilt;
}

/* Rows everywhere come in between, and go again: no stretch of the list stays as it was. */
static void
long_change_keeps_the_place (Fixture *fixture, gconstpointer data)
{
  IncRecordList *list = inc_record_table_get_list (fixture->table);
  g_autoptr(DexFuture) undone = NULL;
  g_autofree char *name = NULL;
  guint n_rebuilt = 0, at;
  gint64 id;

  g_signal_connect (list, "ids-changed", G_CALLBACK (count_rebuilt), &n_rebuilt);
  add_startups (fixture, "%", 600);
  scroll_to (fixture, 0);
  inc_display_wait_for (is_at_top (fixture, "0000"));
  scroll_to (fixture, 300);
  inc_display_wait_for (is_at_top (fixture, "02"));
  inc_display_settle ();
  id = inc_record_table_get_anchor (fixture->table);
  at = inc_record_list_find (list, id);
  name = g_strdup_printf ("%04u", at);

  add_startups (fixture, "% b", 600);
  inc_display_wait_for (inc_record_list_find (list, id) == 2 * at);
  inc_display_wait_for (is_at_top (fixture, name));
  g_assert_cmpuint (n_rebuilt, ==, 1);
  undone = inc_session_undo (fixture->register_.session);
  inc_display_await (undone, NULL);
  inc_display_wait_for (inc_record_list_find (list, id) == at);
  inc_display_wait_for (is_at_top (fixture, name));
  g_assert_cmpuint (n_rebuilt, ==, 2);
}

static void
edit_fills_the_same_row (Fixture *fixture, gconstpointer data)
{
  IncRecordList *list = inc_record_table_get_list (fixture->table);
  g_autoptr(IncRow) before = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr(IncRecord) record = inc_display_get_record (fixture->register_.session, get_schema (), 1);
  g_autoptr(DexFuture) saved = NULL;

  g_object_set (record, "sector", NULL, NULL);
  saved = inc_session_save (fixture->register_.session, "Edit", &record, 1);
  inc_display_await (saved, NULL);
  inc_display_settle ();
  {
    g_autoptr(IncRow) after = g_list_model_get_item (G_LIST_MODEL (list), 0);

    g_assert_true (before == after);
  }
  assert_cells (fixture, 3, "An Toàn Số|Khóa 6|–");
}

static void
selection_survives_a_new_order (Fixture *fixture, gconstpointer data)
{
  IncRecordSelection *selection = inc_record_table_get_selection (fixture->table);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (selection);

  gtk_selection_model_select_item (model, 0, TRUE);
  gtk_selection_model_select_item (model, 2, FALSE);
  inc_query_set_sort (fixture->query, "name", TRUE);
  show (fixture);
  g_assert_true (gtk_selection_model_is_selected (model, 23));
  g_assert_false (gtk_selection_model_is_selected (model, 22));
  g_assert_true (gtk_selection_model_is_selected (model, 21));
  g_assert_cmpuint (inc_record_selection_get_n_selected (selection), ==, 2);
  g_assert_cmpuint (inc_record_selection_get_n_shown (selection), ==, 2);

  inc_query_filter_id (fixture->query, "cohort", 1);
  show (fixture);
  g_assert_cmpuint (inc_record_selection_get_n_selected (selection), ==, 2);
  g_assert_cmpuint (inc_record_selection_get_n_shown (selection), ==, 0);
}

static void
selecting_all_and_forgetting (Fixture *fixture, gconstpointer data)
{
  IncRecordSelection *selection = inc_record_table_get_selection (fixture->table);
  g_autoptr(GArray) ids = NULL;

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (selection));
  g_assert_cmpuint (inc_record_selection_get_n_selected (selection), ==, INC_SAMPLE_N_STARTUPS);
  inc_record_selection_forget (selection, 2, 23);
  ids = inc_record_selection_dup_ids (selection);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, 24);
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (selection));
  g_assert_cmpuint (inc_record_selection_get_n_selected (selection), ==, 0);
}

static void
becomes_a_list_below_500 (Fixture *fixture, gconstpointer data)
{
  gboolean narrow;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 499, 700);
  inc_display_settle ();
  g_object_get (fixture->table, "narrow", &narrow, NULL);
  g_assert_true (narrow);
  assert_cells (fixture, 4, "An Toàn Số|An ninh mạng · Khóa 6|Bếp Mây|Thực phẩm · Khóa 5");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  inc_display_settle ();
  g_object_get (fixture->table, "narrow", &narrow, NULL);
  g_assert_false (narrow);
  assert_cells (fixture, 3, "An Toàn Số|Khóa 6|An ninh mạng");
}

static void
columns_come_go_and_are_kept (Fixture *fixture, gconstpointer data)
{
  IncRecordColumns *chosen = inc_record_table_get_columns (fixture->table);
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  g_autoptr(GVariant) kept = NULL;
  g_autofree char *text = NULL;

  inc_record_columns_bind (chosen, settings, "startup-columns");
  inc_record_columns_choose (chosen, "founded", TRUE);
  inc_record_columns_choose (chosen, "cohort", FALSE);
  inc_record_columns_choose (chosen, "name", FALSE);
  inc_display_settle ();
  assert_cells (fixture, 3, "An Toàn Số|An ninh mạng|2023");
  inc_display_wait_for (g_settings_get_user_value (settings, "startup-columns") != NULL);
  kept = g_settings_get_value (settings, "startup-columns");
  text = g_variant_print (kept, FALSE);
  g_assert_cmpstr (text, ==, "[('name', -1), ('sector', -1), ('founded', -1)]");
  inc_record_columns_reset (chosen);
  inc_display_settle ();
  assert_cells (fixture, 3, "An Toàn Số|Khóa 6|An ninh mạng");
  g_settings_reset (settings, "startup-columns");
}

static void
anchor_comes_to_the_top (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 300);
  inc_display_settle ();
  inc_record_table_set_anchor (fixture->table, 12);
  inc_display_settle ();
  g_assert_cmpint (inc_record_table_get_anchor (fixture->table), ==, 12);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/record-table/rows", shows_rows_in_vietnamese_order },
    { "/display/record-table/sort", sorts_by_the_query },
    { "/display/record-table/header-asks", header_asks_and_does_not_sort },
    { "/display/record-table/filter", filters_by_the_query },
    { "/display/record-table/placeholder", placeholder_stands_until_the_record_comes },
    { "/display/record-table/new-order-keeps-widgets", new_order_keeps_widgets },
    { "/display/record-table/long-change-keeps-the-place", long_change_keeps_the_place },
    { "/display/record-table/edit-in-place", edit_fills_the_same_row },
    { "/display/record-table/selection-survives", selection_survives_a_new_order },
    { "/display/record-table/select-all", selecting_all_and_forgetting },
    { "/display/record-table/narrow", becomes_a_list_below_500 },
    { "/display/record-table/columns", columns_come_go_and_are_kept },
    { "/display/record-table/anchor", anchor_comes_to_the_top },
  };

  inc_display_test_init (&argc, &argv);
  inc_display_get_application ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
