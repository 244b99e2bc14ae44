/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which record a row of an imported file became, so that the same file updates instead of adding. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncImportKey, inc_import_key, INC_IMPORT_KEY)

struct _IncImportKey
{
  IncRecord parent_instance;

  char *source; /* shape of the file */
  char *row_key; /* what names the row in it */
  char *target; /* table */
  char *target_uid;
};

G_END_DECLS
