/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-hero: the stage is the one pill; all else is plain text. */
#include "config.h"

#include "inc-startup-hero.h"

#include "inc-record-cell.h"
#include "inc-status.h"

struct _IncStartupHero
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *summary;
  GtkLabel *stage;
  GtkLabel *where;

  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncStartupHero, inc_startup_hero, ADW_TYPE_BIN)

static void
fit (IncStartupHero *self)
{
  adw_avatar_set_size (self->avatar, self->narrow ? 56 : 72);
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), self->narrow ? "title-1" : "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->name), self->narrow ? "title-2" : "title-1");
}

static void
inc_startup_hero_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, INC_STARTUP_HERO (object)->narrow);
}

static void
inc_startup_hero_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncStartupHero *self = INC_STARTUP_HERO (object);

  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  fit (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_startup_hero_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_STARTUP_HERO);
  G_OBJECT_CLASS (inc_startup_hero_parent_class)->dispose (object);
}

static void
inc_startup_hero_class_init (IncStartupHeroClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inc_startup_hero_get_property;
  object_class->set_property = inc_startup_hero_set_property;
  object_class->dispose = inc_startup_hero_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-startup-hero.ui");
  gtk_widget_class_bind_template_child (widget_class, IncStartupHero, avatar);
  gtk_widget_class_bind_template_child (widget_class, IncStartupHero, name);
  gtk_widget_class_bind_template_child (widget_class, IncStartupHero, summary);
  gtk_widget_class_bind_template_child (widget_class, IncStartupHero, stage);
  gtk_widget_class_bind_template_child (widget_class, IncStartupHero, where);
}

static void
inc_startup_hero_init (IncStartupHero *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fit (self);
}

static void
show_stage (IncStartupHero *self, IncStartup *startup)
{
  const IncField *field = inc_schema_find (inc_record_get_schema (INC_RECORD (startup)), "stage");
  g_autofree char *text = inc_record_display (INC_RECORD (startup), field);
  const IncTone tone = inc_tone_of (field, startup->stage);

  inc_status_set (self->stage, tone == INC_TONE_PLAIN ? INC_TONE_ACCENT : tone, text);
}

void
inc_startup_hero_show (IncStartupHero *self, IncStartup *startup)
{
  static const char *const where[] = { "cohort", "sector", "technologies", NULL };
  const char *description = startup->description != NULL ? startup->description : startup->description_en;
  g_auto(GStrv) lines = g_strsplit (description != NULL ? description : "", "\n", 2);
  g_autofree char *joined = inc_record_join_fields (INC_RECORD (startup), where);

  adw_avatar_set_text (self->avatar, startup->name);
  gtk_label_set_text (self->name, startup->name);
  gtk_label_set_text (self->summary, lines[0] != NULL ? lines[0] : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), description != NULL);
  gtk_label_set_text (self->where, joined != NULL ? joined : "");
  show_stage (self, startup);
}
