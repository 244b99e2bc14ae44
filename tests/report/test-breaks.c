/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for the pages of any document: tried on documents made at random (--seed repeats them). */
#include "config.h"

#include "inc-report-sample.h"

#include <math.h>
#include <string.h>

#define N_DOCUMENTS 15

static char *
random_text (guint block, guint most_words)
{
  GString *text = g_string_new (NULL);
  guint n_words = g_test_rand_int_range (1, most_words + 1);

  g_string_printf (text, "Đoạn%u", block);
  for (guint i = 0; i < n_words; i++)
    g_string_append (text, i % 7 == 3 ? " doanh nghiệp" : " ươm tạo");
  return g_string_free_and_steal (text);
}

static void
add_random_table (IncDocument *document, guint block)
{
  const IncColumn columns[] = { { .title = "STT", .kind = INC_CELL_INTEGER },
                                { .title = "Tên", .weight = 1 } };
  guint n_rows = g_test_rand_int_range (1, 70);

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns),
                          g_test_rand_bit () ? "Đơn vị tính: đồng" : NULL);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = random_text (block, 20);
      const char *cells[] = { number, name };

      inc_document_add_text_row (document, cells);
    }
  if (g_test_rand_bit ())
    inc_document_set_totals (document, (IncCell[]){ { NULL }, { .text = "Tổng cộng" } });
  if (g_test_rand_bit ())
    inc_document_set_table_note (document, "Ghi chú.");
}

static void
add_random_block (IncDocument *document, guint block)
{
  g_autofree char *text = random_text (block, 160);
  g_autofree char *title = random_text (block, 6);

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      inc_document_add_heading (document, g_test_rand_int_range (0, INC_HEADING_SHEET + 1), "1.",
                                title);
      break;
    case 1:
      add_random_table (document, block);
      break;
    case 2:
    case 3:
      inc_document_add_item (document, g_test_rand_int_range (0, INC_ITEM_DASH + 1), text);
      break;
    case 4:
      inc_document_add_statement (document, title);
      break;
    case 5:
      inc_document_add_paragraph (document, title);
      break;
    default:
      inc_document_add_paragraph (document, text);
      break;
    }
}

static IncDocument *
random_document (gboolean *is_signed)
{
  static const IncSigner signer = { .position = "Giám đốc", .name = "Nguyễn Quang Vinh" };
  static const char *const recipients[] = { "Như trên", "Lưu: VT", NULL };
  IncDocument *document = inc_sample_document ();
  guint n_blocks = g_test_rand_int_range (1, 25);

  inc_document_add_letterhead (document, &(IncLetterhead){ .agency = "Vườn ươm" });
  for (guint i = 0; i < n_blocks; i++)
    add_random_block (document, i);
  *is_signed = g_test_rand_bit ();
  if (*is_signed)
    inc_document_add_signatures (document, &signer, 1, recipients);
  if (g_test_rand_bit ())
    inc_document_add_foot (document, NULL, "Số 7 đường Thử Nghiệm, Hà Nội");
  if (g_test_rand_bit ())
    {
      inc_document_add_annex (document, "Danh sách", NULL, g_test_rand_bit ());
      add_random_table (document, n_blocks);
    }
  return document;
}

static gboolean
is_text (const IncMark *mark)
{
  return mark->kind == INC_MARK_TEXT && mark->block != INC_MARK_NO_BLOCK && !mark->repeated;
}

static gboolean
is_heading (const IncMark *mark)
{
  return mark->component >= INC_COMPONENT_PART_NUMBER && mark->component <= INC_COMPONENT_CLAUSE;
}

/* Each line of each text once, in order: a text that goes on does so where it ended. */
static void
check_all_there (const IncDocument *document, const IncLayout *layout)
{
  g_autofree guint *n_cells = g_new0 (guint, inc_document_get_n_blocks (document));
  guint line = 0;
  const char *text = NULL;

  for (guint page = 0; page < inc_layout_get_n_pages (layout); page++)
    {
      guint n_marks;
      const IncMark *marks = inc_layout_get_marks (layout, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        {
          if (!is_text (&marks[i]))
            continue;
          if (marks[i].first_line > 0)
            {
              g_assert_true (marks[i].text == text);
              g_assert_cmpuint (marks[i].first_line, ==, line);
            }
          /* The foot of page 1 stands between. */
          if (marks[i].component != INC_COMPONENT_ADDRESS)
            {
              text = marks[i].text;
              line = marks[i].first_line + marks[i].n_lines;
            }
          if (marks[i].first_line == 0)
            n_cells[marks[i].block]++;
        }
    }
  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);

      if (block->kind == INC_BLOCK_TABLE)
        g_assert_cmpuint (n_cells[i], ==,
                          (inc_block_get_n_rows (block) + 1) * block->n_columns
                              + (block->text != NULL) + (block->subject != NULL)
                              + (block->closes && block->subject == NULL));
      else
        g_assert_cmpuint (n_cells[i], >, 0);
    }
}

/* Nothing stands on anything else, and all between the margins. */
static void
check_places (const IncLayout *layout, guint page)
{
  const IncPaper *paper = inc_layout_get_page_size (layout, page);
  guint n_marks;
  const IncMark *marks = inc_layout_get_marks (layout, page, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      if (!is_text (&marks[i]))
        continue;
      g_assert_cmpfloat (marks[i].y, >=, paper->top - 0.1);
      g_assert_cmpfloat (marks[i].y + marks[i].height, <=, paper->height - paper->bottom + 0.1);
      for (guint j = i + 1; j < n_marks; j++)
        if (is_text (&marks[j]))
          g_assert_true (marks[j].y >= marks[i].y + marks[i].height - 0.1
                         || marks[i].y >= marks[j].y + marks[j].height - 0.1
                         || marks[j].x >= marks[i].x + marks[i].width - 0.1
                         || marks[i].x >= marks[j].x + marks[j].width - 0.1);
    }
}

static const IncMark *
find_last (const IncMark *marks, guint n_marks)
{
  for (guint i = n_marks; i > 0; i--)
    if (is_text (&marks[i - 1]) && marks[i - 1].component != INC_COMPONENT_ADDRESS)
      return &marks[i - 1];
  return NULL;
}

static void
check_page_ends (const IncLayout *layout)
{
  for (guint page = 0; page + 1 < inc_layout_get_n_pages (layout); page++)
    {
      guint n_marks, n_next;
      const IncMark *marks = inc_layout_get_marks (layout, page, &n_marks);
      const IncMark *next = inc_layout_get_marks (layout, page + 1, &n_next);
      const IncMark *last = find_last (marks, n_marks);

      if (inc_layout_get_page_number (layout, page + 1) == 1)
        continue;
      g_assert_false (is_heading (last));
      g_assert_cmpint (last->component, !=, INC_COMPONENT_TABLE_HEADING);
      g_assert_cmpint (last->component, !=, INC_COMPONENT_TABLE_UNIT);
      for (guint i = 0; i < n_next; i++)
        if (is_text (&next[i]))
          {
            /* A paragraph that goes on has two lines at least on either page. */
            if (next[i].first_line > 0)
              {
                g_assert_cmpuint (last->n_lines, >=, 2);
                g_assert_cmpuint (next[i].n_lines, >=, 2);
              }
            g_assert_cmpint (next[i].component, !=, INC_COMPONENT_TABLE_NOTE);
            g_assert_cmpint (next[i].component, !=, INC_COMPONENT_CLOSING);
            break;
          }
    }
}

/* Two lines of text, or rows, or all there is, stand above the signature on its page. */
static void
check_signature (const IncDocument *document, const IncLayout *layout)
{
  guint page = inc_layout_get_n_pages (layout) - 1;
  guint n_marks;
  const IncMark *marks;
  guint n_lines = 0;
  const char *closing = NULL;

  while (page > 0 && inc_document_get_n_annexes (document) > 0
         && inc_layout_get_page_number (layout, page) > 1)
    page--;
  if (inc_document_get_n_annexes (document) > 0)
    page--;
  marks = inc_layout_get_marks (layout, page, &n_marks);
  for (guint i = 0; i < n_marks && marks[i].component != INC_COMPONENT_RECIPIENTS_WORD; i++)
    if (is_text (&marks[i]) && marks[i].component != INC_COMPONENT_NATION)
      {
        n_lines += marks[i].n_lines;
        closing = marks[i].text;
      }
  g_assert_cmpuint (n_lines, >=, 2);
  if (!is_heading (&marks[0]))
    g_assert_true (closing != NULL);
}

static void
check_start (IncDocument *document, const IncLayout *whole)
{
  for (guint n = 1; n <= 3; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IncLayout) start = inc_layout_new_start (document, &inc_paper_a4, n, NULL, &error);
      guint n_pages;

      g_assert_no_error (error);
      n_pages = inc_layout_get_n_pages (start);
      g_assert_cmpuint (n_pages, ==, MIN (n, inc_layout_get_n_pages (whole)));
      g_assert_cmpint (inc_layout_is_whole (start), ==, n_pages == inc_layout_get_n_pages (whole));
      for (guint page = 0; page < n_pages; page++)
        {
          guint n_ours, n_theirs;
          const IncMark *ours = inc_layout_get_marks (start, page, &n_ours);
          const IncMark *theirs = inc_layout_get_marks (whole, page, &n_theirs);

          g_assert_cmpuint (n_ours, ==, n_theirs);
          for (guint i = 0; i < n_ours; i++)
            {
              g_assert_cmpstr (ours[i].text, ==, theirs[i].text);
              g_assert_cmpfloat (ours[i].x, ==, theirs[i].x);
              g_assert_cmpfloat (ours[i].y, ==, theirs[i].y);
              g_assert_cmpuint (ours[i].n_lines, ==, theirs[i].n_lines);
            }
        }
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      gboolean is_signed;
      g_autoptr (IncDocument) document = random_document (&is_signed);
      g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);

      check_all_there (document, layout);
      check_page_ends (layout);
      for (guint page = 0; page < inc_layout_get_n_pages (layout); page++)
        check_places (layout, page);
      if (is_signed)
        check_signature (document, layout);
      check_start (document, layout);
    }
}

/* However many lines there are, a last page of the paper is not all but empty. */
static void
test_last_page (void)
{
  for (guint n = 30; n < 75; n++)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;
      guint n_marks;
      const IncMark *marks;

      for (guint i = 0; i < n; i++)
        inc_document_add_paragraph (document, "Một dòng.");
      layout = inc_sample_layout (document, &inc_paper_a4);
      marks = inc_layout_get_marks (layout, inc_layout_get_n_pages (layout) - 1, &n_marks);
      g_assert_cmpfloat (marks[n_marks - 1].y + marks[n_marks - 1].height, >, inc_paper_a4.top + 60);
    }
}

static guint
get_page_of_row (const IncLayout *layout, const char *text)
{
  for (guint page = 0; page < inc_layout_get_n_pages (layout); page++)
    {
      guint n_marks;
      const IncMark *marks = inc_layout_get_marks (layout, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        if (is_text (&marks[i]) && g_str_equal (marks[i].text, text))
          return page;
    }
  g_assert_not_reached ();
}

static IncLayout *
layout_with_table (guint n_before, guint n_after)
{
  static const char *const rows[] = { "Đầu", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Cuối" };
  const IncColumn column = { .title = "Tên", .weight = 1 };
  g_autoptr (IncDocument) document = inc_sample_document ();

  for (guint i = 0; i < n_before; i++)
    inc_document_add_paragraph (document, "Một dòng.");
  inc_document_add_table (document, &column, 1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    inc_document_add_text_row (document, &rows[i]);
  for (guint i = 0; i < n_after; i++)
    inc_document_add_paragraph (document, "Một dòng.");
  return inc_sample_layout (document, &inc_paper_a4);
}

/* What comes after a table that fits on the page does not tear it apart. */
static void
test_table_stays_whole (void)
{
  guint n_whole = 0;

  for (guint n = 15; n < 30; n++)
    for (guint after = 1; after < 12; after++)
      {
        g_autoptr (IncLayout) alone = layout_with_table (n, 0);
        g_autoptr (IncLayout) layout = NULL;

        if (inc_layout_get_n_pages (alone) > 1)
          continue;
        layout = layout_with_table (n, after);
        n_whole += inc_layout_get_n_pages (layout) > 1;
        g_assert_cmpuint (get_page_of_row (layout, "Cuối"), ==, get_page_of_row (layout, "Đầu"));
      }
  g_assert_cmpuint (n_whole, >, 10);
}

static void
test_start_is_shorter (void)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (400, FALSE);
  g_autoptr (IncLayout) whole = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (IncLayout) start = inc_layout_new_start (document, &inc_paper_a4, 1, NULL, NULL);

  g_assert_cmpuint (inc_layout_get_n_pages (start), ==, 1);
  g_assert_false (inc_layout_is_whole (start));
  g_assert_true (inc_layout_is_whole (whole));
  check_start (document, whole);
}

/* Page breaks make pages: those after the wanted ones are not measured, and none is lost. */
static void
test_start_of_many_sheets (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) whole = NULL;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Công ty %u", i);

      if (i > 0)
        inc_document_add_page_break (document);
      inc_document_add_sheet_head (document, name, NULL, NULL, NULL);
      inc_document_add_paragraph (document, "Một dòng.");
    }
  whole = inc_sample_layout (document, &inc_paper_a4);
  g_assert_cmpuint (inc_layout_get_n_pages (whole), ==, 12);
  check_start (document, whole);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/breaks/any-document", test_random);
  g_test_add_func ("/report/breaks/last-page-is-not-all-but-empty", test_last_page);
  g_test_add_func ("/report/breaks/table-that-fits-stays-whole", test_table_stays_whole);
  g_test_add_func ("/report/breaks/start-is-that-of-the-whole", test_start_is_shorter);
  g_test_add_func ("/report/breaks/start-of-many-sheets", test_start_of_many_sheets);
  return g_test_run ();
}
