/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report-values: numbers are shown in the style of the thread (inc-number-style.h). */
#include "config.h"

#include "inc-report-values.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-field.h"
#include "inc-paper-words.h"

static const char *
keep (GStringChunk *chunk, char *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert (chunk, text) : NULL;

  g_free (text);
  return kept;
}

static const char *
keep_exact (GStringChunk *chunk, gint64 n)
{
  return keep (chunk, g_strdup_printf ("%" G_GINT64_FORMAT, n));
}

IncCell
inc_cell_text (GStringChunk *chunk, const char *text)
{
  return (IncCell){ .text = keep (chunk, g_strdup (text)) };
}

IncCell
inc_cell_count (GStringChunk *chunk, gint64 n)
{
  if (n == INC_UNKNOWN)
    return (IncCell){ NULL };
  return (IncCell){ .text = keep (chunk, inc_number_display (n)), .exact = keep_exact (chunk, n) };
}

IncCell
inc_cell_date (GStringChunk *chunk, const char *language, const char *iso)
{
  if (iso == NULL)
    return (IncCell){ NULL };
  return (IncCell){ .text = keep (chunk, inc_report_date (language, iso)),
                    .exact = keep (chunk, g_strdup (iso)) };
}

/* Tenths of a million, half up: of amounts that are not negative. */
IncCell
inc_cell_millions (GStringChunk *chunk, gint64 dong)
{
  const gint64 tenths = dong / 100000 + (dong % 100000 >= 50000);

  if (dong == INC_UNKNOWN)
    return (IncCell){ NULL };
  return (IncCell){ .text = keep (chunk, inc_decimal_display (tenths * 100000)),
                    .exact = keep_exact (chunk, dong) };
}

/* Half up; amounts of the largest size may be divided. */
static gint64
divide (gint64 part, gint64 factor, gint64 whole)
{
  return ((__int128) part * factor + whole / 2) / whole;
}

IncCell
inc_cell_rate (GStringChunk *chunk, gint64 part, gint64 whole)
{
  if (part == INC_UNKNOWN || whole <= 0)
    return (IncCell){ NULL };
  return (IncCell){ .text = keep (chunk, inc_ratio_display (divide (part, 1000, whole) * 1000)),
                    .exact = keep_exact (chunk, divide (part, 1000000, whole)) };
}

static gboolean
is_dong (const char *currency)
{
  return currency == NULL || g_str_equal (currency, "VND");
}

IncCell
inc_cell_amount (GStringChunk *chunk, gint64 amount, const char *currency)
{
  if (amount == INC_MISSING)
    return (IncCell){ NULL };
  return (IncCell){ .text = keep (chunk, inc_amount_display_number (amount, currency)),
                    .exact = keep_exact (chunk, amount),
                    .currency = is_dong (currency) ? NULL : g_string_chunk_insert_const (chunk, currency) };
}

char *
inc_report_amount (const char *language, gint64 amount, const char *currency)
{
  g_autofree char *number = NULL;

  if (amount == INC_MISSING)
    return NULL;
  if (!is_dong (currency))
    return inc_amount_display (amount, currency);
  number = inc_number_display (amount);
  return g_strdup_printf ("%s\302\240%s", number, g_str_equal (language, "en") ? "VND" : "đồng");
}

/* Tenths of the largest unit that gives a whole number, half up. */
char *
inc_report_short_money (const char *language, gint64 dong)
{
  static const struct
  {
    gint64 unit;
    const char *vietnamese;
    const char *english;
  } units[] = {
    { G_GINT64_CONSTANT (1000000000), "tỷ đồng", "billion VND" },
    { 1000000, "triệu đồng", "million VND" },
    { 1, "đồng", "VND" },
  };
  guint i = 0;
  gint64 millionths;
  g_autofree char *number = NULL;

  if (dong == INC_UNKNOWN)
    return NULL;
  while (dong < units[i].unit && i < G_N_ELEMENTS (units) - 1)
    i++;
  if (units[i].unit == 1)
    number = inc_number_display (dong);
  else
    {
      millionths = (dong / (units[i].unit / 10) + (dong % (units[i].unit / 10) >= units[i].unit / 20)) * 100000;
      number = inc_decimal_display (millionths);
    }
  return g_strdup_printf ("%s\302\240%s", number,
                          g_str_equal (language, "en") ? units[i].english : units[i].vietnamese);
}

IncFigure
inc_figure_of (const char *key, const char *label, IncCellKind kind, const IncCell *cell,
               const char *note)
{
  return (IncFigure){ .label = label, .value = cell->text, .note = note, .key = key,
                      .kind = kind, .exact = cell->exact };
}

char *
inc_report_date (const char *language, const char *iso)
{
  if (iso == NULL)
    return NULL;
  return g_str_equal (language, "en") ? inc_paper_english_date (iso) : inc_date_display (iso);
}

char *
inc_report_name_date (const char *language, const char *iso)
{
  static const char *const units[] = { "ngày", "năm", "tháng", "ngày" };
  g_autofree char *shown = inc_report_date (language, iso);

  if (shown == NULL || g_str_equal (language, "en"))
    return g_steal_pointer (&shown);
  return g_strdup_printf ("%s %s", units[inc_date_check (iso)], shown);
}

gint64
inc_report_add (gint64 a, gint64 b)
{
  return a == INC_UNKNOWN || b == INC_UNKNOWN ? INC_UNKNOWN : a + b;
}
