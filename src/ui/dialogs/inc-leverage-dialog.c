/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-leverage-dialog: the figure says which rows it rests on; what each row says is read after it. */
#include "config.h"

#include "inc-leverage-dialog.h"

#include "inc-date.h"
#include "inc-edit-flow.h"
#include "inc-leverage-line.h"
#include "inc-leverage-rows.h"
#include "inc-page.h"
#include "inc-records.h"
#include "inc-round-dialog.h"

#include <glib/gi18n.h>

enum
{
  WIDTH = 620,
  HEIGHT = 720,
  N_YEARS = 10, /* that can be chosen */
};

struct _IncLeverageDialog
{
  AdwDialog parent_instance;

  IncSession *session;
  IncLeverageScope scope;
  gint64 id;
  int this_year;
  guint serial; /* of the newest reading */

  AdwWindowTitle *title;
  GtkDropDown *period;
  GtkStack *stack;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (IncLeverageDialog, inc_leverage_dialog, ADW_TYPE_DIALOG)

/* 0: all time. */
static int
get_year (IncLeverageDialog *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->period);

  return chosen > 0 && chosen <= N_YEARS ? self->this_year + 1 - (int) chosen : 0;
}

/* ---- reading ---- */

static void
show (IncLeverageDialog *self, const char *name, IncLeverage *leverage, IncTable *const *lines)
{
  g_autoptr(GListModel) rows = inc_leverage_rows_new (leverage, lines, self->scope == INC_LEVERAGE_STARTUP);
  g_autoptr(GtkSelectionModel) model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (rows)));

  adw_window_title_set_subtitle (self->title, name != NULL ? name : "");
  gtk_list_view_set_model (self->view, model);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (rows) > 1 ? "rows" : "nothing");
}

/* In a fiber: of what it is; NULL of all, and of what is gone.  Full transfer. */
static char *
await_name (IncSession *session, IncLeverageScope scope, gint64 id)
{
  GType (*const types[]) (void) = { NULL, inc_startup_get_type, inc_cohort_get_type, inc_programme_get_type, inc_fund_get_type };
  g_autoptr(IncRecord) record =
    types[scope] != NULL ? dex_await_object (inc_session_get (session, inc_schema_of (types[scope] ()), id), NULL) : NULL;

  return record != NULL ? g_strdup (inc_record_get_title (record)) : NULL;
}

static gboolean
await_lines (IncSession *session, const IncLeverage *leverage, IncTable **lines, GError **error)
{
  for (guint i = 0; i < INC_N_LEVERAGE_GROUPS; i++)
    if ((lines[i] = dex_await_boxed (inc_leverage_group_ask (i, leverage, session), error)) == NULL)
      return FALSE;
  return TRUE;
}

static DexFuture *
read_fiber (gpointer data)
{
  g_autoptr(IncLeverageDialog) self = g_object_ref (data);
  g_autoptr(IncSession) session = g_object_ref (self->session);
  const guint serial = self->serial;
  const int year = get_year (self);
  g_autofree char *from = year != 0 ? g_strdup_printf ("%d-01-01", year) : NULL;
  g_autofree char *to = year != 0 ? g_strdup_printf ("%d-12-31", year) : NULL;
  IncTable *lines[INC_N_LEVERAGE_GROUPS] = { NULL };
  g_autofree char *name = await_name (session, self->scope, self->id);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncLeverage) leverage =
    dex_await_boxed (inc_session_load_leverage (session, self->scope, self->id, from, to), &error);

  if (leverage != NULL && await_lines (session, leverage, lines, &error) && serial == self->serial)
    show (self, name, leverage, lines);
  for (guint i = 0; i < INC_N_LEVERAGE_GROUPS; i++)
    g_clear_pointer (&lines[i], inc_table_unref);
  if (error != NULL && serial == self->serial)
    inc_page_report_error (GTK_WIDGET (self), error);
  return dex_future_new_for_boolean (error == NULL);
}

static void
read_again (IncLeverageDialog *self)
{
  self->serial++;
  dex_future_disown (dex_scheduler_spawn (NULL, 256 * 1024, read_fiber, g_object_ref (self), g_object_unref));
}

static void
on_session_changed (IncLeverageDialog *self, IncChanges *changes)
{
  read_again (self);
}

/* ---- opening ---- */

/* A page comes behind the dialog. */
static void
go_to (IncLeverageDialog *self, const char *table, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", table, id);
  adw_dialog_close (ADW_DIALOG (self));
}

typedef struct
{
  IncLeverageDialog *self;
  gint64 round;
} Opening;

static void
opening_free (gpointer data)
{
  g_object_unref (((Opening *) data)->self);
  g_free (data);
}

static DexFuture *
open_round_fiber (gpointer data)
{
  const Opening *opening = data;
  IncLeverageDialog *self = opening->self;
  g_autoptr(IncQuery) of_round = inc_query_new (inc_schema_of (inc_stake_get_type ()));
  g_autoptr(GError) error = NULL;
  g_autoptr(IncRound) round =
    dex_await_object (inc_session_get (self->session, inc_schema_of (inc_round_get_type ()), opening->round), &error);
  g_autoptr(GPtrArray) stakes = NULL;

  inc_query_filter_id (of_round, "round", opening->round);
  if (round != NULL)
    stakes = dex_await_boxed (inc_session_load (self->session, of_round), &error);
  if (stakes == NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    {
      const IncField *startup = inc_schema_find (inc_record_get_schema (INC_RECORD (round)), "startup");
      IncRecordDialog *dialog =
        inc_round_dialog_new (self->session, round, stakes, inc_record_get_ref_title (INC_RECORD (round), startup));

      adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
    }
  return dex_future_new_for_boolean (stakes != NULL);
}

/* Rounds and support have forms; where nothing may be changed, the startup's page shows them. */
static void
on_activate (GtkListView *view, guint position, IncLeverageDialog *self)
{
  g_autoptr(IncLeverageRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);
  Opening *opening;

  if (row == NULL || row->figures != NULL)
    return;
  if (row->group == INC_LEVERAGE_PAYMENTS || row->group == INC_LEVERAGE_MISSING_PAYMENTS)
    go_to (self, "award", row->owner);
  else if (inc_session_get_read_only (self->session))
    go_to (self, "startup", row->owner);
  else if (row->group == INC_LEVERAGE_SUPPORTS || row->group == INC_LEVERAGE_MISSING_SUPPORTS)
    inc_edit_flow_open (GTK_WIDGET (self), self->session, inc_schema_of (inc_support_get_type ()), row->id);
  else
    {
      opening = g_new (Opening, 1);
      *opening = (Opening) { g_object_ref (self), row->id };
      dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, open_round_fiber, opening, opening_free));
    }
}

/* ---- the dialog ---- */

static void
show_year_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncLeverageDialog *self = INC_LEVERAGE_DIALOG (widget);
  const int year = g_variant_get_int32 (parameter);

  gtk_drop_down_set_selected (self->period, year != 0 ? (guint) CLAMP (self->this_year + 1 - year, 1, N_YEARS) : 0);
}

static void
inc_leverage_dialog_closed (AdwDialog *dialog)
{
  IncLeverageDialog *self = INC_LEVERAGE_DIALOG (dialog);

  self->serial++;
  g_signal_handlers_disconnect_by_data (self->session, self);
}

/* libadwaita 1.7 keeps the child of a dialog that was closed. */
static void
inc_leverage_dialog_dispose (GObject *object)
{
  IncLeverageDialog *self = INC_LEVERAGE_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (inc_leverage_dialog_parent_class)->dispose (object);
}

static void
inc_leverage_dialog_class_init (IncLeverageDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_leverage_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = inc_leverage_dialog_closed;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "leverage.show-year", "i", show_year_action);
}

static void
inc_leverage_dialog_init (IncLeverageDialog *self)
{
}

static GtkDropDown *
period_new (int this_year)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GtkDropDown *self;

  gtk_string_list_append (names, _("All Time"));
  for (int i = 0; i < N_YEARS; i++)
    gtk_string_list_take (names, g_strdup_printf ("%d", this_year - i));
  self = g_object_new (GTK_TYPE_DROP_DOWN, "model", names, "tooltip-text", _("Period"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Period"), -1);
  return self;
}

static GtkWidget *
rows_new (IncLeverageDialog *self)
{
  g_autoptr(GtkListItemFactory) lines = inc_leverage_lines_new (), headings = inc_leverage_headings_new ();

  self->view = g_object_new (GTK_TYPE_LIST_VIEW, "factory", lines, "header-factory", headings, "single-click-activate", TRUE,
                             "show-separators", TRUE, "css-classes", (const char *[]){ "leverage-rows", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rows"), -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (on_activate), self);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", self->view, NULL);
}

static GtkWidget *
nothing_new (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "inc-fund-symbolic", "title", _("Nothing to Count"), "description",
                       _("There is no round, no public payment and no support in this period."), "css-classes",
                       (const char *[]){ "compact", NULL }, NULL);
}

static GtkWidget *
make_content (IncLeverageDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (adw_dialog_get_title (ADW_DIALOG (self)), ""));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  self->period = period_new (self->this_year);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, adw_bin_new (), "loading");
  gtk_stack_add_named (self->stack, rows_new (self), "rows");
  gtk_stack_add_named (self->stack, nothing_new (), "nothing");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), GTK_WIDGET (self->period));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  return view;
}

AdwDialog *
inc_leverage_dialog_new (IncSession *session, IncLeverageScope scope, gint64 id)
{
  IncLeverageDialog *self = g_object_new (INC_TYPE_LEVERAGE_DIALOG, "title", _("Private and Public Money"), "content-width",
                                          WIDTH, "content-height", HEIGHT, NULL);
  g_autofree char *today = inc_date_today ();

  self->session = g_object_ref (session);
  self->scope = scope;
  self->id = id;
  self->this_year = (int) g_ascii_strtoll (today, NULL, 10);
  adw_dialog_set_child (ADW_DIALOG (self), make_content (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->view));
  g_signal_connect_object (self->period, "notify::selected", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  read_again (self);
  return ADW_DIALOG (self);
}
