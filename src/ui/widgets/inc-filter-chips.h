/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFilterChips: the filters of a list: offered ones say "any", active ones say what they let through and can be dropped.
 * A named filter, such as one that came from Today, is a chip that can only be dropped. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FILTER_CHIPS (inc_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (IncFilterChips, inc_filter_chips, INC, FILTER_CHIPS, AdwBin)

/* Signal: "changed" by a person; inc_filter_chips_apply () says to what. */

/* fields: which can be filtered by, NULL at the end. */
void inc_filter_chips_set_up (IncFilterChips *self, const IncSchema *schema, const char *const *fields);
void inc_filter_chips_set_session (IncFilterChips *self, IncSession *session);
void inc_filter_chips_show (IncFilterChips *self, const IncQuery *query);
/* Puts the filters as they stand into a query; search and order stay. */
void inc_filter_chips_apply (IncFilterChips *self, IncQuery *query);
/* "Cohort: 5, 6 · Stage: Graduated"; NULL when nothing is filtered.  Full transfer. */
char *inc_filter_chips_describe (IncFilterChips *self);

G_END_DECLS
