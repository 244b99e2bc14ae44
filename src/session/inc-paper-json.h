/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as JSON, as the register keeps issued ones, and its figures alone.
 *
 * Here, because exchange, which writes files, knows no document, and report, which has documents, no JSON.  What was read
 * back is laid out as the document itself was; so formats that were once written are read for ever: "format" counts. */
#pragma once

#include "inc-document.h"
#include "inc-paper-options.h"

G_BEGIN_DECLS

/* wide: laid out on landscape paper.  Full transfer. */
char *inc_paper_document_to_json (const IncDocument *document, gboolean wide);
/* INC_STORE_ERROR_CORRUPT when it is none.  Full transfer. */
IncDocument *inc_paper_document_from_json (const char *json, gboolean *wide, GError **error);

/* An object of what each figure with a key is exactly.  Full transfer. */
char *inc_paper_figures_to_json (const IncDocument *document);

/* uid: of the record, which ids do not outlive.  Full transfer. */
char *inc_paper_options_to_json (const IncPaperOptions *options, const char *uid);
/* The record stays 0; *uid is full transfer.  CORRUPT when it is none. */
IncPaperOptions *inc_paper_options_from_json (const char *json, IncCatalog *catalog, char **uid, GError **error);

G_END_DECLS
