/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report of about 200 pages, laid out and written as PDF, against a bare loop of Pango and cairo
 * that sets the same text without tables: first each cell as a line of its own, then each row as
 * one line.  Medians, interleaved.  Ours says in the PDF what each heading, row and cell is, which
 * the bare loop does not.
 *
 * bench-report --html FILE writes the table's report as HTML, for programs that set such. */
#include "config.h"

#include "inc-report-sample.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "inc-painter.h"
#include "inc-pdf.h"

#define N_ROUNDS 7
#define N_STARTUPS 3800
#define N_PARAGRAPHS 900
#define LEFT 85
#define TOP 57
#define BOTTOM 785

typedef enum
{
  BENCH_LAYOUT,
  BENCH_PDF,
  BENCH_BARE_CELLS,
  BENCH_BARE_ROWS,
  N_BENCHES,
} Bench;

static const char *const names[N_BENCHES] = { "layout", "layout and PDF", "bare loop, cell by cell",
                                              "bare loop, row by row" };

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  double y;
  guint n_pages;
} Bare;

static cairo_status_t
on_chunk (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
set_text (Bare *bare, const char *text)
{
  int height;

  pango_layout_set_text (bare->layout, text, -1);
  pango_layout_get_size (bare->layout, NULL, &height);
  if (bare->y + height / (double) PANGO_SCALE > BOTTOM)
    {
      cairo_show_page (bare->cr);
      bare->n_pages++;
      bare->y = TOP;
    }
  cairo_move_to (bare->cr, LEFT, bare->y);
  pango_cairo_show_layout (bare->cr, bare->layout);
  bare->y += height / (double) PANGO_SCALE;
}

static void
set_block (Bare *bare, const IncBlock *block, gboolean by_row)
{
  if (block->text != NULL)
    set_text (bare, block->text);
  for (guint row = 0; row < inc_block_get_n_rows (block); row++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint column = 0; column < block->n_columns; column++)
        {
          const char *cell = inc_block_get_cell (block, row, column)->text;

          if (by_row)
            g_string_append_printf (line, "%s ", cell != NULL ? cell : "–");
          else
            set_text (bare, cell != NULL ? cell : "–");
        }
      if (by_row)
        set_text (bare, line->str);
    }
}

static guint
run_bare (IncDocument *document, gboolean by_row)
{
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_chunk, &size, 595, 842);
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Serif 9");
  Bare bare = { cairo_create (surface), pango_layout_new (context), TOP, 1 };

  pango_layout_set_font_description (bare.layout, font);
  pango_layout_set_width (bare.layout, 468 * PANGO_SCALE);
  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    set_block (&bare, inc_document_get_block (document, i), by_row);
  cairo_show_page (bare.cr);
  cairo_destroy (bare.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_object_unref (bare.layout);
  pango_font_description_free (font);
  g_object_unref (context);
  g_object_unref (map);
  return bare.n_pages;
}

static guint
run (Bench bench, IncDocument *document)
{
  g_autoptr (IncLayout) layout = NULL;
  g_autoptr (GOutputStream) stream = NULL;

  if (bench == BENCH_BARE_CELLS || bench == BENCH_BARE_ROWS)
    return run_bare (document, bench == BENCH_BARE_ROWS);
  layout = inc_sample_layout (document, &inc_paper_a4);
  if (bench == BENCH_PDF)
    {
      stream = g_memory_output_stream_new_resizable ();
      inc_pdf_write (layout, stream, NULL, NULL, NULL, NULL);
    }
  return inc_layout_get_n_pages (layout);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static IncDocument *
paragraphs (void)
{
  IncDocument *document = inc_sample_document ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      g_string_truncate (text, 0);
      for (guint j = 0; j < 8; j++)
        g_string_append_printf (
            text, "Trung tâm đang ươm tạo %u doanh nghiệp, trong đó %u được tiếp nhận trong kỳ. ",
            i, j);
      inc_document_add_paragraph (document, text->str);
    }
  return document;
}

static void
measure (const char *what, IncDocument *document)
{
  gint64 times[N_BENCHES][N_ROUNDS];
  guint n_pages[N_BENCHES];

  for (guint i = 0; i < N_ROUNDS; i++)
    for (guint bench = 0; bench < N_BENCHES; bench++)
      {
        gint64 start = g_get_monotonic_time ();

        n_pages[bench] = run (bench, document);
        times[bench][i] = g_get_monotonic_time () - start;
      }
  for (guint bench = 0; bench < N_BENCHES; bench++)
    qsort (times[bench], N_ROUNDS, sizeof (gint64), compare);
  for (guint bench = 0; bench < N_BENCHES; bench++)
    g_print ("%s: %s: %.0f ms, %u pages, report is %.2f times\n", what, names[bench],
             times[bench][N_ROUNDS / 2] / 1000.0, n_pages[bench],
             (double) times[BENCH_PDF][N_ROUNDS / 2] / times[bench][N_ROUNDS / 2]);
}

/* What a change of options asks for: the document anew, its first page laid out and painted as the window shows
 * it. */
static void
measure_preview (guint n_startups)
{
  gint64 times[N_ROUNDS * 5];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      const gint64 start = g_get_monotonic_time ();
      g_autoptr (IncDocument) document = inc_sample_cohort_report (n_startups, FALSE);
      g_autoptr (IncLayout) layout = inc_layout_new_start (document, &inc_paper_a4, 1, NULL, NULL);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 794, 1123); /* 96 dots an inch */
      cairo_t *cr = cairo_create (surface);
      g_autoptr (IncPainter) painter = inc_painter_new (layout);

      cairo_scale (cr, 96 / 72.0, 96 / 72.0);
      inc_painter_paint (painter, cr, 0);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, G_N_ELEMENTS (times), sizeof (gint64), compare);
  g_print ("page 1 of %u startups: %.1f ms (%.1f–%.1f)\n", n_startups, times[G_N_ELEMENTS (times) / 2] / 1000.0,
           times[0] / 1000.0, times[G_N_ELEMENTS (times) - 1] / 1000.0);
}

static void
append_html (GString *html, const IncBlock *block)
{
  g_autofree char *text = block->text != NULL ? g_markup_escape_text (block->text, -1) : NULL;

  if (text != NULL)
    g_string_append_printf (html, block->kind == INC_BLOCK_HEADING ? "<h2>%s</h2>\n" : "<p>%s</p>\n",
                            text);
  if (block->n_columns == 0)
    return;
  g_string_append (html, "<table>\n");
  for (guint row = 0; row < inc_block_get_n_rows (block); row++)
    {
      g_string_append (html, "<tr>");
      for (guint column = 0; column < block->n_columns; column++)
        {
          const char *cell = inc_block_get_cell (block, row, column)->text;
          g_autofree char *escaped = g_markup_escape_text (cell != NULL ? cell : "–", -1);

          g_string_append_printf (html, "<td>%s</td>", escaped);
        }
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</table>\n");
}

static int
write_html (IncDocument *document, const char *path)
{
  g_autoptr (GString) html = g_string_new (
      "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Báo cáo</title><style>"
      "@page { size: A4; margin: 20mm 15mm 20mm 30mm } body { font: 14pt 'Liberation Serif' }"
      "table { border-collapse: collapse; font-size: 12pt } td { border: 0.5pt solid }</style>\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    append_html (html, inc_document_get_block (document, i));
  if (g_file_set_contents (path, html->str, -1, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}

/* In KB, from /proc: VmRSS is now, VmHWM the most so far. */
static guint64
get_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, name) : NULL;
  return line != NULL ? g_ascii_strtoull (line + strlen (name) + strspn (line + strlen (name), ": \t"), NULL, 10) : 0;
}

/* What a report of so many startups takes, each step over what was before; in a process of its own. */
static int
measure_memory (guint n_startups)
{
  const guint64 start = get_memory ("VmRSS");
  g_autoptr (IncDocument) document = inc_sample_cohort_report (n_startups, FALSE);
  const guint64 written = get_memory ("VmRSS");
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  const guint64 laid_out = get_memory ("VmRSS");
  const guint64 most = get_memory ("VmHWM");
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/dev/null");
  g_autoptr (GOutputStream) stream = G_OUTPUT_STREAM (g_file_append_to (nowhere, G_FILE_CREATE_NONE, NULL, NULL));

  inc_pdf_write (layout, stream, NULL, NULL, NULL, NULL);
  g_print ("memory: %u pages, document %.1f MB, layout %.1f MB (%.1f at most), PDF %.1f MB more at most\n",
           inc_layout_get_n_pages (layout), (written - start) / 1024.0, (laid_out - written) / 1024.0,
           (most - written) / 1024.0, (get_memory ("VmHWM") - MAX (most, laid_out)) / 1024.0);
  return 0;
}

/* The bare loop alone: what cairo keeps of pages on which nothing is structured. */
static int
measure_bare_memory (guint n_startups)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (n_startups, FALSE);
  const guint64 before = get_memory ("VmHWM");
  const guint n_pages = run_bare (document, FALSE);

  g_print ("memory: %u pages, bare loop %.1f MB more at most\n", n_pages, (get_memory ("VmHWM") - before) / 1024.0);
  return 0;
}

static int
run_benches (int argc, char *argv[])
{
  g_autoptr (IncDocument) table = inc_sample_cohort_report (N_STARTUPS, FALSE);
  g_autoptr (IncDocument) text = paragraphs ();

  if (argc == 3 && g_str_equal (argv[1], "--html"))
    return write_html (table, argv[2]);
  measure_preview (400);
  measure_preview (N_STARTUPS);
  measure ("table", table);
  measure ("text", text);
  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--memory"))
    return measure_memory (atoi (argv[2]));
  if (argc == 3 && g_str_equal (argv[1], "--bare-memory"))
    return measure_bare_memory (atoi (argv[2]));
  return run_benches (argc, argv);
}
