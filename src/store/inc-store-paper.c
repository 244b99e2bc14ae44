/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-paper: one row beside each report.  No change log and no undo: like its report, it stays. */
#include "config.h"

#include "inc-store-paper.h"

#include "inc-store-private.h"

#include <glib/gi18n-lib.h>

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

static gboolean
is_as_issued (IncStatement *row)
{
  gsize size;
  const guint8 *bytes = inc_statement_get_bytes (row, 2, &size);
  g_autofree char *sha256 = bytes != NULL ? g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, size) : NULL;

  return g_strcmp0 (sha256, inc_statement_get_text (row, 1)) == 0;
}

gboolean
inc_store_check_papers (IncStore *self, IncProblems *problems, GError **error)
{
  g_autoptr(IncStatement) row = inc_sqlite_prepare (
    self->db, "SELECT r.title, r.sha256, p.pdf FROM report AS r LEFT JOIN paper AS p ON p.report = r.id", error);
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return FALSE;
  while (inc_statement_step (row, &local_error))
    if (!is_as_issued (row))
      inc_problems_add (problems, INC_SEVERITY_ERROR, NULL, "%s: %s", _("Not as it was issued"),
                        inc_statement_get_text (row, 0));
  /* Pages that cannot be read were told of already. */
  if (local_error == NULL || g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_CORRUPT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
