/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund-page: the figures are shown as soon as they are there; the gauges, which look at the tranches that wait, follow. */
#include "config.h"

#include "inc-fund-page.h"

#include "inc-ceiling-card.h"
#include "inc-ceiling-proposals.h"
#include "inc-date.h"
#include "inc-edit-flow.h"
#include "inc-fund-balance.h"
#include "inc-fund-gauges.h"
#include "inc-fund-lists.h"
#include "inc-leverage-list.h"
#include "inc-list-export.h"
#include "inc-record-cell.h"
#include "inc-record-dialog.h"
#include "inc-records.h"
#include "inc-remove.h"

#include <glib/gi18n.h>

/* Whose change is seen here. */
static GType (*const parts[]) (void) = {
  inc_fund_get_type,        inc_award_get_type,   inc_tranche_get_type, inc_allocation_get_type, inc_payment_get_type,
  inc_ceiling_rule_get_type, inc_variation_get_type, inc_support_get_type,
};

enum
{
  LEVERAGE_DELAY = 300, /* ms */
};

struct _IncFundPage
{
  IncPage parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  AdwBreakpoint *narrow;
  AdwBreakpoint *narrowest;
  IncFundBalance *balance;
  GtkBox *gauges;
  AdwBin *leverage;
  IncFundLists *lists;

  gint64 id;
  guint serial; /* of the newest reading */
  IncFund *fund; /* NULL while nothing is shown */
};

G_DEFINE_FINAL_TYPE (IncFundPage, inc_fund_page, INC_TYPE_PAGE)

static IncSession *
get_session (gpointer self)
{
  return inc_page_get_session (INC_PAGE (self));
}

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_fund_get_type ());
}

/* ---- what is shown ---- */

static void
update_actions (IncFundPage *self)
{
  static const char *const writing[] = { "page.edit", "page.delete", "page.new", "page.new-ceiling", "page.add-proposals" };
  const gboolean can_write = self->fund != NULL && !inc_session_get_read_only (get_session (self));

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], can_write);
}

static void
show_fund (IncFundPage *self, IncFund *fund, const IncFundFigures *figures, GArray *months)
{
  static const char *const about[] = { "source", "programme", NULL };
  g_autofree char *subtitle = inc_record_join_fields (INC_RECORD (fund), about);

  g_set_object (&self->fund, fund);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), fund->name);
  adw_window_title_set_title (self->title, fund->name);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  inc_fund_balance_show (self->balance, fund, figures);
  inc_fund_lists_show (self->lists, fund, months);
  gtk_stack_set_visible_child_name (self->stack, "file");
  update_actions (self);
}

static void
show_gone (IncFundPage *self, const GError *error)
{
  g_clear_object (&self->fund);
  update_actions (self);
  gtk_stack_set_visible_child_name (self->stack, "gone");
  if (!g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    inc_page_report_error (GTK_WIDGET (self), error);
}

/* ---- reading ---- */

static gboolean
is_late (IncFundPage *self, IncSession *session, guint serial)
{
  return serial != self->serial || get_session (self) != session;
}

static gboolean
read_fund (IncFundPage *self, IncSession *session, guint serial, GError **error)
{
  g_autoptr(DexFuture) figures_future = inc_session_get_fund_figures (session, self->id, NULL);
  g_autoptr(DexFuture) months_future = inc_session_list_fund_months (session, self->id);
  g_autoptr(IncFund) fund = dex_await_object (inc_session_get (session, get_schema (), self->id), error);
  g_autoptr(IncFundFigures) figures = NULL;
  g_autoptr(GArray) months = NULL;

  if (fund == NULL || (figures = dex_await_boxed (g_steal_pointer (&figures_future), error)) == NULL ||
      (months = dex_await_boxed (g_steal_pointer (&months_future), error)) == NULL)
    return FALSE;
  if (!is_late (self, session, serial))
    show_fund (self, fund, figures, months);
  return TRUE;
}

/* Of a fund that has paid public money.  It looks at every payment, and whoever only passes by does not wait for that. */
static gboolean
read_leverage (IncFundPage *self, IncSession *session, guint serial, GError **error)
{
  GtkWidget *list = adw_bin_get_child (self->leverage);
  g_autoptr(IncLeverage) leverage = NULL;

  dex_await (dex_timeout_new_msec (LEVERAGE_DELAY), NULL);
  if (is_late (self, session, serial))
    return TRUE;
  leverage = dex_await_boxed (inc_session_load_leverage (session, INC_LEVERAGE_FUND, self->id, NULL, NULL), error);
  if (leverage == NULL || is_late (self, session, serial))
    return leverage != NULL;
  inc_leverage_list_set_target (list, INC_LEVERAGE_FUND, self->id);
  inc_leverage_list_show (list, leverage);
  gtk_widget_set_visible (GTK_WIDGET (self->leverage), inc_leverage_has_public (leverage));
  return TRUE;
}

static DexFuture *
read_fiber (gpointer data)
{
  g_autoptr(IncFundPage) self = g_object_ref (data);
  g_autoptr(IncSession) session = NULL;
  const guint serial = self->serial;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) cards = NULL;

  if (!g_set_object (&session, get_session (self))) /* the register closed before the fiber began */
    return dex_future_new_for_boolean (FALSE);
  if (read_fund (self, session, serial, &error) && !is_late (self, session, serial))
    cards = inc_fund_gauges_await (session, self->id, &error);
  if (cards != NULL && !is_late (self, session, serial))
    {
      inc_fund_gauges_show (self->gauges, cards);
      read_leverage (self, session, serial, &error);
    }
  if (is_late (self, session, serial))
    return dex_future_new_for_boolean (FALSE);
  if (error != NULL && self->fund == NULL)
    show_gone (self, error);
  else if (error != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  return dex_future_new_for_boolean (error == NULL);
}

static void
read_again (IncFundPage *self)
{
  if (self->id == 0 || get_session (self) == NULL)
    return;
  self->serial++;
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, read_fiber, g_object_ref (self), g_object_unref));
}

/* A fund that is deleted while it is looked at is left; the toast in the window brings it back. */
static void
on_session_changed (IncSession *session, IncChanges *changes, IncFundPage *self)
{
  gboolean touched = FALSE;

  if (inc_changes_delete (changes, get_schema (), self->id))
    {
      g_clear_object (&self->fund);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    touched = touched || inc_changes_touch (changes, inc_schema_of (parts[i] ()));
  if (touched)
    read_again (self);
}

/* ---- actions ---- */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (get_session (widget), INC_RECORD (INC_FUND_PAGE (widget)->fund))),
                      widget);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncFundPage *self = INC_FUND_PAGE (widget);

  inc_remove_records (widget, get_session (self), get_schema (), &self->id, 1, self->fund->name);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncFundPage *self = INC_FUND_PAGE (widget);
  g_autofree char *today = inc_date_today ();
  g_autoptr(IncRecord) award = g_object_new (inc_award_get_type (), "fund", self->id, "programme", self->fund->programme,
                                             "currency", self->fund->currency, "requested-on", today, NULL);

  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (get_session (self), award)), widget);
}

static void
new_ceiling_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncFundPage *self = INC_FUND_PAGE (widget);
  g_autoptr(IncRecord) rule = g_object_new (inc_ceiling_rule_get_type (), "fund", self->id, NULL);

  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (get_session (self), rule)), widget);
}

static DexFuture *
on_proposals_added (DexFuture *future, gpointer data)
{
  const GValue *value = dex_future_get_value (future, NULL);
  const IncChanges *changes = value != NULL ? g_value_get_boxed (value) : NULL;

  if (changes != NULL && changes->changes->len == 0)
    gtk_widget_activate_action (data, "win.toast", "s", _("All proposed rules are here already"));
  if (changes != NULL)
    gtk_widget_activate_action (GTK_WIDGET (INC_FUND_PAGE (data)->lists), "lists.show", "s", "ceilings");
  return dex_ref (future);
}

static void
add_proposals_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DexFuture *adding = inc_session_add_ceiling_proposals (get_session (widget), _("Add the proposed ceilings"));

  inc_page_follow (widget, dex_future_then (adding, on_proposals_added, g_object_ref (widget), g_object_unref));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto(GStrv) columns = NULL;
  g_autoptr(IncQuery) query = inc_fund_lists_dup_query (INC_FUND_PAGE (widget)->lists, &columns);
  g_autofree char *text = query != NULL ? inc_query_to_text (query) : NULL;

  if (text != NULL)
    gtk_widget_activate_action (widget, "win.print-list", "(s^as)", text, columns);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto(GStrv) columns = NULL;
  g_autoptr(IncQuery) query = inc_fund_lists_dup_query (INC_FUND_PAGE (widget)->lists, &columns);

  if (query != NULL)
    inc_list_export (widget, get_session (widget), query, g_variant_get_string (parameter, NULL));
}

static DexFuture *
on_tranche_read (DexFuture *future, gpointer data)
{
  const GValue *value = dex_future_get_value (future, NULL);

  if (value != NULL && gtk_widget_get_root (data) != NULL)
    gtk_widget_activate_action (data, "win.open-record", "(sx)", "award", INC_TRANCHE (g_value_get_object (value))->award);
  return dex_ref (future);
}

/* Where its award stands. */
static void
open_tranche_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DexFuture *reading = inc_session_get (get_session (widget), inc_schema_of (inc_tranche_get_type ()),
                                        g_variant_get_int64 (parameter));

  inc_page_follow (widget, dex_future_then (reading, on_tranche_read, g_object_ref (widget), g_object_unref));
}

static void
open_ceiling_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncSession *session = get_session (widget);

  if (!inc_session_get_read_only (session))
    inc_edit_flow_open (widget, session, inc_schema_of (inc_ceiling_rule_get_type ()), g_variant_get_int64 (parameter));
}

/* ---- as a page ---- */

static void
on_narrow (GtkWidget *self)
{
  gtk_widget_add_css_class (self, "narrow");
}

static void
on_wide (GtkWidget *self)
{
  gtk_widget_remove_css_class (self, "narrow");
}

static void
inc_fund_page_session_set (IncPage *page, IncSession *session)
{
  IncFundPage *self = INC_FUND_PAGE (page);

  self->serial++;
  g_clear_object (&self->fund);
  inc_fund_lists_set_session (self->lists, session);
  inc_fund_gauges_show (self->gauges, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->leverage), FALSE);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_DEFAULT);
  update_actions (self);
  read_again (self);
}

static void
inc_fund_page_show_record (IncPage *page, gint64 id)
{
  INC_FUND_PAGE (page)->id = id;
  read_again (INC_FUND_PAGE (page));
}

static void
inc_fund_page_dispose (GObject *object)
{
  g_clear_object (&INC_FUND_PAGE (object)->fund);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_FUND_PAGE);
  G_OBJECT_CLASS (inc_fund_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-fund-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncFundPage, title);
  gtk_widget_class_bind_template_child (widget_class, IncFundPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncFundPage, narrow);
  gtk_widget_class_bind_template_child (widget_class, IncFundPage, narrowest);
  gtk_widget_class_bind_template_child (widget_class, IncFundPage, balance);
  gtk_widget_class_bind_template_child (widget_class, IncFundPage, gauges);
  gtk_widget_class_bind_template_child (widget_class, IncFundPage, leverage);
  gtk_widget_class_bind_template_child (widget_class, IncFundPage, lists);
}

static void
inc_fund_page_class_init (IncFundPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_fund_page_dispose;
  INC_PAGE_CLASS (klass)->session_set = inc_fund_page_session_set;
  INC_PAGE_CLASS (klass)->show_record = inc_fund_page_show_record;

  g_type_ensure (INC_TYPE_FUND_BALANCE);
  g_type_ensure (INC_TYPE_FUND_LISTS);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.new-ceiling", NULL, new_ceiling_action);
  gtk_widget_class_install_action (widget_class, "page.add-proposals", NULL, add_proposals_action);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "page.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "page.open-tranche", "x", open_tranche_action);
  gtk_widget_class_install_action (widget_class, "page.open-ceiling", "x", open_ceiling_action);
}

static void
inc_fund_page_init (IncFundPage *self)
{
  AdwBreakpoint *breakpoints[2];

  gtk_widget_init_template (GTK_WIDGET (self));
  breakpoints[0] = self->narrow;
  breakpoints[1] = self->narrowest;
  adw_bin_set_child (self->leverage, inc_leverage_list_new (TRUE));
  for (guint i = 0; i < G_N_ELEMENTS (breakpoints); i++)
    {
      g_signal_connect_object (breakpoints[i], "apply", G_CALLBACK (on_narrow), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (breakpoints[i], "unapply", G_CALLBACK (on_wide), self, G_CONNECT_SWAPPED);
    }
}
