/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-wishes: all guests on one side, those of the other side of the chosen one on the other. */
#include "config.h"

#include "inc-event-wishes.h"

#include "inc-event-guest-filter.h"
#include "inc-event-guest-lines.h"
#include "inc-event-guest.h"
#include "inc-event-guests.h"
#include "inc-event-weights.h"
#include "inc-page.h"
#include "inc-search-entry.h"
#include "inc-wish-row.h"

#include <glib/gi18n.h>

struct _IncEventWishes
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListView *guests_view;
  GtkDropDown *whose;
  IncSearchEntry *search_entry;
  AdwToggleGroup *direction;
  GtkMenuButton *weights_button;
  GtkLabel *title;
  GtkWidget *hint;
  GtkStack *list_stack;
  GtkListView *others_view;

  IncSession *session;
  IncEventBook *book;     /* NULL while nothing is shown */
  GListStore *guests;     /* both sides */
  GtkSingleSelection *chosen;
  GListStore *others;
  IncEventGuestFilter *filter;
  GtkFilterListModel *found;
  GtkWidget *weights;
  GPtrArray *rows;        /* IncWishRow that are bound; borrowed */
  gboolean showing;       /* a book is being shown: lists change, and what is chosen with them */
};

G_DEFINE_FINAL_TYPE (IncEventWishes, inc_event_wishes, ADW_TYPE_BIN)

static gboolean
can_write (IncEventWishes *self)
{
  return self->book != NULL && !inc_session_get_read_only (self->session);
}

static gboolean
is_received (IncEventWishes *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->direction), "received") == 0;
}

/* NULL while there is none.  Borrowed. */
static IncEventGuest *
get_chosen (IncEventWishes *self)
{
  return gtk_single_selection_get_selected_item (self->chosen);
}

/* ---- the other side ---- */

static void
update_found (IncEventWishes *self)
{
  gtk_stack_set_visible_child_name (self->list_stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0 ? "list" : "none");
}

static void
on_search (IncSearchEntry *entry, const char *text, IncEventWishes *self)
{
  inc_event_guest_filter_set_search (self->filter, text);
  update_found (self);
}

static void
show_row (IncEventWishes *self, IncWishRow *row, IncEventGuest *other)
{
  IncEventGuest *chosen = get_chosen (self);

  if (chosen != NULL && (inc_event_guest_get_attendee (chosen)->side != inc_event_guest_get_attendee (other)->side))
    inc_wish_row_show (row, other, inc_event_guest_get_index (chosen), is_received (self), can_write (self));
}

static void
show_title (IncEventWishes *self)
{
  IncEventGuest *chosen = get_chosen (self);
  g_autofree char *text = NULL;

  if (chosen == NULL)
    return;
  /* Translators: %s is a name. */
  text = g_strdup_printf (is_received (self) ? _("Who wants to meet %s") : _("Whom %s wants to meet"),
                          inc_event_guest_get_name (chosen));
  gtk_label_set_text (self->title, text);
}

static void
list_others (IncEventWishes *self)
{
  IncEventGuest *chosen = get_chosen (self);
  const gboolean is_startup = chosen != NULL && inc_event_guest_get_attendee (chosen)->side == INC_ATTENDEE_STARTUP;

  if (chosen == NULL || self->book == NULL)
    inc_event_guests_show (self->others, NULL, 0, 0);
  else
    inc_event_guests_show (self->others, self->book, is_startup ? self->book->n_startups : 0,
                           is_startup ? self->book->attendees->len : self->book->n_startups);
  update_found (self);
}

/* Another one is chosen, or the direction: each line says something else. */
static void
show_others (IncEventWishes *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    inc_wish_row_show (g_ptr_array_index (self->rows, i), NULL, 0, FALSE, FALSE);
  list_others (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkListItem *item = g_object_get_data (g_ptr_array_index (self->rows, i), "inc-item");

      if (gtk_list_item_get_item (item) != NULL)
        show_row (self, g_ptr_array_index (self->rows, i), gtk_list_item_get_item (item));
    }
  show_title (self);
}

/* ---- entering ---- */

static void
on_marked (IncWishRow *row, int want, gint64 rating, IncEventWishes *self)
{
  IncEventGuest *chosen = get_chosen (self), *other = inc_wish_row_get_other (row);
  const gint64 one = inc_event_guest_get_id (is_received (self) ? other : chosen);
  const gint64 two = inc_event_guest_get_id (is_received (self) ? chosen : other);
  IncEventGuest *wisher = is_received (self) ? other : chosen;
  g_autofree char *title = NULL;

  /* Translators: this names a change in the history; %s is a name. */
  title = g_strdup_printf (_("Wish of %s"), inc_event_guest_get_name (wisher));
  inc_page_follow (GTK_WIDGET (self), inc_session_set_wish (self->session, title, one, two, want, rating));
}

static IncWishRow *
find_row (IncEventWishes *self, guint position)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      IncWishRow *row = g_ptr_array_index (self->rows, i);
      GtkListItem *item = g_object_get_data (G_OBJECT (row), "inc-item");

      if (gtk_list_item_get_position (item) == position)
        return row;
    }
  return NULL;
}

/* Below the last line the cursor stays. */
static void
on_leave (IncWishRow *row, int rows, IncEventWishes *self)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (row), "inc-item");
  const guint position = gtk_list_item_get_position (item) + rows;
  IncWishRow *next;

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->found)))
    return;
  gtk_list_view_scroll_to (self->others_view, position, GTK_LIST_SCROLL_NONE, NULL);
  next = find_row (self, position);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

/* ---- lists ---- */

static void
on_other_setup (GtkSignalListItemFactory *factory, GtkListItem *item, IncEventWishes *self)
{
  IncWishRow *row = inc_wish_row_new ();

  g_object_set_data (G_OBJECT (row), "inc-item", item);
  g_signal_connect_object (row, "marked", G_CALLBACK (on_marked), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "leave", G_CALLBACK (on_leave), self, G_CONNECT_DEFAULT);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, GTK_WIDGET (row));
}

static void
on_other_bind (GtkSignalListItemFactory *factory, GtkListItem *item, IncEventWishes *self)
{
  IncWishRow *row = INC_WISH_ROW (gtk_list_item_get_child (item));

  g_ptr_array_add (self->rows, row);
  show_row (self, row, gtk_list_item_get_item (item));
}

static void
on_other_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, IncEventWishes *self)
{
  IncWishRow *row = INC_WISH_ROW (gtk_list_item_get_child (item));

  inc_wish_row_show (row, NULL, 0, FALSE, FALSE);
  g_ptr_array_remove_fast (self->rows, row);
}

/* Enter in the list of guests goes to the first line of their wishes. */
static void
on_guest_activated (GtkListView *view, guint position, IncEventWishes *self)
{
  IncWishRow *first = find_row (self, 0);

  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
on_chosen (IncEventWishes *self)
{
  const guint position = gtk_single_selection_get_selected (self->chosen);

  if (self->showing)
    return;
  if (gtk_drop_down_get_selected (self->whose) != position)
    gtk_drop_down_set_selected (self->whose, position);
  show_others (self);
}

static void
on_whose (IncEventWishes *self)
{
  const guint position = gtk_drop_down_get_selected (self->whose);

  if (!self->showing && position != GTK_INVALID_LIST_POSITION && position != gtk_single_selection_get_selected (self->chosen))
    gtk_single_selection_set_selected (self->chosen, position);
}

/* ---- */

static void
inc_event_wishes_dispose (GObject *object)
{
  IncEventWishes *self = INC_EVENT_WISHES (object);

  if (self->others_view != NULL)
    {
      gtk_list_view_set_model (self->others_view, NULL);
      gtk_list_view_set_model (self->guests_view, NULL);
      gtk_drop_down_set_model (self->whose, NULL);
    }
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_EVENT_WISHES);
  g_clear_object (&self->chosen);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->guests);
  g_clear_object (&self->others);
  g_clear_object (&self->session);
  g_clear_pointer (&self->book, inc_event_book_unref);
  G_OBJECT_CLASS (inc_event_wishes_parent_class)->dispose (object);
}

static void
inc_event_wishes_finalize (GObject *object)
{
  g_ptr_array_unref (INC_EVENT_WISHES (object)->rows);
  G_OBJECT_CLASS (inc_event_wishes_parent_class)->finalize (object);
}

static void
show_direction_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_toggle_group_set_active_name (INC_EVENT_WISHES (widget)->direction, g_variant_get_string (parameter, NULL));
}

static void
inc_event_wishes_class_init (IncEventWishesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_event_wishes_dispose;
  G_OBJECT_CLASS (klass)->finalize = inc_event_wishes_finalize;
  g_type_ensure (INC_TYPE_SEARCH_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-event-wishes.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEventWishes, stack);
  gtk_widget_class_bind_template_child_full (widget_class, "guests", FALSE, G_STRUCT_OFFSET (IncEventWishes, guests_view));
  gtk_widget_class_bind_template_child (widget_class, IncEventWishes, whose);
  gtk_widget_class_bind_template_child (widget_class, IncEventWishes, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IncEventWishes, direction);
  gtk_widget_class_bind_template_child (widget_class, IncEventWishes, weights_button);
  gtk_widget_class_bind_template_child (widget_class, IncEventWishes, title);
  gtk_widget_class_bind_template_child (widget_class, IncEventWishes, hint);
  gtk_widget_class_bind_template_child (widget_class, IncEventWishes, list_stack);
  gtk_widget_class_bind_template_child_full (widget_class, "others", FALSE, G_STRUCT_OFFSET (IncEventWishes, others_view));
  gtk_widget_class_install_action (widget_class, "wishes.show", "s", show_direction_action);
}

static void
add_factories (IncEventWishes *self)
{
  g_autoptr(GtkListItemFactory) guests = inc_event_guest_lines_factory_new ();
  g_autoptr(GtkListItemFactory) others = gtk_signal_list_item_factory_new ();

  g_signal_connect (others, "setup", G_CALLBACK (on_other_setup), self);
  g_signal_connect (others, "bind", G_CALLBACK (on_other_bind), self);
  g_signal_connect (others, "unbind", G_CALLBACK (on_other_unbind), self);
  gtk_list_view_set_factory (self->guests_view, guests);
  gtk_list_view_set_factory (self->others_view, others);
}

static void
make_models (IncEventWishes *self)
{
  g_autoptr(GtkExpression) name = inc_event_guest_name_expression_new ();
  g_autoptr(GtkNoSelection) lines = NULL;

  self->guests = g_list_store_new (INC_TYPE_EVENT_GUEST);
  self->chosen = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->guests)));
  self->others = g_list_store_new (INC_TYPE_EVENT_GUEST);
  self->filter = inc_event_guest_filter_new ();
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->others)), g_object_ref (GTK_FILTER (self->filter)));
  lines = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_drop_down_set_expression (self->whose, name);
  gtk_drop_down_set_model (self->whose, G_LIST_MODEL (self->guests));
  gtk_list_view_set_model (self->guests_view, GTK_SELECTION_MODEL (self->chosen));
  gtk_list_view_set_model (self->others_view, GTK_SELECTION_MODEL (lines));
}

static void
inc_event_wishes_init (IncEventWishes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->weights = inc_event_weights_new ();
  gtk_menu_button_set_popover (self->weights_button, self->weights);
  add_factories (self);
  make_models (self);
  inc_search_entry_set_hint (self->search_entry, _("Search name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->guests_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Attendees"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->others_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Wishes"), -1);
  g_signal_connect (self->search_entry, "search", G_CALLBACK (on_search), self);
  g_signal_connect (self->guests_view, "activate", G_CALLBACK (on_guest_activated), self);
  g_signal_connect_object (self->chosen, "notify::selected-item", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->whose, "notify::selected", G_CALLBACK (on_whose), self);
  g_signal_connect_swapped (self->direction, "notify::active-name", G_CALLBACK (show_others), self);
}

GtkWidget *
inc_event_wishes_new (IncSession *session)
{
  return g_object_new (INC_TYPE_EVENT_WISHES, NULL);
}

/* Those of the other side, where the chosen one is who they were: lines that somebody types into stay. */
static void
show_book (IncEventWishes *self, gint64 id, int index)
{
  IncEventGuest *chosen = get_chosen (self);
  const guint position = gtk_single_selection_get_selected (self->chosen);

  if (gtk_drop_down_get_selected (self->whose) != position)
    gtk_drop_down_set_selected (self->whose, position);
  if (chosen == NULL || inc_event_guest_get_id (chosen) != id || inc_event_guest_get_index (chosen) != index)
    show_others (self);
  else
    list_others (self);
}

void
inc_event_wishes_show (IncEventWishes *self, IncSession *session, IncEventBook *book)
{
  const gboolean are_pairs = book != NULL && book->n_startups > 0 && book->attendees->len > book->n_startups;
  IncEventGuest *chosen = get_chosen (self);
  const gint64 id = chosen != NULL ? inc_event_guest_get_id (chosen) : 0;
  const int index = chosen != NULL ? inc_event_guest_get_index (chosen) : -1;

  g_set_object (&self->session, session);
  if (book != NULL)
    inc_event_book_ref (book);
  g_clear_pointer (&self->book, inc_event_book_unref);
  self->book = book;
  self->showing = TRUE;
  inc_event_guests_show (self->guests, book, 0, book != NULL ? book->attendees->len : 0);
  self->showing = FALSE;
  show_book (self, id, index);
  gtk_widget_set_visible (self->hint, can_write (self));
  inc_event_weights_show (INC_EVENT_WEIGHTS (self->weights), session, book != NULL ? book->event : NULL);
  gtk_stack_set_visible_child_name (self->stack, are_pairs ? "wishes" : "empty");
}

void
inc_event_wishes_choose (IncEventWishes *self, gint64 attendee)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->guests)); i++)
    {
      g_autoptr(IncEventGuest) guest = g_list_model_get_item (G_LIST_MODEL (self->guests), i);

      if (inc_event_guest_get_id (guest) == attendee)
        gtk_single_selection_set_selected (self->chosen, i);
    }
}

gboolean
inc_event_wishes_search (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INC_EVENT_WISHES (widget)->search_entry));
}
