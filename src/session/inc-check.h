/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a register, what the city's file would leave out, and what staff should complete. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

typedef enum
{
  INC_FINDING_DAMAGED,  /* the file itself */
  INC_FINDING_LEFT_OUT, /* stands in the register and not in the city's file */
  INC_FINDING_MISSING,  /* to complete or to look at again */
} IncFindingKind;

typedef struct
{
  IncFindingKind kind;
  const IncSchema *schema; /* of the record; NULL: the register as a whole */
  char *uid;
  char *title;
  const char *field; /* NULL: the whole record */
  char *message;     /* one translated sentence */
} IncFinding;

/* From one read snapshot, beside whoever writes.  Resolves to a G_TYPE_PTR_ARRAY of IncFinding, damage first; a damaged
 * file is not looked at further. */
DexFuture *inc_check_register (IncSession *session);

/* "damaged", "left_out", "missing". */
const char *inc_finding_get_word (const IncFinding *self);
/* For people: "To complete: Startup “An Phát”: There is no tax code".  Full transfer. */
char *inc_finding_to_text (const IncFinding *self);
/* An array of objects.  Full transfer. */
char *inc_findings_to_json (GPtrArray *findings);

G_END_DECLS
