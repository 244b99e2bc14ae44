/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a keyboard makes of known words: without marks and blanks, in Telex, in VNI, half composed. */
#include "config.h"

#include "inc-telex.h"

#include <glib.h>

static void
test_what_spells_a_word (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    gboolean spells;
  } rows[] = {
    { "giai đoạn", "giai đoạn", TRUE }, { "Giai Đoạn", "giai đoạn", TRUE }, { "giaidoan", "giai đoạn", TRUE },
    { "giai doan", "giai đoạn", TRUE }, { "giai ddoanj", "giai đoạn", TRUE }, { "giai dodanj", "giai đoạn", TRUE },
    { "giai doandj", "giai đoạn", TRUE }, { "giai ddoajn", "giai đoạn", TRUE }, { "giai ddoan5", "giai đoạn", TRUE },
    { "giai d9oan5", "giai đoạn", TRUE }, { "giai đoanj", "giai đoạn", TRUE }, { "số tiền", "số tiền", TRUE },
    { "sotien", "số tiền", TRUE }, { "soos tieenf", "số tiền", TRUE }, { "so61 tie62n", "số tiền", TRUE },
    { "tuwf", "từ", TRUE }, { "tu72", "từ", TRUE }, { "tu", "từ", TRUE }, { "tuj", "từ", FALSE }, { "tus", "từ", FALSE },
    { "tuff", "từ", FALSE }, { "hoà", "hòa", TRUE }, { "hoaf", "hòa", TRUE }, { "hofa", "hòa", TRUE },
    { "treex", "trễ", TRUE }, { "tre", "trễ", TRUE }, { "treee", "trễ", FALSE }, { "tr", "trễ", FALSE },
    { "stage", "stage", TRUE }, { "STAGE", "stage", TRUE }, { "stagee", "stage", FALSE }, { "s", "stage", FALSE },
    { "tax code", "tax_code", TRUE }, { "", "từ", FALSE }, { "từ", "", FALSE }, { "ftu", "từ", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (inc_telex_spells (rows[i].typed, rows[i].text) != rows[i].spells)
      g_error ("%s should %sspell %s", rows[i].typed, rows[i].spells ? "" : "not ", rows[i].text);
}

static void
test_beginnings (void)
{
  g_assert_true (inc_telex_begins ("ddang", "Đang ươm tạo"));
  g_assert_true (inc_telex_begins ("đang uowm", "Đang ươm tạo"));
  g_assert_true (inc_telex_begins ("Đang ươm tạo", "Đang ươm tạo"));
  g_assert_false (inc_telex_begins ("đang ươm tạo x", "Đang ươm tạo"));
  g_assert_false (inc_telex_begins ("", "Đang ươm tạo"));
  g_assert_false (inc_telex_begins ("uom", "Đang ươm tạo"));
}

static void
test_marks_that_were_said (void)
{
  static const char *const said[] = { "trễ", "TRỄ", "treex", "trêx", "tre64", "trẽe" };
  static const char *const unsaid[] = { "tre", "trê", "tree", "trex", "trẽ", "trể" };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_true (inc_telex_spells_marked (said[i], "trễ"));
  for (guint i = 0; i < G_N_ELEMENTS (unsaid); i++)
    g_assert_false (inc_telex_spells_marked (unsaid[i], "trễ"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/telex/what-spells-a-word", test_what_spells_a_word);
  g_test_add_func ("/telex/beginnings", test_beginnings);
  g_test_add_func ("/telex/marks-that-were-said", test_marks_that_were_said);
  return g_test_run ();
}
