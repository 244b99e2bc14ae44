/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-filter: how a list was narrowed down, in the words of its wording file: one phrase a filter of the store. */
#include "config.h"

#include "inc-date.h"
#include "inc-money.h"
#include "inc-papers-private.h"
#include "inc-records.h"
#include "inc-report-values.h"

#include <string.h>

#define OPEN_END "…"

static char *
title_key (const char *table, gint64 id)
{
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, table, id);
}

/* The type that the filter's values are ids of; NULL when they are none. */
static const IncSchema *
find_target (const IncFilter *filter, const IncSchema *schema, IncCatalog *catalog)
{
  const IncField *field = filter->op != INC_FILTER_NAMED ? inc_catalog_find (catalog, schema, filter->field) : NULL;

  if (field != NULL)
    return field->kind == INC_KIND_REF ? inc_field_get_target (field) : NULL;
  if (g_str_has_suffix (filter->field, "-of-fund"))
    return inc_schema_of (inc_fund_get_type ());
  return g_str_has_suffix (filter->field, "in-cohort") ? inc_schema_of (inc_cohort_get_type ()) : NULL;
}

/* A record that is gone has no title: the list is empty then, and its filter says "–". */
static gboolean
read_title (IncStore *store, IncPaperData *data, const IncSchema *target, gint64 id, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(IncRecord) record = inc_store_get (store, target, id, &local_error);

  if (record != NULL)
    g_hash_table_insert (data->titles, title_key (target->table, id), g_strdup (inc_record_get_title (record)));
  else if (!g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

gboolean
inc_paper_read_filter_titles (IncStore *store, IncPaperData *data, GError **error)
{
  const IncQuery *query = data->options->query;

  data->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < inc_query_get_n_filters (query); i++)
    {
      const IncFilter *filter = inc_query_get_filter (query, i);
      const IncSchema *target = find_target (filter, inc_query_get_schema (query), data->catalog);

      for (guint v = 0; target != NULL && v < filter->values->len; v++)
        {
          const IncValue *value = &g_array_index (filter->values, IncValue, v);

          if (value->type == INC_VALUE_INTEGER && !read_title (store, data, target, value->integer, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* Words joined by ", ", each as the program says it. */
static char *
say_words (const char *text, IncPaperBuild *build)
{
  static const IncChoice *const choices[] = { inc_stage_choices, inc_business_stage_choices, inc_consent_purpose_choices };
  g_auto(GStrv) words = g_strsplit (text, ", ", -1);
  g_autoptr(GString) said = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const IncSchema *schema = inc_schemas_find (words[i]);
      const char *label = schema != NULL ? inc_paper_build_say (build, schema->plural) : NULL;

      if (g_str_equal (words[i], "none"))
        label = inc_wording_get (build->wording, "filters", "person-consent-none");
      for (guint c = 0; label == NULL && c < G_N_ELEMENTS (choices); c++)
        if (inc_choice_find_word (choices[c], words[i]) != NULL)
          label = inc_paper_build_say_choice (build, choices[c], words[i]);
      g_string_append_printf (said, "%s%s", i > 0 ? ", " : "", label != NULL ? label : words[i]);
    }
  return g_string_free_and_steal (g_steal_pointer (&said));
}

static char *
say_named_value (const IncPaperData *data, const IncFilter *filter, guint index, IncPaperBuild *build)
{
  const IncValue *value = index < filter->values->len ? &g_array_index (filter->values, IncValue, index) : NULL;
  const IncSchema *target = find_target (filter, inc_query_get_schema (data->options->query), data->catalog);
  g_autofree char *key = NULL;

  if (value == NULL || inc_value_is_null (value))
    return g_strdup (OPEN_END);
  if (value->type == INC_VALUE_INTEGER && target != NULL)
    {
      key = title_key (target->table, value->integer);
      return g_strdup (g_hash_table_lookup (data->titles, key));
    }
  if (value->type == INC_VALUE_INTEGER)
    return inc_money_display (value->integer);
  if (inc_date_check (value->text) != INC_DATE_NONE)
    return inc_report_date (build->frame.language, value->text);
  return say_words (value->text, build);
}

/* A filter with a flag has two phrases. */
static char *
describe_named (const IncPaperData *data, const IncFilter *filter, IncPaperBuild *build)
{
  const IncValue *flag = filter->values->len > 0 ? &g_array_index (filter->values, IncValue, 0) : NULL;
  const gboolean is_not = strstr (filter->field, "-with-") != NULL && flag != NULL && flag->integer == 0;
  g_autofree char *key = g_strconcat (filter->field, is_not ? "-not" : "", NULL);
  g_autofree char *first = say_named_value (data, filter, 0, build);
  g_autofree char *last = say_named_value (data, filter, 1, build);
  const IncWord words[] = { { "first", first }, { "last", last }, { NULL, NULL } };

  return inc_wording_fill (build->wording, "filters", key, words);
}

static char *
say_value (const IncPaperData *data, const IncField *field, const IncValue *value, IncPaperBuild *build)
{
  g_autofree char *key = NULL;

  if (field->kind == INC_KIND_CHOICE)
    return g_strdup (inc_paper_build_say_choice (build, field->choices, value->text));
  if (field->kind == INC_KIND_BOOL)
    return g_strdup (inc_paper_build_say (build, value->integer ? "Yes" : "No"));
  if (field->kind != INC_KIND_REF)
    return inc_field_display (field, value);
  key = title_key (inc_field_get_target (field)->table, value->integer);
  return g_strdup (g_hash_table_lookup (data->titles, key));
}

static char *
describe_field (const IncPaperData *data, const IncFilter *filter, IncPaperBuild *build)
{
  const IncField *field = inc_catalog_find (data->catalog, inc_query_get_schema (data->options->query), filter->field);
  g_autoptr(GString) values = g_string_new (NULL);
  IncWord words[] = { { "field", NULL }, { "first", NULL }, { NULL, NULL } };

  if (field == NULL)
    return NULL;
  for (guint i = 0; i < filter->values->len; i++)
    {
      g_autofree char *said = say_value (data, field, &g_array_index (filter->values, IncValue, i), build);

      g_string_append_printf (values, "%s%s", i > 0 ? ", " : "", said != NULL ? said : "–");
    }
  words[0].value = field->flags & INC_CUSTOM ? field->label : inc_paper_build_say (build, field->label);
  words[1].value = values->str;
  return inc_wording_fill (build->wording, "filters",
                           filter->op == INC_FILTER_ANY_OF    ? "any-of"
                           : filter->op == INC_FILTER_MISSING ? "missing"
                                                              : "known",
                           words);
}

char *
inc_paper_describe_filter (const IncPaperData *data, IncPaperBuild *build)
{
  const IncQuery *query = data->options->query;
  const char *search = inc_query_get_search (query);
  const IncWord words[] = { { "first", search }, { NULL, NULL } };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i <= inc_query_get_n_filters (query); i++)
    {
      const gboolean is_search = i == inc_query_get_n_filters (query);
      const IncFilter *filter = is_search ? NULL : inc_query_get_filter (query, i);
      g_autofree char *phrase = NULL;

      if (is_search)
        phrase = search != NULL ? inc_wording_fill (build->wording, "filters", "search", words) : NULL;
      else
        phrase = filter->op == INC_FILTER_NAMED ? describe_named (data, filter, build) : describe_field (data, filter, build);
      if (phrase != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", phrase);
    }
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}
