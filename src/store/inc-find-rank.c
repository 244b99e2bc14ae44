/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-rank: titles beside what was typed, mark for mark, then folded. */
#include "config.h"

#include "inc-find-rank.h"

#include "inc-text.h"

#include <string.h>

enum
{
  MOST_BEGINNINGS = 48,
};

struct _IncFindRank
{
  const IncSearch *search;
  gboolean is_person;
  char **words; /* as typed, in exact form */
  char *exact;  /* the same, one blank between */
  char *folded;
  GString *title; /* buffers, kept from title to title */
  GString *title_folded;
};

IncFindRank *
inc_find_rank_new (const IncSearch *search, const char *typed, gboolean is_person)
{
  IncFindRank *self = g_new0 (IncFindRank, 1);
  g_autoptr(GString) exact = g_string_new (NULL);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  inc_text_exact (typed, exact);
  for (char *p = exact->str; *p != '\0';)
    {
      char *start = p;

      while (*p != '\0' && (g_unichar_isalnum (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p))))
        p = g_utf8_next_char (p);
      if (p > start)
        g_strv_builder_take (words, g_strndup (start, p - start));
      else
        p = g_utf8_next_char (p);
    }
  self->search = search;
  self->is_person = is_person;
  self->words = g_strv_builder_end (words);
  self->exact = g_strjoinv (" ", self->words);
  self->folded = inc_text_dup_folded (self->exact);
  self->title = g_string_new (NULL);
  self->title_folded = g_string_new (NULL);
  return self;
}

void
inc_find_rank_free (IncFindRank *self)
{
  g_strfreev (self->words);
  g_free (self->exact);
  g_free (self->folded);
  g_string_free (self->title, TRUE);
  g_string_free (self->title_folded, TRUE);
  g_free (self);
}

static const char *
last_word (const char *title)
{
  const char *space = strrchr (title, ' ');

  return space != NULL ? space + 1 : title;
}

static gboolean
begins (IncFindRank *self, const char *title, const char *typed)
{
  return g_str_has_prefix (title, typed) || (self->is_person && g_str_has_prefix (last_word (title), typed));
}

static gboolean
has_word (const char *title, const char *word)
{
  for (const char *p = strstr (title, word); p != NULL; p = strstr (p + 1, word))
    if (p == title || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))))
      return TRUE;
  return FALSE;
}

static gboolean
has_words (IncFindRank *self)
{
  for (guint i = 0; self->words[i] != NULL; i++)
    if (!has_word (self->title->str, self->words[i]))
      return FALSE;
  return TRUE;
}

IncFoundRank
inc_find_rank_of (IncFindRank *self, const char *title)
{
  g_string_truncate (self->title, 0);
  g_string_truncate (self->title_folded, 0);
  inc_text_exact (title, self->title);
  inc_text_fold (title, self->title_folded);
  if (self->words[0] == NULL || !inc_search_matches (self->search, self->title->str))
    return INC_FOUND_ELSEWHERE;
  if (g_str_equal (self->title->str, self->exact))
    return INC_FOUND_SAME;
  if (g_str_equal (self->title_folded->str, self->folded))
    return INC_FOUND_SAME_FOLDED;
  if (begins (self, self->title->str, self->exact))
    return INC_FOUND_BEGINS;
  if (begins (self, self->title_folded->str, self->folded))
    return INC_FOUND_BEGINS_FOLDED;
  return has_words (self) ? INC_FOUND_WORD : INC_FOUND_WORD_FOLDED;
}

/* ---- beginnings ---- */

/* What the order tells apart: letters with their shapes, no tones. */
static char *
drop_tones (const char *exact)
{
  g_autofree char *apart = g_utf8_normalize (exact, -1, G_NORMALIZE_DEFAULT);
  g_autoptr(GString) kept = g_string_new (NULL);
  static const char tones[][3] = { "\xCC\x80", "\xCC\x81", "\xCC\x83", "\xCC\x89", "\xCC\xA3" };

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_tone = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
        is_tone = is_tone || g_str_has_prefix (p, tones[i]);
      if (!is_tone)
        g_string_append_len (kept, p, g_utf8_next_char (p) - p);
    }
  return g_utf8_normalize (kept->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

/* A letter typed without its shape may have one. */
static const char *const *
shapes_of (char letter)
{
  static const char *const a[] = { "a", "ă", "â", NULL }, *const d[] = { "d", "đ", NULL }, *const e[] = { "e", "ê", NULL },
                    *const o[] = { "o", "ô", "ơ", NULL }, *const u[] = { "u", "ư", NULL };

  switch (letter)
    {
    case 'a':
      return a;
    case 'd':
      return d;
    case 'e':
      return e;
    case 'o':
      return o;
    case 'u':
      return u;
    default:
      return NULL;
    }
}

/* Every beginning so far with every shape of the letter behind it, in the order of the alphabet. */
static GPtrArray *
spread (GPtrArray *beginnings, const char *letter)
{
  g_autofree char *same = g_strndup (letter, g_utf8_next_char (letter) - letter);
  const char *const alone[] = { same, NULL };
  const char *const *shapes = shapes_of (*letter);
  GPtrArray *longer = g_ptr_array_new_with_free_func (g_free);

  if (shapes == NULL)
    shapes = alone;
  for (guint i = 0; i < beginnings->len; i++)
    for (guint s = 0; shapes[s] != NULL; s++)
      g_ptr_array_add (longer, g_strconcat (g_ptr_array_index (beginnings, i), shapes[s], NULL));
  g_ptr_array_unref (beginnings);
  return longer;
}

char **
inc_find_rank_list_beginnings (IncFindRank *self)
{
  g_autofree char *typed = drop_tones (self->exact);
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GStrvBuilder) list = g_strv_builder_new ();

  if (*typed == '\0' || (self->is_person && strchr (typed, ' ') != NULL))
    return NULL;
  g_ptr_array_add (all, g_strdup (""));
  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isdigit (g_utf8_get_char (p))) /* numbers go by their value */
        return NULL;
      all = spread (all, p);
      if (all->len > MOST_BEGINNINGS)
        return NULL;
    }
  g_strv_builder_add (list, typed);
  for (guint i = 0; i < all->len; i++)
    if (!g_str_equal (g_ptr_array_index (all, i), typed))
      g_strv_builder_add (list, g_ptr_array_index (all, i));
  return g_strv_builder_end (list);
}

gboolean
inc_find_rank_begins (IncFindRank *self, const char *title, const char *beginning)
{
  g_autofree char *toneless = NULL;

  g_string_truncate (self->title, 0);
  inc_text_exact (title, self->title);
  toneless = drop_tones (self->is_person ? last_word (self->title->str) : self->title->str);
  return g_str_has_prefix (toneless, beginning);
}
