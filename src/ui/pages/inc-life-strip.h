/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncLifeStrip: draws a row of the timeline: the stages of one startup over the days of a span.
 * What it shows, the row it stands in says in words. */
#pragma once

#include "inc-cohort-life.h"
#include "inc-time-span.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_LIFE_STRIP (inc_life_strip_get_type ())
G_DECLARE_FINAL_TYPE (IncLifeStrip, inc_life_strip, INC, LIFE_STRIP, GtkWidget)

GtkWidget *inc_life_strip_new (IncTimeSpan *span);
/* NULL draws the months alone. */
void inc_life_strip_set_life (IncLifeStrip *self, IncCohortLife *life);

G_END_DECLS
