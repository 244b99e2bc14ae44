/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-issue-dialog: a dialog with two rows; the next free number of the date's year is proposed until somebody types one.  What the register would
 * refuse is asked again, with the reason. */
#include "config.h"

#include "inc-issue-dialog.h"

#include "inc-ask.h"
#include "inc-date.h"
#include "inc-money.h"

#include <glib/gi18n.h>
#include <stdlib.h>

typedef struct
{
  GtkWidget *parent;
  IncSession *session;
  IncPaperOptions *options;
  char *symbol;
  char *series;
  AdwAlertDialog *dialog;
  GtkWidget *number_row;
  GtkWidget *date_row;
  GtkLabel *problem;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->parent);
  g_object_unref (question->session);
  inc_paper_options_free (question->options);
  g_free (question->symbol);
  g_free (question->series);
  g_free (question);
}

static gboolean
read_number (const Question *question, gint64 *number)
{
  return inc_number_parse (gtk_editable_get_text (GTK_EDITABLE (question->number_row)), number) && *number > 0;
}

/* Full transfer; NULL when it is no day. */
static char *
read_date (const Question *question)
{
  char *date = inc_date_parse (gtk_editable_get_text (GTK_EDITABLE (question->date_row)));

  if (inc_date_check (date) == INC_DATE_DAY)
    return date;
  g_free (date);
  return NULL;
}

static void
on_typed (Question *question)
{
  g_autofree char *date = read_date (question);
  const char *problem = NULL;
  gint64 number;

  if (gtk_widget_get_visible (question->number_row) && !read_number (question, &number))
    problem = _("Type a whole number from 1 on");
  else if (date == NULL)
    problem = _("Type a whole date, such as 01/03/2026");
  gtk_label_set_label (question->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (question->problem), problem != NULL);
  adw_alert_dialog_set_response_enabled (question->dialog, "issue", problem == NULL);
}

static GtkWidget *
add_row (GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "activates-default", TRUE, NULL);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

static GtkWidget *
make_fields (Question *question, gint64 number, const char *date)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *day = inc_date_display (date);
  /* Translators: the number of a paper and what follows it: "Number (…/BC-TTƯT)" */
  g_autofree char *title = g_strdup_printf (_("Number (…/%s)"), question->symbol != NULL ? question->symbol : "");

  question->number_row = add_row (group, title, digits);
  question->date_row = add_row (group, _("Date"), day);
  gtk_widget_set_visible (question->number_row, question->symbol != NULL);
  question->problem = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "css-classes",
                                    (const char *[]){ "caption", "error", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->problem));
  return box;
}

/* Full transfer. */
static char *
describe (const Question *question)
{
  const gboolean binds = question->options->kind == INC_PAPER_PAYMENT || question->options->kind == INC_PAPER_SETTLEMENT;

  return g_strconcat (_("The register keeps it as it is printed now, with its figures. It can be withdrawn later, not changed, "
                        "and its number is not given again."),
                      binds ? "\n\n" : "", binds ? _("The payments that it names stay as they are while it stands.") : "",
                      question->symbol == NULL ? "\n\n" : "",
                      question->symbol == NULL ? _("It takes no number, since its options have no symbol.") : "", NULL);
}

/* refusal: what is wrong with the number or the date that was given last; NULL: nothing yet. */
static void
make_dialog (Question *question, gint64 number, const char *date, const char *refusal)
{
  g_autofree char *body = describe (question);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Issue This Paper?"), body));

  question->dialog = dialog;
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "issue", _("_Issue"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "issue", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "issue");
  adw_alert_dialog_set_extra_child (dialog, make_fields (question, number, date));
  g_signal_connect_swapped (question->number_row, "changed", G_CALLBACK (on_typed), question);
  g_signal_connect_swapped (question->date_row, "changed", G_CALLBACK (on_typed), question);
  adw_dialog_set_focus (ADW_DIALOG (dialog), question->symbol != NULL ? question->number_row : question->date_row);
  on_typed (question);
  if (refusal == NULL)
    return;
  gtk_label_set_label (question->problem, refusal);
  gtk_widget_set_visible (GTK_WIDGET (question->problem), TRUE);
}

/* In a fiber: FALSE when nobody wants it any more; else number and date are what was typed. */
static gboolean
ask_once (Question *question, gint64 *number, char **date, const char *refusal)
{
  g_autoptr(AdwDialog) dialog = NULL;
  g_autofree char *answer = NULL;

  make_dialog (question, *number, *date, refusal);
  dialog = g_object_ref (ADW_DIALOG (question->dialog));
  answer = dex_await_string (inc_ask_answer (question->parent, question->dialog), NULL);
  if (g_strcmp0 (answer, "issue") != 0)
    return FALSE;
  g_free (*date);
  *date = read_date (question);
  if (question->symbol == NULL || !read_number (question, number))
    *number = 0;
  return TRUE;
}

/* In a fiber: NULL when the register would take them. */
static GError *
refuse (const Question *question, gint64 number, const char *date)
{
  GError *error = NULL;

  if (number > 0)
    dex_await (inc_papers_check_number (question->session, question->series, number, date), &error);
  return error;
}

static DexFuture *
ask_fiber (gpointer data)
{
  Question *question = data;
  IncPaperOptions *options = question->options;
  g_autofree char *today = inc_date_today ();
  g_autofree char *date = g_strdup (options->date != NULL ? options->date : today);
  g_autoptr(GError) refusal = NULL;
  GError *error = NULL;
  gint64 number = options->number;

  if (number == 0 && question->symbol != NULL)
    number = dex_await_int64 (inc_papers_next_number (question->session, atoi (date), question->series), &error);
  if (error != NULL)
    return dex_future_new_for_error (error);
  do
    {
      const gboolean answered = ask_once (question, &number, &date, refusal != NULL ? refusal->message : NULL);

      if (!answered)
        return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The paper was not issued");
      g_clear_error (&refusal);
      refusal = refuse (question, number, date);
    }
  while (refusal != NULL);
  g_set_str (&options->date, date);
  options->number = number;
  return dex_future_new_take_boxed (INC_TYPE_PAPER_OPTIONS, inc_paper_options_copy (options));
}

DexFuture *
inc_issue_dialog_ask (GtkWidget *parent, IncSession *session, IncPaperData *data, const IncPaperOptions *options)
{
  g_autoptr(IncPaperOptions) defaults = inc_paper_data_dup_defaults (data, options);
  Question *question = g_new0 (Question, 1);

  question->parent = g_object_ref (parent);
  question->session = g_object_ref (session);
  question->options = inc_paper_options_copy (options);
  question->symbol = g_strdup (options->symbol != NULL ? options->symbol : defaults->symbol);
  question->series = inc_paper_data_dup_series (data, options);
  return dex_scheduler_spawn (NULL, 512 * 1024, ask_fiber, question, question_free);
}
