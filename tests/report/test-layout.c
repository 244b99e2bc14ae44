/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where pages end, by counting pieces; places to the tenth of a point are in the golden dumps. */
#include "config.h"

#include "inc-report-sample.h"

static guint
count_marks (const IncLayout *layout, guint page, IncComponent component)
{
  guint n_marks;
  guint count = 0;
  const IncMark *marks = inc_sample_marks (layout, page, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    count += marks[i].kind == INC_MARK_TEXT && marks[i].component == component;
  return count;
}

static guint
count_rows (const IncLayout *layout, guint page)
{
  return count_marks (layout, page, INC_COMPONENT_TABLE_CELL) / 2;
}

/* Rows that fill a page from its first line. */
static guint
rows_per_page (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) layout = NULL;

  inc_sample_add_table (document, 200, FALSE);
  layout = inc_sample_layout (document, &inc_paper_a4);
  return count_rows (layout, 0);
}

static void
test_lone_row (void)
{
  guint full = rows_per_page ();

  for (guint totals = 0; totals < 2; totals++)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;

      inc_sample_add_table (document, full + 1 - totals, totals > 0);
      layout = inc_sample_layout (document, &inc_paper_a4);
      g_assert_cmpuint (inc_layout_get_n_pages (layout), ==, 2);
      g_assert_cmpuint (count_rows (layout, 0) + count_rows (layout, 1), ==, full + 1 - totals);
      /* More than the two that cling together: the last page is not all but empty. */
      g_assert_cmpuint (count_rows (layout, 1), >=, 4);
      g_assert_cmpuint (count_rows (layout, 1), <=, 8);
      g_assert_cmpuint (count_marks (layout, 1, INC_COMPONENT_TABLE_HEADING), ==, 2);
      g_assert_cmpuint (count_marks (layout, 1, INC_COMPONENT_TABLE_TOTAL), ==, 2 * totals);
    }
}

/* A page is filled with lines until a heading would be its last, for each number of lines. */
static void
test_heading_stays (void)
{
  for (guint n_paragraphs = 20; n_paragraphs < 40; n_paragraphs++)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;
      const IncMark *marks;
      guint n_marks;

      for (guint i = 0; i < n_paragraphs; i++)
        inc_document_add_paragraph (document, "Một dòng.");
      inc_document_add_heading (document, INC_HEADING_ARTICLE, "1.", "Đề mục");
      inc_sample_add_table (document, 3, FALSE);
      layout = inc_sample_layout (document, &inc_paper_a4);
      marks = inc_sample_marks (layout, 0, &n_marks);
      g_assert_cmpint (marks[n_marks - 1].component, !=, INC_COMPONENT_ARTICLE);
      for (guint page = 0; page < inc_layout_get_n_pages (layout); page++)
        g_assert_cmpuint (count_rows (layout, page), !=, 1);
    }
}

static void
test_paragraph_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "Trung tâm báo cáo kết quả ươm tạo doanh nghiệp. ");
  for (guint n_before = 20; n_before < 40; n_before++)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;
      const IncMark *marks;
      guint n_marks;
      guint n_first;

      for (guint i = 0; i < n_before; i++)
        inc_document_add_paragraph (document, "Một dòng.");
      inc_document_add_paragraph (document, text->str);
      layout = inc_sample_layout (document, &inc_paper_a4);
      if (inc_layout_get_n_pages (layout) == 1)
        continue;
      marks = inc_sample_marks (layout, 0, &n_marks);
      n_first = marks[n_marks - 1].text[0] == 'T' ? marks[n_marks - 1].n_lines : 0;
      g_assert_cmpuint (n_first, !=, 1);
      marks = inc_sample_marks (layout, 1, &n_marks);
      g_assert_cmpuint (marks[n_marks - 1].first_line, ==, n_first);
      g_assert_cmpuint (marks[n_marks - 1].n_lines, >=, 2);
    }
}

static void
test_no_row_split (void)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (400, TRUE);
  const IncPaper *papers[] = { &inc_paper_a4, &inc_paper_letter };

  for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++)
    {
      g_autoptr (IncLayout) layout = inc_sample_layout (document, papers[paper]);
      guint n_cells = 0;

      for (guint page = 0; page < inc_layout_get_n_pages (layout); page++)
        {
          guint n_marks;
          const IncMark *marks = inc_sample_marks (layout, page, &n_marks);

          g_assert_cmpuint (count_marks (layout, page, INC_COMPONENT_PAGE_NUMBER), ==, page > 0);
          if (page > 0)
            g_assert_cmpuint (count_marks (layout, page, INC_COMPONENT_TABLE_HEADING), ==, 7);
          n_cells += count_marks (layout, page, INC_COMPONENT_TABLE_CELL);
          for (guint i = 0; i < n_marks; i++)
            {
              g_assert_cmpuint (marks[i].first_line, ==, 0);
              g_assert_cmpfloat (marks[i].y + marks[i].height, <=,
                                 papers[paper]->height - papers[paper]->bottom + 0.5);
              g_assert_cmpfloat (marks[i].x + marks[i].width, <=,
                                 papers[paper]->width - papers[paper]->right + 0.5);
            }
        }
      g_assert_cmpuint (n_cells, ==, 400 * 7 + 4 * 2);
    }
}

static void
test_page_numbers (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) layout = NULL;
  guint n_marks;
  const IncMark *marks;

  inc_document_add_page_break (document);
  inc_document_add_paragraph (document, "Một");
  inc_document_add_page_break (document);
  inc_document_add_page_break (document);
  inc_document_add_paragraph (document, "Hai");
  inc_document_add_page_break (document);
  layout = inc_sample_layout (document, &inc_paper_a4);
  g_assert_cmpuint (inc_layout_get_n_pages (layout), ==, 2);
  marks = inc_sample_marks (layout, 0, &n_marks);
  g_assert_cmpuint (n_marks, ==, 1);
  marks = inc_sample_marks (layout, 1, &n_marks);
  g_assert_cmpuint (n_marks, ==, 2);
  g_assert_cmpstr (marks[0].text, ==, "2");
  g_assert_cmpint (marks[0].align, ==, INC_ALIGN_CENTER);
  g_assert_cmpfloat (marks[0].y + marks[0].height, <, inc_paper_a4.top);
  g_assert_cmpfloat_with_epsilon (marks[1].y, inc_paper_a4.top, 0.001);
}

static void
test_unit_line (void)
{
  const IncColumn columns[] = { { .title = "Khoản mục", .weight = 1 },
                                { .title = "Số tiền", .kind = INC_CELL_MONEY } };
  const IncCell row[] = { { .text = "Tư vấn" }, { .text = "1.500", .exact = "1500000000" } };
  const IncCell totals[] = { { .text = "Tổng cộng" }, { .text = "1.500" } };
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) layout = NULL;
  guint n_marks;
  const IncMark *marks;

  inc_document_add_table (document, columns, 2, "Đơn vị tính: triệu đồng");
  inc_document_add_row (document, row);
  inc_document_set_totals (document, totals);
  layout = inc_sample_layout (document, &inc_paper_a4);
  marks = inc_sample_marks (layout, 0, &n_marks);
  g_assert_cmpint (marks[0].component, ==, INC_COMPONENT_TABLE_UNIT);
  g_assert_cmpint (marks[0].align, ==, INC_ALIGN_END);
  g_assert_cmpstr (marks[0].text, ==, "Đơn vị tính: triệu đồng");
  g_assert_cmpint (marks[1].component, ==, INC_COMPONENT_TABLE_HEADING);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == INC_MARK_RULE)
      g_assert_cmpfloat (marks[i].y, >=, marks[0].y + marks[0].height);
  g_assert_cmpuint (count_marks (layout, 0, INC_COMPONENT_TABLE_TOTAL), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (GError) error = NULL;

  inc_document_add_page_break (document);
  g_assert_null (inc_layout_new (document, &inc_paper_a4, NULL, NULL, NULL, &error));
  g_assert_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_EMPTY);
}

static void
test_too_small (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  IncPaper paper = inc_paper_a4;
  const char *cells[] = { "1", NULL };

  paper.left = paper.width - paper.right - 50;
  inc_document_add_paragraph (document, "Một");
  g_assert_null (inc_layout_new (document, &paper, NULL, NULL, NULL, &error));
  g_assert_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_LAYOUT);
  g_clear_error (&error);
  inc_document_unref (document);

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "rất dài ");
  cells[1] = text->str;
  document = inc_sample_document ();
  inc_sample_add_table (document, 1, FALSE);
  inc_document_add_text_row (document, cells);
  g_assert_null (inc_layout_new (document, &inc_paper_a4, NULL, NULL, NULL, &error));
  g_assert_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_LAYOUT);
}

typedef struct
{
  GCancellable *cancellable;
  guint last;
  guint total;
} Watch;

static void
on_progress (guint done, guint total, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpuint (done, >, watch->last);
  g_assert_cmpuint (done, <=, total);
  watch->last = done;
  watch->total = total;
  if (watch->cancellable != NULL && done * 2 > total)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (400, FALSE);
  g_autoptr (IncLayout) layout = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { NULL, 0, 0 };

  layout = inc_layout_new (document, &inc_paper_a4, cancellable, on_progress, &watch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (watch.last, ==, watch.total);
  watch = (Watch){ cancellable, 0, 0 };
  g_assert_null (
      inc_layout_new (document, &inc_paper_a4, cancellable, on_progress, &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watch.last, <, watch.total);
}

static gpointer
layout_thread (gpointer data)
{
  g_autoptr (IncLayout) layout = inc_sample_layout (data, &inc_paper_a4);

  return inc_layout_to_text (layout);
}

static void
test_threads (void)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (40, FALSE);
  GThread *one = g_thread_new ("layout", layout_thread, document);
  GThread *two = g_thread_new ("layout", layout_thread, document);
  g_autofree char *first = g_thread_join (one);
  g_autofree char *second = g_thread_join (two);
  g_autofree char *here = layout_thread (document);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, ==, here);
}

/* The text marks of a page, a line each. */
static char *
page_texts (const IncLayout *layout, guint page)
{
  guint n_marks;
  const IncMark *marks = inc_sample_marks (layout, page, &n_marks);
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == INC_MARK_TEXT)
      g_string_append_printf (texts, "%s\n", marks[i].text);
  return g_string_free_and_steal (texts);
}

static void
test_letterhead (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) layout = NULL;
  g_autofree char *texts = NULL;
  const IncMark *marks;
  guint n_marks;

  inc_document_add_letterhead (
      document, &(IncLetterhead){ .superior = "Sở Thử nghiệm",
                                  .agency = "Vườn ươm đổi mới sáng tạo thử nghiệm số một" });
  inc_document_add_title (document, "BÁO CÁO", NULL);
  layout = inc_sample_layout (document, &inc_paper_a4);
  texts = page_texts (layout, 0);
  g_assert_cmpstr (texts, ==,
                   "SỞ THỬ NGHIỆM\nVƯỜN ƯƠM ĐỔI MỚI SÁNG TẠO THỬ NGHIỆM SỐ MỘT\n"
                   "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\n");
  /* superior, agency and its rule at the left; nation, motto and its rule at the right */
  marks = inc_sample_marks (layout, 0, &n_marks);
  g_assert_cmpuint (n_marks, >=, 6);
  g_assert_cmpfloat (marks[0].y, ==, marks[3].y);
  g_assert_cmpfloat (marks[0].x, ==, inc_paper_a4.left);
  g_assert_cmpfloat (marks[0].x + marks[0].width, <, marks[3].x);
  g_assert_cmpfloat_with_epsilon (marks[3].x + marks[3].width, inc_paper_a4.width - inc_paper_a4.right, 0.01);
  g_assert_cmpuint (marks[1].n_lines, ==, 2);
  g_assert_cmpuint (marks[3].n_lines, ==, 1);
  g_assert_cmpint (marks[2].kind, ==, INC_MARK_RULE);
  g_assert_cmpfloat (marks[2].width, >=, marks[0].width / 3);
  g_assert_cmpfloat (marks[2].width, <=, marks[0].width / 2);
  g_assert_cmpint (marks[5].kind, ==, INC_MARK_RULE);
  g_assert_cmpfloat (marks[5].width, >, marks[3].width / 2);
  g_assert_cmpfloat (marks[6].y, >, marks[2].y);
}

static void
test_letterhead_without_superior (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) layout = NULL;
  g_autofree char *texts = NULL;

  inc_document_add_letterhead (document, &(IncLetterhead){ .agency = "Vườn ươm" });
  inc_document_add_paragraph (document, "Thân bài.");
  layout = inc_sample_layout (document, &inc_paper_a4);
  texts = page_texts (layout, 0);
  g_assert_cmpstr (texts, ==, "VƯỜN ƯƠM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nThân bài.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/layout/no-lone-row-on-the-last-page", test_lone_row);
  g_test_add_func ("/report/layout/heading-never-last", test_heading_stays);
  g_test_add_func ("/report/layout/paragraph-leaves-two-lines", test_paragraph_lines);
  g_test_add_func ("/report/layout/rows-whole-and-heading-repeated", test_no_row_split);
  g_test_add_func ("/report/layout/page-breaks-and-numbers", test_page_numbers);
  g_test_add_func ("/report/layout/unit-line-above-the-table", test_unit_line);
  g_test_add_func ("/report/layout/letterhead-of-two-sides", test_letterhead);
  g_test_add_func ("/report/layout/letterhead-without-superior", test_letterhead_without_superior);
  g_test_add_func ("/report/layout/empty-is-an-error", test_empty);
  g_test_add_func ("/report/layout/what-does-not-fit-is-an-error", test_too_small);
  g_test_add_func ("/report/layout/progress-and-cancel", test_progress);
  g_test_add_func ("/report/layout/same-on-any-thread", test_threads);
  return g_test_run ();
}
