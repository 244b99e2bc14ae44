/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort-comparison: the query does the counting; here are words and strips. */
#include "config.h"

#include "inc-cohort-comparison.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-enrolment.h"
#include "inc-page.h"
#include "inc-strip.h"
#include "inc-watch.h"

#include <glib/gi18n.h>
#include <stdlib.h>

static const struct
{
  const char *name;
  const char *label;
} measures[] = {
  { "raised", N_("Money raised") },
  { "rounds", N_("Rounds") },
  { "people", N_("People") },
  { "stage_days", N_("Days in the present stage") },
  { "age_months", N_("Age when admitted, in months") },
};

struct _IncCohortComparison
{
  AdwBin parent_instance;

  GtkDropDown *cohort;
  GtkListBox *list;

  gint64 startup;
  GArray *cohorts; /* of gint64, those of the drop-down */
  gboolean filling;
  IncWatch *watch;
};

G_DEFINE_FINAL_TYPE (IncCohortComparison, inc_cohort_comparison, ADW_TYPE_BIN)

/* ---- words ---- */

/* Quarters are exact as decimals: ,25 ,5 ,75. */
char *
inc_comparison_display (const char *measure, gint64 fourfold)
{
  static const char *const decimals[] = { "", ",25", ",5", ",75" };
  g_autofree char *whole = NULL;

  if (g_str_equal (measure, "raised"))
    return inc_amount_display_short ((fourfold + 2) / 4, NULL);
  whole = inc_number_display (fourfold / 4);
  return g_strconcat (whole, decimals[fourfold % 4], NULL);
}

static char *
display (const IncTable *table, guint row, const char *column)
{
  return inc_comparison_display (inc_table_get_text (table, row, "measure"), inc_table_get_integer (table, row, column));
}

static char *
dup_value (const IncTable *table, guint row)
{
  if (inc_value_is_null (inc_table_get (table, row, "value")))
    return g_strdup ("–");
  return inc_comparison_display (inc_table_get_text (table, row, "measure"), 4 * inc_table_get_integer (table, row, "value"));
}

/* "Median 1,2 tỷ, half between 0,8 tỷ and 2,3 tỷ · known of 5 of 12" */
static char *
dup_summary (const IncTable *table, guint row)
{
  const guint known = inc_table_get_integer (table, row, "known");
  const guint members = inc_table_get_integer (table, row, "members");
  g_autofree char *count = NULL;
  g_autofree char *median = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;

  /* Translators: of how many startups of how many something is known */
  count = g_strdup_printf (_("known of %u of %u"), known, members);
  if (known == 0)
    return g_steal_pointer (&count);
  median = display (table, row, "median4");
  if (known < 4 || inc_table_get_integer (table, row, "lower4") == inc_table_get_integer (table, row, "upper4"))
    /* Translators: a median, and of how many it is */
    return g_strdup_printf (_("Median %s · %s"), median, count);
  lower = display (table, row, "lower4");
  upper = display (table, row, "upper4");
  /* Translators: a median, the quartiles, and of how many they are */
  return g_strdup_printf (_("Median %s, half between %s and %s · %s"), median, lower, upper, count);
}

/* ---- rows ---- */

static GtkWidget *
strip_new (const IncTable *table, guint row, const char *label)
{
  const IncStripMarks marks = {
    .low = inc_table_get_integer (table, row, "low"),
    .high = inc_table_get_integer (table, row, "high"),
    .lower = inc_table_get_integer (table, row, "lower4") / 4.0,
    .median = inc_table_get_integer (table, row, "median4") / 4.0,
    .upper = inc_table_get_integer (table, row, "upper4") / 4.0,
    .has_value = !inc_value_is_null (inc_table_get (table, row, "value")),
    .value = inc_table_get_integer (table, row, "value"),
  };
  const char *text = inc_table_get_text (table, row, "points");
  g_auto(GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);
  const guint n = g_strv_length (words);
  g_autofree double *points = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    points[i] = g_ascii_strtod (words[i], NULL);
  return inc_strip_new (&marks, points, n, label);
}

static GtkWidget *
label_new (const char *text, const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "css-classes", classes, NULL);
}

static GtkWidget *
measure_row_new (const IncTable *table, guint row, const char *title)
{
  static const char *const plain[] = { NULL };
  static const char *const heading[] = { "heading", "numeric", NULL };
  static const char *const caption[] = { "caption", "dimmed", "numeric", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = label_new (title, plain);
  g_autofree char *value = dup_value (table, row);
  g_autofree char *summary = dup_summary (table, row);
  g_autofree char *sentence = g_strdup_printf ("%s: %s. %s", title, value, summary);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), label_new (value, heading));
  gtk_box_append (GTK_BOX (box), line);
  if (inc_table_get_integer (table, row, "known") > 0)
    gtk_box_append (GTK_BOX (box), strip_new (table, row, sentence));
  gtk_box_append (GTK_BOX (box), label_new (summary, caption));
  gtk_widget_add_css_class (box, "comparison");
  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, "focusable", FALSE, NULL);
}

static void
show_table (IncCohortComparison *self, const IncTable *table)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    for (guint k = 0; k < G_N_ELEMENTS (measures); k++)
      if (g_str_equal (measures[k].name, inc_table_get_text (table, i, "measure")))
        gtk_list_box_append (self->list, measure_row_new (table, i, _(measures[k].label)));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* ---- reading ---- */

static gpointer
read_comparison (gpointer owner, IncSession *session, GError **error)
{
  IncCohortComparison *self = owner;
  const guint selected = gtk_drop_down_get_selected (self->cohort);
  g_autofree char *today = inc_date_today ();
  IncValue values[] = { inc_value_integer (self->startup), INC_VALUE_INIT, { INC_VALUE_TEXT, 0, today } };

  if (selected >= self->cohorts->len)
    return NULL;
  values[1] = inc_value_integer (g_array_index (self->cohorts, gint64, selected));
  return dex_await_boxed (inc_session_query (session, "cohort-comparison", values, G_N_ELEMENTS (values)), error);
}

static void
show_comparison (gpointer owner, gpointer answer)
{
  g_autoptr(IncTable) table = answer;

  show_table (owner, table);
}

static const IncWatchKind watch_kind = {
  .read = read_comparison,
  .show = show_comparison,
  .free_answer = (GDestroyNotify) inc_table_unref,
  .eager = TRUE, /* it is seen once something is compared */
};

static void
on_cohort_selected (GtkDropDown *cohort, GParamSpec *pspec, IncCohortComparison *self)
{
  if (!self->filling)
    inc_watch_again (self->watch);
}

/* ---- */

static void
inc_cohort_comparison_dispose (GObject *object)
{
  IncCohortComparison *self = INC_COHORT_COMPARISON (object);

  g_clear_object (&self->watch);
  G_OBJECT_CLASS (inc_cohort_comparison_parent_class)->dispose (object);
}

static void
inc_cohort_comparison_finalize (GObject *object)
{
  g_array_unref (INC_COHORT_COMPARISON (object)->cohorts);
  G_OBJECT_CLASS (inc_cohort_comparison_parent_class)->finalize (object);
}

static void
inc_cohort_comparison_class_init (IncCohortComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_cohort_comparison_dispose;
  G_OBJECT_CLASS (klass)->finalize = inc_cohort_comparison_finalize;
}

static void
inc_cohort_comparison_init (IncCohortComparison *self)
{
  static const char *const caption[] = { "caption", "dimmed", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("Compared with the cohort"), "xalign", 0.0, "hexpand", TRUE,
                                     "wrap", TRUE, "height-request", 34, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "css-classes", (const char *[]){ "heading", NULL }, NULL);

  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  self->cohorts = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cohort = g_object_new (GTK_TYPE_DROP_DOWN, "tooltip-text", _("With Which Cohort"), NULL);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                             (const char *[]){ "boxed-list", NULL }, NULL);
  g_signal_connect (self->cohort, "notify::selected", G_CALLBACK (on_cohort_selected), self);
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->cohort));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), label_new (_("Blue dot: this startup. Grey dots: the others. Tick: the median. Band: the middle half."), caption));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Each cohort once; the one that was chosen stays chosen. */
static void
fill_cohorts (IncCohortComparison *self, GPtrArray *enrolled)
{
  const guint before = gtk_drop_down_get_selected (self->cohort);
  const gint64 chosen = before < self->cohorts->len ? g_array_index (self->cohorts, gint64, before) : 0;
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  g_array_set_size (self->cohorts, 0);
  for (guint i = 0; i < enrolled->len; i++)
    {
      IncEnrolment *enrolment = g_ptr_array_index (enrolled, i);
      const char *title = inc_record_get_ref_title (INC_RECORD (enrolment),
                                                    inc_schema_find (inc_record_get_schema (INC_RECORD (enrolment)), "cohort"));
      gboolean known = FALSE;

      for (guint k = 0; k < self->cohorts->len; k++)
        known |= g_array_index (self->cohorts, gint64, k) == enrolment->cohort;
      if (known)
        continue;
      if (enrolment->cohort == chosen)
        selected = self->cohorts->len;
      g_array_append_val (self->cohorts, enrolment->cohort);
      gtk_string_list_append (titles, title != NULL ? title : "–");
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->cohort, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->cohort, selected);
  self->filling = FALSE;
}

void
inc_cohort_comparison_show (IncCohortComparison *self, IncSession *session, gint64 startup, GPtrArray *enrolled)
{
  self->startup = startup;
  fill_cohorts (self, enrolled);
  if (self->cohorts->len == 0)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  inc_watch_set_session (self->watch, session);
}

void
inc_cohort_comparison_forget (IncCohortComparison *self)
{
  inc_watch_set_session (self->watch, NULL);
}
