/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-deals-page: the figures are read again after each change; board and table follow by themselves. */
#include "config.h"

#include "inc-deals-page.h"

#include "inc-deal-board.h"
#include "inc-deal-dialog.h"
#include "inc-preferences.h"
#include "inc-record-table.h"
#include "inc-tiles.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

struct _IncDealsPage
{
  IncPage parent_instance;

  AdwBreakpoint *narrow;
  AdwToggleGroup *view_toggle;
  GtkStack *stack;
  GtkStack *views;
  IncTiles *tiles;
  IncDealBoard *board;
  IncRecordTable *table;
  IncWatch *watch; /* of how many go further */
};

G_DEFINE_FINAL_TYPE (IncDealsPage, inc_deals_page, INC_TYPE_PAGE)

static IncSession *
get_session (gpointer self)
{
  return inc_page_get_session (INC_PAGE (self));
}

/* ---- how many go further ---- */

static void
add_tile (IncDealsPage *self, const char *name, const IncTable *table, const char *column)
{
  const int begun = (int) inc_table_get_integer (table, 0, "begun"), n = (int) inc_table_get_integer (table, 0, column);
  g_autofree char *percent = begun > 0 ? g_strdup_printf ("%d %%", (n * 200 + begun) / (2 * begun)) : NULL;
  g_autofree char *line = NULL;

  /* Translators: "3 of 12 deals" */
  line = g_strdup_printf (ngettext ("%d of %d deal", "%d of %d deals", begun), n, begun);
  inc_tiles_add (self->tiles, name, percent, line);
}

static gpointer
read_conversion (gpointer owner, IncSession *session, GError **error)
{
  const IncValue values[] = { INC_VALUE_INIT, INC_VALUE_INIT, INC_VALUE_INIT };

  return dex_await_boxed (inc_session_query (session, "deal-conversion", values, G_N_ELEMENTS (values)), error);
}

static void
show_conversion (gpointer owner, gpointer answer)
{
  IncDealsPage *self = owner;
  g_autoptr(IncTable) table = answer;

  inc_tiles_clear (self->tiles);
  add_tile (self, _("Further within 14 days"), table, "after_14");
  add_tile (self, _("Within 30 days"), table, "after_30");
  add_tile (self, _("Within 90 days"), table, "after_90");
  add_tile (self, _("Invested"), table, "invested");
}

static const IncWatchKind watch_kind = {
  .read = read_conversion,
  .show = show_conversion,
  .free_answer = (GDestroyNotify) inc_table_unref,
};

/* ---- actions ---- */

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *owner = inc_preferences_dup_staff_name ();
  g_autoptr(IncDeal) deal = g_object_new (inc_deal_get_type (), "status", INC_DEAL_STATUS_OPEN, "owner", owner, NULL);

  adw_dialog_present (ADW_DIALOG (inc_deal_dialog_new (get_session (widget), deal)), widget);
}

typedef struct
{
  IncDealsPage *page;
  gint64 deal;
} Opening;

static void
opening_free (gpointer data)
{
  g_object_unref (((Opening *) data)->page);
  g_free (data);
}

static DexFuture *
open_fiber (gpointer data)
{
  const Opening *opening = data;
  g_autoptr(IncSession) session = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncDeal) deal = NULL;

  if (!g_set_object (&session, get_session (opening->page)))
    return dex_future_new_for_boolean (FALSE);
  deal = dex_await_object (inc_session_get (session, inc_schema_of (inc_deal_get_type ()), opening->deal), &error);
  if (deal == NULL)
    inc_page_report_error (GTK_WIDGET (opening->page), error);
  else if (get_session (opening->page) == session)
    adw_dialog_present (ADW_DIALOG (inc_deal_dialog_new (session, deal)), GTK_WIDGET (opening->page));
  return dex_future_new_for_boolean (deal != NULL);
}

static void
on_open (IncDealsPage *self, gint64 deal)
{
  Opening *opening = g_new (Opening, 1);

  opening->page = g_object_ref (self);
  opening->deal = deal;
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, open_fiber, opening, opening_free));
}

static void
on_view_chosen (IncDealsPage *self)
{
  const char *view = adw_toggle_group_get_active_name (self->view_toggle);

  if (view != NULL)
    gtk_stack_set_visible_child_name (self->views, view);
}

static void
on_empty (IncDealsPage *self)
{
  gboolean empty;

  g_object_get (self->board, "empty", &empty, NULL);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "deals");
}

static void
on_sort (IncRecordTable *table, const char *field, gboolean descending, IncDealsPage *self)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_deal_get_type ()));

  inc_query_set_sort (query, field, descending);
  inc_record_table_show (table, query);
}

/* A deal has no name that a line could begin with: where there is no room for columns there are cards. */
static void
on_narrow (GtkWidget *self)
{
  gtk_widget_add_css_class (self, "narrow");
  adw_toggle_group_set_active_name (INC_DEALS_PAGE (self)->view_toggle, "board");
}

static void
on_wide (GtkWidget *self)
{
  gtk_widget_remove_css_class (self, "narrow");
}

/* ---- as a page ---- */

static void
inc_deals_page_session_set (IncPage *page, IncSession *session)
{
  IncDealsPage *self = INC_DEALS_PAGE (page);
  g_autoptr(IncQuery) all = inc_query_new (inc_schema_of (inc_deal_get_type ()));

  inc_deal_board_set_session (self->board, session);
  inc_record_table_set_session (self->table, session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", session != NULL && !inc_session_get_read_only (session));
  inc_watch_set_session (self->watch, session);
  if (session != NULL)
    inc_record_table_show (self->table, all);
}

static void
inc_deals_page_dispose (GObject *object)
{
  g_clear_object (&INC_DEALS_PAGE (object)->watch);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_DEALS_PAGE);
  G_OBJECT_CLASS (inc_deals_page_parent_class)->dispose (object);
}

static void
show_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_toggle_group_set_active_name (INC_DEALS_PAGE (widget)->view_toggle, g_variant_get_string (parameter, NULL));
}

static void
inc_deals_page_class_init (IncDealsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_deals_page_dispose;
  INC_PAGE_CLASS (klass)->session_set = inc_deals_page_session_set;
  g_type_ensure (INC_TYPE_DEAL_BOARD);
  g_type_ensure (INC_TYPE_RECORD_TABLE);
  g_type_ensure (INC_TYPE_TILES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-deals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncDealsPage, narrow);
  gtk_widget_class_bind_template_child (widget_class, IncDealsPage, view_toggle);
  gtk_widget_class_bind_template_child (widget_class, IncDealsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncDealsPage, views);
  gtk_widget_class_bind_template_child (widget_class, IncDealsPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, IncDealsPage, board);
  gtk_widget_class_bind_template_child (widget_class, IncDealsPage, table);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.show-view", "s", show_view_action);
}

static void
inc_deals_page_init (IncDealsPage *self)
{
  static const char *const columns[] = { "startup", "investor", "stage", "since", "amount", "owner", "next_on", NULL };
  static const char *const line[] = { "investor", "amount", "owner", NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  inc_record_table_set_up (self->table, inc_schema_of (inc_deal_get_type ()), columns, line, "stage", NULL, NULL);
  g_signal_connect_swapped (self->view_toggle, "notify::active-name", G_CALLBACK (on_view_chosen), self);
  g_signal_connect_swapped (self->board, "open", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (self->table, "open", G_CALLBACK (on_open), self);
  g_signal_connect (self->table, "sort", G_CALLBACK (on_sort), self);
  g_signal_connect_swapped (self->board, "notify::empty", G_CALLBACK (on_empty), self);
  g_signal_connect_swapped (self->narrow, "apply", G_CALLBACK (on_narrow), self);
  g_signal_connect_swapped (self->narrow, "unapply", G_CALLBACK (on_wide), self);
  on_view_chosen (self);
}
