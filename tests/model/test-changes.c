/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Change sets as ranges, and tables as answers. */
#include "config.h"

#include "inc-change.h"
#include "inc-table.h"

static char *
dump (const IncChanges *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      g_string_append_printf (text, "%s %s %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "|", change->schema->table,
                              inc_change_op_get_word (change->op), change->first_id, change->last_id);
    }
  return g_string_free (text, FALSE);
}

static void
test_ranges (void)
{
  g_autoptr(IncChanges) changes = inc_changes_new (INC_ROLE_DO, "Import", "2026", "Lan");
  const IncSchema *startup = inc_schemas_find ("startup"), *note = inc_schemas_find ("note");
  g_autofree char *text = NULL;

  for (gint64 id = 1; id <= 3; id++)
    {
      inc_changes_add (changes, startup, INC_CHANGE_INSERT, id);
      inc_changes_add (changes, note, INC_CHANGE_INSERT, id + 10);
    }
  inc_changes_add (changes, startup, INC_CHANGE_INSERT, 5);
  inc_changes_add (changes, startup, INC_CHANGE_UPDATE, 2);
  inc_changes_add (changes, startup, INC_CHANGE_UPDATE, 3);
  inc_changes_add (changes, startup, INC_CHANGE_INSERT, 6);
  inc_changes_add (changes, note, INC_CHANGE_INSERT, 14);
  inc_changes_add_range (changes, note, INC_CHANGE_DELETE, 11, 12);
  inc_changes_add (changes, note, INC_CHANGE_DELETE, 13);
  text = dump (changes);
  g_assert_cmpstr (text, ==, "startup insert 1-3|note insert 11-14|startup insert 5-5|startup update 2-2|"
                             "startup update 3-3|startup insert 6-6|note delete 11-13|");
  g_assert_cmpuint (inc_changes_count (changes, startup, INC_CHANGE_INSERT), ==, 5);
  g_assert_cmpuint (inc_changes_count (changes, note, INC_CHANGE_DELETE), ==, 3);
  g_assert_cmpuint (inc_changes_count (changes, note, INC_CHANGE_UPDATE), ==, 0);
  g_assert_true (inc_changes_touch (changes, note));
  g_assert_false (inc_changes_touch (changes, inc_schemas_find ("cohort")));
}

static void
test_words (void)
{
  g_assert_cmpstr (inc_change_role_get_word (INC_ROLE_DO), ==, "do");
  g_assert_cmpstr (inc_change_role_get_word (INC_ROLE_UNDO), ==, "undo");
  g_assert_cmpstr (inc_change_role_get_word (INC_ROLE_REDO), ==, "redo");
}

static void
test_table (void)
{
  static const char *const columns[] = { "name", "count", NULL };
  g_autoptr(IncTable) table = inc_table_new (columns);
  g_autoptr(IncTable) same = inc_table_ref (table);
  IncValue first[] = { inc_value_dup_text ("Hà Nội"), inc_value_integer (3) };
  IncValue second[] = { inc_value_null (), inc_value_null () };

  g_assert_cmpuint (inc_table_get_n_rows (table), ==, 0);
  inc_table_take_row (table, first);
  inc_table_take_row (table, second);
  g_assert_cmpuint (inc_table_get_n_rows (same), ==, 2);
  g_assert_cmpuint (inc_table_get_n_columns (same), ==, 2);
  g_assert_cmpstr (inc_table_get_text (same, 0, "name"), ==, "Hà Nội");
  g_assert_cmpint (inc_table_get_integer (same, 0, "count"), ==, 3);
  g_assert_null (inc_table_get_text (same, 1, "name"));
  g_assert_cmpint (inc_table_get_integer (same, 1, "count"), ==, 0);
  g_assert_true (inc_value_is_null (inc_table_get (same, 1, "count")));
}

/* Ranges count, other types and other acts do not. */
static void
test_delete (void)
{
  const IncSchema *startup = inc_schemas_find ("startup"), *note = inc_schemas_find ("note");
  g_autoptr(IncChanges) changes = inc_changes_new (INC_ROLE_DO, "Delete", "2026", "Lan");

  inc_changes_add_range (changes, startup, INC_CHANGE_DELETE, 4, 6);
  inc_changes_add (changes, startup, INC_CHANGE_UPDATE, 9);
  g_assert_false (inc_changes_delete (changes, startup, 3));
  g_assert_true (inc_changes_delete (changes, startup, 4));
  g_assert_true (inc_changes_delete (changes, startup, 6));
  g_assert_false (inc_changes_delete (changes, startup, 7));
  g_assert_false (inc_changes_delete (changes, startup, 9));
  g_assert_false (inc_changes_delete (changes, note, 5));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/changes/neighbours-become-ranges", test_ranges);
  g_test_add_func ("/model/changes/words", test_words);
  g_test_add_func ("/model/changes/table-of-values", test_table);
  g_test_add_func ("/model/changes/delete", test_delete);
  return g_test_run ();
}
