/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-kind: what each kind of field shows, reads and accepts.  Pure functions, any thread.
 *
 * Every sentence that a person may get about a single value is made here. */
#include "config.h"

#include "inc-kind.h"

#include "inc-date.h"
#include "inc-kind-amount.h"
#include "inc-kind-clock.h"
#include "inc-money.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer lines are a mistake (a pasted page); notes may be a small book. */
enum
{
  MAX_LINE = 2000,
  MAX_NOTE = 200000,
};

static char *
display_text (const IncField *field, const IncValue *value, const char *currency)
{
  return g_strdup (value->text);
}

static char *
display_date (const IncField *field, const IncValue *value, const char *currency)
{
  return inc_date_display (value->text);
}

/* 2026-05-12T14:05:09.123+07:00 as 12/05/2026 14:05 */
static char *
display_stamp (const IncField *field, const IncValue *value, const char *currency)
{
  g_autofree char *day = g_strndup (value->text, 10);
  g_autofree char *shown = inc_date_display (day);

  if (shown == NULL || strlen (value->text) < 16)
    return g_strdup (value->text);
  return g_strdup_printf ("%s %.5s", shown, value->text + 11);
}

static char *
display_integer (const IncField *field, const IncValue *value, const char *currency)
{
  return inc_number_display (value->integer);
}

static char *
display_bool (const IncField *field, const IncValue *value, const char *currency)
{
  return g_strdup (value->integer != 0 ? _("Yes") : _("No"));
}

static char *
display_choice (const IncField *field, const IncValue *value, const char *currency)
{
  const IncChoice *choice = inc_choice_find_word (field->choices, value->text);

  return g_strdup (choice != NULL ? _(choice->label) : value->text);
}

static char *
display_nothing (const IncField *field, const IncValue *value, const char *currency)
{
  return NULL;
}

static gboolean
refuse (char **message, const char *sentence)
{
  *message = g_strdup (sentence);
  return FALSE;
}

/* What comes here was cleaned, unless it is not UTF-8 at all. */
static gboolean
parse_text (const IncField *field, const char *typed, const char *currency, IncValue *value, char **message)
{
  if (!g_utf8_validate (typed, -1, NULL))
    return refuse (message, _("This is not readable text"));
  if (field->flags & INC_CURRENCY)
    return inc_kind_parse_currency (typed, value, message);
  if (field->flags & (INC_CLOCK | INC_SPANS))
    return inc_kind_parse_clock (field, typed, value, message);
  *value = inc_value_dup_text (typed);
  if (field->kind == INC_KIND_TEXT)
    g_strdelimit (value->text, "\n\t", ' ');
  return TRUE;
}

static gboolean
parse_date (const IncField *field, const char *typed, const char *currency, IncValue *value, char **message)
{
  g_autofree char *date = inc_date_parse (typed);

  if (date == NULL)
    return refuse (message, _("Type a date such as 12/05/2026"));
  if (!(field->flags & INC_PARTIAL) && inc_date_check (date) != INC_DATE_DAY)
    return refuse (message, _("Type the day too, such as 12/05/2026"));
  *value = inc_value_take_text (g_steal_pointer (&date));
  return TRUE;
}

static gboolean
check_stamp (const IncField *field, const IncValue *value, char **message)
{
  g_autoptr(GDateTime) stamp = g_date_time_new_from_iso8601 (value->text, NULL);

  return stamp != NULL || refuse (message, _("This is not a date with a time"));
}

static gboolean
parse_stamp (const IncField *field, const char *typed, const char *currency, IncValue *value, char **message)
{
  g_auto(IncValue) read = inc_value_dup_text (typed);

  if (!check_stamp (field, &read, message))
    return FALSE;
  inc_value_copy (&read, value);
  return TRUE;
}

static gboolean
parse_integer (const IncField *field, const char *typed, const char *currency, IncValue *value, char **message)
{
  gint64 number;

  if (!inc_number_parse (typed, &number))
    return refuse (message, _("Type a whole number such as 1.500"));
  *value = inc_value_integer (number);
  return TRUE;
}

static gboolean
parse_bool (const IncField *field, const char *typed, const char *currency, IncValue *value, char **message)
{
  static const char *const yes[] = { "1", "co", "yes", "true", "x", "dung", NULL };
  static const char *const no[] = { "0", "khong", "no", "false", "sai", NULL };
  g_autofree char *folded = inc_text_dup_folded (typed);

  if (!g_strv_contains (yes, folded) && !g_strv_contains (no, folded))
    return refuse (message, _("Type yes or no"));
  *value = inc_value_integer (g_strv_contains (yes, folded));
  return TRUE;
}

static char *
join_labels (const IncChoice *choices)
{
  g_autoptr(GString) labels = g_string_new (NULL);

  for (const IncChoice *choice = choices; choice->word != NULL; choice++)
    g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", _(choice->label));
  return g_string_free (g_steal_pointer (&labels), FALSE);
}

static gboolean
parse_choice (const IncField *field, const char *typed, const char *currency, IncValue *value, char **message)
{
  const IncChoice *choice = inc_choice_find_typed (field->choices, typed);

  if (choice == NULL)
    {
      g_autofree char *labels = join_labels (field->choices);

      /* Translators: %s is a list such as "Planned, Active, Completed". */
      *message = g_strdup_printf (_("Choose one of: %s"), labels);
      return FALSE;
    }
  *value = inc_value_dup_text (choice->word);
  return TRUE;
}

static gboolean
parse_nothing (const IncField *field, const char *typed, const char *currency, IncValue *value, char **message)
{
  return refuse (message, _("Choose this from the list"));
}

static gboolean
check_text (const IncField *field, const IncValue *value, char **message)
{
  const glong most = field->kind == INC_KIND_TEXT ? MAX_LINE : MAX_NOTE;

  if (*value->text == '\0' || !g_utf8_validate (value->text, -1, NULL))
    return refuse (message, _("This is not readable text"));
  if (field->flags & INC_CURRENCY)
    return inc_kind_check_currency (value, message);
  if (field->flags & (INC_CLOCK | INC_SPANS))
    return inc_kind_check_clock (field, value, message);
  if (g_utf8_strlen (value->text, -1) <= most)
    return TRUE;
  *message = g_strdup_printf (_("Shorten this to at most %ld characters"), most);
  return FALSE;
}

static gboolean
check_date (const IncField *field, const IncValue *value, char **message)
{
  const IncDatePrecision precision = inc_date_check (value->text);

  if (precision == INC_DATE_DAY || (precision != INC_DATE_NONE && field->flags & INC_PARTIAL))
    return TRUE;
  return refuse (message, _("Type a date such as 12/05/2026"));
}

static gboolean
check_integer (const IncField *field, const IncValue *value, char **message)
{
  if (value->integer >= -INC_MONEY_MAX && value->integer <= INC_MONEY_MAX)
    return TRUE;
  return refuse (message, _("This number is too large"));
}

static gboolean
check_bool (const IncField *field, const IncValue *value, char **message)
{
  return value->integer == 0 || value->integer == 1 || refuse (message, _("Type yes or no"));
}

static gboolean
check_choice (const IncField *field, const IncValue *value, char **message)
{
  if (inc_choice_find_word (field->choices, value->text) != NULL)
    return TRUE;
  *message = g_strdup_printf (_("“%s” is not one of the choices"), value->text);
  return FALSE;
}

static gboolean
check_ref (const IncField *field, const IncValue *value, char **message)
{
  return value->integer > 0 || refuse (message, _("Choose this from the list"));
}

static const IncKind kinds[INC_N_KINDS] = {
  [INC_KIND_TEXT] = { "text", N_("Text"), INC_MEMORY_TEXT, INC_VALUE_TEXT, FALSE,
                      display_text, parse_text, check_text },
  [INC_KIND_NOTE] = { "note", N_("Long text"), INC_MEMORY_TEXT, INC_VALUE_TEXT, FALSE,
                      display_text, parse_text, check_text },
  [INC_KIND_DATE] = { "date", N_("Date"), INC_MEMORY_TEXT, INC_VALUE_TEXT, FALSE,
                      display_date, parse_date, check_date },
  [INC_KIND_STAMP] = { "stamp", N_("Date and time"), INC_MEMORY_TEXT, INC_VALUE_TEXT, FALSE,
                       display_stamp, parse_stamp, check_stamp },
  [INC_KIND_INTEGER] = { "integer", N_("Whole number"), INC_MEMORY_INT64, INC_VALUE_INTEGER, TRUE,
                         display_integer, parse_integer, check_integer },
  [INC_KIND_RATIO] = { "ratio", N_("Share"), INC_MEMORY_INT64, INC_VALUE_INTEGER, TRUE,
                       inc_kind_display_ratio, inc_kind_parse_ratio, check_integer },
  [INC_KIND_MONEY] = { "money", N_("Amount"), INC_MEMORY_INT64, INC_VALUE_INTEGER, TRUE,
                       inc_kind_display_money, inc_kind_parse_money, check_integer },
  [INC_KIND_BOOL] = { "bool", N_("Yes or no"), INC_MEMORY_INT, INC_VALUE_INTEGER, FALSE,
                      display_bool, parse_bool, check_bool },
  [INC_KIND_CHOICE] = { "choice", N_("Choice"), INC_MEMORY_INT, INC_VALUE_TEXT, FALSE,
                        display_choice, parse_choice, check_choice },
  [INC_KIND_REF] = { "ref", N_("Reference"), INC_MEMORY_INT64, INC_VALUE_INTEGER, FALSE,
                     display_nothing, parse_nothing, check_ref },
};

const IncKind *
inc_kind_get (IncKindId id)
{
  g_return_val_if_fail (id < INC_N_KINDS, NULL);
  return &kinds[id];
}

gboolean
inc_kind_find (const char *word, IncKindId *id)
{
  for (guint i = 0; i < INC_N_KINDS; i++)
    if (g_str_equal (kinds[i].word, word))
      {
        *id = i;
        return TRUE;
      }
  return FALSE;
}

char *
inc_field_display_in (const IncField *field, const IncValue *value, const char *currency)
{
  return inc_value_is_null (value) ? NULL : kinds[field->kind].display (field, value, currency);
}

char *
inc_field_display (const IncField *field, const IncValue *value)
{
  return inc_field_display_in (field, value, NULL);
}

gboolean
inc_field_parse_in (const IncField *field, const char *typed, const char *currency, IncValue *value, char **message)
{
  g_autofree char *clean = inc_text_clean (typed);

  inc_value_clear (value);
  if (clean == NULL && (typed == NULL || g_utf8_validate (typed, -1, NULL)))
    return TRUE;
  return kinds[field->kind].parse (field, clean != NULL ? clean : typed, currency, value, message);
}

gboolean
inc_field_parse (const IncField *field, const char *typed, IncValue *value, char **message)
{
  return inc_field_parse_in (field, typed, NULL, value, message);
}

void
inc_field_check (const IncField *field, const IncValue *value, IncProblems *problems)
{
  g_autofree char *message = NULL;

  if (inc_value_is_null (value))
    {
      if (field->flags & INC_REQUIRED)
        inc_problems_add (problems, INC_SEVERITY_ERROR, field->name,
                          /* Translators: %s is a field such as "Name". */
                          _("%s is missing"), inc_field_get_label (field));
      return;
    }
  if (value->type != kinds[field->kind].storage)
    inc_problems_add (problems, INC_SEVERITY_ERROR, field->name, "%s", _("This is not readable text"));
  else if (!kinds[field->kind].check (field, value, &message))
    inc_problems_add (problems, INC_SEVERITY_ERROR, field->name, "%s", message);
}

const char *
inc_field_get_label (const IncField *field)
{
  return field->flags & INC_CUSTOM ? field->label : _(field->label);
}

char **
inc_field_split_tags (const char *text)
{
  g_autoptr(GStrvBuilder) tags = g_strv_builder_new ();
  g_auto(GStrv) parts = g_strsplit_set (text != NULL ? text : "", ",;", -1);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0' && g_hash_table_add (seen, parts[i]))
      g_strv_builder_add (tags, parts[i]);
  return g_strv_builder_end (tags);
}
