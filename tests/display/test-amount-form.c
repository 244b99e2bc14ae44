/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts in a form: what was understood stands below them in figures and words, and follows their currency. */
#include "config.h"

#include "inc-amount-line.h"
#include "inc-amount-words.h"
#include "inc-currency.h"
#include "inc-display-session.h"
#include "inc-model-deal.h"
#include "inc-record-form.h"

#define S "\u00a0"

typedef struct
{
  IncDisplaySession register_;
  GtkWidget *window;
  IncRecordForm *form;
} Fixture;

static void
show_form (Fixture *fixture, IncRecord *record)
{
  static const char *const fields[] = { "name", "amount", "currency", "rate", "fee", NULL };
  static const IncFormSection sections[] = { { NULL, fields, FALSE }, { NULL } };

  fixture->form = inc_record_form_new (fixture->register_.session, record, sections, FALSE);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->form));
  inc_display_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  inc_display_session_open (&fixture->register_, TRUE);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 500, "default-height", 700, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GWeakRef form;

  g_weak_ref_init (&form, fixture->form);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  inc_display_settle ();
  g_assert_false (inc_display_is_alive (&form));
  g_weak_ref_clear (&form);
  inc_display_session_close (&fixture->register_);
}

static void
show_new (Fixture *fixture)
{
  g_autoptr(IncRecord) record = g_object_new (inc_model_deal_get_type (), "name", "Vòng hạt giống", NULL);

  show_form (fixture, record);
}

static GtkWidget *
get_row (Fixture *fixture, const char *field)
{
  return inc_field_row_get_widget (inc_record_form_find (fixture->form, field));
}

static void
type (Fixture *fixture, const char *field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, field)), text);
}

static const char *
get_text (Fixture *fixture, const char *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_row (fixture, field)));
}

static GListModel *
get_codes (Fixture *fixture)
{
  return adw_combo_row_get_model (ADW_COMBO_ROW (get_row (fixture, "currency")));
}

static void
choose_currency (Fixture *fixture, const char *code)
{
  const guint at = gtk_string_list_find (GTK_STRING_LIST (get_codes (fixture)), code);

  g_assert_cmpuint (at, !=, GTK_INVALID_LIST_POSITION);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "currency")), at);
}

static IncModelDeal *
get_deal (Fixture *fixture)
{
  return (IncModelDeal *) inc_record_form_get_record (fixture->form);
}

static void
amount_is_said_in_words (Fixture *fixture, gconstpointer data)
{
  show_new (fixture);
  type (fixture, "amount", "1,245 tỷ");
  g_assert_true (inc_display_says (get_row (fixture, "amount"), "1.245.000.000" S "đ · One billion two hundred "
                                                                "forty-five million Vietnamese dong"));
  g_assert_cmpint (get_deal (fixture)->amount, ==, 1245000000);
  type (fixture, "amount", "500k");
  g_assert_true (inc_display_says (get_row (fixture, "amount"), "500.000" S "đ · Five hundred thousand Vietnamese dong"));
  type (fixture, "amount", "");
  g_assert_false (inc_display_says (get_row (fixture, "amount"), "500.000" S "đ · Five hundred thousand Vietnamese dong"));
  g_assert_cmpint (get_deal (fixture)->amount, ==, INC_MISSING);
}

static void
amount_follows_its_currency (Fixture *fixture, gconstpointer data)
{
  show_new (fixture);
  type (fixture, "amount", "1.200");
  type (fixture, "fee", "1.200");
  g_assert_cmpint (get_deal (fixture)->amount, ==, 1200);
  choose_currency (fixture, "USD");
  g_assert_cmpstr (get_deal (fixture)->currency, ==, "USD");
  g_assert_cmpint (get_deal (fixture)->amount, ==, 120000);
  g_assert_cmpint (get_deal (fixture)->fee, ==, 1200);
  g_assert_true (inc_display_says (get_row (fixture, "amount"), "1.200" S "USD · One thousand two hundred US dollars"));
  g_assert_true (inc_display_says (get_row (fixture, "fee"), "1.200" S "đ · One thousand two hundred Vietnamese dong"));
  type (fixture, "amount", "1.200,50");
  g_assert_cmpint (get_deal (fixture)->amount, ==, 120050);
  choose_currency (fixture, "KWD");
  g_assert_cmpint (get_deal (fixture)->amount, ==, 1200500);
  choose_currency (fixture, "VND");
  inc_display_wait_for (inc_field_row_get_problem (inc_record_form_find (fixture->form, "amount")) != NULL);
  g_assert_cmpstr (inc_field_row_get_problem (inc_record_form_find (fixture->form, "amount")), ==,
                   "An amount in VND has no decimals: type 1.500 or 1,5 tỷ");
  g_assert_true (gtk_widget_has_css_class (get_row (fixture, "amount"), "error"));
  choose_currency (fixture, "USD");
  inc_display_wait_for (inc_field_row_get_problem (inc_record_form_find (fixture->form, "amount")) == NULL);
  g_assert_cmpint (get_deal (fixture)->amount, ==, 120050);
}

static void
rate_shows_the_amount_in_dong (Fixture *fixture, gconstpointer data)
{
  show_new (fixture);
  choose_currency (fixture, "USD");
  type (fixture, "amount", "1,2 triệu");
  type (fixture, "rate", "25.450,5");
  g_assert_true (inc_display_says (get_row (fixture, "amount"), "1.200.000" S "USD · One million two hundred thousand US "
                                                                "dollars\n≈ 30.540.600.000" S "đ, rate 25.450,5"));
  type (fixture, "rate", "");
  g_assert_true (inc_display_says (get_row (fixture, "amount"), "1.200.000" S "USD · One million two hundred thousand US "
                                                                "dollars"));
}

static void
other_currency_is_refused_in_one_sentence (Fixture *fixture, gconstpointer data)
{
  show_new (fixture);
  type (fixture, "amount", "$500k");
  inc_display_wait_for (inc_field_row_get_problem (inc_record_form_find (fixture->form, "amount")) != NULL);
  g_assert_true (inc_display_says (get_row (fixture, "amount"), "Type this amount in VND, or choose the currency it is in"));
  choose_currency (fixture, "USD");
  inc_display_wait_for (inc_field_row_get_problem (inc_record_form_find (fixture->form, "amount")) == NULL);
  g_assert_cmpint (get_deal (fixture)->amount, ==, 50000000);
}

static void
saved_amount_is_shown_as_it_can_be_typed (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncRecord) record = g_object_new (inc_model_deal_get_type (), "amount", (gint64) 120050, "currency", "USD", "fee",
                                              (gint64) 1500000, NULL);

  show_form (fixture, record);
  g_assert_cmpstr (get_text (fixture, "amount"), ==, "1.200,50");
  g_assert_cmpstr (get_text (fixture, "fee"), ==, "1.500.000" S "đ");
  g_assert_false (inc_record_form_is_changed (fixture->form));
  g_assert_true (inc_display_says (get_row (fixture, "amount"),
                                   "1.200,50" S "USD · One thousand two hundred US dollars and fifty cents"));
  choose_currency (fixture, "EUR");
  g_assert_true (inc_record_form_is_changed (fixture->form));
  g_assert_cmpint (get_deal (fixture)->amount, ==, 120050);
}

static void
draft_comes_back_whatever_its_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GHashTable) typed = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, NULL);

  show_new (fixture);
  g_hash_table_insert (typed, (gpointer) "amount", (gpointer) "1.200,50");
  g_hash_table_insert (typed, (gpointer) "currency", (gpointer) "USD");
  inc_record_form_set_typed (fixture->form, typed);
  g_assert_cmpint (get_deal (fixture)->amount, ==, 120050);
  g_assert_cmpstr (get_deal (fixture)->currency, ==, "USD");
  g_assert_null (inc_field_row_get_problem (inc_record_form_find (fixture->form, "amount")));
}

static void
currencies_begin_with_the_common_ones (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncRecord) record = g_object_new (inc_model_deal_get_type (), "currency", "ABC", NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkExpression *label;
  g_auto(GValue) shown = G_VALUE_INIT;
  g_autoptr(GObject) second = NULL;
  GListModel *codes;

  show_form (fixture, record);
  codes = get_codes (fixture);
  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr(GtkStringObject) code = g_list_model_get_item (codes, i);

      g_assert_true (g_hash_table_add (seen, g_strdup (gtk_string_object_get_string (code))));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, inc_currency_table_size + 1);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (codes), 0), ==, "VND");
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (codes), 1), ==, "USD");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (fixture, "currency"))), ==,
                    inc_currency_table_size);
  second = g_list_model_get_item (codes, 1);
  label = adw_combo_row_get_expression (ADW_COMBO_ROW (get_row (fixture, "currency")));
  g_assert_true (gtk_expression_evaluate (label, second, &shown));
  g_assert_cmpstr (g_value_get_string (&shown), ==, "USD – US Dollar");
  g_assert_true (adw_combo_row_get_enable_search (ADW_COMBO_ROW (get_row (fixture, "currency"))));
}

static void
words_are_those_of_the_papers (void)
{
  static const struct
  {
    IncWordsLanguage language;
    IncWordsZero zero;
    const char *words;
  } rows[] = {
    { INC_WORDS_VIETNAMESE, INC_WORDS_LINH, "Một trăm linh năm đồng" },
    { INC_WORDS_VIETNAMESE, INC_WORDS_LE, "Một trăm lẻ năm đồng" },
    { INC_WORDS_BOTH, INC_WORDS_LINH, "Một trăm linh năm đồng / One hundred five Vietnamese dong" },
    { INC_WORDS_ENGLISH, INC_WORDS_LINH, "One hundred five Vietnamese dong" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *expected = g_strconcat ("105" S "đ · ", rows[i].words, NULL);
      g_autofree char *line = NULL;

      inc_amount_words_set_style (rows[i].language, rows[i].zero);
      line = inc_amount_line_dup (105, NULL, INC_MISSING);
      g_assert_cmpstr (line, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/amount-form/words", amount_is_said_in_words },
    { "/display/amount-form/follows-its-currency", amount_follows_its_currency },
    { "/display/amount-form/rate-shows-dong", rate_shows_the_amount_in_dong },
    { "/display/amount-form/other-currency", other_currency_is_refused_in_one_sentence },
    { "/display/amount-form/saved", saved_amount_is_shown_as_it_can_be_typed },
    { "/display/amount-form/draft", draft_comes_back_whatever_its_order },
    { "/display/amount-form/currencies", currencies_begin_with_the_common_ones },
  };

  inc_display_test_init (&argc, &argv);
  inc_display_get_application ();
  inc_amount_words_set_style (INC_WORDS_ENGLISH, INC_WORDS_LINH);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/display/amount-form/language", words_are_those_of_the_papers);
  return g_test_run ();
}
