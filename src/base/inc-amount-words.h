/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts in words, for payment papers and as a check while typing.  Pure functions, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands for an empty ten: một trăm linh năm in the north and in textbooks, một trăm lẻ năm in
 * the south. */
typedef enum
{
  INC_WORDS_LINH,
  INC_WORDS_LE,
} IncWordsZero;

/* What the papers are in that the words are for. */
typedef enum
{
  INC_WORDS_VIETNAMESE,
  INC_WORDS_ENGLISH,
  INC_WORDS_BOTH,
} IncWordsLanguage;

/* "Một tỷ hai trăm bốn mươi lăm triệu đồng", "Năm đô la Mỹ và mười xu", "Âm …"; the code (NULL: VND)
 * stands where a currency has no word here.  Full transfer. */
char *inc_amount_words_vi (gint64 amount, const char *code, IncWordsZero zero);
/* "One billion two hundred forty-five million Vietnamese dong", "Minus …".  Full transfer. */
char *inc_amount_words_en (gint64 amount, const char *code);

/* A check while typing, as papers will say it: in what was set last, Vietnamese with linh before.  Full transfer. */
char *inc_amount_words (gint64 amount, const char *code);
void inc_amount_words_set_style (IncWordsLanguage language, IncWordsZero zero);

G_END_DECLS
