/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-check-in-list: guests stay the same objects, so that neither focus nor scroll move when the register changes. */
#include "config.h"

#include "inc-check-in-list.h"

#include "inc-check-in-row.h"
#include "inc-list-rows.h"
#include "inc-search-entry.h"
#include "inc-search.h"

#include <glib/gi18n.h>

struct _IncCheckInList
{
  AdwBin parent_instance;

  IncSearchEntry *search;
  AdwToggleGroup *toggle;
  GtkStack *stack;
  GtkListView *view;
  GListStore *guests; /* of IncCheckInGuest */
  GtkFilter *filter;
  GtkFilterListModel *shown;
  GPtrArray *rows; /* of IncCheckInRow, borrowed */
  IncSearch *typed; /* NULL: nothing */
  gint64 badge;     /* that was typed; 0: no number was */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (IncCheckInList, inc_check_in_list, ADW_TYPE_BIN)

/* ---- what is found ---- */

static gboolean
is_found (IncCheckInList *self, IncCheckInGuest *guest)
{
  if (self->badge != 0)
    return guest->badge == self->badge;
  return self->typed == NULL || inc_search_matches (self->typed, guest->exact);
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  IncCheckInList *self = data;
  const gboolean all = g_strcmp0 (adw_toggle_group_get_active_name (self->toggle), "missing") != 0;

  return (all || !inc_check_in_guest_is_here (item)) && is_found (self, item);
}

static void
filter_again (IncCheckInList *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (
    self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0 ? "list" : "nobody");
}

static void
take_typed (IncCheckInList *self, const char *text)
{
  guint64 number;

  g_clear_pointer (&self->typed, inc_search_free);
  self->badge = 0;
  if (text != NULL && g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &number, NULL))
    self->badge = (gint64) number;
  else if (text != NULL)
    self->typed = inc_search_new (text);
}

static void
on_search (IncCheckInList *self, const char *text)
{
  take_typed (self, text);
  filter_again (self);
}

/* ---- acts ---- */

static void
act (IncCheckInList *self, const char *action, IncCheckInGuest *guest)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "x", guest->id);
}

/* Who is here already is not checked in once more. */
static void
check_in (IncCheckInList *self, IncCheckInGuest *guest)
{
  if (!inc_check_in_guest_is_here (guest))
    act (self, "check-in.arrived", guest);
}

static void
on_activate (IncCheckInList *self, guint position)
{
  g_autoptr(IncCheckInGuest) guest = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (guest != NULL)
    check_in (self, guest);
}

/* A scanner types faster than the search answers: what stands in the entry counts, not what is shown. */
static gboolean
check_in_first (IncCheckInList *self)
{
  const char *text = inc_search_entry_get_text (self->search);

  if (text == NULL || inc_search_entry_get_composing (self->search))
    return FALSE;
  take_typed (self, text);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->guests)); i++)
    {
      g_autoptr(IncCheckInGuest) guest = g_list_model_get_item (G_LIST_MODEL (self->guests), i);

      if (!is_found (self, guest))
        continue;
      check_in (self, guest);
      inc_search_entry_set_text (self->search, NULL);
      take_typed (self, NULL);
      break;
    }
  filter_again (self);
  return TRUE;
}

static gboolean
on_row_key (IncCheckInList *self, guint key, guint code, GdkModifierType state)
{
  static const struct
  {
    guint key;
    GdkModifierType state;
    const char *action; /* NULL: the menu */
  } keys[] = {
    { GDK_KEY_t, GDK_CONTROL_MASK, "check-in.stand-in" }, { GDK_KEY_l, GDK_CONTROL_MASK, "check-in.late" },
    { GDK_KEY_e, GDK_CONTROL_MASK, "check-in.left" },     { GDK_KEY_Delete, GDK_CONTROL_MASK, "check-in.absent" },
    { GDK_KEY_Menu, 0, NULL },                            { GDK_KEY_F10, GDK_SHIFT_MASK, NULL },
  };
  IncCheckInRow *row = inc_list_rows_find_focused (self->rows, GTK_WIDGET (self->view));
  IncCheckInGuest *guest = row != NULL ? inc_check_in_row_get_guest (row) : NULL;

  for (guint i = 0; guest != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      if (gdk_keyval_to_lower (key) != keys[i].key || (state & gtk_accelerator_get_default_mod_mask ()) != keys[i].state)
        continue;
      if (keys[i].action != NULL)
        act (self, keys[i].action, guest);
      else
        inc_check_in_row_show_menu (row);
      return TRUE;
    }
  return FALSE;
}

static gboolean
on_search_key (IncCheckInList *self, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    return check_in_first (self);
  return key == GDK_KEY_Down && gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

/* ---- rows ---- */

static GtkWidget *
make_row (gpointer self)
{
  IncCheckInRow *row = inc_check_in_row_new ();

  inc_check_in_row_set_narrow (row, INC_CHECK_IN_LIST (self)->narrow);
  return GTK_WIDGET (row);
}

static void
fill_row (GtkWidget *row, gpointer guest)
{
  inc_check_in_row_set_guest (INC_CHECK_IN_ROW (row), guest);
}

static void
describe_row (GtkListItem *list_item, gpointer item)
{
  const IncCheckInGuest *guest = item;

  gtk_list_item_set_accessible_label (list_item, guest->name);
  gtk_list_item_set_accessible_description (list_item, guest->pill != NULL ? guest->pill : guest->line);
}

static const IncListRowFuncs row_funcs = { make_row, fill_row, describe_row };

/* ---- the widget ---- */

static void
inc_check_in_list_dispose (GObject *object)
{
  IncCheckInList *self = INC_CHECK_IN_LIST (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->shown);
  g_clear_object (&self->guests);
  g_clear_pointer (&self->typed, inc_search_free);
  G_OBJECT_CLASS (inc_check_in_list_parent_class)->dispose (object);
}

static void
inc_check_in_list_finalize (GObject *object)
{
  g_clear_pointer (&INC_CHECK_IN_LIST (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (inc_check_in_list_parent_class)->finalize (object);
}

static void
inc_check_in_list_class_init (IncCheckInListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_check_in_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = inc_check_in_list_finalize;
}

static void
add_keys (GtkWidget *widget, GCallback handler, GtkPropagationPhase phase, IncCheckInList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect_swapped (keys, "key-pressed", handler, self);
  gtk_widget_add_controller (widget, keys);
}

static void
add_toggle (IncCheckInList *self, const char *name)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_group_add (self->toggle, toggle);
}

static GtkWidget *
make_bar (IncCheckInList *self)
{
  GtkWidget *bar = gtk_flow_box_new ();

  self->search = g_object_new (INC_TYPE_SEARCH_ENTRY, "hexpand", TRUE, NULL);
  inc_search_entry_set_hint (self->search, _("Type a name or scan a badge"));
  self->toggle = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  add_toggle (self, "all");
  add_toggle (self, "missing");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who is shown"), -1);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (bar), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (bar), 2);
  g_object_set (bar, "column-spacing", 6, "row-spacing", 6, NULL);
  gtk_widget_add_css_class (bar, "check-in-bar");
  gtk_flow_box_append (GTK_FLOW_BOX (bar), GTK_WIDGET (self->search));
  gtk_flow_box_append (GTK_FLOW_BOX (bar), GTK_WIDGET (self->toggle));
  for (GtkWidget *child = gtk_widget_get_first_child (bar); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  return bar;
}

static GtkWidget *
make_stack (IncCheckInList *self)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", self->view,
                                      "vexpand", TRUE, NULL);
  GtkWidget *nobody = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "system-search-symbolic", "title",
                                    _("Nobody Found"), "description",
                                    _("No attendee of this event has that name or badge."), NULL);

  gtk_widget_add_css_class (nobody, "compact");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scroller, "list");
  gtk_stack_add_named (self->stack, nobody, "nobody");
  return GTK_WIDGET (self->stack);
}

static void
inc_check_in_list_init (IncCheckInList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr(GtkSelectionModel) selection = NULL;

  self->rows = g_ptr_array_new ();
  self->guests = g_list_store_new (INC_TYPE_CHECK_IN_GUEST);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->guests)), self->filter);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, inc_list_rows_factory_new (&row_funcs, self->rows, self)));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "check-in");
  gtk_list_view_set_show_separators (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Attendees"), -1);
  gtk_box_append (GTK_BOX (box), make_bar (self));
  gtk_list_view_set_model (self->view, selection);
  gtk_box_append (GTK_BOX (box), make_stack (self));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_swapped (self->search, "search", G_CALLBACK (on_search), self);
  g_signal_connect_swapped (self->toggle, "notify::active-name", G_CALLBACK (filter_again), self);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  add_keys (GTK_WIDGET (self->search), G_CALLBACK (on_search_key), GTK_PHASE_CAPTURE, self);
  add_keys (GTK_WIDGET (self->view), G_CALLBACK (on_row_key), GTK_PHASE_BUBBLE, self);
}

/* ---- */

static void
update_toggles (IncCheckInList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->guests)), missing = 0;
  g_autofree char *all = NULL, *not_here = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(IncCheckInGuest) guest = g_list_model_get_item (G_LIST_MODEL (self->guests), i);

      missing += !inc_check_in_guest_is_here (guest);
    }
  /* Translators: everybody, and how many they are */
  all = g_strdup_printf (_("All %u"), n);
  /* Translators: how many have not checked in */
  not_here = g_strdup_printf (_("Not here %u"), missing);
  adw_toggle_set_label (adw_toggle_group_get_toggle_by_name (self->toggle, "all"), all);
  adw_toggle_set_label (adw_toggle_group_get_toggle_by_name (self->toggle, "missing"), not_here);
}

static gboolean
update_guest (IncCheckInList *self, guint position, const IncEventBook *book, int attendee, const IncEventClock *clock)
{
  g_autoptr(IncCheckInGuest) guest = g_list_model_get_item (G_LIST_MODEL (self->guests), position);

  if (guest == NULL || guest->id != INC_RECORD (inc_event_book_get_attendee (book, attendee))->id)
    return FALSE;
  inc_check_in_guest_update (guest, book, attendee, clock);
  return TRUE;
}

void
inc_check_in_list_show (IncCheckInList *self, const IncEventBook *book, const IncEventClock *clock)
{
  guint position = 0;

  for (guint i = 0; i < book->attendees->len; i++)
    {
      g_autoptr(IncCheckInGuest) guest = NULL;

      if (!inc_event_book_is_coming (book, i))
        continue;
      if (!update_guest (self, position, book, i, clock))
        {
          guest = inc_check_in_guest_new (book, i, clock);
          g_list_store_splice (self->guests, position,
                               position < g_list_model_get_n_items (G_LIST_MODEL (self->guests)) ? 1 : 0,
                               (gpointer *) &guest, 1);
        }
      position++;
    }
  g_list_store_splice (self->guests, position, g_list_model_get_n_items (G_LIST_MODEL (self->guests)) - position, NULL, 0);
  update_toggles (self);
  filter_again (self);
}

void
inc_check_in_list_set_narrow (IncCheckInList *self, gboolean narrow)
{
  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    inc_check_in_row_set_narrow (g_ptr_array_index (self->rows, i), narrow);
}

void
inc_check_in_list_search (IncCheckInList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
