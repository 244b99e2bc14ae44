/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sizes are those Appendix I allows (body, subject and page number 13 to 14); the decree says
 * nothing about the inside of tables, which are set at 12 so that seven columns go on an upright
 * page. */
#include "config.h"

#include "inc-component.h"

#define FIRST_LINE 36.0 /* 1.27 cm */
/* What word processors call single: the height of Times New Roman's letters and its line gap. */
#define SINGLE 1.04
#define BODY 1.1

static const IncStyle styles[INC_N_COMPONENTS] = {
  [INC_COMPONENT_NATION] = { "nation", "1", .size = 12, .bold = TRUE, .align = INC_ALIGN_CENTER,
                             .spacing = SINGLE },
  [INC_COMPONENT_MOTTO] = { "motto", "1", .size = 13, .bold = TRUE, .align = INC_ALIGN_CENTER,
                            .spacing = SINGLE },
  [INC_COMPONENT_SUPERIOR] = { "superior", "2", .size = 12, .align = INC_ALIGN_CENTER,
                               .spacing = SINGLE },
  [INC_COMPONENT_AGENCY] = { "agency", "2", .size = 12, .bold = TRUE, .align = INC_ALIGN_CENTER,
                             .spacing = SINGLE },
  [INC_COMPONENT_DOCUMENT_TYPE] = { "document-type", "5a", .size = 14, .bold = TRUE,
                                    .align = INC_ALIGN_CENTER, .spacing = BODY },
  [INC_COMPONENT_SUBJECT] = { "subject", "5a", .size = 14, .bold = TRUE, .align = INC_ALIGN_CENTER,
                              .spacing = BODY },
  [INC_COMPONENT_HEADING] = { "heading", "6", .size = 14, .bold = TRUE, .indent = FIRST_LINE,
                              .before = 12, .spacing = BODY },
  [INC_COMPONENT_BODY] = { "body", "6", .size = 14, .justified = TRUE, .indent = FIRST_LINE,
                           .before = 6, .spacing = BODY },
  [INC_COMPONENT_FIGURE_LABEL] = { "figure-label", "6", .size = 14, .before = 6, .spacing = BODY },
  [INC_COMPONENT_FIGURE_VALUE] = { "figure-value", "6", .size = 14, .bold = TRUE,
                                   .align = INC_ALIGN_END, .spacing = BODY },
  [INC_COMPONENT_FIGURE_NOTE] = { "figure-note", "6", .size = 14, .spacing = BODY },
  [INC_COMPONENT_TABLE_UNIT] = { "table-unit", NULL, .size = 12, .italic = TRUE,
                                 .align = INC_ALIGN_END, .before = 6, .spacing = SINGLE },
  [INC_COMPONENT_TABLE_HEADING] = { "table-heading", NULL, .size = 12, .bold = TRUE,
                                    .align = INC_ALIGN_CENTER, .before = 6, .spacing = SINGLE },
  [INC_COMPONENT_TABLE_CELL] = { "table-cell", NULL, .size = 12, .spacing = SINGLE },
  [INC_COMPONENT_TABLE_TOTAL] = { "table-total", NULL, .size = 12, .bold = TRUE,
                                  .spacing = SINGLE },
  [INC_COMPONENT_PAGE_NUMBER] = { "page-number", "-", .size = 13, .align = INC_ALIGN_CENTER,
                                  .spacing = SINGLE },
};

const IncStyle *
inc_component_get_style (IncComponent component)
{
  g_return_val_if_fail (component < INC_N_COMPONENTS, NULL);

  return &styles[component];
}
