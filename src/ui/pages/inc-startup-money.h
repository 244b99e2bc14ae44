/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStartupMoney: what a startup raised: the sums, the rounds newest first, and under each who took part.
 *
 * What is not known is said so: never a zero, never a sum over two currencies.  Its actions, "money.add-round" and so on,
 * add, change and delete rounds and stakes; each is one change. */
#pragma once

#include "inc-startup-file.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_STARTUP_MONEY (inc_startup_money_get_type ())
G_DECLARE_FINAL_TYPE (IncStartupMoney, inc_startup_money, INC, STARTUP_MONEY, AdwBin)

void inc_startup_money_show (IncStartupMoney *self, IncSession *session, const IncStartupFile *file);
/* When the register closes. */
void inc_startup_money_forget (IncStartupMoney *self);
/* The forms of a new round and of one that is shown. */
void inc_startup_money_add_round (IncStartupMoney *self);
void inc_startup_money_edit_round (IncStartupMoney *self, gint64 id);

G_END_DECLS
