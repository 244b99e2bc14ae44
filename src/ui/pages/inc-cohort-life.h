/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCohortLife: one startup's way through a cohort: its stages, each from a day to a day.  A row of the timeline. */
#pragma once

#include "inc-table.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct
{
  int stage; /* IncStage */
  guint32 from, to; /* Julian days; to is the day after the last */
  gboolean open; /* goes on: to is tomorrow, or the end of what is drawn */
  char *date; /* as it is known */
  char *reason;
} IncStretch;

#define INC_TYPE_COHORT_LIFE (inc_cohort_life_get_type ())
G_DECLARE_FINAL_TYPE (IncCohortLife, inc_cohort_life, INC, COHORT_LIFE, GObject)

/* Public to read. */
struct _IncCohortLife
{
  GObject parent_instance;

  gint64 startup;
  char *name;
  GArray *stretches; /* of IncStretch, in the order of their days */
};

/* Of the rows of the query cohort-timeline, which it borrows: one life a startup.  What ended is drawn to end (the day after
 * the last that is shown), what goes on to today.  Full transfer. */
GPtrArray *inc_cohort_lives_new (const IncTable *table, guint32 today, guint32 end);

gboolean inc_cohort_life_equal (IncCohortLife *self, IncCohortLife *other);
/* "Applied 01/12/2025, 105 days · In incubation 16/03/2026: signed".  Full transfer. */
char *inc_cohort_life_describe (IncCohortLife *self);
/* "In incubation\n16/03/2026, 57 days\nsigned".  Full transfer. */
char *inc_stretch_describe (const IncStretch *stretch);

G_END_DECLS
