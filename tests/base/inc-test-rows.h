/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of the small CSV files that tests read: no field has a comma unless it is quoted, none a
 * line feed.  Lines that begin with # and the heading line are left out. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows (GStrv of exactly n_fields) of tests/fixtures/base/NAME. */
GPtrArray *inc_test_rows_own (const char *name, guint n_fields);
/* Rows of vectors/NAME in INC_SHARED_DIR; skips the test and gives NULL where that is absent. */
GPtrArray *inc_test_rows_shared (const char *name, guint n_fields);

G_END_DECLS
