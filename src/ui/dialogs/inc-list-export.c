/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-list-export: ask, choose, write, tell. */
#include "config.h"

#include "inc-list-export.h"

#include "inc-ask.h"
#include "inc-date.h"
#include "inc-export.h"
#include "inc-page.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  IncQuery *query;
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->widget);
  g_object_unref (export->session);
  inc_query_free (export->query);
  g_free (export->path);
  g_free (export);
}

/* "E-mail, Phone, Address"; NULL when the type has nothing personal.  Full transfer. */
static char *
list_personal (const IncSchema *schema)
{
  g_autoptr(GString) labels = g_string_new (NULL);

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & INC_PERSONAL)
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", inc_field_get_label (&schema->fields[i]));
  return labels->len > 0 ? g_string_free (g_steal_pointer (&labels), FALSE) : NULL;
}

/* "none", "with", "without"; "without" unasked where there is nothing to ask.  Full transfer. */
static char *
await_answer (Export *export)
{
  g_autofree char *personal = list_personal (inc_query_get_schema (export->query));
  AdwAlertDialog *dialog;

  if (personal == NULL)
    return g_strdup ("without");
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Export with Personal Data?"), NULL));
  /* Translators: %s is a list of fields. */
  adw_alert_dialog_format_body (dialog, _("Personal data here: %s.\n\nThey may leave the house only for a purpose that the "
                                          "person agreed to, or that a law names."), personal);
  adw_alert_dialog_add_responses (dialog, "none", _("_Cancel"), "with", _("_With Personal Data"), "without",
                                  _("With_out Personal Data"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "without", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "without");
  adw_alert_dialog_set_close_response (dialog, "none");
  return dex_await_string (inc_ask_answer (export->widget, dialog), NULL);
}

static GFile *
await_file (Export *export, GError **error)
{
  g_autofree char *today = inc_date_today ();
  g_autofree char *name = g_strdup_printf ("%s %s.csv", _(inc_query_get_schema (export->query)->plural), today);

  return dex_await_object (inc_ask_save (export->widget, export->path, _("Export the List"), name), error);
}

static void
tell (Export *export, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_("“%s” was written"), name);

  gtk_widget_activate_action (export->widget, "win.toast", "s", text);
}

static DexFuture *
export_fiber (gpointer data)
{
  Export *export = data;
  g_autofree char *answer = await_answer (export);
  const gboolean personal = g_strcmp0 (answer, "with") == 0;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;

  if (answer == NULL || g_str_equal (answer, "none"))
    return dex_future_new_for_boolean (FALSE);
  file = await_file (export, &error);
  if (file != NULL)
    dex_await_uint (inc_export_csv_to_file (export->session, export->query,
                                            INC_EXPORT_CSV_EXCEL | (personal ? INC_EXPORT_CSV_PERSONAL : 0), file), &error);
  if (error != NULL)
    inc_page_report_error (export->widget, error);
  else
    tell (export, file);
  return dex_future_new_for_boolean (error == NULL);
}

void
inc_list_export (GtkWidget *widget, IncSession *session, const IncQuery *query, const char *path)
{
  Export *export = g_new (Export, 1);

  *export = (Export){ g_object_ref (widget), g_object_ref (session), inc_query_copy (query), g_strdup (path) };
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, export_fiber, export, export_free));
}
