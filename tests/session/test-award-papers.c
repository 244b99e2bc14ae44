/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of an award from the register: what they read, and that the payments they name are final when they went out. */
#include "config.h"

#include "inc-agency.h"
#include "inc-award-acts.h"
#include "inc-cohort-sample.h"
#include "inc-history-test.h"
#include "inc-outgoing-number.h"
#include "inc-paper-settings.h"
#include "inc-papers.h"
#include "inc-records.h"
#include "inc-report.h"

#include <string.h>

typedef struct
{
  gint64 award;
  gint64 first; /* tranches */
  gint64 second;
  gint64 payments[3];
} Sample;

static void
set_up_papers (IncSession *session)
{
  g_autoptr(IncPaperSettings) settings = inc_paper_settings_new ();
  g_autoptr(IncAgency) names = inc_agency_new ("Vườn ươm số", "Sở Thử nghiệm", NULL);

  settings->symbol = g_strdup ("VƯ");
  settings->place = g_strdup ("Hà Nội");
  settings->signers[0] = (IncPaperSigner) { NULL, g_strdup ("GIÁM ĐỐC"), g_strdup ("Lê Đạt") };
  settings->n_signers = 1;
  inc_changes_unref (inc_test_take_boxed (inc_paper_settings_save (session, "Papers", settings)));
  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", names)));
}

/* Requested 200, awarded 150, 30 more; a tranche of 100 from two funds, paid 60 and 50 with 10 taken back; one of 80. */
static Sample
fill (IncSession *session)
{
  const gint64 startup = sample_add (session, g_object_new (inc_startup_get_type (), "name", "Sen", "legal-name",
                                                            "Công ty Sen", "tax-code", "9900000017", NULL));
  const gint64 giver = sample_add (session, g_object_new (inc_partner_get_type (), "name", "Sở Thử nghiệm", NULL));
  const gint64 city = sample_add (session, g_object_new (inc_fund_get_type (), "name", "Quỹ A", "giver", giver, NULL));
  const gint64 other = sample_add (session, g_object_new (inc_fund_get_type (), "name", "Quỹ B", NULL));
  const IncTestPart parts[] = { { city, 60000000, 60000000, "2026-04-05" },
                                { other, 40000000, 50000000, "2026-04-05", 10000000, "2026-04-06" } };
  g_autoptr(GArray) payments = g_array_new (FALSE, FALSE, sizeof (gint64));
  Sample sample = { 0 };

  sample.award = sample_add (
    session, g_object_new (inc_award_get_type (), "startup", startup, "title", "Tư vấn", "requested",
                           (gint64) 200000000, "requested-on", "2026-01-05", "awarded", (gint64) 150000000, "awarded-on",
                           "2026-02-01", "decision", "45/QĐ-VƯ", "contract", "12/HĐ", NULL));
  sample_add (session, g_object_new (inc_variation_get_type (), "award", sample.award, "date", "2026-03-01", "amount",
                                     (gint64) 30000000, "reason", "thêm việc", NULL));
  sample.first = inc_test_add_history (
    session, g_object_new (inc_tranche_get_type (), "award", sample.award, "title", "Đợt 1", "amount", (gint64) 100000000, "due",
                           "2026-04-01", "approved", "2026-04-02", "approved-by", "Lê Đạt", NULL),
    parts, G_N_ELEMENTS (parts), payments);
  g_assert_cmpuint (payments->len, ==, G_N_ELEMENTS (sample.payments));
  memcpy (sample.payments, payments->data, sizeof sample.payments);
  sample.second = sample_add (session, g_object_new (inc_tranche_get_type (), "award", sample.award, "title", "Đợt 2",
                                                     "amount", (gint64) 80000000, NULL));
  sample_add (session, g_object_new (inc_requirement_get_type (), "tranche", sample.first, "kind", INC_REQUIREMENT_REPORT,
                                     "title", "giai đoạn 1", "accepted", "2026-03-30", "accepted-by", "Lê Đạt", NULL));
  sample_add (session, g_object_new (inc_requirement_get_type (), "tranche", sample.first, "kind", INC_REQUIREMENT_INVOICE,
                                     "due", "2026-05-30", NULL));
  return sample;
}

static void
append_block (GString *text, const IncBlock *block)
{
  if (block->text != NULL)
    g_string_append_printf (text, "%s\n", block->text);
  for (guint i = 0; block->lines != NULL && i < block->lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (block->lines, i));
  for (guint row = 0; row < inc_block_get_n_rows (block); row++)
    for (guint column = 0; column < block->n_columns; column++)
      {
        const char *cell = inc_block_get_cell (block, row, column)->text;

        g_string_append_printf (text, "%s%c", cell != NULL ? cell : "–", column + 1 < block->n_columns ? '|' : '\n');
      }
  for (guint i = 0; i < block->n_signers; i++)
    g_string_append_printf (text, "[%s %s]\n", block->signers[i].position,
                            block->signers[i].name != NULL ? block->signers[i].name : "…");
}

/* What a paper says, a line a block or a row. */
static char *
paper_text (IncSession *session, const IncPaperOptions *options)
{
  g_autoptr(IncPaperData) data = inc_test_take_boxed (inc_papers_prepare (session, options));
  g_autoptr(IncLayout) layout = inc_test_take_boxed (inc_papers_layout (data, options, 0));
  IncDocument *document = inc_layout_get_document (layout);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    append_block (text, inc_document_get_block (document, i));
  return g_string_free_and_steal (text);
}

static char *
text_of (IncSession *session, IncPaperKind kind, gint64 record, const char *as_of)
{
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (kind, record);

  options->as_of = g_strdup (as_of);
  return paper_text (session, options);
}

static void
check_says (const char *text, const char *const *expected)
{
  for (guint i = 0; expected[i] != NULL; i++)
    if (strstr (text, expected[i]) == NULL)
      g_error ("Not said: %s\nin: %s", expected[i], text);
}

static void
test_payment (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const Sample sample = fill (session);
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *second = NULL;

  set_up_papers (session);
  text = text_of (session, INC_PAPER_PAYMENT, sample.first, "2026-06-30");
  check_says (text, (const char *const[]) {
                      "GIẤY ĐỀ NGHỊ THANH TOÁN\n",
                      "Thủ trưởng đơn vị\nBộ phận Kế toán\n",
                      "Căn cứ Quyết định số 45/QĐ-VƯ\nCăn cứ Hợp đồng số 12/HĐ\n",
                      "giai đoạn 1” được nghiệm thu ngày 30/03/2026\n",
                      "Đề nghị thanh toán Đợt 1 của khoản hỗ trợ “Tư vấn” cho Công ty Sen, mã số thuế 9900000017.\n",
                      "Đợt chi đã được Lê Đạt duyệt ngày 02/04/2026.\n",
                      "Bằng chữ: Một trăm triệu đồng.\n",
                      "1|Quỹ A|60\302\240%|60.000.000\n2|Quỹ B|40\302\240%|40.000.000\n|Tổng cộng|100\302\240%|100.000.000\n",
                      "Giá trị khoản hỗ trợ|180.000.000\302\240đồng|\nĐã chi cho các đợt khác|0\302\240đồng|\n",
                      "Còn lại sau đợt này|80.000.000\302\240đồng|\n",
                      "06/04/2026|Quỹ B|Bút toán đảo: gõ nhầm|−10.000.000\nTổng cộng|||100.000.000\n",
                      "[Người đề nghị …]\n[Kế toán …]\n[Thủ trưởng đơn vị …]\n",
                      NULL });
  before = text_of (session, INC_PAPER_PAYMENT, sample.first, "2026-02-15");
  check_says (before, (const char *const[]) { "Giá trị khoản hỗ trợ|150.000.000\302\240đồng|", "Hình thức thanh toán: …", NULL });
  g_assert_null (strstr (before, "Các lần chi"));
  g_assert_null (strstr (before, "nghiệm thu"));
  second = text_of (session, INC_PAPER_PAYMENT, sample.second, "2026-06-30");
  check_says (second, (const char *const[]) { "Đã chi cho các đợt khác|100.000.000\302\240đồng|",
                                              "Còn lại sau đợt này|0\302\240đồng|", NULL });
}

static void
test_acceptance (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const Sample sample = fill (session);
  g_autofree char *text = NULL;

  set_up_papers (session);
  text = text_of (session, INC_PAPER_ACCEPTANCE, sample.first, "2026-06-30");
  check_says (text, (const char *const[]) {
                      "BIÊN BẢN NGHIỆM THU\n",
                      "Bên hỗ trợ: Sở Thử nghiệm, Quỹ B\n",
                      "Bên nhận hỗ trợ: Công ty Sen, mã số thuế 9900000017\n",
                      "Đơn vị ươm tạo: Vườn ươm số\n",
                      "giai đoạn 1|–|–|–|30/03/2026|Lê Đạt\n",
                      "|–|30/05/2026|–|–|–\n",
                      "Đã nghiệm thu 1/2 yêu cầu của Đợt 1; còn 1 yêu cầu",
                      "[Bên nhận hỗ trợ …]\n[Bên hỗ trợ …]\n[Đơn vị ươm tạo …]\n",
                      NULL });
}

static void
test_settlement (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const Sample sample = fill (session);
  g_autofree char *text = NULL;

  set_up_papers (session);
  text = text_of (session, INC_PAPER_SETTLEMENT, sample.award, "2026-06-30");
  check_says (text, (const char *const[]) {
                      "BÁO CÁO QUYẾT TOÁN\n",
                      "Đề nghị|200.000.000\302\240đồng|(05/01/2026)\nThẩm định|–|\nPhê duyệt|150.000.000\302\240đồng|(01/02/2026)\n"
                      "Sau điều chỉnh|180.000.000\302\240đồng|\n",
                      "01/03/2026|–|thêm việc|30.000.000\n",
                      "Quỹ A|60.000.000|0|60.000.000\nQuỹ B|50.000.000|10.000.000|40.000.000\n"
                      "Tổng cộng|110.000.000|10.000.000|100.000.000\n",
                      "Thực chi|100.000.000\302\240đồng|\nĐã hủy|0\302\240đồng|\nCòn lại|80.000.000\302\240đồng|\n"
                      "Được chấp nhận quyết toán|–|\n",
                      "[Người lập …]\n[Kế toán …]\n[Thủ trưởng đơn vị …]\n",
                      NULL });
}

/* ---- standing lists ---- */

static char *
list_text (IncSession *session, const char *filter, const IncValue *values, guint n_values)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_tranche_get_type ()));
  g_autoptr(IncPaperOptions) options = NULL;

  inc_query_filter (query, INC_FILTER_NAMED, filter, values, n_values);
  inc_query_set_sort (query, "due", FALSE);
  options = inc_paper_options_new_list (query, (const char *const[]) { "title", "startup", "due", "amount", NULL });
  return paper_text (session, options);
}

static gint64
add_foreign_award (IncSession *session)
{
  const gint64 startup = sample_add (session, g_object_new (inc_startup_get_type (), "name", "Lúa", NULL));

  return sample_add (session, g_object_new (inc_award_get_type (), "startup", startup, "title", "Thiết bị", "currency",
                                            "USD", NULL));
}

static void
test_lists (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const Sample sample = fill (session);
  const gint64 foreign = add_foreign_award (session);
  g_auto(IncValue) yesterday = inc_value_dup_text ("2026-07-01");
  const IncValue until[] = { INC_VALUE_INIT, yesterday };
  const IncValue fund = inc_value_integer (1);
  g_autofree char *overdue = NULL;
  g_autofree char *unscheduled = NULL;
  g_autofree char *of_fund = NULL;
  g_autofree char *of_none = NULL;

  sample_add (session, g_object_new (inc_tranche_get_type (), "award", sample.award, "title", "Đợt 3", "amount",
                                     (gint64) 7000000, "due", "2026-06-30", NULL));
  sample_add (session, g_object_new (inc_tranche_get_type (), "award", sample.award, "title", "Đợt 4", "amount",
                                     (gint64) 1, "due", "2026-07-02", NULL));
  sample_add (session, g_object_new (inc_tranche_get_type (), "award", foreign, "title", "Đợt A", "amount", (gint64) 120050,
                                     "due", "2026-05-01", NULL));
  overdue = list_text (session, "tranche-due", until, G_N_ELEMENTS (until));
  check_says (overdue, (const char *const[]) {
                         "Điều kiện lọc: đến hạn trong thời gian … – 01/07/2026, chưa chi\n",
                         "1|Đợt A|Lúa|01/05/2026|1.200,50\302\240USD\n2|Đợt 3|Sen|30/06/2026|7.000.000\302\240đ\n"
                         "|Tổng cộng|||1.200,50\302\240USD · 7.000.000\302\240đ\n",
                         NULL });
  g_assert_null (strstr (overdue, "Đợt 1|"));
  unscheduled = list_text (session, "tranche-unscheduled", NULL, 0);
  check_says (unscheduled, (const char *const[]) { "Điều kiện lọc: chưa có hạn, chưa chi\n",
                                                   "1|Đợt 2|Sen|–|80.000.000\302\240đ\n|Tổng cộng|||80.000.000\302\240đ\n",
                                                   NULL });
  of_fund = list_text (session, "tranche-of-fund", &fund, 1);
  check_says (of_fund, (const char *const[]) { "Điều kiện lọc: có phần chi từ Quỹ A (số tiền là phần của quỹ này)\n",
                                               "1|Đợt 1|Sen|01/04/2026|60.000.000\302\240đ\n"
                                               "|Tổng cộng|||60.000.000\302\240đ\n", NULL });
  of_none = list_text (session, "tranche-without-fund", NULL, 0);
  check_says (of_none, (const char *const[]) { "Điều kiện lọc: chưa rõ quỹ chi (số tiền là phần chưa có quỹ)\n",
                                               "|Tổng cộng|||1.200,50\302\240USD · 87.000.001\302\240đ\n", NULL });
}

/* ---- going out ---- */

static DexFuture *
start_issue (IncSession *session, IncPaperKind kind, gint64 record)
{
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (kind, record);
  g_autoptr(IncPaperData) data = NULL;

  options->as_of = g_strdup ("2026-06-30");
  options->date = g_strdup ("2026-07-02");
  data = inc_test_take_boxed (inc_papers_prepare (session, options));
  return inc_papers_issue (session, data, options, "Issue");
}

static gint64
issue (IncSession *session, IncPaperKind kind, gint64 record)
{
  g_autoptr(IncChanges) changes = inc_test_take_boxed (start_issue (session, kind, record));

  return inc_papers_get_issued (changes);
}

static gint64
paper_of (IncSession *session, gint64 payment)
{
  g_autoptr(IncPayment) record = inc_test_take_object (inc_session_get (session, inc_schema_of (inc_payment_get_type ()), payment));

  return record->paper;
}

static void
test_payments_are_final (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const Sample sample = fill (session);
  g_autoptr(IncIssuedPaper) paper = NULL;
  g_autoptr(IncReport) report = NULL;
  g_autoptr(IncOutgoingNumber) number = NULL;
  gint64 minutes, request, account;

  set_up_papers (session);
  minutes = issue (session, INC_PAPER_ACCEPTANCE, sample.first);
  g_assert_cmpint (minutes, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sample.payments); i++)
    g_assert_cmpint (paper_of (session, sample.payments[i]), ==, 0);
  request = issue (session, INC_PAPER_PAYMENT, sample.first);
  for (guint i = 0; i < G_N_ELEMENTS (sample.payments); i++)
    g_assert_cmpint (paper_of (session, sample.payments[i]), ==, request);
  account = issue (session, INC_PAPER_SETTLEMENT, sample.award);
  g_assert_cmpint (account, >, request);
  g_assert_cmpint (paper_of (session, sample.payments[0]), ==, request); /* the first paper keeps it */

  report = inc_test_take_object (inc_session_get (session, inc_schema_of (inc_report_get_type ()), request));
  g_assert_cmpint (report->kind, ==, INC_REPORT_KIND_PAYMENT);
  g_assert_cmpstr (report->title, ==, "GIẤY ĐỀ NGHỊ THANH TOÁN: Đợt 1 của khoản hỗ trợ “Tư vấn”");
  number = inc_test_take_object (
    inc_session_get (session, inc_schema_of (inc_outgoing_number_get_type ()), report->outgoing_number));
  g_assert_cmpstr (number->series, ==, "ĐNTT");
  g_assert_cmpstr (number->symbol, ==, "ĐNTT-VƯ");
  g_assert_cmpint (number->number, ==, 1);
  paper = inc_test_take_boxed (inc_papers_load_issued (session, request));
  g_assert_true (paper->same);
}

static void
assert_not_issued (IncSession *session, IncPaperKind kind, gint64 record, const char *expected)
{
  g_autoptr(GError) error = inc_test_take_error (start_issue (session, kind, record));
  g_autofree char *draft = text_of (session, kind, record, "2026-06-30");

  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, expected);
  g_assert_cmpuint (strlen (draft), >, 0);
}

/* What would say nothing yet is not issued, whoever asks; a draft of it can be looked at. */
static void
test_not_in_vain (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const Sample sample = fill (session);
  const gint64 waiting = add_foreign_award (session);
  g_autoptr(IncRecord) award = inc_test_take_object (inc_session_get (session, inc_schema_of (inc_award_get_type ()), waiting));
  g_autoptr(IncRecord) second =
    inc_test_take_object (inc_session_get (session, inc_schema_of (inc_tranche_get_type ()), sample.second));

  set_up_papers (session);
  assert_not_issued (session, INC_PAPER_PAYMENT, sample.second, "A payment is requested once the tranche was submitted");
  assert_not_issued (session, INC_PAPER_ACCEPTANCE, sample.second,
                     "The tranche requires nothing: add what must be accepted, then there are minutes of it");
  assert_not_issued (session, INC_PAPER_SETTLEMENT, waiting, "Nothing was awarded yet");
  g_object_set (award, "awarded", (gint64) 9, "awarded-on", "2026-02-01", NULL);
  inc_changes_unref (inc_test_take_boxed (inc_session_save (session, "Award", &award, 1)));
  assert_not_issued (session, INC_PAPER_SETTLEMENT, waiting, "Nothing was paid yet, so there is nothing to account for");
  g_object_set (second, "cancelled", "2026-06-01", "cancel-reason", "x", NULL);
  inc_changes_unref (inc_test_take_boxed (inc_session_save (session, "Cancel", &second, 1)));
  assert_not_issued (session, INC_PAPER_PAYMENT, sample.second, "The tranche was cancelled: nothing is to be paid");
}

static void
test_compared_today (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const Sample sample = fill (session);
  g_auto(GStrv) sentences = NULL;
  gint64 account;

  set_up_papers (session);
  account = issue (session, INC_PAPER_SETTLEMENT, sample.award);
  sample_add (session, g_object_new (inc_variation_get_type (), "award", sample.award, "date", "2026-06-01", "amount",
                                     (gint64) 5000000, "reason", "thêm việc", NULL));
  sentences = inc_test_take_boxed (inc_papers_compare_today (session, account, NULL));
  g_assert_nonnull (sentences[0]);
  g_assert_nonnull (strstr (sentences[0], "Sau điều chỉnh"));
}

static void
test_payment_that_is_gone (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const Sample sample = fill (session);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_PAYMENT, sample.first);
  g_autoptr(IncPaperData) data = NULL;
  g_autoptr(GError) error = NULL;

  set_up_papers (session);
  data = inc_test_take_boxed (inc_papers_prepare (session, options));
  inc_changes_unref (inc_test_take_boxed (
    inc_session_delete (session, "Delete", inc_schema_of (inc_payment_get_type ()), &sample.payments[0], 1)));
  error = inc_test_take_error (inc_papers_issue (session, data, options, "Issue"));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (paper_of (session, sample.payments[1]), ==, 0); /* nothing went out */
}

/* ---- the whole way ---- */

static void
act (DexFuture *future)
{
  inc_changes_unref (inc_test_take_boxed (future));
}

static gint64
first_of (IncSession *session, GType type)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(GPtrArray) records = inc_test_take_boxed (inc_session_load (session, query));

  g_assert_cmpuint (records->len, >, 0);
  return ((IncRecord *) g_ptr_array_index (records, 0))->id;
}

static gint64
plan (IncSession *session, gint64 *award)
{
  const gint64 startup = sample_add (session, g_object_new (inc_startup_get_type (), "name", "Sen", NULL));
  const gint64 fund = sample_add (session, g_object_new (inc_fund_get_type (), "name", "Quỹ A", "limit-amount",
                                                         (gint64) 500000000, NULL));
  const IncTranchePart whole = { fund, 90000000, INC_MISSING };
  gint64 tranche;

  *award = sample_add (session, g_object_new (inc_award_get_type (), "startup", startup, "title", "Tư vấn", "fund", fund,
                                              "awarded", (gint64) 90000000, "awarded-on", "2026-02-01", NULL));
  act (inc_session_plan_equal_tranches (session, "Plan", *award, 1, "2026-04-01", 1));
  tranche = first_of (session, inc_tranche_get_type ());
  act (inc_session_split_tranche (session, "Split", tranche, &whole, 1));
  sample_add (session, g_object_new (inc_requirement_get_type (), "tranche", tranche, "kind", INC_REQUIREMENT_REPORT, NULL));
  return tranche;
}

static void
pay_tranche (IncSession *session, gint64 tranche)
{
  const IncPaymentSlip slip = { "2026-04-06", INC_PAYMENT_TRANSFER, "FT1", NULL };

  act (inc_session_submit_tranches (session, "Submit", &tranche, 1, "2026-03-30"));
  act (inc_session_accept_requirement (session, "Accept", first_of (session, inc_requirement_get_type ()), "2026-04-01",
                                       "Lê Đạt"));
  act (inc_session_approve_tranche (session, "Approve", tranche, "2026-04-02", "Lê Đạt", NULL, NULL));
  act (inc_session_pay_tranche (session, "Pay", tranche, NULL, 0, &slip));
}

/* Undo takes a payment back until its paper went out; then a counter-entry does, and the final account tells of both. */
static void
test_whole_way (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  gint64 award, payment;
  const gint64 tranche = plan (session, &award);
  g_autofree char *minutes = NULL;
  g_autofree char *account = NULL;
  g_autoptr(GError) error = NULL;
  const gint64 *ids = &payment;

  set_up_papers (session);
  pay_tranche (session, tranche);
  inc_test_finish (inc_session_undo (session));
  inc_test_finish (inc_session_redo (session));
  minutes = text_of (session, INC_PAPER_ACCEPTANCE, tranche, "2026-06-30");
  check_says (minutes, (const char *const[]) { "cả 1 yêu cầu đã được nghiệm thu, lần cuối ngày 01/04/2026.",
                                               "(bằng chữ: Chín mươi triệu đồng)", NULL });
  payment = first_of (session, inc_payment_get_type ());
  g_assert_cmpint (issue (session, INC_PAPER_PAYMENT, tranche), ==, paper_of (session, payment));
  error = inc_test_take_error (inc_session_delete (session, "Delete", inc_schema_of (inc_payment_get_type ()), ids, 1));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_FINAL);
  g_clear_error (&error);
  error = inc_test_take_error (inc_session_undo (session));
  g_assert_nonnull (error);

  act (inc_session_reverse_payment (session, "Reverse", payment, 15000000, "2026-05-04", "chi thừa"));
  act (inc_session_cancel_tranche (session, "Cancel", tranche, "2026-05-05", "đủ việc"));
  act (inc_session_settle_award (session, "Settle", award, 75000000, "2026-06-01"));
  account = text_of (session, INC_PAPER_SETTLEMENT, award, "2026-06-30");
  check_says (account, (const char *const[]) {
                         "04/05/2026|Tranche 1|Quỹ A|Bút toán đảo: chi thừa|−15.000.000\nTổng cộng||||75.000.000\n",
                         "Quỹ A|90.000.000|15.000.000|75.000.000\n",
                         "Thực chi|75.000.000\302\240đồng|\nĐã hủy|15.000.000\302\240đồng|\nCòn lại|0\302\240đồng|\n"
                         "Được chấp nhận quyết toán|75.000.000\302\240đồng|\n",
                         "chấp nhận quyết toán bằng chữ: Bảy mươi lăm triệu đồng.\nQuyết toán được chấp nhận ngày 01/06/2026.",
                         NULL });
  g_assert_cmpint (issue (session, INC_PAPER_SETTLEMENT, award), >, 0);
}

/* ---- papers that were revoked ---- */

static gint64
find_set (IncSession *session, const char *title)
{
  g_autoptr(IncTable) history = inc_test_take_boxed (inc_session_list_history (session, G_MAXINT64, 50));

  for (guint i = 0; i < inc_table_get_n_rows (history); i++)
    if (g_str_equal (inc_table_get_text (history, i, "title"), title) &&
        g_str_equal (inc_table_get_text (history, i, "role"), "do"))
      return inc_table_get_integer (history, i, "id");
  g_assert_not_reached ();
}

static void
revoke_paper (IncSession *session, gint64 report, const char *title)
{
  act (inc_papers_withdraw (session, report, "sai", title));
}

static void
assert_final (DexFuture *future, const char *expected)
{
  g_autoptr(GError) error = inc_test_take_error (future);

  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_FINAL);
  g_assert_cmpstr (error->message, ==, expected);
}

static const char *const named = "An issued paper names this payment, so it stays as it is: take it back with a counter-entry";

/* A payment is as free as before its paper when that no longer stands; another paper that names it holds it. */
static void
test_revoked (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  gint64 award, request, again, account;
  const gint64 tranche = plan (session, &award);
  g_autoptr(GError) error = NULL;
  gint64 payment;

  set_up_papers (session);
  pay_tranche (session, tranche);
  payment = first_of (session, inc_payment_get_type ());
  request = issue (session, INC_PAPER_PAYMENT, tranche);
  assert_final (inc_session_revert (session, find_set (session, "Pay"), "Revert"), named);
  revoke_paper (session, request, "Revoke the request");
  act (inc_session_revert (session, find_set (session, "Pay"), "Revert"));
  act (inc_session_undo (session));
  g_assert_cmpint (paper_of (session, payment), ==, request);

  account = issue (session, INC_PAPER_SETTLEMENT, award);
  g_assert_cmpint (paper_of (session, payment), ==, account);
  again = issue (session, INC_PAPER_PAYMENT, tranche);
  g_assert_cmpint (paper_of (session, payment), ==, account);
  revoke_paper (session, account, "Revoke the account");
  assert_final (inc_session_revert (session, find_set (session, "Pay"), "Revert"), named); /* the second request stands */
  assert_final (inc_session_delete (session, "Delete", inc_schema_of (inc_payment_get_type ()), &payment, 1), named);
  revoke_paper (session, again, "Revoke it again");
  error = inc_test_take_error (inc_session_revert (session, find_set (session, "Revoke it again"), "Revert"));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "A revoked paper stays revoked: issue it again");
  act (inc_session_undo (session));
  assert_final (inc_session_delete (session, "Delete", inc_schema_of (inc_payment_get_type ()), &payment, 1), named);
  act (inc_session_redo (session));
  act (inc_session_delete (session, "Delete", inc_schema_of (inc_payment_get_type ()), &payment, 1));
}

/* Closed books hold it whatever became of its paper, and still take another one. */
static void
test_revoked_in_closed_books (void)
{
  static const char *const closed =
    "The books of “Quỹ A” are closed until 30/04/2026, so this payment stays as it is: take it back with a counter-entry";
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  gint64 award, payment, request;
  const gint64 tranche = plan (session, &award);
  g_autoptr(IncRecord) fund = NULL;

  set_up_papers (session);
  pay_tranche (session, tranche);
  payment = first_of (session, inc_payment_get_type ());
  request = issue (session, INC_PAPER_PAYMENT, tranche);
  fund = inc_test_take_object (
    inc_session_get (session, inc_schema_of (inc_fund_get_type ()), first_of (session, inc_fund_get_type ())));
  g_object_set (fund, "closed-until", "2026-04-30", NULL);
  act (inc_session_save (session, "Close", &fund, 1));
  revoke_paper (session, request, "Revoke");
  assert_final (inc_session_revert (session, find_set (session, "Pay"), "Revert"), closed);
  request = issue (session, INC_PAPER_PAYMENT, tranche);
  g_assert_cmpint (paper_of (session, payment), ==, request);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_setenv ("INC_FAKE_NOW", "2026-07-02T08:00:00.000+07:00", TRUE);
  dex_init ();
  g_test_add_func ("/session/award-papers/payment", test_payment);
  g_test_add_func ("/session/award-papers/acceptance", test_acceptance);
  g_test_add_func ("/session/award-papers/settlement", test_settlement);
  g_test_add_func ("/session/award-papers/lists", test_lists);
  g_test_add_func ("/session/award-papers/payments-are-final", test_payments_are_final);
  g_test_add_func ("/session/award-papers/not-in-vain", test_not_in_vain);
  g_test_add_func ("/session/award-papers/compared-today", test_compared_today);
  g_test_add_func ("/session/award-papers/the-whole-way", test_whole_way);
  g_test_add_func ("/session/award-papers/payment-that-is-gone", test_payment_that_is_gone);
  g_test_add_func ("/session/award-papers/revoked", test_revoked);
  g_test_add_func ("/session/award-papers/revoked-in-closed-books", test_revoked_in_closed_books);
  return g_test_run ();
}
