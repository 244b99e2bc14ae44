/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-new-register-dialog: only the name of the register must be said; a line below it tells what keeps it
 * from being made. */
#include "config.h"

#include "inc-new-register-dialog.h"

#include "inc-registers.h"
#include "inc-text.h"

#include <glib/gi18n.h>

struct _IncNewRegisterDialog
{
  AdwDialog parent_instance;

  DexPromise *answer;

  GtkEditable *name_row;
  GtkLabel *problem;
  GtkEditable *agency_row;
  GtkEditable *superior_row;
};

G_DEFINE_FINAL_TYPE (IncNewRegisterDialog, inc_new_register_dialog, ADW_TYPE_DIALOG)

/* Never NULL; full transfer. */
static char *
dup_clean (GtkEditable *row)
{
  char *clean = inc_text_clean (gtk_editable_get_text (row));

  return clean != NULL ? clean : g_strdup ("");
}

/* An empty name is no mistake yet: the line then only says what to do. */
static void
on_name_changed (IncNewRegisterDialog *self)
{
  const char *name = gtk_editable_get_text (self->name_row);
  g_autofree char *problem = inc_registers_check_name (name);

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (*name != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-register.create", problem == NULL);
}

static void
on_create (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncNewRegisterDialog *self = INC_NEW_REGISTER_DIALOG (widget);
  g_auto(GStrv) texts = g_new0 (char *, INC_NEW_REGISTER_N + 1);

  texts[INC_NEW_REGISTER_NAME] = dup_clean (self->name_row);
  texts[INC_NEW_REGISTER_AGENCY] = dup_clean (self->agency_row);
  texts[INC_NEW_REGISTER_SUPERIOR] = dup_clean (self->superior_row);
  dex_promise_resolve_boxed (self->answer, G_TYPE_STRV, g_steal_pointer (&texts));
  dex_clear (&self->answer);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
inc_new_register_dialog_closed (AdwDialog *dialog)
{
  IncNewRegisterDialog *self = INC_NEW_REGISTER_DIALOG (dialog);

  if (self->answer == NULL)
    return;
  dex_promise_reject (self->answer, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "No name was given"));
  dex_clear (&self->answer);
}

static void
inc_new_register_dialog_dispose (GObject *object)
{
  inc_new_register_dialog_closed (ADW_DIALOG (object));
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_NEW_REGISTER_DIALOG);
  G_OBJECT_CLASS (inc_new_register_dialog_parent_class)->dispose (object);
}

static void
inc_new_register_dialog_class_init (IncNewRegisterDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_new_register_dialog_dispose;
  ADW_DIALOG_CLASS (class)->closed = inc_new_register_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/hanoi/Incubator/ui/dialogs/inc-new-register-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncNewRegisterDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, IncNewRegisterDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, IncNewRegisterDialog, agency_row);
  gtk_widget_class_bind_template_child (widget_class, IncNewRegisterDialog, superior_row);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_install_action (widget_class, "new-register.create", NULL, on_create);
}

static void
inc_new_register_dialog_init (IncNewRegisterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

DexFuture *
inc_new_register_dialog_ask (GtkWidget *parent, const char *name)
{
  IncNewRegisterDialog *self = g_object_new (INC_TYPE_NEW_REGISTER_DIALOG, NULL);
  DexPromise *answer = dex_promise_new ();

  self->answer = dex_ref (answer);
  gtk_editable_set_text (self->name_row, name);
  on_name_changed (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
  return DEX_FUTURE (answer);
}
