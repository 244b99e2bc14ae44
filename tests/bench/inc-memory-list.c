/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-memory-list: rows by id, and which of them are shown. */
#include "config.h"

#include "inc-memory-list.h"

#include "inc-bench.h"
#include "inc-list-row-private.h"

struct _IncMemoryList
{
  GObject parent_instance;

  GHashTable *rows; /* id -> IncRow */
  GArray *ids;      /* shown */
};

static GType
inc_memory_list_get_item_type (GListModel *model)
{
  return INC_TYPE_ROW;
}

static guint
inc_memory_list_get_n_items (GListModel *model)
{
  return INC_MEMORY_LIST (model)->ids->len;
}

static gpointer
inc_memory_list_get_item (GListModel *model, guint position)
{
  IncMemoryList *self = INC_MEMORY_LIST (model);

  if (position >= self->ids->len)
    return NULL;
  return g_object_ref (
      g_hash_table_lookup (self->rows, &g_array_index (self->ids, gint64, position)));
}

static void
inc_memory_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inc_memory_list_get_item_type;
  iface->get_n_items = inc_memory_list_get_n_items;
  iface->get_item = inc_memory_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (IncMemoryList,
                               inc_memory_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      inc_memory_list_model_init))

static void
inc_memory_list_finalize (GObject *object)
{
  IncMemoryList *self = INC_MEMORY_LIST (object);

  g_hash_table_unref (self->rows);
  g_array_unref (self->ids);
  G_OBJECT_CLASS (inc_memory_list_parent_class)->finalize (object);
}

static void
inc_memory_list_class_init (IncMemoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_memory_list_finalize;
}

static void
inc_memory_list_init (IncMemoryList *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

IncMemoryList *
inc_memory_list_new (IncStore *store, const IncSchema *schema)
{
  IncMemoryList *self = g_object_new (INC_TYPE_MEMORY_LIST, NULL);
  g_autoptr(IncQuery) query = inc_query_new (schema);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = inc_store_load_all (store, query, &error);

  inc_bench_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);
      IncRow *row = inc_row_new (record->id);

      inc_row_set_record (row, record);
      g_hash_table_insert (self->rows, &row->id, row);
    }
  return self;
}

void
inc_memory_list_set_ids (IncMemoryList *self, GArray *ids, gboolean at_once)
{
  const guint n_old = at_once ? self->ids->len : 0;

  if (!at_once && self->ids->len > 0)
    {
      const guint n = self->ids->len;

      g_array_unref (self->ids);
      self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
    }
  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, ids->len);
}
