/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRecordPicker: chooses records that exist by searching for them; where one is chosen, one that is missing can be added. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_RECORD_PICKER (inc_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (IncRecordPicker, inc_record_picker, INC, RECORD_PICKER, AdwDialog)

/* Signal: "picked" (GArray * of gint64), after which the dialog closes. */

/* One of the records of the query, or a new one where the type has a form. */
IncRecordPicker *inc_record_picker_new (IncSession *session, const IncQuery *query);
/* Several of them by ticks.  hint: said where nothing is found; may be NULL. */
IncRecordPicker *inc_record_picker_new_many (IncSession *session, const IncQuery *query, const char *title,
                                             const char *hint);

G_END_DECLS
