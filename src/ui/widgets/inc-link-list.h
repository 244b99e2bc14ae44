/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncLinkList: records that belong together, each opened by its row, under a heading.  Hidden while it is empty. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_LINK_LIST (inc_link_list_get_type ())
G_DECLARE_FINAL_TYPE (IncLinkList, inc_link_list, INC, LINK_LIST, AdwBin)

/* Property: "title", of the heading. */

void inc_link_list_clear (IncLinkList *self);
/* table and id: of the record that the row opens. */
void inc_link_list_add (IncLinkList *self, const char *table, gint64 id, const char *name);

G_END_DECLS
