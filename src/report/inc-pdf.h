/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A layout as PDF with embedded fonts, outline and metadata.  The same document gives the same
 * bytes: the only time in the file is the document's own.  Blocking; errors INC_REPORT_ERROR_WRITE
 * or G_IO_ERROR_CANCELLED. */
#pragma once

#include "inc-layout.h"

G_BEGIN_DECLS

/* Does not close the stream. */
gboolean inc_pdf_write (IncLayout *layout, GOutputStream *stream, GCancellable *cancellable,
                        IncReportProgress progress, gpointer user_data, GError **error);
/* Replaces the file as a whole; when it fails or is cancelled, what was there before is there
 * still. */
gboolean inc_pdf_save (IncLayout *layout, GFile *file, GCancellable *cancellable,
                       IncReportProgress progress, gpointer user_data, GError **error);

G_END_DECLS
