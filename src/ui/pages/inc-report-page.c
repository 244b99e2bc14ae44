/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report-page: pages as paper, and what is chosen beside them. */
#include "config.h"

#include "inc-report-page-private.h"


#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (IncReportPage, inc_report_page, INC_TYPE_PAGE)

static void
on_options_changed (IncReportPage *self)
{
  inc_report_load (self);
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
  inc_report_load (self);
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
  inc_report_load (self);
}

static void
inc_report_page_show_record (IncPage *page, gint64 id)
{
  IncReportPage *self = INC_REPORT_PAGE (page);

  self->report = id;
  gtk_stack_set_visible_child_name (self->panels, "issued");
  inc_report_load (self);
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
  static const char *const titles[INC_N_PAPER_KINDS] = {
    [INC_PAPER_COHORT] = N_("Cohort Report"),          [INC_PAPER_PROGRAMME] = N_("Programme Report"),
    [INC_PAPER_STARTUP] = N_("Company Sheet"),         [INC_PAPER_LIST] = N_("List"),
    [INC_PAPER_PAYMENT] = N_("Payment Request"),       [INC_PAPER_ACCEPTANCE] = N_("Acceptance Minutes"),
    [INC_PAPER_SETTLEMENT] = N_("Final Account"),
  };

  g_return_if_fail (INC_IS_REPORT_PAGE (self) && options != NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _(titles[options->kind]));
  inc_report_panel_set_options (self->panel, options);
  inc_report_load (self);
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
