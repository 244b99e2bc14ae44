/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which delimiter a sample has, and what Excel would take for a formula. */
#include "config.h"

#include "inc-csv-dialect.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *text;
  gboolean is_whole;
  char delimiter;
} samples[] = {
  { "comma", "tên,lĩnh vực\nA,AI\n", TRUE, ',' },
  { "semicolon", "tên;lĩnh vực\nA;AI\n", TRUE, ';' },
  { "tab", "tên\tlĩnh vực\nA\tAI\n", TRUE, '\t' },
  { "bar", "tên|lĩnh vực\nA|AI\n", TRUE, '|' },
  { "nothing", "", TRUE, ',' },
  { "only-line-ends", "\r\n\r\n", TRUE, ',' },
  { "one-column", "tên\nA\nB\n", TRUE, ',' },
  { "no-line-end", "tên;lĩnh vực", TRUE, ';' },
  { "quoted-commas", "tên;\"a,b,c,d\"\nA;\"b,c,d,e\"\n", TRUE, ';' },
  { "quoted-line-ends", "tên;\"a\nb,c\nd,e\"\nA;\"b\nc,d\"\n", TRUE, ';' },
  { "doubled-quotes", "a,\"b\"\";\"\";\"\";\"\";c\"\nd,\"e;f\"\n", TRUE, ',' },
  { "decimal-commas", "a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n1,5;2,5;3,5\n1,5;2,5;3,5\n", TRUE, ';' },
  { "title-lines", "Danh sách startup, khóa 5\n\na;b;c\nd;e;f\ng;h;i\n", TRUE, ';' },
  { "addresses", "tên;địa chỉ\nA;12 Lê Lợi, Hà Nội\nB;3 Trần Phú, Hà Đông, Hà Nội\n", TRUE, ';' },
  { "semicolons-in-text", "tên,số,mô tả\nA,1,x; y\nB,2,z\n", TRUE, ',' },
  { "cut-record-not-counted", "a;b\nc;d\n1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9", FALSE, ';' },
  { "last-record-counted", "a;b\nc;d\n1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9", TRUE, ',' },
  { "cut-in-first-record", "a;b;c;d", FALSE, ';' },
  { "quote-in-text", "36'37.8\"N,a\n36'37.8\"N,b\n", TRUE, ',' },
};

static void
test_delimiter (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gsize size = strlen (samples[i].text);

  g_assert_cmpint (inc_csv_guess_delimiter (samples[i].text, size, samples[i].is_whole), ==,
                   samples[i].delimiter);
}

static void
test_guard (void)
{
  static const struct
  {
    const char *text;
    gboolean is_formula;
    const char *stripped;
  } cases[] = {
    { "", FALSE, "" },
    { "a=b", FALSE, "a=b" },
    { "=1", TRUE, "=1" },
    { "+84", TRUE, "+84" },
    { "-5", TRUE, "-5" },
    { "@a", TRUE, "@a" },
    { "'=1", TRUE, "=1" },
    { "''=1", TRUE, "'=1" },
    { "'a", FALSE, "'a" },
    { "'", FALSE, "'" },
    { "'+84", TRUE, "+84" },
    { "''", FALSE, "''" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (inc_csv_is_formula (cases[i].text), ==, cases[i].is_formula);
      g_assert_cmpstr (inc_csv_strip_guard (cases[i].text), ==, cases[i].stripped);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/csv-dialect/", samples[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_delimiter);
    }
  g_test_add_func ("/exchange/csv-dialect/guard", test_guard);
  return g_test_run ();
}
