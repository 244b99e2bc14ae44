/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a startup in the real window, over the sample register: money, ownership, comparison, relations, timeline. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-cap-table.h"
#include "inc-cohort-comparison.h"
#include "inc-record-dialog.h"
#include "inc-records.h"
#include "inc-ref-row.h"
#include "inc-related-list.h"
#include "inc-round-stakes.h"
#include "inc-share-bar.h"
#include "inc-startup-money.h"
#include "inc-startup-timeline.h"
#include "inc-strip.h"

#define S "\u00a0"
#define LUA_XANH "('startup', int64 13)"

typedef struct
{
  IncWindow *window;
} Fixture;

static guint n_registers;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("File %u", ++n_registers);

  fixture->window = inc_display_open_sample (name);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  inc_display_close_window (fixture->window);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return GTK_WIDGET (inc_window_get_visible_page (fixture->window));
}

static IncSession *
get_session (Fixture *fixture)
{
  return inc_window_get_session (fixture->window);
}

static void
act (GtkWidget *widget, const char *action, const char *target)
{
  g_autoptr(GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_parsed (target)) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (widget, action, parameter));
  inc_display_settle ();
}

static gpointer
part (Fixture *fixture, GType type)
{
  gpointer widget = inc_display_find (get_page (fixture), type);

  g_assert_nonnull (widget);
  return widget;
}

static void
open_file (Fixture *fixture, const char *record)
{
  act (GTK_WIDGET (fixture->window), "win.open-record", record);
  inc_display_wait_for (inc_display_find (get_page (fixture), INC_TYPE_STARTUP_MONEY) != NULL);
  inc_display_wait_for (gtk_widget_get_mapped (part (fixture, INC_TYPE_STARTUP_MONEY)));
  inc_display_settle ();
}

static void
wait_says (gpointer widget, const char *text)
{
  inc_display_wait_for (inc_display_says (widget, text));
}

/* What a screen reader says of a drawing. */
static void
assert_told (gpointer widget, const char *text)
{
  g_autofree char *other = gtk_test_accessible_check_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, text);

  g_assert_cmpstr (other, ==, NULL);
}

static IncRecordForm *
get_form (Fixture *fixture)
{
  inc_display_wait_for (INC_IS_RECORD_DIALOG (inc_display_get_dialog (fixture->window)));
  return inc_record_dialog_get_form (INC_RECORD_DIALOG (inc_display_get_dialog (fixture->window)));
}

static GtkWidget *
get_row (Fixture *fixture, const char *field)
{
  return inc_field_row_get_widget (inc_record_form_find (get_form (fixture), field));
}

static void
type (Fixture *fixture, const char *field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, field)), text);
}

static char *
dup_typed (Fixture *fixture, const char *field)
{
  return inc_field_row_dup_typed (inc_record_form_find (get_form (fixture), field));
}

static guint
count (Fixture *fixture, GType record_type)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (record_type));
  g_autoptr(DexFuture) future = inc_session_count (get_session (fixture), query);

  inc_display_wait_for (dex_future_get_status (future) != DEX_FUTURE_STATUS_PENDING);
  return g_value_get_uint (dex_future_get_value (future, &error));
}

/* ---- what is shown ---- */

static void
money_never_adds_what_is_not_one (Fixture *fixture, gconstpointer data)
{
  GtkWidget *money;

  open_file (fixture, LUA_XANH);
  money = part (fixture, INC_TYPE_STARTUP_MONEY);
  wait_says (money, "800" S "triệu · 60.000" S "USD");
  wait_says (money, "3 of 4 amounts known\n≈ 2.327.030.000" S "đ in all at the rates of the day, of 3 of 4 rounds");
  wait_says (money, "Seed, 15/12/2025");
  wait_says (money, "follow-on round · Equity · ≈ 1.527.030.000" S "đ, rate 25.450,5 of 15/12/2025 · worth 400.000" S "USD after it");
  wait_says (money, "40.000" S "USD · 10" S "%");
  wait_says (money, "Not disclosed");
  wait_says (money, "Amount and share not known");
  wait_says (money, "Round not known");
  g_assert_false (inc_display_says (money, "0" S "đ"));
}

static void
nothing_known_is_no_zero (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  open_file (fixture, "('startup', int64 5)");
  page = get_page (fixture);
  wait_says (page, "No round is written down yet.");
  wait_says (page, "No round yet");
  wait_says (page, "–");
  g_assert_false (gtk_widget_get_visible (part (fixture, INC_TYPE_CAP_TABLE)));
}

static void
ownership_is_the_whole_after_each_round (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table;

  open_file (fixture, LUA_XANH);
  table = part (fixture, INC_TYPE_CAP_TABLE);
  wait_says (table, "After Seed, 15/12/2025");
  wait_says (table, "50" S "%");
  wait_says (table, "21,5" S "%");
  wait_says (table, "13,5" S "%");
  wait_says (table, "6" S "% after Pre-seed, 11/2024; not known since");
  gtk_drop_down_set_selected (inc_display_find (table, GTK_TYPE_DROP_DOWN), 1);
  inc_display_settle ();
  wait_says (table, "6" S "%");
  wait_says (table, "4" S "%");
  wait_says (table, "90" S "%");
  g_assert_false (inc_display_says (table, "50" S "%"));
  assert_told (inc_display_find (table, INC_TYPE_SHARE_BAR), "Ownership after Pre-seed, 11/2024; 10" S "% is known, the list has the parts");
}

/* A day chooses the last round by then; one before all of them is told to be wrong. */
static void
ownership_at_a_day_and_over_time (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table;
  GtkWidget *day;

  open_file (fixture, LUA_XANH);
  table = part (fixture, INC_TYPE_CAP_TABLE);
  wait_says (table, "Ngô Hoàng Yến 6" S "%, Mạng lưới thiên thần Hồ Sen 4" S "%, not known 90" S "%");
  day = inc_display_find (table, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (day), "01/12/2024");
  inc_display_settle ();
  wait_says (table, "After Pre-seed, 11/2024");
  g_assert_false (inc_display_says (table, "50" S "%"));
  gtk_editable_set_text (GTK_EDITABLE (day), "30/11/2024");
  g_assert_true (gtk_widget_has_css_class (day, "error"));
  gtk_editable_set_text (GTK_EDITABLE (day), "31/12/2025");
  g_assert_false (gtk_widget_has_css_class (day, "error"));
  wait_says (table, "50" S "%");
}

/* The terms of a convertible are asked where it is one. */
static void
terms_belong_to_convertibles_and_loans (Fixture *fixture, gconstpointer data)
{
  static const char *const terms[] = { "valuation_cap", "discount", "interest", "matures" };
  static const struct
  {
    guint selected; /* of the instruments, after "none" */
    const char *shown;
  } cases[] = { { 1, "0000" }, { 2, "1111" }, { 4, "0011" }, { 0, "0000" } };

  open_file (fixture, LUA_XANH);
  act (get_page (fixture), "page.add-round", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "instrument")), cases[i].selected);
      inc_display_settle ();
      for (guint t = 0; t < G_N_ELEMENTS (terms); t++)
        g_assert_cmpint (gtk_widget_get_visible (get_row (fixture, terms[t])), ==, cases[i].shown[t] == '1');
    }
  inc_display_close_dialog (fixture->window);
}

/* The cohort has six startups whose money is known in đồng: 0,15 0,8 1,2 2 2,327… and 30 tỷ; its median lies between 1,2
 * and 2. */
static void
comparison_says_of_how_many (Fixture *fixture, gconstpointer data)
{
  GtkWidget *comparison;

  open_file (fixture, LUA_XANH);
  comparison = part (fixture, INC_TYPE_COHORT_COMPARISON);
  wait_says (comparison, "Money raised");
  wait_says (comparison, "2,3" S "tỷ");
  wait_says (comparison, "Median 1,6" S "tỷ, half between 900" S "triệu and 2,2" S "tỷ · known of 6 of 12");
  wait_says (comparison, "Median 1 · known of 7 of 12");
  assert_told (inc_display_find (comparison, INC_TYPE_STRIP), "Money raised: 2,3" S "tỷ. Median 1,6" S "tỷ, half between 900" S "triệu and 2,2" S
                                       "tỷ · known of 6 of 12");
}

static void
missing_measure_is_a_dash (Fixture *fixture, gconstpointer data)
{
  GtkWidget *comparison;

  open_file (fixture, "('startup', int64 5)"); /* in the cohort, without money or people */
  comparison = part (fixture, INC_TYPE_COHORT_COMPARISON);
  wait_says (comparison, "–");
  wait_says (comparison, "Median 1 · known of 7 of 12");
}

static void
related_startups_say_why (Fixture *fixture, gconstpointer data)
{
  GtkWidget *related;

  open_file (fixture, LUA_XANH);
  related = part (fixture, INC_TYPE_RELATED_LIST);
  wait_says (related, "Same founder: Trần Minh Khôi\nSame investor: Quỹ Sông Hồng");
  wait_says (related, "Same investor: Lantern Hill Ventures");
  wait_says (related, "Same sector in Khóa 7");
  wait_says (related, "and 1 more with the same investors");
}

static void
same_tax_code_warns (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncRecord) twin = g_object_new (inc_startup_get_type (), "name", "Lúa Xanh", "tax-code", "9900000129", NULL);
  g_autoptr(DexFuture) saving = NULL;
  GtkWidget *related;

  open_file (fixture, LUA_XANH);
  related = part (fixture, INC_TYPE_RELATED_LIST);
  g_assert_false (inc_display_says (related, "May be the same: tax code 9900000129"));
  saving = inc_session_save (get_session (fixture), "Add", &twin, 1);
  wait_says (related, "May be the same: tax code 9900000129");
}

/* Where public money was given, private capital stands beside it: neither the grant, nor the round that nobody disclosed. */
static void
private_capital_beside_public_money (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncRecord) support =
    g_object_new (inc_support_get_type (), "startup", (gint64) 13, "kind", INC_SUPPORT_RENT, "date", "2026-03-01", "amount",
                  (gint64) 100000000, NULL);
  g_autoptr(DexFuture) saving = NULL;

  open_file (fixture, LUA_XANH);
  saving = inc_session_save (get_session (fixture), "Add", &support, 1);
  wait_says (part (fixture, INC_TYPE_STARTUP_MONEY),
             "2 rounds · 1 payment or support · 1 not counted");
  wait_says (part (fixture, INC_TYPE_STARTUP_MONEY), "20,27 đ");
  wait_says (part (fixture, INC_TYPE_STARTUP_MONEY), "4,7" S "%");
}

/* ---- timeline and tiles ---- */

static void
timeline_shows_one_topic (Fixture *fixture, gconstpointer data)
{
  IncStartupTimeline *timeline;

  open_file (fixture, LUA_XANH);
  timeline = part (fixture, INC_TYPE_STARTUP_TIMELINE);
  wait_says (timeline, "Round: Seed · 60.000" S "USD");
  wait_says (timeline, "Đặng Việt Dũng leaves: Director");
  wait_says (timeline, "Event · Quỹ Sông Hồng · Lan");
  inc_startup_timeline_set_topic (timeline, "people");
  wait_says (timeline, "Trần Minh Khôi joins: Founder");
  act (get_page (fixture), "page.show-section", "'stage'");
  wait_says (timeline, "In incubation · Khóa 7");
  g_assert_false (inc_display_says (GTK_WIDGET (timeline), "Round: Seed · 60.000" S "USD"));
  inc_startup_timeline_set_topic (timeline, "money");
  wait_says (timeline, "Round: Seed · 60.000" S "USD");
  g_assert_false (inc_display_says (GTK_WIDGET (timeline), "In incubation · Khóa 7"));
}

/* Where the top of a part stands in the window. */
static int
get_top (Fixture *fixture, gpointer widget)
{
  graphene_point_t top;

  g_assert_true (gtk_widget_compute_point (widget, get_page (fixture), &GRAPHENE_POINT_INIT (0, 0), &top));
  return (int) top.y;
}

static void
figure_opens_what_is_behind_it (Fixture *fixture, gconstpointer data)
{
  GtkWidget *money;
  GtkWidget *focus;

  open_file (fixture, LUA_XANH);
  money = part (fixture, INC_TYPE_STARTUP_MONEY);
  inc_display_wait_for (get_top (fixture, money) > 300);
  act (get_page (fixture), "page.show-section", "'money'");
  g_assert_cmpint (get_top (fixture, money), >=, 0);
  g_assert_cmpint (get_top (fixture, money), <, 100);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, money));
}

static IncTable *
notes_new (guint n)
{
  static const char *const columns[] = { "topic", "kind", "id", "date", "word", "name", "text", "author", "amount",
                                         "currency", "undisclosed", NULL };
  IncTable *table = inc_table_new (columns);

  for (guint i = 0; i < n; i++)
    {
      IncValue row[G_N_ELEMENTS (columns) - 1] = { inc_value_dup_text ("notes"), inc_value_dup_text ("note"),
                                                   inc_value_integer (i + 1), inc_value_dup_text ("2026-01-02") };

      row[6] = inc_value_take_text (g_strdup_printf ("Ghi chú %u", i));
      inc_table_take_row (table, row);
    }
  return table;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return gtk_widget_get_visible (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
long_timeline_comes_in_parts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *timeline;
  g_autoptr(IncTable) table = notes_new (32);

  open_file (fixture, LUA_XANH);
  timeline = part (fixture, INC_TYPE_STARTUP_TIMELINE);
  inc_startup_timeline_show (INC_STARTUP_TIMELINE (timeline), table);
  wait_says (timeline, "Ghi chú 9");
  g_assert_false (inc_display_says (timeline, "Ghi chú 10"));
  g_signal_emit_by_name (find_button (timeline, "Show 10 Older"), "clicked");
  wait_says (timeline, "Ghi chú 19");
  g_signal_emit_by_name (find_button (timeline, "Show 10 Older"), "clicked");
  wait_says (timeline, "Ghi chú 29");
  g_signal_emit_by_name (find_button (timeline, "Show 2 Older"), "clicked");
  wait_says (timeline, "Ghi chú 31");
  g_assert_null (find_button (timeline, "Show 2 Older"));
}

/* ---- forms ---- */

static void
save_dialog (Fixture *fixture)
{
  AdwDialog *dialog = inc_display_get_dialog (fixture->window);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  inc_display_wait_for (inc_display_get_dialog (fixture->window) != dialog);
  inc_display_settle ();
}

static void
add_stake (Fixture *fixture, gint64 investor, const char *share)
{
  act (inc_display_find (GTK_WIDGET (get_form (fixture)), INC_TYPE_ROUND_STAKES), "stakes.add", NULL);
  inc_ref_row_set_selected (INC_REF_ROW (get_row (fixture, "investor")), investor);
  g_assert_false (gtk_widget_get_visible (get_row (fixture, "person")));
  type (fixture, "share", share);
  save_dialog (fixture);
}

static void
round_and_stake_are_one_change (Fixture *fixture, gconstpointer data)
{
  GtkWidget *money;

  open_file (fixture, "('startup', int64 5)");
  money = part (fixture, INC_TYPE_STARTUP_MONEY);
  act (get_page (fixture), "page.add-round", NULL);
  type (fixture, "date", "5/2026");
  type (fixture, "amount", "1,5 tỷ");
  add_stake (fixture, 1, "10 %");
  wait_says (get_form (fixture), "Quỹ Sông Hồng");
  save_dialog (fixture);
  wait_says (money, "1.500.000.000" S "đ");
  wait_says (money, "10" S "%");
  wait_says (part (fixture, INC_TYPE_CAP_TABLE), "90" S "%");
  wait_says (get_page (fixture), "1,5" S "tỷ");
  g_assert_cmpstr (inc_session_get_undo_title (get_session (fixture)), ==, "Add round: Round, 05/2026");
  act (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_says (money, "No round is written down yet.");
  g_assert_cmpuint (count (fixture, inc_stake_get_type ()), ==, 13);
  g_assert_cmpuint (count (fixture, inc_round_get_type ()), ==, 10);
}

static void
undisclosed_has_no_amount (Fixture *fixture, gconstpointer data)
{
  g_autofree char *amount = NULL;

  open_file (fixture, "('startup', int64 5)");
  act (get_page (fixture), "page.add-round", NULL);
  type (fixture, "amount", "1,5 tỷ");
  adw_switch_row_set_active (ADW_SWITCH_ROW (get_row (fixture, "undisclosed")), TRUE);
  inc_display_settle ();
  amount = dup_typed (fixture, "amount");
  g_assert_cmpstr (amount, ==, "");
  g_assert_false (gtk_widget_get_visible (get_row (fixture, "amount")));
  save_dialog (fixture);
  wait_says (part (fixture, INC_TYPE_STARTUP_MONEY), "Not disclosed");
}

static void
select_currency (Fixture *fixture, const char *code)
{
  AdwComboRow *row = ADW_COMBO_ROW (get_row (fixture, "currency"));
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autofree char *typed = NULL;

      adw_combo_row_set_selected (row, i);
      typed = dup_typed (fixture, "currency");
      if (g_str_equal (typed, code))
        return;
    }
  g_assert_not_reached ();
}

static void
rate_of_the_day_is_suggested (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rate = NULL;
  g_autofree char *source = NULL;
  g_autofree char *later = NULL;
  g_autofree char *kept = NULL;

  open_file (fixture, "('startup', int64 5)");
  act (get_page (fixture), "page.add-round", NULL);
  g_assert_false (gtk_widget_get_visible (get_row (fixture, "rate")));
  type (fixture, "date", "20/12/2025");
  select_currency (fixture, "USD");
  g_assert_true (gtk_widget_get_visible (get_row (fixture, "rate")));
  inc_display_settle ();
  rate = dup_typed (fixture, "rate");
  source = dup_typed (fixture, "rate_source");
  g_assert_cmpstr (rate, ==, "25.450,5");
  g_assert_cmpstr (source, ==, "Ngân hàng Ví Dụ");
  /* Another day has another rate; a typed one stays. */
  type (fixture, "date", "5/5/2026");
  inc_display_settle ();
  later = dup_typed (fixture, "rate");
  g_assert_cmpstr (later, ==, "25.980");
  type (fixture, "rate", "26.000");
  type (fixture, "date", "20/12/2025");
  inc_display_settle ();
  kept = dup_typed (fixture, "rate");
  g_assert_cmpstr (kept, ==, "26.000");
  inc_display_close_dialog (fixture->window);
}

static void
closed_round_keeps_its_stakes (Fixture *fixture, gconstpointer data)
{
  AdwBanner *banner;

  open_file (fixture, "('startup', int64 5)");
  act (get_page (fixture), "page.add-round", NULL);
  add_stake (fixture, 2, "12,5 %");
  gtk_widget_activate_action (GTK_WIDGET (inc_display_get_dialog (fixture->window)), "dialog.cancel", NULL);
  inc_display_wait_for (inc_display_get_dialog (fixture->window) == NULL);
  act (get_page (fixture), "page.add-round", NULL);
  banner = inc_display_find (GTK_WIDGET (inc_display_get_dialog (fixture->window)), ADW_TYPE_BANNER);
  g_assert_true (adw_banner_get_revealed (banner));
  g_signal_emit_by_name (banner, "button-clicked");
  wait_says (get_form (fixture), "Lantern Hill Ventures");
  wait_says (get_form (fixture), "12,5" S "%");
  save_dialog (fixture);
  wait_says (part (fixture, INC_TYPE_STARTUP_MONEY), "12,5" S "%");
}

static void
taken_out_of_the_round_and_undone (Fixture *fixture, gconstpointer data)
{
  GtkWidget *money;

  open_file (fixture, LUA_XANH);
  money = part (fixture, INC_TYPE_STARTUP_MONEY);
  act (money, "money.edit-round", "int64 2");
  act (inc_display_find (GTK_WIDGET (get_form (fixture)), INC_TYPE_ROUND_STAKES), "stakes.remove", "uint32 0");
  save_dialog (fixture);
  inc_display_wait_for (!inc_display_says (money, "40.000" S "USD · 10" S "%"));
  g_assert_cmpuint (count (fixture, inc_stake_get_type ()), ==, 12);
  act (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_says (money, "40.000" S "USD · 10" S "%");
}

static void
deleted_round_takes_its_stakes_and_comes_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *money;

  open_file (fixture, LUA_XANH);
  money = part (fixture, INC_TYPE_STARTUP_MONEY);
  act (money, "money.delete-round", "int64 2");
  inc_display_wait_for (!inc_display_says (money, "Seed, 15/12/2025"));
  g_assert_cmpuint (count (fixture, inc_stake_get_type ()), ==, 9);
  act (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_says (money, "Seed, 15/12/2025");
  g_assert_cmpuint (count (fixture, inc_stake_get_type ()), ==, 13);
}

static void
stake_of_no_round_finds_its_round (Fixture *fixture, gconstpointer data)
{
  GtkWidget *money;
  AdwComboRow *round;

  open_file (fixture, LUA_XANH);
  money = part (fixture, INC_TYPE_STARTUP_MONEY);
  act (money, "money.edit-stake", "int64 8");
  round = inc_display_find (gtk_widget_get_ancestor (get_row (fixture, "source"), ADW_TYPE_PREFERENCES_PAGE), ADW_TYPE_COMBO_ROW);
  while (round != NULL && !g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (round)), "Round"))
    {
      GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (round), ADW_TYPE_PREFERENCES_GROUP);

      round = inc_display_find (gtk_widget_get_next_sibling (group), ADW_TYPE_COMBO_ROW);
    }
  g_assert_nonnull (round);
  g_assert_cmpuint (adw_combo_row_get_selected (round), ==, 4); /* not known */
  adw_combo_row_set_selected (round, 0);
  save_dialog (fixture);
  inc_display_wait_for (!inc_display_says (money, "Round not known"));
}

static void
file_fits_360 (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  inc_display_settle ();
  open_file (fixture, LUA_XANH);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 412);
}

/* ---- parts alone ---- */

static void
test_bar_is_always_full (void)
{
  static const gint64 shares[] = { 1, 333333, 333333, 333333 };
  GtkWidget *bar = g_object_ref_sink (g_object_new (INC_TYPE_SHARE_BAR, NULL));
  int end = 0;
  guint i = 0;

  for (guint k = 0; k < G_N_ELEMENTS (shares); k++)
    inc_share_bar_add (INC_SHARE_BAR (bar), (IncSeries) k, shares[k]);
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (bar, 301, 12, -1, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (bar); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (child, bar, &bounds));
      g_assert_cmpint ((int) bounds.origin.x, ==, i == 0 ? 0 : end + 2);
      g_assert_cmpint ((int) bounds.size.width, >=, 2);
      end = (int) (bounds.origin.x + bounds.size.width);
    }
  g_assert_cmpuint (i, ==, 4);
  g_assert_cmpint (end, ==, 301);
  g_object_unref (bar);
}

static void
test_strip_places (void)
{
  const IncStripMarks marks = { .low = 10, .high = 30 };
  const IncStripMarks same = { .low = 7, .high = 7 };

  g_assert_cmpfloat (inc_strip_place (&marks, 10), ==, 0);
  g_assert_cmpfloat (inc_strip_place (&marks, 15), ==, 0.25);
  g_assert_cmpfloat (inc_strip_place (&marks, 30), ==, 1);
  g_assert_cmpfloat (inc_strip_place (&same, 7), ==, 0.5);
}

static void
test_quarters_are_exact (void)
{
  static const struct
  {
    const char *measure;
    gint64 fourfold;
    const char *text;
  } cases[] = {
    { "rounds", 4, "1" },      { "rounds", 6, "1,5" },         { "people", 5, "1,25" },
    { "people", 4003, "1.000,75" }, { "raised", 6400000000, "1,6" S "tỷ" }, { "stage_days", 0, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = inc_comparison_display (cases[i].measure, cases[i].fourfold);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

#define ADD(path, run) g_test_add ("/display/startup-file/" path, Fixture, NULL, set_up, run, tear_down)

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  ADD ("money/sums", money_never_adds_what_is_not_one);
  ADD ("money/leverage", private_capital_beside_public_money);
  ADD ("money/nothing", nothing_known_is_no_zero);
  ADD ("ownership", ownership_is_the_whole_after_each_round);
  ADD ("ownership-over-time", ownership_at_a_day_and_over_time);
  ADD ("terms", terms_belong_to_convertibles_and_loans);
  ADD ("comparison/words", comparison_says_of_how_many);
  ADD ("comparison/missing", missing_measure_is_a_dash);
  ADD ("related/why", related_startups_say_why);
  ADD ("related/same-tax-code", same_tax_code_warns);
  ADD ("timeline/topics", timeline_shows_one_topic);
  ADD ("timeline/parts", long_timeline_comes_in_parts);
  ADD ("figures", figure_opens_what_is_behind_it);
  ADD ("round/with-stake", round_and_stake_are_one_change);
  ADD ("round/undisclosed", undisclosed_has_no_amount);
  ADD ("round/rate", rate_of_the_day_is_suggested);
  ADD ("round/draft", closed_round_keeps_its_stakes);
  ADD ("round/take-out", taken_out_of_the_round_and_undone);
  ADD ("round/delete", deleted_round_takes_its_stakes_and_comes_back);
  ADD ("stake/round", stake_of_no_round_finds_its_round);
  ADD ("360", file_fits_360);
  g_test_add_func ("/display/startup-file/bar", test_bar_is_always_full);
  g_test_add_func ("/display/startup-file/strip", test_strip_places);
  g_test_add_func ("/display/startup-file/quarters", test_quarters_are_exact);
  return g_test_run ();
}
