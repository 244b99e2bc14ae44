/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-timetable-hand: moving, locking and cancelling one meeting: one change set each. */
#include "config.h"

#include "inc-event-timetable-private.h"

#include "inc-event-why.h"
#include "inc-page.h"

#include <glib/gi18n.h>

/* ---- saving ---- */

typedef struct
{
  IncEventTimetable *self;
  IncSession *session;
  GPtrArray *records;
  char *title;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->self);
  g_object_unref (saving->session);
  g_ptr_array_unref (saving->records);
  g_free (saving->title);
  g_free (saving);
}

static DexFuture *
save_fiber (gpointer data)
{
  Saving *saving = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = NULL;

  changes = dex_await_boxed (inc_session_save (saving->session, saving->title, (IncRecord *const *) saving->records->pdata,
                                               saving->records->len), &error);
  if (error != NULL && gtk_widget_get_root (GTK_WIDGET (saving->self)) != NULL)
    inc_page_report_error (GTK_WIDGET (saving->self), error);
  return dex_future_new_for_boolean (changes != NULL);
}

/* Takes the records; NULL: there is nothing to do.  format names the change, of the two. */
static void
save (IncEventTimetable *self, GPtrArray *records, const char *act, gint64 key)
{
  int startup, investor;
  Saving *saving;

  if (records == NULL)
    return;
  inc_event_sheet_read_key (key, &startup, &investor);
  saving = g_new (Saving, 1);
  *saving = (Saving) { g_object_ref (self), g_object_ref (self->session), records,
                       g_strdup_printf ("%s: %s × %s", act, inc_event_book_get_name (self->book, startup),
                                        inc_event_book_get_name (self->book, investor)) };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, save_fiber, saving, saving_free));
}

static gboolean
is_ready (IncEventTimetable *self)
{
  return self->hand != NULL && self->planning == NULL && inc_event_timetable_can_change (self);
}

static void
place (IncEventTimetable *self, gint64 key, int slot)
{
  int startup, investor;

  if (!is_ready (self))
    return;
  inc_event_sheet_read_key (key, &startup, &investor);
  save (self, inc_event_hand_move (self->hand, startup, investor, slot), _("Move a meeting"), key);
}

static void
lock (IncEventTimetable *self, gint64 key)
{
  int startup, investor;
  IncMeeting *meeting;

  if (!is_ready (self))
    return;
  inc_event_sheet_read_key (key, &startup, &investor);
  meeting = inc_event_book_find_meeting (self->book, startup, investor);
  save (self, inc_event_hand_lock (self->hand, startup, investor),
        meeting != NULL && meeting->locked ? _("Unlock a meeting") : _("Lock a meeting"), key);
}

static void
cancel (IncEventTimetable *self, gint64 key)
{
  int startup, investor;

  if (!is_ready (self))
    return;
  inc_event_sheet_read_key (key, &startup, &investor);
  save (self, inc_event_hand_cancel (self->hand, startup, investor), _("Cancel a meeting"), key);
}

/* ---- what the grid asks ---- */

static IncTimetablePlaceKind
convert_kind (IncPlaceKind kind)
{
  switch (kind)
    {
    case INC_PLACE_HERE:
      return INC_TIMETABLE_PLACE_HERE;
    case INC_PLACE_FREE:
      return INC_TIMETABLE_PLACE_FREE;
    case INC_PLACE_MOVES:
    case INC_PLACE_CANCELS:
      return INC_TIMETABLE_PLACE_SWAP;
    case INC_PLACE_REFUSED:
    default:
      return INC_TIMETABLE_PLACE_REFUSED;
    }
}

static void
on_lifted (IncEventTimetable *self, gint64 key)
{
  g_autoptr(GArray) found = NULL;
  g_autoptr(GArray) places = NULL;
  int startup, investor;

  if (!is_ready (self))
    return;
  inc_event_sheet_read_key (key, &startup, &investor);
  found = inc_event_hand_find_places (self->hand, startup, investor);
  places = inc_timetable_places_new ();
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      IncEventPlace *from = &g_array_index (found, IncEventPlace, i);
      const IncTimetablePlace to = { convert_kind (from->kind), from->delta,
                                     from->startup >= 0 ? inc_event_sheet_key (from->startup, from->investor) : 0,
                                     g_steal_pointer (&from->conflict), g_steal_pointer (&from->outcome) };

      g_array_append_val (places, to);
    }
  inc_timetable_grid_take_places (self->grid, places);
}

static void
on_dropped (IncEventTimetable *self, gint64 key, int slot)
{
  place (self, key, slot);
}

/* ---- why ---- */

/* In the page's own pixels, for a popover of the page. */
static void
find_area (IncEventTimetable *self, gint64 key, gint64 row_id, int slot, graphene_rect_t *area)
{
  GtkWidget *from = GTK_WIDGET (self->grid);
  IncTimetableSheet *sheet = inc_timetable_grid_get_sheet (self->grid);
  int row = -1;
  graphene_point_t at;

  if (self->narrow || sheet == NULL)
    {
      graphene_rect_init (area, (float) gtk_widget_get_width (GTK_WIDGET (self)) / 2, 60, 1, 1);
      return;
    }
  inc_timetable_grid_get_cursor (self->grid, &row, &slot);
  if (key != 0 && inc_timetable_sheet_cell (sheet, row, slot)->key != key)
    inc_timetable_sheet_find (sheet, key, -1, &row, &slot);
  inc_timetable_grid_get_cell_area (self->grid, row, slot, area);
  if (gtk_widget_compute_point (from, GTK_WIDGET (self), &area->origin, &at))
    area->origin = at;
}

static void
on_tell (IncEventTimetable *self, gint64 key)
{
  int startup, investor;
  graphene_rect_t area;

  if (self->hand == NULL)
    return;
  inc_event_sheet_read_key (key, &startup, &investor);
  find_area (self, key, 0, 0, &area);
  inc_event_why_show (GTK_WIDGET (self), &area, self->hand, startup, investor, is_ready (self));
}

static void
on_tell_free (IncEventTimetable *self, gint64 row_id, int slot)
{
  graphene_rect_t area;

  if (self->hand == NULL || self->view == INC_EVENT_BY_TABLE)
    return;
  find_area (self, 0, row_id, slot, &area);
  inc_event_why_show_free (GTK_WIDGET (self), &area, self->hand, (int) row_id - 1, slot, is_ready (self));
}

/* ---- wishes without a place ---- */

/* The row in which a wish is put: tables have none, so that startups are shown. */
static gint64
find_row (IncEventTimetable *self, gint64 key)
{
  int startup, investor;

  inc_event_sheet_read_key (key, &startup, &investor);
  if (self->view == INC_EVENT_BY_TABLE)
    adw_toggle_group_set_active_name (self->view_toggle, "startup");
  return inc_event_sheet_row_id (self->view == INC_EVENT_BY_INVESTOR ? investor : startup);
}

static const char *
get_title (IncEventTimetable *self, gint64 key)
{
  int startup, investor;

  inc_event_sheet_read_key (key, &startup, &investor);
  return inc_event_sheet_shorten (inc_event_book_get_name (self->book,
                                                           self->view == INC_EVENT_BY_INVESTOR ? startup : investor));
}

/* By keys. */
static void
lift (IncEventTimetable *self, gint64 key)
{
  int row, slot;

  if (!is_ready (self))
    return;
  if (!inc_timetable_sheet_find (inc_timetable_grid_get_sheet (self->grid), key, -1, &row, &slot))
    inc_timetable_grid_lift_new (self->grid, find_row (self, key), key, get_title (self, key));
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->grid));
      inc_timetable_grid_set_cursor (self->grid, row, slot);
      inc_timetable_grid_lift_cursor (self->grid);
    }
}

static GdkDragAction
on_drop_motion (IncEventTimetable *self, double x, double y, GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  gint64 key;

  if (value == NULL || !is_ready (self))
    return 0;
  key = ((const IncEventCarried *) g_value_get_boxed (value))->key;
  return inc_timetable_grid_carry_new (self->grid, find_row (self, key), key, get_title (self, key), x, y) ? GDK_ACTION_COPY
                                                                                                         : 0;
}

static void
on_drop_leave (IncEventTimetable *self)
{
  inc_timetable_grid_put_back (self->grid);
}

static gboolean
on_drop (IncEventTimetable *self, const GValue *value, double x, double y)
{
  return inc_timetable_grid_drop (self->grid);
}

static void
add_drop_target (IncEventTimetable *self)
{
  GtkDropTarget *target = gtk_drop_target_new (INC_TYPE_EVENT_CARRIED, GDK_ACTION_COPY);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (on_drop_motion), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_drop_leave), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), GTK_EVENT_CONTROLLER (target));
}

/* ---- actions ---- */

static void
lock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lock (INC_EVENT_TIMETABLE (widget), g_variant_get_int64 (parameter));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cancel (INC_EVENT_TIMETABLE (widget), g_variant_get_int64 (parameter));
}

static void
lift_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lift (INC_EVENT_TIMETABLE (widget), g_variant_get_int64 (parameter));
}

static void
place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint64 key;
  int slot;

  g_variant_get (parameter, "(xi)", &key, &slot);
  place (INC_EVENT_TIMETABLE (widget), key, slot);
}

void
inc_event_timetable_install_hand (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timetable.lock", "x", lock_action);
  gtk_widget_class_install_action (klass, "timetable.cancel", "x", cancel_action);
  gtk_widget_class_install_action (klass, "timetable.lift", "x", lift_action);
  gtk_widget_class_install_action (klass, "timetable.place", "(xi)", place_action);
}

void
inc_event_timetable_connect_hand (IncEventTimetable *self)
{
  g_signal_connect_swapped (self->grid, "lifted", G_CALLBACK (on_lifted), self);
  g_signal_connect_swapped (self->grid, "dropped", G_CALLBACK (on_dropped), self);
  g_signal_connect_swapped (self->grid, "lock", G_CALLBACK (lock), self);
  g_signal_connect_swapped (self->grid, "cancel", G_CALLBACK (cancel), self);
  g_signal_connect_swapped (self->grid, "tell", G_CALLBACK (on_tell), self);
  g_signal_connect_swapped (self->grid, "tell-free", G_CALLBACK (on_tell_free), self);
  g_signal_connect_swapped (self->agenda, "tell", G_CALLBACK (on_tell), self);
  g_signal_connect_swapped (self->agenda, "tell-free", G_CALLBACK (on_tell_free), self);
  add_drop_target (self);
}
