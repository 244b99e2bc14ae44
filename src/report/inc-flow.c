/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks that are running text, and the table of all block types: a new kind of block is one
 * row there. */
#include "config.h"

#include "inc-flow.h"

#include "inc-grid.h"
#include "inc-letterhead.h"

#define STEPS_PER_REPORT 64
#define RULE_HEIGHT 0.75
/* Appendix I: the rule under the subject is 1/3 to 1/2 as long as its line. */
#define SUBJECT_RULE_SHARE 0.4
#define SUBJECT_RULE_GAP 3
#define TITLE_GAP_BELOW 12

static double
text_height (IncFlow *flow, IncComponent component, const char *text)
{
  return inc_fonts_count_lines (flow->fonts, component, flow->width, text)
         * inc_fonts_get_pitch (flow->fonts, component);
}

static gboolean
measure_title (IncFlow *flow, guint block)
{
  const IncBlock *title = inc_document_get_block (flow->document, block);
  double height = text_height (flow, INC_COMPONENT_DOCUMENT_TYPE, title->text);

  if (title->subject != NULL)
    height += text_height (flow, INC_COMPONENT_SUBJECT, title->subject);
  inc_flow_add_piece (flow, block, 0, TITLE_GAP_BELOW, height + SUBJECT_RULE_GAP + TITLE_GAP_BELOW);
  flow->glue_next = TRUE;
  return TRUE;
}

static double
place_whole_text (IncFlow *flow, IncComponent component, const char *text, double y)
{
  double pitch = inc_fonts_get_pitch (flow->fonts, component);
  guint n_lines = inc_fonts_count_lines (flow->fonts, component, flow->width, text);

  inc_flow_add_text (
      flow, &(IncMark){ .component = component,
                        .align = inc_component_get_style (component)->align,
                        .x = flow->left,
                        .y = y,
                        .width = flow->width,
                        .height = n_lines * pitch,
                        .n_lines = n_lines,
                        .wraps = n_lines > 1 || inc_component_get_style (component)->indent > 0,
                        .text = text });
  return y + n_lines * pitch;
}

static void
place_title (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *title = inc_document_get_block (flow->document, pieces->block);
  const char *last = title->subject != NULL ? title->subject : title->text;
  double y = place_whole_text (flow, INC_COMPONENT_DOCUMENT_TYPE, title->text, pieces->y);
  double length;

  if (title->subject != NULL)
    y = place_whole_text (flow, INC_COMPONENT_SUBJECT, title->subject, y);
  length = inc_fonts_measure (flow->fonts, INC_COMPONENT_SUBJECT, last, NULL);
  length = MIN (length, flow->width) * SUBJECT_RULE_SHARE;
  inc_flow_add_rule (flow, flow->left + (flow->width - length) / 2, y + SUBJECT_RULE_GAP, length,
                     RULE_HEIGHT);
}

static gboolean
measure_heading (IncFlow *flow, guint block)
{
  const char *text = inc_document_get_block (flow->document, block)->text;
  double gap = inc_component_get_style (INC_COMPONENT_HEADING)->before;

  inc_flow_add_piece (flow, block, 0, gap, text_height (flow, INC_COMPONENT_HEADING, text));
  flow->glue_next = TRUE;
  return TRUE;
}

static void
place_heading (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const char *text = inc_document_get_block (flow->document, pieces->block)->text;

  place_whole_text (flow, INC_COMPONENT_HEADING, text, pieces->y);
}

static gboolean
measure_paragraph (IncFlow *flow, guint block)
{
  const char *text = inc_document_get_block (flow->document, block)->text;
  double pitch = inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_BODY);
  double before = inc_component_get_style (INC_COMPONENT_BODY)->before;
  guint n_lines = inc_fonts_count_lines (flow->fonts, INC_COMPONENT_BODY, flow->width, text);

  /* No line of a paragraph stands alone on a page: the second and the last cling to the one before.
   */
  for (guint line = 0; line < n_lines; line++)
    {
      if (line == 1 || (line > 0 && line == n_lines - 1))
        flow->glue_next = TRUE;
      inc_flow_add_piece (flow, block, line, line == 0 ? before : 0, pitch);
    }
  return TRUE;
}

static void
place_paragraph (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  inc_flow_add_text (
      flow, &(IncMark){ .component = INC_COMPONENT_BODY,
                        .x = flow->left,
                        .y = pieces->y,
                        .width = flow->width,
                        .height = n_pieces * pieces->height,
                        .first_line = pieces->part,
                        .n_lines = n_pieces,
                        .wraps = TRUE,
                        .text = inc_document_get_block (flow->document, pieces->block)->text });
}

static gboolean
measure_page_break (IncFlow *flow, guint block)
{
  flow->break_next = TRUE;
  return TRUE;
}

static const IncBlockType block_types[] = {
  [INC_BLOCK_LETTERHEAD] = { inc_letterhead_measure, inc_letterhead_place },
  [INC_BLOCK_TITLE] = { measure_title, place_title },
  [INC_BLOCK_HEADING] = { measure_heading, place_heading },
  [INC_BLOCK_PARAGRAPH] = { measure_paragraph, place_paragraph },
  [INC_BLOCK_FIGURES] = { inc_grid_measure, inc_grid_place },
  [INC_BLOCK_TABLE] = { inc_grid_measure, inc_grid_place },
  [INC_BLOCK_PAGE_BREAK] = { measure_page_break, NULL },
};

const IncBlockType *
inc_flow_get_block_type (IncBlockKind kind)
{
  return &block_types[kind];
}

IncPiece *
inc_flow_add_piece (IncFlow *self, guint block, guint part, double gap, double height)
{
  IncPiece piece = { .block = block,
                     .part = part,
                     .gap = gap,
                     .height = height,
                     .glued = self->glue_next,
                     .breaks = self->break_next };

  self->glue_next = FALSE;
  self->break_next = FALSE;
  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, IncPiece, self->pieces->len - 1);
}

void
inc_flow_add_text (IncFlow *self, const IncMark *mark)
{
  g_array_append_vals (self->marks, mark, 1);
}

void
inc_flow_add_rule (IncFlow *self, double x, double y, double width, double height)
{
  IncMark mark = { .kind = INC_MARK_RULE, .x = x, .y = y, .width = width, .height = height };

  g_array_append_val (self->marks, mark);
}

gboolean
inc_flow_step (IncFlow *self)
{
  self->done++;
  if (self->progress != NULL && (self->done % STEPS_PER_REPORT == 0 || self->done == self->total))
    self->progress (self->done, self->total, self->user_data);
  return !g_cancellable_is_cancelled (self->cancellable);
}
