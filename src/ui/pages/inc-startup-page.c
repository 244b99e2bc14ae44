/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-page: hero, figures, and the sections, which are widgets of their own; read again after each change. */
#include "config.h"

#include "inc-startup-page.h"

#include "inc-cap-table.h"
#include "inc-cohort-comparison.h"
#include "inc-enrolment-list.h"
#include "inc-note-dialog.h"
#include "inc-people-list.h"
#include "inc-records.h"
#include "inc-related-list.h"
#include "inc-remove.h"
#include "inc-startup-facts.h"
#include "inc-startup-file.h"
#include "inc-startup-hero.h"
#include "inc-startup-money.h"
#include "inc-startup-support.h"
#include "inc-startup-tiles.h"
#include "inc-startup-timeline.h"
#include "inc-watch.h"

#include <string.h>

struct _IncStartupPage
{
  IncPage parent_instance;

  GtkStack *stack;
  GtkViewport *viewport;
  IncStartupHero *hero;
  GtkGrid *columns;
  GtkWidget *main;
  AdwClamp *side;
  GtkWidget *description_section;
  GtkLabel *description;
  IncTiles *tiles;
  GtkWidget *timeline_section;
  IncStartupTimeline *timeline;
  IncStartupMoney *money;
  IncCapTable *cap_table;
  IncCohortComparison *comparison;
  IncFacts *facts;
  IncEnrolmentList *enrolments;
  IncStartupSupport *support;
  IncPeopleList *people;
  IncRelatedList *related;

  gboolean narrow; /* facts above the timeline, not beside it */
  gint64 id;
  IncWatch *watch;
  IncStartup *startup;
  GPtrArray *enrolled; /* of IncEnrolment, the latest first */
};

enum
{
  SIDE_WIDTH = 340,
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncStartupPage, inc_startup_page, INC_TYPE_PAGE)

/* ---- what is shown ---- */

/* The head has its first line. */
static void
show_description (IncStartupPage *self)
{
  const char *text = self->startup->description != NULL ? self->startup->description : self->startup->description_en;

  gtk_label_set_text (self->description, text != NULL ? text : "");
  gtk_widget_set_visible (self->description_section,
                          text != NULL && (g_utf8_strlen (text, -1) > 160 || strchr (text, '\n') != NULL));
}

static void
update_actions (IncStartupPage *self)
{
  static const char *const writing[] = { "page.edit", "page.delete", "page.new", "page.enrol", "page.add-round",
                                         "page.add-person" };
  IncSession *session = inc_page_get_session (INC_PAGE (self));
  const gboolean can_write = self->startup != NULL && session != NULL && !inc_session_get_read_only (session);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.change-stage",
                                 can_write && self->enrolled != NULL && self->enrolled->len > 0);
}

static void
forget (IncStartupPage *self)
{
  g_clear_object (&self->startup);
  g_clear_pointer (&self->enrolled, g_ptr_array_unref);
}

/* ---- reading ---- */

static void
show_all (gpointer owner, gpointer answer)
{
  IncStartupPage *self = owner;
  g_autoptr(IncStartupFile) file = answer;
  IncSession *session = inc_page_get_session (INC_PAGE (self));

  forget (self);
  self->startup = g_object_ref (file->startup);
  self->enrolled = g_ptr_array_ref (file->enrolled);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->startup->name);
  inc_startup_hero_show (self->hero, self->startup);
  show_description (self);
  inc_enrolment_list_show (self->enrolments, session, self->startup, self->enrolled);
  inc_startup_tiles_show (self->tiles, file);
  inc_startup_timeline_show (self->timeline, file->timeline);
  inc_startup_money_show (self->money, session, file);
  inc_cap_table_show (self->cap_table, file->rounds, file->stakes);
  inc_cohort_comparison_show (self->comparison, session, self->id, file->enrolled);
  inc_startup_facts_show (self->facts, self->startup, inc_session_get_catalog (session));
  inc_related_list_show (self->related, file->related);
  gtk_stack_set_visible_child_name (self->stack, "file");
  update_actions (self);
}

static void
show_gone (gpointer owner, const GError *error)
{
  IncStartupPage *self = owner;

  forget (self);
  update_actions (self);
  gtk_stack_set_visible_child_name (self->stack, "gone");
  if (!g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    inc_page_report_error (GTK_WIDGET (self), error);
}

static gpointer
read_file (gpointer owner, IncSession *session, GError **error)
{
  const gint64 id = INC_STARTUP_PAGE (owner)->id;

  return id != 0 ? inc_startup_file_await (session, id, error) : NULL;
}

static const IncWatchKind watch_kind = {
  .read = read_file,
  .show = show_all,
  .fail = show_gone,
  .free_answer = (GDestroyNotify) inc_startup_file_free,
};

/* ---- actions ---- */

static IncSession *
get_session (gpointer self)
{
  return inc_page_get_session (INC_PAGE (self));
}

static void
present (IncStartupPage *self, IncRecordDialog *dialog)
{
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupPage *self = INC_STARTUP_PAGE (widget);

  present (self, inc_record_dialog_new (get_session (self), INC_RECORD (self->startup)));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupPage *self = INC_STARTUP_PAGE (widget);

  inc_remove_records (widget, get_session (self), inc_schema_of (inc_startup_get_type ()), &self->id, 1, self->startup->name);
}

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupPage *self = INC_STARTUP_PAGE (widget);
  g_autoptr(IncNote) note = g_object_new (inc_note_get_type (), "startup", self->id, NULL);

  present (self, inc_note_dialog_new (get_session (self), note, self->startup->name));
}

static void
enrol_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_enrolment_list_enrol (INC_STARTUP_PAGE (widget)->enrolments);
}

static void
change_stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_enrolment_list_change_stage (INC_STARTUP_PAGE (widget)->enrolments);
}

static void
add_round_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_startup_money_add_round (INC_STARTUP_PAGE (widget)->money);
}

static void
add_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_people_list_add (INC_STARTUP_PAGE (widget)->people);
}

/* The top of it comes to the top: a section may be longer than the window. */
static void
scroll_to (IncStartupPage *self, GtkWidget *section)
{
  graphene_point_t top;

  if (gtk_widget_compute_point (section, gtk_viewport_get_child (self->viewport), &GRAPHENE_POINT_INIT (0, 0), &top))
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport)), top.y);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-paper", "(sx)", "startup", INC_STARTUP_PAGE (widget)->id);
}

/* Brings what stands behind a figure into sight, with the focus in it. */
static void
show_section_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupPage *self = INC_STARTUP_PAGE (widget);
  const char *section = g_variant_get_string (parameter, NULL);
  GtkWidget *target = self->timeline_section;

  if (g_str_equal (section, "money"))
    target = GTK_WIDGET (self->money);
  else if (g_str_equal (section, "ownership"))
    target = GTK_WIDGET (self->cap_table);
  else if (g_str_equal (section, "people"))
    target = GTK_WIDGET (self->people);
  else
    inc_startup_timeline_set_topic (self->timeline, "stage");
  gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD);
  scroll_to (self, target);
}

static void
on_entry_opened (IncStartupTimeline *timeline, const char *kind, gint64 id, IncStartupPage *self)
{
  IncSession *session = get_session (self);

  if (self->startup == NULL || session == NULL)
    return;
  if (g_str_equal (kind, "person"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "person", id);
  else if (g_str_equal (kind, "round"))
    inc_startup_money_edit_round (self->money, id);
  else if (!inc_session_get_read_only (session))
    inc_note_dialog_open (GTK_WIDGET (self), session, id, self->startup->name);
}

/* ---- as a page ---- */

static void
inc_startup_page_session_set (IncPage *page, IncSession *session)
{
  IncStartupPage *self = INC_STARTUP_PAGE (page);

  inc_people_list_set_session (self->people, session);
  inc_startup_support_set_session (self->support, session);
  if (session == NULL)
    {
      forget (self);
      inc_enrolment_list_forget (self->enrolments);
      inc_startup_money_forget (self->money);
      inc_cohort_comparison_forget (self->comparison);
    }
  update_actions (self);
  inc_watch_set_session (self->watch, session);
}

static void
inc_startup_page_show_record (IncPage *page, gint64 id)
{
  IncStartupPage *self = INC_STARTUP_PAGE (page);

  self->id = id;
  inc_people_list_set_owner (self->people, inc_schema_of (inc_startup_get_type ()), id);
  inc_startup_support_set_startup (self->support, id);
  inc_watch_set_record (self->watch, inc_startup_get_type (), id);
}

static void
place_columns (IncStartupPage *self)
{
  g_autoptr(GtkWidget) main = g_object_ref (self->main);
  g_autoptr(GtkWidget) side = g_object_ref (GTK_WIDGET (self->side));

  gtk_grid_remove (self->columns, main);
  gtk_grid_remove (self->columns, side);
  gtk_grid_attach (self->columns, main, 0, self->narrow ? 1 : 0, 1, 1);
  gtk_grid_attach (self->columns, side, self->narrow ? 0 : 1, 0, 1, 1);
  gtk_widget_set_size_request (side, self->narrow ? -1 : SIDE_WIDTH, -1);
  adw_clamp_set_maximum_size (self->side, self->narrow ? G_MAXINT : SIDE_WIDTH);
}

static void
inc_startup_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, INC_STARTUP_PAGE (object)->narrow);
}

static void
inc_startup_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncStartupPage *self = INC_STARTUP_PAGE (object);

  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  place_columns (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_startup_page_dispose (GObject *object)
{
  g_clear_object (&INC_STARTUP_PAGE (object)->watch);
  forget (INC_STARTUP_PAGE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_STARTUP_PAGE);
  G_OBJECT_CLASS (inc_startup_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-startup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, viewport);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, hero);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, columns);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, main);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, side);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, description_section);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, description);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, timeline_section);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, money);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, cap_table);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, comparison);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, facts);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, enrolments);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, support);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, people);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPage, related);
}

static void
inc_startup_page_class_init (IncStartupPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inc_startup_page_get_property;
  object_class->set_property = inc_startup_page_set_property;
  object_class->dispose = inc_startup_page_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  INC_PAGE_CLASS (klass)->session_set = inc_startup_page_session_set;
  INC_PAGE_CLASS (klass)->show_record = inc_startup_page_show_record;

  g_type_ensure (INC_TYPE_CAP_TABLE);
  g_type_ensure (INC_TYPE_COHORT_COMPARISON);
  g_type_ensure (INC_TYPE_ENROLMENT_LIST);
  g_type_ensure (INC_TYPE_FACTS);
  g_type_ensure (INC_TYPE_PEOPLE_LIST);
  g_type_ensure (INC_TYPE_RELATED_LIST);
  g_type_ensure (INC_TYPE_STARTUP_HERO);
  g_type_ensure (INC_TYPE_STARTUP_MONEY);
  g_type_ensure (INC_TYPE_STARTUP_SUPPORT);
  g_type_ensure (INC_TYPE_STARTUP_TIMELINE);
  g_type_ensure (INC_TYPE_TILES);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "page.add-round", NULL, add_round_action);
  gtk_widget_class_install_action (widget_class, "page.add-person", NULL, add_person_action);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "page.show-section", "s", show_section_action);
  gtk_widget_class_install_action (widget_class, "page.enrol", NULL, enrol_action);
  gtk_widget_class_install_action (widget_class, "page.change-stage", NULL, change_stage_action);
}

static void
inc_startup_page_init (IncStartupPage *self)
{
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  gtk_widget_init_template (GTK_WIDGET (self));
  place_columns (self);
  g_signal_connect (self->timeline, "open", G_CALLBACK (on_entry_opened), self);
}
