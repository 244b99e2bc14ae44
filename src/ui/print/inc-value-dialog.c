/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-value-dialog: the frame; what is in it is the caller's. */
#include "config.h"

#include "inc-value-dialog.h"

#include <glib/gi18n.h>

struct _IncValueDialog
{
  AdwDialog parent_instance;
};

enum
{
  ACCEPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncValueDialog, inc_value_dialog, ADW_TYPE_DIALOG)

static void
on_done (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[ACCEPTED], 0);
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
on_cancelled (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
inc_value_dialog_class_init (IncValueDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  signals[ACCEPTED] = g_signal_new ("accepted", INC_TYPE_VALUE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    0);
  gtk_widget_class_install_action (widget_class, "value.done", NULL, on_done);
  gtk_widget_class_install_action (widget_class, "value.cancel", NULL, on_cancelled);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "value.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "value.done", NULL);
}

static void
inc_value_dialog_init (IncValueDialog *self)
{
}

IncValueDialog *
inc_value_dialog_new (const char *title, GtkWidget *content)
{
  IncValueDialog *self = g_object_new (INC_TYPE_VALUE_DIALOG, "title", title, "content-width", 460, NULL);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = g_object_new (ADW_TYPE_HEADER_BAR, "show-start-title-buttons", FALSE, "show-end-title-buttons",
                                    FALSE, NULL);
  GtkWidget *cancel = g_object_new (GTK_TYPE_BUTTON, "label", _("_Cancel"), "use-underline", TRUE, "action-name",
                                    "value.cancel", NULL);
  GtkWidget *done = g_object_new (GTK_TYPE_BUTTON, "label", _("_Done"), "use-underline", TRUE, "action-name", "value.done",
                                  "css-classes", (const char *[]){ "suggested-action", NULL }, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", content, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, NULL);

  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), done);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  return self;
}
