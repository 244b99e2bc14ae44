/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Boxes 1 and 2 of Decree 30/2020, Appendix I: left the agency under the one above it, right the
 * name and the motto of the nation.  The right side is as wide as the nation's name, which stays on
 * one line; the left has the rest. */
#include "config.h"

#include "inc-letterhead.h"

#define NATION "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define MOTTO "Độc lập - Tự do - Hạnh phúc"
#define COLUMN_GAP 12
#define RULE_HEIGHT 0.75
#define RULE_GAP 2
/* The rule under the agency is 1/3 to 1/2 as long as its line, the one under the motto as long. */
#define AGENCY_RULE_SHARE 0.4
#define GAP_BELOW 18

static double
get_right_width (const IncFlow *flow)
{
  return inc_fonts_measure (flow->fonts, INC_COMPONENT_NATION, NATION, NULL);
}

static double
get_left_width (const IncFlow *flow)
{
  return flow->width - COLUMN_GAP - get_right_width (flow);
}

static double
text_height (const IncFlow *flow, IncComponent component, double width, const char *text)
{
  return inc_fonts_count_lines (flow->fonts, component, width, text)
         * inc_fonts_get_pitch (flow->fonts, component);
}

gboolean
inc_letterhead_measure (IncFlow *flow, guint block)
{
  const IncBlock *head = inc_document_get_block (flow->document, block);
  const double width = get_left_width (flow);
  double left = text_height (flow, INC_COMPONENT_AGENCY, width, head->text);
  double right = inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_NATION)
                 + inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_MOTTO);

  if (head->subject != NULL)
    left += text_height (flow, INC_COMPONENT_SUPERIOR, width, head->subject);
  inc_flow_add_piece (flow, block, 0, 0, MAX (left, right) + RULE_GAP + GAP_BELOW);
  flow->glue_next = TRUE;
  return TRUE;
}

/* Gives the place below. */
static double
place_text (IncFlow *flow, IncComponent component, double x, double y, double width, const char *text)
{
  const double pitch = inc_fonts_get_pitch (flow->fonts, component);
  const guint n_lines = inc_fonts_count_lines (flow->fonts, component, width, text);

  inc_flow_add_text (flow, &(IncMark){ .component = component,
                                       .align = INC_ALIGN_CENTER,
                                       .x = x,
                                       .y = y,
                                       .width = width,
                                       .height = n_lines * pitch,
                                       .n_lines = n_lines,
                                       .wraps = n_lines > 1,
                                       .text = text });
  return y + n_lines * pitch;
}

static void
place_rule (IncFlow *flow, IncComponent component, double x, double y, double width,
            const char *text, double share)
{
  const double length = MIN (inc_fonts_measure (flow->fonts, component, text, NULL), width) * share;

  inc_flow_add_rule (flow, x + (width - length) / 2, y + RULE_GAP, length, RULE_HEIGHT);
}

void
inc_letterhead_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *head = inc_document_get_block (flow->document, pieces->block);
  const double left = get_left_width (flow);
  const double right = get_right_width (flow);
  const double x = flow->left + left + COLUMN_GAP;
  double y = pieces->y;

  if (head->subject != NULL)
    y = place_text (flow, INC_COMPONENT_SUPERIOR, flow->left, y, left, head->subject);
  y = place_text (flow, INC_COMPONENT_AGENCY, flow->left, y, left, head->text);
  place_rule (flow, INC_COMPONENT_AGENCY, flow->left, y, left, head->text, AGENCY_RULE_SHARE);
  y = place_text (flow, INC_COMPONENT_NATION, x, pieces->y, right, NATION);
  y = place_text (flow, INC_COMPONENT_MOTTO, x, y, right, MOTTO);
  place_rule (flow, INC_COMPONENT_MOTTO, x, y, right, MOTTO, 1);
}
