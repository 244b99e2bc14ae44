/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-agenda: a chooser and the slots of one row, breaks between them. */
#include "config.h"

#include "inc-event-agenda.h"

#include <glib/gi18n.h>

struct _IncEventAgenda
{
  GtkBox parent_instance;

  GtkDropDown *chooser;
  GtkListBox *list;
  IncTimetableSheet *sheet;
};

static guint tell_signal, tell_free_signal;

G_DEFINE_FINAL_TYPE (IncEventAgenda, inc_event_agenda, GTK_TYPE_BOX)

static GtkWidget *
time_new (const char *time, gboolean quiet)
{
  const char *classes[] = { "numeric", quiet ? "dimmed" : NULL, NULL };

  return g_object_new (GTK_TYPE_LABEL, "label", time, "css-classes", classes, NULL);
}

static void
add_lock (AdwActionRow *row)
{
  GtkWidget *lock = g_object_new (GTK_TYPE_IMAGE, "icon-name", "changes-prevent-symbolic", "tooltip-text", _("Locked"), NULL);

  gtk_widget_add_css_class (lock, "dimmed");
  adw_action_row_add_suffix (row, lock);
}

static char *
describe_cell (const IncTimetableCell *cell)
{
  return cell->detail != NULL ? g_strdup_printf ("%s · %s", cell->detail, inc_timetable_look_describe (cell->look))
                              : g_strdup (inc_timetable_look_describe (cell->look));
}

static GtkWidget *
slot_row_new (IncTimetableSheet *sheet, int row, int slot)
{
  const IncTimetableCell *cell = inc_timetable_sheet_cell (sheet, row, slot);
  const gboolean meets = cell->key != 0;
  g_autofree char *detail = meets ? describe_cell (cell) : NULL;
  const char *title = meets ? cell->title : cell->away ? _("Not there") : _("Free");
  AdwActionRow *line = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "use-markup", FALSE, "subtitle",
                                     detail != NULL ? detail : "", "activatable", meets || !cell->away, NULL);

  adw_action_row_add_prefix (line, time_new (inc_timetable_sheet_slot (sheet, slot)->time, !meets));
  if (cell->locked)
    add_lock (line);
  g_object_set_data (G_OBJECT (line), "inc-slot", GINT_TO_POINTER (slot + 1));
  return GTK_WIDGET (line);
}

static GtkWidget *
pause_row_new (const char *pause)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", pause, "use-markup", FALSE, "activatable", FALSE, NULL);

  gtk_widget_add_css_class (row, "dimmed");
  return row;
}

static void
show_person (IncEventAgenda *self)
{
  const guint row = gtk_drop_down_get_selected (self->chooser);

  gtk_list_box_remove_all (self->list);
  if (self->sheet == NULL || row >= self->sheet->rows->len)
    return;
  for (int slot = 0; slot < (int) self->sheet->slots->len; slot++)
    {
      const char *pause = inc_timetable_sheet_slot (self->sheet, slot)->pause;

      if (pause != NULL)
        gtk_list_box_append (self->list, pause_row_new (pause));
      gtk_list_box_append (self->list, slot_row_new (self->sheet, (int) row, slot));
    }
}

static void
on_activated (IncEventAgenda *self, GtkListBoxRow *line)
{
  const int slot = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (line), "inc-slot")) - 1;
  const int row = (int) gtk_drop_down_get_selected (self->chooser);
  const IncTimetableCell *cell;

  if (slot < 0 || self->sheet == NULL || row >= (int) self->sheet->rows->len)
    return;
  cell = inc_timetable_sheet_cell (self->sheet, row, slot);
  if (cell->key != 0)
    g_signal_emit (self, tell_signal, 0, cell->key);
  else
    g_signal_emit (self, tell_free_signal, 0, inc_timetable_sheet_row (self->sheet, row)->id, slot);
}

static void
inc_event_agenda_dispose (GObject *object)
{
  g_clear_pointer (&INC_EVENT_AGENDA (object)->sheet, inc_timetable_sheet_unref);
  G_OBJECT_CLASS (inc_event_agenda_parent_class)->dispose (object);
}

static void
inc_event_agenda_class_init (IncEventAgendaClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_event_agenda_dispose;
  tell_signal = g_signal_new ("tell", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  tell_free_signal = g_signal_new ("tell-free", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64,
                                   G_TYPE_INT);
}

static void
inc_event_agenda_init (IncEventAgenda *self)
{
  g_autoptr(GtkExpression) name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "agenda");
  self->chooser = GTK_DROP_DOWN (gtk_drop_down_new (NULL, g_steal_pointer (&name)));
  gtk_drop_down_set_enable_search (self->chooser, TRUE);
  gtk_drop_down_set_search_match_mode (self->chooser, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whose day"), -1);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_activated), self);
  g_signal_connect_swapped (self->chooser, "notify::selected", G_CALLBACK (show_person), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->chooser));
  gtk_box_append (GTK_BOX (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand",
                                                TRUE, "child", self->list, NULL));
}

void
inc_event_agenda_set_sheet (IncEventAgenda *self, IncTimetableSheet *sheet)
{
  const guint chosen = gtk_drop_down_get_selected (self->chooser);
  const gint64 id = self->sheet != NULL && chosen < self->sheet->rows->len
                      ? inc_timetable_sheet_row (self->sheet, (int) chosen)->id : 0;
  GtkStringList *names = gtk_string_list_new (NULL);
  int row = -1;

  g_return_if_fail (INC_IS_EVENT_AGENDA (self));

  g_clear_pointer (&self->sheet, inc_timetable_sheet_unref);
  for (guint i = 0; sheet != NULL && i < sheet->rows->len; i++)
    gtk_string_list_append (names, inc_timetable_sheet_row (sheet, (int) i)->name);
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
  g_object_unref (names);
  if (sheet == NULL)
    {
      show_person (self);
      return;
    }
  self->sheet = inc_timetable_sheet_ref (sheet);
  row = inc_timetable_sheet_find_row (sheet, id);
  gtk_drop_down_set_selected (self->chooser, row >= 0 ? (guint) row : 0);
  show_person (self);
}
