/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-money: a startup has few rounds; the lists are made anew each time. */
#include "config.h"

#include "inc-startup-money.h"

#include "inc-amount.h"
#include "inc-amount-sums.h"
#include "inc-leverage-list.h"
#include "inc-page.h"
#include "inc-remove-row.h"
#include "inc-remove.h"
#include "inc-round-dialog.h"
#include "inc-round-rows.h"
#include "inc-stake-dialog.h"

#include <glib/gi18n.h>

struct _IncStartupMoney
{
  AdwBin parent_instance;

  GtkWidget *add_button;
  GtkWidget *add_stake_button;
  GtkWidget *sums;
  GtkLabel *sums_label;
  GtkLabel *about_label;
  AdwBin *leverage;
  GtkBox *lists;
  GtkWidget *nothing;

  IncSession *session;
  IncStartup *startup; /* NULL while nothing is shown */
  GPtrArray *rounds;
  GPtrArray *stakes;
};

G_DEFINE_FINAL_TYPE (IncStartupMoney, inc_startup_money, ADW_TYPE_BIN)

static gboolean
can_write (IncStartupMoney *self)
{
  return self->startup != NULL && !inc_session_get_read_only (self->session);
}

static gpointer
find (GPtrArray *records, gint64 id)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (((IncRecord *) g_ptr_array_index (records, i))->id == id)
      return g_ptr_array_index (records, i);
  return NULL;
}

/* ---- sums ---- */

/* Of what has a rate: "≈ 2.327.030.000 đ in all, of 3 of 4 rounds".  Nothing where all is in đồng and known. */
static char *
dup_total (IncStartupMoney *self)
{
  gint64 total = 0;
  guint n = 0;
  gboolean foreign = FALSE;
  g_autofree char *shown = NULL;

  for (guint i = 0; i < self->rounds->len; i++)
    {
      IncRound *round = g_ptr_array_index (self->rounds, i);
      const IncCurrency *currency = inc_currency_find (round->currency);

      foreign |= round->amount != INC_MISSING && (currency == NULL || !inc_currency_is_dong (currency));
      if (round->amount_vnd == INC_MISSING)
        continue;
      total += round->amount_vnd;
      n++;
    }
  if (!foreign || n == 0)
    return NULL;
  shown = inc_amount_display (total, NULL);
  /* Translators: a sum in đồng, and how many of how many rounds it is of */
  return g_strdup_printf (_("≈ %s in all at the rates of the day, of %u of %u rounds"), shown, n, self->rounds->len);
}

/* Only where there is public money. */
static void
show_leverage (IncStartupMoney *self, const IncLeverage *leverage)
{
  GtkWidget *list = adw_bin_get_child (self->leverage);

  inc_leverage_list_set_target (list, INC_LEVERAGE_STARTUP, INC_RECORD (self->startup)->id);
  inc_leverage_list_show (list, leverage);
  gtk_widget_set_visible (GTK_WIDGET (self->leverage), inc_leverage_has_public (leverage));
}

static void
show_sums (IncStartupMoney *self)
{
  g_autoptr(IncAmountSums) sums = inc_amount_sums_new ();
  g_autofree char *text = NULL;
  g_autofree char *known = NULL;
  g_autofree char *total = dup_total (self);
  g_autoptr(GString) about = g_string_new (NULL);

  for (guint i = 0; i < self->rounds->len; i++)
    {
      IncRound *round = g_ptr_array_index (self->rounds, i);

      if (round->amount != INC_MISSING)
        inc_amount_sums_add (sums, round->amount, round->currency);
      else
        inc_amount_sums_add_unknown (sums);
    }
  text = inc_amount_sums_display (sums, TRUE);
  known = g_strdup_printf (ngettext ("%u of %u amount known", "%u of %u amounts known", self->rounds->len),
                           inc_amount_sums_get_n_known (sums), self->rounds->len);
  g_string_append (about, known);
  if (total != NULL)
    g_string_append_printf (about, "\n%s", total);
  gtk_label_set_text (self->sums_label, text != NULL ? text : "–");
  gtk_label_set_text (self->about_label, about->str);
  gtk_widget_set_visible (self->sums, self->rounds->len > 0);
}

/* ---- lists ---- */

static gboolean
has_stake_of_no_round (IncStartupMoney *self)
{
  for (guint i = 0; i < self->stakes->len; i++)
    if (INC_STAKE (g_ptr_array_index (self->stakes, i))->round == 0)
      return TRUE;
  return FALSE;
}

static void
clear_lists (IncStartupMoney *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lists))) != NULL)
    gtk_box_remove (self->lists, child);
}

static void
show_lists (IncStartupMoney *self, const IncTable *insiders)
{
  const gboolean unknown = has_stake_of_no_round (self);
  g_autoptr(GArray) places = inc_round_places_new (self->rounds, self->stakes, insiders);

  clear_lists (self);
  for (guint i = 0; i < self->rounds->len; i++)
    gtk_box_append (self->lists,
                    inc_round_list_new (g_ptr_array_index (self->rounds, i), g_array_index (places, IncRoundPlace, i),
                                        self->stakes, can_write (self)));
  if (unknown)
    gtk_box_append (self->lists, inc_round_list_new (NULL, INC_ROUND_PLACE_NONE, self->stakes, can_write (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->lists), self->rounds->len > 0 || unknown);
  gtk_widget_set_visible (self->nothing, self->rounds->len == 0 && !unknown);
}

static void
update_actions (IncStartupMoney *self)
{
  static const char *const writing[] = { "money.add-round", "money.edit-round", "money.delete-round",
                                         "money.add-stake", "money.edit-stake", "money.delete-stake" };

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], can_write (self));
  gtk_widget_set_visible (self->add_button, self->session == NULL || !inc_session_get_read_only (self->session));
  gtk_widget_set_visible (self->add_stake_button, gtk_widget_get_visible (self->add_button));
}

/* ---- actions ---- */

static GPtrArray *
dup_stakes_of (IncStartupMoney *self, gint64 round)
{
  GPtrArray *stakes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->stakes->len; i++)
    {
      IncStake *stake = g_ptr_array_index (self->stakes, i);

      if (stake->round == round)
        g_ptr_array_add (stakes, g_object_ref (stake));
    }
  return stakes;
}

static void
present (IncStartupMoney *self, IncRecordDialog *dialog)
{
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
present_stake (IncStartupMoney *self, IncStake *stake, const char *delete_label)
{
  IncRecordDialog *dialog = inc_stake_dialog_new (self->session, stake, self->rounds, self->startup->name);

  if (delete_label != NULL)
    inc_remove_row_add (dialog, GTK_WIDGET (self), self->session, delete_label, inc_stake_get_holder (stake));
  present (self, dialog);
}

static void
add_round_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_startup_money_add_round (INC_STARTUP_MONEY (widget));
}

static void
edit_round_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_startup_money_edit_round (INC_STARTUP_MONEY (widget), g_variant_get_int64 (parameter));
}

static void
delete_round_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupMoney *self = INC_STARTUP_MONEY (widget);
  const gint64 id = g_variant_get_int64 (parameter);
  IncRound *round = find (self->rounds, id);
  g_autofree char *title = round != NULL ? inc_round_dup_title (round) : NULL;

  inc_remove_records (widget, self->session, inc_schema_of (inc_round_get_type ()), &id, 1, title);
}

static void
add_stake_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupMoney *self = INC_STARTUP_MONEY (widget);
  const gint64 id = g_variant_get_int64 (parameter);
  IncRound *round = find (self->rounds, id);
  g_autoptr(IncStake) stake = g_object_new (inc_stake_get_type (), "startup", INC_RECORD (self->startup)->id, "round", id,
                                            "currency", round != NULL ? round->currency : NULL, NULL);

  present_stake (self, stake, NULL);
}

static void
edit_stake_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupMoney *self = INC_STARTUP_MONEY (widget);
  IncStake *stake = find (self->stakes, g_variant_get_int64 (parameter));

  if (stake != NULL)
    present_stake (self, stake, _("Delete Stake"));
}

static void
delete_stake_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupMoney *self = INC_STARTUP_MONEY (widget);
  const gint64 id = g_variant_get_int64 (parameter);
  IncStake *stake = find (self->stakes, id);

  inc_remove_records (widget, self->session, inc_schema_of (inc_stake_get_type ()), &id, 1,
                      stake != NULL ? inc_stake_get_holder (stake) : NULL);
}

/* ---- */

static void
inc_startup_money_dispose (GObject *object)
{
  IncStartupMoney *self = INC_STARTUP_MONEY (object);

  g_clear_object (&self->session);
  g_clear_object (&self->startup);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->stakes, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_STARTUP_MONEY);
  G_OBJECT_CLASS (inc_startup_money_parent_class)->dispose (object);
}

static void
inc_startup_money_class_init (IncStartupMoneyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_startup_money_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-startup-money.ui");
  gtk_widget_class_bind_template_child (widget_class, IncStartupMoney, add_button);
  gtk_widget_class_bind_template_child (widget_class, IncStartupMoney, add_stake_button);
  gtk_widget_class_bind_template_child (widget_class, IncStartupMoney, sums);
  gtk_widget_class_bind_template_child (widget_class, IncStartupMoney, sums_label);
  gtk_widget_class_bind_template_child (widget_class, IncStartupMoney, about_label);
  gtk_widget_class_bind_template_child (widget_class, IncStartupMoney, leverage);
  gtk_widget_class_bind_template_child (widget_class, IncStartupMoney, lists);
  gtk_widget_class_bind_template_child (widget_class, IncStartupMoney, nothing);
  gtk_widget_class_install_action (widget_class, "money.add-round", NULL, add_round_action);
  gtk_widget_class_install_action (widget_class, "money.edit-round", "x", edit_round_action);
  gtk_widget_class_install_action (widget_class, "money.delete-round", "x", delete_round_action);
  gtk_widget_class_install_action (widget_class, "money.add-stake", "x", add_stake_action);
  gtk_widget_class_install_action (widget_class, "money.edit-stake", "x", edit_stake_action);
  gtk_widget_class_install_action (widget_class, "money.delete-stake", "x", delete_stake_action);
}

static void
inc_startup_money_init (IncStartupMoney *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_bin_set_child (self->leverage, inc_leverage_list_new (TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->leverage), FALSE);
  update_actions (self);
}

void
inc_startup_money_show (IncStartupMoney *self, IncSession *session, const IncStartupFile *file)
{
  g_set_object (&self->session, session);
  g_set_object (&self->startup, file->startup);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->stakes, g_ptr_array_unref);
  self->rounds = g_ptr_array_ref (file->rounds);
  self->stakes = g_ptr_array_ref (file->stakes);
  show_sums (self);
  show_leverage (self, file->leverage);
  show_lists (self, file->insiders);
  update_actions (self);
}

void
inc_startup_money_forget (IncStartupMoney *self)
{
  clear_lists (self);
  g_clear_object (&self->session);
  g_clear_object (&self->startup);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->stakes, g_ptr_array_unref);
  update_actions (self);
}

void
inc_startup_money_add_round (IncStartupMoney *self)
{
  g_autoptr(IncRound) round = g_object_new (inc_round_get_type (), "startup", INC_RECORD (self->startup)->id, NULL);
  g_autoptr(GPtrArray) nobody = g_ptr_array_new ();

  present (self, inc_round_dialog_new (self->session, round, nobody, self->startup->name));
}

void
inc_startup_money_edit_round (IncStartupMoney *self, gint64 id)
{
  IncRound *round = find (self->rounds, id);
  g_autoptr(GPtrArray) stakes = NULL;
  g_autofree char *title = NULL;
  IncRecordDialog *dialog;

  if (round == NULL || !can_write (self))
    return;
  stakes = dup_stakes_of (self, id);
  title = inc_round_dup_title (round);
  dialog = inc_round_dialog_new (self->session, round, stakes, self->startup->name);
  inc_remove_row_add (dialog, GTK_WIDGET (self), self->session, _("Delete Round"), title);
  present (self, dialog);
}
