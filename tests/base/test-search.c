/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Typed searches: marks asked for and not asked for, every state a Telex keyboard passes
 * through, words as the index splits them. */
#include "config.h"

#include "inc-text.h"

#include <string.h>

#define MAX_LETTERS 8

/* A Vietnamese word taken apart: what a keyboard puts together one key at a time. */
typedef struct
{
  guint n;
  gunichar bases[MAX_LETTERS];
  gunichar shapes[MAX_LETTERS]; /* combining mark, 0 for none; STROKE for đ */
  gunichar tone;
} Parts;

#define STROKE 0x335

static const char *const sample_words[] = {
  "đường", "dương", "đương", "đắng", "hòa", "hoà", "khỏe", "thuý", "thúy", "quý", "quỳnh", "nguyễn",
  "nghiệp", "khởi", "ươm", "vườn", "thuở", "tuổi", "trẻ", "đổi", "mới", "sáng", "tạo", "ứng",
  "dụng", "chuyển", "giao", "nghệ", "kỹ", "thuật", "quốc", "hữu", "ngoằn", "ngoèo", "khuỷu", "giặt",
  "giếng", "yến", "ý", "ở", "đ", "ao",
};

static gboolean
finds_as_stored (IncSearch *search, const char *text)
{
  gboolean found[16] = { FALSE };

  g_assert_cmpuint (g_strv_length ((GStrv) inc_search_get_words (search)), <, G_N_ELEMENTS (found));
  return inc_search_add_text (search, text, found);
}

static gboolean
finds (const char *typed, const char *text)
{
  g_autoptr(IncSearch) search = inc_search_new (typed);
  g_autoptr(GString) exact = g_string_new (NULL);

  inc_text_exact (text, exact);
  g_assert_cmpint (inc_search_matches (search, exact->str), ==, finds_as_stored (search, text));
  return inc_search_matches (search, exact->str);
}

static void
test_marks_are_asked_for_when_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    gboolean found;
  } rows[] = {
    { "duong", "dương", TRUE }, { "duong", "đường", TRUE }, { "DUONG", "Đường", TRUE },
    { "đường", "đường", TRUE }, { "đường", "dương", FALSE }, { "đường", "duong", FALSE },
    { "đường", "đương", FALSE }, { "đường", "đướng", FALSE }, { "đuong", "đường", TRUE },
    { "đuong", "dương", FALSE }, { "đương", "đường", TRUE }, { "đương", "dương", FALSE },
    { "dương", "đường", TRUE }, { "dường", "đường", TRUE }, { "đưòng", "đường", TRUE },
    { "đừ", "đường", TRUE }, { "đứ", "đường", FALSE }, { "đu", "đường", TRUE },
    { "hoà", "Hòa", TRUE }, { "hòa", "Hoà", TRUE }, { "hoá", "hòa", FALSE },
    { "thuý", "Thúy", TRUE }, { "quý", "Quý", TRUE }, { "quy", "Quỹ", TRUE },
    { "đường", "Ðường", TRUE }, { "Ðường", "đường", TRUE }, { "Ðường", "dường", FALSE },
    { "đường", "\u0111\u01B0\u01A1\u0300ng", TRUE },
    { "\u0111u\u031Bo\u031B\u0300ng", "đường", TRUE }, { "ăn", "Ân", FALSE }, { "ân", "Ăn", FALSE },
    { "an", "Ẩn", TRUE }, { "ân", "Ẩn", TRUE }, { "ấn", "Ẩn", FALSE }, { "o", "Ở", TRUE },
    { "hoa binh", "Hoà Bình", TRUE }, { "bình hoà", "Hoà Bình", TRUE },
    { "bình hoá", "Hoà Bình", FALSE }, { "bin ho", "Hoà Bình", TRUE }, { "nh", "Hoà Bình", FALSE },
    { "hoabinh", "Hoà Bình", FALSE }, { "café", "Cafe", FALSE }, { "cafe", "Café", TRUE },
    { "café", "CAFÉ", TRUE }, { "munoz", "Muñoz", TRUE }, { "muñoz", "Munoz", FALSE },
    { "zürich", "Zürich", TRUE }, { "zurich", "Zürich", TRUE }, { "strasse", "Straße", TRUE },
    { "straße đ", "Strasse Đ", TRUE }, { "istanbul", "İstanbul", TRUE }, { "fpt", "ＦＰＴ", TRUE },
    { "か", "が", TRUE }, { "한국", "한국어", TRUE }, { "한국", "한글", FALSE }, { "五", "五行", TRUE },
    { "đường 20", "20 Đường Láng", TRUE }, { "láng\tđường", "Đường\nLáng", TRUE },
    { "x", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s in %s", rows[i].typed, rows[i].text);
      g_assert_cmpint (finds (rows[i].typed, rows[i].text), ==, rows[i].found);
    }
}

static void
take_apart (const char *word, Parts *parts)
{
  g_autofree char *apart = g_utf8_normalize (word, -1, G_NORMALIZE_NFD);

  memset (parts, 0, sizeof *parts);
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x302 || c == 0x306 || c == 0x31B)
        parts->shapes[parts->n - 1] = c;
      else if (g_unichar_ismark (c))
        parts->tone = c;
      else
        {
          parts->bases[parts->n] = c == 0x111 ? 'd' : c;
          parts->shapes[parts->n++] = c == 0x111 ? STROKE : 0;
        }
    }
}

/* The first n letters, with the shapes of those letters whose bit is set, and the tone on letter
 * tone_at. */
static char *
put_together (const Parts *parts, guint n, guint with_shapes, guint tone_at)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      gunichar shape = with_shapes >> i & 1 ? parts->shapes[i] : 0;

      g_string_append_unichar (text, shape == STROKE ? 0x111 : parts->bases[i]);
      if (shape != 0 && shape != STROKE)
        g_string_append_unichar (text, shape);
      if (i == tone_at)
        g_string_append_unichar (text, parts->tone);
    }
  return g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
}

/* Keys for shapes and tone may come at any time behind their letters, and a tone wanders until
 * the word is whole: so every part of the word, with any of its shapes and its tone on any vowel
 * or on none. */
static guint
check_states (const char *word)
{
  Parts parts;
  guint n_states = 0;

  take_apart (word, &parts);
  for (guint n = 1; n <= parts.n; n++)
    for (guint shapes = 0; shapes < 1u << n; shapes++)
      for (guint tone_at = 0; tone_at <= n; tone_at++)
        {
          g_autofree char *state = NULL;

          if (tone_at < n && (parts.tone == 0 || strchr ("aeiouy", parts.bases[tone_at]) == NULL))
            continue;
          state = put_together (&parts, n, shapes, tone_at);
          if (!finds (state, word))
            g_error ("%s does not find %s", state, word);
          n_states++;
        }
  return n_states;
}

static void
test_every_telex_state_finds_its_word (void)
{
  guint n_states = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sample_words); i++)
    n_states += check_states (sample_words[i]);
  g_assert_cmpuint (n_states, ==, 3940);
}

/* What the exact search finds, the index finds too: its words are prefixes of the folded ones. */
static void
test_words_suit_the_index (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample_words); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sample_words); j++)
      {
        g_autoptr(IncSearch) search = inc_search_new (sample_words[i]);
        g_autofree char *folded = inc_text_dup_folded (sample_words[j]);
        gboolean in_index = g_str_has_prefix (folded, inc_search_get_words (search)[0]);

        if (finds (sample_words[i], sample_words[j]))
          g_assert_true (in_index);
        else if (!inc_search_is_marked (search))
          g_assert_false (in_index);
      }
}

static void
test_words_are_split_and_folded (void)
{
  static const struct
  {
    const char *typed;
    const char *words; /* joined by | */
    gboolean is_marked;
  } rows[] = {
    { NULL, "", FALSE },
    { "", "", FALSE },
    { " \t\n", "", FALSE },
    { "\"*-():^", "", FALSE },
    { "duong", "duong", FALSE },
    { "Đường  Láng", "duong|lang", TRUE },
    { "ĐUONG", "duong", TRUE },
    { "nguoi123@vidu.vn", "nguoi123|vidu|vn", FALSE },
    { "a\"b* OR c", "a|b|or|c", FALSE },
    { "R&D", "r|d", FALSE },
    { "0100109106-001", "0100109106|001", FALSE },
    { "o'clock", "o|clock", FALSE },
    { "½", "1|2", FALSE },
    { "\u0301 a", "a", FALSE },
    { "🚀 đ", "d", TRUE },
    { "\uE000x", "\uE000x", FALSE },
    { "x\u200Dy", "xy", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(IncSearch) search = inc_search_new (rows[i].typed);
      g_autofree char *words = g_strjoinv ("|", (char **) inc_search_get_words (search));

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpstr (words, ==, rows[i].words);
      g_assert_cmpint (inc_search_is_marked (search), ==, rows[i].is_marked);
      g_assert_cmpint (inc_search_is_empty (search), ==, *rows[i].words == '\0');
    }
}

static void
test_empty_search_finds_everything (void)
{
  g_assert_true (finds ("", "Hòa"));
  g_assert_true (finds (" - ", ""));
}

static void
test_any_bytes_are_safe (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *bytes = g_malloc0 (17);
      g_autoptr(IncSearch) search = NULL;

      for (guint j = 0; j < 16; j++)
        bytes[j] = g_test_rand_int_range (1, 0x100);
      search = inc_search_new (bytes);
      inc_search_matches (search, bytes);
      search = (inc_search_free (search), inc_search_new ("đường"));
      g_assert_false (inc_search_matches (search, bytes));
    }
}

/* Whatever stands in a text, it is found as it is in its exact form. */
static void
test_stored_texts_are_read_as_exact_ones (void)
{
  static const char *const odd[] = {
    " ", "\n", ", ", "-", " – ", "“", "”", "…", "\u00a0", "\u200d", "\u0300", "\u0323", "\u0302", "ﬁ",
    "ð", "Ð", "Ɖ", "ß", "İ", "ñ", "℡", "１", "🚀", "한", "\u1112\u1161", "A", "z", "9", "Đ", "Ở", "œ",
  };
  guint n_found = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      const char *typed = sample_words[g_test_rand_int_range (0, G_N_ELEMENTS (sample_words))];

      for (guint parts = g_test_rand_int_range (0, 9); parts > 0; parts--)
        if (g_test_rand_int_range (0, 2) == 0)
          g_string_append (text, odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))]);
        else
          g_string_append (text, sample_words[g_test_rand_int_range (0, G_N_ELEMENTS (sample_words))]);
      n_found += finds (typed, text->str);
    }
  g_assert_cmpuint (n_found, >, 100);
}

static void
test_texts_one_by_one (void)
{
  g_autoptr(IncSearch) search = inc_search_new ("nông đường");
  gboolean found[2] = { FALSE, FALSE };

  g_assert_false (inc_search_add_text (search, "Nông nghiệp", found));
  g_assert_false (inc_search_add_text (search, "Dương", found));
  g_assert_true (inc_search_add_text (search, "Con đường", found));
  g_assert_true (found[0] && found[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/search/marks-are-asked-for-when-typed",
                   test_marks_are_asked_for_when_typed);
  g_test_add_func ("/base/search/every-telex-state-finds-its-word",
                   test_every_telex_state_finds_its_word);
  g_test_add_func ("/base/search/words-suit-the-index", test_words_suit_the_index);
  g_test_add_func ("/base/search/words-are-split-and-folded", test_words_are_split_and_folded);
  g_test_add_func ("/base/search/empty-search-finds-everything",
                   test_empty_search_finds_everything);
  g_test_add_func ("/base/search/stored-texts-are-read-as-exact-ones", test_stored_texts_are_read_as_exact_ones);
  g_test_add_func ("/base/search/texts-one-by-one", test_texts_one_by_one);
  g_test_add_func ("/base/search/any-bytes-are-safe", test_any_bytes_are_safe);
  return g_test_run ();
}
