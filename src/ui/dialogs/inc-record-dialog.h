/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRecordDialog: a form with Cancel and Save; one Save is one change.
 *
 * What is typed is kept as a draft a second after typing stops, through a crash and through closing, and offered when the
 * same form opens again. */
#pragma once

#include "inc-record-form.h"

G_BEGIN_DECLS

#define INC_TYPE_RECORD_DIALOG (inc_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncRecordDialog, inc_record_dialog, INC, RECORD_DIALOG, AdwDialog)

/* Resolves to IncChanges.  The record is borrowed for the call. */
typedef DexFuture *(*IncSaveFunc) (IncSession *session, IncRecord *record, gpointer data);

/* typed: field name -> text, both owned by the table; names of no field are the dialog's own. */
typedef void (*IncTypedFunc) (GHashTable *typed, gpointer data);

/* Signal: "saved" (IncChanges *), before the dialog closes. */

/* A startup, cohort or programme; a new one when its id is 0.  The record is copied. */
IncRecordDialog *inc_record_dialog_new (IncSession *session, IncRecord *record);
/* Any form: save says what Save does, label what its button is called, draft under which name it is kept (NULL: it is not). */
IncRecordDialog *inc_record_dialog_new_for (IncSession *session, IncRecord *record, const IncFormSection *sections,
                                            const char *title, const char *label, const char *draft);
void inc_record_dialog_set_save (IncRecordDialog *self, IncSaveFunc save, gpointer data, GDestroyNotify destroy);
/* What a dialog edits beside its form: keep adds it to what is kept as a draft, restore takes it from there. */
void inc_record_dialog_set_beside (IncRecordDialog *self, IncTypedFunc keep, IncTypedFunc restore, gpointer data);
/* What stands beside the form has changed: a draft is due. */
void inc_record_dialog_touch (IncRecordDialog *self);
/* One line below the title: of what. */
void inc_record_dialog_set_subtitle (IncRecordDialog *self, const char *subtitle);
IncRecordForm *inc_record_dialog_get_form (IncRecordDialog *self);

G_END_DECLS
