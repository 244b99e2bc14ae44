/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-quality: three figures, the bar with its bound, the sentence that was proven, and counts. */
#include "config.h"

#include "inc-event-quality.h"

#include "inc-bound-bar.h"
#include "inc-event-presence.h"
#include "inc-event-scenario.h"
#include "inc-facts.h"
#include "inc-money.h"

#include <glib/gi18n.h>

enum
{
  MANY_MEETINGS = 3,
};

struct _IncEventQuality
{
  GtkBox parent_instance;

  GtkLabel *value, *bound, *gap;
  IncBoundBar *bar;
  GtkLabel *sentence;
  IncFacts *wishes;
};

G_DEFINE_FINAL_TYPE (IncEventQuality, inc_event_quality, GTK_TYPE_BOX)

/* ---- the figures ---- */

static void
set_figures (IncEventQuality *self, gint64 value, gint64 bound, const char *sentence)
{
  g_autofree char *value_text = inc_number_display (value);
  g_autofree char *bound_text = inc_number_display (bound);
  const gint64 gap = bound > 0 ? (gint64) ((double) (bound - value) * 1e6 / (double) bound + 0.5) : 0;
  g_autofree char *gap_text = bound > 0 ? inc_ratio_display ((gap + 50) / 100 * 100) : g_strdup ("–");

  gtk_label_set_text (self->value, value_text);
  gtk_label_set_text (self->bound, bound_text);
  gtk_label_set_text (self->gap, gap_text);
  gtk_label_set_text (self->sentence, sentence);
  inc_bound_bar_set (self->bar, value, bound);
}

/* ---- wishes ---- */

typedef struct
{
  int met, all;
} Count;

static void
add_count (IncEventQuality *self, const char *name, Count count)
{
  g_autofree char *text = g_strdup_printf ("%d/%d", count.met, count.all);

  if (count.all > 0)
    inc_facts_add (self->wishes, name, text, INC_TONE_PLAIN);
}

static void
count_pairs (IncEventHand *hand, Count *musts, Count *mutual, Count *single)
{
  IncEventBook *book = inc_event_hand_get_book (hand);
  const IncInstance *instance = inc_event_hand_get_instance (hand);

  for (guint i = 0; i < instance->pairs->len; i++)
    {
      const IncPair *pair = inc_instance_pair (instance, i);
      const gboolean one = inc_wish_is_for (inc_event_book_find_wish (book, pair->startup, pair->investor));
      const gboolean two = inc_wish_is_for (inc_event_book_find_wish (book, pair->investor, pair->startup));
      IncMeeting *meeting = inc_event_book_find_meeting (book, pair->startup, pair->investor);
      const gboolean met = meeting != NULL && inc_event_has_slot (book, meeting);
      Count *count = one && two ? mutual : single;

      if (!one && !two)
        continue;
      count->all++;
      count->met += met;
      musts->all += pair->wish == INC_WISH_MUST;
      musts->met += pair->wish == INC_WISH_MUST && met;
    }
}

/* Of the startups that come, how many have several meetings. */
static Count
count_startups (IncEventBook *book)
{
  g_autofree int *n = g_new0 (int, book->n_startups + 1);
  Count count = { 0, 0 };

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      const int startup = inc_event_book_find (book, meeting->startup);

      if (inc_event_has_slot (book, meeting) && startup >= 0 && (guint) startup < book->n_startups)
        n[startup]++;
    }
  for (guint i = 0; i < book->n_startups; i++)
    {
      count.all += inc_event_book_is_coming (book, i);
      count.met += n[i] >= MANY_MEETINGS;
    }
  return count;
}

static void
show_wishes (IncEventQuality *self, IncEventHand *hand)
{
  Count musts = { 0, 0 }, mutual = { 0, 0 }, single = { 0, 0 };
  g_autofree char *name = g_strdup_printf (_("Startups with %d or more"), MANY_MEETINGS);
  g_autofree char *idle = inc_number_display (inc_event_hand_get_plan (hand)->worth.levels[INC_LEVEL_IDLE]);

  count_pairs (hand, &musts, &mutual, &single);
  add_count (self, _("Must meet"), musts);
  add_count (self, _("Both sides want it"), mutual);
  add_count (self, _("One side wants it"), single);
  add_count (self, name, count_startups (inc_event_hand_get_book (hand)));
  inc_facts_add (self->wishes, _("Slots spent waiting"), idle, INC_TONE_PLAIN);
}

/* ---- */

void
inc_event_quality_show (IncEventQuality *self, IncEventHand *hand)
{
  g_return_if_fail (INC_IS_EVENT_QUALITY (self));

  gtk_widget_set_visible (GTK_WIDGET (self), hand != NULL);
  inc_facts_clear (self->wishes);
  if (hand != NULL)
    {
      const IncInstance *instance = inc_event_hand_get_instance (hand);
      const IncPlan *plan = inc_event_hand_get_plan (hand);
      g_autofree char *sentence = inc_event_plan_describe (instance, plan);

      set_figures (self, inc_worth_total (&instance->objective, &plan->worth), plan->total_bound, sentence);
      show_wishes (self, hand);
    }
}

void
inc_event_quality_show_planning (IncEventQuality *self, IncEventPlanning *planning)
{
  gint64 value, bound, milliseconds;
  g_autofree char *sentence = NULL;

  g_return_if_fail (INC_IS_EVENT_QUALITY (self));

  g_object_get (planning, "value", &value, "bound", &bound, "milliseconds", &milliseconds, NULL);
  /* Translators: a number of seconds */
  sentence = g_strdup_printf (_("Planning for %d s. Stop keeps the best so far."), (int) (milliseconds / 1000));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  inc_facts_clear (self->wishes);
  set_figures (self, value, bound, sentence);
}

/* ---- */

static void
inc_event_quality_class_init (IncEventQualityClass *klass)
{
}

/* A name above a figure. */
static GtkLabel *
add_figure (GtkGrid *grid, int column, const char *name)
{
  static const char *const name_classes[] = { "caption", "dimmed", NULL };
  static const char *const figure_classes[] = { "quality-figure", "numeric", NULL };
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "wrap", TRUE, "css-classes", name_classes,
                                   NULL);
  GtkWidget *figure = g_object_new (GTK_TYPE_LABEL, "label", "–", "xalign", 0.0, "css-classes", figure_classes, NULL);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_grid_attach (grid, label, column, 0, 1, 1);
  gtk_grid_attach (grid, figure, column, 1, 1, 1);
  return GTK_LABEL (figure);
}

static GtkWidget *
make_heading (const char *text)
{
  static const char *const classes[] = { "heading", NULL };

  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "css-classes", classes, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_HEADING, NULL);
}

static GtkWidget *
make_card (IncEventQuality *self)
{
  static const char *const card_classes[] = { "card", "quality", NULL };
  static const char *const sentence_classes[] = { "caption", NULL };
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 9, "css-classes",
                                  card_classes, NULL);
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "column-homogeneous", TRUE, NULL);

  self->value = add_figure (GTK_GRID (grid), 0, _("Value"));
  self->bound = add_figure (GTK_GRID (grid), 1, _("Bound"));
  self->gap = add_figure (GTK_GRID (grid), 2, _("Gap"));
  self->bar = INC_BOUND_BAR (inc_bound_bar_new ());
  self->sentence = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "css-classes", sentence_classes, NULL);
  gtk_box_append (GTK_BOX (card), make_heading (_("Quality")));
  gtk_box_append (GTK_BOX (card), grid);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->sentence));
  return card;
}

static void
inc_event_quality_init (IncEventQuality *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->wishes = g_object_new (INC_TYPE_FACTS, NULL);
  gtk_box_append (GTK_BOX (self), make_card (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->wishes));
}
