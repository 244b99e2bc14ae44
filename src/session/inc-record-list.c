/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-list: ordered ids, and how GTK is told that they changed.  The rows are the cache's (inc-row-cache). */
#include "config.h"

#include "inc-record-list.h"

#include "inc-row-cache.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"

enum
{
  PAGE = 64,
  PAGES = 4,        /* read in one go: GTK has widgets for about 200 rows around the one it goes to */
  FIRST_ROWS = 256, /* come with the ids; longer changes are told in steps */
  MOST_SHOWN = 256, /* GTK has widgets for no more rows before and behind the one it asked for last */
};

struct _IncRecordList
{
  GObject parent_instance;

  IncSession *session;
  IncQuery *query;
  GArray *ids;
  IncRowCache *rows;
  guint looked_at;     /* where somebody last asked for a row */
  gboolean rebuilding; /* being told in steps */
  gboolean loading;    /* no answer yet to the first query */
  guint serial;        /* of the newest query: late answers to older ones are dropped */
  guint asked;         /* serial of the last query that went out: several wishes at once are one question */
  GError *error;
};

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_LOADING,
  N_PROPS,
};

enum
{
  IDS_CHANGED,
  NEW_AT_TOP,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* ---- what is asked of the reader ---- */

typedef struct
{
  GArray *ids;
  GPtrArray *first; /* records */
} Answer;

static void
answer_clear (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->ids, g_array_unref);
  g_clear_pointer (&answer->first, g_ptr_array_unref);
}

static Answer *
answer_ref (Answer *answer)
{
  return g_atomic_rc_box_acquire (answer);
}

static void
answer_unref (Answer *answer)
{
  g_atomic_rc_box_release_full (answer, answer_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_unref)

static GType answer_get_type (void);
G_DEFINE_BOXED_TYPE (Answer, answer, answer_ref, answer_unref)

/* The first rows come with the ids: else they would be drawn as placeholders first, and then once more. */
static gboolean
answer_query (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;
  g_autoptr(Answer) answer = g_atomic_rc_box_new0 (Answer);

  answer->ids = inc_store_list (store, job->query, error);
  if (answer->ids != NULL)
    answer->first = inc_store_load_seen (store, job->query, (const gint64 *) answer->ids->data,
                                         MIN (answer->ids->len, FIRST_ROWS), error);
  if (answer->first == NULL)
    return FALSE;
  g_value_init (result, answer_get_type ());
  g_value_take_boxed (result, g_steal_pointer (&answer));
  return TRUE;
}

static DexFuture *
ask_reader (IncRecordList *self)
{
  IncJobData *job = inc_job_data_new (NULL, inc_query_get_schema (self->query));

  job->query = inc_query_copy (self->query);
  return inc_session_read (self->session, answer_query, job, inc_job_data_free);
}

/* ---- the model ---- */

/* The page and the next ones: whoever shows the list asks from top to bottom. */
static void
wish_for (IncRecordList *self, guint page)
{
  const guint first = page * PAGE;

  inc_row_cache_wish (self->rows, self->query, &g_array_index (self->ids, gint64, first),
                      MIN (PAGES * PAGE, self->ids->len - first));
}

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
  row = g_object_ref (inc_row_cache_get (self->rows, g_array_index (self->ids, gint64, position)));
  self->looked_at = position;
  if (inc_row_cache_lacks (self->rows, inc_row_get_id (row)))
    wish_for (self, position / PAGE);
  inc_row_cache_await (self->rows, row);
  return row;
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

static void
drop_ids (IncRecordList *self, guint at, guint n)
{
  if (n == 0)
    return;
  g_array_remove_range (self->ids, at, n);
  g_list_model_items_changed (G_LIST_MODEL (self), at, n, 0);
}

/* GtkListItemManager (4.18), when the row with focus, anchor or selection is among the removed, calls get_item for every
 * added position to see where it went: for a list that pages that would read the whole table (1 s for 100,000 rows).  And
 * what is removed takes its widgets along: told that all are gone and then that all are here, it makes 200 rows of widgets
 * anew (150 ms).  It hands them on only when it is scrolled away from rows that stay.  So what has no widgets goes first,
 * the new rows come in front of what is left, whoever shows the list goes there, and then the rest goes.  Where nobody would
 * go there all goes first.  The price is that the view is at the top. */
static void
tell_in_steps (IncRecordList *self, GArray *ids)
{
  const guint most_kept = g_signal_has_handler_pending (self, signals[NEW_AT_TOP], 0, FALSE) ? MOST_SHOWN : 0;
  const guint n_old = self->ids->len;
  const guint at = MIN (self->looked_at, n_old);
  const guint first = at - MIN (at, most_kept);
  const guint last = MIN (first + 2 * most_kept, n_old);

  self->rebuilding = TRUE;
  drop_ids (self, last, n_old - last);
  drop_ids (self, 0, first);
  g_array_prepend_vals (self->ids, ids->data, ids->len);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, ids->len);
  g_signal_emit (self, signals[NEW_AT_TOP], 0);
  drop_ids (self, ids->len, last - first);
  self->rebuilding = FALSE;
  g_array_unref (ids);
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
  if (n_a > 0 && n_b > FIRST_ROWS)
    {
      tell_in_steps (self, ids);
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

static DexFuture *
ask_fiber (gpointer data)
{
  g_autoptr(IncRecordList) self = g_object_ref (data);
  const guint serial = self->serial;
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = NULL;
  gboolean rebuilt = FALSE;
  guint n_before;

  if (self->asked == serial || self->session == NULL)
    return dex_future_new_for_boolean (FALSE);
  self->asked = serial;
  answer = dex_await_boxed (ask_reader (self), &error);
  if (serial != self->serial)
    return dex_future_new_for_boolean (FALSE);
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);
  n_before = self->ids->len;
  if (answer != NULL)
    {
      inc_row_cache_prefill (self->rows, answer->first);
      rebuilt = take_ids (self, g_array_ref (answer->ids));
    }
  set_loading (self, FALSE);
  if (self->ids->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_signal_emit (self, signals[IDS_CHANGED], 0, rebuilt);
  return dex_future_new_for_boolean (TRUE);
}

static void
ask (IncRecordList *self)
{
  self->serial++;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, ask_fiber, g_object_ref (self), g_object_unref));
}

static void
on_session_changed (IncSession *session, IncChanges *changes, IncRecordList *self)
{
  if (self->query == NULL)
    return;
  inc_row_cache_refresh (self->rows, self->query);
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

  inc_row_cache_close (self->rows);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (inc_record_list_parent_class)->dispose (object);
}

static void
inc_record_list_finalize (GObject *object)
{
  IncRecordList *self = INC_RECORD_LIST (object);

  inc_row_cache_unref (self->rows);
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
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = inc_record_list_get_property;
  object_class->dispose = inc_record_list_dispose;
  object_class->finalize = inc_record_list_finalize;
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[IDS_CHANGED] = g_signal_new ("ids-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_BOOLEAN);
  signals[NEW_AT_TOP] = g_signal_new ("new-at-top", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inc_record_list_init (IncRecordList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->loading = TRUE;
}

IncRecordList *
inc_record_list_new (IncSession *session)
{
  IncRecordList *self = g_object_new (INC_TYPE_RECORD_LIST, NULL);

  self->session = g_object_ref (session);
  self->rows = inc_row_cache_new (session);
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
inc_record_list_get_rebuilding (IncRecordList *self)
{
  return self->rebuilding;
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
