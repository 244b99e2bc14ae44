/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-preferences: read once, saved as one change; an undo behind the dialog changes them too. */
#include "config.h"

#include "inc-paper-preferences.h"

#include "inc-lines-row.h"
#include "inc-page.h"
#include "inc-paper-settings.h"
#include "inc-schema.h"
#include "inc-signers-row.h"
#include "inc-text.h"

#include <glib/gi18n.h>

struct _IncPaperPreferences
{
  AdwPreferencesPage parent_instance;

  IncSession *session;
  IncPaperSettings *saved; /* NULL while they are read */
  gboolean filling;

  GtkWidget *numbers;
  GtkWidget *people;
  GtkEditable *symbol_row;
  AdwSwitchRow *series_row;
  GtkEditable *place_row;
  GtkEditable *address_row;
  IncLinesRow *addressees_row;
  IncSignersRow *signers_row;
  IncLinesRow *recipients_row;
  GtkWidget *save_row;
};

G_DEFINE_FINAL_TYPE (IncPaperPreferences, inc_paper_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
take_lines (IncLinesRow *row, char ***lines)
{
  g_strfreev (*lines);
  *lines = g_strdupv ((char **) inc_lines_row_get_lines (row));
}

/* Full transfer. */
static IncPaperSettings *
read_rows (IncPaperPreferences *self)
{
  IncPaperSettings *settings = inc_paper_settings_new ();
  guint n_signers;
  const IncPaperSigner *signers = inc_signers_row_get_signers (self->signers_row, &n_signers);

  settings->symbol = inc_text_clean (gtk_editable_get_text (self->symbol_row));
  settings->place = inc_text_clean (gtk_editable_get_text (self->place_row));
  settings->address = inc_text_clean (gtk_editable_get_text (self->address_row));
  settings->common_series = adw_switch_row_get_active (self->series_row);
  take_lines (self->addressees_row, &settings->addressees);
  take_lines (self->recipients_row, &settings->recipients);
  settings->n_signers = n_signers;
  for (guint i = 0; i < n_signers; i++)
    settings->signers[i] = (IncPaperSigner){ g_strdup (signers[i].authority), g_strdup (signers[i].position),
                                             g_strdup (signers[i].name) };
  return settings;
}

static void
update_save (IncPaperPreferences *self)
{
  g_autoptr(IncPaperSettings) typed = NULL;

  if (self->saved == NULL || self->filling)
    return;
  typed = read_rows (self);
  gtk_widget_set_sensitive (self->save_row, !inc_paper_settings_equal (typed, self->saved) &&
                                              !inc_session_get_read_only (self->session));
}

static void
on_changed (IncPaperPreferences *self)
{
  update_save (self);
}

static void
on_switched (IncPaperPreferences *self)
{
  update_save (self);
}

static void
show_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

static void
show_settings (IncPaperPreferences *self)
{
  const IncPaperSettings *settings = self->saved;

  self->filling = TRUE;
  show_text (self->symbol_row, settings->symbol);
  show_text (self->place_row, settings->place);
  show_text (self->address_row, settings->address);
  adw_switch_row_set_active (self->series_row, settings->common_series);
  inc_lines_row_set_lines (self->addressees_row, (const char *const *) settings->addressees);
  inc_lines_row_set_lines (self->recipients_row, (const char *const *) settings->recipients);
  inc_signers_row_set_signers (self->signers_row, settings->signers, settings->n_signers);
  self->filling = FALSE;
  update_save (self);
}

static DexFuture *
load_fiber (gpointer data)
{
  IncPaperPreferences *self = data;
  g_autoptr(GError) error = NULL;
  IncPaperSettings *settings = dex_await_boxed (inc_paper_settings_load (self->session), &error);

  if (settings == NULL)
    {
      inc_page_report_error (GTK_WIDGET (self), error);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->saved, inc_paper_settings_free);
  self->saved = settings;
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    show_settings (self);
  return dex_future_new_true ();
}

static DexFuture *
save_fiber (gpointer data)
{
  IncPaperPreferences *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncPaperSettings) settings = read_rows (self);
  GtkWidget *dialog;

  if (!dex_await (inc_paper_settings_save (self->session, _("Change what stands on papers"), settings), &error))
    {
      inc_page_report_error (GTK_WIDGET (self), error);
      return dex_future_new_true ();
    }
  dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  if (dialog != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), adw_toast_new (_("Saved for papers")));
  return dex_future_new_true ();
}

static void
spawn (IncPaperPreferences *self, DexFiberFunc fiber)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, fiber, g_object_ref (self), g_object_unref));
}

static void
on_saved (IncPaperPreferences *self)
{
  spawn (self, save_fiber);
}

static void
on_session_changed (IncPaperPreferences *self, const IncChanges *changes)
{
  if (inc_changes_touch (changes, inc_schemas_find ("setting")))
    spawn (self, load_fiber);
}

static void
inc_paper_preferences_dispose (GObject *object)
{
  IncPaperPreferences *self = INC_PAPER_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_PAPER_PREFERENCES);
  g_clear_object (&self->session);
  g_clear_pointer (&self->saved, inc_paper_settings_free);
  G_OBJECT_CLASS (inc_paper_preferences_parent_class)->dispose (object);
}

static void
inc_paper_preferences_class_init (IncPaperPreferencesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_paper_preferences_dispose;
  g_type_ensure (INC_TYPE_LINES_ROW);
  g_type_ensure (INC_TYPE_SIGNERS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-paper-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, numbers);
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, people);
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, symbol_row);
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, series_row);
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, place_row);
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, address_row);
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, addressees_row);
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, signers_row);
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, recipients_row);
  gtk_widget_class_bind_template_child (widget_class, IncPaperPreferences, save_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_switched);
  gtk_widget_class_bind_template_callback (widget_class, on_saved);
}

static void
inc_paper_preferences_init (IncPaperPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_paper_preferences_set_session (IncPaperPreferences *self, IncSession *session)
{
  g_return_if_fail (INC_IS_PAPER_PREFERENCES (self) && INC_IS_SESSION (session));

  g_set_object (&self->session, session);
  gtk_widget_set_sensitive (self->numbers, !inc_session_get_read_only (session));
  gtk_widget_set_sensitive (self->people, !inc_session_get_read_only (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  spawn (self, load_fiber);
}
