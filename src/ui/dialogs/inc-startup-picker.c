/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-picker: a picker over what is not in the cohort yet. */
#include "config.h"

#include "inc-startup-picker.h"

#include "inc-startup.h"

#include <glib/gi18n.h>

IncRecordPicker *
inc_startup_picker_new (IncSession *session, gint64 cohort)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  const IncValue value = inc_value_integer (cohort);

  inc_query_filter (query, INC_FILTER_NAMED, "startup-not-in-cohort", &value, 1);
  return inc_record_picker_new_many (session, query, _("Add Startups"),
                                     _("Startups that are in this cohort already are not listed."));
}
