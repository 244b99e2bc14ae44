/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row of a file says beside the fields of its record, by the target of the column. */
#pragma once

#include "inc-import-entry.h"

G_BEGIN_DECLS

typedef enum
{
  INC_IMPORT_PART_COHORT,
  INC_IMPORT_PART_YEAR,
  INC_IMPORT_PART_SESSION,
  INC_IMPORT_PART_STAGE,
  INC_IMPORT_PART_DATE,
  INC_IMPORT_PART_POSITION,
  INC_IMPORT_PART_TITLE,
  INC_IMPORT_PART_STARTS,
  INC_IMPORT_PART_ENDS,
  INC_IMPORT_PART_KEY,
  INC_IMPORT_N_PARTS, /* those above are texts */
  INC_IMPORT_PART_LIST,
  INC_IMPORT_PART_FIELD,
} IncImportPart;

IncImportPart inc_import_part_of (const IncField *target);
/* Of a target that is a list; position: of its people, else 0. */
IncImportListKind inc_import_list_of (const IncField *target, int *position);

G_END_DECLS
