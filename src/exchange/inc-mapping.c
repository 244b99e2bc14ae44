/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-mapping: targets, and which column looks like which. */
#include "config.h"

#include "inc-mapping.h"

#include "inc-enrolment.h"
#include "inc-mapping-words.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Not in any struct: what a row says about the enrolment, and its own name. */
static const IncField enrolment_targets[] = {
  { .name = INC_TARGET_COHORT, .label = N_("Cohort"), .kind = INC_KIND_TEXT },
  { .name = INC_TARGET_COHORT_YEAR, .label = N_("Year of the cohort"), .kind = INC_KIND_DATE, .flags = INC_PARTIAL },
  { .name = INC_TARGET_COHORT_SESSION, .label = N_("Session of the cohort"), .kind = INC_KIND_TEXT },
  { .name = INC_TARGET_STAGE, .label = N_("Stage"), .kind = INC_KIND_CHOICE, .choices = inc_stage_choices },
  { .name = INC_TARGET_DATE, .label = N_("Stage since"), .kind = INC_KIND_DATE, .flags = INC_PARTIAL },
  { .name = INC_TARGET_KEY, .label = N_("What names the row"), .kind = INC_KIND_TEXT },
};

gboolean
inc_mapping_is_startup_field (const IncField *target)
{
  for (guint i = 0; i < G_N_ELEMENTS (enrolment_targets); i++)
    if (target == &enrolment_targets[i])
      return FALSE;
  return TRUE;
}

const IncField **
inc_mapping_list_targets (IncCatalog *catalog, guint *n_targets)
{
  guint n_fields, n = 0;
  const IncField *const *fields =
    inc_catalog_get_fields (catalog, inc_schema_of (inc_startup_get_type ()), &n_fields);
  const IncField **targets = g_new0 (const IncField *, n_fields + G_N_ELEMENTS (enrolment_targets) + 1);

  for (guint i = 0; i < n_fields; i++)
    if (!(fields[i]->flags & (INC_DERIVED | INC_COMPUTED)) && fields[i]->kind != INC_KIND_REF)
      targets[n++] = fields[i];
  for (guint i = 0; i < G_N_ELEMENTS (enrolment_targets); i++)
    targets[n++] = &enrolment_targets[i];
  *n_targets = n;
  return targets;
}

const IncField *
inc_mapping_find_target (IncCatalog *catalog, const char *name)
{
  const IncField *field;

  for (guint i = 0; i < G_N_ELEMENTS (enrolment_targets); i++)
    if (g_str_equal (enrolment_targets[i].name, name))
      return &enrolment_targets[i];
  field = inc_catalog_find (catalog, inc_schema_of (inc_startup_get_type ()), name);
  return field != NULL && !(field->flags & (INC_DERIVED | INC_COMPUTED)) ? field : NULL;
}

gboolean
inc_mapping_parse (const IncField *target, const char *typed, IncValue *value, char **message)
{
  const IncChoice *choice = NULL;

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

/* Rules of thumb for single fields, then what their kind can read. */
static gboolean
sample_suits (const IncField *target, const char *sample)
{
  g_auto(IncValue) value = INC_VALUE_INIT;
  g_autofree char *message = NULL;

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

static const IncField *
find_by_heading (IncCatalog *catalog, const char *heading, gboolean bare)
{
  g_autofree char *folded = inc_mapping_fold_heading (heading, bare);
  const char *name = inc_mapping_find_heading (folded);
  g_autofree const IncField **targets = NULL;
  guint n;

  if (name != NULL || inc_mapping_is_about_people (folded) || *folded == '\0')
    return name != NULL ? inc_mapping_find_target (catalog, name) : NULL;
  targets = inc_mapping_list_targets (catalog, &n);
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
const IncField **
inc_mapping_propose (IncCatalog *catalog, const IncCsvOutline *outline)
{
  const IncField **proposed = g_new0 (const IncField *, outline->n_columns + 1);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < outline->n_columns; i++)
      {
        const IncCsvColumn *column = &outline->columns[i];
        const IncField *target;

        if (proposed[i] != NULL || !column->named)
          continue;
        target = find_by_heading (catalog, column->heading, pass == 1);
        if (target != NULL && samples_suit (target, column->samples) &&
            !is_proposed (proposed, outline->n_columns, target))
          proposed[i] = target;
      }
  return proposed;
}

static char *
dup_value_remark (const IncCsvColumn *column, const IncField *target)
{
  for (guint i = 0; column->samples[i] != NULL; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;
      g_autofree char *message = NULL;

      if (!inc_mapping_parse (target, column->samples[i], &value, &message))
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
  if (inc_mapping_is_about_people (folded))
    return g_strdup (_("People, investors and funding rounds are not taken"));
  return NULL;
}
