/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-results: items stay the same objects, so that neither focus nor scroll move when the register changes. */
#include "config.h"

#include "inc-event-results.h"

#include "inc-event-results-acts.h"
#include "inc-list-rows.h"
#include "inc-page.h"
#include "inc-result-row.h"
#include "inc-result-sections.h"
#include "inc-result-tiles.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

struct _IncEventResults
{
  AdwBin parent_instance;

  AdwBreakpoint *narrow;
  GtkStack *stack;
  IncTiles *tiles;
  GtkListView *view;
  GListStore *items;  /* of IncResultItem */
  GPtrArray *rows;    /* of IncResultRow, borrowed */
  gboolean is_narrow;

  IncSession *session;
  gint64 event;
  IncEventBook *book; /* the newest; NULL: none was read */
  IncWatch *watch;
};

G_DEFINE_FINAL_TYPE (IncEventResults, inc_event_results, ADW_TYPE_BIN)

/* ---- what is shown ---- */

static gboolean
update_item (IncEventResults *self, guint position, IncMeeting *meeting, GPtrArray *deals)
{
  g_autoptr(IncResultItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item == NULL || item->id != INC_RECORD (meeting)->id || g_strcmp0 (item->meeting->slot, meeting->slot) != 0 ||
      item->slot_index != inc_event_day_find_slot (self->book->day, meeting->slot))
    return FALSE;
  inc_result_item_update (item, self->book, meeting, deals);
  return TRUE;
}

static void
show_items (IncEventResults *self, GPtrArray *deals)
{
  guint position = 0;

  for (guint i = 0; i < self->book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (self->book->meetings, i);
      g_autoptr(IncResultItem) item = NULL;

      if (meeting->cancelled)
        continue;
      if (!update_item (self, position, meeting, deals))
        {
          item = inc_result_item_new (self->book, meeting, deals);
          g_list_store_splice (self->items, position,
                               position < g_list_model_get_n_items (G_LIST_MODEL (self->items)) ? 1 : 0,
                               (gpointer *) &item, 1);
        }
      position++;
    }
  g_list_store_splice (self->items, position, g_list_model_get_n_items (G_LIST_MODEL (self->items)) - position, NULL, 0);
}

/* GTK (4.18) begins with the first row at the top and its heading above that, out of sight. */
static gboolean
on_frame (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, 0);
  return G_SOURCE_REMOVE;
}

static void
show_book (IncEventResults *self, GPtrArray *deals)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->view), on_frame, NULL, NULL);
  show_items (self, deals);
  inc_result_tiles_show (self->tiles, self->book);
  gtk_stack_set_visible_child_name (
    self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0 ? "results" : "nothing");
}

/* ---- reading ---- */

static DexFuture *
load_deals (IncSession *session)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_deal_get_type ()));

  return inc_session_load (session, query);
}

typedef struct
{
  IncEventBook *book;
  GPtrArray *deals;
} Results;

static void
results_free (gpointer data)
{
  Results *results = data;

  g_clear_pointer (&results->book, inc_event_book_unref);
  g_clear_pointer (&results->deals, g_ptr_array_unref);
  g_free (results);
}

static gpointer
read_results (gpointer owner, IncSession *session, GError **error)
{
  IncEventResults *self = owner;
  Results *results = g_new0 (Results, 1);

  if (self->event != 0)
    results->book = dex_await_boxed (inc_session_load_event_book (session, self->event, 0), error);
  if (results->book != NULL)
    results->deals = dex_await_boxed (load_deals (session), error);
  if (results->deals == NULL)
    g_clear_pointer (&results, results_free);
  return results;
}

static void
show_results (gpointer owner, gpointer answer)
{
  IncEventResults *self = owner;
  Results *results = answer;

  g_clear_pointer (&self->book, inc_event_book_unref);
  self->book = g_steal_pointer (&results->book);
  show_book (self, results->deals);
  results_free (results);
}

static const IncWatchKind watch_kind = { .read = read_results, .show = show_results, .free_answer = results_free };

/* ---- actions ---- */

static IncResultItem *
find_item (IncEventResults *self, gint64 id)
{
  for (guint i = 0; self->session != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr(IncResultItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (item->id == id)
        return item; /* the list holds it */
    }
  return NULL;
}

static void
set_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventResults *self = INC_EVENT_RESULTS (widget);
  gint64 id;
  int result;
  IncResultItem *item;

  g_variant_get (parameter, "(xi)", &id, &result);
  item = find_item (self, id);
  if (item != NULL)
    inc_event_results_record (widget, self->session, item, result);
}

static void
next_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventResults *self = INC_EVENT_RESULTS (widget);
  gint64 id;
  const char *text;
  IncResultItem *item;

  g_variant_get (parameter, "(x&s)", &id, &text);
  item = find_item (self, id);
  if (item != NULL)
    inc_event_results_set_next_step (widget, self->session, item, text);
}

static void
item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventResults *self = INC_EVENT_RESULTS (widget);
  IncResultItem *item = find_item (self, g_variant_get_int64 (parameter));

  if (item != NULL && g_str_equal (name, "results.deal"))
    inc_event_results_begin_deal (widget, self->session, item, self->book);
  else if (item != NULL)
    inc_event_results_open_minutes (widget, self->session, item);
}

static void
update_actions (IncEventResults *self)
{
  static const char *const writing[] = { "results.set", "results.next-step", "results.minutes", "results.deal" };
  const gboolean can_write = self->session != NULL && !inc_session_get_read_only (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], can_write);
}

/* ---- rows ---- */

static gboolean
on_key (IncEventResults *self, guint key, guint code, GdkModifierType state)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  IncResultRow *row = inc_list_rows_find_focused (self->rows, GTK_WIDGET (self->view));
  IncResultItem *item = row != NULL ? inc_result_row_get_item (row) : NULL;

  if (item == NULL)
    return FALSE;
  if (modifiers == GDK_ALT_MASK && key >= GDK_KEY_1 && key <= GDK_KEY_4)
    inc_result_row_choose (row, (int) (key - GDK_KEY_0));
  else if (modifiers == 0 && key == GDK_KEY_F2)
    gtk_widget_activate_action (GTK_WIDGET (self), "results.minutes", "x", item->id);
  else
    return FALSE;
  return TRUE;
}

static GtkWidget *
make_row (gpointer self)
{
  IncResultRow *row = inc_result_row_new ();

  inc_result_row_set_narrow (row, INC_EVENT_RESULTS (self)->is_narrow);
  return GTK_WIDGET (row);
}

static void
fill_row (GtkWidget *row, gpointer item)
{
  inc_result_row_set_item (INC_RESULT_ROW (row), item);
}

static void
describe_row (GtkListItem *list_item, gpointer item)
{
  gtk_list_item_set_accessible_label (list_item, INC_RESULT_ITEM (item)->title);
  gtk_list_item_set_accessible_description (list_item, INC_RESULT_ITEM (item)->slot);
}

static const IncListRowFuncs row_funcs = { make_row, fill_row, describe_row };

static void
set_up_view (IncEventResults *self)
{
  g_autoptr(GtkListItemFactory) rows = inc_list_rows_factory_new (&row_funcs, self->rows, self);
  g_autoptr(GtkListItemFactory) headings = inc_result_headings_new ();
  g_autoptr(GtkSelectionModel) sections = inc_result_sections_new (G_LIST_MODEL (self->items));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_list_view_set_factory (self->view, rows);
  gtk_list_view_set_header_factory (self->view, headings);
  gtk_list_view_set_model (self->view, sections);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static void
set_narrow (IncEventResults *self, gboolean narrow)
{
  self->is_narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow-day");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow-day");
  for (guint i = 0; i < self->rows->len; i++)
    inc_result_row_set_narrow (g_ptr_array_index (self->rows, i), narrow);
}

static void
on_narrow (IncEventResults *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide (IncEventResults *self)
{
  set_narrow (self, FALSE);
}

/* ---- the widget ---- */

static void
inc_event_results_dispose (GObject *object)
{
  IncEventResults *self = INC_EVENT_RESULTS (object);

  g_clear_object (&self->watch);
  inc_event_results_set_session (self, NULL);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->items);
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_EVENT_RESULTS);
  G_OBJECT_CLASS (inc_event_results_parent_class)->dispose (object);
}

static void
inc_event_results_finalize (GObject *object)
{
  g_clear_pointer (&INC_EVENT_RESULTS (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (inc_event_results_parent_class)->finalize (object);
}

static void
inc_event_results_class_init (IncEventResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_event_results_dispose;
  G_OBJECT_CLASS (klass)->finalize = inc_event_results_finalize;
  g_type_ensure (INC_TYPE_TILES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-event-results.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEventResults, narrow);
  gtk_widget_class_bind_template_child (widget_class, IncEventResults, stack);
  gtk_widget_class_bind_template_child (widget_class, IncEventResults, tiles);
  gtk_widget_class_bind_template_child (widget_class, IncEventResults, view);
  gtk_widget_class_install_action (widget_class, "results.set", "(xi)", set_action);
  gtk_widget_class_install_action (widget_class, "results.next-step", "(xs)", next_step_action);
  gtk_widget_class_install_action (widget_class, "results.minutes", "x", item_action);
  gtk_widget_class_install_action (widget_class, "results.deal", "x", item_action);
}

static void
inc_event_results_init (IncEventResults *self)
{
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  self->rows = g_ptr_array_new ();
  self->items = g_list_store_new (INC_TYPE_RESULT_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_view (self);
  g_signal_connect_swapped (self->narrow, "apply", G_CALLBACK (on_narrow), self);
  g_signal_connect_swapped (self->narrow, "unapply", G_CALLBACK (on_wide), self);
  update_actions (self);
}

GtkWidget *
inc_event_results_new (IncSession *session)
{
  IncEventResults *self = g_object_new (INC_TYPE_EVENT_RESULTS, NULL);

  inc_event_results_set_session (self, session);
  return GTK_WIDGET (self);
}

void
inc_event_results_set_session (IncEventResults *self, IncSession *session)
{
  g_set_object (&self->session, session);
  g_clear_pointer (&self->book, inc_event_book_unref);
  if (self->watch != NULL)
    inc_watch_set_session (self->watch, session);
  if (session != NULL)
    update_actions (self);
}

void
inc_event_results_set_event (IncEventResults *self, gint64 event)
{
  if (self->event == event)
    return;
  self->event = event;
  inc_watch_again (self->watch);
}
