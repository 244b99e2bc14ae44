/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-timetable: reads the event's book whenever the register changed and somebody looks. */
#include "config.h"

#include "inc-event-timetable-private.h"

#include "inc-page.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SUGGEST,
};

G_DEFINE_FINAL_TYPE (IncEventTimetable, inc_event_timetable, ADW_TYPE_BIN)

gboolean
inc_event_timetable_can_change (IncEventTimetable *self)
{
  return self->session != NULL && !inc_session_get_read_only (self->session);
}

void
inc_event_timetable_update_actions (IncEventTimetable *self)
{
  static const char *const of_scenario[] = { "timetable.plan-here", "timetable.rename", "timetable.delete",
                                             "timetable.lock",      "timetable.cancel", "timetable.place",
                                             "timetable.lift" };
  GtkWidget *widget = GTK_WIDGET (self);
  IncScenario *scenario = self->book != NULL ? self->book->scenario : NULL;
  const gboolean idle = inc_event_timetable_can_change (self) && self->book != NULL && self->planning == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (of_scenario); i++)
    gtk_widget_action_set_enabled (widget, of_scenario[i], idle && scenario != NULL);
  gtk_widget_action_set_enabled (widget, "timetable.plan", idle);
  gtk_widget_action_set_enabled (widget, "timetable.stop", self->planning != NULL);
  gtk_widget_action_set_enabled (widget, "timetable.publish",
                                 idle && scenario != NULL && scenario->state != INC_SCENARIO_PUBLISHED);
  gtk_widget_action_set_enabled (widget, "timetable.compare", self->book != NULL && self->book->scenarios->len > 1);
  gtk_stack_set_visible_child_name (self->plan_stack, self->planning != NULL ? "stop" : "plan");
  inc_timetable_grid_set_frozen (self->grid,
                                 !inc_event_timetable_can_change (self)
                                   ? _("This register is open for reading only: the timetable cannot be changed")
                                   : self->planning != NULL ? _("A timetable is being planned: stop it first") : NULL);
}

/* ---- reading ---- */

static void
take_book (IncEventTimetable *self, IncEventBook *book)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->hand, inc_event_hand_free);
  g_clear_pointer (&self->book, inc_event_book_unref);
  self->book = inc_event_book_ref (book);
  self->hand = inc_event_hand_new (book, &error);
  if (self->hand == NULL)
    adw_status_page_set_description (self->empty, error->message);
  else
    adw_status_page_set_description (self->empty, _("The planner looks for the timetable that fulfils most wishes, and "
                                                    "says how much better any other could be."));
  inc_event_timetable_show (self);
}

static DexFuture *
read_fiber (gpointer data)
{
  g_autoptr(IncEventTimetable) self = g_object_ref (data);
  g_autoptr(IncSession) session = NULL;
  const guint serial = self->serial;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncEventBook) book = NULL;

  if (!g_set_object (&session, self->session)) /* the register closed before the fiber began */
    return dex_future_new_for_boolean (FALSE);
  book = dex_await_boxed (inc_session_load_event_book (session, self->event, self->scenario), &error);
  if (serial != self->serial || self->session != session)
    return dex_future_new_for_boolean (FALSE);
  if (book != NULL)
    take_book (self, book);
  else if (!g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND)) /* a deleted one: its page says so */
    inc_page_report_error (GTK_WIDGET (self), error);
  return dex_future_new_for_boolean (book != NULL);
}

void
inc_event_timetable_read (IncEventTimetable *self)
{
  self->stale = self->event != 0 && !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->event == 0 || self->session == NULL || self->stale)
    return;
  self->serial++;
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, read_fiber, g_object_ref (self), g_object_unref));
}

static void
inc_event_timetable_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inc_event_timetable_parent_class)->map (widget);
  if (INC_EVENT_TIMETABLE (widget)->stale)
    inc_event_timetable_read (INC_EVENT_TIMETABLE (widget));
}

/* ---- what somebody chooses ---- */

static void
on_scenario_chosen (IncEventTimetable *self)
{
  const guint at = gtk_drop_down_get_selected (self->scenarios);

  if (self->filling || self->book == NULL || at >= self->book->scenarios->len)
    return;
  self->scenario = INC_RECORD (g_ptr_array_index (self->book->scenarios, at))->id;
  inc_event_timetable_read (self);
}

static void
on_view_chosen (IncEventTimetable *self)
{
  static const char *const names[] = { "startup", "investor", "table" };
  const char *name = adw_toggle_group_get_active_name (self->view_toggle);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      self->view = i;
  inc_event_timetable_show_sheet (self);
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_toggle_group_set_active_name (INC_EVENT_TIMETABLE (widget)->view_toggle, g_variant_get_string (parameter, NULL));
}

static void
toggle_panel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwOverlaySplitView *view = INC_EVENT_TIMETABLE (widget)->split_view;

  adw_overlay_split_view_set_show_sidebar (view, !adw_overlay_split_view_get_show_sidebar (view));
}

/* ---- as an object ---- */

static void
inc_event_timetable_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, INC_EVENT_TIMETABLE (object)->narrow);
  else if (prop_id == PROP_SUGGEST)
    g_value_set_boolean (value, INC_EVENT_TIMETABLE (object)->suggest);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inc_event_timetable_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncEventTimetable *self = INC_EVENT_TIMETABLE (object);
  gboolean *kept = prop_id == PROP_NARROW ? &self->narrow : &self->suggest;

  if (prop_id != PROP_NARROW && prop_id != PROP_SUGGEST)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (*kept == g_value_get_boolean (value))
    return;
  *kept = g_value_get_boolean (value);
  if (prop_id == PROP_NARROW)
    inc_event_timetable_show_sheet (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_event_timetable_dispose (GObject *object)
{
  IncEventTimetable *self = INC_EVENT_TIMETABLE (object);
  GtkWidget *child;

  inc_event_timetable_set_event (self, 0);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_EVENT_TIMETABLE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL) /* a popover that is open */
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (inc_event_timetable_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-event-timetable.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, split_view);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, view_toggle);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, stack);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, empty);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, empty_button);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, grid);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, agenda);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, tray);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, quality);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, scenarios);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, summary);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, plan_stack);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, findings_box);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, findings_count);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, findings);
  gtk_widget_class_bind_template_child (widget_class, IncEventTimetable, legend);
  gtk_widget_class_bind_template_callback (widget_class, on_scenario_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_view_chosen);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_finding", G_CALLBACK (inc_event_timetable_on_finding));
}

static void
inc_event_timetable_class_init (IncEventTimetableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_event_timetable_get_property;
  object_class->set_property = inc_event_timetable_set_property;
  object_class->dispose = inc_event_timetable_dispose;
  widget_class->map = inc_event_timetable_map;
  for (guint id = PROP_NARROW; id <= PROP_SUGGEST; id++)
    g_object_class_install_property (object_class, id,
                                     g_param_spec_boolean (id == PROP_NARROW ? "narrow" : "suggest", NULL, NULL, FALSE,
                                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                             G_PARAM_STATIC_STRINGS));
  g_type_ensure (INC_TYPE_TIMETABLE_GRID);
  g_type_ensure (INC_TYPE_EVENT_AGENDA);
  g_type_ensure (INC_TYPE_EVENT_QUALITY);
  g_type_ensure (INC_TYPE_EVENT_TRAY);
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "timetable.view", "s", view_action);
  gtk_widget_class_install_property_action (widget_class, "timetable.suggest", "suggest");
  gtk_widget_class_install_action (widget_class, "page.toggle-panel", NULL, toggle_panel_action);
  inc_event_timetable_install_acts (widget_class);
  inc_event_timetable_install_plan (widget_class);
  inc_event_timetable_install_hand (widget_class);
}

static void
inc_event_timetable_init (IncEventTimetable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inc_event_timetable_connect_hand (self);
  inc_event_timetable_update_actions (self);
}

/* ---- */

GtkWidget *
inc_event_timetable_new (IncSession *session)
{
  IncEventTimetable *self = g_object_new (INC_TYPE_EVENT_TIMETABLE, NULL);

  g_set_object (&self->session, session);
  inc_event_timetable_update_actions (self);
  return GTK_WIDGET (self);
}

void
inc_event_timetable_set_event (IncEventTimetable *self, gint64 event)
{
  g_return_if_fail (INC_IS_EVENT_TIMETABLE (self));

  if (self->event == event)
    return;
  self->serial++;
  self->stale = FALSE;
  inc_event_timetable_stop (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, inc_event_timetable_read, self);
  g_clear_pointer (&self->hand, inc_event_hand_free);
  g_clear_pointer (&self->book, inc_event_book_unref);
  self->event = event;
  self->scenario = 0;
  if (event == 0 || self->session == NULL)
    return;
  g_signal_connect_object (self->session, "changed", G_CALLBACK (inc_event_timetable_read), self, G_CONNECT_SWAPPED);
  inc_event_timetable_read (self);
}

gint64
inc_event_timetable_get_scenario (IncEventTimetable *self)
{
  return self->book != NULL && self->book->scenario != NULL ? INC_RECORD (self->book->scenario)->id : 0;
}

gboolean
inc_event_timetable_is_planning (IncEventTimetable *self)
{
  return self->planning != NULL;
}
