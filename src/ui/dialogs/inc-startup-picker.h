/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses startups that exist for a cohort: search, tick, enrol. */
#pragma once

#include "inc-record-picker.h"

G_BEGIN_DECLS

/* Startups that are in the cohort already are not offered. */
IncRecordPicker *inc_startup_picker_new (IncSession *session, gint64 cohort);

G_END_DECLS
