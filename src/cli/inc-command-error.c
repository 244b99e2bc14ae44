/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-error: an error as one line of standard error and an exit code.  What the error itself says (in English,
 * with the place) follows in parentheses. */
#include "config.h"

#include "inc-command-private.h"

#include "inc-instance.h"
#include "inc-session-errors.h"

#include <glib/gi18n.h>

typedef struct
{
  IncExit exit;
  const char *sentence; /* NULL: the error's own words */
} Text;

static Text
text_of_store (IncStoreError code)
{
  switch (code)
    {
    case INC_STORE_ERROR_NOT_FOUND:
      return (Text) { INC_EXIT_FAILED, _("It is not there") };
    case INC_STORE_ERROR_CONFLICT:
      return (Text) { INC_EXIT_FAILED, _("Somebody changed it meanwhile: do it again") };
    case INC_STORE_ERROR_CONSTRAINT:
      return (Text) { INC_EXIT_DATA, NULL };
    case INC_STORE_ERROR_IN_USE:
      return (Text) { INC_EXIT_DATA, _("Other records refer to it") };
    case INC_STORE_ERROR_PERMANENT:
      return (Text) { INC_EXIT_DATA, _("What was issued stays in the register: withdraw it instead") };
    case INC_STORE_ERROR_FINAL:
    case INC_STORE_ERROR_REFUSED:
      return (Text) { INC_EXIT_DATA, NULL };
    case INC_STORE_ERROR_BUSY:
      return (Text) { INC_EXIT_BUSY, _("Another window or program holds the register: close it there first") };
    case INC_STORE_ERROR_READ_ONLY:
      return (Text) { INC_EXIT_BUSY, _("The file or its folder cannot be written") };
    case INC_STORE_ERROR_NO_SPACE:
      return (Text) { INC_EXIT_FAILED, _("The disk is full") };
    case INC_STORE_ERROR_TOO_NEW:
      return (Text) { INC_EXIT_DATA, _("A newer version of Incubator made this register: update the program") };
    case INC_STORE_ERROR_NOT_A_REGISTER:
      return (Text) { INC_EXIT_DATA, _("This is not a register; it was left as it is") };
    case INC_STORE_ERROR_NETWORK:
      return (Text) { INC_EXIT_FAILED, _("A register cannot be kept on a network folder: bring it in with “registers add”") };
    case INC_STORE_ERROR_CORRUPT:
      return (Text) { INC_EXIT_DATA, _("The register is damaged; it was left as it is") };
    case INC_STORE_ERROR_LOST:
      return (Text) { INC_EXIT_FAILED, _("The disk or the file cannot be reached") };
    default:
      return (Text) { INC_EXIT_FAILED, NULL };
    }
}

static Text
text_of_exchange (IncExchangeError code)
{
  switch (code)
    {
    case INC_EXCHANGE_ERROR_SYNTAX:
      return (Text) { INC_EXIT_DATA, _("The file is broken at one place") };
    case INC_EXCHANGE_ERROR_ENCODING:
      return (Text) { INC_EXIT_DATA, _("The file has letters that cannot be read: save it as CSV UTF-8") };
    case INC_EXCHANGE_ERROR_SHAPE:
      return (Text) { INC_EXIT_DATA, _("The file is not the table that is expected") };
    case INC_EXCHANGE_ERROR_VERSION:
      return (Text) { INC_EXIT_DATA, _("The file has a form that is not known: save it as CSV") };
    case INC_EXCHANGE_ERROR_LIMIT:
      return (Text) { INC_EXIT_DATA, _("The file is too large at one place") };
    default:
      return (Text) { INC_EXIT_DATA, NULL };
    }
}

static Text
text_of_report (IncReportError code)
{
  switch (code)
    {
    case INC_REPORT_ERROR_EMPTY:
      return (Text) { INC_EXIT_DATA, _("The report would have no content") };
    case INC_REPORT_ERROR_LAYOUT:
      return (Text) { INC_EXIT_DATA, _("A part of the report is larger than a page") };
    case INC_REPORT_ERROR_WRITE:
      return (Text) { INC_EXIT_FAILED, _("The file could not be written") };
    case INC_REPORT_ERROR_WORDING:
      return (Text) { INC_EXIT_DATA, NULL };
    default:
      return (Text) { INC_EXIT_FAILED, NULL };
    }
}

static Text
text_of (const GError *error)
{
  if (error->domain == INC_STORE_ERROR)
    return text_of_store (error->code);
  if (error->domain == INC_EXCHANGE_ERROR)
    return text_of_exchange (error->code);
  if (error->domain == INC_INSTANCE_ERROR)
    return (Text) { INC_EXIT_DATA, NULL };
  if (error->domain == INC_REPORT_ERROR)
    return text_of_report (error->code);
  return (Text) { INC_EXIT_FAILED, NULL };
}

IncExit
inc_command_fail (IncCommand *self, IncExit code, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("incubator: %s\n", sentence);
  self->exit = code;
  return code;
}

IncExit
inc_command_fail_with (IncCommand *self, const char *about, const GError *error)
{
  const Text text = text_of (error);
  g_autofree char *place = about != NULL ? g_strconcat (about, ": ", NULL) : g_strdup ("");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return inc_command_fail (self, INC_EXIT_STOPPED, "%s", _("Stopped; nothing was changed"));
  if (text.sentence == NULL)
    return inc_command_fail (self, text.exit, "%s%s", place, error->message);
  return inc_command_fail (self, text.exit, "%s%s (%s)", place, text.sentence, error->message);
}
