/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-dice: what all parts of the sample draw on: chance that is the same in every run, days, names and codes. */
#include "config.h"

#include "inc-sample-private.h"

#include "inc-date.h"
#include "inc-text.h"

static const char *const families[] = {
  "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Hoàng", "Vũ", "Đặng",
  "Bùi", "Đỗ", "Ngô", "Dương", "Đinh", "Trịnh", "Phan", "Đoàn", "Lương", "Tạ", "Chu",
};

static const char *const women_middles[] = { "Thị", "Thu", "Thanh", "Ngọc", "Minh", "Hồng", "Phương", "Khánh", "Diệu", "Hoài" };

static const char *const women_givens[] = {
  "An", "Chi", "Dung", "Giang", "Hà", "Hạnh", "Hiền", "Huệ", "Hương", "Lan", "Linh", "Loan", "Nga", "Nhung", "Oanh",
  "Quyên", "Thảo", "Thúy", "Trang", "Tuyết", "Uyên", "Vân", "Yến",
};

static const char *const men_middles[] = { "Văn", "Đức", "Quang", "Hữu", "Tuấn", "Hoàng", "Gia", "Đình", "Công", "Mạnh" };

static const char *const men_givens[] = {
  "Bách", "Cường", "Duy", "Đạt", "Hiếu", "Hoàn", "Hùng", "Khang", "Khôi", "Kiên", "Long", "Minh", "Nam", "Nghĩa",
  "Phong", "Quân", "Sơn", "Tân", "Thịnh", "Trung", "Tú", "Tùng", "Việt",
};

/* SplitMix64: every seed gives a good sequence, and it is the same on every machine. */
static guint64
next_bits (IncSample *self)
{
  guint64 bits = self->dice += 0x9E3779B97F4A7C15;

  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
  return bits ^ (bits >> 31);
}

guint
inc_sample_throw (IncSample *self, guint n)
{
  return (next_bits (self) >> 32) % n;
}

gint64
inc_sample_throw_between (IncSample *self, gint64 lowest, gint64 highest, gint64 step)
{
  return lowest + step * inc_sample_throw (self, (highest - lowest) / step + 1);
}

char *
inc_sample_day (IncSample *self, int days)
{
  g_autofree char *day = inc_date_add_days (self->today, days);
  GDate date;
  int over;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_ascii_strtoull (day + 8, NULL, 10), g_ascii_strtoull (day + 5, NULL, 10),
                  g_ascii_strtoull (day, NULL, 10));
  over = (int) g_date_get_weekday (&date) - (int) G_DATE_FRIDAY;
  return over > 0 ? inc_date_add_days (day, -over) : g_steal_pointer (&day);
}

char *
inc_sample_slug (const char *name)
{
  g_autofree char *folded = inc_text_dup_folded (name);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  return g_strjoinv ("", words);
}

char *
inc_sample_phone (guint number)
{
  return g_strdup_printf ("+84 24 0000 %04u", number);
}

/* The check digit of conventions: weighted sum, 10 minus its rest by 11; a rest of 0 has none. */
static int
work_out_check_digit (const char *digits)
{
  static const int weights[] = { 31, 29, 23, 19, 17, 13, 7, 5, 3 };
  int sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += weights[i] * (digits[i] - '0');
  return 10 - sum % 11;
}

char *
inc_sample_next_tax_code (IncSample *self)
{
  for (;;)
    {
      g_autofree char *digits = g_strdup_printf ("99%07u", ++self->tax_serial * 137);
      const int check = work_out_check_digit (digits);

      if (check < 10)
        return g_strdup_printf ("%s%d", digits, check);
    }
}

static gboolean
is_taken (IncSample *self, const char *name, guint n_taken)
{
  for (guint i = 0; i < n_taken; i++)
    if (g_str_equal (self->people_names[i], name))
      return TRUE;
  return FALSE;
}

#define THROW_ONE(self, words) (words)[inc_sample_throw (self, G_N_ELEMENTS (words))]

char *
inc_sample_next_name (IncSample *self, gboolean is_woman, guint n_taken)
{
  for (;;)
    {
      const char *family = THROW_ONE (self, families);
      const char *middle = is_woman ? THROW_ONE (self, women_middles) : THROW_ONE (self, men_middles);
      const char *given = is_woman ? THROW_ONE (self, women_givens) : THROW_ONE (self, men_givens);
      g_autofree char *name = g_strjoin (" ", family, middle, given, NULL);

      if (!g_str_equal (family, middle) && !is_taken (self, name, n_taken))
        return g_steal_pointer (&name);
    }
}
