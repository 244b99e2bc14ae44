/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of a document as XLSX: a sheet for its figures and one for each table. */
#pragma once

#include "inc-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Does not close the stream.  INC_REPORT_ERROR_EMPTY when the document has no numbers. */
gboolean inc_paper_sheet_write (IncDocument *document, GOutputStream *stream, GCancellable *cancellable, GError **error);

G_END_DECLS
