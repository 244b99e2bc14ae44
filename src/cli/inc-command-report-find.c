/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-report-find: which record somebody means by a name, a number or a uid. */
#include "config.h"

#include "inc-command-report-private.h"

#include "inc-date.h"
#include "inc-outgoing-number.h"
#include "inc-report.h"
#include "inc-text.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* The title of what it belongs to, where its own is not enough to tell it from others; NULL for none.  Borrowed. */
static const char *
get_owner (IncRecord *record)
{
  static const char *const owners[][2] = { { "cohort", "programme" }, { "award", "startup" }, { "tranche", "award" } };
  const IncSchema *schema = inc_record_get_schema (record);

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_str_equal (schema->table, owners[i][0]))
      return inc_record_get_ref_title (record, inc_schema_find (schema, owners[i][1]));
  return NULL;
}

/* By its title, or by OWNER/TITLE. */
static gboolean
is_named (IncRecord *record, const char *folded)
{
  const char *owner = get_owner (record);
  g_autofree char *name = inc_text_dup_folded (inc_record_get_title (record));
  g_autofree char *both = owner != NULL ? g_strjoin ("/", owner, inc_record_get_title (record), NULL) : NULL;
  g_autofree char *path = both != NULL ? inc_text_dup_folded (both) : NULL;

  return g_strcmp0 (name, folded) == 0 || (path != NULL && g_str_equal (path, folded));
}

/* By uid, by the exact name, else by the name without regard to case and marks. */
static GPtrArray *
find_matching (GPtrArray *records, const char *typed)
{
  GPtrArray *exact = g_ptr_array_new ();
  g_autoptr(GPtrArray) similar = g_ptr_array_new ();
  g_autofree char *folded = inc_text_dup_folded (typed);

  for (guint i = 0; i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);

      if (g_str_equal (record->uid, typed) || g_strcmp0 (inc_record_get_title (record), typed) == 0)
        g_ptr_array_add (exact, record);
      else if (is_named (record, folded))
        g_ptr_array_add (similar, record);
    }
  if (exact->len == 0)
    g_ptr_array_extend (exact, similar, NULL, NULL);
  return exact;
}

/* A cohort is known by its programme too, a tranche by its award. */
static void
print_choices (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);
      const char *owner = get_owner (record);

      g_printerr ("  %s  %s%s%s\n", record->uid, inc_record_get_title (record), owner != NULL ? ", " : "",
                  owner != NULL ? owner : "");
    }
}

gint64
inc_report_command_find (IncCommand *self, IncSession *session, const IncSchema *schema, const char *typed)
{
  g_autoptr(IncQuery) query = inc_query_new (schema);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = dex_await_boxed (inc_session_load (session, query), &error);
  g_autoptr(GPtrArray) matching = NULL;

  if (records == NULL)
    {
      inc_command_fail_with (self, inc_session_get_name (session), error);
      return 0;
    }
  matching = find_matching (records, typed);
  if (matching->len == 1)
    return ((IncRecord *) g_ptr_array_index (matching, 0))->id;
  if (matching->len > 1)
    inc_command_fail (self, INC_EXIT_USAGE, _("“%s” is the name of more than one; name it by its uid:"), typed);
  else
    inc_command_fail (self, INC_EXIT_FAILED, _("There is no “%s”; the register has:"), typed);
  print_choices (matching->len == 0 ? records : matching);
  return 0;
}

typedef struct
{
  GPtrArray *reports;
  GPtrArray *numbers;
} Issued;

static IncOutgoingNumber *
number_of (const Issued *issued, const IncReport *report)
{
  for (guint i = 0; i < issued->numbers->len; i++)
    {
      IncRecord *number = g_ptr_array_index (issued->numbers, i);

      if (number->id == report->outgoing_number)
        return INC_OUTGOING_NUMBER (number);
    }
  return NULL;
}

/* "15" is of this year, "15/2026" of that one. */
static gboolean
has_number (const IncOutgoingNumber *number, const char *typed)
{
  g_auto(GStrv) parts = g_strsplit (typed, "/", 2);
  g_autofree char *today = inc_date_today ();
  const char *year = parts[0] != NULL && parts[1] != NULL ? parts[1] : today;
  gint64 n;

  return number != NULL && parts[0] != NULL && g_ascii_string_to_signed (parts[0], 10, 1, G_MAXINT, &n, NULL) &&
         number->number == n && number->year == atoi (year);
}

static char *
show_number (const IncOutgoingNumber *number)
{
  if (number == NULL)
    return g_strdup ("–");
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%s", number->number, number->symbol);
}

static void
print_issued (const Issued *issued, GPtrArray *reports)
{
  for (guint i = 0; i < reports->len; i++)
    {
      IncReport *report = INC_REPORT (g_ptr_array_index (reports, i));
      g_autofree char *date = inc_date_display (report->issued);
      g_autofree char *shown = show_number (number_of (issued, report));

      g_printerr ("  %s  %s  %s  %s", INC_RECORD (report)->uid, shown, date, report->title);
      if (report->state == INC_REPORT_STATE_WITHDRAWN)
        g_printerr ("  (%s)", _("Revoked"));
      g_printerr ("\n");
    }
}

static gint64
choose_issued (IncCommand *self, const Issued *issued, const char *typed)
{
  g_autoptr(GPtrArray) matching = g_ptr_array_new ();

  for (guint i = 0; i < issued->reports->len; i++)
    {
      IncRecord *report = g_ptr_array_index (issued->reports, i);

      if (g_str_equal (report->uid, typed) || has_number (number_of (issued, INC_REPORT (report)), typed))
        g_ptr_array_add (matching, report);
    }
  if (matching->len == 1)
    return ((IncRecord *) g_ptr_array_index (matching, 0))->id;
  if (matching->len > 1)
    inc_command_fail (self, INC_EXIT_USAGE, _("“%s” is the number of more than one; name it by its uid:"), typed);
  else
    inc_command_fail (self, INC_EXIT_FAILED, _("No paper “%s” was issued; the register has:"), typed);
  print_issued (issued, matching->len > 0 ? matching : issued->reports);
  return 0;
}

gint64
inc_report_command_find_issued (IncCommand *self, IncSession *session, const char *typed)
{
  g_autoptr(IncQuery) reports = inc_query_new (inc_schema_of (inc_report_get_type ()));
  g_autoptr(IncQuery) numbers = inc_query_new (inc_schema_of (inc_outgoing_number_get_type ()));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all_reports = dex_await_boxed (inc_session_load (session, reports), &error);
  g_autoptr(GPtrArray) all_numbers = all_reports != NULL ? dex_await_boxed (inc_session_load (session, numbers), &error) : NULL;

  if (all_numbers != NULL)
    return choose_issued (self, &(Issued) { all_reports, all_numbers }, typed);
  inc_command_fail_with (self, inc_session_get_name (session), error);
  return 0;
}

IncExit
inc_report_command_tell_issued (IncCommand *self, IncSession *session, gint64 report, gboolean to_error)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncReport) issued = dex_await_object (inc_session_get (session, inc_schema_of (inc_report_get_type ()), report),
                                                  &error);
  g_autoptr(IncOutgoingNumber) number = NULL;
  g_autofree char *shown = NULL;

  if (issued != NULL && issued->outgoing_number != 0)
    number = dex_await_object (inc_session_get (session, inc_schema_of (inc_outgoing_number_get_type ()),
                                                issued->outgoing_number), &error);
  if (error != NULL)
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  shown = show_number (number);
  (to_error ? g_printerr : g_print) ("%s  %s\n", INC_RECORD (issued)->uid, shown);
  return INC_EXIT_DONE;
}
