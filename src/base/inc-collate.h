/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Vietnamese order as bytes to compare: letters first, tones after, numbers by value, case and
 * the locale of the machine without a say.  Pure functions, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ICU vi-u-kn at secondary strength, without the closing 0.  NULL and "" have the empty key,
 * which comes first; the look-alike Ð (U+00D0) stands with Đ.  Full transfer. */
GBytes *inc_text_dup_sort_key (const char *text);
/* Appends the key to a buffer; what the import uses, so that no row costs an allocation. */
void inc_text_append_sort_key (const char *text, GByteArray *out);
/* Order of people: key of the given name (last word), 0, key of the rest. */
void inc_text_append_person_key (const char *name, GByteArray *out);
/* Stored in the register; when it differs, keys are rebuilt. */
const char *inc_text_get_collator_version (void);
/* "76.1": of ICU, for people who look for a fault.  Full transfer. */
char *inc_text_dup_icu_version (void);
/* Orders as the keys do, without making them. */
int inc_text_compare (const char *a, const char *b);

G_END_DECLS
