/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cleaning, folding and exact text.  Both mappings come from tables up to the end of general
 * punctuation, made once from GLib's Unicode data; the few characters above take the slow road,
 * one by one.  Text that is not UTF-8 is safe to pass, but only inc_text_clean () says so. */
#include "config.h"

#include "inc-text.h"

#include <string.h>
#include <unicode/utf8.h>

#define N_TABLE 0x2070
#define PIECE_LONG G_MAXUINT8           /* too long for the table */
#define PIECE_COMPOSES (G_MAXUINT8 - 1) /* may be one with the character beside it */

/* What one character becomes. */
typedef struct
{
  guint8 n;
  char bytes[7];
} Piece;

static Piece folded_pieces[N_TABLE];
static Piece exact_pieces[N_TABLE];

/* Tones on the second vowel of an open syllable, as newer spelling has it, and where the older
 * has them. */
static const struct
{
  const char *newer;
  const char *older;
} tone_places[] = {
  { "oà", "òa" }, { "oá", "óa" }, { "oả", "ỏa" }, { "oã", "õa" }, { "oạ", "ọa" },
  { "oè", "òe" }, { "oé", "óe" }, { "oẻ", "ỏe" }, { "oẽ", "õe" }, { "oẹ", "ọe" },
  { "uỳ", "ùy" }, { "uý", "úy" }, { "uỷ", "ủy" }, { "uỹ", "ũy" }, { "uỵ", "ụy" },
};

static gboolean
has_no_width (gunichar c)
{
  return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F)
         || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_dropped (gunichar c)
{
  return has_no_width (c) || (g_unichar_iscntrl (c) && c != '\n' && c != '\t' && !is_line_end (c));
}

/* TRUE for characters that are alike in all normal forms that compose, whatever stands beside
 * them. */
static gboolean
is_surely_composed (gunichar c)
{
  return c < 0x300 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2010 && c < 0x20D0);
}

/* A mark, a Korean letter that forms a syllable with others, or the first half of a line end. */
static gboolean
composes (gunichar c)
{
  return g_unichar_ismark (c) || (c >= 0x1100 && c < 0x1200) || c == '\r';
}

/* Decomposed for compatibility, without case.  The first step comes before the second for ℡, the
 * third after it for İ. */
static char *
dup_caseless (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = apart != NULL ? g_utf8_casefold (apart, -1) : NULL;

  return lower != NULL ? g_utf8_normalize (lower, -1, G_NORMALIZE_ALL) : NULL;
}

/* White space and pictures: FTS5 takes symbols younger than its tables for letters, so they must
 * not reach it. */
static gboolean
stands_between_words (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return g_unichar_isspace (c) || type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_UNASSIGNED;
}

static void
fold_slowly (gunichar c, GString *out)
{
  char text[7] = { 0 };
  g_autofree char *caseless = NULL;

  if (is_dropped (c))
    return;
  g_unichar_to_utf8 (is_line_end (c) ? '\n' : c, text);
  caseless = dup_caseless (text);
  for (const char *p = caseless; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar part = g_utf8_get_char (p);

      if (part == 0x111 || part == 0xF0 || part == 0x256) /* đ ð ɖ */
        part = 'd';
      if (stands_between_words (part))
        part = ' ';
      if (!g_unichar_ismark (part))
        g_string_append_unichar (out, part);
    }
}

static void
make_exact_slowly (gunichar c, GString *out)
{
  char text[7] = { 0 };
  g_autofree char *caseless = NULL;
  g_autofree char *composed = NULL;

  if (is_dropped (c))
    return;
  if (c == 0xD0 || c == 0xF0 || c == 0x189 || c == 0x256) /* Ð ð Ɖ ɖ, written for Đ and đ */
    c = 0x111;
  g_unichar_to_utf8 (is_line_end (c) ? '\n' : c, text);
  caseless = dup_caseless (text);
  composed = caseless != NULL ? g_utf8_normalize (caseless, -1, G_NORMALIZE_NFC) : NULL;
  if (composed != NULL)
    g_string_append (out, composed);
}

static void
keep_piece (Piece *piece, const GString *text)
{
  piece->n = text->len <= sizeof piece->bytes ? text->len : PIECE_LONG;
  if (piece->n != PIECE_LONG)
    memcpy (piece->bytes, text->str, text->len);
}

static void
prepare_tables (void)
{
  static gsize once;
  g_autoptr(GString) text = NULL;

  if (!g_once_init_enter (&once))
    return;
  text = g_string_new (NULL);
  for (gunichar c = 1; c < N_TABLE; c++)
    {
      g_string_truncate (text, 0);
      fold_slowly (c, text);
      keep_piece (&folded_pieces[c], text);
      g_string_truncate (text, 0);
      make_exact_slowly (c, text);
      keep_piece (&exact_pieces[c], text);
      if (composes (c))
        exact_pieces[c].n = PIECE_COMPOSES;
    }
  g_once_init_leave (&once, 1);
}

static void
append_piece (GString *out, const Piece *piece)
{
  if (piece->n == 1)
    g_string_append_c (out, piece->bytes[0]);
  else
    g_string_append_len (out, piece->bytes, piece->n);
}

/* TRUE at the start too, where no space is wanted either. */
static gboolean
ends_in_space (const GString *out, gsize start)
{
  return out->len == start || out->str[out->len - 1] == ' ';
}

/* At the end of a word: a tone on its last letter goes to the place where older spelling has it. */
static void
settle_tone (GString *out, gsize start)
{
  if (out->len < start + 3 || (guchar) out->str[out->len - 1] < 0x80)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tone_places); i++)
    {
      gsize n = strlen (tone_places[i].newer);
      gsize at = out->len - n;

      if (out->len < start + n || memcmp (out->str + at, tone_places[i].newer, n) != 0)
        continue;
      if (out->str[at] == 'u' && at > start && out->str[at - 1] == 'q') /* quý: u is no vowel */
        return;
      g_string_truncate (out, at);
      g_string_append (out, tone_places[i].older);
      return;
    }
}

/* What leaves no trace ends no word either. */
static gboolean
ends_word (gunichar c)
{
  if (c < 0x80)
    return !g_ascii_isalnum (c) && !is_dropped (c);
  return !g_unichar_isalnum (c) && !g_unichar_ismark (c) && !is_dropped (c);
}

/* Gives up, with FALSE, at the first character that may be one with another, unless the text
 * is composed. */
static gboolean
append_exact (const char *text, gboolean is_composed, GString *out)
{
  gsize start = out->len;

  for (int32_t i = 0; text[i] != '\0';)
    {
      const Piece *piece;
      UChar32 c;

      U8_NEXT_OR_FFFD (text, i, -1, c);
      if (!is_composed && (c < N_TABLE ? exact_pieces[c].n == PIECE_COMPOSES : composes (c)))
        return FALSE;
      if (ends_word (c))
        settle_tone (out, start);
      piece = &exact_pieces[c < N_TABLE ? c : 0];
      if (c >= N_TABLE || piece->n > sizeof piece->bytes)
        make_exact_slowly (c, out);
      else
        append_piece (out, piece);
    }
  settle_tone (out, start);
  return TRUE;
}

/* Without controls and what has no width, line ends made one; tells whether it surely is NFC. */
static GString *
filter (const char *text, gboolean *is_composed)
{
  GString *out = g_string_sized_new (strlen (text) + 1);

  *is_composed = TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_line_end (c))
        {
          g_string_append_c (out, '\n');
          if (c == '\r' && p[1] == '\n')
            p++;
        }
      else if (!is_dropped (c))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      *is_composed = *is_composed && is_surely_composed (c);
    }
  return out;
}

/* Filtered and NFC; NULL for text that is not UTF-8. */
static char *
dup_composed (const char *text)
{
  g_autoptr(GString) filtered = NULL;
  gboolean is_composed;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  filtered = filter (text, &is_composed);
  if (is_composed)
    return g_string_free (g_steal_pointer (&filtered), FALSE);
  return g_utf8_normalize (filtered->str, filtered->len, G_NORMALIZE_NFC);
}

/* Outer white space, which may be wider than one byte, goes. */
static char *
dup_stripped (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return end > text ? g_strndup (text, end - text) : NULL;
}

char *
inc_text_clean (const char *text)
{
  g_autofree char *composed = text != NULL ? dup_composed (text) : NULL;

  return composed != NULL ? dup_stripped (composed) : NULL;
}

void
inc_text_fold (const char *text, GString *out)
{
  gsize start = out->len, end;
  gboolean was_space;

  prepare_tables ();
  for (int32_t i = 0; text != NULL && text[i] != '\0';)
    {
      const Piece *piece;
      UChar32 c;

      U8_NEXT_OR_FFFD (text, i, -1, c);
      piece = &folded_pieces[c < N_TABLE ? c : 0];
      was_space = ends_in_space (out, start);
      end = out->len;
      if (c >= N_TABLE || piece->n == PIECE_LONG)
        fold_slowly (c, out);
      else
        append_piece (out, piece);
      if (was_space && out->str[end] == ' ')
        g_string_erase (out, end, 1);
    }
  if (out->len > start && ends_in_space (out, start))
    g_string_truncate (out, out->len - 1);
}

char *
inc_text_dup_folded (const char *text)
{
  GString *out = g_string_new (NULL);

  inc_text_fold (text, out);
  return g_string_free (out, FALSE);
}

void
inc_text_exact (const char *text, GString *out)
{
  gsize start = out->len;
  g_autofree char *composed = NULL;

  prepare_tables ();
  if (text == NULL || append_exact (text, FALSE, out))
    return;
  g_string_truncate (out, start);
  composed = dup_composed (text);
  if (composed != NULL)
    append_exact (composed, TRUE, out);
}

char *
inc_text_dup_file_name (const char *text)
{
  return g_strdelimit (g_strdup (text), "/\\:*?\"<>|\n\r\t", '-');
}

char *
inc_text_dup_short (const char *text)
{
  const glong most = 60;
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, most);
  return g_strconcat (start, "…", NULL);
}

gboolean
inc_text_speaks_vietnamese (void)
{
  return g_str_has_prefix (g_get_language_names ()[0], "vi");
}
