/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF says of its parts, and where they lead: read back with poppler. */
#include "config.h"

#include "inc-pdf-sample.h"

#include <string.h>

#include "inc-paper-sample.h"
#include "inc-report-sample.h"

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (; (text = strstr (text, part)) != NULL; text++)
    n++;
  return n;
}

/* A table of several pages is one, its titles are said once, and so is a paragraph; figures have
 * words. */
static void
test_structure (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_paper_sample_report ();
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;

  inc_pdf_sample_save (sample, document);
  output = inc_pdf_sample_ask (sample, "pdfinfo -struct", NULL);
  if (output == NULL)
    return;
  g_assert_true (g_str_has_prefix (output, "Document\n"));
  g_assert_cmpuint (count (output, " H1 "), ==, 1);
  g_assert_cmpuint (count (output, " H2 "), ==, 2);
  g_assert_cmpuint (count (output, " Table "), ==, 3);
  g_assert_cmpuint (count (output, " TH\n"), ==, 6 + 3);
  g_assert_cmpuint (count (output, " TR\n"), ==, 2 + 6 + 4);
  g_assert_cmpuint (count (output, " L "), ==, 3);
  g_assert_cmpuint (count (output, " LI "), ==, 5);
  g_assert_cmpuint (count (output, " Figure\n"), ==, 2);
  g_assert_cmpuint (count (output, " Link "), ==, 1);
  text = inc_pdf_sample_ask (sample, "pdftotext -raw", "-");
  g_assert_nonnull (strstr (text, "Biểu đồ cột “Doanh thu của doanh nghiệp ươm tạo theo quý”"));
}

static void
test_long_table_is_one (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autofree char *output = NULL;

  inc_sample_add_table (document, 200, FALSE);
  inc_pdf_sample_save (sample, document);
  output = inc_pdf_sample_ask (sample, "pdfinfo -struct", NULL);
  if (output == NULL)
    return;
  g_assert_cmpuint (count (output, " Table "), ==, 1);
  g_assert_cmpuint (count (output, " TH\n"), ==, 2);
  g_assert_cmpuint (count (output, " TR\n"), ==, 201);
  g_assert_cmpuint (count (output, " TD\n"), ==, 400);
}

/* What goes on after the foot of page 1 is a paragraph still, and not the address. */
static void
test_foot_between (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *output = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "Trung tâm báo cáo kết quả ươm tạo doanh nghiệp. ");
  inc_document_add_paragraph (document, text->str);
  inc_document_add_foot (document, NULL, "Số 7 đường Thử Nghiệm");
  inc_pdf_sample_save (sample, document);
  output = inc_pdf_sample_ask (sample, "pdfinfo -struct", NULL);
  if (output != NULL)
    g_assert_cmpuint (count (output, " P "), ==, 3);
}

/* More than ten thousand cells are said row by row. */
static void
test_longest_tables_by_row (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autofree char *output = NULL;

  inc_sample_add_table (document, 5001, FALSE);
  inc_pdf_sample_save (sample, document);
  output = inc_pdf_sample_ask (sample, "pdfinfo -struct", NULL);
  if (output == NULL)
    return;
  g_assert_cmpuint (count (output, " Table "), ==, 1);
  g_assert_cmpuint (count (output, " TH\n"), ==, 2);
  g_assert_cmpuint (count (output, " TR\n"), ==, 5002);
  g_assert_cmpuint (count (output, " TD\n"), ==, 5001);
}

/* Words that name an annex lead to it, a cell to its address; pages lie on their side. */
static void
test_links (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) annexes = inc_paper_sample_annexes ();
  g_autoptr (IncDocument) report = inc_paper_sample_report ();
  g_autofree char *destinations = NULL;
  g_autofree char *links = NULL;
  g_autofree char *sizes = NULL;
  g_autofree char *outline = NULL;

  inc_pdf_sample_save (sample, annexes);
  destinations = inc_pdf_sample_ask (sample, "pdfinfo -dests", NULL);
  if (destinations == NULL)
    return;
  g_assert_nonnull (strstr (destinations, "\"annex-1\""));
  g_assert_nonnull (strstr (destinations, "\"annex-2\""));
  sizes = inc_pdf_sample_ask (sample, "pdfinfo -l 4", NULL);
  g_assert_cmpuint (count (sizes, "size:  595.276 x 841.89"), ==, 2);
  g_assert_cmpuint (count (sizes, "size:  841.89 x 595.276"), ==, 2);
  outline = inc_pdf_sample_ask (sample, "pdftohtml -xml -stdout -i", NULL);
  g_assert_nonnull (strstr (outline, "<item page=\"3\">Phụ lục II. Danh sách doanh nghiệp</item>"));
  /* On their own words and no others: those before them lead nowhere. */
  g_assert_true (g_regex_match_simple ("#2\">[^<]*c I", outline, 0, 0));
  g_assert_true (g_regex_match_simple ("#3\">[^<]*c II", outline, 0, 0));
  g_assert_false (g_regex_match_simple ("href[^>]*>Danh s", outline, 0, 0));
  inc_pdf_sample_save (sample, report);
  links = inc_pdf_sample_ask (sample, "pdfinfo -url", NULL);
  g_assert_nonnull (strstr (links, "https://quy.example.vn/"));
}

/* What an address may hold does not break out of the link. */
static void
test_awkward_addresses (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  const IncColumn columns[] = { { .title = "Tên", .weight = 1 } };
  g_autofree char *output = NULL;

  inc_document_add_table (document, columns, 1, NULL);
  inc_document_add_row (document,
                        &(IncCell){ .text = "Một", .uri = "https://vd.vn/o'x\\?q=ươm tạo&a=[1]" });
  inc_pdf_sample_save (sample, document);
  output = inc_pdf_sample_ask (sample, "pdfinfo -url", NULL);
  if (output == NULL)
    return;
  g_assert_nonnull (
      strstr (output, "https://vd.vn/o'x%5C?q=%C6%B0%C6%A1m%20t%E1%BA%A1o&a=[1]"));
}

#define ADD(path, test)                                                                           \
  g_test_add ("/report/structure/" path, IncPdfSample, NULL, inc_pdf_sample_set_up, test,         \
              inc_pdf_sample_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("of-a-paper", test_structure);
  ADD ("long-table-is-one", test_long_table_is_one);
  ADD ("foot-between-two-pages", test_foot_between);
  ADD ("longest-tables-by-row", test_longest_tables_by_row);
  ADD ("links", test_links);
  ADD ("awkward-addresses", test_awkward_addresses);
  return g_test_run ();
}
