/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-words: a list short enough to be walked: what a register has of sectors, cohorts and countries. */
#include "config.h"

#include "inc-find.h"

typedef struct
{
  IncFindId op;
  char *word;
  gint64 id;
} Entry;

struct _IncFindWords
{
  GArray *entries; /* of Entry */
};

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->word);
}

IncFindWords *
inc_find_words_new (void)
{
  IncFindWords *self = g_new0 (IncFindWords, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  return self;
}

void
inc_find_words_free (IncFindWords *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

void
inc_find_words_add (IncFindWords *self, IncFindId op, const char *word, gint64 id)
{
  const Entry entry = { op, g_strdup (word), id };

  g_array_append_val (self->entries, entry);
}

guint
inc_find_words_get_n (const IncFindWords *self)
{
  return self->entries->len;
}

gboolean
inc_find_words_get (const IncFindWords *self, guint index, IncFindId op, const char **word, gint64 *id)
{
  const Entry *entry = &g_array_index (self->entries, Entry, index);

  if (entry->op != op)
    return FALSE;
  *word = entry->word;
  if (id != NULL)
    *id = entry->id;
  return TRUE;
}
