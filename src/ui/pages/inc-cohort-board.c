/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort-board: one named query fills the board; it is asked again after each change, once somebody looks. */
#include "config.h"

#include "inc-cohort-board.h"

#include "inc-board.h"
#include "inc-date.h"
#include "inc-enrolment.h"
#include "inc-named-filter.h"
#include "inc-page.h"
#include "inc-remove.h"
#include "inc-stage-change.h"
#include "inc-stage-dialog.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

struct _IncCohortBoard
{
  AdwBin parent_instance;

  IncBoard *board;
  IncSession *session;
  gint64 cohort;
  GListStore *left; /* of IncBoardCard */
  IncTable *table;  /* the newest answer */
  IncWatch *watch;
  gint64 moved; /* the enrolment that a dialog is about */
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (IncCohortBoard, inc_cohort_board, ADW_TYPE_BIN)

/* ---- from rows to cards ---- */

static char *
describe_late (const char *since, const char *today)
{
  int days = 0;

  inc_date_days_between (since, today, &days);
  return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
}

static char **
describe_lacking (gboolean no_tax_code, gboolean no_contact)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (!no_tax_code && !no_contact)
    return NULL;
  if (no_tax_code)
    g_strv_builder_add (builder, _("No tax code"));
  if (no_contact)
    g_strv_builder_add (builder, _("No contact"));
  return g_strv_builder_end (builder);
}

/* Beside its column a stage need not be named; among those who left it says how. */
static char *
describe_since (const IncChoice *stage, const char *since)
{
  g_autofree char *day = inc_date_display (since);

  if (stage != NULL && stage->value >= INC_STAGE_WITHDRAWN)
    return day != NULL ? g_strdup_printf ("%s · %s", _(stage->label), day) : g_strdup (_(stage->label));
  /* Translators: since a date: "Since 12/05/2026" */
  return day != NULL ? g_strdup_printf (_("Since %s"), day) : NULL;
}

static IncBoardCard *
make_card (const IncTable *table, guint row, const char *today)
{
  const char *word = inc_table_get_text (table, row, "stage");
  const IncChoice *stage = word != NULL ? inc_choice_find_word (inc_stage_choices, word) : NULL;
  const char *since = inc_table_get_text (table, row, "since");
  const gboolean quiet = inc_table_get_integer (table, row, "quiet");
  g_autofree char *since_text = describe_since (stage, since);
  IncBoardCard *card = inc_board_card_new (inc_table_get_integer (table, row, "enrolment"),
                                           inc_table_get_integer (table, row, "startup"),
                                           stage != NULL ? stage->value : 0,
                                           inc_table_get_text (table, row, "name"),
                                           inc_table_get_text (table, row, "sector"), since_text);

  inc_board_card_take_troubles (card, quiet ? describe_late (since, today) : NULL,
                                describe_lacking (inc_table_get_integer (table, row, "no_tax_code"),
                                                  inc_table_get_integer (table, row, "no_contact")));
  return card;
}

static void
show_table (IncCohortBoard *self, const IncTable *table, const char *today)
{
  g_autoptr(GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      IncBoardCard *card = make_card (table, i, today);

      g_ptr_array_add (cards, card);
      if (card->column >= INC_STAGE_WITHDRAWN)
        g_ptr_array_add (left, card);
    }
  inc_board_set_cards (self->board, cards);
  g_list_store_splice (self->left, 0, g_list_model_get_n_items (G_LIST_MODEL (self->left)), left->pdata, left->len);
}

/* ---- reading ---- */

static gpointer
read_startups (gpointer owner, IncSession *session, GError **error)
{
  g_autofree char *today = inc_date_today ();
  g_autofree char *quiet = inc_date_add_days (today, -INC_QUIET_DAYS);
  const IncValue values[] = { inc_value_integer (INC_COHORT_BOARD (owner)->cohort), { INC_VALUE_TEXT, 0, quiet } };

  return dex_await_boxed (inc_session_query (session, "cohort-board", values, G_N_ELEMENTS (values)), error);
}

static void
show_startups (gpointer owner, gpointer answer)
{
  IncCohortBoard *self = owner;
  g_autofree char *today = inc_date_today ();

  g_clear_pointer (&self->table, inc_table_unref);
  self->table = answer;
  show_table (self, self->table, today);
}

static const IncWatchKind watch_kind = {
  .read = read_startups,
  .show = show_startups,
  .free_answer = (GDestroyNotify) inc_table_unref,
};

/* ---- */

static void
on_open (IncCohortBoard *self, IncBoardCard *card)
{
  g_signal_emit (self, open_signal, 0, card->subject);
}

/* An earlier date than that of the stage it stands at adds to its history and moves nothing: nobody would know why. */
static void
on_saved (IncCohortBoard *self, IncChanges *changes, IncRecordDialog *dialog)
{
  const IncStageChange *change = INC_STAGE_CHANGE (inc_record_form_get_record (inc_record_dialog_get_form (dialog)));

  for (guint i = 0; self->table != NULL && i < inc_table_get_n_rows (self->table); i++)
    {
      const char *word = inc_table_get_text (self->table, i, "stage");
      const char *since = inc_table_get_text (self->table, i, "since");
      g_autofree char *day = inc_date_display (since);
      g_autofree char *text = NULL;

      if (inc_table_get_integer (self->table, i, "enrolment") != self->moved || word == NULL ||
          g_strcmp0 (change->date, since) >= 0)
        continue;
      /* Translators: a stage and a date: "Admitted since 12/05/2026" */
      text = g_strdup_printf (_("Recorded before its present stage: %s since %s"),
                              _(inc_choice_find_word (inc_stage_choices, word)->label), day);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
    }
}

/* Its card may have gone to its new column before or after. */
static void
on_dialog_closed (IncCohortBoard *self)
{
  inc_board_focus (self->board, self->moved);
}

/* stage 0: none is proposed. */
static void
ask_stage (IncCohortBoard *self, IncBoardCard *card, int stage)
{
  g_autofree char *about = card->since != NULL ? g_strdup_printf ("%s · %s", card->title, card->since) : NULL;
  IncRecordDialog *dialog;

  if (self->session == NULL)
    return;
  self->moved = card->id;
  dialog = inc_stage_dialog_new (self->session, &card->id, 1, stage, about != NULL ? about : card->title);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_dialog_closed), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_move (IncCohortBoard *self, IncBoardCard *card, int stage)
{
  ask_stage (self, card, stage);
}

/* ---- the menu of a card ---- */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  on_open (INC_COHORT_BOARD (widget), inc_board_get_menu_card (INC_COHORT_BOARD (widget)->board));
}

static void
change_stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_stage (INC_COHORT_BOARD (widget), inc_board_get_menu_card (INC_COHORT_BOARD (widget)->board), 0);
}

static void
unenrol_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncCohortBoard *self = INC_COHORT_BOARD (widget);

  inc_remove_records (widget, self->session, inc_schema_of (inc_enrolment_get_type ()),
                      &inc_board_get_menu_card (self->board)->id, 1, NULL);
}

static void
add_menu (IncBoard *board)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();

  g_menu_append (menu, _("_Open"), "board.open");
  g_menu_append (menu, _("Change _Stage…"), "board.change-stage");
  g_menu_append (removal, _("_Remove from This Cohort"), "board.unenrol");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  inc_board_set_menu (board, G_MENU_MODEL (menu));
}

/* ---- */

static void
inc_cohort_board_dispose (GObject *object)
{
  IncCohortBoard *self = INC_COHORT_BOARD (object);

  inc_cohort_board_set_cohort (self, NULL, 0);
  g_clear_object (&self->watch);
  g_clear_object (&self->left);
  G_OBJECT_CLASS (inc_cohort_board_parent_class)->dispose (object);
}

static void
inc_cohort_board_class_init (IncCohortBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_cohort_board_dispose;
  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_INT64);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "board.open", NULL, open_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "board.change-stage", NULL, change_stage_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "board.unenrol", NULL, unenrol_action);
}

static void
add_columns (IncBoard *board)
{
  IncBoardColumnInfo columns[] = {
    { 0, _("No stage recorded"), FALSE, TRUE },
    { INC_STAGE_APPLIED, NULL, TRUE, FALSE },
    { INC_STAGE_WAITLISTED, NULL, TRUE, TRUE },
    { INC_STAGE_ADMITTED, NULL, TRUE, FALSE },
    { INC_STAGE_ACTIVE, NULL, TRUE, FALSE },
    { INC_STAGE_GRADUATED, NULL, FALSE, FALSE },
  };

  for (guint i = 1; i < G_N_ELEMENTS (columns); i++)
    columns[i].title = _(inc_choice_find (inc_stage_choices, columns[i].id)->label);
  inc_board_set_columns (board, columns, G_N_ELEMENTS (columns));
}

static void
inc_cohort_board_init (IncCohortBoard *self)
{
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  self->left = g_list_store_new (INC_TYPE_BOARD_CARD);
  self->board = g_object_new (INC_TYPE_BOARD, NULL);
  add_columns (self->board);
  add_menu (self->board);
  g_signal_connect_swapped (self->board, "open", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (self->board, "move", G_CALLBACK (on_move), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->board), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Startups by stage"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->board));
}

void
inc_cohort_board_set_cohort (IncCohortBoard *self, IncSession *session, gint64 cohort)
{
  gboolean read_only;

  g_set_object (&self->session, session);
  g_clear_pointer (&self->table, inc_table_unref);
  self->cohort = cohort;
  if (self->watch != NULL)
    inc_watch_set_session (self->watch, session);
  if (session == NULL)
    return;
  read_only = inc_session_get_read_only (session);
  inc_board_set_frozen (self->board, read_only ? _("This register is open for reading only: stages cannot be changed")
                                               : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.change-stage", !read_only);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.unenrol", !read_only);
}

GListModel *
inc_cohort_board_get_left (IncCohortBoard *self)
{
  return G_LIST_MODEL (self->left);
}
