/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-table: two views on one model, of which only the one in sight is connected to it.
 *
 * GTK goes to the top whenever a long stretch of the list changes; the table remembers which record was there, and brings
 * it back when the change came from elsewhere.  A person's own new order or search starts at the top. */
#include "config.h"

#include "inc-record-table.h"

#include "inc-record-cell.h"

#include <glib/gi18n.h>

struct _IncRecordTable
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *wide;
  GtkColumnView *view;
  GtkScrolledWindow *narrow_window;
  GtkListView *lines;

  IncRecordColumns *columns;
  IncRecordList *list;
  IncRecordSelection *selection;
  gboolean narrow;
  const char *const *line; /* of a narrow row */
  const char *status;
  guint most_columns;
  guint most_rows; /* 0: all, and it scrolls */
  gint64 anchor; /* the record at the top */
  gint64 wanted; /* to bring to the top with the next answer; 0 for none */
  gint64 reveal; /* to select and show with the next answer */
  gboolean from_top;
  gboolean sorting; /* the header follows the query, not the other way round */
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_MOST_COLUMNS,
  N_PROPS,
};

enum
{
  OPEN,
  SORT,
  IDS_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncRecordTable, inc_record_table, ADW_TYPE_BIN)

static GtkAdjustment *
get_adjustment (IncRecordTable *self)
{
  return gtk_scrolled_window_get_vadjustment (self->narrow ? self->narrow_window : self->wide);
}

static guint
get_n_rows (IncRecordTable *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

static void
scroll_to (IncRecordTable *self, guint position)
{
  if (self->narrow)
    gtk_list_view_scroll_to (self->lines, position, GTK_LIST_SCROLL_NONE, NULL);
  else
    gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

/* GTK scrolls as little as it must, which from the top puts the row at the bottom: so aim one page further down. */
static void
scroll_to_top (IncRecordTable *self, guint position)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  const double height = gtk_adjustment_get_upper (adjustment) / MAX (get_n_rows (self), 1);
  const guint page = height > 0 ? gtk_adjustment_get_page_size (adjustment) / height : 0;

  if (position > 0)
    scroll_to (self, MIN (get_n_rows (self) - 1, position + (page > 1 ? page - 1 : 0)));
}

/* All rows are of one height, so that the top one follows from the position. */
static void
on_scrolled (GtkAdjustment *adjustment, IncRecordTable *self)
{
  const double upper = gtk_adjustment_get_upper (adjustment);
  const gint64 *ids;
  guint n, at;

  if (self->list == NULL || self->wanted != 0 || adjustment != get_adjustment (self))
    return;
  ids = inc_record_list_get_ids (self->list, &n);
  if (n == 0 || upper <= 0)
    return;
  at = gtk_adjustment_get_value (adjustment) / upper * n + 0.5;
  self->anchor = at > 0 && at < n ? ids[at] : 0;
}

/* Comes before the views hear of it: what they did to the adjustment is not where the person was. */
static void
on_list_items_changed (GListModel *list, guint position, guint removed, guint added, IncRecordTable *self)
{
  if (inc_record_list_get_rebuilding (self->list) && self->wanted == 0 && !self->from_top)
    self->wanted = self->anchor;
}

/* The rows there take over the widgets of those that were shown. */
static void
on_new_at_top (IncRecordList *list, IncRecordTable *self)
{
  scroll_to (self, 0);
}

static void
settle (IncRecordTable *self)
{
  guint at = self->reveal != 0 ? inc_record_list_find (self->list, self->reveal) : G_MAXUINT;

  if (at != G_MAXUINT)
    {
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), at, TRUE);
      scroll_to (self, at);
    }
  else if (self->wanted != 0)
    {
      /* Rows that were never laid out stand above everything for GTK: it brings this one to the top by itself. */
      at = inc_record_list_find (self->list, self->wanted);
      if (at != G_MAXUINT)
        scroll_to (self, at);
    }
  else if (self->from_top && get_n_rows (self) > 0)
    scroll_to (self, 0);
  self->reveal = 0;
  self->wanted = 0;
  self->from_top = FALSE;
}

static void
on_ids_changed (IncRecordList *list, gboolean rebuilt, IncRecordTable *self)
{
  settle (self);
  g_signal_emit (self, signals[IDS_CHANGED], 0);
}

static void
on_view_activate (GtkWidget *view, guint position, IncRecordTable *self)
{
  guint n;
  const gint64 *ids = inc_record_list_get_ids (self->list, &n);

  if (position < n)
    g_signal_emit (self, signals[OPEN], 0, ids[position]);
}

/* GTK's sorter says what the header shows; nobody lets it sort. */
static void
on_sorter_changed (GtkColumnViewSorter *sorter, GtkSorterChange change, IncRecordTable *self)
{
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);

  if (self->sorting || column == NULL)
    return;
  g_signal_emit (self, signals[SORT], 0, gtk_column_view_column_get_id (column),
                 gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING);
}

/* Both views on the model would build twice the rows. */
static void
connect_view (IncRecordTable *self)
{
  GtkSelectionModel *model = self->selection != NULL ? GTK_SELECTION_MODEL (self->selection) : NULL;
  const gint64 anchor = self->anchor;

  gtk_column_view_set_model (self->view, self->narrow ? NULL : model);
  gtk_list_view_set_model (self->lines, self->narrow ? model : NULL);
  gtk_stack_set_visible_child_name (self->stack, self->narrow ? "narrow" : "wide");
  if (anchor != 0)
    inc_record_table_set_anchor (self, anchor);
}

static void
inc_record_table_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  IncRecordTable *self = INC_RECORD_TABLE (object);

  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else
    g_value_set_uint (value, self->most_columns);
}

static void
inc_record_table_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncRecordTable *self = INC_RECORD_TABLE (object);

  if (prop_id == PROP_MOST_COLUMNS)
    {
      self->most_columns = g_value_get_uint (value);
      if (self->columns != NULL)
        inc_record_columns_set_most (self->columns, self->most_columns);
    }
  else if (self->narrow != g_value_get_boolean (value))
    {
      self->narrow = g_value_get_boolean (value);
      connect_view (self);
    }
  else
    return;
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_record_table_dispose (GObject *object)
{
  IncRecordTable *self = INC_RECORD_TABLE (object);

  if (self->view != NULL)
    inc_record_table_set_session (self, NULL);
  g_clear_object (&self->columns);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_RECORD_TABLE);
  G_OBJECT_CLASS (inc_record_table_parent_class)->dispose (object);
}

static void
inc_record_table_class_init (IncRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = inc_record_table_get_property;
  object_class->set_property = inc_record_table_set_property;
  object_class->dispose = inc_record_table_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_MOST_COLUMNS] = g_param_spec_uint ("most-columns", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SORT] = g_signal_new ("sort", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                G_TYPE_BOOLEAN);
  signals[IDS_CHANGED] = g_signal_new ("ids-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/widgets/inc-record-table.ui");
  gtk_widget_class_bind_template_child (widget_class, IncRecordTable, stack);
  gtk_widget_class_bind_template_child (widget_class, IncRecordTable, wide);
  gtk_widget_class_bind_template_child (widget_class, IncRecordTable, view);
  gtk_widget_class_bind_template_child (widget_class, IncRecordTable, narrow_window);
  gtk_widget_class_bind_template_child (widget_class, IncRecordTable, lines);
}

static void
inc_record_table_init (IncRecordTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->view, "activate", G_CALLBACK (on_view_activate), self);
  g_signal_connect (self->lines, "activate", G_CALLBACK (on_view_activate), self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (on_sorter_changed), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect (gtk_scrolled_window_get_vadjustment (self->wide), "value-changed", G_CALLBACK (on_scrolled), self);
  g_signal_connect (gtk_scrolled_window_get_vadjustment (self->narrow_window), "value-changed",
                    G_CALLBACK (on_scrolled), self);
}

void
inc_record_table_set_up (IncRecordTable *self, const IncSchema *schema, const char *const *columns,
                         const char *const *line, const char *status, GSettings *settings, const char *key)
{
  g_autoptr(GtkListItemFactory) factory = inc_record_line_factory_new (line, status, INC_LINE_OPEN);

  g_return_if_fail (self->columns == NULL);
  self->line = line;
  self->status = status;
  self->columns = inc_record_columns_new (self->view, schema, columns);
  inc_record_columns_bind (self->columns, settings, key);
  inc_record_columns_set_most (self->columns, self->most_columns);
  gtk_list_view_set_factory (self->lines, factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(schema->plural), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(schema->plural), -1);
}

void
inc_record_table_set_beside (IncRecordTable *self, const char *title, IncBesideFunc func, gpointer data)
{
  g_autoptr(GtkListItemFactory) factory = inc_record_line_factory_new (self->line, self->status, INC_LINE_OPEN);

  inc_record_columns_set_beside (self->columns, title, func, data);
  inc_record_line_factory_set_beside (factory, title, func, data);
  gtk_list_view_set_factory (self->lines, factory);
}

static void
let_go (IncRecordTable *self)
{
  gtk_column_view_set_model (self->view, NULL);
  gtk_list_view_set_model (self->lines, NULL);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  self->anchor = self->wanted = self->reveal = 0;
}

static IncRecordSelection *
selection_new (IncRecordTable *self)
{
  g_autoptr(GtkSliceListModel) first = NULL;

  if (self->most_rows == 0)
    return inc_record_selection_new (G_LIST_MODEL (self->list));
  first = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->list)), 0, self->most_rows);
  return inc_record_selection_new (G_LIST_MODEL (first));
}

void
inc_record_table_set_session (IncRecordTable *self, IncSession *session)
{
  let_go (self);
  if (session == NULL)
    return;
  inc_record_columns_set_catalog (self->columns, inc_session_get_catalog (session));
  self->list = inc_record_list_new (session);
  g_signal_connect (self->list, "items-changed", G_CALLBACK (on_list_items_changed), self);
  g_signal_connect (self->list, "new-at-top", G_CALLBACK (on_new_at_top), self);
  g_signal_connect (self->list, "ids-changed", G_CALLBACK (on_ids_changed), self);
  self->selection = selection_new (self);
  connect_view (self);
}

/* GTK makes two hundred rows of whatever list is long enough, seen or not. */
void
inc_record_table_set_most_rows (IncRecordTable *self, guint most)
{
  GtkScrolledWindow *const windows[] = { self->wide, self->narrow_window };

  g_return_if_fail (self->list == NULL);
  self->most_rows = most;
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    g_object_set (windows[i], "vscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE, NULL);
}

/* The one selected record stays in sight through a new order. */
static gint64
get_only_selected (IncRecordTable *self)
{
  g_autoptr(GArray) ids = NULL;

  if (inc_record_selection_get_n_selected (self->selection) != 1)
    return 0;
  ids = inc_record_selection_dup_ids (self->selection);
  return g_array_index (ids, gint64, 0);
}

void
inc_record_table_show (IncRecordTable *self, const IncQuery *query)
{
  const char *sort = inc_query_get_sort (query) != NULL ? inc_query_get_sort (query)
                                                        : inc_query_get_schema (query)->title;
  GtkColumnViewColumn *column = inc_record_columns_find (self->columns, sort);

  g_return_if_fail (self->list != NULL);
  self->sorting = TRUE;
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (self->view, column,
                                  inc_query_get_descending (query) ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->sorting = FALSE;
  if (inc_record_list_get_query (self->list) != NULL && inc_query_equal (inc_record_list_get_query (self->list), query))
    return;
  self->from_top = TRUE;
  if (self->reveal == 0)
    self->reveal = get_only_selected (self);
  inc_record_list_set_query (self->list, query);
}

IncRecordList *
inc_record_table_get_list (IncRecordTable *self)
{
  return self->list;
}

IncRecordSelection *
inc_record_table_get_selection (IncRecordTable *self)
{
  return self->selection;
}

IncRecordColumns *
inc_record_table_get_columns (IncRecordTable *self)
{
  return self->columns;
}

gint64
inc_record_table_get_anchor (IncRecordTable *self)
{
  return self->anchor;
}

void
inc_record_table_set_anchor (IncRecordTable *self, gint64 id)
{
  const guint at = self->list != NULL ? inc_record_list_find (self->list, id) : G_MAXUINT;

  self->anchor = id;
  if (at != G_MAXUINT)
    scroll_to_top (self, at);
  else
    self->wanted = id;
}

void
inc_record_table_reveal (IncRecordTable *self, gint64 id)
{
  if (self->list == NULL)
    return;
  self->reveal = id;
  if (inc_record_list_find (self->list, id) != G_MAXUINT)
    settle (self);
}
