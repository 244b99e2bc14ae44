/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-import-told: what came of an import: counts to standard output, what each refused or doubtful row suffers from
 * to standard error. */
#include "config.h"

#include "inc-command-import-private.h"

#include "inc-records.h"

#include <glib/gi18n.h>

static void
print_rows (IncImport *import, const IncImportReport *report)
{
  const gboolean several = inc_import_get_n_sheets (import) > 1;
  const guint n_told = report->n_refused + report->n_warned;

  for (guint i = 0; i < report->rows->len; i++)
    {
      const IncImportRow *row = g_ptr_array_index (report->rows, i);
      const char *verdict = row->verdict == INC_IMPORT_REFUSED ? _("refused") : _("warning");

      if (several)
        g_printerr ("%s: ", inc_import_sheet_get_name (inc_import_get_sheet (import, row->sheet)));
      /* Translators: "line 12: refused: An Phát: There is no such day" */
      g_printerr (_("line %u: %s: %s: %s\n"), row->line, verdict, row->title != NULL ? row->title : "–", row->message);
    }
  if (n_told > report->rows->len)
    g_printerr (ngettext ("and %u more\n", "and %u more\n", n_told - report->rows->len), n_told - report->rows->len);
}

static gboolean
is_counted (const IncImportCount *count)
{
  return count->n_new + count->n_updated + count->n_unchanged > 0;
}

/* Each type of record by itself, where there are others than startups. */
static void
print_counts (const IncImportReport *report)
{
  const GType types[INC_IMPORT_N_COUNTED] = {
    [INC_IMPORT_STARTUPS] = inc_startup_get_type (), [INC_IMPORT_PEOPLE] = inc_person_get_type (),
    [INC_IMPORT_ROLES] = inc_role_get_type (),       [INC_IMPORT_INVESTORS] = inc_investor_get_type (),
    [INC_IMPORT_PARTNERS] = inc_partner_get_type (), [INC_IMPORT_ROUNDS] = inc_round_get_type (),
    [INC_IMPORT_STAKES] = inc_stake_get_type (),
  };
  gboolean others = FALSE;

  for (guint i = 0; i < INC_IMPORT_N_COUNTED; i++)
    others |= i != INC_IMPORT_STARTUPS && is_counted (&report->counts[i]);
  for (guint i = 0; others && i < INC_IMPORT_N_COUNTED; i++)
    {
      const IncImportCount *count = &report->counts[i];

      if (is_counted (count))
        /* Translators: %s is the plural of a type of record: "People: 998 new, 0 updated, 0 unchanged". */
        g_print (_("%s: %u new, %u updated, %u unchanged\n"), _(inc_schema_of (types[i])->plural), count->n_new,
                 count->n_updated, count->n_unchanged);
    }
}

static void
print_amounts (const IncImportReport *report)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < report->amount_lines->len; i++)
    g_string_append_printf (lines, "%s%u", i > 0 ? ", " : "", g_array_index (report->amount_lines, guint, i));
  if (report->n_amounts > 0)
    g_print (ngettext ("%u amount: %u undisclosed, %u refused\n", "%u amounts: %u undisclosed, %u refused\n",
                       report->n_amounts),
             report->n_amounts, report->n_undisclosed, report->amount_lines->len);
  if (lines->len > 0)
    /* Translators: %s is numbers of lines: "129, 133". */
    g_print (_("Amounts refused in lines %s; their startups are in\n"), lines->str);
}

static void
print_links (const IncImportReport *report)
{
  if (report->n_round_unknown > 0)
    g_print (ngettext ("%u stake in an unknown round: the file does not say in which\n",
                       "%u stakes in unknown rounds: the file does not say in which\n", report->n_round_unknown),
             report->n_round_unknown);
  if (report->n_merged > 0)
    g_print (ngettext ("%u person is one with another, as the file says\n",
                       "%u people are one with others, as the file says\n", report->n_merged),
             report->n_merged);
  if (report->n_places_missing > 0)
    g_print (ngettext ("%u organisation of a person is not in the register\n",
                       "%u organisations of people are not in the register\n", report->n_places_missing),
             report->n_places_missing);
}

static void
print_dropped (IncImport *import)
{
  const guint n = inc_import_get_n_sheets (import);

  for (guint i = 0; i < n; i++)
    {
      IncImportSheet *sheet = inc_import_get_sheet (import, i);
      g_auto(GStrv) dropped = inc_import_sheet_get_dropped (sheet);
      g_autofree char *names = g_strjoinv (", ", dropped);

      if (dropped[0] != NULL && n > 1)
        g_print ("%s: ", inc_import_sheet_get_name (sheet));
      if (dropped[0] != NULL)
        g_print (_("Columns not taken: %s\n"), names);
    }
}

void
inc_command_import_tell (IncImport *import, const IncImportReport *report, gboolean trial)
{
  print_rows (import, report);
  if (trial)
    g_print ("%s\n", _("A trial: nothing was written."));
  g_print (ngettext ("%u row: %u new, %u updated, %u unchanged, %u refused, %u with a warning\n",
                     "%u rows: %u new, %u updated, %u unchanged, %u refused, %u with a warning\n", report->n_rows),
           report->n_rows, report->n_new, report->n_updated, report->n_unchanged, report->n_refused, report->n_warned);
  print_counts (report);
  print_amounts (report);
  print_links (report);
  if (report->n_cohorts > 0)
    g_print (ngettext ("%u new cohort\n", "%u new cohorts\n", report->n_cohorts), report->n_cohorts);
  print_dropped (import);
}
