/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSearchEntry: a search field that tells what was typed 150 ms after typing stops, and never in the middle of what an
 * input method composes: half a Vietnamese syllable is no search.  It never changes what is in it by itself. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_SEARCH_ENTRY (inc_search_entry_get_type ())
G_DECLARE_FINAL_TYPE (IncSearchEntry, inc_search_entry, INC, SEARCH_ENTRY, AdwBin)

/* Signals: "search" (const char *text), text NULL for none; "composing", when an input method begins or ends to compose;
 * "escape", when Escape is pressed while nothing is typed. */

/* Borrowed; NULL when nothing is typed. */
const char *inc_search_entry_get_text (IncSearchEntry *self);
/* NULL for none.  Leaves a text that is the same alone, and with it the cursor. */
void inc_search_entry_set_text (IncSearchEntry *self, const char *text);
/* Shown while nothing is typed: what can be searched for. */
void inc_search_entry_set_hint (IncSearchEntry *self, const char *hint);
/* The same, and the cursor goes behind it. */
void inc_search_entry_type (IncSearchEntry *self, const char *text);
/* TRUE while an input method shows what is not part of the text yet: then nothing may change under it. */
gboolean inc_search_entry_get_composing (IncSearchEntry *self);

G_END_DECLS
