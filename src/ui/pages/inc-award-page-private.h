/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of an award and its acts share. */
#pragma once

#include "inc-award-page.h"

#include "inc-award-file.h"
#include "inc-facts.h"
#include "inc-tiles.h"
#include "inc-watch.h"

G_BEGIN_DECLS

struct _IncAwardPage
{
  IncPage parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkLabel *heading;
  GtkLabel *pill;
  GtkLabel *where;
  GtkButton *next_button;
  IncTiles *tiles;
  GtkGrid *columns;
  GtkWidget *main;
  AdwClamp *side;
  GtkBox *tranches;
  GtkWidget *no_tranches;
  GtkWidget *variations_section;
  GtkListBox *variations;
  GtkListBox *papers;
  IncFacts *facts;

  gboolean narrow; /* the facts below, not beside */
  gint64 id;
  IncWatch *watch;
  IncAwardFile *file; /* NULL while nothing is shown */
};

/* Which acts there are now. */
void inc_award_acts_update (IncAwardPage *self);
void inc_award_acts_install (GtkWidgetClass *widget_class);

G_END_DECLS
