/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Boxes 1 to 4, 5b, 10b and 11 of Decree 30/2020, Appendix I.  Left the agency under the one above
 * it, the number, what a letter is about and how urgent it is; right the name and the motto of the
 * nation, place and date on the line of the number.  The right side is as wide as the nation's name,
 * which stays on one line; the left has the rest. */
#include "config.h"

#include "inc-letterhead.h"

#include "inc-date.h"
#include "inc-paper-words.h"

#define COLUMN_GAP 12
#define GAP_BELOW 6
/* Room for what is written by hand; spaces that no line is broken at and no reader drops. */
#define NBSP "\u00a0"
#define ROOM NBSP NBSP NBSP NBSP NBSP NBSP
#define AGENCY_ROOM "………………………………"

typedef struct
{
  double x;
  double width;
} Column;

static const IncComponent urgencies[] = {
  [INC_URGENCY_KHAN] = INC_COMPONENT_KHAN,
  [INC_URGENCY_THUONG_KHAN] = INC_COMPONENT_THUONG_KHAN,
  [INC_URGENCY_HOA_TOC] = INC_COMPONENT_HOA_TOC,
};

static Column
get_right (const IncFlow *flow)
{
  const char *nation = inc_paper_words_get (flow->document)->nation;
  double width = inc_fonts_measure (flow->fonts, INC_COMPONENT_NATION, nation, NULL);

  return (Column){ flow->left + flow->width - width, width };
}

static Column
get_left (const IncFlow *flow)
{
  return (Column){ flow->left, get_right (flow).x - COLUMN_GAP - flow->left };
}

static double
get_before (IncComponent component)
{
  return inc_component_get_style (component)->before;
}

static const char *
get_agency (const IncLetterhead *head)
{
  return head->agency != NULL ? head->agency : AGENCY_ROOM;
}

/* Leading zero below 10; room for a number that is not given yet. */
static const char *
compose_number (IncFlow *flow, const IncLetterhead *head)
{
  const char *word = inc_paper_words_get (flow->document)->number;

  if (head->symbol == NULL)
    return NULL;
  if (head->number <= 0)
    return inc_flow_compose (flow, "%s" ROOM ROOM "/%s", word, head->symbol);
  return inc_flow_compose (flow, "%s %02" G_GINT64_FORMAT "/%s", word, head->number, head->symbol);
}

static const char *
compose_date (IncFlow *flow, const IncLetterhead *head)
{
  const gboolean english = g_str_equal (inc_document_get_info (flow->document)->language, "en");
  g_autofree char *date = NULL;

  if (head->place == NULL)
    return NULL;
  if (head->date != NULL)
    date = english ? inc_paper_english_date (head->date) : inc_date_official (head->date);
  if (date != NULL)
    return inc_flow_compose (flow, "%s, %s", head->place, date);
  if (english)
    return inc_flow_compose (flow, "%s," ROOM ROOM "%s", head->place, head->year != NULL ? head->year : ROOM);
  return inc_flow_compose (flow, "%s, ngày" ROOM "tháng" ROOM "năm %s", head->place,
                           head->year != NULL ? head->year : ROOM);
}

/* A word in a box of the table's size, in the middle of the column. */
static double
place_framed (IncFlow *flow, IncComponent component, const Column *column, double y,
              const char *word)
{
  const IncStyle *style = inc_component_get_style (component);
  double x = column->x + (column->width - style->frame_width) / 2;

  inc_flow_add_mark (flow, &(IncMark){ .kind = INC_MARK_FRAME,
                                       .component = component,
                                       .x = x,
                                       .y = y,
                                       .width = style->frame_width,
                                       .height = style->frame_height });
  inc_flow_place_text (flow, component, x,
                       y
                           + (style->frame_height - inc_fonts_get_pitch (flow->fonts, component))
                                 / 2,
                       style->frame_width, word);
  return y + style->frame_height;
}

static double
get_names_height (IncFlow *flow, const IncLetterhead *head)
{
  const Column column = get_left (flow);
  double left = inc_flow_get_height (flow, INC_COMPONENT_SUPERIOR, column.width, head->superior)
                + inc_flow_get_height (flow, INC_COMPONENT_AGENCY, column.width, get_agency (head))
                + inc_flow_get_rule_height (INC_COMPONENT_AGENCY);
  double right = inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_NATION)
                 + inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_MOTTO)
                 + inc_flow_get_rule_height (INC_COMPONENT_MOTTO);

  return MAX (left, right);
}

static double
get_lines_height (IncFlow *flow, const IncLetterhead *head)
{
  const Column left = get_left (flow);
  double height = 0;

  if (head->symbol != NULL || head->place != NULL)
    height = get_before (INC_COMPONENT_NUMBER)
             + MAX (inc_flow_get_height (flow, INC_COMPONENT_NUMBER, left.width,
                                         compose_number (flow, head)),
                    inc_flow_get_height (flow, INC_COMPONENT_PLACE_DATE, get_right (flow).width,
                                         compose_date (flow, head)));
  if (head->about != NULL)
    height += get_before (INC_COMPONENT_ABOUT)
              + inc_flow_get_height (flow, INC_COMPONENT_ABOUT, left.width, head->about);
  if (head->urgency != INC_URGENCY_NONE)
    height += get_before (urgencies[head->urgency])
              + inc_component_get_style (urgencies[head->urgency])->frame_height;
  return height;
}

static double
get_circulation_height (const IncLetterhead *head)
{
  if (head->circulation == INC_CIRCULATION_FREE)
    return 0;
  return inc_component_get_style (INC_COMPONENT_CIRCULATION)->frame_height
         + get_before (INC_COMPONENT_CIRCULATION);
}

gboolean
inc_letterhead_measure (IncFlow *flow, guint block)
{
  const IncLetterhead *head = &inc_document_get_block (flow->document, block)->letterhead;

  inc_flow_add_piece (flow, block, 0, 0,
                      get_circulation_height (head) + get_names_height (flow, head)
                          + get_lines_height (flow, head) + GAP_BELOW);
  flow->glue_next = TRUE;
  return TRUE;
}

static void
place_names (IncFlow *flow, const IncLetterhead *head, double top)
{
  const Column left = get_left (flow);
  const Column right = get_right (flow);
  const IncPaperWords *words = inc_paper_words_get (flow->document);
  double y;

  y = inc_flow_place_text (flow, INC_COMPONENT_SUPERIOR, left.x, top, left.width, head->superior);
  y = inc_flow_place_text (flow, INC_COMPONENT_AGENCY, left.x, y, left.width, get_agency (head));
  inc_flow_place_rule (flow, INC_COMPONENT_AGENCY, left.x, y, left.width, get_agency (head));
  y = inc_flow_place_text (flow, INC_COMPONENT_NATION, right.x, top, right.width, words->nation);
  y = inc_flow_place_text (flow, INC_COMPONENT_MOTTO, right.x, y, right.width, words->motto);
  inc_flow_place_rule (flow, INC_COMPONENT_MOTTO, right.x, y, right.width, words->motto);
}

static void
place_lines (IncFlow *flow, const IncLetterhead *head, double top)
{
  const Column left = get_left (flow);
  const Column right = get_right (flow);
  double line = top + get_before (INC_COMPONENT_NUMBER);
  double below = inc_flow_place_text (flow, INC_COMPONENT_NUMBER, left.x, line, left.width,
                                      compose_number (flow, head));
  double y = inc_flow_place_text (flow, INC_COMPONENT_PLACE_DATE, right.x, line, right.width,
                                  compose_date (flow, head));

  y = head->symbol != NULL || head->place != NULL ? MAX (y, below) : top;
  if (head->about != NULL)
    y = inc_flow_place_text (flow, INC_COMPONENT_ABOUT, left.x,
                             y + get_before (INC_COMPONENT_ABOUT), left.width, head->about);
  if (head->urgency != INC_URGENCY_NONE)
    place_framed (flow, urgencies[head->urgency], &left,
                  y + get_before (urgencies[head->urgency]),
                  inc_paper_words_get (flow->document)->urgencies[head->urgency]);
}

void
inc_letterhead_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncLetterhead *head
      = &inc_document_get_block (flow->document, pieces->block)->letterhead;
  const IncPaperWords *words = inc_paper_words_get (flow->document);
  const Column all = { flow->left, flow->width };
  double y = pieces->y;

  if (head->circulation != INC_CIRCULATION_FREE)
    place_framed (flow, INC_COMPONENT_CIRCULATION, &all, y, words->circulations[head->circulation]);
  y += get_circulation_height (head);
  place_names (flow, head, y);
  place_lines (flow, head, y + get_names_height (flow, head));
}
