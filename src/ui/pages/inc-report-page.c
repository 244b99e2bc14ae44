/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report-page: laid out aside, drawn by the painter that prints; made anew after every change of the register. */
#include "config.h"

#include "inc-report-page.h"

#include "inc-error-text.h"
#include "inc-paper-view.h"
#include "inc-papers.h"
#include "inc-print-operation.h"

#include <glib/gi18n.h>

struct _IncReportPage
{
  IncPage parent_instance;

  gint64 cohort;
  guint serial; /* of the latest load: an older answer is dropped */
  IncLayout *layout;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwStatusPage *problem;
  GtkListView *sheets;
};

G_DEFINE_FINAL_TYPE (IncReportPage, inc_report_page, INC_TYPE_PAGE)

typedef struct
{
  IncReportPage *page;
  IncSession *session;
  guint serial;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_object_unref (load->page);
  g_object_unref (load->session);
  g_free (load);
}

/* One string a sheet: the list wants objects, the factory only the position. */
static void
show_sheets (IncReportPage *self)
{
  const guint n_sheets = inc_layout_get_n_pages (self->layout);
  const char *subject = inc_document_get_info (inc_layout_get_document (self->layout))->subject;
  g_autofree char *count = g_strdup_printf (ngettext ("%u page", "%u pages", n_sheets), n_sheets);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", subject, count);
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr(GtkNoSelection) selection = NULL;

  for (guint i = 0; i < n_sheets; i++)
    gtk_string_list_append (list, "");
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (list)));
  gtk_list_view_set_model (self->sheets, GTK_SELECTION_MODEL (selection));
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_stack_set_visible_child_name (self->stack, "paper");
}

static void
show_problem (IncReportPage *self, const GError *error)
{
  g_auto(IncErrorText) text = { NULL };
  g_autofree char *description = NULL;

  inc_error_text_init (&text, error);
  description = g_markup_printf_escaped ("%s\n%s", text.body, text.suggestion);
  adw_status_page_set_title (self->problem, text.title);
  adw_status_page_set_description (self->problem, description);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
update_actions (IncReportPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", self->layout != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.save-pdf", self->layout != NULL);
}

static DexFuture *
load_fiber (gpointer data)
{
  Load *load = data;
  IncReportPage *self = load->page;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, self->cohort);
  g_autoptr(IncLayout) layout = dex_await_boxed (inc_papers_make (load->session, options), &error);

  if (load->serial != self->serial || inc_page_get_session (INC_PAGE (self)) != load->session)
    return dex_future_new_true ();
  g_clear_pointer (&self->layout, inc_layout_unref);
  self->layout = g_steal_pointer (&layout);
  if (self->layout != NULL)
    show_sheets (self);
  else if (inc_error_text_is_needed (error))
    show_problem (self, error);
  update_actions (self);
  return dex_future_new_true ();
}

static void
reload (IncReportPage *self)
{
  Load *load;

  if (inc_page_get_session (INC_PAGE (self)) == NULL || self->cohort == 0)
    return;
  load = g_new0 (Load, 1);
  load->page = g_object_ref (self);
  load->session = g_object_ref (inc_page_get_session (INC_PAGE (self)));
  load->serial = ++self->serial;
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, load_fiber, load, load_free));
}

static void
on_sheet_set_up (GtkSignalListItemFactory *factory, GtkListItem *item, IncReportPage *self)
{
  GtkWidget *paper = inc_paper_view_new ();

  gtk_widget_add_css_class (paper, "paper");
  gtk_list_item_set_child (item, paper);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_sheet_bound (GtkSignalListItemFactory *factory, GtkListItem *item, IncReportPage *self)
{
  inc_paper_view_set_page (INC_PAPER_VIEW (gtk_list_item_get_child (item)), self->layout,
                           gtk_list_item_get_position (item));
}

static void
on_sheet_unbound (GtkSignalListItemFactory *factory, GtkListItem *item, IncReportPage *self)
{
  inc_paper_view_set_page (INC_PAPER_VIEW (gtk_list_item_get_child (item)), NULL, 0);
}

static void
on_print_done (GtkPrintOperation *operation, GtkPrintOperationResult result, IncReportPage *self)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
}

/* Not in a fiber: GTK's print dialog wants the whole stack. */
static void
on_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncReportPage *self = INC_REPORT_PAGE (widget);
  g_autoptr(IncPrintOperation) operation = inc_print_operation_new (self->layout);

  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), self, G_CONNECT_DEFAULT);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

static void
on_save_pdf (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.save-cohort-report", "(xs)", INC_REPORT_PAGE (widget)->cohort, "");
}

static void
inc_report_page_session_set (IncPage *page, IncSession *session)
{
  IncReportPage *self = INC_REPORT_PAGE (page);

  self->serial++;
  if (session == NULL)
    return;
  g_signal_connect_object (session, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
}

static void
inc_report_page_show_record (IncPage *page, gint64 id)
{
  IncReportPage *self = INC_REPORT_PAGE (page);

  self->cohort = id;
  reload (self);
}

static void
inc_report_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_REPORT_PAGE);
  g_clear_pointer (&INC_REPORT_PAGE (object)->layout, inc_layout_unref);
  G_OBJECT_CLASS (inc_report_page_parent_class)->dispose (object);
}

static void
inc_report_page_class_init (IncReportPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_report_page_dispose;
  INC_PAGE_CLASS (class)->session_set = inc_report_page_session_set;
  INC_PAGE_CLASS (class)->show_record = inc_report_page_show_record;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, problem);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, sheets);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "page.save-pdf", NULL, on_save_pdf);
}

static void
inc_report_page_init (IncReportPage *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (on_sheet_set_up), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_sheet_bound), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_sheet_unbound), self);
  gtk_list_view_set_factory (self->sheets, factory);
  update_actions (self);
}

guint
inc_report_page_get_n_sheets (IncReportPage *self)
{
  return self->layout != NULL ? inc_layout_get_n_pages (self->layout) : 0;
}
