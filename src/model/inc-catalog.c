/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-catalog: the fields of each record type in one register.  Immutable once made; any thread. */
#include "config.h"

#include "inc-catalog.h"

#include "inc-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IncCatalog
{
  gatomicrefcount ref_count;
  GHashTable *fields;  /* IncSchema -> GPtrArray of const IncField */
  GPtrArray *custom;   /* of IncField, owned with all they point to */
};

static void
choices_free (IncChoice *choices)
{
  for (IncChoice *choice = choices; choice != NULL && choice->word != NULL; choice++)
    {
      g_free ((char *) choice->word);
      g_free ((char *) choice->label);
    }
  g_free (choices);
}

static void
field_free (gpointer data)
{
  IncField *field = data;

  g_free ((char *) field->name);
  g_free ((char *) field->label);
  choices_free ((IncChoice *) field->choices);
  g_free (field);
}

/* Labels are their own words: what staff typed once stands for itself for ever.  One typed twice is one choice. */
static const IncChoice *
create_choices (const char *text)
{
  g_auto(GStrv) labels = g_strsplit (text, "\n", -1);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) choices = g_array_new (TRUE, TRUE, sizeof (IncChoice));

  for (guint i = 0; labels[i] != NULL; i++)
    if (*g_strstrip (labels[i]) != '\0' && g_hash_table_add (seen, labels[i]))
      {
        const IncChoice choice = { choices->len + 1, g_strdup (labels[i]), g_strdup (labels[i]) };

        g_array_append_val (choices, choice);
      }
  return (IncChoice *) g_array_free (g_steal_pointer (&choices), FALSE);
}

/* What every record has beside its fields, in the table and in the change log. */
static const char *const reserved_names[] = { "id", "uid", "revision", "changed", "custom", NULL };

static gboolean
name_is_good (const char *name)
{
  if (name == NULL || !g_ascii_islower (*name) || g_strv_contains (reserved_names, name))
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '_')
      return FALSE;
  return strlen (name) <= 40;
}

static const char *
find_fault (IncCatalog *self, const IncFieldDeclaration *custom, IncKindId *kind)
{
  const IncSchema *schema = custom->table != NULL ? inc_schemas_find (custom->table) : NULL;

  if (schema == NULL)
    return _("There is no such record type");
  if (!name_is_good (custom->name))
    return _("A field name is made of small letters, digits and _ and begins with a letter");
  if (inc_catalog_find (self, schema, custom->name) != NULL)
    return _("There is a field of this name already");
  if (custom->label == NULL || custom->kind == NULL || !inc_kind_find (custom->kind, kind) || *kind == INC_KIND_REF)
    return _("A field of this kind cannot be added");
  if (*kind == INC_KIND_CHOICE && (custom->choices == NULL || strspn (custom->choices, " \t\r\n") == strlen (custom->choices)))
    return _("Give the choices, one a line");
  return NULL;
}

static void
add_custom (IncCatalog *self, const IncFieldDeclaration *custom, IncKindId kind)
{
  IncField *field = g_new0 (IncField, 1);

  field->name = g_strdup (custom->name);
  field->label = g_strdup (custom->label);
  field->kind = kind;
  /* Nobody outside was ever told of such a field: it stays in the house. */
  field->flags = INC_CUSTOM | INC_INTERNAL | (custom->required ? INC_REQUIRED : 0) |
                 (custom->searched ? INC_SEARCHED : 0) | (kind == INC_KIND_DATE ? INC_PARTIAL : 0);
  if (kind == INC_KIND_CHOICE)
    field->choices = create_choices (custom->choices);
  g_ptr_array_add (self->custom, field);
  g_ptr_array_add (g_hash_table_lookup (self->fields, inc_schemas_find (custom->table)), field);
}

static void
add_built_in (IncCatalog *self)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *fields = g_ptr_array_new ();

      for (guint f = 0; f < schemas[i]->n_fields; f++)
        g_ptr_array_add (fields, (gpointer) &schemas[i]->fields[f]);
      g_hash_table_insert (self->fields, (gpointer) schemas[i], fields);
    }
}

IncCatalog *
inc_catalog_new (const IncFieldDeclaration *custom, guint n_custom, char **message)
{
  g_autoptr(IncCatalog) self = g_new0 (IncCatalog, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->custom = g_ptr_array_new_with_free_func (field_free);
  self->fields = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  add_built_in (self);
  for (guint i = 0; i < n_custom; i++)
    {
      IncKindId kind = INC_KIND_TEXT;
      const char *fault = find_fault (self, &custom[i], &kind);

      if (fault != NULL)
        {
          *message = g_strdup_printf ("%s.%s: %s", custom[i].table != NULL ? custom[i].table : "",
                                      custom[i].name != NULL ? custom[i].name : "", fault);
          return NULL;
        }
      add_custom (self, &custom[i], kind);
    }
  return g_steal_pointer (&self);
}

IncCatalog *
inc_catalog_ref (IncCatalog *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_catalog_unref (IncCatalog *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->fields);
  g_ptr_array_unref (self->custom);
  g_free (self);
}

const IncField *const *
inc_catalog_get_fields (IncCatalog *self, const IncSchema *schema, guint *n_fields)
{
  GPtrArray *fields = g_hash_table_lookup (self->fields, schema);

  *n_fields = fields->len;
  return (const IncField *const *) fields->pdata;
}

const IncField *
inc_catalog_find (IncCatalog *self, const IncSchema *schema, const char *name)
{
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (self, schema, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (fields[i]->name, name) == 0)
      return fields[i];
  return NULL;
}
