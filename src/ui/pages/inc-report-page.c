/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report-page: read aside, laid out aside, drawn by the painter that prints.  What it tells is read once and after each
 * change of the register; a change of words or letterhead lays out what was read. */
#include "config.h"

#include "inc-report-page-private.h"

#include "inc-error-text.h"
#include "inc-font-banner.h"
#include "inc-issued-panel.h"
#include "inc-money.h"
#include "inc-paper-desk.h"
#include "inc-report-panel.h"
#include "inc-report.h"

#include <glib/gi18n.h>

#define LONG 20 /* pages */

struct _IncReportPage
{
  IncPage parent_instance;

  gint64 report;         /* that was issued; 0 for a paper to be made */
  guint serial;          /* of the latest load: an older answer is dropped */
  IncPaperData *data;    /* of a paper to be made */
  IncIssuedPaper *issued;
  IncPaperOptions *read; /* what data was read for; NULL: to be read anew */

  AdwWindowTitle *window_title;
  GtkLabel *page_label;
  AdwOverlaySplitView *split_view;
  GtkStack *panels;
  IncReportPanel *panel;
  IncIssuedPanel *issued_panel;
  GtkStack *stack;
  AdwStatusPage *problem;
  IncPaperDesk *desk;
  IncFontBanner *font_banner;
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

static gboolean
is_late (const Load *load)
{
  return load->serial != load->page->serial || inc_page_get_session (INC_PAGE (load->page)) != load->session;
}

static void
show_layout (IncReportPage *self, IncLayout *layout)
{
  const IncDocumentInfo *info = inc_document_get_info (inc_layout_get_document (layout));

  adw_window_title_set_subtitle (self->window_title, info->subject != NULL ? info->subject : "");
  inc_paper_desk_set_layout (self->desk, layout);
  gtk_stack_set_visible_child_name (self->stack, "paper");
}

static void
show_problem (IncReportPage *self, const GError *error)
{
  g_auto(IncErrorText) text = { NULL };
  g_autofree char *description = NULL;

  if (!inc_error_text_is_needed (error))
    return;
  inc_error_text_init (&text, error);
  description = g_markup_printf_escaped ("%s\n%s", text.body, text.suggestion);
  adw_status_page_set_title (self->problem, text.title);
  adw_status_page_set_description (self->problem, description);
  inc_paper_desk_set_layout (self->desk, NULL);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

/* In a fiber: what is to be told, unless it is in hand already.  FALSE when another load took over, or with an error. */
static gboolean
read_data (const Load *load, const IncPaperOptions *options, GError **error)
{
  IncReportPage *self = load->page;
  g_autoptr(IncPaperData) data = NULL;
  g_autoptr(IncPaperOptions) defaults = NULL;

  if (self->read == NULL || !inc_paper_options_read_same (self->read, options))
    {
      data = dex_await_boxed (inc_papers_prepare (load->session, options), error);
      if (data == NULL || is_late (load))
        return FALSE;
      g_clear_pointer (&self->data, inc_paper_data_unref);
      self->data = g_steal_pointer (&data);
      g_clear_pointer (&self->read, inc_paper_options_free);
      self->read = inc_paper_options_copy (options);
    }
  defaults = inc_paper_data_dup_defaults (self->data, options);
  inc_report_panel_set_defaults (self->panel, defaults);
  return TRUE;
}

/* In a fiber: of a long paper the page in sight comes first. */
static void
show_start (const Load *load, const IncPaperOptions *options)
{
  IncReportPage *self = load->page;
  g_autoptr(IncLayout) start = NULL;

  if (inc_report_page_get_n_sheets (self) < LONG)
    return;
  start = dex_await_boxed (inc_papers_layout (self->data, options, inc_paper_desk_get_page (self->desk)), NULL);
  if (start != NULL && !is_late (load))
    inc_paper_desk_show_start (self->desk, start);
}

static DexFuture *
draft_fiber (gpointer data)
{
  Load *load = data;
  IncReportPage *self = load->page;
  g_autoptr(IncPaperOptions) options = inc_paper_options_copy (inc_report_panel_get_options (self->panel));
  g_autoptr(GError) error = NULL;
  g_autoptr(IncLayout) layout = NULL;

  if (is_late (load))
    return dex_future_new_true ();
  if (read_data (load, options, &error))
    {
      show_start (load, options);
      layout = dex_await_boxed (inc_papers_layout (self->data, options, 0), &error);
    }
  if (is_late (load))
    return dex_future_new_true ();
  if (layout != NULL)
    show_layout (self, layout);
  else if (error != NULL)
    show_problem (self, error);
  inc_report_acts_update (self);
  return dex_future_new_true ();
}

static DexFuture *
issued_fiber (gpointer data)
{
  Load *load = data;
  IncReportPage *self = load->page;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncReport) report = dex_await_object (inc_session_get (load->session, inc_schema_of (inc_report_get_type ()),
                                                                   self->report), &error);
  g_autoptr(IncIssuedPaper) paper = NULL;

  if (report != NULL && !is_late (load))
    paper = dex_await_boxed (inc_papers_load_issued (load->session, self->report), &error);
  if (is_late (load))
    return dex_future_new_true ();
  if (paper == NULL)
    {
      show_problem (self, error);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->issued, inc_issued_paper_unref);
  self->issued = inc_issued_paper_ref (paper);
  inc_issued_panel_show (self->issued_panel, load->session, report, paper);
  show_layout (self, paper->layout);
  adw_window_title_set_subtitle (self->window_title, report->title);
  inc_report_acts_update (self);
  return dex_future_new_true ();
}

static void
load (IncReportPage *self)
{
  const gboolean issued = self->report != 0;
  Load *job;

  if (inc_page_get_session (INC_PAGE (self)) == NULL || (!issued && inc_report_panel_get_options (self->panel) == NULL))
    return;
  job = g_new0 (Load, 1);
  job->page = g_object_ref (self);
  job->session = g_object_ref (inc_page_get_session (INC_PAGE (self)));
  job->serial = ++self->serial;
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, issued ? issued_fiber : draft_fiber, job, load_free));
}

static void
on_options_changed (IncReportPage *self)
{
  load (self);
}

static void
on_place_changed (IncReportPage *self)
{
  guint page, n_pages;
  g_autofree char *text = NULL;

  g_object_get (self->desk, "page", &page, "n-pages", &n_pages, NULL);
  /* Translators: which page of how many: "2 / 6" */
  text = g_strdup_printf (_("%u / %u"), MAX (page, n_pages > 0), n_pages);
  gtk_label_set_label (self->page_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.previous-sheet", page > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.next-sheet", page < n_pages);
}

static void
on_sheet_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncReportPage *self = INC_REPORT_PAGE (widget);
  const guint page = inc_paper_desk_get_page (self->desk);

  inc_paper_desk_show_page (self->desk, g_str_equal (name, "page.next-sheet") ? page + 1 : page - 1);
}

static void
on_zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncReportPage *self = INC_REPORT_PAGE (widget);

  if (g_str_equal (name, "page.zoom-in"))
    inc_paper_desk_step_zoom (self->desk, 1);
  else if (g_str_equal (name, "page.zoom-out"))
    inc_paper_desk_step_zoom (self->desk, -1);
  else
    inc_paper_desk_set_zoom (self->desk, g_str_equal (name, "page.zoom-page") ? INC_ZOOM_PAGE : INC_ZOOM_WIDTH);
}

static void
on_toggle_panel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwOverlaySplitView *view = INC_REPORT_PAGE (widget)->split_view;

  adw_overlay_split_view_set_show_sidebar (view, !adw_overlay_split_view_get_show_sidebar (view));
}

static void
on_session_changed (IncReportPage *self, const IncChanges *changes)
{
  g_clear_pointer (&self->read, inc_paper_options_free);
  load (self);
}

static void
inc_report_page_session_set (IncPage *page, IncSession *session)
{
  IncReportPage *self = INC_REPORT_PAGE (page);

  self->serial++;
  if (session == NULL)
    return;
  inc_report_panel_set_can_issue (self->panel, !inc_session_get_read_only (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
inc_report_page_show_record (IncPage *page, gint64 id)
{
  IncReportPage *self = INC_REPORT_PAGE (page);

  self->report = id;
  gtk_stack_set_visible_child_name (self->panels, "issued");
  load (self);
}

static gboolean
inc_report_page_search (IncPage *page)
{
  inc_paper_desk_find (INC_REPORT_PAGE (page)->desk);
  return TRUE;
}

static void
inc_report_page_dispose (GObject *object)
{
  IncReportPage *self = INC_REPORT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_REPORT_PAGE);
  g_clear_pointer (&self->data, inc_paper_data_unref);
  g_clear_pointer (&self->issued, inc_issued_paper_unref);
  g_clear_pointer (&self->read, inc_paper_options_free);
  G_OBJECT_CLASS (inc_report_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const zooms[] = { "page.zoom-in", "page.zoom-out", "page.zoom-page", "page.zoom-width" };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_install_action (widget_class, zooms[i], NULL, on_zoom_action);
  gtk_widget_class_install_action (widget_class, "page.next-sheet", NULL, on_sheet_action);
  gtk_widget_class_install_action (widget_class, "page.previous-sheet", NULL, on_sheet_action);
  gtk_widget_class_install_action (widget_class, "page.toggle-panel", NULL, on_toggle_panel);
  gtk_widget_class_install_property_action (widget_class, "page.thumbnails", "thumbnails");
}

enum
{
  PROP_0,
  PROP_THUMBNAILS,
};

static void
inc_report_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_THUMBNAILS)
    g_object_get_property (G_OBJECT (INC_REPORT_PAGE (object)->desk), "thumbnails", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inc_report_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id != PROP_THUMBNAILS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else
    g_object_set_property (G_OBJECT (INC_REPORT_PAGE (object)->desk), "thumbnails", value);
}

static void
inc_report_page_class_init (IncReportPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = inc_report_page_get_property;
  object_class->set_property = inc_report_page_set_property;
  object_class->dispose = inc_report_page_dispose;
  INC_PAGE_CLASS (class)->session_set = inc_report_page_session_set;
  INC_PAGE_CLASS (class)->show_record = inc_report_page_show_record;
  INC_PAGE_CLASS (class)->search = inc_report_page_search;
  g_object_class_install_property (object_class, PROP_THUMBNAILS,
                                   g_param_spec_boolean ("thumbnails", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_type_ensure (INC_TYPE_FONT_BANNER);
  g_type_ensure (INC_TYPE_PAPER_DESK);
  g_type_ensure (INC_TYPE_REPORT_PANEL);
  g_type_ensure (INC_TYPE_ISSUED_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, panels);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, panel);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, issued_panel);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, problem);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, desk);
  gtk_widget_class_bind_template_child (widget_class, IncReportPage, font_banner);
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_place_changed);
  install_actions (widget_class);
  inc_report_acts_install (widget_class);
}

static void
inc_report_page_init (IncReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_place_changed (self);
  inc_report_acts_update (self);
  inc_font_banner_check (self->font_banner);
}

void
inc_report_page_set_options (IncReportPage *self, const IncPaperOptions *options)
{
  static const char *const titles[] = { N_("Cohort Report"), N_("Programme Report"), N_("Company Sheet"), N_("List") };

  g_return_if_fail (INC_IS_REPORT_PAGE (self) && options != NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _(titles[options->kind]));
  inc_report_panel_set_options (self->panel, options);
  load (self);
}

guint
inc_report_page_get_n_sheets (IncReportPage *self)
{
  IncLayout *layout = inc_report_page_get_layout (self);

  return layout != NULL ? inc_layout_get_n_pages (layout) : 0;
}

IncLayout *
inc_report_page_get_layout (IncReportPage *self)
{
  return inc_paper_desk_get_layout (self->desk);
}

IncPaperData *
inc_report_page_get_data (IncReportPage *self)
{
  return self->data;
}

const IncPaperOptions *
inc_report_page_get_options (IncReportPage *self)
{
  return inc_report_panel_get_options (self->panel);
}

IncIssuedPaper *
inc_report_page_get_issued (IncReportPage *self)
{
  return self->issued;
}
