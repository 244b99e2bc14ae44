/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-results-acts: a copy of the meeting, changed and saved, alone or with the deal that begins at it. */
#include "config.h"

#include "inc-event-results-acts.h"

#include "inc-deals.h"
#include "inc-page.h"
#include "inc-preferences.h"
#include "inc-record-dialog.h"
#include "inc-text.h"

#include <glib/gi18n.h>

static char *
name_result (IncResultItem *item)
{
  /* Translators: names a change in the history; %s are a startup and an investor */
  return g_strdup_printf (_("Result of the meeting %s"), item->title);
}

void
inc_event_results_record (GtkWidget *widget, IncSession *session, IncResultItem *item, int result)
{
  g_autoptr(IncRecord) meeting = inc_record_dup (INC_RECORD (item->meeting));
  g_autofree char *title = name_result (item);

  g_object_set (meeting, "result", result, NULL);
  inc_page_follow (widget, inc_session_record_result (session, title, meeting, NULL, NULL));
}

void
inc_event_results_set_next_step (GtkWidget *widget, IncSession *session, IncResultItem *item, const char *text)
{
  g_autoptr(IncRecord) meeting = inc_record_dup (INC_RECORD (item->meeting));
  g_autofree char *clean = inc_text_clean (text);
  g_autofree char *title = NULL;

  /* Translators: names a change in the history; %s are a startup and an investor */
  title = g_strdup_printf (_("Next step of %s"), item->title);
  g_object_set (meeting, "next-step", clean, NULL);
  inc_page_follow (widget, inc_session_save (session, title, &meeting, 1));
}

static DexFuture *
save_minutes (IncSession *session, IncRecord *meeting, gpointer title)
{
  return inc_session_save (session, title, &meeting, 1);
}

void
inc_event_results_open_minutes (GtkWidget *widget, IncSession *session, IncResultItem *item)
{
  static const char *const fields[] = { "minutes", "result", "next_step", "next_on", NULL };
  static const IncFormSection sections[] = { { NULL, fields, FALSE }, { NULL } };
  g_autofree char *draft = g_strdup_printf ("meeting-%s", INC_RECORD (item->meeting)->uid);
  IncRecordDialog *dialog = inc_record_dialog_new_for (session, INC_RECORD (item->meeting), sections, _("Minutes"), NULL,
                                                       draft);

  inc_record_dialog_set_subtitle (dialog, item->title);
  inc_record_dialog_set_save (dialog, save_minutes, name_result (item), g_free);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

void
inc_event_results_begin_deal (GtkWidget *widget, IncSession *session, IncResultItem *item, const IncEventBook *book)
{
  g_autoptr(IncDeal) deal = inc_result_item_make_deal (item, book);
  g_autofree char *owner = inc_preferences_dup_staff_name ();
  g_autofree char *title = NULL;

  if (deal == NULL)
    return;
  g_object_set (deal, "owner", owner, NULL);
  /* Translators: names a change in the history; %s are a startup and an investor */
  title = g_strdup_printf (_("Begin the deal %s"), item->title);
  inc_page_follow (widget, inc_session_record_result (session, title, INC_RECORD (item->meeting), deal, book->event->date));
}
