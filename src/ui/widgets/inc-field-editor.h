/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The row widgets behind IncFieldRow, one editor for each kind of field and one for currencies. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  /* An AdwPreferencesRow with the field's label as its title, floating. */
  GtkWidget *(*build) (const IncField *field, IncSession *session);
  /* Full transfer; "" for nothing. */
  char *(*read) (GtkWidget *row);
  void (*show) (GtkWidget *row, const char *typed);
  /* What emits the signal after each change, a person's or show ()'s. */
  GObject *(*get_source) (GtkWidget *row);
  const char *signal;
} IncFieldEditor;

/* The row itself, or the text view in it. */
GtkWidget *inc_field_editor_get_focus (GtkWidget *row);

const IncFieldEditor *inc_field_editor_get (const IncField *field);

G_END_DECLS
