/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-grants-who: names are the weakest: two organisations of one name have two ids, and stay two. */
#include "config.h"

#include "inc-import-grants-private.h"

#include "inc-import-keys.h"
#include "inc-import-run.h"
#include "inc-records.h"
#include "inc-tax-code.h"
#include "inc-uid.h"

#include <string.h>

typedef struct
{
  gint64 id;
  char *uid;
  char *code;         /* tax code; NULL */
  gboolean has_key;   /* a package named it by an id */
} Who;

struct _IncGrantsWho
{
  IncStore *store;
  const IncSchema *schema;
  GPtrArray *all;      /* of Who, owned */
  GHashTable *by_uid;  /* borrowed uid -> Who */
  GHashTable *by_code; /* borrowed tax code -> Who */
  GHashTable *by_name; /* name as it is compared -> Who; NULL: several */
  GHashTable *by_key;  /* id in packages -> Who */
  GHashTable *stale;   /* the same -> gint64 id of the key whose record is gone */
};

static void
who_free (gpointer data)
{
  Who *who = data;

  g_free (who->uid);
  g_free (who->code);
  g_free (who);
}

/* Of an enterprise or its unit, as an id names it; a personal number is taken from nobody.  NULL where it is none. */
static char *
dup_code_of (const char *id, IncTaxKind *kind)
{
  g_autofree char *code = NULL;
  IncTaxCodeKind found;

  if (!g_str_has_prefix (id, INC_GRANTS_TAX_CODE))
    return NULL;
  found = inc_tax_code_parse (id + strlen (INC_GRANTS_TAX_CODE), &code, NULL);
  *kind = found == INC_TAX_CODE_UNIT13 ? INC_TAX_KIND_UNIT13 : INC_TAX_KIND_ENTERPRISE10;
  return found == INC_TAX_CODE_ENTERPRISE10 || found == INC_TAX_CODE_UNIT13 ? g_steal_pointer (&code) : NULL;
}

static char *
dup_code (const char *typed)
{
  char *code = NULL;

  if (typed != NULL)
    inc_tax_code_parse (typed, &code, NULL);
  return code;
}

static void
add_name (IncGrantsWho *self, Who *who, const char *name)
{
  g_autofree char *text = name != NULL ? inc_import_dup_name (name) : NULL;
  gpointer other = NULL;

  if (text == NULL)
    return;
  if (g_hash_table_lookup_extended (self->by_name, text, NULL, &other) && other != who)
    who = NULL;
  g_hash_table_insert (self->by_name, g_steal_pointer (&text), who);
}

static Who *
know (IncGrantsWho *self, IncRecord *record)
{
  Who *who = g_new0 (Who, 1);
  g_autofree char *name = NULL;
  g_autofree char *legal_name = NULL;
  g_autofree char *code = NULL;

  g_object_get (record, "name", &name, "legal-name", &legal_name, "tax-code", &code, NULL);
  who->id = record->id;
  who->uid = g_strdup (record->uid);
  who->code = dup_code (code);
  g_ptr_array_add (self->all, who);
  g_hash_table_insert (self->by_uid, who->uid, who);
  if (who->code != NULL && !g_hash_table_contains (self->by_code, who->code))
    g_hash_table_insert (self->by_code, who->code, who);
  add_name (self, who, name);
  add_name (self, who, legal_name);
  return who;
}

static gboolean
add_record (IncRecord *record, gpointer data, GError **error)
{
  know (data, record);
  return TRUE;
}

static gboolean
add_key (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  IncGrantsWho *self = data;
  Who *who = g_hash_table_lookup (self->by_uid, values[2].text);

  if (who == NULL)
    {
      g_hash_table_insert (self->stale, g_strdup (values[1].text), g_memdup2 (&values[0].integer, sizeof (gint64)));
      return TRUE;
    }
  who->has_key = TRUE;
  g_hash_table_insert (self->by_key, g_strdup (values[1].text), who);
  return TRUE;
}

IncGrantsWho *
inc_grants_who_new (IncStore *store, const IncSchema *schema, GError **error)
{
  g_autoptr(IncGrantsWho) self = g_new0 (IncGrantsWho, 1);
  g_autofree char *source = g_strconcat (INC_GRANTS_KEYS, schema->table, NULL);
  const IncValue keys[] = { { INC_VALUE_TEXT, 0, source }, { INC_VALUE_TEXT, 0, (char *) schema->table } };

  self->store = store;
  self->schema = schema;
  self->all = g_ptr_array_new_with_free_func (who_free);
  self->by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stale = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!inc_store_each (store, schema, add_record, self, error) ||
      !inc_store_query_each (store, "import-keys", keys, G_N_ELEMENTS (keys), add_key, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
inc_grants_who_free (IncGrantsWho *self)
{
  g_hash_table_unref (self->by_uid);
  g_hash_table_unref (self->by_code);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->stale);
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* Of a register's own package: the id ends with the uid. */
static Who *
find_by_tail (IncGrantsWho *self, const char *id)
{
  const gsize length = strlen (id);

  return length > 37 && id[length - 37] == '-' ? g_hash_table_lookup (self->by_uid, id + length - 36) : NULL;
}

static Who *
find (IncGrantsWho *self, const IncGrantOrganisation *organisation, const char *key, const char *code)
{
  g_autofree char *name = inc_import_dup_name (organisation->name);
  Who *who = g_hash_table_lookup (self->by_key, key);

  if (who == NULL)
    who = find_by_tail (self, organisation->id);
  if (who == NULL && code != NULL)
    who = g_hash_table_lookup (self->by_code, code);
  if (who != NULL)
    return who;
  who = g_hash_table_lookup (self->by_name, name);
  if (who == NULL || who->has_key || (code != NULL && who->code != NULL))
    return NULL;
  return who;
}

/* A region of another country is no province; where the file names no country, nobody knows. */
static gboolean
is_abroad (const IncGrantOrganisation *organisation)
{
  return organisation->country != NULL && g_ascii_strcasecmp (organisation->country, "VN") != 0;
}

static Who *
make (IncGrantsWho *self, IncTransaction *transaction, const IncGrantOrganisation *organisation, const char *code,
      IncTaxKind kind, const char *source, GError **error)
{
  g_autoptr(IncRecord) record = inc_record_new (self->schema);

  g_object_set (record, "name", organisation->name, "website", organisation->url, "tax-code", code, "source", source, NULL);
  if (self->schema == inc_schema_of (inc_startup_get_type ()))
    g_object_set (record, "province", is_abroad (organisation) ? NULL : organisation->region, "tax-kind",
                  code != NULL ? kind : 0, NULL);
  if (!inc_transaction_save (transaction, record, error))
    return NULL;
  return know (self, record);
}

gint64
inc_grants_who_get (IncGrantsWho *self, IncTransaction *transaction, const IncGrantOrganisation *organisation,
                    const char *source, gboolean *is_new, GError **error)
{
  g_autoptr(GString) key = g_string_new (organisation->id);
  IncTaxKind kind = 0;
  g_autofree char *code = dup_code_of (organisation->id, &kind);
  const gint64 *stale;
  Who *who;

  inc_import_key_shorten (key);
  stale = g_hash_table_lookup (self->stale, key->str);
  who = find (self, organisation, key->str, code);
  *is_new = who == NULL;
  if (who == NULL)
    who = make (self, transaction, organisation, code, kind, source, error);
  if (who == NULL)
    return 0;
  if (g_hash_table_lookup (self->by_key, key->str) != who &&
      !inc_grants_save_key (self->store, transaction, stale != NULL ? *stale : 0, key->str, self->schema, who->uid, error))
    return 0;
  who->has_key = TRUE;
  g_hash_table_insert (self->by_key, g_strdup (key->str), who);
  return who->id;
}

gboolean
inc_grants_save_key (IncStore *store, IncTransaction *transaction, gint64 stored, const char *key, const IncSchema *schema,
                     const char *uid, GError **error)
{
  g_autofree char *source = g_strconcat (INC_GRANTS_KEYS, schema->table, NULL);
  g_autoptr(IncRecord) record =
    stored != 0 ? inc_store_get (store, inc_schema_of (inc_import_key_get_type ()), stored, error)
                : g_object_new (inc_import_key_get_type (), "source", source, "row-key", key, "target", schema->table, NULL);

  if (record == NULL)
    return FALSE;
  g_object_set (record, "target-uid", uid, NULL);
  return inc_transaction_save (transaction, record, error);
}
