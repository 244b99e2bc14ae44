/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words around the figures of a paper: a text file that an incubator may copy and change.
 *
 * A file in the manner of GKeyFile: [groups] of keys and values.  What it may say is what the built-in file of its kind says;
 * what it leaves out is taken from there.  Sentences have {names} that are filled in: no expressions and no loops.
 * Immutable; any thread. */
#pragma once

#include "inc-report-error.h"

G_BEGIN_DECLS

typedef struct _IncWording IncWording;

/* After the name of a word that is another one in the English half of a sentence in both languages. */
#define INC_WORDING_ENGLISH "@en"

/* A word that is put in the place of its {name}; the list ends with a NULL name.  A NULL value prints as "–". */
typedef struct
{
  const char *name;
  const char *value;
} IncWord;

/* kind: "cohort", "programme", "startup", "list", "payment", "acceptance", "settlement"; language: "vi", "en".  The text is
 * static. */
const char *inc_wording_get_built_in (const char *kind, const char *language);
/* text NULL: the built-in one.  INC_REPORT_ERROR_WORDING: the line, what is wrong, and what is allowed there. */
IncWording *inc_wording_parse (const char *text, const char *kind, const char *language,
                               GError **error);
/* The words of both, with a stroke between them where they differ; order and lists are the first's.  In the second half
 * {as_of} and other days are filled in from "as_of@en" where the words have that. */
IncWording *inc_wording_join (const IncWording *first, const IncWording *second);
IncWording *inc_wording_ref (IncWording *self);
void inc_wording_unref (IncWording *self);

/* NULL when it is empty: what is not said is left out.  Borrowed. */
const char *inc_wording_get (const IncWording *self, const char *group, const char *key);
/* NULL too.  Full transfer. */
char *inc_wording_fill (const IncWording *self, const char *group, const char *key,
                        const IncWord *words);
/* The same of n things: "key-one" where there is one alone and the wording has such a sentence.  Full transfer. */
char *inc_wording_fill_count (const IncWording *self, const char *group, const char *key, gint64 n,
                              const IncWord *words);
/* The items between semicolons; may be empty.  Full transfer. */
char **inc_wording_list (const IncWording *self, const char *group, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncWording, inc_wording_unref)

G_END_DECLS
