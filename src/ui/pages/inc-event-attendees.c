/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-attendees: one list of guests, filtered by search and side, shown as a table and as a grid of slots. */
#include "config.h"

#include "inc-event-attendees.h"

#include "inc-availability-grid.h"
#include "inc-event-guest-acts.h"
#include "inc-event-guest-columns.h"
#include "inc-event-guest-filter.h"
#include "inc-event-guest.h"
#include "inc-search-entry.h"

#include <glib/gi18n.h>

struct _IncEventAttendees
{
  AdwBin parent_instance;

  AdwBreakpoint *narrow;
  IncSearchEntry *search_entry;
  GtkDropDown *side;
  AdwToggleGroup *shape;
  GtkStack *stack;
  GtkColumnView *table;
  IncAvailabilityGrid *grid;
  GtkWidget *hint;
  GtkRevealer *revealer;
  GtkLabel *selected;

  IncSession *session;
  IncEventBook *book; /* NULL while nothing is shown */
  GListStore *guests;
  IncEventGuestFilter *filter;
  GtkFilterListModel *found;
  GtkSelectionModel *selection;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (IncEventAttendees, inc_event_attendees, ADW_TYPE_BIN)

static gboolean
can_write (IncEventAttendees *self)
{
  return self->book != NULL && !inc_session_get_read_only (self->session);
}

static gboolean
are_times_shown (IncEventAttendees *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->shape), "times") == 0;
}

/* ---- what is shown ---- */

static void
add_row (GArray *rows, IncEventGuest *guest)
{
  IncEventBook *book = inc_event_guest_get_book (guest);
  IncAttendee *attendee = inc_event_guest_get_attendee (guest);
  IncAvailabilityRow row = {
    .id = inc_event_guest_get_id (guest),
    .name = g_strdup (inc_event_guest_get_name (guest)),
    .available = inc_event_day_available (book->day, attendee),
    .locked = !inc_event_book_is_coming (book, inc_event_guest_get_index (guest)) ||
              attendee->presence == INC_PRESENCE_ABSENT,
  };

  g_array_append_val (rows, row);
}

static void
show_grid (IncEventAttendees *self)
{
  GArray *rows = inc_availability_rows_new ();
  g_autoptr(GArray) slots = g_array_new (FALSE, FALSE, sizeof (IncAvailabilitySlot));

  for (guint i = 0; self->book != NULL && i < self->book->day->slots->len; i++)
    {
      const IncEventSlot *of_day = &g_array_index (self->book->day->slots, IncEventSlot, i);
      const IncAvailabilitySlot slot = { of_day->begins, of_day->ends };

      g_array_append_val (slots, slot);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->found)); i++)
    {
      g_autoptr(IncEventGuest) guest = g_list_model_get_item (G_LIST_MODEL (self->found), i);

      add_row (rows, guest);
    }
  inc_availability_grid_show (self->grid, (const IncAvailabilitySlot *) slots->data, slots->len, rows);
  inc_availability_grid_set_editable (self->grid, can_write (self));
  gtk_widget_set_visible (self->hint, can_write (self));
}

static void
update (IncEventAttendees *self)
{
  const gboolean are_times = are_times_shown (self);
  const char *shown = are_times ? "times" : "table";

  if (self->book == NULL)
    return;
  if (self->book->attendees->len == 0)
    shown = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0)
    shown = "none";
  else if (are_times && self->book->day->slots->len == 0)
    shown = "no-slots";
  if (are_times)
    show_grid (self);
  gtk_stack_set_visible_child_name (self->stack, shown);
}

static void
on_search (IncSearchEntry *entry, const char *text, IncEventAttendees *self)
{
  inc_event_guest_filter_set_search (self->filter, text);
  update (self);
}

static void
on_side_chosen (IncEventAttendees *self)
{
  inc_event_guest_filter_set_side (self->filter, gtk_drop_down_get_selected (self->side));
  update (self);
}

static void
drop_filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventAttendees *self = INC_EVENT_ATTENDEES (widget);

  inc_search_entry_set_text (self->search_entry, NULL);
  inc_event_guest_filter_set_search (self->filter, NULL);
  gtk_drop_down_set_selected (self->side, 0);
  update (self);
}

/* ---- what is selected ---- */

static GArray *
dup_selected (IncEventAttendees *self)
{
  g_autoptr(GtkBitset) positions = gtk_selection_model_get_selection (self->selection);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < gtk_bitset_get_size (positions); i++)
    {
      g_autoptr(IncEventGuest) guest = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (positions, i));
      const gint64 id = inc_event_guest_get_id (guest);

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
update_selected (IncEventAttendees *self)
{
  static const char *const acts[] = { "guests.answer", "guests.limits", "guests.remove" };
  g_autoptr(GtkBitset) positions = gtk_selection_model_get_selection (self->selection);
  const guint n = gtk_bitset_get_size (positions);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *text = g_strdup_printf (ngettext ("%s selected", "%s selected", n), number);

  gtk_label_set_text (self->selected, text);
  gtk_revealer_set_reveal_child (self->revealer,
                                 n > 0 && can_write (self) && !are_times_shown (self)); /* nothing out of sight is changed */
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i], n > 0 && can_write (self));
}

static void
unselect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_unselect_all (INC_EVENT_ATTENDEES (widget)->selection);
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_select_all (INC_EVENT_ATTENDEES (widget)->selection);
}

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventAttendees *self = INC_EVENT_ATTENDEES (widget);
  g_autoptr(GArray) ids = dup_selected (self);
  const IncChoice *answer = inc_choice_find_word (inc_answer_choices, g_variant_get_string (parameter, NULL));

  inc_event_guests_answer (widget, self->session, ids, answer->value);
}

static void
limits_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventAttendees *self = INC_EVENT_ATTENDEES (widget);
  g_autoptr(GArray) ids = dup_selected (self);

  inc_event_guests_edit (widget, self->session, self->book, ids);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventAttendees *self = INC_EVENT_ATTENDEES (widget);
  g_autoptr(GArray) ids = dup_selected (self);

  inc_event_guests_remove (widget, self->session, self->book, ids);
}

static void
on_activated (GtkColumnView *table, guint position, IncEventAttendees *self)
{
  g_autoptr(IncEventGuest) guest = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 id = guest != NULL ? inc_event_guest_get_id (guest) : 0;

  if (guest == NULL || !can_write (self))
    return;
  g_array_append_val (ids, id);
  inc_event_guests_edit (GTK_WIDGET (self), self->session, self->book, ids);
}

static void
on_painted (IncAvailabilityGrid *grid, GArray *rows, IncEventAttendees *self)
{
  inc_event_guests_paint (GTK_WIDGET (self), self->session, rows);
}

/* The columns that are of use here and now. */
static void
choose_columns (IncEventAttendees *self)
{
  gboolean presence = FALSE;

  for (guint i = 0; self->book != NULL && i < self->book->attendees->len; i++)
    presence = presence || inc_event_book_get_attendee (self->book, i)->presence > INC_PRESENCE_EXPECTED;
  inc_event_guest_columns_choose (self->table, self->is_narrow, presence);
}

static void
on_narrow (IncEventAttendees *self)
{
  self->is_narrow = TRUE;
  choose_columns (self);
}

static void
on_wide (IncEventAttendees *self)
{
  self->is_narrow = FALSE;
  choose_columns (self);
}

/* ---- */

static void
inc_event_attendees_dispose (GObject *object)
{
  IncEventAttendees *self = INC_EVENT_ATTENDEES (object);

  if (self->table != NULL)
    gtk_column_view_set_model (self->table, NULL);
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_EVENT_ATTENDEES);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->guests);
  g_clear_object (&self->session);
  g_clear_pointer (&self->book, inc_event_book_unref);
  G_OBJECT_CLASS (inc_event_attendees_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-event-attendees.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, narrow);
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, side);
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, shape);
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, stack);
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, table);
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, grid);
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, hint);
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, revealer);
  gtk_widget_class_bind_template_child (widget_class, IncEventAttendees, selected);
}

static void
on_shape_chosen (IncEventAttendees *self)
{
  update (self);
  update_selected (self);
}

static void
show_shape_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_toggle_group_set_active_name (INC_EVENT_ATTENDEES (widget)->shape, g_variant_get_string (parameter, NULL));
}

static void
inc_event_attendees_class_init (IncEventAttendeesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_event_attendees_dispose;
  g_type_ensure (INC_TYPE_AVAILABILITY_GRID);
  g_type_ensure (INC_TYPE_SEARCH_ENTRY);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "guests.answer", "s", answer_action);
  gtk_widget_class_install_action (widget_class, "guests.limits", NULL, limits_action);
  gtk_widget_class_install_action (widget_class, "guests.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "guests.unselect", NULL, unselect_action);
  gtk_widget_class_install_action (widget_class, "guests.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "guests.drop-filters", NULL, drop_filters_action);
  gtk_widget_class_install_action (widget_class, "guests.show", "s", show_shape_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "guests.remove", NULL);
}

static void
make_models (IncEventAttendees *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->table);
  GtkSortListModel *sorted;

  self->guests = g_list_store_new (INC_TYPE_EVENT_GUEST);
  self->filter = inc_event_guest_filter_new ();
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->guests)), g_object_ref (GTK_FILTER (self->filter)));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), g_object_ref (sorter));
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (self->table, self->selection);
}

static void
inc_event_attendees_init (IncEventAttendees *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inc_event_guest_columns_add (self->table);
  make_models (self);
  inc_search_entry_set_hint (self->search_entry, _("Search name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Attendees"), -1);
  g_signal_connect (self->search_entry, "search", G_CALLBACK (on_search), self);
  g_signal_connect_swapped (self->side, "notify::selected", G_CALLBACK (on_side_chosen), self);
  g_signal_connect_swapped (self->shape, "notify::active-name", G_CALLBACK (on_shape_chosen), self);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (update_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->table, "activate", G_CALLBACK (on_activated), self);
  g_signal_connect (self->grid, "painted", G_CALLBACK (on_painted), self);
  g_signal_connect_object (self->narrow, "apply", G_CALLBACK (on_narrow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrow, "unapply", G_CALLBACK (on_wide), self, G_CONNECT_SWAPPED);
  update_selected (self);
}

GtkWidget *
inc_event_attendees_new (IncSession *session)
{
  return g_object_new (INC_TYPE_EVENT_ATTENDEES, NULL);
}

void
inc_event_attendees_show (IncEventAttendees *self, IncSession *session, IncEventBook *book)
{
  g_set_object (&self->session, session);
  if (book != NULL)
    inc_event_book_ref (book);
  g_clear_pointer (&self->book, inc_event_book_unref);
  self->book = book;
  inc_event_guests_show (self->guests, book, 0, book != NULL ? book->attendees->len : 0);
  choose_columns (self);
  update (self);
  update_selected (self);
}

gboolean
inc_event_attendees_search (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INC_EVENT_ATTENDEES (widget)->search_entry));
}
