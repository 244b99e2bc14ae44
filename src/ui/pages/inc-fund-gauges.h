/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The two ceilings of a fund that matter most: what its next tranches that wait for approval would make of them, or, where
 * none waits, what the last approval made. */
#pragma once

#include "inc-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In a fiber.  Cards, to be shown by the next function; NULL on error.  Full transfer. */
GPtrArray *inc_fund_gauges_await (IncSession *session, gint64 fund, GError **error);
/* cards NULL: none. */
void inc_fund_gauges_show (GtkBox *box, GPtrArray *cards);

G_END_DECLS
