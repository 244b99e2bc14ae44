/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCatalog: which fields each record type has in one register: the built-in ones and those that staff declared.
 * Immutable and reference counted, so that every thread may read it; a change of custom fields makes a new one. */
#pragma once

#include "inc-schema.h"

G_BEGIN_DECLS

typedef struct _IncCatalog IncCatalog;

/* One declared field; what a row of the custom_field table holds. */
typedef struct
{
  const char *table;
  const char *name;    /* a-z, 0-9, _ ; begins with a letter */
  const char *label;
  const char *kind;    /* a kind's word, any but ref */
  const char *choices; /* for choice: labels, one a line; the words are made from them */
  gboolean required;
  gboolean searched;
} IncFieldDeclaration;

/* Checks all declarations; NULL and a sentence in message when one cannot be. */
IncCatalog *inc_catalog_new (const IncFieldDeclaration *custom, guint n_custom, char **message);
IncCatalog *inc_catalog_ref (IncCatalog *self);
void inc_catalog_unref (IncCatalog *self);

/* All fields of a type, built-in first, custom ones in their order.  Borrowed. */
const IncField *const *inc_catalog_get_fields (IncCatalog *self, const IncSchema *schema, guint *n_fields);
const IncField *inc_catalog_find (IncCatalog *self, const IncSchema *schema, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncCatalog, inc_catalog_unref)

G_END_DECLS
