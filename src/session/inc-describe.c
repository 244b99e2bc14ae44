/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-describe: in English on every machine, since it is for those who mend the program. */
#include "config.h"

#include "inc-describe.h"

#include "inc-session-private.h"
#include "inc-text.h"

#include <glib/gstdio.h>

char *
inc_describe_libraries (void)
{
  g_autofree char *icu = inc_text_dup_icu_version ();

  return g_strdup_printf ("SQLite %s\nICU %s\n", inc_store_get_sqlite_version (), icu);
}

static gboolean
append_counts (IncStore *store, GString *text, GError **error)
{
  guint n_schemas;
  const IncSchema *const *schemas = inc_schemas_get (&n_schemas);

  for (guint i = 0; i < n_schemas; i++)
    {
      g_autoptr(IncQuery) query = inc_query_new (schemas[i]);
      guint count;

      if (!inc_store_count (store, query, &count, error))
        return FALSE;
      if (count > 0)
        g_string_append_printf (text, "%s: %u\n", schemas[i]->table, count);
    }
  return TRUE;
}

static gboolean
describe (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GStatBuf info;

  if (g_stat (inc_store_get_path (store), &info) == 0)
    g_string_append_printf (text, "Register: %.1f MB\n", info.st_size / 1e6);
  if (!append_counts (store, text, error))
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_set_string (result, text->str);
  return TRUE;
}

DexFuture *
inc_session_describe (IncSession *self)
{
  return inc_session_read (self, describe, NULL, NULL);
}
