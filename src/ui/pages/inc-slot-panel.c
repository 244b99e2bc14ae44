/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-slot-panel: cards are kept as long as the tables are the same. */
#include "config.h"

#include "inc-slot-panel.h"

#include "inc-date.h"
#include "inc-day-text.h"
#include "inc-status.h"
#include "inc-table-card.h"

#include <glib/gi18n.h>

struct _IncSlotPanel
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *line;
  GtkProgressBar *bar;
  GtkWidget *more; /* what a brief panel has not */
  GtkFlowBox *cards;
  GtkLabel *next_title;
  GtkListBox *next;
  int n_tables;
};

G_DEFINE_FINAL_TYPE (IncSlotPanel, inc_slot_panel, ADW_TYPE_BIN)

/* ---- words ---- */

static char *
name_slot (const IncEventBook *book, int slot)
{
  const IncEventSlot *times = &g_array_index (book->day->slots, IncEventSlot, slot);
  g_autofree char *from = inc_clock_display (times->begins);
  g_autofree char *until = inc_clock_display (times->ends);

  /* Translators: the number of a slot, from when to when */
  return g_strdup_printf (_("Slot %d · %s – %s"), slot + 1, from, until);
}

char *
inc_slot_panel_dup_title (const IncEventBook *book, const IncEventClock *clock)
{
  g_autofree char *day = inc_day_text_long (book->event->date);

  if (clock->current >= 0)
    return name_slot (book, clock->current);
  if (clock->next < 0)
    return g_strdup (_("The last meeting is over"));
  if (clock->minute < 0 || clock->minute >= INC_CLOCK_END)
    return g_steal_pointer (&day);
  return clock->next == 0 ? g_strdup (_("Before the first meeting")) : g_strdup (_("Break"));
}

static int
count_meetings (const IncEventBook *book, int slot)
{
  int n = 0;

  for (int table = 1; table <= book->day->n_tables; table++)
    n += inc_event_find_meeting_at (book, table, slot) != NULL;
  return n;
}

static char *
describe (const IncEventBook *book, const IncEventClock *clock)
{
  const int minutes = (clock->seconds_left + 59) / 60;
  g_autofree char *left = NULL, *begins = NULL;

  if (clock->current < 0)
    {
      if (clock->next < 0)
        return NULL;
      begins = inc_event_day_dup_slot (book->day, clock->next);
      /* Translators: a number of a slot and a time of day */
      return g_strdup_printf (_("Slot %d begins at %s"), clock->next + 1, begins);
    }
  left = g_strdup_printf (ngettext ("%d minute left", "%d minutes left", minutes), minutes);
  /* Translators: "7 minutes left", then how many of how many tables have a meeting */
  return g_strdup_printf (_("%s · %d of %d tables in use"), left, count_meetings (book, clock->current),
                          inc_event_day_count_tables (book->day, clock->current));
}

/* ---- the next slot ---- */

static const char *
get_name (const IncEventBook *book, gint64 attendee)
{
  const int index = inc_event_book_find (book, attendee);

  return index >= 0 ? inc_event_book_get_name (book, index) : "–";
}

static GtkWidget *
row_new (const IncEventBook *book, IncMeeting *meeting)
{
  GtkWidget *row = adw_action_row_new ();
  GtkLabel *pill = GTK_LABEL (gtk_label_new (NULL));
  g_autofree char *title = g_strdup_printf ("%s – %s", get_name (book, meeting->investor), get_name (book, meeting->startup));
  g_autofree char *table = NULL;

  if (meeting->table_number != INC_MISSING)
    /* Translators: %d is the number of a table */
    table = g_strdup_printf (_("Table %d"), (int) meeting->table_number);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), table != NULL ? table : "");
  inc_status_set (pill, INC_TONE_ERROR, inc_event_can_be_held (book, meeting) ? NULL : _("Cannot be held"));
  gtk_widget_set_valign (GTK_WIDGET (pill), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (pill));
  return row;
}

static void
show_next (IncSlotPanel *self, const IncEventBook *book, const IncEventClock *clock)
{
  g_autofree char *name = clock->next >= 0 ? name_slot (book, clock->next) : NULL;
  g_autofree char *title = NULL;
  gboolean any = FALSE;

  gtk_list_box_remove_all (self->next);
  for (guint i = 0; clock->next >= 0 && i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);

      if (meeting->cancelled || inc_event_day_find_slot (book->day, meeting->slot) != clock->next)
        continue;
      gtk_list_box_append (self->next, row_new (book, meeting));
      any = TRUE;
    }
  if (name != NULL)
    /* Translators: %s is a slot: "Next: Slot 5 · 09:50 – 10:10" */
    title = g_strdup_printf (_("Next: %s"), name);
  gtk_label_set_text (self->next_title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next_title), any);
  gtk_widget_set_visible (GTK_WIDGET (self->next), any);
}

static void
show_tables (IncSlotPanel *self, const IncEventBook *book, const IncEventClock *clock)
{
  if (self->n_tables != book->day->n_tables)
    {
      gtk_flow_box_remove_all (self->cards);
      for (int table = 1; table <= book->day->n_tables; table++)
        {
          gtk_flow_box_append (self->cards, GTK_WIDGET (inc_table_card_new (table)));
          gtk_widget_set_focusable (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->cards, table - 1)), FALSE);
        }
      self->n_tables = book->day->n_tables;
    }
  for (int table = 1; table <= self->n_tables; table++)
    inc_table_card_show (
      INC_TABLE_CARD (gtk_flow_box_child_get_child (gtk_flow_box_get_child_at_index (self->cards, table - 1))), book,
      clock->current);
}

/* ---- the widget ---- */

static void
inc_slot_panel_class_init (IncSlotPanelClass *klass)
{
}

static GtkWidget *
make_head (IncSlotPanel *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *hall = g_object_new (GTK_TYPE_BUTTON, "icon-name", "video-display-symbolic", "tooltip-text",
                                  _("Hall Screen (F11)"), "action-name", "check-in.hall", "valign", GTK_ALIGN_CENTER,
                                  "css-classes", (const char *[]){ "flat", NULL }, NULL);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes",
                              (const char *[]){ "heading", "numeric", NULL }, NULL);
  self->line = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "css-classes",
                             (const char *[]){ "dimmed", "numeric", NULL }, NULL);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (GTK_BOX (head), hall);
  return head;
}

static GtkWidget *
make_more (IncSlotPanel *self)
{
  GtkWidget *more = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->cards = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous", TRUE,
                              "min-children-per-line", 2, "max-children-per-line", 2, "row-spacing", 6, "column-spacing", 6,
                              NULL);
  self->next_title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes",
                                   (const char *[]){ "heading", "numeric", NULL }, NULL);
  self->next = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                             (const char *[]){ "boxed-list", NULL }, NULL);
  gtk_box_append (GTK_BOX (more), GTK_WIDGET (self->cards));
  gtk_box_append (GTK_BOX (more), GTK_WIDGET (self->next_title));
  gtk_box_append (GTK_BOX (more), GTK_WIDGET (self->next));
  return more;
}

static void
inc_slot_panel_init (IncSlotPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->bar = g_object_new (GTK_TYPE_PROGRESS_BAR, "css-classes", (const char *[]){ "thin", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How much of the slot is over"),
                                  -1);
  self->more = make_more (self);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_box_append (GTK_BOX (box), self->more);
}

void
inc_slot_panel_tick (IncSlotPanel *self, const IncEventBook *book, const IncEventClock *clock)
{
  g_autofree char *title = inc_slot_panel_dup_title (book, clock);
  g_autofree char *line = describe (book, clock);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->line, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->line), line != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), clock->current >= 0);
  if (clock->seconds_whole > 0)
    gtk_progress_bar_set_fraction (self->bar, 1.0 - (double) clock->seconds_left / clock->seconds_whole);
}

void
inc_slot_panel_show (IncSlotPanel *self, const IncEventBook *book, const IncEventClock *clock)
{
  inc_slot_panel_tick (self, book, clock);
  show_tables (self, book, clock);
  show_next (self, book, clock);
}

void
inc_slot_panel_set_brief (IncSlotPanel *self, gboolean brief)
{
  gtk_widget_set_visible (self->more, !brief);
}
