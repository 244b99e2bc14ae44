/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells that hold several, and amounts as other programs write them. */
#include "config.h"

#include "inc-field.h"
#include "inc-mapping-list.h"

static void
test_splitting (void)
{
  static const struct
  {
    const char *cell;
    const char *items; /* joined by | */
  } cases[] = {
    { "", "" },
    { "An", "An" },
    { "An, Bình, Cúc", "An|Bình|Cúc" },
    { "  An ,  Bình ", "An|Bình" },
    { "An, , Bình,", "An|Bình" },
    /* A comma alone is a part of what it stands in. */
    { "$3,000,000", "$3,000,000" },
    { "$3,000,000, $120,000", "$3,000,000|$120,000" },
    { "$1200000, undisclosed amount", "$1200000|undisclosed amount" },
    /* Semicolons and lines go before commas: names may have those. */
    { "Acme, Inc.; Quỹ A", "Acme, Inc.|Quỹ A" },
    { "Acme, Inc.\nQuỹ A; B\n", "Acme, Inc.|Quỹ A; B" },
    { "An,\r\nBình", "An|Bình" },
    { ", ;\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) items = inc_mapping_split (cases[i].cell);
      g_autofree char *joined = g_strjoinv ("|", items);

      g_assert_cmpstr (joined, ==, cases[i].items);
    }
}

static void
test_legal_forms (void)
{
  static const char *const forms[] = { "LLC", "Inc.", "Inc", "Ltd.", "L.P.", "Co., Ltd", "JSC" };
  static const char *const names[] = { "", "Inception", "LLC Partners", "GVA", "Box", "DCM", "|" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    g_assert_true (inc_mapping_is_legal_form (forms[i]));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (inc_mapping_is_legal_form (names[i]));
}

static void
test_amounts (void)
{
  static const struct
  {
    const char *typed;
    gint64 amount;
    const char *currency; /* NULL: no amount */
    gboolean undisclosed;
  } cases[] = {
    { "$1200000", 120000000, "USD", FALSE },
    { "$3,000,000", 300000000, "USD", FALSE },
    { "$120,000.50", 12000050, "USD", FALSE },
    { "$1.5M", 150000000, "USD", FALSE },
    { "$1.250000M", 125000000, "USD", FALSE },
    { "2 tỷ", 2000000000, "VND", FALSE },
    { "1.500.000.000 đ", 1500000000, "VND", FALSE },
    { "1,5 tỷ", 1500000000, "VND", FALSE },
    { "€ 250.000", 25000000, "EUR", FALSE },
    { "undisclosed amount", INC_MISSING, NULL, TRUE },
    { "Undisclosed", INC_MISSING, NULL, TRUE },
    { "Không công bố", INC_MISSING, NULL, TRUE },
    { "unknown", INC_MISSING, NULL, FALSE },
    { "không rõ", INC_MISSING, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;
      IncMappingAmount amount;

      g_assert_true (inc_mapping_parse_amount (cases[i].typed, &amount, &message));
      g_assert_null (message);
      g_assert_cmpint (amount.amount, ==, cases[i].amount);
      g_assert_cmpstr (amount.currency, ==, cases[i].currency);
      g_assert_cmpint (amount.undisclosed, ==, cases[i].undisclosed);
    }
}

/* Nobody can know whether these are dollars, thousands or millions. */
static void
test_refused_amounts (void)
{
  static const char *const cases[] = { "$14.500000",  "$232.7000", "$351.2000", "$1.234",     "$1,2,3", "$", "a lot",
                                       "14.500000 USD", "-$5",     "$1 2 3 x",  "$3,000,00", "$$5" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;
      IncMappingAmount amount;

      if (inc_mapping_parse_amount (cases[i], &amount, &message))
        g_error ("%s was read as %" G_GINT64_FORMAT, cases[i], amount.amount);
      g_assert_cmpstr (message, ==, "The amount is refused: write it as $3,000,000 or 2 tỷ");
      g_assert_cmpint (amount.amount, ==, INC_MISSING);
      g_assert_null (amount.currency);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/mapping-list/cells-are-split", test_splitting);
  g_test_add_func ("/exchange/mapping-list/legal-forms-are-no-names", test_legal_forms);
  g_test_add_func ("/exchange/mapping-list/amounts-are-read", test_amounts);
  g_test_add_func ("/exchange/mapping-list/amounts-are-refused", test_refused_amounts);
  return g_test_run ();
}
