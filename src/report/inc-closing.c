/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One signer has the right half, which stays empty where nobody signs; two a half each, three a third
 * each; their names stand on one line.  The recipients stand at the left, level with a single signer,
 * else below.  All is one piece, which takes two lines of text along. */
#include "config.h"

#include "inc-closing.h"

#include "inc-paper-words.h"

#define COLUMN_GAP 12
/* For the signature and the seal. */
#define HAND_ROOM 66
#define CLOSE "./."
#define LINES_KEPT 2
#define FOOT_GAP 6

typedef struct
{
  const IncBlock *block;
  double signers_x;
  double signer_width;
  double recipients_width;
  double head_height; /* of authorities and positions */
  double signers_height;
  double recipients_height;
} Closing;

static const char *
compose_recipient (IncFlow *flow, const IncBlock *block, guint i)
{
  return inc_flow_compose (flow, "- %s%c", (const char *) g_ptr_array_index (block->lines, i),
                           i + 1 < block->lines->len ? ';' : '.');
}

/* The mark of who drafted the paper goes with its recipients. */
static const char *
find_drafter (const IncFlow *flow)
{
  for (guint i = 0; i < inc_document_get_n_blocks (flow->document); i++)
    {
      const IncBlock *block = inc_document_get_block (flow->document, i);

      if (block->kind == INC_BLOCK_FOOT && block->text != NULL)
        return block->text;
    }
  return NULL;
}

static gboolean
has_signatures (const IncFlow *flow)
{
  for (guint i = 0; i < inc_document_get_n_blocks (flow->document); i++)
    if (inc_document_get_block (flow->document, i)->kind == INC_BLOCK_SIGNATURES)
      return TRUE;
  return FALSE;
}

static double
get_recipients_height (IncFlow *flow, const IncBlock *block, double width)
{
  const char *drafter = find_drafter (flow);
  double height = 0;

  if (block->lines->len > 0)
    height = inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_RECIPIENTS_WORD);
  for (guint i = 0; i < block->lines->len; i++)
    height += inc_flow_get_height (flow, INC_COMPONENT_RECIPIENT, width,
                                   compose_recipient (flow, block, i));
  if (drafter != NULL)
    height += inc_component_get_style (INC_COMPONENT_DRAFTER)->before
              + inc_flow_get_height (flow, INC_COMPONENT_DRAFTER, width, drafter);
  return height;
}

static Closing
arrange (IncFlow *flow, guint index)
{
  const IncBlock *block = inc_document_get_block (flow->document, index);
  const guint n_columns = MAX (block->n_signers, 2);
  Closing closing = { .block = block, .signers_x = flow->left };
  double names = 0;

  closing.signer_width = flow->width / n_columns;
  closing.recipients_width = flow->width;
  if (block->n_signers <= 1)
    {
      closing.signers_x += closing.signer_width;
      closing.recipients_width = closing.signer_width - COLUMN_GAP;
    }
  for (guint i = 0; i < block->n_signers; i++)
    {
      const IncSigner *signer = &block->signers[i];
      double width = closing.signer_width - COLUMN_GAP;

      closing.head_height = MAX (
          closing.head_height,
          inc_flow_get_height (flow, INC_COMPONENT_AUTHORITY, width, signer->authority)
              + inc_flow_get_height (flow, INC_COMPONENT_POSITION, width, signer->position));
      names = MAX (names, inc_flow_get_height (flow, INC_COMPONENT_SIGNER, width, signer->name));
    }
  closing.signers_height = block->n_signers > 0 ? closing.head_height + HAND_ROOM + names : 0;
  closing.recipients_height = get_recipients_height (flow, block, closing.recipients_width);
  return closing;
}

static gboolean
is_line (const IncFlow *flow, const IncPiece *piece)
{
  switch (inc_document_get_block (flow->document, piece->block)->kind)
    {
    case INC_BLOCK_BASES:
    case INC_BLOCK_PARAGRAPH:
    case INC_BLOCK_ITEM:
    case INC_BLOCK_STATEMENT:
    case INC_BLOCK_FIGURES:
    case INC_BLOCK_TABLE:
      return piece->part != INC_PART_CLOSING;
    case INC_BLOCK_LETTERHEAD:
    case INC_BLOCK_TITLE:
    case INC_BLOCK_ADDRESSEES:
    case INC_BLOCK_HEADING:
    case INC_BLOCK_TILES:
    case INC_BLOCK_CHART:
    case INC_BLOCK_IMAGE:
    case INC_BLOCK_SHEET_HEAD:
    case INC_BLOCK_SIGNATURES:
    case INC_BLOCK_FOOT:
    case INC_BLOCK_ANNEX:
    case INC_BLOCK_PAGE_BREAK:
      return FALSE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
is_inset (const IncFlow *flow, const IncPiece *piece)
{
  const IncBlockKind kind = inc_document_get_block (flow->document, piece->block)->kind;

  return kind == INC_BLOCK_CHART || kind == INC_BLOCK_IMAGE || kind == INC_BLOCK_TILES;
}

/* Lets the last lines of text go where the next piece goes: two, or the one that follows a picture, which would
 * empty half a page if it went along. */
static void
keep_last_lines (IncFlow *flow)
{
  const IncSection *section = &g_array_index (flow->sections, IncSection, flow->sections->len - 1);
  guint n_lines = 0;

  for (guint i = flow->pieces->len; i > section->first; i--)
    {
      IncPiece *piece = &g_array_index (flow->pieces, IncPiece, i - 1);

      n_lines += is_line (flow, piece);
      if (n_lines == LINES_KEPT || piece->breaks
          || (n_lines > 0 && i > section->first + 1 && is_inset (flow, piece - 1)))
        return;
      piece->glued = TRUE;
    }
}

gboolean
inc_closing_measure_signatures (IncFlow *flow, guint block)
{
  const Closing closing = arrange (flow, block);
  double height = closing.block->n_signers <= 1
                      ? MAX (closing.signers_height, closing.recipients_height)
                      : closing.signers_height + COLUMN_GAP + closing.recipients_height;

  if (height <= 0)
    return TRUE;
  keep_last_lines (flow);
  flow->glue_next = TRUE;
  flow->break_next = FALSE;
  inc_flow_add_piece (flow, block, 0, inc_component_get_style (INC_COMPONENT_POSITION)->before,
                      height);
  return TRUE;
}

static void
place_recipients (IncFlow *flow, const Closing *closing, double y)
{
  const IncBlock *block = closing->block;
  const char *drafter = find_drafter (flow);
  const double width = closing->recipients_width;

  if (block->lines->len > 0)
    y = inc_flow_place_text (flow, INC_COMPONENT_RECIPIENTS_WORD, flow->left, y, width,
                             inc_paper_words_get (flow->document)->recipients);
  for (guint i = 0; i < block->lines->len; i++)
    y = inc_flow_place_text (flow, INC_COMPONENT_RECIPIENT, flow->left, y, width,
                             compose_recipient (flow, block, i));
  if (drafter != NULL)
    inc_flow_place_text (flow, INC_COMPONENT_DRAFTER, flow->left,
                         y + inc_component_get_style (INC_COMPONENT_DRAFTER)->before, width,
                         drafter);
}

void
inc_closing_place_signatures (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const Closing closing = arrange (flow, pieces->block);
  const double width = closing.signer_width - COLUMN_GAP;

  if (closing.block->n_signers <= 1)
    place_recipients (flow, &closing, pieces->y);
  for (guint i = 0; i < closing.block->n_signers; i++)
    {
      const IncSigner *signer = &closing.block->signers[i];
      double x = closing.signers_x + i * closing.signer_width + COLUMN_GAP / 2.0;
      double y = inc_flow_place_text (flow, INC_COMPONENT_AUTHORITY, x, pieces->y, width,
                                      signer->authority);

      inc_flow_place_text (flow, INC_COMPONENT_POSITION, x, y, width, signer->position);
      inc_flow_place_text (flow, INC_COMPONENT_SIGNER, x,
                           pieces->y + closing.head_height + HAND_ROOM, width, signer->name);
    }
  if (closing.block->n_signers > 1)
    place_recipients (flow, &closing, pieces->y + closing.signers_height + COLUMN_GAP);
}

/* --- The foot of page 1 -------------------------------------------------------------------- */

static const char *
get_foot_drafter (const IncFlow *flow, const IncBlock *foot)
{
  return has_signatures (flow) ? NULL : foot->text;
}

static double
get_one_height (IncFlow *flow, const IncBlock *foot)
{
  double height = inc_flow_get_height (flow, INC_COMPONENT_DRAFTER, flow->width,
                                       get_foot_drafter (flow, foot));

  if (foot->lines->len > 0)
    height += inc_component_get_style (INC_COMPONENT_ADDRESS)->before
              + inc_flow_get_rule_height (INC_COMPONENT_ADDRESS);
  for (guint i = 0; i < foot->lines->len; i++)
    height += inc_flow_get_height (flow, INC_COMPONENT_ADDRESS, flow->width,
                                   g_ptr_array_index (foot->lines, i));
  return height > 0 ? height + FOOT_GAP : 0;
}

double
inc_closing_get_foot_height (IncFlow *flow)
{
  double height = 0;

  for (guint i = 0; i < inc_document_get_n_blocks (flow->document); i++)
    if (inc_document_get_block (flow->document, i)->kind == INC_BLOCK_FOOT)
      height += get_one_height (flow, inc_document_get_block (flow->document, i));
  return height;
}

static double
place_one_foot (IncFlow *flow, const IncBlock *foot, double y)
{
  y = inc_flow_place_text (flow, INC_COMPONENT_DRAFTER, flow->left, y, flow->width,
                           get_foot_drafter (flow, foot));
  if (foot->lines->len > 0)
    {
      inc_flow_place_rule (flow, INC_COMPONENT_ADDRESS, flow->left, y, flow->width, "");
      y += inc_flow_get_rule_height (INC_COMPONENT_ADDRESS)
           + inc_component_get_style (INC_COMPONENT_ADDRESS)->before;
    }
  for (guint i = 0; i < foot->lines->len; i++)
    y = inc_flow_place_text (flow, INC_COMPONENT_ADDRESS, flow->left, y, flow->width,
                             g_ptr_array_index (foot->lines, i));
  return y;
}

void
inc_closing_place_foot (IncFlow *flow)
{
  double y = flow->paper.height - flow->paper.bottom - flow->foot + FOOT_GAP;

  for (guint i = 0; i < inc_document_get_n_blocks (flow->document); i++)
    {
      const IncBlock *block = inc_document_get_block (flow->document, i);

      flow->block = i;
      if (block->kind == INC_BLOCK_FOOT)
        y = place_one_foot (flow, block, y);
    }
}

/* --- The end of the text ------------------------------------------------------------------- */

gboolean
inc_closing_needs_mark (const IncBlock *block)
{
  if (!block->closes || inc_flow_get_block_type (block->kind)->is_text)
    return FALSE;
  return block->kind != INC_BLOCK_TABLE || block->subject == NULL;
}

void
inc_closing_measure_mark (IncFlow *flow, guint block)
{
  flow->glue_next = TRUE;
  inc_flow_add_piece (flow, block, INC_PART_CLOSING, 0,
                      inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_CLOSING));
}

void
inc_closing_place_mark (IncFlow *flow, const IncPiece *piece)
{
  inc_flow_place_text (flow, INC_COMPONENT_CLOSING, flow->left, piece->y, flow->width, CLOSE);
}
