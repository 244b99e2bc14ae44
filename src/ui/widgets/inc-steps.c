/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-steps: a dot and a word for each step, made anew when one is reached. */
#include "config.h"

#include "inc-steps.h"

#include <glib/gi18n.h>

struct _IncSteps
{
  AdwBin parent_instance;

  char **titles;
  guint current;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncSteps, inc_steps, ADW_TYPE_BIN)

static GtkWidget *
label_new (const char *text, const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "css-classes", classes, NULL);
}

static GtkWidget *
dot_new (IncSteps *self, guint step)
{
  const char *const classes[] = { "step-dot", "numeric",
                                  step < self->current ? "done" : step == self->current ? "current" : "later", NULL };
  g_autofree char *number = g_strdup_printf ("%u", step + 1);

  return label_new (number, classes);
}

static GtkWidget *
build_wide (IncSteps *self)
{
  static const char *const plain[] = { "heading", NULL };
  static const char *const dimmed[] = { "dimmed", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  for (guint i = 0; self->titles[i] != NULL; i++)
    {
      if (i > 0)
        gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SEPARATOR, "valign", GTK_ALIGN_CENTER, "width-request", 24, NULL));
      gtk_box_append (GTK_BOX (box), dot_new (self, i));
      gtk_box_append (GTK_BOX (box), label_new (self->titles[i], i == self->current ? plain : dimmed));
    }
  return box;
}

static GtkWidget *
build_narrow (IncSteps *self)
{
  static const char *const heading[] = { "heading", "numeric", NULL };
  g_autofree char *text = NULL;

  /* Translators: "Step 2 of 4 · Columns" */
  text = g_strdup_printf (_("Step %u of %u · %s"), self->current + 1, g_strv_length (self->titles),
                          self->titles[self->current]);
  return label_new (text, heading);
}

static void
build (IncSteps *self)
{
  if (self->titles == NULL)
    return;
  adw_bin_set_child (ADW_BIN (self), self->narrow ? build_narrow (self) : build_wide (self));
}

static void
inc_steps_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, INC_STEPS (object)->narrow);
}

static void
inc_steps_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncSteps *self = INC_STEPS (object);

  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  build (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_steps_finalize (GObject *object)
{
  g_strfreev (INC_STEPS (object)->titles);
  G_OBJECT_CLASS (inc_steps_parent_class)->finalize (object);
}

static void
inc_steps_class_init (IncStepsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_steps_get_property;
  object_class->set_property = inc_steps_set_property;
  object_class->finalize = inc_steps_finalize;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inc_steps_init (IncSteps *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

void
inc_steps_set_titles (IncSteps *self, const char *const *titles)
{
  g_strfreev (self->titles);
  self->titles = g_strdupv ((char **) titles);
  build (self);
}

void
inc_steps_set_current (IncSteps *self, guint current)
{
  self->current = current;
  build (self);
}
