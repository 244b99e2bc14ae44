/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-error: the store's error domain, with the place as data. */
#include "config.h"

#include "inc-store-error.h"

typedef struct
{
  char *table;
  char *field;
} IncStoreErrorPrivate;

static void
inc_store_error_private_init (IncStoreErrorPrivate *priv)
{
}

static void
inc_store_error_private_copy (const IncStoreErrorPrivate *from, IncStoreErrorPrivate *to)
{
  to->table = g_strdup (from->table);
  to->field = g_strdup (from->field);
}

static void
inc_store_error_private_clear (IncStoreErrorPrivate *priv)
{
  g_free (priv->table);
  g_free (priv->field);
}

G_DEFINE_EXTENDED_ERROR (IncStoreError, inc_store_error)

void
inc_store_error_set (GError **error, IncStoreError code, const char *table, const char *field, const char *format, ...)
{
  va_list args;

  if (error == NULL)
    return;
  va_start (args, format);
  *error = g_error_new_valist (INC_STORE_ERROR, code, format, args);
  va_end (args);
  inc_store_error_get_private (*error)->table = g_strdup (table);
  inc_store_error_get_private (*error)->field = g_strdup (field);
}

gboolean
inc_store_error_refuse (GError **error, const char *table, const char *format, ...)
{
  va_list arguments;
  g_autofree char *sentence = NULL;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  inc_store_error_set (error, INC_STORE_ERROR_REFUSED, table, NULL, "%s", sentence);
  return FALSE;
}

const char *
inc_store_error_get_table (const GError *error)
{
  return error->domain == INC_STORE_ERROR ? inc_store_error_get_private (error)->table : NULL;
}

const char *
inc_store_error_get_field (const GError *error)
{
  return error->domain == INC_STORE_ERROR ? inc_store_error_get_private (error)->field : NULL;
}
