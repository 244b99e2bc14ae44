/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn and not set: one piece together with its caption, made smaller when it is higher
 * than half a page. */
#include "config.h"

#include "inc-inset.h"

#include "inc-chart-drawing.h"
#include "inc-picture.h"
#include "inc-qr.h"

#define MOST_OF_PAGE 0.5
#define LOGO_SIZE 54
#define QR_SIZE 72
#define SIDE_GAP 12
#define HEAD_GAP_BELOW 3

static double
get_chart_height (const IncFlow *flow, const IncBlock *block)
{
  const IncChartLook look
      = inc_chart_look_paper (inc_component_get_style (INC_COMPONENT_CHART)->size,
                              inc_document_get_info (flow->document)->language);

  return inc_chart_get_height (block->chart, flow->width, &look);
}

/* The image's own proportions within the room there is. */
static void
fit (GBytes *png, double *width, double *height)
{
  guint across, down;
  double scale;

  inc_picture_get_size (png, &across, &down);
  scale = MIN (*width / across, *height / down);
  *width = across * scale;
  *height = down * scale;
}

static void
get_size (const IncFlow *flow, const IncBlock *block, double *width, double *height)
{
  const double most = (flow->paper.height - flow->paper.top - flow->paper.bottom) * MOST_OF_PAGE;

  *width = flow->width;
  *height = most;
  if (block->kind == INC_BLOCK_CHART)
    {
      *height = MIN (get_chart_height (flow, block), most);
      return;
    }
  *width = MIN (block->width, flow->width);
  fit (block->image, width, height);
}

static double
get_caption_height (IncFlow *flow, const IncBlock *block)
{
  if (block->text == NULL)
    return 0;
  return inc_component_get_style (INC_COMPONENT_CAPTION)->before
         + inc_flow_get_height (flow, INC_COMPONENT_CAPTION, flow->width, block->text);
}

gboolean
inc_inset_measure (IncFlow *flow, guint block)
{
  const IncBlock *inset = inc_document_get_block (flow->document, block);
  double width, height;

  get_size (flow, inset, &width, &height);
  inc_flow_add_piece (flow, block, 0, inc_component_get_style (INC_COMPONENT_CHART)->before,
                      height + get_caption_height (flow, inset));
  return TRUE;
}

void
inc_inset_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *inset = inc_document_get_block (flow->document, pieces->block);
  IncMark mark = { .component = INC_COMPONENT_CHART, .y = pieces->y, .text = inset->text };

  get_size (flow, inset, &mark.width, &mark.height);
  mark.x = flow->left + (flow->width - mark.width) / 2;
  mark.kind = inset->kind == INC_BLOCK_CHART ? INC_MARK_CHART : INC_MARK_IMAGE;
  mark.chart = inset->chart;
  mark.image = inset->image;
  inc_flow_add_mark (flow, &mark);
  inc_flow_place_text (flow, INC_COMPONENT_CAPTION, flow->left,
                       pieces->y + mark.height
                           + inc_component_get_style (INC_COMPONENT_CAPTION)->before,
                       flow->width, inset->text);
}

/* --- Sheets -------------------------------------------------------------------------------- */

typedef struct
{
  double x;
  double width;
  double words_height;
  double logo_width;
  double logo_height;
  gboolean has_code;
} SheetHead;

static SheetHead
arrange_head (IncFlow *flow, const IncBlock *block)
{
  SheetHead head = { flow->left, flow->width, 0, LOGO_SIZE, LOGO_SIZE, FALSE };

  head.has_code = block->uri != NULL && inc_qr_check (block->uri);
  if (block->image != NULL)
    {
      fit (block->image, &head.logo_width, &head.logo_height);
      head.x += head.logo_width + SIDE_GAP;
      head.width -= head.logo_width + SIDE_GAP;
    }
  if (head.has_code)
    head.width -= QR_SIZE + SIDE_GAP;
  head.words_height
      = inc_flow_get_height (flow, INC_COMPONENT_SHEET_NAME, head.width, block->text);
  if (block->subject != NULL)
    head.words_height
        += inc_component_get_style (INC_COMPONENT_SHEET_LINE)->before
           + inc_flow_get_height (flow, INC_COMPONENT_SHEET_LINE, head.width, block->subject);
  return head;
}

gboolean
inc_inset_measure_sheet_head (IncFlow *flow, guint block)
{
  const IncBlock *sheet = inc_document_get_block (flow->document, block);
  const SheetHead head = arrange_head (flow, sheet);
  double height = head.words_height;

  if (sheet->image != NULL)
    height = MAX (height, head.logo_height);
  if (head.has_code)
    height = MAX (height, QR_SIZE);
  inc_flow_add_piece (flow, block, 0, 0, height + HEAD_GAP_BELOW);
  flow->glue_next = TRUE;
  return TRUE;
}

static void
place_sides (IncFlow *flow, const IncBlock *sheet, const SheetHead *head, double y, double height)
{
  if (sheet->image != NULL)
    inc_flow_add_mark (flow, &(IncMark){ .kind = INC_MARK_IMAGE,
                                         .component = INC_COMPONENT_SHEET_NAME,
                                         .x = flow->left,
                                         .y = y + (height - head->logo_height) / 2,
                                         .width = head->logo_width,
                                         .height = head->logo_height,
                                         .text = sheet->text,
                                         .image = sheet->image });
  if (head->has_code)
    inc_flow_add_mark (flow, &(IncMark){ .kind = INC_MARK_QR,
                                         .component = INC_COMPONENT_SHEET_NAME,
                                         .x = flow->left + flow->width - QR_SIZE,
                                         .y = y + (height - QR_SIZE) / 2,
                                         .width = QR_SIZE,
                                         .height = QR_SIZE,
                                         .text = sheet->uri,
                                         .uri = sheet->uri });
}

void
inc_inset_place_sheet_head (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *sheet = inc_document_get_block (flow->document, pieces->block);
  const SheetHead head = arrange_head (flow, sheet);
  const double height = pieces->height - HEAD_GAP_BELOW;
  double y = pieces->y + (height - head.words_height) / 2;

  y = inc_flow_place_text (flow, INC_COMPONENT_SHEET_NAME, head.x, y, head.width, sheet->text);
  if (sheet->subject != NULL)
    inc_flow_place_text (flow, INC_COMPONENT_SHEET_LINE, head.x,
                         y + inc_component_get_style (INC_COMPONENT_SHEET_LINE)->before,
                         head.width, sheet->subject);
  place_sides (flow, sheet, &head, pieces->y, height);
}
