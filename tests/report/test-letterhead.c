/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words and places of the boxes around the text: numbers and dates, urgency, addressees, letters of
 * points, signatures, the foot. */
#include "config.h"

#include "inc-report-sample.h"

#include "inc-annex.h"
#include "inc-prose.h"

#define MM(length) ((length) *72 / 25.4)

static const IncMark *
find_mark (const IncLayout *layout, guint page, IncMarkKind kind, IncComponent component,
           guint index)
{
  guint n_marks;
  const IncMark *marks = inc_layout_get_marks (layout, page, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == kind && marks[i].component == component && index-- == 0)
      return &marks[i];
  return NULL;
}

static const IncMark *
find_text (const IncLayout *layout, IncComponent component, guint index)
{
  return find_mark (layout, 0, INC_MARK_TEXT, component, index);
}

static IncLayout *
layout_letterhead (const IncLetterhead *head)
{
  g_autoptr (IncDocument) document = inc_sample_document ();

  inc_document_add_letterhead (document, head);
  inc_document_add_paragraph (document, "Thân bài.");
  return inc_sample_layout (document, &inc_paper_a4);
}

#define S "\u00a0"
#define SIX S S S S S S

static void
test_number_and_date (void)
{
  static const struct
  {
    IncLetterhead head;
    const char *number;
    const char *date;
  } cases[] = {
    { { .number = 5, .symbol = "BC-TTƯT", .place = "Hà Nội", .date = "2026-01-05" },
      "Số: 05/BC-TTƯT", "Hà Nội, ngày 05 tháng 01 năm 2026" },
    { { .number = 9, .symbol = "QĐ-TTƯT", .place = "Hà Nội", .date = "2026-02-10" },
      "Số: 09/QĐ-TTƯT", "Hà Nội, ngày 10 tháng 02 năm 2026" },
    { { .number = 10, .symbol = "BC-TTƯT", .place = "Hà Nội", .date = "2026-06-29" },
      "Số: 10/BC-TTƯT", "Hà Nội, ngày 29 tháng 6 năm 2026" },
    { { .number = 1234, .symbol = "BC-TTƯT", .place = "Hà Nội", .date = "2026-12-01" },
      "Số: 1234/BC-TTƯT", "Hà Nội, ngày 01 tháng 12 năm 2026" },
    { { .symbol = "BC-TTƯT", .place = "Hà Nội", .year = "2026" },
      "Số:" SIX SIX "/BC-TTƯT", "Hà Nội, ngày" SIX "tháng" SIX "năm 2026" },
    { { .symbol = "BC-TTƯT", .place = "Hà Nội" },
      "Số:" SIX SIX "/BC-TTƯT", "Hà Nội, ngày" SIX "tháng" SIX "năm " SIX },
    { { .number = 7 }, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IncLetterhead head = cases[i].head;
      g_autoptr (IncLayout) layout = NULL;
      const IncMark *number, *date;

      head.agency = "Vườn ươm";
      layout = layout_letterhead (&head);
      number = find_text (layout, INC_COMPONENT_NUMBER, 0);
      date = find_text (layout, INC_COMPONENT_PLACE_DATE, 0);
      g_assert_cmpstr (number != NULL ? number->text : NULL, ==, cases[i].number);
      g_assert_cmpstr (date != NULL ? date->text : NULL, ==, cases[i].date);
      if (number == NULL)
        continue;
      /* On one line, each below the middle of its side; each once. */
      g_assert_cmpfloat (number->y, ==, date->y);
      g_assert_cmpfloat (number->x, ==, find_text (layout, INC_COMPONENT_AGENCY, 0)->x);
      g_assert_cmpfloat (date->x, ==, find_text (layout, INC_COMPONENT_NATION, 0)->x);
      g_assert_null (find_text (layout, INC_COMPONENT_PLACE_DATE, 1));
    }
}

static void
test_about_and_urgency (void)
{
  static const struct
  {
    IncUrgency urgency;
    IncComponent component;
    const char *word;
    double width;
  } cases[] = { { INC_URGENCY_KHAN, INC_COMPONENT_KHAN, "KHẨN", MM (20) },
                { INC_URGENCY_THUONG_KHAN, INC_COMPONENT_THUONG_KHAN, "THƯỢNG KHẨN", MM (40) },
                { INC_URGENCY_HOA_TOC, INC_COMPONENT_HOA_TOC, "HỎA TỐC", MM (30) } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IncLayout) layout = layout_letterhead (
          &(IncLetterhead){ .agency = "Vườn ươm",
                            .symbol = "VƯ-KH",
                            .about = "V/v phối hợp",
                            .urgency = cases[i].urgency,
                            .circulation = INC_CIRCULATION_RETURN });
      const IncMark *number = find_text (layout, INC_COMPONENT_NUMBER, 0);
      const IncMark *about = find_text (layout, INC_COMPONENT_ABOUT, 0);
      const IncMark *word = find_text (layout, cases[i].component, 0);
      const IncMark *frame = find_mark (layout, 0, INC_MARK_FRAME, cases[i].component, 0);

      g_assert_cmpfloat_with_epsilon (about->y, number->y + number->height + 6, 0.01);
      g_assert_cmpstr (word->text, ==, cases[i].word);
      g_assert_cmpuint (word->n_lines, ==, 1);
      g_assert_cmpfloat_with_epsilon (frame->width, cases[i].width, 0.01);
      g_assert_cmpfloat_with_epsilon (frame->height, MM (8), 0.01);
      g_assert_cmpfloat (word->y, >, frame->y);
      g_assert_cmpfloat (word->y + word->height, <, frame->y + frame->height);
      g_assert_cmpfloat (frame->y, >, about->y + about->height);
      g_assert_cmpstr (find_text (layout, INC_COMPONENT_CIRCULATION, 0)->text, ==,
                       "XEM XONG TRẢ LẠI");
    }
}

/* The rule below the agency is a third to a half of its text, that below the motto as long. */
static void
test_rules (void)
{
  g_autoptr (IncLayout) layout = layout_letterhead (&(IncLetterhead){ .agency = "Vườn ươm" });
  g_autoptr (IncFonts) fonts = inc_fonts_new ("vi");
  double agency = inc_fonts_measure (fonts, INC_COMPONENT_AGENCY, "VƯỜN ƯƠM", NULL);
  double motto = inc_fonts_measure (fonts, INC_COMPONENT_MOTTO, "Độc lập - Tự do - Hạnh phúc", NULL);
  const IncMark *below_agency = find_mark (layout, 0, INC_MARK_RULE, 0, 0);
  const IncMark *below_motto = find_mark (layout, 0, INC_MARK_RULE, 0, 1);

  g_assert_cmpfloat (below_agency->width, >=, agency / 3);
  g_assert_cmpfloat (below_agency->width, <=, agency / 2);
  g_assert_cmpfloat_with_epsilon (below_motto->width, motto, 0.01);
}

/* The nation's name and the motto stand over every paper; the agency's name can be written in. */
static void
test_no_agency (void)
{
  g_autoptr (IncLayout) layout = layout_letterhead (&(IncLetterhead){ .agency = NULL });

  g_assert_cmpstr (find_text (layout, INC_COMPONENT_NATION, 0)->text, ==,
                   "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_MOTTO, 0)->text, ==,
                   "Độc lập - Tự do - Hạnh phúc");
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_AGENCY, 0)->text, ==, "………………………………");
  g_assert_cmpuint (find_text (layout, INC_COMPONENT_AGENCY, 0)->n_lines, ==, 1);
}

static void
test_addressees (void)
{
  static const char *const one[] = { "Sở Khoa học và Công nghệ", NULL };
  static const char *const three[] = { "Sở Tài chính", "Sở Nội vụ", "Công an Thành phố", NULL };
  g_autoptr (IncFonts) fonts = inc_fonts_new ("vi");
  double word = inc_fonts_measure (fonts, INC_COMPONENT_ADDRESSEE, "Kính gửi", NULL);
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) layout = NULL;
  const IncMark *to;

  inc_document_add_addressees (document, one);
  inc_document_add_addressees (document, three);
  layout = inc_sample_layout (document, &inc_paper_a4);
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_ADDRESSEE, 0)->text, ==,
                   "Kính gửi: Sở Khoa học và Công nghệ");
  to = find_text (layout, INC_COMPONENT_ADDRESSEE, 1);
  g_assert_cmpstr (to->text, ==, "Kính gửi:");
  for (guint i = 0; i < 3; i++)
    {
      const IncMark *mark = find_text (layout, INC_COMPONENT_ADDRESSEE, 2 + i);
      g_autofree char *expected = g_strdup_printf ("- %s%c", three[i], i < 2 ? ';' : '.');

      g_assert_cmpstr (mark->text, ==, expected);
      g_assert_cmpfloat_with_epsilon (mark->x, to->x + word, 0.01); /* below the colon */
    }
}

static void
test_bases_and_items (void)
{
  static const char *const bases[] = { "Căn cứ Luật", "Căn cứ Nghị định", NULL };
  static const struct
  {
    IncItemRank rank;
    IncComponent component;
    const char *text;
  } items[] = {
    { INC_ITEM_CLAUSE, INC_COMPONENT_CLAUSE_ITEM, "1. Mục" },
    { INC_ITEM_POINT, INC_COMPONENT_POINT_ITEM, "a) Mục" },
    { INC_ITEM_DASH, INC_COMPONENT_DASH_ITEM, "- Mục" },
    { INC_ITEM_POINT, INC_COMPONENT_POINT_ITEM, "b) Mục" },
    { INC_ITEM_CLAUSE, INC_COMPONENT_CLAUSE_ITEM, "2. Mục" },
    { INC_ITEM_POINT, INC_COMPONENT_POINT_ITEM, "a) Mục" },
  };
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) layout = NULL;
  guint n_marks;
  const IncMark *marks;

  inc_document_add_bases (document, bases);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    inc_document_add_item (document, items[i].rank, "Mục");
  inc_document_add_paragraph (document, "Ngắt");
  inc_document_add_item (document, INC_ITEM_POINT, "Mục");
  layout = inc_sample_layout (document, &inc_paper_a4);
  marks = inc_layout_get_marks (layout, 0, &n_marks);
  g_assert_cmpuint (n_marks, ==, 2 + G_N_ELEMENTS (items) + 2);
  g_assert_cmpstr (marks[0].text, ==, "Căn cứ Luật;");
  g_assert_cmpstr (marks[1].text, ==, "Căn cứ Nghị định.");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_assert_cmpint (marks[2 + i].component, ==, items[i].component);
      g_assert_cmpstr (marks[2 + i].text, ==, items[i].text);
    }
  g_assert_cmpstr (marks[n_marks - 1].text, ==, "a) Mục");
}

static void
test_letters (void)
{
  static const struct
  {
    guint number;
    const char *letter;
  } cases[] = { { 1, "a" },   { 4, "d" },   { 5, "đ" },   { 6, "e" },   { 7, "g" },    { 9, "i" },
                { 10, "k" },  { 15, "p" },  { 22, "x" },  { 23, "y" },  { 24, "aa" },  { 25, "ab" },
                { 28, "ađ" }, { 46, "ay" }, { 47, "ba" }, { 552, "yy" }, { 553, "aaa" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *letter = inc_prose_dup_letter (cases[i].number);

      g_assert_cmpstr (letter, ==, cases[i].letter);
    }
}

static void
test_roman (void)
{
  static const struct
  {
    guint number;
    const char *roman;
  } cases[] = { { 1, "I" }, { 4, "IV" }, { 9, "IX" }, { 14, "XIV" }, { 1999, "MCMXCIX" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *roman = inc_annex_dup_roman (cases[i].number);

      g_assert_cmpstr (roman, ==, cases[i].roman);
    }
}

/* "./." after the last words, whatever mark they ended with; on a line of its own below a table. */
static void
test_closing (void)
{
  static const struct
  {
    const char *text;
    const char *closed;
  } cases[] = { { "Kết thúc.", "Kết thúc./." },
                { "Kết thúc", "Kết thúc./." },
                { "Kết thúc; ", "Kết thúc./." },
                { "Kết thúc./.", "Kết thúc./." },
                { "v.v...", "v.v./." } };
  const IncSigner signer = { .position = "Giám đốc" };

  for (guint i = 0; i <= G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;

      if (i < G_N_ELEMENTS (cases))
        inc_document_add_paragraph (document, cases[i].text);
      else
        inc_sample_add_table (document, 2, FALSE);
      inc_document_add_signatures (document, &signer, 1, NULL);
      layout = inc_sample_layout (document, &inc_paper_a4);
      if (i < G_N_ELEMENTS (cases))
        g_assert_cmpstr (find_text (layout, INC_COMPONENT_BODY, 0)->text, ==, cases[i].closed);
      else
        g_assert_cmpstr (find_text (layout, INC_COMPONENT_CLOSING, 0)->text, ==, "./.");
    }
}

static void
test_signers (void)
{
  static const IncSigner signers[] = {
    { .authority = "TM. Hội đồng", .position = "Chủ tịch", .name = "Lê Đạt" },
    { .position = "Phó Chủ tịch thường trực phụ trách khối đổi mới sáng tạo", .name = "Trần Vân" },
    { .position = "Thư ký", .name = "Đỗ Ý" },
  };
  static const char *const recipients[] = { "Như trên", "Lưu: VT", NULL };
  const double left = inc_paper_a4.left;
  const double width = inc_paper_a4.width - inc_paper_a4.right - left;

  for (guint n = 1; n <= G_N_ELEMENTS (signers); n++)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;
      const IncMark *word, *name;

      inc_document_add_paragraph (document, "Một.");
      inc_document_add_signatures (document, signers, n, recipients);
      layout = inc_sample_layout (document, &inc_paper_a4);
      word = find_text (layout, INC_COMPONENT_RECIPIENTS_WORD, 0);
      name = find_text (layout, INC_COMPONENT_SIGNER, 0);
      for (guint i = 0; i < n; i++)
        {
          const IncMark *mark = find_text (layout, INC_COMPONENT_SIGNER, i);
          guint column = n == 1 ? 1 : i;

          g_assert_cmpfloat (mark->y, ==, name->y);
          g_assert_cmpfloat_with_epsilon (mark->x + mark->width / 2,
                                          left + width / MAX (n, 2) * (column + 0.5), 0.01);
        }
      g_assert_cmpfloat (word->x, ==, left);
      if (n == 1)
        g_assert_cmpfloat (word->y, ==, find_text (layout, INC_COMPONENT_AUTHORITY, 0)->y);
      else
        g_assert_cmpfloat (word->y, >, name->y + name->height);
      g_assert_cmpstr (find_text (layout, INC_COMPONENT_RECIPIENT, 0)->text, ==, "- Như trên;");
      g_assert_cmpstr (find_text (layout, INC_COMPONENT_RECIPIENT, 1)->text, ==, "- Lưu: VT.");
    }
}

/* Nobody signs yet: the text ends all the same, and goes to somebody; of nothing no room is taken. */
static void
test_no_signers (void)
{
  static const char *const recipients[] = { "Lưu: VT", NULL };

  for (guint n = 0; n <= 1; n++)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;
      const IncMark *recipient;
      guint n_marks;

      inc_document_add_paragraph (document, "Một.");
      inc_document_add_signatures (document, NULL, 0, n > 0 ? recipients : NULL);
      layout = inc_sample_layout (document, &inc_paper_a4);
      inc_layout_get_marks (layout, 0, &n_marks);
      recipient = find_text (layout, INC_COMPONENT_RECIPIENT, 0);
      g_assert_cmpstr (find_text (layout, INC_COMPONENT_BODY, 0)->text, ==, "Một./.");
      g_assert_cmpstr (recipient != NULL ? recipient->text : NULL, ==, n > 0 ? "- Lưu: VT." : NULL);
      g_assert_cmpuint (n_marks, ==, n > 0 ? 3 : 1);
    }
}

/* At the bottom of page 1 and of no other, below a rule from margin to margin. */
static void
test_foot (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) layout = NULL;
  const IncMark *address, *marks;
  guint n_marks;

  for (guint i = 0; i < 60; i++)
    inc_document_add_paragraph (document, "Một dòng.");
  inc_document_add_foot (document, "PL.(300)", "Số 7 đường Thử Nghiệm\nĐiện thoại: 024");
  layout = inc_sample_layout (document, &inc_paper_a4);
  address = find_text (layout, INC_COMPONENT_ADDRESS, 1);
  g_assert_cmpfloat_with_epsilon (address->y + address->height,
                                  inc_paper_a4.height - inc_paper_a4.bottom, 0.01);
  marks = inc_layout_get_marks (layout, 0, &n_marks);
  g_assert_cmpint (marks[n_marks - 3].kind, ==, INC_MARK_RULE);
  g_assert_cmpfloat_with_epsilon (
      marks[n_marks - 3].width,
      inc_paper_a4.width - inc_paper_a4.left - inc_paper_a4.right, 0.01);
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_DRAFTER, 0)->text, ==, "PL.(300)");
  g_assert_cmpint (marks[n_marks - 5].component, ==, INC_COMPONENT_BODY);
  g_assert_cmpfloat (marks[n_marks - 5].y + marks[n_marks - 5].height, <, marks[n_marks - 4].y);
  g_assert_null (find_mark (layout, 1, INC_MARK_TEXT, INC_COMPONENT_ADDRESS, 0));
}

static void
test_annexes (void)
{
  for (guint n = 1; n <= 2; n++)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;
      guint last;

      inc_document_add_paragraph (document, "Một.");
      for (guint i = 0; i < n; i++)
        {
          inc_document_add_annex (document, "Danh sách", NULL, i == 1);
          inc_sample_add_table (document, 60, FALSE);
        }
      layout = inc_sample_layout (document, &inc_paper_a4);
      last = inc_layout_get_n_pages (layout) - 1;
      g_assert_cmpstr (find_mark (layout, 1, INC_MARK_TEXT, INC_COMPONENT_ANNEX_WORD, 0)->text, ==,
                       n == 1 ? "Phụ lục" : "Phụ lục I");
      g_assert_null (find_mark (layout, 1, INC_MARK_TEXT, INC_COMPONENT_PAGE_NUMBER, 0));
      g_assert_cmpstr (find_mark (layout, 2, INC_MARK_TEXT, INC_COMPONENT_PAGE_NUMBER, 0)->text, ==,
                       "2");
      g_assert_cmpfloat (inc_layout_get_page_size (layout, 1)->width, ==, inc_paper_a4.width);
      g_assert_cmpfloat (inc_layout_get_page_size (layout, last)->width, ==,
                         n == 1 ? inc_paper_a4.width : inc_paper_a4.height);
      g_assert_cmpfloat (inc_layout_get_page_size (layout, last)->left, ==, inc_paper_a4.left);
    }
}

/* An annex turns when its rows would not stand on one line; a long text wraps on either side. */
static void
test_wide_annex (void)
{
  for (guint n = 3; n <= 8; n += 5)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;
      IncColumn columns[8];
      const char *cells[8];

      for (guint i = 0; i < n; i++)
        {
          columns[i] = (IncColumn){ .title = "Tên", .weight = 1 };
          cells[i] = i == 0 && n == 3 ? "Một đoạn giới thiệu dài hơn nửa trang, viết liền một mạch từ đầu đến cuối"
                                      : "Công ty Sen Việt";
        }
      inc_document_add_paragraph (document, "Một.");
      inc_document_add_annex (document, "Danh sách", NULL, FALSE);
      inc_document_add_table (document, columns, n, NULL);
      inc_document_add_text_row (document, cells);
      layout = inc_sample_layout (document, &inc_paper_a4);
      g_assert_cmpfloat (inc_layout_get_page_size (layout, 0)->width, ==, inc_paper_a4.width);
      g_assert_cmpfloat (inc_layout_get_page_size (layout, 1)->width, ==,
                         n == 3 ? inc_paper_a4.width : inc_paper_a4.height);
    }
}

/* A paper in English is a translation: nothing of its head is left in Vietnamese but names. */
static void
test_english (void)
{
  static const char *const recipients[] = { "Archive", NULL };
  static const char *const addressees[] = { "Department of Science and Technology", NULL };
  g_autoptr (IncDocument) document = inc_document_new (&(IncDocumentInfo){ .title = "Report", .language = "en" });
  g_autoptr (IncLayout) layout = NULL;

  inc_document_add_letterhead (document, &(IncLetterhead){ .agency = "Vườn ươm", .number = 5, .symbol = "BC-VƯ",
                                                           .place = "Hà Nội", .date = "2026-01-05",
                                                           .urgency = INC_URGENCY_HOA_TOC });
  inc_document_add_addressees (document, addressees);
  inc_document_add_paragraph (document, "One.");
  inc_document_add_signatures (document, NULL, 0, recipients);
  inc_document_add_annex (document, "Startups", NULL, FALSE);
  layout = inc_sample_layout (document, &inc_paper_a4);
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_NATION, 0)->text, ==, "SOCIALIST REPUBLIC OF VIET NAM");
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_MOTTO, 0)->text, ==, "Independence - Freedom - Happiness");
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_NUMBER, 0)->text, ==, "No.: 05/BC-VƯ");
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_PLACE_DATE, 0)->text, ==, "Hà Nội, 5 January 2026");
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_HOA_TOC, 0)->text, ==, "EXPRESS");
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_ADDRESSEE, 0)->text, ==,
                   "To: Department of Science and Technology");
  g_assert_cmpstr (find_text (layout, INC_COMPONENT_RECIPIENTS_WORD, 0)->text, ==, "Recipients:");
  g_assert_cmpstr (find_mark (layout, 1, INC_MARK_TEXT, INC_COMPONENT_ANNEX_WORD, 0)->text, ==, "Annex");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/letterhead/leading-zeros-and-room", test_number_and_date);
  g_test_add_func ("/report/letterhead/about-and-urgency", test_about_and_urgency);
  g_test_add_func ("/report/letterhead/rules-in-range", test_rules);
  g_test_add_func ("/report/letterhead/room-for-the-agency", test_no_agency);
  g_test_add_func ("/report/addressees/dashes-below-the-colon", test_addressees);
  g_test_add_func ("/report/prose/bases-and-items", test_bases_and_items);
  g_test_add_func ("/report/prose/letters-of-points", test_letters);
  g_test_add_func ("/report/annex/roman-numerals", test_roman);
  g_test_add_func ("/report/annex/own-numbers-and-sides", test_annexes);
  g_test_add_func ("/report/annex/turns-when-wide", test_wide_annex);
  g_test_add_func ("/report/letterhead/english", test_english);
  g_test_add_func ("/report/closing/mark-after-the-last-words", test_closing);
  g_test_add_func ("/report/closing/one-to-three-signers", test_signers);
  g_test_add_func ("/report/closing/recipients-without-signers", test_no_signers);
  g_test_add_func ("/report/closing/foot-of-page-one", test_foot);
  return g_test_run ();
}
