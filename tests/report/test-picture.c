/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Images and codes: those that cannot be read are left out, those that are shown can be. */
#include "config.h"

#include "inc-picture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "inc-painter.h"
#include "inc-paper-sample.h"
#include "inc-qr.h"
#include "inc-report-sample.h"

#define SCALE 3

static void
test_check (void)
{
  g_autoptr (GBytes) good = inc_paper_sample_png (40);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (good, 0, g_bytes_get_size (good) / 2);
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) words = g_bytes_new_static ("This is no image, but longer than a header.", 43);
  guint width, height;

  g_assert_true (inc_picture_check (good));
  inc_picture_get_size (good, &width, &height);
  g_assert_cmpuint (width, ==, 40);
  g_assert_cmpuint (height, ==, 40);
  g_assert_false (inc_picture_check (half));
  g_assert_false (inc_picture_check (none));
  g_assert_false (inc_picture_check (words));
}

/* A header that claims 100,000 × 100,000 pixels is not believed. */
static void
test_bomb (void)
{
  g_autoptr (GBytes) good = inc_paper_sample_png (40);
  gsize size;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (good, &size), g_bytes_get_size (good));
  const guint32 huge = GUINT32_TO_BE (100000);
  g_autoptr (GBytes) bomb = NULL;

  memcpy (data + 16, &huge, sizeof huge);
  memcpy (data + 20, &huge, sizeof huge);
  bomb = g_bytes_new (data, size);
  g_assert_false (inc_picture_check (bomb));
}

static void
test_left_out (void)
{
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (GBytes) bad = g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);
  g_autoptr (GBytes) good = inc_paper_sample_png (40);

  inc_document_add_image (document, bad, 100, "Hình 1");
  g_assert_cmpuint (inc_document_get_n_blocks (document), ==, 0);
  inc_document_add_image (document, good, 100, "Hình 1");
  g_assert_cmpuint (inc_document_get_n_blocks (document), ==, 1);
  inc_document_add_sheet_head (document, "Lúa Vàng", NULL, bad, NULL);
  g_assert_null (inc_document_get_block (document, 1)->image);
}

/* As wide as asked, no wider than the text, no higher than half a page. */
static void
test_sizes (void)
{
  g_autoptr (GBytes) png = inc_paper_sample_png (40);
  const double room = inc_paper_a4.width - inc_paper_a4.left - inc_paper_a4.right;
  const double half = (inc_paper_a4.height - inc_paper_a4.top - inc_paper_a4.bottom) / 2;
  const struct
  {
    double asked;
    double found;
  } cases[] = { { 100, 100 }, { 2000, MIN (room, half) } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IncDocument) document = inc_sample_document ();
      g_autoptr (IncLayout) layout = NULL;
      const IncMark *marks;
      guint n_marks;

      inc_document_add_image (document, png, cases[i].asked, NULL);
      layout = inc_sample_layout (document, &inc_paper_a4);
      marks = inc_sample_marks (layout, 0, &n_marks);
      g_assert_cmpuint (n_marks, ==, 1);
      g_assert_cmpint (marks[0].kind, ==, INC_MARK_IMAGE);
      g_assert_cmpfloat_with_epsilon (marks[0].width, cases[i].found, 0.01);
      g_assert_cmpfloat_with_epsilon (marks[0].height, cases[i].found, 0.01);
    }
}

/* The page as an image is read by a program that reads codes. */
static void
test_code (void)
{
  g_autofree char *program = g_find_program_in_path ("zbarimg");
  g_autofree char *folder = g_dir_make_tmp ("inc-code-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.png", NULL);
  g_autoptr (IncDocument) document = inc_paper_sample_sheet ();
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (IncPainter) painter = inc_painter_new (layout);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (inc_paper_a4.width * SCALE),
                                                         (int) (inc_paper_a4.height * SCALE));
  cairo_t *cr = cairo_create (surface);
  const char *arguments[] = { program, "--quiet", "--raw", path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  inc_painter_paint (painter, cr, 0);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  if (program != NULL)
    {
      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL,
                    &error);
      g_assert_no_error (error);
      g_assert_cmpstr (output, ==, "https://luavang.example.vn/gioi-thieu\n");
    }
  else
    g_test_skip ("zbarimg is not installed");
  g_unlink (path);
  g_rmdir (folder);
}

/* An address that no code can hold is left out, and the head has its room. */
static void
test_too_long_for_a_code (void)
{
  g_autofree char *tail = g_strnfill (3000, 'a');
  g_autofree char *uri = g_strconcat ("https://example.vn/", tail, NULL);
  g_autoptr (IncDocument) document = inc_sample_document ();
  g_autoptr (IncLayout) layout = NULL;
  const IncMark *marks;
  guint n_marks;

  g_assert_false (inc_qr_check (uri));
  inc_document_add_sheet_head (document, "Lúa Vàng", NULL, NULL, uri);
  layout = inc_sample_layout (document, &inc_paper_a4);
  marks = inc_sample_marks (layout, 0, &n_marks);
  g_assert_cmpuint (n_marks, ==, 1);
  g_assert_cmpint (marks[0].kind, ==, INC_MARK_TEXT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/picture/broken-ones-are-seen", test_check);
  g_test_add_func ("/report/picture/size-is-looked-at-first", test_bomb);
  g_test_add_func ("/report/picture/broken-ones-are-left-out", test_left_out);
  g_test_add_func ("/report/picture/sizes", test_sizes);
  g_test_add_func ("/report/qr/can-be-read", test_code);
  g_test_add_func ("/report/qr/too-long", test_too_long_for_a_code);
  return g_test_run ();
}
