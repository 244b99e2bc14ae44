/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A search as typed, made ready once and matched against many texts.  A mark that is typed must
 * be there, a mark that is not typed is not asked for; hoà equals hòa; each word is a prefix of
 * some word.  Words whose letters carry an unfinished Telex state (đuong, đương) never lose what
 * their finished form finds: shapes (ă â đ ê ô ơ ư) are compared letter by letter, on the
 * letters that carry one, and tones word by word, wherever they stand. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IncSearch IncSearch;

IncSearch *inc_search_new (const char *typed);
void inc_search_free (IncSearch *self);
/* TRUE when no word was typed: such a search finds everything. */
gboolean inc_search_is_empty (const IncSearch *self);
/* The folded words, each unquoted: what the index is asked for.  Letters and digits only, as the
 * index splits them. */
const char *const *inc_search_get_words (const IncSearch *self);
/* TRUE when a typed mark makes a look at the exact text necessary. */
gboolean inc_search_is_marked (const IncSearch *self);
/* text is what inc_text_exact () made, of one record, fields joined by a line feed. */
gboolean inc_search_matches (const IncSearch *self, const char *exact_text);
/* The same for a record whose texts come one by one and as they are stored, UTF-8: found has an
 * element for each word, FALSE at first, and those that are in the text become TRUE.  TRUE when all are.
 * Several times as fast as making the text exact. */
gboolean inc_search_add_text (const IncSearch *self, const char *text, gboolean *found);
/* TRUE when the text, made the same way, has a word that one of the typed words is a beginning of. */
gboolean inc_search_touches (const IncSearch *self, const char *exact_text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncSearch, inc_search_free)

G_END_DECLS
