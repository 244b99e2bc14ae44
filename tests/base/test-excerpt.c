/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The place in a text where a search found something. */
#include "config.h"

#include "inc-excerpt.h"

#include <string.h>

static void
check (const char *typed, const char *text, glong most, const char *excerpt, const char *word)
{
  g_autoptr(IncSearch) search = inc_search_new (typed);
  gsize start, end;
  g_autofree char *made = inc_excerpt_make (search, text, most, &start, &end);
  g_autofree char *found = g_strndup (made + start, end - start);

  g_assert_cmpstr (made, ==, excerpt);
  g_assert_cmpstr (found, ==, word);
}

static void
test_the_word_is_told (void)
{
  check ("sau", "Dự báo sâu bệnh trên lúa", 72, "Dự báo sâu bệnh trên lúa", "sâu");
  check ("SÂU", "Dự báo sâu bệnh", 72, "Dự báo sâu bệnh", "sâu");
  check ("sấu", "Dự báo sâu bệnh", 72, "Dự báo sâu bệnh", "");
  check ("hoà", "Tự động hóa, Hòa Bình", 72, "Tự động hóa, Hòa Bình", "Hòa");
  check ("lan an", "ông An", 72, "ông An", "An");
  check ("vidu", "lan@vidu.vn", 72, "lan@vidu.vn", "vidu");
}

static void
test_a_long_text_is_cut_around_it (void)
{
  check ("chín", "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai", 20, "…tám chín mười mười m…", "chín");
  check ("một", "một hai ba bốn năm sáu", 10, "một hai ba…", "một");
  check ("x", "một hai ba bốn năm sáu", 10, "một hai ba…", "");
  check ("hai", "một\nhai\r\nba", 72, "một hai  ba", "hai");
  check ("x", "", 10, "", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/excerpt/the-word-is-told", test_the_word_is_told);
  g_test_add_func ("/excerpt/a-long-text-is-cut-around-it", test_a_long_text_is_cut_around_it);
  return g_test_run ();
}
