/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What menus and the shortcuts dialog promise exists. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-cohorts-page.h"
#include "inc-event-page.h"
#include "inc-records-page.h"
#include "inc-report-page.h"
#include "inc-shortcuts.h"
#include "inc-startup-page.h"

static gboolean
class_has_action (GType type, const char *wanted)
{
  g_autoptr(GTypeClass) class = g_type_class_ref (type);
  const char *name, *property;
  const GVariantType *parameter;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (class), i, &owner, &name, &parameter, &property); i++)
    if (g_str_equal (name, wanted))
      return TRUE;
  return FALSE;
}

static gboolean
exists (const char *action)
{
  const GType pages[] = { INC_TYPE_RECORDS_PAGE, INC_TYPE_STARTUP_PAGE, INC_TYPE_COHORTS_PAGE, INC_TYPE_REPORT_PAGE,
                          INC_TYPE_EVENT_PAGE };

  if (g_str_has_prefix (action, "app."))
    return g_action_group_has_action (G_ACTION_GROUP (inc_display_get_application ()), action + 4);
  if (!g_str_has_prefix (action, "page."))
    return class_has_action (INC_TYPE_WINDOW, action);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (class_has_action (pages[i], action))
      return TRUE;
  return FALSE;
}

static void
test_actions_exist (void)
{
  guint n_shortcuts;
  const IncShortcut *shortcuts = inc_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr(GVariant) target = NULL;
      g_autoptr(GError) error = NULL;

      if (shortcuts[i].action == NULL)
        continue;
      g_action_parse_detailed_name (shortcuts[i].action, &name, &target, &error);
      g_assert_no_error (error);
      if (!exists (name))
        g_test_message ("%s is not there", name);
      g_assert_true (exists (name));
    }
}

static void
test_keys_differ (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) of_widgets = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_shortcuts;
  const IncShortcut *shortcuts = inc_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    for (guint j = 0; shortcuts[i].keys[j] != NULL; j++)
      {
        GdkModifierType modifiers;
        guint key;

        /* Keys without an action belong to a widget: each heading tells of another. */
        if (shortcuts[i].group != NULL && shortcuts[i].action == NULL)
          g_hash_table_remove_all (of_widgets);

        g_assert_true (gtk_accelerator_parse (shortcuts[i].keys[j], &key, &modifiers));
        g_assert_true (g_hash_table_add (shortcuts[i].action != NULL ? seen : of_widgets, (char *) shortcuts[i].keys[j]));
        /* A letter or digit alone belongs to typing; Space is for what has the focus and types nothing. */
        g_assert_true (modifiers != 0 || gdk_keyval_to_unicode (key) <= 0x20 || key == GDK_KEY_Delete);
      }
}

static void
check_menu (GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *action = NULL;
      GMenuLinkIter *links = g_menu_model_iterate_item_links (menu, i);

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action) && !exists (action))
        {
          g_test_message ("%s is not there", action);
          g_test_fail ();
        }
      while (g_menu_link_iter_next (links))
        {
          g_autoptr(GMenuModel) child = g_menu_link_iter_get_value (links);

          check_menu (child);
        }
      g_object_unref (links);
    }
}

static void
check_menus_below (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
    check_menu (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_menus_below (child);
}

static void
test_menus_work (void)
{
  IncWindow *window = inc_display_open_sample ("Menu");

  check_menus_below (GTK_WIDGET (window));
  inc_display_close_window (window);
}

static void
test_dialog (void)
{
  IncWindow *window = inc_display_open_sample ("Phím");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-shortcuts", NULL);
  inc_display_settle ();
  g_assert_true (inc_display_says (GTK_WIDGET (window), "Undo"));
  g_assert_true (inc_display_says (GTK_WIDGET (window), "Ctrl+Z"));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  inc_display_close_window (window);
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  g_test_add_func ("/display/shortcuts/every-action-exists", test_actions_exist);
  g_test_add_func ("/display/shortcuts/no-key-twice-and-no-letter-alone", test_keys_differ);
  g_test_add_func ("/display/shortcuts/menus-have-no-dead-entry", test_menus_work);
  g_test_add_func ("/display/shortcuts/dialog", test_dialog);
  return g_test_run ();
}
