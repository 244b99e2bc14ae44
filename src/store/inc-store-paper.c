/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-paper: one row beside each report.  No change log and no undo: like its report, it stays. */
#include "config.h"

#include "inc-store-paper.h"

#include "inc-store-private.h"

void
inc_stored_paper_clear (IncStoredPaper *self)
{
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->document, g_free);
  g_clear_pointer (&self->figures, g_free);
}

gboolean
inc_store_keep_paper (IncStore *self, gint64 report, const IncStoredPaper *paper, GError **error)
{
  g_autoptr(IncStatement) write =
    inc_sqlite_prepare (self->db, "INSERT INTO paper (report, pdf, document, figures) VALUES (?1, ?2, ?3, ?4)", error);
  gsize size;
  const void *bytes = g_bytes_get_data (paper->pdf, &size);

  INC_STORE_CHECK_THREAD (self);
  g_assert (self->in_transaction);
  if (write == NULL)
    return FALSE;
  inc_statement_bind_integer (write, 1, report);
  inc_statement_bind_bytes (write, 2, bytes, size);
  inc_statement_bind_text (write, 3, paper->document);
  inc_statement_bind_text (write, 4, paper->figures);
  return inc_statement_run (write, error);
}

gboolean
inc_store_get_paper (IncStore *self, gint64 report, IncStoredPaper *paper, GError **error)
{
  g_autoptr(IncStatement) row =
    inc_sqlite_prepare (self->db, "SELECT pdf, document, figures FROM paper WHERE report = ?1", error);
  g_autoptr(GError) local_error = NULL;
  const guint8 *bytes;
  gsize size;

  INC_STORE_CHECK_THREAD (self);
  if (row == NULL)
    return FALSE;
  inc_statement_bind_integer (row, 1, report);
  if (inc_statement_step (row, &local_error))
    {
      bytes = inc_statement_get_bytes (row, 0, &size);
      paper->pdf = g_bytes_new (bytes, size);
      paper->document = g_strdup (inc_statement_get_text (row, 1));
      paper->figures = g_strdup (inc_statement_get_text (row, 2));
      return TRUE;
    }
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, "paper", NULL, "There is no issued paper %" G_GINT64_FORMAT,
                         report);
  return FALSE;
}
