/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncImportResult: what an import would do, or did: counts, the rows to look at with their line numbers, what is left out. */
#pragma once

#include "inc-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_IMPORT_RESULT (inc_import_result_get_type ())
G_DECLARE_FINAL_TYPE (IncImportResult, inc_import_result, INC, IMPORT_RESULT, AdwBin)

/* The import that the report is of. */
void inc_import_result_show (IncImportResult *self, IncImport *import, const IncImportReport *report);

G_END_DECLS
