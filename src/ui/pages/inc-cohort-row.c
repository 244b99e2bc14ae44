/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort-row: filled once; a change makes a new row. */
#include "config.h"

#include "inc-cohort-row.h"

#include "inc-cohort-time.h"
#include "inc-money.h"

#include <glib/gi18n.h>

enum
{
  PILL_WIDTH = 100, /* so that the columns of all rows stand below each other */
};

struct _IncCohortRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *name;
  GtkLabel *dates;
  GtkLabel *time;
  GtkProgressBar *bar;
  GtkLabel *total;
  GtkLabel *graduated;
  GtkLabel *pill;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncCohortRow, inc_cohort_row, ADW_TYPE_PREFERENCES_ROW)

static void
inc_cohort_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, INC_COHORT_ROW (object)->narrow);
}

static void
inc_cohort_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncCohortRow *self = INC_COHORT_ROW (object);

  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  gtk_widget_set_size_request (gtk_widget_get_parent (GTK_WIDGET (self->pill)), self->narrow ? -1 : PILL_WIDTH, -1);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_cohort_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_COHORT_ROW);
  G_OBJECT_CLASS (inc_cohort_row_parent_class)->dispose (object);
}

static void
inc_cohort_row_class_init (IncCohortRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inc_cohort_row_get_property;
  object_class->set_property = inc_cohort_row_set_property;
  object_class->dispose = inc_cohort_row_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-cohort-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IncCohortRow, name);
  gtk_widget_class_bind_template_child (widget_class, IncCohortRow, dates);
  gtk_widget_class_bind_template_child (widget_class, IncCohortRow, time);
  gtk_widget_class_bind_template_child (widget_class, IncCohortRow, bar);
  gtk_widget_class_bind_template_child (widget_class, IncCohortRow, total);
  gtk_widget_class_bind_template_child (widget_class, IncCohortRow, graduated);
  gtk_widget_class_bind_template_child (widget_class, IncCohortRow, pill);
}

static void
inc_cohort_row_init (IncCohortRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_time (IncCohortRow *self, const char *starts, const char *ends, const char *today)
{
  g_autofree char *dates = inc_cohort_describe_dates (starts, ends);
  double fraction;
  g_autofree char *time = inc_cohort_describe_time (starts, ends, today, &fraction);

  gtk_label_set_text (self->dates, dates != NULL ? dates : _("No dates yet"));
  gtk_label_set_text (self->time, time != NULL ? time : "");
  gtk_progress_bar_set_fraction (self->bar, fraction);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), time != NULL);
  if (fraction >= 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->bar), "over");
}

/* A share of nothing is no number. */
static void
show_counts (IncCohortRow *self, gint64 total, gint64 graduated)
{
  g_autofree char *total_text = inc_number_display (total);
  g_autofree char *share = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, graduated, total);

  gtk_label_set_text (self->total, total_text);
  gtk_label_set_text (self->graduated, total > 0 ? share : "–");
}

GtkWidget *
inc_cohort_row_new (const IncTable *table, guint row, const char *today)
{
  IncCohortRow *self = g_object_new (INC_TYPE_COHORT_ROW, NULL);
  const char *name = inc_table_get_text (table, row, "name");
  const char *ends = inc_table_get_text (table, row, "ends");
  IncTone tone;
  g_autofree char *status = inc_cohort_describe_status (inc_table_get_text (table, row, "status"), ends, today, &tone);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_text (self->name, name);
  show_time (self, inc_table_get_text (table, row, "starts"), ends, today);
  show_counts (self, inc_table_get_integer (table, row, "total"), inc_table_get_integer (table, row, "graduated"));
  inc_status_set (self->pill, tone, status);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(sx)", "cohort", inc_table_get_integer (table, row, "cohort"));
  return GTK_WIDGET (self);
}
