/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-deal-board: all deals are read again after each change. */
#include "config.h"

#include "inc-deal-board.h"

#include "inc-amount.h"
#include "inc-board.h"
#include "inc-date.h"
#include "inc-deal-dialog.h"
#include "inc-invest-dialog.h"
#include "inc-page.h"
#include "inc-remove.h"
#include "inc-round.h"
#include "inc-watch.h"

#include <glib/gi18n.h>
#include <string.h>

struct _IncDealBoard
{
  AdwBin parent_instance;

  IncBoard *board;
  IncSession *session;
  GPtrArray *deals; /* of IncDeal, the newest answer */
  IncWatch *watch;
  gboolean empty;
  gint64 moved; /* the deal that a dialog is about */
};

enum
{
  PROP_0,
  PROP_EMPTY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint open_signal;

G_DEFINE_FINAL_TYPE (IncDealBoard, inc_deal_board, ADW_TYPE_BIN)

/* ---- from deals to cards ---- */

/* "3 tỷ · Lan"; NULL when neither is known. */
static char *
describe_line (IncDeal *deal)
{
  g_autofree char *amount = deal->amount != INC_MISSING ? inc_amount_display_short (deal->amount, deal->currency) : NULL;

  if (amount != NULL && deal->owner != NULL)
    return g_strdup_printf ("%s · %s", amount, deal->owner);
  return amount != NULL ? g_steal_pointer (&amount) : g_strdup (deal->owner);
}

static char *
describe_since (IncDeal *deal, const char *today)
{
  int days = 0;

  if (!inc_date_days_between (deal->since, today, &days))
    return NULL;
  if (days <= 0)
    return g_strdup (_("Since today"));
  /* Translators: for how long a deal has been at its stage */
  return g_strdup_printf (ngettext ("For %d day", "For %d days", days), days);
}

/* The next step was due before today. */
static char *
describe_late (IncDeal *deal, const char *today)
{
  g_autofree char *day = inc_date_display (deal->next_on);

  if (deal->next_on == NULL || deal->status != INC_DEAL_STATUS_OPEN || strcmp (deal->next_on, today) >= 0)
    return NULL;
  /* Translators: a date that has passed: "Due 12/05/2026" */
  return g_strdup_printf (_("Due %s"), day);
}

static IncBoardCard *
make_card (IncDeal *deal, const char *today)
{
  g_autofree char *title = inc_deal_dup_title (deal);
  g_autofree char *line = describe_line (deal);
  g_autofree char *since = describe_since (deal, today);
  const gint64 id = INC_RECORD (deal)->id;
  IncBoardCard *card = inc_board_card_new (id, id, deal->stage, title, line, since);

  inc_board_card_take_troubles (card, describe_late (deal, today), NULL);
  return card;
}

static void
show_deals (IncDealBoard *self)
{
  g_autoptr(GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *today = inc_date_today ();
  const gboolean empty = self->deals->len == 0;

  for (guint i = 0; i < self->deals->len; i++)
    g_ptr_array_add (cards, make_card (g_ptr_array_index (self->deals, i), today));
  inc_board_set_cards (self->board, cards);
  if (empty == self->empty)
    return;
  self->empty = empty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

/* ---- reading ---- */

static DexFuture *
load (IncSession *session, GType type, const char *field, gint64 id)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));

  if (field != NULL)
    inc_query_filter_id (query, field, id);
  return inc_session_load (session, query);
}

static gpointer
read_deals (gpointer owner, IncSession *session, GError **error)
{
  return dex_await_boxed (load (session, inc_deal_get_type (), NULL, 0), error);
}

static void
show_answer (gpointer owner, gpointer answer)
{
  IncDealBoard *self = owner;

  g_clear_pointer (&self->deals, g_ptr_array_unref);
  self->deals = answer;
  show_deals (self);
}

static const IncWatchKind watch_kind = {
  .read = read_deals,
  .show = show_answer,
  .free_answer = (GDestroyNotify) g_ptr_array_unref,
  .eager = TRUE, /* the page shows by "empty" whether there is a board */
};

/* ---- moving ---- */

static IncDeal *
find_deal (IncDealBoard *self, gint64 id)
{
  for (guint i = 0; self->deals != NULL && i < self->deals->len; i++)
    if (INC_RECORD (g_ptr_array_index (self->deals, i))->id == id)
      return g_ptr_array_index (self->deals, i);
  return NULL;
}

/* Its card may have gone to its new column before or after. */
static void
on_dialog_closed (IncDealBoard *self)
{
  inc_board_focus (self->board, self->moved);
}

static void
present (IncDealBoard *self, AdwDialog *dialog)
{
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_dialog_closed), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static DexFuture *
invest_fiber (gpointer data)
{
  g_autoptr(IncDealBoard) self = g_object_ref (data);
  g_autoptr(IncSession) session = NULL;
  g_autoptr(IncDeal) deal = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rounds = NULL;

  if (!g_set_object (&session, self->session) || !g_set_object (&deal, find_deal (self, self->moved)))
    return dex_future_new_for_boolean (FALSE);
  rounds = dex_await_boxed (load (session, inc_round_get_type (), "startup", deal->startup), &error);
  if (rounds == NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  else if (self->session == session)
    present (self, inc_invest_dialog_new (session, deal, rounds));
  return dex_future_new_for_boolean (rounds != NULL);
}

/* A deal that has its stake is not invested twice: it moves like any other. */
static void
on_move (IncDealBoard *self, IncBoardCard *card, int stage)
{
  IncDeal *deal = find_deal (self, card->id);

  if (self->session == NULL || deal == NULL)
    return;
  self->moved = card->id;
  if (stage == INC_DEAL_INVESTED && deal->stake == 0)
    dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, invest_fiber, g_object_ref (self), g_object_unref));
  else
    present (self, ADW_DIALOG (inc_deal_step_dialog_new (self->session, card->id, stage, card->title)));
}

static void
on_open (IncDealBoard *self, IncBoardCard *card)
{
  g_signal_emit (self, open_signal, 0, card->id);
}

/* ---- the menu of a card ---- */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  on_open (INC_DEAL_BOARD (widget), inc_board_get_menu_card (INC_DEAL_BOARD (widget)->board));
}

static void
open_startup_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncDealBoard *self = INC_DEAL_BOARD (widget);
  IncDeal *deal = find_deal (self, inc_board_get_menu_card (self->board)->id);

  if (deal != NULL)
    gtk_widget_activate_action (widget, "win.open-record", "(sx)", "startup", deal->startup);
}

static void
open_investor_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncDealBoard *self = INC_DEAL_BOARD (widget);
  IncDeal *deal = find_deal (self, inc_board_get_menu_card (self->board)->id);

  if (deal != NULL)
    gtk_widget_activate_action (widget, "win.open-record", "(sx)", "investor", deal->investor);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncDealBoard *self = INC_DEAL_BOARD (widget);
  IncBoardCard *card = inc_board_get_menu_card (self->board);

  inc_remove_records (widget, self->session, inc_schema_of (inc_deal_get_type ()), &card->id, 1, card->title);
}

static void
add_menu (IncBoard *board)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) removal = g_menu_new ();

  g_menu_append (menu, _("_Edit…"), "board.open");
  g_menu_append (menu, _("Open the _Startup"), "board.open-startup");
  g_menu_append (menu, _("Open the _Investor"), "board.open-investor");
  g_menu_append (removal, _("_Delete"), "board.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  inc_board_set_menu (board, G_MENU_MODEL (menu));
}

/* ---- the widget ---- */

static void
inc_deal_board_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, INC_DEAL_BOARD (object)->empty);
}

static void
inc_deal_board_dispose (GObject *object)
{
  IncDealBoard *self = INC_DEAL_BOARD (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  g_clear_pointer (&self->deals, g_ptr_array_unref);
  G_OBJECT_CLASS (inc_deal_board_parent_class)->dispose (object);
}

static void
inc_deal_board_class_init (IncDealBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = inc_deal_board_get_property;
  G_OBJECT_CLASS (klass)->dispose = inc_deal_board_dispose;
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_INT64);
  gtk_widget_class_install_action (widget_class, "board.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "board.open-startup", NULL, open_startup_action);
  gtk_widget_class_install_action (widget_class, "board.open-investor", NULL, open_investor_action);
  gtk_widget_class_install_action (widget_class, "board.delete", NULL, delete_action);
}

static void
add_columns (IncBoard *board)
{
  IncBoardColumnInfo columns[] = {
    { INC_DEAL_INTRO, NULL, FALSE, FALSE },         { INC_DEAL_MEETING, NULL, FALSE, FALSE },
    { INC_DEAL_DUE_DILIGENCE, NULL, FALSE, FALSE }, { INC_DEAL_TERM_SHEET, NULL, FALSE, FALSE },
    { INC_DEAL_INVESTED, NULL, FALSE, FALSE },      { INC_DEAL_PASSED, NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i].title = _(inc_choice_find (inc_deal_stage_choices, columns[i].id)->label);
  inc_board_set_columns (board, columns, G_N_ELEMENTS (columns));
}

static void
inc_deal_board_init (IncDealBoard *self)
{
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  self->board = g_object_new (INC_TYPE_BOARD, NULL);
  add_columns (self->board);
  add_menu (self->board);
  g_signal_connect_swapped (self->board, "open", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (self->board, "move", G_CALLBACK (on_move), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->board), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Deals by stage"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->board));
}

void
inc_deal_board_set_session (IncDealBoard *self, IncSession *session)
{
  gboolean read_only;

  g_set_object (&self->session, session);
  g_clear_pointer (&self->deals, g_ptr_array_unref);
  inc_watch_set_session (self->watch, session);
  if (session == NULL)
    return;
  read_only = inc_session_get_read_only (session);
  inc_board_set_frozen (self->board, read_only ? _("This register is open for reading only: deals cannot be moved") : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.delete", !read_only);
}
