/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-form: rows, the record they fill, and the problems of both. */
#include "config.h"

#include "inc-record-form.h"

#include <glib/gi18n.h>

enum
{
  CHECK_DELAY = 400, /* ms: nobody wants to be told in the middle of a word */
};

typedef struct
{
  IncFieldRow *row;
  AdwExpanderRow *fold; /* NULL where it is always in sight */
  char *original;       /* what was typed when nothing had been */
  char *unreadable;     /* why what is typed is no value; NULL */
  gboolean visited;     /* a person has been there */
} Entry;

struct _IncRecordForm
{
  AdwBin parent_instance;

  IncSession *session;
  IncCatalog *catalog;
  IncRecord *record;
  GPtrArray *entries; /* of Entry */
  IncProblems *problems;
  guint check_source;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (IncRecordForm, inc_record_form, ADW_TYPE_BIN)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->row);
  g_free (entry->original);
  g_free (entry->unreadable);
  g_free (entry);
}

static Entry *
find_entry (IncRecordForm *self, IncFieldRow *row)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (((Entry *) g_ptr_array_index (self->entries, i))->row == row)
      return g_ptr_array_index (self->entries, i);
  return NULL;
}

static void
read_entry (IncRecordForm *self, Entry *entry)
{
  g_clear_pointer (&entry->unreadable, g_free);
  inc_field_row_read_into (entry->row, self->record, &entry->unreadable);
}

/* Rules see the record as it would be saved: tidied. */
static void
find_problems (IncRecordForm *self)
{
  g_autoptr(IncRecord) tidy = inc_record_dup (self->record);
  g_autoptr(GPtrArray) fields = g_ptr_array_new ();

  g_clear_pointer (&self->problems, inc_problems_free);
  self->problems = inc_problems_new ();
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      const IncField *field = inc_field_row_get_field (entry->row);

      if (entry->unreadable != NULL)
        inc_problems_add (self->problems, INC_SEVERITY_ERROR, field->name, "%s", entry->unreadable);
      else
        g_ptr_array_add (fields, (gpointer) field);
    }
  inc_record_tidy (tidy);
  inc_record_check (tidy, (const IncField *const *) fields->pdata, fields->len, self->problems);
}

static void
show_problems (IncRecordForm *self)
{
  find_problems (self);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      const IncField *field = inc_field_row_get_field (entry->row);

      inc_field_row_set_problem (entry->row,
                                 entry->visited ? inc_problems_find (self->problems, field->name) : NULL);
    }
}

static gboolean
on_check_due (gpointer data)
{
  IncRecordForm *self = data;

  self->check_source = 0;
  show_problems (self);
  return G_SOURCE_REMOVE;
}

static void
check_soon (IncRecordForm *self)
{
  g_clear_handle_id (&self->check_source, g_source_remove);
  self->check_source = g_timeout_add (CHECK_DELAY, on_check_due, self);
}

/* Amounts whose currency is another now are other amounts, or none. */
static void
follow_currencies (IncRecordForm *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (!inc_field_row_follow (entry->row, self->record))
        continue;
      read_entry (self, entry);
      entry->visited = TRUE;
    }
}

static void
on_row_changed (IncFieldRow *row, IncRecordForm *self)
{
  Entry *entry = find_entry (self, row);

  read_entry (self, entry);
  entry->visited = TRUE;
  follow_currencies (self);
  check_soon (self);
  g_signal_emit (self, changed_signal, 0);
}

/* An empty row that was only passed through is no mistake yet. */
static void
on_row_left (IncFieldRow *row, IncRecordForm *self)
{
  Entry *entry = find_entry (self, row);

  if (entry->visited)
    check_soon (self);
}

/* ---- building ---- */

static Entry *
add_entry (IncRecordForm *self, const IncField *field)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->row = inc_field_row_new (field, self->session);
  inc_field_row_show_record (entry->row, self->record);
  entry->original = inc_field_row_dup_typed (entry->row);
  g_signal_connect_object (entry->row, "changed", G_CALLBACK (on_row_changed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (entry->row, "left", G_CALLBACK (on_row_left), self, G_CONNECT_DEFAULT);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/* A folded section says what is in it. */
static AdwExpanderRow *
fold_new (const char *title, GPtrArray *fields)
{
  GtkWidget *fold = adw_expander_row_new ();
  g_autoptr(GString) labels = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? " · " : "", inc_field_get_label (g_ptr_array_index (fields, i)));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (fold), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fold), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (fold), labels->str);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (fold), 1);
  return ADW_EXPANDER_ROW (fold);
}

static void
add_section (IncRecordForm *self, AdwPreferencesPage *page, const char *title, GPtrArray *fields, gboolean folded)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwExpanderRow *fold = folded ? fold_new (title, fields) : NULL;

  if (fold != NULL)
    adw_preferences_group_add (group, GTK_WIDGET (fold));
  else if (title != NULL)
    adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < fields->len; i++)
    {
      Entry *entry = add_entry (self, g_ptr_array_index (fields, i));

      entry->fold = fold;
      if (fold != NULL)
        adw_expander_row_add_row (fold, inc_field_row_get_widget (entry->row));
      else
        adw_preferences_group_add (group, inc_field_row_get_widget (entry->row));
    }
  adw_preferences_page_add (page, group);
}

static void
add_custom_section (IncRecordForm *self, AdwPreferencesPage *page)
{
  g_autoptr(GPtrArray) custom = g_ptr_array_new ();
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (self->catalog, inc_record_get_schema (self->record), &n);

  for (guint i = 0; i < n; i++)
    if (fields[i]->flags & INC_CUSTOM)
      g_ptr_array_add (custom, (gpointer) fields[i]);
  if (custom->len > 0)
    add_section (self, page, _("Own fields"), custom, FALSE);
}

static void
build (IncRecordForm *self, const IncFormSection *sections, gboolean with_custom)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  for (const IncFormSection *section = sections; section->fields != NULL; section++)
    {
      g_autoptr(GPtrArray) fields = g_ptr_array_new ();

      for (guint i = 0; section->fields[i] != NULL; i++)
        g_ptr_array_add (fields, (gpointer) inc_schema_find (inc_record_get_schema (self->record), section->fields[i]));
      add_section (self, page, section->title != NULL ? _(section->title) : NULL, fields, section->folded);
    }
  if (with_custom)
    add_custom_section (self, page);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}

static void
inc_record_form_dispose (GObject *object)
{
  IncRecordForm *self = INC_RECORD_FORM (object);

  g_clear_handle_id (&self->check_source, g_source_remove);
  g_ptr_array_set_size (self->entries, 0);
  g_clear_object (&self->session);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (inc_record_form_parent_class)->dispose (object);
}

static void
inc_record_form_finalize (GObject *object)
{
  IncRecordForm *self = INC_RECORD_FORM (object);

  g_ptr_array_unref (self->entries);
  g_clear_pointer (&self->problems, inc_problems_free);
  g_clear_pointer (&self->catalog, inc_catalog_unref);
  G_OBJECT_CLASS (inc_record_form_parent_class)->finalize (object);
}

static void
inc_record_form_class_init (IncRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inc_record_form_dispose;
  object_class->finalize = inc_record_form_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
inc_record_form_init (IncRecordForm *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

IncRecordForm *
inc_record_form_new (IncSession *session, IncRecord *record, const IncFormSection *sections, gboolean with_custom)
{
  IncRecordForm *self = g_object_new (INC_TYPE_RECORD_FORM, NULL);

  self->session = g_object_ref (session);
  self->catalog = inc_catalog_ref (inc_session_get_catalog (session));
  self->record = inc_record_dup (record);
  build (self, sections, with_custom);
  return self;
}

void
inc_record_form_add_group (IncRecordForm *self, AdwPreferencesGroup *group)
{
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (adw_bin_get_child (ADW_BIN (self))), group);
}

IncRecord *
inc_record_form_get_record (IncRecordForm *self)
{
  return self->record;
}

gboolean
inc_record_form_is_changed (IncRecordForm *self)
{
  g_autoptr(GHashTable) typed = inc_record_form_dup_typed (self);

  return g_hash_table_size (typed) > 0;
}

IncFieldRow *
inc_record_form_find (IncRecordForm *self, const char *field)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (inc_field_row_get_field (entry->row)->name, field))
        return entry->row;
    }
  return NULL;
}

const IncProblems *
inc_record_form_check (IncRecordForm *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    ((Entry *) g_ptr_array_index (self->entries, i))->visited = TRUE;
  g_clear_handle_id (&self->check_source, g_source_remove);
  show_problems (self);
  return self->problems;
}

gboolean
inc_record_form_go_to_error (IncRecordForm *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      const IncProblem *problem = inc_problems_find (self->problems, inc_field_row_get_field (entry->row)->name);

      if (problem == NULL || problem->severity != INC_SEVERITY_ERROR)
        continue;
      if (entry->fold != NULL)
        adw_expander_row_set_expanded (entry->fold, TRUE);
      gtk_widget_grab_focus (inc_field_row_get_focus (entry->row));
      return TRUE;
    }
  return FALSE;
}

GtkWidget *
inc_record_form_get_start (IncRecordForm *self)
{
  Entry *first = g_ptr_array_index (self->entries, 0);

  return inc_field_row_get_focus (first->row);
}

GHashTable *
inc_record_form_dup_typed (IncRecordForm *self)
{
  GHashTable *typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *text = inc_field_row_dup_typed (entry->row);

      if (!g_str_equal (text, entry->original))
        g_hash_table_insert (typed, g_strdup (inc_field_row_get_field (entry->row)->name), g_steal_pointer (&text));
    }
  return typed;
}

void
inc_record_form_set_typed (IncRecordForm *self, GHashTable *typed)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      const char *text = g_hash_table_lookup (typed, inc_field_row_get_field (entry->row)->name);

      if (text == NULL)
        continue;
      inc_field_row_set_typed (entry->row, text);
      read_entry (self, entry);
      entry->visited = TRUE;
    }
  follow_currencies (self);
  show_problems (self);
}
