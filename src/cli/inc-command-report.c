/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-report: the report of one cohort as PDF. */
#include "config.h"

#include "inc-command-output.h"
#include "inc-command-private.h"

#include "inc-cohort.h"
#include "inc-export.h"
#include "inc-text.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *cohort; /* as typed */
  const char *as_of;
  const char *target;
} Report;

static gboolean
is_named (IncRecord *cohort, const char *folded)
{
  g_autofree char *name = inc_text_dup_folded (INC_COHORT (cohort)->name);

  return g_strcmp0 (name, folded) == 0;
}

/* By uid, by the exact name, else by the name without regard to case and marks. */
static GPtrArray *
find_matching (GPtrArray *cohorts, const char *typed)
{
  GPtrArray *exact = g_ptr_array_new ();
  g_autoptr(GPtrArray) similar = g_ptr_array_new ();
  g_autofree char *folded = inc_text_dup_folded (typed);

  for (guint i = 0; i < cohorts->len; i++)
    {
      IncRecord *cohort = g_ptr_array_index (cohorts, i);

      if (g_str_equal (cohort->uid, typed) || g_strcmp0 (INC_COHORT (cohort)->name, typed) == 0)
        g_ptr_array_add (exact, cohort);
      else if (is_named (cohort, folded))
        g_ptr_array_add (similar, cohort);
    }
  if (exact->len == 0)
    g_ptr_array_extend (exact, similar, NULL, NULL);
  return exact;
}

static void
print_choices (GPtrArray *cohorts)
{
  const IncSchema *schema = inc_schema_of (inc_cohort_get_type ());
  const IncField *programme = inc_schema_find (schema, "programme");

  for (guint i = 0; i < cohorts->len; i++)
    {
      IncRecord *cohort = g_ptr_array_index (cohorts, i);

      g_printerr ("  %s  %s, %s\n", cohort->uid, INC_COHORT (cohort)->name, inc_record_get_ref_title (cohort, programme));
    }
}

/* 0 after a message. */
static gint64
find_cohort (IncCommand *self, IncSession *session, const char *typed)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_cohort_get_type ()));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) cohorts = dex_await_boxed (inc_session_load (session, query), &error);
  g_autoptr(GPtrArray) matching = NULL;

  if (cohorts == NULL)
    {
      inc_command_fail_with (self, inc_session_get_name (session), error);
      return 0;
    }
  matching = find_matching (cohorts, typed);
  if (matching->len == 1)
    return ((IncRecord *) g_ptr_array_index (matching, 0))->id;
  if (matching->len == 0)
    inc_command_fail (self, INC_EXIT_FAILED, _("There is no cohort “%s”; the register has:"), typed);
  else
    inc_command_fail (self, INC_EXIT_USAGE, _("More than one cohort is called “%s”; name it by its uid:"), typed);
  print_choices (matching->len == 0 ? cohorts : matching);
  return 0;
}

static DexFuture *
start_writing (IncLayout *layout, const char *target)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GOutputStream) stream = NULL;

  if (inc_command_is_stream (target))
    {
      stream = inc_command_output_new ();
      return inc_export_write_pdf_stream (layout, stream);
    }
  file = inc_command_get_file (target);
  return inc_export_write_pdf (layout, file);
}

static IncExit
write_report (IncCommand *self, IncSession *session, const Report *report)
{
  const gint64 cohort = find_cohort (self, session, report->cohort);
  g_autoptr(DexFuture) making = NULL;
  g_autoptr(DexFuture) writing = NULL;
  g_autoptr(IncLayout) layout = NULL;
  g_autoptr(GError) error = NULL;

  if (cohort == 0)
    return self->exit;
  making = inc_export_layout_cohort_report (session, cohort, report->as_of);
  if (!inc_command_wait (self, making, &error))
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  layout = dex_await_boxed (dex_ref (making), NULL);
  writing = start_writing (layout, report->target);
  return inc_command_wait (self, writing, &error) ? INC_EXIT_DONE : inc_command_fail_with (self, report->target, error);
}

static IncExit
run (IncCommand *self)
{
  g_autofree char *name = NULL;
  g_autofree char *cohort = NULL;
  g_autofree char *typed_day = NULL;
  g_autofree char *day = NULL;
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &name,
      N_("The register; may be left out when there is one"), N_("NAME") },
    { "cohort", 'c', 0, G_OPTION_ARG_STRING, &cohort,
      N_("The cohort, by its name or its uid"), N_("NAME") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &typed_day,
      N_("The day it tells of; today when left out"), N_("DATE") },
    { NULL },
  };
  g_auto(GStrv) operands = inc_command_parse (self, entries, 1);
  g_autoptr(IncSession) session = NULL;
  IncExit code;

  if (operands == NULL || !inc_command_parse_day (self, "--as-of", typed_day, &day))
    return self->exit;
  if (cohort == NULL)
    return inc_command_fail (self, INC_EXIT_USAGE, _("Say which cohort with --cohort"));
  if (!inc_command_check_terminal (self, operands[0]))
    return self->exit;
  session = inc_command_open_to_read (self, name);
  if (session == NULL)
    return self->exit;
  code = write_report (self, session, &(Report) { cohort, day, operands[0] });
  inc_command_close (session);
  return code;
}

const IncVerb inc_verb_report = {
  .name = "report",
  .arguments = N_("[FILE.pdf|-]"),
  .summary = N_("Write the report of a cohort as PDF"),
  .more = N_("Without a file, or with -, the report goes to standard output.  It is in Vietnamese, on A4.\n\n"
             "Examples:\n"
             "  incubator report --register \"Hồ sơ 2026\" --cohort \"Khóa 3\" khoa-3.pdf\n"
             "  incubator report --cohort \"Khóa 3\" --as-of 2026-06-30 - > khoa-3.pdf\n\n"
             "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not a register or damaged, 130 stopped by Ctrl-C."),
  .run = run,
};
