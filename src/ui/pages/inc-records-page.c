/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-records-page: one query, which the search entry, the chips and the table's headers change and the table shows. */
#include "config.h"

#include "inc-records-page-private.h"

#include "inc-edit-flow.h"
#include "inc-find-target.h"
#include "inc-fund-remaining.h"
#include "inc-money.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_TABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncRecordsPage, inc_records_page, INC_TYPE_PAGE)

const IncSchema *
inc_records_page_get_schema (IncRecordsPage *self)
{
  return inc_list_kind_get_schema (self->kind);
}

gboolean
inc_records_page_can_write (IncRecordsPage *self)
{
  IncSession *session = inc_page_get_session (INC_PAGE (self));

  return session != NULL && !inc_session_get_read_only (session);
}

static gboolean
is_narrowed (IncRecordsPage *self)
{
  return inc_query_get_n_filters (self->query) > 0 || inc_query_get_search (self->query) != NULL;
}

/* ---- what is shown ---- */

static void
show_nothing_found (IncRecordsPage *self)
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
show_total (IncRecordsPage *self, guint n_shown)
{
  g_autofree char *shown = inc_number_display (n_shown);
  g_autofree char *all = inc_number_display (self->n_all);
  g_autofree char *text = is_narrowed (self) ? self->kind->count (self->n_all, shown, all)
                                             : self->kind->count (n_shown, shown, NULL);

  gtk_label_set_text (self->total, text);
}

static void
update (IncRecordsPage *self)
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
  g_autoptr(IncRecordsPage) self = g_object_ref (data);
  g_autoptr(IncQuery) all = inc_query_new (inc_records_page_get_schema (self));
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
on_ids_changed (IncRecordTable *table, IncRecordsPage *self)
{
  const GError *error = inc_record_list_get_error (inc_record_table_get_list (table));

  if (error != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, count_fiber, g_object_ref (self), g_object_unref));
}

static void
show_query (IncRecordsPage *self)
{
  inc_filter_chips_show (self->chips, self->query);
  if (inc_record_table_get_list (self->table) != NULL)
    inc_record_table_show (self->table, self->query);
}

/* Takes the query; the entry's text changes only here, when nobody is typing into it. */
void
inc_records_page_take_query (IncRecordsPage *self, IncQuery *query)
{
  g_clear_pointer (&self->query, inc_query_free);
  self->query = query;
  inc_search_entry_set_text (self->search_entry, inc_query_get_search (query));
  show_query (self);
}

/* ---- what changes it ---- */

static void
on_search (IncSearchEntry *entry, const char *text, IncRecordsPage *self)
{
  inc_query_set_search (self->query, text);
  show_query (self);
}

static void
on_chips_changed (IncFilterChips *chips, IncRecordsPage *self)
{
  inc_filter_chips_apply (chips, self->query);
  inc_record_table_show (self->table, self->query);
}

static void
on_sort (IncRecordTable *table, const char *field, gboolean descending, IncRecordsPage *self)
{
  inc_query_set_sort (self->query, field, descending);
  inc_record_table_show (table, self->query);
}

static void
open_owner (IncRecordsPage *self, gint64 id)
{
  IncRecordList *list = inc_record_table_get_list (self->table);
  g_autoptr(IncRow) row = g_list_model_get_item (G_LIST_MODEL (list), inc_record_list_find (list, id));
  IncRecord *record = row != NULL ? inc_row_get_record (row) : NULL;
  const char *owner;
  gint64 owner_id;

  if (record != NULL && inc_find_target_get (record, &owner, &owner_id))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", owner, owner_id);
}

static void
on_open (IncRecordTable *table, gint64 id, IncRecordsPage *self)
{
  if (self->kind->flags & INC_LIST_OWNED)
    open_owner (self, id);
  else if (self->kind->flags & INC_LIST_FILES)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", self->kind->table, id);
  else if (inc_records_page_can_write (self))
    inc_edit_flow_open (GTK_WIDGET (self), inc_page_get_session (INC_PAGE (self)), inc_records_page_get_schema (self), id);
}

static void
on_session_changed (IncSession *session, IncChanges *changes, IncRecordsPage *self)
{
  IncRecordSelection *selection = inc_record_table_get_selection (self->table);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->schema == inc_records_page_get_schema (self) && change->op == INC_CHANGE_DELETE)
        inc_record_selection_forget (selection, change->first_id, change->last_id);
    }
}

/* ---- as a page ---- */

static void
inc_records_page_session_set (IncPage *page, IncSession *session)
{
  IncRecordsPage *self = INC_RECORDS_PAGE (page);

  inc_record_table_set_session (self->table, session);
  inc_filter_chips_set_session (self->chips, session);
  inc_selection_bar_set_selection (self->selection_bar, inc_record_table_get_selection (self->table),
                                   inc_records_page_can_write (self));
  inc_records_acts_update (self);
  if (self->kind->flags & INC_LIST_REMAINING)
    inc_fund_remaining_set_session (self->table, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (inc_record_table_get_selection (self->table), "notify::n-selected",
                           G_CALLBACK (inc_records_acts_update), self, G_CONNECT_SWAPPED);
  show_query (self);
}

/* NULL for what is no query about records of this type in this register. */
static IncQuery *
parse_query (IncRecordsPage *self, const char *text)
{
  IncSession *session = inc_page_get_session (INC_PAGE (self));
  g_autoptr(IncQuery) query = NULL;

  if (session == NULL || text == NULL)
    return NULL;
  query = inc_query_parse (text, inc_session_get_catalog (session));
  if (query == NULL || inc_query_get_schema (query) != inc_records_page_get_schema (self))
    return NULL;
  return g_steal_pointer (&query);
}

/* The query, and on a second line the record at the top. */
static char *
inc_records_page_save_state (IncPage *page)
{
  IncRecordsPage *self = INC_RECORDS_PAGE (page);
  g_autofree char *query = inc_query_to_text (self->query);

  return g_strdup_printf ("%s\n%" G_GINT64_FORMAT, query, inc_record_table_get_anchor (self->table));
}

static void
inc_records_page_restore_state (IncPage *page, const char *state)
{
  IncRecordsPage *self = INC_RECORDS_PAGE (page);
  g_auto(GStrv) lines = g_strsplit (state, "\n", 2);
  IncQuery *query = parse_query (self, lines[0]);

  if (query == NULL)
    return;
  inc_records_page_take_query (self, query);
  inc_record_table_set_anchor (self->table, lines[1] != NULL ? g_ascii_strtoll (lines[1], NULL, 10) : 0);
}

static void
inc_records_page_show_query (IncPage *page, const char *text)
{
  IncQuery *query = parse_query (INC_RECORDS_PAGE (page), text);

  if (query == NULL)
    query = inc_list_kind_make_query (INC_RECORDS_PAGE (page)->kind);
  inc_records_page_take_query (INC_RECORDS_PAGE (page), query);
}

static gboolean
inc_records_page_search (IncPage *page)
{
  IncRecordsPage *self = INC_RECORDS_PAGE (page);

  return gtk_widget_get_visible (self->search_bar) && gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ---- of one kind ---- */

static void
set_texts (IncRecordsPage *self)
{
  const IncListKind *kind = self->kind;
  const gboolean imported = (kind->flags & INC_LIST_IMPORTED) != 0;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _(kind->title));
  gtk_widget_set_tooltip_text (self->new_button, _(kind->add));
  if (kind->search != NULL)
    inc_search_entry_set_hint (self->search_entry, _(kind->search));
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), kind->search != NULL);
  adw_status_page_set_icon_name (self->empty_page, kind->icon);
  adw_status_page_set_title (self->empty_page, _(kind->nothing));
  adw_status_page_set_description (self->empty_page, _(kind->hint));
  gtk_button_set_label (self->empty_new_button, _(kind->add_label));
  gtk_widget_set_visible (self->new_button, (kind->flags & INC_LIST_KEPT) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_new_button), (kind->flags & INC_LIST_KEPT) == 0);
  gtk_widget_set_visible (self->empty_import_button, imported);
  gtk_widget_set_visible (self->empty_proposals_button, (kind->flags & INC_LIST_PROPOSED) != 0);
  if ((kind->flags & INC_LIST_PROPOSED) == 0)
    g_menu_remove_all (self->proposals_section);
  if (!imported)
    g_menu_remove_all (self->import_section);
}

/* What concerns cohorts and events is offered where there are any. */
static void
set_acts (IncRecordsPage *self)
{
  const gboolean enrolled = (self->kind->flags & INC_LIST_ENROLLED) != 0;

  g_object_set (self->selection_bar, "show-stage", enrolled, NULL);
  if (!enrolled)
    g_menu_remove_all (self->enrol_section);
  if ((self->kind->flags & INC_LIST_INVITED) == 0)
    {
      g_menu_remove_all (self->invite_section);
      g_menu_remove_all (self->invite_found_section);
    }
}

static void
inc_records_page_constructed (GObject *object)
{
  IncRecordsPage *self = INC_RECORDS_PAGE (object);
  const IncListKind *kind = self->kind;
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  G_OBJECT_CLASS (inc_records_page_parent_class)->constructed (object);
  self->query = inc_list_kind_make_query (kind);
  set_texts (self);
  set_acts (self);
  inc_record_table_set_up (self->table, inc_records_page_get_schema (self), kind->columns, kind->line, kind->status,
                           kind->setting != NULL ? settings : NULL, kind->setting);
  inc_filter_chips_set_up (self->chips, inc_records_page_get_schema (self), kind->filters);
}

static void
inc_records_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, INC_RECORDS_PAGE (object)->kind->table);
}

static void
inc_records_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  INC_RECORDS_PAGE (object)->kind = inc_list_kind_find (g_value_get_string (value));
}

static void
inc_records_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_RECORDS_PAGE);
  G_OBJECT_CLASS (inc_records_page_parent_class)->dispose (object);
}

static void
inc_records_page_finalize (GObject *object)
{
  inc_query_free (INC_RECORDS_PAGE (object)->query);
  G_OBJECT_CLASS (inc_records_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-records-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, import_section);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, enrol_section);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, invite_section);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, invite_found_section);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, total);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, table);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, empty_new_button);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, empty_import_button);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, empty_proposals_button);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, proposals_section);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, none_page);
  gtk_widget_class_bind_template_child (widget_class, IncRecordsPage, selection_bar);
}

static void
inc_records_page_class_init (IncRecordsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IncPageClass *page_class = INC_PAGE_CLASS (klass);

  object_class->constructed = inc_records_page_constructed;
  object_class->get_property = inc_records_page_get_property;
  object_class->set_property = inc_records_page_set_property;
  object_class->dispose = inc_records_page_dispose;
  object_class->finalize = inc_records_page_finalize;
  page_class->session_set = inc_records_page_session_set;
  page_class->save_state = inc_records_page_save_state;
  page_class->restore_state = inc_records_page_restore_state;
  page_class->show_query = inc_records_page_show_query;
  page_class->search = inc_records_page_search;
  properties[PROP_TABLE] = g_param_spec_string ("table", NULL, NULL, "startup",
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INC_TYPE_FILTER_CHIPS);
  g_type_ensure (INC_TYPE_RECORD_TABLE);
  g_type_ensure (INC_TYPE_SEARCH_ENTRY);
  g_type_ensure (INC_TYPE_SELECTION_BAR);
  bind_template (widget_class);
  inc_records_acts_install (widget_class);
}

static void
inc_records_page_init (IncRecordsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->table, "ids-changed", G_CALLBACK (on_ids_changed), self);
  g_signal_connect (self->table, "sort", G_CALLBACK (on_sort), self);
  g_signal_connect (self->table, "open", G_CALLBACK (on_open), self);
  g_signal_connect (self->chips, "changed", G_CALLBACK (on_chips_changed), self);
  g_signal_connect (self->search_entry, "search", G_CALLBACK (on_search), self);
}
