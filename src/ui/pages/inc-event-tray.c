/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-tray: a button a wish, the most wanted first; no more than somebody would look through. */
#include "config.h"

#include "inc-event-tray.h"

#include "inc-event-sheet.h"

#include <glib/gi18n.h>

enum
{
  MOST_CHIPS = 40,
};

struct _IncEventTray
{
  GtkBox parent_instance;

  GtkLabel *count;
  GtkLabel *more;
  GtkBox *chips;
};

G_DEFINE_FINAL_TYPE (IncEventTray, inc_event_tray, GTK_TYPE_BOX)

static IncEventCarried *
copy_carried (IncEventCarried *carried)
{
  return g_memdup2 (carried, sizeof *carried);
}

G_DEFINE_BOXED_TYPE (IncEventCarried, inc_event_carried, copy_carried, g_free)

/* ---- a chip ---- */

static gint64
get_key (GtkWidget *chip)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (chip), "inc-key");
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, GtkWidget *chip)
{
  const IncEventCarried carried = { get_key (chip) };

  return gdk_content_provider_new_typed (INC_TYPE_EVENT_CARRIED, &carried);
}

/* The grid draws what is carried over it. */
static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, GtkWidget *chip)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (chip);
  g_autoptr(GdkPaintable) still = gdk_paintable_get_current_image (paintable);

  gtk_drag_source_set_icon (source, still, gtk_widget_get_width (chip) / 2, gtk_widget_get_height (chip) / 2);
}

static const char *
describe_wish (const IncEventUnplaced *wish)
{
  return wish->is_must ? _("must") : wish->is_mutual ? _("both sides") : _("one side");
}

static GtkWidget *
chip_content_new (const char *names, const char *wish)
{
  static const char *const dim[] = { "caption", "dimmed", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-drag-handle-symbolic", "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), gtk_label_new (names));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", wish, "css-classes", dim, NULL));
  return box;
}

static GtkWidget *
chip_new (const IncEventBook *book, const IncEventUnplaced *wish)
{
  static const char *const classes[] = { "tray-chip", NULL };
  const gint64 key = inc_event_sheet_key (wish->startup, wish->investor);
  g_autofree char *names = g_strdup_printf ("%s × %s",
                                            inc_event_sheet_shorten (inc_event_book_get_name (book, wish->startup)),
                                            inc_event_sheet_shorten (inc_event_book_get_name (book, wish->investor)));
  GtkWidget *chip = g_object_new (GTK_TYPE_BUTTON, "child", chip_content_new (names, describe_wish (wish)), "css-classes",
                                  classes, "action-name", "timetable.lift", "action-target", g_variant_new_int64 (key), NULL);
  GtkDragSource *source = gtk_drag_source_new ();

  g_object_set_data_full (G_OBJECT (chip), "inc-key", g_memdup2 (&key, sizeof key), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, names,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, describe_wish (wish), -1);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), chip);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), chip);
  gtk_widget_add_controller (chip, GTK_EVENT_CONTROLLER (source));
  return chip;
}

/* ---- */

void
inc_event_tray_show (IncEventTray *self, IncEventHand *hand)
{
  g_autoptr(GArray) unplaced = hand != NULL ? inc_event_hand_list_unplaced (hand) : NULL;
  const guint n = unplaced != NULL ? unplaced->len : 0;
  g_autofree char *count = g_strdup_printf ("%u", n);
  GtkWidget *chip;

  g_return_if_fail (INC_IS_EVENT_TRAY (self));

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  gtk_label_set_text (self->count, count);
  for (guint i = 0; i < MIN (n, MOST_CHIPS); i++)
    gtk_box_append (self->chips, chip_new (inc_event_hand_get_book (hand), &g_array_index (unplaced, IncEventUnplaced, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > MOST_CHIPS);
  if (n > MOST_CHIPS)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MOST_CHIPS), n - MOST_CHIPS);

      gtk_label_set_text (self->more, text);
    }
}

static void
inc_event_tray_class_init (IncEventTrayClass *klass)
{
}

static GtkWidget *
make_head (IncEventTray *self)
{
  static const char *const heading[] = { "heading", NULL };
  static const char *const counting[] = { "count", "numeric", NULL };
  static const char *const dim[] = { "caption", "dimmed", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->count = g_object_new (GTK_TYPE_LABEL, "css-classes", counting, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _("Without a place"), "css-classes", heading,
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _("drag into the timetable, or choose and press "
                                                                          "Enter"),
                                               "css-classes", dim, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  return box;
}

static void
inc_event_tray_init (IncEventTray *self)
{
  static const char *const dim[] = { "dimmed", NULL };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tray");
  self->chips = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9));
  self->more = g_object_new (GTK_TYPE_LABEL, "css-classes", dim, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->more));
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER, "child",
                                                line, NULL));
}
