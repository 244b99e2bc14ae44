/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The notes of an investor, a partner or a person on a timeline. */
#pragma once

#include "inc-table.h"
#include "inc-timeline.h"

G_BEGIN_DECLS

/* Rows of the query notes-of. */
void inc_notes_timeline_show (IncTimeline *timeline, const IncTable *table);
/* The icon of a way to be in contact, a word of inc_channel_choices; NULL is a note. */
const char *inc_channel_get_icon (const char *word);

G_END_DECLS
