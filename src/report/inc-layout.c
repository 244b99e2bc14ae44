/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the flow of pieces, cuts it into pages where a cut is allowed, then lets each block
 * place its marks.  Time and memory grow with the number of pieces; nothing is shaped but text that
 * wraps. */
#include "config.h"

#include "inc-layout.h"

#include "inc-closing.h"
#include "inc-flow.h"
#include "inc-grid.h"
#include "inc-pages.h"

#define MM(length) ((length) *72.0 / 25.4)
#define LEAST_WIDTH MM (60)
#define LEAST_HEIGHT MM (40)
#define DRAFT_SHARE 0.8 /* of the page's width */

typedef struct
{
  guint end; /* index after its last mark */
  guint section;
  guint number; /* in its section, from 1 */
} Page;

struct _IncLayout
{
  gatomicrefcount references;
  IncDocument *document;
  IncPaper paper;
  GArray *marks;    /* IncMark */
  GArray *pages;    /* Page */
  GArray *sections; /* IncSection */
  GStringChunk *text;
  gboolean whole;
};

const IncPaper inc_paper_a4 = { MM (210), MM (297), MM (20), MM (15), MM (20), MM (30) };
const IncPaper inc_paper_letter = { 612, 792, MM (20), MM (15), MM (20), MM (30) };

static IncFlow *
flow_new (IncLayout *layout, guint n_pages, GCancellable *cancellable, IncReportProgress progress,
          gpointer user_data)
{
  const IncDocument *document = layout->document;
  guint n_blocks = inc_document_get_n_blocks (document);
  IncFlow *flow = g_new0 (IncFlow, 1);

  flow->document = document;
  flow->fonts = inc_fonts_new (inc_document_get_info (document)->language);
  flow->pieces = g_array_new (FALSE, FALSE, sizeof (IncPiece));
  flow->sections = layout->sections;
  flow->marks = layout->marks;
  flow->text = layout->text;
  flow->grids = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_grid_free);
  g_ptr_array_set_size (flow->grids, n_blocks);
  flow->wanted_pages = n_pages;
  flow->cancellable = cancellable;
  flow->progress = progress;
  flow->user_data = user_data;
  /* A block is one step, and each row one in either walk over its table. */
  flow->total = n_blocks;
  for (guint i = 0; i < n_blocks; i++)
    flow->total += inc_grid_get_n_steps (inc_document_get_block (document, i));
  inc_flow_begin_section (flow, &layout->paper);
  flow->foot = inc_closing_get_foot_height (flow);
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
measure (IncLayout *self, IncFlow *flow, GError **error)
{
  const guint n_blocks = inc_document_get_n_blocks (flow->document);
  guint i;

  for (i = 0; i < n_blocks && !inc_flow_is_full (flow); i++)
    {
      const IncBlock *block = inc_document_get_block (flow->document, i);
      const IncBlockType *type = inc_flow_get_block_type (block->kind);

      if (!type->measure (flow, i) || !inc_flow_step (flow))
        {
          g_cancellable_set_error_if_cancelled (flow->cancellable, error);
          return FALSE;
        }
      if (inc_closing_needs_mark (block))
        inc_closing_measure_mark (flow, i);
    }
  self->whole = !inc_flow_is_full (flow);
  if (flow->pieces->len > 0)
    return TRUE;
  g_set_error_literal (error, INC_REPORT_ERROR, INC_REPORT_ERROR_EMPTY,
                       "The document has no content");
  return FALSE;
}

static void
place_pieces (IncFlow *flow, guint first, guint next)
{
  while (first < next)
    {
      const IncPiece *pieces = &g_array_index (flow->pieces, IncPiece, first);
      const IncBlock *block = inc_document_get_block (flow->document, pieces->block);
      guint n_pieces = 1;

      flow->block = pieces->block;
      if (pieces->part == INC_PART_CLOSING)
        inc_closing_place_mark (flow, pieces);
      else
        {
          while (first + n_pieces < next && pieces[n_pieces].block == pieces->block
                 && pieces[n_pieces].part != INC_PART_CLOSING)
            n_pieces++;
          inc_flow_get_block_type (block->kind)->place (flow, pieces, n_pieces);
        }
      first += n_pieces;
    }
}

/* Decree 30/2020: centred in the top margin, from the second page on. */
static void
place_page_number (IncFlow *flow, guint number)
{
  double pitch = inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_PAGE_NUMBER);

  if (number > 1 && !inc_document_get_info (flow->document)->unnumbered)
    inc_flow_place_text (flow, INC_COMPONENT_PAGE_NUMBER, flow->left,
                         (flow->paper.top - pitch) / 2, flow->width,
                         inc_flow_compose (flow, "%u", number));
}

static void
place_draft (IncFlow *flow)
{
  const char *text = inc_document_get_info (flow->document)->draft;
  const IncPaper *paper = &flow->paper;

  if (text != NULL)
    inc_flow_add_mark (flow, &(IncMark){ .kind = INC_MARK_DRAFT,
                                         .component = INC_COMPONENT_DRAFT,
                                         .x = paper->width * (1 - DRAFT_SHARE) / 2,
                                         .y = paper->height * (1 - DRAFT_SHARE) / 2,
                                         .width = paper->width * DRAFT_SHARE,
                                         .height = paper->height * DRAFT_SHARE,
                                         .text = text });
}

static void
place_page (IncLayout *self, IncFlow *flow, const Page *start, guint first, guint next)
{
  Page page = *start;

  flow->block = INC_MARK_NO_BLOCK;
  place_draft (flow);
  place_page_number (flow, page.number);
  place_pieces (flow, first, next);
  if (self->pages->len == 0 && flow->foot > 0)
    inc_closing_place_foot (flow);
  page.end = self->marks->len;
  g_array_append_val (self->pages, page);
}

static gboolean
has_wanted_pages (const IncLayout *self, const IncFlow *flow)
{
  return flow->wanted_pages > 0 && self->pages->len >= flow->wanted_pages;
}

static gboolean
paginate_section (IncLayout *self, IncFlow *flow, guint index, GError **error)
{
  const IncSection *section = &g_array_index (self->sections, IncSection, index);
  const gboolean last = index + 1 == self->sections->len;
  const guint end = last ? flow->pieces->len : section[1].first;
  guint first = section->first;

  inc_flow_set_paper (flow, &section->paper);
  for (Page page = { .section = index, .number = 1 }; first < end; page.number++)
    {
      IncPageRoom room = { section->paper.top, 0,
                           section->paper.height - section->paper.bottom };
      guint next;

      if (has_wanted_pages (self, flow))
        {
          self->whole = FALSE;
          return TRUE;
        }
      room.bottom = room.later_bottom - (self->pages->len == 0 ? flow->foot : 0);
      next = inc_pages_fill (flow->pieces, first, end, &room);
      if (next == first)
        {
          g_set_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_LAYOUT,
                       "A row or line is higher than page %u", self->pages->len + 1);
          return FALSE;
        }
      place_page (self, flow, &page, first, next);
      first = next;
    }
  return TRUE;
}

static gboolean
paginate (IncLayout *self, IncFlow *flow, GError **error)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (!paginate_section (self, flow, i, error))
      return FALSE;
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

static IncLayout *
layout_new (IncDocument *document, const IncPaper *paper, guint n_pages,
            GCancellable *cancellable, IncReportProgress progress, gpointer user_data,
            GError **error)
{
  g_autoptr (IncLayout) self = NULL;
  g_autoptr (IncFlow) flow = NULL;

  if (!check_paper (paper, error))
    return NULL;
  inc_document_seal (document);
  self = g_new0 (IncLayout, 1);
  g_atomic_ref_count_init (&self->references);
  self->document = inc_document_ref (document);
  self->paper = *paper;
  self->marks = g_array_new (FALSE, FALSE, sizeof (IncMark));
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  self->sections = g_array_new (FALSE, FALSE, sizeof (IncSection));
  self->text = g_string_chunk_new (1024);
  flow = flow_new (self, n_pages, cancellable, progress, user_data);
  if (!measure (self, flow, error) || !paginate (self, flow, error))
    return NULL;
  return g_steal_pointer (&self);
}

IncLayout *
inc_layout_new (IncDocument *document, const IncPaper *paper, GCancellable *cancellable,
                IncReportProgress progress, gpointer user_data, GError **error)
{
  g_return_val_if_fail (document != NULL && paper != NULL, NULL);

  return layout_new (document, paper, 0, cancellable, progress, user_data, error);
}

IncLayout *
inc_layout_new_start (IncDocument *document, const IncPaper *paper, guint n_pages,
                      GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (document != NULL && paper != NULL && n_pages > 0, NULL);

  return layout_new (document, paper, n_pages, cancellable, NULL, NULL, error);
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
  g_array_unref (self->sections);
  g_string_chunk_free (self->text);
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

gboolean
inc_layout_is_whole (const IncLayout *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->whole;
}

const IncPaper *
inc_layout_get_page_size (const IncLayout *self, guint page)
{
  guint section;

  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);

  section = g_array_index (self->pages, Page, page).section;
  return &g_array_index (self->sections, IncSection, section).paper;
}

guint
inc_layout_get_page_number (const IncLayout *self, guint page)
{
  g_return_val_if_fail (self != NULL && page < self->pages->len, 0);

  return g_array_index (self->pages, Page, page).number;
}

const IncMark *
inc_layout_get_marks (const IncLayout *self, guint page, guint *n_marks)
{
  guint start;

  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);

  start = page > 0 ? g_array_index (self->pages, Page, page - 1).end : 0;
  *n_marks = g_array_index (self->pages, Page, page).end - start;
  return &g_array_index (self->marks, IncMark, start);
}
