/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of all block types (a new kind of block is one row there), and what they share: pieces,
 * texts, rules. */
#include "config.h"

#include "inc-flow.h"

#include <math.h>
#include <string.h>

#include "inc-annex.h"
#include "inc-closing.h"
#include "inc-grid.h"
#include "inc-inset.h"
#include "inc-letterhead.h"
#include "inc-prose.h"
#include "inc-tile-row.h"

#define STEPS_PER_REPORT 64
#define RULE_HEIGHT 0.75
#define RULE_GAP 2
#define CLOSE "./."
/* Halvings that find the narrowest width to within a point. */
#define ROUNDS 9

static gboolean
measure_page_break (IncFlow *flow, guint block)
{
  flow->break_next = TRUE;
  return TRUE;
}

/* What stands at the foot of page 1 is no part of the flow. */
static gboolean
measure_nothing (IncFlow *flow, guint block)
{
  return TRUE;
}

static const IncBlockType block_types[] = {
  [INC_BLOCK_LETTERHEAD] = { inc_letterhead_measure, inc_letterhead_place, TRUE },
  [INC_BLOCK_TITLE] = { inc_prose_measure_title, inc_prose_place_title, TRUE },
  [INC_BLOCK_ADDRESSEES] = { inc_prose_measure_addressees, inc_prose_place_addressees, TRUE },
  [INC_BLOCK_BASES] = { inc_prose_measure_lines, inc_prose_place_lines, TRUE },
  [INC_BLOCK_HEADING] = { inc_prose_measure_heading, inc_prose_place_heading, TRUE },
  [INC_BLOCK_PARAGRAPH] = { inc_prose_measure_lines, inc_prose_place_lines, TRUE },
  [INC_BLOCK_ITEM] = { inc_prose_measure_lines, inc_prose_place_lines, TRUE },
  [INC_BLOCK_STATEMENT] = { inc_prose_measure_lines, inc_prose_place_lines, TRUE },
  [INC_BLOCK_FIGURES] = { inc_grid_measure, inc_grid_place, FALSE },
  [INC_BLOCK_TILES] = { inc_tile_row_measure, inc_tile_row_place, FALSE },
  [INC_BLOCK_TABLE] = { inc_grid_measure, inc_grid_place, FALSE },
  [INC_BLOCK_CHART] = { inc_inset_measure, inc_inset_place, FALSE },
  [INC_BLOCK_IMAGE] = { inc_inset_measure, inc_inset_place, FALSE },
  [INC_BLOCK_SHEET_HEAD] = { inc_inset_measure_sheet_head, inc_inset_place_sheet_head, FALSE },
  [INC_BLOCK_SIGNATURES] = { inc_closing_measure_signatures, inc_closing_place_signatures, TRUE },
  [INC_BLOCK_FOOT] = { measure_nothing, NULL, TRUE },
  [INC_BLOCK_ANNEX] = { inc_annex_measure, inc_annex_place, TRUE },
  [INC_BLOCK_PAGE_BREAK] = { measure_page_break, NULL, TRUE },
};

const IncBlockType *
inc_flow_get_block_type (IncBlockKind kind)
{
  return &block_types[kind];
}

void
inc_flow_set_paper (IncFlow *self, const IncPaper *paper)
{
  self->paper = *paper;
  self->left = paper->left;
  self->width = paper->width - paper->left - paper->right;
}

void
inc_flow_begin_section (IncFlow *self, const IncPaper *paper)
{
  const IncSection section = { *paper, self->pieces->len };

  inc_flow_set_paper (self, paper);
  g_array_append_val (self->sections, section);
}

/* Of a page, upright: what lies on its side holds less. */
static double
get_most_room (const IncFlow *self)
{
  return MAX (self->paper.width, self->paper.height) - self->paper.top - self->paper.bottom;
}

IncPiece *
inc_flow_add_piece (IncFlow *self, guint block, guint part, double gap, double height)
{
  IncPiece piece = { .block = block,
                     .part = part,
                     .gap = gap,
                     .height = height,
                     .glued = self->glue_next && !self->break_next,
                     .breaks = self->break_next };

  if (self->break_next)
    {
      self->least_pages += MAX (1, (guint) (self->height / get_most_room (self)));
      self->height = 0;
    }
  self->height += height;
  self->glue_next = FALSE;
  self->break_next = FALSE;
  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, IncPiece, self->pieces->len - 1);
}

/* The last two pages before a break are balanced: what is after them must be known too. */
gboolean
inc_flow_is_full (const IncFlow *self)
{
  return self->wanted_pages > 0
         && self->least_pages + (guint) (self->height / get_most_room (self)) >= self->wanted_pages + 3;
}

const char *
inc_flow_set_case (IncFlow *self, IncComponent component, const char *text)
{
  g_autofree char *upper = NULL;

  if (text == NULL || !inc_component_get_style (component)->capital)
    return text;
  upper = g_utf8_strup (text, -1);
  return g_string_chunk_insert_const (self->text, upper);
}

const char *
inc_flow_compose (IncFlow *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return g_string_chunk_insert_const (self->text, text);
}

const char *
inc_flow_close (IncFlow *self, const IncBlock *block, const char *text)
{
  int length = (int) strlen (text);

  if (!block->closes || g_str_has_suffix (text, CLOSE))
    return text;
  while (length > 0 && strchr (" .;,", text[length - 1]) != NULL)
    length--;
  return inc_flow_compose (self, "%.*s" CLOSE, length, text);
}

double
inc_flow_get_height (IncFlow *self, IncComponent component, double width, const char *text)
{
  if (text == NULL)
    return 0;
  return inc_fonts_count_lines (self->fonts, component, width,
                                inc_flow_set_case (self, component, text))
         * inc_fonts_get_pitch (self->fonts, component);
}

/* The least width that sets the text in as few lines. */
static double
balance (IncFlow *self, IncComponent component, double width, guint n_lines, const char *text)
{
  double low = width / n_lines / 2;
  double high = width;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double middle = (low + high) / 2;

      if (inc_fonts_count_lines (self->fonts, component, middle, text) > n_lines)
        low = middle;
      else
        high = middle;
    }
  return high;
}

double
inc_flow_place_text (IncFlow *self, IncComponent component, double x, double y, double width,
                     const char *text)
{
  const IncStyle *style = inc_component_get_style (component);
  double pitch = inc_fonts_get_pitch (self->fonts, component);
  const char *set = inc_flow_set_case (self, component, text);
  double narrow = width;
  guint n_lines;

  if (set == NULL)
    return y;
  n_lines = inc_fonts_count_lines (self->fonts, component, width, set);
  if (n_lines > 1 && style->align == INC_ALIGN_CENTER)
    narrow = balance (self, component, width, n_lines, set);
  inc_flow_add_mark (self, &(IncMark){ .component = component,
                                       .align = style->align,
                                       .x = x + (width - narrow) / 2,
                                       .y = y,
                                       .width = narrow,
                                       .height = n_lines * pitch,
                                       .n_lines = n_lines,
                                       .wraps = n_lines > 1 || style->indent > 0,
                                       .text = set });
  return y + n_lines * pitch;
}

double
inc_flow_get_rule_height (IncComponent component)
{
  return inc_component_get_style (component)->rule != 0 ? RULE_GAP + RULE_HEIGHT : 0;
}

double
inc_flow_place_rule (IncFlow *self, IncComponent component, double x, double y, double width,
                     const char *text)
{
  const IncStyle *style = inc_component_get_style (component);
  const char *set = inc_flow_set_case (self, component, text);
  double length = width;

  if (style->rule > 0)
    length = MIN (inc_fonts_measure (self->fonts, component, set, NULL), width) * style->rule;
  inc_flow_add_rule (self, x + (width - length) / 2, y + RULE_GAP, length, RULE_HEIGHT);
  return y + inc_flow_get_rule_height (component);
}

void
inc_flow_add_mark (IncFlow *self, const IncMark *mark)
{
  IncMark *added;

  g_array_append_vals (self->marks, mark, 1);
  added = &g_array_index (self->marks, IncMark, self->marks->len - 1);
  added->block = self->block;
}

void
inc_flow_add_rule (IncFlow *self, double x, double y, double width, double height)
{
  inc_flow_add_mark (
      self,
      &(IncMark){ .kind = INC_MARK_RULE, .x = x, .y = y, .width = width, .height = height });
}

gboolean
inc_flow_step (IncFlow *self)
{
  self->done++;
  if (self->progress != NULL && (self->done % STEPS_PER_REPORT == 0 || self->done == self->total))
    self->progress (self->done, self->total, self->user_data);
  return !g_cancellable_is_cancelled (self->cancellable);
}
