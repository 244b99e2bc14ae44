/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the two files of IncRecordsPage: what it shows (inc-records-page) and what is done there (inc-records-acts). */
#pragma once

#include "inc-records-page.h"

#include "inc-filter-chips.h"
#include "inc-list-kind.h"
#include "inc-record-table.h"
#include "inc-search-entry.h"
#include "inc-selection-bar.h"

G_BEGIN_DECLS

struct _IncRecordsPage
{
  IncPage parent_instance;

  GtkWidget *new_button;
  GMenu *import_section;
  GMenu *enrol_section;
  GMenu *invite_section;
  GMenu *invite_found_section;
  GtkWidget *search_bar;
  IncSearchEntry *search_entry;
  IncFilterChips *chips;
  GtkLabel *total;
  GtkStack *stack;
  IncRecordTable *table;
  AdwStatusPage *empty_page;
  GtkButton *empty_new_button;
  GtkWidget *empty_import_button;
  GtkWidget *empty_proposals_button;
  GMenu *proposals_section;
  AdwStatusPage *none_page;
  IncSelectionBar *selection_bar;

  const IncListKind *kind;
  IncQuery *query;
  guint n_all; /* records in the register, without filters */
};

/* Takes the query. */
void inc_records_page_take_query (IncRecordsPage *self, IncQuery *query);

const IncSchema *inc_records_page_get_schema (IncRecordsPage *self);
gboolean inc_records_page_can_write (IncRecordsPage *self);

/* The actions page.*, of the class. */
void inc_records_acts_install (GtkWidgetClass *widget_class);
/* Which of them can be done now, by what is selected. */
void inc_records_acts_update (IncRecordsPage *self);

G_END_DECLS
