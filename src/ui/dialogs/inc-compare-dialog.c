/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-compare-dialog: a count in one sentence, then a group for each person for whom something changes. */
#include "config.h"

#include "inc-compare-dialog.h"

#include "inc-event-changes.h"

#include <glib/gi18n.h>

enum
{
  MOST_PEOPLE = 150,
};

/* NULL: nothing changes for them. */
static GtkWidget *
person_new (const IncEventBook *after, GArray *changes, int person)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const IncMeetingChange *change = &g_array_index (changes, IncMeetingChange, i);
      g_autofree char *text = NULL;

      if (change->startup != person && change->investor != person)
        continue;
      if (group == NULL)
        {
          g_autofree char *title = g_markup_escape_text (inc_event_book_get_name (after, person), -1);

          group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
        }
      text = inc_meeting_change_describe (change, after);
      adw_preferences_group_add (group, g_object_new (ADW_TYPE_ACTION_ROW, "title", text, "use-markup", FALSE, NULL));
    }
  return (GtkWidget *) group;
}

static void
add_people (GtkBox *box, const IncEventBook *after, GArray *changes)
{
  guint n = 0;

  for (guint i = 0; i < after->attendees->len && n < MOST_PEOPLE; i++)
    {
      GtkWidget *group = person_new (after, changes, (int) i);

      if (group == NULL)
        continue;
      gtk_box_append (box, group);
      n++;
    }
}

static GtkWidget *
label_new (const char *text, const char *class)
{
  const char *classes[] = { class, NULL };

  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "css-classes", classes, NULL);
}

AdwDialog *
inc_compare_dialog_new (const IncEventBook *before, const IncEventBook *after)
{
  g_autoptr(GArray) changes = inc_event_changes_find (after, before->meetings, after->meetings);
  g_autofree char *counts = inc_event_changes_sum_up (changes);
  g_autofree char *names = g_strdup_printf ("%s → %s", before->scenario->name, after->scenario->name);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "margin-top", 12,
                                 "margin-bottom", 24, "margin-start", 12, "margin-end", 12, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "child", box, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  GtkWidget *view = adw_toolbar_view_new ();

  gtk_box_append (GTK_BOX (box), label_new (names, "heading"));
  gtk_box_append (GTK_BOX (box), label_new (counts, "numeric"));
  add_people (GTK_BOX (box), after, changes);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  return g_object_new (ADW_TYPE_DIALOG, "title", _("What Changes"), "content-width", 560, "content-height", 640, "child",
                       view, NULL);
}
