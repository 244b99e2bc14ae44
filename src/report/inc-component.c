/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sizes are those Appendix I allows; the decree says nothing about the inside of tables, which are
 * set at 12 so that seven columns go on an upright page, nor about figures, charts and company
 * sheets. */
#include "config.h"

#include "inc-component.h"

#define MM(length) ((length) *72.0 / 25.4)
#define FIRST_LINE 36.0 /* 1.27 cm */
/* What word processors call single: the height of Times New Roman's letters and its line gap. */
#define SINGLE 1.04
#define BODY 1.1
/* Between a third and a half of the text above it. */
#define SHORT_RULE 0.4

#define CENTERED .align = INC_ALIGN_CENTER
/* All that is said in lines from margin to margin. */
#define RUNNING .size = 14, .justified = TRUE, .indent = FIRST_LINE, .before = 6, .spacing = BODY
#define FRAMED                                                                                    \
  .size = 13, .bold = TRUE, .capital = TRUE, CENTERED, .before = 6, .spacing = SINGLE,            \
  .frame_height = MM (8)

static const IncStyle styles[INC_N_COMPONENTS] = {
  [INC_COMPONENT_CIRCULATION] = { "circulation", "11", FRAMED, .frame_width = MM (55) },
  [INC_COMPONENT_NATION] = { "nation", "1", .size = 12, .bold = TRUE, .capital = TRUE, CENTERED,
                             .spacing = SINGLE },
  [INC_COMPONENT_MOTTO] = { "motto", "1", .size = 13, .bold = TRUE, CENTERED, .spacing = SINGLE,
                            .rule = 1 },
  [INC_COMPONENT_SUPERIOR] = { "superior", "2", .size = 12, .capital = TRUE, CENTERED,
                               .spacing = SINGLE },
  [INC_COMPONENT_AGENCY] = { "agency", "2", .size = 12, .bold = TRUE, .capital = TRUE, CENTERED,
                             .spacing = SINGLE, .rule = SHORT_RULE },
  [INC_COMPONENT_NUMBER] = { "number", "3", .size = 13, CENTERED, .before = 6,
                             .spacing = SINGLE },
  [INC_COMPONENT_PLACE_DATE] = { "place-date", "4", .size = 13, .italic = TRUE, CENTERED,
                                 .before = 6, .spacing = SINGLE },
  [INC_COMPONENT_ABOUT] = { "about", "5b", .size = 12, CENTERED, .before = 6, .spacing = SINGLE },
  [INC_COMPONENT_KHAN] = { "khan", "10b", FRAMED, .frame_width = MM (20) },
  [INC_COMPONENT_THUONG_KHAN] = { "thuong-khan", "10b", FRAMED, .frame_width = MM (40) },
  [INC_COMPONENT_HOA_TOC] = { "hoa-toc", "10b", FRAMED, .frame_width = MM (30) },
  [INC_COMPONENT_DOCUMENT_TYPE] = { "document-type", "5a", .size = 14, .bold = TRUE,
                                    .capital = TRUE, CENTERED, .before = 18, .spacing = BODY },
  [INC_COMPONENT_SUBJECT] = { "subject", "5a", .size = 14, .bold = TRUE, CENTERED,
                              .spacing = BODY, .rule = SHORT_RULE },
  [INC_COMPONENT_ADDRESSEE] = { "addressee", "9a", .size = 14, .before = 12, .spacing = BODY },
  [INC_COMPONENT_BASIS] = { "basis", "6", RUNNING, .italic = TRUE },
  [INC_COMPONENT_PART_NUMBER] = { "part-number", "6", .size = 14, .bold = TRUE, CENTERED,
                                  .before = 12, .spacing = BODY },
  [INC_COMPONENT_PART_TITLE] = { "part-title", "6", .size = 14, .bold = TRUE, .capital = TRUE,
                                 CENTERED, .spacing = BODY },
  [INC_COMPONENT_SECTION_NUMBER] = { "section-number", "6", .size = 13, .bold = TRUE, CENTERED,
                                     .before = 12, .spacing = BODY },
  [INC_COMPONENT_SECTION_TITLE] = { "section-title", "6", .size = 13, .bold = TRUE,
                                    .capital = TRUE, CENTERED, .spacing = BODY },
  [INC_COMPONENT_ARTICLE] = { "article", "6", .size = 14, .bold = TRUE, .indent = FIRST_LINE,
                              .before = 9, .spacing = BODY },
  [INC_COMPONENT_CLAUSE] = { "clause", "6", .size = 14, .bold = TRUE, .indent = FIRST_LINE,
                             .before = 6, .spacing = BODY },
  [INC_COMPONENT_BODY] = { "body", "6", RUNNING },
  [INC_COMPONENT_CLAUSE_ITEM] = { "clause-item", "6", RUNNING },
  [INC_COMPONENT_POINT_ITEM] = { "point-item", "6", RUNNING },
  [INC_COMPONENT_DASH_ITEM] = { "dash-item", "6", RUNNING },
  [INC_COMPONENT_CLOSING] = { "closing", "6", .size = 14, .align = INC_ALIGN_END,
                              .spacing = BODY },
  [INC_COMPONENT_STATEMENT] = { "statement", NULL, .size = 12, .italic = TRUE, .before = 4,
                                .spacing = SINGLE },
  [INC_COMPONENT_FIGURE_LABEL] = { "figure-label", "6", .size = 14, .before = 6, .spacing = BODY },
  [INC_COMPONENT_FIGURE_VALUE] = { "figure-value", "6", .size = 14, .bold = TRUE,
                                   .align = INC_ALIGN_END, .spacing = BODY },
  [INC_COMPONENT_FIGURE_NOTE] = { "figure-note", "6", .size = 14, .spacing = BODY },
  [INC_COMPONENT_TILE_LABEL] = { "tile-label", NULL, .size = 10, CENTERED, .before = 9,
                                 .spacing = SINGLE },
  [INC_COMPONENT_TILE_VALUE] = { "tile-value", NULL, .size = 18, .bold = TRUE, CENTERED,
                                 .spacing = SINGLE },
  [INC_COMPONENT_TILE_VALUE_SMALL] = { "tile-value-small", NULL, .size = 13, .bold = TRUE, CENTERED,
                                       .spacing = SINGLE },
  [INC_COMPONENT_TILE_NOTE] = { "tile-note", NULL, .size = 10, .italic = TRUE, CENTERED,
                                .spacing = SINGLE },
  [INC_COMPONENT_TABLE_UNIT] = { "table-unit", NULL, .size = 12, .italic = TRUE,
                                 .align = INC_ALIGN_END, .before = 6, .spacing = SINGLE },
  [INC_COMPONENT_TABLE_HEADING] = { "table-heading", NULL, .size = 12, .bold = TRUE, CENTERED,
                                    .before = 6, .spacing = SINGLE },
  [INC_COMPONENT_TABLE_CELL] = { "table-cell", NULL, .size = 12, .spacing = SINGLE },
  [INC_COMPONENT_TABLE_TOTAL] = { "table-total", NULL, .size = 12, .bold = TRUE,
                                  .spacing = SINGLE },
  [INC_COMPONENT_TABLE_NOTE] = { "table-note", NULL, .size = 12, .italic = TRUE, .before = 3,
                                 .spacing = SINGLE },
  [INC_COMPONENT_CHART] = { "chart", NULL, .size = 11, .before = 9, .spacing = SINGLE },
  [INC_COMPONENT_CAPTION] = { "caption", NULL, .size = 12, .italic = TRUE, CENTERED, .before = 3,
                              .spacing = SINGLE },
  [INC_COMPONENT_SHEET_NAME] = { "sheet-name", NULL, .size = 20, .bold = TRUE,
                                 .spacing = SINGLE },
  [INC_COMPONENT_SHEET_LINE] = { "sheet-line", NULL, .size = 12, .italic = TRUE, .before = 2,
                                 .spacing = SINGLE },
  [INC_COMPONENT_SHEET_HEADING] = { "sheet-heading", NULL, .size = 13, .bold = TRUE,
                                    .before = 12, .spacing = SINGLE, .rule = INC_RULE_FULL },
  [INC_COMPONENT_AUTHORITY] = { "authority", "7a", .size = 14, .bold = TRUE, .capital = TRUE,
                                CENTERED, .before = 18, .spacing = SINGLE },
  [INC_COMPONENT_POSITION] = { "position", "7a", .size = 14, .bold = TRUE, .capital = TRUE,
                               CENTERED, .before = 18, .spacing = SINGLE },
  [INC_COMPONENT_SIGNER] = { "signer", "7b", .size = 14, .bold = TRUE, CENTERED,
                             .spacing = SINGLE },
  [INC_COMPONENT_RECIPIENTS_WORD] = { "recipients-word", "9b", .size = 12, .bold = TRUE,
                                      .italic = TRUE, .spacing = SINGLE },
  [INC_COMPONENT_RECIPIENT] = { "recipient", "9b", .size = 11, .spacing = SINGLE },
  [INC_COMPONENT_DRAFTER] = { "drafter", "12", .size = 11, .before = 6, .spacing = SINGLE },
  [INC_COMPONENT_ADDRESS] = { "address", "13", .size = 11, CENTERED, .before = 3,
                              .spacing = SINGLE, .rule = INC_RULE_FULL },
  [INC_COMPONENT_ANNEX_WORD] = { "annex-word", "-", .size = 14, .bold = TRUE, CENTERED,
                                 .spacing = BODY },
  [INC_COMPONENT_ANNEX_TITLE] = { "annex-title", "-", .size = 14, .bold = TRUE, .capital = TRUE,
                                  CENTERED, .spacing = BODY },
  [INC_COMPONENT_ANNEX_REFERENCE] = { "annex-reference", "-", .size = 14, .italic = TRUE,
                                      CENTERED, .spacing = BODY },
  [INC_COMPONENT_PAGE_NUMBER] = { "page-number", "-", .size = 13, CENTERED, .spacing = SINGLE },
  [INC_COMPONENT_DRAFT] = { "draft", NULL, .size = 120, .bold = TRUE, CENTERED,
                            .spacing = SINGLE },
};

const IncStyle *
inc_component_get_style (IncComponent component)
{
  g_return_val_if_fail (component < INC_N_COMPONENTS, NULL);

  return &styles[component];
}
