/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-stage-list: one IncRecordList a stage, flattened into one list whose sections they are. */
#include "config.h"

#include "inc-stage-list.h"

#include "inc-enrolment.h"
#include "inc-record-cell.h"
#include "inc-startup.h"

#include <glib/gi18n.h>

/* In the order of a life; startups without a recorded stage come last. */
static const int stages[] = {
  INC_STAGE_ACTIVE, INC_STAGE_ADMITTED, INC_STAGE_WAITLISTED, INC_STAGE_APPLIED, INC_STAGE_GRADUATED,
  INC_STAGE_WITHDRAWN, INC_STAGE_DISMISSED, INC_STAGE_RISK_ACCEPTED, 0,
};

struct _IncStageList
{
  AdwBin parent_instance;

  GtkListView *view;
  IncSession *session;
  gint64 cohort;
  GListStore *lists; /* of IncRecordList */
  GtkFlattenListModel *flat;
  IncRecordSelection *selection;
  IncRecordList *by_stage[G_N_ELEMENTS (stages)]; /* borrowed; NULL where nobody ever stood */
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (IncStageList, inc_stage_list, ADW_TYPE_BIN)

static const char *const line[] = { "sector", "technologies", "province", "stage_since", NULL };

static const char *
get_word (int stage)
{
  return stage != 0 ? inc_choice_find (inc_stage_choices, stage)->word : "";
}

static const char *
get_label (int stage)
{
  return stage != 0 ? _(inc_choice_find (inc_stage_choices, stage)->label) : _("No stage recorded");
}

/* ---- headings ---- */

static int
find_stage (IncStageList *self, guint position)
{
  GListModel *list = gtk_flatten_list_model_get_model_for_item (self->flat, position);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (list != NULL && G_LIST_MODEL (self->by_stage[i]) == list)
      return stages[i];
  return 0;
}

static void
fill_heading (GtkListHeader *header, IncStageList *self)
{
  GtkWidget *box = gtk_list_header_get_child (header);
  GtkWidget *label = gtk_widget_get_first_child (box);
  g_autofree char *count = g_strdup_printf ("%u", gtk_list_header_get_n_items (header));

  if (self->flat == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (label), get_label (find_stage (self, gtk_list_header_get_start (header))));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (label)), count);
}

static void
on_heading_changed (GtkListHeader *header, GParamSpec *pspec, IncStageList *self)
{
  if (gtk_list_header_get_item (header) != NULL)
    fill_heading (header, self);
}

static void
on_heading_setup (GtkListItemFactory *factory, GtkListHeader *header, IncStageList *self)
{
  static const char *const heading[] = { "heading", NULL };
  static const char *const count[] = { "count", "numeric", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "css-classes", heading, "xalign", 0.0, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "css-classes", count, "valign", GTK_ALIGN_CENTER, NULL));
  gtk_list_header_set_child (header, box);
  g_signal_connect_object (header, "notify::n-items", G_CALLBACK (on_heading_changed), self, G_CONNECT_DEFAULT);
}

static void
on_heading_bind (GtkListItemFactory *factory, GtkListHeader *header, IncStageList *self)
{
  fill_heading (header, self);
}

/* ---- */

static void
on_activated (GtkListView *view, guint position, IncStageList *self)
{
  g_autoptr(IncRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, open_signal, 0, inc_row_get_id (row));
}

/* GTK (4.18) begins with the first row at the top and its heading above that, out of sight. */
static gboolean
on_frame (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, 0);
  return G_SOURCE_REMOVE;
}

/* The view comes last: groups that arrive above the first row it saw would push that down. */
static void
on_first_ids (IncRecordList *list, gboolean rebuilt, IncStageList *self)
{
  g_signal_handlers_disconnect_by_func (list, on_first_ids, self);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (self->by_stage[i] != NULL && inc_record_list_get_loading (self->by_stage[i]))
      return;
  if (gtk_list_view_get_model (self->view) != NULL)
    return;
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_widget_add_tick_callback (GTK_WIDGET (self->view), on_frame, NULL, NULL);
}

static void
let_go (IncStageList *self)
{
  gtk_list_view_set_model (self->view, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    self->by_stage[i] = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->flat);
  g_clear_object (&self->lists);
  g_clear_object (&self->session);
}

static void
inc_stage_list_dispose (GObject *object)
{
  IncStageList *self = INC_STAGE_LIST (object);

  if (self->view != NULL)
    let_go (self);
  self->view = NULL;
  G_OBJECT_CLASS (inc_stage_list_parent_class)->dispose (object);
}

static void
inc_stage_list_class_init (IncStageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_stage_list_dispose;
  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_INT64);
}

static void
inc_stage_list_init (IncStageList *self)
{
  GtkListItemFactory *rows = inc_record_line_factory_new (line, NULL, INC_LINE_SELECT);
  GtkListItemFactory *headings = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (headings, "setup", G_CALLBACK (on_heading_setup), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (headings, "bind", G_CALLBACK (on_heading_bind), self, G_CONNECT_DEFAULT);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, rows));
  gtk_list_view_set_header_factory (self->view, headings);
  gtk_list_view_set_enable_rubberband (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "record-lines");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "stages");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Startups by stage"), -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (on_activated), self);
  g_object_unref (headings);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                                   "child", self->view, NULL));
}

void
inc_stage_list_set_cohort (IncStageList *self, IncSession *session, gint64 cohort)
{
  let_go (self);
  if (session == NULL)
    return;
  self->session = g_object_ref (session);
  self->cohort = cohort;
  self->lists = g_list_store_new (G_TYPE_LIST_MODEL);
  self->flat = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->lists)));
  self->selection = inc_record_selection_new (G_LIST_MODEL (self->flat));
}

/* Among those that are there, in the order of the stages. */
static void
add_list (IncStageList *self, guint at)
{
  const IncValue values[] = { inc_value_integer (self->cohort), { INC_VALUE_TEXT, 0, (char *) get_word (stages[at]) } };
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(IncRecordList) list = inc_record_list_new (self->session);
  guint position = 0;

  for (guint i = 0; i < at; i++)
    position += self->by_stage[i] != NULL;
  inc_query_filter (query, INC_FILTER_NAMED, "startup-in-cohort", values, G_N_ELEMENTS (values));
  g_signal_connect_object (list, "ids-changed", G_CALLBACK (on_first_ids), self, G_CONNECT_DEFAULT);
  inc_record_list_set_query (list, query);
  self->by_stage[at] = list;
  g_list_store_insert (self->lists, position, list);
}

void
inc_stage_list_show_counts (IncStageList *self, const IncTable *table, guint row)
{
  g_return_if_fail (self->lists != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (self->by_stage[i] == NULL &&
        inc_table_get_integer (table, row, stages[i] != 0 ? get_word (stages[i]) : "unknown") > 0)
      add_list (self, i);
}

IncRecordSelection *
inc_stage_list_get_selection (IncStageList *self)
{
  return self->selection;
}
