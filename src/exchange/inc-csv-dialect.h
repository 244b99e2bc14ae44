/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What differs between CSV files: the delimiter, looked for in a sample of text, and Excel's
 * formula guard. Pure functions. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The delimiter among , ; tab | that splits the first records most evenly, quotes respected; a
 * comma when none does. is_whole: the text ends with the file, so its last record counts too. */
char inc_csv_guess_delimiter (const char *text, gsize size, gboolean is_whole);

/* TRUE for text that a spreadsheet would take for a formula (= + - @ in front), guarded already or
 * not. */
gboolean inc_csv_is_formula (const char *text);
/* The text behind the ' that guards a formula; the text itself where none does. */
const char *inc_csv_strip_guard (const char *text);

G_END_DECLS
