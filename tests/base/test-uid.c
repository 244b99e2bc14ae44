/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Uids: form, uniqueness over threads, and the sequence of a seed. */
#include "config.h"

#include "inc-uid.h"

#define N_THREADS 4
#define N_EACH 2000

static void
test_is_version_4_in_lower_case (void)
{
  g_autoptr(GRegex) form = g_regex_new ("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}"
                                        "-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", 0, 0, NULL);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *uid = inc_uid_new ();

      g_assert_true (g_regex_match (form, uid, 0, NULL));
      g_assert_true (inc_uid_is_valid (uid));
    }
}

static void
test_valid_is_one_way_to_write (void)
{
  static const char *const refused[] = {
    "", "0", "0d3a7f24-4c1e-4b52-9f0e-2f6a8b1c9d5", "0d3a7f24-4c1e-4b52-9f0e-2f6a8b1c9d5ef",
    "0d3a7f24-4c1e-4b52-9f0e-2f6a8b1c9d5g", "0D3A7F24-4C1E-4B52-9F0E-2F6A8B1C9D5E",
    "{0d3a7f24-4c1e-4b52-9f0e-2f6a8b1c9d5e}", "0d3a7f244c1e4b529f0e2f6a8b1c9d5e",
    " 0d3a7f24-4c1e-4b52-9f0e-2f6a8b1c9d5e",
  };

  g_assert_true (inc_uid_is_valid ("0d3a7f24-4c1e-4b52-9f0e-2f6a8b1c9d5e"));
  g_assert_true (inc_uid_is_valid ("0d3a7f24-4c1e-1b52-9f0e-2f6a8b1c9d5e"));
  g_assert_false (inc_uid_is_valid (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (inc_uid_is_valid (refused[i]));
}

static gpointer
make_many (gpointer unused)
{
  GPtrArray *uids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_EACH; i++)
    g_ptr_array_add (uids, inc_uid_new ());
  return uids;
}

static guint
count_different_over_threads (void)
{
  g_autoptr(GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new (NULL, make_many, NULL);
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autoptr(GPtrArray) uids = g_thread_join (threads[i]);

      for (guint j = 0; j < uids->len; j++)
        g_hash_table_add (all, g_strdup (uids->pdata[j]));
    }
  return g_hash_table_size (all);
}

static void
test_threads_never_share_one (void)
{
  g_assert_cmpuint (count_different_over_threads (), ==, N_THREADS * N_EACH);
  g_setenv ("INC_FAKE_SEED", "20260512", TRUE);
  g_assert_cmpuint (count_different_over_threads (), ==, N_THREADS * N_EACH);
  g_unsetenv ("INC_FAKE_SEED");
}

static void
test_seed_decides_the_sequence (void)
{
  static const struct
  {
    const char *seed;
    const char *first;
    const char *second;
  } sequences[] = {
    { "1", "910a2dec-8902-4cc1-beeb-8da1658eec67", "f893a2ee-fb32-455e-b1c1-8690ee42c90b" },
    { "2", "975835de-1c97-46ce-bfc8-46100bfc1e42", "987bbcbf-dd7e-432f-83f2-827affe7f664" },
    { "1", "910a2dec-8902-4cc1-beeb-8da1658eec67", "f893a2ee-fb32-455e-b1c1-8690ee42c90b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sequences); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      g_setenv ("INC_FAKE_SEED", sequences[i].seed, TRUE);
      first = inc_uid_new ();
      second = inc_uid_new ();
      g_assert_cmpstr (first, ==, sequences[i].first);
      g_assert_cmpstr (second, ==, sequences[i].second);
    }
  g_unsetenv ("INC_FAKE_SEED");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/uid/is-version-4-in-lower-case", test_is_version_4_in_lower_case);
  g_test_add_func ("/base/uid/valid-is-one-way-to-write", test_valid_is_one_way_to_write);
  g_test_add_func ("/base/uid/threads-never-share-one", test_threads_never_share_one);
  g_test_add_func ("/base/uid/seed-decides-the-sequence", test_seed_decides_the_sequence);
  return g_test_run ();
}
