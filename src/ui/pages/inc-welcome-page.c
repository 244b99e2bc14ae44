/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-welcome-page: the row that opens a register is there only when there are some, and says how many. */
#include "config.h"

#include "inc-welcome-page.h"

#include "inc-registers.h"

#include <glib/gi18n.h>

struct _IncWelcomePage
{
  AdwBin parent_instance;

  GtkWidget *new_button;
  AdwActionRow *open_row;
};

G_DEFINE_FINAL_TYPE (IncWelcomePage, inc_welcome_page, ADW_TYPE_BIN)

static void
inc_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (inc_welcome_page_parent_class)->dispose (object);
}

static void
inc_welcome_page_class_init (IncWelcomePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_welcome_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncWelcomePage, new_button);
  gtk_widget_class_bind_template_child (widget_class, IncWelcomePage, open_row);
}

static void
inc_welcome_page_init (IncWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_welcome_page_reload (IncWelcomePage *self)
{
  g_auto(GStrv) names = inc_registers_list (NULL);
  const guint n_names = names != NULL ? g_strv_length (names) : 0;
  g_autofree char *subtitle = NULL;

  /* Translators: the place of %u has the number of registers on this machine. */
  subtitle = g_strdup_printf (ngettext ("%u on this machine", "%u on this machine", n_names), n_names);
  adw_action_row_set_subtitle (self->open_row, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->open_row), n_names > 0);
  gtk_widget_grab_focus (self->new_button);
}
