/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A growing list of problems, in the order in which they were found.  Owned by one thread at a
 * time. */
#include "config.h"

#include "inc-problems.h"

struct _IncProblems
{
  GPtrArray *items; /* of IncProblem */
};

static void
problem_free (IncProblem *problem)
{
  g_free (problem->field);
  g_free (problem->message);
  g_free (problem);
}

IncProblems *
inc_problems_new (void)
{
  IncProblems *self = g_new0 (IncProblems, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  return self;
}

void
inc_problems_free (IncProblems *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_free (self);
}

void
inc_problems_add (IncProblems *self, IncSeverity severity, const char *field,
                  const char *format, ...)
{
  IncProblem *problem;
  va_list args;

  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  problem = g_new (IncProblem, 1);
  problem->severity = severity;
  problem->field = g_strdup (field);
  va_start (args, format);
  problem->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->items, problem);
}

guint
inc_problems_get_n (const IncProblems *self)
{
  return self->items->len;
}

const IncProblem *
inc_problems_get (const IncProblems *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

guint
inc_problems_count (const IncProblems *self, IncSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += inc_problems_get (self, i)->severity == severity;
  return n;
}

const IncProblem *
inc_problems_find (const IncProblems *self, const char *field)
{
  const IncProblem *worst = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      const IncProblem *problem = inc_problems_get (self, i);

      if (g_strcmp0 (problem->field, field) != 0)
        continue;
      if (worst == NULL || problem->severity > worst->severity)
        worst = problem;
    }
  return worst;
}

char *
inc_problems_to_text (const IncProblems *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, inc_problems_get (self, i)->message);
    }
  return g_string_free (text, FALSE);
}
