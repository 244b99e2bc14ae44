/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRecordForm: the fields of one record for editing, in named sections; problems appear on their rows.
 *
 * It edits a record of its own; whoever owns the form saves it.  A row's problems show once a person has been there, all of
 * them when saving was tried.  A warning never stops anybody. */
#pragma once

#include "inc-field-row.h"

G_BEGIN_DECLS

/* Lists of sections end with fields NULL. */
typedef struct
{
  const char *title;        /* N_(); NULL: none */
  const char *const *fields; /* names, NULL at the end */
  gboolean folded;          /* opens when it is asked for */
} IncFormSection;

#define INC_TYPE_RECORD_FORM (inc_record_form_get_type ())
G_DECLARE_FINAL_TYPE (IncRecordForm, inc_record_form, INC, RECORD_FORM, AdwBin)

/* Signal: "changed" after each change by a person. */

/* Edits a copy of the record.  with_custom: the fields that staff declared follow in a section of their own. */
IncRecordForm *inc_record_form_new (IncSession *session, IncRecord *record, const IncFormSection *sections,
                                    gboolean with_custom);
/* Below the sections: for what is done to the record as a whole. */
void inc_record_form_add_group (IncRecordForm *self, AdwPreferencesGroup *group);
/* What was typed so far, as far as it can be read.  Borrowed. */
IncRecord *inc_record_form_get_record (IncRecordForm *self);
gboolean inc_record_form_is_changed (IncRecordForm *self);
/* NULL when the form has no such field.  Borrowed. */
IncFieldRow *inc_record_form_find (IncRecordForm *self, const char *field);

/* Looks at every row and shows what is wrong.  Borrowed. */
const IncProblems *inc_record_form_check (IncRecordForm *self);
/* Puts the cursor into the first row that keeps the form from being saved; FALSE when there is none. */
gboolean inc_record_form_go_to_error (IncRecordForm *self);
/* Where typing begins. */
GtkWidget *inc_record_form_get_start (IncRecordForm *self);

/* What differs from the record as it was: field name -> text.  Full transfer. */
GHashTable *inc_record_form_dup_typed (IncRecordForm *self);
void inc_record_form_set_typed (IncRecordForm *self, GHashTable *typed);

G_END_DECLS
