/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Values for fields of every kind, for tests that walk over all of them. */
#pragma once

#include "inc-catalog.h"
#include "inc-records.h"

G_BEGIN_DECLS

/* One that the field accepts; n gives different ones where the kind has several. */
IncValue sample_good_value (const IncField *field, guint n);
/* One that it must refuse, by number from 0; FALSE when there are no more. */
gboolean sample_bad_value (const IncField *field, guint n, IncValue *value);
/* A record with a good value in every field. */
IncRecord *sample_record (const IncSchema *schema, guint n);

G_END_DECLS
