/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-import: CSV files into a register, or a trial of it: what is typed, and what it is applied to. */
#include "config.h"

#include "inc-command-input.h"
#include "inc-command-private.h"

#include "inc-command-import-private.h"
#include "inc-records.h"
#include "inc-registers.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* More than anybody has that belong together. */
enum
{
  MOST_FILES = 100,
};

typedef IncImportOptions Options;

static void
options_clear (Options *self)
{
  g_free (self->name);
  g_free (self->programme);
  g_free (self->event);
  g_free (self->stage_word);
  g_free (self->position_word);
  g_strfreev (self->kinds);
  g_strfreev (self->maps);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* 0 for no word. */
static gboolean
check_choice (IncCommand *self, const char *option, const IncChoice *choices, const char *word, int *value)
{
  g_autoptr(GString) words = g_string_new (NULL);
  const IncChoice *choice = word != NULL ? inc_choice_find_typed (choices, word) : NULL;

  *value = choice != NULL ? choice->value : 0;
  if (word == NULL || choice != NULL)
    return TRUE;
  for (choice = choices; choice->value != 0; choice++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", choice->word);
  /* Translators: an option such as --stage, then its words. */
  inc_command_fail (self, INC_EXIT_USAGE, _("%s is one of %s"), option, words->str);
  return FALSE;
}

/* ---- doing it ---- */

static void
on_interrupted (GCancellable *cancellable, IncImport *import)
{
  inc_import_cancel (import);
}

static IncExit
run_import (IncCommand *self, IncImport *import, gboolean trial)
{
  g_autoptr(IncImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  gulong connection;

  connection = g_cancellable_connect (self->cancellable, G_CALLBACK (on_interrupted), g_object_ref (import), g_object_unref);
  report = dex_await_boxed (trial ? inc_import_try (import) : inc_import_run (import), &error);
  g_cancellable_disconnect (self->cancellable, connection);
  if (report == NULL)
    return inc_command_fail_with (self, inc_import_get_name (import), error);
  inc_command_import_tell (import, report, trial);
  return report->n_refused > 0 ? INC_EXIT_DATA : INC_EXIT_DONE;
}

static DexFuture *
start_opening (IncCommand *self, IncSession *session, const char *const *sources)
{
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GPtrArray) files = NULL;

  if (inc_command_is_stream (sources[0]))
    {
      stream = inc_command_input_new (self->cancellable);
      return inc_import_open_stream (session, stream, _("standard input"));
    }
  files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; sources[i] != NULL; i++)
    g_ptr_array_add (files, inc_command_get_file (sources[i]));
  return inc_import_open_files (session, (GFile *const *) files->pdata, files->len);
}

/* Of several files the error names the one that it is about. */
static const char *
get_about (const char *const *sources)
{
  return inc_command_is_stream (sources[0]) || sources[1] != NULL ? NULL : sources[0];
}

static IncExit
import_into (IncCommand *self, IncSession *session, const Options *options, const char *const *sources)
{
  g_autoptr(DexFuture) opening = start_opening (self, session, sources);
  g_autoptr(IncImport) import = NULL;
  g_autoptr(GError) error = NULL;

  if (!inc_command_wait (self, opening, &error))
    return inc_command_fail_with (self, get_about (sources), error);
  import = dex_await_object (dex_ref (opening), NULL);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    return inc_command_fail_with (self, NULL, error);
  return inc_command_import_apply (self, import, options) ? run_import (self, import, options->trial) : self->exit;
}

/* ---- the register ---- */

/* A register made for this import goes with it when the import was a trial or brought nothing. */
static void
remove_register (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

static gboolean
make_folder (IncCommand *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = inc_registers_get_folder (&error);

  if (folder == NULL)
    inc_command_fail_with (self, NULL, error);
  return folder != NULL;
}

static IncExit
import_with (IncCommand *self, Options *options, const char *const *sources)
{
  g_autofree char *path = NULL;
  g_autoptr(IncSession) session = NULL;
  gboolean is_new, has_changed;
  IncExit code;

  if (!check_choice (self, "--stage", inc_stage_choices, options->stage_word, &options->stage) ||
      !check_choice (self, "--position", inc_position_choices, options->position_word, &options->position))
    return self->exit;
  path = inc_command_find_register (self, options->name, options->create);
  if (path == NULL)
    return self->exit;
  is_new = options->create && !g_file_test (path, G_FILE_TEST_EXISTS);
  if (is_new && !make_folder (self))
    return self->exit;
  session = inc_command_open_to_write (self, path, is_new);
  if (session == NULL)
    return self->exit;
  code = options->grants          ? inc_command_import_grants (self, session, options, sources[0])
         : options->event != NULL ? inc_command_import_attendees (self, session, options, sources[0])
                                  : import_into (self, session, options, sources);
  has_changed = inc_session_get_undo_title (session) != NULL;
  inc_command_close (session);
  if (is_new && !has_changed)
    remove_register (path);
  return code;
}

/* What is said of rows says nothing of grants. */
static const char *
misplaced_option (const Options *options)
{
  if (!options->grants)
    return NULL;
  return options->event != NULL           ? "--event"
         : options->programme != NULL     ? "--programme"
         : options->stage_word != NULL    ? "--stage"
         : options->position_word != NULL ? "--position"
         : options->kinds != NULL         ? "--kind"
         : options->maps != NULL          ? "--map"
                                          : NULL;
}

static IncExit
run (IncCommand *self)
{
  g_auto(Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &options.name,
      N_("The register; may be left out when there is one"), N_("NAME") },
    { "create", 0, 0, G_OPTION_ARG_NONE, &options.create,
      N_("Make the register when it is missing"), NULL },
    { "programme", 'p', 0, G_OPTION_ARG_STRING, &options.programme,
      N_("Programme of new cohorts; made when missing"), N_("NAME") },
    { "stage", 's', 0, G_OPTION_ARG_STRING, &options.stage_word,
      N_("Stage of rows without one of their own"), N_("WORD") },
    { "position", 0, 0, G_OPTION_ARG_STRING, &options.position_word,
      N_("What people are where the file does not say it"), N_("WORD") },
    { "event", 'e', 0, G_OPTION_ARG_STRING, &options.event,
      N_("The rows are attendees of an event, with their wishes"), N_("NAME") },
    { "grants", 'g', 0, G_OPTION_ARG_NONE, &options.grants,
      N_("The file is a package of grants (360Giving JSON)"), NULL },
    { "kind", 'k', 0, G_OPTION_ARG_STRING_ARRAY, &options.kinds,
      N_("What the rows are: startup, person, investor or partner"), N_("[FILE=]KIND") },
    { "map", 'm', 0, G_OPTION_ARG_STRING_ARRAY, &options.maps,
      N_("Where a column goes; “HEADING=” leaves it out"), N_("HEADING=FIELD") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.trial,
      N_("Tell what would happen and write nothing"), NULL },
    { NULL },
  };
  g_auto(GStrv) operands = inc_command_parse (self, entries, MOST_FILES);

  if (operands == NULL)
    return self->exit;
  if (operands[0] == NULL)
    return inc_command_fail (self, INC_EXIT_USAGE, _("Name a CSV file, or - for standard input"));
  for (guint i = 0; operands[1] != NULL && operands[i] != NULL; i++)
    if (inc_command_is_stream (operands[i]))
      return inc_command_fail (self, INC_EXIT_USAGE, _("Standard input is imported alone"));
  if (options.event != NULL && (operands[1] != NULL || inc_command_is_stream (operands[0])))
    return inc_command_fail (self, INC_EXIT_USAGE, _("Attendees of an event come from one file"));
  if (options.grants && (operands[1] != NULL || inc_command_is_stream (operands[0])))
    return inc_command_fail (self, INC_EXIT_USAGE, _("Grants come from one file"));
  if (misplaced_option (&options) != NULL)
    return inc_command_fail (self, INC_EXIT_USAGE, _("%s does not go with --grants"), misplaced_option (&options));
  return import_with (self, &options, (const char *const *) operands);
}

const IncVerb inc_verb_import = {
  .name = "import",
  .arguments = N_("FILE…|-"),
  .summary = N_("Bring startups, people, investors and partners in from CSV files, or grants from a package"),
  .more = N_("Columns find their fields by their headings, or as they did for the last file of this shape; --map says it\n"
             "otherwise.  Files that belong together are named together: their startups and people find each other.  A\n"
             "refused row never stops the others.  All of it is one step, which Undo takes back.  The same file again\n"
             "adds nothing.\n\n"
             "Examples:\n"
             "  incubator import startups.csv founders.csv\n"
             "  incubator import --kind investor --map \"Fund name=name\" funds.csv\n"
             "  incubator import --register \"Hồ sơ 2026\" --create --programme \"Ươm tạo\" startups.csv\n"
             "  incubator import --dry-run --map \"Company=name\" --map \"Logo=\" startups.csv\n"
             "  incubator import --event \"Ngày hội gặp gỡ 2026\" attendees.csv\n"
             "  incubator import --grants grants.json\n"
             "  iconv -f windows-1258 -t utf-8 old.csv | incubator import --stage active -\n\n"
             "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a file that cannot be read or rows that were refused\n"
             "(the others are in), 4 register in use or read-only, 130 stopped by Ctrl-C: nothing was written."),
  .run = run,
};
