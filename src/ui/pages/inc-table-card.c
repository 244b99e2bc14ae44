/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-table-card: what is at one table. */
#include "config.h"

#include "inc-table-card.h"

#include "inc-status.h"

#include <glib/gi18n.h>

struct _IncTableCard
{
  AdwBin parent_instance;

  int table;
  GtkMenuButton *button;
  GtkLabel *title;
  GtkLabel *pill;
  GtkLabel *first;
  GtkLabel *second;
};

G_DEFINE_FINAL_TYPE (IncTableCard, inc_table_card, ADW_TYPE_BIN)

static GtkLabel *
label_new (const char *first_class, const char *second_class)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes",
                       (const char *[]){ first_class, second_class, NULL }, NULL);
}

static GtkWidget *
make_content (IncTableCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = label_new ("heading", NULL);
  self->pill = label_new (NULL, NULL);
  self->first = label_new ("caption", NULL);
  self->second = label_new ("caption", "dimmed");
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->pill));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->first));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->second));
  return box;
}

static void
create_menu (GtkMenuButton *button, gpointer data)
{
  IncTableCard *self = data;
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenuItem) item = g_menu_item_new (_("This Table _Cannot Be Used from Now On"), NULL);

  g_menu_item_set_action_and_target (item, "check-in.lose-table", "i", self->table);
  g_menu_append_item (menu, item);
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
inc_table_card_class_init (IncTableCardClass *klass)
{
}

static void
inc_table_card_init (IncTableCard *self)
{
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "css-classes", (const char *[]){ "table-card", NULL }, NULL);
  gtk_menu_button_set_child (self->button, make_content (self));
  gtk_menu_button_set_create_popup_func (self->button, create_menu, self, NULL);
  gtk_widget_add_css_class (gtk_widget_get_first_child (GTK_WIDGET (self->button)), "card");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

IncTableCard *
inc_table_card_new (int table)
{
  IncTableCard *self = g_object_new (INC_TYPE_TABLE_CARD, NULL);

  self->table = table;
  return self;
}

static gboolean
lacks (const IncEventBook *book, gint64 attendee)
{
  const int index = inc_event_book_find (book, attendee);

  return index < 0 || inc_event_book_get_attendee (book, index)->presence != INC_PRESENCE_PRESENT;
}

static const char *
get_name (const IncEventBook *book, gint64 attendee)
{
  const int index = inc_event_book_find (book, attendee);

  return index >= 0 ? inc_event_book_get_name (book, index) : "–";
}

/* "Table 3 · Hall A", for who points at it or cannot see it. */
static char *
describe_table (const IncEventBook *book, int table, const char *title)
{
  const char *room = inc_event_day_get_room (book->day, table);

  return room != NULL ? g_strdup_printf ("%s · %s", title, room) : g_strdup (title);
}

void
inc_table_card_show (IncTableCard *self, const IncEventBook *book, int slot)
{
  IncMeeting *meeting = slot >= 0 ? inc_event_find_meeting_at (book, self->table, slot) : NULL;
  const gboolean is_lost = slot >= 0 && !inc_event_day_has_table (book->day, slot, self->table);
  const gboolean is_short = meeting != NULL && (lacks (book, meeting->startup) || lacks (book, meeting->investor));
  /* Translators: %d is the number of a table */
  g_autofree char *title = g_strdup_printf (_("Table %d"), self->table);
  g_autofree char *place = describe_table (book, self->table, title);
  g_autofree char *label = NULL;

  gtk_label_set_text (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), place);
  inc_status_set (self->pill, is_lost ? INC_TONE_WARNING : INC_TONE_ERROR,
                  is_lost ? _("Lost") : is_short ? C_("table", "Missing") : NULL);
  gtk_label_set_text (self->first, meeting != NULL ? get_name (book, meeting->investor) : "–");
  gtk_label_set_text (self->second, meeting != NULL ? get_name (book, meeting->startup)
                                    : is_lost ? _("Cannot be used") : _("Nobody in this slot"));
  inc_tone_apply (GTK_WIDGET (self->title), meeting != NULL ? INC_TONE_PLAIN : INC_TONE_DIMMED);
  label = g_strdup_printf ("%s: %s, %s%s%s", place, gtk_label_get_text (self->first), gtk_label_get_text (self->second),
                           is_lost || is_short ? ", " : "", gtk_label_get_text (self->pill));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
