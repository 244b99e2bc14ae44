/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-invite: a picker, then a fiber that invites and tells. */
#include "config.h"

#include "inc-invite.h"

#include "inc-cohort.h"
#include "inc-event-guests.h"
#include "inc-investor.h"
#include "inc-page.h"
#include "inc-enrolment.h"
#include "inc-record-picker.h"
#include "inc-startup.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  const IncSchema *schema; /* of the ids, or of the query's */
  gint64 event;            /* 0: to be picked */
  gint64 cohort;           /* 0: none */
  GArray *ids;             /* NULL: not known yet */
  IncQuery *query;         /* NULL: none */
} Invitation;

static Invitation *
invitation_new (GtkWidget *widget, IncSession *session, const IncSchema *schema, gint64 event)
{
  Invitation *self = g_new0 (Invitation, 1);

  self->widget = g_object_ref (widget);
  self->session = g_object_ref (session);
  self->schema = schema;
  self->event = event;
  return self;
}

static void
invitation_free (gpointer data)
{
  Invitation *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->session);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->query, inc_query_free);
  g_free (self);
}

static void
closure_free (gpointer data, GClosure *closure)
{
  invitation_free (data);
}

static const IncSchema *
startup_schema (void)
{
  return inc_schema_of (inc_startup_get_type ());
}

/* ---- inviting ---- */

/* Who was refused, waits or has left is not asked to come with the others. */
static gboolean
is_of_cohort (const IncEnrolment *enrolment)
{
  return enrolment->stage != INC_STAGE_APPLIED && enrolment->stage != INC_STAGE_WAITLISTED &&
         enrolment->stage != INC_STAGE_WITHDRAWN && enrolment->stage != INC_STAGE_DISMISSED;
}

static GArray *
await_cohort (Invitation *self, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_enrolment_get_type ()));
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) enrolments = NULL;

  inc_query_filter_id (query, "cohort", self->cohort);
  enrolments = dex_await_boxed (inc_session_load (self->session, query), error);
  if (enrolments == NULL)
    return NULL;
  for (guint i = 0; i < enrolments->len; i++)
    if (is_of_cohort (g_ptr_array_index (enrolments, i)))
      g_array_append_val (ids, ((IncEnrolment *) g_ptr_array_index (enrolments, i))->startup);
  return g_steal_pointer (&ids);
}

static GArray *
await_ids (Invitation *self, GError **error)
{
  if (self->cohort != 0)
    return await_cohort (self, error);
  return dex_await_boxed (inc_session_list_ids (self->session, self->query), error);
}

/* Those of the ids who do not attend yet, so that the change is called by how many it brings. */
static GArray *
await_new (Invitation *self, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_attendee_get_type ()));
  g_autoptr(GHashTable) there = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GPtrArray) attendees = NULL;
  g_autoptr(GArray) fresh = g_array_new (FALSE, FALSE, sizeof (gint64));

  inc_query_filter_id (query, "event", self->event);
  attendees = dex_await_boxed (inc_session_load (self->session, query), error);
  if (attendees == NULL)
    return NULL;
  for (guint i = 0; i < attendees->len; i++)
    {
      IncAttendee *attendee = g_ptr_array_index (attendees, i);

      g_hash_table_add (there, self->schema == startup_schema () ? &attendee->startup : &attendee->investor);
    }
  for (guint i = 0; i < self->ids->len; i++)
    if (!g_hash_table_contains (there, &g_array_index (self->ids, gint64, i)))
      g_array_append_val (fresh, g_array_index (self->ids, gint64, i));
  return g_steal_pointer (&fresh);
}

static void
tell (Invitation *self, guint n_new)
{
  const guint n_old = self->ids->len - n_new;
  g_autofree char *text = NULL;

  if (self->ids->len == 0)
    text = g_strdup (_("Nobody is in that list"));
  else if (n_new == 0)
    text = g_strdup (_("All of them are invited already"));
  else if (n_old > 0)
    text = g_strdup_printf (ngettext ("%u is invited already and stays as it is",
                                      "%u are invited already and stay as they are", n_old), n_old);
  if (text != NULL && gtk_widget_get_root (self->widget) != NULL)
    gtk_widget_activate_action (self->widget, "win.toast", "s", text);
}

static gboolean
await_invited (Invitation *self, const GArray *fresh, GError **error)
{
  g_autoptr(GArray) nobody = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gboolean is_startup = self->schema == startup_schema ();
  /* Translators: this names a change in the history. */
  g_autofree char *title =
    g_strdup_printf (ngettext ("Invite %u to the event", "Invite %u to the event", fresh->len), fresh->len);
  g_autoptr(IncChanges) changes = NULL;

  if (fresh->len > 0)
    changes = dex_await_boxed (inc_session_invite (self->session, title, self->event, is_startup ? fresh : nobody,
                                                   is_startup ? nobody : fresh), error);
  return fresh->len == 0 || changes != NULL;
}

static DexFuture *
invite_fiber (gpointer data)
{
  Invitation *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) fresh = NULL;

  if (self->ids == NULL)
    self->ids = await_ids (self, &error);
  if (self->ids != NULL)
    fresh = await_new (self, &error);
  if (fresh != NULL && await_invited (self, fresh, &error))
    tell (self, fresh->len);
  else
    inc_page_report_error (self->widget, error);
  return dex_future_new_for_boolean (error == NULL);
}

/* Takes the invitation. */
static void
invite (Invitation *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 128 * 1024, invite_fiber, self, invitation_free));
}

/* A copy of what a picker's signal holds. */
static Invitation *
invitation_copy (const Invitation *self)
{
  Invitation *copy = invitation_new (self->widget, self->session, self->schema, self->event);

  copy->ids = self->ids != NULL ? g_array_copy (self->ids) : NULL;
  copy->query = self->query != NULL ? inc_query_copy (self->query) : NULL;
  return copy;
}

/* ---- picking ---- */

static void
on_guests_picked (IncRecordPicker *picker, GArray *ids, Invitation *self)
{
  Invitation *copy = invitation_copy (self);

  copy->ids = g_array_copy (ids);
  invite (copy);
}

static void
on_cohort_picked (IncRecordPicker *picker, GArray *ids, Invitation *self)
{
  Invitation *copy = invitation_copy (self);

  copy->cohort = g_array_index (ids, gint64, 0);
  invite (copy);
}

static void
on_event_picked (IncRecordPicker *picker, GArray *ids, Invitation *self)
{
  Invitation *copy = invitation_copy (self);

  copy->event = g_array_index (ids, gint64, 0);
  invite (copy);
}

/* Takes the invitation. */
static void
present (IncRecordPicker *picker, GCallback picked, Invitation *self)
{
  GtkWidget *parent = self->widget;

  g_signal_connect_data (picker, "picked", picked, self, closure_free, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (picker), parent);
}

void
inc_invite_pick (GtkWidget *widget, IncSession *session, IncEvent *event, IncAttendeeSide side)
{
  const IncSchema *schema = side == INC_ATTENDEE_STARTUP ? startup_schema () : inc_schema_of (inc_investor_get_type ());
  g_autoptr(IncQuery) query = inc_query_new (schema);
  const IncValue value = inc_value_integer (INC_RECORD (event)->id);

  inc_query_filter (query, INC_FILTER_NAMED, side == INC_ATTENDEE_STARTUP ? "startup-not-at-event" : "investor-not-at-event",
                    &value, 1);
  present (inc_record_picker_new_many (session, query,
                                       side == INC_ATTENDEE_STARTUP ? _("Invite Startups") : _("Invite Investors"),
                                       _("Those who are invited already are not listed.")),
           G_CALLBACK (on_guests_picked), invitation_new (widget, session, schema, INC_RECORD (event)->id));
}

void
inc_invite_pick_cohort (GtkWidget *widget, IncSession *session, IncEvent *event)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_cohort_get_type ()));

  present (inc_record_picker_new (session, query), G_CALLBACK (on_cohort_picked),
           invitation_new (widget, session, startup_schema (), INC_RECORD (event)->id));
}

static void
pick_event (Invitation *self)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_event_get_type ()));

  inc_query_set_sort (query, "date", TRUE);
  present (inc_record_picker_new (self->session, query), G_CALLBACK (on_event_picked), self);
}

void
inc_invite_to_event (GtkWidget *widget, IncSession *session, const IncSchema *schema, const GArray *ids)
{
  Invitation *self = invitation_new (widget, session, schema, 0);

  self->ids = g_array_copy ((GArray *) ids);
  pick_event (self);
}

void
inc_invite_found (GtkWidget *widget, IncSession *session, const IncQuery *query)
{
  Invitation *self = invitation_new (widget, session, inc_query_get_schema (query), 0);

  self->query = inc_query_copy (query);
  pick_event (self);
}
