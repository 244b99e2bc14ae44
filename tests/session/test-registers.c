/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The registers of a person: names, and files that come in, get another name and go. */
#include "config.h"

#include "inc-records.h"
#include "inc-registers.h"
#include "inc-session-test.h"

static void
make (const char *name)
{
  g_autofree char *folder = inc_registers_get_folder (NULL);
  g_autofree char *path = inc_registers_get_path (name);

  inc_test_session_close (inc_test_take_object (inc_session_open (path, TRUE, "Lan")));
}

static void
add_startup (IncSession *session, const char *name)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", name, NULL);
  IncRecord *records[] = { INC_RECORD (startup) };

  inc_changes_unref (inc_test_take_boxed (inc_session_save (session, "Add", records, 1)));
}

static guint
count_startups (const char *name)
{
  g_autofree char *path = inc_registers_get_path (name);
  g_autoptr(IncTestSession) session = inc_test_take_object (inc_session_open (path, FALSE, "Lan"));
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(DexFuture) counting = inc_session_count (session, query);

  return g_value_get_uint (inc_test_wait (counting, NULL));
}

/* All names, joined by |. */
static void
assert_list (const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = inc_registers_list (&error);
  g_autofree char *joined = NULL;

  g_assert_no_error (error);
  joined = g_strjoinv ("|", names);
  g_assert_cmpstr (joined, ==, expected);
}

/* Every file in the folder, sorted, joined by |. */
static void
assert_files (const char *expected)
{
  g_autofree char *folder = inc_registers_get_folder (NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) files = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *joined = NULL;
  const char *file;

  while ((file = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (files, g_strdup (file));
  g_ptr_array_sort_values (files, (GCompareFunc) strcmp);
  joined = g_strjoinv ("|", (char **) files->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_empty (void)
{
  assert_list ("");
  assert_files ("");
}

static void
test_order (void)
{
  make ("Vườn 10");
  make ("Vườn 2");
  make ("Ươm");
  make ("Đống Đa");
  make ("Duy Tân");
  assert_list ("Duy Tân|Đống Đa|Ươm|Vườn 2|Vườn 10");
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gboolean good;
  } rows[] = {
    { "Hồ sơ 2026", TRUE }, { "a.b", TRUE },     { "..", FALSE }, { ".hidden", FALSE }, { "a/b", FALSE },
    { "", FALSE },          { "  \t ", FALSE },  { "a\nb", FALSE }, { "Taken", FALSE }, { " Taken ", FALSE },
  };
  g_autofree char *longest = g_strnfill (200, 'x');
  g_autofree char *too_long = g_strnfill (201, 'x');
  g_autofree char *no_fault = inc_registers_check_name (longest);
  g_autofree char *a_fault = inc_registers_check_name (too_long);

  make ("Taken");
  g_assert_null (no_fault);
  g_assert_nonnull (a_fault);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *fault = inc_registers_check_name (rows[i].name);

      g_assert_cmpint (fault == NULL, ==, rows[i].good);
    }
}

static void
test_rename (void)
{
  g_autoptr(GError) error = NULL;

  make ("One");
  make ("Two");
  g_assert_false (inc_registers_rename ("One", "Two", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (inc_registers_rename ("None", "Three", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (inc_registers_rename ("One", "a/b", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_true (inc_registers_rename ("One", " Ba ", NULL));
  assert_list ("Ba|Two");
  assert_files ("Ba.incubator|Two.incubator|Two.incubator.lock");
  g_assert_cmpuint (count_startups ("Ba"), ==, 0);
}

static void
test_held (void)
{
  g_autofree char *path = inc_registers_get_path ("Held");
  g_autoptr(IncTestSession) session = NULL;
  g_autoptr(GError) error = NULL;

  make ("Held");
  session = inc_test_take_object (inc_session_open (path, FALSE, "Lan"));
  g_assert_false (inc_registers_rename ("Held", "Other", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (inc_registers_trash ("Held", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_BUSY);
  g_assert_true (g_str_has_prefix (error->message, "Lan on "));
  assert_list ("Held");
  add_startup (session, "An");
}

/* Into the bin, or into a folder beside the registers: the file is somewhere still. */
static guint
count_removed (void)
{
  g_autofree char *bin = g_build_filename (g_get_user_data_dir (), "Trash", "files", NULL);
  g_autofree char *beside = g_build_filename (g_get_user_data_dir (), "incubator", "removed", NULL);
  const char *const folders[] = { bin, beside };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr(GDir) dir = g_dir_open (folders[i], 0, NULL);
      const char *file;

      while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
        n += strstr (file, "Old") != NULL;
    }
  return n;
}

static void
test_trash (void)
{
  g_autofree char *path = inc_registers_get_path ("Old damaged");
  g_autoptr(GError) error = NULL;

  make ("Old");
  g_assert_true (g_file_set_contents (path, "not a register at all", -1, NULL));
  g_assert_true (inc_registers_trash ("Old", NULL));
  g_assert_true (inc_registers_trash ("Old damaged", NULL));
  assert_files ("");
  g_assert_cmpuint (count_removed (), ==, 2);
  g_assert_false (inc_registers_trash ("Old", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  assert_files ("");
  make ("Old");
  g_assert_cmpuint (count_startups ("Old"), ==, 0);
}

static char *
bring_in (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(DexFuture) bringing = inc_registers_bring_in (file);
  g_autoptr(GError) error = NULL;
  const GValue *name = inc_test_wait (bringing, &error);

  g_assert_no_error (error);
  return g_value_dup_string (name);
}

static void
test_bring_in (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "test.incubator", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  {
    g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);

    add_startup (session, "An");
    first = bring_in (path); /* while another works with it: what is saved so far, the -wal too */
    add_startup (session, "Bình");
  }
  second = bring_in (path);
  third = bring_in (path);
  g_assert_cmpstr (first, ==, "test");
  g_assert_cmpstr (second, ==, "test 2");
  g_assert_cmpstr (third, ==, "test 3");
  assert_files ("test 2.incubator|test 3.incubator|test.incubator");
  g_assert_cmpuint (count_startups ("test"), ==, 1);
  g_assert_cmpuint (count_startups ("test 2"), ==, 2);
}

static void
test_bring_in_stream (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "test.incubator", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(DexFuture) bringing = NULL;

  inc_test_session_close (inc_test_session_open (folder, TRUE));
  stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  bringing = inc_registers_bring_in_stream (stream, "Từ ống");
  g_assert_cmpstr (g_value_get_string (inc_test_wait (bringing, NULL)), ==, "Từ ống");
  assert_files ("Từ ống.incubator");
  g_assert_cmpuint (count_startups ("Từ ống"), ==, 0);
}

/* Nothing of what is no register stays, and what it came from is as it was. */
static void
test_bring_in_refused (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *text = g_build_filename (folder, "text.incubator", NULL);
  g_autofree char *cut = g_build_filename (folder, "cut.incubator", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.incubator", NULL);
  g_autofree char *sound = g_build_filename (folder, "test.incubator", NULL);
  g_autofree char *bytes = NULL;
  gsize size;
  const struct
  {
    const char *path;
    int code; /* -1: any of GIO's */
  } rows[] = {
    { text, INC_STORE_ERROR_NOT_A_REGISTER },
    { cut, INC_STORE_ERROR_CORRUPT },
    { missing, -1 },
    { folder, -1 },
  };

  inc_test_session_close (inc_test_session_open (folder, TRUE));
  g_assert_true (g_file_get_contents (sound, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (cut, bytes, size / 2, NULL));
  g_assert_true (g_file_set_contents (text, "uid,name\n", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GFile) file = g_file_new_for_path (rows[i].path);
      g_autoptr(GError) error = inc_test_take_error (inc_registers_bring_in (file));

      if (rows[i].code >= 0)
        g_assert_error (error, INC_STORE_ERROR, rows[i].code);
      assert_files ("");
    }
  assert_list ("");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  g_test_add_func ("/session/registers/none-at-first", test_empty);
  g_test_add_func ("/session/registers/in-vietnamese-order", test_order);
  g_test_add_func ("/session/registers/names", test_names);
  g_test_add_func ("/session/registers/rename", test_rename);
  g_test_add_func ("/session/registers/not-while-held", test_held);
  g_test_add_func ("/session/registers/trash", test_trash);
  g_test_add_func ("/session/registers/bring-in", test_bring_in);
  g_test_add_func ("/session/registers/bring-in-stream", test_bring_in_stream);
  g_test_add_func ("/session/registers/bring-in-refused", test_bring_in_refused);
  return g_test_run ();
}
