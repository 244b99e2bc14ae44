/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-note-dialog: what was seen, said or agreed, on which day, by whom. */
#include "config.h"

#include "inc-note-dialog.h"

#include "inc-date.h"
#include "inc-page.h"
#include "inc-preferences.h"
#include "inc-remove-row.h"

#include <glib/gi18n.h>

static const char *const fields[] = { "text", "channel", "date", "author", NULL };
static const IncFormSection sections[] = { { NULL, fields, FALSE }, { NULL } };

/* "investor-3": what it is about. */
static char *
describe_subject (IncRecord *note)
{
  static const char *const subjects[] = { "startup", "cohort", "investor", "partner", "person" };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      gint64 id;

      g_object_get (note, subjects[i], &id, NULL);
      if (id != 0)
        return g_strdup_printf ("%s-%" G_GINT64_FORMAT, subjects[i], id);
    }
  return g_strdup ("new");
}

/* A new note is of today and by whoever sits here. */
static void
fill_in (IncNote *note)
{
  g_autofree char *today = inc_date_today ();
  g_autofree char *name = inc_preferences_dup_staff_name ();

  if (note->date == NULL)
    g_object_set (note, "date", today, NULL);
  if (note->channel == 0)
    g_object_set (note, "channel", INC_CHANNEL_NOTE, NULL);
  if (note->author == NULL && name != NULL)
    g_object_set (note, "author", name, NULL);
}

IncRecordDialog *
inc_note_dialog_new (IncSession *session, IncNote *note, const char *about)
{
  g_autoptr(IncRecord) record = inc_record_dup (INC_RECORD (note));
  const gboolean fresh = record->id == 0;
  g_autofree char *subject = fresh ? describe_subject (record) : g_strdup (record->uid);
  g_autofree char *draft = g_strconcat ("note-", subject, NULL);
  IncRecordDialog *self;

  if (fresh)
    fill_in (INC_NOTE_RECORD (record));
  self = inc_record_dialog_new_for (session, record, sections, fresh ? _("New Note") : _("Edit Note"), NULL, draft);
  adw_dialog_set_content_height (ADW_DIALOG (self), -1);
  inc_record_dialog_set_subtitle (self, about);
  return self;
}

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  gint64 id;
  char *about;
} NoteFlow;

static void
note_flow_free (gpointer data)
{
  NoteFlow *flow = data;

  g_object_unref (flow->widget);
  g_object_unref (flow->session);
  g_free (flow->about);
  g_free (flow);
}

static NoteFlow *
note_flow_new (GtkWidget *widget, IncSession *session, gint64 id, const char *about)
{
  NoteFlow *flow = g_new (NoteFlow, 1);

  *flow = (NoteFlow){ g_object_ref (widget), g_object_ref (session), id, g_strdup (about) };
  return flow;
}

static DexFuture *
open_fiber (gpointer data)
{
  NoteFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncNote) note = dex_await_object (inc_session_get (flow->session, inc_schema_of (inc_note_get_type ()), flow->id),
                                              &error);
  IncRecordDialog *dialog;

  if (gtk_widget_get_root (flow->widget) == NULL)
    return dex_future_new_for_boolean (FALSE);
  if (note == NULL)
    {
      inc_page_report_error (flow->widget, error);
      return dex_future_new_for_boolean (FALSE);
    }
  dialog = inc_note_dialog_new (flow->session, note, flow->about);
  inc_remove_row_add (dialog, flow->widget, flow->session, _("Delete Note"), _("Note"));
  adw_dialog_present (ADW_DIALOG (dialog), flow->widget);
  return dex_future_new_for_boolean (TRUE);
}

void
inc_note_dialog_open (GtkWidget *widget, IncSession *session, gint64 note, const char *about)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, open_fiber, note_flow_new (widget, session, note, about),
                                          note_flow_free));
}
