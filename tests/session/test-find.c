/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The search over everything as the window asks it. */
#include "config.h"

#include "inc-records.h"
#include "session/inc-session-test.h"

static void
add_startups (IncSession *session, guint n)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lúa %04u", i);

      g_ptr_array_add (records, g_object_new (inc_startup_get_type (), "name", name, NULL));
    }
  inc_test_finish (inc_session_save (session, "Add", (IncRecord *const *) records->pdata, records->len));
}

static guint
count (IncSession *session, const char *typed)
{
  g_autoptr(IncFind) find = inc_find_parse (typed, NULL);
  g_autoptr(IncFound) found = inc_test_take_boxed (inc_session_find (session, find, 5));

  return inc_found_get_n_groups (found) > 0 ? inc_found_get_group (found, 0)->total : 0;
}

static void
test_what_was_saved_is_found (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);

  g_assert_cmpuint (count (session, "lua"), ==, 0);
  add_startups (session, 3);
  g_assert_cmpuint (count (session, "lua"), ==, 3);
  g_assert_cmpuint (count (session, "lúa 0001"), ==, 1);
  inc_test_finish (inc_session_undo (session));
  g_assert_cmpuint (count (session, "lua"), ==, 0);
}

static DexFuture *
count_answer (DexFuture *answer, gpointer data)
{
  (*(guint *) data)++;
  return dex_future_new_true ();
}

/* A person types faster than the reader answers: whoever lets go of a question is not told its answer, and the last one is
 * answered. */
static void
test_a_newer_keystroke_cancels_the_older (void)
{
  static const char *const keystrokes[] = { "l", "lu", "lua", "lúa", "lúa 0", "lúa 00", "lúa 000" };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  DexFuture *checking, *asking = NULL;
  guint n_answers = 0;

  add_startups (session, 3000);
  checking = inc_session_check_file (session); /* keeps the reader busy meanwhile */
  for (guint i = 0; i < G_N_ELEMENTS (keystrokes); i++)
    {
      g_autoptr(IncFind) find = inc_find_parse (keystrokes[i], NULL);

      dex_clear (&asking);
      asking = dex_future_finally (inc_session_find (session, find, 5), count_answer, &n_answers, NULL);
    }
  inc_test_finish (checking);
  while (n_answers == 0)
    g_main_context_iteration (NULL, TRUE);
  /* What was asked first would have come first. */
  g_assert_cmpuint (count (session, "lua"), ==, 3000);
  g_assert_cmpuint (n_answers, ==, 1);
  dex_clear (&asking);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/find/what-was-saved-is-found", test_what_was_saved_is_found);
  g_test_add_func ("/find/a-newer-keystroke-cancels-the-older", test_a_newer_keystroke_cancels_the_older);
  return g_test_run ();
}
