/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What two documents of one kind of paper say differently, in sentences for people. */
#pragma once

#include "inc-document.h"

G_BEGIN_DECLS

/* Figures by their keys, tables row by row.  Full transfer; none when nothing differs. */
char **inc_paper_compare (const IncDocument *before, const IncDocument *after);

G_END_DECLS
