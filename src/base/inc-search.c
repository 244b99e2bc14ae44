/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Matching of a typed search against exact texts.  Both are read as words of letters, each
 * letter a base with its shape and its tone apart.  Words are split as FTS5's unicode61
 * tokenizer splits them: letters, digits and private characters are words, everything else
 * stands between them. */
#include "config.h"

#include "inc-search.h"

#include "inc-text.h"

#include <string.h>
#include <unicode/utf8.h>

#define N_TABLE 0x2000
#define SEPARATOR 0
#define MARK 1
#define UNSURE 2 /* what it becomes depends on what stands beside it, or is more than one letter */
#define STROKE 0x335 /* the mark that đ would have if Unicode took it apart */

typedef struct
{
  gunichar base; /* or SEPARATOR, UNSURE, or MARK where no letter stands before one */
  guint16 shape; /* all its marks that are no tone, as one number; 0 for none */
  guint16 tones; /* one bit each */
} Letter;

typedef struct
{
  Letter *letters;
  gsize n_letters;
  guint tones; /* of all letters */
} Word;

struct _IncSearch
{
  GArray *words; /* of Word */
  GStrv folded;  /* the same ones, for the index */
  gboolean is_marked;
};

static Letter table[N_TABLE];
static Letter stored[N_TABLE]; /* what a character becomes that stands in a text as it was typed */

static guint16
tone_of (gunichar mark)
{
  switch (mark)
    {
    case 0x300: /* huyền */
      return 1 << 0;
    case 0x309: /* hỏi */
      return 1 << 1;
    case 0x303: /* ngã */
      return 1 << 2;
    case 0x301: /* sắc */
      return 1 << 3;
    case 0x323: /* nặng */
      return 1 << 4;
    default:
      return 0;
    }
}

/* Tones are tones on vowels only: the tilde of ñ is part of the letter. */
static void
add_mark (Letter *letter, gunichar mark)
{
  gboolean is_vowel = letter->base < 0x80 && strchr ("aeiouy", letter->base) != NULL;
  guint16 tone = is_vowel ? tone_of (mark) : 0;

  if (tone != 0)
    letter->tones |= tone;
  else
    letter->shape = letter->shape * 31 + mark;
}

static Letter
take_apart (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  Letter letter = { c, 0, 0 };

  if (c == 0x111)
    return (Letter) { 'd', STROKE, 0 };
  if (g_unichar_ismark (c))
    return (Letter) { MARK, 0, 0 };
  if (!g_unichar_isalnum (c) && g_unichar_type (c) != G_UNICODE_PRIVATE_USE)
    return (Letter) { SEPARATOR, 0, 0 };
  if (n < 2 || !g_unichar_ismark (parts[1])) /* a Korean syllable stays whole */
    return letter;
  letter.base = parts[0];
  for (gsize i = 1; i < n; i++)
    add_mark (&letter, parts[i]);
  return letter;
}

static Letter
take_stored_apart (gunichar c, GString *exact)
{
  char text[7] = { 0 };
  gunichar only;

  g_string_truncate (exact, 0);
  g_unichar_to_utf8 (c, text);
  inc_text_exact (text, exact);
  only = g_utf8_get_char (exact->str);
  if (g_utf8_strlen (exact->str, exact->len) != 1 || only >= N_TABLE || table[only].base == MARK ||
      (c >= 0x1100 && c < 0x1200)) /* Korean letters form syllables */
    return (Letter) { UNSURE, 0, 0 };
  return table[only];
}

static void
prepare_table (void)
{
  static gsize once;
  g_autoptr(GString) exact = NULL;

  if (!g_once_init_enter (&once))
    return;
  for (gunichar c = 0; c < N_TABLE; c++)
    table[c] = take_apart (c);
  exact = g_string_new (NULL);
  for (gunichar c = 1; c < N_TABLE; c++)
    stored[c] = take_stored_apart (c, exact);
  g_once_init_leave (&once, 1);
}

static Letter
read_character (const char *text, int32_t *i, gunichar *c)
{
  U8_NEXT_OR_FFFD (text, *i, -1, *c);
  return *c < N_TABLE ? table[*c] : take_apart (*c);
}

/* The letter at *i with the marks behind it, and moves there; a SEPARATOR, without moving, at
 * the end. */
static Letter
read_letter (const char *text, int32_t *i)
{
  gunichar c;
  Letter letter;

  if (text[*i] == '\0')
    return (Letter) { SEPARATOR, 0, 0 };
  letter = read_character (text, i, &c);
  while ((guchar) text[*i] >= 0xCC) /* where UTF-8 of marks begins */
    {
      int32_t next = *i;

      if (read_character (text, &next, &c).base != MARK)
        break;
      if (letter.base != SEPARATOR && letter.base != MARK)
        add_mark (&letter, c);
      *i = next;
    }
  if (letter.base == MARK)
    letter.base = SEPARATOR;
  return letter;
}

static gboolean
fits (const Letter *typed, const Letter *letter)
{
  return typed->base == letter->base && (typed->shape == 0 || typed->shape == letter->shape);
}

/* TRUE when the word in text at *i begins as the typed one; moves behind that word and what ends
 * it. */
static gboolean
fits_next_word (const Word *typed, const char *text, int32_t *i)
{
  gboolean same = TRUE;
  guint tones = 0;
  gsize n = 0;
  Letter letter;

  while ((letter = read_letter (text, i)).base != SEPARATOR)
    {
      same = same && (n >= typed->n_letters || fits (&typed->letters[n], &letter));
      tones |= letter.tones;
      n++;
    }
  return same && n >= typed->n_letters && (typed->tones & ~tones) == 0;
}

static gboolean
has_word (const char *text, const Word *typed)
{
  int32_t i = 0;

  while (text[i] != '\0')
    if (fits_next_word (typed, text, &i))
      return TRUE;
  return FALSE;
}

/* Dashes, quotes and the like, the only ones beyond the table that texts are full of. */
static gboolean
is_common_punctuation (gunichar c)
{
  return c == 0x2013 || c == 0x2014 || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2022;
}

static Letter
read_stored (const char *text, int32_t *i)
{
  gunichar c;

  if ((guchar) text[*i] < 0x80)
    return stored[(guchar) text[(*i)++]];
  U8_NEXT_OR_FFFD (text, *i, -1, c);
  if (c < N_TABLE)
    return stored[c];
  return (Letter) { is_common_punctuation (c) ? SEPARATOR : UNSURE, 0, 0 };
}

typedef enum
{
  QUICK_NO,
  QUICK_YES,
  QUICK_UNSURE,
} Quick;

/* has_word () on a text as it is stored, as long as each character stands for itself.  Where a tone stands in its word,
 * which is all that inc_text_exact () would change beyond that, does not matter here. */
static Quick
find_quickly (const char *text, const Word *typed)
{
  gboolean same = TRUE;
  guint tones = 0;
  gsize n = 0;

  for (int32_t i = 0;;)
    {
      const Letter letter = text[i] != '\0' ? read_stored (text, &i) : (Letter) { SEPARATOR, 0, 0 };
      const gboolean at_end = letter.base == SEPARATOR && text[i] == '\0';

      if (letter.base == UNSURE)
        return QUICK_UNSURE;
      if (letter.base != SEPARATOR)
        {
          same = same && (n >= typed->n_letters || fits (&typed->letters[n], &letter));
          tones |= letter.tones;
          n++;
          continue;
        }
      if (same && n >= typed->n_letters && (typed->tones & ~tones) == 0)
        return QUICK_YES;
      if (at_end)
        return QUICK_NO;
      same = TRUE;
      tones = 0;
      n = 0;
    }
}

static void
clear_word (Word *word)
{
  g_free (word->letters);
}

/* Adds the word at *i, if one is there, and moves behind what ends it. */
static void
add_next_word (IncSearch *self, GStrvBuilder *folded, const char *text, int32_t *i)
{
  g_autoptr(GArray) letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  g_autofree char *slice = NULL;
  int32_t start = *i, end = *i;
  Word word = { NULL, 0, 0 };
  Letter letter;

  while ((letter = read_letter (text, i)).base != SEPARATOR)
    {
      g_array_append_val (letters, letter);
      word.tones |= letter.tones;
      self->is_marked = self->is_marked || letter.shape != 0 || letter.tones != 0;
      end = *i;
    }
  if (letters->len == 0)
    return;
  slice = g_strndup (text + start, end - start);
  g_strv_builder_take (folded, inc_text_dup_folded (slice));
  word.letters = g_array_steal (letters, &word.n_letters);
  g_array_append_val (self->words, word);
}

IncSearch *
inc_search_new (const char *typed)
{
  IncSearch *self = g_new0 (IncSearch, 1);
  g_autoptr(GStrvBuilder) folded = g_strv_builder_new ();
  g_autoptr(GString) exact = g_string_new (NULL);
  int32_t i = 0;

  prepare_table ();
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, (GDestroyNotify) clear_word);
  inc_text_exact (typed, exact);
  while (exact->str[i] != '\0')
    add_next_word (self, folded, exact->str, &i);
  self->folded = g_strv_builder_end (folded);
  return self;
}

void
inc_search_free (IncSearch *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->words);
  g_strfreev (self->folded);
  g_free (self);
}

gboolean
inc_search_is_empty (const IncSearch *self)
{
  return self->words->len == 0;
}

const char *const *
inc_search_get_words (const IncSearch *self)
{
  return (const char *const *) self->folded;
}

gboolean
inc_search_is_marked (const IncSearch *self)
{
  return self->is_marked;
}

gboolean
inc_search_matches (const IncSearch *self, const char *exact_text)
{
  for (guint i = 0; i < self->words->len; i++)
    if (!has_word (exact_text, &g_array_index (self->words, Word, i)))
      return FALSE;
  return TRUE;
}

gboolean
inc_search_add_text (const IncSearch *self, const char *text, gboolean *found)
{
  g_autoptr(GString) exact = NULL;
  gboolean all = TRUE;

  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);
      Quick quick = found[i] ? QUICK_YES : find_quickly (text, word);

      if (quick == QUICK_UNSURE && exact == NULL)
        {
          exact = g_string_new (NULL);
          inc_text_exact (text, exact);
        }
      found[i] = quick == QUICK_UNSURE ? has_word (exact->str, word) : quick == QUICK_YES;
      all = all && found[i];
    }
  return all;
}

gboolean
inc_search_touches (const IncSearch *self, const char *exact_text)
{
  for (guint i = 0; i < self->words->len; i++)
    if (has_word (exact_text, &g_array_index (self->words, Word, i)))
      return TRUE;
  return FALSE;
}
