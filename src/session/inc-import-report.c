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
  g_clear_pointer (&self->changes, inc_changes_unref);
}

void
inc_import_report_unref (IncImportReport *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
inc_import_report_add (IncImportReport *self, IncImportVerdict verdict, guint line, const char *title,
                       const char *message)
{
  IncImportRow *row;

  self->n_rows++;
  self->n_warned += verdict == INC_IMPORT_WARNED;
  self->n_refused += verdict == INC_IMPORT_REFUSED;
  if (verdict == INC_IMPORT_TAKEN || self->rows->len == MAX_ROWS)
    return;
  row = g_new0 (IncImportRow, 1);
  row->verdict = verdict;
  row->line = line;
  row->title = g_strdup (title);
  row->message = g_strdup (message);
  g_ptr_array_add (self->rows, row);
}
