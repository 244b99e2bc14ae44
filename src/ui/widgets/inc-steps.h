/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSteps: where a person is in a short sequence: "1 File — 2 Columns — 3 Check"; in one line of words where it is narrow. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_STEPS (inc_steps_get_type ())
G_DECLARE_FINAL_TYPE (IncSteps, inc_steps, INC, STEPS, AdwBin)

/* Property: "narrow". */

/* titles: translated, NULL at the end. */
void inc_steps_set_titles (IncSteps *self, const char *const *titles);
/* From 0. */
void inc_steps_set_current (IncSteps *self, guint current);

G_END_DECLS
