/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-file: the award with its own, then what belongs to its tranches. */
#include "config.h"

#include "inc-award-file.h"

#include "inc-records.h"

static DexFuture *
load (IncSession *session, GType type, const char *owner, const gint64 *ids, guint n_ids, const char *sort)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autofree IncValue *values = g_new0 (IncValue, MAX (n_ids, 1));

  for (guint i = 0; i < n_ids; i++)
    values[i] = inc_value_integer (ids[i]);
  inc_query_filter (query, INC_FILTER_ANY_OF, owner, values, n_ids);
  if (sort != NULL)
    inc_query_set_sort (query, sort, FALSE);
  return inc_session_load (session, query);
}

static gint64 *
dup_ids (GPtrArray *records)
{
  gint64 *ids = g_new (gint64, MAX (records->len, 1));

  for (guint i = 0; i < records->len; i++)
    ids[i] = INC_RECORD (g_ptr_array_index (records, i))->id;
  return ids;
}

/* Unscheduled ones last: a date that is missing sorts after all others. */
static int
compare_tranches (gconstpointer a, gconstpointer b)
{
  IncTranche *first = *(IncTranche *const *) a, *second = *(IncTranche *const *) b;
  const int by_due = g_strcmp0 (first->due != NULL ? first->due : "~", second->due != NULL ? second->due : "~");

  return by_due != 0 ? by_due : INC_RECORD (first)->id < INC_RECORD (second)->id ? -1 : 1;
}

static gboolean
await_own (IncAwardFile *self, IncSession *session, gint64 id, GError **error)
{
  g_autoptr(DexFuture) figures_future = inc_session_list_award_figures (session, &id, 1);
  g_autoptr(DexFuture) variations = load (session, inc_variation_get_type (), "award", &id, 1, "date");
  g_autoptr(DexFuture) tranches = load (session, inc_tranche_get_type (), "award", &id, 1, NULL);
  const IncValue award = inc_value_integer (id);
  g_autoptr(DexFuture) papers = inc_session_query (session, "issued-of-award", &award, 1);
  g_autoptr(GArray) figures = NULL;

  self->award = dex_await_object (inc_session_get (session, inc_schema_of (inc_award_get_type ()), id), error);
  if (self->award == NULL || (figures = dex_await_boxed (g_steal_pointer (&figures_future), error)) == NULL ||
      (self->variations = dex_await_boxed (g_steal_pointer (&variations), error)) == NULL ||
      (self->tranches = dex_await_boxed (g_steal_pointer (&tranches), error)) == NULL ||
      (self->papers = dex_await_boxed (g_steal_pointer (&papers), error)) == NULL)
    return FALSE;
  if (figures->len > 0)
    self->figures = g_array_index (figures, IncAwardFigures, 0);
  g_ptr_array_sort (self->tranches, compare_tranches);
  return TRUE;
}

static gboolean
await_of_tranches (IncAwardFile *self, IncSession *session, GError **error)
{
  g_autofree gint64 *ids = dup_ids (self->tranches);
  const guint n = self->tranches->len;
  g_autoptr(DexFuture) requirements = NULL;
  g_autoptr(DexFuture) allocations = NULL;

  if (n == 0)
    {
      self->requirements = g_ptr_array_new ();
      self->allocations = g_ptr_array_new ();
      self->payments = g_ptr_array_new ();
      return TRUE;
    }
  requirements = load (session, inc_requirement_get_type (), "tranche", ids, n, NULL);
  allocations = load (session, inc_allocation_get_type (), "tranche", ids, n, NULL);
  self->payments = dex_await_boxed (load (session, inc_payment_get_type (), "tranche", ids, n, "date"), error);
  return self->payments != NULL &&
         (self->requirements = dex_await_boxed (g_steal_pointer (&requirements), error)) != NULL &&
         (self->allocations = dex_await_boxed (g_steal_pointer (&allocations), error)) != NULL;
}

IncAwardFile *
inc_award_file_await (IncSession *session, gint64 award, GError **error)
{
  g_autoptr(IncAwardFile) self = g_new0 (IncAwardFile, 1);

  if (!await_own (self, session, award, error) || !await_of_tranches (self, session, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
inc_award_file_free (IncAwardFile *self)
{
  g_clear_object (&self->award);
  g_clear_pointer (&self->variations, g_ptr_array_unref);
  g_clear_pointer (&self->tranches, g_ptr_array_unref);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  g_clear_pointer (&self->allocations, g_ptr_array_unref);
  g_clear_pointer (&self->payments, g_ptr_array_unref);
  g_clear_pointer (&self->papers, inc_table_unref);
  g_free (self);
}

gpointer
inc_award_file_find (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (INC_RECORD (g_ptr_array_index (records, i))->id == id)
      return g_ptr_array_index (records, i);
  return NULL;
}

IncTranche *
inc_award_file_find_tranche (const IncAwardFile *self, gint64 id)
{
  return inc_award_file_find (self->tranches, id);
}

const char *
inc_award_file_get_startup (const IncAwardFile *self)
{
  const char *name = inc_record_get_ref_title (INC_RECORD (self->award),
                                               inc_schema_find (inc_record_get_schema (INC_RECORD (self->award)), "startup"));

  return name != NULL ? name : "–";
}

char *
inc_award_file_describe (const IncAwardFile *self, IncTranche *tranche)
{
  return g_strdup_printf ("%s · %s", tranche != NULL ? tranche->title : self->award->title,
                          inc_award_file_get_startup (self));
}

gint64
inc_award_file_get_unplanned (const IncAwardFile *self)
{
  return MAX (self->figures.now - self->figures.planned, 0);
}
