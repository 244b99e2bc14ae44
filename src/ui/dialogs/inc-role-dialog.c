/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-role-dialog: forms over one record type; which end of a role is asked for depends on where one stands. */
#include "config.h"

#include "inc-role-dialog.h"

#include "inc-date.h"
#include "inc-page.h"
#include "inc-records.h"
#include "inc-remove-row.h"

#include <glib/gi18n.h>

#define ABOUT_ROLE "position", "title", "starts", "ends", "main"

static const char *const about_fields[] = { ABOUT_ROLE, NULL };
static const char *const person_fields[] = { "person", ABOUT_ROLE, NULL };
static const char *const place_fields[] = { "startup", "investor", "partner", NULL };
static const char *const end_fields[] = { "ends", NULL };

static const IncFormSection edit_sections[] = { { NULL, about_fields, FALSE }, { NULL } };
static const IncFormSection of_place_sections[] = { { NULL, person_fields, FALSE }, { NULL } };
static const IncFormSection of_person_sections[] = {
  { N_("Where"), place_fields, FALSE },
  { N_("Role"), about_fields, FALSE },
  { NULL },
};
static const IncFormSection end_sections[] = { { NULL, end_fields, FALSE }, { NULL } };

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_role_get_type ());
}

/* A role is in one place: once that is chosen, the other rows have nothing to ask. */
static void
follow_place (IncRecordForm *form)
{
  const char *chosen = NULL;

  for (guint i = 0; place_fields[i] != NULL; i++)
    {
      g_autofree char *typed = inc_field_row_dup_typed (inc_record_form_find (form, place_fields[i]));

      if (*typed != '\0')
        chosen = place_fields[i];
    }
  for (guint i = 0; place_fields[i] != NULL; i++)
    gtk_widget_set_visible (inc_field_row_get_widget (inc_record_form_find (form, place_fields[i])),
                            chosen == NULL || g_str_equal (chosen, place_fields[i]));
}

IncRecordDialog *
inc_role_dialog_new (IncSession *session, const IncSchema *owner, gint64 owner_id, const char *about)
{
  const gboolean of_person = g_str_equal (owner->table, "person");
  g_autoptr(IncRecord) role = g_object_new (inc_role_get_type (), owner->table, owner_id, NULL);
  g_autofree char *draft = g_strdup_printf ("role-%s-%" G_GINT64_FORMAT, owner->table, owner_id);
  IncRecordDialog *self = inc_record_dialog_new_for (session, role, of_person ? of_person_sections : of_place_sections,
                                                     of_person ? _("New Role") : _("Add a Person"), NULL, draft);
  IncRecordForm *form = inc_record_dialog_get_form (self);

  adw_dialog_set_content_height (ADW_DIALOG (self), -1);
  inc_record_dialog_set_subtitle (self, about);
  if (of_person)
    g_signal_connect (form, "changed", G_CALLBACK (follow_place), NULL);
  return self;
}

/* ---- flows ---- */

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  const IncSchema *schema;
  gint64 id;
} RoleFlow;

static void
role_flow_free (gpointer data)
{
  RoleFlow *flow = data;

  g_object_unref (flow->widget);
  g_object_unref (flow->session);
  g_free (flow);
}

static void
spawn (DexFiberFunc fiber, GtkWidget *widget, IncSession *session, const IncSchema *schema, gint64 id)
{
  RoleFlow *flow = g_new (RoleFlow, 1);

  *flow = (RoleFlow){ g_object_ref (widget), g_object_ref (session), schema, id };
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, fiber, flow, role_flow_free));
}

/* NULL after telling the person why, and when nobody looks any more. */
static IncRecord *
await_record (RoleFlow *flow)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncRecord) record = dex_await_object (inc_session_get (flow->session, flow->schema, flow->id), &error);

  if (record == NULL)
    inc_page_report_error (flow->widget, error);
  return gtk_widget_get_root (flow->widget) != NULL ? g_steal_pointer (&record) : NULL;
}

static DexFuture *
add_fiber (gpointer data)
{
  RoleFlow *flow = data;
  g_autoptr(IncRecord) owner = await_record (flow);

  if (owner != NULL)
    adw_dialog_present (ADW_DIALOG (inc_role_dialog_new (flow->session, flow->schema, flow->id,
                                                         inc_record_get_title (owner))), flow->widget);
  return dex_future_new_for_boolean (owner != NULL);
}

/* "Nguyễn Văn An · Quỹ Sông Hồng" */
static char *
describe (IncRecord *role)
{
  static const char *const ends[] = { "person", "startup", "investor", "partner" };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *title = inc_record_get_ref_title (role, inc_schema_find (get_schema (), ends[i]));

      if (title != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static DexFuture *
open_fiber (gpointer data)
{
  RoleFlow *flow = data;
  g_autoptr(IncRecord) role = await_record (flow);
  g_autofree char *about = role != NULL ? describe (role) : NULL;
  g_autofree char *draft = role != NULL ? g_strdup_printf ("role-%s", role->uid) : NULL;
  IncRecordDialog *dialog;

  if (role == NULL)
    return dex_future_new_for_boolean (FALSE);
  dialog = inc_record_dialog_new_for (flow->session, role, edit_sections, _("Edit Role"), NULL, draft);
  adw_dialog_set_content_height (ADW_DIALOG (dialog), -1);
  inc_record_dialog_set_subtitle (dialog, about);
  inc_remove_row_add (dialog, flow->widget, flow->session, _("Delete Role"), about);
  adw_dialog_present (ADW_DIALOG (dialog), flow->widget);
  return dex_future_new_for_boolean (TRUE);
}

static DexFuture *
end_role (IncSession *session, IncRecord *role, gpointer about)
{
  g_autofree char *title = NULL;

  /* Translators: names a change in the history; %s is a person and where they were. */
  title = g_strdup_printf (_("End role: %s"), (const char *) about);
  g_object_set (role, "main", FALSE, NULL);
  return inc_session_save (session, title, &role, 1);
}

static DexFuture *
end_fiber (gpointer data)
{
  RoleFlow *flow = data;
  g_autoptr(IncRecord) role = await_record (flow);
  g_autofree char *today = inc_date_today ();
  g_autofree char *about = role != NULL ? describe (role) : NULL;
  IncRecordDialog *dialog;

  if (role == NULL)
    return dex_future_new_for_boolean (FALSE);
  g_object_set (role, "ends", today, NULL);
  dialog = inc_record_dialog_new_for (flow->session, role, end_sections, _("End Role"), _("_End"), NULL);
  adw_dialog_set_content_height (ADW_DIALOG (dialog), -1);
  inc_record_dialog_set_subtitle (dialog, about);
  inc_record_dialog_set_save (dialog, end_role, g_steal_pointer (&about), g_free);
  adw_dialog_present (ADW_DIALOG (dialog), flow->widget);
  return dex_future_new_for_boolean (TRUE);
}

void
inc_role_dialog_add (GtkWidget *widget, IncSession *session, const IncSchema *owner, gint64 owner_id)
{
  spawn (add_fiber, widget, session, owner, owner_id);
}

void
inc_role_dialog_open (GtkWidget *widget, IncSession *session, gint64 role)
{
  spawn (open_fiber, widget, session, get_schema (), role);
}

void
inc_role_dialog_end (GtkWidget *widget, IncSession *session, gint64 role)
{
  spawn (end_fiber, widget, session, get_schema (), role);
}
