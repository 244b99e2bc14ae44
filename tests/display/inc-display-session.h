/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For tests of single widgets: a session on the sample register without a window of the program around it. */
#pragma once

#include "inc-display-test.h"

/* The future is taken. */
static inline const GValue *
inc_display_await (DexFuture *future, GError **error)
{
  inc_display_wait_for (dex_future_get_status (future) != DEX_FUTURE_STATUS_PENDING);
  return dex_future_get_value (future, error);
}

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
} IncDisplaySession;

static inline void
inc_display_session_open (IncDisplaySession *self, gboolean sample)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr(DexFuture) future = NULL;
  const GValue *value;

  self->folder = inc_test_folder_new ();
  path = g_build_filename (self->folder, "sample" INC_REGISTER_ENDING, NULL);
  if (sample)
    inc_sample_make (path);
  future = inc_session_open (path, !sample, NULL);
  value = inc_display_await (future, &error);
  g_assert_no_error (error);
  self->session = g_value_dup_object (value);
}

static inline void
inc_display_session_close (IncDisplaySession *self)
{
  g_autoptr(DexFuture) future = inc_session_close (self->session);

  inc_display_await (future, NULL);
  inc_display_settle ();
  g_assert_finalize_object (self->session);
  inc_test_folder_free (self->folder);
}

/* The record of a query's answer; full transfer. */
static inline gpointer
inc_display_get_record (IncSession *session, const IncSchema *schema, gint64 id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(DexFuture) future = inc_session_get (session, schema, id);
  const GValue *value = inc_display_await (future, &error);

  g_assert_no_error (error);
  return g_value_dup_object (value);
}

static inline guint
inc_display_count (IncSession *session, const IncSchema *schema)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncQuery) query = inc_query_new (schema);
  g_autoptr(DexFuture) future = inc_session_count (session, query);
  const GValue *value = inc_display_await (future, &error);

  g_assert_no_error (error);
  return g_value_get_uint (value);
}
