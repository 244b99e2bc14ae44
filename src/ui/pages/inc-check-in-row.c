/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-check-in-row: made once and given one guest after the other; the menu is made when it is asked for. */
#include "config.h"

#include "inc-check-in-row.h"

#include <glib/gi18n.h>

struct _IncCheckInRow
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *line;
  GtkLabel *pill;
  GtkLabel *pill_below;
  GtkWidget *tick;
  GtkLabel *time;
  GtkButton *arrived;
  GtkMenuButton *more;

  IncCheckInGuest *guest;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (IncCheckInRow, inc_check_in_row, ADW_TYPE_BIN)

static void
append (GMenu *menu, const char *label, const char *action, const char *key, IncCheckInGuest *guest)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", guest->id);
  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

GMenu *
inc_check_in_menu_new (IncCheckInGuest *guest)
{
  GMenu *menu = g_menu_new ();

  if (!inc_check_in_guest_is_here (guest))
    append (menu, _("_Arrived"), "check-in.arrived", "Return", guest);
  append (menu, _("_Stand-In…"), "check-in.stand-in", "<Control>t", guest);
  if (inc_check_in_guest_is_here (guest))
    append (menu, _("_Left Early"), "check-in.left", "<Control>e", guest);
  else
    append (menu, _("Comes _Late…"), "check-in.late", "<Control>l", guest);
  if (guest->presence != INC_PRESENCE_ABSENT)
    append (menu, _("A_bsent"), "check-in.absent", "<Control>Delete", guest);
  if (guest->presence != INC_PRESENCE_EXPECTED || guest->pill != NULL)
    append (menu, _("_Not Here Yet"), "check-in.expected", NULL, guest);
  return menu;
}

static void
create_menu (GtkMenuButton *button, gpointer data)
{
  IncCheckInRow *self = data;
  g_autoptr(GMenu) menu = inc_check_in_menu_new (self->guest);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
show (IncCheckInRow *self)
{
  IncCheckInGuest *guest = self->guest;
  const gboolean is_here = inc_check_in_guest_is_here (guest);

  adw_avatar_set_text (self->avatar, guest->name);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), !self->narrow);
  gtk_label_set_text (self->name, guest->name);
  gtk_label_set_text (self->line, guest->line);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->line), guest->line);
  inc_status_set (self->pill, guest->tone, self->narrow ? NULL : guest->pill);
  inc_status_set (self->pill_below, guest->tone, self->narrow ? guest->pill : NULL);
  gtk_widget_set_visible (self->tick, is_here);
  gtk_label_set_text (self->time, guest->arrived != NULL ? guest->arrived : "");
  gtk_widget_set_visible (GTK_WIDGET (self->time), guest->arrived != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->arrived), !is_here);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->arrived), "x", guest->id);
}

static GtkWidget *
make_texts (IncCheckInRow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", TRUE, "valign",
                                 GTK_ALIGN_CENTER, "spacing", 2, NULL);

  self->name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->line = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes",
                             (const char *[]){ "caption", "dimmed", "numeric", NULL }, NULL);
  self->pill_below = g_object_new (GTK_TYPE_LABEL, "halign", GTK_ALIGN_START, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pill_below));
  return box;
}

static void
make_state (IncCheckInRow *self, GtkBox *box)
{
  self->pill = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_CENTER, "visible", FALSE, NULL);
  self->tick = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "css-classes",
                             (const char *[]){ "success", NULL }, NULL);
  self->time = g_object_new (GTK_TYPE_LABEL, "css-classes", (const char *[]){ "dimmed", "numeric", NULL }, NULL);
  self->arrived = g_object_new (GTK_TYPE_BUTTON, "label", _("Arrived"), "valign", GTK_ALIGN_CENTER, "action-name",
                                "check-in.arrived", "action-target", g_variant_new_int64 (0), NULL);
  self->more = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "tooltip-text", _("More"), "valign",
                             GTK_ALIGN_CENTER, "css-classes", (const char *[]){ "flat", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Present"), -1);
  gtk_menu_button_set_create_popup_func (self->more, create_menu, self, NULL);
  gtk_box_append (box, GTK_WIDGET (self->pill));
  gtk_box_append (box, self->tick);
  gtk_box_append (box, GTK_WIDGET (self->time));
  gtk_box_append (box, GTK_WIDGET (self->arrived));
  gtk_box_append (box, GTK_WIDGET (self->more));
}

static void
inc_check_in_row_dispose (GObject *object)
{
  inc_check_in_row_set_guest (INC_CHECK_IN_ROW (object), NULL);
  G_OBJECT_CLASS (inc_check_in_row_parent_class)->dispose (object);
}

static void
inc_check_in_row_class_init (IncCheckInRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_check_in_row_dispose;
}

static void
inc_check_in_row_init (IncCheckInRow *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));

  self->avatar = ADW_AVATAR (adw_avatar_new (32, NULL, TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->avatar), "quiet");
  gtk_box_append (box, GTK_WIDGET (self->avatar));
  gtk_box_append (box, make_texts (self));
  make_state (self, box);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

IncCheckInRow *
inc_check_in_row_new (void)
{
  return g_object_new (INC_TYPE_CHECK_IN_ROW, NULL);
}

void
inc_check_in_row_set_guest (IncCheckInRow *self, IncCheckInGuest *guest)
{
  if (self->guest != NULL)
    g_signal_handlers_disconnect_by_func (self->guest, show, self);
  g_set_object (&self->guest, guest);
  if (guest == NULL)
    return;
  g_signal_connect_object (guest, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

void
inc_check_in_row_set_narrow (IncCheckInRow *self, gboolean narrow)
{
  self->narrow = narrow;
  if (self->guest != NULL)
    show (self);
}

IncCheckInGuest *
inc_check_in_row_get_guest (IncCheckInRow *self)
{
  return self->guest;
}

void
inc_check_in_row_show_menu (IncCheckInRow *self)
{
  gtk_menu_button_popup (self->more);
}
