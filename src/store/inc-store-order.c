/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-order: the order of a table, by an index where there is one and else by keys sorted here.
 *
 * SQLite sorts 100,000 rows in 80 to 120 ms; reading their values in table order takes 30, sorting them here another 10.
 * Keys are bytes that compare as the values do.  Texts get ICU's, each text once, since no order may rest on the database's
 * own. */
#include "config.h"

#include "inc-store-order.h"

#include "inc-sql.h"
#include "inc-text.h"

#include <string.h>

enum
{
  MOST_ORDERS = 6, /* 800 kB each for 100,000 rows */
};

/* Without a key: what is not known. */
typedef struct
{
  guint64 prefix; /* of the key, its first byte highest */
  gint64 id;
  guint start; /* in the keys */
  guint length;
} KeyedId;

typedef struct
{
  GArray *ids; /* of KeyedId */
  GByteArray *bytes;
  GHashTable *texts; /* text -> start and length of its key, as one number */
} Keys;

static void
keys_clear (Keys *keys)
{
  g_array_unref (keys->ids);
  g_byte_array_unref (keys->bytes);
  g_hash_table_unref (keys->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keys, keys_clear)

static void
order_clear (gpointer data)
{
  IncOrder *self = data;

  g_array_unref (self->ids);
  g_free (self->sql);
}

void
inc_order_unref (IncOrder *self)
{
  g_rc_box_release_full (self, order_clear);
}

static IncOrder *
order_new (const char *sql, gint64 version)
{
  IncOrder *self = g_rc_box_new0 (IncOrder);

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->sql = g_strdup (sql);
  self->version = version;
  return self;
}

gint64
inc_order_get (const IncOrder *self, guint position, gboolean descending)
{
  const guint n = self->ids->len;
  const guint at = !descending                ? position
                   : position < self->n_known ? self->n_known - 1 - position
                                              : n - 1 - (position - self->n_known);

  return g_array_index (self->ids, gint64, at);
}

/* ---- keys ---- */

static guint64
read_prefix (const guint8 *bytes, guint length)
{
  guint8 start[8] = { 0 };
  guint64 prefix;

  if (length == 0)
    return 0;
  memcpy (start, bytes, MIN (length, sizeof start));
  memcpy (&prefix, start, sizeof prefix);
  return GUINT64_FROM_BE (prefix);
}

static int
compare_keyed (gconstpointer a, gconstpointer b, gpointer data)
{
  const KeyedId *left = a, *right = b;
  const guint8 *bytes = data;
  int order = 0;

  if ((left->length == 0) != (right->length == 0))
    return left->length == 0 ? 1 : -1;
  if (left->prefix != right->prefix)
    return left->prefix < right->prefix ? -1 : 1;
  if (left->start != right->start && left->length > 0)
    order = memcmp (bytes + left->start, bytes + right->start, MIN (left->length, right->length));
  if (order == 0 && left->length != right->length)
    order = left->length < right->length ? -1 : 1;
  return order != 0 ? order : left->id < right->id ? -1 : left->id > right->id;
}

static void
append_integer_key (gint64 integer, GByteArray *bytes)
{
  const guint64 key = GUINT64_TO_BE ((guint64) integer ^ G_GUINT64_CONSTANT (1) << 63);

  g_byte_array_append (bytes, (const guint8 *) &key, sizeof key);
}

static void
add_text_key (Keys *keys, const char *text, KeyedId *keyed)
{
  gpointer known;

  if (g_hash_table_lookup_extended (keys->texts, text, NULL, &known))
    {
      keyed->start = GPOINTER_TO_SIZE (known) >> 32;
      keyed->length = GPOINTER_TO_SIZE (known) & G_MAXUINT32;
      return;
    }
  inc_text_append_sort_key (text, keys->bytes);
  keyed->length = keys->bytes->len - keyed->start;
  g_hash_table_insert (keys->texts, g_strdup (text), GSIZE_TO_POINTER ((gsize) keyed->start << 32 | keyed->length));
}

static void
add_value_key (Keys *keys, IncStatement *row, KeyedId *keyed)
{
  gsize size;
  const guint8 *bytes;

  if (inc_statement_is_integer (row, 1))
    append_integer_key (inc_statement_get_integer (row, 1), keys->bytes);
  else
    {
      bytes = inc_statement_get_bytes (row, 1, &size);
      g_byte_array_append (keys->bytes, bytes, size);
    }
  keyed->length = keys->bytes->len - keyed->start;
}

/* Rows of an id and a value; as_text when the values are texts without a key of their own. */
static gboolean
read_keys (IncStatement *row, gboolean as_text, Keys *keys, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  while (inc_statement_step (row, &local_error))
    {
      KeyedId keyed = { 0, inc_statement_get_integer (row, 0), keys->bytes->len, 0 };

      if (!inc_statement_is_null (row, 1) && as_text)
        add_text_key (keys, inc_statement_get_text (row, 1), &keyed);
      else if (!inc_statement_is_null (row, 1))
        add_value_key (keys, row, &keyed);
      keyed.prefix = read_prefix (keys->bytes->data + keyed.start, keyed.length);
      g_array_append_val (keys->ids, keyed);
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
sort_by_keys (IncStatement *row, gboolean as_text, IncOrder *order, GError **error)
{
  g_auto(Keys) keys = { g_array_new (FALSE, FALSE, sizeof (KeyedId)), g_byte_array_new (),
                        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  if (!read_keys (row, as_text, &keys, error))
    return FALSE;
  g_array_sort_with_data (keys.ids, compare_keyed, keys.bytes->data);
  g_array_set_size (order->ids, keys.ids->len);
  for (guint i = 0; i < keys.ids->len; i++)
    {
      const KeyedId *keyed = &g_array_index (keys.ids, KeyedId, i);

      g_array_index (order->ids, gint64, i) = keyed->id;
      order->n_known += keyed->length > 0;
    }
  return TRUE;
}

/* ---- orders ---- */

static gboolean
read_sorted (IncStatement *row, IncOrder *order, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  while (inc_statement_step (row, &local_error))
    {
      const gint64 id = inc_statement_get_integer (row, 0);

      g_array_append_val (order->ids, id);
    }
  order->n_known = order->ids->len;
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static IncOrder *
make_order (IncStore *self, const char *sql, IncSqlOrder kind, gint64 version, GError **error)
{
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->db, sql, error);
  g_autoptr(IncOrder) order = row != NULL ? order_new (sql, version) : NULL;

  if (order == NULL ||
      !(kind == INC_SQL_SORTED ? read_sorted (row, order, error)
                               : sort_by_keys (row, kind == INC_SQL_TEXTS, order, error)))
    return NULL;
  return g_steal_pointer (&order);
}

/* The one asked for most recently stands first. */
static IncOrder *
find_kept (IncStore *self, const char *sql, gint64 version)
{
  for (GList *link = self->orders.head; link != NULL; link = link->next)
    {
      IncOrder *order = link->data;

      if (!g_str_equal (order->sql, sql))
        continue;
      g_queue_unlink (&self->orders, link);
      if (order->version == version)
        {
          g_queue_push_head_link (&self->orders, link);
          return g_rc_box_acquire (order);
        }
      inc_order_unref (order);
      g_list_free (link);
      return NULL;
    }
  return NULL;
}

static void
keep (IncStore *self, IncOrder *order)
{
  g_queue_push_head (&self->orders, g_rc_box_acquire (order));
  if (self->orders.length > MOST_ORDERS)
    inc_order_unref (g_queue_pop_tail (&self->orders));
}

/* The version is read first: an order made of later rows is then made again for nothing, but never kept too long.  It tells
 * what others committed, which on a reader is everything. */
IncOrder *
inc_store_get_order (IncStore *self, const IncQuery *query, GError **error)
{
  IncSqlOrder kind;
  g_autofree char *sql = inc_sql_keys (query, self->catalog, &kind, error);
  IncOrder *order;
  gint64 version;

  if (sql == NULL || !inc_sqlite_get_integer (self->db, "PRAGMA data_version", &version, error))
    return NULL;
  if (self->mode != INC_STORE_READ)
    return make_order (self, sql, kind, version, error);
  order = find_kept (self, sql, version);
  if (order != NULL)
    return order;
  order = make_order (self, sql, kind, version, error);
  if (order != NULL)
    keep (self, order);
  return order;
}
