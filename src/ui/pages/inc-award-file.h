/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncAwardFile: all that the page of an award shows, read in one go. */
#pragma once

#include "inc-award-figures.h"
#include "inc-award.h"
#include "inc-tranche.h"

G_BEGIN_DECLS

typedef struct
{
  IncAward *award;
  IncAwardFigures figures;
  GPtrArray *variations;   /* of IncVariation, by date */
  GPtrArray *tranches;     /* of IncTranche, first due first, unscheduled ones last */
  GPtrArray *requirements; /* of IncRequirement, of all tranches */
  GPtrArray *allocations;  /* of IncAllocation, of all tranches */
  GPtrArray *payments;     /* of IncPayment, of all tranches, by date */
  IncTable *papers;        /* that went out, of the award and its tranches: see the query issued-of-award */
} IncAwardFile;

/* In a fiber.  NULL on error. */
IncAwardFile *inc_award_file_await (IncSession *session, gint64 award, GError **error);
void inc_award_file_free (IncAwardFile *self);

/* NULL when it is not in the file.  Borrowed. */
IncTranche *inc_award_file_find_tranche (const IncAwardFile *self, gint64 id);
/* Of any of the arrays. */
gpointer inc_award_file_find (GPtrArray *records, gint64 id);
/* "Đợt 2 · Phở Data"; "Tài trợ hạt giống · Phở Data" for NULL.  Full transfer. */
char *inc_award_file_describe (const IncAwardFile *self, IncTranche *tranche);
const char *inc_award_file_get_startup (const IncAwardFile *self);
/* What is not planned in tranches yet; 0 where nothing is awarded. */
gint64 inc_award_file_get_unplanned (const IncAwardFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncAwardFile, inc_award_file_free)

G_END_DECLS
