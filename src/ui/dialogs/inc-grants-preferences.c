/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-grants-preferences: one row with a button of its own; what is wrong with it stands below. */
#include "config.h"

#include "inc-grants-preferences.h"

#include "inc-export-grants.h"
#include "inc-page.h"
#include "inc-schema.h"
#include "inc-text.h"

#include <glib/gi18n.h>

/* How prefixes begin that 360Giving gave. */
#define GIVEN "360G-"

struct _IncGrantsPreferences
{
  AdwPreferencesGroup parent_instance;

  IncSession *session;
  GtkWidget *row;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (IncGrantsPreferences, inc_grants_preferences, ADW_TYPE_PREFERENCES_GROUP)

/* ---- what may stand there ---- */

/* It becomes a part of ids, which are read on the web. */
static gboolean
is_readable (const char *prefix)
{
  for (const char *at = prefix; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-' && *at != '_' && *at != '.')
      return FALSE;
  return TRUE;
}

/* NULL: nothing; borrowed. */
static const char *
find_problem (const char *prefix, gboolean *refused)
{
  *refused = TRUE;
  if (!is_readable (prefix))
    return _("Only letters without marks, digits and hyphens, such as 360G-hbi");
  if (g_str_equal (prefix, GIVEN))
    return _("Type what stands behind 360G-, too");
  *refused = FALSE;
  return *prefix != '\0' && !g_str_has_prefix (prefix, GIVEN) ? _("Prefixes that 360Giving has given begin with 360G-") : NULL;
}

static char *
dup_typed (IncGrantsPreferences *self)
{
  char *typed = inc_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->row)));

  return typed != NULL ? typed : g_strdup ("");
}

static void
on_changed (IncGrantsPreferences *self)
{
  g_autofree char *typed = dup_typed (self);
  gboolean refused;
  const char *problem = find_problem (typed, &refused);

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->problem), (const char *[]){ "caption", refused ? "error" : "warning", NULL });
  if (refused)
    gtk_widget_add_css_class (self->row, "error");
  else
    gtk_widget_remove_css_class (self->row, "error");
}

/* ---- reading and saving ---- */

static DexFuture *
load_fiber (gpointer data)
{
  IncGrantsPreferences *self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *prefix = dex_await_string (inc_session_get_setting (self->session, INC_GRANTS_PREFIX_SETTING), &error);

  if (error != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->row), prefix != NULL ? prefix : "");
  return dex_future_new_for_boolean (error == NULL);
}

static DexFuture *
save_fiber (gpointer data)
{
  IncGrantsPreferences *self = data;
  g_autofree char *typed = dup_typed (self);
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);

  if (!dex_await (inc_session_set_settings (self->session, _("Set the prefix of grants"),
                                            (const char *const[]) { INC_GRANTS_PREFIX_SETTING, NULL },
                                            (const char *const[]) { typed, NULL }), &error))
    inc_page_report_error (GTK_WIDGET (self), error);
  else if (dialog != NULL && gtk_widget_get_root (dialog) != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), adw_toast_new (_("The prefix was saved")));
  return dex_future_new_for_boolean (error == NULL);
}

static void
spawn (IncGrantsPreferences *self, DexFiberFunc fiber)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, fiber, g_object_ref (self), g_object_unref));
}

/* What may not be saved stays in the row, to be mended. */
static void
on_applied (IncGrantsPreferences *self)
{
  g_autofree char *typed = dup_typed (self);
  gboolean refused;

  find_problem (typed, &refused);
  if (!refused)
    spawn (self, save_fiber);
}

/* An undo behind the dialog changes it too. */
static void
on_session_changed (IncGrantsPreferences *self, const IncChanges *changes)
{
  if (inc_changes_touch (changes, inc_schemas_find ("setting")))
    spawn (self, load_fiber);
}

/* ---- */

static void
inc_grants_preferences_dispose (GObject *object)
{
  g_clear_object (&INC_GRANTS_PREFERENCES (object)->session);
  G_OBJECT_CLASS (inc_grants_preferences_parent_class)->dispose (object);
}

static void
inc_grants_preferences_class_init (IncGrantsPreferencesClass *class)
{
  G_OBJECT_CLASS (class)->dispose = inc_grants_preferences_dispose;
}

static void
inc_grants_preferences_init (IncGrantsPreferences *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _("Published Grants"));
  adw_preferences_group_set_description (group, _("Grants are published in the 360Giving format. Its office gives each publisher "
                                                  "a prefix, which stands before the id of every grant and never changes. "
                                                  "Without one a name of the app's own stands there."));
  self->row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Prefix of the publisher, such as 360G-hbi"), "show-apply-button",
                            TRUE, NULL);
  self->problem = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "wrap", TRUE, "xalign", 0.0, "margin-top", 6, "margin-start",
                                12, "margin-end", 12, NULL);
  adw_preferences_group_add (group, self->row);
  adw_preferences_group_add (group, GTK_WIDGET (self->problem));
  g_signal_connect_object (self->row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "apply", G_CALLBACK (on_applied), self, G_CONNECT_SWAPPED);
}

void
inc_grants_preferences_set_session (IncGrantsPreferences *self, IncSession *session)
{
  g_return_if_fail (INC_IS_GRANTS_PREFERENCES (self) && INC_IS_SESSION (session));

  g_set_object (&self->session, session);
  gtk_widget_set_sensitive (self->row, !inc_session_get_read_only (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  spawn (self, load_fiber);
}
