/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-file: futures first, then their answers in the same order. */
#include "config.h"

#include "inc-startup-file.h"

#include "inc-date.h"
#include "inc-records.h"

enum
{
  MOST_RELATED = 4, /* of a reason */
};

enum
{
  STARTUP,
  ENROLLED,
  ROUNDS,
  STAKES,
  TIMELINE,
  RELATED,
  PEOPLE,
  INSIDERS,
  LEVERAGE,
  N_PARTS,
};

static DexFuture *
load (IncSession *session, GType type, gint64 startup, const char *sort)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));

  inc_query_filter_id (query, "startup", startup);
  if (sort != NULL)
    inc_query_set_sort (query, sort, TRUE);
  return inc_session_load (session, query);
}

static void
ask (IncSession *session, gint64 id, DexFuture **parts)
{
  g_autofree char *today = inc_date_today ();
  const IncValue startup = inc_value_integer (id);
  const IncValue related[] = { startup, inc_value_integer (MOST_RELATED) };
  const IncValue people[] = { startup, { INC_VALUE_TEXT, 0, today } };

  parts[STARTUP] = inc_session_get (session, inc_schema_of (inc_startup_get_type ()), id);
  parts[ENROLLED] = load (session, inc_enrolment_get_type (), id, "since");
  parts[ROUNDS] = load (session, inc_round_get_type (), id, NULL);
  parts[STAKES] = load (session, inc_stake_get_type (), id, NULL);
  parts[TIMELINE] = inc_session_query (session, "startup-timeline", &startup, 1);
  parts[RELATED] = inc_session_query (session, "startup-related", related, G_N_ELEMENTS (related));
  parts[PEOPLE] = inc_session_query (session, "startup-people-count", people, G_N_ELEMENTS (people));
  parts[INSIDERS] = inc_session_query (session, "startup-insiders", &startup, 1);
  parts[LEVERAGE] = inc_session_load_leverage (session, INC_LEVERAGE_STARTUP, id, NULL, NULL);
}

/* Stops at the first that failed. */
static gboolean
take (IncStartupFile *self, DexFuture **parts, GError **error)
{
  return (self->startup = dex_await_object (g_steal_pointer (&parts[STARTUP]), error)) != NULL &&
         (self->enrolled = dex_await_boxed (g_steal_pointer (&parts[ENROLLED]), error)) != NULL &&
         (self->rounds = dex_await_boxed (g_steal_pointer (&parts[ROUNDS]), error)) != NULL &&
         (self->stakes = dex_await_boxed (g_steal_pointer (&parts[STAKES]), error)) != NULL &&
         (self->timeline = dex_await_boxed (g_steal_pointer (&parts[TIMELINE]), error)) != NULL &&
         (self->related = dex_await_boxed (g_steal_pointer (&parts[RELATED]), error)) != NULL &&
         (self->people = dex_await_boxed (g_steal_pointer (&parts[PEOPLE]), error)) != NULL &&
         (self->insiders = dex_await_boxed (g_steal_pointer (&parts[INSIDERS]), error)) != NULL &&
         (self->leverage = dex_await_boxed (g_steal_pointer (&parts[LEVERAGE]), error)) != NULL;
}

static int
compare_rounds (gconstpointer a, gconstpointer b)
{
  return inc_round_compare (*(IncRound *const *) a, *(IncRound *const *) b);
}

IncStartupFile *
inc_startup_file_await (IncSession *session, gint64 id, GError **error)
{
  g_autoptr(IncStartupFile) self = g_new0 (IncStartupFile, 1);
  DexFuture *parts[N_PARTS] = { NULL };
  gboolean ok;

  ask (session, id, parts);
  ok = take (self, parts, error);
  for (guint i = 0; i < N_PARTS; i++)
    dex_clear (&parts[i]);
  if (!ok)
    return NULL;
  g_ptr_array_sort (self->rounds, compare_rounds);
  return g_steal_pointer (&self);
}

void
inc_startup_file_free (IncStartupFile *self)
{
  g_clear_object (&self->startup);
  g_clear_pointer (&self->enrolled, g_ptr_array_unref);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->stakes, g_ptr_array_unref);
  g_clear_pointer (&self->timeline, inc_table_unref);
  g_clear_pointer (&self->related, inc_table_unref);
  g_clear_pointer (&self->people, inc_table_unref);
  g_clear_pointer (&self->insiders, inc_table_unref);
  g_clear_pointer (&self->leverage, inc_leverage_unref);
  g_free (self);
}
