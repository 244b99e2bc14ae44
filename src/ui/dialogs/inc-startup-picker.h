/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStartupPicker: chooses startups that exist for a cohort: search, tick, enrol. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_STARTUP_PICKER (inc_startup_picker_get_type ())
G_DECLARE_FINAL_TYPE (IncStartupPicker, inc_startup_picker, INC, STARTUP_PICKER, AdwDialog)

/* Signal: "picked" (GArray * of gint64), after which the dialog closes. */

/* Startups that are in the cohort already are not offered. */
IncStartupPicker *inc_startup_picker_new (IncSession *session, gint64 cohort);

G_END_DECLS
