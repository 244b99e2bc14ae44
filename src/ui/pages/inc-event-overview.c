/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-overview: figures first, then remarks that open the place of work. */
#include "config.h"

#include "inc-event-overview.h"

#include "inc-event-hand.h"
#include "inc-event-remarks.h"
#include "inc-event-scenario.h"
#include "inc-money.h"
#include "inc-tiles.h"

#include <glib/gi18n.h>

struct _IncEventOverview
{
  AdwBin parent_instance;

  IncTiles *tiles;
  GtkWidget *look_at;
  GtkListBox *remarks;
  GtkWidget *nothing;
  GtkLabel *held;
  GtkLabel *needed;
};

G_DEFINE_FINAL_TYPE (IncEventOverview, inc_event_overview, ADW_TYPE_BIN)

/* Lists longer than this are a table's work. */
#define MOST_REMARKS 12

/* ---- figures ---- */

static void
add_answers (IncEventOverview *self, const IncEventBook *book)
{
  guint n_answered = 0, n_accepted = 0;
  g_autofree char *figure = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; i < book->attendees->len; i++)
    {
      const int answer = inc_event_book_get_attendee (book, i)->answer;

      n_answered += answer > INC_ANSWER_INVITED;
      n_accepted += answer == INC_ANSWER_ACCEPTED;
    }
  /* Translators: "8 of 12" */
  figure = g_strdup_printf (_("%u of %u"), n_answered, book->attendees->len);
  line = g_strdup_printf (ngettext ("%u is coming", "%u are coming", n_accepted), n_accepted);
  inc_tiles_add_link (self->tiles, _("Answered"), book->attendees->len > 0 ? figure : NULL,
                      book->attendees->len > 0 ? line : _("nobody is invited yet"), "page.show-view::attendees");
}

static void
add_wishes (IncEventOverview *self, const IncEventBook *book, const IncEventNeed *need)
{
  g_autofree char *figure = g_strdup_printf ("%d", need->wished);
  g_autofree char *line = g_strdup_printf (ngettext ("%d of them mutual", "%d of them mutual", need->mutual), need->mutual);

  inc_tiles_add_link (self->tiles, _("Meetings wished"), book->wishes->len > 0 ? figure : NULL,
                      book->wishes->len > 0 ? line : _("no wishes yet"), "page.show-view::wishes");
}

static void
add_places (IncEventOverview *self, const IncEventNeed *need)
{
  g_autofree char *figure = g_strdup_printf ("%d", need->places);
  /* Translators: numbers of tables and of slots. */
  g_autofree char *line = g_strdup_printf (_("%d tables × %d slots"), need->n_tables, need->n_slots);

  inc_tiles_add (self->tiles, _("Places"), need->places > 0 ? figure : NULL,
                 need->places > 0 ? line : _("no tables yet"));
}

/* As it is now, not as it was when it was planned: people and slots may have changed since. */
static void
add_timetable (IncEventOverview *self, const IncEventBook *book)
{
  const IncScenario *scenario = book->scenario;
  const gboolean is_published = scenario != NULL && scenario->state == INC_SCENARIO_PUBLISHED;
  const gboolean is_valued = scenario != NULL && scenario->value != INC_MISSING;
  g_autoptr(IncEventHand) hand = is_valued ? inc_event_hand_new ((IncEventBook *) book, NULL) : NULL;
  const IncInstance *instance = hand != NULL ? inc_event_hand_get_instance (hand) : NULL;
  const IncPlan *plan = hand != NULL ? inc_event_hand_get_plan (hand) : NULL;
  g_autofree char *value = plan != NULL ? inc_number_display (inc_worth_total (&instance->objective, &plan->worth)) : NULL;
  g_autofree char *gap = plan != NULL ? inc_event_plan_describe (instance, plan) : NULL;

  inc_tiles_add (self->tiles, is_published ? _("Published timetable") : _("Timetable"), value,
                 gap != NULL ? gap : scenario != NULL ? scenario->name : _("none yet"));
}

/* ---- remarks ---- */

static GtkWidget *
make_row (const IncEventRemark *remark)
{
  const gboolean is_about_one = remark->attendee != 0;
  const gboolean is_about_guests =
    remark->kind == INC_EVENT_REMARK_UNANSWERED || remark->kind == INC_EVENT_REMARK_NOBODY;
  g_autofree char *title = g_markup_escape_text (remark->title, -1);
  g_autofree char *reason = g_markup_escape_text (remark->reason, -1);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", reason, "activatable", TRUE, NULL);

  if (remark->kind == INC_EVENT_REMARK_TABLES)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.edit");
  else if (remark->kind == INC_EVENT_REMARK_MEETINGS)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), "page.show-view::timetable");
  else if (is_about_guests || !is_about_one)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), is_about_guests ? "page.show-view::attendees"
                                                                                   : "page.show-view::wishes");
  else
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", remark->attendee);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.show-wishes");
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
show_remarks (IncEventOverview *self, const IncEventBook *book)
{
  g_autoptr(GPtrArray) remarks = inc_event_remarks_new (book);

  gtk_list_box_remove_all (self->remarks);
  for (guint i = 0; i < MIN (remarks->len, MOST_REMARKS); i++)
    gtk_list_box_append (self->remarks, make_row (g_ptr_array_index (remarks, i)));
  if (remarks->len > MOST_REMARKS)
    {
      const guint n = remarks->len - MOST_REMARKS;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

      gtk_list_box_append (self->remarks, g_object_new (ADW_TYPE_ACTION_ROW, "title", more, NULL));
    }
  gtk_widget_set_visible (self->look_at, remarks->len > 0);
  gtk_widget_set_visible (self->nothing, remarks->len == 0);
}

/* ---- */

static void
inc_event_overview_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_EVENT_OVERVIEW);
  G_OBJECT_CLASS (inc_event_overview_parent_class)->dispose (object);
}

static void
inc_event_overview_class_init (IncEventOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_event_overview_dispose;
  g_type_ensure (INC_TYPE_TILES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-event-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEventOverview, tiles);
  gtk_widget_class_bind_template_child (widget_class, IncEventOverview, look_at);
  gtk_widget_class_bind_template_child (widget_class, IncEventOverview, remarks);
  gtk_widget_class_bind_template_child (widget_class, IncEventOverview, nothing);
  gtk_widget_class_bind_template_child (widget_class, IncEventOverview, held);
  gtk_widget_class_bind_template_child (widget_class, IncEventOverview, needed);
}

static void
inc_event_overview_init (IncEventOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inc_event_overview_new (IncSession *session)
{
  return g_object_new (INC_TYPE_EVENT_OVERVIEW, NULL);
}

void
inc_event_overview_show (IncEventOverview *self, const IncEventBook *book)
{
  IncEventNeed need;
  g_autofree char *held = NULL;
  g_autofree char *needed = NULL;

  inc_tiles_clear (self->tiles);
  if (book == NULL)
    return;
  inc_event_need_init (&need, book);
  held = inc_event_need_describe_held (&need);
  needed = inc_event_need_describe_needed (&need);
  add_answers (self, book);
  add_wishes (self, book, &need);
  add_places (self, &need);
  add_timetable (self, book);
  show_remarks (self, book);
  gtk_label_set_text (self->held, held);
  gtk_label_set_text (self->needed, needed);
}
