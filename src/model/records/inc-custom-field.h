/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A field that staff added to a record type; inc_catalog_new () makes an IncField of it. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncCustomField, inc_custom_field, INC_CUSTOM_FIELD)

struct _IncCustomField
{
  IncRecord parent_instance;

  char *target;  /* table */
  char *name;
  char *label;
  char *kind;    /* word of a kind */
  char *choices; /* one a line */
  gboolean required;
  gboolean searched;
};

G_END_DECLS
