/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A field, declared once: property, column, form row, JSON key and CSV heading follow from it. */
#pragma once

#include "inc-choice.h"

G_BEGIN_DECLS

typedef enum
{
  INC_KIND_TEXT,    /* one line */
  INC_KIND_NOTE,    /* many lines */
  INC_KIND_DATE,    /* ISO 8601 date as text */
  INC_KIND_STAMP,   /* ISO 8601 date and time as text */
  INC_KIND_INTEGER, /* a count; INC_MISSING where not known */
  INC_KIND_RATIO,   /* millionths */
  INC_KIND_MONEY,   /* the smallest unit of a currency; đồng unless the field names another */
  INC_KIND_BOOL,
  INC_KIND_CHOICE,
  INC_KIND_REF,     /* id of another record, 0 for none */
  INC_N_KINDS,
} IncKindId;

/* An integer, ratio or money that is not known: missing is never zero. */
#define INC_MISSING G_MININT64

typedef enum
{
  INC_OPTIONAL = 0,
  INC_REQUIRED = 1 << 0,
  INC_UNIQUE = 1 << 1,
  INC_SEARCHED = 1 << 2,  /* found by search */
  INC_SORTED = 1 << 3,    /* has a Vietnamese sort key beside it */
  INC_PERSON = 1 << 4,    /* the key is that of a person: given name first */
  INC_PERSONAL = 1 << 5,  /* personal data: stays out of exports */
  INC_PARTIAL = 1 << 6,   /* a date that may be a year or a month */
  INC_TAGS = 1 << 7,      /* several words in one text, separated by ", " */
  INC_OWNER = 1 << 8,     /* a reference to what this belongs to: deleted with it */
  INC_DERIVED = 1 << 9,   /* kept up by the database: read, shown, sorted, never written */
  INC_CUSTOM = 1 << 10,   /* declared by staff: lives in the custom column, not in the struct */
  INC_LONG = 1 << 11,     /* a web address, or amounts of laws: not for narrow columns */
  INC_DECIMAL = 1 << 12,  /* a ratio shown as a plain number, not per cent: an exchange rate */
  INC_COMPUTED = 1 << 13, /* worked out by the schema's tidy: written and shown, never typed */
  INC_CURRENCY = 1 << 14, /* a code of ISO 4217; none means VND */
  INC_ONE_OF = 1 << 18,   /* just one of the type's fields so marked is set */
  INC_FIXED = 1 << 19,    /* set when the record is made and never changed */
  INC_CLOCK = 1 << 20,    /* a time of day: "09:20" */
  INC_MARK = 1 << 22,     /* set beside what people entered: a change of it alone keeps no insertion from being taken back */
  INC_SPANS = 1 << 21,    /* spans of a day: "10:20-10:40, 12:00-13:30" */
  /* Who may see it, one of three for each field.  What is personal goes further than the house only with a consent. */
  INC_INTERNAL = 1 << 15, /* stays in the house */
  INC_CITY = 1 << 16,     /* may go to the city */
  INC_PUBLIC = 1 << 17,   /* may be published */
} IncFieldFlags;

typedef struct _IncField
{
  const char *name;
  const char *label;
  IncKindId kind;
  IncFieldFlags flags;
  gsize offset;
  GType (*ref_type) (void);
  const IncChoice *choices;
  const char *currency; /* of money: the sibling field that holds its currency; NULL: đồng */
  const char *rate; /* of such money: the sibling field with the đồng for one unit; may be NULL */
  const char *hint; /* an example or a rule, shown under the row; may be NULL */
} IncField;

/* The member's offset; does not compile where its C type is not the one the kind needs. */
#define INC_MEMBER(Type, member, CType) \
  (G_STRUCT_OFFSET (Type, member) + 0 * sizeof (_Generic (&((Type *) 0)->member, CType * : 1)))

#define INC_FIELD(Type, member, CType, kind_, label_, flags_, ...) \
  { .name = #member, .label = label_, .kind = kind_, .flags = flags_, \
    .offset = INC_MEMBER (Type, member, CType), __VA_ARGS__ }

#define INC_TEXT(Type, member, label, flags, ...) \
  INC_FIELD (Type, member, char *, INC_KIND_TEXT, label, flags, __VA_ARGS__)
#define INC_NOTE(Type, member, label, flags, ...) \
  INC_FIELD (Type, member, char *, INC_KIND_NOTE, label, flags, __VA_ARGS__)
#define INC_DATE(Type, member, label, flags, ...) \
  INC_FIELD (Type, member, char *, INC_KIND_DATE, label, flags, __VA_ARGS__)
#define INC_STAMP(Type, member, label, flags, ...) \
  INC_FIELD (Type, member, char *, INC_KIND_STAMP, label, flags, __VA_ARGS__)
#define INC_INTEGER(Type, member, label, flags, ...) \
  INC_FIELD (Type, member, gint64, INC_KIND_INTEGER, label, flags, __VA_ARGS__)
#define INC_RATIO(Type, member, label, flags, ...) \
  INC_FIELD (Type, member, gint64, INC_KIND_RATIO, label, flags, __VA_ARGS__)
#define INC_MONEY(Type, member, label, flags, ...) \
  INC_FIELD (Type, member, gint64, INC_KIND_MONEY, label, flags, __VA_ARGS__)
#define INC_BOOL(Type, member, label, flags, ...) \
  INC_FIELD (Type, member, gboolean, INC_KIND_BOOL, label, flags, __VA_ARGS__)
#define INC_CHOICE(Type, member, label, flags, choices_, ...) \
  INC_FIELD (Type, member, int, INC_KIND_CHOICE, label, flags, .choices = choices_, __VA_ARGS__)
#define INC_REF(Type, member, label, flags, to, ...) \
  INC_FIELD (Type, member, gint64, INC_KIND_REF, label, flags, .ref_type = to, __VA_ARGS__)

G_END_DECLS
