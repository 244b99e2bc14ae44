/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the file of one record is made of: the record, its notes, and the answers to what its page asks besides. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

/* Lists of questions end with name NULL. */
typedef struct
{
  const char *name;     /* of a query of the store */
  gboolean names_table; /* ?1 the table, ?2 the id; else ?1 the id */
} IncFileQuestion;

enum
{
  INC_FILE_MOST_QUESTIONS = 4,
};

typedef struct
{
  IncRecord *record;
  IncTable *notes;
  IncTable *tables[INC_FILE_MOST_QUESTIONS]; /* in the order of the questions */
} IncFileAnswers;

/* In a fiber.  self: empty; clear it, whatever came of it. */
gboolean inc_file_answers_await (IncFileAnswers *self, IncSession *session, const IncSchema *schema, gint64 id,
                                 const IncFileQuestion *questions, GError **error);
void inc_file_answers_clear (IncFileAnswers *self);

G_END_DECLS
