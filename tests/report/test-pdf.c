/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file that leaves the house: read back with the tools of poppler where they are installed. */
#include "config.h"

#include "inc-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

#include "inc-paper-sample.h"
#include "inc-report-sample.h"

typedef struct
{
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = NULL;

  fixture->folder = g_dir_make_tmp ("inc-pdf-XXXXXX", NULL);
  folder = g_file_new_for_path (fixture->folder);
  fixture->file = g_file_get_child (folder, "báo cáo.pdf");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_file_delete (fixture->file, NULL, NULL);
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static void
save (Fixture *fixture, guint n_startups)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (n_startups, FALSE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (GError) error = NULL;

  inc_pdf_save (layout, fixture->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What a program says about the file; NULL, and the test skipped, when it is not installed. */
static char *
ask (Fixture *fixture, const char *command, const char *last)
{
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_autofree char *found = g_find_program_in_path (words[0]);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (found == NULL)
    {
      g_test_skip ("The tools of poppler are not installed");
      return NULL;
    }
  g_strv_builder_addv (builder, (const char **) words);
  g_strv_builder_add (builder, g_file_peek_path (fixture->file));
  if (last != NULL)
    g_strv_builder_add (builder, last);
  arguments = g_strv_builder_end (builder);
  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static void
test_fonts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_fonts = 0;

  if (inc_sample_skip_without_font ())
    return;
  save (fixture, 40);
  output = ask (fixture, "pdffonts", NULL);
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
test_metadata (Fixture *fixture, gconstpointer data)
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

  save (fixture, 60);
  output = ask (fixture, "pdfinfo -isodates", NULL);
  if (output == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (output, expected[i]) == NULL)
      g_error ("%s is not in\n%s", expected[i], output);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;

  save (fixture, 9);
  output = ask (fixture, "pdftotext -layout", "-");
  if (output == NULL)
    return;
  g_assert_nonnull (strstr (output, "Kết quả ươm tạo Khóa 7"));
  g_assert_nonnull (strstr (output, "Nhà Ễnh Ương 8"));
  g_assert_nonnull (strstr (output, "0101234567"));
}

static void
test_outline (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;

  save (fixture, 9);
  output = ask (fixture, "pdftohtml -xml -stdout -i", NULL);
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

static void
save_paper (Fixture *fixture, IncDocument *document)
{
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (GError) error = NULL;

  inc_pdf_save (layout, fixture->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

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
test_structure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_paper_sample_report ();
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;

  save_paper (fixture, document);
  output = ask (fixture, "pdfinfo -struct", NULL);
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
  text = ask (fixture, "pdftotext -raw", "-");
  g_assert_nonnull (strstr (text, "Biểu đồ cột “Doanh thu của doanh nghiệp ươm tạo theo quý”"));
}

static void
test_long_table_is_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autofree char *output = NULL;

  inc_sample_add_table (document, 200, FALSE);
  save_paper (fixture, document);
  output = ask (fixture, "pdfinfo -struct", NULL);
  if (output == NULL)
    return;
  g_assert_cmpuint (count (output, " Table "), ==, 1);
  g_assert_cmpuint (count (output, " TH\n"), ==, 2);
  g_assert_cmpuint (count (output, " TR\n"), ==, 201);
  g_assert_cmpuint (count (output, " TD\n"), ==, 400);
}

/* More than ten thousand cells are said row by row. */
static void
test_longest_tables_by_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autofree char *output = NULL;

  inc_sample_add_table (document, 5001, FALSE);
  save_paper (fixture, document);
  output = ask (fixture, "pdfinfo -struct", NULL);
  if (output == NULL)
    return;
  g_assert_cmpuint (count (output, " Table "), ==, 1);
  g_assert_cmpuint (count (output, " TH\n"), ==, 2);
  g_assert_cmpuint (count (output, " TR\n"), ==, 5002);
  g_assert_cmpuint (count (output, " TD\n"), ==, 5001);
}

/* Words that name an annex lead to it, a cell to its address; pages lie on their side. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IncDocument) annexes = inc_paper_sample_annexes ();
  g_autoptr (IncDocument) report = inc_paper_sample_report ();
  g_autofree char *destinations = NULL;
  g_autofree char *links = NULL;
  g_autofree char *sizes = NULL;
  g_autofree char *outline = NULL;

  save_paper (fixture, annexes);
  destinations = ask (fixture, "pdfinfo -dests", NULL);
  if (destinations == NULL)
    return;
  g_assert_nonnull (strstr (destinations, "\"annex-1\""));
  g_assert_nonnull (strstr (destinations, "\"annex-2\""));
  sizes = ask (fixture, "pdfinfo -l 4", NULL);
  g_assert_cmpuint (count (sizes, "size:  595.276 x 841.89"), ==, 2);
  g_assert_cmpuint (count (sizes, "size:  841.89 x 595.276"), ==, 2);
  outline = ask (fixture, "pdftohtml -xml -stdout -i", NULL);
  g_assert_nonnull (strstr (outline, "<item page=\"3\">Phụ lục II. Danh sách doanh nghiệp</item>"));
  /* On their own words and no others: those before them lead nowhere. */
  g_assert_true (g_regex_match_simple ("#2\">[^<]*c I", outline, 0, 0));
  g_assert_true (g_regex_match_simple ("#3\">[^<]*c II", outline, 0, 0));
  g_assert_false (g_regex_match_simple ("href[^>]*>Danh s", outline, 0, 0));
  save_paper (fixture, report);
  links = ask (fixture, "pdfinfo -url", NULL);
  g_assert_nonnull (strstr (links, "https://quy.example.vn/"));
}

/* What an address may hold does not break out of the link. */
static void
test_awkward_addresses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  const IncColumn columns[] = { { .title = "Tên", .weight = 1 } };
  g_autofree char *output = NULL;

  inc_document_add_table (document, columns, 1, NULL);
  inc_document_add_row (document,
                        &(IncCell){ .text = "Một", .uri = "https://vd.vn/o'x\\?q=ươm tạo&a=[1]" });
  save_paper (fixture, document);
  output = ask (fixture, "pdfinfo -url", NULL);
  if (output == NULL)
    return;
  g_assert_nonnull (
      strstr (output, "https://vd.vn/o'x%5C?q=%C6%B0%C6%A1m%20t%E1%BA%A1o&a=[1]"));
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
test_same_bytes (Fixture *fixture, gconstpointer data)
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
test_full_disk (Fixture *fixture, gconstpointer data)
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
test_missing_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (1, FALSE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (GFile) file = g_file_get_child (fixture->file, "nowhere.pdf");
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
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (100, FALSE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autofree char *contents = NULL;
  guint n_files = 0;

  g_assert_true (
      g_file_replace_contents (fixture->file, "old", 3, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_false (
      inc_pdf_save (layout, fixture->file, cancellable, on_progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_load_contents (fixture->file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  folder = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 1);
}

#define ADD(path, test) g_test_add ("/report/pdf/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("fonts-are-embedded", test_fonts);
  ADD ("metadata", test_metadata);
  ADD ("text-can-be-taken-out", test_text);
  ADD ("outline", test_outline);
  ADD ("structure", test_structure);
  ADD ("long-table-is-one", test_long_table_is_one);
  ADD ("longest-tables-by-row", test_longest_tables_by_row);
  ADD ("links", test_links);
  ADD ("awkward-addresses", test_awkward_addresses);
  ADD ("same-document-same-bytes", test_same_bytes);
  ADD ("full-disk", test_full_disk);
  ADD ("missing-folder", test_missing_folder);
  ADD ("cancelled-leaves-the-old-file", test_cancelled);
  return g_test_run ();
}
