/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFilterOptions: the values that a field can be filtered by, and which of them are chosen: a popover's content.
 *
 * Choices stand in their own order, cohorts and sectors as the register has them at that moment.  "Not known" stands last
 * and excludes the others. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FILTER_OPTIONS (inc_filter_options_get_type ())
G_DECLARE_FINAL_TYPE (IncFilterOptions, inc_filter_options, INC, FILTER_OPTIONS, AdwBin)

/* Signals: "changed" by a person; "loaded" when titles are there. */

IncFilterOptions *inc_filter_options_new (const IncField *field);
/* Reads what can be chosen; NULL forgets it. */
void inc_filter_options_load (IncFilterOptions *self, IncSession *session, const IncSchema *schema);
/* Which are chosen, from and into a query. */
void inc_filter_options_show (IncFilterOptions *self, const IncQuery *query);
void inc_filter_options_apply (IncFilterOptions *self, IncQuery *query);
/* "5, 6, 7"; NULL when none is chosen.  Full transfer. */
char *inc_filter_options_describe (IncFilterOptions *self);

G_END_DECLS
