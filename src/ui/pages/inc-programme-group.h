/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A programme in the list of cohorts: its name, what can be done to it, and its cohorts below. */
#pragma once

#include "inc-leverage.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Acts by page.new-cohort, page.edit-programme and page.delete-programme, each with the programme's id. */
GtkWidget *inc_programme_group_new (const char *name, gint64 programme);
void inc_programme_group_add (GtkWidget *group, GtkWidget *row);
void inc_programme_group_show_leverage (GtkWidget *group, const IncLeverage *leverage);
gint64 inc_programme_group_get_programme (GtkWidget *group);

G_END_DECLS
