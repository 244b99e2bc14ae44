/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-lines-row: shows the lines as one, is edited as text: lines without letters are dropped. */
#include "config.h"

#include "inc-lines-row.h"

#include "inc-text.h"
#include "inc-value-dialog.h"

#include <glib/gi18n.h>

struct _IncLinesRow
{
  AdwActionRow parent_instance;

  char *hint;
  char **lines;
};

enum
{
  PROP_0,
  PROP_HINT,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncLinesRow, inc_lines_row, ADW_TYPE_ACTION_ROW)

static char **
read_lines (GtkTextBuffer *buffer)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_auto(GStrv) typed = NULL;

  g_object_get (buffer, "text", &text, NULL);
  typed = g_strsplit (text, "\n", -1);
  for (guint i = 0; typed[i] != NULL; i++)
    {
      char *line = inc_text_clean (typed[i]);

      if (line != NULL)
        g_strv_builder_take (builder, line);
    }
  return g_strv_builder_end (builder);
}

static void
on_accepted (IncLinesRow *self, IncValueDialog *dialog)
{
  g_auto(GStrv) lines = read_lines (g_object_get_data (G_OBJECT (dialog), "buffer"));

  if (g_strv_equal ((const char *const *) lines, inc_lines_row_get_lines (self)))
    return;
  inc_lines_row_set_lines (self, (const char *const *) lines);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_content (IncLinesRow *self, GtkWidget *text)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "margin-top", 6,
                                 "margin-bottom", 18, "margin-start", 18, "margin-end", 18, NULL);
  GtkWidget *card = g_object_new (ADW_TYPE_BIN, "child", text, "css-classes", (const char *[]){ "card", NULL }, NULL);

  gtk_box_append (GTK_BOX (box), card);
  if (self->hint != NULL)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", self->hint, "wrap", TRUE, "xalign", 0.0,
                                                 "css-classes", (const char *[]){ "caption", "dimmed", NULL }, NULL));
  return box;
}

static void
edit (IncLinesRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *lines = g_strjoinv ("\n", (char **) inc_lines_row_get_lines (self));
  GtkWidget *text = g_object_new (GTK_TYPE_TEXT_VIEW, "top-margin", 12, "bottom-margin", 12, "left-margin", 12,
                                  "right-margin", 12, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                                  "height-request", 140, "css-classes", (const char *[]){ "inline", NULL }, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  IncValueDialog *dialog;

  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_text_buffer_set_text (buffer, lines, -1);
  dialog = inc_value_dialog_new (title, make_content (self, text));
  g_object_set_data_full (G_OBJECT (dialog), "buffer", g_object_ref (buffer), g_object_unref);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_accepted), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (dialog), text);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
inc_lines_row_activate (AdwActionRow *row)
{
  edit (INC_LINES_ROW (row));
}

static void
inc_lines_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_HINT)
    g_value_set_string (value, INC_LINES_ROW (object)->hint);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inc_lines_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id != PROP_HINT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_str (&INC_LINES_ROW (object)->hint, g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
inc_lines_row_finalize (GObject *object)
{
  IncLinesRow *self = INC_LINES_ROW (object);

  g_free (self->hint);
  g_strfreev (self->lines);
  G_OBJECT_CLASS (inc_lines_row_parent_class)->finalize (object);
}

static void
inc_lines_row_class_init (IncLinesRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = inc_lines_row_get_property;
  object_class->set_property = inc_lines_row_set_property;
  object_class->finalize = inc_lines_row_finalize;
  ADW_ACTION_ROW_CLASS (class)->activate = inc_lines_row_activate;
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", INC_TYPE_LINES_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inc_lines_row_init (IncLinesRow *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("document-edit-symbolic");

  self->lines = g_new0 (char *, 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Edit"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), icon);
  gtk_widget_add_css_class (GTK_WIDGET (self), "property");
  inc_lines_row_set_lines (self, NULL);
}

void
inc_lines_row_set_lines (IncLinesRow *self, const char *const *lines)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (INC_IS_LINES_ROW (self));
  if (lines != (const char *const *) self->lines)
    {
      g_strfreev (self->lines);
      self->lines = lines != NULL ? g_strdupv ((char **) lines) : g_new0 (char *, 1);
    }
  shown = g_strjoinv ("\n", self->lines);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), *shown != '\0' ? shown : "–");
}

const char *const *
inc_lines_row_get_lines (IncLinesRow *self)
{
  g_return_val_if_fail (INC_IS_LINES_ROW (self), NULL);
  return (const char *const *) self->lines;
}
