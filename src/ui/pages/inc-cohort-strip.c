/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort-strip: from a cohort and its counts to a line of figures. */
#include "config.h"

#include "inc-cohort-strip.h"

#include "inc-cohort-time.h"
#include "inc-date.h"
#include "inc-money.h"
#include "inc-programme.h"

#include <glib/gi18n.h>

struct _IncCohortStrip
{
  GtkBox parent_instance;

  GtkLabel *time;
  GtkLabel *dates;
  GtkProgressBar *bar;
  GtkLabel *total;
  GtkLabel *places;
  GtkLabel *graduated;
  GtkLabel *pill;
};

G_DEFINE_FINAL_TYPE (IncCohortStrip, inc_cohort_strip, GTK_TYPE_BOX)

static void
show_time (IncCohortStrip *self, IncCohort *cohort)
{
  g_autofree char *today = inc_date_today ();
  g_autofree char *dates = inc_cohort_describe_dates (cohort->starts, cohort->ends);
  const IncChoice *status = inc_choice_find (inc_run_status_choices, cohort->status);
  double fraction;
  g_autofree char *time = inc_cohort_describe_time (cohort->starts, cohort->ends, today, &fraction);
  IncTone tone;
  g_autofree char *state = inc_cohort_describe_status (status != NULL ? status->word : NULL, cohort->ends, today, &tone);

  gtk_label_set_text (self->time, time != NULL ? time : dates != NULL ? dates : _("No dates yet"));
  gtk_label_set_text (self->dates, dates != NULL ? dates : "");
  gtk_widget_set_visible (GTK_WIDGET (self->dates), time != NULL);
  gtk_progress_bar_set_fraction (self->bar, fraction);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), time != NULL);
  if (fraction >= 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->bar), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->bar), "over");
  inc_status_set (self->pill, tone, state);
}

static void
show_counts (IncCohortStrip *self, IncCohort *cohort, const IncTable *table)
{
  const gint64 total = inc_table_get_integer (table, 0, "total");
  g_autofree char *total_text = inc_number_display (total);
  g_autofree char *graduated = inc_number_display (inc_table_get_integer (table, 0, "graduated"));
  g_autofree char *capacity = cohort->capacity != INC_MISSING ? inc_number_display (cohort->capacity) : NULL;
  /* Translators: below a number of startups; %s is a number. */
  g_autofree char *places = capacity != NULL ? g_strdup_printf (_("of %s places"), capacity)
                                             : g_strdup (ngettext ("startup", "startups", total));

  gtk_label_set_text (self->total, total_text);
  gtk_label_set_text (self->places, places);
  gtk_label_set_text (self->graduated, total > 0 ? graduated : "–");
}

static void
inc_cohort_strip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_COHORT_STRIP);
  G_OBJECT_CLASS (inc_cohort_strip_parent_class)->dispose (object);
}

static void
inc_cohort_strip_class_init (IncCohortStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_cohort_strip_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-cohort-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, IncCohortStrip, time);
  gtk_widget_class_bind_template_child (widget_class, IncCohortStrip, dates);
  gtk_widget_class_bind_template_child (widget_class, IncCohortStrip, bar);
  gtk_widget_class_bind_template_child (widget_class, IncCohortStrip, total);
  gtk_widget_class_bind_template_child (widget_class, IncCohortStrip, places);
  gtk_widget_class_bind_template_child (widget_class, IncCohortStrip, graduated);
  gtk_widget_class_bind_template_child (widget_class, IncCohortStrip, pill);
}

static void
inc_cohort_strip_init (IncCohortStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_cohort_strip_show (IncCohortStrip *self, IncCohort *cohort, const IncTable *table)
{
  show_time (self, cohort);
  show_counts (self, cohort, table);
}
