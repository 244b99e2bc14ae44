/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Offers words while they are typed into a field that holds several: those of the vocabulary, the city's priorities first,
 * then those that other records use.  Down and Up choose, Return takes, Escape sends the list away; typing goes on. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* For the life of the row. */
void inc_tag_completion_attach (AdwEntryRow *row, IncSession *session, const IncField *field);

G_END_DECLS
