/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRecordsPage: all records of a type as a table: search, filters, order, and what is done to several at once.
 * Property "table", at construction: which type; what its list shows is a row of inc-list-kind. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_RECORDS_PAGE (inc_records_page_get_type ())
G_DECLARE_FINAL_TYPE (IncRecordsPage, inc_records_page, INC, RECORDS_PAGE, IncPage)

G_END_DECLS
