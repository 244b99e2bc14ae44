/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-selection: one bit for each id that was ever selected.
 *
 * GtkMultiSelection holds one object for each selected row and walks them all on each change, which would read the whole
 * list.  Ids count up from 1, so that a million of them are 125 kB. */
#include "config.h"

#include "inc-record-selection.h"

#include <string.h>

struct _IncRecordSelection
{
  GObject parent_instance;

  GListModel *model;
  GByteArray *bits;
  guint n_selected;
};

enum
{
  PROP_0,
  PROP_N_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Beyond this a register counts wrongly, and its rows can be shown but not selected. */
static const gint64 MOST_IDS = G_GINT64_CONSTANT (1) << 31;

gboolean
inc_record_selection_contains (IncRecordSelection *self, gint64 id)
{
  return id > 0 && id / 8 < self->bits->len && self->bits->data[id / 8] & 1 << id % 8;
}

/* TRUE when that changed something. */
static gboolean
mark (IncRecordSelection *self, gint64 id, gboolean selected)
{
  const guint old_size = self->bits->len;

  if (id <= 0 || id >= MOST_IDS || !inc_record_selection_contains (self, id) == !selected)
    return FALSE;
  if (id / 8 >= old_size)
    {
      g_byte_array_set_size (self->bits, MAX (id / 8 + 1, old_size * 2));
      memset (self->bits->data + old_size, 0, self->bits->len - old_size);
    }
  self->bits->data[id / 8] ^= 1 << id % 8;
  if (selected)
    self->n_selected++;
  else
    self->n_selected--;
  return TRUE;
}

static guint
get_n_items (IncRecordSelection *self)
{
  return g_list_model_get_n_items (self->model);
}

static void
tell (IncRecordSelection *self, guint position, guint n)
{
  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

/* Asking a record list for a row would make it read one. */
static gint64
id_at (IncRecordSelection *self, guint position)
{
  g_autoptr(IncRow) row = NULL;
  const gint64 *ids;
  guint n;

  if (INC_IS_RECORD_LIST (self->model))
    {
      ids = inc_record_list_get_ids (INC_RECORD_LIST (self->model), &n);
      return position < n ? ids[position] : 0;
    }
  row = g_list_model_get_item (self->model, position);
  return row != NULL ? inc_row_get_id (row) : 0;
}

/* ---- list ---- */

static GType
inc_record_selection_get_item_type (GListModel *model)
{
  return INC_TYPE_ROW;
}

static guint
inc_record_selection_list_get_n_items (GListModel *model)
{
  return get_n_items (INC_RECORD_SELECTION (model));
}

static gpointer
inc_record_selection_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (INC_RECORD_SELECTION (model)->model, position);
}

static void
inc_record_selection_list_init (GListModelInterface *iface)
{
  iface->get_item_type = inc_record_selection_get_item_type;
  iface->get_n_items = inc_record_selection_list_get_n_items;
  iface->get_item = inc_record_selection_get_item;
}

/* ---- sections ---- */

static void
inc_record_selection_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  IncRecordSelection *self = INC_RECORD_SELECTION (model);

  if (GTK_IS_SECTION_MODEL (self->model))
    {
      gtk_section_model_get_section (GTK_SECTION_MODEL (self->model), position, start, end);
      return;
    }
  *start = position < get_n_items (self) ? 0 : get_n_items (self);
  *end = position < get_n_items (self) ? get_n_items (self) : G_MAXUINT;
}

static void
inc_record_selection_section_init (GtkSectionModelInterface *iface)
{
  iface->get_section = inc_record_selection_get_section;
}

/* ---- selection ---- */

static gboolean
inc_record_selection_is_selected (GtkSelectionModel *model, guint position)
{
  IncRecordSelection *self = INC_RECORD_SELECTION (model);

  return self->n_selected > 0 && inc_record_selection_contains (self, id_at (self, position));
}

static GtkBitset *
inc_record_selection_get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  IncRecordSelection *self = INC_RECORD_SELECTION (model);
  GtkBitset *found = gtk_bitset_new_empty ();
  const guint n_items = get_n_items (self);
  const guint end = position < n_items ? position + MIN (n, n_items - position) : position;

  for (guint i = position; i < end && self->n_selected > 0; i++)
    if (inc_record_selection_contains (self, id_at (self, i)))
      gtk_bitset_add (found, i);
  return found;
}

static gboolean
inc_record_selection_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  IncRecordSelection *self = INC_RECORD_SELECTION (model);
  const guint n_items = get_n_items (self);
  guint first = G_MAXUINT, last = 0, at;
  GtkBitsetIter iter;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &at); more && at < n_items;
       more = gtk_bitset_iter_next (&iter, &at))
    if (mark (self, id_at (self, at), gtk_bitset_contains (selected, at)))
      {
        first = MIN (first, at);
        last = at;
      }
  if (first <= last)
    tell (self, first, last - first + 1);
  return TRUE;
}

static gboolean
inc_record_selection_unselect_all (GtkSelectionModel *model)
{
  inc_record_selection_clear (INC_RECORD_SELECTION (model));
  return TRUE;
}

/* A plain click: what is selected and filtered out goes too. */
static gboolean
inc_record_selection_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  IncRecordSelection *self = INC_RECORD_SELECTION (model);

  if (unselect_rest && self->n_selected > 0)
    inc_record_selection_clear (self);
  if (mark (self, id_at (self, position), TRUE))
    tell (self, position, 1);
  return TRUE;
}

static void
inc_record_selection_selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = inc_record_selection_is_selected;
  iface->get_selection_in_range = inc_record_selection_get_selection_in_range;
  iface->set_selection = inc_record_selection_set_selection;
  iface->select_item = inc_record_selection_select_item;
  iface->unselect_all = inc_record_selection_unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (IncRecordSelection, inc_record_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inc_record_selection_list_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, inc_record_selection_section_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, inc_record_selection_selection_init))

static void
on_model_items_changed (GListModel *model, guint position, guint removed, guint added, IncRecordSelection *self)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
on_model_sections_changed (GtkSectionModel *model, guint position, guint n, IncRecordSelection *self)
{
  gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), position, n);
}

static void
inc_record_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_uint (value, INC_RECORD_SELECTION (object)->n_selected);
}

static void
inc_record_selection_finalize (GObject *object)
{
  IncRecordSelection *self = INC_RECORD_SELECTION (object);

  g_clear_object (&self->model);
  g_byte_array_unref (self->bits);
  G_OBJECT_CLASS (inc_record_selection_parent_class)->finalize (object);
}

static void
inc_record_selection_class_init (IncRecordSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_record_selection_get_property;
  object_class->finalize = inc_record_selection_finalize;
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inc_record_selection_init (IncRecordSelection *self)
{
  self->bits = g_byte_array_new ();
}

IncRecordSelection *
inc_record_selection_new (GListModel *model)
{
  IncRecordSelection *self = g_object_new (INC_TYPE_RECORD_SELECTION, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_model_items_changed), self, G_CONNECT_DEFAULT);
  if (GTK_IS_SECTION_MODEL (model))
    g_signal_connect_object (model, "sections-changed", G_CALLBACK (on_model_sections_changed), self,
                             G_CONNECT_DEFAULT);
  return self;
}

GListModel *
inc_record_selection_get_model (IncRecordSelection *self)
{
  return self->model;
}

GArray *
inc_record_selection_dup_ids (IncRecordSelection *self)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->n_selected);

  for (gint64 id = 1; ids->len < self->n_selected; id++)
    if (inc_record_selection_contains (self, id))
      g_array_append_val (ids, id);
  return ids;
}

guint
inc_record_selection_get_n_selected (IncRecordSelection *self)
{
  return self->n_selected;
}

guint
inc_record_selection_get_n_shown (IncRecordSelection *self)
{
  const guint n_items = get_n_items (self);
  guint n = 0;

  for (guint i = 0; i < n_items && n < self->n_selected; i++)
    n += inc_record_selection_contains (self, id_at (self, i));
  return n;
}

void
inc_record_selection_clear (IncRecordSelection *self)
{
  if (self->n_selected == 0)
    return;
  memset (self->bits->data, 0, self->bits->len);
  self->n_selected = 0;
  tell (self, 0, get_n_items (self));
}

void
inc_record_selection_forget (IncRecordSelection *self, gint64 first_id, gint64 last_id)
{
  gboolean changed = FALSE;

  for (gint64 id = first_id; id <= last_id && id / 8 < self->bits->len; id++)
    changed |= mark (self, id, FALSE);
  if (changed)
    tell (self, 0, get_n_items (self));
}
