/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund-lists: a table a view, read when it is looked at; no list holds what it sums, so sums are asked for.  The page
 * shows the first rows; all of them stand in a list of their own. */
#include "config.h"

#include "inc-fund-lists.h"

#include "inc-amount.h"
#include "inc-chart-view.h"
#include "inc-fund-chart.h"
#include "inc-fund-views.h"
#include "inc-money.h"
#include "inc-page.h"
#include "inc-record-table.h"

#include <glib/gi18n.h>

enum
{
  MOST_ROWS = 12, /* more are compared in a table that fills the window */
  CHART_HEIGHT = 300,
};

struct _IncFundLists
{
  AdwBin parent_instance;

  AdwToggleGroup *toggle;
  GtkDropDown *choice;
  GtkDropDown *due;
  GtkLabel *total;
  GtkStack *stack;
  GtkStack *contents[INC_N_FUND_TABLES];
  IncRecordTable *tables[INC_N_FUND_TABLES];
  GtkButton *all[INC_N_FUND_TABLES];
  IncQuery *queries[INC_N_FUND_TABLES];
  IncChartView *chart;

  IncSession *session;
  IncFund *fund;
  guint serial; /* of the newest sum */
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncFundLists, inc_fund_lists, ADW_TYPE_BIN)

static IncFundView
get_view (IncFundLists *self)
{
  const guint view = adw_toggle_group_get_active (self->toggle);

  return view < INC_N_FUND_VIEWS ? (IncFundView) view : INC_FUND_TRANCHES;
}

static IncFundDue
get_due (IncFundLists *self)
{
  const guint due = gtk_drop_down_get_selected (self->due);

  return due < INC_N_FUND_DUES ? (IncFundDue) due : INC_FUND_DUE_ALL;
}

/* ---- sums ---- */

typedef struct
{
  IncFundLists *self;
  IncSession *session;
  IncFundView view;
  guint serial;
  DexFuture *answer;
} Summing;

static void
summing_free (gpointer data)
{
  Summing *summing = data;

  g_object_unref (summing->self);
  g_object_unref (summing->session);
  dex_clear (&summing->answer);
  g_free (summing);
}

static void
show_total (IncFundLists *self, IncFundView view, guint n, const char *amount)
{
  g_autofree char *number = inc_number_display (n);
  g_autofree char *counted = inc_fund_view_count (view, n, number);
  g_autofree char *text = amount != NULL ? g_strdup_printf ("%s · %s", counted, amount) : g_strdup (counted);

  gtk_label_set_text (self->total, text);
}

static DexFuture *
sum_fiber (gpointer data)
{
  Summing *summing = data;
  IncFundLists *self = summing->self;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) table = dex_await_boxed (g_steal_pointer (&summing->answer), &error);
  g_autofree char *amount = NULL;

  if (summing->serial != self->serial || self->session != summing->session || self->fund == NULL)
    return dex_future_new_for_boolean (FALSE);
  if (table == NULL)
    {
      inc_page_report_error (GTK_WIDGET (self), error);
      return dex_future_new_for_boolean (FALSE);
    }
  amount = inc_amount_display (inc_table_get_integer (table, 0, "amount"), self->fund->currency);
  show_total (self, summing->view, (guint) inc_table_get_integer (table, 0, "n"), amount);
  return dex_future_new_true ();
}

static void
sum (IncFundLists *self)
{
  const IncFundView view = get_view (self);
  Summing *summing;

  self->serial++;
  gtk_widget_set_visible (GTK_WIDGET (self->total), view != INC_FUND_CHART);
  if (self->fund == NULL || self->session == NULL || view == INC_FUND_CHART)
    return;
  if (view == INC_FUND_CEILINGS)
    {
      show_total (self, view, g_list_model_get_n_items (G_LIST_MODEL (inc_record_table_get_list (self->tables[view]))), NULL);
      return;
    }
  summing = g_new0 (Summing, 1);
  *summing = (Summing){ g_object_ref (self), g_object_ref (self->session), view, self->serial,
                        inc_fund_view_sum (view, self->session, INC_RECORD (self->fund)->id, get_due (self)) };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, sum_fiber, summing, summing_free));
}

/* ---- lists ---- */

/* Each when it is looked at first: rows that nobody sees cost as much as those that are seen. */
static void
show_table (IncFundLists *self, IncFundView view)
{
  if (self->fund == NULL || self->session == NULL || view >= INC_N_FUND_TABLES)
    return;
  g_clear_pointer (&self->queries[view], inc_query_free);
  self->queries[view] = inc_fund_view_query (view, INC_RECORD (self->fund)->id, get_due (self));
  inc_record_table_show (self->tables[view], self->queries[view]);
}

static void
show_all_button (IncFundLists *self, IncFundView view, guint n)
{
  g_autofree char *number = inc_number_display (n);
  g_autofree char *counted = inc_fund_view_count (view, n, number);
  /* Translators: "Show All: 100.000 tranches" */
  g_autofree char *label = g_strdup_printf (_("Show _All: %s"), counted);

  gtk_button_set_label (self->all[view], label);
  gtk_widget_set_visible (GTK_WIDGET (self->all[view]), n > MOST_ROWS);
}

static void
all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncFundLists *self = INC_FUND_LISTS (widget);
  const IncFundView view = get_view (self);
  g_autofree char *text = view < INC_N_FUND_TABLES && self->queries[view] != NULL ? inc_query_to_text (self->queries[view]) : NULL;

  if (text != NULL)
    gtk_widget_activate_action (widget, "win.show-list", "(ss)", inc_query_get_schema (self->queries[view])->table, text);
}

static void
on_ids_changed (IncRecordTable *table, IncFundLists *self)
{
  IncRecordList *list = inc_record_table_get_list (table);
  const GError *error = inc_record_list_get_error (list);

  if (error != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  for (guint i = 0; i < INC_N_FUND_TABLES; i++)
    if (self->tables[i] == table)
      {
        const guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

        gtk_stack_set_visible_child_name (self->contents[i], n > 0 ? "table" : "nothing");
        show_all_button (self, i, n);
        if (get_view (self) == i)
          sum (self);
      }
}

static void
on_sort (IncRecordTable *table, const char *field, gboolean descending, IncFundLists *self)
{
  for (guint i = 0; i < INC_N_FUND_TABLES; i++)
    if (self->tables[i] == table && self->queries[i] != NULL)
      {
        inc_query_set_sort (self->queries[i], field, descending);
        inc_record_table_show (table, self->queries[i]);
      }
}

/* A tranche stands in its award. */
static void
on_open (IncRecordTable *table, gint64 id, IncFundLists *self)
{
  if (table == self->tables[INC_FUND_TRANCHES])
    gtk_widget_activate_action (GTK_WIDGET (self), "page.open-tranche", "x", id);
  else if (table == self->tables[INC_FUND_CEILINGS])
    gtk_widget_activate_action (GTK_WIDGET (self), "page.open-ceiling", "x", id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "award", id);
}

/* ---- views ---- */

static void
on_view_chosen (IncFundLists *self)
{
  const IncFundView view = get_view (self);

  gtk_stack_set_visible_child_name (self->stack, inc_fund_views[view].name);
  gtk_drop_down_set_selected (self->choice, view);
  gtk_widget_set_visible (GTK_WIDGET (self->due), view == INC_FUND_TRANCHES);
  if (view < INC_N_FUND_TABLES && self->queries[view] == NULL)
    show_table (self, view);
  sum (self);
}

static void
on_view_dropped (IncFundLists *self)
{
  if (gtk_drop_down_get_selected (self->choice) < INC_N_FUND_VIEWS)
    adw_toggle_group_set_active (self->toggle, gtk_drop_down_get_selected (self->choice));
}

static void
on_due_chosen (IncFundLists *self)
{
  show_table (self, INC_FUND_TRANCHES);
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_toggle_group_set_active_name (INC_FUND_LISTS (widget)->toggle, g_variant_get_string (parameter, NULL));
}

static void
due_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < INC_N_FUND_DUES; i++)
    if (g_str_equal (inc_fund_dues[i].name, g_variant_get_string (parameter, NULL)))
      gtk_drop_down_set_selected (INC_FUND_LISTS (widget)->due, i);
}

/* ---- the widget ---- */

static void
inc_fund_lists_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, INC_FUND_LISTS (object)->narrow);
}

static void
inc_fund_lists_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncFundLists *self = INC_FUND_LISTS (object);

  self->narrow = g_value_get_boolean (value);
  gtk_widget_set_visible (GTK_WIDGET (self->toggle), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->narrow);
}

static void
inc_fund_lists_dispose (GObject *object)
{
  IncFundLists *self = INC_FUND_LISTS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->fund);
  for (guint i = 0; i < INC_N_FUND_TABLES; i++)
    g_clear_pointer (&self->queries[i], inc_query_free);
  G_OBJECT_CLASS (inc_fund_lists_parent_class)->dispose (object);
}

static void
inc_fund_lists_class_init (IncFundListsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inc_fund_lists_get_property;
  object_class->set_property = inc_fund_lists_set_property;
  object_class->dispose = inc_fund_lists_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_action (widget_class, "lists.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "lists.due", "s", due_action);
  gtk_widget_class_install_action (widget_class, "lists.all", NULL, all_action);
}

static GtkWidget *
table_new (IncFundLists *self, IncFundView view)
{
  GtkWidget *content = gtk_stack_new ();
  GtkWidget *nothing = g_object_new (GTK_TYPE_LABEL, "label", _(inc_fund_views[view].nothing), "wrap", TRUE, "valign", GTK_ALIGN_START,
                                     "xalign", 0.0, "css-classes", (const char *[]){ "dimmed", "fund-card", NULL }, NULL);
  IncRecordTable *table = g_object_new (INC_TYPE_RECORD_TABLE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  inc_record_table_set_up (table, inc_schema_of (inc_fund_views[view].get_type ()), inc_fund_views[view].columns, inc_fund_views[view].line,
                           inc_fund_views[view].status, NULL, NULL);
  g_signal_connect (table, "ids-changed", G_CALLBACK (on_ids_changed), self);
  g_signal_connect (table, "sort", G_CALLBACK (on_sort), self);
  g_signal_connect (table, "open", G_CALLBACK (on_open), self);
  gtk_stack_add_named (GTK_STACK (content), nothing, "nothing");
  inc_record_table_set_most_rows (table, MOST_ROWS);
  self->all[view] = g_object_new (GTK_TYPE_BUTTON, "use-underline", TRUE, "can-shrink", TRUE, "action-name", "lists.all",
                                  "visible", FALSE, "css-classes", (const char *[]){ "flat", "fund-all", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (table));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->all[view]));
  gtk_stack_add_named (GTK_STACK (content), box, "table");
  gtk_stack_set_vhomogeneous (GTK_STACK (content), FALSE);
  self->contents[view] = GTK_STACK (content);
  self->tables[view] = table;
  return content;
}

static GtkDropDown *
drop_down_new (const char *label)
{
  GtkDropDown *self = g_object_new (GTK_TYPE_DROP_DOWN, "model", gtk_string_list_new (NULL), NULL);

  g_object_unref (gtk_drop_down_get_model (self)); /* the drop-down keeps it */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

static void
add_choice (GtkDropDown *to, const char *title)
{
  gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (to)), title);
}

static GtkWidget *
bar_new (IncFundLists *self)
{
  GtkWidget *bar = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 9, NULL);

  self->toggle = g_object_new (ADW_TYPE_TOGGLE_GROUP, NULL);
  self->choice = drop_down_new (_("View"));
  self->due = drop_down_new (_("Which tranches"));
  self->total = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "hexpand", TRUE, "wrap", TRUE, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_STATUS, "css-classes", (const char *[]){ "dimmed", "numeric", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, _("View"), -1);
  adw_wrap_box_append (ADW_WRAP_BOX (bar), GTK_WIDGET (self->toggle));
  adw_wrap_box_append (ADW_WRAP_BOX (bar), GTK_WIDGET (self->choice));
  adw_wrap_box_append (ADW_WRAP_BOX (bar), GTK_WIDGET (self->due));
  adw_wrap_box_append (ADW_WRAP_BOX (bar), GTK_WIDGET (self->total));
  return bar;
}

static void
add_view (IncFundLists *self, IncFundView view)
{
  AdwToggle *toggle = adw_toggle_new ();
  GtkWidget *content = view < INC_N_FUND_TABLES ? table_new (self, view) : inc_chart_view_new ();
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  adw_toggle_set_name (toggle, inc_fund_views[view].name);
  adw_toggle_set_label (toggle, _(inc_fund_views[view].title));
  adw_toggle_group_add (self->toggle, toggle);
  add_choice (self->choice, _(inc_fund_views[view].title));
  if (view == INC_FUND_CHART)
    {
      self->chart = INC_CHART_VIEW (content);
      gtk_widget_add_css_class (card, "fund-card");
      gtk_widget_set_size_request (content, -1, CHART_HEIGHT);
    }
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fund-list");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (card), content);
  gtk_stack_add_named (self->stack, card, inc_fund_views[view].name);
}

static void
inc_fund_lists_init (IncFundLists *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), bar_new (self));
  self->stack = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  for (guint i = 0; i < INC_N_FUND_VIEWS; i++)
    add_view (self, i);
  for (guint i = 0; i < INC_N_FUND_DUES; i++)
    add_choice (self->due, _(inc_fund_dues[i].title));
  gtk_drop_down_set_selected (self->due, 0);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_swapped (self->toggle, "notify::active-name", G_CALLBACK (on_view_chosen), self);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (on_view_dropped), self);
  g_signal_connect_swapped (self->due, "notify::selected", G_CALLBACK (on_due_chosen), self);
  g_object_set (self, "narrow", FALSE, NULL);
  on_view_chosen (self);
}

static void
set_expand (IncRecordTable *table, const char *field, gboolean expand)
{
  GtkColumnViewColumn *column = inc_record_columns_find (inc_record_table_get_columns (table), field);

  if (column != NULL)
    gtk_column_view_column_set_expand (column, expand);
}

/* Names and steps share the room that is left; titles of tranches are short, amounts of laws long. */
static void
share_room (IncFundLists *self)
{
  static const char *const fields[] = { "startup", "status", "waits_for", "legal_basis", "confirmed" };

  for (guint i = 0; i < INC_N_FUND_TABLES; i++)
    for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
      set_expand (self->tables[i], fields[f], TRUE);
  set_expand (self->tables[INC_FUND_TRANCHES], "title", FALSE);
  set_expand (self->tables[INC_FUND_CEILINGS], "amount", TRUE);
}

void
inc_fund_lists_set_session (IncFundLists *self, IncSession *session)
{
  self->serial++;
  g_set_object (&self->session, session);
  g_clear_object (&self->fund);
  for (guint i = 0; i < INC_N_FUND_TABLES; i++)
    {
      g_clear_pointer (&self->queries[i], inc_query_free);
      inc_record_table_set_session (self->tables[i], session);
    }
  if (session != NULL)
    share_room (self);
}

void
inc_fund_lists_show (IncFundLists *self, IncFund *fund, GArray *months)
{
  const gboolean same = self->fund != NULL && INC_RECORD (self->fund)->id == INC_RECORD (fund)->id;
  g_autoptr(IncChart) chart = inc_fund_chart_new (fund, months);

  g_set_object (&self->fund, fund);
  inc_chart_view_set_chart (self->chart, chart);
  for (guint i = 0; i < INC_N_FUND_TABLES && !same; i++)
    g_clear_pointer (&self->queries[i], inc_query_free);
  if (!same)
    show_table (self, get_view (self));
  sum (self);
}

IncQuery *
inc_fund_lists_dup_query (IncFundLists *self, char ***columns)
{
  const IncFundView view = get_view (self);

  if (view >= INC_N_FUND_TABLES || self->queries[view] == NULL)
    return NULL;
  *columns = inc_record_columns_dup_chosen (inc_record_table_get_columns (self->tables[view]));
  return inc_query_copy (self->queries[view]);
}
