/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-plan-dialog: three rows; what each tranche would be stands below them. */
#include "config.h"

#include "inc-plan-dialog.h"

#include "inc-amount-words.h"
#include "inc-amount.h"
#include "inc-award-acts.h"
#include "inc-date.h"
#include "inc-page.h"
#include "inc-split.h"

#include <glib/gi18n.h>

enum
{
  MOST_TRANCHES = 60,
  MOST_MONTHS = 24,
};

struct _IncPlanDialog
{
  AdwDialog parent_instance;

  IncSession *session;
  IncAward *award;
  gint64 amount;
  char *about;
  AdwSpinRow *n;
  AdwEntryRow *first;
  AdwSpinRow *months;
  GtkLabel *each;
};

G_DEFINE_FINAL_TYPE (IncPlanDialog, inc_plan_dialog, ADW_TYPE_DIALOG)

/* NULL with ok: unscheduled; full transfer. */
static char *
read_first (IncPlanDialog *self, gboolean *ok)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->first))));
  g_autofree char *day = *typed != '\0' ? inc_date_parse (typed) : NULL;

  *ok = *typed == '\0' || (day != NULL && inc_date_check (day) == INC_DATE_DAY);
  return *ok ? g_steal_pointer (&day) : NULL;
}

static guint
get_n (IncPlanDialog *self)
{
  return (guint) adw_spin_row_get_value (self->n);
}

/* The first tranches have a unit more where it does not go without a rest. */
static void
show_each (IncPlanDialog *self)
{
  g_autofree gint64 *parts = g_new0 (gint64, MOST_TRANCHES);
  const guint n = get_n (self);
  gboolean ok;
  g_autofree char *day = read_first (self, &ok);
  g_autofree char *amount = NULL;
  g_autofree char *text = NULL;

  inc_split_evenly (self->amount, n, parts);
  amount = inc_amount_display (parts[0], self->award->currency);
  /* Translators: how many tranches, and an amount of money: "3 tranches of 80.000.000 đ" */
  text = g_strdup_printf (ngettext ("%u tranche of %s", "%u tranches of %s", n), n, amount);
  gtk_label_set_text (self->each, ok ? text : _("That is no day: 30/06/2026"));
  if (ok)
    gtk_widget_remove_css_class (GTK_WIDGET (self->first), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->first), "error");
}

static DexFuture *
save_fiber (gpointer data)
{
  g_autoptr(IncPlanDialog) self = g_object_ref (data);
  gboolean ok;
  g_autofree char *first = read_first (self, &ok);
  /* Translators: names a change in the history; %s is an award and its startup */
  g_autofree char *title = g_strdup_printf (_("Plan the tranches: %s"), self->about);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes =
    dex_await_boxed (inc_session_plan_equal_tranches (self->session, title, INC_RECORD (self->award)->id, get_n (self), first,
                                                      (int) adw_spin_row_get_value (self->months)), &error);

  if (changes != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    inc_page_report_error (GTK_WIDGET (self), error);
  return dex_future_new_for_boolean (changes != NULL);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncPlanDialog *self = INC_PLAN_DIALOG (widget);
  gboolean ok;
  g_autofree char *first = read_first (self, &ok);

  if (!ok)
    gtk_widget_grab_focus (GTK_WIDGET (self->first));
  else
    dex_future_disown (dex_scheduler_spawn (NULL, 256 * 1024, save_fiber, g_object_ref (self), g_object_unref));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* libadwaita 1.7 keeps the child of a dialog that was closed. */
static void
inc_plan_dialog_dispose (GObject *object)
{
  IncPlanDialog *self = INC_PLAN_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->award);
  g_clear_pointer (&self->about, g_free);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  G_OBJECT_CLASS (inc_plan_dialog_parent_class)->dispose (object);
}

static void
inc_plan_dialog_class_init (IncPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_plan_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "plan.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "plan.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "plan.save", NULL);
}

static void
inc_plan_dialog_init (IncPlanDialog *self)
{
}

static AdwSpinRow *
spin_new (AdwPreferencesGroup *group, const char *title, int least, int most, int value)
{
  GtkWidget *row = adw_spin_row_new_with_range (least, most, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), value);
  adw_preferences_group_add (group, row);
  return ADW_SPIN_ROW (row);
}

static GtkWidget *
make_content (IncPlanDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *amount = inc_amount_display (self->amount, self->award->currency);
  g_autofree char *words = inc_amount_words (self->amount, self->award->currency);

  adw_preferences_group_set_title (group, amount);
  adw_preferences_group_set_description (group, words);
  self->n = spin_new (group, _("How many"), 1, MOST_TRANCHES, 2);
  self->first = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("First one due on"), NULL);
  adw_preferences_group_add (group, GTK_WIDGET (self->first));
  self->months = spin_new (group, _("Months apart"), 1, MOST_MONTHS, 3);
  self->each = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "margin-top", 9, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_STATUS, "css-classes", (const char *[]){ "numeric", NULL }, NULL);
  adw_preferences_group_add (group, GTK_WIDGET (self->each));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  g_signal_connect_object (self->n, "notify::value", G_CALLBACK (show_each), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first, "changed", G_CALLBACK (show_each), self, G_CONNECT_SWAPPED);
  show_each (self);
  return page;
}

AdwDialog *
inc_plan_dialog_new (IncSession *session, IncAward *award, gint64 amount, const char *about)
{
  IncPlanDialog *self = g_object_new (INC_TYPE_PLAN_DIALOG, "title", _("Equal Tranches"), "content-width", 460, NULL);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = g_object_new (ADW_TYPE_HEADER_BAR, "show-start-title-buttons", FALSE, "show-end-title-buttons", FALSE,
                                    "title-widget", adw_window_title_new (_("Equal Tranches"), about), NULL);

  self->session = g_object_ref (session);
  self->award = g_object_ref (award);
  self->amount = amount;
  self->about = g_strdup (about);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), g_object_new (GTK_TYPE_BUTTON, "label", _("_Cancel"), "use-underline",
                                                                    TRUE, "can-shrink", TRUE, "action-name", "plan.cancel", NULL));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header),
                           g_object_new (GTK_TYPE_BUTTON, "label", _("_Plan"), "use-underline", TRUE, "can-shrink", TRUE,
                                         "action-name", "plan.save", "css-classes", (const char *[]){ "suggested-action", NULL }, NULL));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_content (self));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->n));
  return ADW_DIALOG (self);
}
