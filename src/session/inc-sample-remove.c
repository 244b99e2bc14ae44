/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-remove: taking the sample programme away again, and what stays then.
 *
 * A record of the sample goes unless staff changed it, or something that stays refers to it.  References lead to types that
 * come before in the list of all types, so one walk from the last type to the first finds all that is needed. */
#include "config.h"

#include "inc-sample.h"

#include "inc-sample-private.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  GOES = 1, /* not 0: that is not in the table */
  STAYS,
} Fate;

typedef struct
{
  GHashTable *fates;   /* IncSampleKey -> Fate, of the sample's records */
  GArray *updates;     /* of IncChange */
  GArray *inserts;
  GPtrArray *own;      /* lines of what stays */
  GPtrArray *added;
  gint64 setting;
} Plan;

static gint64 *
make_key (const IncSchema *schema, gint64 id)
{
  const gint64 key = ((gint64) schema->number << 48) | id;

  return g_memdup2 (&key, sizeof key);
}

static Fate
get_fate (const Plan *plan, const IncSchema *schema, gint64 id)
{
  g_autofree gint64 *key = make_key (schema, id);

  return GPOINTER_TO_UINT (g_hash_table_lookup (plan->fates, key));
}

static void
set_fate (Plan *plan, const IncSchema *schema, gint64 id, Fate fate)
{
  g_hash_table_replace (plan->fates, make_key (schema, id), GUINT_TO_POINTER (fate));
}

static void
plan_init (Plan *plan)
{
  plan->fates = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  plan->updates = g_array_new (FALSE, FALSE, sizeof (IncChange));
  plan->inserts = g_array_new (FALSE, FALSE, sizeof (IncChange));
  plan->own = g_ptr_array_new_with_free_func (g_free);
  plan->added = g_ptr_array_new_with_free_func (g_free);
}

static void
plan_clear (Plan *plan)
{
  g_hash_table_unref (plan->fates);
  g_array_unref (plan->updates);
  g_array_unref (plan->inserts);
  g_ptr_array_unref (plan->own);
  g_ptr_array_unref (plan->added);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static gboolean
collect (IncRecord *record, gpointer data, GError **error)
{
  const IncSchema *schema = inc_record_get_schema (record);
  Plan *plan = data;

  if (!inc_sample_owns_uid (record->uid))
    return TRUE;
  set_fate (plan, schema, record->id, GOES);
  if (schema == inc_schema_of (inc_setting_get_type ()))
    plan->setting = record->id;
  return TRUE;
}

/* The columns of changes-that-stand.sql. */
static gboolean
note_change (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  Plan *plan = data;
  const gboolean is_update = g_str_equal (values[1].text, "update");
  const IncChange change = {
    inc_schemas_find_number (values[0].integer), is_update ? INC_CHANGE_UPDATE : INC_CHANGE_INSERT,
    values[2].integer, values[3].integer
  };

  g_array_append_val (is_update ? plan->updates : plan->inserts, change);
  return TRUE;
}

static gboolean
is_in (const GArray *changes, const IncSchema *schema, gint64 id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes, IncChange, i);

      if (change->schema == schema && change->first_id <= id && id <= change->last_id)
        return TRUE;
    }
  return FALSE;
}

static void
settle_updates (Plan *plan)
{
  for (guint i = 0; i < plan->updates->len; i++)
    {
      const IncChange *change = &g_array_index (plan->updates, IncChange, i);

      if (change->schema != NULL && get_fate (plan, change->schema, change->first_id) == GOES)
        set_fate (plan, change->schema, change->first_id, STAYS);
    }
}

/* "Startup: Sổ Chợ"; what has no name of its own has that of what it belongs to. */
static char *
describe (IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);
  const char *title = schema->title != NULL ? inc_record_get_title (record) : NULL;

  for (guint i = 0; i < schema->n_fields && title == NULL; i++)
    if (schema->fields[i].kind == INC_KIND_REF)
      title = inc_record_get_ref_title (record, &schema->fields[i]);
  return title != NULL ? g_strdup_printf (_("%s: %s"), _(schema->label), title) : g_strdup (_(schema->label));
}

static void
name (GPtrArray *lines, IncRecord *record)
{
  g_autofree char *line = describe (record);

  if (!g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
    g_ptr_array_add (lines, g_steal_pointer (&line));
}

/* What a record that stays refers to stays too. */
static void
need_targets (Plan *plan, IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const IncField *field = &schema->fields[i];
      g_auto(IncValue) value = INC_VALUE_INIT;

      if (field->kind != INC_KIND_REF || field->flags & INC_DERIVED)
        continue;
      inc_record_get_value (record, field, &value);
      if (get_fate (plan, inc_field_get_target (field), value.integer) == GOES)
        set_fate (plan, inc_field_get_target (field), value.integer, STAYS);
    }
}

static gboolean
weigh (IncRecord *record, gpointer data, GError **error)
{
  Plan *plan = data;
  const IncSchema *schema = inc_record_get_schema (record);
  const Fate fate = get_fate (plan, schema, record->id);

  if (fate == GOES)
    return TRUE;
  need_targets (plan, record);
  if (fate == STAYS)
    name (plan->own, record);
  else if (is_in (plan->inserts, schema, record->id))
    name (plan->added, record);
  return TRUE;
}

/* Settings and the memory of imports are nothing that staff keep. */
static gboolean
is_kept_by_people (const IncSchema *schema)
{
  return schema != inc_schema_of (inc_setting_get_type ()) && schema != inc_schema_of (inc_import_key_get_type ());
}

static gboolean
make_plan (Plan *plan, IncStore *store, GError **error)
{
  IncValue since[] = { inc_value_integer (inc_schema_of (inc_setting_get_type ())->number), INC_VALUE_INIT };
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    if (!inc_store_each (store, schemas[i], collect, plan, error))
      return FALSE;
  since[1] = inc_value_integer (plan->setting);
  if (!inc_store_query_each (store, "changes-that-stand", since, G_N_ELEMENTS (since), note_change, plan, error))
    return FALSE;
  settle_updates (plan);
  if (plan->setting != 0)
    set_fate (plan, inc_schema_of (inc_setting_get_type ()), plan->setting, GOES);
  for (guint i = n; i > 0; i--)
    if (is_kept_by_people (schemas[i - 1]) && !inc_store_each (store, schemas[i - 1], weigh, plan, error))
      return FALSE;
  return TRUE;
}

/* What went with its owner is not there any more. */
static gboolean
delete_one (IncTransaction *transaction, const IncSchema *schema, gint64 id, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  if (inc_transaction_delete (transaction, schema, id, &local_error) ||
      g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const gint64 first = **(const gint64 *const *) a;
  const gint64 second = **(const gint64 *const *) b;

  return (first > second) - (first < second);
}

/* Children before parents, each type from its last id: what refers to its own type came after what it refers to. */
static gboolean
delete_all (const Plan *plan, IncTransaction *transaction, GError **error)
{
  g_autoptr(GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (plan->fates);
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  g_ptr_array_sort (keys, compare_keys);
  for (guint s = n; s > 0; s--)
    for (guint i = keys->len; i > 0; i--)
      {
        const gint64 key = *(const gint64 *) g_ptr_array_index (keys, i - 1);
        const gint64 id = key & ((G_GINT64_CONSTANT (1) << 48) - 1);

        if (key >> 48 == schemas[s - 1]->number && get_fate (plan, schemas[s - 1], id) == GOES &&
            !delete_one (transaction, schemas[s - 1], id, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
remove_all (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;
  g_auto(Plan) plan = { NULL };
  g_autoptr(IncTransaction) transaction = NULL;
  IncChanges *changes;

  plan_init (&plan);
  if (!make_plan (&plan, store, error))
    return FALSE;
  if (plan.setting == 0)
    {
      inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, "setting", INC_SAMPLE_SETTING, "%s",
                           _("There is no sample programme in this register"));
      return FALSE;
    }
  transaction = inc_transaction_new (store, job->title, error);
  if (transaction != NULL)
    inc_transaction_set_act (transaction, INC_ACT_HISTORY); /* approvals and all */
  if (transaction == NULL || !delete_all (&plan, transaction, error) ||
      !inc_transaction_commit (transaction, &changes, error))
    return FALSE;
  g_value_init (result, INC_TYPE_CHANGES);
  g_value_take_boxed (result, changes);
  return TRUE;
}

DexFuture *
inc_session_remove_sample (IncSession *self)
{
  return inc_session_write (self, remove_all, inc_job_data_new (_("Remove the sample programme"), NULL),
                            inc_job_data_free);
}

static void
add_backwards (GStrvBuilder *builder, const GPtrArray *lines)
{
  for (guint i = lines->len; i > 0; i--)
    g_strv_builder_add (builder, g_ptr_array_index (lines, i - 1));
}

static gboolean
list_rest (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_auto(Plan) plan = { NULL };
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  plan_init (&plan);
  if (!make_plan (&plan, store, error))
    return FALSE;
  add_backwards (builder, plan.own);
  add_backwards (builder, plan.added);
  g_value_init (result, G_TYPE_STRV);
  g_value_take_boxed (result, g_strv_builder_end (builder));
  return TRUE;
}

DexFuture *
inc_session_list_sample_rest (IncSession *self)
{
  return inc_session_read (self, list_rest, NULL, NULL);
}
