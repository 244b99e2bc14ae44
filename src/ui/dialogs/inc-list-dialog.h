/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list that is looked after now and then, such as words and exchange rates, in a dialog of its own. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* table: of a kind of inc-list-kind. */
AdwDialog *inc_list_dialog_new (IncSession *session, const char *table);

G_END_DECLS
