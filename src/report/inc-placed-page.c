/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets each block place its marks on one page.  Places of pieces are known since the pages were cut,
 * so that no page needs another. */
#include "config.h"

#include "inc-placed-page.h"

#include "inc-closing.h"
#include "inc-layout-private.h"

#define TEXT_CHUNK 256
#define DRAFT_SHARE 0.8 /* of the page's width */

struct _IncPlacedPage
{
  IncDocument *document; /* whose words the marks borrow */
  GArray *marks;         /* IncMark */
  GStringChunk *text;
};

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
place_all (IncFlow *flow, const IncPageSpan *span, gboolean has_foot)
{
  flow->block = INC_MARK_NO_BLOCK;
  place_draft (flow);
  place_page_number (flow, span->number);
  place_pieces (flow, span->first, span->next);
  if (has_foot)
    inc_closing_place_foot (flow);
}

IncPlacedPage *
inc_placed_page_new (const IncLayout *layout, guint page, IncFonts *fonts)
{
  const IncPageSpan *span;
  IncPlacedPage *self;
  IncFlow flow = { 0 };

  g_return_val_if_fail (layout != NULL && page < layout->pages->len, NULL);

  span = &g_array_index (layout->pages, IncPageSpan, page);
  self = g_new0 (IncPlacedPage, 1);
  self->document = inc_document_ref (layout->document);
  self->marks = g_array_new (FALSE, FALSE, sizeof (IncMark));
  self->text = g_string_chunk_new (TEXT_CHUNK);
  flow.document = layout->document;
  flow.fonts = fonts != NULL ? fonts
                             : inc_fonts_new (inc_document_get_info (layout->document)->language);
  flow.pieces = layout->pieces;
  flow.sections = layout->sections;
  flow.grids = layout->grids;
  flow.foot = layout->foot;
  flow.marks = self->marks;
  flow.text = self->text;
  inc_flow_set_paper (&flow, inc_layout_get_page_size (layout, page));
  place_all (&flow, span, page == 0 && layout->foot > 0);
  if (fonts == NULL)
    inc_fonts_free (flow.fonts);
  return self;
}

void
inc_placed_page_free (IncPlacedPage *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_string_chunk_free (self->text);
  inc_document_unref (self->document);
  g_free (self);
}

const IncMark *
inc_placed_page_get_marks (const IncPlacedPage *self, guint *n_marks)
{
  g_return_val_if_fail (self != NULL && n_marks != NULL, NULL);

  *n_marks = self->marks->len;
  return (const IncMark *) self->marks->data;
}
