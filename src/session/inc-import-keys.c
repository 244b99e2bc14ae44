/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-keys: the keys of a shape, all in memory: 100,000 of them are about 15 MB, and looked up without SQL.
 *
 * What names a row is the column chosen for it.  Without one it is the name, in small letters with its marks: tax codes
 * and web sites come later and change, while a startup that changes its name is one that staff should see.  Two
 * startups of one name are told apart by their cohorts: whoever comes first has the bare name, the second has name and
 * cohort; a second import finds each by the longer key first, so the order of the rows may change. */
#include "config.h"

#include "inc-import-keys.h"

#include <string.h>

/* A longer key is kept as its checksum: somebody may choose a column of whole sentences. */
enum
{
  MAX_KEY = 400,
};

struct _IncImportKeys
{
  GHashTable *known; /* IncImportKnown.text -> IncImportKnown */
  GString *bare;
  GString *longer;
};

static void
known_free (gpointer data)
{
  IncImportKnown *known = data;

  g_free (known->uid);
  g_free (known);
}

static IncImportKnown *
add (IncImportKeys *self, const char *text)
{
  const gsize size = strlen (text) + 1;
  IncImportKnown *known = g_malloc0 (sizeof (IncImportKnown) + size);

  memcpy (known->text, text, size);
  g_hash_table_insert (self->known, known->text, known);
  return known;
}

static gboolean
add_stored (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  IncImportKnown *known = add (data, values[1].text);

  known->id = values[0].integer;
  known->uid = g_strdup (values[2].text);
  return TRUE;
}

IncImportKeys *
inc_import_keys_new (IncStore *store, const char *source, GError **error)
{
  g_autoptr(IncImportKeys) self = g_new0 (IncImportKeys, 1);
  const IncValue values[] = { { INC_VALUE_TEXT, 0, (char *) source }, { INC_VALUE_TEXT, 0, (char *) "startup" } };

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, known_free);
  self->bare = g_string_new (NULL);
  self->longer = g_string_new (NULL);
  if (!inc_store_query_each (store, "import-keys", values, G_N_ELEMENTS (values), add_stored, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
inc_import_keys_free (IncImportKeys *self)
{
  g_hash_table_unref (self->known);
  g_string_free (self->bare, TRUE);
  g_string_free (self->longer, TRUE);
  g_free (self);
}

void
inc_import_key_shorten (GString *key)
{
  g_autofree char *sum = NULL;

  if (key->len <= MAX_KEY)
    return;
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key->str, key->len);
  g_string_assign (key, sum);
}

static IncImportKnown *
find_or_add (IncImportKeys *self, const char *text)
{
  IncImportKnown *known = g_hash_table_lookup (self->known, text);

  return known != NULL ? known : add (self, text);
}

IncImportKnown *
inc_import_keys_choose (IncImportKeys *self, const IncImportEntry *entry, gconstpointer cohort)
{
  IncImportKnown *bare, *longer;

  g_string_assign (self->bare, entry->key);
  inc_import_key_shorten (self->bare);
  if (!entry->key_is_name || cohort == NULL)
    return find_or_add (self, self->bare->str);
  g_string_printf (self->longer, "%s\n%s", entry->key, entry->cohort);
  inc_import_key_shorten (self->longer);
  longer = g_hash_table_lookup (self->known, self->longer->str);
  if (longer != NULL)
    return longer;
  bare = find_or_add (self, self->bare->str);
  return bare->line == 0 || bare->cohort == cohort ? bare : add (self, self->longer->str);
}
