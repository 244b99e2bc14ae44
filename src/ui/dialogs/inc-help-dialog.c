/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-help-dialog: pages are read once, when the dialog opens; a search keeps the rows of those that
 * answer, each with the sentence that does. */
#include "config.h"

#include "inc-help-dialog.h"

#include "inc-help-page.h"
#include "inc-history-dialog.h"
#include "inc-import-dialog.h"
#include "inc-preferences-dialog.h"
#include "inc-registers-dialog.h"

#include <glib/gi18n.h>

struct _IncHelpDialog
{
  AdwDialog parent_instance;

  GPtrArray *texts; /* IncHelpText, as in pages */
  GPtrArray *found; /* GtkLabel of the rows, as in pages */
  const char *shown;

  AdwNavigationSplitView *split_view;
  GtkEditable *search;
  GtkStack *results;
  GtkListBox *list;
  AdwNavigationPage *page;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  AdwBin *body;
};

G_DEFINE_FINAL_TYPE (IncHelpDialog, inc_help_dialog, ADW_TYPE_DIALOG)

static const char *const pages[] = {
  "first-steps", "today",  "cohorts", "startups", "events", "people",    "investors",   "partners", "funds",
  "search",      "import", "history", "reports",  "city",   "registers", "preferences", "keyboard", NULL,
};

const char *const *
inc_help_get_pages (void)
{
  return pages;
}

static guint
find_page (const char *name)
{
  for (guint i = 0; pages[i] != NULL; i++)
    if (g_str_equal (pages[i], name))
      return i;
  return 0;
}

/* What a page of the window is tagged, up to the id of its record, and what explains it. */
static const char *
find_of_tag (const char *tag)
{
  static const char *const tags[][2] = {
    { "cohort", "cohorts" },   { "startup", "startups" }, { "person", "people" },
    { "investor", "investors" }, { "partner", "partners" }, { "report", "reports" },
    { "paper", "reports" },    { "table", "reports" },    { "event", "events" },
    { "deals", "events" },     { "fund", "funds" },       { "award", "funds" },
    { "tranche", "funds" },
  };
  g_auto(GStrv) words = g_strsplit (tag != NULL ? tag : "", " ", 2);

  for (guint i = 0; words[0] != NULL && i < G_N_ELEMENTS (tags); i++)
    if (g_str_equal (words[0], tags[i][0]))
      return tags[i][1];
  return words[0] != NULL ? pages[find_page (words[0])] : pages[0];
}

const char *
inc_help_find_page (AdwDialog *dialog, IncPage *page)
{
  if (INC_IS_IMPORT_DIALOG (dialog))
    return "import";
  if (INC_IS_HISTORY_DIALOG (dialog))
    return "history";
  if (INC_IS_REGISTERS_DIALOG (dialog))
    return "registers";
  if (INC_IS_PREFERENCES_DIALOG (dialog))
    return "preferences";
  return page != NULL ? find_of_tag (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (page))) : pages[0];
}

static void
add_row (IncHelpDialog *self, const IncHelpText *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (text->title);
  GtkWidget *found = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (found), 0);
  gtk_label_set_wrap (GTK_LABEL (found), TRUE);
  gtk_label_set_lines (GTK_LABEL (found), 2);
  gtk_label_set_ellipsize (GTK_LABEL (found), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (found, "caption");
  gtk_widget_add_css_class (found, "dimmed");
  gtk_widget_set_visible (found, FALSE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), found);
  gtk_list_box_append (self->list, box);
  g_ptr_array_add (self->found, found);
}

static void
load_pages (IncHelpDialog *self)
{
  const char *language = inc_help_get_language ();

  for (guint i = 0; pages[i] != NULL; i++)
    {
      IncHelpText *text = inc_help_text_load (pages[i], language);

      g_assert (text != NULL);
      g_ptr_array_add (self->texts, text);
      add_row (self, text);
    }
}

static void
on_search_changed (IncHelpDialog *self)
{
  g_autoptr(IncSearch) search = inc_search_new (gtk_editable_get_text (self->search));
  guint n_found = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      g_autofree char *sentence = inc_help_text_find (g_ptr_array_index (self->texts, i), search);
      GtkWidget *found = g_ptr_array_index (self->found, i);

      gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i)), sentence != NULL);
      gtk_label_set_label (GTK_LABEL (found), sentence != NULL ? sentence : "");
      gtk_widget_set_visible (found, sentence != NULL && !inc_search_is_empty (search));
      n_found += sentence != NULL;
    }
  gtk_stack_set_visible_child_name (self->results, n_found > 0 ? "list" : "none");
}

/* Enter: the first page that answers. */
static void
on_search_activated (IncHelpDialog *self)
{
  on_search_changed (self);
  for (guint i = 0; i < self->texts->len; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i))))
      {
        inc_help_dialog_show (self, pages[i]);
        return;
      }
}

/* Escape: first of the search, then of the dialog. */
static void
on_search_stopped (IncHelpDialog *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
on_row_activated (IncHelpDialog *self, GtkListBoxRow *row)
{
  inc_help_dialog_show (self, pages[gtk_list_box_row_get_index (row)]);
}

static void
on_show (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_help_dialog_show (INC_HELP_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

static void
inc_help_dialog_dispose (GObject *object)
{
  IncHelpDialog *self = INC_HELP_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_HELP_DIALOG);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  G_OBJECT_CLASS (inc_help_dialog_parent_class)->dispose (object);
}

static void
inc_help_dialog_class_init (IncHelpDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_help_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncHelpDialog, split_view);
  gtk_widget_class_bind_template_child (widget_class, IncHelpDialog, search);
  gtk_widget_class_bind_template_child (widget_class, IncHelpDialog, results);
  gtk_widget_class_bind_template_child (widget_class, IncHelpDialog, list);
  gtk_widget_class_bind_template_child (widget_class, IncHelpDialog, page);
  gtk_widget_class_bind_template_child (widget_class, IncHelpDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, IncHelpDialog, title);
  gtk_widget_class_bind_template_child (widget_class, IncHelpDialog, body);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "help.show", "s", on_show);
}

static void
inc_help_dialog_init (IncHelpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_help_text_free);
  self->found = g_ptr_array_new ();
  load_pages (self);
}

AdwDialog *
inc_help_dialog_new (const char *page)
{
  IncHelpDialog *self = g_object_new (INC_TYPE_HELP_DIALOG, NULL);

  inc_help_dialog_show (self, page);
  return ADW_DIALOG (self);
}

void
inc_help_dialog_show (IncHelpDialog *self, const char *page)
{
  const guint index = find_page (page);
  const IncHelpText *text = g_ptr_array_index (self->texts, index);

  self->shown = pages[index];
  adw_navigation_page_set_title (self->page, text->title);
  gtk_label_set_label (self->title, text->title);
  adw_bin_set_child (self->body, inc_help_page_new (text));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

const char *
inc_help_dialog_get_page (IncHelpDialog *self)
{
  return self->shown;
}
