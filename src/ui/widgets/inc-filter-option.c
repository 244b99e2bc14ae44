/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-filter-option: plain data with a property that a check button is bound to. */
#include "config.h"

#include "inc-filter-option.h"

struct _IncFilterOption
{
  GObject parent_instance;
  char *label;
  IncValue value; /* null: not known */
  gboolean active;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_ACTIVE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncFilterOption, inc_filter_option, G_TYPE_OBJECT)

static void
inc_filter_option_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_LABEL)
    g_value_set_string (value, INC_FILTER_OPTION (object)->label);
  else
    g_value_set_boolean (value, INC_FILTER_OPTION (object)->active);
}

static void
inc_filter_option_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncFilterOption *self = INC_FILTER_OPTION (object);

  if (self->active == g_value_get_boolean (value))
    return;
  self->active = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_filter_option_finalize (GObject *object)
{
  IncFilterOption *self = INC_FILTER_OPTION (object);

  g_free (self->label);
  inc_value_clear (&self->value);
  G_OBJECT_CLASS (inc_filter_option_parent_class)->finalize (object);
}

static void
inc_filter_option_class_init (IncFilterOptionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inc_filter_option_get_property;
  object_class->set_property = inc_filter_option_set_property;
  object_class->finalize = inc_filter_option_finalize;
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags | G_PARAM_READABLE);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inc_filter_option_init (IncFilterOption *self)
{
}

IncFilterOption *
inc_filter_option_new (const char *label, IncValue value)
{
  IncFilterOption *self = g_object_new (INC_TYPE_FILTER_OPTION, NULL);

  self->label = g_strdup (label);
  self->value = value;
  return self;
}

const char *
inc_filter_option_get_label (IncFilterOption *self)
{
  return self->label;
}

const IncValue *
inc_filter_option_get_value (IncFilterOption *self)
{
  return &self->value;
}

gboolean
inc_filter_option_get_active (IncFilterOption *self)
{
  return self->active;
}
