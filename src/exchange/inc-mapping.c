/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-mapping: which column, and which table, looks like what. */
#include "config.h"

#include "inc-mapping.h"

#include "inc-mapping-list.h"
#include "inc-mapping-words.h"
#include "inc-role.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
inc_mapping_parse (const IncField *target, const char *typed, IncValue *value, char **message)
{
  const IncChoice *choice = NULL;

  if (target->currency != NULL)
    return inc_mapping_parse_money (typed, NULL, value, NULL, message);
  if (inc_field_parse (target, typed, value, message))
    return TRUE;
  if (target->kind == INC_KIND_CHOICE)
    choice = inc_mapping_find_choice (target->choices, typed);
  if (choice == NULL)
    return FALSE;
  g_clear_pointer (message, g_free);
  *value = inc_value_dup_text (choice->word);
  return TRUE;
}

static const IncChoice *
find_position (const char *typed)
{
  const IncChoice *choice = inc_choice_find_typed (inc_position_choices, typed);

  return choice != NULL ? choice : inc_mapping_find_choice (inc_position_choices, typed);
}

const IncChoice *
inc_mapping_find_position (const char *typed)
{
  const IncChoice *choice = find_position (typed);
  g_auto(GStrv) words = choice == NULL ? g_strsplit_set (typed, "&,/+;", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL && choice == NULL; i++)
    choice = find_position (g_strstrip (words[i]));
  return choice;
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += g_ascii_isdigit (*p);
  return n;
}

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
looks_like_address (const char *text)
{
  return strchr (text, '.') != NULL && strchr (text, ' ') == NULL && strchr (text, '@') == NULL;
}

/* FALSE, and a sentence, for the first of a list that cannot be read. */
static gboolean
read_list (const IncField *target, const char *cell, char **message)
{
  g_auto(GStrv) items = inc_mapping_split (cell);
  IncMappingAmount amount;

  for (guint i = 0; items[i] != NULL; i++)
    if (g_str_equal (target->name, INC_TARGET_AMOUNTS) && !inc_mapping_parse_amount (items[i], &amount, message))
      return FALSE;
  return TRUE;
}

/* One amount that can be read tells that the others are amounts too; names have letters and are no addresses. */
static gboolean
list_suits (const IncField *target, const char *cell)
{
  g_auto(GStrv) items = inc_mapping_split (cell);
  IncMappingAmount amount;

  if (!g_str_equal (target->name, INC_TARGET_AMOUNTS))
    return has_letter (cell) && strstr (cell, "://") == NULL && strchr (cell, '@') == NULL;
  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autofree char *message = NULL;

      if (inc_mapping_parse_amount (items[i], &amount, &message))
        return TRUE;
    }
  return FALSE;
}

/* Rules of thumb for single fields, then what their kind can read. */
static gboolean
sample_suits (const IncField *target, const char *sample)
{
  g_auto(IncValue) value = INC_VALUE_INIT;
  g_autofree char *message = NULL;

  if (inc_mapping_is_list (target))
    return list_suits (target, sample);
  if (g_str_equal (target->name, "website"))
    return looks_like_address (sample);
  if (g_str_equal (target->name, "email"))
    return strchr (sample, '@') != NULL;
  if (g_str_equal (target->name, "phone"))
    return count_digits (sample) >= 6 && strstr (sample, "://") == NULL;
  if (g_str_equal (target->name, "tax_code"))
    return count_digits (sample) >= 8 && strstr (sample, "://") == NULL;
  if (g_str_equal (target->name, "name") && !has_letter (sample))
    return FALSE;
  if (target->kind == INC_KIND_TEXT || target->kind == INC_KIND_NOTE)
    return strstr (sample, "://") == NULL || strchr (sample, ' ') != NULL;
  return inc_mapping_parse (target, sample, &value, &message);
}

/* One good value is enough: columns have strays. */
static gboolean
samples_suit (const IncField *target, char **samples)
{
  for (guint i = 0; samples[i] != NULL; i++)
    if (sample_suits (target, samples[i]))
      return TRUE;
  return samples[0] == NULL;
}

static gboolean
has_label (const IncField *target, const char *folded)
{
  g_autofree char *name = inc_mapping_fold_heading (target->name, FALSE);
  g_autofree char *label = inc_mapping_fold_heading (target->label, FALSE);
  g_autofree char *translated = inc_mapping_fold_heading (inc_field_get_label (target), FALSE);

  return g_str_equal (folded, name) || g_str_equal (folded, label) || g_str_equal (folded, translated);
}

/* alone: TRUE where only tables of this kind have such a heading. */
static const IncField *
find_by_heading (IncCatalog *catalog, const IncSchema *kind, const char *heading, gboolean bare, gboolean *alone)
{
  g_autofree char *folded = inc_mapping_fold_heading (heading, bare);
  const char *name = inc_mapping_find_heading (folded, kind->table, alone);
  g_autofree const IncField **targets = NULL;
  guint n;

  if (name != NULL)
    return inc_mapping_find_target (catalog, kind, name);
  *alone = FALSE;
  if (inc_mapping_is_total (folded) || *folded == '\0')
    return NULL;
  targets = inc_mapping_list_targets (catalog, kind, &n);
  for (guint i = 0; i < n; i++)
    if (has_label (targets[i], folded))
      return targets[i];
  return NULL;
}

static gboolean
is_proposed (const IncField *const *proposed, guint n, const IncField *target)
{
  for (guint i = 0; i < n; i++)
    if (proposed[i] == target)
      return TRUE;
  return FALSE;
}

/* Where two headings mean the same, the first whose values suit has it. */
static const IncField **
propose (IncCatalog *catalog, const IncSchema *kind, const IncCsvOutline *outline, gboolean *alone)
{
  const IncField **proposed = g_new0 (const IncField *, outline->n_columns + 1);

  *alone = FALSE;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < outline->n_columns; i++)
      {
        const IncCsvColumn *column = &outline->columns[i];
        const IncField *target;
        gboolean speaks;

        if (proposed[i] != NULL || !column->named)
          continue;
        target = find_by_heading (catalog, kind, column->heading, pass == 1, &speaks);
        if (target == NULL || !samples_suit (target, column->samples) ||
            is_proposed (proposed, outline->n_columns, target))
          continue;
        proposed[i] = target;
        *alone |= speaks;
      }
  return proposed;
}

const IncField **
inc_mapping_propose (IncCatalog *catalog, const IncSchema *kind, const IncCsvOutline *outline)
{
  gboolean alone;

  return propose (catalog, kind, outline, &alone);
}

/* How many columns would be taken, and a little more when the name comes first; 0 without a name, and where nothing
 * speaks for this kind. */
static guint
weigh_kind (IncCatalog *catalog, const IncSchema *kind, const IncCsvOutline *outline)
{
  gboolean alone, has_name = FALSE;
  g_autofree const IncField **proposed = propose (catalog, kind, outline, &alone);
  guint n = 0;

  for (guint i = 0; i < outline->n_columns; i++)
    {
      n += proposed[i] != NULL ? 2 : 0;
      if (proposed[i] == NULL || !g_str_equal (proposed[i]->name, "name"))
        continue;
      has_name = TRUE;
      n += i == 0;
    }
  return alone && has_name ? n : 0;
}

const IncSchema *
inc_mapping_guess_kind (IncCatalog *catalog, const IncCsvOutline *outline)
{
  guint n, most = 0;
  const IncSchema *const *all = inc_mapping_get_kinds (&n);
  const IncSchema *best = all[0];

  for (guint i = 0; i < n; i++)
    {
      const guint weight = weigh_kind (catalog, all[i], outline);

      if (weight <= most)
        continue;
      most = weight;
      best = all[i];
    }
  return best;
}

static char *
dup_value_remark (const IncCsvColumn *column, const IncField *target)
{
  for (guint i = 0; column->samples[i] != NULL; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;
      g_autofree char *message = NULL;

      if (inc_mapping_is_list (target) ? !read_list (target, column->samples[i], &message)
                                       : !inc_mapping_parse (target, column->samples[i], &value, &message))
        /* Translators: a value of a table, then what should stand there: “soon” is left out: Type a date … */
        return g_strdup_printf (_("“%s” is left out: %s"), column->samples[i], message);
    }
  return samples_suit (target, column->samples) ? NULL : g_strdup (_("The values look like something else"));
}

char *
inc_mapping_dup_remark (const IncCsvColumn *column, const IncField *target)
{
  g_autofree char *folded = inc_mapping_fold_heading (column->heading, FALSE);

  if (target != NULL && column->samples[0] != NULL)
    return dup_value_remark (column, target);
  if (column->samples[0] == NULL)
    return g_strdup (_("The first rows have no value here"));
  if (!column->named)
    return g_strdup (_("The column has no heading"));
  if (inc_mapping_is_total (folded))
    return g_strdup (_("A sum over several rounds is not taken"));
  return NULL;
}
