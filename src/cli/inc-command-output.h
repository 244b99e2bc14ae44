/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Standard output that never keeps a writer from being cancelled, even while nobody reads at the other end.  Any thread. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GOutputStream *inc_command_output_new (void);

G_END_DECLS
