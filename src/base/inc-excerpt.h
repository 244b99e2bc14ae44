/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The place in a text where a search found something.  Pure functions, any thread. */
#pragma once

#include "inc-search.h"

G_BEGIN_DECLS

/* About most letters of text around its first word that one of the typed words is a beginning of, on one line, with … where
 * something was left out.  start and end are that word's bytes in what is given back, both 0 when there is none: then the
 * text's beginning is given.  Full transfer. */
char *inc_excerpt_make (const IncSearch *search, const char *text, glong most, gsize *start, gsize *end);

G_END_DECLS
