/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund-remaining: the figures of all funds are one answer, which the table keeps. */
#include "config.h"

#include "inc-fund-remaining.h"

#include "inc-amount.h"
#include "inc-fund-figures.h"
#include "inc-page.h"
#include "inc-records.h"

#include <glib/gi18n.h>

#define FIGURES "inc-fund-figures"
#define SESSION "inc-fund-session"

/* Whose change is seen here. */
static GType (*const parts[]) (void) = {
  inc_fund_get_type, inc_award_get_type, inc_tranche_get_type, inc_allocation_get_type, inc_payment_get_type,
};

static char *
dup_remaining (gint64 id, gpointer table)
{
  GPtrArray *figures = g_object_get_data (table, FIGURES);

  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      const IncFundFigures *fund = g_ptr_array_index (figures, i);

      if (fund->fund == id)
        return fund->free != INC_MISSING ? inc_amount_display (fund->free, fund->currency) : NULL;
    }
  return NULL;
}

static DexFuture *
on_figures (DexFuture *future, gpointer table)
{
  const GValue *value = dex_future_get_value (future, NULL);

  if (value != NULL && g_object_get_data (table, SESSION) != NULL)
    {
      g_object_set_data_full (table, FIGURES, g_value_dup_boxed (value), (GDestroyNotify) g_ptr_array_unref);
      inc_record_table_set_beside (table, C_("fund", "Remaining"), dup_remaining, table);
    }
  return dex_ref (future);
}

static void
read_again (IncRecordTable *table, IncSession *session)
{
  inc_page_follow (GTK_WIDGET (table), dex_future_then (inc_session_list_fund_figures (session, NULL), on_figures,
                                                        g_object_ref (table), g_object_unref));
}

static void
on_session_changed (IncSession *session, IncChanges *changes, IncRecordTable *table)
{
  gboolean touched = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    touched = touched || inc_changes_touch (changes, inc_schema_of (parts[i] ()));
  if (touched && g_object_get_data (G_OBJECT (table), SESSION) == session)
    read_again (table, session);
}

void
inc_fund_remaining_set_session (IncRecordTable *table, IncSession *session)
{
  g_object_set_data (G_OBJECT (table), SESSION, session); /* only compared */
  g_object_set_data (G_OBJECT (table), FIGURES, NULL);
  inc_record_table_set_beside (table, C_("fund", "Remaining"), dup_remaining, table);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), table, G_CONNECT_DEFAULT);
  read_again (table, session);
}
