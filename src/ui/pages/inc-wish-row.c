/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-wish-row: the cell is an entry, so that an input method composes in it as everywhere. */
#include "config.h"

#include "inc-wish-row.h"

#include "inc-event-score.h"
#include "inc-wish-mark.h"

#include <glib/gi18n.h>

struct _IncWishRow
{
  GtkBox parent_instance;

  GtkLabel *name;
  GtkLabel *reason;
  GtkLabel *back;
  GtkLabel *fit;
  GtkEntry *cell;

  IncEventGuest *other;
  int chosen;
  gboolean received;
  gboolean told; /* of what was entered, and the event was not read again since */
  int want;
  gint64 rating;
};

enum
{
  MARKED,
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncWishRow, inc_wish_row, GTK_TYPE_BOX)

/* ---- what is shown ---- */

static const IncWish *
find_wish (IncWishRow *self, gboolean received)
{
  const IncEventBook *book = inc_event_guest_get_book (self->other);
  const int other = inc_event_guest_get_index (self->other);

  return received ? inc_event_book_find_wish (book, other, self->chosen)
                  : inc_event_book_find_wish (book, self->chosen, other);
}

static void
show_fit (IncWishRow *self)
{
  const IncEventBook *book = inc_event_guest_get_book (self->other);
  const int other = inc_event_guest_get_index (self->other);
  const int startup = MIN (other, self->chosen), investor = MAX (other, self->chosen);
  const IncEventScore score = inc_event_score (book, startup, investor);
  g_autofree char *reason = inc_event_score_explain (book, startup, investor);
  /* Translators: how well two fit. */
  g_autofree char *fit = score.total >= 0 ? g_strdup_printf (_("fits %d %%"), score.total) : NULL;

  gtk_label_set_text (self->fit, fit != NULL ? fit : "");
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
}

static void
show_back (IncWishRow *self)
{
  g_autofree char *text = inc_wish_describe (find_wish (self, !self->received));
  g_autofree char *back = NULL;

  if (text != NULL)
    /* Translators: what the other one of a pair wishes, such as "Must meet · 4". */
    back = g_strdup_printf (self->received ? _("Own wish: %s") : _("Wishes back: %s"), text);
  gtk_label_set_text (self->back, back != NULL ? back : "");
  gtk_widget_set_visible (GTK_WIDGET (self->back), back != NULL);
}

static void
set_wrong (IncWishRow *self, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->cell), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->cell), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->cell), wrong ? _("1 to 5, M for must, N for no") : NULL);
}

static void
show_mark (IncWishRow *self)
{
  g_autofree char *mark = inc_wish_mark_write (find_wish (self, self->received));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->cell)), mark))
    gtk_editable_set_text (GTK_EDITABLE (self->cell), mark);
  set_wrong (self, FALSE);
}

static void
show (IncWishRow *self)
{
  const char *name = inc_event_guest_get_name (self->other);
  g_autofree char *label = g_strdup_printf (self->received ? _("Wish of %s") : _("Wish for %s"), name);

  gtk_label_set_text (self->name, name);
  show_fit (self);
  show_back (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Read again while somebody types: what they type stays. */
static void
on_changed (IncEventGuest *other, IncWishRow *self)
{
  self->told = FALSE;
  show (self);
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self->cell)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    show_mark (self);
}

/* ---- what is entered ---- */

static gboolean
enter (IncWishRow *self, int want, gint64 rating)
{
  const IncWish *wish = find_wish (self, self->received);
  const IncWish said = { .want = want, .rating = rating };
  g_autofree char *mark = inc_wish_mark_write (want != 0 ? &said : NULL);
  const int want_before = self->told ? self->want : wish != NULL ? wish->want : 0;
  const gint64 rating_before = self->told ? self->rating : wish != NULL ? wish->rating : INC_MISSING;

  gtk_editable_set_text (GTK_EDITABLE (self->cell), mark);
  set_wrong (self, FALSE);
  self->told = TRUE;
  self->want = want;
  self->rating = rating;
  if (want != want_before || rating != rating_before)
    g_signal_emit (self, signals[MARKED], 0, want, rating);
  return TRUE;
}

static gboolean
commit (IncWishRow *self)
{
  int want;
  gint64 rating;

  if (self->other == NULL)
    return FALSE;
  if (inc_wish_mark_read (gtk_editable_get_text (GTK_EDITABLE (self->cell)), &want, &rating))
    return enter (self, want, rating);
  set_wrong (self, TRUE);
  gtk_widget_error_bell (GTK_WIDGET (self->cell));
  return FALSE;
}

static void
leave (IncWishRow *self, int rows)
{
  g_signal_emit (self, signals[LEAVE], 0, rows);
}

static void
on_activate (GtkEntry *cell, IncWishRow *self)
{
  if (commit (self))
    leave (self, 1);
}

/* A must keeps the rating it has. */
static gint64
get_rating (IncWishRow *self)
{
  const IncWish *wish = find_wish (self, self->received);

  return wish != NULL ? wish->rating : INC_MISSING;
}

static gboolean
on_alt (IncWishRow *self, guint key)
{
  const guint32 digit = gdk_keyval_to_unicode (key);

  if (digit < '0' || digit > '5')
    return FALSE;
  if (digit == '0')
    enter (self, 0, INC_MISSING);
  else
    enter (self, INC_WANT_MEET, digit - '0');
  leave (self, 1);
  return TRUE;
}

static gboolean
on_control (IncWishRow *self, guint key)
{
  const guint lower = gdk_keyval_to_lower (key);

  if (lower != GDK_KEY_m && lower != GDK_KEY_n)
    return FALSE;
  if (lower == GDK_KEY_m)
    enter (self, INC_WANT_MUST, get_rating (self));
  else
    enter (self, INC_WANT_NO, INC_MISSING);
  leave (self, 1);
  return TRUE;
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IncWishRow *self)
{
  const GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);

  if (self->other == NULL || !gtk_editable_get_editable (GTK_EDITABLE (self->cell)))
    return FALSE;
  if (modifiers == GDK_ALT_MASK)
    return on_alt (self, key);
  if (modifiers == GDK_CONTROL_MASK)
    return on_control (self, key);
  if (modifiers != 0 || (key != GDK_KEY_Down && key != GDK_KEY_Up && key != GDK_KEY_Escape))
    return FALSE;
  if (key == GDK_KEY_Escape)
    show_mark (self);
  else if (commit (self))
    leave (self, key == GDK_KEY_Down ? 1 : -1);
  return TRUE;
}

static void
on_focus_left (GtkEventControllerFocus *controller, IncWishRow *self)
{
  if (self->other != NULL && !commit (self))
    show_mark (self);
}

/* ---- */

static void
forget (IncWishRow *self)
{
  if (self->other != NULL)
    g_signal_handlers_disconnect_by_data (self->other, self);
  g_clear_object (&self->other);
}

static void
inc_wish_row_dispose (GObject *object)
{
  forget (INC_WISH_ROW (object));
  G_OBJECT_CLASS (inc_wish_row_parent_class)->dispose (object);
}

static gboolean
inc_wish_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INC_WISH_ROW (widget)->cell));
}

static void
inc_wish_row_class_init (IncWishRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_wish_row_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inc_wish_row_grab_focus;
  signals[MARKED] = g_signal_new ("marked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_INT, G_TYPE_INT64);
  signals[LEAVE] = g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_INT);
}

static GtkLabel *
label_new (const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes", classes, NULL);
}

static void
make_cell (IncWishRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->cell = g_object_new (GTK_TYPE_ENTRY, "width-chars", 4, "max-width-chars", 4, "max-length", 3, "xalign", 0.5,
                             "valign", GTK_ALIGN_CENTER, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->cell), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->cell), focus);
  g_signal_connect (self->cell, "activate", G_CALLBACK (on_activate), self);
}

static void
inc_wish_row_init (IncWishRow *self)
{
  static const char *const plain[] = { NULL };
  static const char *const caption[] = { "caption", "dimmed", NULL };
  static const char *const numeric[] = { "numeric", "dimmed", NULL };
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->name = label_new (plain);
  self->reason = label_new (caption);
  g_object_set (self->reason, "ellipsize", PANGO_ELLIPSIZE_NONE, "wrap", TRUE, NULL);
  self->back = label_new (caption);
  self->fit = label_new (numeric);
  make_cell (self);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->reason));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->back));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), texts);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->fit));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->cell));
}

IncWishRow *
inc_wish_row_new (void)
{
  return g_object_new (INC_TYPE_WISH_ROW, NULL);
}

void
inc_wish_row_show (IncWishRow *self, IncEventGuest *other, int chosen, gboolean received, gboolean editable)
{
  forget (self);
  self->told = FALSE;
  self->chosen = chosen;
  self->received = received;
  gtk_editable_set_editable (GTK_EDITABLE (self->cell), editable);
  if (other == NULL)
    return;
  self->other = g_object_ref (other);
  g_signal_connect (other, "changed", G_CALLBACK (on_changed), self);
  show (self);
  show_mark (self);
}

IncEventGuest *
inc_wish_row_get_other (IncWishRow *self)
{
  return self->other;
}

void
inc_wish_row_commit (IncWishRow *self)
{
  commit (self);
}
