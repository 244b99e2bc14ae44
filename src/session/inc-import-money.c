/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-money: amounts become rounds, investors become stakes.
 *
 * A round is known again by its startup and its amount, the second of two equal ones by that; so staff may complete it,
 * and the file's order may change.  A stake is known by its startup and its investor, whatever round staff put it in. */
#include "config.h"

#include "inc-import-money.h"

#include "inc-import-organisations.h"
#include "inc-mapping-list.h"
#include "inc-records.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 key;   /* of the IncImportKey; 0 for one of this import */
  gint64 round; /* 0: deleted since, or new in a trial */
} KnownRound;

typedef struct
{
  gint64 startup;
  gint64 investor;
  gboolean round; /* which round is known */
} KnownStake;

struct _IncImportMoney
{
  IncImportRun *run;
  GHashTable *rounds_by_shape; /* shape -> hash table of text -> KnownRound */
  GHashTable *stakes;          /* KnownStake as its own key */
  IncRound *round;             /* records that are used again */
  IncStake *stake;
  guint64 n_lists;
};

static guint
hash_stake (gconstpointer data)
{
  const KnownStake *stake = data;

  return g_int64_hash (&stake->startup) * 31 + g_int64_hash (&stake->investor);
}

static gboolean
equal_stake (gconstpointer a, gconstpointer b)
{
  const KnownStake *first = a, *second = b;

  return first->startup == second->startup && first->investor == second->investor;
}

static gboolean
add_stake (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  KnownStake *stake = g_new (KnownStake, 1);

  *stake = (KnownStake){ values[0].integer, values[1].integer, !inc_value_is_null (&values[2]) };
  g_hash_table_add (data, stake);
  return TRUE;
}

IncImportMoney *
inc_import_money_new (IncImportRun *run, GError **error)
{
  g_autoptr(IncImportMoney) self = g_new0 (IncImportMoney, 1);

  self->run = run;
  self->rounds_by_shape = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  self->stakes = g_hash_table_new_full (hash_stake, equal_stake, g_free, NULL);
  self->round = g_object_new (inc_round_get_type (), NULL);
  self->stake = g_object_new (inc_stake_get_type (), NULL);
  if (!inc_store_query_each (run->store, "import-stakes", NULL, 0, add_stake, self->stakes, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
inc_import_money_free (IncImportMoney *self)
{
  g_hash_table_unref (self->rounds_by_shape);
  g_hash_table_unref (self->stakes);
  g_object_unref (self->round);
  g_object_unref (self->stake);
  g_free (self);
}

/* ---- rounds ---- */

static gboolean
add_round (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  KnownRound *known = g_new (KnownRound, 1);

  *known = (KnownRound){ values[0].integer, values[2].integer };
  g_hash_table_insert (data, g_strdup (values[1].text), known);
  return TRUE;
}

static GHashTable *
get_rounds (IncImportMoney *self, GError **error)
{
  const char *shape = self->run->task->shape;
  const IncValue value = { INC_VALUE_TEXT, 0, (char *) shape };
  GHashTable *rounds = g_hash_table_lookup (self->rounds_by_shape, shape);

  if (rounds != NULL)
    return rounds;
  rounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (self->rounds_by_shape, g_strdup (shape), rounds);
  return inc_store_query_each (self->run->store, "import-rounds", &value, 1, add_round, rounds, error) ? rounds : NULL;
}

/* Begins with a line feed, as no key of a startup does. */
static char *
name_round (const char *key, const IncMappingAmount *amount, guint turn)
{
  if (amount->amount == INC_MISSING)
    return g_strdup_printf ("\n%s\n%s\n%u", key, amount->undisclosed ? "undisclosed" : "unknown", turn);
  return g_strdup_printf ("\n%s\n%" G_GINT64_FORMAT " %s\n%u", key, amount->amount, amount->currency, turn);
}

/* How many of the amounts before this one are the same. */
static guint
count_equal (GArray *amounts, const IncMappingAmount *amount)
{
  guint n = 0;

  for (guint i = 0; i < amounts->len; i++)
    {
      const IncMappingAmount *other = &g_array_index (amounts, IncMappingAmount, i);

      n += other->amount == amount->amount && other->undisclosed == amount->undisclosed &&
           g_strcmp0 (other->currency, amount->currency) == 0;
    }
  return n;
}

static gboolean
make_round (IncImportMoney *self, KnownRound *known, const char *text, gint64 startup, const IncMappingAmount *amount,
            GError **error)
{
  IncRecord *record = INC_RECORD (self->round);

  self->round->startup = startup;
  self->round->amount = amount->amount;
  self->round->undisclosed = amount->undisclosed;
  g_set_str (&self->round->currency, amount->currency);
  g_set_str (&self->round->source, self->run->task->name);
  if (!inc_import_run_insert (self->run, record, error) ||
      !inc_import_run_save_key (self->run, known->key, self->run->task->shape, text,
                                inc_schema_of (inc_round_get_type ()), record->uid, error))
    return FALSE;
  known->round = record->id;
  return TRUE;
}

static gboolean
take_amount (IncImportMoney *self, gint64 startup, const char *key, GArray *amounts, const IncMappingAmount *amount,
             gint64 *round, gboolean *changed, GError **error)
{
  GHashTable *rounds = get_rounds (self, error);
  g_autofree char *text = name_round (key, amount, count_equal (amounts, amount));
  KnownRound *known = rounds != NULL ? g_hash_table_lookup (rounds, text) : NULL;
  const gboolean stored = known != NULL && known->round != 0;

  if (rounds == NULL)
    return FALSE;
  if (known == NULL)
    {
      known = g_new0 (KnownRound, 1);
      g_hash_table_insert (rounds, g_strdup (text), known);
    }
  inc_import_report_count (self->run->report, INC_IMPORT_ROUNDS,
                           stored ? INC_IMPORT_FATE_UNCHANGED : INC_IMPORT_FATE_NEW);
  *changed |= !stored;
  if (!stored && !make_round (self, known, text, startup, amount, error))
    return FALSE;
  *round = known->round;
  g_array_append_val (amounts, *amount);
  return TRUE;
}

static void
refuse_amount (IncImportMoney *self, IncImportEntry *entry, const char *heading, const char *item, const char *message)
{
  inc_import_entry_say (entry, heading, item, message);
  g_array_append_val (self->run->report->amount_lines, entry->line);
}

/* amounts: those that were read. */
static gboolean
take_amounts (IncImportMoney *self, IncImportEntry *entry, const IncImportList *list, gint64 startup, const char *key,
              GArray *amounts, gint64 *round, gboolean *changed, GError **error)
{
  for (guint i = 0; list->items[i] != NULL; i++)
    {
      g_autofree char *message = NULL;
      IncMappingAmount amount;

      self->run->report->n_amounts++;
      if (!inc_mapping_parse_amount (list->items[i], &amount, &message))
        {
          refuse_amount (self, entry, list->heading, list->items[i], message);
          continue;
        }
      self->run->report->n_undisclosed += amount.undisclosed;
      if (!take_amount (self, startup, key, amounts, &amount, round, changed, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- stakes ---- */

static gboolean
make_stake (IncImportMoney *self, gint64 startup, gint64 investor, gint64 round, GError **error)
{
  self->stake->startup = startup;
  self->stake->investor = investor;
  self->stake->round = round;
  g_set_str (&self->stake->source, self->run->task->name);
  return inc_import_run_insert (self->run, self->stake, error);
}

/* Who is named twice has one stake. */
static gboolean
take_investor (IncImportMoney *self, const IncImportOrganisation *investor, gint64 startup, gboolean one_round,
               gint64 round, gboolean *changed, GError **error)
{
  const KnownStake sought = { startup, investor->id, FALSE };
  const KnownStake *known = startup != 0 && investor->id != 0 ? g_hash_table_lookup (self->stakes, &sought) : NULL;

  self->run->report->n_round_unknown += known != NULL ? !known->round : !one_round;
  inc_import_report_count (self->run->report, INC_IMPORT_STAKES,
                           known != NULL ? INC_IMPORT_FATE_UNCHANGED : INC_IMPORT_FATE_NEW);
  *changed |= known == NULL;
  return known != NULL || make_stake (self, startup, investor->id, round, error);
}

static gboolean
take_investors (IncImportMoney *self, IncImportEntry *entry, const IncImportList *list, gint64 startup,
                gboolean one_round, gint64 round, gboolean *changed, GError **error)
{
  self->n_lists++;
  for (guint i = 0; list->items[i] != NULL; i++)
    {
      IncImportOrganisation *investor;

      if (inc_mapping_is_legal_form (list->items[i]))
        inc_import_entry_say (entry, list->heading, list->items[i],
                              _("This looks like a part of the name before it; it is taken as an investor"));
      if (!inc_import_organisations_get (self->run->investors, entry, list->heading, list->items[i], &investor, error))
        return FALSE;
      if (investor == NULL || investor->met == self->n_lists)
        continue;
      investor->met = self->n_lists;
      if (!take_investor (self, investor, startup, one_round, round, changed, error))
        return FALSE;
    }
  return TRUE;
}

static const IncImportList *
find_list (const IncImportEntry *entry, IncImportListKind kind)
{
  for (guint i = 0; i < entry->lists->len; i++)
    if (g_array_index (entry->lists, IncImportList, i).kind == kind)
      return &g_array_index (entry->lists, IncImportList, i);
  return NULL;
}

gboolean
inc_import_money_take (IncImportMoney *self, IncImportEntry *entry, gint64 startup, const char *key, gboolean *changed,
                       GError **error)
{
  const IncImportList *amounts = find_list (entry, INC_IMPORT_LIST_AMOUNTS);
  const IncImportList *investors = find_list (entry, INC_IMPORT_LIST_INVESTORS);
  g_autoptr(GArray) read = g_array_new (FALSE, FALSE, sizeof (IncMappingAmount));
  gboolean one_round;
  gint64 round = 0;

  if (amounts != NULL && !take_amounts (self, entry, amounts, startup, key, read, &round, changed, error))
    return FALSE;
  one_round = read->len == 1 && g_strv_length (amounts->items) == 1;
  return investors == NULL ||
         take_investors (self, entry, investors, startup, one_round, one_round ? round : 0, changed, error);
}
