/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the flow of pieces, cuts it into pages where a cut is allowed, then lets each block
 * place its marks. Time and memory grow with the number of pieces; nothing is shaped but text that
 * wraps. */
#include "config.h"

#include "inc-layout.h"

#include "inc-flow.h"
#include "inc-grid.h"

#define MM(length) ((length) *72.0 / 25.4)
#define LEAST_WIDTH MM (60)
#define LEAST_HEIGHT MM (40)
/* Places are sums of fractions: what is over by less than this still fits. */
#define TOLERANCE 0.01

struct _IncLayout
{
  gatomicrefcount references;
  IncDocument *document;
  IncPaper paper;
  GArray *marks;
  GArray *pages; /* guint: index after the last mark of each page */
  GStringChunk *numbers;
};

const IncPaper inc_paper_a4 = { MM (210), MM (297), MM (20), MM (15), MM (20), MM (30) };
const IncPaper inc_paper_letter = { 612, 792, MM (20), MM (15), MM (20), MM (30) };

static IncFlow *
flow_new (IncLayout *layout, GCancellable *cancellable, IncReportProgress progress,
          gpointer user_data)
{
  const IncDocument *document = layout->document;
  guint n_blocks = inc_document_get_n_blocks (document);
  IncFlow *flow = g_new0 (IncFlow, 1);

  flow->document = document;
  flow->fonts = inc_fonts_new (inc_document_get_info (document)->language);
  flow->left = layout->paper.left;
  flow->width = layout->paper.width - layout->paper.left - layout->paper.right;
  flow->pieces = g_array_new (FALSE, FALSE, sizeof (IncPiece));
  flow->marks = layout->marks;
  flow->grids = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_grid_free);
  g_ptr_array_set_size (flow->grids, n_blocks);
  flow->cancellable = cancellable;
  flow->progress = progress;
  flow->user_data = user_data;
  /* A block is one step, and each row one in either walk over its table. */
  flow->total = n_blocks;
  for (guint i = 0; i < n_blocks; i++)
    flow->total += 2 * inc_block_get_n_rows (inc_document_get_block (document, i));
  return flow;
}

static void
flow_free (IncFlow *flow)
{
  inc_fonts_free (flow->fonts);
  g_array_unref (flow->pieces);
  g_ptr_array_unref (flow->grids);
  g_free (flow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncFlow, flow_free)

static gboolean
measure (IncFlow *flow, GError **error)
{
  for (guint i = 0; i < inc_document_get_n_blocks (flow->document); i++)
    {
      const IncBlock *block = inc_document_get_block (flow->document, i);

      if (!inc_flow_get_block_type (block->kind)->measure (flow, i) || !inc_flow_step (flow))
        {
          g_cancellable_set_error_if_cancelled (flow->cancellable, error);
          return FALSE;
        }
    }
  if (flow->pieces->len > 0)
    return TRUE;
  g_set_error_literal (error, INC_REPORT_ERROR, INC_REPORT_ERROR_EMPTY,
                       "The document has no content");
  return FALSE;
}

/* Gives places to the pieces from first on and returns the first that goes to the next page. */
static guint
fill_page (GArray *pieces, guint first, double top, double bottom)
{
  double y = top + g_array_index (pieces, IncPiece, first).repeated;
  guint next = first;

  for (; next < pieces->len; next++)
    {
      IncPiece *piece = &g_array_index (pieces, IncPiece, next);

      if (next > first && piece->breaks)
        return next;
      if (next > first)
        y += piece->gap;
      if (y + piece->height > bottom + TOLERANCE)
        break;
      piece->y = y;
      y += piece->height;
    }
  if (next == pieces->len)
    return next;
  for (guint cut = next; cut > first; cut--)
    if (!g_array_index (pieces, IncPiece, cut).glued)
      return cut;
  return next;
}

static void
place_page (IncFlow *flow, guint first, guint next)
{
  while (first < next)
    {
      const IncPiece *pieces = &g_array_index (flow->pieces, IncPiece, first);
      const IncBlock *block = inc_document_get_block (flow->document, pieces->block);
      guint n_pieces = 1;

      while (first + n_pieces < next && pieces[n_pieces].block == pieces->block)
        n_pieces++;
      inc_flow_get_block_type (block->kind)->place (flow, pieces, n_pieces);
      first += n_pieces;
    }
}

/* Decree 30/2020: centred in the top margin, from the second page on. */
static void
place_page_number (IncLayout *self, IncFlow *flow)
{
  double pitch = inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_PAGE_NUMBER);
  g_autofree char *number = g_strdup_printf ("%u", self->pages->len + 1);

  if (self->pages->len == 0)
    return;
  inc_flow_add_text (flow, &(IncMark){ .component = INC_COMPONENT_PAGE_NUMBER,
                                       .align = INC_ALIGN_CENTER,
                                       .x = flow->left,
                                       .y = (self->paper.top - pitch) / 2,
                                       .width = flow->width,
                                       .height = pitch,
                                       .n_lines = 1,
                                       .text = g_string_chunk_insert (self->numbers, number) });
}

static gboolean
paginate (IncLayout *self, IncFlow *flow, GError **error)
{
  guint first = 0;

  while (first < flow->pieces->len)
    {
      guint next = fill_page (flow->pieces, first, self->paper.top,
                              self->paper.height - self->paper.bottom);

      if (next == first)
        {
          g_set_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_LAYOUT,
                       "A row or line is higher than page %u", self->pages->len + 1);
          return FALSE;
        }
      place_page_number (self, flow);
      place_page (flow, first, next);
      g_array_append_val (self->pages, self->marks->len);
      first = next;
    }
  return TRUE;
}

static gboolean
check_paper (const IncPaper *paper, GError **error)
{
  if (paper->top >= 0 && paper->right >= 0 && paper->bottom >= 0 && paper->left >= 0
      && paper->width - paper->left - paper->right >= LEAST_WIDTH
      && paper->height - paper->top - paper->bottom >= LEAST_HEIGHT)
    return TRUE;
  g_set_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_LAYOUT,
               "Paper of %.0f × %.0f points leaves no room between its margins", paper->width,
               paper->height);
  return FALSE;
}

static void
append_place (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, " %s", g_ascii_formatd (buffer, sizeof buffer, "%.1f", value));
}

static void
append_mark (GString *text, const IncMark *mark)
{
  g_string_append (
      text, mark->kind == INC_MARK_RULE ? "rule" : inc_component_get_style (mark->component)->name);
  append_place (text, mark->x);
  append_place (text, mark->y);
  append_place (text, mark->width);
  append_place (text, mark->height);
  if (mark->kind == INC_MARK_TEXT && (mark->first_line > 0 || mark->n_lines > 1))
    g_string_append_printf (text, " lines %u-%u", mark->first_line + 1,
                            mark->first_line + mark->n_lines);
  if (mark->kind == INC_MARK_TEXT)
    g_string_append_printf (text, " %s", mark->text);
  g_string_append_c (text, '\n');
}

IncLayout *
inc_layout_new (IncDocument *document, const IncPaper *paper, GCancellable *cancellable,
                IncReportProgress progress, gpointer user_data, GError **error)
{
  g_autoptr (IncLayout) self = NULL;
  g_autoptr (IncFlow) flow = NULL;

  g_return_val_if_fail (document != NULL && paper != NULL, NULL);

  if (!check_paper (paper, error))
    return NULL;
  inc_document_seal (document);
  self = g_new0 (IncLayout, 1);
  g_atomic_ref_count_init (&self->references);
  self->document = inc_document_ref (document);
  self->paper = *paper;
  self->marks = g_array_new (FALSE, FALSE, sizeof (IncMark));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->numbers = g_string_chunk_new (64);
  flow = flow_new (self, cancellable, progress, user_data);
  if (!measure (flow, error) || !paginate (self, flow, error))
    return NULL;
  return g_steal_pointer (&self);
}

IncLayout *
inc_layout_ref (IncLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
inc_layout_unref (IncLayout *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  inc_document_unref (self->document);
  g_array_unref (self->marks);
  g_array_unref (self->pages);
  g_string_chunk_free (self->numbers);
  g_free (self);
}

IncDocument *
inc_layout_get_document (const IncLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document;
}

const IncPaper *
inc_layout_get_paper (const IncLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->paper;
}

guint
inc_layout_get_n_pages (const IncLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

const IncMark *
inc_layout_get_marks (const IncLayout *self, guint page, guint *n_marks)
{
  guint start;

  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);

  start = page > 0 ? g_array_index (self->pages, guint, page - 1) : 0;
  *n_marks = g_array_index (self->pages, guint, page) - start;
  return &g_array_index (self->marks, IncMark, start);
}

char *
inc_layout_to_text (const IncLayout *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint page = 0; page < self->pages->len; page++)
    {
      guint n_marks;
      const IncMark *marks = inc_layout_get_marks (self, page, &n_marks);

      g_string_append_printf (text, "page %u of %u", page + 1, self->pages->len);
      append_place (text, self->paper.width);
      append_place (text, self->paper.height);
      g_string_append_c (text, '\n');
      for (guint i = 0; i < n_marks; i++)
        append_mark (text, &marks[i]);
    }
  return g_string_free_and_steal (text);
}
