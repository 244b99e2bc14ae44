/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-file-answers: one question after the other; the first that fails ends it. */
#include "config.h"

#include "inc-file-answers.h"

static IncTable *
await_answer (IncSession *session, const IncSchema *schema, gint64 id, const IncFileQuestion *question, GError **error)
{
  g_auto(IncValue) table = inc_value_dup_text (schema->table);
  const IncValue both[] = { table, inc_value_integer (id) };

  return dex_await_boxed (inc_session_query (session, question->name, question->names_table ? both : &both[1],
                                             question->names_table ? 2 : 1), error);
}

gboolean
inc_file_answers_await (IncFileAnswers *self, IncSession *session, const IncSchema *schema, gint64 id,
                        const IncFileQuestion *questions, GError **error)
{
  static const IncFileQuestion notes = { "notes-of", TRUE };

  self->record = dex_await_object (inc_session_get (session, schema, id), error);
  if (self->record == NULL)
    return FALSE;
  self->notes = await_answer (session, schema, id, &notes, error);
  if (self->notes == NULL)
    return FALSE;
  for (guint i = 0; questions[i].name != NULL; i++)
    {
      g_return_val_if_fail (i < INC_FILE_MOST_QUESTIONS, FALSE);
      self->tables[i] = await_answer (session, schema, id, &questions[i], error);
      if (self->tables[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

void
inc_file_answers_clear (IncFileAnswers *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->notes, inc_table_unref);
  for (guint i = 0; i < INC_FILE_MOST_QUESTIONS; i++)
    g_clear_pointer (&self->tables[i], inc_table_unref);
}
