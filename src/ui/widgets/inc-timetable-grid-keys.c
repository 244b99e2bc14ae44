/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-grid-keys: arrows, Home, End and the page keys move the cursor, or what is carried; Enter lifts and drops. */
#include "config.h"

#include "inc-timetable-grid-private.h"

static int
count_page (IncTimetableGrid *self)
{
  const double room = gtk_widget_get_height (GTK_WIDGET (self)) - self->metrics.header_height;

  return MAX ((int) (room / self->metrics.row_height) - 1, 1);
}

static const IncTimetableCell *
get_current (IncTimetableGrid *self)
{
  if (self->sheet == NULL || self->sheet->rows->len == 0 || self->sheet->slots->len == 0)
    return NULL;
  return inc_timetable_sheet_cell (self->sheet, self->row, self->slot);
}

static void
move_cursor (IncTimetableGrid *self, int row, int slot)
{
  g_autofree char *text = NULL;

  inc_timetable_grid_set_cursor (self, row, slot);
  text = inc_timetable_sheet_describe (self->sheet, self->row, self->slot);
  inc_timetable_grid_announce (self, text);
}

/* What is carried stays in its row. */
static void
move_target (IncTimetableGrid *self, int slot)
{
  const int at = CLAMP (slot, 0, (int) self->sheet->slots->len - 1);

  inc_timetable_grid_set_cursor (self, self->lift.row, at);
  inc_timetable_grid_aim (self, at);
}

/* By rows, slots and pages. */
static gboolean
on_move (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (widget);
  int rows, slots, pages;

  if (get_current (self) == NULL)
    return FALSE;
  g_variant_get (parameter, "(iii)", &rows, &slots, &pages);
  rows += pages * count_page (self);
  if (self->lift.key != 0)
    {
      if (slots != 0)
        move_target (self, MAX (self->lift.target, 0) + slots);
      return TRUE;
    }
  if ((rows < 0 && self->row == 0) || (rows > 0 && self->row == (int) self->sheet->rows->len - 1))
    return pages != 0;
  if ((slots < 0 && self->slot == 0) || (slots > 0 && self->slot == (int) self->sheet->slots->len - 1))
    return FALSE;
  move_cursor (self, self->row + rows, self->slot + slots);
  return TRUE;
}

/* To the row's end, or with Ctrl to the end of all. */
static gboolean
on_end (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (widget);
  gboolean last, all;

  if (get_current (self) == NULL)
    return FALSE;
  g_variant_get (parameter, "(bb)", &last, &all);
  if (self->lift.key != 0)
    move_target (self, last ? G_MAXINT16 : 0);
  else
    move_cursor (self, !all ? self->row : last ? G_MAXINT16 : 0, last ? G_MAXINT16 : 0);
  return TRUE;
}

static gboolean
on_enter (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (widget);
  const IncTimetableCell *cell = get_current (self);

  if (cell == NULL)
    return FALSE;
  if (self->lift.key != 0)
    inc_timetable_grid_drop (self);
  else if (cell->key != 0)
    inc_timetable_grid_lift (self, self->row, self->slot, TRUE);
  else
    inc_timetable_grid_emit_at (self, "tell-free", inc_timetable_sheet_row (self->sheet, self->row)->id, self->slot);
  return TRUE;
}

static gboolean
on_escape (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (widget);
  const int slot = self->lift.slot;

  if (self->lift.key == 0)
    return FALSE;
  inc_timetable_grid_put_back (self);
  if (slot >= 0)
    inc_timetable_grid_set_cursor (self, self->row, slot);
  return TRUE;
}

/* "lock", "cancel" or "tell", of the meeting under the cursor. */
static gboolean
on_act (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (widget);
  const IncTimetableCell *cell = get_current (self);
  const char *signal = g_variant_get_string (parameter, NULL);
  const gboolean asks = g_str_equal (signal, "tell");

  if (cell == NULL || self->lift.key != 0)
    return FALSE;
  if (cell->key == 0 && asks)
    inc_timetable_grid_emit_at (self, "tell-free", inc_timetable_sheet_row (self->sheet, self->row)->id, self->slot);
  else if (cell->key != 0 && (asks || !inc_timetable_grid_refuse_frozen (self)))
    inc_timetable_grid_emit_key (self, signal, cell->key);
  return TRUE;
}

static void
bind_both (GtkWidgetClass *klass, guint key, guint keypad, GdkModifierType modifiers, GtkShortcutFunc function,
           GVariant *argument)
{
  g_autoptr(GVariant) kept = argument != NULL ? g_variant_ref_sink (argument) : NULL;
  const guint keys[] = { key, keypad };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr(GtkShortcut) shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], modifiers),
                                                          gtk_callback_action_new (function, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, kept);
      gtk_widget_class_add_shortcut (klass, shortcut);
    }
}

void
inc_timetable_grid_bind_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key, keypad;
    int rows, slots, pages;
  } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, -1, 0 },       { GDK_KEY_Right, GDK_KEY_KP_Right, 0, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, -1, 0, 0 },           { GDK_KEY_Down, GDK_KEY_KP_Down, 1, 0, 0 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, 0, -1 }, { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    bind_both (klass, moves[i].key, moves[i].keypad, GDK_NO_MODIFIER_MASK, on_move,
               g_variant_new ("(iii)", moves[i].rows, moves[i].slots, moves[i].pages));
  for (int all = 0; all < 2; all++)
    {
      const GdkModifierType modifiers = all ? GDK_CONTROL_MASK : GDK_NO_MODIFIER_MASK;

      bind_both (klass, GDK_KEY_Home, GDK_KEY_KP_Home, modifiers, on_end, g_variant_new ("(bb)", FALSE, all));
      bind_both (klass, GDK_KEY_End, GDK_KEY_KP_End, modifiers, on_end, g_variant_new ("(bb)", TRUE, all));
    }
  bind_both (klass, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_NO_MODIFIER_MASK, on_enter, NULL);
  bind_both (klass, GDK_KEY_Escape, GDK_KEY_Cancel, GDK_NO_MODIFIER_MASK, on_escape, NULL);
  bind_both (klass, GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_NO_MODIFIER_MASK, on_act, g_variant_new_string ("cancel"));
  bind_both (klass, GDK_KEY_l, GDK_KEY_L, GDK_CONTROL_MASK, on_act, g_variant_new_string ("lock"));
  bind_both (klass, GDK_KEY_space, GDK_KEY_KP_Space, GDK_NO_MODIFIER_MASK, on_act, g_variant_new_string ("tell"));
  bind_both (klass, GDK_KEY_Menu, GDK_KEY_Menu, GDK_NO_MODIFIER_MASK, on_act, g_variant_new_string ("tell"));
  bind_both (klass, GDK_KEY_F10, GDK_KEY_F10, GDK_SHIFT_MASK, on_act, g_variant_new_string ("tell"));
}
