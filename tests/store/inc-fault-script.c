/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The day's work.  Records are made anew at each try: an act that failed can be done again. */
#include "config.h"

#include "inc-fault-script.h"

static gboolean
save (IncTransaction *transaction, guint uid, gpointer record, GError **error)
{
  IncRecord *self = record;

  if (self->uid == NULL)
    self->uid = g_strdup_printf ("00000000-0000-4000-8000-%012u", uid);
  return inc_transaction_save (transaction, self, error);
}

static gboolean
add_startups (IncTransaction *transaction, guint uid, guint n, gboolean enrolled, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Đường Xa %u", uid + i);
      g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", name, "description",
                                                    "Nền tảng kết nối người trồng rau với người mua.", NULL);
      g_autoptr(IncEnrolment) enrolment = NULL;
      g_autoptr(IncStageChange) change = NULL;

      if (!save (transaction, uid + i, startup, error))
        return FALSE;
      if (!enrolled)
        continue;
      enrolment = g_object_new (inc_enrolment_get_type (), "startup", INC_RECORD (startup)->id, "cohort", (gint64) 1, NULL);
      if (!save (transaction, uid + i + 1000, enrolment, error))
        return FALSE;
      change = g_object_new (inc_stage_change_get_type (), "enrolment", INC_RECORD (enrolment)->id, "stage",
                             INC_STAGE_ACTIVE, "date", "2025-02-03", NULL);
      if (!save (transaction, uid + i + 2000, change, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_one (IncStore *store, IncTransaction *transaction, GError **error)
{
  return add_startups (transaction, 100, 1, TRUE, error);
}

static gboolean
edit_one (IncStore *store, IncTransaction *transaction, GError **error)
{
  g_autoptr(IncRecord) record = inc_store_get (store, inc_schemas_find ("startup"), 1, error);

  if (record == NULL)
    return FALSE;
  g_object_set (record, "name", "Sông Hồng", "phone", "024", NULL);
  return save (transaction, 0, record, error);
}

static gboolean
declare (IncStore *store, IncTransaction *transaction, GError **error)
{
  g_autoptr(IncCustomField) field =
    g_object_new (inc_custom_field_get_type (), "target", "startup", "name", "mentor", "label", "Mentor", "kind", "text",
                  "searched", TRUE, NULL);
  g_autoptr(IncRecord) record = inc_store_get (store, inc_schemas_find ("startup"), 1, error);
  const IncValue value = { INC_VALUE_TEXT, 0, (char *) "Nguyễn" };

  if (record == NULL || !save (transaction, 300, field, error))
    return FALSE;
  inc_record_set_value (record, inc_catalog_find (inc_store_get_catalog (store), inc_schemas_find ("startup"), "mentor"),
                        &value);
  return save (transaction, 0, record, error);
}

static gboolean
import (IncStore *store, IncTransaction *transaction, GError **error)
{
  return add_startups (transaction, 200, 17, TRUE, error); /* 51 rows */
}

static gboolean
delete_one (IncStore *store, IncTransaction *transaction, GError **error)
{
  return inc_transaction_delete (transaction, inc_schemas_find ("startup"), 1, error);
}

static gboolean
add_last (IncStore *store, IncTransaction *transaction, GError **error)
{
  return add_startups (transaction, 400, 3, FALSE, error);
}

static gboolean
checkpoint (IncStore *store, GError **error)
{
  sqlite3 *sql;

  /* Nobody is told whether it worked: it changes nothing. */
  if (sqlite3_open (inc_store_get_path (store), &sql) == SQLITE_OK)
    sqlite3_exec (sql, "PRAGMA wal_checkpoint (TRUNCATE)", NULL, NULL, NULL);
  sqlite3_close (sql);
  return TRUE;
}

static gboolean
undo (IncStore *store, GError **error)
{
  g_autoptr(IncChanges) done = inc_journal_undo (store, error);

  return done != NULL;
}

static gboolean
redo (IncStore *store, GError **error)
{
  g_autoptr(IncChanges) done = inc_journal_redo (store, error);

  return done != NULL;
}

static const struct
{
  gboolean (*work) (IncStore *store, IncTransaction *transaction, GError **error); /* in a set of its own */
  gboolean (*act) (IncStore *store, GError **error);                               /* as it is */
} acts[] = {
  { add_one, NULL },    { edit_one, NULL }, { declare, NULL }, { import, NULL },     { NULL, undo },
  { NULL, checkpoint }, { NULL, redo },     { NULL, undo },    { delete_one, NULL }, { NULL, undo },
  { NULL, checkpoint }, { add_last, NULL },
};

guint
fault_script_get_n_acts (void)
{
  return G_N_ELEMENTS (acts);
}

gboolean
fault_script_act (IncStore *store, guint act, GError **error)
{
  g_autoptr(IncTransaction) transaction = NULL;

  if (acts[act].act != NULL)
    return acts[act].act (store, error);
  transaction = inc_transaction_new (store, "Work", error);
  return transaction != NULL &&
         acts[act].work (store, transaction, error) &&
         inc_transaction_commit (transaction, NULL, error);
}

void
fault_script_prepare (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStore) store = inc_store_open (path, INC_STORE_CREATE, "Lan", &error);
  g_autoptr(IncTransaction) transaction = NULL;
  g_autoptr(IncProgramme) programme = g_object_new (inc_programme_get_type (), "name", "Ươm tạo", NULL);
  g_autoptr(IncCohort) cohort =
    g_object_new (inc_cohort_get_type (), "name", "Khóa 1", "programme", (gint64) 1, NULL);

  g_assert_no_error (error);
  transaction = inc_transaction_new (store, "Begin", &error);
  save (transaction, 1, programme, &error);
  save (transaction, 2, cohort, &error);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&transaction, inc_transaction_free);
}

char *
fault_script_state (const char *path)
{
  g_autofree char *rows = test_dump (path);
  sqlite3 *sql = test_sql_open (path);
  g_autofree char *counts = test_sql_read (sql, "SELECT (SELECT count(*) FROM change_set), (SELECT count(*) FROM change)");

  sqlite3_close (sql);
  return g_strconcat (rows, counts, NULL);
}
