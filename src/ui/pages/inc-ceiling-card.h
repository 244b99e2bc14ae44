/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A ceiling as a card: its name and what it is about, a gauge, one sentence, and the law below. */
#pragma once

#include "inc-ceilings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* act: what would change it, "“Đợt 2” of Phở Data"; NULL: what is approved already. */
GtkWidget *inc_ceiling_card_new (const IncCeiling *ceiling, const char *act);
/* The same for what a fund has. */
GtkWidget *inc_budget_card_new (const IncBudget *budget);
/* The worst first, then the fullest. */
int inc_ceiling_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
