/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-chips: what is typed stays the one truth: a chip that goes takes its part out of the text. */
#include "config.h"

#include "inc-find-chips.h"

#include "inc-find-menu.h"

#include <glib/gi18n.h>

struct _IncFindChips
{
  AdwBin parent_instance;

  AdwWrapBox *box;
  GtkMenuButton *add;
  IncFind *find;
};

static guint typed_signal;

G_DEFINE_FINAL_TYPE (IncFindChips, inc_find_chips, ADW_TYPE_BIN)

static void
on_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncFindChips *self = INC_FIND_CHIPS (widget);
  g_autofree char *text = NULL;
  const char *word, *value;

  g_variant_get (parameter, "(&s&s)", &word, &value);
  text = inc_find_add (self->find != NULL ? self->find->typed : NULL, inc_find_operators_find (word),
                       *value != '\0' ? value : NULL);
  g_signal_emit (self, typed_signal, 0, text);
}

static void
on_dropped (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncFindChips *self = INC_FIND_CHIPS (widget);
  const guint condition = g_variant_get_uint32 (parameter);
  g_autofree char *text = NULL;

  if (self->find == NULL || condition >= self->find->conditions->len)
    return;
  text = inc_find_drop (self->find, condition);
  g_signal_emit (self, typed_signal, 0, text);
}

static GtkWidget *
chip_new (const char *text, guint condition)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a condition of a search, such as "Stage: Graduated" */
  g_autofree char *tooltip = g_strdup_printf (_("Drop the Condition: %s"), text);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END,
                                               "max-width-chars", 36, NULL));
  gtk_box_append (GTK_BOX (box), button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "find.drop");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", condition);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "chip");
  gtk_widget_add_css_class (box, "active");
  gtk_widget_add_css_class (box, "named");
  return box;
}

static void
inc_find_chips_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (inc_find_chips_parent_class)->dispose (object);
}

static void
inc_find_chips_finalize (GObject *object)
{
  g_clear_pointer (&INC_FIND_CHIPS (object)->find, inc_find_unref);
  G_OBJECT_CLASS (inc_find_chips_parent_class)->finalize (object);
}

static void
inc_find_chips_class_init (IncFindChipsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_find_chips_dispose;
  G_OBJECT_CLASS (class)->finalize = inc_find_chips_finalize;
  gtk_widget_class_install_action (widget_class, "find.add", "(ss)", on_add);
  gtk_widget_class_install_action (widget_class, "find.drop", "u", on_dropped);
  typed_signal = g_signal_new ("typed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_STRING);
}

static void
inc_find_chips_init (IncFindChips *self)
{
  self->box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
  self->add = g_object_new (GTK_TYPE_MENU_BUTTON, "label", _("Add Condition"), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->add), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->add), "add-condition");
  adw_wrap_box_append (self->box, GTK_WIDGET (self->add));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  inc_find_chips_offer (self, NULL);
}

void
inc_find_chips_show (IncFindChips *self, IncFind *find)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  g_clear_pointer (&self->find, inc_find_unref);
  self->find = inc_find_ref (find);
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != GTK_WIDGET (self->add))
        adw_wrap_box_remove (self->box, child);
      child = next;
    }
  for (guint i = find->conditions->len; i > 0; i--)
    {
      g_autofree char *text = inc_find_describe_condition (&g_array_index (find->conditions, IncFindCondition, i - 1));

      adw_wrap_box_prepend (self->box, chip_new (text, i - 1));
    }
}

void
inc_find_chips_offer (IncFindChips *self, const IncFindWords *words)
{
  g_autoptr(GMenuModel) menu = inc_find_menu_new (words, "find.add");

  gtk_menu_button_set_menu_model (self->add, menu);
}
