/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-guest-acts: from ids to a write, or to the form that writes. */
#include "config.h"

#include "inc-event-guest-acts.h"

#include "inc-availability-grid.h"
#include "inc-event-guests.h"
#include "inc-page.h"
#include "inc-record-dialog.h"
#include "inc-remove.h"

#include <glib/gi18n.h>

static const char *const one_first[] = { "answer", "least", "most", "arrives", "leaves", "away", "languages", NULL };
static const char *const one_table[] = { "home_table", "home_reserved", NULL };
static const char *const one_more[] = { "sought", "sought_currency", "person", "stand_in", "note", NULL };
static const IncFormSection one_sections[] = {
  { NULL, one_first, FALSE }, { N_("Table"), one_table, TRUE }, { N_("More"), one_more, TRUE }, { NULL },
};

static const char *const many_fields[] = { "answer", "least", "most", "arrives", "leaves", NULL };
static const IncFormSection many_sections[] = { { NULL, many_fields, FALSE }, { NULL } };

static char *
dup_title (guint n)
{
  /* Translators: this names a change in the history. */
  return g_strdup_printf (ngettext ("Change %u attendee", "Change %u attendees", n), n);
}

void
inc_event_guests_answer (GtkWidget *widget, IncSession *session, const GArray *attendees, int answer)
{
  static const char *const fields[] = { "answer", NULL };
  g_autoptr(IncAttendee) values = g_object_new (inc_attendee_get_type (), "answer", answer, NULL);
  g_autofree char *title = dup_title (attendees->len);

  inc_page_follow (widget, inc_session_change_attendees (session, title, (const gint64 *) attendees->data, attendees->len, values,
                                                fields));
}

/* ---- forms ---- */

static DexFuture *
save_one (IncSession *session, IncRecord *record, gpointer data)
{
  return inc_session_save (session, _("Edit attendee"), &record, 1);
}

static void
edit_one (GtkWidget *widget, IncSession *session, const IncEventBook *book, gint64 id)
{
  const int index = inc_event_book_find (book, id);
  IncRecordDialog *dialog;

  if (index < 0)
    return;
  dialog = inc_record_dialog_new_for (session, INC_RECORD (inc_event_book_get_attendee (book, index)), one_sections,
                                      _("Attendee"), _("_Save"), NULL);
  inc_record_dialog_set_subtitle (dialog, inc_event_book_get_name (book, index));
  inc_record_dialog_set_save (dialog, save_one, NULL, NULL);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/* Only what was filled in. */
static DexFuture *
save_many (IncSession *session, IncRecord *record, gpointer data)
{
  const GArray *ids = data;
  g_autoptr(GStrvBuilder) filled = g_strv_builder_new ();
  g_auto(GStrv) fields = NULL;
  g_autofree char *title = dup_title (ids->len);

  for (guint i = 0; many_fields[i] != NULL; i++)
    if (!inc_record_is_missing (record, inc_schema_find (inc_record_get_schema (record), many_fields[i])))
      g_strv_builder_add (filled, many_fields[i]);
  fields = g_strv_builder_end (filled);
  return inc_session_change_attendees (session, title, (const gint64 *) ids->data, ids->len, INC_ATTENDEE (record),
                                       (const char *const *) fields);
}

static void
unref_array (gpointer array)
{
  g_array_unref (array);
}

static void
edit_many (GtkWidget *widget, IncSession *session, const IncEventBook *book, const GArray *attendees)
{
  const IncAttendee *first = inc_event_book_get_attendee (book, 0);
  g_autoptr(IncRecord) values = g_object_new (inc_attendee_get_type (), "event", INC_RECORD (book->event)->id, "startup",
                                              first->startup, "investor", first->investor, NULL);
  g_autofree char *about = g_strdup_printf (ngettext ("%u attendee · what stays empty stays as it is",
                                                      "%u attendees · what stays empty stays as it is", attendees->len),
                                            attendees->len);
  IncRecordDialog *dialog = inc_record_dialog_new_for (session, values, many_sections, _("Limits and Times"), _("_Change"),
                                                       NULL);

  adw_dialog_set_content_height (ADW_DIALOG (dialog), -1);
  inc_record_dialog_set_subtitle (dialog, about);
  inc_record_dialog_set_save (dialog, save_many, g_array_copy ((GArray *) attendees), unref_array);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

void
inc_event_guests_edit (GtkWidget *widget, IncSession *session, const IncEventBook *book, const GArray *attendees)
{
  if (attendees->len == 1)
    edit_one (widget, session, book, g_array_index (attendees, gint64, 0));
  else if (attendees->len > 1)
    edit_many (widget, session, book, attendees);
}

/* ---- */

void
inc_event_guests_remove (GtkWidget *widget, IncSession *session, const IncEventBook *book, const GArray *attendees)
{
  const int index = inc_event_book_find (book, g_array_index (attendees, gint64, 0));

  inc_remove_records (widget, session, inc_schema_of (inc_attendee_get_type ()), (const gint64 *) attendees->data,
                      attendees->len, attendees->len == 1 && index >= 0 ? inc_event_book_get_name (book, index) : NULL);
}

void
inc_event_guests_paint (GtkWidget *widget, IncSession *session, const GArray *rows)
{
  g_autofree gint64 *ids = g_new (gint64, rows->len);
  g_autofree guint64 *available = g_new (guint64, rows->len);
  g_autofree char *title = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      ids[i] = g_array_index (rows, IncAvailabilityRow, i).id;
      available[i] = g_array_index (rows, IncAvailabilityRow, i).available;
    }
  /* Translators: this names a change in the history. */
  title = g_strdup_printf (ngettext ("Change times of %u attendee", "Change times of %u attendees", rows->len), rows->len);
  inc_page_follow (widget, inc_session_set_available (session, title, ids, available, rows->len));
}
