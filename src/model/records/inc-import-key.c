/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-key: from a row of a file to the record it became. */
#include "config.h"

#include "inc-import-key.h"

#include <glib/gi18n-lib.h>

static const IncField inc_import_key_fields[] = {
  INC_TEXT (IncImportKey, source, N_("Source"), INC_REQUIRED | INC_INTERNAL),
  INC_TEXT (IncImportKey, row_key, N_("Row key"), INC_REQUIRED | INC_PERSONAL | INC_INTERNAL),
  INC_TEXT (IncImportKey, target, N_("Record type"), INC_REQUIRED | INC_INTERNAL),
  INC_TEXT (IncImportKey, target_uid, N_("Record"), INC_REQUIRED | INC_INTERNAL),
};

INC_DEFINE_RECORD (IncImportKey, inc_import_key,
                   .table = "import_key",
                   .number = 9,
                   .label = N_("Import key"),
                   .plural = N_("Import keys"))
