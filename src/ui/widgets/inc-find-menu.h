/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The conditions of a search over everything as a menu, each with the values that it can have here. */
#pragma once

#include "inc-find.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Each item activates action with (ss): the condition's word and its value, "" where that is still to be typed. */
GMenuModel *inc_find_menu_new (const IncFindWords *words, const char *action);

G_END_DECLS
