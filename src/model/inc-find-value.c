/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-value: one function a sort of value.  Any thread. */
#include "config.h"

#include "inc-find-value.h"

#include "inc-date.h"
#include "inc-money.h"
#include "inc-search.h"
#include "inc-telex.h"
#include "inc-text.h"
#include "records/inc-enrolment.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
take_value (IncFindCondition *condition, IncValue value)
{
  g_array_append_val (condition->values, value);
}

static void
add_text (IncFindCondition *condition, const char *text)
{
  g_autofree char *before = condition->text;

  condition->text = before != NULL ? g_strconcat (before, ", ", text, NULL) : g_strdup (text);
}

static gboolean
read_choice (IncFindCondition *condition, const char *text)
{
  g_autoptr(GArray) values = inc_find_match_choices (condition->op->choices, text);

  for (guint i = 0; i < values->len; i++)
    {
      const IncChoice *choice = inc_choice_find (condition->op->choices, g_array_index (values, int, i));

      take_value (condition, inc_value_dup_text (choice->word));
      add_text (condition, _(choice->label));
    }
  return values->len > 0;
}

static void
add_word (IncFindCondition *condition, const char *word, gint64 id)
{
  take_value (condition, id != 0 ? inc_value_integer (id) : inc_value_dup_text (word));
  add_text (condition, word);
}

typedef gboolean (*WordFunc) (const char *typed, const char *word);

/* Each typed word is the beginning of one in it. */
static gboolean
holds (const char *typed, const char *word)
{
  g_autoptr(IncSearch) search = inc_search_new (typed);
  g_autoptr(GString) exact = g_string_new (NULL);

  inc_text_exact (word, exact);
  return !inc_search_is_empty (search) && inc_search_matches (search, exact->str);
}

static gboolean
add_words (IncFindCondition *condition, const char *text, const IncFindWords *words, WordFunc fits)
{
  const char *word;
  gint64 id;

  for (guint i = 0; words != NULL && i < inc_find_words_get_n (words); i++)
    if (inc_find_words_get (words, i, condition->op->id, &word, &id) && fits (text, word))
      add_word (condition, word, id);
  return condition->values->len > 0;
}

/* The word that is spelled; else all that it fits. */
static gboolean
read_word (IncFindCondition *condition, const char *text, const IncFindWords *words)
{
  return add_words (condition, text, words, inc_telex_spells) || add_words (condition, text, words, holds);
}

/* A year or a month goes from its first to its last day; the 31st ends every month, since dates are compared as text. */
static gboolean
read_date (IncFindCondition *condition, const char *text)
{
  g_autofree char *iso = inc_date_parse (text);
  const char *rest = condition->op->id == INC_FIND_SINCE ? "-01-01" : "-12-31";
  static const gsize lost[] = { [INC_DATE_YEAR] = 0, [INC_DATE_MONTH] = 3, [INC_DATE_DAY] = 6 };

  if (iso == NULL || inc_date_check (iso) == INC_DATE_NONE)
    return FALSE;
  take_value (condition, inc_value_take_text (g_strconcat (iso, rest + lost[inc_date_check (iso)], NULL)));
  condition->text = inc_date_display (iso);
  return TRUE;
}

/* The longer ones first. */
static const struct
{
  const char *sign;
  gboolean is_least;
  gint64 step; /* more than is one more: amounts are whole */
} signs[] = {
  { ">=", TRUE, 0 }, { "≥", TRUE, 0 }, { "<=", FALSE, 0 }, { "≤", FALSE, 0 }, { ">", TRUE, 1 }, { "<", FALSE, -1 },
};

static gboolean
read_bound (IncFindCondition *condition, const char *text, guint sign)
{
  gint64 amount;
  g_autofree char *shown = NULL;

  if (!inc_money_parse (text + strlen (signs[sign].sign), &amount))
    return FALSE;
  shown = inc_money_display (amount);
  take_value (condition, signs[sign].is_least ? inc_value_integer (amount + signs[sign].step) : inc_value_null ());
  take_value (condition, signs[sign].is_least ? inc_value_null () : inc_value_integer (amount + signs[sign].step));
  if (signs[sign].step != 0)
    condition->text = g_strdup_printf (signs[sign].is_least ? _("more than %s") : _("less than %s"), shown);
  else
    condition->text = g_strdup_printf (signs[sign].is_least ? _("at least %s") : _("at most %s"), shown);
  return TRUE;
}

static gboolean
read_range (IncFindCondition *condition, const char *text, const char *dots)
{
  g_autofree char *first = g_strndup (text, dots - text);
  gint64 least, most;
  g_autofree char *shown_least = NULL;
  g_autofree char *shown_most = NULL;

  if (!inc_money_parse (first, &least) || !inc_money_parse (dots + strlen (".."), &most))
    return FALSE;
  shown_least = inc_money_display (MIN (least, most));
  shown_most = inc_money_display (MAX (least, most));
  take_value (condition, inc_value_integer (MIN (least, most)));
  take_value (condition, inc_value_integer (MAX (least, most)));
  /* Translators: from one amount of money to another */
  condition->text = g_strdup_printf (_("%s to %s"), shown_least, shown_most);
  return TRUE;
}

static gboolean
read_amount (IncFindCondition *condition, const char *text)
{
  const char *dots = strstr (text, "..");
  gint64 amount;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i].sign))
      return read_bound (condition, text, i);
  if (dots != NULL)
    return read_range (condition, text, dots);
  if (!inc_money_parse (text, &amount))
    return FALSE;
  take_value (condition, inc_value_integer (amount));
  take_value (condition, inc_value_integer (amount));
  condition->text = inc_money_display (amount);
  return TRUE;
}

/* The rule of Today's box, as of today. */
static gboolean
read_late (IncFindCondition *condition, const char *text)
{
  static const char *const yes[] = { "có", "yes", "true", "đúng" };
  gboolean said = *text == '\0';
  g_autofree char *today = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    said = said || inc_telex_spells (text, yes[i]);
  if (!said)
    return FALSE;
  today = inc_date_today ();
  take_value (condition, inc_value_take_text (inc_date_add_days (today, -INC_QUIET_DAYS)));
  condition->text = g_strdup_printf (ngettext ("no stage change for %u day", "no stage change for %u days",
                                               INC_QUIET_DAYS), INC_QUIET_DAYS);
  return TRUE;
}

static gboolean
read_text (IncFindCondition *condition, const char *text)
{
  g_autoptr(IncSearch) search = inc_search_new (text);

  if (inc_search_is_empty (search))
    return FALSE;
  take_value (condition, inc_value_dup_text (text));
  condition->text = g_strdup (text);
  return TRUE;
}

gboolean
inc_find_value_read (IncFindCondition *condition, const char *text, const IncFindWords *words)
{
  switch (condition->op->value)
    {
    case INC_FIND_VALUE_CHOICE:
      return read_choice (condition, text);
    case INC_FIND_VALUE_WORD:
      return read_word (condition, text, words);
    case INC_FIND_VALUE_DATE:
      return read_date (condition, text);
    case INC_FIND_VALUE_AMOUNT:
      return read_amount (condition, text);
    case INC_FIND_VALUE_FLAG:
      return read_late (condition, text);
    case INC_FIND_VALUE_TEXT:
    default:
      return read_text (condition, text);
    }
}
