/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns a table shows: a switch for each field, those of staff's own among them. */
#pragma once

#include "inc-record-columns.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *inc_columns_dialog_new (IncRecordColumns *columns);

G_END_DECLS
