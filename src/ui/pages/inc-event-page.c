/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-page: the book of the event is read again after each change of what is in it, and given to every view. */
#include "config.h"

#include "inc-event-page.h"

#include "inc-event-import-flow.h"
#include "inc-event-papers-dialog.h"
#include "inc-event-strip.h"
#include "inc-event-views.h"
#include "inc-event-wishes.h"
#include "inc-invite.h"
#include "inc-record-dialog.h"
#include "inc-records.h"
#include "inc-remove.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

/* Whose change is seen here. */
static GType (*const parts[]) (void) = {
  inc_event_get_type,    inc_attendee_get_type, inc_wish_get_type,     inc_scenario_get_type,
  inc_meeting_get_type,  inc_startup_get_type,  inc_investor_get_type, NULL,
};

struct _IncEventPage
{
  IncPage parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  IncEventStrip *strip;
  AdwBreakpoint *narrow;
  AdwToggleGroup *view_toggle;
  GtkDropDown *view_choice;
  AdwViewStack *views;

  GtkWidget *made[INC_N_EVENT_VIEWS]; /* NULL while no register is open */
  gint64 id;
  IncWatch *watch;
  IncEventBook *book;
};

G_DEFINE_FINAL_TYPE (IncEventPage, inc_event_page, INC_TYPE_PAGE)

static IncSession *
get_session (gpointer self)
{
  return inc_page_get_session (INC_PAGE (self));
}

/* ---- what is shown ---- */

static void
update_actions (IncEventPage *self)
{
  static const char *const writing[] = { "page.edit", "page.delete", "page.invite-startups", "page.invite-investors",
                                         "page.invite-cohort", "page.import" };
  const gboolean can_write = self->book != NULL && !inc_session_get_read_only (get_session (self));

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], can_write);
}

static void
show_in_views (IncEventPage *self)
{
  for (guint i = 0; i < INC_N_EVENT_VIEWS; i++)
    if (self->made[i] != NULL)
      inc_event_views[i].show (self->made[i], get_session (self), self->book);
}

static gpointer
read_book (gpointer owner, IncSession *session, GError **error)
{
  IncEventPage *self = owner;

  return self->id != 0 ? dex_await_boxed (inc_session_load_event_book (session, self->id, 0), error) : NULL;
}

static void
show_book (gpointer owner, gpointer book)
{
  IncEventPage *self = owner;

  g_clear_pointer (&self->book, inc_event_book_unref);
  self->book = book;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->book->event->name);
  adw_window_title_set_title (self->title, self->book->event->name);
  inc_event_strip_show (self->strip, self->book);
  show_in_views (self);
  gtk_stack_set_visible_child_name (self->stack, "file");
  update_actions (self);
}

static void
show_gone (gpointer owner, const GError *error)
{
  IncEventPage *self = owner;

  g_clear_pointer (&self->book, inc_event_book_unref);
  show_in_views (self);
  update_actions (self);
  gtk_stack_set_visible_child_name (self->stack, "gone");
  if (!g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    inc_page_report_error (GTK_WIDGET (self), error);
}

static const IncWatchKind watch_kind = {
  .read = read_book,
  .show = show_book,
  .fail = show_gone,
  .free_answer = (GDestroyNotify) inc_event_book_unref,
  .parts = parts,
};

/* ---- actions ---- */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventPage *self = INC_EVENT_PAGE (widget);

  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (get_session (self), INC_RECORD (self->book->event))), widget);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventPage *self = INC_EVENT_PAGE (widget);

  inc_remove_records (widget, get_session (self), inc_schema_of (inc_event_get_type ()), &self->id, 1,
                      self->book->event->name);
}

static void
papers_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventPage *self = INC_EVENT_PAGE (widget);

  adw_dialog_present (ADW_DIALOG (inc_event_papers_dialog_new (inc_page_get_session (INC_PAGE (self)), self->id)), widget);
}

static void
invite_startups_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_invite_pick (widget, get_session (widget), INC_EVENT_PAGE (widget)->book->event, INC_ATTENDEE_STARTUP);
}

static void
invite_investors_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_invite_pick (widget, get_session (widget), INC_EVENT_PAGE (widget)->book->event, INC_ATTENDEE_INVESTOR);
}

static void
invite_cohort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_invite_pick_cohort (widget, get_session (widget), INC_EVENT_PAGE (widget)->book->event);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_event_import_flow (widget, get_session (widget), INC_EVENT_PAGE (widget)->book->event,
                         g_variant_get_string (parameter, NULL));
}

static void
show_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_toggle_group_set_active_name (INC_EVENT_PAGE (widget)->view_toggle, g_variant_get_string (parameter, NULL));
}

/* The wishes of one attendee. */
/* The timetable has one. */
static void
toggle_panel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *view = adw_view_stack_get_visible_child (INC_EVENT_PAGE (widget)->views);

  if (view != NULL)
    gtk_widget_activate_action (view, "timetable.toggle-panel", NULL);
}

static void
show_wishes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventPage *self = INC_EVENT_PAGE (widget);

  adw_toggle_group_set_active_name (self->view_toggle, "wishes");
  for (guint i = 0; i < INC_N_EVENT_VIEWS; i++)
    if (INC_IS_EVENT_WISHES (self->made[i]))
      inc_event_wishes_choose (INC_EVENT_WISHES (self->made[i]), g_variant_get_int64 (parameter));
}

/* Deletes the event on its overview alone: elsewhere it would be meant for what has the focus there. */
static gboolean
on_delete_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return !g_str_equal (adw_view_stack_get_visible_child_name (INC_EVENT_PAGE (widget)->views), "overview");
}

static void
hall_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-hall", "x", INC_EVENT_PAGE (widget)->id);
}

static void
on_view_chosen (IncEventPage *self)
{
  const char *view = adw_toggle_group_get_active_name (self->view_toggle);

  if (view == NULL || adw_view_stack_get_child_by_name (self->views, view) == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->views, view);
  gtk_widget_set_visible (GTK_WIDGET (self->strip),
                          !inc_event_views[adw_toggle_group_get_active (self->view_toggle)].whole);
  gtk_drop_down_set_selected (self->view_choice, adw_toggle_group_get_active (self->view_toggle));
  inc_page_set_wide (INC_PAGE (self), g_str_equal (view, "timetable"));
}

static void
on_view_dropped (IncEventPage *self)
{
  const guint view = gtk_drop_down_get_selected (self->view_choice);

  if (view < INC_N_EVENT_VIEWS)
    adw_toggle_group_set_active (self->view_toggle, view);
}

static void
on_narrow (GtkWidget *self)
{
  gtk_widget_add_css_class (self, "narrow");
}

static void
on_wide (GtkWidget *self)
{
  gtk_widget_remove_css_class (self, "narrow");
}

/* ---- as a page ---- */

static void
make_views (IncEventPage *self, IncSession *session)
{
  for (guint i = 0; i < INC_N_EVENT_VIEWS; i++)
    {
      if (self->made[i] != NULL)
        adw_view_stack_remove (self->views, self->made[i]);
      self->made[i] = session != NULL ? inc_event_views[i].make (session) : NULL;
      if (self->made[i] != NULL)
        adw_view_stack_add_named (self->views, self->made[i], inc_event_views[i].name);
    }
  on_view_chosen (self);
}

static void
inc_event_page_session_set (IncPage *page, IncSession *session)
{
  IncEventPage *self = INC_EVENT_PAGE (page);

  g_clear_pointer (&self->book, inc_event_book_unref);
  make_views (self, session);
  update_actions (self);
  inc_watch_set_session (self->watch, session);
}

static void
inc_event_page_show_record (IncPage *page, gint64 id)
{
  INC_EVENT_PAGE (page)->id = id;
  inc_watch_set_record (INC_EVENT_PAGE (page)->watch, inc_event_get_type (), id);
}

static gboolean
inc_event_page_search (IncPage *page)
{
  IncEventPage *self = INC_EVENT_PAGE (page);
  const guint view = adw_toggle_group_get_active (self->view_toggle);

  return view < INC_N_EVENT_VIEWS && self->made[view] != NULL && inc_event_views[view].search != NULL &&
         inc_event_views[view].search (self->made[view]);
}

static void
inc_event_page_dispose (GObject *object)
{
  g_clear_object (&INC_EVENT_PAGE (object)->watch);
  g_clear_pointer (&INC_EVENT_PAGE (object)->book, inc_event_book_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_EVENT_PAGE);
  G_OBJECT_CLASS (inc_event_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-event-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEventPage, title);
  gtk_widget_class_bind_template_child (widget_class, IncEventPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncEventPage, strip);
  gtk_widget_class_bind_template_child (widget_class, IncEventPage, narrow);
  gtk_widget_class_bind_template_child (widget_class, IncEventPage, view_toggle);
  gtk_widget_class_bind_template_child (widget_class, IncEventPage, view_choice);
  gtk_widget_class_bind_template_child (widget_class, IncEventPage, views);
}

static void
inc_event_page_class_init (IncEventPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_event_page_dispose;
  INC_PAGE_CLASS (klass)->session_set = inc_event_page_session_set;
  INC_PAGE_CLASS (klass)->show_record = inc_event_page_show_record;
  INC_PAGE_CLASS (klass)->search = inc_event_page_search;

  g_type_ensure (INC_TYPE_EVENT_STRIP);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.papers", NULL, papers_action);
  gtk_widget_class_install_action (widget_class, "page.invite-startups", NULL, invite_startups_action);
  gtk_widget_class_install_action (widget_class, "page.invite-investors", NULL, invite_investors_action);
  gtk_widget_class_install_action (widget_class, "page.invite-cohort", NULL, invite_cohort_action);
  gtk_widget_class_install_action (widget_class, "page.import", "s", import_action);
  gtk_widget_class_install_action (widget_class, "page.toggle-panel", NULL, toggle_panel_action);
  gtk_widget_class_install_action (widget_class, "page.show-view", "s", show_view_action);
  gtk_widget_class_install_action (widget_class, "page.show-wishes", "x", show_wishes_action);
  gtk_widget_class_install_action (widget_class, "page.hall", NULL, hall_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key, NULL);
}

/* The title without its mnemonic. */
static char *
dup_plain (const char *title)
{
  g_auto(GStrv) parts_of_title = g_strsplit (title, "_", -1);

  return g_strjoinv (NULL, parts_of_title);
}

static void
add_toggles (IncEventPage *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < INC_N_EVENT_VIEWS; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      g_autofree char *title = dup_plain (_(inc_event_views[i].title));

      adw_toggle_set_name (toggle, inc_event_views[i].name);
      adw_toggle_set_label (toggle, _(inc_event_views[i].title));
      adw_toggle_set_use_underline (toggle, TRUE);
      adw_toggle_group_add (self->view_toggle, toggle);
      gtk_string_list_append (titles, title);
    }
  gtk_drop_down_set_model (self->view_choice, G_LIST_MODEL (titles));
}

static void
inc_event_page_init (IncEventPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  add_toggles (self);
  g_signal_connect_object (self->narrow, "apply", G_CALLBACK (on_narrow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrow, "unapply", G_CALLBACK (on_wide), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->view_toggle, "notify::active-name", G_CALLBACK (on_view_chosen), self);
  g_signal_connect_swapped (self->view_choice, "notify::selected", G_CALLBACK (on_view_dropped), self);
}
