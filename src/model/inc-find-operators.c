/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-operators: tables, and looking up in them.  Any thread. */
#include "config.h"

#include "inc-find-operators.h"

#include "inc-telex.h"
#include "records/inc-enrolment.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_find_kind_choices[] = {
  { 1, "startup", N_("Startups") },
  { 2, "person", N_("People") },
  { 3, "investor", N_("Investors") },
  { 4, "partner", N_("Partners") },
  { 5, "cohort", N_("Cohorts") },
  { 6, "programme", N_("Programmes") },
  { 7, "round", N_("Rounds") },
  { 8, "note", N_("Notes") },
  { 0 },
};

const IncChoice inc_find_thing_choices[] = {
  { 1, "email", N_("E-mail") },
  { 2, "phone", N_("Phone") },
  { 3, "tax_code", N_("Tax code") },
  { 4, "website", N_("Website") },
  { 5, "description", N_("Description") },
  { 6, "sector", N_("Sector") },
  { 7, "cohort", N_("Cohort") },
  { 8, "round", N_("Round") },
  { 9, "note", N_("Note") },
  { 10, "people", N_("People") },
  { 11, "consent", N_("Consent") },
  { 0 },
};

static const IncFindOperator operators[] = {
  { INC_FIND_KIND, "kind", N_("Kind"), N_("Kind: %s"), INC_FIND_VALUE_CHOICE, inc_find_kind_choices,
    { "loại", "type", "is", "là" } },
  { INC_FIND_STAGE, "stage", N_("Stage"), N_("Stage: %s"), INC_FIND_VALUE_CHOICE, inc_stage_choices, { "giai đoạn" } },
  { INC_FIND_SECTOR, "sector", N_("Sector"), N_("Sector: %s"), INC_FIND_VALUE_WORD, NULL,
    { "lĩnh vực", "ngành", "field" } },
  { INC_FIND_COHORT, "cohort", N_("Cohort"), N_("Cohort: %s"), INC_FIND_VALUE_WORD, NULL, { "khóa", "khóa ươm tạo" } },
  { INC_FIND_SINCE, "since", N_("Since"), N_("Since %s"), INC_FIND_VALUE_DATE, NULL, { "từ", "từ ngày", "from", "after", "sau" } },
  { INC_FIND_UNTIL, "until", N_("Until"), N_("Until %s"), INC_FIND_VALUE_DATE, NULL,
    { "đến", "đến ngày", "to", "before", "trước" } },
  { INC_FIND_AMOUNT, "amount", N_("Amount"), N_("Amount: %s"), INC_FIND_VALUE_AMOUNT, NULL,
    { "số tiền", "tiền", "vốn", "money", "raised" } },
  { INC_FIND_HAS, "has", N_("Has"), N_("Has: %s"), INC_FIND_VALUE_CHOICE, inc_find_thing_choices, { "có", "with" } },
  { INC_FIND_LACKS, "no", N_("Lacks"), N_("Lacks: %s"), INC_FIND_VALUE_CHOICE, inc_find_thing_choices,
    { "thiếu", "không", "không có", "without", "missing" } },
  { INC_FIND_LATE, "late", N_("Late"), N_("Late: %s"), INC_FIND_VALUE_FLAG, NULL, { "trễ", "trễ hạn", "quiet" } },
  { INC_FIND_PERSON, "person", N_("Person"), N_("Person: %s"), INC_FIND_VALUE_TEXT, NULL,
    { "người", "nhà sáng lập", "founder" } },
  { INC_FIND_COUNTRY, "country", N_("Country"), N_("Country: %s"), INC_FIND_VALUE_WORD, NULL,
    { "quốc gia", "nước" } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (operators) == INC_FIND_N_OPERATORS);

const IncFindOperator *
inc_find_operators_get (void)
{
  return operators;
}

static gboolean
is_called (const IncFindOperator *op, const char *typed)
{
  if (inc_telex_spells (typed, op->word) || inc_telex_spells (typed, op->label) || inc_telex_spells (typed, _(op->label)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (op->aliases) && op->aliases[i] != NULL; i++)
    if (inc_telex_spells (typed, op->aliases[i]))
      return TRUE;
  return FALSE;
}

const IncFindOperator *
inc_find_operators_find (const char *typed)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (is_called (&operators[i], typed))
      return &operators[i];
  return NULL;
}

static gboolean
fits_choice (const IncChoice *choice, const char *typed, gboolean (*fits) (const char *typed, const char *text))
{
  return fits (typed, choice->word) || fits (typed, choice->label) || fits (typed, _(choice->label));
}

GArray *
inc_find_match_choices (const IncChoice *choices, const char *typed)
{
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (int));

  for (const IncChoice *choice = choices; choice->word != NULL; choice++)
    if (fits_choice (choice, typed, inc_telex_spells))
      {
        g_array_append_val (values, choice->value);
        return g_steal_pointer (&values);
      }
  for (const IncChoice *choice = choices; choice->word != NULL; choice++)
    if (fits_choice (choice, typed, inc_telex_begins))
      g_array_append_val (values, choice->value);
  return g_steal_pointer (&values);
}
