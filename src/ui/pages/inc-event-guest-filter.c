/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-guest-filter: a search made ready once, matched against names. */
#include "config.h"

#include "inc-event-guest-filter.h"

#include "inc-event-guest.h"
#include "inc-text.h"

struct _IncEventGuestFilter
{
  GtkFilter parent_instance;

  IncSearch *search; /* NULL: none */
  int side;          /* 0: both */
};

G_DEFINE_FINAL_TYPE (IncEventGuestFilter, inc_event_guest_filter, GTK_TYPE_FILTER)

static gboolean
inc_event_guest_filter_match (GtkFilter *filter, gpointer item)
{
  IncEventGuestFilter *self = INC_EVENT_GUEST_FILTER (filter);
  g_autoptr(GString) exact = NULL;

  if (self->side != 0 && self->side != inc_event_guest_get_attendee (item)->side)
    return FALSE;
  if (self->search == NULL)
    return TRUE;
  exact = g_string_new (NULL);
  inc_text_exact (inc_event_guest_get_name (item), exact);
  return inc_search_matches (self->search, exact->str);
}

static void
inc_event_guest_filter_finalize (GObject *object)
{
  g_clear_pointer (&INC_EVENT_GUEST_FILTER (object)->search, inc_search_free);
  G_OBJECT_CLASS (inc_event_guest_filter_parent_class)->finalize (object);
}

static void
inc_event_guest_filter_class_init (IncEventGuestFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_event_guest_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = inc_event_guest_filter_match;
}

static void
inc_event_guest_filter_init (IncEventGuestFilter *self)
{
}

IncEventGuestFilter *
inc_event_guest_filter_new (void)
{
  return g_object_new (INC_TYPE_EVENT_GUEST_FILTER, NULL);
}

void
inc_event_guest_filter_set_search (IncEventGuestFilter *self, const char *typed)
{
  g_clear_pointer (&self->search, inc_search_free);
  self->search = typed != NULL ? inc_search_new (typed) : NULL;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

void
inc_event_guest_filter_set_side (IncEventGuestFilter *self, int side)
{
  if (self->side == side)
    return;
  self->side = side;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}
