/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which states stand out, and how: the one table behind cells, pills and lists.  The normal case has no colour. */
#pragma once

#include "inc-tranche.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a word says to the eye; each is a CSS class of .status, in cells of the text itself. */
typedef enum
{
  INC_TONE_PLAIN,   /* ordinary: no pill at all */
  INC_TONE_DIMMED,  /* outside the flow */
  INC_TONE_NEUTRAL, /* closed, planned */
  INC_TONE_ACCENT,  /* running now */
  INC_TONE_SUCCESS,
  INC_TONE_WARNING,
  INC_TONE_ERROR,
} IncTone;

/* Of a choice's value; PLAIN for choices that say nothing to the eye. */
IncTone inc_tone_of (const IncField *field, int value);
/* Of what a record's field says: a choice's tone, and a tranche's day that is over. */
IncTone inc_tone_of_value (IncRecord *record, const IncField *field);
/* What a table says of a field: as inc_record_display (), but for a ceiling that is to be confirmed.  Full transfer. */
char *inc_status_display (IncRecord *record, const IncField *field);
/* Due before today, and neither paid nor cancelled. */
gboolean inc_tranche_is_overdue (IncTranche *tranche);
/* Makes a pill of a label; hides it when text is NULL. */
void inc_status_set (GtkLabel *pill, IncTone tone, const char *text);
/* Sets the tone of running text: dimmed, success, warning, error; the others are plain. */
void inc_tone_apply (GtkWidget *widget, IncTone tone);

G_END_DECLS
