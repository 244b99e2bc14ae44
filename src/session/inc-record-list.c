/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-list: ordered ids, and the rows that somebody looks at.
 *
 * Rows are kept by id, not by position: the same record is the same IncRow through every sort and filter.  The most recently
 * used ones stay; a wish for a page of 64 goes to the reader one at a time, the newest first, and at most 8 wait (a fling
 * passes the others by). */
#include "config.h"

#include "inc-record-list.h"

#include "inc-list-row-private.h"

enum
{
  PAGE = 64,
  MOST_ROWS = 4096,
  MOST_WISHES = 8,
  SPLIT_ABOVE = 256, /* longer changes are told in two steps */
};

struct _IncRecordList
{
  GObject parent_instance;

  IncSession *session;
  IncQuery *query;
  GArray *ids;
  GHashTable *rows; /* id -> IncRow */
  GQueue recent;    /* the same rows by last use */
  GQueue wishes;    /* of page numbers, newest first */
  gboolean reading; /* a page is on its way */
  gboolean loading; /* no answer yet to the first query */
  guint serial;     /* of the newest query: late answers to older ones are dropped */
  guint asked;      /* serial of the last query that went out: several wishes at once are one question */
  GError *error;
};

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint ids_changed;

/* ---- rows ---- */

static void
forget_oldest (IncRecordList *self)
{
  IncRow *oldest = g_queue_peek_tail (&self->recent);

  g_queue_unlink (&self->recent, &oldest->link);
  g_hash_table_remove (self->rows, &oldest->id);
}

static IncRow *
get_row (IncRecordList *self, gint64 id)
{
  IncRow *row = g_hash_table_lookup (self->rows, &id);

  if (row != NULL)
    g_queue_unlink (&self->recent, &row->link);
  else
    {
      row = inc_row_new (id);
      g_hash_table_insert (self->rows, &row->id, row);
      if (self->recent.length >= MOST_ROWS)
        forget_oldest (self);
    }
  g_queue_push_head_link (&self->recent, &row->link);
  return row;
}

static void
fill_rows (IncRecordList *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);
      IncRow *row = g_hash_table_lookup (self->rows, &record->id);

      if (row != NULL)
        inc_row_set_record (row, record);
    }
}

/* In a fiber. */
static void
read_rows (IncRecordList *self, const GArray *ids)
{
  g_autoptr(GPtrArray) records = NULL;

  if (ids->len == 0 || self->session == NULL)
    return;
  records = dex_await_boxed (inc_session_load_ids (self->session, inc_query_get_schema (self->query),
                                                   (const gint64 *) ids->data, ids->len), NULL);
  if (records != NULL)
    fill_rows (self, records);
}

/* Ids of a page whose rows wait for their record. */
static GArray *
missing_ids (IncRecordList *self, guint page)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = page * PAGE; i < MIN ((page + 1) * PAGE, self->ids->len); i++)
    {
      const gint64 id = g_array_index (self->ids, gint64, i);
      const IncRow *row = g_hash_table_lookup (self->rows, &id);

      if (row == NULL || row->record == NULL)
        {
          get_row (self, id);
          g_array_append_val (missing, id);
        }
    }
  return missing;
}

static DexFuture *
read_wishes_fiber (gpointer data)
{
  g_autoptr(IncRecordList) self = g_object_ref (data);

  while (!g_queue_is_empty (&self->wishes))
    {
      const guint page = GPOINTER_TO_UINT (g_queue_pop_head (&self->wishes));
      g_autoptr(GArray) ids = missing_ids (self, page);

      read_rows (self, ids);
    }
  self->reading = FALSE;
  return dex_future_new_for_boolean (TRUE);
}

static void
wish_for (IncRecordList *self, guint page)
{
  g_queue_remove (&self->wishes, GUINT_TO_POINTER (page));
  g_queue_push_head (&self->wishes, GUINT_TO_POINTER (page));
  if (g_queue_get_length (&self->wishes) > MOST_WISHES)
    g_queue_pop_tail (&self->wishes);
  if (self->reading)
    return;
  self->reading = TRUE;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, read_wishes_fiber, g_object_ref (self), g_object_unref));
}

/* ---- the model ---- */

static GType
inc_record_list_get_item_type (GListModel *model)
{
  return INC_TYPE_ROW;
}

static guint
inc_record_list_get_n_items (GListModel *model)
{
  return INC_RECORD_LIST (model)->ids->len;
}

static gpointer
inc_record_list_get_item (GListModel *model, guint position)
{
  IncRecordList *self = INC_RECORD_LIST (model);
  IncRow *row;

  if (position >= self->ids->len)
    return NULL;
  row = get_row (self, g_array_index (self->ids, gint64, position));
  if (row->record == NULL)
    wish_for (self, position / PAGE);
  return g_object_ref (row);
}

static void
inc_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inc_record_list_get_item_type;
  iface->get_n_items = inc_record_list_get_n_items;
  iface->get_item = inc_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (IncRecordList, inc_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inc_record_list_model_init))

/* GtkListItemManager (4.18), when the row with focus, anchor or selection is among the removed, calls get_item for every
 * added position to see where it went: for a list that pages that would read the whole table (1 s for 100,000 rows).  Told
 * that all are gone and then that all are here, it does not look.  The price is that the view goes to the top. */
static void
tell_in_two_steps (IncRecordList *self, GArray *ids)
{
  const guint n_old = self->ids->len;

  g_array_unref (self->ids);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, 0);
  g_array_unref (self->ids);
  self->ids = ids;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, ids->len);
}

/* Only the stretch that differs: one new row in a million is items_changed (at, 0, 1). */
static gboolean
take_ids (IncRecordList *self, GArray *ids)
{
  const gint64 *a = (const gint64 *) self->ids->data;
  const gint64 *b = (const gint64 *) ids->data;
  guint n_a = self->ids->len, n_b = ids->len, head = 0, tail = 0;

  while (head < n_a && head < n_b && a[head] == b[head])
    head++;
  while (tail < n_a - head && tail < n_b - head && a[n_a - 1 - tail] == b[n_b - 1 - tail])
    tail++;
  n_a -= head + tail;
  n_b -= head + tail;
  if (n_a > 0 && n_b > SPLIT_ABOVE)
    {
      tell_in_two_steps (self, ids);
      return TRUE;
    }
  g_array_unref (self->ids);
  self->ids = ids;
  if (n_a > 0 || n_b > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_a, n_b);
  return FALSE;
}

static void
set_loading (IncRecordList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Placeholders on the screen whose wish named a page of the order before. */
static GArray *
waiting_ids (IncRecordList *self)
{
  GArray *waiting = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (GList *link = self->recent.head; link != NULL; link = link->next)
    {
      const IncRow *row = link->data;

      if (row->record == NULL && G_OBJECT (row)->ref_count > 1)
        g_array_append_val (waiting, row->id);
    }
  return waiting;
}

static DexFuture *
ask_fiber (gpointer data)
{
  g_autoptr(IncRecordList) self = g_object_ref (data);
  const guint serial = self->serial;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GArray) waiting = NULL;
  gboolean rebuilt = FALSE;
  gboolean stale;
  guint n_before;

  if (self->asked == serial || self->session == NULL)
    return dex_future_new_for_boolean (FALSE);
  self->asked = serial;
  ids = dex_await_boxed (inc_session_list_ids (self->session, self->query), &error);
  if (serial != self->serial)
    return dex_future_new_for_boolean (FALSE);
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);
  n_before = self->ids->len;
  stale = self->reading;
  g_queue_clear (&self->wishes);
  if (ids != NULL)
    rebuilt = take_ids (self, g_steal_pointer (&ids));
  set_loading (self, FALSE);
  if (self->ids->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_signal_emit (self, ids_changed, 0, rebuilt);
  if (stale)
    waiting = waiting_ids (self);
  if (waiting != NULL)
    read_rows (self, waiting);
  return dex_future_new_for_boolean (TRUE);
}

static void
ask (IncRecordList *self)
{
  self->serial++;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, ask_fiber, g_object_ref (self), g_object_unref));
}

/* Rows that nobody else holds are not shown: they are read again when they are.  The others are read now and keep what they
 * show until then. */
static GArray *
shown_ids (IncRecordList *self)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (GList *link = self->recent.head, *next; link != NULL; link = next)
    {
      IncRow *row = link->data;

      next = link->next;
      if (G_OBJECT (row)->ref_count > 1)
        g_array_append_val (shown, row->id);
      else
        {
          g_queue_unlink (&self->recent, &row->link);
          g_hash_table_remove (self->rows, &row->id);
        }
    }
  return shown;
}

static DexFuture *
refresh_fiber (gpointer data)
{
  g_autoptr(IncRecordList) self = g_object_ref (data);
  g_autoptr(GArray) ids = shown_ids (self);

  read_rows (self, ids);
  return dex_future_new_for_boolean (TRUE);
}

static void
on_session_changed (IncSession *session, IncChanges *changes, IncRecordList *self)
{
  if (self->query == NULL)
    return;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, refresh_fiber, g_object_ref (self), g_object_unref));
  ask (self);
}

static void
inc_record_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IncRecordList *self = INC_RECORD_LIST (object);

  if (id == PROP_LOADING)
    g_value_set_boolean (value, self->loading);
  else
    g_value_set_uint (value, self->ids->len);
}

static void
inc_record_list_dispose (GObject *object)
{
  IncRecordList *self = INC_RECORD_LIST (object);

  g_queue_clear (&self->wishes);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (inc_record_list_parent_class)->dispose (object);
}

static void
inc_record_list_finalize (GObject *object)
{
  IncRecordList *self = INC_RECORD_LIST (object);

  g_queue_init (&self->recent);
  g_hash_table_unref (self->rows);
  g_array_unref (self->ids);
  g_clear_pointer (&self->query, inc_query_free);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (inc_record_list_parent_class)->finalize (object);
}

static void
inc_record_list_class_init (IncRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inc_record_list_get_property;
  object_class->dispose = inc_record_list_dispose;
  object_class->finalize = inc_record_list_finalize;
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  ids_changed = g_signal_new ("ids-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
inc_record_list_init (IncRecordList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  self->loading = TRUE;
  g_queue_init (&self->recent);
  g_queue_init (&self->wishes);
}

IncRecordList *
inc_record_list_new (IncSession *session)
{
  IncRecordList *self = g_object_new (INC_TYPE_RECORD_LIST, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_DEFAULT);
  return self;
}

void
inc_record_list_set_query (IncRecordList *self, const IncQuery *query)
{
  if (self->query != NULL && inc_query_equal (self->query, query))
    return;
  g_clear_pointer (&self->query, inc_query_free);
  self->query = inc_query_copy (query);
  ask (self);
}

const IncQuery *
inc_record_list_get_query (IncRecordList *self)
{
  return self->query;
}

const gint64 *
inc_record_list_get_ids (IncRecordList *self, guint *n_ids)
{
  *n_ids = self->ids->len;
  return (const gint64 *) self->ids->data;
}

guint
inc_record_list_find (IncRecordList *self, gint64 id)
{
  const gint64 *ids = (const gint64 *) self->ids->data;

  for (guint i = 0; i < self->ids->len; i++)
    if (ids[i] == id)
      return i;
  return G_MAXUINT;
}

gboolean
inc_record_list_get_loading (IncRecordList *self)
{
  return self->loading;
}

const GError *
inc_record_list_get_error (IncRecordList *self)
{
  return self->error;
}
