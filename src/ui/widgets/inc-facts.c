/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-facts: a grid of labels; long values wrap, all can be copied. */
#include "config.h"

#include "inc-facts.h"

#include <string.h>

struct _IncFacts
{
  AdwBin parent_instance;

  GtkGrid *grid;
  int n_lines;
};

G_DEFINE_FINAL_TYPE (IncFacts, inc_facts, ADW_TYPE_BIN)

static void
inc_facts_class_init (IncFactsClass *klass)
{
}

static void
inc_facts_init (IncFacts *self)
{
  self->grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 9, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "facts");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

void
inc_facts_clear (IncFacts *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->n_lines = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* A hyphen at the end of a line would become part of an address. */
static PangoAttrList *
no_hyphens_new (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  return attributes;
}

static GtkWidget *
label_new (const char *text, int max_chars)
{
  g_autoptr(PangoAttrList) attributes = no_hyphens_new ();

  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "attributes", attributes,
                       "xalign", 0.0,
                       "yalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "max-width-chars", max_chars,
                       NULL);
}

static void
attach (IncFacts *self, const char *name, GtkWidget *value)
{
  GtkWidget *label = label_new (name, 14);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_grid_attach (self->grid, label, 0, self->n_lines, 1, 1);
  gtk_grid_attach (self->grid, value, 1, self->n_lines, 1, 1);
  self->n_lines++;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
inc_facts_add (IncFacts *self, const char *name, const char *value, IncTone tone)
{
  GtkWidget *label;

  if (value == NULL)
    return;
  label = label_new (value, 24);
  inc_tone_apply (label, tone);
  attach (self, name, label);
}

void
inc_facts_add_link (IncFacts *self, const char *name, const char *value, const char *scheme)
{
  g_autofree char *markup = NULL;
  g_autofree char *address = NULL;
  GtkWidget *label;

  if (value == NULL)
    return;
  address = strstr (value, "://") != NULL ? g_strdup (value) : g_strconcat (scheme, value, NULL);
  markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", address, value);
  label = label_new (NULL, 24);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  attach (self, name, label);
}

static void
add_field (IncFacts *self, IncRecord *record, const IncField *field)
{
  g_autofree char *value = inc_record_display (record, field);

  inc_facts_add (self, inc_field_get_label (field), value, INC_TONE_PLAIN);
}

void
inc_facts_add_fields (IncFacts *self, IncRecord *record, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    add_field (self, record, inc_schema_find (inc_record_get_schema (record), names[i]));
}

void
inc_facts_add_custom (IncFacts *self, IncRecord *record, IncCatalog *catalog)
{
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, inc_record_get_schema (record), &n);

  for (guint i = 0; i < n; i++)
    if (fields[i]->flags & INC_CUSTOM)
      add_field (self, record, fields[i]);
}
