/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTimeline: what happened, newest first, under headings by month. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const char *icon;
  const char *date;  /* ISO; may be a month or a year */
  const char *title;
  const char *text;  /* below it; NULL for none */
  gint64 id;         /* told when it is opened; 0: it cannot be */
} IncTimelineEntry;

#define INC_TYPE_TIMELINE (inc_timeline_get_type ())
G_DECLARE_FINAL_TYPE (IncTimeline, inc_timeline, INC, TIMELINE, AdwBin)

/* Signal: "open" (gint64 id). */

void inc_timeline_clear (IncTimeline *self);
/* In order, newest first. */
void inc_timeline_append (IncTimeline *self, const IncTimelineEntry *entry);

G_END_DECLS
