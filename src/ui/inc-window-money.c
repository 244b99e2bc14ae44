/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-money: from a figure of money to the rows behind it. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-leverage-dialog.h"
#include "inc-leverage-list.h"

static void
on_leverage_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncSession *session = inc_window_get_session (INC_WINDOW (widget));
  IncLeverageScope scope;
  const char *word;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &word, &id);
  if (session != NULL && inc_leverage_scope_find (word, &scope))
    adw_dialog_present (inc_leverage_dialog_new (session, scope, id), widget);
}

void
inc_window_money_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.show-leverage", "(sx)", on_leverage_shown);
}
