/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-why: what the planner can say of one pair, as sentences. */
#include "config.h"

#include "inc-event-why.h"

#include "inc-event-score.h"
#include "inc-event-sheet.h"
#include "inc-why.h"

#include <glib/gi18n.h>

/* ---- sentences ---- */

static void
add_line (GString *text, char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

/* "09:20, 09:40" of a set of slots; NULL for none. */
static char *
list_slots (const IncInstance *instance, guint64 slots)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < instance->slots->len; i++)
    if (slots & inc_slot_bit ((int) i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", (const char *) g_ptr_array_index (instance->slots, i));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static gint64
get_difference (const IncInstance *instance, const IncPlan *one, const IncPlan *other)
{
  return inc_worth_total (&instance->objective, &one->worth) - inc_worth_total (&instance->objective, &other->worth);
}

/* What the timetable would be worth otherwise. */
static void
add_other (GString *text, IncEventHand *hand, const IncWhy *why)
{
  const IncInstance *instance = inc_event_hand_get_instance (hand);
  gint64 less;

  if (why->other == NULL)
    return;
  less = get_difference (instance, inc_event_hand_get_plan (hand), why->other);
  if (why->slot != INC_NO_SLOT && less > 0)
    add_line (text, g_strdup_printf (_("Without this meeting the best that was found is worth %d less."), (int) less));
  else if (why->slot != INC_NO_SLOT)
    add_line (text, g_strdup (_("Without this meeting a timetable as good was found.")));
  else if (less > 0)
    add_line (text, g_strdup_printf (_("At %s they could meet; the timetable would be worth %d less."),
                                     (const char *) g_ptr_array_index (instance->slots, why->other_slot), (int) less));
  else if (why->other_slot != INC_NO_SLOT)
    add_line (text, g_strdup_printf (_("At %s they could meet, and nothing would be lost."),
                                     (const char *) g_ptr_array_index (instance->slots, why->other_slot)));
}

static void
add_slots (GString *text, const IncInstance *instance, const char *words, const char *name, guint64 slots)
{
  g_autofree char *list = list_slots (instance, slots);

  if (list == NULL)
    return;
  g_string_append (text, text->len > 0 ? "\n" : "");
  if (name != NULL)
    g_string_append_printf (text, "%s ", name);
  g_string_append_printf (text, "%s %s.", words, list);
}

static void
add_obstacles (GString *text, IncEventHand *hand, const IncWhy *why, int startup, int investor)
{
  const IncEventBook *book = inc_event_hand_get_book (hand);
  const IncInstance *instance = inc_event_hand_get_instance (hand);
  const char *names[] = { inc_event_book_get_name (book, startup), inc_event_book_get_name (book, investor) };
  const guint64 here = why->slot != INC_NO_SLOT ? inc_slot_bit (why->slot) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      /* Translators: follows a name, and times follow: "Hoa Sen is not there at 09:20, 09:40." */
      add_slots (text, instance, _("is not there at"), names[i], why->away[i]);
      /* Translators: follows a name, and times follow: "Hoa Sen meets somebody else at 09:20, 09:40." */
      add_slots (text, instance, _("meets somebody else at"), names[i], why->busy[i] & ~here);
    }
  /* Translators: times follow */
  add_slots (text, instance, _("No table is left at"), NULL, why->full & ~here);
  add_slots (text, instance, _("Barred by a lock or because it is over:"), NULL, why->barred & ~here);
}

char *
inc_event_why_describe (IncEventHand *hand, int startup, int investor)
{
  const IncEventBook *book = inc_event_hand_get_book (hand);
  const IncInstance *instance = inc_event_hand_get_instance (hand);
  const int pair = inc_instance_find_pair (instance, startup, investor);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *fit = inc_event_score_explain (book, startup, investor);
  g_autoptr(IncWhy) why = NULL;

  if (pair < 0)
    return g_strdup (_("One of the two does not want to meet the other, or does not come."));
  why = inc_why_new (instance, inc_event_hand_get_plan (hand), pair);
  add_line (text, g_strdup_printf (_("Wanted: %s, worth %d."),
                                   inc_timetable_look_describe (inc_event_sheet_get_look (book, startup, investor)),
                                   (int) inc_instance_pair (instance, pair)->score));
  if (fit != NULL)
    add_line (text, g_steal_pointer (&fit));
  add_other (text, hand, why);
  add_obstacles (text, hand, why, startup, investor);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- the popover ---- */

static GtkWidget *
label_new (const char *text, const char *class)
{
  const char *classes[] = { class, NULL };

  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 44, "css-classes",
                       classes, NULL);
}

static gboolean
unparent (gpointer data)
{
  gtk_widget_unparent (data);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkPopover *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent, g_object_ref (popover), g_object_unref);
}

static void
popup (GtkWidget *widget, const graphene_rect_t *area, GtkWidget *content)
{
  GtkWidget *popover = g_object_new (GTK_TYPE_POPOVER, "child", content, "position", GTK_POS_BOTTOM, NULL);
  const GdkRectangle at = { (int) area->origin.x, (int) area->origin.y, (int) area->size.width, (int) area->size.height };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  /* Left alone, the focus would go to the first widget of the parent. */
  if (focus != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (gtk_widget_grab_focus), focus, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (popover, widget);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &at);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static GtkWidget *
content_new (const char *title)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);

  gtk_widget_add_css_class (box, "why");
  gtk_box_append (GTK_BOX (box), label_new (title, "heading"));
  return box;
}

/* After its action. */
static void
on_button (GtkWidget *button)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
}

static GtkWidget *
button_new (const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", label, "use-underline", TRUE, "action-name", action,
                                    "action-target", target, NULL);

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (on_button), NULL);
  return button;
}

static void
add_buttons (GtkWidget *box, const IncMeeting *meeting, gint64 key)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), button_new (meeting->locked ? _("Un_lock") : _("_Lock"), "timetable.lock",
                                              g_variant_new_int64 (key)));
  gtk_box_append (GTK_BOX (line), button_new (_("_Cancel the Meeting"), "timetable.cancel", g_variant_new_int64 (key)));
  gtk_box_append (GTK_BOX (box), line);
}

void
inc_event_why_show (GtkWidget *widget, const graphene_rect_t *area, IncEventHand *hand, int startup, int investor,
                    gboolean can_change)
{
  const IncEventBook *book = inc_event_hand_get_book (hand);
  const IncMeeting *meeting = inc_event_book_find_meeting (book, startup, investor);
  g_autofree char *title = g_strdup_printf ("%s × %s", inc_event_book_get_name (book, startup),
                                            inc_event_book_get_name (book, investor));
  g_autofree char *why = inc_event_why_describe (hand, startup, investor);
  GtkWidget *box = content_new (title);

  gtk_box_append (GTK_BOX (box), label_new (why, "body"));
  if (meeting != NULL && can_change)
    add_buttons (box, meeting, inc_event_sheet_key (startup, investor));
  popup (widget, area, box);
}

static guint
add_wishes (GtkWidget *box, IncEventHand *hand, int person, int slot)
{
  const IncEventBook *book = inc_event_hand_get_book (hand);
  g_autoptr(GArray) unplaced = inc_event_hand_list_unplaced (hand);
  guint n = 0;

  for (guint i = 0; i < unplaced->len && n < 6; i++)
    {
      const IncEventUnplaced *wish = &g_array_index (unplaced, IncEventUnplaced, i);
      const int other = wish->startup == person ? wish->investor : wish->startup;
      g_autoptr(GArray) places = NULL;
      g_autofree char *label = NULL;
      GtkWidget *button;

      if (wish->startup != person && wish->investor != person)
        continue;
      places = inc_event_hand_find_places (hand, wish->startup, wish->investor);
      if (places == NULL || g_array_index (places, IncEventPlace, slot).kind != INC_PLACE_FREE)
        continue;
      /* Translators: whom somebody could meet, and a number with its sign: "Vina Fund, value +12" */
      label = g_strdup_printf (_("%s, value %+d"), inc_event_book_get_name (book, other),
                               (int) g_array_index (places, IncEventPlace, slot).delta);
      button = button_new (label, "timetable.place",
                           g_variant_new ("(xi)", inc_event_sheet_key (wish->startup, wish->investor), slot));
      gtk_button_set_use_underline (GTK_BUTTON (button), FALSE); /* a name may have one */
      gtk_box_append (GTK_BOX (box), button);
      n++;
    }
  return n;
}

void
inc_event_why_show_free (GtkWidget *widget, const graphene_rect_t *area, IncEventHand *hand, int person, int slot,
                         gboolean can_change)
{
  const IncEventBook *book = inc_event_hand_get_book (hand);
  g_autofree char *time = inc_event_day_dup_slot (book->day, slot);
  /* Translators: somebody, a time */
  g_autofree char *title = g_strdup_printf (_("%s is free at %s"), inc_event_book_get_name (book, person), time);
  GtkWidget *box = content_new (title);

  if (!can_change || add_wishes (box, hand, person, slot) == 0)
    gtk_box_append (GTK_BOX (box), label_new (_("None of their wishes without a place could be met then."), "dimmed"));
  popup (widget, area, box);
}
