/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers of an event: what stands on them, for whom, on how many pages of which size. */
#include "config.h"

#include "inc-event-papers.h"
#include "inc-event-sample.h"
#include "inc-papers.h"

#include <string.h>

static const char stamp[] = "2026-06-12T08:00:00.000+07:00";

static IncLayout *
lay_out (IncEventBook *book, IncEventPaperKind kind, int attendee, gboolean english)
{
  const IncEventPaperOptions options = { kind, english, attendee, stamp };

  return inc_test_take_boxed (inc_event_papers_make (book, &options));
}

static guint
count_of (const char *text, const char *part)
{
  g_auto(GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

static void
assert_says (IncLayout *layout, const char *const *parts)
{
  g_autofree char *text = inc_layout_to_text (layout);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("“%s” does not stand in:\n%s", parts[i], text);
}

static void
test_agendas (void)
{
  g_auto(IncEventSample) sample = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncLayout) all = NULL;
  g_autoptr(IncLayout) one = NULL;
  g_autofree char *text = NULL;

  inc_event_sample_init (&sample);
  book = inc_event_sample_plan (&sample);
  all = lay_out (book, INC_EVENT_PAPER_AGENDA, -1, FALSE);
  g_assert_cmpuint (inc_layout_get_n_pages (all), ==, 7);
  one = lay_out (book, INC_EVENT_PAPER_AGENDA, 0, FALSE);
  g_assert_cmpuint (inc_layout_get_n_pages (one), ==, 1);
  assert_says (one, (const char *const[]) { "An Phú", "Ngày kết nối · 12/06/2026, 09:00–10:00", "Buổi gặp", "Quỹ A", NULL });
  text = inc_layout_to_text (all);
  g_assert_cmpuint (count_of (text, "page-number"), ==, 0); /* pages of different people */
  g_assert_cmpuint (count_of (text, "Không có buổi gặp nào được xếp."), ==, 1);
}

static void
test_sizes (void)
{
  static const struct
  {
    IncEventPaperKind kind;
    guint n_pages;
    int width, height; /* millimetres */
  } cases[] = {
    { INC_EVENT_PAPER_TABLE_CARD, 2, 210, 148 }, { INC_EVENT_PAPER_BADGE, 7, 148, 105 },
    { INC_EVENT_PAPER_BOOK, 1, 210, 297 },       { INC_EVENT_PAPER_WISH_FORM, 7, 210, 297 },
    { INC_EVENT_PAPER_MINUTES, 4, 210, 297 },    { INC_EVENT_PAPER_ATTENDANCE, 1, 210, 297 },
    { INC_EVENT_PAPER_REPORT, 1, 210, 297 },
  };
  g_auto(IncEventSample) sample = { NULL };
  g_autoptr(IncEventBook) book = NULL;

  inc_event_sample_init (&sample);
  book = inc_event_sample_plan (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(IncLayout) layout = lay_out (book, cases[i].kind, -1, FALSE);
      const IncPaper *paper = inc_layout_get_page_size (layout, 0);

      g_assert_cmpuint (inc_layout_get_n_pages (layout), ==, cases[i].n_pages);
      g_assert_cmpint ((int) (paper->width * 25.4 / 72 + 0.5), ==, cases[i].width);
      g_assert_cmpint ((int) (paper->height * 25.4 / 72 + 0.5), ==, cases[i].height);
    }
}

/* The code on a badge is what the check-in looks for. */
static void
test_badge_has_a_code (void)
{
  g_auto(IncEventSample) sample = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncLayout) layout = NULL;
  g_autofree char *uri = NULL;
  const IncMark *marks;
  guint n_marks, n_codes = 0;

  inc_event_sample_init (&sample);
  book = inc_event_sample_plan (&sample);
  uri = g_strconcat ("urn:uuid:", INC_RECORD (inc_event_book_get_attendee (book, 2))->uid, NULL);
  layout = lay_out (book, INC_EVENT_PAPER_BADGE, 2, TRUE);
  marks = inc_layout_get_marks (layout, 0, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == INC_MARK_QR)
      {
        g_assert_cmpstr (marks[i].uri, ==, uri);
        n_codes++;
      }
  g_assert_cmpuint (n_codes, ==, 1);
}

static void
test_report (void)
{
  g_auto(IncEventSample) sample = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncLayout) vietnamese = NULL;
  g_autoptr(IncLayout) english = NULL;

  inc_event_sample_init (&sample);
  book = inc_event_sample_plan (&sample);
  vietnamese = lay_out (book, INC_EVENT_PAPER_REPORT, -1, FALSE);
  assert_says (vietnamese, (const char *const[]) { "BÁO CÁO SỰ KIỆN", "Nguyện vọng hai bên được đáp ứng", "100 %", NULL });
  english = lay_out (book, INC_EVENT_PAPER_REPORT, -1, TRUE);
  assert_says (english, (const char *const[]) { "EVENT REPORT", "Mutual wishes fulfilled", "Tables used, over all times", "67 %",
                                                NULL });
}

static void
test_one_file_each (void)
{
  g_auto(IncEventSample) sample = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(GFile) folder = NULL;
  g_autoptr(GFile) third = NULL;
  g_autoptr(DexFuture) saving = NULL;
  g_autofree char *bytes = NULL;
  const IncEventPaperOptions options = { INC_EVENT_PAPER_AGENDA, FALSE, -1, stamp };

  inc_event_sample_init (&sample);
  book = inc_event_sample_plan (&sample);
  folder = g_file_new_for_path (sample.folder);
  saving = inc_event_papers_save_each (book, &options, folder);
  g_assert_cmpuint (g_value_get_uint (inc_test_wait (saving, NULL)), ==, 7);
  third = g_file_get_child (folder, "03 Cửu Long.pdf");
  g_assert_true (g_file_load_contents (third, NULL, &bytes, NULL, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/event-papers/agendas", test_agendas);
  g_test_add_func ("/session/event-papers/sizes", test_sizes);
  g_test_add_func ("/session/event-papers/badge-has-a-code", test_badge_has_a_code);
  g_test_add_func ("/session/event-papers/report", test_report);
  g_test_add_func ("/session/event-papers/one-file-each", test_one_file_each);
  return g_test_run ();
}
