/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The components of an official paper and how each is set: one table, named after the numbered
 * boxes ("ô số") of Decree 30/2020/NĐ-CP, Appendix I.  Lengths are points.  Constant data, any
 * thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_ALIGN_START,
  INC_ALIGN_CENTER,
  INC_ALIGN_END,
} IncAlign;

typedef enum
{
  INC_COMPONENT_CIRCULATION,
  INC_COMPONENT_NATION,
  INC_COMPONENT_MOTTO,
  INC_COMPONENT_SUPERIOR,
  INC_COMPONENT_AGENCY,
  INC_COMPONENT_NUMBER,
  INC_COMPONENT_PLACE_DATE,
  INC_COMPONENT_ABOUT,
  INC_COMPONENT_KHAN,
  INC_COMPONENT_THUONG_KHAN,
  INC_COMPONENT_HOA_TOC,
  INC_COMPONENT_DOCUMENT_TYPE,
  INC_COMPONENT_SUBJECT,
  INC_COMPONENT_ADDRESSEE,
  INC_COMPONENT_BASIS,
  INC_COMPONENT_PART_NUMBER,
  INC_COMPONENT_PART_TITLE,
  INC_COMPONENT_SECTION_NUMBER,
  INC_COMPONENT_SECTION_TITLE,
  INC_COMPONENT_ARTICLE,
  INC_COMPONENT_CLAUSE,
  INC_COMPONENT_BODY,
  INC_COMPONENT_CLAUSE_ITEM,
  INC_COMPONENT_POINT_ITEM,
  INC_COMPONENT_DASH_ITEM,
  INC_COMPONENT_CLOSING,
  INC_COMPONENT_STATEMENT,
  INC_COMPONENT_FIGURE_LABEL,
  INC_COMPONENT_FIGURE_VALUE,
  INC_COMPONENT_FIGURE_NOTE,
  INC_COMPONENT_TILE_LABEL,
  INC_COMPONENT_TILE_VALUE,
  INC_COMPONENT_TILE_VALUE_SMALL,
  INC_COMPONENT_TILE_NOTE,
  INC_COMPONENT_TABLE_UNIT,
  INC_COMPONENT_TABLE_HEADING,
  INC_COMPONENT_TABLE_CELL,
  INC_COMPONENT_TABLE_TOTAL,
  INC_COMPONENT_TABLE_NOTE,
  INC_COMPONENT_CHART,
  INC_COMPONENT_CAPTION,
  INC_COMPONENT_SHEET_NAME,
  INC_COMPONENT_SHEET_LINE,
  INC_COMPONENT_SHEET_HEADING,
  INC_COMPONENT_AUTHORITY,
  INC_COMPONENT_POSITION,
  INC_COMPONENT_SIGNER,
  INC_COMPONENT_RECIPIENTS_WORD,
  INC_COMPONENT_RECIPIENT,
  INC_COMPONENT_DRAFTER,
  INC_COMPONENT_ADDRESS,
  INC_COMPONENT_ANNEX_WORD,
  INC_COMPONENT_ANNEX_TITLE,
  INC_COMPONENT_ANNEX_REFERENCE,
  INC_COMPONENT_PAGE_NUMBER,
  INC_COMPONENT_DRAFT,
  INC_N_COMPONENTS,
} IncComponent;

/* A rule that is as long as its room is wide, whatever the text. */
#define INC_RULE_FULL (-1.0)

typedef struct
{
  const char *name; /* for page dumps */
  const char *box;  /* ô số in Appendix I, NULL where the decree is silent */
  double size;
  gboolean bold;
  gboolean italic;
  gboolean capital; /* set in capitals, however it is typed */
  gboolean justified;
  IncAlign align;
  double indent;  /* of the first line */
  double before;  /* least space above */
  double spacing; /* line pitch in heights of the font */
  double rule;    /* length of its rule in lengths of its text, or INC_RULE_FULL; 0: none */
  double frame_width; /* of the box around it */
  double frame_height;
} IncStyle;

const IncStyle *inc_component_get_style (IncComponent component);

G_END_DECLS
