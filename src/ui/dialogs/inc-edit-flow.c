/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-edit-flow: read, then edit. */
#include "config.h"

#include "inc-edit-flow.h"

#include "inc-page.h"
#include "inc-remove-row.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  DexFuture *record;
} EditFlow;

static void
edit_flow_free (gpointer data)
{
  EditFlow *flow = data;

  g_object_unref (flow->widget);
  g_object_unref (flow->session);
  dex_clear (&flow->record);
  g_free (flow);
}

static void
present (EditFlow *flow, IncRecord *record)
{
  IncRecordDialog *dialog = inc_record_dialog_new (flow->session, record);

  adw_dialog_set_content_height (ADW_DIALOG (dialog), -1);
  inc_remove_row_add (dialog, flow->widget, flow->session, _("Delete"), inc_record_get_title (record));
  adw_dialog_present (ADW_DIALOG (dialog), flow->widget);
}

static DexFuture *
edit_fiber (gpointer data)
{
  EditFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncRecord) record = dex_await_object (g_steal_pointer (&flow->record), &error);

  if (record == NULL)
    inc_page_report_error (flow->widget, error);
  else if (gtk_widget_get_root (flow->widget) != NULL)
    present (flow, record);
  return dex_future_new_for_boolean (record != NULL);
}

void
inc_edit_flow_open (GtkWidget *widget, IncSession *session, const IncSchema *schema, gint64 id)
{
  EditFlow *flow = g_new (EditFlow, 1);

  *flow = (EditFlow){ g_object_ref (widget), g_object_ref (session), inc_session_get (session, schema, id) };
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, edit_fiber, flow, edit_flow_free));
}
