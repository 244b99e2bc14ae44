/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort-timeline: one named query; rows are recycled, and all draw over one span of days. */
#include "config.h"

#include "inc-cohort-timeline.h"

#include "inc-cohort-life.h"
#include "inc-date.h"
#include "inc-life-strip.h"
#include "inc-page.h"
#include "inc-records.h"
#include "inc-time-axis.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

struct _IncCohortTimeline
{
  AdwBin parent_instance;

  GtkSingleSelection *rows;
  GtkLabel *detail;

  gint64 cohort;
  IncTimeSpan *span;
  GListStore *lives; /* of IncCohortLife */
  IncWatch *watch;
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (IncCohortTimeline, inc_cohort_timeline, ADW_TYPE_BIN)

/* ---- what is shown ---- */

static void
widen (guint32 day, guint32 *first, guint32 *end)
{
  if (day == 0)
    return;
  *first = *first == 0 ? day : MIN (*first, day);
  *end = MAX (*end, day + 1);
}

/* The cohort's own time, what happened before and after it, and today while somebody is still under way. */
static void
find_span (const IncCohort *cohort, const IncTable *table, guint32 today, guint32 *first, guint32 *end)
{
  gboolean under_way = FALSE;

  *first = *end = 0;
  widen (inc_time_first_day (cohort->starts), first, end);
  widen (inc_time_last_day (cohort->ends), first, end);
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      const char *word = inc_table_get_text (table, i, "stage");
      const IncChoice *stage = word != NULL ? inc_choice_find_word (inc_stage_choices, word) : NULL;
      const gboolean is_last = i + 1 == inc_table_get_n_rows (table) ||
                               inc_table_get_integer (table, i, "enrolment") !=
                                 inc_table_get_integer (table, i + 1, "enrolment");

      widen (inc_time_first_day (inc_table_get_text (table, i, "date")), first, end);
      under_way |= is_last && stage != NULL && stage->value <= INC_STAGE_ACTIVE;
    }
  if (under_way)
    widen (today, first, end);
}

/* Rows that are as they were stay, and with them scroll, focus and selection. */
static void
show_lives (IncCohortTimeline *self, GPtrArray *lives)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lives));
  guint head = 0, tail = 0;

  for (; head < MIN (n, lives->len); head++)
    {
      g_autoptr(IncCohortLife) life = g_list_model_get_item (G_LIST_MODEL (self->lives), head);

      if (!inc_cohort_life_equal (life, g_ptr_array_index (lives, head)))
        break;
    }
  for (; tail < MIN (n, lives->len) - head; tail++)
    {
      g_autoptr(IncCohortLife) life = g_list_model_get_item (G_LIST_MODEL (self->lives), n - 1 - tail);

      if (!inc_cohort_life_equal (life, g_ptr_array_index (lives, lives->len - 1 - tail)))
        break;
    }
  if (head + tail < MAX (n, lives->len))
    g_list_store_splice (self->lives, head, n - head - tail, lives->pdata + head, lives->len - head - tail);
}

static void
show_table (IncCohortTimeline *self, const IncCohort *cohort, const IncTable *table)
{
  g_autofree char *iso = inc_date_today ();
  const guint32 today = inc_time_first_day (iso);
  g_autoptr(GPtrArray) lives = NULL;
  guint32 first, end;

  find_span (cohort, table, today, &first, &end);
  lives = inc_cohort_lives_new (table, today, end);
  inc_time_span_set (self->span, first, end, today);
  show_lives (self, lives);
}

static void
on_selected (IncCohortTimeline *self)
{
  IncCohortLife *life = gtk_single_selection_get_selected_item (self->rows);
  g_autofree char *stages = life != NULL ? inc_cohort_life_describe (life) : NULL;
  g_autofree char *text = life != NULL ? g_strdup_printf ("%s: %s", life->name, stages) : NULL;

  gtk_label_set_text (self->detail, text != NULL ? text : "");
}

/* ---- reading ---- */

typedef struct
{
  IncRecord *cohort;
  IncTable *table;
} Lives;

static void
lives_free (gpointer data)
{
  Lives *lives = data;

  g_clear_object (&lives->cohort);
  g_clear_pointer (&lives->table, inc_table_unref);
  g_free (lives);
}

static gpointer
read_lives (gpointer owner, IncSession *session, GError **error)
{
  const IncValue id = inc_value_integer (INC_COHORT_TIMELINE (owner)->cohort);
  Lives *lives = g_new0 (Lives, 1);

  lives->cohort = dex_await_object (inc_session_get (session, inc_schema_of (inc_cohort_get_type ()), id.integer), error);
  if (lives->cohort != NULL)
    lives->table = dex_await_boxed (inc_session_query (session, "cohort-timeline", &id, 1), error);
  if (lives->table == NULL)
    g_clear_pointer (&lives, lives_free);
  return lives;
}

static void
show_answer (gpointer owner, gpointer answer)
{
  Lives *lives = answer;

  show_table (owner, INC_COHORT (lives->cohort), lives->table);
  lives_free (lives);
}

static const IncWatchKind watch_kind = { .read = read_lives, .show = show_answer, .free_answer = lives_free };

/* ---- rows ---- */

/* As wide as the style says and never wider: the room beside the axis is the same. */
static GtkWidget *
make_name (void)
{
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 1, NULL);

  gtk_widget_add_css_class (name, "life-name");
  return name;
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, IncCohortTimeline *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), make_name ());
  gtk_box_append (GTK_BOX (box), inc_life_strip_new (self->span));
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, IncCohortTimeline *self)
{
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  IncCohortLife *life = gtk_list_item_get_item (item);
  g_autofree char *description = inc_cohort_life_describe (life);

  gtk_label_set_text (GTK_LABEL (name), life->name);
  gtk_widget_set_tooltip_text (name, life->name);
  inc_life_strip_set_life (INC_LIFE_STRIP (gtk_widget_get_next_sibling (name)), life);
  gtk_list_item_set_accessible_label (item, life->name);
  gtk_list_item_set_accessible_description (item, description);
}

static void
on_activated (IncCohortTimeline *self, guint position)
{
  g_autoptr(IncCohortLife) life = g_list_model_get_item (G_LIST_MODEL (self->lives), position);

  g_signal_emit (self, open_signal, 0, life->startup);
}

/* ---- */

static void
inc_cohort_timeline_dispose (GObject *object)
{
  IncCohortTimeline *self = INC_COHORT_TIMELINE (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->rows);
  g_clear_object (&self->lives);
  g_clear_object (&self->span);
  G_OBJECT_CLASS (inc_cohort_timeline_parent_class)->dispose (object);
}

static void
inc_cohort_timeline_class_init (IncCohortTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_cohort_timeline_dispose;
  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_INT64);
}

static GtkWidget *
make_axis (IncCohortTimeline *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), make_name ());
  gtk_box_append (GTK_BOX (box), inc_time_axis_new (self->span));
  gtk_widget_add_css_class (box, "time-axis");
  return box;
}

static GtkWidget *
make_list (IncCohortTimeline *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view;

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_DEFAULT);
  view = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->rows)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE); /* and what is pointed at is selected */
  gtk_widget_add_css_class (view, "lives");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Startups over time"), -1);
  g_signal_connect_swapped (view, "activate", G_CALLBACK (on_activated), self);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, "child", view, NULL);
}

static GtkWidget *
make_detail (IncCohortTimeline *self)
{
  self->detail = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END,
                               NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "time-detail");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "numeric");
  return GTK_WIDGET (self->detail);
}

static void
inc_cohort_timeline_init (IncCohortTimeline *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  self->span = inc_time_span_new ();
  self->lives = g_list_store_new (INC_TYPE_COHORT_LIFE);
  self->rows = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->lives)));
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), make_axis (self));
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), make_detail (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

void
inc_cohort_timeline_set_cohort (IncCohortTimeline *self, IncSession *session, gint64 cohort)
{
  self->cohort = cohort;
  inc_watch_set_session (self->watch, session);
}

GListModel *
inc_cohort_timeline_get_lives (IncCohortTimeline *self)
{
  return G_LIST_MODEL (self->lives);
}
