/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncMemoryList: all records of a register in memory, read before the clock starts: what the
 * table's own list, which reads as it goes, is compared with.  A new order or a search is an array
 * of ids that is ready. */
#pragma once

#include "inc-store.h"

G_BEGIN_DECLS

#define INC_TYPE_MEMORY_LIST (inc_memory_list_get_type ())
G_DECLARE_FINAL_TYPE (IncMemoryList, inc_memory_list, INC, MEMORY_LIST, GObject)

IncMemoryList *inc_memory_list_new (IncStore *store, const IncSchema *schema);
/* The rows of these ids (gint64) in their order; told as all gone and then all here, or at once, as GTK's own sort and filter
 * models do: then GTK asks for every row to see where those went that were shown, which only rows in memory can bear. */
void inc_memory_list_set_ids (IncMemoryList *self, GArray *ids, gboolean at_once);

G_END_DECLS
