/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of an award: what each says, and whole pages against dumps in tests/fixtures/report; INC_UPDATE_GOLDEN=1
 * writes them anew (then read the difference). */
#include "config.h"

#include "inc-acceptance-minutes.h"
#include "inc-field.h"
#include "inc-final-account.h"
#include "inc-number-style.h"
#include "inc-payment-request.h"
#include "inc-report-sample.h"

#include <string.h>

#define LARGE G_GINT64_CONSTANT (123456789012345)

static const char long_name[] = "Công ty cổ phần nghiên cứu, ứng dụng và chuyển giao công nghệ số nông nghiệp thông minh "
                                "Đồng bằng sông Hồng Ễnh Ương";

static const IncSigner signers[] = {
  { NULL, "Người đề nghị", "Trần Thị Ánh Tuyết" },
  { NULL, "Kế toán", NULL },
  { NULL, "Thủ trưởng đơn vị", "Lê Đạt" },
};
static const char *const recipients[] = { "Lưu: VT, KT", NULL };
static const char *const addressees[] = { "Thủ trưởng đơn vị", "Bộ phận Kế toán", NULL };

static const IncAwardRequirement requirements[] = {
  { "Hợp đồng: tư vấn sở hữu trí tuệ", "12/HĐ, 05/03/2026", "2026-03-10", "2026-03-09", "2026-03-10", "Lê Đạt" },
  { "Báo cáo: kết quả giai đoạn 1", NULL, "2026-05-31", "2026-05-28", "2026-06-01", "Lê Đạt" },
};

static const IncPaymentPart parts[] = { { "Quỹ hỗ trợ khởi nghiệp Thành phố", 105000000 }, { "Quỹ tư nhân Sen", 45000000 } };

static const IncLedgerEntry entries[] = {
  { "2026-06-05", "Đợt 1", "Quỹ hỗ trợ khởi nghiệp Thành phố", "Chuyển khoản", "FT26156001", NULL, 105000000 },
  { "2026-06-05", "Đợt 1", "Quỹ tư nhân Sen", "Chuyển khoản", NULL, NULL, 54000000 },
  { "2026-06-08", "Đợt 1", "Quỹ tư nhân Sen", "Chuyển khoản", "FT26159007", "gõ nhầm số tiền", -9000000 },
};

static IncReportFrame
sample_frame (const IncWording *wording)
{
  return (IncReportFrame){ .wording = wording, .language = "vi", .author = "Lê Đạt",
                           .letterhead = { .superior = "Sở Thử nghiệm", .agency = "Vườn ươm số", .symbol = "ĐNTT-VƯ",
                                           .place = "Hà Nội", .year = "2026" },
                           .addressees = addressees, .recipients = recipients, .signers = signers,
                           .n_signers = G_N_ELEMENTS (signers), .as_of = "2026-06-30",
                           .created = "2026-07-01T08:00:00+07:00" };
}

static const IncAwardHead head = { "Xác lập quyền sở hữu trí tuệ", "Công ty cổ phần Nông Xanh", "9900000123",
                                   "45/QĐ-VƯ, 20/02/2026", "12/HĐ, 05/03/2026", NULL };

static IncPaymentRequest
sample_request (const IncWording *wording)
{
  return (IncPaymentRequest){ .frame = sample_frame (wording), .head = head, .tranche = "Đợt 1", .amount = 150000000,
                              .approved = "2026-06-02", .approved_by = "Lê Đạt", .method = "Chuyển khoản",
                              .now = 500000000, .paid_before = 120000000, .paid = 150000000, .cancelled = 30000000,
                              .parts = parts, .n_parts = G_N_ELEMENTS (parts), .requirements = requirements,
                              .n_requirements = G_N_ELEMENTS (requirements), .entries = entries,
                              .n_entries = G_N_ELEMENTS (entries) };
}

/* ---- the request ---- */

static void
test_request (void)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("payment", "vi");
  const IncPaymentRequest request = sample_request (wording);
  g_autoptr (IncDocument) document = inc_payment_request_new (&request);
  g_autofree char *text = inc_sample_text (document);

  g_assert_cmpstr (text, ==,
                   "Đợt 1 của khoản hỗ trợ “Xác lập quyền sở hữu trí tuệ”\n"
                   "GIẤY ĐỀ NGHỊ THANH TOÁN\n"
                   "1. Nội dung đề nghị\n"
                   "Đề nghị thanh toán Đợt 1 của khoản hỗ trợ “Xác lập quyền sở hữu trí tuệ” cho Công ty cổ phần Nông "
                   "Xanh, mã số thuế 9900000123.\n"
                   "Đợt chi đã được Lê Đạt duyệt ngày 02/06/2026.\n"
                   "Số tiền đề nghị thanh toán: 150.000.000\u00a0đồng.\n"
                   "Bằng chữ: Một trăm năm mươi triệu đồng.\n"
                   "Hình thức thanh toán: Chuyển khoản.\n"
                   "Số tài khoản: ……………………… Ngân hàng: ………………………\n"
                   "2. Nguồn kinh phí\n"
                   "Đơn vị tính: đồng\n"
                   "1|Quỹ hỗ trợ khởi nghiệp Thành phố|70\u00a0%|105.000.000\n"
                   "2|Quỹ tư nhân Sen|30\u00a0%|45.000.000\n"
                   "|Tổng cộng|100\u00a0%|150.000.000\n"
                   "3. Tình hình thanh toán của khoản hỗ trợ\n"
                   "Giá trị khoản hỗ trợ|500.000.000\u00a0đồng|\n"
                   "Đã chi cho các đợt khác|120.000.000\u00a0đồng|\n"
                   "Đề nghị chi đợt này|150.000.000\u00a0đồng|\n"
                   "Trong đó đã chi|150.000.000\u00a0đồng|\n"
                   "Đã hủy ở các đợt khác|30.000.000\u00a0đồng|\n"
                   "Còn lại sau đợt này|200.000.000\u00a0đồng|\n"
                   "4. Các lần chi của đợt này\n"
                   "Đơn vị tính: đồng\n"
                   "05/06/2026|Quỹ hỗ trợ khởi nghiệp Thành phố|Chuyển khoản, FT26156001|105.000.000\n"
                   "05/06/2026|Quỹ tư nhân Sen|Chuyển khoản|54.000.000\n"
                   "08/06/2026|Quỹ tư nhân Sen|Bút toán đảo: gõ nhầm số tiền|−9.000.000\n"
                   "Tổng cộng|||150.000.000\n");
}

static char *
list_bases (IncDocument *document)
{
  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);
      GString *text = g_string_new (NULL);

      for (guint line = 0; block->kind == INC_BLOCK_BASES && line < block->lines->len; line++)
        g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (block->lines, line));
      if (block->kind == INC_BLOCK_BASES)
        return g_string_free_and_steal (text);
      g_string_free (text, TRUE);
    }
  return NULL;
}

static void
test_bases (void)
{
  static const char *const law[] = { "Căn cứ Nghị định A", NULL };
  g_autoptr (IncWording) wording = inc_sample_wording ("payment", "vi");
  IncPaymentRequest request = sample_request (wording);
  g_autoptr (IncDocument) document = NULL;
  g_autofree char *bases = NULL;

  request.frame.bases = law;
  document = inc_payment_request_new (&request);
  bases = list_bases (document);
  g_assert_cmpstr (bases, ==,
                   "Căn cứ Nghị định A\n"
                   "Căn cứ Quyết định số 45/QĐ-VƯ, 20/02/2026\n"
                   "Căn cứ Hợp đồng số 12/HĐ, 05/03/2026\n"
                   "Căn cứ “Hợp đồng: tư vấn sở hữu trí tuệ” số 12/HĐ, 05/03/2026 được nghiệm thu ngày 10/03/2026\n"
                   "Căn cứ “Báo cáo: kết quả giai đoạn 1” được nghiệm thu ngày 01/06/2026\n");
}

static void
test_bare_request (void)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("payment", "vi");
  const IncPaymentRequest request = { .frame = { .wording = wording, .language = "vi" },
                                      .head = { "Tư vấn", "Nhóm Sen", .currency = "USD" },
                                      .tranche = "Đợt 2", .amount = 120050, .now = INC_MISSING };
  g_autoptr (IncDocument) document = inc_payment_request_new (&request);
  g_autofree char *text = inc_sample_text (document);
  g_autofree char *bases = list_bases (document);

  g_assert_null (bases);
  g_assert_cmpstr (text, ==,
                   "Đợt 2 của khoản hỗ trợ “Tư vấn”\n"
                   "GIẤY ĐỀ NGHỊ THANH TOÁN\n"
                   "1. Nội dung đề nghị\n"
                   "Đề nghị thanh toán Đợt 2 của khoản hỗ trợ “Tư vấn” cho Nhóm Sen.\n"
                   "Số tiền đề nghị thanh toán: 1.200,50\u00a0USD.\n"
                   "Bằng chữ: Một nghìn hai trăm đô la Mỹ và năm mươi xu.\n"
                   "Hình thức thanh toán: ……………………………\n"
                   "Số tài khoản: ……………………… Ngân hàng: ………………………\n"
                   "2. Nguồn kinh phí\n"
                   "Đợt chi chưa được phân bổ cho nguồn kinh phí nào.\n"
                   "3. Tình hình thanh toán của khoản hỗ trợ\n"
                   "Giá trị khoản hỗ trợ|NULL|\n"
                   "Đã chi cho các đợt khác|0\u00a0USD|\n"
                   "Đề nghị chi đợt này|1.200,50\u00a0USD|\n"
                   "Còn lại sau đợt này|NULL|\n");
}

static void
test_over_limit (void)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("payment", "vi");
  IncPaymentRequest request = sample_request (wording);
  g_autoptr (IncDocument) document = NULL;
  g_autofree char *text = NULL;

  request.over_what = "Quỹ A: hạn mức; Trần B";
  request.over_reason = "khẩn cấp";
  request.over_by = "Lê Đạt";
  document = inc_payment_request_new (&request);
  text = inc_sample_text (document);
  g_assert_nonnull (strstr (text, "Việc duyệt vượt mức: Quỹ A: hạn mức; Trần B. Lý do: khẩn cấp. Người cho phép: Lê Đạt.\n"));
}

static void
test_zero_of_the_south (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IncWording) wording
      = inc_wording_parse ("[wording]\nkind=payment\nlanguage=vi\n[amount]\nzero=lẻ\n", "payment", "vi", &error);
  IncPaymentRequest request = sample_request (wording);
  g_autoptr (IncDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  request.amount = 105;
  document = inc_payment_request_new (&request);
  text = inc_sample_text (document);
  g_assert_nonnull (strstr (text, "Bằng chữ: Một trăm lẻ năm đồng.\n"));
}

static void
test_english (void)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("payment", "en");
  IncPaymentRequest request = sample_request (wording);
  g_autoptr (IncDocument) document = NULL;
  g_autofree char *text = NULL;

  request.frame.language = "en";
  inc_number_set_style (INC_NUMBER_ENGLISH);
  document = inc_payment_request_new (&request);
  inc_number_set_style (INC_NUMBER_VIETNAMESE);
  text = inc_sample_text (document);
  g_assert_nonnull (strstr (text, "Amount to be paid: 150,000,000\u00a0VND.\n"
                                  "In words: One hundred fifty million Vietnamese dong.\n"));
  g_assert_nonnull (strstr (text, "Unit: VND\n"));
  g_assert_nonnull (strstr (text, "Remaining after this one|200,000,000\u00a0VND|\n"));
}

/* ---- the minutes ---- */

static char *
minutes_text (const IncAwardRequirement *required, guint n_required, const char *funder, const char *tax_code)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("acceptance", "vi");
  IncAcceptanceMinutes minutes = { .frame = sample_frame (wording), .head = head, .tranche = "Đợt 1", .amount = 150000000,
                                   .funder = funder, .requirements = required, .n_requirements = n_required };
  g_autoptr (IncDocument) document = NULL;

  minutes.head.tax_code = tax_code;
  document = inc_acceptance_minutes_new (&minutes);
  return inc_sample_text (document);
}

static void
test_all_accepted (void)
{
  g_autofree char *text = minutes_text (requirements, G_N_ELEMENTS (requirements), "Sở Thử nghiệm", "9900000123");

  g_assert_cmpstr (text, ==,
                   "Đợt 1 của khoản hỗ trợ “Xác lập quyền sở hữu trí tuệ”\n"
                   "BIÊN BẢN NGHIỆM THU\n"
                   "1. Thành phần\n"
                   "Bên hỗ trợ: Sở Thử nghiệm\n"
                   "Đại diện: …………………………… Chức vụ: ……………………\n"
                   "Bên nhận hỗ trợ: Công ty cổ phần Nông Xanh, mã số thuế 9900000123\n"
                   "Đại diện: …………………………… Chức vụ: ……………………\n"
                   "Đơn vị ươm tạo: Vườn ươm số\n"
                   "Đại diện: …………………………… Chức vụ: ……………………\n"
                   "2. Nội dung nghiệm thu\n"
                   "1|Hợp đồng: tư vấn sở hữu trí tuệ|12/HĐ, 05/03/2026|10/03/2026|09/03/2026|10/03/2026|Lê Đạt\n"
                   "2|Báo cáo: kết quả giai đoạn 1|NULL|31/05/2026|28/05/2026|01/06/2026|Lê Đạt\n"
                   "3. Kết luận\n"
                   "Các bên thống nhất nghiệm thu Đợt 1: cả 2 yêu cầu đã được nghiệm thu, lần cuối ngày 01/06/2026.\n"
                   "Số tiền đủ điều kiện đề nghị thanh toán: 150.000.000\u00a0đồng (bằng chữ: Một trăm năm mươi triệu "
                   "đồng).\n"
                   "Biên bản này được lập thành …… bản có giá trị như nhau, mỗi bên giữ …… bản.\n");
}

static void
test_some_open (void)
{
  const IncAwardRequirement open[] = { requirements[0], { .title = "Báo cáo", .due = "2026-07-31" } };
  g_autofree char *text = minutes_text (open, G_N_ELEMENTS (open), NULL, NULL);

  g_assert_nonnull (strstr (text, "Bên hỗ trợ: ……………………………\n"));
  g_assert_nonnull (strstr (text, "Bên nhận hỗ trợ: Công ty cổ phần Nông Xanh\n"));
  g_assert_nonnull (strstr (text, "2|Báo cáo|NULL|31/07/2026|NULL|NULL|NULL\n"));
  g_assert_nonnull (strstr (text, "Đã nghiệm thu 1/2 yêu cầu của Đợt 1; còn 1 yêu cầu chưa được nghiệm thu nên chưa đủ "
                                  "điều kiện đề nghị thanh toán.\n"));
  g_assert_null (strstr (text, "bằng chữ"));
}

static void
test_nothing_required (void)
{
  g_autofree char *text = minutes_text (NULL, 0, "Sở Thử nghiệm", NULL);

  g_assert_nonnull (strstr (text, "Không có yêu cầu nào được đặt ra cho Đợt 1.\n"));
  g_assert_nonnull (strstr (text, "Các bên thống nhất nghiệm thu Đợt 1.\nSố tiền đủ điều kiện"));
}

/* ---- the final account ---- */

static const IncAccountVariation variations[] = {
  { "2026-04-01", "60/QĐ-VƯ", NULL, "thêm một nhãn hiệu", 50000000 },
  { "2026-05-01", "71/QĐ-VƯ", "2026-12-31", "lùi hạn", INC_MISSING },
  { "2026-05-15", NULL, NULL, "bỏ một kiểu dáng", -20000000 },
};

static const IncAccountTranche tranches[] = {
  { "Đợt 1", "2026-06-01", "2026-06-02", "Đã chi", 150000000, 150000000 },
  { "Đợt 2", "2026-09-01", NULL, "Đã hủy", 30000000, 0 },
};

static const IncAccountFund funds[] = {
  { "Quỹ hỗ trợ khởi nghiệp Thành phố", 105000000, 0 },
  { "Quỹ tư nhân Sen", 54000000, 9000000 },
};

static IncFinalAccount
sample_account (const IncWording *wording)
{
  return (IncFinalAccount){ .frame = sample_frame (wording), .head = head, .requested = 200000000,
                            .requested_on = "2026-01-10", .recommended = 160000000, .recommended_on = "2026-02-10",
                            .awarded = 150000000, .awarded_on = "2026-02-20", .cancelled = 30000000,
                            .settled = 140000000, .settled_on = "2026-06-30", .variations = variations,
                            .n_variations = G_N_ELEMENTS (variations), .tranches = tranches,
                            .n_tranches = G_N_ELEMENTS (tranches), .entries = entries,
                            .n_entries = G_N_ELEMENTS (entries), .funds = funds, .n_funds = G_N_ELEMENTS (funds) };
}

static void
test_account (void)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("settlement", "vi");
  const IncFinalAccount account = sample_account (wording);
  g_autoptr (IncDocument) document = inc_final_account_new (&account);
  g_autofree char *text = inc_sample_text (document);

  g_assert_cmpstr (text, ==,
                   "Khoản hỗ trợ “Xác lập quyền sở hữu trí tuệ” của Công ty cổ phần Nông Xanh\n"
                   "BÁO CÁO QUYẾT TOÁN\n"
                   "1. Khoản hỗ trợ\n"
                   "Bên nhận hỗ trợ: Công ty cổ phần Nông Xanh, mã số thuế 9900000123.\n"
                   "Đề nghị|200.000.000\u00a0đồng|(10/01/2026)\n"
                   "Thẩm định|160.000.000\u00a0đồng|(10/02/2026)\n"
                   "Phê duyệt|150.000.000\u00a0đồng|(20/02/2026)\n"
                   "Sau điều chỉnh|180.000.000\u00a0đồng|\n"
                   "2. Các lần điều chỉnh\n"
                   "Đơn vị tính: đồng\n"
                   "01/04/2026|60/QĐ-VƯ|thêm một nhãn hiệu|50.000.000\n"
                   "01/05/2026|71/QĐ-VƯ|lùi hạn (thời hạn mới: ngày 31/12/2026)|NULL\n"
                   "15/05/2026|NULL|bỏ một kiểu dáng|−20.000.000\n"
                   "Tổng cộng|||30.000.000\n"
                   "3. Các đợt chi\n"
                   "Đơn vị tính: đồng\n"
                   "1|Đợt 1|02/06/2026|Đã chi|150.000.000|150.000.000\n"
                   "2|Đợt 2|NULL|Đã hủy|30.000.000|0\n"
                   "|Tổng cộng|||180.000.000|150.000.000\n"
                   "4. Các lần chi và bút toán đảo\n"
                   "Đơn vị tính: đồng\n"
                   "05/06/2026|Đợt 1|Quỹ hỗ trợ khởi nghiệp Thành phố|Chuyển khoản, FT26156001|105.000.000\n"
                   "05/06/2026|Đợt 1|Quỹ tư nhân Sen|Chuyển khoản|54.000.000\n"
                   "08/06/2026|Đợt 1|Quỹ tư nhân Sen|Bút toán đảo: gõ nhầm số tiền|−9.000.000\n"
                   "Tổng cộng||||150.000.000\n"
                   "5. Theo nguồn kinh phí\n"
                   "Đơn vị tính: đồng\n"
                   "Quỹ hỗ trợ khởi nghiệp Thành phố|105.000.000|0|105.000.000\n"
                   "Quỹ tư nhân Sen|54.000.000|9.000.000|45.000.000\n"
                   "Tổng cộng|159.000.000|9.000.000|150.000.000\n"
                   "6. Kết quả quyết toán\n"
                   "Giá trị khoản hỗ trợ|180.000.000\u00a0đồng|\n"
                   "Đã chi|159.000.000\u00a0đồng|\n"
                   "Đã thu hồi|9.000.000\u00a0đồng|\n"
                   "Thực chi|150.000.000\u00a0đồng|\n"
                   "Đã hủy|30.000.000\u00a0đồng|\n"
                   "Còn lại|0\u00a0đồng|\n"
                   "Được chấp nhận quyết toán|140.000.000\u00a0đồng|\n"
                   "Còn phải thu hồi|10.000.000\u00a0đồng|\n"
                   "Số tiền thực chi bằng chữ: Một trăm năm mươi triệu đồng.\n"
                   "Số tiền được chấp nhận quyết toán bằng chữ: Một trăm bốn mươi triệu đồng.\n"
                   "Quyết toán được chấp nhận ngày 30/06/2026.\n");
}

static void
test_empty_account (void)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("settlement", "vi");
  const IncFinalAccount account = { .frame = { .wording = wording, .language = "vi" }, .head = { "Tư vấn", "Nhóm Sen" },
                                    .requested = 5000000, .recommended = INC_MISSING, .awarded = INC_MISSING,
                                    .settled = INC_MISSING };
  g_autoptr (IncDocument) document = inc_final_account_new (&account);
  g_autofree char *text = inc_sample_text (document);

  g_assert_cmpstr (text, ==,
                   "Khoản hỗ trợ “Tư vấn” của Nhóm Sen\n"
                   "BÁO CÁO QUYẾT TOÁN\n"
                   "1. Khoản hỗ trợ\n"
                   "Bên nhận hỗ trợ: Nhóm Sen.\n"
                   "Đề nghị|5.000.000\u00a0đồng|\n"
                   "Thẩm định|NULL|\n"
                   "Phê duyệt|NULL|\n"
                   "Sau điều chỉnh|NULL|\n"
                   "2. Các lần điều chỉnh\n"
                   "Khoản hỗ trợ không có điều chỉnh nào.\n"
                   "3. Các đợt chi\n"
                   "Khoản hỗ trợ không có đợt chi nào.\n"
                   "4. Các lần chi và bút toán đảo\n"
                   "Chưa có lần chi nào.\n"
                   "5. Kết quả quyết toán\n"
                   "Giá trị khoản hỗ trợ|NULL|\n"
                   "Đã chi|0\u00a0đồng|\n"
                   "Đã thu hồi|0\u00a0đồng|\n"
                   "Thực chi|0\u00a0đồng|\n"
                   "Đã hủy|0\u00a0đồng|\n"
                   "Còn lại|NULL|\n"
                   "Được chấp nhận quyết toán|NULL|\n"
                   "Số tiền thực chi bằng chữ: Không đồng.\n");
}

/* ---- pages ---- */

static IncDocument *
make_request (const IncWording *wording)
{
  const IncPaymentRequest request = sample_request (wording);

  return inc_payment_request_new (&request);
}

static IncDocument *
make_long_request (const IncWording *wording)
{
  IncPaymentRequest request = sample_request (wording);
  const IncPaymentPart large[] = { { long_name, LARGE - 1 }, { "Quỹ B", 1 } };

  request.head = (IncAwardHead){ long_name, long_name, "9900000123", long_name, long_name, NULL };
  request.tranche = long_name;
  request.amount = LARGE;
  request.now = 3 * LARGE;
  request.paid_before = LARGE;
  request.parts = large;
  return inc_payment_request_new (&request);
}

static IncDocument *
make_minutes (const IncWording *wording)
{
  const IncAcceptanceMinutes minutes = { .frame = sample_frame (wording), .head = head, .tranche = "Đợt 1",
                                         .amount = 150000000, .funder = "Sở Thử nghiệm", .requirements = requirements,
                                         .n_requirements = G_N_ELEMENTS (requirements) };

  return inc_acceptance_minutes_new (&minutes);
}

static IncDocument *
make_long_minutes (const IncWording *wording)
{
  IncAwardRequirement many[40];
  const IncAcceptanceMinutes minutes = { .frame = sample_frame (wording), .head = head, .tranche = long_name,
                                         .amount = LARGE, .funder = long_name, .requirements = many,
                                         .n_requirements = G_N_ELEMENTS (many) };

  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    many[i] = (IncAwardRequirement){ i % 3 == 0 ? long_name : "Báo cáo", "05/BB, 11/05/2026", "2026-05-31", "2026-05-28",
                                     "2026-06-01", i % 5 == 0 ? "Nguyễn Thị Ánh Tuyết" : "Lê Đạt" };
  return inc_acceptance_minutes_new (&minutes);
}

static IncDocument *
make_account (const IncWording *wording)
{
  IncFinalAccount account = sample_account (wording);

  account.n_tranches = 1;
  return inc_final_account_new (&account);
}

static IncDocument *
make_long_account (const IncWording *wording)
{
  IncFinalAccount account = sample_account (wording);
  IncAccountTranche many[40];
  IncLedgerEntry ledger[40];
  const IncAccountFund large[] = { { long_name, LARGE, LARGE }, { "Quỹ B", LARGE, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    {
      many[i] = (IncAccountTranche){ i % 7 == 0 ? long_name : "Đợt chi", NULL, "2026-06-02", "Đang chờ duyệt", LARGE, LARGE };
      ledger[i] = (IncLedgerEntry){ "2026-06-05", many[i].title, i % 9 == 0 ? long_name : "Quỹ B", "Chuyển khoản",
                                    "FT26156001", long_name, i % 2 == 0 ? LARGE : -LARGE };
    }
  account.head.startup = long_name;
  account.requested = LARGE;
  account.awarded = LARGE;
  account.tranches = many;
  account.n_tranches = G_N_ELEMENTS (many);
  account.entries = ledger;
  account.n_entries = G_N_ELEMENTS (ledger);
  account.funds = large;
  return inc_final_account_new (&account);
}

typedef struct
{
  const char *name;
  const char *kind;
  IncDocument *(*make) (const IncWording *wording);
} Case;

static const Case cases[] = {
  { "payment-short-a4", "payment", make_request },
  { "payment-long-a4", "payment", make_long_request },
  { "acceptance-short-a4", "acceptance", make_minutes },
  { "acceptance-40-a4", "acceptance", make_long_minutes },
  { "settlement-1-a4", "settlement", make_account },
  { "settlement-40-a4", "settlement", make_long_account },
};

static void
test_golden (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *file = g_strconcat (test->name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "report", file, NULL);
  g_autoptr (IncWording) wording = inc_sample_wording (test->kind, "vi");
  g_autoptr (IncDocument) document = NULL;
  g_autoptr (IncLayout) layout = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  if (inc_sample_skip_without_font ())
    return;
  document = test->make (wording);
  layout = inc_sample_layout (document, &inc_paper_a4);
  found = inc_layout_to_text (layout);
  if (g_getenv ("INC_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, found, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  inc_sample_assert_same_lines (found, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/payment/words", test_request);
  g_test_add_func ("/report/payment/bases", test_bases);
  g_test_add_func ("/report/payment/hardly-anything-known", test_bare_request);
  g_test_add_func ("/report/payment/over-a-limit", test_over_limit);
  g_test_add_func ("/report/payment/zero-of-the-south", test_zero_of_the_south);
  g_test_add_func ("/report/payment/english", test_english);
  g_test_add_func ("/report/acceptance/all-accepted", test_all_accepted);
  g_test_add_func ("/report/acceptance/some-open", test_some_open);
  g_test_add_func ("/report/acceptance/nothing-required", test_nothing_required);
  g_test_add_func ("/report/settlement/words", test_account);
  g_test_add_func ("/report/settlement/nothing-done", test_empty_account);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/report/award-papers/golden/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_golden);
    }
  return g_test_run ();
}
