/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-import: startups from a CSV file, or a trial of it.  What was done goes to standard output, what each refused
 * or doubtful row suffers from to standard error. */
#include "config.h"

#include "inc-command-input.h"
#include "inc-command-private.h"

#include "inc-enrolment.h"
#include "inc-import.h"
#include "inc-registers.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *name;
  char *programme;
  char *stage_word;
  char **maps; /* HEADING=FIELD */
  gboolean create;
  gboolean trial;
  int stage; /* of stage_word; 0 for none */
} Options;

static void
options_clear (Options *self)
{
  g_free (self->name);
  g_free (self->programme);
  g_free (self->stage_word);
  g_strfreev (self->maps);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check_stage (IncCommand *self, Options *options)
{
  g_autoptr(GString) words = g_string_new (NULL);
  const IncChoice *choice;

  if (options->stage_word == NULL)
    return TRUE;
  choice = inc_choice_find_typed (inc_stage_choices, options->stage_word);
  if (choice != NULL)
    {
      options->stage = choice->value;
      return TRUE;
    }
  for (choice = inc_stage_choices; choice->value != 0; choice++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", choice->word);
  inc_command_fail (self, INC_EXIT_USAGE, _("--stage is one of %s"), words->str);
  return FALSE;
}

/* ---- the mapping ---- */

static gboolean
find_column (IncImport *import, const char *heading, guint *column)
{
  for (*column = 0; *column < inc_import_get_n_columns (import); (*column)++)
    if (g_strcmp0 (inc_import_get_column (import, *column)->heading, heading) == 0)
      return TRUE;
  return FALSE;
}

/* NULL when there is no such field. */
static const char *
find_target (IncImport *import, const char *word)
{
  guint n_targets;
  const IncImportTarget *targets = inc_import_get_targets (import, &n_targets);

  for (guint i = 0; i < n_targets; i++)
    if (g_str_equal (targets[i].name, word) || g_str_equal (targets[i].label, word))
      return targets[i].name;
  return NULL;
}

static void
print_targets (IncImport *import)
{
  guint n_targets;
  const IncImportTarget *targets = inc_import_get_targets (import, &n_targets);

  for (guint i = 0; i < n_targets; i++)
    g_printerr ("  %-26s %s\n", targets[i].name, targets[i].label);
}

/* The last = divides, since a heading may have one; no field: the column is not taken. */
static gboolean
apply_map (IncCommand *self, IncImport *import, const char *map)
{
  const char *sign = strrchr (map, '=');
  g_autofree char *heading = sign != NULL ? g_strndup (map, sign - map) : NULL;
  const char *target = NULL;
  guint column;

  if (sign == NULL)
    {
      inc_command_fail (self, INC_EXIT_USAGE, _("--map takes HEADING=FIELD, not “%s”"), map);
      return FALSE;
    }
  if (!find_column (import, heading, &column))
    {
      inc_command_fail (self, INC_EXIT_USAGE, _("The file has no column “%s”"), heading);
      return FALSE;
    }
  if (sign[1] != '\0' && (target = find_target (import, sign + 1)) == NULL)
    {
      inc_command_fail (self, INC_EXIT_USAGE, _("There is no field “%s”; there are:"), sign + 1);
      print_targets (import);
      return FALSE;
    }
  inc_import_set_target (import, column, target);
  return TRUE;
}

static gboolean
apply_options (IncCommand *self, IncImport *import, const Options *options)
{
  g_autofree char *obstacle = NULL;

  for (guint i = 0; options->maps != NULL && options->maps[i] != NULL; i++)
    if (!apply_map (self, import, options->maps[i]))
      return FALSE;
  if (options->programme != NULL)
    inc_import_set_programme (import, options->programme);
  if (options->stage != 0)
    inc_import_set_stage (import, options->stage);
  obstacle = inc_import_get_obstacle (import);
  if (obstacle == NULL)
    return TRUE;
  inc_command_fail (self, INC_EXIT_DATA, "%s: %s", inc_import_get_name (import), obstacle);
  return FALSE;
}

/* ---- what came of it ---- */

static void
print_rows (const IncImportReport *report)
{
  const guint n_told = report->n_refused + report->n_warned;

  for (guint i = 0; i < report->rows->len; i++)
    {
      const IncImportRow *row = g_ptr_array_index (report->rows, i);
      const char *verdict = row->verdict == INC_IMPORT_REFUSED ? _("refused") : _("warning");

      /* Translators: "line 12: refused: An Phát: There is no such day" */
      g_printerr (_("line %u: %s: %s: %s\n"), row->line, verdict, row->title != NULL ? row->title : "–", row->message);
    }
  if (n_told > report->rows->len)
    g_printerr (ngettext ("and %u more\n", "and %u more\n", n_told - report->rows->len), n_told - report->rows->len);
}

static void
print_report (IncImport *import, const IncImportReport *report, gboolean trial)
{
  g_auto(GStrv) dropped = inc_import_get_dropped (import);
  g_autofree char *names = g_strjoinv (", ", dropped);

  if (trial)
    g_print ("%s\n", _("A trial: nothing was written."));
  g_print (ngettext ("%u row: %u new, %u updated, %u unchanged, %u refused, %u with a warning\n",
                     "%u rows: %u new, %u updated, %u unchanged, %u refused, %u with a warning\n", report->n_rows),
           report->n_rows, report->n_new, report->n_updated, report->n_unchanged, report->n_refused, report->n_warned);
  if (report->n_cohorts > 0)
    g_print (ngettext ("%u new cohort\n", "%u new cohorts\n", report->n_cohorts), report->n_cohorts);
  if (dropped[0] != NULL)
    g_print (_("Columns not taken: %s\n"), names);
}

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
  print_rows (report);
  print_report (import, report, trial);
  return report->n_refused > 0 ? INC_EXIT_DATA : INC_EXIT_DONE;
}

static DexFuture *
start_opening (IncCommand *self, IncSession *session, const char *source)
{
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GFile) file = NULL;

  if (inc_command_is_stream (source))
    {
      stream = inc_command_input_new (self->cancellable);
      return inc_import_open_stream (session, stream, _("standard input"));
    }
  file = inc_command_get_file (source);
  return inc_import_open (session, file);
}

static IncExit
import_into (IncCommand *self, IncSession *session, const Options *options, const char *source)
{
  g_autoptr(DexFuture) opening = start_opening (self, session, source);
  g_autoptr(IncImport) import = NULL;
  g_autoptr(GError) error = NULL;

  if (!inc_command_wait (self, opening, &error))
    return inc_command_fail_with (self, inc_command_is_stream (source) ? NULL : source, error);
  import = dex_await_object (dex_ref (opening), NULL);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    return inc_command_fail_with (self, NULL, error);
  return apply_options (self, import, options) ? run_import (self, import, options->trial) : self->exit;
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
import_with (IncCommand *self, Options *options, const char *source)
{
  g_autofree char *path = NULL;
  g_autoptr(IncSession) session = NULL;
  gboolean is_new, has_changed;
  IncExit code;

  if (!check_stage (self, options))
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
  code = import_into (self, session, options, source);
  has_changed = inc_session_get_undo_title (session) != NULL;
  inc_command_close (session);
  if (is_new && !has_changed)
    remove_register (path);
  return code;
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
    { "map", 'm', 0, G_OPTION_ARG_STRING_ARRAY, &options.maps,
      N_("Where a column goes; “HEADING=” leaves it out"), N_("HEADING=FIELD") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.trial,
      N_("Tell what would happen and write nothing"), NULL },
    { NULL },
  };
  g_auto(GStrv) operands = inc_command_parse (self, entries, 1);

  if (operands == NULL)
    return self->exit;
  if (operands[0] == NULL)
    return inc_command_fail (self, INC_EXIT_USAGE, _("Name a CSV file, or - for standard input"));
  return import_with (self, &options, operands[0]);
}

const IncVerb inc_verb_import = {
  .name = "import",
  .arguments = N_("FILE|-"),
  .summary = N_("Bring startups in from a CSV file"),
  .more = N_("Columns find their fields by their headings, or as they did for the last file of this shape; --map says it\n"
             "otherwise.  A refused row never stops the others.  All of it is one step, which Undo takes back.  The same\n"
             "file again adds nothing.\n\n"
             "Examples:\n"
             "  incubator import --register \"Hồ sơ 2026\" --create --programme \"Ươm tạo\" startups.csv\n"
             "  incubator import --dry-run --map \"Company=name\" --map \"Logo=\" startups.csv\n"
             "  iconv -f windows-1258 -t utf-8 old.csv | incubator import --stage active -\n\n"
             "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a file that cannot be read or rows that were refused\n"
             "(the others are in), 4 register in use or read-only, 130 stopped by Ctrl-C: nothing was written."),
  .run = run,
};
