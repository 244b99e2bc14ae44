/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-invest-dialog: a row a round, with the newest chosen; a new round asks for its type. */
#include "config.h"

#include "inc-invest-dialog.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-deal-dialog.h"
#include "inc-deals.h"
#include "inc-page.h"
#include "inc-round.h"

#include <glib/gi18n.h>

struct _IncInvestDialog
{
  AdwDialog parent_instance;

  IncSession *session;
  IncDeal *deal;
  GPtrArray *rounds; /* of IncRound */
  GPtrArray *checks; /* of GtkCheckButton, borrowed: a new round, then one for each round */
  AdwComboRow *type;
};

G_DEFINE_FINAL_TYPE (IncInvestDialog, inc_invest_dialog, ADW_TYPE_DIALOG)

/* ---- acts ---- */

/* Full transfer. */
static IncRecord *
dup_round (IncInvestDialog *self)
{
  for (guint i = 0; i < self->rounds->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i + 1)))
      return inc_record_dup (g_ptr_array_index (self->rounds, i));
  return g_object_new (inc_round_get_type (), "type",
                       inc_round_type_choices[adw_combo_row_get_selected (self->type)].value, NULL);
}

static DexFuture *
invest_fiber (gpointer data)
{
  g_autoptr(IncInvestDialog) self = g_object_ref (data);
  g_autoptr(IncRecord) round = dup_round (self);
  g_autofree char *today = inc_date_today ();
  g_autofree char *name = inc_deal_dup_title (self->deal);
  g_autofree char *title = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = NULL;

  /* Translators: names a change in the history; %s are a startup and an investor */
  title = g_strdup_printf (_("Invest: %s"), name);
  changes = dex_await_boxed (inc_session_invest (self->session, title, INC_RECORD (self->deal)->id, round, today), &error);
  if (changes != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    inc_page_report_error (GTK_WIDGET (self), error);
  return dex_future_new_for_boolean (changes != NULL);
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 256 * 1024, invest_fiber, g_object_ref (widget), g_object_unref));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* ---- the dialog ---- */

static void
inc_invest_dialog_dispose (GObject *object)
{
  IncInvestDialog *self = INC_INVEST_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->deal);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (inc_invest_dialog_parent_class)->dispose (object);
}

static void
inc_invest_dialog_class_init (IncInvestDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_invest_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "invest.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "invest.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "invest.done", NULL);
}

static void
inc_invest_dialog_init (IncInvestDialog *self)
{
  self->checks = g_ptr_array_new ();
}

static void
add_choice (IncInvestDialog *self, AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  if (self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), g_ptr_array_index (self->checks, 0));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_ptr_array_add (self->checks, check);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (group, row);
}

static char *
display_amount (gint64 amount, const char *currency)
{
  return amount != INC_MISSING ? inc_amount_display (amount, currency) : NULL;
}

static AdwComboRow *
make_types (void)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (const IncChoice *choice = inc_round_type_choices; choice->word != NULL; choice++)
    gtk_string_list_append (names, _(choice->label));
  return g_object_new (ADW_TYPE_COMBO_ROW, "title", _("Type of the new round"), "model", names, NULL);
}

static GtkWidget *
make_content (IncInvestDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *amount = display_amount (self->deal->amount, self->deal->currency);
  g_autofree char *description = NULL;

  /* Translators: %s is an amount of money */
  description = amount != NULL ? g_strdup_printf (_("%s become a stake in the round."), amount)
                               : g_strdup (_("The deal has no amount: the stake has none either until it is entered."));
  adw_preferences_group_set_title (group, _("Into Which Round"));
  adw_preferences_group_set_description (group, description);
  add_choice (self, group, _("A new round"), NULL);
  for (guint i = 0; i < self->rounds->len; i++)
    {
      IncRound *round = g_ptr_array_index (self->rounds, i);
      g_autofree char *title = inc_round_dup_title (round);
      g_autofree char *total = display_amount (round->amount, round->currency);

      add_choice (self, group, title, total);
    }
  self->type = make_types ();
  adw_preferences_group_add (group, GTK_WIDGET (self->type));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  gtk_check_button_set_active (g_ptr_array_index (self->checks, self->rounds->len > 0 ? 1 : 0), TRUE);
  g_object_bind_property (g_ptr_array_index (self->checks, 0), "active", self->type, "visible", G_BINDING_SYNC_CREATE);
  return page;
}

static int
compare_rounds (gconstpointer a, gconstpointer b)
{
  return inc_round_compare (*(IncRound *const *) a, *(IncRound *const *) b);
}

AdwDialog *
inc_invest_dialog_new (IncSession *session, IncDeal *deal, GPtrArray *rounds)
{
  g_autofree char *about = inc_deal_dup_title (deal);
  IncInvestDialog *self = g_object_new (INC_TYPE_INVEST_DIALOG, "title", _("Invest"), "content-width", 460, "content-height",
                                        480, NULL);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = g_object_new (ADW_TYPE_HEADER_BAR, "show-start-title-buttons", FALSE, "show-end-title-buttons", FALSE,
                                    "title-widget", adw_window_title_new (_("Invest"), about), NULL);

  self->session = g_object_ref (session);
  self->deal = INC_DEAL (inc_record_dup (INC_RECORD (deal)));
  self->rounds = g_ptr_array_ref (rounds);
  g_ptr_array_sort (self->rounds, compare_rounds);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), g_object_new (GTK_TYPE_BUTTON, "label", _("_Cancel"), "use-underline",
                                                                    TRUE, "action-name", "invest.cancel", NULL));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header),
                           g_object_new (GTK_TYPE_BUTTON, "label", _("_Invest"), "use-underline", TRUE, "action-name",
                                         "invest.done", "css-classes", (const char *[]){ "suggested-action", NULL }, NULL));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_content (self));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  return ADW_DIALOG (self);
}

void
inc_invest_dialog_choose_round (IncInvestDialog *self, gint64 round)
{
  gtk_check_button_set_active (g_ptr_array_index (self->checks, 0), TRUE);
  for (guint i = 0; i < self->rounds->len; i++)
    if (INC_RECORD (g_ptr_array_index (self->rounds, i))->id == round)
      gtk_check_button_set_active (g_ptr_array_index (self->checks, i + 1), TRUE);
}
