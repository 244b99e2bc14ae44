/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-query: which filter of which type meets a condition: one table.  A type that has no row for a condition cannot
 * meet it.  Any thread. */
#include "config.h"

#include "inc-find.h"

#include <string.h>

/* field is a field, or with INC_FILTER_NAMED a filter of the store. */
typedef struct
{
  IncFindId op;
  const char *thing; /* of INC_FIND_HAS and INC_FIND_LACKS, else NULL */
  const char *table;
  IncFilterOp filter;
  const char *field;
} Rule;

static const Rule rules[] = {
  { INC_FIND_STAGE, NULL, "startup", INC_FILTER_ANY_OF, "stage" },
  { INC_FIND_SECTOR, NULL, "startup", INC_FILTER_ANY_OF, "sector" },
  { INC_FIND_SECTOR, NULL, "investor", INC_FILTER_ANY_OF, "sectors" },
  { INC_FIND_COHORT, NULL, "startup", INC_FILTER_ANY_OF, "cohort" },
  { INC_FIND_COHORT, NULL, "note", INC_FILTER_ANY_OF, "cohort" },
  { INC_FIND_COUNTRY, NULL, "person", INC_FILTER_ANY_OF, "country" },
  { INC_FIND_COUNTRY, NULL, "investor", INC_FILTER_ANY_OF, "country" },
  { INC_FIND_COUNTRY, NULL, "partner", INC_FILTER_ANY_OF, "country" },
  { INC_FIND_LATE, NULL, "startup", INC_FILTER_NAMED, "startup-quiet" },
  { INC_FIND_AMOUNT, NULL, "startup", INC_FILTER_NAMED, "startup-raised" },
  { INC_FIND_AMOUNT, NULL, "round", INC_FILTER_NAMED, "round-of-amount" },

  /* One filter takes both ends of a time. */
  { INC_FIND_SINCE, NULL, "startup", INC_FILTER_NAMED, "startup-at-stage-in" },
  { INC_FIND_SINCE, NULL, "cohort", INC_FILTER_NAMED, "cohort-in" },
  { INC_FIND_SINCE, NULL, "programme", INC_FILTER_NAMED, "programme-in" },
  { INC_FIND_SINCE, NULL, "round", INC_FILTER_NAMED, "round-in" },
  { INC_FIND_SINCE, NULL, "note", INC_FILTER_NAMED, "note-in" },
  { INC_FIND_SINCE, NULL, "tranche", INC_FILTER_NAMED, "tranche-due" },
  { INC_FIND_SINCE, NULL, "investor", INC_FILTER_NAMED, "investor-contacted-in" },
  { INC_FIND_SINCE, NULL, "partner", INC_FILTER_NAMED, "partner-contacted-in" },

  { INC_FIND_HAS, "email", "startup", INC_FILTER_KNOWN, "email" },
  { INC_FIND_HAS, "email", "person", INC_FILTER_KNOWN, "email" },
  { INC_FIND_HAS, "email", "investor", INC_FILTER_KNOWN, "email" },
  { INC_FIND_HAS, "email", "partner", INC_FILTER_KNOWN, "email" },
  { INC_FIND_HAS, "phone", "startup", INC_FILTER_KNOWN, "phone" },
  { INC_FIND_HAS, "phone", "person", INC_FILTER_KNOWN, "phone" },
  { INC_FIND_HAS, "phone", "investor", INC_FILTER_KNOWN, "phone" },
  { INC_FIND_HAS, "phone", "partner", INC_FILTER_KNOWN, "phone" },
  { INC_FIND_HAS, "tax_code", "startup", INC_FILTER_KNOWN, "tax_code" },
  { INC_FIND_HAS, "tax_code", "investor", INC_FILTER_KNOWN, "tax_code" },
  { INC_FIND_HAS, "tax_code", "partner", INC_FILTER_KNOWN, "tax_code" },
  { INC_FIND_HAS, "website", "startup", INC_FILTER_KNOWN, "website" },
  { INC_FIND_HAS, "website", "person", INC_FILTER_KNOWN, "website" },
  { INC_FIND_HAS, "website", "investor", INC_FILTER_KNOWN, "website" },
  { INC_FIND_HAS, "website", "partner", INC_FILTER_KNOWN, "website" },
  { INC_FIND_HAS, "description", "startup", INC_FILTER_KNOWN, "description" },
  { INC_FIND_HAS, "description", "person", INC_FILTER_KNOWN, "description" },
  { INC_FIND_HAS, "description", "investor", INC_FILTER_KNOWN, "description" },
  { INC_FIND_HAS, "description", "partner", INC_FILTER_KNOWN, "description" },
  { INC_FIND_HAS, "description", "cohort", INC_FILTER_KNOWN, "description" },
  { INC_FIND_HAS, "description", "programme", INC_FILTER_KNOWN, "description" },
  { INC_FIND_HAS, "sector", "startup", INC_FILTER_KNOWN, "sector" },
  { INC_FIND_HAS, "sector", "investor", INC_FILTER_KNOWN, "sectors" },
  { INC_FIND_HAS, "cohort", "startup", INC_FILTER_KNOWN, "cohort" },
  { INC_FIND_HAS, "round", "startup", INC_FILTER_KNOWN, "rounds" },
  { INC_FIND_HAS, "note", "startup", INC_FILTER_NAMED, "startup-with-note" },
  { INC_FIND_HAS, "note", "person", INC_FILTER_NAMED, "person-with-note" },
  { INC_FIND_HAS, "note", "cohort", INC_FILTER_NAMED, "cohort-with-note" },
  { INC_FIND_HAS, "note", "investor", INC_FILTER_KNOWN, "contacted" },
  { INC_FIND_HAS, "note", "partner", INC_FILTER_KNOWN, "contacted" },
  { INC_FIND_HAS, "people", "startup", INC_FILTER_NAMED, "startup-with-people" },
  { INC_FIND_HAS, "people", "investor", INC_FILTER_NAMED, "investor-with-people" },
  { INC_FIND_HAS, "people", "partner", INC_FILTER_NAMED, "partner-with-people" },
  { INC_FIND_HAS, "consent", "person", INC_FILTER_NAMED, "person-with-consent" },
};

static const Rule *
find_rule (IncFindId op, const char *thing, const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].op == op && g_strcmp0 (rules[i].thing, thing) == 0 && strcmp (rules[i].table, table) == 0)
      return &rules[i];
  return NULL;
}

static gboolean
is_among (const IncFindCondition *condition, const char *word)
{
  for (guint i = 0; i < condition->values->len; i++)
    if (strcmp (g_array_index (condition->values, IncValue, i).text, word) == 0)
      return TRUE;
  return FALSE;
}

/* Several things typed as one beginning have to be there, or be missing, all of them. */
static gboolean
add_things (const IncFindCondition *condition, gboolean there, IncQuery *query)
{
  for (guint i = 0; i < condition->values->len; i++)
    {
      const IncValue *thing = &g_array_index (condition->values, IncValue, i);
      const Rule *rule = find_rule (INC_FIND_HAS, thing->text, inc_query_get_schema (query)->table);
      const IncValue flag = inc_value_integer (there);

      if (rule == NULL)
        return FALSE;
      if (rule->filter == INC_FILTER_NAMED)
        inc_query_filter (query, INC_FILTER_NAMED, rule->field, &flag, 1);
      else
        inc_query_filter (query, there ? INC_FILTER_KNOWN : INC_FILTER_MISSING, rule->field, NULL, 0);
    }
  return TRUE;
}

static gboolean
add_time (const IncFind *self, IncQuery *query)
{
  const IncFindCondition *since = inc_find_get (self, INC_FIND_SINCE), *until = inc_find_get (self, INC_FIND_UNTIL);
  const Rule *rule = find_rule (INC_FIND_SINCE, NULL, inc_query_get_schema (query)->table);
  const IncValue ends[] = {
    since != NULL ? g_array_index (since->values, IncValue, 0) : inc_value_null (),
    until != NULL ? g_array_index (until->values, IncValue, 0) : inc_value_null (),
  };

  if (rule != NULL)
    inc_query_filter (query, rule->filter, rule->field, ends, G_N_ELEMENTS (ends));
  return rule != NULL;
}

/* FALSE when the type cannot meet the condition. */
static gboolean
add_condition (const IncFind *self, const IncFindCondition *condition, IncQuery *query)
{
  const char *table = inc_query_get_schema (query)->table;
  const Rule *rule;

  switch (condition->op->id)
    {
    case INC_FIND_KIND:
      return is_among (condition, table);
    case INC_FIND_SINCE:
    case INC_FIND_UNTIL:
      return add_time (self, query);
    case INC_FIND_HAS:
      return add_things (condition, TRUE, query);
    case INC_FIND_LACKS:
      return add_things (condition, FALSE, query);
    case INC_FIND_PERSON:
      return g_strv_contains ((const char *const[]){ "person", "startup", "investor", "partner", NULL }, table);
    case INC_FIND_STAGE:
    case INC_FIND_SECTOR:
    case INC_FIND_COHORT:
    case INC_FIND_AMOUNT:
    case INC_FIND_LATE:
    case INC_FIND_COUNTRY:
    case INC_FIND_N_OPERATORS:
    default:
      rule = find_rule (condition->op->id, NULL, table);
      if (rule != NULL)
        inc_query_filter (query, rule->filter, rule->field, (const IncValue *) condition->values->data,
                          condition->values->len);
      return rule != NULL;
    }
}

IncQuery *
inc_find_make_query (const IncFind *self, const IncSchema *schema)
{
  g_autoptr(IncQuery) query = inc_query_new (schema);

  inc_query_set_search (query, self->words);
  for (guint i = 0; i < self->conditions->len; i++)
    if (!add_condition (self, &g_array_index (self->conditions, IncFindCondition, i), query))
      return NULL;
  return g_steal_pointer (&query);
}

const char *
inc_find_get_person (const IncFind *self)
{
  const IncFindCondition *person = inc_find_get (self, INC_FIND_PERSON);

  return person != NULL ? g_array_index (person->values, IncValue, 0).text : NULL;
}
