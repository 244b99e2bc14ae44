/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort-figures: two named queries, two charts beside or below each other. */
#include "config.h"

#include "inc-cohort-figures.h"

#include "inc-chart-view.h"
#include "inc-collate.h"
#include "inc-kind.h"
#include "inc-page.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

struct _IncCohortFigures
{
  AdwBin parent_instance;

  IncChartView *funnel;
  IncChartView *sectors;

  gint64 cohort;
  IncWatch *watch;
};

G_DEFINE_FINAL_TYPE (IncCohortFigures, inc_cohort_figures, ADW_TYPE_BIN)

/* ---- charts ---- */

IncChart *
inc_cohort_figures_make_funnel (const IncTable *table)
{
  static const char *const columns[] = { "applied", "admitted", "active", "graduated" };
  const char *names[] = { _("Applied"), _("Admitted"), _("Began incubation"), _("Graduated"), NULL };
  IncChart *chart = inc_chart_new (INC_CHART_FUNNEL, INC_CHART_COUNT, _("How Far the Startups Came"), _("startups"));
  gint64 values[G_N_ELEMENTS (columns)];

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    values[i] = inc_table_get_integer (table, 0, columns[i]);
  inc_chart_set_categories (chart, names);
  inc_chart_add_series (chart, _("Startups"), values);
  return chart;
}

typedef struct
{
  const char *name; /* NULL: not recorded */
  gint64 n;
} Sector;

/* The most frequent first, then in Vietnamese order; what is not recorded stands at the end. */
static int
compare_sectors (gconstpointer a, gconstpointer b)
{
  const Sector *left = a, *right = b;

  if ((left->name == NULL) != (right->name == NULL))
    return left->name == NULL ? 1 : -1;
  if (left->n != right->n)
    return left->n < right->n ? 1 : -1;
  return left->name != NULL ? inc_text_compare (left->name, right->name) : 0;
}

static void
count_sector (GHashTable *counts, const char *name)
{
  g_hash_table_replace (counts, g_strdup (name), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1));
}

static void
count_sectors (const IncTable *table, GHashTable *counts)
{
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      const char *text = inc_table_get_text (table, i, "sector");
      g_auto(GStrv) sectors = inc_field_split_tags (text != NULL ? text : "");

      if (sectors[0] == NULL)
        count_sector (counts, "");
      for (guint j = 0; sectors[j] != NULL; j++)
        count_sector (counts, sectors[j]);
    }
}

static GArray *
sort_sectors (GHashTable *counts)
{
  GArray *sectors = g_array_new (FALSE, FALSE, sizeof (Sector));
  GHashTableIter iter;
  gpointer name, n;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &name, &n))
    {
      const Sector sector = { *(const char *) name != '\0' ? name : NULL, GPOINTER_TO_UINT (n) };

      g_array_append_val (sectors, sector);
    }
  g_array_sort (sectors, compare_sectors);
  return sectors;
}

IncChart *
inc_cohort_figures_make_sectors (const IncTable *table)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) sectors = NULL;
  IncChart *chart = inc_chart_new (INC_CHART_BAR, INC_CHART_COUNT, _("Startups by Sector"), _("startups"));
  g_autofree const char **names = NULL;
  g_autofree gint64 *values = NULL;

  count_sectors (table, counts);
  sectors = sort_sectors (counts);
  names = g_new0 (const char *, sectors->len + 1);
  values = g_new0 (gint64, sectors->len + 1);
  for (guint i = 0; i < sectors->len; i++)
    {
      const Sector *sector = &g_array_index (sectors, Sector, i);

      names[i] = sector->name != NULL ? sector->name : C_("sector", "Not recorded");
      values[i] = sector->n;
    }
  inc_chart_set_categories (chart, names);
  inc_chart_add_series (chart, _("Startups"), values);
  return chart;
}

/* ---- reading ---- */

/* Two charts. */
static gpointer
read_charts (gpointer owner, IncSession *session, GError **error)
{
  const IncValue id = inc_value_integer (INC_COHORT_FIGURES (owner)->cohort);
  const IncValue board[] = { id, inc_value_null () };
  g_autoptr(IncTable) funnel = dex_await_boxed (inc_session_query (session, "cohort-funnel", &id, 1), error);
  g_autoptr(IncTable) startups = NULL;
  GPtrArray *charts;

  if (funnel != NULL)
    startups = dex_await_boxed (inc_session_query (session, "cohort-board", board, G_N_ELEMENTS (board)), error);
  if (startups == NULL)
    return NULL;
  charts = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_chart_unref);
  g_ptr_array_add (charts, inc_cohort_figures_make_funnel (funnel));
  g_ptr_array_add (charts, inc_cohort_figures_make_sectors (startups));
  return charts;
}

static void
show_charts (gpointer owner, gpointer answer)
{
  g_autoptr(GPtrArray) charts = answer;

  inc_chart_view_set_chart (INC_COHORT_FIGURES (owner)->funnel, g_ptr_array_index (charts, 0));
  inc_chart_view_set_chart (INC_COHORT_FIGURES (owner)->sectors, g_ptr_array_index (charts, 1));
}

static const IncWatchKind watch_kind = {
  .read = read_charts,
  .show = show_charts,
  .free_answer = (GDestroyNotify) g_ptr_array_unref,
};

/* ---- as a widget ---- */

static void
inc_cohort_figures_dispose (GObject *object)
{
  g_clear_object (&INC_COHORT_FIGURES (object)->watch);
  G_OBJECT_CLASS (inc_cohort_figures_parent_class)->dispose (object);
}

static void
inc_cohort_figures_class_init (IncCohortFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_cohort_figures_dispose;
}

static IncChartView *
add_card (GtkWidget *box)
{
  GtkWidget *view = inc_chart_view_new ();

  gtk_widget_set_valign (view, GTK_ALIGN_START);
  gtk_widget_add_css_class (view, "card");
  gtk_widget_add_css_class (view, "chart-card");
  gtk_box_append (GTK_BOX (box), view);
  return INC_CHART_VIEW (view);
}

static void
inc_cohort_figures_init (IncCohortFigures *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 960, "child", box, NULL);

  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  gtk_widget_add_css_class (box, "chart-cards");
  self->funnel = add_card (box);
  self->sectors = add_card (box);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "child", clamp, NULL));
}

void
inc_cohort_figures_set_cohort (IncCohortFigures *self, IncSession *session, gint64 cohort)
{
  self->cohort = cohort;
  inc_watch_set_session (self->watch, session);
}
