/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-list-row: a placeholder that fills in place.  Main thread. */
#include "config.h"

#include "inc-list-row-private.h"

static GParamSpec *row_record;

G_DEFINE_FINAL_TYPE (IncRow, inc_row, G_TYPE_OBJECT)

static void
inc_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, INC_ROW (object)->record);
}

static void
inc_row_finalize (GObject *object)
{
  g_clear_object (&INC_ROW (object)->record);
  G_OBJECT_CLASS (inc_row_parent_class)->finalize (object);
}

static void
inc_row_class_init (IncRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_row_get_property;
  object_class->finalize = inc_row_finalize;
  row_record = g_param_spec_object ("record", NULL, NULL, INC_TYPE_RECORD,
                                    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, row_record);
}

static void
inc_row_init (IncRow *self)
{
  self->link.data = self;
}

gint64
inc_row_get_id (IncRow *self)
{
  return self->id;
}

IncRecord *
inc_row_get_record (IncRow *self)
{
  return self->record;
}

IncRow *
inc_row_new (gint64 id)
{
  IncRow *self = g_object_new (INC_TYPE_ROW, NULL);

  self->id = id;
  return self;
}

void
inc_row_set_record (IncRow *self, IncRecord *record)
{
  g_set_object (&self->record, record);
  g_object_notify_by_pspec (G_OBJECT (self), row_record);
}
