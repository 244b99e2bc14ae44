/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-error-text: one table a domain; the switches make the compiler ask for a text when a code is added. */
#include "config.h"

#include "inc-error-text.h"

#include "inc-schema.h"
#include "inc-session-errors.h"

#include <gtk/gtk.h>
#include <glib/gi18n.h>

typedef struct
{
  const char *title;
  const char *body; /* NULL: the error's own message */
  const char *suggestion;
} Text;

static Text
text_of_store (IncStoreError code)
{
  switch (code)
    {
    case INC_STORE_ERROR_NOT_FOUND:
      return (Text) { _("It is not there any more"), _("What you asked for was deleted or moved meanwhile."),
                      _("Go back and look again. The history in the main menu tells who changed it.") };
    case INC_STORE_ERROR_CONFLICT:
      return (Text) { _("Somebody changed it meanwhile"),
                      _("The record is not as it was when you began, so nothing was saved."),
                      _("Look at it as it is now, then make your change again.") };
    case INC_STORE_ERROR_CONSTRAINT:
      return (Text) { _("It could not be saved like this"), _("A rule of the register forbids it. Nothing was saved."),
                      _("Correct the value and save again.") };
    case INC_STORE_ERROR_IN_USE:
      return (Text) { _("Other records refer to it"), _("It was not deleted, because others would be left pointing at nothing."),
                      _("Move or delete those first.") };
    case INC_STORE_ERROR_PERMANENT:
      return (Text) { _("It stays in the register"), _("What was issued cannot be deleted or undone. Nothing was changed."),
                      _("Withdraw the paper instead, and say why.") };
    case INC_STORE_ERROR_FINAL:
      return (Text) { _("It stays in the ledger"), NULL, _("Nothing was changed. A counter-entry takes it back and tells why.") };
    case INC_STORE_ERROR_REFUSED:
      return (Text) { _("Not as things stand"), NULL, _("Nothing was changed. Do first what is missing, then try again.") };
    case INC_STORE_ERROR_BUSY:
      return (Text) { _("Somebody else works in this register"),
                      _("Another window or program holds it. Nothing was changed."),
                      _("Close it there, then try again.") };
    case INC_STORE_ERROR_READ_ONLY:
      return (Text) { _("The file cannot be written"), _("The file or its folder is protected. Nothing was saved."),
                      _("Ask for the right to write there, or bring in a copy of the register.") };
    case INC_STORE_ERROR_NO_SPACE:
      return (Text) { _("The disk is full"), _("There was no room to save it. What was saved before is safe."),
                      _("Free some space, then do it again.") };
    case INC_STORE_ERROR_TOO_NEW:
      return (Text) { _("Made by a newer version"), _("This register was written by a newer version of Incubator. It was left as it is."),
                      _("Update Incubator, then open it again.") };
    case INC_STORE_ERROR_NOT_A_REGISTER:
      return (Text) { _("Not a register"), _("This file was not made by Incubator. It was left as it is."),
                      _("Choose a file that ends in .incubator. A spreadsheet can be imported instead.") };
    case INC_STORE_ERROR_NETWORK:
      return (Text) { _("On a network folder"),
                      _("Registers cannot be kept on a network folder: two machines could damage it at once."),
                      _("Bring a copy into this machine, and put copies back with Save a Copy.") };
    case INC_STORE_ERROR_CORRUPT:
      return (Text) { _("The register is damaged"), _("Its file holds what cannot be. It was left as it is."),
                      _("Keep the file, and bring in your latest copy of it.") };
    case INC_STORE_ERROR_LOST:
      return (Text) { _("The file went away"), _("The disk or the file could not be reached. What was saved before is safe there."),
                      _("Look whether the disk is connected, then open the register again.") };
    default:
      return (Text) { NULL };
    }
}

static Text
text_of_exchange (IncExchangeError code)
{
  switch (code)
    {
    case INC_EXCHANGE_ERROR_SYNTAX:
      return (Text) { _("The file is broken at one place"), NULL,
                      _("Open it in a spreadsheet program, look at that line, and save it as CSV again.") };
    case INC_EXCHANGE_ERROR_ENCODING:
      return (Text) { _("Letters that cannot be read"), NULL,
                      _("Open it in a spreadsheet program and save it as “CSV UTF-8”.") };
    case INC_EXCHANGE_ERROR_SHAPE:
      return (Text) { _("Not the expected table"), NULL,
                      _("The first line must have a name for each column, the lines below as many values.") };
    case INC_EXCHANGE_ERROR_VERSION:
      return (Text) { _("A form of file that is not known"), NULL, _("Save it as CSV, or update Incubator.") };
    case INC_EXCHANGE_ERROR_LIMIT:
      return (Text) { _("Too large"), NULL, _("Split the file, or shorten what stands at that place.") };
    default:
      return (Text) { NULL };
    }
}

static Text
text_of_report (IncReportError code)
{
  switch (code)
    {
    case INC_REPORT_ERROR_EMPTY:
      return (Text) { _("Nothing to print"), _("The report would have no content."),
                      _("Add startups to the cohort first.") };
    case INC_REPORT_ERROR_LAYOUT:
      return (Text) { _("It does not fit the paper"), _("A part of the report is larger than a page."),
                      _("Choose larger paper or smaller margins.") };
    case INC_REPORT_ERROR_WRITE:
      return (Text) { _("The file could not be written"), _("What was there before is there still."),
                      _("Choose another folder, or free some space.") };
    case INC_REPORT_ERROR_WORDING:
      return (Text) { _("The file of words has a mistake"), NULL,
                      _("Correct that line; the built-in words show how it is written.") };
    default:
      return (Text) { NULL };
    }
}

/* Of the many codes of GIO, those that a chosen file can bring up. */
static Text
text_of_io (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return (Text) { _("The file is not there"), _("It was moved or deleted."), _("Choose it again.") };
    case G_IO_ERROR_EXISTS:
      return (Text) { _("The name is taken"), _("Nothing was overwritten."), _("Choose another name.") };
    case G_IO_ERROR_IS_DIRECTORY:
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return (Text) { _("Not a file"), _("A folder was chosen where a file is needed."), _("Choose a file.") };
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return (Text) { _("You may not do that there"), _("The file or folder is protected."), _("Choose another place.") };
    case G_IO_ERROR_NO_SPACE:
      return text_of_store (INC_STORE_ERROR_NO_SPACE);
    case G_IO_ERROR_NOT_MOUNTED:
    case G_IO_ERROR_HOST_NOT_FOUND:
    case G_IO_ERROR_TIMED_OUT:
      return text_of_store (INC_STORE_ERROR_LOST);
    default:
      return (Text) { NULL };
    }
}

/* "Startup: Tax code", or NULL where the error does not know its place. */
static char *
dup_place (const GError *error)
{
  const IncSchema *schema = NULL;
  const IncField *field = NULL;

  if (inc_store_error_get_table (error) != NULL)
    schema = inc_schemas_find (inc_store_error_get_table (error));
  if (schema == NULL)
    return NULL;
  if (inc_store_error_get_field (error) != NULL)
    field = inc_schema_find (schema, inc_store_error_get_field (error));
  if (field == NULL)
    return g_strdup (_(schema->label));
  /* Translators: a kind of record and one of its fields: "Startup: Tax code" */
  return g_strdup_printf (_("%s: %s"), _(schema->label), _(field->label));
}

void
inc_error_text_init (IncErrorText *self, const GError *error)
{
  Text text = { NULL };
  g_autofree char *place = NULL;
  const char *body;

  if (error->domain == INC_STORE_ERROR)
    text = text_of_store (error->code);
  else if (error->domain == INC_EXCHANGE_ERROR)
    text = text_of_exchange (error->code);
  else if (error->domain == INC_REPORT_ERROR)
    text = text_of_report (error->code);
  else if (error->domain == G_IO_ERROR)
    text = text_of_io (error->code);

  if (text.title == NULL)
    text = (Text) { _("Something went wrong"), NULL,
                    _("Try again. If it comes back, copy the details and send them to whoever looks after this program.") };
  body = text.body != NULL ? text.body : error->message;
  place = dup_place (error);
  self->title = g_strdup (text.title);
  self->body = place != NULL ? g_strdup_printf ("%s\n%s", place, body) : g_strdup (body);
  self->suggestion = g_strdup (text.suggestion);
}

void
inc_error_text_clear (IncErrorText *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->suggestion, g_free);
}

gboolean
inc_error_text_is_needed (const GError *error)
{
  return !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
         !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED) &&
         !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED) &&
         !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED);
}
