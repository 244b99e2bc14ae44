/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file that leaves the house: read back with the tools of poppler where they are installed. */
#include "config.h"

#include "inc-pdf-sample.h"

#include <string.h>

#include "inc-report-sample.h"

static void
save (IncPdfSample *sample, guint n_startups)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (n_startups, FALSE);

  inc_pdf_sample_save (sample, document);
}

static void
test_fonts (IncPdfSample *sample, gconstpointer data)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_fonts = 0;

  if (inc_sample_skip_without_font ())
    return;
  save (sample, 40);
  output = inc_pdf_sample_ask (sample, "pdffonts", NULL);
  if (output == NULL)
    return;
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++, n_fonts++)
    {
      g_assert_nonnull (strstr (lines[i], "+LiberationSerif"));
      /* Columns emb, sub, uni. */
      g_assert_true (g_regex_match_simple (" yes +yes +yes ", lines[i], 0, 0));
    }
  /* Upright and bold, each as a subset of Latin and one of other letters. */
  g_assert_cmpuint (n_fonts, ==, 4);
}

static void
test_metadata (IncPdfSample *sample, gconstpointer data)
{
  static const char *const expected[] = {
    "Title:           BÁO CÁO: Kết quả ươm tạo Khóa 7\n",
    "Subject:         Kết quả ươm tạo Khóa 7\n",
    "Author:          Nguyễn Thị Ánh Tuyết\n",
    "Creator:         Incubator " INC_VERSION "\n",
    "CreationDate:    2026-05-12T14:05:09+07\n",
    "ModDate:         2026-05-12T14:05:09+07\n",
    "Pages:           4\n",
    "Page size:       595.276 x 841.89 pts (A4)\n",
  };
  g_autofree char *output = NULL;

  save (sample, 60);
  output = inc_pdf_sample_ask (sample, "pdfinfo -isodates", NULL);
  if (output == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (output, expected[i]) == NULL)
      g_error ("%s is not in\n%s", expected[i], output);
}

static void
test_text (IncPdfSample *sample, gconstpointer data)
{
  g_autofree char *output = NULL;

  save (sample, 9);
  output = inc_pdf_sample_ask (sample, "pdftotext -layout", "-");
  if (output == NULL)
    return;
  g_assert_nonnull (strstr (output, "Kết quả ươm tạo Khóa 7"));
  g_assert_nonnull (strstr (output, "Nhà Ễnh Ương 8"));
  g_assert_nonnull (strstr (output, "0101234567"));
}

static void
test_outline (IncPdfSample *sample, gconstpointer data)
{
  g_autofree char *output = NULL;

  save (sample, 9);
  output = inc_pdf_sample_ask (sample, "pdftohtml -xml -stdout -i", NULL);
  if (output == NULL)
    return;
  g_assert_nonnull (strstr (output, "<outline>\n"
                                    "<item page=\"1\">BÁO CÁO: Kết quả ươm tạo Khóa 7</item>\n"
                                    "<outline>\n"
                                    "<item page=\"1\">1. Kết quả chung</item>\n"
                                    "<item page=\"1\">2. Phân bố theo giai đoạn</item>\n"
                                    "<item page=\"1\">3. Danh sách startup</item>\n"
                                    "</outline>\n"
                                    "</outline>"));
}

static GBytes *
write_bytes (IncLayout *layout)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  inc_pdf_write (layout, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_same_bytes (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) one = inc_sample_cohort_report (60, FALSE);
  g_autoptr (IncDocument) two = inc_sample_cohort_report (60, FALSE);
  g_autoptr (IncLayout) first = inc_sample_layout (one, &inc_paper_a4);
  g_autoptr (IncLayout) second = inc_sample_layout (two, &inc_paper_a4);
  g_autoptr (GBytes) a = write_bytes (first);
  g_autoptr (GBytes) b = write_bytes (first);
  g_autoptr (GBytes) c = write_bytes (second);

  g_assert_cmpuint (g_bytes_get_size (a), >, 1000);
  g_assert_true (g_bytes_equal (a, b));
  g_assert_true (g_bytes_equal (a, c));
}

static void
test_full_disk (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (60, FALSE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (GError) error = NULL;
  static char room[500];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);

  g_assert_false (inc_pdf_write (layout, stream, NULL, NULL, NULL, &error));
  g_assert_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_WRITE);
}

static void
test_missing_folder (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (1, FALSE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (GFile) file = g_file_get_child (sample->file, "nowhere.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (inc_pdf_save (layout, file, NULL, NULL, NULL, &error));
  g_assert_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_WRITE);
}

static void
on_progress (guint done, guint total, gpointer user_data)
{
  if (done == 2)
    g_cancellable_cancel (user_data);
}

static void
test_cancelled (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (100, FALSE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autofree char *contents = NULL;
  guint n_files = 0;

  g_assert_true (
      g_file_replace_contents (sample->file, "old", 3, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_false (
      inc_pdf_save (layout, sample->file, cancellable, on_progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_load_contents (sample->file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  folder = g_dir_open (sample->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 1);
}

#define ADD(path, test)                                                                           \
  g_test_add ("/report/pdf/" path, IncPdfSample, NULL, inc_pdf_sample_set_up, test,               \
              inc_pdf_sample_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("fonts-are-embedded", test_fonts);
  ADD ("metadata", test_metadata);
  ADD ("text-can-be-taken-out", test_text);
  ADD ("outline", test_outline);
  ADD ("same-document-same-bytes", test_same_bytes);
  ADD ("full-disk", test_full_disk);
  ADD ("missing-folder", test_missing_folder);
  ADD ("cancelled-leaves-the-old-file", test_cancelled);
  return g_test_run ();
}
