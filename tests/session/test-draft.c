/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Drafts: kept as typed, apart by register and form, readable by their owner alone. */
#include "config.h"

#include "inc-draft.h"
#include "inc-test.h"

static GHashTable *
typed_new (const char *name)
{
  GHashTable *typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_hash_table_insert (typed, g_strdup ("name"), g_strdup (name));
  g_hash_table_insert (typed, g_strdup ("description"), g_strdup ("hai\ndòng; có \\ và = và “ngoặc” \t"));
  return typed;
}

static void
is_read_back_as_typed (void)
{
  g_autoptr(GHashTable) typed = typed_new ("  Lúa Xanh ");
  g_autoptr(GHashTable) read = NULL;
  g_autoptr(GHashTable) gone = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *stamp = NULL;

  g_assert_true (inc_draft_write ("/a/register", "startup-new", typed, &error));
  g_assert_no_error (error);
  read = inc_draft_read ("/a/register", "startup-new", &stamp);
  g_assert_cmpuint (g_hash_table_size (read), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (read, "name"), ==, "  Lúa Xanh ");
  g_assert_cmpstr (g_hash_table_lookup (read, "description"), ==, g_hash_table_lookup (typed, "description"));
  g_assert_cmpstr (stamp, ==, "2026-05-12T09:30:00.000+07:00");
  inc_draft_remove ("/a/register", "startup-new");
  gone = inc_draft_read ("/a/register", "startup-new", NULL);
  g_assert_null (gone);
}

static void
registers_and_forms_are_kept_apart (void)
{
  g_autoptr(GHashTable) typed = typed_new ("a");
  g_autoptr(GHashTable) other_register = NULL;
  g_autoptr(GHashTable) other_form = NULL;

  g_assert_true (inc_draft_write ("/a/register", "startup-new", typed, NULL));
  other_register = inc_draft_read ("/b/register", "startup-new", NULL);
  other_form = inc_draft_read ("/a/register", "cohort-new", NULL);
  g_assert_null (other_register);
  g_assert_null (other_form);
  inc_draft_remove ("/a/register", "startup-new");
}

static void
is_readable_by_its_owner_alone (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "incubator", "drafts", NULL);
  g_autoptr(GHashTable) typed = typed_new ("a");
  g_autoptr(GDir) dir = NULL;
  g_autofree char *file = NULL;
  GStatBuf status;

  g_assert_true (inc_draft_write ("/a/register", "startup-new", typed, NULL));
  dir = g_dir_open (path, 0, NULL);
  file = g_build_filename (path, g_dir_read_name (dir), NULL);
  g_assert_cmpint (g_stat (file, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  inc_draft_remove ("/a/register", "startup-new");
}

int
main (int argc, char **argv)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  g_setenv ("INC_FAKE_NOW", "2026-05-12T09:30:00.000+07:00", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/draft/as-typed", is_read_back_as_typed);
  g_test_add_func ("/session/draft/apart", registers_and_forms_are_kept_apart);
  g_test_add_func ("/session/draft/private", is_readable_by_its_owner_alone);
  return g_test_run ();
}
