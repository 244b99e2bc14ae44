/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund-balance: parts that are nothing have no place in the bar, and say so below it. */
#include "config.h"

#include "inc-fund-balance.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-share-bar.h"

#include <glib/gi18n.h>

struct _IncFundBalance
{
  AdwBin parent_instance;

  GtkWidget *head;
  GtkLabel *name;
  GtkLabel *figure;
  GtkWidget *about;
  GtkLabel *limit;
  GtkLabel *period;
  IncShareBar *bar;
  AdwWrapBox *legend;
  GtkLabel *over;
  gboolean narrow;
  gboolean tight;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_TIGHT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncFundBalance, inc_fund_balance, ADW_TYPE_BIN)

/* ---- parts ---- */

static GtkLabel *
label_new (const char *first_class, const char *second_class)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "css-classes",
                       (const char *[]){ first_class, second_class, NULL }, NULL);
}

static GtkWidget *
legend_item_new (IncSeries series, const char *name, const char *amount)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkLabel *label = label_new ("caption", "dimmed"), *value = label_new ("heading", "numeric");

  gtk_label_set_text (label, name);
  gtk_label_set_text (value, amount);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (label));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (value));
  gtk_box_append (GTK_BOX (item), inc_share_bar_swatch_new (series));
  gtk_box_append (GTK_BOX (item), texts);
  return item;
}

static void
add_part (IncFundBalance *self, IncSeries series, const char *name, gint64 amount, const char *currency, GString *said)
{
  g_autofree char *text = inc_amount_display (amount, currency);

  if (amount > 0)
    inc_share_bar_add (self->bar, series, amount);
  adw_wrap_box_append (self->legend, legend_item_new (series, name, text));
  g_string_append_printf (said, "%s%s: %s", said->len > 0 ? ", " : "", name, text);
}

static void
clear (IncFundBalance *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    adw_wrap_box_remove (self->legend, child);
  inc_share_bar_clear (self->bar);
}

/* ---- what is shown ---- */

char *
inc_fund_dup_period (IncFund *fund)
{
  g_autofree char *starts = inc_date_display (fund->starts);
  g_autofree char *ends = inc_date_display (fund->ends);

  if (starts == NULL && ends == NULL)
    return NULL;
  return g_strdup_printf ("%s – %s", starts != NULL ? starts : "…", ends != NULL ? ends : "…");
}

static void
show_parts (IncFundBalance *self, const IncFundFigures *figures)
{
  g_autoptr(GString) said = g_string_new (NULL);
  const gint64 open = figures->free != INC_MISSING ? figures->free - figures->proposed : 0;

  clear (self);
  add_part (self, INC_SERIES_FIRST, C_("fund", "Paid"), figures->paid, figures->currency, said);
  add_part (self, INC_SERIES_FIRST_DUE, _("Signed, not paid"), figures->signed_for, figures->currency, said);
  add_part (self, INC_SERIES_SECOND_DUE, _("Proposed"), figures->proposed, figures->currency, said);
  if (figures->free != INC_MISSING)
    add_part (self, INC_SERIES_FREE, _("Left if all is approved"), open, figures->currency, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, said->str, -1);
}

static void
show_over (IncFundBalance *self, const IncFundFigures *figures)
{
  const gint64 open = figures->free != INC_MISSING ? figures->free - figures->proposed : 0;
  g_autofree char *amount = inc_amount_display (ABS (figures->free != INC_MISSING && figures->free < 0 ? figures->free : open),
                                                figures->currency);
  g_autofree char *text = NULL;

  if (figures->free != INC_MISSING && figures->free < 0)
    /* Translators: %s is an amount of money */
    text = g_strdup_printf (_("%s more than the limit"), amount);
  else if (open < 0)
    /* Translators: %s is an amount of money */
    text = g_strdup_printf (_("What is proposed is %s more than what remains"), amount);
  gtk_label_set_text (self->over, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->over), text != NULL);
}

void
inc_fund_balance_show (IncFundBalance *self, IncFund *fund, const IncFundFigures *figures)
{
  const gboolean limited = figures->limit != INC_MISSING;
  g_autofree char *figure = inc_amount_display (limited ? figures->free : figures->paid, figures->currency);
  g_autofree char *amount = limited ? inc_amount_display (figures->limit, figures->currency) : NULL;
  /* Translators: %s is an amount of money */
  g_autofree char *limit = limited ? g_strdup_printf (_("Limit %s"), amount) : g_strdup (_("No limit"));
  g_autofree char *period = inc_fund_dup_period (fund);

  gtk_label_set_text (self->name, limited ? C_("fund", "Remaining") : C_("fund", "Paid"));
  gtk_label_set_text (self->figure, figure);
  gtk_label_set_text (self->limit, limit);
  gtk_label_set_text (self->period, period != NULL ? period : "");
  gtk_widget_set_visible (GTK_WIDGET (self->period), period != NULL);
  show_parts (self, figures);
  show_over (self, figures);
}

/* ---- */

static void
inc_fund_balance_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, prop_id == PROP_TIGHT ? INC_FUND_BALANCE (object)->tight : INC_FUND_BALANCE (object)->narrow);
}

static void
inc_fund_balance_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncFundBalance *self = INC_FUND_BALANCE (object);
  float xalign;

  *(prop_id == PROP_TIGHT ? &self->tight : &self->narrow) = g_value_get_boolean (value);
  xalign = self->narrow ? 0 : 1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->figure),
                              (const char *[]){ self->tight ? "title-4" : self->narrow ? "title-2" : "title-1", "numeric", NULL });
  adw_wrap_box_set_child_spacing (self->legend, self->narrow ? 18 : 30);
  gtk_label_set_xalign (self->limit, xalign);
  gtk_label_set_xalign (self->period, xalign);
}

static void
inc_fund_balance_class_init (IncFundBalanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_fund_balance_get_property;
  object_class->set_property = inc_fund_balance_set_property;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIGHT] = g_param_spec_boolean ("tight", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
column_new (GtkLabel *first, GtkLabel *second)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (column), GTK_WIDGET (first));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (second));
  return column;
}

static void
make_head (IncFundBalance *self)
{
  GtkWidget *amount;

  self->name = label_new ("dimmed", NULL);
  self->figure = label_new ("title-1", "numeric");
  self->limit = label_new ("dimmed", "numeric");
  self->period = label_new ("dimmed", "numeric");
  gtk_label_set_selectable (self->figure, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->figure), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->name, NULL, -1);
  amount = column_new (self->name, self->figure);
  self->about = column_new (self->limit, self->period);
  gtk_widget_set_hexpand (amount, TRUE);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->head), amount);
  gtk_box_append (GTK_BOX (self->head), self->about);
}

static void
inc_fund_balance_init (IncFundBalance *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  make_head (self);
  self->bar = g_object_new (INC_TYPE_SHARE_BAR, "css-classes", (const char *[]){ "thick", NULL }, NULL);
  self->legend = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 30, "line-spacing", 9, NULL);
  self->over = label_new ("error", "numeric");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fund-card");
  gtk_box_append (GTK_BOX (card), self->head);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->legend));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->over));
  adw_bin_set_child (ADW_BIN (self), card);
  g_object_set (self, "narrow", FALSE, NULL);
}
