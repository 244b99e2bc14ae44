/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program is, whose it is, and what it runs on. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *inc_about_dialog_new (void);

G_END_DECLS
