/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncImportColumns: what the rows of a file are and where each column goes: its heading, three real values, what is odd, the
 * field it fills; and what holds for all rows. */
#pragma once

#include "inc-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_IMPORT_COLUMNS (inc_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (IncImportColumns, inc_import_columns, INC, IMPORT_COLUMNS, AdwBin)

void inc_import_columns_show (IncImportColumns *self, IncImportSheet *sheet);

G_END_DECLS
