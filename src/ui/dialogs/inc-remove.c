/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-remove: asks who uses a record before it deletes it. */
#include "config.h"

#include "inc-remove.h"

#include "inc-page.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  const IncSchema *schema;
  GArray *ids;
  char *name;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_object_unref (removal->widget);
  g_object_unref (removal->session);
  g_array_unref (removal->ids);
  g_free (removal->name);
  g_free (removal);
}

/* "Enrolments: 14", one a line; NULL when nobody minds. */
static char *
describe_users (const IncTable *users)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < inc_table_get_n_rows (users); i++)
    {
      const IncSchema *schema = inc_schemas_find (inc_table_get_text (users, i, "table"));
      const gint64 count = inc_table_get_integer (users, i, "count");

      if (count > 0 && inc_table_get_integer (users, i, "owned") == 0)
        g_string_append_printf (lines, "%s%s: %" G_GINT64_FORMAT, lines->len > 0 ? "\n" : "", _(schema->plural), count);
    }
  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

static void
refuse (Removal *removal, const char *users)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (NULL, NULL));

  /* Translators: %s is the name of a cohort or the like. */
  adw_alert_dialog_format_heading (dialog, _("“%s” Is Still in Use"),
                                   removal->name != NULL ? removal->name : _(removal->schema->label));
  /* Translators: %s is a list such as "Enrolments: 14". */
  adw_alert_dialog_format_body (dialog, _("%s\n\nNothing was deleted. Move or delete these first."), users);
  adw_alert_dialog_add_response (dialog, "close", _("_Close"));
  adw_dialog_present (ADW_DIALOG (dialog), removal->widget);
}

static char *
dup_title (Removal *removal)
{
  /* Translators: these name a change in the history. */
  if (removal->name != NULL)
    return g_strdup_printf (_("Delete: %s"), removal->name);
  return g_strdup_printf (_("Delete: %s (%u)"), removal->ids->len > 1 ? _(removal->schema->plural) : _(removal->schema->label),
                          removal->ids->len);
}

static DexFuture *
remove_fiber (gpointer data)
{
  Removal *removal = data;
  const gint64 *ids = (const gint64 *) removal->ids->data;
  g_autofree char *title = dup_title (removal);
  g_autofree char *described = NULL;
  g_autoptr(IncTable) users = NULL;
  g_autoptr(IncChanges) changes = NULL;
  g_autoptr(GError) error = NULL;

  if (removal->ids->len == 1)
    users = dex_await_boxed (inc_session_list_users (removal->session, removal->schema, ids[0]), &error);
  described = users != NULL ? describe_users (users) : NULL;
  if (described != NULL)
    refuse (removal, described);
  else if (error == NULL)
    changes = dex_await_boxed (inc_session_delete (removal->session, title, removal->schema, ids, removal->ids->len), &error);
  if (error != NULL)
    inc_page_report_error (removal->widget, error);
  return dex_future_new_for_boolean (changes != NULL);
}

void
inc_remove_records (GtkWidget *widget, IncSession *session, const IncSchema *schema, const gint64 *ids, guint n_ids,
                    const char *name)
{
  Removal *removal = g_new (Removal, 1);

  g_return_if_fail (n_ids > 0);
  *removal = (Removal){ g_object_ref (widget), g_object_ref (session), schema,
                        g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (gint64)), ids, n_ids), g_strdup (name) };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, remove_fiber, removal, removal_free));
}
