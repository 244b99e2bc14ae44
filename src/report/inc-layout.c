/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the flow of pieces and cuts it into pages where a cut is allowed; marks are placed page by
 * page, when they are asked for.  Time and memory grow with the number of pieces; nothing is shaped but
 * text that wraps. */
#include "config.h"

#include "inc-layout.h"

#include "inc-closing.h"
#include "inc-grid.h"
#include "inc-layout-private.h"
#include "inc-pages.h"

#define MM(length) ((length) *72.0 / 25.4)
#define LEAST_WIDTH MM (60)
#define LEAST_HEIGHT MM (40)

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
  flow->pieces = layout->pieces;
  flow->sections = layout->sections;
  flow->grids = layout->grids;
  flow->text = g_string_chunk_new (1024);
  flow->wanted_pages = n_pages;
  flow->cancellable = cancellable;
  flow->progress = progress;
  flow->user_data = user_data;
  /* A block is one step, and each row one in either walk over its table. */
  flow->total = n_blocks;
  for (guint i = 0; i < n_blocks; i++)
    flow->total += inc_grid_get_n_steps (inc_document_get_block (document, i));
  inc_flow_begin_section (flow, &layout->paper);
  layout->foot = inc_closing_get_foot_height (flow);
  return flow;
}

static void
flow_free (IncFlow *flow)
{
  inc_fonts_free (flow->fonts);
  g_string_chunk_free (flow->text);
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
  IncPageSpan page = { .first = section->first, .section = index };

  while (page.first < end)
    {
      IncPageRoom room = { section->paper.top, 0,
                           section->paper.height - section->paper.bottom };

      if (has_wanted_pages (self, flow))
        {
          self->whole = FALSE;
          return TRUE;
        }
      room.bottom = room.later_bottom - (self->pages->len == 0 ? self->foot : 0);
      page.next = inc_pages_fill (flow->pieces, page.first, end, &room);
      if (page.next == page.first)
        {
          g_set_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_LAYOUT,
                       "A row or line is higher than page %u", self->pages->len + 1);
          return FALSE;
        }
      page.number++;
      g_array_append_val (self->pages, page);
      page.first = page.next;
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
  self->pieces = g_array_new (FALSE, FALSE, sizeof (IncPiece));
  self->grids = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_grid_free);
  g_ptr_array_set_size (self->grids, inc_document_get_n_blocks (document));
  self->pages = g_array_new (FALSE, FALSE, sizeof (IncPageSpan));
  self->sections = g_array_new (FALSE, FALSE, sizeof (IncSection));
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
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->grids);
  g_array_unref (self->pages);
  g_array_unref (self->sections);
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

  section = g_array_index (self->pages, IncPageSpan, page).section;
  return &g_array_index (self->sections, IncSection, section).paper;
}

guint
inc_layout_get_page_number (const IncLayout *self, guint page)
{
  g_return_val_if_fail (self != NULL && page < self->pages->len, 0);

  return g_array_index (self->pages, IncPageSpan, page).number;
}
