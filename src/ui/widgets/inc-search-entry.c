/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-search-entry: a GtkSearchEntry that listens to its input method. */
#include "config.h"

#include "inc-search-entry.h"

#include <glib/gi18n.h>

enum
{
  DELAY = 150, /* ms; each answer makes the list anew */
};

struct _IncSearchEntry
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  gboolean composing;
};

enum
{
  SEARCH,
  COMPOSING,
  ESCAPE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncSearchEntry, inc_search_entry, ADW_TYPE_BIN)

static void
on_search_changed (GtkSearchEntry *entry, IncSearchEntry *self)
{
  if (!self->composing)
    g_signal_emit (self, signals[SEARCH], 0, inc_search_entry_get_text (self));
}

static void
on_preedit_changed (GtkText *text, const char *preedit, IncSearchEntry *self)
{
  const gboolean composing = preedit != NULL && *preedit != '\0';

  if (self->composing == composing)
    return;
  self->composing = composing;
  g_signal_emit (self, signals[COMPOSING], 0);
  on_search_changed (self->entry, self);
}

/* Escape, which a person presses to be rid of a search. */
static void
on_stopped (GtkSearchEntry *entry, IncSearchEntry *self)
{
  if (inc_search_entry_get_text (self) == NULL)
    g_signal_emit (self, signals[ESCAPE], 0);
  else
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static gboolean
inc_search_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INC_SEARCH_ENTRY (widget)->entry));
}

static void
inc_search_entry_class_init (IncSearchEntryClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = inc_search_entry_grab_focus;
  signals[SEARCH] = g_signal_new ("search", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMPOSING] = g_signal_new ("composing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  signals[ESCAPE] = g_signal_new ("escape", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
inc_search_entry_init (IncSearchEntry *self)
{
  self->entry = g_object_new (GTK_TYPE_SEARCH_ENTRY,
                              "placeholder-text", _("Search"),
                              "search-delay", DELAY,
                              NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  g_signal_connect (self->entry, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect (self->entry, "stop-search", G_CALLBACK (on_stopped), self);
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)), "preedit-changed",
                    G_CALLBACK (on_preedit_changed), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));
}

const char *
inc_search_entry_get_text (IncSearchEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return *text != '\0' ? text : NULL;
}

void
inc_search_entry_set_text (IncSearchEntry *self, const char *text)
{
  if (g_strcmp0 (inc_search_entry_get_text (self), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}

void
inc_search_entry_set_hint (IncSearchEntry *self, const char *hint)
{
  gtk_search_entry_set_placeholder_text (self->entry, hint);
}

void
inc_search_entry_type (IncSearchEntry *self, const char *text)
{
  inc_search_entry_set_text (self, text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

gboolean
inc_search_entry_get_composing (IncSearchEntry *self)
{
  return self->composing;
}
