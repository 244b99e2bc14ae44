/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which fields the form of a record type has, in which order: first what a person has in hand, the rest folded. */
#pragma once

#include "inc-record-form.h"

G_BEGIN_DECLS

/* NULL for types that have no form of their own.  fresh: for a record that is not saved yet. */
const IncFormSection *inc_form_sections_get (const IncSchema *schema, gboolean fresh);

G_END_DECLS
