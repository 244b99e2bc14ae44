/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The people, investors, partners, rounds and words of the sample register.  All of them are made up. */
#pragma once

#include "inc-transaction.h"

G_BEGIN_DECLS

#define INC_SAMPLE_N_PEOPLE 12
#define INC_SAMPLE_N_INVESTORS 6
#define INC_SAMPLE_N_PARTNERS 3
#define INC_SAMPLE_N_ROUNDS 10
#define INC_SAMPLE_N_STAKES 13

/* startups: their ids, in the order of the table in inc-sample.c. */
void inc_sample_add_network (IncTransaction *transaction, const gint64 *startups);

G_END_DECLS
