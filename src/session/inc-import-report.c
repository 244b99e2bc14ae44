/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-report: what an import did.  Filled on a worker, then read on the main thread. */
#include "config.h"

#include "inc-import-job.h"

/* Nobody reads more; all are counted. */
enum
{
  MAX_ROWS = 1000,
};

G_DEFINE_BOXED_TYPE (IncImportReport, inc_import_report, inc_import_report_ref, inc_import_report_unref)

static void
row_free (gpointer data)
{
  IncImportRow *row = data;

  g_free (row->title);
  g_free (row->message);
  g_free (row);
}

IncImportReport *
inc_import_report_new (void)
{
  IncImportReport *self = g_atomic_rc_box_new0 (IncImportReport);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->amount_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

IncImportReport *
inc_import_report_ref (IncImportReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  IncImportReport *self = data;

  g_ptr_array_unref (self->rows);
  g_array_unref (self->amount_lines);
  g_clear_pointer (&self->changes, inc_changes_unref);
}

void
inc_import_report_unref (IncImportReport *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
inc_import_report_count (IncImportReport *self, IncImportCounted what, IncImportFate fate)
{
  IncImportCount *count = &self->counts[what];

  count->n_new += fate == INC_IMPORT_FATE_NEW;
  count->n_updated += fate == INC_IMPORT_FATE_UPDATED;
  count->n_unchanged += fate == INC_IMPORT_FATE_UNCHANGED;
}

static IncImportVerdict
judge (const IncImportEntry *entry)
{
  if (entry->refused)
    return INC_IMPORT_REFUSED;
  return entry->message->len > 0 ? INC_IMPORT_WARNED : INC_IMPORT_TAKEN;
}

void
inc_import_report_add (IncImportReport *self, const IncImportEntry *entry)
{
  const IncImportVerdict verdict = judge (entry);
  IncImportRow *row;

  self->n_rows++;
  self->n_warned += verdict == INC_IMPORT_WARNED;
  self->n_refused += verdict == INC_IMPORT_REFUSED;
  self->n_new += !entry->refused && entry->fate == INC_IMPORT_FATE_NEW;
  self->n_updated += !entry->refused && entry->fate == INC_IMPORT_FATE_UPDATED;
  self->n_unchanged += !entry->refused && entry->fate == INC_IMPORT_FATE_UNCHANGED;
  if (verdict == INC_IMPORT_TAKEN || self->rows->len == MAX_ROWS)
    return;
  row = g_new0 (IncImportRow, 1);
  row->verdict = verdict;
  row->sheet = entry->sheet;
  row->line = entry->line;
  row->title = g_strdup (entry->title);
  row->message = g_strdup (entry->message->str);
  g_ptr_array_add (self->rows, row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const IncImportRow *first = *(IncImportRow *const *) a;
  const IncImportRow *second = *(IncImportRow *const *) b;

  if (first->sheet != second->sheet)
    return first->sheet < second->sheet ? -1 : 1;
  return first->line < second->line ? -1 : first->line > second->line;
}

void
inc_import_report_sort (IncImportReport *self)
{
  g_ptr_array_sort (self->rows, compare_rows);
}
