/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-telex: the letters of what is meant have to come in their order; any other letter or digit typed has to be the key of
 * one of its marks that nobody typed before.  So no rule of any input method is needed: Telex takes its keys behind the
 * letter, at the end of the syllable, or anywhere between. */
#include "config.h"

#include "inc-telex.h"

#include "inc-text.h"

#include <string.h>

/* A text taken apart. */
typedef struct
{
  GString *letters; /* without marks, case and blanks */
  GPtrArray *marks; /* for each mark of the text the keys that make it: "f2" */
} Spelling;

static void
spelling_clear (Spelling *self)
{
  g_string_free (self->letters, TRUE);
  g_ptr_array_unref (self->marks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Spelling, spelling_clear)

static const char *
keys_of (gunichar mark, gunichar letter)
{
  switch (mark)
    {
    case 0x300: /* huyền */
      return "f2";
    case 0x309: /* hỏi */
      return "r3";
    case 0x303: /* ngã */
      return "x4";
    case 0x301: /* sắc */
      return "s1";
    case 0x323: /* nặng */
      return "j5";
    case 0x302: /* â ê ô */
      return letter == 'a' ? "a6" : letter == 'e' ? "e6" : "o6";
    case 0x306: /* ă */
      return "w8";
    case 0x31B: /* ơ ư */
      return "w7";
    default:
      return NULL;
    }
}

static void
add_character (Spelling *self, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  const gsize n = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));

  if (c == 0x111) /* đ, which Unicode does not take apart */
    {
      g_string_append_c (self->letters, 'd');
      g_ptr_array_add (self->marks, (gpointer) "d9");
      return;
    }
  if (!g_unichar_isalnum (c))
    return;
  g_string_append_unichar (self->letters, parts[0]);
  for (gsize i = 1; i < n; i++)
    {
      const char *keys = keys_of (parts[i], parts[0]);

      if (keys != NULL)
        g_ptr_array_add (self->marks, (gpointer) keys);
    }
}

static Spelling
take_apart (const char *text)
{
  Spelling self = { g_string_new (NULL), g_ptr_array_new () };
  g_autoptr(GString) exact = g_string_new (NULL);

  inc_text_exact (text, exact);
  for (const char *p = exact->str; *p != '\0'; p = g_utf8_next_char (p))
    add_character (&self, g_utf8_get_char (p));
  return self;
}

/* Takes a mark away that the character is a key of. */
static gboolean
take_key (GPtrArray *marks, char key)
{
  for (guint i = 0; i < marks->len; i++)
    if (strchr (g_ptr_array_index (marks, i), key) != NULL)
      {
        g_ptr_array_remove_index_fast (marks, i);
        return TRUE;
      }
  return FALSE;
}

/* How many bytes of text's letters typed spells, -1 when it spells something else.  What is left of marks was not typed as
 * a key. */
static gssize
match (const Spelling *typed, Spelling *text)
{
  gsize at = 0;

  for (gsize i = 0; i < typed->letters->len; i++)
    {
      const char c = typed->letters->str[i];

      if (at < text->letters->len && c == text->letters->str[at])
        at++;
      else if (at == 0 || !take_key (text->marks, c))
        return -1;
    }
  return at;
}

gboolean
inc_telex_spells (const char *typed, const char *text)
{
  g_auto(Spelling) keys = take_apart (typed);
  g_auto(Spelling) meant = take_apart (text);

  return meant.letters->len > 0 && match (&keys, &meant) == (gssize) meant.letters->len;
}

gboolean
inc_telex_begins (const char *typed, const char *text)
{
  g_auto(Spelling) keys = take_apart (typed);
  g_auto(Spelling) meant = take_apart (text);

  return match (&keys, &meant) > 0;
}

gboolean
inc_telex_spells_marked (const char *typed, const char *text)
{
  g_auto(Spelling) keys = take_apart (typed);
  g_auto(Spelling) meant = take_apart (text);

  if (match (&keys, &meant) != (gssize) meant.letters->len || meant.letters->len == 0)
    return FALSE;
  /* A mark that stands as a mark needs no key. */
  for (guint i = 0; i < keys.marks->len; i++)
    if (!take_key (meant.marks, *(const char *) g_ptr_array_index (keys.marks, i)))
      return FALSE;
  return meant.marks->len == 0;
}
