/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-result-row: what is typed is kept when the cursor leaves it or Enter is pressed; nothing is written under a cursor. */
#include "config.h"

#include "inc-result-row.h"

#include <glib/gi18n.h>

enum
{
  WIDTH_OF_ACTS = 540, /* the same in all rows, so that they stand below each other */
};

struct _IncResultRow
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkLabel *title;
  GtkLabel *line;
  GtkDropDown *result;
  GtkEntry *next_step;
  GtkButton *deal;
  GtkButton *minutes;
  GtkWidget *acts;

  IncResultItem *item;
  gboolean showing;
  char *sent; /* the next step that is being saved; NULL: none */
};

G_DEFINE_FINAL_TYPE (IncResultRow, inc_result_row, ADW_TYPE_BIN)

static gboolean
has_cursor (IncResultRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self->next_step)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
show (IncResultRow *self)
{
  IncMeeting *meeting = self->item->meeting;
  const gboolean may_begin = meeting->result == INC_RESULT_COOPERATION;
  g_autofree char *line = NULL;

  self->showing = TRUE;
  g_clear_pointer (&self->sent, g_free);
  gtk_label_set_text (self->title, self->item->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), self->item->title);
  line = may_begin && self->item->has_deal ? g_strdup_printf (_("%s · deal begun"), self->item->line)
                                           : g_strdup (self->item->line);
  gtk_label_set_text (self->line, line);
  gtk_drop_down_set_selected (self->result, meeting->result);
  if (!has_cursor (self))
    gtk_editable_set_text (GTK_EDITABLE (self->next_step), meeting->next_step != NULL ? meeting->next_step : "");
  gtk_widget_set_visible (GTK_WIDGET (self->deal), may_begin && !self->item->has_deal);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->deal), "x", self->item->id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->minutes), "x", self->item->id);
  if (meeting->minutes != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->minutes), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->minutes), "accent");
  self->showing = FALSE;
}

static void
on_result_chosen (IncResultRow *self)
{
  const int result = (int) gtk_drop_down_get_selected (self->result);

  if (self->item != NULL && !self->showing && result != self->item->meeting->result)
    gtk_widget_activate_action (GTK_WIDGET (self), "results.set", "(xi)", self->item->id, result);
}

static void
keep_next_step (IncResultRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->next_step));
  const char *kept = self->item != NULL && self->item->meeting->next_step != NULL ? self->item->meeting->next_step : "";

  /* Enter moves the cursor, which leaves the entry: once is enough. */
  if (self->item != NULL && !g_str_equal (typed, kept) && g_set_str (&self->sent, typed))
    gtk_widget_activate_action (GTK_WIDGET (self), "results.next-step", "(xs)", self->item->id, typed);
}

static void
on_focus_left (IncResultRow *self)
{
  keep_next_step (self);
}

/* Enter: the row itself, from where the arrows go on. */
static void
on_entered (IncResultRow *self)
{
  keep_next_step (self);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

/* ---- */

static void
inc_result_row_dispose (GObject *object)
{
  inc_result_row_set_item (INC_RESULT_ROW (object), NULL);
  g_clear_pointer (&INC_RESULT_ROW (object)->sent, g_free);
  G_OBJECT_CLASS (inc_result_row_parent_class)->dispose (object);
}

static void
inc_result_row_class_init (IncResultRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_result_row_dispose;
}

static GtkWidget *
make_texts (IncResultRow *self)
{
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", TRUE, "valign",
                                   GTK_ALIGN_CENTER, NULL);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->line = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "css-classes",
                             (const char *[]){ "caption", "dimmed", "numeric", NULL }, NULL);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->line));
  return texts;
}

static GtkDropDown *
make_results (void)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *results;

  gtk_string_list_append (names, _("No result yet"));
  for (const IncChoice *choice = inc_meeting_result_choices; choice->word != NULL; choice++)
    gtk_string_list_append (names, _(choice->label));
  results = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (names)), NULL);
  gtk_widget_set_valign (results, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (results), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Result"), -1);
  return GTK_DROP_DOWN (results);
}

static GtkWidget *
make_acts (IncResultRow *self)
{
  GtkWidget *acts = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, "valign", GTK_ALIGN_CENTER, NULL);

  self->result = make_results ();
  self->next_step = g_object_new (GTK_TYPE_ENTRY, "placeholder-text", _("Next step"), "valign", GTK_ALIGN_CENTER,
                                  "hexpand", TRUE, "width-chars", 5, "max-width-chars", 5, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next_step), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Next step"), -1);
  self->deal = g_object_new (GTK_TYPE_BUTTON, "label", _("Begin a _Deal"), "use-underline", TRUE, "valign", GTK_ALIGN_CENTER,
                             "action-name", "results.deal", "action-target", g_variant_new_int64 (0), NULL);
  self->minutes = g_object_new (GTK_TYPE_BUTTON, "icon-name", "document-edit-symbolic", "tooltip-text", _("Minutes (F2)"),
                                "valign", GTK_ALIGN_CENTER, "action-name", "results.minutes", "action-target",
                                g_variant_new_int64 (0), "css-classes",
                                (const char *[]){ "flat", NULL }, NULL);
  adw_wrap_box_append (ADW_WRAP_BOX (acts), GTK_WIDGET (self->result));
  adw_wrap_box_append (ADW_WRAP_BOX (acts), GTK_WIDGET (self->next_step));
  adw_wrap_box_append (ADW_WRAP_BOX (acts), GTK_WIDGET (self->deal));
  adw_wrap_box_append (ADW_WRAP_BOX (acts), GTK_WIDGET (self->minutes));
  return acts;
}

static void
inc_result_row_init (IncResultRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_append (self->box, make_texts (self));
  self->acts = make_acts (self);
  gtk_box_append (self->box, self->acts);
  inc_result_row_set_narrow (self, FALSE);
  g_signal_connect_swapped (self->result, "notify::selected", G_CALLBACK (on_result_chosen), self);
  g_signal_connect_swapped (self->next_step, "activate", G_CALLBACK (on_entered), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->next_step), focus);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

IncResultRow *
inc_result_row_new (void)
{
  return g_object_new (INC_TYPE_RESULT_ROW, NULL);
}

void
inc_result_row_set_item (IncResultRow *self, IncResultItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_object (item, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

IncResultItem *
inc_result_row_get_item (IncResultRow *self)
{
  return self->item;
}

void
inc_result_row_set_narrow (IncResultRow *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->acts, narrow ? -1 : WIDTH_OF_ACTS, -1);
  gtk_widget_set_hexpand (self->acts, narrow);
  gtk_box_set_spacing (self->box, narrow ? 6 : 12);
}

void
inc_result_row_choose (IncResultRow *self, int result)
{
  gtk_drop_down_set_selected (self->result, result);
  gtk_widget_grab_focus (GTK_WIDGET (self->next_step));
}
