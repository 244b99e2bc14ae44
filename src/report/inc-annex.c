/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An annex lies on its side where it is told to, or where a row of one of its tables would rarely stand on
 * one line; its margins keep their names, so that its head is at the top. */
#include "config.h"

#include "inc-annex.h"

#include "inc-grid.h"
#include "inc-paper-words.h"

#define GAP_BELOW 9

char *
inc_annex_dup_roman (guint number)
{
  static const struct
  {
    guint value;
    const char *digits;
  } steps[] = { { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" },
                { 90, "XC" },  { 50, "L" },   { 40, "XL" }, { 10, "X" },   { 9, "IX" },
                { 5, "V" },    { 4, "IV" },   { 1, "I" } };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (text, steps[i].digits);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* An only annex has no number. */
static const char *
compose_word (IncFlow *flow, const IncBlock *annex)
{
  const char *word = inc_paper_words_get (flow->document)->annex;
  g_autofree char *number = NULL;

  if (inc_document_get_n_annexes (flow->document) < 2)
    return word;
  number = inc_annex_dup_roman (annex->number);
  return inc_flow_compose (flow, "%s %s", word, number);
}

static IncPaper
turn (IncPaper paper, gboolean landscape)
{
  if ((paper.width > paper.height) == landscape)
    return paper;
  return (IncPaper){ paper.height, paper.width, paper.top, paper.right, paper.bottom, paper.left };
}

static gboolean
is_wide (IncFlow *flow, guint annex, const IncPaper *upright)
{
  const double room = upright->width - upright->left - upright->right;

  for (guint i = annex + 1; i < inc_document_get_n_blocks (flow->document); i++)
    {
      const IncBlock *block = inc_document_get_block (flow->document, i);

      if (block->kind == INC_BLOCK_ANNEX)
        break;
      if (block->kind == INC_BLOCK_TABLE && inc_grid_get_usual_width (flow, block, room) > room)
        return TRUE;
    }
  return FALSE;
}

gboolean
inc_annex_measure (IncFlow *flow, guint block)
{
  const IncBlock *annex = inc_document_get_block (flow->document, block);
  IncPaper paper = turn (flow->paper, FALSE);
  double height;

  if (annex->landscape || is_wide (flow, block, &paper))
    paper = turn (paper, TRUE);
  inc_flow_begin_section (flow, &paper);
  height = inc_flow_get_height (flow, INC_COMPONENT_ANNEX_WORD, flow->width,
                                inc_paper_words_get (flow->document)->annex)
           + inc_flow_get_height (flow, INC_COMPONENT_ANNEX_TITLE, flow->width, annex->text)
           + inc_flow_get_height (flow, INC_COMPONENT_ANNEX_REFERENCE, flow->width,
                                  annex->subject);
  flow->break_next = TRUE;
  inc_flow_add_piece (flow, block, 0, 0, height + GAP_BELOW);
  flow->glue_next = TRUE;
  return TRUE;
}

void
inc_annex_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *annex = inc_document_get_block (flow->document, pieces->block);
  double y = inc_flow_place_text (flow, INC_COMPONENT_ANNEX_WORD, flow->left, pieces->y,
                                  flow->width, compose_word (flow, annex));

  y = inc_flow_place_text (flow, INC_COMPONENT_ANNEX_TITLE, flow->left, y, flow->width,
                           annex->text);
  inc_flow_place_text (flow, INC_COMPONENT_ANNEX_REFERENCE, flow->left, y, flow->width,
                       annex->subject);
}
