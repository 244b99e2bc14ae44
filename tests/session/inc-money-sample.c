/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything asserts: a test reads as what it claims. */
#include "config.h"

#include "inc-money-sample.h"

void
money_do (DexFuture *future)
{
  inc_changes_unref (inc_test_take_boxed (future));
}

char *
money_plain (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\u00a0", " ", 0);
  return g_string_free (plain, FALSE);
}

char *
money_refused (DexFuture *future, int code)
{
  g_autoptr(GError) error = inc_test_take_error (future);

  g_assert_error (error, INC_STORE_ERROR, code);
  return money_plain (error->message);
}

gint64
money_save (MoneySample *self, gpointer record)
{
  g_autoptr(IncRecord) taken = record;
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (self->session, "Save", &taken, 1));

  return changes->changes->len > 0 ? g_array_index (changes->changes, IncChange, 0).first_id : taken->id;
}

gpointer
money_get (MoneySample *self, GType type, gint64 id)
{
  return inc_test_take_object (inc_session_get (self->session, inc_schema_of (type), id));
}

guint
money_count (MoneySample *self, GType type)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(DexFuture) counting = inc_session_count (self->session, query);

  return g_value_get_uint (inc_test_wait (counting, NULL));
}

GArray *
money_list (MoneySample *self, GType type, const char *field, gint64 id)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));

  inc_query_filter_id (query, field, id);
  inc_query_set_sort (query, "id", FALSE);
  return inc_test_take_boxed (inc_session_list_ids (self->session, query));
}

gint64
money_change_set (MoneySample *self, const char *title)
{
  g_autoptr(IncTable) history = inc_test_take_boxed (inc_session_list_history (self->session, G_MAXINT64, 50));

  for (guint i = 0; i < inc_table_get_n_rows (history); i++)
    if (g_str_equal (inc_table_get_text (history, i, "title"), title) &&
        g_str_equal (inc_table_get_text (history, i, "role"), "do"))
      return inc_table_get_integer (history, i, "id");
  g_assert_not_reached ();
}

static gint64
add_fund (MoneySample *self, const char *name, gboolean public_money, gint64 limit, const char *currency)
{
  return money_save (self, g_object_new (inc_fund_get_type (), "name", name, "public-money", public_money, "limit-amount",
                                         limit, "currency", currency, "source",
                                         public_money ? INC_FUND_SOURCE_CITY : INC_FUND_SOURCE_PRIVATE, NULL));
}

void
money_sample_init (MoneySample *self)
{
  if (g_getenv ("INC_FAKE_TODAY") == NULL && g_getenv ("INC_FAKE_NOW") == NULL)
    g_setenv ("INC_FAKE_TODAY", MONEY_TODAY, TRUE);
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  self->programme = money_save (self, g_object_new (inc_programme_get_type (), "name", "Ươm tạo", NULL));
  self->cohort = money_save (self, g_object_new (inc_cohort_get_type (), "name", "Khóa 1", "programme", self->programme,
                                                 NULL));
  self->startup = money_save (self, g_object_new (inc_startup_get_type (), "name", "Hoa Sen", NULL));
  self->other = money_save (self, g_object_new (inc_startup_get_type (), "name", "Sen Đá", NULL));
  self->city = add_fund (self, "Quỹ A", TRUE, 1000 * MILLION, NULL);
  self->private_fund = add_fund (self, "Quỹ B", FALSE, 500 * MILLION, NULL);
  self->dollars = add_fund (self, "Quỹ C", FALSE, MILLION, "USD");
}

void
money_sample_clear (MoneySample *self)
{
  if (self->session == NULL)
    return;
  inc_test_settle ();
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
}

gint64
money_award (MoneySample *self, gint64 startup, int kind, gint64 amount)
{
  return money_save (self, g_object_new (inc_award_get_type (), "startup", startup, "title", "Hỗ trợ", "kind", kind, "fund",
                                         self->city, "requested", 2 * amount, "requested-on", "2026-01-02", "recommended",
                                         amount, "recommended-on", "2026-01-05", "awarded", amount, "awarded-on",
                                         "2026-01-10", NULL));
}

gint64
money_tranche (MoneySample *self, gint64 award, gint64 amount, gint64 fund)
{
  const gint64 id = money_save (self, g_object_new (inc_tranche_get_type (), "award", award, "title", "Đợt", "amount",
                                                    amount, "submitted", "2026-02-01", NULL));

  money_do (inc_session_split_tranche (self->session, "Split", id,
                                       &(IncTranchePart) { fund, amount, INC_MISSING }, 1));
  return id;
}

gint64
money_approved (MoneySample *self, gint64 award, gint64 amount, gint64 fund, const char *date)
{
  const gint64 id = money_tranche (self, award, amount, fund);

  money_do (inc_session_approve_tranche (self->session, "Approve", id, date, "Lan", NULL, NULL));
  return id;
}

gint64
money_pay (MoneySample *self, gint64 *tranche)
{
  const gint64 award = money_award (self, self->startup, INC_SUPPORT_GRANT, 100 * MILLION);
  const IncPaymentSlip slip = { "2026-03-10", INC_PAYMENT_TRANSFER, "FT260310", NULL };
  g_autoptr(GArray) payments = NULL;

  *tranche = money_approved (self, award, 100 * MILLION, self->city, "2026-03-01");
  money_do (inc_session_pay_tranche (self->session, "Pay", *tranche, NULL, 0, &slip));
  payments = money_list (self, inc_payment_get_type (), "tranche", *tranche);
  return g_array_index (payments, gint64, 0);
}

IncAwardFigures
money_award_figures (MoneySample *self, gint64 award)
{
  g_autoptr(GArray) all = inc_test_take_boxed (inc_session_list_award_figures (self->session, &award, 1));

  g_assert_cmpuint (all->len, ==, 1);
  return g_array_index (all, IncAwardFigures, 0);
}

char *
money_fund_text (MoneySample *self, gint64 fund, const char *date)
{
  g_autoptr(IncFundFigures) figures = inc_test_take_boxed (inc_session_get_fund_figures (self->session, fund, date));

  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          figures->paid, figures->signed_for, figures->proposed, figures->free);
}

void
money_undo (MoneySample *self)
{
  money_do (inc_session_undo (self->session));
}

void
money_redo (MoneySample *self)
{
  money_do (inc_session_redo (self->session));
}

void
money_assert_refused (DexFuture *future, const char *expected)
{
  g_autofree char *message = money_refused (future, INC_STORE_ERROR_REFUSED);

  g_assert_cmpstr (message, ==, expected);
}

void
money_assert_fund (MoneySample *self, gint64 fund, const char *date, const char *expected)
{
  g_autofree char *text = money_fund_text (self, fund, date);

  g_assert_cmpstr (text, ==, expected);
}
