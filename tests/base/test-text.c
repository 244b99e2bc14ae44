/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Clean, folded and exact text: table rows in all normal forms, and what must hold for any text. */
#include "config.h"

#include "inc-text.h"
#include "inc-test-rows.h"

#include <string.h>

typedef struct
{
  const char *in;
  const char *out;
} Pair;

static char *
dup_exact (const char *text)
{
  GString *out = g_string_new (NULL);

  inc_text_exact (text, out);
  return g_string_free (out, FALSE);
}

static void
check_pairs (const Pair *pairs, gsize n, char *(*function) (const char *))
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *out = function (pairs[i].in);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (out, ==, pairs[i].out);
    }
}

static void
check_folded_in_all_forms (char **row)
{
  static const GNormalizeMode modes[] = { G_NORMALIZE_NFC, G_NORMALIZE_NFD };

  g_test_message ("%s", row[0]);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *text = g_utf8_normalize (row[0], -1, modes[i]);
      g_autofree char *folded = inc_text_dup_folded (text);

      g_assert_cmpstr (folded, ==, row[1]);
    }
}

static void
check_fold_rows (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    check_folded_in_all_forms (rows->pdata[i]);
}

static void
test_fold_own_rows (void)
{
  g_autoptr(GPtrArray) rows = inc_test_rows_own ("search-fold.csv", 2);

  g_assert_cmpuint (rows->len, ==, 22);
  check_fold_rows (rows);
}

static void
test_fold_shared_rows (void)
{
  g_autoptr(GPtrArray) rows = inc_test_rows_shared ("search-fold.csv", 2);

  if (rows != NULL)
    check_fold_rows (rows);
}

static void
test_fold_appends_behind_what_is_there (void)
{
  g_autoptr(GString) out = g_string_new ("a ");

  inc_text_fold ("  Đà  Nẵng\t", out);
  g_assert_cmpstr (out->str, ==, "a da nang");
  inc_text_fold (NULL, out);
  inc_text_fold ("", out);
  inc_text_fold (" \n\u3000", out);
  g_assert_cmpstr (out->str, ==, "a da nang");
}

static void
test_fold_parts_words_at_pictures (void)
{
  static const Pair pairs[] = {
    { "🤖Robot🚀", "robot" }, { "a ☕ b", "a b" }, { "10°C", "10 c" }, { "Vi™", "vitm" },
    { "− 5 ₫", "− 5 ₫" }, { "\u3000a\u3000🤖\u3000b\u3000", "a b" }, { "a´b ¨c", "a b c" },
    { "a\U0010FFFDb", "a\U0010FFFDb" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs), inc_text_dup_folded);
}

static void
test_clean (void)
{
  static const Pair pairs[] = {
    { NULL, NULL },
    { "", NULL },
    { " \t\r\n\u00A0\u3000 ", NULL },
    { "\uFEFF\u200B", NULL },
    { "  Hà Nội ", "Hà Nội" },
    { "\u00A0Hà\u00A0Nội\u2003", "Hà\u00A0Nội" },
    { "a\r\nb\rc\nd", "a\nb\nc\nd" },
    { "a\r\n\r\nb", "a\n\nb" },
    { "a\xC2\x85" "b\u2028c\u2029d", "a\nb\nc\nd" },
    { "a\tb", "a\tb" },
    { "a\001\033b\177\xC2\x9F" "c", "abc" },
    { "\uFEFFa\u200Bb\u200Cc\u200Dd\u2060e\u00ADf\u202Eg\uFEFF", "abcdefg" },
    { "Ho\u0300a", "Hòa" },
    { "Hoa\u0323\u0302", "Hoậ" },
    { "a\u200B\u0301", "á" },
    { "\u1ED9 \u00F4\u0323", "\u1ED9 \u1ED9" },
    { "\u212B \u2126", "\u00C5 \u03A9" },
    { "ﬁ №", "ﬁ №" },
    { "\xFF", NULL },
    { "ab\xC3", NULL },
    { "\xED\xA0\x80", NULL },
    { "Công ty \xE0\xE1", NULL },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs), inc_text_clean);
}

static void
test_exact (void)
{
  static const Pair pairs[] = {
    { NULL, "" },
    { "", "" },
    { "ĐƯỜNG", "đường" },
    { "Ðường ðường Ɖường", "đường đường đường" },
    { "Hoà Bình", "hòa bình" },
    { "Hòa", "hòa" },
    { "HOÀ", "hòa" },
    { "Hoa\u0300", "hòa" },
    { "Hoà-Khoẻ,Thuý", "hòa-khỏe,thúy" },
    { "hoã hoạ hoá hoả", "hõa họa hóa hỏa" },
    { "xoè toé loẻ loẽ toẹ", "xòe tóe lỏe lõe tọe" },
    { "thuỳ thuý thuỷ luỹ luỵ", "thùy thúy thủy lũy lụy" },
    { "oà uý", "òa úy" },
    { "toàn hoài thuỵt khoẻn", "toàn hoài thuỵt khoẻn" },
    { "quý Quỳnh quỹ quỷ", "quý quỳnh quỹ quỷ" },
    { "quà quả", "quà quả" },
    { "ﬁn Straße İ №", "fin strasse i̇ no" },
    { "a\u200Bb", "ab" },
    { "dòng 1\ndòng 2", "dòng 1\ndòng 2" },
    { "Q\u0303 Hoà", "q\u0303 hòa" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs), dup_exact);
}

static void
test_exact_appends_behind_what_is_there (void)
{
  g_autoptr(GString) out = g_string_new ("ho");

  inc_text_exact ("à", out);
  g_assert_cmpstr (out->str, ==, "hoà");
  g_string_append_c (out, '\n');
  inc_text_exact ("Thuy\u0301", out);
  g_assert_cmpstr (out->str, ==, "hoà\nthúy");
}

/* Whatever the text: exact text is the same for all normal forms, folding goes through it, a
 * second time changes nothing, and clean is NFC. */
static void
check_any_text (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  g_autofree char *exact = dup_exact (text);
  g_autofree char *exact_apart = dup_exact (apart);
  g_autofree char *folded = inc_text_dup_folded (text);
  g_autofree char *folded_exact = inc_text_dup_folded (exact);
  g_autofree char *folded_twice = inc_text_dup_folded (folded);
  g_autofree char *clean = inc_text_clean (text);
  g_autofree char *clean_twice = inc_text_clean (clean);
  g_autofree char *composed = clean != NULL ? g_utf8_normalize (clean, -1, G_NORMALIZE_NFC) : NULL;

  g_assert_true (g_utf8_validate (exact, -1, NULL));
  g_assert_cmpstr (exact_apart, ==, exact);
  g_assert_cmpstr (folded_exact, ==, folded);
  g_assert_cmpstr (folded_twice, ==, folded);
  g_assert_cmpstr (clean_twice, ==, clean);
  g_assert_cmpstr (composed, ==, clean);
}

static void
test_every_character_holds_the_laws (void)
{
  for (gunichar c = 1; c < 0x3400; c++)
    {
      char text[16] = "x";

      if (c >= 0x13A0 && c < 0x1400) /* Cherokee: GLib folds it to and fro */
        continue;
      g_unichar_to_utf8 (c, text + 1);
      strcat (text, "y");
      check_any_text (text);
    }
}

static void
test_random_letters_and_marks_hold_the_laws (void)
{
  static const gunichar pool[] = {
    'a', 'O', 'u', 'y', 'Q', ' ', '\n', '\r', '-', 0x300, 0x301, 0x309, 0x303, 0x323, 0x302, 0x306,
    0x31B, 0x111, 0x110, 0xD0, 0xE0, 0x1EBF, 0x1B0, 0x200B, 0xFEFF, 0x85, 0x130, 0xDF, 0xFB01,
    0x1100, 0x1161, 0x11A8, 0x3000,
  };

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint j = 0; j < 8; j++)
        g_string_append_unichar (text, pool[g_test_rand_int_range (0, G_N_ELEMENTS (pool))]);
      check_any_text (text->str);
    }
}

static void
test_what_has_no_width_ends_no_word (void)
{
  check_any_text ("yq-oà\u200Bđ");
  check_any_text ("oà\an");
}

static void
test_awkward_texts_hold_the_laws (void)
{
  const char *shared = g_getenv ("INC_SHARED_DIR");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "data",
                                            "awkward-naughty-strings", "blns.txt", NULL);
  g_autofree char *contents = NULL;
  g_auto(GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    {
      g_test_skip ("the shared texts are not here");
      return;
    }
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_utf8_validate (lines[i], -1, NULL))
      check_any_text (lines[i]);
}

/* Bytes that are no UTF-8 are refused by clean and stop nobody else. */
static void
test_random_bytes_are_safe (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *bytes = g_malloc0 (33);
      g_autofree char *exact = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *clean = NULL;

      for (guint j = 0; j < 32; j++)
        bytes[j] = g_test_rand_int_range (0x60, 0x100);
      exact = dup_exact (bytes);
      folded = inc_text_dup_folded (bytes);
      clean = inc_text_clean (bytes);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_true (clean == NULL || g_utf8_validate (bytes, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/fold-own-rows", test_fold_own_rows);
  g_test_add_func ("/base/text/fold-shared-rows", test_fold_shared_rows);
  g_test_add_func ("/base/text/fold-appends-behind-what-is-there",
                   test_fold_appends_behind_what_is_there);
  g_test_add_func ("/base/text/fold-parts-words-at-pictures", test_fold_parts_words_at_pictures);
  g_test_add_func ("/base/text/clean", test_clean);
  g_test_add_func ("/base/text/exact", test_exact);
  g_test_add_func ("/base/text/exact-appends-behind-what-is-there",
                   test_exact_appends_behind_what_is_there);
  g_test_add_func ("/base/text/every-character-holds-the-laws",
                   test_every_character_holds_the_laws);
  g_test_add_func ("/base/text/what-has-no-width-ends-no-word", test_what_has_no_width_ends_no_word);
  g_test_add_func ("/base/text/random-letters-and-marks-hold-the-laws",
                   test_random_letters_and_marks_hold_the_laws);
  g_test_add_func ("/base/text/awkward-texts-hold-the-laws", test_awkward_texts_hold_the_laws);
  g_test_add_func ("/base/text/random-bytes-are-safe", test_random_bytes_are_safe);
  return g_test_run ();
}
