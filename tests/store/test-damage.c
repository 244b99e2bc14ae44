/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Damaged files: each is refused or read with an error of ours, never with a crash, and what is not ours stays as it is. */
#include "config.h"

#include "inc-store-test.h"

static char *original;
static gsize original_size;

static void
make_original (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *compact = g_build_filename (folder, "compact.incubator", NULL);
  g_autoptr(GError) error = NULL;
  IncStore *store = test_store_new (folder);
  g_autoptr(IncProgramme) programme = test_add_programme (store, "Ươm tạo");
  g_autoptr(IncCohort) cohort = test_add_cohort (store, programme, "Khóa 1");

  test_declare (store, "startup", "mentor", "text", NULL, TRUE);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Đường Xa %u", i);
      g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", name, "sector", "AI, Y tế",
                                                    "description", "Nền tảng kết nối người trồng rau với người mua.", NULL);
      const IncValue mentor = { INC_VALUE_TEXT, 0, (char *) "Nguyễn" };
      g_autoptr(IncEnrolment) enrolment = NULL;
      g_autoptr(IncStageChange) change = NULL;

      inc_record_set_value (INC_RECORD (startup),
                            inc_catalog_find (inc_store_get_catalog (store), inc_schemas_find ("startup"), "mentor"),
                            &mentor);
      test_save (store, startup);
      enrolment = test_add_enrolment (store, startup, cohort);
      change = test_add_stage (store, enrolment, INC_STAGE_ACTIVE, "2025-02-03");
    }
  inc_store_backup (store, compact, &error); /* no free pages, whose content nobody would miss */
  g_assert_no_error (error);
  inc_store_close (store);
  original = test_read_bytes (compact, &original_size);
}

static gboolean
count_records (IncRecord *record, gpointer data, GError **error)
{
  (*(guint *) data)++;
  return TRUE;
}

/* The codes that damage may have; any other would send a person looking in the wrong place. */
static void
assert_damage (const GError *error)
{
  if (error == NULL)
    return;
  g_assert_cmpuint (error->domain, ==, INC_STORE_ERROR);
  switch ((IncStoreError) error->code)
    {
    case INC_STORE_ERROR_CORRUPT:
    case INC_STORE_ERROR_NOT_A_REGISTER:
    case INC_STORE_ERROR_LOST:
    case INC_STORE_ERROR_TOO_NEW:
    case INC_STORE_ERROR_CONSTRAINT:
    case INC_STORE_ERROR_NOT_FOUND:
    case INC_STORE_ERROR_READ_ONLY:
    case INC_STORE_ERROR_IN_USE:
    case INC_STORE_ERROR_CONFLICT:
      return;
    case INC_STORE_ERROR_BUSY:
    case INC_STORE_ERROR_NO_SPACE:
    case INC_STORE_ERROR_NETWORK:
    case INC_STORE_ERROR_PERMANENT:
    case INC_STORE_ERROR_FINAL:
    case INC_STORE_ERROR_REFUSED:
    default:
      g_error ("code %d: %s", error->code, error->message);
    }
}

static void
read_everything (IncStore *store, guint *n_failed)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(IncQuery) query = inc_query_new (schemas[i]);
      g_autoptr(GError) error = NULL;
      g_autoptr(GError) each_error = NULL;
      g_autoptr(GPtrArray) records = NULL;
      guint n_records = 0;

      inc_query_set_search (query, i % 2 == 0 ? "đường xa" : NULL);
      records = inc_store_load_all (store, query, &error);
      assert_damage (error);
      inc_store_each (store, schemas[i], count_records, &n_records, &each_error);
      assert_damage (each_error);
      *n_failed += error != NULL || each_error != NULL;
    }
}

static void
write_something (IncStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) undo_error = NULL;
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "Mới", NULL);
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Save", &error);

  if (transaction != NULL && inc_transaction_save (transaction, INC_RECORD (startup), &error))
    inc_transaction_commit (transaction, NULL, &error);
  assert_damage (error);
  g_clear_pointer (&transaction, inc_transaction_free);
  for (guint i = 0; i < 10 && undo_error == NULL; i++)
    {
      g_autoptr(IncChanges) done = inc_journal_undo (store, &undo_error);
    }
  assert_damage (undo_error);
}

/* Opens, checks, reads and writes a damaged register.  TRUE when anything noticed. */
static gboolean
use (const char *path)
{
  gboolean noticed = FALSE;

  for (IncStoreMode mode = INC_STORE_READ; mode <= INC_STORE_WRITE; mode++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(IncStore) store = inc_store_open (path, mode, "Lan", &error);
      g_autoptr(IncProblems) problems = inc_problems_new ();
      g_autoptr(GError) check_error = NULL;
      guint n_failed = 0;

      assert_damage (error);
      noticed |= store == NULL;
      if (store == NULL)
        continue;
      inc_store_check (store, problems, &check_error);
      assert_damage (check_error);
      noticed |= check_error != NULL || inc_problems_get_n (problems) > 0;
      read_everything (store, &n_failed);
      noticed |= n_failed > 0;
      if (mode == INC_STORE_WRITE)
        write_something (store);
    }
  return noticed;
}

static gboolean
use_bytes (const char *bytes, gsize size)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);

  g_file_set_contents (path, bytes, size, NULL);
  return use (path);
}

static void
test_sound (void)
{
  g_assert_false (use_bytes (original, original_size));
}

static void
test_truncated (void)
{
  const gsize sizes[] = { original_size / 2, original_size - 1, original_size - 4096, 4096, 100, original_size / 2 + 77 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
      g_autofree char *path = test_path (folder);
      g_autoptr(GError) error = NULL;

      g_file_set_contents (path, original, sizes[i], NULL);
      g_assert_null (inc_store_open (path, INC_STORE_WRITE, NULL, &error));
      g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CORRUPT);
    }
}

/* Every page is in use. */
static void
test_zeroed_pages (void)
{
  guint n_noticed = 0;

  for (gsize page = 1; page < original_size / 4096; page++)
    {
      g_autofree char *bytes = g_memdup2 (original, original_size);

      memset (bytes + page * 4096, 0, 4096);
      n_noticed += use_bytes (bytes, original_size);
    }
  g_assert_cmpuint (n_noticed, ==, original_size / 4096 - 1);
}

/* In every other page: each was tried with nothing in it. */
static void
test_noise_in_pages (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (gsize page = 0; page < original_size / 4096; page += 2)
    {
      g_autofree char *bytes = g_memdup2 (original, original_size);

      for (guint i = 0; i < 64; i++)
        bytes[page * 4096 + g_rand_int_range (rand, page == 0 ? 100 : 0, 4096)] = g_rand_int (rand);
      use_bytes (bytes, original_size);
    }
}

static void
test_flipped_bits (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 60; round++)
    {
      g_autofree char *bytes = g_memdup2 (original, original_size);

      for (guint i = 0; i < 1 + round * 3; i++)
        bytes[g_rand_int_range (rand, 0, original_size)] ^= 1 << g_rand_int_range (rand, 0, 8);
      use_bytes (bytes, original_size);
    }
}

/* Pages in each other's place: every page is well formed. */
static void
test_swapped_pages (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (13);
  const int n = original_size / 4096;
  guint n_noticed = 0, n_swapped = 0;

  for (guint round = 0; round < 30; round++)
    {
      g_autofree char *bytes = g_memdup2 (original, original_size);
      const int a = g_rand_int_range (rand, 1, n), b = 1 + (a - 1 + g_rand_int_range (rand, 1, n - 1)) % (n - 1);

      /* Empty tables look all the same. */
      n_swapped += memcmp (original + a * 4096, original + b * 4096, 4096) != 0;
      memcpy (bytes + a * 4096, original + b * 4096, 4096);
      memcpy (bytes + b * 4096, original + a * 4096, 4096);
      n_noticed += use_bytes (bytes, original_size);
    }
  g_assert_cmpuint (n_noticed, ==, n_swapped);
}

/* A log that speaks of types and words that do not exist, values that fit no field, and columns that are no JSON. */
static void
test_wrong_content (void)
{
  static const char *const spoils[] = {
    "UPDATE change SET kind = 200",
    "PRAGMA ignore_check_constraints = ON; UPDATE change SET op = 'x'",
    "UPDATE change SET first_id = 1, last_id = 1 << 40 WHERE id > 100",
    "UPDATE change SET before = '{\"name\": {\"a\": [1, 2]}, \"nothing\": 3}' WHERE op <> 'insert'",
    "UPDATE change SET op = 'update', before = 'no json'",
    "UPDATE change SET op = 'delete', before = '[1, 2]'",
    "UPDATE change SET op = 'delete', before = NULL",
    "UPDATE startup SET custom = 'no json'",
    "UPDATE startup SET custom = '[1, {\"a\": 2}]'",
    "UPDATE startup SET custom = '{\"mentor\": {\"a\": 2}, \"\": null, \"name\": 1}'",
    "UPDATE startup SET name = CAST (x'ff00fe' AS TEXT), sector = CAST (x'c3' AS TEXT)",
    "UPDATE custom_field SET target = 'nothing'",
    "UPDATE custom_field SET kind = 'ref', name = 'x; --'",
    "PRAGMA ignore_check_constraints = ON; UPDATE startup SET status = 'nonsense', women_owned = 7",
    "DELETE FROM register_info; UPDATE startup SET name = CAST (x'ff' AS TEXT)",
    "DROP TABLE change_set",
    "DROP TABLE search",
    "DROP TRIGGER enrolment_updated; DROP INDEX startup_by_name",
  };

  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++)
    {
      g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
      g_autofree char *path = test_path (folder);
      sqlite3 *sql;

      g_file_set_contents (path, original, original_size, NULL);
      sql = test_sql_open (path);
      test_sql_run (sql, spoils[i]);
      sqlite3_close (sql);
      use (path);
    }
}

/* Records without their words, and words without a record. */
static void
test_search_out_of_step (void)
{
  static const char *const spoils[] = {
    "DELETE FROM search WHERE rowid = (5 << 40 | 7)",
    "INSERT INTO search (rowid, folded) VALUES (5 << 40 | 7777, 'ghost')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++)
    {
      g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
      g_autofree char *path = test_path (folder);
      g_autoptr(IncProblems) problems = inc_problems_new ();
      IncStore *store;
      sqlite3 *sql;

      g_file_set_contents (path, original, original_size, NULL);
      sql = test_sql_open (path);
      test_sql_run (sql, spoils[i]);
      sqlite3_close (sql);
      store = test_store_open (folder, INC_STORE_READ);
      inc_store_check (store, problems, NULL);
      g_assert_cmpuint (inc_problems_get_n (problems), ==, 1);
      inc_store_close (store);
    }
}

static void
copy_tree (const char *from, const char *to)
{
  g_autoptr(GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      gsize size;
      g_autofree char *bytes = test_read_bytes (source, &size);

      g_file_set_contents (target, bytes, size, NULL);
    }
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_awkward_files (void)
{
  g_autofree char *shared = inc_test_shared ("data/awkward-sqlite-corrupt");
  g_autoptr(IncTestFolder) folder = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;
  guint n_files;

  if (shared == NULL)
    return;
  folder = inc_test_folder_new ();
  copy_tree (shared, folder);
  n_files = count_files (folder);
  dir = g_dir_open (shared, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    for (IncStoreMode mode = INC_STORE_READ; mode <= INC_STORE_WRITE; mode++)
      {
        g_autofree char *source = g_build_filename (shared, name, NULL);
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autoptr(GError) error = NULL;
        gsize size, size_after;
        g_autofree char *before = test_read_bytes (source, &size);
        g_autofree char *after = NULL;

        g_assert_null (inc_store_open (path, mode, NULL, &error));
        g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_A_REGISTER);
        after = test_read_bytes (path, &size_after);
        g_assert_cmpmem (before, size, after, size_after);
        g_assert_cmpuint (count_files (folder), ==, n_files);
      }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("INC_FAKE_SEED", "1", TRUE);
  g_setenv ("INC_FAKE_NOW", "2026-05-12T14:05:09.123+07:00", TRUE);
  make_original ();
  g_test_add_func ("/store/damage/a-sound-register-is-sound", test_sound);
  g_test_add_func ("/store/damage/truncated-files-are-refused", test_truncated);
  g_test_add_func ("/store/damage/zeroed-pages-are-noticed", test_zeroed_pages);
  g_test_add_func ("/store/damage/swapped-pages-are-noticed", test_swapped_pages);
  g_test_add_func ("/store/damage/noise-in-any-page", test_noise_in_pages);
  g_test_add_func ("/store/damage/flipped-bits", test_flipped_bits);
  g_test_add_func ("/store/damage/wrong-content", test_wrong_content);
  g_test_add_func ("/store/damage/search-out-of-step-is-noticed", test_search_out_of_step);
  g_test_add_func ("/store/damage/awkward-files-stay-untouched", test_awkward_files);
  status = g_test_run ();
  g_free (original);
  return status;
}
