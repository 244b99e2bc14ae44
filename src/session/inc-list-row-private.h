/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the row cache alone does with its rows. */
#pragma once

#include "inc-list-row.h"

G_BEGIN_DECLS

/* The cache keys its table by the address of id and threads its queue through link. */
struct _IncRow
{
  GObject parent_instance;
  gint64 id;
  IncRecord *record;
  GList link;      /* in the queue of rows, newest first */
  gboolean wished; /* its record is on its way */
};

IncRow *inc_row_new (gint64 id);
/* Notifies always: titles of references may have changed where no value did. */
void inc_row_set_record (IncRow *self, IncRecord *record);

G_END_DECLS
