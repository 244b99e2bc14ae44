/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-leverage-line: the amount stands beside the name, and below it where both have no room in one line. */
#include "config.h"

#include "inc-leverage-line.h"

#include "inc-leverage-list.h"
#include "inc-leverage-rows.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define INC_TYPE_LEVERAGE_LINE (inc_leverage_line_get_type ())
G_DECLARE_FINAL_TYPE (IncLeverageLine, inc_leverage_line, INC, LEVERAGE_LINE, AdwBin)

struct _IncLeverageLine
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *amount;
  GtkLabel *about;
  GtkLabel *reason;
};

G_DEFINE_FINAL_TYPE (IncLeverageLine, inc_leverage_line, ADW_TYPE_BIN)

static GtkLabel *
label_new (double xalign, const char *first_class, const char *second_class)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", xalign, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "css-classes",
                       (const char *[]){ first_class, second_class, NULL }, NULL);
}

static void
inc_leverage_line_class_init (IncLeverageLineClass *klass)
{
}

/* A name and an amount. */
static GtkWidget *
pair_new (GtkLabel *name, GtkLabel *amount)
{
  GtkWidget *pair = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 3, NULL);

  gtk_widget_set_hexpand (GTK_WIDGET (name), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (pair), GTK_WIDGET (name));
  adw_wrap_box_append (ADW_WRAP_BOX (pair), GTK_WIDGET (amount));
  return pair;
}

static void
inc_leverage_line_init (IncLeverageLine *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, "valign",
                                 GTK_ALIGN_CENTER, NULL);

  self->title = label_new (0, NULL, NULL);
  self->amount = label_new (1, "numeric", NULL);
  self->about = label_new (0, "caption", "dimmed");
  self->reason = label_new (0, "caption", NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->about), "numeric");
  gtk_box_append (GTK_BOX (box), pair_new (self->title, self->amount));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reason));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->about));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* ---- rows ---- */

/* Nothing is done to the figures. */
static void
show_figures (GtkListItem *item, const IncLeverage *leverage)
{
  GtkWidget *list = inc_leverage_list_new (FALSE);
  g_autofree char *ratio = inc_leverage_describe (leverage);
  g_autofree char *share = inc_leverage_describe_share (leverage);
  g_autofree char *said = g_strdup_printf ("%s, %s", ratio, share);

  inc_leverage_list_show (list, leverage);
  gtk_list_item_set_child (item, list);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_accessible_label (item, said);
}

static void
on_row_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  IncLeverageRow *row = gtk_list_item_get_item (item);
  IncLeverageLine *line;
  g_autofree char *said = NULL;

  if (row->figures != NULL)
    {
      show_figures (item, row->figures);
      return;
    }
  if (!INC_IS_LEVERAGE_LINE (gtk_list_item_get_child (item)))
    gtk_list_item_set_child (item, g_object_new (INC_TYPE_LEVERAGE_LINE, NULL));
  gtk_list_item_set_activatable (item, TRUE);
  line = INC_LEVERAGE_LINE (gtk_list_item_get_child (item));
  said = g_strdup_printf ("%s, %s%s%s", row->title, row->reason != NULL ? row->reason : row->amount,
                          row->about != NULL ? ", " : "", row->about != NULL ? row->about : "");
  show_text (line->title, row->title);
  show_text (line->amount, row->amount);
  show_text (line->about, row->about);
  show_text (line->reason, row->reason);
  gtk_list_item_set_accessible_label (item, said);
}

GtkListItemFactory *
inc_leverage_lines_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", G_CALLBACK (on_row_bind), NULL);
  return factory;
}

/* ---- headings ---- */

static void
on_header_setup (GtkListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  GtkLabel *name = label_new (0, "heading", NULL), *sum = label_new (1, "numeric", "dimmed");

  GtkWidget *pair = pair_new (name, sum);

  gtk_widget_add_css_class (pair, "section-heading");
  gtk_list_header_set_child (header, pair);
}

static void
on_header_bind (GtkListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  IncLeverageRow *row = gtk_list_header_get_item (header);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_header_get_child (header));

  gtk_label_set_text (GTK_LABEL (name), row->section != NULL ? row->section : "");
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)), row->sum != NULL ? row->sum : "");
  gtk_widget_set_visible (gtk_list_header_get_child (header), row->section != NULL);
}

GtkListItemFactory *
inc_leverage_headings_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_header_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_header_bind), NULL);
  return factory;
}
