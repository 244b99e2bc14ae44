/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund-gauges: a rule that is about the same thing in several tranches has one card, of the tranche that takes it
 * furthest. */
#include "config.h"

#include "inc-fund-gauges.h"

#include "inc-ceiling-card.h"
#include "inc-ceilings.h"
#include "inc-date.h"
#include "inc-tranche.h"

#include <glib/gi18n.h>

enum
{
  MOST_TRANCHES = 8, /* looked at */
  MOST_CARDS = 2,
};

typedef struct
{
  const IncCeiling *ceiling; /* first, for inc_ceiling_compare () */
  IncApproval *approval;
  char *act;
} Gauge;

static void
gauge_free (gpointer data)
{
  Gauge *gauge = data;

  inc_approval_unref (gauge->approval);
  g_free (gauge->act);
  g_free (gauge);
}

static int
compare_gauges (gconstpointer a, gconstpointer b)
{
  return inc_ceiling_compare (*(IncCeiling **const *) a, *(IncCeiling **const *) b);
}

/* Those that wait, first due first; if none does, the one that was approved last. */
static GArray *
await_tranches (IncSession *session, gint64 fund, gboolean waiting, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_tranche_get_type ()));
  const IncValue value = inc_value_integer (fund);

  inc_query_filter (query, INC_FILTER_NAMED, "tranche-of-fund", &value, 1);
  if (waiting)
    inc_query_filter_text (query, "status", "pending");
  else
    inc_query_filter (query, INC_FILTER_KNOWN, "approved", NULL, 0);
  inc_query_set_sort (query, waiting ? "due" : "approved", !waiting);
  return dex_await_boxed (inc_session_list_ids (session, query), error);
}

/* "“Đợt 2” of Phở Data". */
static char *
describe_tranche (IncTranche *tranche)
{
  const IncField *startup = inc_schema_find (inc_record_get_schema (INC_RECORD (tranche)), "startup");
  const char *name = inc_record_get_ref_title (INC_RECORD (tranche), startup);

  /* Translators: a tranche and a startup: “Tranche 2” of Pho Data */
  return g_strdup_printf (_("“%s” of %s"), tranche->title, name != NULL ? name : "–");
}

/* FALSE on error. */
static gboolean
await_gauges (IncSession *session, gint64 id, gboolean waiting, const char *today, GPtrArray *gauges, GError **error)
{
  g_autoptr(IncTranche) tranche =
    dex_await_object (inc_session_get (session, inc_schema_of (inc_tranche_get_type ()), id), error);
  g_autoptr(IncApproval) approval = NULL;

  if (tranche != NULL)
    approval = dex_await_boxed (inc_session_check_approval (session, id, waiting ? today : tranche->approved), error);
  for (guint i = 0; approval != NULL && i < approval->ceilings->len; i++)
    {
      Gauge *gauge = g_new (Gauge, 1);

      *gauge = (Gauge){ g_ptr_array_index (approval->ceilings, i), inc_approval_ref (approval),
                        waiting ? describe_tranche (tranche) : NULL };
      g_ptr_array_add (gauges, gauge);
    }
  return approval != NULL;
}

static gboolean
is_of_same (const Gauge *a, const Gauge *b)
{
  return INC_RECORD (a->ceiling->rule)->id == INC_RECORD (b->ceiling->rule)->id &&
         g_strcmp0 (a->ceiling->about, b->ceiling->about) == 0;
}

static GPtrArray *
make_cards (GPtrArray *gauges)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_sort (gauges, compare_gauges);
  for (guint i = 0; i < gauges->len && cards->len < MOST_CARDS; i++)
    {
      const Gauge *gauge = g_ptr_array_index (gauges, i);
      gboolean shown = FALSE;

      for (guint j = 0; j < i; j++)
        shown = shown || is_of_same (gauge, g_ptr_array_index (gauges, j));
      if (!shown)
        g_ptr_array_add (cards, g_object_ref_sink (inc_ceiling_card_new (gauge->ceiling, gauge->act)));
    }
  return cards;
}

GPtrArray *
inc_fund_gauges_await (IncSession *session, gint64 fund, GError **error)
{
  g_autofree char *today = inc_date_today ();
  g_autoptr(GArray) ids = await_tranches (session, fund, TRUE, error);
  g_autoptr(GPtrArray) gauges = g_ptr_array_new_with_free_func (gauge_free);
  const gboolean waiting = ids != NULL && ids->len > 0;

  if (ids != NULL && !waiting)
    {
      g_array_unref (ids);
      ids = await_tranches (session, fund, FALSE, error);
    }
  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < MIN (ids->len, waiting ? MOST_TRANCHES : 1); i++)
    if (!await_gauges (session, g_array_index (ids, gint64, i), waiting, today, gauges, error))
      return NULL;
  return make_cards (gauges);
}

void
inc_fund_gauges_show (GtkBox *box, GPtrArray *cards)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; cards != NULL && i < cards->len; i++)
    gtk_box_append (box, g_ptr_array_index (cards, i));
  gtk_widget_set_visible (GTK_WIDGET (box), cards != NULL && cards->len > 0);
}
