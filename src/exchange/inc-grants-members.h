/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Members of the objects of a package while it is read, by tables.  What is wrong is noted by the reader. */
#pragma once

#include "inc-grant.h"
#include "inc-json-reader.h"

G_BEGIN_DECLS

/* What is known of a transaction before its grant's currency is. */
typedef struct
{
  IncGrantTransaction transaction;
  IncJsonDecimal value;
  char *currency;
} IncGrantsPending;

/* For the array of them. */
void inc_grants_pending_clear (gpointer pending);

typedef struct
{
  IncJsonReader *json;
  IncGrant *grant; /* the one that is open */
  IncJsonDecimal applied;
  IncJsonDecimal awarded;
  IncJsonDecimal disbursed;
  IncJsonDecimal months;
  GArray *pending; /* of IncGrantsPending */
} IncGrantsParsing;

typedef struct _IncGrantsMember IncGrantsMember;

struct _IncGrantsMember
{
  const char *name;
  void (*read) (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object);
  gsize offset;        /* of what it goes to, in the object */
  gboolean is_required;
};

/* An object of at most 32 known members; a null is as if the member were not there.  FALSE after a failure. */
gboolean inc_grants_read_object (IncGrantsParsing *self, const IncGrantsMember *members, guint n_members, gpointer object);

/* For tables: INC_GRANTS_MEMBER ("id", text, IncGrant, id, TRUE). */
#define INC_GRANTS_MEMBER(name, how, type, field, ...) \
  { name, inc_grants_read_##how, G_STRUCT_OFFSET (type, field), ##__VA_ARGS__ }

/*  Texts are cleaned; one with nothing in it is not there. */
void inc_grants_read_text (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object);
/* YYYY-MM-DD, or an instant: the day that it names where it was written. */
void inc_grants_read_day (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object);
/* The same, or a year or month: then it is well-formed, and there is no day. */
void inc_grants_read_loose_day (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object);
void inc_grants_read_decimal (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object);

/* Into units of the currency; member says what to call it when it does not fit.  Not set where it is not there, nor where it
 * would have to be rounded: that is noted in the grant. */
void inc_grants_convert (IncGrantsParsing *self, const char *member, const IncJsonDecimal *decimal, const char *currency,
                         gboolean may_be_negative, gint64 *units);

/* An element of “grants”; NULL after a failure.  Full transfer. */
IncGrant *inc_grants_read_grant (IncGrantsParsing *self);

G_END_DECLS
