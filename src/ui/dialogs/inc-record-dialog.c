/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-dialog: around a form: saving, what keeps it from being saved, and the draft. */
#include "config.h"

#include "inc-record-dialog.h"

#include "inc-date.h"
#include "inc-draft.h"
#include "inc-form-sections.h"
#include "inc-page.h"
#include "inc-startup.h"

#include <glib/gi18n.h>

enum
{
  DRAFT_DELAY = 1000, /* ms */
};

struct _IncRecordDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkButton *save_button;
  AdwBanner *draft_banner;
  AdwBin *content;
  GtkRevealer *problem_bar;
  GtkLabel *problem_label;

  IncSession *session;
  IncRecordForm *form;
  char *draft;       /* its name; NULL: none is kept */
  guint draft_source;
  IncSaveFunc save;
  gpointer save_data;
  GDestroyNotify save_destroy;
  IncTypedFunc keep_beside; /* NULL: the form is all there is */
  IncTypedFunc restore_beside;
  gpointer beside;
  gboolean saving;
};

static guint saved_signal;

G_DEFINE_FINAL_TYPE (IncRecordDialog, inc_record_dialog, ADW_TYPE_DIALOG)

/* ---- draft ---- */

static GHashTable *
dup_typed (IncRecordDialog *self)
{
  GHashTable *typed = inc_record_form_dup_typed (self->form);

  if (self->keep_beside != NULL)
    self->keep_beside (typed, self->beside);
  return typed;
}

static void
write_draft (IncRecordDialog *self)
{
  g_autoptr(GHashTable) typed = dup_typed (self);
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (self->draft == NULL)
    return;
  if (g_hash_table_size (typed) == 0)
    inc_draft_remove (inc_session_get_path (self->session), self->draft);
  else if (!inc_draft_write (inc_session_get_path (self->session), self->draft, typed, &error))
    g_debug ("The draft of %s is not kept: %s", self->draft, error->message);
}

static gboolean
on_draft_due (gpointer data)
{
  IncRecordDialog *self = data;

  self->draft_source = 0;
  write_draft (self);
  return G_SOURCE_REMOVE;
}

/* "2026-05-12T14:05…" as "12/05/2026 14:05". */
static char *
display_stamp (const char *stamp)
{
  g_autofree char *day = g_strndup (stamp, 10);
  g_autofree char *shown = inc_date_display (day);

  return strlen (stamp) < 16 ? g_strdup (stamp) : g_strdup_printf ("%s %.5s", shown, stamp + 11);
}

static void
offer_draft (IncRecordDialog *self)
{
  g_autofree char *stamp = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GHashTable) typed = NULL;

  if (self->draft == NULL)
    return;
  typed = inc_draft_read (inc_session_get_path (self->session), self->draft, &stamp);
  if (typed == NULL || stamp == NULL)
    return;
  when = display_stamp (stamp);
  /* Translators: %s is a date and time. */
  text = g_strdup_printf (_("A draft of %s was not saved"), when);
  adw_banner_set_title (self->draft_banner, text);
  adw_banner_set_revealed (self->draft_banner, TRUE);
}

static void
on_draft_restored (AdwBanner *banner, IncRecordDialog *self)
{
  g_autoptr(GHashTable) typed = inc_draft_read (inc_session_get_path (self->session), self->draft, NULL);

  if (typed != NULL)
    inc_record_form_set_typed (self->form, typed);
  if (typed != NULL && self->restore_beside != NULL)
    self->restore_beside (typed, self->beside);
  adw_banner_set_revealed (banner, FALSE);
}

/* ---- problems ---- */

static void
show_errors (IncRecordDialog *self, const IncProblems *problems)
{
  const guint n = inc_problems_count (problems, INC_SEVERITY_ERROR);
  g_autoptr(GString) fields = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < inc_problems_get_n (problems); i++)
    {
      const IncProblem *problem = inc_problems_get (problems, i);
      IncFieldRow *row = problem->field != NULL ? inc_record_form_find (self->form, problem->field) : NULL;

      if (problem->severity == INC_SEVERITY_ERROR)
        g_string_append_printf (fields, "%s%s", fields->len > 0 ? ", " : "",
                                row != NULL ? inc_field_get_label (inc_field_row_get_field (row)) : problem->message);
    }
  /* Translators: %s lists fields of the form. */
  text = g_strdup_printf (ngettext ("%u thing to correct before saving: %s", "%u things to correct before saving: %s", n), n,
                          fields->str);
  gtk_label_set_text (self->problem_label, text);
  gtk_revealer_set_reveal_child (self->problem_bar, n > 0);
}

/* ---- saving ---- */

static char *
dup_change_title (IncRecord *record)
{
  const char *label = _(inc_record_get_schema (record)->label);

  /* Translators: %s is a type of record, such as "Startup": this names a change in the history. */
  return g_strdup_printf (record->id == 0 ? _("Add: %s") : _("Edit: %s"), label);
}

/* A new startup may come with its enrolment; the fields of that are the startup's derived ones. */
static DexFuture *
save_record (IncSession *session, IncRecord *record, gpointer data)
{
  g_autofree char *title = dup_change_title (record);
  g_autofree char *today = inc_date_today ();

  if (g_str_equal (inc_record_get_schema (record)->table, "startup") && record->id == 0)
    return inc_session_add_startup (session, title, record, INC_STARTUP (record)->cohort, INC_STARTUP (record)->stage, today);
  return inc_session_save (session, title, &record, 1);
}

static void
close_saved (IncRecordDialog *self, IncChanges *changes)
{
  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (self->draft != NULL)
    inc_draft_remove (inc_session_get_path (self->session), self->draft);
  g_signal_emit (self, saved_signal, 0, changes);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static DexFuture *
save_fiber (gpointer data)
{
  g_autoptr(IncRecordDialog) self = g_object_ref (data);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = dex_await_boxed (self->save (self->session, inc_record_form_get_record (self->form),
                                                               self->save_data), &error);

  self->saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", TRUE);
  if (changes != NULL)
    close_saved (self, changes);
  else
    inc_page_report_error (GTK_WIDGET (self), error);
  return dex_future_new_for_boolean (TRUE);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRecordDialog *self = INC_RECORD_DIALOG (widget);
  const IncProblems *problems = inc_record_form_check (self->form);

  if (self->saving)
    return;
  show_errors (self, problems);
  if (inc_problems_count (problems, INC_SEVERITY_ERROR) > 0)
    {
      inc_record_form_go_to_error (self->form);
      return;
    }
  write_draft (self);
  self->saving = TRUE;
  gtk_widget_action_set_enabled (widget, "dialog.save", FALSE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, save_fiber, g_object_ref (self), g_object_unref));
}

static void
go_to_error_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_record_form_go_to_error (INC_RECORD_DIALOG (widget)->form);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* ---- */

static void
on_form_changed (IncRecordForm *form, IncRecordDialog *self)
{
  if (gtk_revealer_get_reveal_child (self->problem_bar))
    show_errors (self, inc_record_form_check (form));
  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->draft_source = g_timeout_add (DRAFT_DELAY, on_draft_due, self);
}

/* Where a stage is asked for with a cohort, it means nothing without one. */
static void
follow_cohort (IncRecordDialog *self)
{
  IncFieldRow *cohort = inc_record_form_find (self->form, "cohort");
  IncFieldRow *stage = inc_record_form_find (self->form, "stage");
  g_autofree char *typed = cohort != NULL && stage != NULL ? inc_field_row_dup_typed (cohort) : NULL;

  if (typed != NULL)
    gtk_widget_set_visible (inc_field_row_get_widget (stage), *typed != '\0');
}

static void
inc_record_dialog_close_attempt (AdwDialog *dialog)
{
  IncRecordDialog *self = INC_RECORD_DIALOG (dialog);
  g_autoptr(GHashTable) typed = dup_typed (self);

  if (self->draft != NULL && g_hash_table_size (typed) > 0)
    {
      write_draft (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Not saved. What was typed is kept as a draft."));
    }
  adw_dialog_force_close (dialog);
}

/* libadwaita 1.7 keeps the child of a dialog that was closed. */
static void
inc_record_dialog_dispose (GObject *object)
{
  IncRecordDialog *self = INC_RECORD_DIALOG (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (self->save_destroy != NULL)
    g_steal_pointer (&self->save_destroy) (self->save_data);
  self->form = NULL;
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_RECORD_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (inc_record_dialog_parent_class)->dispose (object);
}

static void
inc_record_dialog_finalize (GObject *object)
{
  g_free (INC_RECORD_DIALOG (object)->draft);
  G_OBJECT_CLASS (inc_record_dialog_parent_class)->finalize (object);
}

static void
inc_record_dialog_class_init (IncRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inc_record_dialog_dispose;
  object_class->finalize = inc_record_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->close_attempt = inc_record_dialog_close_attempt;
  saved_signal = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, INC_TYPE_CHANGES);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncRecordDialog, title);
  gtk_widget_class_bind_template_child (widget_class, IncRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, IncRecordDialog, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, IncRecordDialog, content);
  gtk_widget_class_bind_template_child (widget_class, IncRecordDialog, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, IncRecordDialog, problem_label);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "dialog.go-to-error", NULL, go_to_error_action);
}

/* Before the form itself: in a text of several lines the key would begin a new one. */
static void
add_save_key (IncRecordDialog *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                      gtk_named_action_new ("dialog.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
inc_record_dialog_init (IncRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  self->save = save_record;
  add_save_key (self);
  g_signal_connect (self->draft_banner, "button-clicked", G_CALLBACK (on_draft_restored), self);
}

IncRecordDialog *
inc_record_dialog_new_for (IncSession *session, IncRecord *record, const IncFormSection *sections, const char *title,
                           const char *label, const char *draft)
{
  IncRecordDialog *self = g_object_new (INC_TYPE_RECORD_DIALOG, "title", title, NULL);

  self->session = g_object_ref (session);
  self->draft = g_strdup (draft);
  self->form = inc_record_form_new (session, record, sections, draft != NULL);
  adw_bin_set_child (self->content, GTK_WIDGET (self->form));
  adw_window_title_set_title (self->title, title);
  if (label != NULL)
    gtk_button_set_label (self->save_button, label);
  g_signal_connect (self->form, "changed", G_CALLBACK (on_form_changed), self);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (follow_cohort), self);
  adw_dialog_set_focus (ADW_DIALOG (self), inc_record_form_get_start (self->form));
  follow_cohort (self);
  offer_draft (self);
  return self;
}

IncRecordDialog *
inc_record_dialog_new (IncSession *session, IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);
  const gboolean fresh = record->id == 0;
  g_autofree char *title = NULL;
  g_autofree char *draft = g_strdup_printf ("%s-%s", schema->table, fresh ? "new" : record->uid);
  IncRecordDialog *self;

  /* Translators: %s is a type of record, such as "Startup". */
  title = g_strdup_printf (fresh ? _("New %s") : _("Edit %s"), _(schema->label));
  self = inc_record_dialog_new_for (session, record, inc_form_sections_get (schema, fresh), title, NULL, draft);
  if (!fresh)
    inc_record_dialog_set_subtitle (self, inc_record_get_title (record));
  return self;
}

void
inc_record_dialog_set_save (IncRecordDialog *self, IncSaveFunc save, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (self->save_destroy == NULL);
  self->save = save;
  self->save_data = data;
  self->save_destroy = destroy;
}

void
inc_record_dialog_set_beside (IncRecordDialog *self, IncTypedFunc keep, IncTypedFunc restore, gpointer data)
{
  self->keep_beside = keep;
  self->restore_beside = restore;
  self->beside = data;
}

void
inc_record_dialog_touch (IncRecordDialog *self)
{
  on_form_changed (self->form, self);
}

void
inc_record_dialog_set_subtitle (IncRecordDialog *self, const char *subtitle)
{
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

IncRecordForm *
inc_record_dialog_get_form (IncRecordDialog *self)
{
  return self->form;
}
