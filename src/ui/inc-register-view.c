/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-register-view: the pages of the sidebar are made once a session and kept, so that going to and fro loses neither
 * filter nor scroll; files of single records are pushed on top and go when they are left.
 *
 * The page in view gets the session first; the others wait until it stands, since all ask the same reader. */
#include "config.h"

#include "inc-register-view.h"

#include "inc-award-page.h"
#include "inc-cohort-page.h"
#include "inc-cohorts-page.h"
#include "inc-deals-page.h"
#include "inc-event-page.h"
#include "inc-fund-page.h"
#include "inc-investor-page.h"
#include "inc-list-kind.h"
#include "inc-partner-page.h"
#include "inc-person-page.h"
#include "inc-records-page.h"
#include "inc-report-page.h"
#include "inc-reports-page.h"
#include "inc-sample-banner.h"
#include "inc-sidebar-row.h"
#include "inc-startup-page.h"
#include "inc-today-page.h"

#include <glib/gi18n.h>

/* The pages of the sidebar. */
static const struct
{
  const char *tag;
  const char *title;
  const char *icon;
  const char *group;        /* the heading above it and those that follow; NULL: as the one before */
  GType (*get_type) (void); /* NULL: the list of the table */
  const char *table;
} sections[] = {
  { "today", N_("Today"), "inc-today-symbolic", NULL, inc_today_page_get_type },
  { "cohorts", N_("Cohorts"), "inc-cohort-symbolic", N_("Incubation"), inc_cohorts_page_get_type },
  { "startups", N_("Startups"), "inc-startup-symbolic", NULL, NULL, "startup" },
  { "events", N_("Events"), "x-office-calendar-symbolic", N_("Network"), NULL, "event" },
  { "investors", N_("Investors"), "inc-investor-symbolic", NULL, NULL, "investor" },
  { "deals", N_("Deals"), "inc-deal-symbolic", NULL, inc_deals_page_get_type },
  { "people", N_("People"), "inc-person-symbolic", NULL, NULL, "person" },
  { "partners", N_("Partners"), "inc-partner-symbolic", NULL, NULL, "partner" },
  { "funds", N_("Funds & Grants"), "inc-fund-symbolic", N_("Resources"), NULL, "fund" },
  { "reports", N_("Reports"), "inc-report-symbolic", N_("Results"), inc_reports_page_get_type },
};

/* The page that shows one record of a table. */
static const struct
{
  const char *table;
  GType (*get_type) (void);
} files[] = {
  { "cohort", inc_cohort_page_get_type },
  { "event", inc_event_page_get_type },
  { "startup", inc_startup_page_get_type },
  { "investor", inc_investor_page_get_type },
  { "person", inc_person_page_get_type },
  { "partner", inc_partner_page_get_type },
  { "fund", inc_fund_page_get_type },
  { "award", inc_award_page_get_type },
  { "report", inc_report_page_get_type },
};

/* Milliseconds after which the pages that nobody sees fill themselves. */
enum
{
  WAKE_AFTER = 400,
};

struct _IncRegisterView
{
  AdwBin parent_instance;

  IncSession *session;
  IncPage *pages[G_N_ELEMENTS (sections)]; /* NULL while no register is open */
  GVariant *states; /* a{ss}: what pages that still wait showed when the register was closed */
  guint wake_source;
  GSignalGroup *shown; /* the page on top */

  AdwBreakpointBin *bin;
  AdwBreakpoint *narrow;
  AdwNavigationSplitView *split_view;
  AdwWindowTitle *sidebar_title;
  GtkListBox *sidebar;
  AdwNavigationView *content;
  AdwBanner *banner;
  IncSampleBanner *sample_banner;
  GMenu *changes_section;
};

G_DEFINE_FINAL_TYPE (IncRegisterView, inc_register_view, ADW_TYPE_BIN)

static int
find_section (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_strcmp0 (sections[i].tag, tag) == 0)
      return i;
  return -1;
}

/* Gives a page the session and what it showed last, once. */
static void
wake_page (IncRegisterView *self, int section)
{
  const char *text;

  if (inc_page_get_session (self->pages[section]) == self->session)
    return;
  inc_page_set_session (self->pages[section], self->session);
  if (self->states != NULL && g_variant_lookup (self->states, sections[section].tag, "&s", &text))
    inc_page_restore_state (self->pages[section], text);
}

static gboolean
on_time_to_wake (gpointer data)
{
  IncRegisterView *self = data;

  self->wake_source = 0;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    wake_page (self, i);
  return G_SOURCE_REMOVE;
}

static void
show_section (IncRegisterView *self, int section)
{
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (self->pages[section]);

  wake_page (self, section);
  adw_navigation_view_replace (self->content, &page, 1);
  gtk_list_box_select_row (self->sidebar, gtk_list_box_get_row_at_index (self->sidebar, section));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static IncPage *
make_page (guint section)
{
  if (sections[section].get_type != NULL)
    return g_object_new (sections[section].get_type (), "tag", sections[section].tag, NULL);
  return g_object_new (INC_TYPE_RECORDS_PAGE, "tag", sections[section].tag, "table", sections[section].table, NULL);
}

static void
make_pages (IncRegisterView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sidebar, i);

      self->pages[i] = g_object_ref_sink (make_page (i));
      g_object_bind_property (self->pages[i], "badge", row, "badge", G_BINDING_SYNC_CREATE);
    }
  self->wake_source = g_timeout_add (WAKE_AFTER, on_time_to_wake, self);
}

static void
drop_pages (IncRegisterView *self)
{
  g_autoptr(GListModel) stack = adw_navigation_view_get_navigation_stack (self->content);

  g_clear_handle_id (&self->wake_source, g_source_remove);
  g_clear_pointer (&self->states, g_variant_unref);
  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr(IncPage) page = g_list_model_get_item (stack, i);

      inc_page_set_session (page, NULL);
    }
  adw_navigation_view_replace (self->content, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (self->pages[i] != NULL)
        inc_page_set_session (self->pages[i], NULL);
      g_clear_object (&self->pages[i]);
    }
}

static void
update_banner (IncRegisterView *self)
{
  const gboolean read_only = inc_session_get_read_only (self->session);
  const char *holder = read_only ? inc_session_get_holder (self->session) : NULL;
  g_autofree char *title = NULL;

  if (holder != NULL)
    /* Translators: who has the register open, such as "Lan on may-3" */
    title = g_strdup_printf (_("Open for reading only: %s works in it"), holder);
  adw_banner_set_title (self->banner, title != NULL ? title : _("Open for reading only"));
  adw_banner_set_revealed (self->banner, read_only);
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = sections[gtk_list_box_row_get_index (row)].group;
  GtkWidget *label;

  if (group == NULL || gtk_list_box_row_get_header (row) != NULL)
    return;
  label = g_object_new (GTK_TYPE_LABEL, "label", _(group), "xalign", 0.0, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                        "css-classes", (const char *[]){ "caption-heading", "dimmed", "group", NULL }, NULL);
  gtk_list_box_row_set_header (row, label);
}

static void
on_sidebar_activated (IncRegisterView *self, GtkListBoxRow *row)
{
  show_section (self, gtk_list_box_row_get_index (row));
}

/* Narrow, there is room for one of the two; of medium width a wide page has all of it. */
static void
fold_sidebar (IncRegisterView *self)
{
  AdwBreakpoint *breakpoint = adw_breakpoint_bin_get_current_breakpoint (self->bin);
  IncPage *page;

  if (self->session == NULL)
    return;
  page = inc_register_view_get_visible_page (self);
  adw_navigation_split_view_set_collapsed (self->split_view,
                                           breakpoint == self->narrow ||
                                             (breakpoint != NULL && page != NULL && inc_page_get_wide (page)));
}

static void
on_page_shown (IncRegisterView *self)
{
  if (self->session == NULL)
    return;
  g_signal_group_set_target (self->shown, inc_register_view_get_visible_page (self));
  fold_sidebar (self);
}

static void
inc_register_view_dispose (GObject *object)
{
  IncRegisterView *self = INC_REGISTER_VIEW (object);

  if (self->session != NULL)
    drop_pages (self);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_REGISTER_VIEW);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (inc_register_view_parent_class)->dispose (object);
}

static void
inc_register_view_class_init (IncRegisterViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_register_view_dispose;
  g_type_ensure (INC_TYPE_SAMPLE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/inc-register-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IncRegisterView, bin);
  gtk_widget_class_bind_template_child (widget_class, IncRegisterView, narrow);
  gtk_widget_class_bind_template_child (widget_class, IncRegisterView, split_view);
  gtk_widget_class_bind_template_child (widget_class, IncRegisterView, sidebar_title);
  gtk_widget_class_bind_template_child (widget_class, IncRegisterView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, IncRegisterView, content);
  gtk_widget_class_bind_template_child (widget_class, IncRegisterView, banner);
  gtk_widget_class_bind_template_child (widget_class, IncRegisterView, sample_banner);
  gtk_widget_class_bind_template_child (widget_class, IncRegisterView, changes_section);
}

static void
inc_register_view_init (IncRegisterView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->sidebar, update_header, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    gtk_list_box_append (self->sidebar, inc_sidebar_row_new (_(sections[i].title), sections[i].icon));
  g_signal_connect_swapped (self->sidebar, "row-activated", G_CALLBACK (on_sidebar_activated), self);
  self->shown = g_signal_group_new (INC_TYPE_PAGE);
  g_signal_group_connect_swapped (self->shown, "notify::wide", G_CALLBACK (fold_sidebar), self);
  g_signal_connect_swapped (self->content, "notify::visible-page", G_CALLBACK (on_page_shown), self);
  g_signal_connect_swapped (self->bin, "notify::current-breakpoint", G_CALLBACK (fold_sidebar), self);
}

void
inc_register_view_set_session (IncRegisterView *self, IncSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    drop_pages (self);
  g_set_object (&self->session, session);
  inc_sample_banner_set_session (self->sample_banner, session);
  if (session == NULL)
    return;
  adw_window_title_set_subtitle (self->sidebar_title, inc_session_get_name (session));
  update_banner (self);
  make_pages (self);
}

const char *
inc_register_view_get_list (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_strcmp0 (sections[i].table, table) == 0)
      return sections[i].tag;
  return NULL;
}

gboolean
inc_register_view_has_file (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (g_str_equal (files[i].table, table))
      return TRUE;
  return FALSE;
}

gboolean
inc_register_view_show_page (IncRegisterView *self, const char *tag)
{
  const int section = find_section (tag);

  if (section < 0 || self->session == NULL)
    return FALSE;
  show_section (self, section);
  return TRUE;
}

/* Of a table that has no place in the sidebar: on top of what is in view. */
static void
push_list (IncRegisterView *self, const char *table, const char *query)
{
  AdwNavigationPage *found = adw_navigation_view_find_page (self->content, table);
  IncPage *page = (IncPage *) found;

  if (page == NULL)
    page = g_object_new (INC_TYPE_RECORDS_PAGE, "tag", table, "table", table, "session", self->session, NULL);
  inc_page_show_query (page, query);
  if (found != NULL)
    adw_navigation_view_pop_to_page (self->content, found);
  else
    inc_register_view_push (self, page);
}

void
inc_register_view_show_list (IncRegisterView *self, const char *tag, const char *query)
{
  const int section = find_section (tag);

  if (self->session == NULL)
    return;
  if (section < 0)
    {
      if (inc_list_kind_find (tag) != NULL)
        push_list (self, tag, query);
      return;
    }
  wake_page (self, section);
  inc_page_show_query (self->pages[section], query);
  show_section (self, section);
}

gboolean
inc_register_view_go_to (IncRegisterView *self, const char *tag)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->content, tag);

  if (page != NULL)
    adw_navigation_view_pop_to_page (self->content, page);
  return page != NULL;
}

void
inc_register_view_push (IncRegisterView *self, IncPage *page)
{
  inc_page_set_session (page, self->session);
  adw_navigation_view_push (self->content, ADW_NAVIGATION_PAGE (page));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

void
inc_register_view_open_record (IncRegisterView *self, const char *table, gint64 id)
{
  g_autofree char *tag = g_strdup_printf ("%s %" G_GINT64_FORMAT, table, id);
  IncPage *page;

  for (guint i = 0; self->session != NULL && i < G_N_ELEMENTS (files); i++)
    {
      if (g_strcmp0 (files[i].table, table) != 0 || inc_register_view_go_to (self, tag))
        continue;
      page = g_object_new (files[i].get_type (), "tag", tag, "session", self->session, NULL);
      inc_page_show_record (page, id);
      inc_register_view_push (self, page);
    }
}

void
inc_register_view_go_back (IncRegisterView *self)
{
  if (!adw_navigation_view_pop (self->content))
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

IncPage *
inc_register_view_get_visible_page (IncRegisterView *self)
{
  return (IncPage *) adw_navigation_view_get_visible_page (self->content);
}

/* A page that still waits would show what it showed last.  Full transfer. */
static char *
save_page (IncRegisterView *self, int section)
{
  char *text = NULL;

  if (inc_page_get_session (self->pages[section]) != NULL)
    return inc_page_save_state (self->pages[section]);
  if (self->states != NULL)
    g_variant_lookup (self->states, sections[section].tag, "s", &text);
  return text;
}

GVariant *
inc_register_view_save_state (IncRegisterView *self)
{
  g_auto(GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  AdwNavigationPage *visible = adw_navigation_view_get_visible_page (self->content);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sidebar);
  const char *tag = visible != NULL ? adw_navigation_page_get_tag (visible) : NULL;

  if (row != NULL)
    g_variant_builder_add (&builder, "{ss}", "page", sections[gtk_list_box_row_get_index (row)].tag);
  if (tag != NULL)
    g_variant_builder_add (&builder, "{ss}", "file", tag);
  for (guint i = 0; self->session != NULL && i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *text = save_page (self, i);

      if (text != NULL)
        g_variant_builder_add (&builder, "{ss}", sections[i].tag, text);
    }
  return g_variant_builder_end (&builder);
}

void
inc_register_view_restore_state (IncRegisterView *self, GVariant *state)
{
  const char *text;
  int section = 0;

  g_clear_pointer (&self->states, g_variant_unref);
  self->states = state != NULL ? g_variant_ref (state) : NULL;
  if (state != NULL && g_variant_lookup (state, "page", "&s", &text))
    section = MAX (find_section (text), 0);
  show_section (self, section);
  if (state != NULL && g_variant_lookup (state, "file", "&s", &text))
    {
      g_auto(GStrv) parts = g_strsplit (text, " ", 2);

      if (g_strv_length (parts) == 2)
        inc_register_view_open_record (self, parts[0], g_ascii_strtoll (parts[1], NULL, 10));
    }
}

GMenu *
inc_register_view_get_changes_section (IncRegisterView *self)
{
  return self->changes_section;
}
