/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Standard input that Ctrl-C ends, whoever reads it and with whatever cancellable: reads then fail with
 * G_IO_ERROR_CANCELLED.  Any thread. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GInputStream *inc_command_input_new (GCancellable *interrupt);

G_END_DECLS
