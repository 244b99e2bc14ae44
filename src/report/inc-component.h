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
  INC_COMPONENT_NATION,
  INC_COMPONENT_MOTTO,
  INC_COMPONENT_SUPERIOR,
  INC_COMPONENT_AGENCY,
  INC_COMPONENT_DOCUMENT_TYPE,
  INC_COMPONENT_SUBJECT,
  INC_COMPONENT_HEADING,
  INC_COMPONENT_BODY,
  INC_COMPONENT_FIGURE_LABEL,
  INC_COMPONENT_FIGURE_VALUE,
  INC_COMPONENT_FIGURE_NOTE,
  INC_COMPONENT_TABLE_UNIT,
  INC_COMPONENT_TABLE_HEADING,
  INC_COMPONENT_TABLE_CELL,
  INC_COMPONENT_TABLE_TOTAL,
  INC_COMPONENT_PAGE_NUMBER,
  INC_N_COMPONENTS,
} IncComponent;

typedef struct
{
  const char *name; /* for page dumps */
  const char *box;  /* ô số in Appendix I, NULL where the decree is silent */
  double size;
  gboolean bold;
  gboolean italic;
  gboolean justified;
  IncAlign align;
  double indent;  /* of the first line */
  double before;  /* least space above */
  double spacing; /* line pitch in heights of the font */
} IncStyle;

const IncStyle *inc_component_get_style (IncComponent component);

G_END_DECLS
