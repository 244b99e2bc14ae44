/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What runs on the workers, and the arguments that travel there. */
#pragma once

#include "inc-transaction.h"
#include "inc-worker.h"

G_BEGIN_DECLS

GType inc_catalog_get_type (void);

/* One argument struct for all: each job reads what it needs. */
typedef struct
{
  const IncSchema *schema;
  gint64 id;
  char *text;
  char *title;
  IncQuery *query;
  GArray *ids;         /* of gint64 */
  GArray *values;      /* of IncValue */
  GPtrArray *records;
  char **names;
  char **texts;
  int stage;
  guint most;
  char *date;
  GFile *file;
  GOutputStream *stream;
} IncJobData;

IncJobData *inc_job_data_new (const char *title, const IncSchema *schema);
void inc_job_data_free (gpointer data);
void inc_job_data_set_ids (IncJobData *self, const gint64 *ids, guint n_ids);

gboolean inc_job_get_undo_titles (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error);
gboolean inc_job_get_catalog (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error);

/* What happens between begin and commit. */
typedef gboolean (*IncJobAct) (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error);
/* Commits what was begun; gives INC_TYPE_CHANGES. */
gboolean inc_job_commit (IncTransaction *transaction, GValue *result, GError **error);
/* One change set with the job's title; gives INC_TYPE_CHANGES. */
gboolean inc_job_transact (IncStore *store, const IncJobData *job, IncJobAct act, GValue *result, GError **error);

/* Sets a setting as part of a transaction, whether it was ever set or not. */
gboolean inc_job_save_setting (IncStore *store, IncTransaction *transaction, const char *name, const char *value,
                               GError **error);

G_END_DECLS
