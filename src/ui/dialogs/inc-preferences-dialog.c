/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-preferences-dialog: what is chosen is so at once; only the names on papers are saved as one, since
 * they go together and are a change of the register that can be undone. */
#include "config.h"

#include "inc-preferences-dialog.h"

#include "inc-agency.h"
#include "inc-date.h"
#include "inc-grants-preferences.h"
#include "inc-page.h"
#include "inc-paper-preferences.h"
#include "inc-text.h"

#include <glib/gi18n.h>

struct _IncPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings;
  IncSession *session; /* NULL: no register is open */
  IncAgency *agency;   /* as it stands in the register; NULL until it is read */

  AdwPreferencesGroup *person;
  GtkEditable *staff_row;
  GtkWidget *format_row;
  GtkWidget *words_row;
  GtkWidget *language_row;
  AdwPreferencesPage *register_page;
  IncPaperPreferences *papers_page;
  AdwPreferencesGroup *names;
  IncGrantsPreferences *grants;
  GtkEditable *agency_row;
  GtkEditable *superior_row;
  GtkEditable *since_row;
  GtkLabel *problem;
  GtkWidget *save_row;
};

G_DEFINE_FINAL_TYPE (IncPreferencesDialog, inc_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* Values of a key in the order of its row. */
static const char *const formats[] = { "vietnamese", "english", "plain", NULL };
static const char *const words[] = { "linh", "le", NULL };
static const char *const languages[] = { "vi", "en", "both", NULL };

static gboolean
value_to_selected (GValue *value, GVariant *variant, gpointer choices)
{
  const char *const *choice = choices;

  for (guint i = 0; choice[i] != NULL; i++)
    if (g_str_equal (choice[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
selected_to_value (const GValue *value, const GVariantType *type, gpointer choices)
{
  const guint selected = g_value_get_uint (value);

  if (selected >= g_strv_length (choices))
    return NULL;
  return g_variant_new_string (((const char *const *) choices)[selected]);
}

static void
bind_choice (IncPreferencesDialog *self, const char *key, GtkWidget *row, const char *const *choices)
{
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, value_to_selected,
                                selected_to_value, (gpointer) choices, NULL);
}

static void
on_staff_applied (IncPreferencesDialog *self)
{
  g_autofree char *name = inc_text_clean (gtk_editable_get_text (self->staff_row));

  g_settings_set_string (self->settings, "staff-name", name != NULL ? name : "");
}

/* What stands in the rows; NULL when the day cannot be read. */
static IncAgency *
read_names (IncPreferencesDialog *self)
{
  g_autofree char *typed = inc_text_clean (gtk_editable_get_text (self->since_row));
  g_autofree char *since = typed != NULL ? inc_date_parse (typed) : NULL;

  if (typed != NULL && inc_date_check (since) != INC_DATE_DAY)
    return NULL;
  return inc_agency_new (gtk_editable_get_text (self->agency_row), gtk_editable_get_text (self->superior_row),
                         since);
}

static void
on_names_changed (IncPreferencesDialog *self)
{
  g_autoptr(IncAgency) names = read_names (self);
  const char *problem = NULL;

  if (self->agency == NULL)
    return;
  if (names == NULL)
    problem = _("Type a whole date, such as 01/03/2026");
  else if (names->name == NULL && names->superior != NULL)
    problem = _("Type the incubator's name too: papers go out under it");
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (self->save_row, problem == NULL && !inc_agency_equal (names, self->agency) &&
                                              !inc_session_get_read_only (self->session));
}

static void
show_names (IncPreferencesDialog *self)
{
  g_autofree char *since = inc_date_display (self->agency->since);

  gtk_editable_set_text (self->agency_row, self->agency->name != NULL ? self->agency->name : "");
  gtk_editable_set_text (self->superior_row, self->agency->superior != NULL ? self->agency->superior : "");
  gtk_editable_set_text (self->since_row, since != NULL ? since : "");
  on_names_changed (self);
}

static DexFuture *
load_fiber (gpointer data)
{
  IncPreferencesDialog *self = data;
  g_autoptr(GError) error = NULL;
  IncAgency *agency = dex_await_boxed (inc_agency_load (self->session, NULL), &error);

  if (agency == NULL)
    {
      inc_page_report_error (GTK_WIDGET (self), error);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->agency, inc_agency_free);
  self->agency = agency;
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    show_names (self);
  return dex_future_new_true ();
}

static DexFuture *
save_fiber (gpointer data)
{
  IncPreferencesDialog *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncAgency) names = read_names (self);

  if (names == NULL)
    return dex_future_new_true ();
  if (!dex_await (inc_agency_save (self->session, _("Name the incubator"), names), &error))
    inc_page_report_error (GTK_WIDGET (self), error);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), adw_toast_new (_("The names were saved")));
  return dex_future_new_true ();
}

static void
spawn (IncPreferencesDialog *self, DexFiberFunc fiber)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, fiber, g_object_ref (self), g_object_unref));
}

static void
on_names_saved (IncPreferencesDialog *self)
{
  spawn (self, save_fiber);
}

/* An undo behind the dialog changes them too. */
static void
on_session_changed (IncPreferencesDialog *self, const IncChanges *changes)
{
  if (inc_changes_touch (changes, inc_schemas_find ("setting")))
    spawn (self, load_fiber);
}

static void
describe_person (IncPreferencesDialog *self)
{
  const char *account = g_get_real_name ();
  g_autofree char *name = g_strcmp0 (account, "Unknown") != 0 ? inc_text_clean (account) : NULL;
  g_autofree char *text = NULL;

  /* Translators: the place of %s has the name of the account */
  text = name != NULL ? g_strdup_printf (_("Written beside each change and under new notes. "
                                           "Empty: “%s”, the name of your account."), name)
                      : g_strdup (_("Written beside each change and under new notes."));
  adw_preferences_group_set_description (self->person, text);
}

static void
describe_names (IncPreferencesDialog *self)
{
  const char *text = _("They stand at the head of reports. Give new names the day from which they are valid: "
                       "papers of earlier days then keep the names before.");

  if (inc_session_get_read_only (self->session))
    text = _("The register is open for reading only.");
  adw_preferences_group_set_description (self->names, text);
}

static void
set_session (IncPreferencesDialog *self, IncSession *session)
{
  describe_person (self);
  if (session == NULL)
    {
      adw_preferences_dialog_remove (ADW_PREFERENCES_DIALOG (self), self->register_page);
      adw_preferences_dialog_remove (ADW_PREFERENCES_DIALOG (self), ADW_PREFERENCES_PAGE (self->papers_page));
      return;
    }
  describe_names (self);
  inc_paper_preferences_set_session (self->papers_page, session);
  inc_grants_preferences_set_session (self->grants, session);
  gtk_widget_set_sensitive (GTK_WIDGET (self->agency_row), !inc_session_get_read_only (session));
  gtk_widget_set_sensitive (GTK_WIDGET (self->superior_row), !inc_session_get_read_only (session));
  gtk_widget_set_sensitive (GTK_WIDGET (self->since_row), !inc_session_get_read_only (session));
  gtk_widget_set_sensitive (self->save_row, FALSE);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  spawn (self, load_fiber);
}

static void
inc_preferences_dialog_dispose (GObject *object)
{
  IncPreferencesDialog *self = INC_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  g_clear_pointer (&self->agency, inc_agency_free);
  G_OBJECT_CLASS (inc_preferences_dialog_parent_class)->dispose (object);
}

static void
inc_preferences_dialog_class_init (IncPreferencesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_preferences_dialog_dispose;

  g_type_ensure (INC_TYPE_GRANTS_PREFERENCES);
  g_type_ensure (INC_TYPE_PAPER_PREFERENCES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/hanoi/Incubator/ui/dialogs/inc-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, person);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, staff_row);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, words_row);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, register_page);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, papers_page);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, names);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, grants);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, agency_row);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, superior_row);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, since_row);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, IncPreferencesDialog, save_row);
  gtk_widget_class_bind_template_callback (widget_class, on_staff_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_names_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_names_saved);
}

static void
inc_preferences_dialog_init (IncPreferencesDialog *self)
{
  g_autofree char *staff = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (INC_APP_ID);
  staff = g_settings_get_string (self->settings, "staff-name");
  gtk_editable_set_text (self->staff_row, staff);
  bind_choice (self, "number-format", self->format_row, formats);
  bind_choice (self, "amount-words", self->words_row, words);
  bind_choice (self, "document-language", self->language_row, languages);
}

AdwDialog *
inc_preferences_dialog_new (IncSession *session)
{
  IncPreferencesDialog *self = g_object_new (INC_TYPE_PREFERENCES_DIALOG, NULL);

  g_set_object (&self->session, session);
  set_session (self, session);
  return ADW_DIALOG (self);
}
