/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the builder keeps. */
#include "config.h"

#include "inc-report-sample.h"

static void
test_copies (void)
{
  g_autoptr (IncDocument) document = NULL;
  char text[] = "Đoạn văn";
  char title[] = "Tên";

  document = inc_document_new (&(IncDocumentInfo){ .title = title });
  inc_document_add_paragraph (document, text);
  text[0] = title[0] = 'x';
  g_assert_cmpstr (inc_document_get_block (document, 0)->text, ==, "Đoạn văn");
  g_assert_cmpstr (inc_document_get_info (document)->title, ==, "Tên");
  g_assert_cmpstr (inc_document_get_info (document)->language, ==, "vi");
}

static void
test_table (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  const IncBlock *block;

  inc_sample_add_table (document, 3, TRUE);
  g_assert_cmpuint (inc_document_get_n_blocks (document), ==, 1);
  block = inc_document_get_block (document, 0);
  g_assert_cmpint (block->kind, ==, INC_BLOCK_TABLE);
  g_assert_cmpuint (inc_block_get_n_rows (block), ==, 4);
  g_assert_true (block->totals);
  g_assert_cmpstr (block->columns[1].title, ==, "Tên");
  g_assert_cmpstr (inc_block_get_cell (block, 2, 0)->text, ==, "3");
  g_assert_null (inc_block_get_cell (block, 3, 0)->text);
  g_assert_true (inc_block_get_cell (block, 0, 1)->text == inc_block_get_cell (block, 2, 1)->text);
}

static void
test_figures (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  const IncFigure figures[] = { { .label = "Tiếp nhận", .value = "12", .exact = "12",
                                  .key = "admitted", .kind = INC_CELL_INTEGER },
                                { .label = "Tỷ lệ", .note = "(0/0)" } };
  const IncBlock *block;

  inc_document_add_figures (document, figures, G_N_ELEMENTS (figures));
  block = inc_document_get_block (document, 0);
  g_assert_cmpuint (inc_block_get_n_rows (block), ==, 2);
  g_assert_cmpstr (inc_block_get_cell (block, 0, 2)->text, ==, "");
  g_assert_null (inc_block_get_cell (block, 1, 1)->text);
  g_assert_cmpstr (inc_block_get_cell (block, 0, 1)->exact, ==, "12");
  g_assert_cmpstr (g_ptr_array_index (block->keys, 0), ==, "admitted");
  g_assert_null (g_ptr_array_index (block->keys, 1));
  g_assert_cmpint (g_array_index (block->kinds, IncCellKind, 0), ==, INC_CELL_INTEGER);
}

static void
test_typed_cells (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  const IncColumn columns[] = { { .title = "Tên" },
                                { .title = "Số tiền", .kind = INC_CELL_MONEY },
                                { .title = "Tỷ lệ", .kind = INC_CELL_RATIO,
                                  .align = INC_ALIGN_CENTER },
                                { .title = "Ngày", .kind = INC_CELL_DATE } };
  const IncCell row[] = { { .text = "Lúa Vàng", .uri = "https://lv.example.vn" },
                          { .text = "1,5", .exact = "1500000" },
                          { .text = NULL },
                          { .text = "05/01/2026", .exact = "2026-01-05" } };
  const IncBlock *block;

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  inc_document_add_row (document, row);
  inc_document_set_table_note (document, "Ghi chú");
  block = inc_document_get_block (document, 0);
  g_assert_cmpint (block->columns[0].align, ==, INC_ALIGN_START);
  g_assert_cmpint (block->columns[1].align, ==, INC_ALIGN_END); /* amounts below each other */
  g_assert_cmpint (block->columns[2].align, ==, INC_ALIGN_CENTER);
  g_assert_cmpint (block->columns[3].align, ==, INC_ALIGN_START);
  g_assert_cmpstr (inc_block_get_cell (block, 0, 0)->uri, ==, "https://lv.example.vn");
  g_assert_cmpstr (inc_block_get_cell (block, 0, 1)->exact, ==, "1500000");
  g_assert_null (inc_block_get_cell (block, 0, 2)->text);
  g_assert_cmpstr (inc_block_get_cell (block, 0, 3)->exact, ==, "2026-01-05");
  g_assert_cmpstr (block->subject, ==, "Ghi chú");
}

/* The text that signatures close is the last before them, page breaks aside. */
static void
test_closes (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  const IncSigner signer = { .position = "Giám đốc" };

  inc_document_add_paragraph (document, "Một");
  inc_document_add_paragraph (document, "Hai");
  inc_document_add_page_break (document);
  inc_document_add_signatures (document, &signer, 1, NULL);
  inc_document_add_annex (document, "Danh sách", NULL, FALSE);
  g_assert_false (inc_document_get_block (document, 0)->closes);
  g_assert_true (inc_document_get_block (document, 1)->closes);
  g_assert_false (inc_document_get_block (document, 2)->closes);
  g_assert_cmpuint (inc_document_get_block (document, 3)->lines->len, ==, 0);
  g_assert_cmpuint (inc_document_get_block (document, 4)->number, ==, 1);
  g_assert_cmpuint (inc_document_get_n_annexes (document), ==, 1);
}

static void
test_letterhead (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  char agency[] = "Vườn ươm";
  const IncLetterhead *kept;

  inc_document_add_letterhead (document, &(IncLetterhead){ .agency = agency, .number = 7 });
  agency[0] = 'x';
  kept = &inc_document_get_block (document, 0)->letterhead;
  g_assert_cmpstr (kept->agency, ==, "Vườn ươm"); /* as typed: capitals are the layout's */
  g_assert_cmpint (kept->number, ==, 7);
  g_assert_null (kept->superior);
}

static void
test_broken_text (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();

  inc_document_add_paragraph (document, "a\xff"
                                        "b");
  g_assert_cmpstr (inc_document_get_block (document, 0)->text, ==,
                   "a\xef\xbf\xbd"
                   "b");
}

static void
test_sealed (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (IncDocument) document = inc_sample_document ();

      inc_document_seal (document);
      inc_document_add_paragraph (document, "quá muộn");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*sealed*");
}

static void
test_facts (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  const IncFigure facts[] = { { .label = "Tên pháp lý", .value = "Công ty Lúa Vàng" },
                              { .label = "Khóa", .value = "Khóa 7" } };
  const IncFigure figures[] = { { .label = "Khóa", .value = "Khóa 7" },
                                { .label = "Nhân sự", .value = "14", .kind = INC_CELL_INTEGER } };

  inc_document_add_figures (document, facts, G_N_ELEMENTS (facts));
  inc_document_add_figures (document, figures, G_N_ELEMENTS (figures));
  g_assert_cmpint (inc_document_get_block (document, 0)->columns[1].align, ==, INC_ALIGN_START);
  g_assert_cmpint (inc_document_get_block (document, 1)->columns[1].align, ==, INC_ALIGN_END);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/document/copies-text", test_copies);
  g_test_add_func ("/report/document/table-keeps-rows-and-totals", test_table);
  g_test_add_func ("/report/document/figures-are-rows", test_figures);
  g_test_add_func ("/report/document/words-begin-and-numbers-end-at-one-place", test_facts);
  g_test_add_func ("/report/document/typed-cells", test_typed_cells);
  g_test_add_func ("/report/document/signatures-close-the-text", test_closes);
  g_test_add_func ("/report/document/letterhead-as-typed", test_letterhead);
  g_test_add_func ("/report/document/broken-utf8-is-replaced", test_broken_text);
  g_test_add_func ("/report/document/sealed-takes-no-more", test_sealed);
  return g_test_run ();
}
