/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-row: icon, title, and a line that says what it is or why it was found. */
#include "config.h"

#include "inc-find-row.h"

#include "inc-money.h"
#include "inc-records.h"

#include <glib/gi18n.h>

struct _IncFindRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *line;

  IncFindRowKind kind;
  const IncSchema *schema;
  IncRecord *record;
  char *typed;
  char *heading;
};

G_DEFINE_FINAL_TYPE (IncFindRow, inc_find_row, GTK_TYPE_LIST_BOX_ROW)

/* What a record is: its icon, and the fields that tell it from its like. */
static const struct
{
  const char *table;
  const char *icon;
  const char *fields[4];
} types[] = {
  { "startup", "inc-startup-symbolic", { "sector", "stage", "cohort" } },
  { "person", "inc-person-symbolic", { "position", "place" } },
  { "investor", "inc-investor-symbolic", { "kind", "country" } },
  { "partner", "inc-partner-symbolic", { "kind", "country" } },
  { "cohort", "inc-cohort-symbolic", { "programme", "status" } },
  { "programme", "inc-cohort-symbolic", { "status" } },
  { "round", "inc-fund-symbolic", { "type", "date", "amount_vnd" } },
  { "note", "document-edit-symbolic", { "date", "author" } },
};

static guint
find_type (const IncSchema *schema)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (types) - 1 && !g_str_equal (types[i].table, schema->table))
    i++;
  return i;
}

static char *
describe (IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);
  const char *const *fields = types[find_type (schema)].fields;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *value = inc_record_display (record, inc_schema_find (schema, fields[i]));

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What has no name is called after what it belongs to. */
static const char *
get_title (IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);

  for (guint i = 0; schema->title == NULL && i < schema->n_fields; i++)
    {
      const char *owner = schema->fields[i].flags & INC_OWNER ? inc_record_get_ref_title (record, &schema->fields[i]) : NULL;

      if (owner != NULL)
        return owner;
    }
  return inc_record_get_title (record);
}

/* "E-mail: lan@vidu.example" with the word in bold; a phone number stays hidden. */
static char *
explain (const IncFoundRecord *found)
{
  g_autofree char *label = g_markup_escape_text (inc_field_get_label (found->field), -1);
  g_autofree char *before = NULL;
  g_autofree char *word = NULL;
  g_autofree char *after = NULL;

  if (found->excerpt == NULL)
    return g_steal_pointer (&label);
  before = g_markup_escape_text (found->excerpt, found->start);
  word = g_markup_escape_text (found->excerpt + found->start, found->end - found->start);
  after = g_markup_escape_text (found->excerpt + found->end, -1);
  if (inc_record_get_schema (found->record)->title == NULL)
    return g_strdup_printf ("%s<b>%s</b>%s", before, word, after);
  return g_strdup_printf ("%s: %s<b>%s</b>%s", label, before, word, after);
}

/* People always show where they are: several have the same name. */
static char *
make_line (const IncFoundRecord *found)
{
  g_autofree char *what = describe (found->record);
  g_autofree char *escaped = g_markup_escape_text (what, -1);
  g_autofree char *why = found->field != NULL ? explain (found) : NULL;

  if (why == NULL)
    return g_steal_pointer (&escaped);
  if (*escaped == '\0' || g_str_equal (inc_record_get_schema (found->record)->table, "startup"))
    return g_steal_pointer (&why);
  return g_strconcat (escaped, " · ", why, NULL);
}

static char *
make_heading (const IncFoundGroup *group)
{
  const char *plural = _(group->schema->plural);
  const guint n = group->records->len;
  g_autofree char *total = inc_number_display (group->total);

  if (group->more)
    /* Translators: heading of search results: a type, and how many of it are shown of more than that */
    return g_strdup_printf (_("%s · first %u"), plural, n);
  if (n < group->total)
    /* Translators: heading of search results: a type, how many of it are shown, and how many there are */
    return g_strdup_printf (_("%s · %u of %s"), plural, n, total);
  return g_strdup_printf ("%s · %u", plural, n);
}

static void
show (IncFindRow *self, IncFindRowKind kind, const char *icon, const char *title, const char *line_markup)
{
  self->kind = kind;
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_text (self->title, title);
  gtk_label_set_markup (self->line, line_markup != NULL ? line_markup : "");
  gtk_widget_set_visible (GTK_WIDGET (self->line), line_markup != NULL && *line_markup != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (self->line), -1);
}

static void
inc_find_row_finalize (GObject *object)
{
  IncFindRow *self = INC_FIND_ROW (object);

  g_clear_object (&self->record);
  g_free (self->typed);
  g_free (self->heading);
  G_OBJECT_CLASS (inc_find_row_parent_class)->finalize (object);
}

static void
inc_find_row_class_init (IncFindRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = inc_find_row_finalize;
}

static void
inc_find_row_init (IncFindRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "dimmed");
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->line = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "dimmed");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "find-row");
}

GtkWidget *
inc_find_row_new (void)
{
  return g_object_new (INC_TYPE_FIND_ROW, NULL);
}

void
inc_find_row_show_record (IncFindRow *self, const IncFoundGroup *group, guint index)
{
  const IncFoundRecord *found = &g_array_index (group->records, IncFoundRecord, index);
  g_autofree char *line = make_line (found);

  g_set_object (&self->record, found->record);
  self->schema = group->schema;
  g_clear_pointer (&self->heading, g_free);
  if (index == 0)
    self->heading = make_heading (group);
  show (self, INC_FIND_ROW_RECORD, types[find_type (group->schema)].icon, get_title (found->record), line);
}

void
inc_find_row_show_all (IncFindRow *self, const IncFoundGroup *group)
{
  g_autofree char *total = inc_number_display (group->total);
  g_autofree char *plural = g_utf8_strdown (_(group->schema->plural), -1);
  g_autofree char *title = group->more
                             /* Translators: a type in lower case: "Show all startups in their list" */
                             ? g_strdup_printf (_("Show all %s in their list"), plural)
                             /* Translators: a number, then a type in lower case: "Show all 120 startups in their list" */
                             : g_strdup_printf (_("Show all %s %s in their list"), total, plural);

  g_clear_object (&self->record);
  g_clear_pointer (&self->heading, g_free);
  self->schema = group->schema;
  show (self, INC_FIND_ROW_ALL, "go-next-symbolic", title, NULL);
}

void
inc_find_row_show_recent (IncFindRow *self, const char *typed, const char *what)
{
  g_autofree char *line = what != NULL ? g_markup_escape_text (what, -1) : NULL;

  g_clear_object (&self->record);
  g_clear_pointer (&self->heading, g_free);
  self->schema = NULL;
  g_set_str (&self->typed, typed);
  show (self, INC_FIND_ROW_RECENT, "document-open-recent-symbolic", typed, line);
}

IncFindRowKind
inc_find_row_get_kind (IncFindRow *self)
{
  return self->kind;
}

const IncSchema *
inc_find_row_get_schema (IncFindRow *self)
{
  return self->schema;
}

IncRecord *
inc_find_row_get_record (IncFindRow *self)
{
  return self->record;
}

const char *
inc_find_row_get_typed (IncFindRow *self)
{
  return self->typed;
}

const char *
inc_find_row_get_heading (IncFindRow *self)
{
  return self->heading;
}
