/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists by fund tell of each fund's own part: on the screen, in a file, in sums; over all funds, and what has no fund yet, they
 * are the whole to the last unit. */
#include "config.h"

#include "inc-money-sample.h"

#include "inc-export.h"
#include "inc-history-test.h"
#include "inc-record-list.h"

#include <string.h>

static gint64
add_tranche (MoneySample *self, gint64 award, gint64 amount, const char *due)
{
  return money_save (self, g_object_new (inc_tranche_get_type (), "award", award, "title", "Đợt", "amount", amount, "due", due,
                                         NULL));
}

/* Tranche 1: 100.000.001 đ, two thirds the city's.  2: 50.000.003 đ, 20.000.000 of it the city's, the rest nobody's yet.  3: 7 đ,
 * nobody's, without a day.  4: 1.200,50 USD. */
static void
fill (MoneySample *self)
{
  const IncTranchePart thirds[] = { { self->city, INC_MISSING, 666667 }, { self->private_fund, INC_MISSING, 333333 } };
  const gint64 award = money_award (self, self->startup, 0, 1000 * MILLION);
  const gint64 foreign = money_save (self, g_object_new (inc_award_get_type (), "startup", self->other, "title", "B", "currency",
                                                         "USD", "awarded", (gint64) 120050, NULL));
  const gint64 split = add_tranche (self, award, 100 * MILLION + 1, "2026-05-01");
  const gint64 half = add_tranche (self, award, 50 * MILLION + 3, "2026-05-02");
  const gint64 nobody = add_tranche (self, award, 7, NULL);
  const gint64 dollars = add_tranche (self, foreign, 120050, "2026-05-03");

  g_assert_cmpint (split, ==, 1);
  g_assert_cmpint (half, ==, 2);
  g_assert_cmpint (nobody, ==, 3);
  g_assert_cmpint (dollars, ==, 4);
  money_do (inc_session_split_tranche (self->session, "Split", split, thirds, G_N_ELEMENTS (thirds)));
  money_save (self, g_object_new (inc_allocation_get_type (), "tranche", half, "fund", self->city, "amount",
                                  20 * MILLION, NULL));
  money_do (inc_session_split_tranche (self->session, "Split", dollars,
                                       &(IncTranchePart) { self->dollars, 120050, INC_MISSING }, 1));
}

/* fund 0: what has none yet. */
static IncQuery *
query_new (gint64 fund)
{
  const IncValue value = inc_value_integer (fund);
  IncQuery *query = inc_query_new (inc_schema_of (inc_tranche_get_type ()));

  inc_query_filter (query, INC_FILTER_NAMED, fund != 0 ? "tranche-of-fund" : "tranche-without-fund", &value, fund != 0);
  inc_query_set_sort (query, "id", FALSE);
  return query;
}

static void
append (GString *text, IncTranche *tranche)
{
  g_string_append_printf (text, "%s%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, text->len > 0 ? " " : "",
                          INC_RECORD (tranche)->id, tranche->amount);
}

static char *
load (MoneySample *self, gint64 fund)
{
  g_autoptr(IncQuery) query = query_new (fund);
  g_autoptr(GPtrArray) all = inc_test_take_boxed (inc_session_load (self->session, query));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    append (text, g_ptr_array_index (all, i));
  return g_string_free_and_steal (text);
}

/* As a table on the screen reads it. */
static char *
show (MoneySample *self, gint64 fund)
{
  g_autoptr(IncQuery) query = query_new (fund);
  g_autoptr(IncRecordList) list = inc_record_list_new (self->session);
  GString *text = g_string_new (NULL);

  inc_record_list_set_query (list, query);
  while (inc_record_list_get_loading (list))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(IncRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      append (text, INC_TRANCHE (inc_row_get_record (row)));
    }
  return g_string_free_and_steal (text);
}

static char *
export (MoneySample *self, gint64 fund)
{
  g_autoptr(IncQuery) query = query_new (fund);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();

  inc_test_finish (inc_export_csv (self->session, query, INC_EXPORT_CSV_PLAIN, memory));
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)));
}

static const struct
{
  const char *name; /* of the fund; NULL: none yet */
  const char *rows; /* id:amount */
} expected[] = {
  { "Quỹ A", "1:66666701 2:20000000" },
  { "Quỹ B", "1:33333300" },
  { "Quỹ C", "4:120050" },
  { NULL, "2:30000003 3:7" },
};

static gint64
get_fund (MoneySample *self, guint i)
{
  const gint64 funds[] = { self->city, self->private_fund, self->dollars, 0 };

  return funds[i];
}

static void
test_rows (void)
{
  g_auto(MoneySample) sample = { NULL };

  money_sample_init (&sample);
  fill (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *loaded = load (&sample, get_fund (&sample, i));
      g_autofree char *shown = show (&sample, get_fund (&sample, i));

      g_assert_cmpstr (loaded, ==, expected[i].rows);
      g_assert_cmpstr (shown, ==, expected[i].rows);
    }
}

static void
test_csv (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autofree char *city = NULL, *dollars = NULL, *none = NULL;

  money_sample_init (&sample);
  fill (&sample);
  city = export (&sample, sample.city);
  g_assert_nonnull (strstr (city, ",66666701,"));
  g_assert_nonnull (strstr (city, ",20000000,"));
  g_assert_null (strstr (city, ",100000001,"));
  dollars = export (&sample, sample.dollars);
  g_assert_nonnull (strstr (dollars, ",1200.50,USD,"));
  none = export (&sample, 0);
  g_assert_nonnull (strstr (none, ",30000003,"));
  g_assert_nonnull (strstr (none, ",7,"));
}

/* A row of such a list is no tranche to save. */
static void
test_rows_are_not_saved (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncQuery) query = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *message = NULL;

  money_sample_init (&sample);
  fill (&sample);
  query = query_new (sample.city);
  rows = inc_test_take_boxed (inc_session_load (sample.session, query));
  message = money_refused (inc_session_save (sample.session, "Edit", (IncRecord *const *) rows->pdata, 1),
                           INC_STORE_ERROR_CONFLICT);
}

static char *
sum_up (MoneySample *self, const char *which, const char *first, const char *last)
{
  const IncValue values[] = { { INC_VALUE_TEXT, 0, (char *) which },
                              first != NULL ? (IncValue) { INC_VALUE_TEXT, 0, (char *) first } : inc_value_null (),
                              last != NULL ? (IncValue) { INC_VALUE_TEXT, 0, (char *) last } : inc_value_null () };
  g_autoptr(IncTable) table = inc_test_take_boxed (inc_session_query (self->session, "tranche-sums", values,
                                                                      G_N_ELEMENTS (values)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    g_string_append_printf (text, "%s%s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, i > 0 ? "; " : "",
                            inc_table_get_text (table, i, "name") != NULL ? inc_table_get_text (table, i, "name") : "–",
                            inc_table_get_text (table, i, "currency"), inc_table_get_integer (table, i, "n"),
                            inc_table_get_integer (table, i, "amount"));
  return g_string_free_and_steal (text);
}

static void
test_sums (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autofree char *all = NULL, *due = NULL, *unscheduled = NULL;
  g_autoptr(IncTable) fund = NULL;

  money_sample_init (&sample);
  fill (&sample);
  all = sum_up (&sample, "all", NULL, NULL); /* 150.000.011 đ */
  g_assert_cmpstr (all, ==, "Quỹ A VND 2 86666701; Quỹ B VND 1 33333300; Quỹ C USD 1 120050; – VND 2 30000010");
  due = sum_up (&sample, "due", "2026-05-02", "2026-05-03");
  g_assert_cmpstr (due, ==, "Quỹ A VND 1 20000000; Quỹ C USD 1 120050; – VND 1 30000003");
  unscheduled = sum_up (&sample, "unscheduled", NULL, NULL);
  g_assert_cmpstr (unscheduled, ==, "– VND 1 7");
  fund = inc_test_take_boxed (inc_session_query (
    sample.session, "fund-tranche-sum",
    (const IncValue[]) { inc_value_integer (sample.city), { INC_VALUE_TEXT, 0, (char *) "all" }, inc_value_null (),
                         inc_value_null () }, 4));
  g_assert_cmpint (inc_table_get_integer (fund, 0, "n"), ==, 2);
  g_assert_cmpint (inc_table_get_integer (fund, 0, "amount"), ==, 86666701);
}

/* ---- what is not paid yet ---- */

static IncQuery *
open_query_new (gboolean due, gint64 fund)
{
  const IncValue days[] = { INC_VALUE_INIT, { INC_VALUE_TEXT, 0, (char *) "2026-12-31" } };
  const IncValue value = inc_value_integer (fund);
  IncQuery *query = inc_query_new (inc_schema_of (inc_tranche_get_type ()));

  inc_query_filter (query, INC_FILTER_NAMED, due ? "tranche-due" : "tranche-unscheduled", days, due ? G_N_ELEMENTS (days) : 0);
  if (fund != 0)
    inc_query_filter (query, INC_FILTER_NAMED, "tranche-of-fund", &value, 1);
  return query;
}

static char *
load_open (MoneySample *self, gboolean due, gint64 fund)
{
  g_autoptr(IncQuery) query = open_query_new (due, fund);
  g_autoptr(GPtrArray) all = inc_test_take_boxed (inc_session_load (self->session, query));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    append (text, g_ptr_array_index (all, i));
  return g_string_free_and_steal (text);
}

/* Tranche 1: 100, 90 of it paid: 55 of 60 and 35 of 40.  2: 20 without a day, 5 of it paid. */
static void
fill_open (MoneySample *self)
{
  const gint64 award = money_award (self, self->startup, 0, 1000);
  const IncTestPart parts[] = { { self->city, 60, 55, "2026-03-02" }, { self->private_fund, 40, 35, "2026-03-02" } };
  const IncTestPart part = { self->city, 20, 5, "2026-03-02" };

  inc_test_add_history (self->session, g_object_new (inc_tranche_get_type (), "award", award, "title", "1", "amount", (gint64) 100,
                                                     "due", "2026-05-01", "approved", "2026-03-01", "approved-by", "Lan", NULL),
                        parts, G_N_ELEMENTS (parts), NULL);
  inc_test_add_history (self->session, g_object_new (inc_tranche_get_type (), "award", award, "title", "2", "amount", (gint64) 20,
                                                     "approved", "2026-03-01", "approved-by", "Lan", NULL), &part, 1, NULL);
}

static void
test_open_rows (void)
{
  g_auto(MoneySample) sample = { NULL };
  static const struct
  {
    gboolean due;
    int fund; /* 0: all of them */
    const char *rows;
  } cases[] = { { TRUE, 0, "1:10" }, { TRUE, 1, "1:5" }, { TRUE, 2, "1:5" }, { FALSE, 0, "2:15" }, { FALSE, 1, "2:15" } };
  g_autofree char *whole = NULL;

  money_sample_init (&sample);
  fill_open (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gint64 funds[] = { 0, sample.city, sample.private_fund };
      g_autofree char *rows = load_open (&sample, cases[i].due, funds[cases[i].fund]);

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
  whole = load (&sample, sample.city);
  g_assert_cmpstr (whole, ==, "1:60 2:20");
}

static void
test_open_sums (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autofree char *all = NULL, *due = NULL, *unscheduled = NULL;
  g_autoptr(IncTable) fund = NULL;
  g_autoptr(IncTable) today = NULL;

  money_sample_init (&sample);
  fill_open (&sample);
  all = sum_up (&sample, "all", NULL, NULL);
  g_assert_cmpstr (all, ==, "Quỹ A VND 2 80; Quỹ B VND 1 40");
  due = sum_up (&sample, "due", NULL, "2026-12-31");
  g_assert_cmpstr (due, ==, "Quỹ A VND 1 5; Quỹ B VND 1 5");
  unscheduled = sum_up (&sample, "unscheduled", NULL, NULL);
  g_assert_cmpstr (unscheduled, ==, "Quỹ A VND 1 15");
  fund = inc_test_take_boxed (inc_session_query (
    sample.session, "fund-tranche-sum",
    (const IncValue[]) { inc_value_integer (sample.city), { INC_VALUE_TEXT, 0, (char *) "due" }, inc_value_null (),
                         inc_value_null () }, 4));
  g_assert_cmpint (inc_table_get_integer (fund, 0, "amount"), ==, 5);
  today = inc_test_take_boxed (inc_session_query (
    sample.session, "today-tranches",
    (const IncValue[]) { { INC_VALUE_TEXT, 0, (char *) "2026-12-31" }, inc_value_integer (5) }, 2));
  g_assert_cmpint (inc_table_get_integer (today, 0, "amount"), ==, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/fund-lists/rows", test_rows);
  g_test_add_func ("/session/fund-lists/csv", test_csv);
  g_test_add_func ("/session/fund-lists/rows-are-not-saved", test_rows_are_not_saved);
  g_test_add_func ("/session/fund-lists/sums", test_sums);
  g_test_add_func ("/session/fund-lists/open-rows", test_open_rows);
  g_test_add_func ("/session/fund-lists/open-sums", test_open_sums);
  return g_test_run ();
}
