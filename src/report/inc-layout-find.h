/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding words on the pages of a layout: as in the register, a mark that is typed must be there, and
 * one that is not typed is not asked for.  Any thread. */
#pragma once

#include "inc-layout.h"

G_BEGIN_DECLS

typedef struct
{
  guint page;
  double x; /* points on the page */
  double y;
  double width;
  double height;
} IncHit;

/* In reading order; a hit that goes on in the next line is two.  At most so many.  IncHit, full
 * transfer. */
GArray *inc_layout_find (const IncLayout *layout, const char *typed, guint most);

G_END_DECLS
