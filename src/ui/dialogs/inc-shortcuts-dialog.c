/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-shortcuts-dialog: one group a group of inc-shortcuts, one row a key. */
#include "config.h"

#include "inc-shortcuts-dialog.h"

#include <glib/gi18n.h>

GtkWidget *
inc_shortcut_row_new (const IncShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys;
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (shortcut->keys[0], &key, &modifiers);
  label = gtk_accelerator_get_label (key, modifiers);
  keys = gtk_label_new (label);
  gtk_widget_add_css_class (keys, "keycap");
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

AdwDialog *
inc_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;
  guint n_shortcuts;
  const IncShortcut *shortcuts = inc_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (shortcuts[i].group != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, inc_shortcut_row_new (&shortcuts[i]));
    }
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 440);
  adw_dialog_set_content_height (dialog, 620);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
