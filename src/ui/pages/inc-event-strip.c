/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-strip: from a book to a line of figures. */
#include "config.h"

#include "inc-event-strip.h"

#include "inc-date.h"
#include "inc-status.h"

#include <glib/gi18n.h>

struct _IncEventStrip
{
  GtkBox parent_instance;

  GtkLabel *day;
  GtkLabel *where;
  GtkLabel *coming;
  GtkLabel *sides;
  GtkLabel *wishes;
  GtkLabel *pill;
};

G_DEFINE_FINAL_TYPE (IncEventStrip, inc_event_strip, GTK_TYPE_BOX)

/* "09:00–16:30 · Cung Văn hóa" */
static void
show_day (IncEventStrip *self, IncEvent *event)
{
  g_autofree char *date = inc_date_display (event->date);
  g_autofree char *where = event->venue != NULL ? g_strdup_printf ("%s–%s · %s", event->starts, event->ends, event->venue)
                                                : g_strdup_printf ("%s–%s", event->starts, event->ends);
  const IncField *status = inc_schema_find (inc_record_get_schema (INC_RECORD (event)), "status");
  g_autofree char *state = inc_record_display (INC_RECORD (event), status);

  gtk_label_set_text (self->day, date != NULL ? date : "–");
  gtk_label_set_text (self->where, where);
  inc_status_set (self->pill, inc_tone_of (status, event->status), state);
}

static void
show_counts (IncEventStrip *self, const IncEventBook *book)
{
  guint n_startups = 0, n_investors = 0, n_wishes = 0;
  g_autofree char *coming = NULL;
  g_autofree char *sides = NULL;
  g_autofree char *wishes = NULL;

  for (guint i = 0; i < book->attendees->len; i++)
    if (inc_event_book_is_coming (book, i))
      *(i < book->n_startups ? &n_startups : &n_investors) += 1;
  for (guint i = 0; i < book->wishes->len; i++)
    n_wishes += ((IncWish *) g_ptr_array_index (book->wishes, i))->want != INC_WANT_NO;
  coming = g_strdup_printf ("%u", n_startups + n_investors);
  /* Translators: numbers of startups and of investors at an event, which follows their sum. */
  sides = g_strdup_printf (_("%u startups, %u investors"), n_startups, n_investors);
  wishes = g_strdup_printf ("%u", n_wishes);
  gtk_label_set_text (self->coming, coming);
  gtk_label_set_text (self->sides, sides);
  gtk_label_set_text (self->wishes, wishes);
}

static void
inc_event_strip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_EVENT_STRIP);
  G_OBJECT_CLASS (inc_event_strip_parent_class)->dispose (object);
}

static void
inc_event_strip_class_init (IncEventStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_event_strip_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-event-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEventStrip, day);
  gtk_widget_class_bind_template_child (widget_class, IncEventStrip, where);
  gtk_widget_class_bind_template_child (widget_class, IncEventStrip, coming);
  gtk_widget_class_bind_template_child (widget_class, IncEventStrip, sides);
  gtk_widget_class_bind_template_child (widget_class, IncEventStrip, wishes);
  gtk_widget_class_bind_template_child (widget_class, IncEventStrip, pill);
}

static void
inc_event_strip_init (IncEventStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_event_strip_show (IncEventStrip *self, const IncEventBook *book)
{
  show_day (self, book->event);
  show_counts (self, book);
}
