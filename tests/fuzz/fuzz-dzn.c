/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* MiniZinc data for the reader and for the checker, which reads by itself.  What the reader takes must be a day that can be
 * asked anything; what it refuses must have an error. */
#include "config.h"

#include "fuzz.h"
#include "inc-match-dzn.h"
#include "inc-match-verify.h"

static void
check_agenda (const IncAgenda *agenda)
{
  for (guint i = 0; i < agenda->meetings->len; i++)
    for (guint side = 0; side < 2; side++)
      g_assert_cmpuint (inc_agenda_meeting (agenda, i)->people[side], <, agenda->available->len);
  for (guint i = 0; i < agenda->meetings->len; i++)
    g_assert_true (inc_agenda_slots (agenda, i) >> (agenda->n_slots - 1) <= 1);
  for (guint i = 0; i < agenda->orders->len; i++)
    g_assert_cmpuint (g_array_index (agenda->orders, IncOrder, i).earlier, <, agenda->meetings->len);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char plan[] = "{\"format\":\"mm-plan/1\",\"meetings\":[{\"a\":\"1\",\"b\":\"2\",\"request\":1,\"slot\":0,"
                             "\"table\":1}],\"people\":[],\"levels\":[],\"proof\":{\"state\":\"best\"}}";
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) verify_error = NULL;
  g_autoptr(IncAgenda) agenda = inc_match_dzn_read ((const char *) data, size, &error);
  g_autoptr(GBytes) instance = g_bytes_new_static (data, size);
  g_autoptr(GBytes) bytes = g_bytes_new_static (plan, sizeof plan - 1);
  g_autoptr(GPtrArray) faults = inc_match_verify (instance, bytes, &verify_error);

  g_assert_true ((agenda != NULL) == (error == NULL));
  g_assert_true ((faults != NULL) == (verify_error == NULL));
  if (agenda != NULL)
    check_agenda (agenda);
  return 0;
}
