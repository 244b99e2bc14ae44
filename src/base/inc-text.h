/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What order and search rest on: pure functions, any thread (one ICU collator per thread).
 * This header brings all of it; order is in inc-collate.c and the typed search in inc-search.c. */
#pragma once

#include <glib.h>

#include "inc-collate.h"
#include "inc-search.h"

G_BEGIN_DECLS

/* NFC with line ends as \n and outer white space gone; NULL for NULL, for nothing left and for
 * text that is not UTF-8.  Control characters other than \n and \t are dropped, and so is what
 * has no width: byte order marks, joiners, soft hyphens, direction marks.  Full transfer. */
char *inc_text_clean (const char *text);

/* Appends the folded text: case, marks and white-space runs gone, đ, Đ and the look-alikes ð, Ð
 * as d; emoji and other pictures count as white space.  NULL appends nothing, here and below. */
void inc_text_fold (const char *text, GString *out);
char *inc_text_dup_folded (const char *text);

/* Appends lower-case NFC with marks kept, old and new tone places made one (hoà -> hòa),
 * U+00D0/U+00F0 as đ. Ligatures, full-width letters and the like are taken apart as folding does
 * it: folding the exact text gives what folding the text itself gives. */
void inc_text_exact (const char *text, GString *out);

/* A name for a file that no file system refuses, a USB stick's included: what they do not take is a dash.  Full transfer. */
char *inc_text_dup_file_name (const char *text);

/* The text, or its first letters with an ellipsis where it has more: for messages.  Full transfer. */
char *inc_text_dup_short (const char *text);

/* Whether the window speaks Vietnamese. */
gboolean inc_text_speaks_vietnamese (void);

G_END_DECLS
