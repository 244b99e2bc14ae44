/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a record, an import row or a register: a list of sentences, each at its place.
 * Not a GError: a record may have many, and a warning does not stop anybody. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_SEVERITY_WARNING,
  INC_SEVERITY_ERROR,
} IncSeverity;

typedef struct
{
  IncSeverity severity;
  char *field;   /* the field's name, NULL for the whole record */
  char *message; /* one translated sentence that says what to do */
} IncProblem;

typedef struct _IncProblems IncProblems;

IncProblems *inc_problems_new (void);
void inc_problems_free (IncProblems *self);
void inc_problems_add (IncProblems *self, IncSeverity severity, const char *field,
                       const char *format, ...) G_GNUC_PRINTF (4, 5);
guint inc_problems_get_n (const IncProblems *self);
const IncProblem *inc_problems_get (const IncProblems *self, guint index);
guint inc_problems_count (const IncProblems *self, IncSeverity severity);
/* The worst problem of a field (errors before warnings), or NULL. */
const IncProblem *inc_problems_find (const IncProblems *self, const char *field);
/* All messages in order, one a line; full transfer. */
char *inc_problems_to_text (const IncProblems *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncProblems, inc_problems_free)

G_END_DECLS
