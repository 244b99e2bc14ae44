/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the document: what the files with its add functions share. */
#pragma once

#include "inc-document.h"

G_BEGIN_DECLS

/* The document's own copy of a text; NULL for NULL. */
const char *inc_document_keep (IncDocument *self, const char *text);
/* Good until the next block is added. */
IncBlock *inc_document_add_block (IncDocument *self, IncBlockKind kind);
/* The block added last; NULL when there is none. */
IncBlock *inc_document_peek_last (IncDocument *self);
/* The last block that says something: page breaks are passed over. */
IncBlock *inc_document_peek_last_content (IncDocument *self);
/* Counts the items and the annexes as they come. */
guint inc_document_next_item (IncDocument *self, IncItemRank rank);
guint inc_document_next_annex (IncDocument *self);

G_END_DECLS
