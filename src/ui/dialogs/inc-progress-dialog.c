/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-progress-dialog: a bar and a button; what is shorter than a moment never shows it. */
#include "config.h"

#include "inc-progress-dialog.h"

#include <glib/gi18n.h>

#define MOMENT_MS 500

struct _IncProgressDialog
{
  AdwDialog parent_instance;

  GtkProgressBar *bar;
  DexFuture *job; /* while it runs */
  GtkWidget *parent;
  guint moment_source;
  gboolean presented;
};

G_DEFINE_FINAL_TYPE (IncProgressDialog, inc_progress_dialog, ADW_TYPE_DIALOG)

static void
stop (IncProgressDialog *self)
{
  if (self->job != NULL)
    g_cancellable_cancel (dex_promise_get_cancellable (DEX_PROMISE (self->job)));
}

static void
on_stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  stop (INC_PROGRESS_DIALOG (widget));
}

static gboolean
on_moment_passed (gpointer data)
{
  IncProgressDialog *self = data;

  self->moment_source = 0;
  if (gtk_widget_get_root (self->parent) != NULL)
    {
      self->presented = TRUE;
      adw_dialog_present (ADW_DIALOG (self), self->parent);
    }
  return G_SOURCE_REMOVE;
}

static DexFuture *
on_job_ended (DexFuture *job, gpointer data)
{
  IncProgressDialog *self = data;

  dex_clear (&self->job);
  g_clear_handle_id (&self->moment_source, g_source_remove);
  if (self->presented)
    adw_dialog_force_close (ADW_DIALOG (self));
  return dex_future_new_true ();
}

static void
inc_progress_dialog_close_attempt (AdwDialog *dialog)
{
  stop (INC_PROGRESS_DIALOG (dialog));
}

static void
inc_progress_dialog_dispose (GObject *object)
{
  IncProgressDialog *self = INC_PROGRESS_DIALOG (object);

  g_clear_handle_id (&self->moment_source, g_source_remove);
  g_clear_object (&self->parent);
  G_OBJECT_CLASS (inc_progress_dialog_parent_class)->dispose (object);
}

static void
inc_progress_dialog_class_init (IncProgressDialogClass *class)
{
  G_OBJECT_CLASS (class)->dispose = inc_progress_dialog_dispose;
  ADW_DIALOG_CLASS (class)->close_attempt = inc_progress_dialog_close_attempt;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "progress.stop", NULL, on_stop);
}

static void
inc_progress_dialog_init (IncProgressDialog *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "margin-top", 24,
                                 "margin-bottom", 24, "margin-start", 24, "margin-end", 24, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", _("_Stop"), "use-underline", TRUE, "halign",
                                    GTK_ALIGN_CENTER, "action-name", "progress.stop", "css-classes",
                                    (const char *[]){ "pill", NULL }, NULL);

  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_progress_bar_set_show_text (self->bar, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), button);
  adw_dialog_set_content_width (ADW_DIALOG (self), 360);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  adw_dialog_set_child (ADW_DIALOG (self), box);
}

IncProgressDialog *
inc_progress_dialog_new (const char *title)
{
  IncProgressDialog *self = g_object_new (INC_TYPE_PROGRESS_DIALOG, "title", title, NULL);

  gtk_progress_bar_set_text (self->bar, title);
  return self;
}

void
inc_progress_dialog_follow (IncProgressDialog *self, GtkWidget *parent, DexFuture *job)
{
  g_return_if_fail (INC_IS_PROGRESS_DIALOG (self) && DEX_IS_PROMISE (job));

  self->job = dex_ref (job);
  self->parent = g_object_ref (parent);
  self->moment_source = g_timeout_add (MOMENT_MS, on_moment_passed, self);
  dex_future_disown (dex_future_finally (dex_ref (job), on_job_ended, g_object_ref (self), g_object_unref));
}

void
inc_progress_dialog_set_progress (IncProgressDialog *self, guint done, guint all)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INC_IS_PROGRESS_DIALOG (self));
  if (all == 0)
    return;
  /* Translators: how far it is: "12 of 40" */
  text = g_strdup_printf (_("%u of %u"), done, all);
  gtk_progress_bar_set_fraction (self->bar, done / (double) all);
  gtk_progress_bar_set_text (self->bar, text);
}
