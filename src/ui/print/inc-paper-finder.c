/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-finder: looks anew after each pause in typing and whenever the pages change. */
#include "config.h"

#include "inc-paper-finder.h"

#include "inc-paper-find.h"

#include <glib/gi18n.h>

#define MAX_HITS 1000

struct _IncPaperFinder
{
  AdwBin parent_instance;

  IncLayout *layout;
  GArray *hits; /* IncHit, or NULL */
  guint current;
  guint page;   /* in sight, from 1 */
  guint serial; /* of the latest search: an older answer is dropped */

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
};

enum
{
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncPaperFinder, inc_paper_finder, ADW_TYPE_BIN)

static guint
get_n_hits (IncPaperFinder *self)
{
  return self->hits != NULL ? self->hits->len : 0;
}

static void
tell (IncPaperFinder *self)
{
  g_autofree char *text = NULL;

  if (get_n_hits (self) > 0)
    /* Translators: which match is in turn, of how many: "3 of 12" */
    text = g_strdup_printf (_("%u of %u"), self->current + 1, self->hits->len);
  else
    text = g_strdup (self->hits != NULL ? _("Nothing found") : "");
  gtk_label_set_label (self->count, text);
  if (*text != '\0')
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_signal_emit (self, signals[FOUND], 0);
}

/* What is looked for is rarely behind: the first hit from the page in sight on comes first. */
static guint
find_first (IncPaperFinder *self)
{
  for (guint i = 0; i < get_n_hits (self); i++)
    if (g_array_index (self->hits, IncHit, i).page + 1 >= self->page)
      return i;
  return 0;
}

typedef struct
{
  IncPaperFinder *finder;
  DexFuture *search;
  guint serial;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_object_unref (look->finder);
  dex_unref (look->search);
  g_free (look);
}

static DexFuture *
look_fiber (gpointer data)
{
  const Look *look = data;
  IncPaperFinder *self = look->finder;
  g_autoptr(GError) error = NULL;
  GArray *hits = dex_await_boxed (dex_ref (look->search), &error);

  if (look->serial != self->serial || hits == NULL)
    {
      g_clear_pointer (&hits, g_array_unref);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits;
  self->current = find_first (self);
  tell (self);
  return dex_future_new_true ();
}

static void
look_again (IncPaperFinder *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  Look *look;

  self->serial++;
  if (self->layout == NULL || !gtk_search_bar_get_search_mode (self->bar) || *typed == '\0')
    {
      g_clear_pointer (&self->hits, g_array_unref);
      tell (self);
      return;
    }
  look = g_new (Look, 1);
  *look = (Look){ g_object_ref (self), inc_paper_find (self->layout, typed, MAX_HITS), self->serial };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, look_fiber, look, look_free));
}

static void
step (IncPaperFinder *self, guint by)
{
  if (get_n_hits (self) == 0)
    return;
  self->current = (self->current + by) % self->hits->len;
  tell (self);
}

static void
on_changed (IncPaperFinder *self)
{
  look_again (self);
}

static void
on_mode (IncPaperFinder *self)
{
  look_again (self);
}

static void
on_next (IncPaperFinder *self)
{
  step (self, 1);
}

static void
on_previous (IncPaperFinder *self)
{
  step (self, get_n_hits (self) - 1);
}

static void
inc_paper_finder_dispose (GObject *object)
{
  IncPaperFinder *self = INC_PAPER_FINDER (object);

  self->serial++;
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_PAPER_FINDER);
  g_clear_pointer (&self->layout, inc_layout_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  G_OBJECT_CLASS (inc_paper_finder_parent_class)->dispose (object);
}

static void
inc_paper_finder_class_init (IncPaperFinderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_paper_finder_dispose;
  signals[FOUND] = g_signal_new ("found", INC_TYPE_PAPER_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/print/inc-paper-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, IncPaperFinder, bar);
  gtk_widget_class_bind_template_child (widget_class, IncPaperFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, IncPaperFinder, count);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_mode);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
}

static void
inc_paper_finder_init (IncPaperFinder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

void
inc_paper_finder_set_layout (IncPaperFinder *self, IncLayout *layout)
{
  g_return_if_fail (INC_IS_PAPER_FINDER (self));

  g_clear_pointer (&self->layout, inc_layout_unref);
  if (layout != NULL)
    self->layout = inc_layout_ref (layout);
  if (gtk_search_bar_get_search_mode (self->bar))
    look_again (self);
}

void
inc_paper_finder_set_page (IncPaperFinder *self, guint page)
{
  g_return_if_fail (INC_IS_PAPER_FINDER (self));
  self->page = page;
}

void
inc_paper_finder_open (IncPaperFinder *self)
{
  g_return_if_fail (INC_IS_PAPER_FINDER (self));
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

const GArray *
inc_paper_finder_get_hits (IncPaperFinder *self)
{
  g_return_val_if_fail (INC_IS_PAPER_FINDER (self), NULL);
  return self->hits;
}

guint
inc_paper_finder_get_current (IncPaperFinder *self)
{
  g_return_val_if_fail (INC_IS_PAPER_FINDER (self), 0);
  return self->current;
}
