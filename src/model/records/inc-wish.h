/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom an attendee wants to meet, or will not meet.  A mutual wish is two of these. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_WANT_MUST = 1,
  INC_WANT_MEET = 2,
  INC_WANT_NO = 3,
} IncWant;

extern const IncChoice inc_want_choices[];

typedef enum
{
  INC_WISH_SOURCE_FORM = 1,
  INC_WISH_SOURCE_FILE = 2,
  INC_WISH_SOURCE_STAFF = 3,
  INC_WISH_SOURCE_SUGGESTED = 4,
} IncWishSource;

extern const IncChoice inc_wish_source_choices[];

INC_DECLARE_RECORD (IncWish, inc_wish, INC_WISH)

struct _IncWish
{
  IncRecord parent_instance;

  gint64 event;
  gint64 wisher;
  gint64 wanted;
  int want; /* IncWant */
  gint64 rating; /* INC_MISSING */
  char *asked;
  int source; /* IncWishSource */
  char *note;
};

/* Whether it asks for a meeting; NULL, for nothing said, and a refusal do not. */
gboolean inc_wish_is_for (IncWish *self);

G_END_DECLS
