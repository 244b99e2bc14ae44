/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-fund: what funds have left, and the standing lists of their tranches as CSV, XLSX or PDF. */
#include "config.h"

#include "inc-command-output.h"
#include "inc-command-report-private.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-export.h"
#include "inc-fund-figures.h"
#include "inc-fund.h"
#include "inc-startup.h"
#include "inc-tranche.h"
#include "inc-vietnamese.h"

#include <glib/gi18n.h>

/* How far "due" looks ahead. */
#define DUE_DAYS 365

typedef struct
{
  char *register_name;
  char *tranches; /* overdue, due, unscheduled, all */
  char *startup;
  char *typed_date;
  char *date; /* ISO */
  char *csv;
  char *xlsx;
  char *pdf;
  gboolean excel;
  gboolean by_fund;
  gboolean no_fund;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->register_name);
  g_free (self->tranches);
  g_free (self->startup);
  g_free (self->typed_date);
  g_free (self->date);
  g_free (self->csv);
  g_free (self->xlsx);
  g_free (self->pdf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* ---- what funds have ---- */

static char *
show_amount (gint64 amount, const char *currency)
{
  return amount != INC_MISSING ? inc_amount_plain (amount, currency, '.') : g_strdup ("");
}

static void
print_figures (const IncFundFigures *figures)
{
  const gint64 amounts[] = { figures->limit, figures->paid, figures->signed_for, figures->proposed, figures->free };

  g_print ("%s\t%s", figures->name, figures->currency != NULL ? figures->currency : "VND");
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *amount = show_amount (amounts[i], figures->currency);

      g_print ("\t%s", amount);
    }
  g_print ("\n");
}

/* fund 0: of all. */
static IncExit
list_funds (IncCommand *self, IncSession *session, const Options *options, gint64 fund)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = dex_await_boxed (inc_session_list_fund_figures (session, options->date), &error);

  if (list == NULL)
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  g_print ("fund\tcurrency\tlimit\tpaid\tsigned\tproposed\tfree\n");
  for (guint i = 0; i < list->len; i++)
    {
      const IncFundFigures *figures = g_ptr_array_index (list, i);

      if (fund == 0 || figures->fund == fund)
        print_figures (figures);
    }
  return INC_EXIT_DONE;
}

/* ---- lists of tranches ---- */

/* The first and the last day of what is overdue, or due; both to be cleared. */
static void
get_days (const Options *options, IncValue *days)
{
  g_autofree char *today = options->date != NULL ? g_strdup (options->date) : inc_date_today ();
  const gboolean overdue = g_str_equal (options->tranches, "overdue");

  days[0] = overdue ? inc_value_null () : inc_value_dup_text (today);
  days[1] = inc_value_take_text (inc_date_add_days (today, overdue ? -1 : DUE_DAYS));
}

static gboolean
has_days (const Options *options)
{
  return g_str_equal (options->tranches, "overdue") || g_str_equal (options->tranches, "due");
}

static IncQuery *
make_query (const Options *options, gint64 fund, gint64 startup)
{
  const IncValue id = inc_value_integer (fund);
  IncValue days[2] = { INC_VALUE_INIT, INC_VALUE_INIT };
  IncQuery *query = inc_query_new (inc_schema_of (inc_tranche_get_type ()));

  if (g_str_equal (options->tranches, "unscheduled"))
    inc_query_filter (query, INC_FILTER_NAMED, "tranche-unscheduled", NULL, 0);
  else if (has_days (options))
    {
      get_days (options, days);
      inc_query_filter (query, INC_FILTER_NAMED, "tranche-due", days, G_N_ELEMENTS (days));
      inc_value_clear (&days[0]);
      inc_value_clear (&days[1]);
    }
  if (options->no_fund)
    inc_query_filter (query, INC_FILTER_NAMED, "tranche-without-fund", NULL, 0);
  if (fund != 0)
    inc_query_filter (query, INC_FILTER_NAMED, "tranche-of-fund", &id, 1);
  if (startup != 0)
    inc_query_filter_id (query, "startup", startup);
  inc_query_set_sort (query, "due", FALSE);
  return query;
}

/* A line a fund and currency: what its parts of the tranches add up to.  All lines together are the tranches as a whole. */
static IncExit
list_sums (IncCommand *self, IncSession *session, const Options *options)
{
  IncValue values[3] = { { INC_VALUE_TEXT, 0, (char *) (has_days (options) ? "due" : options->tranches) }, INC_VALUE_INIT,
                         INC_VALUE_INIT };
  g_autoptr(IncTable) table = NULL;
  g_autoptr(GError) error = NULL;

  if (has_days (options))
    get_days (options, &values[1]);
  table = dex_await_boxed (inc_session_query (session, "tranche-sums", values, G_N_ELEMENTS (values)), &error);
  inc_value_clear (&values[1]);
  inc_value_clear (&values[2]);
  if (table == NULL)
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  g_print ("fund\tcurrency\ttranches\tamount\n");
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      const char *name = inc_table_get_text (table, i, "name"), *currency = inc_table_get_text (table, i, "currency");
      g_autofree char *amount = inc_amount_plain (inc_table_get_integer (table, i, "amount"), currency, '.');

      g_print ("%s\t%s\t%" G_GINT64_FORMAT "\t%s\n", name != NULL ? name : "", currency, inc_table_get_integer (table, i, "n"),
               amount);
    }
  return INC_EXIT_DONE;
}

static IncExit
write_csv (IncCommand *self, IncSession *session, const Options *options, const IncQuery *query)
{
  const IncExportCsvFlags flags = options->excel ? INC_EXPORT_CSV_EXCEL : INC_EXPORT_CSV_PLAIN;
  g_autoptr(GOutputStream) stream = inc_command_is_stream (options->csv) ? inc_command_output_new () : NULL;
  g_autoptr(GFile) file = stream == NULL ? inc_command_get_file (options->csv) : NULL;
  g_autoptr(DexFuture) writing = stream != NULL ? inc_export_csv (session, query, flags, stream)
                                                : inc_export_csv_to_file (session, query, flags, file);
  g_autoptr(GError) error = NULL;

  return inc_command_wait (self, writing, &error) ? INC_EXIT_DONE : inc_command_fail_with (self, options->csv, error);
}

/* What such a list is called; in Vietnamese, as papers are. */
static const char *
name_list (const char *tranches)
{
  static const char *const names[][2] = {
    { "overdue", N_("Overdue tranches") },
    { "due", N_("Tranches due in 12 months") },
    { "unscheduled", N_("Tranches without a day") },
    { "all", N_("Tranches") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], tranches))
      return inc_vietnamese (names[i][1]);
  return NULL;
}

/* The list report: its pages, or its rows as a sheet. */
static IncExit
write_report (IncCommand *self, IncSession *session, const Options *options, const IncQuery *query)
{
  static const char *const columns[] = { "title", "award", "startup", "due", "amount", "status", NULL };
  const gboolean is_sheet = options->xlsx != NULL;
  const char *target = is_sheet ? options->xlsx : options->pdf;
  g_autoptr(IncPaperOptions) paper = inc_paper_options_new_list (query, columns);
  g_autoptr(GFile) file = inc_command_get_file (target);
  g_autoptr(IncPaperData) data = NULL;
  g_autoptr(IncLayout) layout = NULL;
  g_autoptr(DexFuture) writing = NULL;
  g_autoptr(GError) error = NULL;

  paper->title = g_strdup (name_list (options->tranches));
  data = dex_await_boxed (inc_papers_prepare (session, paper), &error);
  layout = data != NULL ? dex_await_boxed (inc_papers_layout (data, paper, is_sheet ? 1 : 0), &error) : NULL;
  if (layout == NULL)
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  writing = is_sheet ? inc_papers_save_sheet (layout, file) : inc_papers_save_pdf (layout, file);
  return inc_command_wait (self, writing, &error) ? INC_EXIT_DONE : inc_command_fail_with (self, target, error);
}

/* ---- the command ---- */

static gboolean
check_options (IncCommand *self, Options *options)
{
  static const char *const lists[] = { "overdue", "due", "unscheduled", "all", NULL };
  const char *alone = options->csv != NULL       ? "--csv"
                      : options->xlsx != NULL    ? "--xlsx"
                      : options->pdf != NULL     ? "--pdf"
                      : options->startup != NULL ? "--startup"
                      : options->excel           ? "--excel"
                      : options->by_fund         ? "--by-fund"
                      : options->no_fund         ? "--no-fund"
                                                 : NULL;

  if (options->tranches != NULL && !g_strv_contains (lists, options->tranches))
    inc_command_fail (self, INC_EXIT_USAGE, _("--tranches is overdue, due, unscheduled or all"));
  else if (options->tranches == NULL && alone != NULL)
    inc_command_fail (self, INC_EXIT_USAGE, _("%s goes with --tranches"), alone);
  else if ((options->csv != NULL) + (options->xlsx != NULL) + (options->pdf != NULL) > 1)
    inc_command_fail (self, INC_EXIT_USAGE, _("Say one of --csv, --xlsx and --pdf"));
  else if (options->by_fund && (options->csv != NULL || options->xlsx != NULL || options->pdf != NULL || options->excel ||
                                options->startup != NULL || options->no_fund))
    inc_command_fail (self, INC_EXIT_USAGE, _("--by-fund prints sums alone"));
  else if (options->excel && (options->xlsx != NULL || options->pdf != NULL))
    inc_command_fail (self, INC_EXIT_USAGE, _("--excel is of CSV alone"));
  else
    return inc_command_parse_day (self, "--date", options->typed_date, &options->date);
  return FALSE;
}

static IncExit
run_on (IncCommand *self, IncSession *session, const Options *options, const char *name)
{
  const gint64 fund =
    name != NULL ? inc_report_command_find (self, session, inc_schema_of (inc_fund_get_type ()), name) : 0;
  gint64 startup = 0;
  g_autoptr(IncQuery) query = NULL;

  if (name != NULL && fund == 0)
    return self->exit;
  if (name != NULL && (options->by_fund || options->no_fund))
    return inc_command_fail (self, INC_EXIT_USAGE, _("--by-fund and --no-fund go without a fund")), self->exit;
  if (options->by_fund)
    return list_sums (self, session, options);
  if (options->tranches == NULL)
    return list_funds (self, session, options, fund);
  if (options->startup != NULL)
    startup = inc_report_command_find (self, session, inc_schema_of (inc_startup_get_type ()), options->startup);
  if (options->startup != NULL && startup == 0)
    return self->exit;
  query = make_query (options, fund, startup);
  if (options->xlsx != NULL || options->pdf != NULL)
    return write_report (self, session, options, query);
  return write_csv (self, session, options, query);
}

static IncExit
run (IncCommand *self)
{
  g_auto(Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &options.register_name,
      N_("The register; may be left out when there is one"), N_("NAME") },
    { "tranches", 't', 0, G_OPTION_ARG_STRING, &options.tranches,
      N_("List tranches: overdue, due (in 12 months), unscheduled or all"), N_("WORD") },
    { "by-fund", 'b', 0, G_OPTION_ARG_NONE, &options.by_fund,
      N_("With --tranches: what the parts of each fund add up to"), NULL },
    { "no-fund", 0, 0, G_OPTION_ARG_NONE, &options.no_fund, N_("With --tranches: what no fund pays yet"), NULL },
    { "startup", 's', 0, G_OPTION_ARG_STRING, &options.startup, N_("With --tranches: of this startup"), N_("NAME") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.typed_date,
      N_("As of this day; today when left out"), N_("DATE") },
    { "csv", 0, 0, G_OPTION_ARG_FILENAME, &options.csv, N_("With --tranches: into this file as CSV"), N_("FILE") },
    { "excel", 0, 0, G_OPTION_ARG_NONE, &options.excel, N_("CSV as a spreadsheet wants it"), NULL },
    { "xlsx", 'x', 0, G_OPTION_ARG_FILENAME, &options.xlsx,
      N_("With --tranches: into this file as XLSX, with their sum"), N_("FILE") },
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &options.pdf, N_("With --tranches: as a paper, with their sum"), N_("FILE") },
    { NULL },
  };
  g_auto(GStrv) operands = inc_command_parse (self, entries, 1);
  g_autoptr(IncSession) session = NULL;
  IncExit code;

  if (operands == NULL || !check_options (self, &options))
    return self->exit;
  session = inc_command_open_to_read (self, options.register_name);
  if (session == NULL)
    return self->exit;
  code = run_on (self, session, &options, operands[0]);
  inc_command_close (session);
  return code;
}

const IncVerb inc_verb_fund = {
  .name = "fund",
  .arguments = N_("[FUND]"),
  .summary = N_("Tell what funds have left, and list tranches that are due"),
  .more = N_("Without --tranches a line a fund, divided by tabs: name, currency, limit, paid, signed, proposed, free.\n"
             "With it CSV on standard output, or the file that --csv, --xlsx or --pdf names; of a fund, amounts are its parts.\n"
             "With --by-fund a line a fund: name (empty: no fund yet), currency, number of tranches, amount.\n\n"
             "Examples:\n"
             "  incubator fund --date 2026-06-30\n"
             "  incubator fund \"Quỹ A\" --tranches overdue --csv overdue.csv\n"
             "  incubator fund --tranches due --xlsx due.xlsx\n"
             "  incubator fund --tranches due --by-fund\n\n"
             "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not a register or damaged, 130 stopped by Ctrl-C."),
  .run = run,
};
