/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A word of the vocabulary that sectors, technologies and labels are picked from. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_TAG_KIND_SECTOR = 1,
  INC_TAG_KIND_TECHNOLOGY = 2,
  INC_TAG_KIND_LABEL = 3,
} IncTagKind;

extern const IncChoice inc_tag_kind_choices[];

INC_DECLARE_RECORD (IncTag, inc_tag, INC_TAG)

struct _IncTag
{
  IncRecord parent_instance;

  char *name;
  int kind; /* IncTagKind */
  char *name_en;
  gboolean priority; /* named by the programmes of the city */
};

G_END_DECLS
