/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-menu: choices from their table, words from the register, and for times and amounts the ones asked for most. */
#include "config.h"

#include "inc-find-menu.h"

#include "inc-date.h"

#include <glib/gi18n.h>

enum
{
  MOST_WORDS = 24, /* in one menu; the others are typed */
};

static void
add_item (GMenu *menu, const char *label, const char *action, const IncFindOperator *op, const char *value)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ss)", op->word, value);
  g_menu_append_item (menu, item);
}

static void
add_words (GMenu *menu, const char *action, const IncFindOperator *op, const IncFindWords *words)
{
  const char *word;
  guint n = 0;

  for (guint i = 0; words != NULL && i < inc_find_words_get_n (words) && n < MOST_WORDS; i++)
    if (inc_find_words_get (words, i, op->id, &word, NULL))
      {
        add_item (menu, word, action, op, word);
        n++;
      }
}

static void
add_days (GMenu *menu, const char *action, const IncFindOperator *op)
{
  static const struct
  {
    const char *label;
    int days;
  } ago[] = { { N_("Today"), 0 }, { N_("30 days ago"), 30 }, { N_("90 days ago"), 90 }, { N_("A year ago"), 365 } };
  g_autofree char *today = inc_date_today ();
  g_autofree char *year = g_strndup (today, 4);

  for (guint i = 0; i < G_N_ELEMENTS (ago); i++)
    {
      g_autofree char *day = inc_date_add_days (today, -ago[i].days);
      g_autofree char *shown = inc_date_display (day);

      add_item (menu, _(ago[i].label), action, op, shown);
    }
  add_item (menu, year, action, op, year);
}

static void
add_amounts (GMenu *menu, const char *action, const IncFindOperator *op)
{
  static const char *const amounts[][2] = {
    { N_("At least 100 million đồng"), ">=100tr" },
    { N_("At least 1 billion đồng"), ">=1tỷ" },
    { N_("At least 10 billion đồng"), ">=10tỷ" },
    { N_("At least 100 billion đồng"), ">=100tỷ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    add_item (menu, _(amounts[i][0]), action, op, amounts[i][1]);
}

static GMenu *
make_values (const char *action, const IncFindOperator *op, const IncFindWords *words)
{
  GMenu *menu = g_menu_new ();

  switch (op->value)
    {
    case INC_FIND_VALUE_CHOICE:
      for (const IncChoice *choice = op->choices; choice->word != NULL; choice++)
        add_item (menu, _(choice->label), action, op, _(choice->label));
      break;
    case INC_FIND_VALUE_WORD:
      add_words (menu, action, op, words);
      break;
    case INC_FIND_VALUE_DATE:
      add_days (menu, action, op);
      break;
    case INC_FIND_VALUE_AMOUNT:
      add_amounts (menu, action, op);
      break;
    case INC_FIND_VALUE_TEXT:
    case INC_FIND_VALUE_FLAG:
    default:
      break;
    }
  return menu;
}

GMenuModel *
inc_find_menu_new (const IncFindWords *words, const char *action)
{
  const IncFindOperator *operators = inc_find_operators_get ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < INC_FIND_N_OPERATORS; i++)
    {
      const IncFindOperator *op = &operators[i];
      g_autoptr(GMenu) values = make_values (action, op, words);

      if (g_menu_model_get_n_items (G_MENU_MODEL (values)) > 0)
        g_menu_append_submenu (menu, _(op->label), G_MENU_MODEL (values));
      else if (op->value == INC_FIND_VALUE_FLAG || op->value == INC_FIND_VALUE_TEXT)
        add_item (menu, _(op->label), action, op, "");
    }
  return G_MENU_MODEL (menu);
}
