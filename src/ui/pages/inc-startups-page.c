/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startups-page: one query, which the search entry, the chips and the table's headers change and the table shows. */
#include "config.h"

#include "inc-startups-page.h"

#include "inc-bulk.h"
#include "inc-columns-dialog.h"
#include "inc-filter-chips.h"
#include "inc-money.h"
#include "inc-record-dialog.h"
#include "inc-record-table.h"
#include "inc-remove.h"
#include "inc-search-entry.h"
#include "inc-selection-bar.h"
#include "inc-startup.h"

#include <glib/gi18n.h>

struct _IncStartupsPage
{
  IncPage parent_instance;

  GtkWidget *search_bar;
  IncSearchEntry *search_entry;
  IncFilterChips *chips;
  GtkLabel *total;
  GtkStack *stack;
  IncRecordTable *table;
  AdwStatusPage *none_page;
  IncSelectionBar *selection_bar;

  IncQuery *query;
  guint n_all; /* startups in the register, without filters */
};

G_DEFINE_FINAL_TYPE (IncStartupsPage, inc_startups_page, INC_TYPE_PAGE)

static const char *const columns[] = {
  "name", "cohort", "stage", "sector", "tax_code", "founded", "province", "status", NULL
};
static const char *const line[] = { "sector", "cohort", "stage", NULL };
static const char *const filters[] = { "cohort", "sector", "status", "stage", NULL };

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_startup_get_type ());
}

static gboolean
can_write (IncStartupsPage *self)
{
  IncSession *session = inc_page_get_session (INC_PAGE (self));

  return session != NULL && !inc_session_get_read_only (session);
}

static gboolean
is_narrowed (IncStartupsPage *self)
{
  return inc_query_get_n_filters (self->query) > 0 || inc_query_get_search (self->query) != NULL;
}

/* ---- what is shown ---- */

static void
show_nothing_found (IncStartupsPage *self)
{
  g_autofree char *narrowed = inc_filter_chips_describe (self->chips);
  const char *search = inc_query_get_search (self->query);
  g_autofree char *searched = search != NULL ? g_strdup_printf (_("Search: %s"), search) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  text = g_strdup_printf ("%s%s%s", searched != NULL ? searched : "", searched != NULL && narrowed != NULL ? "\n" : "",
                          narrowed != NULL ? narrowed : "");
  escaped = g_markup_escape_text (text, -1);
  adw_status_page_set_description (self->none_page, escaped);
}

static void
show_total (IncStartupsPage *self, guint n_shown)
{
  g_autofree char *shown = inc_number_display (n_shown);
  g_autofree char *all = inc_number_display (self->n_all);
  g_autofree char *text = NULL;

  if (is_narrowed (self))
    /* Translators: "22 of 126 startups" */
    text = g_strdup_printf (ngettext ("%s of %s startup", "%s of %s startups", self->n_all), shown, all);
  else
    text = g_strdup_printf (ngettext ("%s startup", "%s startups", n_shown), shown);
  gtk_label_set_text (self->total, text);
}

static void
update (IncStartupsPage *self)
{
  IncRecordList *list = inc_record_table_get_list (self->table);
  const guint n = list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
  const char *shown = "table";

  if (list == NULL || inc_record_list_get_loading (list))
    return;
  if (n == 0)
    shown = self->n_all > 0 || is_narrowed (self) ? "none" : "empty";
  if (g_str_equal (shown, "none"))
    show_nothing_found (self);
  show_total (self, n);
  gtk_widget_set_visible (self->search_bar, !g_str_equal (shown, "empty"));
  gtk_stack_set_visible_child_name (self->stack, shown);
}

static DexFuture *
count_fiber (gpointer data)
{
  g_autoptr(IncStartupsPage) self = g_object_ref (data);
  g_autoptr(IncQuery) all = inc_query_new (get_schema ());
  IncSession *session = inc_page_get_session (INC_PAGE (self));
  g_autoptr(GError) error = NULL;
  guint n;

  if (session == NULL)
    return dex_future_new_for_boolean (FALSE);
  n = dex_await_uint (inc_session_count (session, all), &error);
  if (error == NULL && inc_page_get_session (INC_PAGE (self)) == session)
    {
      self->n_all = n;
      update (self);
    }
  return dex_future_new_for_boolean (error == NULL);
}

static void
on_ids_changed (IncRecordTable *table, IncStartupsPage *self)
{
  const GError *error = inc_record_list_get_error (inc_record_table_get_list (table));

  if (error != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, count_fiber, g_object_ref (self), g_object_unref));
}

static void
show_query (IncStartupsPage *self)
{
  inc_filter_chips_show (self->chips, self->query);
  if (inc_record_table_get_list (self->table) != NULL)
    inc_record_table_show (self->table, self->query);
}

/* Takes the query; the entry's text changes only here, when nobody is typing into it. */
static void
take_query (IncStartupsPage *self, IncQuery *query)
{
  g_clear_pointer (&self->query, inc_query_free);
  self->query = query;
  inc_search_entry_set_text (self->search_entry, inc_query_get_search (query));
  show_query (self);
}

/* ---- what changes it ---- */

static void
on_search (IncSearchEntry *entry, const char *text, IncStartupsPage *self)
{
  inc_query_set_search (self->query, text);
  show_query (self);
}

static void
on_chips_changed (IncFilterChips *chips, IncStartupsPage *self)
{
  inc_filter_chips_apply (chips, self->query);
  inc_record_table_show (self->table, self->query);
}

static void
on_sort (IncRecordTable *table, const char *field, gboolean descending, IncStartupsPage *self)
{
  inc_query_set_sort (self->query, field, descending);
  inc_record_table_show (table, self->query);
}

static void
on_open (IncRecordTable *table, gint64 id, IncStartupsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "startup", id);
}

/* ---- selection ---- */

static void
on_selection_changed (IncRecordSelection *selection, GParamSpec *pspec, IncStartupsPage *self)
{
  static const char *const actions[] = { "page.change-stage", "page.enrol", "page.delete", "page.unselect" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   inc_record_selection_get_n_selected (selection) > 0 && can_write (self));
}

static void
on_session_changed (IncSession *session, IncChanges *changes, IncStartupsPage *self)
{
  IncRecordSelection *selection = inc_record_table_get_selection (self->table);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->schema == get_schema () && change->op == INC_CHANGE_DELETE)
        inc_record_selection_forget (selection, change->first_id, change->last_id);
    }
}

static GArray *
dup_selected (IncStartupsPage *self)
{
  return inc_record_selection_dup_ids (inc_record_table_get_selection (self->table));
}

static void
change_stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GArray) ids = dup_selected (INC_STARTUPS_PAGE (widget));

  inc_bulk_change_stage (widget, inc_page_get_session (INC_PAGE (widget)), ids, 0);
}

static void
enrol_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GArray) ids = dup_selected (INC_STARTUPS_PAGE (widget));

  inc_bulk_enrol (widget, inc_page_get_session (INC_PAGE (widget)), ids);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GArray) ids = dup_selected (INC_STARTUPS_PAGE (widget));

  inc_remove_records (widget, inc_page_get_session (INC_PAGE (widget)), get_schema (), (const gint64 *) ids->data, ids->len,
                      NULL);
}

static void
unselect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_record_selection_clear (inc_record_table_get_selection (INC_STARTUPS_PAGE (widget)->table));
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (inc_record_table_get_selection (INC_STARTUPS_PAGE (widget)->table)));
}

/* ---- other actions ---- */

/* The one startup that a save inserted comes into view. */
static void
on_saved (IncRecordDialog *dialog, IncChanges *changes, IncStartupsPage *self)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->schema == get_schema () && change->op == INC_CHANGE_INSERT)
        inc_record_table_reveal (self->table, change->first_id);
    }
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(IncRecord) record = g_object_new (inc_startup_get_type (), "status", INC_STARTUP_STATUS_OPERATING, NULL);
  IncRecordDialog *dialog = inc_record_dialog_new (inc_page_get_session (INC_PAGE (widget)), record);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_saved), widget, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
columns_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (inc_columns_dialog_new (inc_record_table_get_columns (INC_STARTUPS_PAGE (widget)->table)), widget);
}

static void
drop_filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupsPage *self = INC_STARTUPS_PAGE (widget);
  IncQuery *query = inc_query_copy (self->query);

  inc_query_unfilter (query, NULL);
  inc_query_set_search (query, NULL);
  take_query (self, query);
}

/* ---- as a page ---- */

static void
inc_startups_page_session_set (IncPage *page, IncSession *session)
{
  IncStartupsPage *self = INC_STARTUPS_PAGE (page);

  inc_record_table_set_session (self->table, session);
  inc_filter_chips_set_session (self->chips, session);
  inc_selection_bar_set_selection (self->selection_bar, inc_record_table_get_selection (self->table), can_write (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", can_write (self));
  if (session == NULL)
    return;
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (inc_record_table_get_selection (self->table), "notify::n-selected",
                           G_CALLBACK (on_selection_changed), self, G_CONNECT_DEFAULT);
  on_selection_changed (inc_record_table_get_selection (self->table), NULL, self);
  show_query (self);
}

/* NULL for what is no query about startups in this register. */
static IncQuery *
parse_query (IncStartupsPage *self, const char *text)
{
  IncSession *session = inc_page_get_session (INC_PAGE (self));
  g_autoptr(IncQuery) query = NULL;

  if (session == NULL || text == NULL)
    return NULL;
  query = inc_query_parse (text, inc_session_get_catalog (session));
  return query != NULL && inc_query_get_schema (query) == get_schema () ? g_steal_pointer (&query) : NULL;
}

/* The query, and on a second line the record at the top. */
static char *
inc_startups_page_save_state (IncPage *page)
{
  IncStartupsPage *self = INC_STARTUPS_PAGE (page);
  g_autofree char *query = inc_query_to_text (self->query);

  return g_strdup_printf ("%s\n%" G_GINT64_FORMAT, query, inc_record_table_get_anchor (self->table));
}

static void
inc_startups_page_restore_state (IncPage *page, const char *state)
{
  IncStartupsPage *self = INC_STARTUPS_PAGE (page);
  g_auto(GStrv) lines = g_strsplit (state, "\n", 2);
  IncQuery *query = parse_query (self, lines[0]);

  if (query == NULL)
    return;
  take_query (self, query);
  inc_record_table_set_anchor (self->table, lines[1] != NULL ? g_ascii_strtoll (lines[1], NULL, 10) : 0);
}

static void
inc_startups_page_show_query (IncPage *page, const char *text)
{
  IncQuery *query = parse_query (INC_STARTUPS_PAGE (page), text);

  if (query == NULL)
    query = inc_query_new (get_schema ());
  take_query (INC_STARTUPS_PAGE (page), query);
}

static gboolean
inc_startups_page_search (IncPage *page)
{
  IncStartupsPage *self = INC_STARTUPS_PAGE (page);

  return gtk_widget_get_visible (self->search_bar) && gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
inc_startups_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_STARTUPS_PAGE);
  G_OBJECT_CLASS (inc_startups_page_parent_class)->dispose (object);
}

static void
inc_startups_page_finalize (GObject *object)
{
  inc_query_free (INC_STARTUPS_PAGE (object)->query);
  G_OBJECT_CLASS (inc_startups_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-startups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncStartupsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, IncStartupsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IncStartupsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, IncStartupsPage, total);
  gtk_widget_class_bind_template_child (widget_class, IncStartupsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncStartupsPage, table);
  gtk_widget_class_bind_template_child (widget_class, IncStartupsPage, none_page);
  gtk_widget_class_bind_template_child (widget_class, IncStartupsPage, selection_bar);
}

static void
inc_startups_page_class_init (IncStartupsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IncPageClass *page_class = INC_PAGE_CLASS (klass);

  object_class->dispose = inc_startups_page_dispose;
  object_class->finalize = inc_startups_page_finalize;
  page_class->session_set = inc_startups_page_session_set;
  page_class->save_state = inc_startups_page_save_state;
  page_class->restore_state = inc_startups_page_restore_state;
  page_class->show_query = inc_startups_page_show_query;
  page_class->search = inc_startups_page_search;

  g_type_ensure (INC_TYPE_FILTER_CHIPS);
  g_type_ensure (INC_TYPE_RECORD_TABLE);
  g_type_ensure (INC_TYPE_SEARCH_ENTRY);
  g_type_ensure (INC_TYPE_SELECTION_BAR);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.change-stage", NULL, change_stage_action);
  gtk_widget_class_install_action (widget_class, "page.enrol", NULL, enrol_action);
  gtk_widget_class_install_action (widget_class, "page.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "page.unselect", NULL, unselect_action);
  gtk_widget_class_install_action (widget_class, "page.columns", NULL, columns_action);
  gtk_widget_class_install_action (widget_class, "page.drop-filters", NULL, drop_filters_action);
}

static void
inc_startups_page_init (IncStartupsPage *self)
{
  g_autoptr(GSettings) settings = NULL;

  self->query = inc_query_new (get_schema ());
  gtk_widget_init_template (GTK_WIDGET (self));
  settings = g_settings_new (INC_APP_ID);
  inc_record_table_set_up (self->table, get_schema (), columns, line, "stage", settings, "startup-columns");
  inc_filter_chips_set_up (self->chips, get_schema (), filters);
  g_signal_connect (self->table, "ids-changed", G_CALLBACK (on_ids_changed), self);
  g_signal_connect (self->table, "sort", G_CALLBACK (on_sort), self);
  g_signal_connect (self->table, "open", G_CALLBACK (on_open), self);
  g_signal_connect (self->chips, "changed", G_CALLBACK (on_chips_changed), self);
  g_signal_connect (self->search_entry, "search", G_CALLBACK (on_search), self);
}
