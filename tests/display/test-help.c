/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The help: whole in both languages, true of the keys, there for every page, and found by a word. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-help-dialog.h"
#include "inc-help-text.h"
#include "inc-shortcuts.h"

static const char *const help_languages[] = { "C", "vi" };

static void
test_help_is_whole (void)
{
  const char *const *pages = inc_help_get_pages ();

  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_autoptr(IncHelpText) english = inc_help_text_load (pages[i], "C");
      g_autoptr(IncHelpText) vietnamese = inc_help_text_load (pages[i], "vi");

      g_test_message ("%s", pages[i]);
      g_assert_nonnull (english);
      g_assert_nonnull (vietnamese);
      g_assert_cmpstr (english->title, !=, vietnamese->title);
      g_assert_cmpuint (english->blocks->len, >=, 3);
      g_assert_cmpuint (english->blocks->len, ==, vietnamese->blocks->len);
      for (guint j = 0; j < english->blocks->len; j++)
        {
          const IncHelpBlock *ours = g_ptr_array_index (english->blocks, j);
          const IncHelpBlock *theirs = g_ptr_array_index (vietnamese->blocks, j);

          g_assert_cmpint (ours->kind, ==, theirs->kind);
          g_assert_cmpuint (ours->number, ==, theirs->number);
        }
      g_assert_cmpuint (english->keys->len, ==, vietnamese->keys->len);
      g_assert_cmpuint (english->links->len, ==, vietnamese->links->len);
    }
}

static void
test_help_links_lead_somewhere (void)
{
  const char *const *pages = inc_help_get_pages ();

  for (guint i = 0; pages[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (help_languages); j++)
      {
        g_autoptr(IncHelpText) text = inc_help_text_load (pages[i], help_languages[j]);

        for (guint k = 0; k < text->links->len; k++)
          {
            const char *link = g_ptr_array_index (text->links, k);

            g_test_message ("%s/%s: %s", help_languages[j], pages[i], link);
            g_assert_true (g_strv_contains (pages, link));
          }
      }
}

/* "Ctrl+Shift+Z" as people read it. */
static void
parse_key (const char *label, guint *key, GdkModifierType *modifiers)
{
  g_autoptr(GString) text = g_string_new (label);

  g_string_replace (text, "Ctrl+", "<Control>", 0);
  g_string_replace (text, "Shift+", "<Shift>", 0);
  g_string_replace (text, "Alt+", "<Alt>", 0);
  g_string_replace (text, ",", "comma", 0);
  g_assert_true (gtk_accelerator_parse (text->str, key, modifiers));
}

static gboolean
is_key (const char *label)
{
  guint n_shortcuts, wanted;
  GdkModifierType wanted_modifiers;
  const IncShortcut *shortcuts = inc_shortcuts_get (&n_shortcuts);

  parse_key (label, &wanted, &wanted_modifiers);
  for (guint i = 0; i < n_shortcuts; i++)
    for (guint j = 0; shortcuts[i].keys[j] != NULL; j++)
      {
        GdkModifierType modifiers;
        guint key;

        gtk_accelerator_parse (shortcuts[i].keys[j], &key, &modifiers);
        if (gdk_keyval_to_lower (key) == gdk_keyval_to_lower (wanted) && modifiers == wanted_modifiers)
          return TRUE;
      }
  return FALSE;
}

/* What the help says of keys is what is bound. */
static void
test_help_keys_are_bound (void)
{
  const char *const *pages = inc_help_get_pages ();

  for (guint i = 0; pages[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (help_languages); j++)
      {
        g_autoptr(IncHelpText) text = inc_help_text_load (pages[i], help_languages[j]);

        for (guint k = 0; k < text->keys->len; k++)
          {
            g_test_message ("%s/%s: %s", help_languages[j], pages[i], (char *) g_ptr_array_index (text->keys, k));
            g_assert_true (is_key (g_ptr_array_index (text->keys, k)));
          }
      }
}

static void
test_help_text (void)
{
  g_autoptr(IncHelpText) text = inc_help_text_parse ("x", "# One & two\n\nGo **on** with\n{Ctrl+N} or [see](people) <b>.\n\n"
                                                          "## Head\n\n- item\n2. step\n{shortcuts}\n");
  const IncHelpBlock *paragraph = g_ptr_array_index (text->blocks, 0);

  g_assert_null (inc_help_text_parse ("y", "no title"));
  g_assert_cmpstr (text->title, ==, "One & two");
  g_assert_cmpuint (text->blocks->len, ==, 5);
  g_assert_cmpstr (paragraph->plain, ==, "Go on with Ctrl+N or see <b>.");
  g_assert_nonnull (strstr (paragraph->markup, "<b>on</b>"));
  g_assert_nonnull (strstr (paragraph->markup, "<a href=\"people\">see</a> &lt;b&gt;."));
  g_assert_cmpint (((IncHelpBlock *) g_ptr_array_index (text->blocks, 1))->kind, ==, INC_HELP_HEADING);
  g_assert_cmpint (((IncHelpBlock *) g_ptr_array_index (text->blocks, 2))->kind, ==, INC_HELP_ITEM);
  g_assert_cmpuint (((IncHelpBlock *) g_ptr_array_index (text->blocks, 3))->number, ==, 2);
  g_assert_cmpint (((IncHelpBlock *) g_ptr_array_index (text->blocks, 4))->kind, ==, INC_HELP_SHORTCUTS);
}

static void
assert_found (const char *page, const char *typed, const char *begins)
{
  g_autoptr(IncHelpText) text = inc_help_text_load (page, "vi");
  g_autoptr(IncSearch) search = inc_search_new (typed);
  g_autofree char *found = inc_help_text_find (text, search);

  if (begins == NULL)
    g_assert_null (found);
  else
    g_assert_true (found != NULL && g_str_has_prefix (found, begins));
}

static void
test_help_search (void)
{
  assert_found ("people", "su dong y", "Sự đồng ý");
  assert_found ("people", "sự đồng ý", "Sự đồng ý");
  assert_found ("people", "ngươi", "Mỗi người");
  assert_found ("import", "hoan tac", "Hoàn tác");
  assert_found ("import", "thiên thần", NULL);
  assert_found ("investors", "thiên thần", "Quỹ, nhà đầu tư thiên thần");
  assert_found ("today", "", "Trang Hôm nay");
}

/* Each section of the sidebar, each file of a record and each larger dialog has its page. */
static void
test_help_follows_the_view (void)
{
  IncWindow *window = inc_display_open_sample ("Giúp");
  GtkListBox *sidebar = inc_display_find (GTK_WIDGET (window), GTK_TYPE_LIST_BOX);
  static const struct
  {
    const char *action;
    const char *target;
    const char *page;
  } views[] = {
    { "win.open-record", "('startup', int64 4)", "startups" }, { "win.open-record", "('cohort', int64 3)", "cohorts" },
    { "win.show-paper", "('cohort', int64 3)", "reports" },    { "win.show-history", NULL, "history" },
    { "win.show-registers", NULL, "registers" },               { "win.show-preferences", NULL, "preferences" },
    { "win.import", "''", "import" },
  };
  GtkListBoxRow *row;

  for (guint i = 0; (row = gtk_list_box_get_row_at_index (sidebar, i)) != NULL; i++)
    {
      const char *tag;

      g_signal_emit_by_name (sidebar, "row-activated", row);
      inc_display_settle ();
      tag = adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (inc_window_get_visible_page (window)));
      g_test_message ("%s", tag);
      inc_display_activate (window, "win.show-help", "''");
      g_assert_cmpstr (inc_help_dialog_get_page (INC_HELP_DIALOG (inc_display_get_dialog (window))), ==, tag);
      inc_display_close_dialog (window);
    }
  g_assert_nonnull (gtk_list_box_get_row_at_index (sidebar, 2));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      inc_display_activate (window, views[i].action, views[i].target);
      inc_display_activate (window, "win.show-help", "''");
      g_assert_cmpstr (inc_help_dialog_get_page (INC_HELP_DIALOG (inc_display_get_dialog (window))), ==, views[i].page);
      while (inc_display_get_dialog (window) != NULL)
        inc_display_close_dialog (window);
    }
  inc_display_close_window (window);
}

static void
test_help_dialog (void)
{
  IncWindow *window = inc_display_open_sample ("Đọc giúp");
  IncHelpDialog *dialog;
  GtkEditable *search;
  GtkListBox *list;

  inc_display_activate (window, "win.show-help", "'import'");
  dialog = INC_HELP_DIALOG (inc_display_get_dialog (window));
  g_assert_true (inc_display_says (GTK_WIDGET (dialog), "Twice the same file"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "help.show", "s", "history");
  g_assert_cmpstr (inc_help_dialog_get_page (dialog), ==, "history");
  g_assert_true (inc_display_says (GTK_WIDGET (dialog), "Deleting"));
  inc_display_activate (window, "win.show-help", "'today'"); /* in the same dialog */
  g_assert_true (INC_HELP_DIALOG (inc_display_get_dialog (window)) == dialog);
  g_assert_cmpstr (inc_help_dialog_get_page (dialog), ==, "today");

  search = GTK_EDITABLE (inc_display_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY));
  list = inc_display_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX);
  gtk_editable_set_text (search, "consent");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (inc_help_dialog_get_page (dialog), ==, "people");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0))));
  g_assert_true (inc_display_says (GTK_WIDGET (list), "Consent"));
  gtk_editable_set_text (search, "xylophone");
  g_signal_emit_by_name (search, "activate");
  g_assert_true (inc_display_says (GTK_WIDGET (dialog), "Nothing Found"));
  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  inc_display_close_dialog (window);
  inc_display_close_window (window);
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  g_test_add_func ("/display/help/is-whole-in-both-languages", test_help_is_whole);
  g_test_add_func ("/display/help/links-lead-somewhere", test_help_links_lead_somewhere);
  g_test_add_func ("/display/help/names-keys-that-are-bound", test_help_keys_are_bound);
  g_test_add_func ("/display/help/text-is-read", test_help_text);
  g_test_add_func ("/display/help/search", test_help_search);
  g_test_add_func ("/display/help/follows-the-view", test_help_follows_the_view);
  g_test_add_func ("/display/help/dialog", test_help_dialog);
  return g_test_run ();
}
