/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find: from what was typed to conditions and words, and back to text for people.  Any thread. */
#include "config.h"

#include "inc-find.h"

#include "inc-find-value.h"
#include "inc-search.h"
#include "inc-telex.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  MOST_NAME_WORDS = 3,
  MOST_VALUE_WORDS = 6,
};

/* A condition's name in what was typed. */
typedef struct
{
  const IncFindOperator *op;
  gsize start;
  gsize value; /* where its value may begin */
} Mark;

static void
condition_clear (gpointer data)
{
  IncFindCondition *condition = data;

  g_array_unref (condition->values);
  g_free (condition->text);
}

static IncFindCondition
condition_new (const IncFindOperator *op, gsize start)
{
  IncFindCondition self = { op, g_array_new (FALSE, TRUE, sizeof (IncValue)), NULL, start, start };

  g_array_set_clear_func (self.values, (GDestroyNotify) inc_value_clear);
  return self;
}

/* ---- names ---- */

/* Where the word that ends at end begins; not before from. */
static gsize
word_before (const char *typed, gsize from, gsize end)
{
  while (end > from && typed[end - 1] != ' ' && typed[end - 1] != '"')
    end--;
  return end;
}

/* The longest name of a condition that ends at end. */
static gboolean
find_name (const char *typed, gsize from, gsize end, Mark *mark)
{
  gsize start = end;

  mark->op = NULL;
  for (guint n = 0; n < MOST_NAME_WORDS && start > from; n++)
    {
      const IncFindOperator *op;
      g_autofree char *name = NULL;

      while (n > 0 && start > from && typed[start - 1] == ' ')
        start--;
      start = word_before (typed, from, start);
      name = g_strndup (typed + start, end - start);
      op = inc_find_operators_find (name);
      if (op != NULL)
        {
          mark->op = op;
          mark->start = start;
        }
    }
  return mark->op != NULL;
}

/* The next name of a condition; an amount's may be followed by its sign alone. */
static gboolean
find_mark (const char *typed, gsize from, Mark *mark)
{
  gboolean quoted = FALSE;

  for (gsize i = from; typed[i] != '\0'; i++)
    {
      if (typed[i] == '"')
        quoted = !quoted;
      if (quoted || strchr (":<>", typed[i]) == NULL || !find_name (typed, from, i, mark))
        continue;
      if (typed[i] != ':' && mark->op->value != INC_FIND_VALUE_AMOUNT)
        continue;
      mark->value = typed[i] == ':' ? i + 1 : i;
      return TRUE;
    }
  return FALSE;
}

/* ---- values ---- */

static gboolean
try_value (IncFindCondition *condition, const char *typed, gsize start, gsize end, const IncFindWords *words)
{
  g_autofree char *text = g_strndup (typed + start, end - start);

  g_strstrip (text);
  condition->end = end;
  return inc_find_value_read (condition, text, words);
}

static gsize
word_after (const char *typed, gsize start, gsize end)
{
  while (start < end && typed[start] == ' ')
    start++;
  while (start < end && typed[start] != ' ')
    start++;
  return start;
}

/* As many words as make sense; condition->end is behind the first word when none does. */
static gboolean
read_words (IncFindCondition *condition, const char *typed, gsize start, gsize end, const IncFindWords *words)
{
  gsize ends[MOST_VALUE_WORDS + 1] = { start };
  guint n = 0;

  while (n < MOST_VALUE_WORDS && word_after (typed, ends[n], end) > ends[n])
    {
      ends[n + 1] = word_after (typed, ends[n], end);
      if (typed[ends[n + 1] - 1] == ' ')
        break; /* blanks alone */
      n++;
    }
  for (guint i = n; i > 0; i--)
    if (try_value (condition, typed, start, ends[i], words))
      return TRUE;
  condition->end = ends[MIN (n, 1)];
  if (condition->op->value != INC_FIND_VALUE_FLAG)
    return FALSE;
  condition->end = start; /* what comes next is a word */
  return inc_find_value_read (condition, "", words);
}

static gboolean
read_value (IncFindCondition *condition, const char *typed, gsize start, gsize end, const IncFindWords *words)
{
  const char *close;
  gboolean read;

  while (start < end && typed[start] == ' ')
    start++;
  if (start == end || typed[start] != '"')
    return read_words (condition, typed, start, end, words);
  close = memchr (typed + start + 1, '"', end - start - 1);
  read = try_value (condition, typed, start + 1, close != NULL ? (gsize) (close - typed) : end, words);
  condition->end += close != NULL;
  return read;
}

/* ---- the whole ---- */

typedef struct
{
  IncFind *find;
  const IncFindWords *known;
  GString *words;
  GStrvBuilder *unknown;
  GStrvBuilder *unread;
} Parse;

static void
take_condition (Parse *parse, IncFindCondition condition)
{
  g_array_append_val (parse->find->conditions, condition);
}

/* "trễ" is a condition by itself, with its marks: without them it is the word for bamboo. */
static gboolean
take_flag (Parse *parse, const char *word, gsize start, gsize end)
{
  const IncFindOperator *late = &inc_find_operators_get ()[INC_FIND_LATE];
  IncFindCondition condition;

  if (!inc_telex_spells_marked (word, late->aliases[0]))
    return FALSE;
  condition = condition_new (late, start);
  condition.end = end;
  inc_find_value_read (&condition, "", NULL);
  take_condition (parse, condition);
  return TRUE;
}

/* A name before a colon that is none of ours; a web address has a slash behind its colon, a time digits. */
static void
note_unknown (Parse *parse, const char *word)
{
  const char *colon = strchr (word, ':');

  if (colon != NULL && colon > word && colon[1] != '/' && !g_ascii_isdigit (colon[-1]))
    g_strv_builder_take (parse->unknown, g_strndup (word, colon - word));
}

static void
take_words (Parse *parse, gsize start, gsize end)
{
  const char *typed = parse->find->typed;
  gboolean quoted = FALSE;

  for (gsize next; start < end; start = next)
    {
      g_autofree char *word = NULL;

      next = word_after (typed, start, end);
      word = g_strstrip (g_strndup (typed + start, next - start));
      if (*word == '\0')
        continue;
      if (!quoted && *word != '"' && take_flag (parse, word, next - strlen (word), next))
        continue;
      for (const char *p = word; *p != '\0'; p++)
        quoted ^= *p == '"';
      note_unknown (parse, word);
      g_string_append_printf (parse->words, "%s%s", parse->words->len > 0 ? " " : "", word);
    }
}

/* From a name to the end of its value. */
static gsize
take_mark (Parse *parse, const Mark *mark)
{
  const char *typed = parse->find->typed;
  IncFindCondition condition = condition_new (mark->op, mark->start);
  Mark next;
  const gsize end = find_mark (typed, mark->value, &next) ? next.start : strlen (typed);
  gsize after;

  if (read_value (&condition, typed, mark->value, end, parse->known))
    {
      take_condition (parse, condition);
      return condition.end;
    }
  after = condition.end;
  if (after > mark->value) /* else its value is still to be typed */
    g_strv_builder_take (parse->unread, g_strndup (typed + mark->start, after - mark->start));
  condition_clear (&condition);
  return MAX (after, mark->value);
}

IncFind *
inc_find_parse (const char *typed, const IncFindWords *words)
{
  IncFind *self = g_new0 (IncFind, 1);
  g_autoptr(GStrvBuilder) unknown = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) unread = g_strv_builder_new ();
  Parse parse = { self, words, g_string_new (NULL), unknown, unread };
  gsize from = 0;
  Mark mark;

  g_atomic_ref_count_init (&self->ref_count);
  self->typed = typed != NULL ? g_utf8_normalize (typed, -1, G_NORMALIZE_DEFAULT_COMPOSE) : NULL;
  if (self->typed == NULL)
    self->typed = g_strdup ("");
  self->conditions = g_array_new (FALSE, FALSE, sizeof (IncFindCondition));
  g_array_set_clear_func (self->conditions, condition_clear);
  while (find_mark (self->typed, from, &mark))
    {
      take_words (&parse, from, mark.start);
      from = take_mark (&parse, &mark);
    }
  take_words (&parse, from, strlen (self->typed));
  self->words = g_string_free (parse.words, FALSE);
  self->unknown = g_strv_builder_end (unknown);
  self->unread = g_strv_builder_end (unread);
  return self;
}

IncFind *
inc_find_ref (IncFind *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_find_unref (IncFind *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->conditions);
  g_strfreev (self->unknown);
  g_strfreev (self->unread);
  g_free (self->typed);
  g_free (self->words);
  g_free (self);
}

gboolean
inc_find_is_empty (const IncFind *self)
{
  g_autoptr(IncSearch) search = inc_search_new (self->words);

  return self->conditions->len == 0 && inc_search_is_empty (search);
}

const IncFindCondition *
inc_find_get (const IncFind *self, IncFindId op)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (g_array_index (self->conditions, IncFindCondition, i).op->id == op)
      return &g_array_index (self->conditions, IncFindCondition, i);
  return NULL;
}

/* ---- in words, and typed anew ---- */

char *
inc_find_describe_condition (const IncFindCondition *condition)
{
  g_autoptr(GString) text = g_string_new (_(condition->op->phrase));

  g_string_replace (text, "%s", condition->text, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
inc_find_describe (const IncFind *self)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const IncFindCondition *kind = inc_find_get (self, INC_FIND_KIND);

  if (kind != NULL)
    g_ptr_array_add (parts, g_strdup (kind->text));
  if (*self->words != '\0')
    g_ptr_array_add (parts, g_strdup_printf ("“%s”", self->words));
  for (guint i = 0; i < self->conditions->len; i++)
    if (&g_array_index (self->conditions, IncFindCondition, i) != kind)
      g_ptr_array_add (parts, inc_find_describe_condition (&g_array_index (self->conditions, IncFindCondition, i)));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
inc_find_drop (const IncFind *self, guint condition)
{
  const IncFindCondition *gone = &g_array_index (self->conditions, IncFindCondition, condition);
  g_autofree char *before = g_strchomp (g_strndup (self->typed, gone->start));
  g_autofree char *after = g_strchug (g_strdup (self->typed + gone->end));

  return g_strconcat (before, *before != '\0' && *after != '\0' ? " " : "", after, NULL);
}

char *
inc_find_add (const char *typed, const IncFindOperator *op, const char *value)
{
  g_autofree char *before = typed != NULL ? g_strstrip (g_strdup (typed)) : g_strdup ("");
  g_autofree char *name = g_utf8_strdown (_(op->label), -1);
  const gboolean quote = value != NULL && strchr (value, ' ') != NULL;
  const char *mark = quote ? "\"" : "";

  return g_strconcat (before, *before != '\0' ? " " : "", name, ":", mark, value != NULL ? value : "", mark, NULL);
}
