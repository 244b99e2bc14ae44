/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the import command: what is chosen for the files, doing it, and telling what came of it. */
#pragma once

#include "inc-command-private.h"

#include "inc-import.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *programme;
  char *event; /* whose attendees the rows are; NULL */
  gboolean grants; /* the file is a package of grants */
  char *stage_word;
  char *position_word;
  char **kinds; /* KIND or FILE=KIND */
  char **maps; /* HEADING=FIELD */
  gboolean create;
  gboolean trial;
  int stage; /* of stage_word; 0 for none */
  int position; /* of position_word; 0 for none */
} IncImportOptions;

/* FALSE after a message. */
gboolean inc_command_import_apply (IncCommand *self, IncImport *import, const IncImportOptions *options);
/* Counts and columns to standard output, rows to standard error. */
void inc_command_import_tell (IncImport *import, const IncImportReport *report, gboolean trial);

/* Attendees of options->event, from one file. */
IncExit inc_command_import_attendees (IncCommand *self, IncSession *session, const IncImportOptions *options,
                                      const char *source);
/* A package of grants. */
IncExit inc_command_import_grants (IncCommand *self, IncSession *session, const IncImportOptions *options, const char *source);

G_END_DECLS
