/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages that are placed when they are asked for: in any order, by several threads, without the layout. */
#include "config.h"

#include "inc-report-sample.h"

#include "inc-placed-page.h"

#define N_THREADS 4

static char *
describe (const IncLayout *layout, guint page)
{
  g_autoptr (IncPlacedPage) placed = inc_placed_page_new (layout, page, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_marks;
  const IncMark *marks = inc_placed_page_get_marks (placed, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    g_string_append_printf (text, "%u %.4f %.4f %s\n", marks[i].component, marks[i].x, marks[i].y,
                            marks[i].text != NULL ? marks[i].text : "-");
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* From the last page to the first. */
static gpointer
describe_backwards (gpointer data)
{
  const IncLayout *layout = data;
  const guint n_pages = inc_layout_get_n_pages (layout);
  char **pages = g_new0 (char *, n_pages + 1);

  for (guint page = n_pages; page > 0; page--)
    pages[page - 1] = describe (layout, page - 1);
  return pages;
}

static void
test_any_order_any_thread (void)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (100, FALSE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  const guint n_pages = inc_layout_get_n_pages (layout);
  GThread *threads[N_THREADS];

  g_assert_cmpuint (n_pages, >, 3);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("place", describe_backwards, layout);
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_auto (GStrv) pages = g_thread_join (threads[i]);

      for (guint page = 0; page < n_pages; page++)
        {
          g_autofree char *here = describe (layout, page);

          g_assert_cmpstr (pages[page], ==, here);
        }
    }
}

static void
test_outlives_its_layout (void)
{
  g_autoptr (IncPlacedPage) placed = NULL;
  const IncMark *marks;
  guint n_marks;

  {
    g_autoptr (IncDocument) document = inc_sample_document ();
    g_autoptr (IncLayout) layout = NULL;

    inc_document_add_heading (document, INC_HEADING_CLAUSE, "1.", "Kết quả");
    layout = inc_sample_layout (document, &inc_paper_a4);
    placed = inc_placed_page_new (layout, 0, NULL);
  }
  marks = inc_placed_page_get_marks (placed, &n_marks);
  g_assert_cmpuint (n_marks, ==, 1);
  g_assert_cmpstr (marks[0].text, ==, "1. Kết quả");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/placed-page/any-order-any-thread", test_any_order_any_thread);
  g_test_add_func ("/report/placed-page/outlives-its-layout", test_outlives_its_layout);
  return g_test_run ();
}
