/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of an award: those that can be made now, or why not yet, and those that went out. */
#pragma once

#include "inc-award-page-private.h"

G_BEGIN_DECLS

void inc_award_papers_show (IncAwardPage *self);
/* Actions: award.print-account, award.print-payment and award.print-acceptance of a tranche (x).  One whose paper would say
 * nothing yet tells why. */
void inc_award_papers_install (GtkWidgetClass *widget_class);

G_END_DECLS
