/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that somebody meant, whatever the keyboard made of them: without marks, case and blanks, and with the keys of Telex
 * or VNI that no input method took: "giai ddoanj" and "giai d9oan5" are giai đoạn.  Pure functions, any thread.
 *
 * For short lists of known words: names of conditions, choices.  Free text is searched with IncSearch. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when typed spells text.  A key counts only where text has its mark, once a mark; none has to be typed. */
gboolean inc_telex_spells (const char *typed, const char *text);
/* TRUE when typed spells a beginning of text, at least one letter. */
gboolean inc_telex_begins (const char *typed, const char *text);
/* TRUE when typed spells text and says its marks: as marks, or every one of them as a key. */
gboolean inc_telex_spells_marked (const char *typed, const char *text);

G_END_DECLS
