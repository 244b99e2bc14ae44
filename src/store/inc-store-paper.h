/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an issued paper is beside its record (inc-report.h): its bytes, its document, its figures.  Written once. */
#pragma once

#include "inc-store.h"

G_BEGIN_DECLS

typedef struct
{
  GBytes *pdf;
  char *document; /* JSON */
  char *figures;  /* JSON */
} IncStoredPaper;

void inc_stored_paper_clear (IncStoredPaper *self);

/* In a transaction that has saved the report. */
gboolean inc_store_keep_paper (IncStore *self, gint64 report, const IncStoredPaper *paper, GError **error);
/* NOT_FOUND when there is none.  Full transfer. */
gboolean inc_store_get_paper (IncStore *self, gint64 report, IncStoredPaper *paper, GError **error);

/* Part of inc_store_check (): each report has its paper, and its bytes are those that went out. */
gboolean inc_store_check_papers (IncStore *self, IncProblems *problems, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IncStoredPaper, inc_stored_paper_clear)

G_END_DECLS
