/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands share: a verb each, its arguments, Ctrl-C, and how errors become a sentence and an exit code. */
#pragma once

#include "inc-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* data/incubator.1 tells people of these. */
typedef enum
{
  INC_EXIT_DONE = 0,
  INC_EXIT_FAILED = 1,
  INC_EXIT_USAGE = 2,
  INC_EXIT_DATA = 3,     /* a file that cannot be read, rows that were refused, a register that is damaged */
  INC_EXIT_BUSY = 4,     /* the register is in use or cannot be written */
  INC_EXIT_STOPPED = 130 /* by Ctrl-C */
} IncExit;

typedef struct _IncCommand IncCommand;

typedef struct
{
  const char *name;
  const char *arguments; /* N_() */
  const char *summary;   /* N_() */
  const char *more;      /* N_(): examples and exit codes */
  IncExit (*run) (IncCommand *self);
} IncVerb;

extern const IncVerb inc_verb_check;
extern const IncVerb inc_verb_event;
extern const IncVerb inc_verb_export;
extern const IncVerb inc_verb_fund;
extern const IncVerb inc_verb_import;
extern const IncVerb inc_verb_match;
extern const IncVerb inc_verb_registers;
extern const IncVerb inc_verb_report;

struct _IncCommand
{
  const IncVerb *verb;
  char **arguments;          /* the verb, its options and operands */
  GCancellable *cancellable; /* Ctrl-C */
  IncExit exit;              /* of what failed last */
};

/* ---- inc-command-options.c ---- */

/* Takes the options out and gives the operands, at most so many.  NULL when there is nothing to run: the help was shown, or
 * the usage is wrong; exit says which.  Full transfer. */
char **inc_command_parse (IncCommand *self, const GOptionEntry *entries, guint most);
/* An ISO day from what was typed; NULL for NULL.  FALSE after a message. */
gboolean inc_command_parse_day (IncCommand *self, const char *option, const char *typed, char **day);
/* NULL stands for standard output, as "-" does. */
gboolean inc_command_is_stream (const char *name);
GFile *inc_command_get_file (const char *name);
/* FALSE, after a message, where bytes would go to a terminal. */
gboolean inc_command_check_terminal (IncCommand *self, const char *name);

/* ---- inc-command-session.c ---- */

/* The file of the register that --register names; NULL after a message.  missing_ok: for one that is to be made. */
char *inc_command_find_register (IncCommand *self, const char *name, gboolean missing_ok);
/* For reading: beside whoever writes.  NULL after a message. */
IncSession *inc_command_open_to_read (IncCommand *self, const char *name);
/* NULL after a message, which names the holder when somebody else writes. */
IncSession *inc_command_open_to_write (IncCommand *self, const char *path, gboolean create);
void inc_command_close (IncSession *session);

/* ---- inc-command-error.c ---- */

/* One sentence on standard error; gives code. */
IncExit inc_command_fail (IncCommand *self, IncExit code, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* The same from an error: what it is about (a file, a register; may be NULL), and its code. */
IncExit inc_command_fail_with (IncCommand *self, const char *about, const GError *error);

/* ---- inc-command.c ---- */

/* In a fiber: waits for what a function of the session gave.  Ctrl-C meanwhile stops the job; then it is waited for all the
 * same, so that nothing half-done is left. */
gboolean inc_command_wait (IncCommand *self, DexFuture *future, GError **error);

G_END_DECLS
