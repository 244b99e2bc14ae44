/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles and headings are one piece; what may run over a page end is a piece a line.  Text with a
 * number or a dash before it is indented by its first line alone, as the decree sets it. */
#include "config.h"

#include "inc-prose.h"

#include "inc-paper-words.h"

#include <string.h>

#define TITLE_GAP_BELOW 9
#define ADDRESSEES_GAP_BELOW 6
/* The list of addressees is not set against the margin, however long its lines are. */
#define TO_INDENT 36

/* Letters of points in the order of the Vietnamese alphabet, those with a mark of their own left
 * out, but đ. */
static const char *const letters[] = { "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                       "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y" };

char *
inc_prose_dup_letter (guint number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; number > 0; number = (number - 1) / G_N_ELEMENTS (letters))
    g_string_prepend (text, letters[(number - 1) % G_N_ELEMENTS (letters)]);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* --- Title --------------------------------------------------------------------------------- */

gboolean
inc_prose_measure_title (IncFlow *flow, guint block)
{
  const IncBlock *title = inc_document_get_block (flow->document, block);
  double height = inc_flow_get_height (flow, INC_COMPONENT_DOCUMENT_TYPE, flow->width, title->text)
                  + inc_flow_get_height (flow, INC_COMPONENT_SUBJECT, flow->width, title->subject)
                  + inc_flow_get_rule_height (INC_COMPONENT_SUBJECT);

  inc_flow_add_piece (flow, block, 0, inc_component_get_style (INC_COMPONENT_DOCUMENT_TYPE)->before,
                      height + TITLE_GAP_BELOW);
  flow->glue_next = TRUE;
  return TRUE;
}

void
inc_prose_place_title (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *title = inc_document_get_block (flow->document, pieces->block);
  const char *last = title->subject != NULL ? title->subject : title->text;
  double y = inc_flow_place_text (flow, INC_COMPONENT_DOCUMENT_TYPE, flow->left, pieces->y,
                                  flow->width, title->text);

  y = inc_flow_place_text (flow, INC_COMPONENT_SUBJECT, flow->left, y, flow->width,
                           title->subject);
  inc_flow_place_rule (flow, INC_COMPONENT_SUBJECT, flow->left, y, flow->width, last);
}

/* --- Addressees ---------------------------------------------------------------------------- */

typedef struct
{
  double x;     /* of "Kính gửi:" */
  double colon; /* where the dashes stand, from there */
  double width; /* of what follows the colon, or the dashes */
} Addressees;

/* One is set behind the words, centred; several below them, as a list that is centred as a whole. */
static const char *
compose_addressee (IncFlow *flow, const IncBlock *block, guint i)
{
  const char *name = g_ptr_array_index (block->lines, i);

  if (block->lines->len == 1)
    return inc_flow_compose (flow, "%s %s", inc_paper_words_get (flow->document)->to, name);
  return inc_flow_compose (flow, "- %s%c", name, i + 1 < block->lines->len ? ';' : '.');
}

/* Up to its colon. */
static double
measure_to (IncFlow *flow)
{
  const char *to = inc_paper_words_get (flow->document)->to;
  g_autofree char *word = g_strndup (to, strlen (to) - strlen (":"));

  return inc_fonts_measure (flow->fonts, INC_COMPONENT_ADDRESSEE, word, NULL);
}

static Addressees
arrange_addressees (IncFlow *flow, const IncBlock *block)
{
  Addressees place = { flow->left, 0, flow->width };
  double longest = 0;
  double room;

  for (guint i = 0; i < block->lines->len; i++)
    longest = MAX (longest, inc_fonts_measure (flow->fonts, INC_COMPONENT_ADDRESSEE,
                                               compose_addressee (flow, block, i), NULL));
  if (block->lines->len > 1)
    place.colon = measure_to (flow);
  room = flow->width - place.colon - TO_INDENT;
  place.width = MIN (longest + 1, room);
  place.x += MAX (TO_INDENT, (flow->width - place.colon - place.width) / 2);
  return place;
}

gboolean
inc_prose_measure_addressees (IncFlow *flow, guint block)
{
  const IncBlock *addressees = inc_document_get_block (flow->document, block);
  const Addressees place = arrange_addressees (flow, addressees);
  double height = ADDRESSEES_GAP_BELOW;

  if (addressees->lines->len > 1)
    height += inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_ADDRESSEE);
  for (guint i = 0; i < addressees->lines->len; i++)
    height += inc_flow_get_height (flow, INC_COMPONENT_ADDRESSEE, place.width,
                                   compose_addressee (flow, addressees, i));
  inc_flow_add_piece (flow, block, 0, inc_component_get_style (INC_COMPONENT_ADDRESSEE)->before,
                      height);
  flow->glue_next = TRUE;
  return TRUE;
}

void
inc_prose_place_addressees (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *block = inc_document_get_block (flow->document, pieces->block);
  const Addressees place = arrange_addressees (flow, block);
  double y = pieces->y;

  if (block->lines->len > 1)
    y = inc_flow_place_text (flow, INC_COMPONENT_ADDRESSEE, place.x, y,
                             place.colon + place.width, inc_paper_words_get (flow->document)->to);
  for (guint i = 0; i < block->lines->len; i++)
    y = inc_flow_place_text (flow, INC_COMPONENT_ADDRESSEE, place.x + place.colon, y, place.width,
                             compose_addressee (flow, block, i));
}

/* --- Headings ------------------------------------------------------------------------------ */

typedef struct
{
  IncComponent number; /* on a line of its own above the title; the same: before it, on its line */
  IncComponent title;
} Heading;

static const Heading headings[] = {
  [INC_HEADING_PART] = { INC_COMPONENT_PART_NUMBER, INC_COMPONENT_PART_TITLE },
  [INC_HEADING_SECTION] = { INC_COMPONENT_SECTION_NUMBER, INC_COMPONENT_SECTION_TITLE },
  [INC_HEADING_ARTICLE] = { INC_COMPONENT_ARTICLE, INC_COMPONENT_ARTICLE },
  [INC_HEADING_CLAUSE] = { INC_COMPONENT_CLAUSE, INC_COMPONENT_CLAUSE },
  [INC_HEADING_SHEET] = { INC_COMPONENT_SHEET_HEADING, INC_COMPONENT_SHEET_HEADING },
};

static gboolean
has_number_line (const IncBlock *block)
{
  return block->subject != NULL && headings[block->rank].number != headings[block->rank].title;
}

static const char *
compose_heading (IncFlow *flow, const IncBlock *block)
{
  if (block->subject == NULL || has_number_line (block))
    return block->text;
  return inc_flow_compose (flow, "%s %s", block->subject, block->text);
}

gboolean
inc_prose_measure_heading (IncFlow *flow, guint block)
{
  const IncBlock *heading = inc_document_get_block (flow->document, block);
  const Heading *set = &headings[heading->rank];
  double height = inc_flow_get_height (flow, set->title, flow->width,
                                       compose_heading (flow, heading))
                  + inc_flow_get_rule_height (set->title);

  if (has_number_line (heading))
    height += inc_flow_get_height (flow, set->number, flow->width, heading->subject);
  inc_flow_add_piece (flow, block, 0, inc_component_get_style (set->number)->before, height);
  flow->glue_next = TRUE;
  return TRUE;
}

void
inc_prose_place_heading (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *heading = inc_document_get_block (flow->document, pieces->block);
  const Heading *set = &headings[heading->rank];
  const char *text = compose_heading (flow, heading);
  double y = pieces->y;

  if (has_number_line (heading))
    y = inc_flow_place_text (flow, set->number, flow->left, y, flow->width, heading->subject);
  y = inc_flow_place_text (flow, set->title, flow->left, y, flow->width, text);
  if (inc_component_get_style (set->title)->rule != 0)
    inc_flow_place_rule (flow, set->title, flow->left, y, flow->width, text);
}

/* --- Text that runs over page ends --------------------------------------------------------- */

static IncComponent
get_component (const IncBlock *block)
{
  static const IncComponent items[] = {
    [INC_ITEM_CLAUSE] = INC_COMPONENT_CLAUSE_ITEM,
    [INC_ITEM_POINT] = INC_COMPONENT_POINT_ITEM,
    [INC_ITEM_DASH] = INC_COMPONENT_DASH_ITEM,
  };

  if (block->kind == INC_BLOCK_ITEM)
    return items[block->rank];
  if (block->kind == INC_BLOCK_BASES)
    return INC_COMPONENT_BASIS;
  return block->kind == INC_BLOCK_STATEMENT ? INC_COMPONENT_STATEMENT : INC_COMPONENT_BODY;
}

static const char *
compose_item (IncFlow *flow, const IncBlock *block)
{
  g_autofree char *letter = NULL;

  if (block->rank == INC_ITEM_DASH)
    return inc_flow_compose (flow, "- %s", block->text);
  if (block->rank == INC_ITEM_CLAUSE)
    return inc_flow_compose (flow, "%u. %s", block->number, block->text);
  letter = inc_prose_dup_letter (block->number);
  return inc_flow_compose (flow, "%s) %s", letter, block->text);
}

static guint
get_n_texts (const IncBlock *block)
{
  return block->kind == INC_BLOCK_BASES ? block->lines->len : 1;
}

static const char *
compose_text (IncFlow *flow, const IncBlock *block, guint i)
{
  const char *text = block->text;

  if (block->kind == INC_BLOCK_BASES)
    text = inc_flow_compose (flow, "%s%c", (const char *) g_ptr_array_index (block->lines, i),
                             i + 1 < block->lines->len ? ';' : '.');
  else if (block->kind == INC_BLOCK_ITEM)
    text = compose_item (flow, block);
  return i + 1 == get_n_texts (block) ? inc_flow_close (flow, block, text) : text;
}

gboolean
inc_prose_measure_lines (IncFlow *flow, guint block)
{
  const IncBlock *text = inc_document_get_block (flow->document, block);
  const IncComponent component = get_component (text);
  double pitch = inc_fonts_get_pitch (flow->fonts, component);
  double before = inc_component_get_style (component)->before;

  for (guint i = 0; i < get_n_texts (text); i++)
    {
      guint n_lines = inc_fonts_count_lines (flow->fonts, component, flow->width,
                                             compose_text (flow, text, i));

      /* No line of a paragraph stands alone on a page: the second and the last cling to the one
       * before. */
      for (guint line = 0; line < n_lines; line++)
        {
          if (line == 1 || (line > 0 && line == n_lines - 1))
            flow->glue_next = TRUE;
          inc_flow_add_piece (flow, block, line, line == 0 ? before : 0, pitch)->item = i;
        }
    }
  return TRUE;
}

void
inc_prose_place_lines (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *text = inc_document_get_block (flow->document, pieces->block);
  const IncComponent component = get_component (text);
  const IncPiece *end = pieces + n_pieces;

  while (pieces < end)
    {
      guint n_lines = 1;

      while (pieces + n_lines < end && pieces[n_lines].item == pieces->item)
        n_lines++;
      inc_flow_add_mark (flow, &(IncMark){ .component = component,
                                           .align = inc_component_get_style (component)->align,
                                           .x = flow->left,
                                           .y = pieces->y,
                                           .width = flow->width,
                                           .height = n_lines * pieces->height,
                                           .first_line = pieces->part,
                                           .n_lines = n_lines,
                                           .wraps = TRUE,
                                           .text = compose_text (flow, text, pieces->item) });
      pieces += n_lines;
    }
}
