/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-field-row: an editor, and the line under its value.
 *
 * The line stands inside the row: the row's child moves into a box of its own, above the line.  It says,
 * in this order: what is wrong; what an amount or a date was understood as; how to fill the field in. */
#include "config.h"

#include "inc-field-row.h"

#include "inc-amount-line.h"
#include "inc-amount.h"
#include "inc-field-editor.h"

#include <glib/gi18n.h>

struct _IncFieldRow
{
  GObject parent_instance;

  const IncField *field;
  const IncFieldEditor *editor;
  GtkWidget *row;
  GtkLabel *line;
  GtkImage *icon; /* NULL for notes */
  char *typed;   /* as last seen */
  char *currency; /* of an amount; NULL for đồng */
  gint64 rate;    /* of that currency; INC_MISSING */
  gboolean filling; /* editors also speak up when they are filled */
  char *problem; /* the sentence; NULL */
};

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncFieldRow, inc_field_row, G_TYPE_OBJECT)

/* 5/2024 is 05/2024, and an amount is said in words too.  NULL when the value reads as it was typed. */
static char *
dup_understood (IncFieldRow *self)
{
  g_auto(IncValue) value = INC_VALUE_INIT;
  g_autofree char *message = NULL;
  g_autofree char *shown = NULL;

  if (self->field->kind == INC_KIND_TEXT || !GTK_IS_EDITABLE (self->row))
    return NULL;
  if (!inc_field_parse_in (self->field, self->typed, self->currency, &value, &message) || inc_value_is_null (&value))
    return NULL;
  if (self->field->kind == INC_KIND_MONEY)
    return inc_amount_line_dup (value.integer, self->currency, self->rate);
  shown = inc_field_display (self->field, &value);
  return g_strcmp0 (shown, self->typed) != 0 ? g_steal_pointer (&shown) : NULL;
}

static void
show_line (IncFieldRow *self, const char *text, const char *style)
{
  const char *classes[] = { "caption", "field-line", style, NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->line), classes);
  gtk_label_set_text (self->line, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->line), text != NULL);
}

static void
update_line (IncFieldRow *self)
{
  g_autofree char *understood = self->problem == NULL ? dup_understood (self) : NULL;

  if (self->problem != NULL)
    show_line (self, self->problem, gtk_widget_has_css_class (self->row, "error") ? "error" : "warning");
  else if (understood != NULL)
    show_line (self, understood, "numeric");
  else
    show_line (self, self->field->hint != NULL ? _(self->field->hint) : NULL, "dimmed");
}

static void
on_editor_changed (GObject *source, GParamSpec *pspec, IncFieldRow *self)
{
  g_autofree char *typed = self->editor->read (self->row);

  if (self->filling || !g_set_str (&self->typed, typed))
    return;
  update_line (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_focus_left (GtkEventControllerFocus *controller, IncFieldRow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
add_line (IncFieldRow *self)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (self->row);
  g_autoptr(GtkWidget) content = g_object_ref (gtk_list_box_row_get_child (row));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->line = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_list_box_row_set_child (row, NULL);
  gtk_box_append (GTK_BOX (box), content);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  gtk_list_box_row_set_child (row, box);
  gtk_widget_add_css_class (self->row, "field");
}

static void
add_icon (IncFieldRow *self)
{
  if (!ADW_IS_ENTRY_ROW (self->row) && !ADW_IS_ACTION_ROW (self->row))
    return;
  self->icon = g_object_new (GTK_TYPE_IMAGE, "visible", FALSE, NULL);
  if (ADW_IS_ENTRY_ROW (self->row))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), GTK_WIDGET (self->icon));
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), GTK_WIDGET (self->icon));
}

static void
build (IncFieldRow *self, IncSession *session)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *title = self->field->flags & INC_REQUIRED ? g_strconcat (inc_field_get_label (self->field), " *", NULL)
                                                             : g_strdup (inc_field_get_label (self->field));

  self->editor = inc_field_editor_get (self->field);
  self->row = g_object_ref_sink (self->editor->build (self->field, session));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  add_icon (self);
  add_line (self);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (self->row, focus);
  self->typed = self->editor->read (self->row);
  g_signal_connect_object (self->editor->get_source (self->row), self->editor->signal, G_CALLBACK (on_editor_changed), self,
                           G_CONNECT_DEFAULT);
  update_line (self);
}

static void
inc_field_row_dispose (GObject *object)
{
  IncFieldRow *self = INC_FIELD_ROW (object);

  g_clear_object (&self->row);
  G_OBJECT_CLASS (inc_field_row_parent_class)->dispose (object);
}

static void
inc_field_row_finalize (GObject *object)
{
  g_free (INC_FIELD_ROW (object)->typed);
  g_free (INC_FIELD_ROW (object)->problem);
  g_free (INC_FIELD_ROW (object)->currency);
  G_OBJECT_CLASS (inc_field_row_parent_class)->finalize (object);
}

static void
inc_field_row_class_init (IncFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = inc_field_row_dispose;
  object_class->finalize = inc_field_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inc_field_row_init (IncFieldRow *self)
{
  self->rate = INC_MISSING;
}

IncFieldRow *
inc_field_row_new (const IncField *field, IncSession *session)
{
  IncFieldRow *self = g_object_new (INC_TYPE_FIELD_ROW, NULL);

  self->field = field;
  build (self, session);
  return self;
}

GtkWidget *
inc_field_row_get_widget (IncFieldRow *self)
{
  return self->row;
}

GtkWidget *
inc_field_row_get_focus (IncFieldRow *self)
{
  return inc_field_editor_get_focus (self->row);
}

const IncField *
inc_field_row_get_field (IncFieldRow *self)
{
  return self->field;
}

char *
inc_field_row_dup_typed (IncFieldRow *self)
{
  return g_strdup (self->typed);
}

void
inc_field_row_set_typed (IncFieldRow *self, const char *typed)
{
  self->filling = TRUE;
  self->editor->show (self->row, typed);
  self->filling = FALSE;
  g_free (self->typed);
  self->typed = self->editor->read (self->row);
  update_line (self);
}

gboolean
inc_field_row_follow (IncFieldRow *self, IncRecord *record)
{
  const gint64 rate = inc_record_get_rate (record, self->field);
  const gboolean changed = g_set_str (&self->currency, inc_record_get_currency (record, self->field));

  if (changed || rate != self->rate)
    {
      self->rate = rate;
      update_line (self);
    }
  return changed && *self->typed != '\0';
}

/* What inc_field_parse_in () reads back: a choice's word, an id, an amount without its currency where that has a row of
 * its own, else what a cell shows. */
void
inc_field_row_show_record (IncFieldRow *self, IncRecord *record)
{
  g_auto(IncValue) value = INC_VALUE_INIT;
  g_autofree char *typed = NULL;

  inc_record_get_value (record, self->field, &value);
  inc_field_row_follow (self, record);
  if (self->field->currency != NULL && !inc_value_is_null (&value))
    typed = inc_amount_display_number (value.integer, self->currency);
  else if (self->field->kind == INC_KIND_CHOICE)
    typed = g_strdup (value.text);
  else if (self->field->kind == INC_KIND_REF || self->field->kind == INC_KIND_BOOL)
    typed = value.type == INC_VALUE_INTEGER ? g_strdup_printf ("%" G_GINT64_FORMAT, value.integer) : NULL;
  else
    typed = inc_field_display (self->field, &value);
  inc_field_row_set_typed (self, typed != NULL ? typed : "");
}

gboolean
inc_field_row_read_into (IncFieldRow *self, IncRecord *record, char **message)
{
  g_auto(IncValue) value = INC_VALUE_INIT;

  if (self->field->kind == INC_KIND_REF)
    value = *self->typed != '\0' ? inc_value_integer (g_ascii_strtoll (self->typed, NULL, 10)) : inc_value_null ();
  else if (!inc_field_parse_in (self->field, self->typed, self->currency, &value, message))
    return FALSE;
  inc_record_set_value (record, self->field, &value);
  return TRUE;
}

void
inc_field_row_set_problem (IncFieldRow *self, const IncProblem *problem)
{
  const gboolean error = problem != NULL && problem->severity == INC_SEVERITY_ERROR;

  if (g_strcmp0 (self->problem, problem != NULL ? problem->message : NULL) == 0)
    return;
  g_set_str (&self->problem, problem != NULL ? problem->message : NULL);
  gtk_widget_remove_css_class (self->row, "error");
  gtk_widget_remove_css_class (self->row, "warning");
  if (problem != NULL)
    gtk_widget_add_css_class (self->row, error ? "error" : "warning");
  if (self->icon != NULL)
    {
      gtk_image_set_from_icon_name (self->icon, error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
      gtk_widget_set_visible (GTK_WIDGET (self->icon), problem != NULL);
    }
  update_line (self);
}

const char *
inc_field_row_get_problem (IncFieldRow *self)
{
  return self->problem;
}
