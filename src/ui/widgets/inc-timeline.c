/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timeline: a list box whose headers are months.  Small by nature: one startup's life. */
#include "config.h"

#include "inc-timeline.h"

#include "inc-date.h"

#include <glib/gi18n.h>

enum
{
  MOST_LINES = 12, /* of a note; its form has the rest */
};

struct _IncTimeline
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *spine; /* of the last row: drawn when another one follows */
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (IncTimeline, inc_timeline, ADW_TYPE_BIN)

static char *
dup_month (GtkListBoxRow *row)
{
  return row != NULL ? g_strndup (g_object_get_data (G_OBJECT (row), "inc-date"), 7) : NULL;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  g_autofree char *month = dup_month (row);
  g_autofree char *month_before = dup_month (before);
  g_autofree char *shown = inc_date_display (month);
  GtkWidget *label;

  if (g_strcmp0 (month, month_before) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = g_object_new (GTK_TYPE_LABEL, "label", shown, "xalign", 0.0, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "month");
  gtk_list_box_row_set_header (row, label);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, IncTimeline *self)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "inc-id");

  if (id != NULL)
    g_signal_emit (self, open_signal, 0, *id);
}

static void
inc_timeline_class_init (IncTimelineClass *klass)
{
  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_INT64);
}

static void
inc_timeline_init (IncTimeline *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "timeline");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "card");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

void
inc_timeline_clear (IncTimeline *self)
{
  self->spine = NULL;
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
mark_new (IncTimeline *self, const char *icon_name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *spine = g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_CENTER, "vexpand", TRUE, NULL);

  if (self->spine != NULL)
    gtk_widget_set_opacity (self->spine, 1);
  self->spine = spine;
  gtk_widget_set_opacity (spine, 0);
  gtk_widget_add_css_class (icon, "mark");
  gtk_widget_add_css_class (spine, "spine");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), spine);
  return box;
}

static GtkWidget *
text_new (const char *text, const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "lines", MOST_LINES,
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       "css-classes", classes,
                       NULL);
}

static GtkWidget *
texts_new (const IncTimelineEntry *entry)
{
  static const char *const dimmed[] = { "caption", "dimmed", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), text_new (entry->title, NULL));
  if (entry->text != NULL)
    gtk_box_append (GTK_BOX (box), text_new (entry->text, dimmed));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (box, "texts");
  return box;
}

void
inc_timeline_append (IncTimeline *self, const IncTimelineEntry *entry)
{
  static const char *const day_classes[] = { "caption", "dimmed", "numeric", "day", NULL };
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *day = inc_date_display (entry->date);

  gtk_box_append (GTK_BOX (box), mark_new (self, entry->icon));
  gtk_box_append (GTK_BOX (box), texts_new (entry));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", day, "valign", GTK_ALIGN_START,
                                               "css-classes", day_classes, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), entry->id != 0);
  g_object_set_data_full (G_OBJECT (row), "inc-date", g_strdup (entry->date), g_free);
  if (entry->id != 0)
    g_object_set_data_full (G_OBJECT (row), "inc-id", g_memdup2 (&entry->id, sizeof entry->id), g_free);
  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
