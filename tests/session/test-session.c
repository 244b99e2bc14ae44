/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The session: opening and closing, who may write, what is told and when, undo and redo. */
#include "config.h"

#include "inc-agency.h"
#include "inc-describe.h"
#include "inc-records.h"
#include "inc-session-test.h"

#include <string.h>

static const IncSchema *
startup_schema (void)
{
  return inc_schema_of (inc_startup_get_type ());
}

static IncChanges *
save (IncSession *session, const char *title, gpointer record)
{
  return inc_test_take_boxed (inc_session_save (session, title, (IncRecord *const *) &record, 1));
}

/* Saves and lets go of a new record; its id. */
static gint64
add (IncSession *session, gpointer record)
{
  g_autoptr(IncChanges) changes = save (session, "Add", record);

  g_object_unref (record);
  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static gint64
add_startup (IncSession *session, const char *name)
{
  return add (session, g_object_new (inc_startup_get_type (), "name", name, NULL));
}

static gint64
add_cohort (IncSession *session)
{
  const gint64 programme = add (session, g_object_new (inc_programme_get_type (), "name", "Ươm tạo", NULL));

  return add (session, g_object_new (inc_cohort_get_type (), "name", "Khóa 1", "programme", programme, NULL));
}

static gpointer
get (IncSession *session, GType type, gint64 id)
{
  return inc_test_take_object (inc_session_get (session, inc_schema_of (type), id));
}

static guint
count (IncSession *session, GType type)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(DexFuture) counting = inc_session_count (session, query);

  return g_value_get_uint (inc_test_wait (counting, NULL));
}

/* ---- opening and closing ---- */

static void
test_new (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_auto(GStrv) problems = inc_test_take_boxed (inc_session_check_file (session));

  g_assert_cmpstr (inc_session_get_name (session), ==, "test");
  g_assert_true (g_str_has_suffix (inc_session_get_path (session), "/test.incubator"));
  g_assert_false (inc_session_get_read_only (session));
  g_assert_null (inc_session_get_holder (session));
  g_assert_null (inc_session_get_undo_title (session));
  g_assert_null (inc_session_get_redo_title (session));
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
}

static void
test_stays (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  gint64 id;

  {
    g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);

    id = add_startup (session, "Đường Sáng");
  }
  {
    g_autoptr(IncTestSession) session = inc_test_session_open (folder, FALSE);
    g_autoptr(IncStartup) startup = get (session, inc_startup_get_type (), id);

    g_assert_cmpstr (startup->name, ==, "Đường Sáng");
    g_assert_cmpstr (inc_session_get_undo_title (session), ==, "Add");
  }
}

static void
test_open_failures (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *missing = g_build_filename (folder, "missing.incubator", NULL);
  g_autofree char *text = g_build_filename (folder, "text.incubator", NULL);
  const struct
  {
    const char *path;
    gboolean create;
    int code;
  } rows[] = {
    { missing, FALSE, INC_STORE_ERROR_NOT_FOUND },
    { text, FALSE, INC_STORE_ERROR_NOT_A_REGISTER },
    { folder, FALSE, INC_STORE_ERROR_NOT_A_REGISTER },
    { text, TRUE, INC_STORE_ERROR_CONSTRAINT },
    { "/proc/no/such/folder/a.incubator", TRUE, INC_STORE_ERROR_NOT_FOUND },
  };

  g_assert_true (g_file_set_contents (text, "name;stage\nAn;active\n", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = inc_test_take_error (inc_session_open (rows[i].path, rows[i].create, "Lan"));
      g_autofree char *left = NULL;

      g_assert_error (error, INC_STORE_ERROR, rows[i].code);
      g_assert_true (g_file_get_contents (text, &left, NULL, NULL));
      g_assert_cmpstr (left, ==, "name;stage\nAn;active\n");
    }
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_second_reads (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) first = inc_test_session_open (folder, TRUE);
  g_autoptr(IncTestSession) second = inc_test_session_open (folder, FALSE);
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "An", NULL);
  IncRecord *records[] = { INC_RECORD (startup) };
  g_autoptr(GError) error = inc_test_take_error (inc_session_save (second, "Add", records, 1));

  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_READ_ONLY);
  g_assert_true (inc_session_get_read_only (second));
  g_assert_true (g_str_has_prefix (inc_session_get_holder (second), "Lan on "));
  g_assert_cmpuint (count (second, inc_startup_get_type ()), ==, 0);
  add_startup (first, "An");
  g_assert_cmpuint (count (second, inc_startup_get_type ()), ==, 1);
}

/* A reader by choice leaves the right to write to others. */
static void
test_open_to_read (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "test.incubator", NULL);
  g_autoptr(IncTestSession) reader = NULL;
  g_autoptr(IncTestSession) writer = NULL;

  inc_test_session_close (inc_test_session_open (folder, TRUE));
  reader = inc_test_take_object (inc_session_open_to_read (path));
  g_assert_true (inc_session_get_read_only (reader));
  g_assert_null (inc_session_get_holder (reader));
  writer = inc_test_session_open (folder, FALSE);
  g_assert_false (inc_session_get_read_only (writer));
  add_startup (writer, "An");
  g_assert_cmpuint (count (reader, inc_startup_get_type ()), ==, 1);
}

static void
test_close_with_queue (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  IncSession *session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncQuery) query = inc_query_new (startup_schema ());
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "An", NULL);
  IncRecord *records[] = { INC_RECORD (startup) };
  g_autoptr(GError) read_error = NULL;
  g_autoptr(GError) write_error = NULL;

  inc_test_finish (inc_session_close (session));
  read_error = inc_test_take_error (inc_session_count (session, query));
  write_error = inc_test_take_error (inc_session_save (session, "Add", records, 1));
  g_assert_error (read_error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_error (write_error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  inc_test_session_close (session);
}

/* ---- what is told ---- */

typedef struct
{
  GString *log;
  gint64 last_set;
  gboolean has_field; /* when it was told, the catalogue had the new field */
} Told;

static void
on_changed (IncSession *session, IncChanges *changes, Told *told)
{
  g_string_append_printf (told->log, "%s(%s) ", changes->title, inc_change_role_get_word (changes->role));
  told->last_set = changes->id;
  told->has_field = inc_catalog_find (inc_session_get_catalog (session), startup_schema (), "district") != NULL;
}

static DexFuture *
on_resolved (DexFuture *future, gpointer data)
{
  g_string_append (((Told *) data)->log, "resolved ");
  return dex_ref (future);
}

static void
on_undo_title (IncSession *session, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
test_changed_first (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(GString) log = g_string_new (NULL);
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "An", NULL);
  IncRecord *records[] = { INC_RECORD (startup) };
  Told told = { .log = log };
  guint n_titles = 0;

  g_signal_connect (session, "changed", G_CALLBACK (on_changed), &told);
  g_signal_connect (session, "notify::undo-title", G_CALLBACK (on_undo_title), &n_titles);
  inc_test_finish (dex_future_then (inc_session_save (session, "Add startup", records, 1), on_resolved, &told, NULL));
  g_assert_cmpstr (log->str, ==, "Add startup(do) resolved ");
  g_assert_cmpstr (inc_session_get_undo_title (session), ==, "Add startup");
  g_assert_cmpuint (n_titles, ==, 1);
  g_assert_cmpint (startup->parent_instance.id, ==, 0); /* the caller's own stays as it was */
}

/* Saving what is equal is no change, and a change that cannot be is none either. */
static void
test_nothing_changed (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(GString) log = g_string_new (NULL);
  const gint64 id = add_startup (session, "An");
  g_autoptr(IncStartup) startup = get (session, inc_startup_get_type (), id);
  g_autoptr(IncStartup) nameless = g_object_new (inc_startup_get_type (), "website", "www.an.vn", NULL);
  IncRecord *records[] = { INC_RECORD (startup), INC_RECORD (nameless) };
  Told told = { .log = log };
  g_autoptr(IncChanges) changes = NULL;
  g_autoptr(GError) error = NULL;

  g_signal_connect (session, "changed", G_CALLBACK (on_changed), &told);
  changes = save (session, "Edit", startup);
  g_assert_cmpint (changes->id, ==, 0);
  g_object_set (startup, "sector", "IoT", NULL);
  error = inc_test_take_error (inc_session_save (session, "Edit", records, 2));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (inc_store_error_get_table (error), ==, "startup");
  g_assert_cmpstr (inc_store_error_get_field (error), ==, "name");
  g_assert_cmpstr (log->str, ==, "");
  {
    g_autoptr(IncStartup) now = get (session, inc_startup_get_type (), id);

    g_assert_null (now->sector);
  }
}

static void
test_conflict (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 id = add_startup (session, "An");
  g_autoptr(IncStartup) mine = get (session, inc_startup_get_type (), id);
  g_autoptr(IncStartup) yours = get (session, inc_startup_get_type (), id);
  IncRecord *records[] = { INC_RECORD (yours) };
  g_autoptr(IncChanges) changes = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (mine, "sector", "IoT", NULL);
  g_object_set (yours, "sector", "AI", NULL);
  changes = save (session, "Edit", mine);
  error = inc_test_take_error (inc_session_save (session, "Edit", records, 1));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONFLICT);
}

static void
test_custom_field (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(GString) log = g_string_new (NULL);
  Told told = { .log = log };
  const IncField *field;
  g_auto(IncValue) value = inc_value_dup_text ("Cầu Giấy");
  g_auto(IncValue) read_back = INC_VALUE_INIT;
  g_autoptr(IncStartup) startup = NULL;
  gint64 id;

  g_signal_connect (session, "changed", G_CALLBACK (on_changed), &told);
  add (session, g_object_new (inc_custom_field_get_type (), "target", "startup", "name", "district", "label", "Quận",
                              "kind", "text", NULL));
  g_assert_true (told.has_field);
  field = inc_catalog_find (inc_session_get_catalog (session), startup_schema (), "district");
  startup = g_object_new (inc_startup_get_type (), "name", "An", NULL);
  inc_record_set_value (INC_RECORD (startup), field, &value);
  id = add (session, g_object_ref (startup));
  {
    g_autoptr(IncRecord) now = get (session, inc_startup_get_type (), id);

    inc_record_get_value (now, field, &read_back);
    g_assert_cmpstr (read_back.text, ==, "Cầu Giấy");
  }
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
  g_assert_false (told.has_field);
}

/* ---- undo ---- */

static void
test_undo_redo (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(GString) log = g_string_new (NULL);
  Told told = { .log = log };
  g_autoptr(GError) error = NULL;

  {
    g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);

    add_startup (session, "An");
    add_startup (session, "Bình");
    inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
    g_assert_cmpuint (count (session, inc_startup_get_type ()), ==, 1);
    g_assert_cmpstr (inc_session_get_redo_title (session), ==, "Add");
  }
  {
    g_autoptr(IncTestSession) session = inc_test_session_open (folder, FALSE);

    g_signal_connect (session, "changed", G_CALLBACK (on_changed), &told);
    inc_changes_unref (inc_test_take_boxed (inc_session_redo (session)));
    g_assert_cmpuint (count (session, inc_startup_get_type ()), ==, 2);
    inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
    inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
    g_assert_cmpuint (count (session, inc_startup_get_type ()), ==, 0);
    g_assert_null (inc_session_get_undo_title (session));
    g_assert_cmpstr (log->str, ==, "Add(redo) Add(undo) Add(undo) ");
    error = inc_test_take_error (inc_session_undo (session));
    g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  }
}

/* ---- what people do ---- */

static void
test_delete (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = add_cohort (session), startup = add_startup (session, "An");
  g_autoptr(IncTable) users = NULL;
  g_autoptr(IncCohort) record = get (session, inc_cohort_get_type (), cohort);
  g_autoptr(GError) error = NULL;

  inc_changes_unref (inc_test_take_boxed (inc_session_enrol (session, "Enrol", &startup, 1, cohort, INC_STAGE_ACTIVE,
                                                             "2026-01-05")));
  users = inc_test_take_boxed (
    inc_session_list_users (session, inc_schema_of (inc_programme_get_type ()), record->programme));
  g_assert_cmpuint (inc_table_get_n_rows (users), ==, 1);
  g_assert_cmpstr (inc_table_get_text (users, 0, "table"), ==, "cohort");
  g_assert_cmpint (inc_table_get_integer (users, 0, "count"), ==, 1);
  error = inc_test_take_error (inc_session_delete (session, "Delete", inc_schema_of (inc_programme_get_type ()),
                                                   &record->programme, 1));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_IN_USE);
  inc_changes_unref (inc_test_take_boxed (inc_session_delete (session, "Delete", startup_schema (), &startup, 1)));
  g_assert_cmpuint (count (session, inc_enrolment_get_type ()), ==, 0);
  g_assert_cmpuint (count (session, inc_stage_change_get_type ()), ==, 0);
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
  g_assert_cmpuint (count (session, inc_enrolment_get_type ()), ==, 1);
  g_assert_cmpuint (count (session, inc_stage_change_get_type ()), ==, 1);
}

static void
test_stages (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = add_cohort (session);
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "An", NULL);
  g_autoptr(IncChanges) added = inc_test_take_boxed (
    inc_session_add_startup (session, "Add", INC_RECORD (startup), cohort, INC_STAGE_APPLIED, "2026-01-05"));
  const IncSchema *enrolments = inc_schema_of (inc_enrolment_get_type ());
  gint64 enrolment = 0;

  for (guint i = 0; i < added->changes->len; i++)
    if (g_array_index (added->changes, IncChange, i).schema == enrolments)
      enrolment = g_array_index (added->changes, IncChange, i).first_id;
  inc_changes_unref (inc_test_take_boxed (inc_session_change_stage (session, "Move", &enrolment, 1, INC_STAGE_ADMITTED,
                                                                    "2026-02-01", "Hội đồng chọn")));
  {
    g_autoptr(IncEnrolment) now = get (session, inc_enrolment_get_type (), enrolment);
    g_autoptr(IncStartup) file = get (session, inc_startup_get_type (), now->startup);

    g_assert_cmpint (now->stage, ==, INC_STAGE_ADMITTED);
    g_assert_cmpstr (now->since, ==, "2026-02-01");
    g_assert_cmpint (file->stage, ==, INC_STAGE_ADMITTED);
    g_assert_cmpint (file->cohort, ==, cohort);
  }
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
  {
    g_autoptr(IncEnrolment) now = get (session, inc_enrolment_get_type (), enrolment);

    g_assert_cmpint (now->stage, ==, INC_STAGE_APPLIED);
    g_assert_cmpstr (now->since, ==, "2026-01-05");
  }
  /* The startup, its enrolment and its first stage were one change. */
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
  g_assert_cmpuint (count (session, inc_startup_get_type ()), ==, 0);
  g_assert_cmpuint (count (session, inc_enrolment_get_type ()), ==, 0);
}

static char *
get_setting (IncSession *session, const char *name)
{
  g_autoptr(DexFuture) asking = inc_session_get_setting (session, name);

  return g_value_dup_string (inc_test_wait (asking, NULL));
}

/* One change set for the round and all its stakes: one undo takes them back together. */
static void
test_round (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 startup = add_startup (session, "A");
  const gint64 investor = add (session, g_object_new (inc_investor_get_type (), "name", "Quỹ", NULL));
  g_autoptr(IncRound) round = g_object_new (inc_round_get_type (), "startup", startup, "amount", (gint64) 1500, NULL);
  g_autoptr(GPtrArray) stakes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(IncRecord) saved = NULL;
  g_autoptr(IncRecord) kept = NULL;

  g_ptr_array_add (stakes, g_object_new (inc_stake_get_type (), "investor", investor, "share", (gint64) 100000, NULL));
  g_ptr_array_add (stakes, g_object_new (inc_stake_get_type (), "investor", investor, NULL));
  inc_test_finish (inc_session_save_round (session, "Add: Round", INC_RECORD (round), stakes, NULL, 0));
  g_assert_cmpstr (inc_session_get_undo_title (session), ==, "Add: Round");
  g_assert_cmpuint (count (session, inc_stake_get_type ()), ==, 2);
  kept = get (session, inc_stake_get_type (), 1);
  g_assert_cmpint (INC_STAKE (kept)->round, ==, 1);
  g_assert_cmpint (INC_STAKE (kept)->startup, ==, startup);

  saved = get (session, inc_round_get_type (), 1);
  g_ptr_array_set_size (stakes, 0);
  g_object_set (kept, "share", (gint64) 50000, NULL);
  g_ptr_array_add (stakes, g_object_ref (kept));
  inc_test_finish (inc_session_save_round (session, "Edit: Round", saved, stakes, (const gint64[]) { 2 }, 1));
  g_assert_cmpuint (count (session, inc_stake_get_type ()), ==, 1);
  inc_test_finish (inc_session_undo (session));
  g_assert_cmpuint (count (session, inc_stake_get_type ()), ==, 2);
  inc_test_finish (inc_session_undo (session));
  g_assert_cmpuint (count (session, inc_stake_get_type ()), ==, 0);
  g_assert_cmpuint (count (session, inc_round_get_type ()), ==, 0);
}

/* A stake of nobody keeps the round from being saved too. */
static void
test_round_is_all_or_nothing (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncRound) round = g_object_new (inc_round_get_type (), "startup", add_startup (session, "A"), NULL);
  g_autoptr(GPtrArray) stakes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (stakes, g_object_new (inc_stake_get_type (), NULL));
  error = inc_test_take_error (inc_session_save_round (session, "Add: Round", INC_RECORD (round), stakes, NULL, 0));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpuint (count (session, inc_round_get_type ()), ==, 0);
}

static void
test_settings (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const char *const names[] = { "agency_name", "agency_id", NULL };
  const char *const values[] = { "Vườn ươm", "H26.01", NULL };
  const char *const other[] = { "Vườn ươm số", "H26.01", NULL };
  g_autofree char *before = get_setting (session, "agency_name");
  g_autofree char *name = NULL;
  g_autofree char *again = NULL;

  g_assert_null (before);
  inc_changes_unref (inc_test_take_boxed (inc_session_set_settings (session, "Settings", names, values)));
  inc_changes_unref (inc_test_take_boxed (inc_session_set_settings (session, "Settings", names, other)));
  name = get_setting (session, "agency_name");
  g_assert_cmpstr (name, ==, "Vườn ươm số");
  g_assert_cmpuint (count (session, inc_setting_get_type ()), ==, 2);
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
  again = get_setting (session, "agency_name");
  g_assert_cmpstr (again, ==, "Vườn ươm");
}

static IncAgency *
agency_on (IncSession *session, const char *day)
{
  return inc_test_take_boxed (inc_agency_load (session, day));
}

static void
say_agency (IncSession *session, const char *name, const char *superior, const char *since)
{
  g_autoptr(IncAgency) names = inc_agency_new (name, superior, since);

  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", names)));
}

static void
assert_agency (IncSession *session, const char *day, const char *name, const char *superior, const char *since)
{
  g_autoptr(IncAgency) agency = agency_on (session, day);

  g_assert_cmpstr (agency->name, ==, name);
  g_assert_cmpstr (agency->superior, ==, superior);
  g_assert_cmpstr (agency->since, ==, since);
}

static void
test_agency (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);

  assert_agency (session, NULL, NULL, NULL, NULL);
  say_agency (session, " Vườn ươm  ", "", NULL);
  assert_agency (session, "2020-01-01", "Vườn ươm", NULL, NULL);

  /* Names with a day: those before stay for the days before. */
  say_agency (session, "Vườn ươm số", "Sở A", "2025-03-01");
  say_agency (session, "Trung tâm số", "Sở B", "2026-01-01");
  assert_agency (session, NULL, "Trung tâm số", "Sở B", "2026-01-01");
  assert_agency (session, "2026-01-01", "Trung tâm số", "Sở B", "2026-01-01");
  assert_agency (session, "2025-12-31", "Vườn ươm số", "Sở A", "2025-03-01");
  assert_agency (session, "2025-02-28", "Vườn ươm", NULL, NULL);

  /* The same day again puts right what was said. */
  say_agency (session, "Trung tâm Số", "Sở B", "2026-01-01");
  assert_agency (session, NULL, "Trung tâm Số", "Sở B", "2026-01-01");
  assert_agency (session, "2025-12-31", "Vườn ươm số", "Sở A", "2025-03-01");

  /* An earlier day takes the place of what it covers; one undo brings all back. */
  say_agency (session, "Trung tâm Số", "Sở B", "2025-02-01");
  assert_agency (session, "2025-03-01", "Trung tâm Số", "Sở B", "2025-02-01");
  assert_agency (session, "2025-01-31", "Vườn ươm", NULL, NULL);
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
  assert_agency (session, "2025-12-31", "Vườn ươm số", "Sở A", "2025-03-01");

  /* Without a day: so it was always. */
  say_agency (session, "Vườn ươm", "Sở C", NULL);
  assert_agency (session, "2025-12-31", "Vườn ươm", "Sở C", NULL);
}

static void
test_staff (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncTable) history = NULL;

  add_startup (session, "An");
  inc_test_finish (inc_session_set_staff (session, "Lê Thị Thử"));
  add_startup (session, "Bình");
  history = inc_test_take_boxed (inc_session_list_history (session, 0, 10));
  g_assert_cmpint (inc_table_get_n_rows (history), ==, 2);
  g_assert_cmpstr (inc_table_get_text (history, 0, "staff"), ==, "Lê Thị Thử");
  g_assert_cmpstr (inc_table_get_text (history, 1, "staff"), !=, "Lê Thị Thử");
}

static void
test_describe (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autofree char *libraries = inc_describe_libraries ();
  g_autoptr(DexFuture) describe = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  add_startup (session, "Bí Mật");
  add_startup (session, "Kín Đáo");
  describe = inc_session_describe (session);
  text = g_value_dup_string (inc_test_wait (describe, &error));
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_regex_match_simple ("^Register: \\d+\\.\\d MB$", lines[0], 0, 0));
  g_assert_cmpstr (lines[1], ==, "startup: 2");
  g_assert_cmpstr (lines[2], ==, "");
  g_assert_true (g_regex_match_simple ("^SQLite 3\\.[\\d.]+\nICU [\\d.]+\n$", libraries, 0, 0));
}

/* ---- copies ---- */

static void
test_save_copy (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autofree char *path = g_build_filename (folder, "copy.incubator", NULL);
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "incubator", NULL);
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(GFile) own = g_file_new_for_path (inc_session_get_path (session));
  g_autoptr(GFile) nowhere = g_file_new_for_path ("/proc/no/such/folder/copy.incubator");
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(IncTestSession) copy = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) left = NULL;

  add_startup (session, "An");
  inc_test_finish (inc_session_save_copy (session, target));
  inc_test_finish (inc_session_save_copy (session, target)); /* over the first one */
  inc_test_finish (inc_session_save_copy_stream (session, memory));
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)), 15, "SQLite format 3", 15);
  error = inc_test_take_error (inc_session_save_copy (session, own));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  error = inc_test_take_error (inc_session_save_copy (session, nowhere));
  g_assert_nonnull (error);
  left = g_dir_open (cache, 0, NULL);
  g_assert_null (g_dir_read_name (left));
  copy = inc_test_take_object (inc_session_open (path, FALSE, "Lan"));
  g_assert_cmpuint (count (copy, inc_startup_get_type ()), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  g_test_add_func ("/session/open/new", test_new);
  g_test_add_func ("/session/open/what-was-saved-stays", test_stays);
  g_test_add_func ("/session/open/failures-leave-files-alone", test_open_failures);
  g_test_add_func ("/session/open/second-session-reads", test_second_reads);
  g_test_add_func ("/session/open/to-read-takes-no-lock", test_open_to_read);
  g_test_add_func ("/session/close/rejects-what-comes-after", test_close_with_queue);
  g_test_add_func ("/session/changed/before-the-future-resolves", test_changed_first);
  g_test_add_func ("/session/changed/not-for-nothing", test_nothing_changed);
  g_test_add_func ("/session/changed/custom-field-is-there", test_custom_field);
  g_test_add_func ("/session/save/conflict", test_conflict);
  g_test_add_func ("/session/undo/over-a-restart", test_undo_redo);
  g_test_add_func ("/session/delete/takes-what-belongs-to-it", test_delete);
  g_test_add_func ("/session/stages/moved-and-undone", test_stages);
  g_test_add_func ("/session/round/saved-with-its-stakes", test_round);
  g_test_add_func ("/session/round/all-or-nothing", test_round_is_all_or_nothing);
  g_test_add_func ("/session/settings/set-and-undone", test_settings);
  g_test_add_func ("/session/agency/names-of-a-day", test_agency);
  g_test_add_func ("/session/staff/written-from-then-on", test_staff);
  g_test_add_func ("/session/describe/sizes-and-counts-only", test_describe);
  g_test_add_func ("/session/copy/saved-and-opened", test_save_copy);
  return g_test_run ();
}
