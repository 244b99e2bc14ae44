/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report-load: read aside, laid out aside, drawn by the painter that prints.  What a paper tells is read once and after each
 * change of the register; a change of words or letterhead lays out what was read. */
#include "config.h"

#include "inc-report-page-private.h"

#include "inc-error-text.h"
#include "inc-report.h"

#define LONG 20 /* pages */

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

void
inc_report_load (IncReportPage *self)
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
