/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* ISO dates of three precisions: checked, read from typed text, shown and counted.  Stamps are
 * made for Asia/Ho_Chi_Minh (+07:00, no summer time) without the time zone data, which a sandbox
 * may lack. */
#include "config.h"

#include "inc-date.h"

#include "inc-text.h"

#include <string.h>

#define FIRST_YEAR 1000
#define LAST_YEAR 9999
#define ZONE_SECONDS (7 * 60 * 60)
#define DAY_SECONDS (24 * 60 * 60)
#define UNIX_EPOCH_JULIAN 719163 /* 1 January 1970, counted as GDate counts */
#define MAX_NUMBERS 3

typedef struct
{
  int year;
  int month; /* 1 where the date has none */
  int day;   /* likewise */
} Parts;

/* One number as typed, with the word before it: d(ay), m(onth), y(ear) or 0. */
typedef struct
{
  int value;
  int n_digits;
  char label;
} Number;

static const struct
{
  const char *word; /* folded */
  char label;
} label_words[] = {
  { "ngay", 'd' },
  { "thang", 'm' },
  { "thg", 'm' },
  { "nam", 'y' },
};

static gboolean
read_digits (const char *text, gsize n, int *number)
{
  *number = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }
  return TRUE;
}

static gboolean
exists (const Parts *parts)
{
  if (parts->year < FIRST_YEAR || parts->year > LAST_YEAR || parts->month > 12 || parts->day > 31)
    return FALSE;
  return g_date_valid_dmy (parts->day, parts->month, parts->year);
}

static IncDatePrecision
read_iso (const char *iso, Parts *parts)
{
  gsize n = iso != NULL ? strlen (iso) : 0;

  parts->month = parts->day = 1;
  if ((n != 4 && n != 7 && n != 10) || !read_digits (iso, 4, &parts->year))
    return INC_DATE_NONE;
  if (n >= 7 && (iso[4] != '-' || !read_digits (iso + 5, 2, &parts->month)))
    return INC_DATE_NONE;
  if (n == 10 && (iso[7] != '-' || !read_digits (iso + 8, 2, &parts->day)))
    return INC_DATE_NONE;
  if (!exists (parts))
    return INC_DATE_NONE;
  return n == 4 ? INC_DATE_YEAR : n == 7 ? INC_DATE_MONTH : INC_DATE_DAY;
}

static gboolean
read_julian (const char *iso, int *julian)
{
  Parts parts;
  GDate date;

  if (read_iso (iso, &parts) == INC_DATE_NONE)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, parts.day, parts.month, parts.year);
  *julian = g_date_get_julian (&date);
  return TRUE;
}

static char *
dup_julian (guint julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

/* Moves over the words and marks between two numbers; FALSE when something foreign to a date
 * stands there. */
static gboolean
skip_filler (const char **text, char *label, int *n_marks)
{
  *label = '\0';
  *n_marks = 0;
  while (**text != '\0' && !g_ascii_isdigit (**text))
    {
      gsize n = 1;

      if (strchr ("/-.", **text) != NULL)
        (*n_marks)++;
      else if (**text != ' ')
        {
          guint i = 0;

          while (i < G_N_ELEMENTS (label_words) && !g_str_has_prefix (*text, label_words[i].word))
            i++;
          if (i == G_N_ELEMENTS (label_words) || *label != '\0')
            return FALSE;
          *label = label_words[i].label;
          n = strlen (label_words[i].word);
        }
      *text += n;
    }
  return TRUE;
}

/* The numbers of a typed date with the words before them; 0 when it is none. */
static guint
read_numbers (const char *text, Number numbers[MAX_NUMBERS])
{
  guint n = 0;
  char label;
  int n_marks;

  while (skip_filler (&text, &label, &n_marks) && *text != '\0')
    {
      gsize n_digits = strspn (text, "0123456789");

      if (n == MAX_NUMBERS || n_digits > 4 || n_marks > (n > 0 ? 1 : 0))
        return 0;
      numbers[n].n_digits = n_digits;
      numbers[n].label = label;
      read_digits (text, n_digits, &numbers[n].value);
      text += n_digits;
      n++;
    }
  return *text == '\0' && label == '\0' && n_marks == 0 ? n : 0;
}

/* Takes a number for a part of the date if its word and its digits allow that. */
static gboolean
take_number (const Number *number, char part, int *value)
{
  if (number->label != '\0' && number->label != part)
    return FALSE;
  if (number->n_digits > 2 && (part != 'y' || number->n_digits != 4))
    return FALSE;
  *value = number->value;
  return TRUE;
}

static gboolean
take_year (const Number *number, gboolean may_be_short, int *year)
{
  if (!take_number (number, 'y', year))
    return FALSE;
  if (number->n_digits == 4)
    return TRUE;
  *year += *year >= 50 ? 1900 : 2000;
  return may_be_short && number->n_digits == 2;
}

IncDatePrecision
inc_date_check (const char *iso)
{
  Parts parts;

  return read_iso (iso, &parts);
}

char *
inc_date_parse (const char *typed)
{
  g_autofree char *folded = inc_text_dup_folded (typed);
  Number numbers[MAX_NUMBERS];
  guint n = read_numbers (folded, numbers);
  gboolean year_first = n > 1 && numbers[0].n_digits == 4;
  Parts parts = { 0, 1, 1 };

  if (n == 0 || !take_year (&numbers[year_first ? 0 : n - 1], n == 3, &parts.year))
    return NULL;
  if (n > 1 && !take_number (&numbers[year_first ? 1 : n - 2], 'm', &parts.month))
    return NULL;
  if (n > 2 && !take_number (&numbers[year_first ? 2 : 0], 'd', &parts.day))
    return NULL;
  if (!exists (&parts))
    return NULL;
  if (n == 1)
    return g_strdup_printf ("%04d", parts.year);
  if (n == 2)
    return g_strdup_printf ("%04d-%02d", parts.year, parts.month);
  return g_strdup_printf ("%04d-%02d-%02d", parts.year, parts.month, parts.day);
}

char *
inc_date_display (const char *iso)
{
  Parts parts;

  switch (read_iso (iso, &parts))
    {
    case INC_DATE_MONTH:
      return g_strdup_printf ("%02d/%04d", parts.month, parts.year);
    case INC_DATE_DAY:
      return g_strdup_printf ("%02d/%02d/%04d", parts.day, parts.month, parts.year);
    case INC_DATE_NONE:
    case INC_DATE_YEAR:
    default:
      return g_strdup (iso);
    }
}

gboolean
inc_date_days_between (const char *a, const char *b, int *days)
{
  int from, to;

  if (!read_julian (a, &from) || !read_julian (b, &to))
    return FALSE;
  *days = to - from;
  return TRUE;
}

char *
inc_date_add_days (const char *iso, int days)
{
  int julian, first, last;

  if (inc_date_check (iso) != INC_DATE_DAY)
    return NULL;
  read_julian (iso, &julian);
  read_julian ("1000-01-01", &first);
  read_julian ("9999-12-31", &last);
  if (days < first - julian || days > last - julian)
    return NULL;
  return dup_julian (julian + days);
}

char *
inc_date_today (void)
{
  const char *fake = g_getenv ("INC_FAKE_TODAY");
  g_autofree char *stamp = NULL;

  if (inc_date_check (fake) == INC_DATE_DAY)
    return g_strdup (fake);
  stamp = inc_date_now_stamp ();
  return g_strndup (stamp, strlen ("2026-05-12"));
}

char *
inc_date_now_stamp (void)
{
  const char *fake = g_getenv ("INC_FAKE_NOW");
  g_autofree char *day = NULL;
  gint64 local_ms;
  int second;

  if (fake != NULL)
    return g_strdup (fake);
  local_ms = g_get_real_time () / 1000 + ZONE_SECONDS * 1000;
  second = local_ms / 1000 % DAY_SECONDS;
  day = dup_julian (UNIX_EPOCH_JULIAN + local_ms / 1000 / DAY_SECONDS);
  return g_strdup_printf ("%sT%02d:%02d:%02d.%03d+07:00", day, second / 3600,
                          second / 60 % 60, second % 60, (int) (local_ms % 1000));
}

char *
inc_date_official (const char *iso)
{
  Parts parts;
  IncDatePrecision precision = read_iso (iso, &parts);
  g_autoptr(GString) out = g_string_new (NULL);

  if (precision == INC_DATE_NONE)
    return NULL;
  if (precision == INC_DATE_DAY)
    g_string_append_printf (out, parts.day < 10 ? "ngày 0%d " : "ngày %d ", parts.day);
  if (precision >= INC_DATE_MONTH)
    g_string_append_printf (out, parts.month < 3 ? "tháng 0%d " : "tháng %d ", parts.month);
  g_string_append_printf (out, "năm %d", parts.year);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
