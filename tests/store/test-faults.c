/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A day's work on a disk that fails, fills up, or loses power, at its writes, one after the other: what was acknowledged is
 * there, nothing is half there, and the register is sound. */
#include "config.h"

#include "inc-fault-script.h"
#include "inc-fault-vfs.h"

static char *start;          /* bytes of the register that each run begins with */
static gsize start_size;
static GPtrArray *states;    /* after so many acts */
static guint n_writes;       /* of the whole day */
static IncTestFolder *folder;
static char *path;

static void
begin_anew (void)
{
  static const char *const endings[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
  fault_vfs_forget ();
  fault_vfs_disarm ();
  g_file_set_contents_full (path, start, start_size, G_FILE_SET_CONTENTS_NONE, 0644, NULL);
}

/* Works until something fails; the acts that were acknowledged. */
static guint
work (void)
{
  g_autoptr(IncStore) store = inc_store_open (path, INC_STORE_WRITE, "Lan", NULL);
  guint done = 0;

  while (store != NULL && done < fault_script_get_n_acts () && fault_script_act (store, done, NULL))
    done++;
  return done;
}

static void
prepare (void)
{
  g_autoptr(IncStore) store = NULL;

  folder = inc_test_folder_new ();
  path = test_path (folder);
  fault_script_prepare (path);
  start = test_read_bytes (path, &start_size);
  states = g_ptr_array_new_with_free_func (g_free);
  begin_anew ();
  store = test_store_open (folder, INC_STORE_WRITE);
  g_ptr_array_add (states, fault_script_state (path));
  for (guint act = 0; act < fault_script_get_n_acts (); act++)
    {
      g_autoptr(GError) error = NULL;

      fault_script_act (store, act, &error);
      g_assert_no_error (error);
      g_ptr_array_add (states, fault_script_state (path));
    }
  g_clear_pointer (&store, inc_store_close);
  begin_anew ();
  work ();
  n_writes = fault_vfs_count ();
  g_assert_cmpuint (n_writes, >, 200);
}

/* The act that was under way may have been finished, though nobody heard of it; nothing else may differ. */
static void
assert_nothing_lost (guint acknowledged, guint at)
{
  IncStore *store = test_store_open (folder, INC_STORE_WRITE);
  g_autofree char *state = fault_script_state (path);
  const char *last = g_ptr_array_index (states, acknowledged);
  const char *next = g_ptr_array_index (states, MIN (acknowledged + 1, states->len - 1));

  if (!g_str_equal (state, last) && !g_str_equal (state, next))
    g_error ("write %u, %u acts acknowledged:\n%s", at, acknowledged, state);
  test_check_whole (store);
  inc_store_close (store);
}

/* Every nth write, every one when there is time (./dev bench --faults). */
static guint
get_stride (guint n)
{
  return g_getenv ("INC_FAULT_ROUNDS") != NULL ? 1 : n;
}

static void
check_power (FaultKeep keep)
{
  const guint stride = get_stride (2);

  for (guint at = 1 + keep % stride; at <= n_writes; at += stride)
    {
      guint acknowledged;

      begin_anew ();
      fault_vfs_arm (FAULT_POWER, at);
      acknowledged = work ();
      g_assert_true (fault_vfs_has_struck ());
      fault_vfs_power_on (keep, at);
      assert_nothing_lost (acknowledged, at);
    }
}

static void
test_power (void)
{
  check_power (FAULT_KEEP_NONE);
}

static void
test_power_in_disorder (void)
{
  check_power (FAULT_KEEP_SOME);
}

/* Every act once more when it failed: one fault costs nobody more than that. */
static guint
work_with_retries (gboolean repair)
{
  IncStore *store = NULL;
  guint n_failed = 0;

  for (guint act = 0; act < fault_script_get_n_acts (); act++)
    {
      g_autoptr(GError) error = NULL;

      if (store == NULL)
        store = inc_store_open (path, INC_STORE_WRITE, "Lan", &error);
      if (store != NULL && fault_script_act (store, act, &error))
        continue;
      g_assert_true (g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_LOST) ||
                     g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NO_SPACE));
      g_assert_cmpuint (++n_failed, ==, 1);
      if (repair)
        fault_vfs_disarm ();
      act--;
    }
  inc_store_close (store);
  return n_failed;
}

static void
check_error (Fault fault, gboolean repair)
{
  const guint stride = get_stride (3);
  guint n_runs = 0, n_failed = 0;

  for (guint at = 1 + fault % stride; at <= n_writes; at += stride)
    {
      n_runs++;
      begin_anew ();
      fault_vfs_arm (fault, at);
      n_failed += work_with_retries (repair);
      fault_vfs_disarm ();
      assert_nothing_lost (fault_script_get_n_acts (), at);
    }
  g_assert_cmpuint (n_failed, >, n_runs / 2);
}

static void
test_io_error (void)
{
  check_error (FAULT_IO, FALSE);
}

static void
test_short_write (void)
{
  check_error (FAULT_SHORT, FALSE);
}

static void
test_full_disk (void)
{
  check_error (FAULT_FULL, TRUE);
}

/* A disk that stays full keeps the register readable, and what was there. */
static void
test_full_disk_reads (void)
{
  for (guint at = 1; at <= n_writes; at += 7)
    {
      g_autoptr(IncStore) store = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *found = NULL;
      guint done = 0;

      begin_anew ();
      store = test_store_open (folder, INC_STORE_WRITE);
      fault_vfs_arm (FAULT_FULL, at);
      while (done < fault_script_get_n_acts () && fault_script_act (store, done, &error))
        done++;
      found = fault_script_state (path);
      g_assert_cmpstr (found, ==, g_ptr_array_index (states, done));
      fault_vfs_disarm ();
    }
}

/* A register that is being made is there whole, or not at all.  Between them the four faults strike at each of its writes. */
static void
check_creation (Fault fault, FaultKeep keep, guint first)
{
  const guint stride = get_stride (4);

  for (guint at = 1 + first % stride; at < 10000; at += stride)
    {
      g_autoptr(IncTestFolder) own = inc_test_folder_new ();
      g_autofree char *name = test_path (own);
      g_autoptr(GError) error = NULL;
      IncStore *store;
      gboolean made, struck;

      fault_vfs_forget ();
      fault_vfs_arm (fault, at);
      store = inc_store_open (name, INC_STORE_CREATE, "Lan", &error);
      made = store != NULL;
      struck = fault_vfs_has_struck ();
      g_clear_pointer (&store, inc_store_close);
      if (fault == FAULT_POWER)
        fault_vfs_power_on (keep, at);
      fault_vfs_disarm ();
      if (!made && fault != FAULT_POWER)
        g_assert_false (g_file_test (name, G_FILE_TEST_EXISTS));
      if (made || g_file_test (name, G_FILE_TEST_EXISTS))
        inc_store_close (test_store_open (own, INC_STORE_WRITE));
      else
        inc_store_close (test_store_open (own, INC_STORE_CREATE));
      if (!struck)
        return;
    }
  g_assert_not_reached ();
}

static void
test_creation (void)
{
  check_creation (FAULT_POWER, FAULT_KEEP_NONE, 0);
  check_creation (FAULT_POWER, FAULT_KEEP_SOME, 1);
  check_creation (FAULT_FULL, FAULT_KEEP_NONE, 2);
  check_creation (FAULT_IO, FAULT_KEEP_NONE, 3);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();
  prepare ();
  g_test_add_func ("/store/faults/power-lost-at-each-write", test_power);
  g_test_add_func ("/store/faults/power-lost-with-unsynced-writes-in-disorder", test_power_in_disorder);
  g_test_add_func ("/store/faults/an-io-error-at-a-write", test_io_error);
  g_test_add_func ("/store/faults/a-write-cut-short", test_short_write);
  g_test_add_func ("/store/faults/the-disk-full-from-a-write-on", test_full_disk);
  g_test_add_func ("/store/faults/a-full-disk-can-be-read", test_full_disk_reads);
  g_test_add_func ("/store/faults/a-new-register-is-whole-or-not-there", test_creation);
  status = g_test_run ();
  g_ptr_array_unref (states);
  g_free (start);
  g_free (path);
  inc_test_folder_free (folder);
  return status;
}
