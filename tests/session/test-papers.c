/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers from a register: figures worked out by hand, each kind of paper, its options, and files that are whole or not there. */
#include "config.h"

#include "inc-agency.h"
#include "inc-cohort-sample.h"
#include "inc-paper-settings.h"
#include "inc-papers.h"
#include "inc-records.h"

#include <string.h>

static void
test_figures (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = sample_fill_cohort (session);

  for (guint i = 0; i < SAMPLE_N_FIGURES; i++)
    {
      g_auto(IncValue) day = inc_value_dup_text (sample_figures[i].as_of);
      const IncValue values[] = { inc_value_integer (cohort), day };
      g_autoptr(IncTable) table = inc_test_take_boxed (inc_session_query (session, "cohort-figures", values, 2));
      g_autoptr(IncTable) rows = inc_test_take_boxed (inc_session_query (session, "cohort-startups", values, 2));

#define ASSERT_FIGURE(name) g_assert_cmpint (inc_table_get_integer (table, 0, #name), ==, sample_figures[i].name)
      ASSERT_FIGURE (enrolled);
      ASSERT_FIGURE (applied);
      ASSERT_FIGURE (waitlisted);
      ASSERT_FIGURE (stage_admitted);
      ASSERT_FIGURE (active);
      ASSERT_FIGURE (graduated);
      ASSERT_FIGURE (withdrawn);
      ASSERT_FIGURE (dismissed);
      ASSERT_FIGURE (risk_accepted);
      ASSERT_FIGURE (admitted);
      ASSERT_FIGURE (not_begun);
      ASSERT_FIGURE (left_programme);
      ASSERT_FIGURE (ended);
#undef ASSERT_FIGURE
      g_assert_cmpint (sample_figures[i].ended, ==,
                       sample_figures[i].graduated + sample_figures[i].left_programme + sample_figures[i].dismissed +
                         sample_figures[i].risk_accepted);
      g_assert_cmpint (sample_figures[i].admitted, ==,
                       sample_figures[i].not_begun + sample_figures[i].active + sample_figures[i].ended);
      g_assert_cmpint (inc_table_get_n_rows (rows), ==, sample_figures[i].enrolled);
    }
}

/* The same ways: 12 came, and A, B, C, E, H, I, K and M were in; C and H never began. */
static void
test_funnel (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const IncValue full = inc_value_integer (sample_fill_cohort (session));
  const IncValue empty = inc_value_integer (sample_add_cohort (session, "Khóa 3"));
  g_autoptr(IncTable) table = inc_test_take_boxed (inc_session_query (session, "cohort-funnel", &full, 1));
  g_autoptr(IncTable) none = inc_test_take_boxed (inc_session_query (session, "cohort-funnel", &empty, 1));

  g_assert_cmpint (inc_table_get_integer (table, 0, "applied"), ==, 12);
  g_assert_cmpint (inc_table_get_integer (table, 0, "admitted"), ==, 8);
  g_assert_cmpint (inc_table_get_integer (table, 0, "active"), ==, 6);
  g_assert_cmpint (inc_table_get_integer (table, 0, "graduated"), ==, 2);
  g_assert_cmpuint (inc_table_get_n_rows (none), ==, 1);
  g_assert_cmpint (inc_table_get_integer (none, 0, "applied"), ==, 0);
  g_assert_cmpint (inc_table_get_integer (none, 0, "graduated"), ==, 0);
}

static IncLayout *
make (IncSession *session, const IncPaperOptions *options)
{
  g_autoptr(IncPaperData) data = inc_test_take_boxed (inc_papers_prepare (session, options));

  return inc_test_take_boxed (inc_papers_layout (data, options, 0));
}

/* date NULL: today */
static char *
dated_report_text (IncSession *session, gint64 cohort, const char *as_of, const char *date)
{
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, cohort);
  g_autoptr(IncLayout) layout = NULL;

  options->as_of = g_strdup (as_of);
  options->date = g_strdup (date);
  layout = make (session, options);
  return inc_layout_to_text (layout);
}

static char *
report_text (IncSession *session, gint64 cohort, const char *as_of)
{
  return dated_report_text (session, cohort, as_of, NULL);
}

/* Marks are lines of "component x y width height text": the texts of one component, joined by |. */
static char *
texts_of (const char *dump, const char *component)
{
  g_auto(GStrv) lines = g_strsplit (dump, "\n", -1);
  g_autoptr(GString) texts = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], " ", 6);

      if (g_strv_length (words) == 6 && g_str_equal (words[0], component))
        {
          /* "lines 1-2 " where it wraps, which is the fonts' affair */
          const char *text = g_str_has_prefix (words[5], "lines ") ? strchr (words[5] + 6, ' ') + 1 : words[5];

          g_string_append_printf (texts, "%s%s", texts->len > 0 ? "|" : "", text);
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&texts));
}

static void
test_report (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = sample_fill_cohort (session);

  for (guint i = 0; i < SAMPLE_N_FIGURES; i++)
    {
      g_autofree char *dump = report_text (session, cohort, sample_figures[i].as_of);
      g_autofree char *again = report_text (session, cohort, sample_figures[i].as_of);
      g_autofree char *found = texts_of (dump, "figure-value");
      g_autofree char *expected =
        g_strdup_printf ("%d|%d|%d|%d|%d|%d|%d|%s", sample_figures[i].admitted, sample_figures[i].not_begun,
                         sample_figures[i].active, sample_figures[i].graduated, sample_figures[i].left_programme,
                         sample_figures[i].dismissed, sample_figures[i].risk_accepted, sample_figures[i].rate);

      g_assert_cmpstr (found, ==, expected);
      g_assert_nonnull (strstr (dump, "Khóa 1"));
      g_assert_null (strstr (dump, "Khóa 2"));
      g_assert_null (strstr (dump, "Nguyễn Văn Kín"));
      g_assert_cmpstr (dump, ==, again);
    }
}

static void
test_report_letterhead (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = sample_fill_cohort (session);
  g_autofree char *bare = report_text (session, cohort, "2026-06-30");
  g_autoptr(IncAgency) first = inc_agency_new ("Vườn ươm số", "Sở Thử nghiệm", NULL);
  g_autoptr(IncAgency) second = inc_agency_new ("Trung tâm số", NULL, "2026-05-01");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *bare_agency = NULL;
  g_autofree char *before_agency = NULL;
  g_autofree char *before_superior = NULL;
  g_autofree char *after_agency = NULL;
  g_autofree char *after_superior = NULL;

  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", first)));
  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", second)));
  before = dated_report_text (session, cohort, "2026-06-30", "2026-04-30");
  after = dated_report_text (session, cohort, "2026-04-30", "2026-05-01");
  before_agency = texts_of (before, "agency");
  before_superior = texts_of (before, "superior");
  after_agency = texts_of (after, "agency");
  after_superior = texts_of (after, "superior");
  bare_agency = texts_of (bare, "agency");
  g_assert_nonnull (strstr (bare, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  g_assert_cmpstr (bare_agency, ==, "………………………………");
  g_assert_cmpstr (before_superior, ==, "SỞ THỬ NGHIỆM");
  g_assert_cmpstr (before_agency, ==, "VƯỜN ƯƠM SỐ");
  g_assert_cmpstr (after_superior, ==, "");
  g_assert_cmpstr (after_agency, ==, "TRUNG TÂM SỐ");
}

/* Each stage, the sum, and each startup with where it stood. */
static void
test_report_tables (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autofree char *dump = report_text (session, sample_fill_cohort (session), "2026-06-30");
  g_autofree char *cells = texts_of (dump, "table-cell");
  g_autofree char *totals = texts_of (dump, "table-total");

  g_assert_cmpstr (totals, ==, "Tổng cộng|11");
  g_assert_cmpstr (cells, ==,
                   "Đã nộp hồ sơ|1|Danh sách chờ|1|Trúng tuyển|1|Đang ươm tạo|3|Tốt nghiệp|1|Đã rút|2|Bị loại|1|"
                   "Kết thúc, chấp nhận rủi ro|1|"
                   "1|A|–|–|Tốt nghiệp|20/06/2026|–|2|B|–|–|Đang ươm tạo|15/02/2026|–|3|C|–|–|Đã rút|10/03/2026|–|"
                   "4|D|–|–|Đã rút|20/01/2026|–|5|E|–|–|Bị loại|02/05/2026|–|6|F|–|–|Danh sách chờ|01/02/2026|–|"
                   "7|G|–|–|Đã nộp hồ sơ|08/01/2026|–|8|H|–|–|Trúng tuyển|30/06/2026|–|"
                   "9|I|–|–|Kết thúc, chấp nhận rủi ro|01/06/2026|–|10|K|–|–|Đang ươm tạo|15/02/2026|–|"
                   "11|M|–|–|Đang ươm tạo|01/02/2026|–");
}

static void
test_no_such_cohort (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, 987654);
  g_autoptr(GError) error = inc_test_take_error (inc_papers_prepare (session, options));

  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
}

/* ---- what papers of each kind say ---- */

/* The printed value of a figure; NULL when it is missing. */
static const char *
figure_of (IncLayout *layout, const char *key)
{
  IncDocument *document = inc_layout_get_document (layout);

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);

      for (guint row = 0; block->keys != NULL && row < inc_block_get_n_rows (block); row++)
        if (g_strcmp0 (g_ptr_array_index (block->keys, row), key) == 0)
          return inc_block_get_cell (block, row, 1)->text;
    }
  g_error ("there is no figure %s", key);
}

/* All texts of the document, a line each. */
static char *
all_text (IncLayout *layout)
{
  IncDocument *document = inc_layout_get_document (layout);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);

      if (block->text != NULL)
        g_string_append_printf (text, "%s\n", block->text);
      for (guint row = 0; row < inc_block_get_n_rows (block); row++)
        for (guint column = 0; column < block->n_columns; column++)
          {
            const char *cell = inc_block_get_cell (block, row, column)->text;

            g_string_append_printf (text, "%s%c", cell != NULL ? cell : "–", column + 1 < block->n_columns ? '|' : '\n');
          }
    }
  return g_string_free_and_steal (text);
}

static gint64
find_startup (IncSession *session, const char *name)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(GArray) ids = NULL;

  inc_query_filter_text (query, "name", name);
  ids = inc_test_take_boxed (inc_session_list_ids (session, query));
  g_assert_cmpuint (ids->len, ==, 1);
  return g_array_index (ids, gint64, 0);
}

static void
add_round (IncSession *session, const char *startup, const char *date, gint64 amount, const char *currency, gint64 rate)
{
  sample_add (session, g_object_new (inc_round_get_type (), "startup", find_startup (session, startup), "date", date,
                                     "amount", amount, "undisclosed", amount == INC_MISSING, "currency", currency, "rate",
                                     rate, "type", INC_ROUND_TYPE_SEED, NULL));
}

static void
test_programme (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_PROGRAMME, 1);
  g_autoptr(IncLayout) layout = NULL;
  g_autoptr(IncLayout) later = NULL;
  g_autoptr(IncLayout) spring = NULL;
  g_autofree char *text = NULL;

  sample_fill_cohort (session);
  add_round (session, "A", "2026-03", 1500000000, NULL, INC_MISSING);
  add_round (session, "B", "2026-04-01", INC_MISSING, NULL, INC_MISSING);
  add_round (session, "K", "2026-05-01", 10000000, "USD", G_GINT64_CONSTANT (25000000000));
  add_round (session, "F", "2026-02-01", 77000000, NULL, INC_MISSING);  /* waits only */
  add_round (session, "K", "2026-07-02", 99000000, NULL, INC_MISSING);  /* after the day */
  add_round (session, "L", "2026-03-01", 88000000, NULL, INC_MISSING);  /* of another programme */
  options->as_of = g_strdup ("2026-06-30");
  layout = make (session, options);
  g_assert_cmpstr (figure_of (layout, "cohorts"), ==, "1");
  g_assert_cmpstr (figure_of (layout, "startups"), ==, "8");
  g_assert_cmpstr (figure_of (layout, "active"), ==, "3");
  g_assert_cmpstr (figure_of (layout, "graduated"), ==, "1");
  g_assert_cmpstr (figure_of (layout, "admitted"), ==, "8");
  g_assert_cmpstr (figure_of (layout, "not-begun"), ==, "1");
  g_assert_cmpstr (figure_of (layout, "left"), ==, "2");
  g_assert_cmpstr (figure_of (layout, "risk-accepted"), ==, "1");
  g_assert_cmpstr (figure_of (layout, "rate"), ==, "25\302\240%");
  g_assert_cmpstr (figure_of (layout, "raised"), ==, "4.000\u00a0triệu\u00a0đồng");
  g_assert_cmpstr (figure_of (layout, "unknown-rounds"), ==, "1");
  text = all_text (layout);
  g_assert_nonnull (strstr (text, "1|Khóa 1|01/01/2026|31/12/2026|8|1|3|1|2|1|25\302\240% (1/4)\n"));
  g_assert_nonnull (strstr (text, "(2 vòng của 2 startup)"));

  options->from = g_strdup ("2026-04-01");
  options->to = g_strdup ("2026-12-31");
  g_set_str (&options->as_of, "2026-12-31");
  later = make (session, options);
  g_assert_cmpstr (figure_of (later, "raised"), ==, "2.599\u00a0triệu\u00a0đồng");
  /* H came in on 30 June; A graduated in June and B in July; E was dismissed in May, I closed in June. */
  g_assert_cmpstr (figure_of (later, "admitted"), ==, "8");
  g_assert_cmpstr (figure_of (later, "period-admitted"), ==, "1");
  g_assert_cmpstr (figure_of (later, "graduated"), ==, "2");
  g_assert_cmpstr (figure_of (later, "period-graduated"), ==, "2");
  g_assert_cmpstr (figure_of (later, "period-closed"), ==, "2");

  /* Before the spring ended all who were in had come in February or later, and only C had left. */
  g_set_str (&options->from, "2026-02-15");
  g_set_str (&options->to, "2026-04-30");
  g_set_str (&options->as_of, "2026-04-30");
  spring = make (session, options);
  g_assert_cmpstr (figure_of (spring, "admitted"), ==, "7");
  g_assert_cmpstr (figure_of (spring, "period-admitted"), ==, "1");
  g_assert_cmpstr (figure_of (spring, "period-graduated"), ==, "0");
  g_assert_cmpstr (figure_of (spring, "period-closed"), ==, "1");
}

/* The figures are of the end of the period, unless that is yet to come. */
static void
test_programme_period (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_PROGRAMME, 1);
  g_autoptr(IncLayout) layout = NULL;
  g_autoptr(IncPaperData) data = NULL;
  g_autoptr(IncPaperOptions) later = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  sample_fill_cohort (session);
  options->from = g_strdup ("2026-02-01");
  options->to = g_strdup ("2026-03-01");
  layout = make (session, options);
  text = all_text (layout);
  g_assert_nonnull (strstr (text, "ở các khóa hoạt động từ ngày 01/02/2026 đến ngày 01/03/2026; vốn huy động là của các vòng "
                                  "trong kỳ đó. Số liệu về startup lũy kế đến ngày 01/03/2026; riêng các dòng “Trong kỳ” chỉ tính những thay đổi trong kỳ."));
  g_assert_nonnull (strstr (text, "1|Khóa 1|01/01/2026|31/12/2026|7|1|6|0|0|0|–\n"));

  g_set_str (&options->to, "2026-12-31");
  data = inc_test_take_boxed (inc_papers_prepare (session, options));
  later = inc_paper_data_dup_defaults (data, options);
  g_assert_cmpstr (later->as_of, ==, "2026-07-01");

  g_set_str (&options->to, "2026-01-31");
  error = inc_test_take_error (inc_papers_prepare (session, options));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, "The period begins on 01/02/2026, after its end on 31/01/2026");
}

static void
test_programme_sectors (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_PROGRAMME, 1);
  const gint64 cohort = sample_add_cohort (session, "Khóa 1");
  static const char *const sectors[] = { "Y tế số", "Giáo dục, Y tế số", "An ninh", NULL };
  g_autoptr(IncLayout) layout = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      const gint64 id = sample_add_way (session, cohort, (const char[]) { 'A' + i, '\0' }, "active 2026-02-15");
      g_autoptr(IncRecord) startup =
        inc_test_take_object (inc_session_get (session, inc_schema_of (inc_startup_get_type ()), id));

      g_object_set (startup, "sector", sectors[i], NULL);
      inc_changes_unref (inc_test_take_boxed (inc_session_save (session, "Sector", &startup, 1)));
    }
  layout = make (session, options);
  text = all_text (layout);
  g_assert_nonnull (strstr (text, "Y tế số|2\nAn ninh|1\nGiáo dục|1\nChưa ghi lĩnh vực|1\n"));
}

static void
add_person (IncSession *session, gint64 startup, const char *name, int position, int purpose, const char *withdrawn)
{
  const gint64 person =
    sample_add (session, g_object_new (inc_person_get_type (), "name", name, "email", "kin@vidu.vn", NULL));

  sample_add (session, g_object_new (inc_role_get_type (), "person", person, "startup", startup, "position", position, NULL));
  if (purpose != 0)
    sample_add (session, g_object_new (inc_consent_get_type (), "person", person, "purpose", purpose, "given", "2026-01-02",
                                       "form", INC_CONSENT_FORM_PAPER, "withdrawn", withdrawn, NULL));
}

/* Named is who agreed to be introduced or published, and did not take it back. */
static void
test_sheet_names_who_agreed (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 startup =
    sample_add (session, g_object_new (inc_startup_get_type (), "name", "Nông Xanh", "phone", "0912345678", "email",
                                       "kin@vidu.vn", "address", "12 Phố Kín", "tax-code", "0100109106", "website",
                                       "nongxanh.vn", NULL));
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_STARTUP, startup);
  g_autoptr(IncLayout) layout = NULL;
  g_autofree char *text = NULL;
  static const char *const kept[] = { "Kín", "0912345678", "kin@vidu.vn", "0100109106" };

  add_person (session, startup, "Lê Thị Mận", INC_POSITION_FOUNDER, INC_CONSENT_PURPOSE_INTRODUCE, NULL);
  add_person (session, startup, "Trần Văn Đào", INC_POSITION_DIRECTOR, INC_CONSENT_PURPOSE_PUBLISH, NULL);
  add_person (session, startup, "Nguyễn Kín Một", INC_POSITION_FOUNDER, 0, NULL);
  add_person (session, startup, "Nguyễn Kín Hai", INC_POSITION_FOUNDER, INC_CONSENT_PURPOSE_CITY_REPORT, NULL);
  add_person (session, startup, "Nguyễn Kín Ba", INC_POSITION_FOUNDER, INC_CONSENT_PURPOSE_INTRODUCE, "2026-02-01");
  layout = make (session, options);
  text = all_text (layout);
  g_assert_nonnull (strstr (text, "Lê Thị Mận|Nhà sáng lập\nTrần Văn Đào|Giám đốc\nCùng 3 người không nêu tên.\n"));
  g_assert_cmpstr (figure_of (layout, "people"), ==, "5");
  g_assert_nonnull (strstr (text, "Trang web: nongxanh.vn"));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_null (strstr (text, kept[i]));
}

/* What the sheet asks for of a startup, everybody may know. */
static void
test_sheet_asks_for_what_is_public (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const IncSchema *schema = inc_schema_of (inc_startup_get_type ());
  const gint64 startup = sample_add (session, g_object_new (inc_startup_get_type (), "name", "A", NULL));
  const IncValue value = inc_value_integer (startup);
  g_autoptr(IncTable) table = inc_test_take_boxed (inc_session_query (session, "sheet-startup", &value, 1));
  guint n_public = 0;

  for (guint i = 0; i < schema->n_fields; i++)
    {
      static const char *const columns[] = { "name", "legal_name", "international_name", "sector", "technologies",
                                             "province", "website", "founded", "description", "description_en", "cohort",
                                             "stage", NULL };

      if (!g_strv_contains (columns, schema->fields[i].name))
        continue;
      g_assert_true (schema->fields[i].flags & INC_PUBLIC);
      inc_table_get (table, 0, schema->fields[i].name); /* it is there */
      n_public++;
    }
  g_assert_cmpuint (n_public + 1, ==, inc_table_get_n_columns (table)); /* and the uid */
}

static void
test_sheet_languages (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = NULL;
  static const char *const expected[] = {
    "Đang ươm tạo|1.234.567,9|Làm rau.", "In incubation|1,234,567.9|Vegetables.",
    "Đang ươm tạo / In incubation|1.234.567,9|Làm rau.\nVegetables.",
  };
  const gint64 cohort = sample_add_cohort (session, "Khóa 1");
  const gint64 startup = sample_add_way (session, cohort, "A", "active 2026-02-15");
  g_autoptr(IncRecord) record =
    inc_test_take_object (inc_session_get (session, inc_schema_of (inc_startup_get_type ()), startup));

  g_object_set (record, "description", "Làm rau.", "description-en", "Vegetables.", NULL);
  inc_changes_unref (inc_test_take_boxed (inc_session_save (session, "Words", &record, 1)));
  add_round (session, "A", "2026-03", G_GINT64_CONSTANT (1234567890000), NULL, INC_MISSING);
  options = inc_paper_options_new (INC_PAPER_STARTUP, startup);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(IncLayout) layout = NULL;
      g_autofree char *text = NULL;
      g_auto(GStrv) parts = g_strsplit (expected[i], "|", 3);

      options->language = i;
      layout = make (session, options);
      text = all_text (layout);
      g_assert_cmpstr (figure_of (layout, "stage"), ==, parts[0]);
      g_assert_nonnull (strstr (text, parts[1]));
      g_assert_nonnull (strstr (text, parts[2]));
    }
}

/* What was paid in another currency says so, with its rate and the day of that. */
static void
test_sheet_foreign_money (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  static const char *const expected[] = {
    "|520.000\302\240USD (≈ 13,2\302\240tỷ đồng, tỷ giá 25.450 ngày 01/02/2026)\n",
    "|520,000\302\240USD (≈ 13.2\302\240billion VND, rate 25,450 on 1 February 2026)\n",
    "|520.000\302\240USD (≈ 13,2\302\240tỷ đồng, tỷ giá / rate 25.450 ngày / on 01/02/2026)\n",
  };
  static const char *const undated[] = {
    "|10.000,50\302\240USD (≈ 254,5\302\240triệu đồng, tỷ giá 25.450)\n",
    "|10,000.50\302\240USD (≈ 254.5\302\240million VND, rate 25,450)\n",
    "|10.000,50\302\240USD (≈ 254,5\302\240triệu đồng, tỷ giá / rate 25.450)\n",
  };
  const gint64 startup = sample_add (session, g_object_new (inc_startup_get_type (), "name", "A", NULL));
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_STARTUP, startup);

  sample_add (session, g_object_new (inc_round_get_type (), "startup", startup, "date", "2026-02-03", "amount",
                                     (gint64) 52000000, "currency", "USD", "rate", G_GINT64_CONSTANT (25450000000), "rate-on",
                                     "2026-02-01", NULL));
  add_round (session, "A", "2026-03-01", 1000050, "USD", G_GINT64_CONSTANT (25450000000));
  add_round (session, "A", "2026-04-01", 2000000, "VND", INC_MISSING);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(IncLayout) layout = NULL;
      g_autofree char *text = NULL;

      options->language = i;
      layout = make (session, options);
      text = all_text (layout);
      g_assert_nonnull (strstr (text, expected[i]));
      g_assert_nonnull (strstr (text, undated[i]));
      g_assert_nonnull (strstr (text, "|2\n")); /* đồng are in millions, as the table says */
    }
}

/* ---- lists ---- */

static void
test_list (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(IncPaperOptions) options = NULL;
  g_autoptr(IncLayout) layout = NULL;
  g_autofree char *text = NULL;
  const gint64 cohort = sample_fill_cohort (session);
  g_auto(IncValue) stage = inc_value_dup_text ("withdrawn");

  inc_query_filter (query, INC_FILTER_ANY_OF, "stage", &stage, 1);
  inc_query_filter_id (query, "cohort", cohort);
  inc_query_set_sort (query, "name", TRUE);
  options = inc_paper_options_new_list (query, (const char *const[]) { "name", "stage", "stage_since", "cohort", NULL });
  layout = make (session, options);
  text = all_text (layout);
  g_assert_cmpstr (text, ==,
                   "DANH SÁCH\n"
                   "Điều kiện lọc: Giai đoạn: Đã rút; Khóa: Khóa 1\n"
                   "Sắp xếp: theo Tên, giảm dần\n"
                   "Số dòng: 2\n"
                   "Lập ngày 01/07/2026\n"
                   "1|D|Đã rút|20/01/2026|Khóa 1\n"
                   "2|C|Đã rút|10/03/2026|Khóa 1\n");
  g_assert_cmpfloat (inc_layout_get_paper (layout)->width, <, inc_layout_get_paper (layout)->height);
}

static void
test_wide_list (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(IncPaperOptions) options =
    inc_paper_options_new_list (query, (const char *const[]) { "name", "stage", "stage_since", "cohort", "sector", "province",
                                                               "founded", NULL });
  g_autoptr(IncLayout) layout = make (session, options);
  g_autoptr(GError) error = NULL;

  g_assert_cmpfloat (inc_layout_get_paper (layout)->width, >, inc_layout_get_paper (layout)->height);
  g_set_str (&options->columns[1], "nonsense");
  error = inc_test_take_error (inc_papers_prepare (session, options));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
}

/* Every filter of the store has a phrase, and a search too. */
static void
test_filters_in_words (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_auto(IncValue) day = inc_value_dup_text ("2026-02-01");
  g_auto(IncValue) word = inc_value_dup_text ("growth, scale");
  g_auto(IncValue) active = inc_value_dup_text ("active");
  const gint64 cohort = sample_fill_cohort (session);
  const IncValue none = INC_VALUE_INIT, zero = inc_value_integer (0), id = inc_value_integer (cohort);
  const struct
  {
    const char *table;
    const char *name;
    IncValue first;
    IncValue last;
    guint n;
    const char *expected;
  } cases[] = {
    { "startup", "startup-quiet", day, none, 1, "không chuyển giai đoạn từ ngày 01/02/2026" },
    { "startup", "startup-raised", inc_value_integer (5000000), none, 2, "vốn đã gọi 5.000.000\302\240đ – …" },
    { "startup", "startup-with-note", zero, none, 1, "không có ghi chú" },
    { "startup", "startup-in-cohort", id, active, 2, "thuộc Khóa 1, giai đoạn Đang ươm tạo" },
    { "investor", "investor-stage", word, none, 1, "đầu tư ở giai đoạn: Tăng trưởng, Mở rộng" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find (cases[i].table));
      const IncValue values[] = { cases[i].first, cases[i].last };
      g_autoptr(IncPaperOptions) options = NULL;
      g_autoptr(IncLayout) layout = NULL;
      g_autofree char *text = NULL;
      g_autofree char *expected = g_strdup_printf ("Điều kiện lọc: %s; có chữ “a b”\n", cases[i].expected);

      inc_query_filter (query, INC_FILTER_NAMED, cases[i].name, values, cases[i].n);
      inc_query_set_search (query, "a b");
      options = inc_paper_options_new_list (query, (const char *const[]) { "name", NULL });
      layout = make (session, options);
      text = all_text (layout);
      if (strstr (text, expected) == NULL)
        g_assert_cmpstr (text, ==, expected);
    }
}

/* ---- settings, words and options ---- */

static const IncBlock *
find_block (IncLayout *layout, IncBlockKind kind)
{
  IncDocument *document = inc_layout_get_document (layout);

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    if (inc_document_get_block (document, i)->kind == kind)
      return inc_document_get_block (document, i);
  return NULL;
}

static IncPaperSettings *
new_settings (void)
{
  IncPaperSettings *settings = inc_paper_settings_new ();

  settings->symbol = g_strdup ("TTƯT");
  settings->place = g_strdup ("Hà Nội");
  g_strfreev (settings->recipients);
  settings->recipients = g_strdupv ((char *[]) { (char *) "Như trên", (char *) "Lưu: VT, KH", NULL });
  settings->signers[0] = (IncPaperSigner) { g_strdup ("KT. GIÁM ĐỐC"), g_strdup ("PHÓ GIÁM ĐỐC"), g_strdup ("Lê Đạt") };
  settings->n_signers = 1;
  settings->address = g_strdup ("12 Tràng Thi, Hà Nội");
  return settings;
}

static void
test_settings (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperSettings) nothing = inc_test_take_boxed (inc_paper_settings_load (session));
  g_autoptr(IncPaperSettings) empty = inc_paper_settings_new ();
  g_autoptr(IncPaperSettings) settings = new_settings ();
  g_autoptr(IncPaperSettings) loaded = NULL;
  g_autoptr(IncAgency) names = inc_agency_new ("Vườn ươm số", "Sở Thử nghiệm", NULL);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, sample_fill_cohort (session));
  g_autoptr(IncPaperData) data = NULL;
  g_autoptr(IncPaperOptions) defaults = NULL;
  g_autoptr(IncLayout) layout = NULL;
  const IncBlock *block;

  g_assert_true (inc_paper_settings_equal (nothing, empty));
  layout = make (session, options);
  g_assert_cmpuint (find_block (layout, INC_BLOCK_SIGNATURES)->n_signers, ==, 0);
  g_assert_cmpstr (g_ptr_array_index (find_block (layout, INC_BLOCK_SIGNATURES)->lines, 0), ==, "Lưu: VT");
  g_clear_pointer (&layout, inc_layout_unref);
  inc_changes_unref (inc_test_take_boxed (inc_paper_settings_save (session, "Papers", settings)));
  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", names)));
  loaded = inc_test_take_boxed (inc_paper_settings_load (session));
  g_assert_true (inc_paper_settings_equal (settings, loaded));

  layout = make (session, options);
  block = find_block (layout, INC_BLOCK_LETTERHEAD);
  g_assert_cmpstr (block->letterhead.symbol, ==, "BC-TTƯT");
  g_assert_cmpstr (block->letterhead.place, ==, "Hà Nội");
  g_assert_cmpint (block->letterhead.number, ==, 0);
  block = find_block (layout, INC_BLOCK_SIGNATURES);
  g_assert_cmpuint (block->n_signers, ==, 1);
  g_assert_cmpstr (block->signers[0].authority, ==, "KT. GIÁM ĐỐC");
  g_assert_cmpstr (block->signers[0].name, ==, "Lê Đạt");
  g_assert_cmpstr (g_ptr_array_index (block->lines, 1), ==, "Lưu: VT, KH");

  /* What the options say goes before; what they leave open can be asked for. */
  data = inc_test_take_boxed (inc_papers_prepare (session, options));
  options->symbol = g_strdup ("BC-KH");
  options->recipients = g_new0 (char *, 1);
  options->number = 15;
  inc_paper_options_set_signers (options, &(IncSigner) { NULL, "GIÁM ĐỐC", NULL }, 1);
  defaults = inc_paper_data_dup_defaults (data, options);
  g_assert_cmpstr (defaults->place, ==, "Hà Nội");
  g_assert_cmpstr (defaults->symbol, ==, "BC-KH");
  g_clear_pointer (&layout, inc_layout_unref);
  layout = inc_test_take_boxed (inc_papers_layout (data, options, 0));
  g_assert_cmpint (find_block (layout, INC_BLOCK_LETTERHEAD)->letterhead.number, ==, 15);
  block = find_block (layout, INC_BLOCK_SIGNATURES);
  g_assert_null (block->signers[0].authority);
  g_assert_cmpstr (block->signers[0].position, ==, "GIÁM ĐỐC");
}

static void
test_own_wording (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, sample_fill_cohort (session));
  static const char own[] = "[figures]\nadmitted=Đã nhận\n[letter]\nsigners=|TRƯỞNG PHÒNG|Lê Đạt\n";
  g_autofree char *built_in = inc_test_take_string (inc_papers_load_wording (session, INC_PAPER_COHORT, INC_PAPER_VIETNAMESE));
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncPaperData) data = NULL;
  g_autoptr(IncLayout) with = NULL;
  g_autoptr(IncLayout) without = NULL;

  g_assert_nonnull (strstr (built_in, "admitted=Startup được tiếp nhận\n"));
  error = inc_test_take_error (
    inc_papers_save_wording (session, INC_PAPER_COHORT, INC_PAPER_VIETNAMESE, "[figures]\nx=y\n", "Words"));
  g_assert_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_WORDING);
  inc_changes_unref (inc_test_take_boxed (
    inc_papers_save_wording (session, INC_PAPER_COHORT, INC_PAPER_VIETNAMESE, own, "Words")));
  kept = inc_test_take_string (inc_papers_load_wording (session, INC_PAPER_COHORT, INC_PAPER_VIETNAMESE));
  g_assert_cmpstr (kept, ==, own);
  with = make (session, options);
  g_assert_cmpstr (inc_block_get_cell (find_block (with, INC_BLOCK_FIGURES), 0, 0)->text, ==, "Đã nhận");
  g_assert_cmpstr (find_block (with, INC_BLOCK_SIGNATURES)->signers[0].position, ==, "TRƯỞNG PHÒNG");
  inc_changes_unref (inc_test_take_boxed (
    inc_papers_save_wording (session, INC_PAPER_COHORT, INC_PAPER_VIETNAMESE, NULL, "Words")));
  without = make (session, options);
  g_assert_cmpstr (inc_block_get_cell (find_block (without, INC_BLOCK_FIGURES), 0, 0)->text, ==, "Startup được tiếp nhận");

  options->wording = g_strdup ("[figures]\nadmitted=Nhận vào\n");
  g_clear_pointer (&with, inc_layout_unref);
  with = make (session, options);
  g_assert_cmpstr (inc_block_get_cell (find_block (with, INC_BLOCK_FIGURES), 0, 0)->text, ==, "Nhận vào");
  g_set_str (&options->wording, "[x]\n");
  g_clear_error (&error);
  data = inc_test_take_boxed (inc_papers_prepare (session, options));
  error = inc_test_take_error (inc_papers_layout (data, options, 0));
  g_assert_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_WORDING);
}

/* What was read stays what it was, whatever is written meanwhile; the first page alone is that of the whole. */
static void
test_laid_out_anew (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = sample_fill_cohort (session);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, cohort);
  g_autoptr(IncPaperOptions) other = NULL;
  g_autoptr(IncPaperData) data = inc_test_take_boxed (inc_papers_prepare (session, options));
  g_autoptr(IncLayout) start = NULL;
  g_autoptr(IncLayout) draft = NULL;

  sample_add_way (session, cohort, "Z", "active 2026-02-15");
  options->draft = TRUE;
  options->annex = FALSE;
  start = inc_test_take_boxed (inc_papers_layout (data, options, 1));
  draft = inc_test_take_boxed (inc_papers_layout (data, options, 0));
  g_assert_cmpstr (figure_of (draft, "admitted"), ==, "8");
  g_assert_cmpstr (inc_document_get_info (inc_layout_get_document (draft))->draft, ==, "DỰ THẢO");
  g_assert_cmpuint (inc_layout_get_n_pages (start), ==, 1);
  g_assert_cmpuint (inc_layout_get_n_pages (draft), >, 1);
  g_assert_false (inc_layout_is_whole (start));
  other = inc_paper_options_copy (options);
  g_assert_true (inc_paper_options_read_same (options, other));
  g_set_str (&other->as_of, "2026-01-01");
  g_assert_false (inc_paper_options_read_same (options, other));
}

/* ---- files ---- */

static GFile *
file_in (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_new_for_path (path);
}

static char *
start_of (GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  g_file_load_contents (file, NULL, &bytes, &size, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (bytes, MIN (size, 4));
}

static void
test_files (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, sample_fill_cohort (session));
  g_autoptr(IncLayout) layout = make (session, options);
  g_autoptr(GFile) pdf = file_in (folder, "a.pdf");
  g_autoptr(GFile) sheet = file_in (folder, "a.xlsx");
  g_autofree char *pdf_start = NULL;
  g_autofree char *sheet_start = NULL;
  DexFuture *writing;
  g_autoptr(GError) error = NULL;

  inc_test_finish (inc_papers_save_pdf (layout, pdf));
  inc_test_finish (inc_papers_save_sheet (layout, sheet));
  pdf_start = start_of (pdf);
  sheet_start = start_of (sheet);
  g_assert_cmpstr (pdf_start, ==, "%PDF");
  g_assert_cmpstr (sheet_start, ==, "PK\003\004");

  g_assert_true (g_file_replace_contents (sheet, "before", 6, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  writing = inc_papers_save_sheet (layout, sheet);
  g_cancellable_cancel (dex_promise_get_cancellable (DEX_PROMISE (writing)));
  error = inc_test_take_error (writing);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_pointer (&sheet_start, g_free);
  sheet_start = start_of (sheet);
  g_assert_cmpstr (sheet_start, ==, "befo");
}

static void
on_progress (guint done, guint all, gpointer data)
{
  GString *seen = data;

  g_string_append_printf (seen, "%u/%u ", done, all);
}

static void
test_sheets_of_a_cohort (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = sample_add_cohort (session, "Khóa 1");
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_STARTUP, 0);
  g_autoptr(GFile) target = file_in (folder, "all.pdf");
  g_autoptr(GFile) inside = file_in (folder, "sheets");
  g_autofree char *blocked = g_build_filename (folder, "sheets", "B.pdf", "inside", NULL);
  g_autoptr(GString) seen = g_string_new (NULL);
  g_autoptr(IncPaperBatch) one = NULL;
  g_autoptr(IncPaperBatch) many = NULL;
  static const char *const expected[] = { "A-B.pdf", "a.pdf", "A (2).pdf", "C.pdf", "D.pdf" };

  sample_add_way (session, cohort, "A/B", "active 2026-02-15");
  sample_add_way (session, cohort, "a", "active 2026-02-15");
  sample_add_way (session, cohort, "A", "active 2026-02-15");
  sample_add_way (session, cohort, "B", "active 2026-02-15");
  /* Neither who applied nor who left is shown to investors, unless one asks for all. */
  sample_add_way (session, cohort, "C", "applied 2026-02-15");
  sample_add_way (session, cohort, "D", "active 2026-02-15, withdrawn 2026-03-01");
  one = inc_test_take_boxed (inc_papers_save_sheets_to_file (session, cohort, options, target, FALSE, on_progress, seen, NULL));
  g_assert_cmpuint (one->n_written, ==, 4);
  g_assert_cmpuint (g_strv_length (one->left_out), ==, 0);
  g_assert_cmpstr (seen->str, ==, "0/4 1/4 2/4 3/4 4/4 ");
  g_assert_true (g_file_query_exists (target, NULL));

  g_assert_cmpint (g_mkdir_with_parents (blocked, 0700), ==, 0);
  many = inc_test_take_boxed (inc_papers_save_sheets_to_folder (session, cohort, options, inside, TRUE, NULL, NULL, NULL));
  g_assert_cmpuint (many->n_written, ==, 5);
  g_assert_cmpuint (g_strv_length (many->left_out), ==, 1);
  g_assert_true (g_str_has_prefix (many->left_out[0], "B: "));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(GFile) file = g_file_get_child (inside, expected[i]);

      if (!g_file_query_exists (file, NULL))
        g_error ("%s is missing", expected[i]);
    }
}

static void
test_sheets_stopped (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_STARTUP, 0);
  g_autoptr(GFile) target = file_in (folder, "all.pdf");
  DexFuture *making = inc_papers_save_sheets_to_file (session, sample_fill_cohort (session), options, target, FALSE, NULL, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) empty = NULL;

  g_cancellable_cancel (dex_promise_get_cancellable (DEX_PROMISE (making)));
  error = inc_test_take_error (making);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (target, NULL));
  empty = inc_test_take_error (inc_papers_save_sheets_to_file (session, sample_add_cohort (session, "Trống"), options, target,
                                                               FALSE, NULL, NULL, NULL));
  g_assert_error (empty, INC_REPORT_ERROR, INC_REPORT_ERROR_EMPTY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_setenv ("INC_FAKE_NOW", "2026-07-01T08:00:00.000+07:00", TRUE);
  dex_init ();
  g_test_add_func ("/session/papers/figures-as-on-paper", test_figures);
  g_test_add_func ("/session/papers/funnel-as-on-paper", test_funnel);
  g_test_add_func ("/session/papers/report-figures", test_report);
  g_test_add_func ("/session/papers/letterhead-of-its-day", test_report_letterhead);
  g_test_add_func ("/session/papers/tables", test_report_tables);
  g_test_add_func ("/session/papers/no-such-cohort", test_no_such_cohort);
  g_test_add_func ("/session/papers/programme-by-hand", test_programme);
  g_test_add_func ("/session/papers/programme-period", test_programme_period);
  g_test_add_func ("/session/papers/programme-sectors", test_programme_sectors);
  g_test_add_func ("/session/papers/a-sheet-names-who-agreed", test_sheet_names_who_agreed);
  g_test_add_func ("/session/papers/a-sheet-asks-for-what-is-public", test_sheet_asks_for_what_is_public);
  g_test_add_func ("/session/papers/a-sheet-in-each-language", test_sheet_languages);
  g_test_add_func ("/session/papers/foreign-money-on-a-sheet", test_sheet_foreign_money);
  g_test_add_func ("/session/papers/list", test_list);
  g_test_add_func ("/session/papers/wide-list", test_wide_list);
  g_test_add_func ("/session/papers/filters-in-words", test_filters_in_words);
  g_test_add_func ("/session/papers/settings", test_settings);
  g_test_add_func ("/session/papers/own-wording", test_own_wording);
  g_test_add_func ("/session/papers/laid-out-anew", test_laid_out_anew);
  g_test_add_func ("/session/papers/files", test_files);
  g_test_add_func ("/session/papers/sheets-of-a-cohort", test_sheets_of_a_cohort);
  g_test_add_func ("/session/papers/sheets-stopped", test_sheets_stopped);
  return g_test_run ();
}
