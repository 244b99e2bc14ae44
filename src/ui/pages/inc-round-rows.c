/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-round-rows: a boxed list a round: its amount, then one row for everybody who took part. */
#include "config.h"

#include "inc-round-rows.h"

#include "inc-currency.h"
#include "inc-row-menu.h"
#include "inc-stake-dialog.h"

#include <glib/gi18n.h>

static char *
display (IncRecord *record, const char *name)
{
  return inc_record_display (record, inc_schema_find (inc_record_get_schema (record), name));
}

static void
add_part (GString *text, const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* Of what is not in đồng. */
static void
add_dong (GString *text, IncRound *round)
{
  const IncCurrency *currency = inc_currency_find (round->currency);
  g_autofree char *dong = display (INC_RECORD (round), "amount_vnd");
  g_autofree char *rate = display (INC_RECORD (round), "rate");
  g_autofree char *day = display (INC_RECORD (round), "rate_on");
  g_autofree char *part = NULL;

  if (round->amount == INC_MISSING || currency == NULL || inc_currency_is_dong (currency))
    return;
  if (dong == NULL)
    part = g_strdup (_("no rate, so not in đồng"));
  else if (day != NULL)
    /* Translators: an amount in đồng, the rate and its day: "≈ 1.527.030.000 đ, rate 25.450,5 of 15/12/2025" */
    part = g_strdup_printf (_("≈ %s, rate %s of %s"), dong, rate, day);
  else
    part = g_strdup_printf (_("≈ %s, rate %s"), dong, rate);
  add_part (text, part);
}

/* Takes the value; NULL: nothing is said. */
static void
add_term (GString *text, char *value, char *(*say) (const char *value))
{
  g_autofree char *part = value != NULL ? say (value) : NULL;

  if (part != NULL)
    add_part (text, part);
  g_free (value);
}

static char *
say_cap (const char *value)
{
  /* Translators: of a convertible: the value of the company at which it becomes shares at most */
  return g_strdup_printf (_("cap %s"), value);
}

static char *
say_discount (const char *value)
{
  /* Translators: of a convertible: off the price of the next round: "discount 20 %" */
  return g_strdup_printf (_("discount %s"), value);
}

static char *
say_interest (const char *value)
{
  return g_strdup_printf (_("interest %s a year"), value);
}

static char *
say_matures (const char *value)
{
  /* Translators: the day on which a loan or a convertible is due */
  return g_strdup_printf (_("due on %s"), value);
}

static void
add_terms (GString *text, IncRound *round)
{
  add_term (text, display (INC_RECORD (round), "valuation_cap"), say_cap);
  add_term (text, display (INC_RECORD (round), "discount"), say_discount);
  add_term (text, display (INC_RECORD (round), "interest"), say_interest);
  add_term (text, display (INC_RECORD (round), "matures"), say_matures);
}

/* "Convertible · cap 200.000 USD · ≈ 1.527.030.000 đ, rate 25.450,5 of 15/12/2025"; NULL for nothing.  Full transfer. */
static char *
describe (IncRound *round)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *instrument = display (INC_RECORD (round), "instrument");
  g_autofree char *post_money = display (INC_RECORD (round), "post_money");
  g_autofree char *worth = NULL;

  if (instrument != NULL)
    add_part (text, instrument);
  add_terms (text, round);
  add_dong (text, round);
  if (post_money != NULL)
    {
      /* Translators: what a company is worth after a round: "worth 400.000 USD after it" */
      worth = g_strdup_printf (_("worth %s after it"), post_money);
      add_part (text, worth);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
inc_round_dup_amount (IncRound *round)
{
  if (round->amount != INC_MISSING)
    return display (INC_RECORD (round), "amount");
  return g_strdup (round->undisclosed ? _("Not disclosed") : _("Not known"));
}

/* ---- rows ---- */

static GtkWidget *
row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  return row;
}

/* "first outside round" stands before what the round is. */
static char *
dup_subtitle (IncRound *round, IncRoundPlace place)
{
  const char *said = inc_round_place_describe (place);
  g_autofree char *about = describe (round);

  if (said == NULL || about == NULL)
    return said != NULL ? g_strdup (said) : g_steal_pointer (&about);
  return g_strdup_printf ("%s · %s", said, about);
}

static GtkWidget *
round_row_new (IncRound *round, IncRoundPlace place, gboolean can_write)
{
  static const char *const known[] = { "numeric", "heading", NULL };
  static const char *const unknown[] = { "dimmed", NULL };
  const gint64 id = INC_RECORD (round)->id;
  g_autofree char *title = inc_round_dup_title (round);
  g_autofree char *subtitle = dup_subtitle (round, place);
  g_autofree char *amount = inc_round_dup_amount (round);
  GtkWidget *row = row_new (title, subtitle);
  g_autoptr(GMenu) menu = g_menu_new ();

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_LABEL, "label", amount, "css-classes",
                                           round->amount != INC_MISSING ? known : unknown, NULL));
  gtk_widget_add_css_class (row, "round");
  if (!can_write)
    return row;
  inc_row_menu_append (menu, _("_Edit…"), "money.edit-round", id);
  inc_row_menu_append (menu, _("Add a _Stake…"), "money.add-stake", id);
  inc_row_menu_append (menu, _("_Delete"), "money.delete-round", id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), inc_row_menu_button_new (menu));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "money.edit-round");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", id);
  return row;
}

static GtkWidget *
stake_row_new (IncStake *stake, gboolean can_write)
{
  const gint64 id = INC_RECORD (stake)->id;
  const char *holder = inc_stake_get_holder (stake);
  g_autofree char *about = inc_stake_describe (stake);
  GtkWidget *row = row_new (holder != NULL ? holder : "–", about != NULL ? about : _("Amount and share not known"));
  GtkWidget *avatar = adw_avatar_new (24, holder, TRUE);
  g_autoptr(GMenu) menu = g_menu_new ();

  gtk_widget_add_css_class (avatar, "quiet");
  g_object_set (avatar, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_widget_add_css_class (row, "stake");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", stake->investor != 0 ? "investor" : "person",
                                    stake->investor != 0 ? stake->investor : stake->person);
  if (!can_write)
    return row;
  inc_row_menu_append (menu, _("_Edit…"), "money.edit-stake", id);
  inc_row_menu_append (menu, _("_Delete"), "money.delete-stake", id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), inc_row_menu_button_new (menu));
  return row;
}

GtkWidget *
inc_round_list_new (IncRound *round, IncRoundPlace place, GPtrArray *stakes, gboolean can_write)
{
  GtkWidget *list = gtk_list_box_new ();
  const gint64 id = round != NULL ? INC_RECORD (round)->id : 0;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), round != NULL ? round_row_new (round, place, can_write)
                                                          : row_new (_("Round not known"), NULL));
  for (guint i = 0; i < stakes->len; i++)
    {
      IncStake *stake = g_ptr_array_index (stakes, i);

      if (stake->round == id)
        gtk_list_box_append (GTK_LIST_BOX (list), stake_row_new (stake, can_write));
    }
  return list;
}
