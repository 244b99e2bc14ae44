/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rounds of startups, and who came in with them.  Writer's or reader's thread. */
#pragma once

#include "inc-import-run.h"

G_BEGIN_DECLS

IncImportMoney *inc_import_money_new (IncImportRun *run, GError **error);
void inc_import_money_free (IncImportMoney *self);

/* The amounts and investors of a row: startup is its id (0 in a trial), new or not; key is what names it among the files of
 * this shape.  Where the file tells of one round, its investors hold stakes in that one, else in rounds that are not
 * known.  *changed turns TRUE when something came in.  FALSE only with an error. */
gboolean inc_import_money_take (IncImportMoney *self, IncImportEntry *entry, gint64 startup, const char *key,
                                gboolean *changed, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportMoney, inc_import_money_free)

G_END_DECLS
