/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-bulk: from selected startups to the dialog that asks what to do with them. */
#include "config.h"

#include "inc-bulk.h"

#include "inc-enrolment.h"
#include "inc-page.h"
#include "inc-remove.h"
#include "inc-stage-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  GArray *startups; /* ascending */
  gint64 cohort;
} Bulk;

static void
bulk_free (gpointer data)
{
  Bulk *bulk = data;

  g_object_unref (bulk->widget);
  g_object_unref (bulk->session);
  g_array_unref (bulk->startups);
  g_free (bulk);
}

static char *
describe (guint n)
{
  return g_strdup_printf (ngettext ("%u startup", "%u startups", n), n);
}

/* Both ascend: one pass over the answer picks what is selected. */
static GArray *
pick_enrolments (const IncTable *table, const GArray *startups)
{
  GArray *enrolments = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint at = 0;

  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      const gint64 startup = inc_table_get_integer (table, i, "startup");
      const gint64 enrolment = inc_table_get_integer (table, i, "enrolment");

      while (at < startups->len && g_array_index (startups, gint64, at) < startup)
        at++;
      if (at < startups->len && g_array_index (startups, gint64, at) == startup)
        g_array_append_val (enrolments, enrolment);
    }
  return enrolments;
}

static void
tell_skipped (Bulk *bulk, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u startup is in no cohort and is left alone",
                                    "%u startups are in no cohort and are left alone", n), n);
  gtk_widget_activate_action (bulk->widget, "win.toast", "s", text);
}

/* NULL after telling the person why. */
static GArray *
await_enrolments (Bulk *bulk)
{
  const IncValue values[] = {
    inc_value_integer (g_array_index (bulk->startups, gint64, 0)),
    inc_value_integer (g_array_index (bulk->startups, gint64, bulk->startups->len - 1)),
    inc_value_integer (bulk->cohort),
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) table = dex_await_boxed (inc_session_query (bulk->session, "latest-enrolments", values,
                                                                  G_N_ELEMENTS (values)), &error);
  g_autoptr(GArray) enrolments = NULL;

  if (table == NULL)
    {
      inc_page_report_error (bulk->widget, error);
      return NULL;
    }
  if (gtk_widget_get_root (bulk->widget) == NULL)
    return NULL;
  enrolments = pick_enrolments (table, bulk->startups);
  tell_skipped (bulk, bulk->startups->len - enrolments->len);
  return enrolments->len > 0 ? g_steal_pointer (&enrolments) : NULL;
}

static DexFuture *
change_stage_fiber (gpointer data)
{
  Bulk *bulk = data;
  g_autoptr(GArray) enrolments = await_enrolments (bulk);
  g_autofree char *about = NULL;

  if (enrolments == NULL)
    return dex_future_new_for_boolean (FALSE);
  about = describe (enrolments->len);
  adw_dialog_present (ADW_DIALOG (inc_stage_dialog_new (bulk->session, (const gint64 *) enrolments->data, enrolments->len, 0,
                                                        about)), bulk->widget);
  return dex_future_new_for_boolean (TRUE);
}

static DexFuture *
unenrol_fiber (gpointer data)
{
  Bulk *bulk = data;
  g_autoptr(GArray) enrolments = await_enrolments (bulk);

  if (enrolments != NULL)
    inc_remove_records (bulk->widget, bulk->session, inc_schema_of (inc_enrolment_get_type ()),
                        (const gint64 *) enrolments->data, enrolments->len, NULL);
  return dex_future_new_for_boolean (enrolments != NULL);
}

static void
spawn (DexFiberFunc fiber, GtkWidget *widget, IncSession *session, const GArray *startups, gint64 cohort)
{
  Bulk *bulk = g_new (Bulk, 1);

  g_return_if_fail (startups->len > 0);
  *bulk = (Bulk){ g_object_ref (widget), g_object_ref (session), g_array_copy ((GArray *) startups), cohort };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, fiber, bulk, bulk_free));
}

void
inc_bulk_change_stage (GtkWidget *widget, IncSession *session, const GArray *startups, gint64 cohort)
{
  spawn (change_stage_fiber, widget, session, startups, cohort);
}

void
inc_bulk_unenrol (GtkWidget *widget, IncSession *session, const GArray *startups, gint64 cohort)
{
  spawn (unenrol_fiber, widget, session, startups, cohort);
}

void
inc_bulk_enrol (GtkWidget *widget, IncSession *session, const GArray *startups)
{
  g_autofree char *about = describe (startups->len);

  g_return_if_fail (startups->len > 0);
  adw_dialog_present (ADW_DIALOG (inc_enrol_dialog_new (session, (const gint64 *) startups->data, startups->len, 0, about)),
                      widget);
}
