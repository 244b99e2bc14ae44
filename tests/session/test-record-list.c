/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list behind tables: what it tells GTK, which rows stay the same objects, and in which order pages are read. */
#include "config.h"

#include "inc-record-list.h"
#include "inc-records.h"
#include "inc-session-test.h"

enum
{
  PAGE = 64,
};

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  IncRecordList *list;
  GString *told; /* (at,removed,added) of each items-changed; ! for a rebuilt view */
} Fixture;

static void
on_items_changed (GListModel *model, guint at, guint removed, guint added, Fixture *self)
{
  g_string_append_printf (self->told, "(%u,%u,%u)", at, removed, added);
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

  fixture_init (&fixture, 3);
  assert_told (&fixture, "(0,0,3).");
  g_object_get (fixture.list, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 3);
  row = get_row (&fixture, 1);
  g_assert_null (inc_row_get_record (row));
  g_assert_cmpint (inc_row_get_id (row), ==, inc_record_list_get_ids (fixture.list, &n_items)[1]);
  g_signal_connect (row, "notify::record", G_CALLBACK (count_calls), &n_filled);
  settle (&fixture);
  g_assert_cmpstr (row_name (row), ==, "0002");
  g_assert_cmpuint (n_filled, ==, 1);
  again = get_row (&fixture, 1);
  g_assert_true (again == row);
  assert_told (&fixture, "");
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

static void
test_two_steps (void)
{
  static const struct
  {
    guint n;
    const char *told;
  } rows[] = {
    { 256, "(0,256,256)." },
    { 257, "(0,257,0)(0,0,257)!" },
    { 600, "(0,600,0)(0,0,600)!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto(Fixture) fixture = { NULL };

      fixture_init (&fixture, rows[i].n);
      g_string_truncate (fixture.told, 0);
      ask (&fixture, "name", TRUE);
      settle (&fixture);
      /* Of an odd number the middle one stays, but between two ends that differ. */
      assert_told (&fixture, rows[i].told);
      ask (&fixture, "name", TRUE);
      settle (&fixture);
      assert_told (&fixture, "");
    }
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

/* A fling: twelve pages are looked at before the first is read; the last eight are read, the newest first. */
static void
test_wishes (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(GString) order = g_string_new (NULL);
  IncRow *rows[12];
  Wish wishes[12];

  fixture_init (&fixture, 12 * PAGE);
  for (guint i = 0; i < 12; i++)
    {
      rows[i] = get_row (&fixture, i * PAGE + 7);
      wishes[i] = (Wish) { order, i };
      g_signal_connect (rows[i], "notify::record", G_CALLBACK (on_filled), &wishes[i]);
    }
  settle (&fixture);
  g_assert_cmpstr (order->str, ==, "11 10 9 8 7 6 5 4 ");
  g_assert_null (inc_row_get_record (rows[3]));
  g_object_unref (get_row (&fixture, 3 * PAGE));
  settle (&fixture);
  g_assert_cmpstr (order->str, ==, "11 10 9 8 7 6 5 4 3 ");
  for (guint i = 0; i < 12; i++)
    g_object_unref (rows[i]);
}

static void
test_dispose_while_reading (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  Fixture fixture = { .session = session };
  gpointer list;
  IncRow *row;

  fill (session, 100);
  fixture.list = list = inc_record_list_new (session);
  g_object_add_weak_pointer (list, &list);
  ask (&fixture, "name", FALSE);
  settle (&fixture);
  row = get_row (&fixture, 0);
  ask (&fixture, "name", TRUE);
  g_object_unref (fixture.list);
  settle (&fixture);
  g_assert_null (list);
  g_object_unref (row);
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
  g_test_add_func ("/session/record-list/beyond-the-end", test_beyond_the_end);
  g_test_add_func ("/session/record-list/one-row-is-one-row", test_insert_and_delete);
  g_test_add_func ("/session/record-list/long-changes-in-two-steps", test_two_steps);
  g_test_add_func ("/session/record-list/edit-keeps-rows", test_edit_keeps_rows);
  g_test_add_func ("/session/record-list/search", test_filter);
  g_test_add_func ("/session/record-list/newest-query-once", test_newest_query);
  g_test_add_func ("/session/record-list/newest-wish-first", test_wishes);
  g_test_add_func ("/session/record-list/let-go-while-reading", test_dispose_while_reading);
  g_test_add_func ("/session/record-list/closed-session", test_closed_session);
  return g_test_run ();
}
