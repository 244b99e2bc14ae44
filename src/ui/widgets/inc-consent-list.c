/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-consent-list: a row a purpose; its state is that of the latest consent that stands, or else of the latest at all. */
#include "config.h"

#include "inc-consent-list.h"

#include "inc-consent-dialog.h"
#include "inc-consent.h"
#include "inc-date.h"
#include "inc-remove.h"

#include <glib/gi18n.h>

struct _IncConsentList
{
  AdwBin parent_instance;

  GtkListBox *rows;

  IncSession *session;
  gint64 person;
  char *name; /* of the person */
};

G_DEFINE_FINAL_TYPE (IncConsentList, inc_consent_list, ADW_TYPE_BIN)

static gboolean
can_write (IncConsentList *self)
{
  return self->session != NULL && !inc_session_get_read_only (self->session);
}

/* ---- rows ---- */

/* The row of the table that tells how a purpose stands; -1 when nobody was asked.  Those that stand come first. */
static int
find_latest (const IncTable *table, const char *purpose)
{
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    if (g_str_equal (inc_table_get_text (table, i, "purpose"), purpose))
      return i;
  return -1;
}

/* "given on 16/03/2026, on paper · folder 12" */
static char *
describe_given (const IncTable *table, guint row)
{
  const IncChoice *form = inc_choice_find_word (inc_consent_form_choices, inc_table_get_text (table, row, "form"));
  const char *proof = inc_table_get_text (table, row, "proof");
  g_autofree char *day = inc_date_display (inc_table_get_text (table, row, "given"));
  g_autoptr(GString) text = g_string_new (NULL);

  /* Translators: when a consent was given */
  g_string_append_printf (text, _("given on %s"), day);
  if (form != NULL)
    g_string_append_printf (text, " · %s", _(form->label));
  g_string_append_printf (text, " · %s", proof != NULL ? proof : _("No proof"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe (const IncTable *table, int row)
{
  g_autofree char *day = NULL;

  if (row < 0)
    return g_strdup (_("not given"));
  if (inc_table_get_text (table, row, "withdrawn") == NULL)
    return describe_given (table, row);
  day = inc_date_display (inc_table_get_text (table, row, "withdrawn"));
  /* Translators: when a consent was withdrawn */
  return g_strdup_printf (_("withdrawn on %s"), day);
}

static void
append_act (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autofree char *detailed = g_strdup_printf ("%s(int64 %" G_GINT64_FORMAT ")", action, id);

  g_menu_append (menu, label, detailed);
}

static GtkWidget *
menu_button_new (const char *purpose, gint64 id, gboolean stands)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autofree char *record = g_strdup_printf ("consent.record('%s')", purpose);

  if (stands)
    append_act (menu, _("_Withdraw…"), "consent.withdraw", id);
  else
    g_menu_append (menu, _("_Record a Consent…"), record);
  append_act (menu, _("_Edit…"), "consent.edit", id);
  append_act (menu, _("_Delete"), "consent.delete", id);
  return g_object_new (GTK_TYPE_MENU_BUTTON,
                       "icon-name", "view-more-symbolic",
                       "tooltip-text", _("More"),
                       "valign", GTK_ALIGN_CENTER,
                       "menu-model", menu,
                       "css-classes", (const char *[]){ "flat", NULL },
                       NULL);
}

static GtkWidget *
record_button_new (const IncChoice *purpose)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", "list-add-symbolic",
                                    "valign", GTK_ALIGN_CENTER,
                                    "tooltip-text", _("Record a Consent"),
                                    "css-classes", (const char *[]){ "flat", NULL },
                                    NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "consent.record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", purpose->word);
  return button;
}

/* A tick where a consent stands; the law asks for a proof, so that one without needs somebody to act. */
static GtkWidget *
mark_new (gboolean stands, gboolean proven)
{
  return g_object_new (GTK_TYPE_IMAGE,
                       "icon-name", !stands || proven ? "object-select-symbolic" : "dialog-warning-symbolic",
                       "opacity", stands ? 1.0 : 0.0,
                       "css-classes", (const char *[]){ !stands || proven ? "dimmed" : "warning", NULL },
                       NULL);
}

static void
add_row (IncConsentList *self, const IncTable *table, const IncChoice *purpose)
{
  GtkWidget *row = adw_action_row_new ();
  const int at = find_latest (table, purpose->word);
  const gboolean stands = at >= 0 && inc_table_get_text (table, at, "withdrawn") == NULL;
  g_autofree char *state = describe (table, at);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(purpose->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             mark_new (stands, stands && inc_table_get_text (table, at, "proof") != NULL));
  if (can_write (self))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               at >= 0 ? menu_button_new (purpose->word, inc_table_get_integer (table, at, "id"), stands)
                                       : record_button_new (purpose));
  gtk_list_box_append (self->rows, row);
}

/* ---- actions ---- */

static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncConsentList *self = INC_CONSENT_LIST (widget);
  const IncChoice *purpose = inc_choice_find_word (inc_consent_purpose_choices, g_variant_get_string (parameter, NULL));

  adw_dialog_present (ADW_DIALOG (inc_consent_dialog_new (self->session, self->person, purpose->value, self->name)), widget);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_consent_dialog_open (widget, INC_CONSENT_LIST (widget)->session, g_variant_get_int64 (parameter));
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_consent_dialog_withdraw (widget, INC_CONSENT_LIST (widget)->session, g_variant_get_int64 (parameter));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const gint64 consent = g_variant_get_int64 (parameter);

  inc_remove_records (widget, INC_CONSENT_LIST (widget)->session, inc_schema_of (inc_consent_get_type ()), &consent, 1,
                      _("Consent"));
}

/* ---- */

static void
inc_consent_list_dispose (GObject *object)
{
  IncConsentList *self = INC_CONSENT_LIST (object);

  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_CONSENT_LIST);
  G_OBJECT_CLASS (inc_consent_list_parent_class)->dispose (object);
}

static void
inc_consent_list_finalize (GObject *object)
{
  g_free (INC_CONSENT_LIST (object)->name);
  G_OBJECT_CLASS (inc_consent_list_parent_class)->finalize (object);
}

static void
inc_consent_list_class_init (IncConsentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inc_consent_list_dispose;
  object_class->finalize = inc_consent_list_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/widgets/inc-consent-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IncConsentList, rows);
  gtk_widget_class_install_action (widget_class, "consent.record", "s", record_action);
  gtk_widget_class_install_action (widget_class, "consent.edit", "x", edit_action);
  gtk_widget_class_install_action (widget_class, "consent.withdraw", "x", withdraw_action);
  gtk_widget_class_install_action (widget_class, "consent.delete", "x", delete_action);
}

static void
inc_consent_list_init (IncConsentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_consent_list_attach (IncConsentList *self, IncSession *session, gint64 person)
{
  g_set_object (&self->session, session);
  self->person = person;
}

void
inc_consent_list_show (IncConsentList *self, const char *name, const IncTable *table)
{
  g_set_str (&self->name, name);
  gtk_list_box_remove_all (self->rows);
  for (const IncChoice *purpose = inc_consent_purpose_choices; purpose->word != NULL; purpose++)
    add_row (self, table, purpose);
}
