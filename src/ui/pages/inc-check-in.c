/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-check-in: the book is read again after each change; a second's tick moves the countdown, and a new slot the rest. */
#include "config.h"

#include "inc-check-in.h"

#include "inc-check-in-acts.h"
#include "inc-check-in-list.h"
#include "inc-date.h"
#include "inc-event-presence.h"
#include "inc-mend-dialog.h"
#include "inc-page.h"
#include "inc-slot-panel.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

enum
{
  WIDTH_OF_SIDE = 336, /* two cards of tables */
};

struct _IncCheckIn
{
  AdwBin parent_instance;

  AdwBreakpoint *narrow;
  AdwBanner *banner;
  GtkStack *stack;
  GtkBox *columns;
  GtkScrolledWindow *side;
  IncSlotPanel *panel;
  IncCheckInList *list;

  IncSession *session;
  gint64 event;
  IncEventBook *book; /* the newest; NULL: none was read */
  IncEventClock clock;
  IncWatch *watch;
  guint tick;
};

G_DEFINE_FINAL_TYPE (IncCheckIn, inc_check_in, ADW_TYPE_BIN)

/* ---- what is shown ---- */

static void
read_clock (IncCheckIn *self)
{
  g_autofree char *now = inc_date_now_stamp ();

  self->clock = inc_event_clock_read (self->book->day, self->book->event->date, now);
}

static void
show_banner (IncCheckIn *self)
{
  const IncEventLosses losses = inc_event_losses_count (self->book, &self->clock);
  g_autofree char *title = NULL;

  if (losses.meetings > 0)
    title = g_strdup_printf (ngettext ("%d meeting cannot be held", "%d meetings cannot be held", losses.meetings),
                             losses.meetings);
  if (title != NULL)
    adw_banner_set_title (self->banner, title);
  adw_banner_set_revealed (self->banner, title != NULL && !inc_session_get_read_only (self->session));
}

static void
show_book (IncCheckIn *self)
{
  read_clock (self);
  inc_check_in_list_show (self->list, self->book, &self->clock);
  inc_slot_panel_show (self->panel, self->book, &self->clock);
  show_banner (self);
  gtk_stack_set_visible_child_name (self->stack, self->book->attendees->len > 0 ? "day" : "nobody");
}

static gboolean
on_tick (gpointer data)
{
  IncCheckIn *self = data;
  const IncEventClock before = self->clock;

  if (self->book == NULL)
    return G_SOURCE_CONTINUE;
  read_clock (self);
  if (before.current != self->clock.current || before.next != self->clock.next ||
      before.first_open != self->clock.first_open)
    show_book (self);
  else
    inc_slot_panel_tick (self->panel, self->book, &self->clock);
  return G_SOURCE_CONTINUE;
}

/* ---- reading ---- */

static gpointer
read_book (gpointer owner, IncSession *session, GError **error)
{
  IncCheckIn *self = owner;

  return self->event != 0 ? dex_await_boxed (inc_session_load_event_book (session, self->event, 0), error) : NULL;
}

static void
show_answer (gpointer owner, gpointer answer)
{
  IncCheckIn *self = owner;

  g_clear_pointer (&self->book, inc_event_book_unref);
  self->book = answer;
  show_book (self);
}

static const IncWatchKind watch_kind = {
  .read = read_book,
  .show = show_answer,
  .free_answer = (GDestroyNotify) inc_event_book_unref,
};

/* ---- actions ---- */

static gboolean
can_act (IncCheckIn *self)
{
  return self->book != NULL && self->session != NULL;
}

static void
act_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    IncCheckInAct act;
  } acts[] = {
    { "check-in.arrived", INC_CHECK_IN_ARRIVED },   { "check-in.absent", INC_CHECK_IN_ABSENT },
    { "check-in.late", INC_CHECK_IN_LATE },         { "check-in.left", INC_CHECK_IN_LEFT },
    { "check-in.stand-in", INC_CHECK_IN_STAND_IN }, { "check-in.expected", INC_CHECK_IN_EXPECTED },
  };
  IncCheckIn *self = INC_CHECK_IN (widget);

  for (guint i = 0; can_act (self) && i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].name, name))
      inc_check_in_act (widget, self->session, self->book, g_variant_get_int64 (parameter), acts[i].act);
}

static void
lose_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncCheckIn *self = INC_CHECK_IN (widget);

  if (can_act (self))
    inc_check_in_lose_table (widget, self->session, self->book, g_variant_get_int32 (parameter));
}

static void
mend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncCheckIn *self = INC_CHECK_IN (widget);

  if (can_act (self))
    adw_dialog_present (inc_mend_dialog_new (self->session, self->book, self->clock.first_open), widget);
}

static void
hall_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-hall", "x", INC_CHECK_IN (widget)->event);
}

static void
update_actions (IncCheckIn *self)
{
  static const char *const writing[] = {
    "check-in.arrived", "check-in.absent", "check-in.late", "check-in.left", "check-in.stand-in", "check-in.expected",
    "check-in.lose-table", "check-in.mend",
  };
  const gboolean can_write = self->session != NULL && !inc_session_get_read_only (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], can_write);
}

/* ---- the widget ---- */

static void
set_narrow (IncCheckIn *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->columns, narrow ? 6 : 24);
  gtk_widget_set_size_request (GTK_WIDGET (self->side), narrow ? -1 : WIDTH_OF_SIDE, -1);
  g_object_set (self->side, "vscrollbar-policy", narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC, NULL);
  /* The list is first where they stand side by side, the countdown where they stand one below the other. */
  gtk_box_reorder_child_after (self->columns, GTK_WIDGET (self->side), narrow ? NULL : GTK_WIDGET (self->list));
  inc_slot_panel_set_brief (self->panel, narrow);
  inc_check_in_list_set_narrow (self->list, narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow-day");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow-day");
}

static void
on_narrow (IncCheckIn *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide (IncCheckIn *self)
{
  set_narrow (self, FALSE);
}

static void
inc_check_in_map (GtkWidget *widget)
{
  IncCheckIn *self = INC_CHECK_IN (widget);

  GTK_WIDGET_CLASS (inc_check_in_parent_class)->map (widget);
  self->tick = g_timeout_add_seconds (1, on_tick, self);
  on_tick (self);
}

static void
inc_check_in_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&INC_CHECK_IN (widget)->tick, g_source_remove);
  GTK_WIDGET_CLASS (inc_check_in_parent_class)->unmap (widget);
}

static void
inc_check_in_dispose (GObject *object)
{
  IncCheckIn *self = INC_CHECK_IN (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  inc_check_in_set_session (self, NULL);
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_CHECK_IN);
  G_OBJECT_CLASS (inc_check_in_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const acts[] = {
    "check-in.arrived", "check-in.absent", "check-in.late", "check-in.left", "check-in.stand-in", "check-in.expected",
  };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], "x", act_action);
  gtk_widget_class_install_action (widget_class, "check-in.lose-table", "i", lose_table_action);
  gtk_widget_class_install_action (widget_class, "check-in.mend", NULL, mend_action);
  gtk_widget_class_install_action (widget_class, "check-in.hall", NULL, hall_action);
}

static void
inc_check_in_class_init (IncCheckInClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_check_in_dispose;
  widget_class->map = inc_check_in_map;
  widget_class->unmap = inc_check_in_unmap;
  g_type_ensure (INC_TYPE_CHECK_IN_LIST);
  g_type_ensure (INC_TYPE_SLOT_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-check-in.ui");
  gtk_widget_class_bind_template_child (widget_class, IncCheckIn, narrow);
  gtk_widget_class_bind_template_child (widget_class, IncCheckIn, banner);
  gtk_widget_class_bind_template_child (widget_class, IncCheckIn, stack);
  gtk_widget_class_bind_template_child (widget_class, IncCheckIn, columns);
  gtk_widget_class_bind_template_child (widget_class, IncCheckIn, side);
  gtk_widget_class_bind_template_child (widget_class, IncCheckIn, panel);
  gtk_widget_class_bind_template_child (widget_class, IncCheckIn, list);
  install_actions (widget_class);
}

static void
inc_check_in_init (IncCheckIn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  g_signal_connect_swapped (self->narrow, "apply", G_CALLBACK (on_narrow), self);
  g_signal_connect_swapped (self->narrow, "unapply", G_CALLBACK (on_wide), self);
  set_narrow (self, FALSE);
  update_actions (self);
}

GtkWidget *
inc_check_in_new (IncSession *session)
{
  IncCheckIn *self = g_object_new (INC_TYPE_CHECK_IN, NULL);

  inc_check_in_set_session (self, session);
  return GTK_WIDGET (self);
}

void
inc_check_in_set_session (IncCheckIn *self, IncSession *session)
{
  g_set_object (&self->session, session);
  g_clear_pointer (&self->book, inc_event_book_unref);
  inc_watch_set_session (self->watch, session);
  if (session != NULL)
    update_actions (self);
}

void
inc_check_in_set_event (IncCheckIn *self, gint64 event)
{
  if (self->event == event)
    return;
  self->event = event;
  inc_watch_again (self->watch);
}

gboolean
inc_check_in_search (GtkWidget *self)
{
  inc_check_in_list_search (INC_CHECK_IN (self)->list);
  return TRUE;
}
