/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-dialog: each keystroke lets go of the question before it, and so cancels it. */
#include "config.h"

#include "inc-find-dialog.h"

#include "inc-find-chips.h"
#include "inc-find-row.h"
#include "inc-find-target.h"
#include "inc-page.h"
#include "inc-recent-searches.h"
#include "inc-records.h"
#include "inc-search-entry.h"

#include <glib/gi18n.h>

enum
{
  MOST = 5,          /* records of a type */
  EMPTY_AFTER = 150, /* ms */
};

struct _IncFindDialog
{
  AdwDialog parent_instance;

  IncSearchEntry *entry;
  IncFindChips *chips;
  GtkLabel *note;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  AdwStatusPage *nothing;
  GtkActionBar *recent_bar;

  IncSession *session;
  IncFindWords *words; /* NULL until they are there */
  IncFind *find;       /* what is asked, or was answered */
  DexFuture *asking;   /* the answer on its way; NULL for none */
  IncFound *held;      /* an answer that came while an input method composed */
  guint empty_source;
};

G_DEFINE_FINAL_TYPE (IncFindDialog, inc_find_dialog, ADW_TYPE_DIALOG)

/* ---- rows ---- */

static IncFindRow *
get_row (IncFindDialog *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    {
      gtk_list_box_append (self->list, inc_find_row_new ());
      row = gtk_list_box_get_row_at_index (self->list, index);
    }
  return INC_FIND_ROW (row);
}

static void
cut_rows (IncFindDialog *self, guint n)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_invalidate_headers (self->list);
}

/* The entry keeps the focus: so the row comes into view without it. */
static void
select_row (IncFindDialog *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  gtk_list_box_select_row (self->list, row);
  if (row == NULL)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  else
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return;
  if (gtk_list_box_row_get_index (row) == 0)
    gtk_adjustment_set_value (adjustment, 0); /* its heading, too */
  else
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
move_selection (IncFindDialog *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const int index = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;

  row = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));
  if (row != NULL)
    select_row (self, row);
}

static void
show_headings (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *heading = inc_find_row_get_heading (INC_FIND_ROW (row));
  GtkWidget *label = gtk_list_box_row_get_header (row);

  if (heading == NULL)
    gtk_list_box_row_set_header (row, NULL);
  else if (label != NULL)
    gtk_label_set_text (GTK_LABEL (label), heading);
  else
    {
      label = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "accessible-role",
                            GTK_ACCESSIBLE_ROLE_HEADING, NULL);
      gtk_widget_add_css_class (label, "caption-heading");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "find-heading");
      gtk_list_box_row_set_header (row, label);
    }
}

/* ---- what is shown ---- */

static void
show_note (IncFindDialog *self, const IncFound *found)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; self->find->unknown[i] != NULL; i++)
    {
      /* Translators: %s is a name before a colon, such as "color" */
      g_string_append_printf (text, _("“%s:” is no condition, so it is searched for as a word."), self->find->unknown[i]);
      g_string_append_c (text, ' ');
    }
  for (guint i = 0; self->find->unread[i] != NULL; i++)
    {
      /* Translators: %s is a condition as typed, such as "since:yesterday" */
      g_string_append_printf (text, _("“%s” is not understood and left out."), self->find->unread[i]);
      g_string_append_c (text, ' ');
    }
  if (found != NULL && inc_found_get_partial (found))
    g_string_append (text, _("There is too much to look at each entry for these marks: type on to find more."));
  gtk_label_set_text (self->note, g_strchomp (text->str));
  gtk_widget_set_visible (GTK_WIDGET (self->note), *text->str != '\0');
}

static void
show_recent (IncFindDialog *self)
{
  g_auto(GStrv) recent = inc_recent_searches_get ();
  guint n = 0;

  for (; recent[n] != NULL; n++)
    {
      g_autoptr(IncFind) find = inc_find_parse (recent[n], self->words);
      g_autofree char *what = find->conditions->len > 0 ? inc_find_describe (find) : NULL;

      inc_find_row_show_recent (get_row (self, n), recent[n], what);
    }
  cut_rows (self, n);
  select_row (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "start");
  gtk_action_bar_set_revealed (self->recent_bar, n > 0);
}

static void
show_none (IncFindDialog *self)
{
  adw_status_page_set_description (self->nothing,
                                   self->find->conditions->len > 0
                                     ? _("Nothing meets all the conditions. Drop one above.")
                                     : _("Try fewer letters, or leave marks out: they must be there when they are typed."));
  gtk_stack_set_visible_child_name (self->stack, "none");
}

/* A list cannot say who has a role. */
static gboolean
has_list (IncFindDialog *self, const IncFoundGroup *group)
{
  return inc_find_target_get_list (group->schema) != NULL && inc_find_get_person (self->find) == NULL;
}

static void
show_found (IncFindDialog *self, const IncFound *found)
{
  guint n = 0;

  for (guint g = 0; g < inc_found_get_n_groups (found); g++)
    {
      const IncFoundGroup *group = inc_found_get_group (found, g);

      for (guint r = 0; r < group->records->len; r++)
        inc_find_row_show_record (get_row (self, n++), group, r);
      if ((group->total > group->records->len || group->more) && has_list (self, group))
        inc_find_row_show_all (get_row (self, n++), group);
    }
  cut_rows (self, n);
  show_note (self, found);
  gtk_action_bar_set_revealed (self->recent_bar, FALSE);
  select_row (self, gtk_list_box_get_row_at_index (self->list, 0));
  if (n > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    show_none (self);
}

/* ---- asking ---- */

/* An answer may be on its way back when its question is let go of: by then somebody typed on, or the dialog is gone. */
typedef struct
{
  GWeakRef dialog;
  IncFind *find;
} Question;

static Question *
question_new (IncFindDialog *self)
{
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->dialog, self);
  question->find = inc_find_ref (self->find);
  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_weak_ref_clear (&question->dialog);
  inc_find_unref (question->find);
  g_free (question);
}

static DexFuture *
on_answer (DexFuture *answer, gpointer data)
{
  Question *question = data;
  g_autoptr(IncFindDialog) self = g_weak_ref_get (&question->dialog);
  g_autoptr(GError) error = NULL;
  const GValue *value;

  if (self == NULL || self->find != question->find)
    return dex_future_new_true ();
  value = dex_future_get_value (answer, &error);
  if (value == NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  else if (inc_search_entry_get_composing (self->entry))
    {
      g_clear_pointer (&self->held, inc_found_unref);
      self->held = g_value_dup_boxed (value);
    }
  else
    show_found (self, g_value_get_boxed (value));
  return dex_future_new_true ();
}

/* What is shown stays until the answer is there. */
static void
ask (IncFindDialog *self)
{
  dex_clear (&self->asking);
  g_clear_pointer (&self->held, inc_found_unref);
  g_clear_pointer (&self->find, inc_find_unref);
  self->find = inc_find_parse (inc_search_entry_get_text (self->entry), self->words);
  inc_find_chips_show (self->chips, self->find);
  show_note (self, NULL);
  if (inc_find_is_empty (self->find))
    show_recent (self);
  else
    self->asking = dex_future_finally (inc_session_find (self->session, self->find, MOST), on_answer, question_new (self),
                                       question_free);
}

static gboolean
on_still_empty (gpointer data)
{
  IncFindDialog *self = data;

  self->empty_source = 0;
  if (!inc_search_entry_get_composing (self->entry)) /* its end asks */
    ask (self);
  return G_SOURCE_REMOVE;
}

/* The entry tells at once that it is empty; an input method that puts đ for d empties it for a moment. */
static void
on_search (IncSearchEntry *entry, const char *text, IncFindDialog *self)
{
  g_clear_handle_id (&self->empty_source, g_source_remove);
  if (text != NULL)
    ask (self);
  else
    self->empty_source = g_timeout_add (EMPTY_AFTER, on_still_empty, self);
}

static void
on_composing (IncSearchEntry *entry, IncFindDialog *self)
{
  g_autoptr(IncFound) held = NULL;

  if (inc_search_entry_get_composing (entry) || self->held == NULL)
    return;
  held = g_steal_pointer (&self->held);
  show_found (self, held);
}

/* A chip was added or dropped. */
static void
on_typed (IncFindChips *chips, const char *text, IncFindDialog *self)
{
  inc_search_entry_type (self->entry, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  ask (self);
}

/* ---- the words of the register ---- */

static void
add_words (IncFindDialog *self, const IncSchema *schema, const char *field, IncFindId op, IncFindWords *words)
{
  g_auto(GStrv) list = dex_await_boxed (inc_session_list_words (self->session, schema, field), NULL);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    inc_find_words_add (words, op, list[i], 0);
}

static DexFuture *
words_fiber (gpointer data)
{
  g_autoptr(IncFindDialog) self = g_object_ref (data);
  g_autoptr(IncFindWords) words = inc_find_words_new ();
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_cohort_get_type ()));
  g_autoptr(GPtrArray) cohorts = dex_await_boxed (inc_session_load (self->session, query), NULL);

  for (guint i = 0; cohorts != NULL && i < cohorts->len; i++)
    inc_find_words_add (words, INC_FIND_COHORT, inc_record_get_title (g_ptr_array_index (cohorts, i)),
                        INC_RECORD (g_ptr_array_index (cohorts, i))->id);
  add_words (self, inc_schema_of (inc_startup_get_type ()), "sector", INC_FIND_SECTOR, words);
  add_words (self, inc_schema_of (inc_investor_get_type ()), "country", INC_FIND_COUNTRY, words);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return dex_future_new_true ();
  self->words = g_steal_pointer (&words);
  inc_find_chips_offer (self->chips, self->words);
  if (self->find != NULL && self->find->typed[0] != '\0' && !inc_search_entry_get_composing (self->entry))
    ask (self);
  return dex_future_new_true ();
}

/* ---- acting ---- */

static void
go (IncFindDialog *self, const char *action, GVariant *target)
{
  g_autoptr(GVariant) owned = g_variant_ref_sink (target);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  inc_recent_searches_add (self->find->typed);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action_variant (window, action, owned);
}

static void
open_list (IncFindDialog *self, const IncSchema *schema)
{
  g_autoptr(IncQuery) query = inc_find_make_query (self->find, schema);
  g_autofree char *text = inc_query_to_text (query);

  go (self, "win.show-list", g_variant_new ("(ss)", inc_find_target_get_list (schema), text));
}

/* A record without a page of its own. */
static void
show_in_list (IncFindDialog *self, IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);
  g_autoptr(IncQuery) query = inc_query_new (schema);
  g_autofree char *text = NULL;

  inc_query_set_search (query, inc_record_get_title (record));
  text = inc_query_to_text (query);
  go (self, "win.show-list", g_variant_new ("(ss)", inc_find_target_get_list (schema), text));
}

static void
open_record (IncFindDialog *self, IncRecord *record)
{
  const char *table;
  gint64 id;

  if (inc_find_target_get (record, &table, &id))
    go (self, "win.open-record", g_variant_new ("(sx)", table, id));
  else if (inc_find_target_get_list (inc_record_get_schema (record)) != NULL)
    show_in_list (self, record);
  else
    go (self, "win.show-page", g_variant_new_string ("cohorts")); /* a programme */
}

static void
on_row_activated (IncFindDialog *self, IncFindRow *row)
{
  switch (inc_find_row_get_kind (row))
    {
    case INC_FIND_ROW_ALL:
      open_list (self, inc_find_row_get_schema (row));
      break;
    case INC_FIND_ROW_RECENT:
      inc_search_entry_type (self->entry, inc_find_row_get_typed (row));
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      ask (self);
      break;
    case INC_FIND_ROW_RECORD:
    default:
      open_record (self, inc_find_row_get_record (row));
    }
}

static void
on_clear_recent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_recent_searches_clear ();
  show_recent (INC_FIND_DIALOG (widget));
  gtk_widget_grab_focus (GTK_WIDGET (INC_FIND_DIALOG (widget)->entry));
}

static gboolean
activate_selected (IncFindDialog *self, gboolean all)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") != 0)
    return FALSE;
  if (!all)
    on_row_activated (self, INC_FIND_ROW (row));
  else if (inc_find_row_get_schema (INC_FIND_ROW (row)) != NULL && inc_find_get_person (self->find) == NULL &&
           inc_find_target_get_list (inc_find_row_get_schema (INC_FIND_ROW (row))) != NULL)
    open_list (self, inc_find_row_get_schema (INC_FIND_ROW (row)));
  return TRUE;
}

/* Before the entry sees them; while an input method composes the keys are its own. */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IncFindDialog *self)
{
  if (inc_search_entry_get_composing (self->entry))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_selection (self, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_selection (self, 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return activate_selected (self, (state & GDK_CONTROL_MASK) != 0);
    default:
      return FALSE;
    }
}

/* ---- life ---- */

static void
inc_find_dialog_dispose (GObject *object)
{
  IncFindDialog *self = INC_FIND_DIALOG (object);

  dex_clear (&self->asking);
  g_clear_pointer (&self->find, inc_find_unref); /* no answer is for it any more */
  g_clear_handle_id (&self->empty_source, g_source_remove);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_FIND_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (inc_find_dialog_parent_class)->dispose (object);
}

static void
inc_find_dialog_finalize (GObject *object)
{
  IncFindDialog *self = INC_FIND_DIALOG (object);

  g_clear_pointer (&self->words, inc_find_words_free);
  g_clear_pointer (&self->held, inc_found_unref);
  G_OBJECT_CLASS (inc_find_dialog_parent_class)->finalize (object);
}

static void
inc_find_dialog_class_init (IncFindDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_find_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = inc_find_dialog_finalize;
  g_type_ensure (INC_TYPE_SEARCH_ENTRY);
  g_type_ensure (INC_TYPE_FIND_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-find-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncFindDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, IncFindDialog, chips);
  gtk_widget_class_bind_template_child (widget_class, IncFindDialog, note);
  gtk_widget_class_bind_template_child (widget_class, IncFindDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, IncFindDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, IncFindDialog, list);
  gtk_widget_class_bind_template_child (widget_class, IncFindDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, IncFindDialog, recent_bar);
  gtk_widget_class_install_action (widget_class, "find.clear-recent", NULL, on_clear_recent);
}

static void
inc_find_dialog_init (IncFindDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  inc_search_entry_set_hint (self->entry, _("Search people, startups, notes…"));
  gtk_list_box_set_header_func (self->list, show_headings, NULL, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect (self->entry, "search", G_CALLBACK (on_search), self);
  g_signal_connect (self->entry, "composing", G_CALLBACK (on_composing), self);
  g_signal_connect_swapped (self->entry, "escape", G_CALLBACK (adw_dialog_close), self);
  g_signal_connect (self->chips, "typed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
}

AdwDialog *
inc_find_dialog_new (IncSession *session, const char *typed)
{
  IncFindDialog *self = g_object_new (INC_TYPE_FIND_DIALOG, NULL);

  g_set_object (&self->session, session);
  inc_search_entry_type (self->entry, typed);
  ask (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, words_fiber, g_object_ref (self), g_object_unref));
  return ADW_DIALOG (self);
}
