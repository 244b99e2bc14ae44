/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncApplication: the program: one instance, one window; opens spreadsheets and registers that it is given. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_APPLICATION (inc_application_get_type ())
G_DECLARE_FINAL_TYPE (IncApplication, inc_application, INC, APPLICATION, AdwApplication)

IncApplication *inc_application_new (void);

G_END_DECLS
