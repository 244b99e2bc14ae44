/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFieldRow: one field of a form: the row widget of its kind, and below the value one line with what is wrong, what was
 * understood, or how to fill it in.
 *
 * What a person typed is text for every kind (a choice's word, a reference's id), so that a draft can keep it as it is. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FIELD_ROW (inc_field_row_get_type ())
G_DECLARE_FINAL_TYPE (IncFieldRow, inc_field_row, INC, FIELD_ROW, GObject)

/* Signals: "changed" by a person, never by set_typed (); "left" when the focus goes elsewhere. */

/* The session lends the records that a reference may point to.  The field must live as long. */
IncFieldRow *inc_field_row_new (const IncField *field, IncSession *session);
/* An AdwPreferencesRow. */
GtkWidget *inc_field_row_get_widget (IncFieldRow *self);
/* What takes the focus in it. */
GtkWidget *inc_field_row_get_focus (IncFieldRow *self);
const IncField *inc_field_row_get_field (IncFieldRow *self);

/* Full transfer; never NULL. */
char *inc_field_row_dup_typed (IncFieldRow *self);
void inc_field_row_set_typed (IncFieldRow *self, const char *typed);
void inc_field_row_show_record (IncFieldRow *self, IncRecord *record);
/* Takes an amount's currency and rate from the record.  TRUE when what is typed means something else now: read it anew. */
gboolean inc_field_row_follow (IncFieldRow *self, IncRecord *record);
/* Puts what was typed into the record; FALSE and a sentence when it cannot be. */
gboolean inc_field_row_read_into (IncFieldRow *self, IncRecord *record, char **message);
/* NULL: none. */
void inc_field_row_set_problem (IncFieldRow *self, const IncProblem *problem);
/* The sentence of the problem it shows; NULL for none.  Borrowed. */
const char *inc_field_row_get_problem (IncFieldRow *self);

G_END_DECLS
