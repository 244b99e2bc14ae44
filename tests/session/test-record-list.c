/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list behind tables: what it tells GTK, which rows stay the same objects, and in which order pages are read. */
#include "config.h"

#include "inc-record-list.h"
#include "inc-records.h"
#include "inc-session-private.h"
#include "inc-session-test.h"

enum
{
  PAGE = 64,
  AT_ONCE = 4 * PAGE,    /* are read */
  FIRST_ROWS = 4 * PAGE, /* come with the ids */
};

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  IncRecordList *list;
  GString *told; /* (at,removed,added) of each items-changed; ^ for new ones at the top, ! for a rebuilt view */
} Fixture;

static void
on_items_changed (GListModel *model, guint at, guint removed, guint added, Fixture *self)
{
  g_string_append_printf (self->told, "(%u,%u,%u)", at, removed, added);
}

static void
on_new_at_top (IncRecordList *list, Fixture *self)
{
  g_string_append_c (self->told, '^');
}

static void
on_ids_changed (IncRecordList *list, gboolean rebuilt, Fixture *self)
{
  g_string_append (self->told, rebuilt ? "!" : ".");
}

/* Startups "000", "002", "004" …: there is room between them. */
static void
fill (IncSession *session, guint n)
{
  g_autoptr(GPtrArray) startups = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u", 2 * i);

      g_ptr_array_add (startups, g_object_new (inc_startup_get_type (), "name", name, NULL));
    }
  if (n > 0)
    inc_changes_unref (inc_test_take_boxed (inc_session_save (session, "Fill", (IncRecord **) startups->pdata, n)));
}

/* The reader answers in order: once it has answered us so often, each page that was wished for is there. */
static void
settle (Fixture *self)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));

  inc_test_settle ();
  for (guint i = 0; i < 16; i++)
    {
      g_autoptr(DexFuture) counting = inc_session_count (self->session, query);

      inc_test_wait (counting, NULL);
    }
}

static void
ask (Fixture *self, const char *sort, gboolean descending)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));

  inc_query_set_sort (query, sort, descending);
  inc_record_list_set_query (self->list, query);
}

static void
fixture_init (Fixture *self, guint n)
{
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  fill (self->session, n);
  self->told = g_string_new (NULL);
  self->list = inc_record_list_new (self->session);
  g_signal_connect (self->list, "items-changed", G_CALLBACK (on_items_changed), self);
  g_signal_connect (self->list, "new-at-top", G_CALLBACK (on_new_at_top), self);
  g_signal_connect (self->list, "ids-changed", G_CALLBACK (on_ids_changed), self);
  ask (self, "name", FALSE);
  settle (self);
}

static void
fixture_clear (Fixture *self)
{
  inc_test_settle ();
  g_assert_finalize_object (self->list);
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
  g_string_free (self->told, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static IncRow *
get_row (Fixture *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->list), position);
}

static const char *
row_name (IncRow *row)
{
  return inc_row_get_record (row) != NULL ? INC_STARTUP (inc_row_get_record (row))->name : NULL;
}

static gboolean
wait_for_lock (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (data);
  g_mutex_unlock (data);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* The reader does nothing else until the lock is free. */
static void
hold_reader (Fixture *self, GMutex *busy)
{
  g_mutex_init (busy);
  g_mutex_lock (busy);
  dex_future_disown (inc_session_read (self->session, wait_for_lock, busy, NULL));
}

static void
release_reader (GMutex *busy)
{
  g_mutex_unlock (busy);
}

static void
add (Fixture *self, const char *name)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", name, NULL);
  IncRecord *records[] = { INC_RECORD (startup) };

  inc_changes_unref (inc_test_take_boxed (inc_session_save (self->session, "Add", records, 1)));
  settle (self);
}

/* Edits the record of a row. */
static void
edit (Fixture *self, IncRow *row, const char *property, const char *text)
{
  g_autoptr(IncRecord) copy = inc_record_dup (inc_row_get_record (row));
  IncRecord *records[] = { copy };

  g_object_set (copy, property, text, NULL);
  inc_changes_unref (inc_test_take_boxed (inc_session_save (self->session, "Edit", records, 1)));
  settle (self);
}

static void
assert_told (Fixture *self, const char *expected)
{
  g_assert_cmpstr (self->told->str, ==, expected);
  g_string_truncate (self->told, 0);
}

static void
count_calls (gpointer object, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
test_placeholder (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncRow) row = NULL;
  g_autoptr(IncRow) again = NULL;
  guint n_filled = 0, n_items;
  GMutex busy;

  fixture_init (&fixture, FIRST_ROWS + 3);
  assert_told (&fixture, "(0,0,259).");
  g_object_get (fixture.list, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, FIRST_ROWS + 3);
  hold_reader (&fixture, &busy);
  row = get_row (&fixture, FIRST_ROWS + 1);
  g_assert_null (inc_row_get_record (row));
  release_reader (&busy);
  g_assert_cmpint (inc_row_get_id (row), ==, inc_record_list_get_ids (fixture.list, &n_items)[FIRST_ROWS + 1]);
  g_signal_connect (row, "notify::record", G_CALLBACK (count_calls), &n_filled);
  settle (&fixture);
  g_assert_cmpstr (row_name (row), ==, "0514");
  g_assert_cmpuint (n_filled, ==, 1);
  again = get_row (&fixture, FIRST_ROWS + 1);
  g_assert_true (again == row);
  g_mutex_clear (&busy);
  assert_told (&fixture, "");
}

/* What the reader has found is taken along by whoever asks, before the main loop has its turn; and so is what comes next. */
static void
test_found_is_taken_along (void)
{
  const guint places[] = { FIRST_ROWS, FIRST_ROWS + 2 * PAGE - 1 };
  g_auto(Fixture) fixture = { NULL };

  fixture_init (&fixture, FIRST_ROWS + 2 * PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      IncRow *row = get_row (&fixture, places[i]);
      g_autofree char *name = g_strdup_printf ("%04u", 2 * places[i]);

      while (inc_row_get_record (row) == NULL)
        g_object_unref (get_row (&fixture, places[i]));
      g_assert_cmpstr (row_name (row), ==, name);
      g_object_unref (row);
    }
}

/* What a view sees that asks while it is told of the change. */
static void
note_names (GListModel *model, guint at, guint removed, guint added, GString *names)
{
  const guint places[] = { 0, FIRST_ROWS - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (places) && places[i] < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(IncRow) row = g_list_model_get_item (model, places[i]);

      g_string_append_printf (names, "%s ", row_name (row) != NULL ? row_name (row) : "…");
    }
}

static void
test_first_rows (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(GString) names = g_string_new (NULL);
  g_autoptr(IncRow) first = NULL;
  g_autoptr(IncRow) last = NULL;
  guint n_filled = 0;

  fixture_init (&fixture, FIRST_ROWS);
  first = get_row (&fixture, 0);
  last = get_row (&fixture, FIRST_ROWS - 1);
  g_assert_cmpstr (row_name (first), ==, "0000");
  g_assert_cmpstr (row_name (last), ==, "0510");
  g_signal_connect (first, "notify::record", G_CALLBACK (count_calls), &n_filled);
  g_signal_connect (fixture.list, "items-changed", G_CALLBACK (note_names), names);
  ask (&fixture, "name", TRUE);
  settle (&fixture);
  g_assert_cmpstr (names->str, ==, "0510 0000 ");
  g_assert_cmpuint (n_filled, ==, 0);
}

/* Of the steps the first that shows anything new shows it whole. */
static void
test_first_rows_of_many (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(GString) names = g_string_new (NULL);

  fixture_init (&fixture, 2000);
  g_signal_connect (fixture.list, "items-changed", G_CALLBACK (note_names), names);
  ask (&fixture, "name", TRUE);
  settle (&fixture);
  g_assert_cmpstr (names->str, ==, "0000 0510 3998 3488 3998 3488 ");
}

static void
test_beyond_the_end (void)
{
  g_auto(Fixture) fixture = { NULL };
  guint n;

  fixture_init (&fixture, 2);
  g_assert_null (get_row (&fixture, 2));
  g_assert_null (get_row (&fixture, G_MAXUINT));
  g_assert_cmpuint (inc_record_list_find (fixture.list, 987654), ==, G_MAXUINT);
  g_assert_cmpuint (inc_record_list_find (fixture.list, inc_record_list_get_ids (fixture.list, &n)[1]), ==, 1);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_insert_and_delete (void)
{
  g_auto(Fixture) fixture = { NULL };
  gint64 id;
  guint n;

  fixture_init (&fixture, 400);
  assert_told (&fixture, "(0,0,400).");
  add (&fixture, "0101");
  assert_told (&fixture, "(51,0,1).");
  add (&fixture, "9999");
  assert_told (&fixture, "(401,0,1).");
  add (&fixture, "0000 a");
  assert_told (&fixture, "(1,0,1).");
  id = inc_record_list_get_ids (fixture.list, &n)[52];
  inc_changes_unref (inc_test_take_boxed (
    inc_session_delete (fixture.session, "Delete", inc_schema_of (inc_startup_get_type ()), &id, 1)));
  settle (&fixture);
  assert_told (&fixture, "(52,1,0).");
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (fixture.session)));
  settle (&fixture);
  assert_told (&fixture, "(52,0,1).");
  g_assert_cmpuint (inc_record_list_find (fixture.list, id), ==, 52);
}

typedef struct
{
  guint n;
  guint looked_at;
  const char *told;
} Steps;

static void
check_steps (const Steps *steps)
{
  g_auto(Fixture) fixture = { NULL };

  fixture_init (&fixture, steps->n);
  g_string_truncate (fixture.told, 0);
  g_object_unref (get_row (&fixture, steps->looked_at));
  settle (&fixture);
  ask (&fixture, "name", TRUE);
  settle (&fixture);
  assert_told (&fixture, steps->told);
  g_assert_false (inc_record_list_get_rebuilding (fixture.list));
  ask (&fixture, "name", TRUE);
  settle (&fixture);
  assert_told (&fixture, "");
}

/* What is far from where somebody looked goes first, at the end and at the start; the new rows come in front of the rest,
 * which then goes. */
static void
test_steps (void)
{
  static const Steps steps[] = {
    { 256, 0, "(0,256,256)." },
    { 257, 0, "(0,0,257)^(257,257,0)!" },
    { 512, 0, "(0,0,512)^(512,512,0)!" },
    { 600, 0, "(512,88,0)(0,0,600)^(600,512,0)!" },
    { 600, 599, "(0,343,0)(0,0,600)^(600,257,0)!" },
    { 1200, 500, "(756,444,0)(0,244,0)(0,0,1200)^(1200,512,0)!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    check_steps (&steps[i]);
}

typedef struct
{
  IncRecordList *list;
  gboolean rebuilding; /* in each call */
  guint n_calls;
} Rebuild;

/* A list whose view nobody takes to the top is empty between the old rows and the new ones. */
static void
test_steps_unfollowed (void)
{
  g_auto(Fixture) fixture = { NULL };

  fixture_init (&fixture, 600);
  g_signal_handlers_disconnect_by_func (fixture.list, on_new_at_top, &fixture);
  g_object_unref (get_row (&fixture, 100));
  settle (&fixture);
  g_string_truncate (fixture.told, 0);
  ask (&fixture, "name", TRUE);
  settle (&fixture);
  assert_told (&fixture, "(100,500,0)(0,100,0)(0,0,600)!");
}

static void
note_rebuilding (GListModel *model, guint at, guint removed, guint added, Rebuild *rebuild)
{
  rebuild->rebuilding = (rebuild->n_calls++ == 0 || rebuild->rebuilding) &&
                        inc_record_list_get_rebuilding (rebuild->list);
}

static void
test_rebuilding (void)
{
  g_auto(Fixture) fixture = { NULL };
  Rebuild rebuild = { NULL };

  fixture_init (&fixture, 600);
  rebuild.list = fixture.list;
  g_signal_connect (fixture.list, "items-changed", G_CALLBACK (note_rebuilding), &rebuild);
  add (&fixture, "0101");
  g_assert_cmpuint (rebuild.n_calls, ==, 1);
  g_assert_false (rebuild.rebuilding);
  rebuild.n_calls = 0;
  ask (&fixture, "name", TRUE);
  settle (&fixture);
  g_assert_cmpuint (rebuild.n_calls, ==, 3);
  g_assert_true (rebuild.rebuilding);
}

static void
test_edit_keeps_rows (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncRow) row = NULL;
  g_autoptr(IncRow) other = NULL;
  g_autoptr(IncRow) moved = NULL;
  guint n_filled = 0;

  fixture_init (&fixture, 5);
  row = get_row (&fixture, 1);
  other = get_row (&fixture, 3);
  settle (&fixture);
  g_signal_connect (row, "notify::record", G_CALLBACK (count_calls), &n_filled);
  g_string_truncate (fixture.told, 0);

  edit (&fixture, row, "sector", "IoT");
  assert_told (&fixture, "."); /* the order is the same: only the row speaks */
  g_assert_cmpstr (INC_STARTUP (inc_row_get_record (row))->sector, ==, "IoT");
  g_assert_cmpuint (n_filled, ==, 1);

  edit (&fixture, row, "name", "0007");
  assert_told (&fixture, "(1,3,3).");
  moved = get_row (&fixture, 3);
  g_assert_true (moved == row);
  g_assert_cmpstr (row_name (row), ==, "0007");
  g_assert_cmpstr (row_name (other), ==, "0006");
}

static void
test_filter (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(IncRow) row = NULL;

  fixture_init (&fixture, 5);
  g_string_truncate (fixture.told, 0);
  inc_query_set_search (query, "0004");
  inc_query_set_sort (query, "name", FALSE);
  inc_record_list_set_query (fixture.list, query);
  g_assert_true (inc_query_equal (inc_record_list_get_query (fixture.list), query));
  settle (&fixture);
  assert_told (&fixture, "(0,5,1).");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.list)), ==, 1);
  row = get_row (&fixture, 0);
  settle (&fixture);
  g_assert_cmpstr (row_name (row), ==, "0004");
}

/* The newest of several questions is asked, and once. */
static void
test_newest_query (void)
{
  g_auto(Fixture) fixture = { NULL };

  fixture_init (&fixture, 3);
  g_string_truncate (fixture.told, 0);
  ask (&fixture, "name", TRUE);
  ask (&fixture, "founded", FALSE);
  ask (&fixture, "name", FALSE);
  settle (&fixture);
  assert_told (&fixture, ".");
}

typedef struct
{
  GString *order;
  guint page;
} Wish;

static void
on_filled (IncRow *row, GParamSpec *pspec, Wish *wish)
{
  g_string_append_printf (wish->order, "%u ", wish->page);
}

/* A fling: twelve places are looked at while the reader is busy; the last eight are read, the newest first. */
static void
test_wishes (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(GString) order = g_string_new (NULL);
  GMutex busy;
  IncRow *rows[12];
  Wish wishes[12];

  fixture_init (&fixture, FIRST_ROWS + 12 * AT_ONCE);
  hold_reader (&fixture, &busy);
  for (guint i = 0; i < 12; i++)
    {
      rows[i] = get_row (&fixture, FIRST_ROWS + i * AT_ONCE + 7);
      wishes[i] = (Wish) { order, i };
      g_signal_connect (rows[i], "notify::record", G_CALLBACK (on_filled), &wishes[i]);
    }
  release_reader (&busy);
  settle (&fixture);
  g_assert_cmpstr (order->str, ==, "11 10 9 8 7 6 5 4 ");
  g_assert_null (inc_row_get_record (rows[3]));
  g_object_unref (get_row (&fixture, FIRST_ROWS + 3 * AT_ONCE));
  settle (&fixture);
  g_assert_cmpstr (order->str, ==, "11 10 9 8 7 6 5 4 3 ");
  for (guint i = 0; i < 12; i++)
    g_object_unref (rows[i]);
  g_mutex_clear (&busy);
}

static gboolean
on_drawing (gpointer data)
{
  *(gint64 *) data = g_get_monotonic_time ();
  return G_SOURCE_REMOVE;
}

/* The main thread waits for the rows before it draws, but not for a reader that is busy. */
static void
test_busy_reader (void)
{
  g_auto(Fixture) fixture = { NULL };
  gint64 begin, drawn = 0;
  GMutex busy;
  IncRow *row;

  fixture_init (&fixture, FIRST_ROWS + 1);
  hold_reader (&fixture, &busy);
  begin = g_get_monotonic_time ();
  row = get_row (&fixture, FIRST_ROWS);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE + 20, on_drawing, &drawn, NULL);
  while (drawn == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (drawn - begin, >=, 2000);
  g_assert_null (inc_row_get_record (row));
  release_reader (&busy);
  settle (&fixture);
  g_assert_cmpstr (row_name (row), ==, "0512");
  g_object_unref (row);
  g_mutex_clear (&busy);
}

/* Each look at a page comes before the reader is through with the one before: none is forgotten. */
static void
test_wishes_one_by_one (void)
{
  g_auto(Fixture) fixture = { NULL };
  IncRow *rows[20];

  fixture_init (&fixture, FIRST_ROWS + 20 * PAGE);
  for (guint i = 0; i < 20; i++)
    {
      rows[i] = get_row (&fixture, FIRST_ROWS + i * PAGE);
      g_usleep (i % 4 * 200);
      if (i % 5 == 4)
        g_main_context_iteration (NULL, FALSE);
      if (i % 8 == 7)
        settle (&fixture);
    }
  settle (&fixture);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u", 2 * (FIRST_ROWS + i * PAGE));

      g_assert_cmpstr (row_name (rows[i]), ==, name);
      g_object_unref (rows[i]);
    }
}

static void
test_dispose_while_reading (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  Fixture fixture = { .session = session };
  gpointer list;
  IncRow *row;
  GMutex busy;

  fill (session, FIRST_ROWS + 1);
  fixture.list = list = inc_record_list_new (session);
  g_object_add_weak_pointer (list, &list);
  ask (&fixture, "name", FALSE);
  settle (&fixture);
  hold_reader (&fixture, &busy);
  row = get_row (&fixture, FIRST_ROWS);
  g_assert_null (inc_row_get_record (row));
  ask (&fixture, "name", TRUE);
  g_object_unref (fixture.list);
  release_reader (&busy);
  settle (&fixture);
  g_assert_null (list);
  g_object_unref (row);
  g_mutex_clear (&busy);
}

static void
test_closed_session (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  IncSession *session = inc_test_session_open (folder, TRUE);
  Fixture fixture = { .session = session };

  fixture.list = inc_record_list_new (session);
  inc_test_finish (inc_session_close (session));
  g_assert_null (inc_record_list_get_error (fixture.list));
  ask (&fixture, "name", FALSE);
  settle (&fixture);
  g_assert_error (inc_record_list_get_error (fixture.list), G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.list)), ==, 0);
  g_assert_finalize_object (fixture.list);
  inc_test_session_close (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/record-list/placeholder-fills-in-place", test_placeholder);
  g_test_add_func ("/session/record-list/found-is-taken-along", test_found_is_taken_along);
  g_test_add_func ("/session/record-list/first-rows-come-with-the-ids", test_first_rows);
  g_test_add_func ("/session/record-list/first-rows-of-many", test_first_rows_of_many);
  g_test_add_func ("/session/record-list/beyond-the-end", test_beyond_the_end);
  g_test_add_func ("/session/record-list/one-row-is-one-row", test_insert_and_delete);
  g_test_add_func ("/session/record-list/long-changes-in-steps", test_steps);
  g_test_add_func ("/session/record-list/steps-without-a-view", test_steps_unfollowed);
  g_test_add_func ("/session/record-list/steps-are-known-as-such", test_rebuilding);
  g_test_add_func ("/session/record-list/edit-keeps-rows", test_edit_keeps_rows);
  g_test_add_func ("/session/record-list/search", test_filter);
  g_test_add_func ("/session/record-list/newest-query-once", test_newest_query);
  g_test_add_func ("/session/record-list/newest-wish-first", test_wishes);
  g_test_add_func ("/session/record-list/wishes-one-by-one", test_wishes_one_by_one);
  g_test_add_func ("/session/record-list/a-busy-reader-holds-nothing-up", test_busy_reader);
  g_test_add_func ("/session/record-list/let-go-while-reading", test_dispose_while_reading);
  g_test_add_func ("/session/record-list/closed-session", test_closed_session);
  return g_test_run ();
}
