/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-guest-columns: one table of what a cell says. */
#include "config.h"

#include "inc-event-guest-columns.h"

#include "inc-collate.h"
#include "inc-event-guest.h"
#include "inc-status.h"

#include <glib/gi18n.h>

typedef char *(*Say) (IncEventGuest *guest);

/* ---- what cells say; NULL: nothing ---- */

static const IncField *
find_field (const char *name)
{
  return inc_schema_find (inc_schema_of (inc_attendee_get_type ()), name);
}

static char *
say_field (IncEventGuest *guest, const char *name)
{
  return inc_record_display (INC_RECORD (inc_event_guest_get_attendee (guest)), find_field (name));
}

static char *
say_name (IncEventGuest *guest)
{
  return g_strdup (inc_event_guest_get_name (guest));
}

static char *
say_side (IncEventGuest *guest)
{
  return say_field (guest, "side");
}

static char *
say_answer (IncEventGuest *guest)
{
  return say_field (guest, "answer");
}

/* "2–6", "≤ 6", "≥ 2" */
static char *
say_limits (IncEventGuest *guest)
{
  const IncAttendee *attendee = inc_event_guest_get_attendee (guest);
  const int least = attendee->least, most = attendee->most;

  if (attendee->least != INC_MISSING && attendee->most != INC_MISSING)
    return g_strdup_printf ("%d–%d", least, most);
  if (attendee->most != INC_MISSING)
    return g_strdup_printf ("≤ %d", most);
  return attendee->least != INC_MISSING ? g_strdup_printf ("≥ %d", least) : NULL;
}

static int
count_slots (IncEventGuest *guest)
{
  return __builtin_popcountll (inc_event_day_available (inc_event_guest_get_book (guest)->day,
                                                        inc_event_guest_get_attendee (guest)));
}

/* "from 10:00", "12 of 14 slots"; nothing for who is there all the time. */
static char *
say_time (IncEventGuest *guest)
{
  const int n = count_slots (guest), all = inc_event_guest_get_book (guest)->day->slots->len;
  const IncAttendee *attendee = inc_event_guest_get_attendee (guest);

  if (n == all)
    return NULL;
  if (attendee->away == NULL && attendee->arrives != NULL && attendee->leaves == NULL)
    /* Translators: %s is a time of day. */
    return g_strdup_printf (_("from %s"), attendee->arrives);
  if (attendee->away == NULL && attendee->arrives == NULL && attendee->leaves != NULL)
    /* Translators: %s is a time of day. */
    return g_strdup_printf (_("until %s"), attendee->leaves);
  return g_strdup_printf (ngettext ("%d of %d slot", "%d of %d slots", all), n, all);
}

static char *
say_count (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : NULL;
}

static char *
say_given (IncEventGuest *guest)
{
  return say_count (inc_event_guest_count_given (guest));
}

static char *
say_received (IncEventGuest *guest)
{
  return say_count (inc_event_guest_count_received (guest));
}

static char *
say_presence (IncEventGuest *guest)
{
  return inc_event_guest_get_attendee (guest)->presence > INC_PRESENCE_EXPECTED ? say_field (guest, "presence") : NULL;
}

/* "Investor · Coming · 3 wishes" */
static char *
say_line (IncEventGuest *guest)
{
  g_autofree char *side = say_side (guest);
  g_autofree char *answer = say_answer (guest);
  const guint n = inc_event_guest_count_given (guest);
  g_autofree char *wishes = g_strdup_printf (ngettext ("%u wish", "%u wishes", n), n);

  return g_strdup_printf ("%s · %s · %s", side, answer != NULL ? answer : "–", wishes);
}

/* ---- order ---- */

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  return inc_text_compare (inc_event_guest_get_name ((gpointer) a), inc_event_guest_get_name ((gpointer) b));
}

static int
compare_values (gint64 one, gint64 other)
{
  return one < other ? -1 : one > other;
}

static int
compare_sides (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (inc_event_guest_get_attendee ((gpointer) a)->side, inc_event_guest_get_attendee ((gpointer) b)->side);
}

static int
compare_answers (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (inc_event_guest_get_attendee ((gpointer) a)->answer,
                         inc_event_guest_get_attendee ((gpointer) b)->answer);
}

static int
compare_limits (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (inc_event_guest_get_attendee ((gpointer) a)->most, inc_event_guest_get_attendee ((gpointer) b)->most);
}

static int
compare_times (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (count_slots ((gpointer) a), count_slots ((gpointer) b));
}

static int
compare_given (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (inc_event_guest_count_given ((gpointer) a), inc_event_guest_count_given ((gpointer) b));
}

static int
compare_received (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (inc_event_guest_count_received ((gpointer) a), inc_event_guest_count_received ((gpointer) b));
}

static int
compare_presences (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (inc_event_guest_get_attendee ((gpointer) a)->presence,
                         inc_event_guest_get_attendee ((gpointer) b)->presence);
}

static const struct
{
  const char *id;
  const char *title;
  Say say;
  GCompareDataFunc compare;
  gboolean numeric;
  int width; /* 0: what is left */
} columns[] = {
  { "name", N_("Name"), say_name, compare_names, FALSE, 0 },
  { "side", N_("Side"), say_side, compare_sides, FALSE, 112 },
  { "answer", N_("Answer"), say_answer, compare_answers, FALSE, 130 },
  { "limits", N_("Limits"), say_limits, compare_limits, TRUE, 92 },
  { "time", N_("There"), say_time, compare_times, FALSE, 128 },
  { "given", N_("Wishes"), say_given, compare_given, TRUE, 104 },
  { "received", N_("Wished for"), say_received, compare_received, TRUE, 104 },
  { "presence", N_("Presence"), say_presence, compare_presences, FALSE, 130 },
};

/* ---- cells ---- */

static guint
get_column (GtkWidget *cell)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "inc-column"));
}

/* Who has not answered is what somebody must act on; who does not come is outside the flow. */
static IncTone
get_tone (guint column, IncEventGuest *guest)
{
  const int answer = inc_event_guest_get_attendee (guest)->answer;

  if (answer == INC_ANSWER_DECLINED || answer == INC_ANSWER_WAITING)
    return INC_TONE_DIMMED;
  if (columns[column].say == say_answer && answer <= INC_ANSWER_INVITED)
    return INC_TONE_WARNING;
  if (columns[column].say == say_presence && inc_event_guest_get_attendee (guest)->presence == INC_PRESENCE_ABSENT)
    return INC_TONE_ERROR;
  return INC_TONE_PLAIN;
}

static void
fill (GtkWidget *cell, IncEventGuest *guest)
{
  const guint column = get_column (cell);
  GtkWidget *label = gtk_widget_get_first_child (cell);
  GtkWidget *line = gtk_widget_get_next_sibling (label);
  g_autofree char *text = columns[column].say (guest);
  g_autofree char *more = line != NULL && gtk_widget_get_visible (line) ? say_line (guest) : NULL;

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : columns[column].numeric ? "–" : "");
  inc_tone_apply (label, get_tone (column, guest));
  if (more != NULL)
    gtk_label_set_text (GTK_LABEL (line), more);
}

static void
on_guest_changed (IncEventGuest *guest, GtkListItem *item)
{
  fill (gtk_list_item_get_child (item), guest);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const guint column = GPOINTER_TO_UINT (data);
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", columns[column].numeric ? 1.0 : 0.0, "ellipsize",
                                   PANGO_ELLIPSIZE_END, NULL);

  if (columns[column].numeric)
    gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (cell), label);
  if (column == 0)
    {
      static const char *const classes[] = { "caption", "dimmed", NULL };

      gtk_box_append (GTK_BOX (cell), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                                    "css-classes", classes, "visible", FALSE, NULL));
    }
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (cell), "inc-column", data);
  gtk_list_item_set_child (item, cell);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, GtkColumnView *view)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget *line = gtk_widget_get_last_child (cell);

  if (get_column (cell) == 0)
    gtk_widget_set_visible (line, gtk_widget_has_css_class (GTK_WIDGET (view), "lines"));
  fill (cell, gtk_list_item_get_item (item));
  g_signal_connect (gtk_list_item_get_item (item), "changed", G_CALLBACK (on_guest_changed), item);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_guest_changed, item);
}

static GtkListItemFactory *
make_factory (GtkColumnView *view, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), view);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  return factory;
}

void
inc_event_guest_columns_add (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (_(columns[i].title), make_factory (view, i));
      g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (columns[i].compare, NULL, NULL));

      gtk_column_view_column_set_id (column, columns[i].id);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, columns[i].width == 0);
      if (columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (column, columns[i].width);
      gtk_column_view_append_column (view, column);
    }
}

/* The first column is made anew, since its cells change their shape. */
static void
change_lines (GtkColumnView *view, gboolean lines)
{
  GListModel *shown = gtk_column_view_get_columns (view);
  g_autoptr(GtkColumnViewColumn) first = g_list_model_get_item (shown, 0);
  g_autoptr(GtkListItemFactory) factory = NULL;

  if (lines)
    gtk_widget_add_css_class (GTK_WIDGET (view), "lines");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (view), "lines");
  factory = make_factory (view, 0);
  gtk_column_view_column_set_factory (first, factory);
}

void
inc_event_guest_columns_choose (GtkColumnView *view, gboolean narrow, gboolean presence)
{
  GListModel *shown = gtk_column_view_get_columns (view);

  if (narrow != gtk_widget_has_css_class (GTK_WIDGET (view), "lines"))
    change_lines (view, narrow);
  for (guint i = 1; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (shown, i);

      gtk_column_view_column_set_visible (column, !narrow && (presence || columns[i].say != say_presence));
    }
}
