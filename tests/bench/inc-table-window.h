/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTableWindow: a window of 1200 × 800 with the table of startups, and when its frames come.
 *
 * ours: IncRecordTable over an IncRecordList, which reads rows as they come into sight.  peer: a
 * GtkColumnView with the same columns and cells over a list that has everything in memory and every
 * answer ready: what GTK itself costs. */
#pragma once

#include "inc-memory-list.h"
#include "inc-record-table.h"

G_BEGIN_DECLS

typedef struct
{
  const char *path;
  const IncSchema *schema;
  GtkWindow *window;
  GdkFrameClock *clock;
  GtkColumnView *view;
  GtkAdjustment *adjustment;
  GListModel *list;
  /* ours */
  IncSession *session;
  IncRecordTable *table;
  gboolean answered;
  /* peer */
  IncStore *store;
  IncRecordColumns *columns;
  IncMemoryList *memory;
  gboolean at_once; /* how it tells of a new order; see there */
  /* frames */
  gint64 frame_begin;
  gint64 first_frame; /* after the act began; 0 */
  gint64 whole_frame; /* the first with all rows in sight; 0 */
  gint64 last_frame;
  gint64 frame_busy;
} IncTableWindow;

typedef void (*IncTableAct) (IncTableWindow *self, gconstpointer data);

/* Opens it on a register's startups by name; prints how long that took. */
void inc_table_window_open (IncTableWindow *self, const char *path, gboolean ours);
void inc_table_window_close (IncTableWindow *self);
IncQuery *inc_table_window_query (IncTableWindow *self,
                                  const char *sort,
                                  gboolean descending,
                                  const char *search);
/* Finds the peer's answer, before the clock starts. */
void inc_table_window_prepare (IncTableWindow *self, const IncQuery *query);
void inc_table_window_show (IncTableWindow *self, const IncQuery *query);

/* Waits until no frame has come for a while. */
void inc_table_window_settle (IncTableWindow *self);
/* Prints the time from the act to the first frame, and to the first with all rows in sight. */
void inc_table_window_measure (IncTableWindow *self,
                               const char *name,
                               IncTableAct act,
                               gconstpointer data);
/* Rows in sight, and how many of them are placeholders. */
guint inc_table_window_count_rows (IncTableWindow *self, guint *n_missing);
/* Processor time of the main thread in microseconds: what others of this machine do meanwhile is
 * not in it. */
gint64 inc_bench_get_busy (void);

G_END_DECLS
