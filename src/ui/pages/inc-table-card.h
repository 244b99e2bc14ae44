/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTableCard: a table of the day: who sits there now, and a pill only when somebody is missing.  A button whose menu says
 * that the table cannot be used any more. */
#pragma once

#include "inc-event-presence.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_TABLE_CARD (inc_table_card_get_type ())
G_DECLARE_FINAL_TYPE (IncTableCard, inc_table_card, INC, TABLE_CARD, AdwBin)

/* Its action is check-in.lose-table (i). */
IncTableCard *inc_table_card_new (int table);
/* slot −1: none runs. */
void inc_table_card_show (IncTableCard *self, const IncEventBook *book, int slot);

G_END_DECLS
