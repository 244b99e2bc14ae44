/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-watch: questions are counted, and only the answer to the last one is shown. */
#include "config.h"

#include "inc-watch.h"

#include "inc-page.h"

#include <libdex.h>

#define STACK_SIZE (512 * 1024)

struct _IncWatch
{
  GObject parent_instance;

  GtkWidget *owner; /* NULL: it is gone */
  const IncWatchKind *kind;
  IncSession *session;
  GType type; /* of the record, and its id; 0: of none */
  gint64 id;
  guint serial; /* of the newest question */
  gboolean stale; /* it is read when somebody looks */
};

G_DEFINE_FINAL_TYPE (IncWatch, inc_watch, G_TYPE_OBJECT)

typedef struct
{
  IncWatch *watch;
  GtkWidget *owner;
  IncSession *session;
  guint serial;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->watch);
  g_object_unref (question->owner);
  g_object_unref (question->session);
  g_free (question);
}

static void
fail (IncWatch *self, const GError *error)
{
  if (self->kind->fail != NULL)
    self->kind->fail (self->owner, error);
  else if (!g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    inc_page_report_error (self->owner, error);
}

static DexFuture *
read_fiber (gpointer data)
{
  Question *question = data;
  IncWatch *self = question->watch;
  g_autoptr(GError) error = NULL;
  gpointer answer = self->kind->read (question->owner, question->session, &error);
  const gboolean late = question->serial != self->serial || self->owner == NULL;

  if (answer != NULL && !late)
    self->kind->show (self->owner, answer);
  else if (answer != NULL)
    self->kind->free_answer (answer);
  else if (error != NULL && !late)
    fail (self, error);
  return dex_future_new_for_boolean (answer != NULL);
}

void
inc_watch_again (IncWatch *self)
{
  Question *question;

  g_return_if_fail (INC_IS_WATCH (self));
  if (self->session == NULL || self->owner == NULL)
    return;
  self->serial++;
  self->stale = !self->kind->eager && !gtk_widget_get_mapped (self->owner);
  if (self->stale)
    return;
  question = g_new (Question, 1);
  *question = (Question) { g_object_ref (self), g_object_ref (self->owner), g_object_ref (self->session), self->serial };
  dex_future_disown (dex_scheduler_spawn (NULL, STACK_SIZE, read_fiber, question, question_free));
}

static void
on_owner_mapped (IncWatch *self)
{
  if (self->stale)
    inc_watch_again (self);
}

static gboolean
is_touched (IncWatch *self, const IncChanges *changes)
{
  if (self->kind->parts == NULL)
    return TRUE;
  for (guint i = 0; self->kind->parts[i] != NULL; i++)
    if (inc_changes_touch (changes, inc_schema_of (self->kind->parts[i] ())))
      return TRUE;
  return FALSE;
}

static void
on_session_changed (IncSession *session, IncChanges *changes, IncWatch *self)
{
  if (self->owner == NULL)
    return;
  if (self->id != 0 && inc_changes_delete (changes, inc_schema_of (self->type), self->id) &&
      gtk_widget_get_mapped (self->owner))
    gtk_widget_activate_action (self->owner, "win.back", NULL);
  if (is_touched (self, changes))
    inc_watch_again (self);
}

void
inc_watch_set_session (IncWatch *self, IncSession *session)
{
  g_return_if_fail (INC_IS_WATCH (self));
  self->serial++;
  self->stale = FALSE;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_DEFAULT);
  inc_watch_again (self);
}

IncSession *
inc_watch_get_session (IncWatch *self)
{
  g_return_val_if_fail (INC_IS_WATCH (self), NULL);
  return self->session;
}

void
inc_watch_set_record (IncWatch *self, GType type, gint64 id)
{
  g_return_if_fail (INC_IS_WATCH (self));
  self->type = type;
  self->id = id;
  inc_watch_again (self);
}

static void
inc_watch_dispose (GObject *object)
{
  IncWatch *self = INC_WATCH (object);

  g_clear_weak_pointer (&self->owner);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (inc_watch_parent_class)->dispose (object);
}

static void
inc_watch_class_init (IncWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_watch_dispose;
}

static void
inc_watch_init (IncWatch *self)
{
}

IncWatch *
inc_watch_new (GtkWidget *owner, const IncWatchKind *kind)
{
  IncWatch *self;

  g_return_val_if_fail (GTK_IS_WIDGET (owner) && kind != NULL, NULL);
  self = g_object_new (INC_TYPE_WATCH, NULL);
  g_set_weak_pointer (&self->owner, owner);
  self->kind = kind;
  g_signal_connect_object (owner, "map", G_CALLBACK (on_owner_mapped), self, G_CONNECT_SWAPPED);
  return self;
}
