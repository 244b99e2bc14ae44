/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-tag-completion: a popover that never takes the focus, so that an input method goes on composing undisturbed. */
#include "config.h"

#include "inc-tag-completion.h"

#include "inc-kind.h"
#include "inc-search.h"
#include "inc-tag.h"
#include "inc-text.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  MOST_WORDS = 8, /* offered at once */
};

typedef struct
{
  AdwEntryRow *row; /* owns this */
  GtkWidget *popover;
  GtkListBox *list;
  GPtrArray *words; /* in the order in which they are offered; empty until they are read */
  gboolean composing;
  gboolean taking;
} Completion;

/* ---- the words ---- */

/* The kind of tags behind a field; NULL where there is none. */
static const char *
find_tag_kind (const IncField *field)
{
  if (g_str_has_prefix (field->name, "sector"))
    return "sector";
  return g_str_equal (field->name, "technologies") ? "technology" : NULL;
}

static const IncSchema *
find_schema (const IncField *field)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    if (field >= schemas[i]->fields && field < schemas[i]->fields + schemas[i]->n_fields)
      return schemas[i];
  return NULL;
}

static void
add_word (Completion *self, const char *word)
{
  if (!g_ptr_array_find_with_equal_func (self->words, word, g_str_equal, NULL))
    g_ptr_array_add (self->words, g_strdup (word));
}

static void
add_tags (Completion *self, GPtrArray *tags, gboolean priority)
{
  for (guint i = 0; i < tags->len; i++)
    {
      const IncTag *tag = INC_TAG (g_ptr_array_index (tags, i));

      if (!tag->priority == !priority)
        add_word (self, tag->name);
    }
}

typedef struct
{
  GWeakRef row;
  DexFuture *tags; /* NULL where the field has no vocabulary */
  DexFuture *used;
} LoadData;

static void
load_data_free (gpointer data)
{
  LoadData *load = data;

  g_weak_ref_clear (&load->row);
  dex_clear (&load->tags);
  dex_clear (&load->used);
  g_free (load);
}

static DexFuture *
load_fiber (gpointer data)
{
  LoadData *load = data;
  g_autoptr(GPtrArray) tags = load->tags != NULL ? dex_await_boxed (g_steal_pointer (&load->tags), NULL) : NULL;
  g_auto(GStrv) used = dex_await_boxed (g_steal_pointer (&load->used), NULL);
  g_autoptr(AdwEntryRow) row = g_weak_ref_get (&load->row);
  Completion *self = row != NULL ? g_object_get_data (G_OBJECT (row), "inc-tag-completion") : NULL;

  if (self == NULL)
    return dex_future_new_for_boolean (FALSE);
  if (tags != NULL)
    {
      add_tags (self, tags, TRUE);
      add_tags (self, tags, FALSE);
    }
  for (guint i = 0; used != NULL && used[i] != NULL; i++)
    add_word (self, used[i]);
  return dex_future_new_for_boolean (TRUE);
}

static void
load_words (AdwEntryRow *row, IncSession *session, const IncField *field)
{
  const char *kind = find_tag_kind (field);
  LoadData *load = g_new0 (LoadData, 1);

  g_weak_ref_init (&load->row, row);
  if (kind != NULL)
    {
      g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_tag_get_type ()));

      inc_query_filter_text (query, "kind", kind);
      load->tags = inc_session_load (session, query);
    }
  load->used = inc_session_list_words (session, find_schema (field), field->name);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, load, load_data_free));
}

/* ---- the word being typed ---- */

/* From behind the last comma to the cursor; *start is where it begins, in characters.  Full transfer. */
static char *
dup_fragment (Completion *self, int *start)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));
  const int cursor = gtk_editable_get_position (GTK_EDITABLE (self->row));
  const char *end = g_utf8_offset_to_pointer (text, cursor);
  const char *from = text;

  for (const char *p = text; p < end; p++)
    if (*p == ',' || *p == ';')
      from = p + 1;
  while (from < end && *from == ' ')
    from++;
  *start = g_utf8_pointer_to_offset (text, from);
  return g_strndup (from, end - from);
}

static gboolean
matches (const IncSearch *search, const char *word)
{
  g_autoptr(GString) text = g_string_new (NULL);

  inc_text_exact (word, text);
  return inc_search_matches (search, text->str);
}

static void
offer (Completion *self, const char *word)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", word, "xalign", 0.0, NULL);

  gtk_list_box_append (self->list, label);
}

/* What is in the field already is not offered again. */
static guint
fill (Completion *self, const char *fragment)
{
  g_auto(GStrv) chosen = inc_field_split_tags (gtk_editable_get_text (GTK_EDITABLE (self->row)));
  g_autoptr(IncSearch) search = *fragment != '\0' ? inc_search_new (fragment) : NULL;
  guint n = 0;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->words->len && n < MOST_WORDS; i++)
    {
      const char *word = g_ptr_array_index (self->words, i);

      if (g_strv_contains ((const char *const *) chosen, word) || (search != NULL && !matches (search, word)))
        continue;
      offer (self, word);
      n++;
    }
  return n;
}

static void
hide (Completion *self)
{
  if (self->popover == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
show (Completion *self, const char *fragment)
{
  if (fill (self, fragment) > 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    hide (self);
}

static void
take (Completion *self, GtkListBoxRow *row)
{
  const char *word = gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row)));
  GtkEditable *editable = GTK_EDITABLE (self->row);
  int start;
  g_autofree char *fragment = dup_fragment (self, &start);
  g_autofree char *copy = g_strdup (word);

  self->taking = TRUE;
  gtk_editable_delete_text (editable, start, start + (int) g_utf8_strlen (fragment, -1));
  gtk_editable_insert_text (editable, copy, -1, &start);
  gtk_editable_set_position (editable, start);
  self->taking = FALSE;
  hide (self);
}

/* ---- keys ---- */

static gboolean
move (Completion *self, int by)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  const int at = selected != NULL ? gtk_list_box_row_get_index (selected) + by : by > 0 ? 0 : -1;
  GtkListBoxRow *row = at >= 0 ? gtk_list_box_get_row_at_index (self->list, at) : NULL;

  if (row != NULL || by < 0)
    gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->row))),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  return TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, Completion *self)
{
  const gboolean shown = gtk_widget_get_visible (self->popover);
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);

  if (self->composing || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Down && !shown)
    {
      int start;
      g_autofree char *fragment = dup_fragment (self, &start);

      show (self, fragment);
      return gtk_widget_get_visible (self->popover);
    }
  if (!shown)
    return FALSE;
  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    return move (self, key == GDK_KEY_Down ? 1 : -1);
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && selected != NULL)
    {
      take (self, selected);
      return TRUE;
    }
  if (key == GDK_KEY_Escape)
    hide (self);
  return key == GDK_KEY_Escape;
}

static void
on_text_changed (AdwEntryRow *row, GParamSpec *pspec, Completion *self)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  int start;
  g_autofree char *fragment = NULL;

  if (self->taking || !gtk_widget_has_focus (text))
    return;
  fragment = dup_fragment (self, &start);
  if (*fragment != '\0')
    show (self, fragment);
  else
    hide (self);
}

static void
on_preedit_changed (GtkText *text, const char *preedit, Completion *self)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, Completion *self)
{
  take (self, row);
}

/* ---- */

static void
completion_free (gpointer data)
{
  Completion *self = data;

  g_ptr_array_unref (self->words);
  g_free (self);
}

static void
on_row_destroyed (GtkWidget *row, Completion *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
build_popover (Completion *self)
{
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_SINGLE, "can-focus", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "words");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Words in use"), -1);
  self->popover = g_object_new (GTK_TYPE_POPOVER, "autohide", FALSE, "has-arrow", FALSE, "can-focus", FALSE, "position",
                                GTK_POS_BOTTOM, "halign", GTK_ALIGN_START, "child", self->list, NULL);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->row));
}

void
inc_tag_completion_attach (AdwEntryRow *row, IncSession *session, const IncField *field)
{
  Completion *self = g_new0 (Completion, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->row = row;
  self->words = g_ptr_array_new_with_free_func (g_free);
  build_popover (self);
  g_object_set_data_full (G_OBJECT (row), "inc-tag-completion", self, completion_free);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (hide), self);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  g_signal_connect (row, "notify::text", G_CALLBACK (on_text_changed), self);
  g_signal_connect (row, "destroy", G_CALLBACK (on_row_destroyed), self);
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (row)), "preedit-changed", G_CALLBACK (on_preedit_changed),
                    self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  load_words (row, session, field);
}
