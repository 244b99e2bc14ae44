/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-export: the city's file with its manifest, the list of startups as CSV, or the awards as grants. */
#include "config.h"

#include "inc-command-export-private.h"
#include "inc-command-output.h"

#include "inc-export.h"
#include "inc-startup.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *name;
  char *format;
  char *from;
  char *to;
  char *basis;
  char *manifest;
  char *flavour;
  gboolean personal;
  gboolean grants;
  char *prefix;
  char *first_day; /* of from and to, as ISO */
  char *last_day;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->name);
  g_free (self->format);
  g_free (self->from);
  g_free (self->to);
  g_free (self->basis);
  g_free (self->manifest);
  g_free (self->flavour);
  g_free (self->prefix);
  g_free (self->first_day);
  g_free (self->last_day);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* ---- is it meant so ---- */

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return word == NULL || g_strv_contains (words, word);
}

static gboolean
is_csv (const Options *options)
{
  return g_strcmp0 (options->format, "csv") == 0;
}

/* The option that the chosen format does not have; NULL when all fit. */
static const char *
misplaced_option (const Options *options)
{
  const gboolean csv = is_csv (options), city = !csv && !options->grants;
  const struct
  {
    const char *name;
    gboolean is_given;
    gboolean fits;
  } given[] = {
    { "--format", options->format != NULL, !options->grants },
    { "--prefix", options->prefix != NULL, options->grants },
    { "--from", options->from != NULL, city },
    { "--to", options->to != NULL, city },
    { "--basis", options->basis != NULL, city },
    { "--manifest", options->manifest != NULL, city },
    { "--flavour", options->flavour != NULL, csv },
    { "--personal", options->personal, csv },
  };

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    if (given[i].is_given && !given[i].fits)
      return given[i].name;
  return NULL;
}

static gboolean
check_period (IncCommand *self, Options *options)
{
  if (!inc_command_parse_day (self, "--from", options->from, &options->first_day) ||
      !inc_command_parse_day (self, "--to", options->to, &options->last_day))
    return FALSE;
  if (options->first_day == NULL || options->last_day == NULL || strcmp (options->first_day, options->last_day) <= 0)
    return TRUE;
  inc_command_fail (self, INC_EXIT_USAGE, _("--from comes after --to"));
  return FALSE;
}

static gboolean
check_options (IncCommand *self, Options *options)
{
  static const char *const formats[] = { "city-json", "csv", NULL };
  static const char *const bases[] = { "month", "quarter", "half_year", "year", "range", NULL };
  static const char *const flavours[] = { "plain", "excel", NULL };

  if (!is_one_of (options->format, formats))
    inc_command_fail (self, INC_EXIT_USAGE, _("--format is city-json or csv"));
  else if (!is_one_of (options->basis, bases))
    inc_command_fail (self, INC_EXIT_USAGE, _("--basis is month, quarter, half_year, year or range"));
  else if (!is_one_of (options->flavour, flavours))
    inc_command_fail (self, INC_EXIT_USAGE, _("--flavour is plain or excel"));
  else if (misplaced_option (options) != NULL)
    inc_command_fail (self, INC_EXIT_USAGE, _("%s is not for this format"), misplaced_option (options));
  else
    return check_period (self, options);
  return FALSE;
}

/* ---- the city's file ---- */

static IncExit
save_manifest (IncCommand *self, const char *manifest, const char *name)
{
  g_autoptr(GFile) file = inc_command_get_file (name);
  g_autoptr(GError) error = NULL;

  if (g_file_replace_contents (file, manifest, strlen (manifest), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    return INC_EXIT_DONE;
  return inc_command_fail_with (self, name, error);
}

static DexFuture *
start_city (IncSession *session, const Options *options, const char *target)
{
  const IncExportPeriod period = { options->first_day, options->last_day, options->basis };
  g_autoptr(GOutputStream) stream = NULL;
  g_autoptr(GFile) file = NULL;

  if (inc_command_is_stream (target))
    {
      stream = inc_command_output_new ();
      return inc_export_city (session, &period, stream);
    }
  file = inc_command_get_file (target);
  return inc_export_city_to_file (session, &period, file);
}

static IncExit
export_city (IncCommand *self, IncSession *session, const Options *options, const char *target)
{
  g_autoptr(DexFuture) exporting = start_city (session, options, target);
  g_autoptr(GError) error = NULL;
  g_autofree char *manifest = NULL;

  if (!inc_command_wait (self, exporting, &error))
    return inc_command_fail_with (self, inc_command_is_stream (target) ? NULL : target, error);
  manifest = dex_await_string (dex_ref (exporting), NULL);
  return options->manifest != NULL ? save_manifest (self, manifest, options->manifest) : INC_EXIT_DONE;
}

/* ---- the list ---- */

static DexFuture *
start_csv (IncSession *session, const Options *options, const char *target)
{
  const IncExportCsvFlags flags = (g_strcmp0 (options->flavour, "excel") == 0 ? INC_EXPORT_CSV_EXCEL : 0) |
                                  (options->personal ? INC_EXPORT_CSV_PERSONAL : 0);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(GOutputStream) stream = NULL;
  g_autoptr(GFile) file = NULL;

  if (inc_command_is_stream (target))
    {
      stream = inc_command_output_new ();
      return inc_export_csv (session, query, flags, stream);
    }
  file = inc_command_get_file (target);
  return inc_export_csv_to_file (session, query, flags, file);
}

static IncExit
export_csv (IncCommand *self, IncSession *session, const Options *options, const char *target)
{
  g_autoptr(DexFuture) exporting = start_csv (session, options, target);
  g_autoptr(GError) error = NULL;

  if (inc_command_wait (self, exporting, &error))
    return INC_EXIT_DONE;
  return inc_command_fail_with (self, inc_command_is_stream (target) ? NULL : target, error);
}

static IncExit
export_with (IncCommand *self, Options *options, const char *target)
{
  g_autoptr(IncSession) session = NULL;
  IncExit code;

  if (!check_options (self, options))
    return self->exit;
  session = inc_command_open_to_read (self, options->name);
  if (session == NULL)
    return self->exit;
  code = options->grants    ? inc_command_export_grants (self, session, options->prefix, target)
         : is_csv (options) ? export_csv (self, session, options, target)
                            : export_city (self, session, options, target);
  inc_command_close (session);
  return code;
}

static IncExit
run (IncCommand *self)
{
  g_auto(Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &options.name,
      N_("The register; may be left out when there is one"), N_("NAME") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
      N_("city-json (when left out) or csv: the list of startups"), N_("WORD") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from,
      N_("First day of the period; 1 January when left out"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to,
      N_("Last day of the period; 31 December when left out"), N_("DATE") },
    { "basis", 0, 0, G_OPTION_ARG_STRING, &options.basis,
      N_("What the period is: month, quarter, half_year, year or range"), N_("WORD") },
    { "manifest", 0, 0, G_OPTION_ARG_FILENAME, &options.manifest,
      N_("Write the manifest there too"), N_("FILE") },
    { "flavour", 0, 0, G_OPTION_ARG_STRING, &options.flavour,
      N_("Of CSV: plain (when left out) or excel"), N_("WORD") },
    { "personal", 0, 0, G_OPTION_ARG_NONE, &options.personal,
      N_("Of CSV: personal data too"), NULL },
    { "grants", 'g', 0, G_OPTION_ARG_NONE, &options.grants,
      N_("Awards as a package of grants (360Giving JSON)"), NULL },
    { "prefix", 0, 0, G_OPTION_ARG_STRING, &options.prefix,
      N_("Of grants: the publisher's prefix of identifiers"), N_("TEXT") },
    { NULL },
  };
  g_auto(GStrv) operands = inc_command_parse (self, entries, 1);

  return operands != NULL ? export_with (self, &options, operands[0]) : self->exit;
}

const IncVerb inc_verb_export = {
  .name = "export",
  .arguments = N_("[FILE|-]"),
  .summary = N_("Write the city's file (JSON), the list of startups (CSV), or the awards as grants (JSON)"),
  .more = N_("Without a file, or with -, it goes to standard output.  Beside FILE.json stands FILE.manifest.json with time,\n"
             "counts and SHA-256; of standard output it is written where --manifest says, or not at all.\n"
             "The city's file names only persons who agreed to that; a window may have the register open meanwhile.\n\n"
             "Examples:\n"
             "  incubator export --register \"Hồ sơ 2026\" --from 2026-01-01 --to 2026-06-30 --basis half_year city.json\n"
             "  flatpak run --command=incubator org.hanoi.Incubator export - > city.json\n"
             "  incubator export --format csv --flavour excel startups.csv\n"
             "  incubator export --grants --prefix 360G-example grants.json\n\n"
             "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not a register or damaged, 130 stopped by Ctrl-C."),
  .run = run,
};
