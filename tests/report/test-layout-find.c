/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is looked for on pages is found with and without marks, and lies where its letters are drawn. */
#include "config.h"

#include "inc-layout-find.h"
#include "inc-painter.h"

#define SCALE 4

static IncLayout *
make_layout (const char *const *paragraphs)
{
  const IncColumn columns[] = { { "Tên", INC_ALIGN_START, 1 }, { "Số", INC_ALIGN_END, 0 } };
  const char *row[] = { "Đường Sắt Xanh", "duong-7" };
  g_autoptr (IncDocument) document = inc_document_new (&(IncDocumentInfo){ .title = "Tìm" });
  g_autoptr (GError) error = NULL;
  IncLayout *layout;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    inc_document_add_paragraph (document, paragraphs[i]);
  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  inc_document_add_text_row (document, row);
  layout = inc_layout_new (document, &inc_paper_a4, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return layout;
}

static guint
count (IncLayout *layout, const char *typed)
{
  g_autoptr (GArray) hits = inc_layout_find (layout, typed, 100);

  return hits->len;
}

static void
test_marks (void)
{
  static const char *const paragraphs[] = { "Đường dài, con đường mới; DƯƠNG và dương.", NULL };
  g_autoptr (IncLayout) layout = make_layout (paragraphs);
  static const struct
  {
    const char *typed;
    guint n_hits;
  } cases[] = {
    { "duong", 6 },   /* four in the text, two in the table */
    { "đường", 3 },   { "dương", 5 },      { "ĐƯỜNG", 3 },   { "duong  dai", 1 },
    { "đường xa", 0 }, { "đường sắt", 1 }, { "duong-7", 1 }, { "", 0 }, { "   ", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpuint (count (layout, cases[i].typed), ==, cases[i].n_hits);
    }
}

static void
test_most (void)
{
  static const char *const paragraphs[] = { "a a a a a a a a", NULL };
  g_autoptr (IncLayout) layout = make_layout (paragraphs);
  g_autoptr (GArray) hits = inc_layout_find (layout, "a", 3);

  g_assert_cmpuint (hits->len, ==, 3);
}

/* Words that go on in the next line are two hits, one below the other. */
static void
test_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *paragraphs[] = { NULL, NULL };
  g_autoptr (IncLayout) layout = NULL;
  g_autoptr (GArray) hits = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (text, "liền nhau ");
  paragraphs[0] = text->str;
  layout = make_layout (paragraphs);
  hits = inc_layout_find (layout, text->str, 100);
  g_assert_cmpuint (hits->len, >=, 3);
  for (guint i = 1; i < hits->len; i++)
    g_assert_cmpfloat (g_array_index (hits, IncHit, i).y, >, g_array_index (hits, IncHit, i - 1).y);
}

static cairo_surface_t *
paint (IncLayout *layout, guint page)
{
  g_autoptr (IncPainter) painter = inc_painter_new (layout);
  const IncPaper *paper = inc_layout_get_page_size (layout, page);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) (paper->width * SCALE), (int) (paper->height * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  inc_painter_paint (painter, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
count_ink (cairo_surface_t *surface, double x, double y, double width, double height)
{
  guint n_dark = 0;

  for (int row = (int) (y * SCALE); row < (int) ((y + height) * SCALE); row++)
    for (int column = (int) (x * SCALE); column < (int) ((x + width) * SCALE); column++)
      {
        const guint8 *line = cairo_image_surface_get_data (surface)
                             + row * cairo_image_surface_get_stride (surface);

        n_dark += (((const guint32 *) (gconstpointer) line)[column] & 0xff) < 128;
      }
  return n_dark;
}

/* "WWW" is dark, the spaces beside it are not: the rectangle has all of its ink and none around. */
static void
test_place (void)
{
  static const char *const paragraphs[] = { "iii          WWW          iii", NULL };
  g_autoptr (IncLayout) layout = make_layout (paragraphs);
  g_autoptr (GArray) hits = inc_layout_find (layout, "www", 100);
  cairo_surface_t *surface = paint (layout, 0);
  const IncHit *hit = &g_array_index (hits, IncHit, 0);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (count_ink (surface, hit->x, hit->y, hit->width, hit->height), >, 500);
  g_assert_cmpuint (count_ink (surface, hit->x - 12, hit->y, 11.5, hit->height), ==, 0);
  g_assert_cmpuint (count_ink (surface, hit->x + hit->width + 0.5, hit->y, 11.5, hit->height), ==, 0);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/find/marks-that-are-typed-must-be-there", test_marks);
  g_test_add_func ("/report/find/no-more-than-asked-for", test_most);
  g_test_add_func ("/report/find/a-hit-over-two-lines", test_lines);
  g_test_add_func ("/report/find/lies-on-its-letters", test_place);
  return g_test_run ();
}
