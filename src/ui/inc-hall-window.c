/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-hall-window: labels that are filled once a second.  The size of all letters is that of the window's own font, which
 * follows its height. */
#include "config.h"

#include "inc-hall-window.h"

#include "inc-date.h"
#include "inc-event-presence.h"
#include "inc-watch.h"

#include <glib/gi18n.h>
#include <stdlib.h>

enum
{
  COLUMNS = 2,
  ROWS = 4,
  SECONDS_A_PAGE = 10,
  HEIGHT_OF_LETTERS = 36, /* as many lines of the smallest text make the height */
  SMALLEST = 12,
};

typedef struct
{
  GtkWidget *box;
  GtkLabel *table;
  GtkLabel *line;
  GtkLabel *partner;
  GtkLabel *now;
} Cell;

struct _IncHallWindow
{
  GtkWindow parent_instance;

  GtkLabel *next_head;
  GtkLabel *next_time;
  GtkLabel *left_head;
  GtkLabel *left_time;
  GtkProgressBar *bar;
  GtkLabel *heading;
  Cell cells[COLUMNS * ROWS];
  GtkLabel *foot;

  GtkCssProvider *letters;
  int size; /* of the letters, in pixels */
  gint64 event;
  IncEventBook *book;
  IncWatch *watch;
  guint tick;
};

G_DEFINE_FINAL_TYPE (IncHallWindow, inc_hall_window, GTK_TYPE_WINDOW)

/* ---- what is shown ---- */

static const char *
get_name (const IncEventBook *book, gint64 attendee)
{
  const int index = inc_event_book_find (book, attendee);

  return index >= 0 ? inc_event_book_get_name (book, index) : "–";
}

static char *
display_seconds (int seconds)
{
  return seconds >= 3600 ? g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                         : g_strdup_printf ("%02d:%02d", seconds / 60, seconds % 60);
}

static void
show_times (IncHallWindow *self, const IncEventClock *clock)
{
  g_autofree char *next = clock->next >= 0 ? inc_event_day_dup_slot (self->book->day, clock->next) : NULL;
  g_autofree char *left = clock->seconds_left > 0 && clock->minute >= 0 ? display_seconds (clock->seconds_left) : NULL;
  g_autofree char *head = NULL;

  gtk_label_set_text (self->next_head, next != NULL ? _("Next slot") : clock->current >= 0 ? _("Last slot") : "");
  gtk_label_set_text (self->next_time, next != NULL ? next : "");
  if (clock->current >= 0)
    /* Translators: above the time that is left of the slot of that number */
    head = g_strdup_printf (_("Slot %d has left"), clock->current + 1);
  gtk_label_set_text (self->left_head, head != NULL ? head : left != NULL ? _("Begins in") : "");
  gtk_label_set_text (self->left_time, left != NULL ? left : "");
  gtk_widget_set_opacity (GTK_WIDGET (self->bar), clock->current >= 0 ? 1 : 0);
  if (clock->seconds_whole > 0)
    gtk_progress_bar_set_fraction (self->bar, 1.0 - (double) clock->seconds_left / clock->seconds_whole);
}

/* Nobody is called to what cannot be held. */
static IncMeeting *
find_held (const IncEventBook *book, int table, int slot)
{
  IncMeeting *meeting = slot >= 0 ? inc_event_find_meeting_at (book, table, slot) : NULL;

  return meeting != NULL && inc_event_can_be_held (book, meeting) ? meeting : NULL;
}

static void
show_cell (IncHallWindow *self, Cell *cell, int table, int slot, int now_slot)
{
  IncMeeting *meeting = find_held (self->book, table, slot);
  IncMeeting *now = now_slot != slot ? find_held (self->book, table, now_slot) : NULL;
  g_autofree char *number = g_strdup_printf ("%d", table);
  g_autofree char *now_text = NULL;

  if (now != NULL)
    /* Translators: who sits there now, an investor and a startup */
    now_text = g_strdup_printf (_("Now: %s – %s"), get_name (self->book, now->investor), get_name (self->book, now->startup));
  gtk_label_set_text (cell->table, number);
  gtk_label_set_text (cell->line, meeting != NULL ? get_name (self->book, meeting->startup) : "–");
  gtk_label_set_text (cell->partner, meeting != NULL ? get_name (self->book, meeting->investor) : _("Nobody in this slot"));
  gtk_label_set_text (cell->now, now_text != NULL ? now_text : "");
}

/* Tables where somebody sits now or next. */
static GArray *
find_tables (const IncEventBook *book, int slot, int now_slot)
{
  GArray *tables = g_array_new (FALSE, FALSE, sizeof (int));

  for (int table = 1; table <= book->day->n_tables; table++)
    if (find_held (book, table, slot) != NULL || find_held (book, table, now_slot) != NULL)
      g_array_append_val (tables, table);
  return tables;
}

static void
show_foot (IncHallWindow *self, guint page, guint n_pages)
{
  g_autofree char *foot = n_pages > 1 ? g_strdup_printf ("%s · %u/%u", self->book->event->name, page + 1, n_pages)
                                      : g_strdup (self->book->event->name);

  gtk_label_set_text (self->foot, foot);
}

static void
show_tables (IncHallWindow *self, const IncEventClock *clock, int second)
{
  const int slot = clock->next >= 0 ? clock->next : clock->current;
  g_autoptr(GArray) tables = find_tables (self->book, slot, clock->current);
  const guint n_pages = MAX (1, (tables->len + COLUMNS * ROWS - 1) / (COLUMNS * ROWS));
  const guint page = second / SECONDS_A_PAGE % n_pages;
  const guint n_rows = n_pages > 1 ? ROWS : (tables->len + COLUMNS - 1) / COLUMNS; /* as long as they fit, side by side */

  for (guint i = 0; i < COLUMNS * ROWS; i++)
    {
      const guint at = page * COLUMNS * ROWS + i / ROWS * n_rows + i % ROWS;
      const gboolean is_used = i % ROWS < n_rows && at < tables->len;

      gtk_widget_set_opacity (self->cells[i].box, is_used ? 1 : 0);
      if (is_used)
        show_cell (self, &self->cells[i], g_array_index (tables, int, at), slot, clock->current);
    }
  gtk_label_set_text (self->heading, slot < 0 ? _("Thank you for coming")
                                     : clock->next >= 0 ? _("Please come to your table") : _("At the tables now"));
  show_foot (self, page, n_pages);
}

static void
show (IncHallWindow *self)
{
  g_autofree char *now = inc_date_now_stamp ();
  const IncEventClock clock = inc_event_clock_read (self->book->day, self->book->event->date, now);

  show_times (self, &clock);
  show_tables (self, &clock, atoi (now + 14) * 60 + atoi (now + 17));
}

static gboolean
on_tick (gpointer data)
{
  if (INC_HALL_WINDOW (data)->book != NULL)
    show (data);
  return G_SOURCE_CONTINUE;
}

/* ---- reading ---- */

static gpointer
read_book (gpointer owner, IncSession *session, GError **error)
{
  return dex_await_boxed (inc_session_load_event_book (session, INC_HALL_WINDOW (owner)->event, 0), error);
}

static void
show_book (gpointer owner, gpointer answer)
{
  IncHallWindow *self = owner;

  g_clear_pointer (&self->book, inc_event_book_unref);
  self->book = answer;
  gtk_window_set_title (GTK_WINDOW (self), self->book->event->name);
  show (self);
}

/* What is in the hall stays there: nobody in it can do anything about an error. */
static void
ignore (gpointer owner, const GError *error)
{
}

static const IncWatchKind watch_kind = {
  .read = read_book,
  .show = show_book,
  .fail = ignore,
  .free_answer = (GDestroyNotify) inc_event_book_unref,
};

/* ---- the letters ---- */

static gboolean
set_letters (gpointer data)
{
  IncHallWindow *self = data;
  g_autofree char *style = g_strdup_printf ("window.hall { font-size: %dpx; }", self->size);

  if (self->letters != NULL)
    gtk_css_provider_load_from_string (self->letters, style);
  return G_SOURCE_REMOVE;
}

static void
inc_hall_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IncHallWindow *self = INC_HALL_WINDOW (widget);
  const int size = MAX (SMALLEST, MIN (height, width * 9 / 16) / HEIGHT_OF_LETTERS);

  GTK_WIDGET_CLASS (inc_hall_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (size == self->size)
    return;
  self->size = size;
  g_idle_add_full (G_PRIORITY_DEFAULT, set_letters, g_object_ref (self), g_object_unref);
}

/* ---- the window ---- */

static gboolean
on_close (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_destroy (GTK_WINDOW (widget));
  return TRUE;
}

static void
inc_hall_window_dispose (GObject *object)
{
  IncHallWindow *self = INC_HALL_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->book, inc_event_book_unref);
  if (self->letters != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (object)),
                                                   GTK_STYLE_PROVIDER (self->letters));
  g_clear_object (&self->letters);
  G_OBJECT_CLASS (inc_hall_window_parent_class)->dispose (object);
}

static void
inc_hall_window_class_init (IncHallWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_hall_window_dispose;
  widget_class->size_allocate = inc_hall_window_size_allocate;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_close, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F11, 0, on_close, NULL);
}

static GtkLabel *
label_new (const char *css_class, float xalign)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", xalign, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes",
                       (const char *[]){ css_class, "numeric", NULL }, NULL);
}

static GtkWidget *
column_new (GtkLabel *first, GtkLabel *second, gboolean hexpand)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (box, hexpand);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (first));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (second));
  return box;
}

static GtkWidget *
make_times (IncHallWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  self->next_head = label_new ("hall-head", 0);
  self->next_time = label_new ("hall-time", 0);
  self->left_head = label_new ("hall-head", 1);
  self->left_time = label_new ("hall-time", 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->left_head), "dimmed");
  gtk_box_append (GTK_BOX (box), column_new (self->next_head, self->next_time, TRUE));
  gtk_box_append (GTK_BOX (box), column_new (self->left_head, self->left_time, FALSE));
  return box;
}

static void
make_cell (Cell *cell)
{
  GtkWidget *texts;

  cell->table = label_new ("hall-table", 0.5);
  cell->line = label_new ("hall-line", 0);
  cell->partner = label_new ("hall-sub", 0);
  cell->now = label_new ("hall-sub", 0);
  gtk_widget_add_css_class (GTK_WIDGET (cell->partner), "hall-partner");
  gtk_widget_add_css_class (GTK_WIDGET (cell->now), "dimmed");
  gtk_widget_set_valign (GTK_WIDGET (cell->table), GTK_ALIGN_START);
  texts = column_new (cell->line, cell->partner, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (cell->now));
  cell->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  gtk_box_append (GTK_BOX (cell->box), GTK_WIDGET (cell->table));
  gtk_box_append (GTK_BOX (cell->box), texts);
}

/* Down the first column, then down the second. */
static GtkWidget *
make_tables (IncHallWindow *self)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "row-homogeneous", TRUE, "column-spacing", 48,
                                  "vexpand", TRUE, NULL);

  for (int i = 0; i < COLUMNS * ROWS; i++)
    {
      make_cell (&self->cells[i]);
      gtk_grid_attach (GTK_GRID (grid), self->cells[i].box, i / ROWS, i % ROWS, 1, 1);
    }
  return grid;
}

static GtkWidget *
make_foot (IncHallWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkLabel *hint = label_new ("hall-sub", 0);

  self->foot = label_new ("hall-sub", 1);
  gtk_label_set_text (hint, _("If your timetable changed, your new card is at the reception."));
  gtk_widget_set_hexpand (GTK_WIDGET (hint), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (hint));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->foot));
  gtk_widget_add_css_class (box, "dimmed");
  return box;
}

static void
inc_hall_window_init (IncHallWindow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "css-classes",
                                 (const char *[]){ "hall-sheet", NULL }, NULL);

  self->bar = g_object_new (GTK_TYPE_PROGRESS_BAR, NULL);
  self->heading = label_new ("hall-head", 0);
  gtk_box_append (GTK_BOX (box), make_times (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), make_tables (self));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "hall");
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 720);
  self->letters = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)), GTK_STYLE_PROVIDER (self->letters),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 2);
  self->tick = g_timeout_add_seconds (1, on_tick, self);
}

GtkWindow *
inc_hall_window_new (IncSession *session, gint64 event)
{
  IncHallWindow *self = g_object_new (INC_TYPE_HALL_WINDOW, NULL);

  self->event = event;
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  inc_watch_set_session (self->watch, session);
  return GTK_WINDOW (self);
}
