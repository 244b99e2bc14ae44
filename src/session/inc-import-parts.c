/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-parts: two tables of targets. */
#include "config.h"

#include "inc-import-parts.h"

#include "inc-mapping.h"
#include "inc-records.h"

static const char *const part_names[INC_IMPORT_N_PARTS] = {
  [INC_IMPORT_PART_COHORT] = INC_TARGET_COHORT,
  [INC_IMPORT_PART_YEAR] = INC_TARGET_COHORT_YEAR,
  [INC_IMPORT_PART_SESSION] = INC_TARGET_COHORT_SESSION,
  [INC_IMPORT_PART_STAGE] = INC_TARGET_STAGE,
  [INC_IMPORT_PART_DATE] = INC_TARGET_DATE,
  [INC_IMPORT_PART_POSITION] = INC_TARGET_POSITION,
  [INC_IMPORT_PART_TITLE] = INC_TARGET_TITLE,
  [INC_IMPORT_PART_STARTS] = INC_TARGET_STARTS,
  [INC_IMPORT_PART_ENDS] = INC_TARGET_ENDS,
  [INC_IMPORT_PART_KEY] = INC_TARGET_KEY,
};

static const struct
{
  const char *target;
  IncImportListKind kind;
  int position;
} lists[] = {
  { INC_TARGET_FOUNDERS, INC_IMPORT_LIST_PEOPLE, INC_POSITION_FOUNDER },
  { INC_TARGET_DIRECTORS, INC_IMPORT_LIST_PEOPLE, INC_POSITION_DIRECTOR },
  { INC_TARGET_REPRESENTATIVES, INC_IMPORT_LIST_PEOPLE, INC_POSITION_LEGAL_REPRESENTATIVE },
  { INC_TARGET_CONTACTS, INC_IMPORT_LIST_PEOPLE, INC_POSITION_CONTACT },
  { INC_TARGET_ADVISORS, INC_IMPORT_LIST_PEOPLE, INC_POSITION_ADVISOR },
  { INC_TARGET_MEMBERS, INC_IMPORT_LIST_PEOPLE, INC_POSITION_EMPLOYEE },
  { INC_TARGET_INVESTORS, INC_IMPORT_LIST_INVESTORS, 0 },
  { INC_TARGET_AMOUNTS, INC_IMPORT_LIST_AMOUNTS, 0 },
  { INC_TARGET_PLACES, INC_IMPORT_LIST_PLACES, 0 },
};

IncImportPart
inc_import_part_of (const IncField *target)
{
  for (guint i = 0; i < INC_IMPORT_N_PARTS; i++)
    if (g_str_equal (part_names[i], target->name))
      return i;
  return inc_mapping_is_list (target) ? INC_IMPORT_PART_LIST : INC_IMPORT_PART_FIELD;
}

IncImportListKind
inc_import_list_of (const IncField *target, int *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].target, target->name))
      {
        *position = lists[i].position;
        return lists[i].kind;
      }
  g_assert_not_reached ();
}
