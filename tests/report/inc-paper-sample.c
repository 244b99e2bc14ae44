/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The same on each run. */
#include "config.h"

#include "inc-paper-sample.h"

#include <cairo.h>

#define AGENCY "Trung tâm Ươm tạo doanh nghiệp công nghệ"
#define SUPERIOR "Sở Khoa học và Công nghệ Hà Nội"

static cairo_status_t
on_write (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
inc_paper_sample_png (int size)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.1, 0.5, 0.3);
  cairo_arc (cr, size / 2.0, size / 2.0, size / 2.0, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, on_write, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static void
add_targets (IncDocument *document)
{
  const IncColumn columns[] = {
    { .title = "STT", .align = INC_ALIGN_CENTER, .kind = INC_CELL_INTEGER },
    { .title = "Chỉ tiêu", .weight = 1 },
    { .title = "Đơn vị", .align = INC_ALIGN_CENTER },
    { .title = "Kế hoạch", .kind = INC_CELL_INTEGER },
    { .title = "Thực hiện", .kind = INC_CELL_INTEGER },
    { .title = "Tỷ lệ", .kind = INC_CELL_RATIO },
  };
  static const char *const rows[][G_N_ELEMENTS (columns)] = {
    { "1", "Doanh nghiệp tiếp nhận trong chu kỳ", "doanh nghiệp", "12", "9", "75\u00a0%" },
    { "2", "Tỷ lệ tốt nghiệp (7/11)", "%", "70", "64", "91\u00a0%" },
    { "3", "Gọi vốn lần đầu", "thương vụ", "5", "1", "20\u00a0%" },
    { "4", "Khóa đào tạo trong năm", "khóa", "10", "4", "40\u00a0%" },
    { "5", "Đối tác kết nối", "đối tác", "15", "15", "100\u00a0%" },
  };

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    inc_document_add_text_row (document, rows[i]);
}

static void
add_money (IncDocument *document)
{
  const IncColumn columns[] = {
    { .title = "Nguồn", .weight = 1 },
    { .title = "Dự toán", .kind = INC_CELL_MONEY },
    { .title = "Thực hiện", .kind = INC_CELL_MONEY },
  };
  const IncCell rows[][G_N_ELEMENTS (columns)] = {
    { { .text = "Ngân sách Thành phố" },
      { .text = "999.999.999.999.999", .exact = "999999999999999" },
      { .text = "1.250.000.000", .exact = "1250000000" } },
    { { .text = "Quỹ đầu tư mạo hiểm", .uri = "https://quy.example.vn/" }, { .text = NULL },
      { .text = "350.000.000", .exact = "350000000" } },
  };
  const IncCell totals[] = { { .text = "Tổng cộng" },
                             { .text = "999.999.999.999.999", .exact = "999999999999999" },
                             { .text = "1.600.000.000", .exact = "1600000000" } };

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), "Đơn vị tính: đồng");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    inc_document_add_row (document, rows[i]);
  inc_document_set_totals (document, totals);
  inc_document_set_table_note (document, "Ghi chú: dấu “–” là chưa có số liệu.");
}

static IncChart *
make_chart (void)
{
  static const char *const quarters[] = { "Quý I", "Quý II", "Quý III", "Quý IV", NULL };
  static const gint64 revenue[] = { 2100000000, 2600000000, 3150000000, 3350000000 };
  IncChart *chart = inc_chart_new (INC_CHART_BAR, INC_CHART_MONEY,
                                   "Doanh thu của doanh nghiệp ươm tạo theo quý", "đồng");

  inc_chart_set_categories (chart, quarters);
  inc_chart_add_series (chart, "Doanh thu", revenue);
  return chart;
}

static void
add_body (IncDocument *document)
{
  static const IncFigure figures[] = {
    { .label = "Startup được tiếp nhận", .value = "18", .key = "admitted",
      .kind = INC_CELL_INTEGER, .exact = "18" },
    { .label = "Tỷ lệ tốt nghiệp", .value = "63,6\u00a0%", .note = "(7/11 startup đã kết thúc)" },
  };
  static const IncFigure tiles[] = {
    { .label = "Đang ươm tạo", .value = "18" },
    { .label = "Doanh thu", .value = "11,2 tỷ", .note = "tăng 18\u00a0% so với cùng kỳ" },
    { .label = "Vốn gọi được", .value = NULL },
  };
  g_autoptr (IncChart) chart = make_chart ();
  g_autoptr (GBytes) png = inc_paper_sample_png (64);

  inc_document_add_heading (document, INC_HEADING_PART, "Phần I", "Tình hình thực hiện");
  inc_document_add_heading (document, INC_HEADING_ARTICLE, "1.", "Kết quả chung");
  inc_document_add_paragraph (
      document, "Trung tâm đang ươm tạo 18 doanh nghiệp, trong đó 9 doanh nghiệp được tiếp nhận "
                "trong chu kỳ 2025–2027 (bằng 75\u00a0% chỉ tiêu 12 doanh nghiệp). Doanh thu "
                "thuần của 14 trong 18 doanh nghiệp đã trả lời là 11,2 tỷ đồng, tăng 18\u00a0% so "
                "với cùng kỳ tính trên cùng 12 doanh nghiệp.");
  inc_document_add_figures (document, figures, G_N_ELEMENTS (figures));
  inc_document_add_heading (document, INC_HEADING_ARTICLE, "2.", "Thực hiện chỉ tiêu");
  add_targets (document);
  inc_document_add_paragraph (document, "Chỉ tiêu gọi vốn lần đầu chậm so với tiến độ; Trung tâm "
                                        "tổ chức Ngày hội kết nối đầu tư ngày 21 tháng 5 với 14 "
                                        "doanh nghiệp và 8 nhà đầu tư để khắc phục.");
  inc_document_add_chart (document, chart, "Hình 1. Doanh thu theo quý");
  inc_document_add_tiles (document, tiles, G_N_ELEMENTS (tiles));
  inc_document_add_heading (document, INC_HEADING_SECTION, "Mục 1", "Kinh phí");
  add_money (document);
  inc_document_add_image (document, png, 96, "Hình 2. Dấu hiệu nhận biết");
  inc_document_add_statement (document, "Kỳ báo cáo: từ ngày 15/12/2025 đến ngày 14/3/2026.");
  inc_document_add_statement (document, "Lọc: tất cả khóa; lập lúc 10:42 ngày 12/5/2026.");
  inc_document_add_heading (document, INC_HEADING_PART, "Phần II", "Kiến nghị");
  inc_document_add_heading (document, INC_HEADING_CLAUSE, "1.", "Đối với Sở");
  inc_document_add_item (document, INC_ITEM_CLAUSE,
                         "Xem xét, bố trí kinh phí tư vấn sở hữu trí tuệ cho 6 doanh nghiệp còn "
                         "lại trong năm 2026, gồm:");
  inc_document_add_item (document, INC_ITEM_POINT, "Tra cứu và đăng ký nhãn hiệu;");
  inc_document_add_item (document, INC_ITEM_POINT, "Đăng ký sáng chế, giải pháp hữu ích;");
  inc_document_add_item (document, INC_ITEM_DASH, "Ưu tiên doanh nghiệp có sản phẩm xuất khẩu.");
  inc_document_add_item (document, INC_ITEM_CLAUSE,
                         "Đề nghị Sở xem xét, trình Ủy ban nhân dân Thành phố phê duyệt.");
}

IncDocument *
inc_paper_sample_report (void)
{
  static const char *const addressees[] = { SUPERIOR, NULL };
  static const char *const bases[]
      = { "Căn cứ Kế hoạch số 17/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân Thành phố",
          "Căn cứ Đề án thành lập Trung tâm, chu kỳ 2025–2027", NULL };
  static const char *const recipients[] = { "Như trên", "Ban Giám đốc", "Lưu: VT, KH", NULL };
  static const IncSigner signer
      = { .authority = "KT. Giám đốc", .position = "Phó Giám đốc", .name = "Nguyễn Quang Vinh" };
  IncDocument *document = inc_document_new (
      &(IncDocumentInfo){ .title = "Báo cáo Kết quả ươm tạo doanh nghiệp Quý I năm 2026",
                          .subject = "Kết quả ươm tạo doanh nghiệp Quý I năm 2026",
                          .author = AGENCY,
                          .created = "2026-05-12T10:42:00+07:00",
                          .draft = "DỰ THẢO" });

  inc_document_add_letterhead (document, &(IncLetterhead){ .superior = SUPERIOR,
                                                           .agency = AGENCY,
                                                           .symbol = "BC-TTƯT",
                                                           .place = "Hà Nội",
                                                           .date = "2026-05-12" });
  inc_document_add_title (document, "Báo cáo", "Kết quả ươm tạo doanh nghiệp Quý I năm 2026");
  inc_document_add_addressees (document, addressees);
  inc_document_add_bases (document, bases);
  inc_document_add_paragraph (document, "Trung tâm báo cáo kết quả ươm tạo doanh nghiệp từ ngày 15 "
                                        "tháng 12 năm 2025 đến ngày 14 tháng 3 năm 2026 như sau:");
  add_body (document);
  inc_document_add_signatures (document, &signer, 1, recipients);
  return document;
}

IncDocument *
inc_paper_sample_letter (void)
{
  static const char *const addressees[] = { "Sở Khoa học và Công nghệ", "Sở Tài chính",
                                            "Ủy ban nhân dân phường Cầu Giấy", NULL };
  static const char *const recipients[] = { "Như trên", "Lưu: VT, KH", NULL };
  static const IncSigner signer = { .position = "Giám đốc", .name = "Trần Thị Ánh Tuyết" };
  IncDocument *document
      = inc_document_new (&(IncDocumentInfo){ .title = "Công văn về phối hợp Ngày hội kết nối",
                                              .author = AGENCY,
                                              .created = "2026-02-05T08:00:00+07:00" });

  inc_document_add_letterhead (
      document, &(IncLetterhead){ .superior = SUPERIOR,
                                  .agency = AGENCY,
                                  .number = 5,
                                  .symbol = "TTƯT-KH",
                                  .place = "Hà Nội",
                                  .date = "2026-02-05",
                                  .about = "V/v phối hợp tổ chức Ngày hội kết nối đầu tư năm 2026",
                                  .urgency = INC_URGENCY_HOA_TOC,
                                  .circulation = INC_CIRCULATION_INTERNAL });
  inc_document_add_addressees (document, addressees);
  inc_document_add_paragraph (
      document, "Thực hiện Kế hoạch số 17/KH-UBND, Trung tâm tổ chức Ngày hội kết nối đầu tư năm "
                "2026 vào ngày 21 tháng 5 năm 2026 và đề nghị quý cơ quan phối hợp những nội dung "
                "sau đây để Ngày hội đạt kết quả tốt.");
  inc_document_add_paragraph (document, "Mọi chi tiết xin liên hệ Phòng Kế hoạch của Trung tâm.");
  inc_document_add_signatures (document, &signer, 1, recipients);
  inc_document_add_foot (document, "NTH.(12)",
                         "Số 7 đường Thử Nghiệm, phường Cầu Giấy, Hà Nội\n"
                         "Điện thoại: 024 0000 0000; Email: lienhe@vuonuom.example.vn");
  return document;
}

static void
add_wide_table (IncDocument *document)
{
  const IncColumn columns[] = {
    { .title = "STT", .align = INC_ALIGN_CENTER, .kind = INC_CELL_INTEGER },
    { .title = "Tên doanh nghiệp", .weight = 2 },
    { .title = "Mã số thuế", .align = INC_ALIGN_CENTER },
    { .title = "Người đại diện", .weight = 1 },
    { .title = "Lĩnh vực", .weight = 1 },
    { .title = "Ngày tiếp nhận", .align = INC_ALIGN_CENTER, .kind = INC_CELL_DATE },
    { .title = "Doanh thu (triệu đồng)", .kind = INC_CELL_MONEY },
    { .title = "Lao động", .kind = INC_CELL_INTEGER },
  };

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = g_strdup_printf ("Công ty TNHH Công nghệ Lúa Vàng %u", i + 1);
      g_autofree char *revenue = g_strdup_printf ("%u.%03u", 1 + i, i * 7 % 1000);
      const char *cells[] = { number,           name,         "0101234567", "Nguyễn Thị Hồng Nhung",
                              "Nông nghiệp số", "05/01/2026", revenue,      "12" };

      inc_document_add_text_row (document, cells);
    }
}

IncDocument *
inc_paper_sample_annexes (void)
{
  static const char *const recipients[] = { "Ủy ban nhân dân Thành phố (để báo cáo)",
                                            "Các đơn vị thuộc Trung tâm", "Lưu: VT", NULL };
  static const IncSigner signers[]
      = { { .authority = "TM. Hội đồng", .position = "Chủ tịch", .name = "Lê Minh Đức" },
          { .position = "Giám đốc", .name = "Trần Thị Ánh Tuyết" } };
  IncDocument *document
      = inc_document_new (&(IncDocumentInfo){ .title = "Kế hoạch ươm tạo năm 2026",
                                              .author = AGENCY,
                                              .created = "2026-01-05T08:00:00+07:00" });

  inc_document_add_letterhead (document, &(IncLetterhead){ .superior = SUPERIOR,
                                                           .agency = AGENCY,
                                                           .number = 12,
                                                           .symbol = "KH-TTƯT",
                                                           .place = "Hà Nội",
                                                           .year = "2026" });
  inc_document_add_title (document, "Kế hoạch", "Ươm tạo doanh nghiệp năm 2026");
  inc_document_add_paragraph (document, "Danh sách doanh nghiệp ở Phụ lục I và Phụ lục II.");
  inc_document_add_paragraph (document, "Các đơn vị thuộc Trung tâm tổ chức thực hiện Kế hoạch "
                                        "này.");
  inc_document_add_signatures (document, signers, G_N_ELEMENTS (signers), recipients);
  inc_document_add_annex (document, "Chỉ tiêu năm 2026",
                          "(Kèm theo Kế hoạch số 12/KH-TTƯT ngày     tháng     năm 2026 của "
                          "Trung tâm Ươm tạo doanh nghiệp công nghệ)",
                          FALSE);
  add_targets (document);
  inc_document_add_annex (document, "Danh sách doanh nghiệp",
                          "(Kèm theo Kế hoạch số 12/KH-TTƯT ngày     tháng     năm 2026 của "
                          "Trung tâm Ươm tạo doanh nghiệp công nghệ)",
                          TRUE);
  add_wide_table (document);
  return document;
}

IncDocument *
inc_paper_sample_sheet (void)
{
  static const IncFigure tiles[] = {
    { .label = "Doanh thu 2025", .value = "3,2 tỷ", .note = "+41\u00a0%" },
    { .label = "Khách hàng trả tiền", .value = "128" },
    { .label = "Nhân sự", .value = "14" },
    { .label = "Cần gọi", .value = "500.000 USD", .note = "vòng hạt giống" },
    { .label = "Giai đoạn", .value = "Mở rộng thị trường" },
  };
  g_autoptr (GBytes) logo = inc_paper_sample_png (128);
  IncDocument *document
      = inc_document_new (&(IncDocumentInfo){ .title = "Lúa Vàng",
                                              .author = AGENCY,
                                              .created = "2026-05-12T10:42:00+07:00" });

  inc_document_add_sheet_head (document, "Lúa Vàng",
                               "Cảm biến và dự báo sâu bệnh cho 1.200 héc-ta lúa ở Đồng bằng sông "
                               "Hồng",
                               logo, "https://luavang.example.vn/gioi-thieu");
  inc_document_add_tiles (document, tiles, G_N_ELEMENTS (tiles));
  inc_document_add_heading (document, INC_HEADING_SHEET, NULL, "Vấn đề và lời giải");
  inc_document_add_paragraph (document, "Nông dân mất 15\u00a0% sản lượng vì phun thuốc muộn. Lúa "
                                        "Vàng báo trước năm ngày, qua tin nhắn.");
  inc_document_add_heading (document, INC_HEADING_SHEET, NULL, "Chỉ tiêu");
  add_targets (document);
  inc_document_add_statement (document, "Số liệu do doanh nghiệp cung cấp, tính đến 12/5/2026.");
  return document;
}
