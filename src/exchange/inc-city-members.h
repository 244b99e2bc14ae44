/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the city's file is made of: each member with the field of the register that it shows.
 *
 * The level of that field decides: a member whose field is internal is not written, whatever a query brings, and one whose
 * field is personal only where the query asked for a consent.  So the fields' table in model/records stays the one place
 * that says who may see what; fields that staff declared are in no table here and never leave. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_CITY_COHORTS,
  INC_CITY_COUNTS, /* one row */
  INC_CITY_ENROLMENTS,
  INC_CITY_EVENTS,
  INC_CITY_INVESTORS,
  INC_CITY_PARTNERS,
  INC_CITY_PEOPLE,
  INC_CITY_PROGRAMMES,
  INC_CITY_ROUNDS,
  INC_CITY_STAKES,
  INC_CITY_STARTUPS,
  INC_CITY_N_SECTIONS,
} IncCitySection;

typedef enum
{
  INC_CITY_TEXT,
  INC_CITY_INTEGER,
  INC_CITY_TRUE,    /* written where it is true */
  INC_CITY_TAGS,    /* an array of texts */
  INC_CITY_DECIMAL, /* millionths as a text with a decimal point: "25450.5" */
} IncCityForm;

typedef struct
{
  const char *name;      /* of the member and of the query's column; "stageChanges.date": of an object in an array */
  const char *source;    /* "startup.name"; "startup.uid"; NULL: a count, or worked out from what the query weighs */
  IncCityForm form;
  gboolean with_consent; /* the query gives it only of persons with a consent */
} IncCityMember;

typedef struct
{
  const char *key;   /* of the section */
  const char *query; /* store/sql/queries */
  gboolean has_day;  /* ?1: the last day of the period */
  const char *child; /* the member that is an array of objects; NULL: none */
  const IncCityMember *members; /* ascending, as the query's columns are; ends with an empty name */
  const char *const *weighed;   /* what the query reads to choose by, and does not show: "consent.given"; ends with NULL */
} IncCityTable;

const IncCityTable *inc_city_table_get (IncCitySection section);
/* NULL when the section has none of that name. */
const IncCityMember *inc_city_table_find (const IncCityTable *self, const char *name);
gboolean inc_city_member_may_leave (const IncCityMember *self);

G_END_DECLS
