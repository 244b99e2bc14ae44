/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncLeftButton: how many have left a cohort; behind it, who, how and when.  Not there when nobody has. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_LEFT_BUTTON (inc_left_button_get_type ())
G_DECLARE_FINAL_TYPE (IncLeftButton, inc_left_button, INC, LEFT_BUTTON, AdwBin)

/* Signal: "open" (gint64 startup). */

/* Of IncBoardCard. */
void inc_left_button_set_cards (IncLeftButton *self, GListModel *cards);

G_END_DECLS
