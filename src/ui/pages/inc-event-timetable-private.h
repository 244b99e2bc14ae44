/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What inc-event-timetable, its acts, its planning and its hand share. */
#pragma once

#include "inc-event-agenda.h"
#include "inc-event-hand.h"
#include "inc-event-planning.h"
#include "inc-event-quality.h"
#include "inc-event-timetable.h"
#include "inc-event-tray.h"
#include "inc-timetable-grid.h"

G_BEGIN_DECLS

struct _IncEventTimetable
{
  AdwBin parent_instance;

  AdwOverlaySplitView *split_view;
  AdwToggleGroup *view_toggle;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkWidget *empty_button;
  IncTimetableGrid *grid;
  IncEventAgenda *agenda;
  IncEventTray *tray;
  IncEventQuality *quality;
  GtkDropDown *scenarios;
  GtkLabel *summary;
  GtkStack *plan_stack;
  GtkBox *findings_box;
  GtkLabel *findings_count;
  GtkListBox *findings;
  GtkWidget *legend;

  IncSession *session;
  gint64 event;
  gint64 scenario; /* that was chosen; 0: whichever is best */
  IncEventBook *book;
  IncEventHand *hand; /* NULL: nothing can be planned */
  IncEventView view;
  gboolean suggest;
  gboolean narrow;
  guint serial;
  gboolean stale;
  gboolean filling; /* the chooser of scenarios */
  IncEventPlanning *planning; /* that runs */
};

/* ---- inc-event-timetable.c ---- */
gboolean inc_event_timetable_can_change (IncEventTimetable *self);
/* Reads the event again. */
void inc_event_timetable_read (IncEventTimetable *self);
void inc_event_timetable_update_actions (IncEventTimetable *self);

/* ---- -acts.c: whole timetables ---- */
void inc_event_timetable_install_acts (GtkWidgetClass *klass);

/* ---- -plan.c ---- */
void inc_event_timetable_install_plan (GtkWidgetClass *klass);
void inc_event_timetable_stop (IncEventTimetable *self);

/* ---- -hand.c: one meeting ---- */
void inc_event_timetable_install_hand (GtkWidgetClass *klass);
void inc_event_timetable_connect_hand (IncEventTimetable *self);

/* ---- -show.c ---- */
/* Everything anew from the book. */
void inc_event_timetable_show (IncEventTimetable *self);
/* Another view of the same. */
void inc_event_timetable_show_sheet (IncEventTimetable *self);
void inc_event_timetable_on_finding (IncEventTimetable *self, GtkListBoxRow *row);

G_END_DECLS
