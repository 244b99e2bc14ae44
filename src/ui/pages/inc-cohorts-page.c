/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohorts-page: made anew from one query after each change: cohorts are few. */
#include "config.h"

#include "inc-cohorts-page.h"

#include "inc-cohort-row.h"
#include "inc-date.h"
#include "inc-named-filter.h"
#include "inc-programme-group.h"
#include "inc-record-dialog.h"
#include "inc-records.h"
#include "inc-remove.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

struct _IncCohortsPage
{
  IncPage parent_instance;

  GtkStack *stack;
  GtkBox *groups;
  AdwBanner *filter_banner;

  IncQuery *query;  /* which cohorts; all without a filter */
  IncWatch *watch;
  gint64 programme; /* of the first cohort in sight: where a new one probably belongs */
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncCohortsPage, inc_cohorts_page, INC_TYPE_PAGE)

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_cohort_get_type ());
}

/* ---- what is shown ---- */

static void
add_cohort (IncCohortsPage *self, GtkWidget *group, const IncTable *table, guint row, const char *today)
{
  GtkWidget *cohort = inc_cohort_row_new (table, row, today);

  g_object_bind_property (self, "narrow", cohort, "narrow", G_BINDING_SYNC_CREATE);
  inc_programme_group_add (group, cohort);
}

static gboolean
is_let_through (const GArray *ids, gint64 id)
{
  if (ids == NULL)
    return TRUE;
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* ids: the cohorts that the filters let through; NULL for all, and then programmes without cohorts are there too. */
static void
show_summary (IncCohortsPage *self, const IncTable *table, const GArray *ids)
{
  g_autofree char *today = inc_date_today ();
  GtkWidget *child, *group = NULL;
  gint64 programme = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  self->programme = 0;
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      const gint64 cohort = inc_table_get_integer (table, i, "cohort");

      if (!is_let_through (ids, cohort))
        continue;
      if (group == NULL || inc_table_get_integer (table, i, "programme") != programme)
        {
          programme = inc_table_get_integer (table, i, "programme");
          group = inc_programme_group_new (inc_table_get_text (table, i, "programme_name"), programme);
          gtk_box_append (self->groups, group);
        }
      if (self->programme == 0)
        self->programme = programme;
      if (cohort != 0)
        add_cohort (self, group, table, i, today);
    }
  if (group != NULL)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    gtk_stack_set_visible_child_name (self->stack, ids != NULL ? "none" : "empty");
}

static void
show_filters (IncCohortsPage *self)
{
  const gboolean filtered = inc_query_get_n_filters (self->query) > 0;
  g_autofree char *text = NULL;

  if (filtered && inc_query_get_filter (self->query, 0)->op == INC_FILTER_NAMED)
    text = inc_named_filter_describe (inc_query_get_filter (self->query, 0));
  adw_banner_set_title (self->filter_banner, text != NULL ? text : _("Some cohorts are filtered out"));
  adw_banner_set_revealed (self->filter_banner, filtered);
}

typedef struct
{
  IncTable *table;
  GArray *ids; /* of those that pass the filters; NULL: there is none */
} Summary;

static void
summary_free (gpointer data)
{
  Summary *summary = data;

  g_clear_pointer (&summary->table, inc_table_unref);
  g_clear_pointer (&summary->ids, g_array_unref);
  g_free (summary);
}

static gpointer
read_cohorts (gpointer owner, IncSession *session, GError **error)
{
  IncCohortsPage *self = owner;
  const IncValue all = inc_value_integer (0);
  Summary *summary = g_new0 (Summary, 1);

  if (inc_query_get_n_filters (self->query) == 0 ||
      (summary->ids = dex_await_boxed (inc_session_list_ids (session, self->query), error)) != NULL)
    summary->table = dex_await_boxed (inc_session_query (session, "cohort-summary", &all, 1), error);
  if (summary->table == NULL)
    g_clear_pointer (&summary, summary_free);
  return summary;
}

static void
show_cohorts (gpointer owner, gpointer answer)
{
  Summary *summary = answer;

  show_summary (owner, summary->table, summary->ids);
  summary_free (summary);
}

static const IncWatchKind watch_kind = { .read = read_cohorts, .show = show_cohorts, .free_answer = summary_free };

/* ---- actions ---- */

static void
edit_record (IncCohortsPage *self, IncRecord *record)
{
  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (inc_page_get_session (INC_PAGE (self)), record)),
                      GTK_WIDGET (self));
}

static void
new_programme_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(IncRecord) programme = g_object_new (inc_programme_get_type (), "status", INC_RUN_STATUS_ACTIVE, NULL);

  edit_record (INC_COHORTS_PAGE (widget), programme);
}

static void
new_cohort_in (IncCohortsPage *self, gint64 programme)
{
  g_autoptr(IncRecord) cohort = g_object_new (inc_cohort_get_type (), "programme", programme, "status",
                                              INC_RUN_STATUS_PLANNED, NULL);

  edit_record (self, cohort);
}

static void
new_cohort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  new_cohort_in (INC_COHORTS_PAGE (widget), g_variant_get_int64 (parameter));
}

/* A cohort needs a programme: without any, that comes first. */
static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncCohortsPage *self = INC_COHORTS_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    new_programme_action (widget, name, NULL);
  else
    new_cohort_in (self, self->programme);
}

typedef struct
{
  IncCohortsPage *page;
  gint64 id;
  gboolean remove;
} ProgrammeFlow;

static void
programme_flow_free (gpointer data)
{
  g_object_unref (((ProgrammeFlow *) data)->page);
  g_free (data);
}

static DexFuture *
programme_fiber (gpointer data)
{
  ProgrammeFlow *flow = data;
  const IncSchema *schema = inc_schema_of (inc_programme_get_type ());
  IncSession *session = inc_page_get_session (INC_PAGE (flow->page));
  g_autoptr(GError) error = NULL;
  g_autoptr(IncRecord) programme = dex_await_object (inc_session_get (session, schema, flow->id), &error);

  if (inc_page_get_session (INC_PAGE (flow->page)) == NULL)
    return dex_future_new_for_boolean (FALSE);
  if (programme == NULL)
    inc_page_report_error (GTK_WIDGET (flow->page), error);
  else if (flow->remove)
    inc_remove_records (GTK_WIDGET (flow->page), session, schema, &flow->id, 1, inc_record_get_title (programme));
  else
    edit_record (flow->page, programme);
  return dex_future_new_for_boolean (programme != NULL);
}

static void
programme_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ProgrammeFlow *flow = g_new (ProgrammeFlow, 1);

  *flow = (ProgrammeFlow){ g_object_ref (INC_COHORTS_PAGE (widget)), g_variant_get_int64 (parameter),
                           g_str_equal (name, "page.delete-programme") };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, programme_fiber, flow, programme_flow_free));
}

static void
drop_filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_query_unfilter (INC_COHORTS_PAGE (widget)->query, NULL);
  show_filters (INC_COHORTS_PAGE (widget));
  inc_watch_again (INC_COHORTS_PAGE (widget)->watch);
}

/* ---- as a page ---- */

static void
inc_cohorts_page_session_set (IncPage *page, IncSession *session)
{
  static const char *const writing[] = { "page.new", "page.new-cohort", "page.new-programme", "page.edit-programme",
                                         "page.delete-programme" };
  const gboolean can_write = session != NULL && !inc_session_get_read_only (session);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), writing[i], can_write);
  show_filters (INC_COHORTS_PAGE (page));
  inc_watch_set_session (INC_COHORTS_PAGE (page)->watch, session);
}

static char *
inc_cohorts_page_save_state (IncPage *page)
{
  return inc_query_to_text (INC_COHORTS_PAGE (page)->query);
}

static void
inc_cohorts_page_show_query (IncPage *page, const char *text)
{
  IncCohortsPage *self = INC_COHORTS_PAGE (page);
  IncSession *session = inc_page_get_session (page);
  IncQuery *query = session != NULL ? inc_query_parse (text, inc_session_get_catalog (session)) : NULL;

  if (query != NULL && inc_query_get_schema (query) != get_schema ())
    g_clear_pointer (&query, inc_query_free);
  g_clear_pointer (&self->query, inc_query_free);
  self->query = query != NULL ? query : inc_query_new (get_schema ());
  show_filters (self);
  inc_watch_again (self->watch);
}

static void
inc_cohorts_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, INC_COHORTS_PAGE (object)->narrow);
}

static void
inc_cohorts_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncCohortsPage *self = INC_COHORTS_PAGE (object);

  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_cohorts_page_dispose (GObject *object)
{
  g_clear_object (&INC_COHORTS_PAGE (object)->watch);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_COHORTS_PAGE);
  G_OBJECT_CLASS (inc_cohorts_page_parent_class)->dispose (object);
}

static void
inc_cohorts_page_finalize (GObject *object)
{
  inc_query_free (INC_COHORTS_PAGE (object)->query);
  G_OBJECT_CLASS (inc_cohorts_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.new-cohort", "x", new_cohort_action);
  gtk_widget_class_install_action (widget_class, "page.new-programme", NULL, new_programme_action);
  gtk_widget_class_install_action (widget_class, "page.edit-programme", "x", programme_action);
  gtk_widget_class_install_action (widget_class, "page.delete-programme", "x", programme_action);
  gtk_widget_class_install_action (widget_class, "page.drop-filters", NULL, drop_filters_action);
}

static void
inc_cohorts_page_class_init (IncCohortsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IncPageClass *page_class = INC_PAGE_CLASS (klass);

  object_class->get_property = inc_cohorts_page_get_property;
  object_class->set_property = inc_cohorts_page_set_property;
  object_class->dispose = inc_cohorts_page_dispose;
  object_class->finalize = inc_cohorts_page_finalize;
  page_class->session_set = inc_cohorts_page_session_set;
  page_class->save_state = inc_cohorts_page_save_state;
  page_class->restore_state = inc_cohorts_page_show_query;
  page_class->show_query = inc_cohorts_page_show_query;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-cohorts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncCohortsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncCohortsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, IncCohortsPage, filter_banner);
  install_actions (widget_class);
}

static void
inc_cohorts_page_init (IncCohortsPage *self)
{
  self->query = inc_query_new (get_schema ());
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  gtk_widget_init_template (GTK_WIDGET (self));
}
