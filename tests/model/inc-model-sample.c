/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sample values, by kind. */
#include "config.h"

#include "inc-model-sample.h"

#include "inc-money.h"

static IncValue
text (const char *base, guint n)
{
  return inc_value_take_text (n == 0 ? g_strdup (base) : g_strdup_printf ("%s %u", base, n));
}

IncValue
sample_good_value (const IncField *field, guint n)
{
  static const char *const days[] = { "2026-05-12", "2024-02-29", "1999-12-31" };
  static const char *const currencies[] = { "USD", "KWD", "VND" };

  switch (field->kind)
    {
    case INC_KIND_TEXT:
      if (field->flags & INC_CLOCK)
        return inc_value_take_text (g_strdup_printf ("09:%02u", n % 60));
      if (field->flags & INC_SPANS)
        return inc_value_take_text (g_strdup_printf ("10:20-10:%02u, 12:00-13:30", 30 + n % 30));
      return field->flags & INC_CURRENCY ? inc_value_dup_text (currencies[n % G_N_ELEMENTS (currencies)])
                                         : text ("Đường Xa", n);
    case INC_KIND_NOTE:
      return text ("Dòng một\nDòng hai", n);
    case INC_KIND_DATE:
      return inc_value_dup_text (days[n % G_N_ELEMENTS (days)]);
    case INC_KIND_STAMP:
      return inc_value_dup_text ("2026-05-12T14:05:09.123+07:00");
    case INC_KIND_BOOL:
      return inc_value_integer (1);
    case INC_KIND_CHOICE:
      return inc_value_dup_text (field->choices[n % inc_choice_get_n (field->choices)].word);
    case INC_KIND_INTEGER:
    case INC_KIND_RATIO:
    case INC_KIND_MONEY:
    case INC_KIND_REF:
    case INC_N_KINDS:
    default:
      return inc_value_integer (n + 7);
    }
}

static gboolean
bad_text (const IncField *field, guint n, IncValue *value)
{
  const gsize too_long = field->kind == INC_KIND_TEXT ? 2001 : 200001;

  switch (n)
    {
    case 0:
      *value = inc_value_dup_text ("");
      return TRUE;
    case 1:
      *value = inc_value_dup_text ("broken \xff here");
      return TRUE;
    case 2:
      *value = inc_value_take_text (g_strnfill (too_long, 'a'));
      return TRUE;
    case 3:
      *value = inc_value_integer (5);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
bad_from (const char *const *texts, guint n, IncValue *value)
{
  *value = inc_value_dup_text (n < g_strv_length ((GStrv) texts) ? texts[n] : NULL);
  return value->text != NULL;
}

gboolean
sample_bad_value (const IncField *field, guint n, IncValue *value)
{
  static const char *const dates[] = { "2026-13-01", "2026-02-30", "12/05/2026", "x", "", "0999-01-01", NULL };
  static const char *const partial[] = { "2026", "2026-05", "2026-13-01", NULL };
  static const char *const stamps[] = { "2026-05-12", "2026-05-12T25:00:00+07:00", "now", NULL };
  static const char *const words[] = { "nonsense", "", "Applied", NULL };
  static const gint64 numbers[] = { INC_MONEY_MAX + 1, -INC_MONEY_MAX - 1, G_MAXINT64 };

  switch (field->kind)
    {
    case INC_KIND_TEXT:
    case INC_KIND_NOTE:
      return bad_text (field, n, value);
    case INC_KIND_DATE:
      return bad_from (field->flags & INC_PARTIAL ? dates : partial, n, value);
    case INC_KIND_STAMP:
      return bad_from (stamps, n, value);
    case INC_KIND_CHOICE:
      return bad_from (words, n, value);
    case INC_KIND_BOOL:
      *value = inc_value_integer (n == 0 ? 2 : -1);
      return n < 2;
    case INC_KIND_REF:
      *value = inc_value_integer (n == 0 ? 0 : -1);
      return n < 2;
    case INC_KIND_INTEGER:
    case INC_KIND_RATIO:
    case INC_KIND_MONEY:
    case INC_N_KINDS:
    default:
      if (n > G_N_ELEMENTS (numbers))
        return FALSE;
      *value = n < G_N_ELEMENTS (numbers) ? inc_value_integer (numbers[n]) : inc_value_dup_text ("seven");
      return TRUE;
    }
}

/* Where a rule over the record asks for more than the kind does. */
static gboolean
special_value (const IncSchema *schema, const IncField *field, guint n, IncValue *value)
{
  g_autofree char *name = g_strconcat (schema->table, ".", field->name, NULL);

  if (g_str_equal (name, "round.undisclosed"))
    *value = inc_value_integer (0); /* there is an amount */
  else if (g_str_equal (name, "event.ends"))
    *value = inc_value_take_text (g_strdup_printf ("17:%02u", n % 60));
  else if (g_str_equal (name, "event.rooms"))
    *value = inc_value_take_text (g_strdup_printf ("Hội trường A: %u", n % 1000 + 1));
  else if (g_str_equal (name, "event.lost_tables"))
    *value = inc_value_take_text (g_strdup_printf ("5@14:%02u", n % 60));
  else if (g_str_equal (name, "event.fairness"))
    *value = inc_value_take_text (g_strdup_printf ("1000, %u", n % 1000));
  else if (g_str_equal (name, "wish.rating"))
    *value = inc_value_integer (n % 5 + 1);
  else
    return FALSE;
  return TRUE;
}

IncRecord *
sample_record (const IncSchema *schema, guint n)
{
  IncRecord *record = inc_record_new (schema);

  gboolean chosen = FALSE;

  for (guint i = 0; i < schema->n_fields; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;

      if (schema->fields[i].flags & INC_ONE_OF && chosen)
        continue;
      chosen |= (schema->fields[i].flags & INC_ONE_OF) != 0;
      if (!special_value (schema, &schema->fields[i], n, &value))
        value = sample_good_value (&schema->fields[i], n);
      inc_record_set_value (record, &schema->fields[i], &value);
    }
  return record;
}
