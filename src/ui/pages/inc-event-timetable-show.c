/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-timetable-show: from the book to what is on the screen. */
#include "config.h"

#include "inc-event-timetable-private.h"

#include "inc-event-findings.h"
#include "inc-event-presence.h"

#include <glib/gi18n.h>

enum
{
  MOST_FINDINGS = 12,
};

/* ---- scenarios ---- */

static char *
describe_scenario (IncScenario *scenario)
{
  const IncChoice *state = inc_choice_find (inc_scenario_state_choices, scenario->state);

  return state != NULL ? g_strdup_printf ("%s · %s", scenario->name, _(state->label)) : g_strdup (scenario->name);
}

static void
show_scenarios (IncEventTimetable *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->book->scenarios->len; i++)
    {
      IncScenario *scenario = g_ptr_array_index (self->book->scenarios, i);
      g_autofree char *name = describe_scenario (scenario);

      gtk_string_list_append (names, name);
      if (self->book->scenario != NULL && INC_RECORD (scenario)->id == INC_RECORD (self->book->scenario)->id)
        chosen = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->scenarios, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->scenarios, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->scenarios), self->book->scenarios->len > 0);
  self->filling = FALSE;
}

/* ---- one line above ---- */

static void
show_summary (IncEventTimetable *self)
{
  const IncEventBook *book = self->book;
  const IncChoice *state = inc_choice_find (inc_scenario_state_choices, book->scenario->state);
  const guint n_investors = book->attendees->len - book->n_startups;
  guint n = 0;
  g_autofree char *meetings = NULL;
  g_autofree char *startups = g_strdup_printf (ngettext ("%u startup", "%u startups", book->n_startups), book->n_startups);
  g_autofree char *investors = g_strdup_printf (ngettext ("%u investor", "%u investors", n_investors), n_investors);
  g_autofree char *text = NULL;

  for (guint i = 0; i < book->meetings->len; i++)
    n += inc_event_has_slot (book, g_ptr_array_index (book->meetings, i));
  meetings = g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
  text = g_strdup_printf ("%s · %s · %s%s%s", meetings, startups, investors, state != NULL ? " · " : "",
                          state != NULL ? _(state->label) : "");
  gtk_label_set_text (self->summary, text);
}

/* ---- things to look at ---- */

static GtkWidget *
finding_row_new (const IncEventFinding *finding)
{
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", finding->title, "subtitle", finding->detail, "use-markup",
                                    FALSE, "activatable", TRUE, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (row, icon);
  g_object_set_data (G_OBJECT (row), "inc-person", GINT_TO_POINTER (finding->person));
  g_object_set_data (G_OBJECT (row), "inc-slot", GINT_TO_POINTER (finding->slot));
  return GTK_WIDGET (row);
}

static void
show_findings (IncEventTimetable *self)
{
  g_autoptr(GArray) findings = self->hand != NULL && self->book->scenario != NULL ? inc_event_list_findings (self->hand)
                                                                                  : NULL;
  const guint n = findings != NULL ? findings->len : 0;
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_list_box_remove_all (self->findings);
  for (guint i = 0; i < MIN (n, MOST_FINDINGS); i++)
    gtk_list_box_append (self->findings, finding_row_new (&g_array_index (findings, IncEventFinding, i)));
  gtk_label_set_text (self->findings_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->findings_box), n > 0);
}

void
inc_event_timetable_on_finding (IncEventTimetable *self, GtkListBoxRow *row)
{
  const int person = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "inc-person"));
  const int slot = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "inc-slot"));
  const gboolean is_startup = person < (int) self->book->n_startups;
  int at;

  adw_toggle_group_set_active_name (self->view_toggle, is_startup ? "startup" : "investor");
  at = inc_timetable_sheet_find_row (inc_timetable_grid_get_sheet (self->grid), inc_event_sheet_row_id (person));
  if (at < 0)
    return;
  inc_timetable_grid_set_cursor (self->grid, at, MAX (slot, 0));
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

/* ---- legend ---- */

static GtkWidget *
swatch_new (const char *kind)
{
  const char *classes[] = { "slot-swatch", kind, NULL };

  if (g_str_equal (kind, "locked"))
    return g_object_new (GTK_TYPE_IMAGE, "icon-name", "changes-prevent-symbolic", "pixel-size", 12, "accessible-role",
                         GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  return g_object_new (GTK_TYPE_BOX, "css-classes", classes, "valign", GTK_ALIGN_CENTER, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/* Once. */
static void
show_legend (IncEventTimetable *self)
{
  static const char *const dim[] = { "caption", "dimmed", NULL };
  const char *const kinds[][2] = {
    { "mutual", _("Both sides want it") }, { "single", _("One side wants it") }, { "suggested", _("Suggested") },
    { "locked", _("Locked") },             { "away", _("Not there") },
  };

  if (gtk_widget_get_first_child (self->legend) != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (box), swatch_new (kinds[i][0]));
      gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", kinds[i][1], "css-classes", dim, NULL));
      adw_wrap_box_append (ADW_WRAP_BOX (self->legend), box);
    }
}

/* ---- all of it ---- */

/* Where there is no timetable. */
static void
show_empty (IncEventTimetable *self)
{
  const gboolean planning = self->planning != NULL;

  adw_status_page_set_title (self->empty, planning             ? _("Planning…")
                                          : self->hand != NULL ? _("No Timetable Yet")
                                                               : _("Nothing to Plan Yet"));
  gtk_widget_set_visible (self->empty_button, self->hand != NULL && !planning && inc_event_timetable_can_change (self));
}

void
inc_event_timetable_show_sheet (IncEventTimetable *self)
{
  g_autoptr(IncTimetableSheet) sheet = NULL;

  show_empty (self);
  if (self->book == NULL || self->book->scenario == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, self->book != NULL ? "empty" : "loading");
      inc_timetable_grid_set_sheet (self->grid, NULL);
      inc_event_agenda_set_sheet (self->agenda, NULL);
      return;
    }
  sheet = inc_event_sheet_new (self->book, self->view);
  inc_timetable_grid_set_sheet (self->grid, sheet);
  inc_event_agenda_set_sheet (self->agenda, sheet);
  gtk_stack_set_visible_child_name (self->stack, self->narrow ? "phone" : "grid");
}

void
inc_event_timetable_show (IncEventTimetable *self)
{
  const gboolean there = self->book->scenario != NULL;

  show_scenarios (self);
  show_legend (self);
  if (there)
    show_summary (self);
  else
    gtk_label_set_text (self->summary, "");
  if (self->planning == NULL)
    inc_event_quality_show (self->quality, there ? self->hand : NULL);
  inc_event_tray_show (self->tray, there && inc_event_timetable_can_change (self) ? self->hand : NULL);
  show_findings (self);
  inc_event_timetable_show_sheet (self);
  inc_event_timetable_update_actions (self);
}
