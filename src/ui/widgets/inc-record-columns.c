/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-columns: builds columns from fields and writes down what people make of them.
 *
 * The column of the record's title is always there.  Widths are pixels, as GtkColumnView counts them. */
#include "config.h"

#include "inc-record-columns.h"

#include "inc-list-row.h"

enum
{
  SAVE_DELAY = 500, /* ms: a column is dragged wider in many steps */
};

struct _IncRecordColumns
{
  GObject parent_instance;

  GtkColumnView *view; /* not owned */
  const IncSchema *schema;
  const char *const *first;
  IncCatalog *catalog;
  GSettings *settings;
  char *key;
  guint most;
  guint save_source;
  gboolean building;
  char *beside_title;
  IncBesideFunc beside;
  gpointer beside_data;
};

/* The column that no field has: it is neither chosen nor kept. */
#define BESIDE "beside"

G_DEFINE_FINAL_TYPE (IncRecordColumns, inc_record_columns, G_TYPE_OBJECT)

/* The sorter only carries the arrow in the header; the query orders. */
static int
compare_nothing (gconstpointer a, gconstpointer b, gpointer data)
{
  return GTK_ORDERING_EQUAL;
}

static void
save (IncRecordColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GVariantBuilder builder;

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(si)"));
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), BESIDE) == 0)
        continue;
      g_variant_builder_add (&builder, "(si)", gtk_column_view_column_get_id (column),
                             gtk_column_view_column_get_fixed_width (column));
    }
  g_settings_set_value (self->settings, self->key, g_variant_builder_end (&builder));
}

static gboolean
on_save_due (gpointer data)
{
  IncRecordColumns *self = data;

  self->save_source = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
save_soon (IncRecordColumns *self)
{
  if (self->building || self->settings == NULL)
    return;
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY, on_save_due, self);
}

static void
on_column_resized (GtkColumnViewColumn *column, GParamSpec *pspec, IncRecordColumns *self)
{
  save_soon (self);
}

static void
show_most (IncRecordColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_column_set_visible (column, self->most == 0 || i < self->most ||
                                                    g_strcmp0 (gtk_column_view_column_get_id (column), BESIDE) == 0);
    }
}

static void
on_columns_changed (GListModel *columns, guint position, guint removed, guint added, IncRecordColumns *self)
{
  if (self->building)
    return;
  show_most (self);
  save_soon (self);
}

/* The column of the title; of a type without one, the first. */
static gboolean
takes_the_rest (IncRecordColumns *self, const IncField *field)
{
  return inc_record_columns_is_title (self, field) ||
         (self->schema->title == NULL && g_strcmp0 (self->first[0], field->name) == 0);
}

static GtkColumnViewColumn *
column_new (IncRecordColumns *self, const IncField *field, int width)
{
  g_autoptr(GtkListItemFactory) factory = inc_record_cell_factory_new (field);
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_nothing, NULL, NULL));
  GtkColumnViewColumn *column = g_object_new (GTK_TYPE_COLUMN_VIEW_COLUMN,
                                              "id", field->name,
                                              "title", inc_field_get_label (field),
                                              "factory", factory,
                                              "sorter", sorter,
                                              "resizable", TRUE,
                                              "expand", takes_the_rest (self, field),
                                              "fixed-width", width,
                                              NULL);

  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (on_column_resized), self, G_CONNECT_DEFAULT);
  return column;
}

static void
append_column (IncRecordColumns *self, const char *name, int width)
{
  const IncField *field = inc_catalog_find (self->catalog, self->schema, name);
  g_autoptr(GtkColumnViewColumn) column = NULL;

  if (field == NULL || inc_record_columns_find (self, name) != NULL)
    return;
  column = column_new (self, field, width);
  gtk_column_view_append_column (self->view, column);
}

/* ---- the column that no field has ---- */

static void
on_beside_setup (GtkListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  gtk_column_view_cell_set_child (item, g_object_new (GTK_TYPE_INSCRIPTION, "min-chars", 16, "nat-chars", 16, "xalign", 1.0,
                                                      "valign", GTK_ALIGN_CENTER, "css-classes",
                                                      (const char *[]){ "numeric", NULL }, NULL));
}

static void
on_beside_bind (GtkListItemFactory *factory, GtkColumnViewCell *item, IncRecordColumns *self)
{
  g_autofree char *text = self->beside (inc_row_get_id (gtk_column_view_cell_get_item (item)), self->beside_data);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_column_view_cell_get_child (item)), text != NULL ? text : "–");
}

static void
append_beside (IncRecordColumns *self)
{
  g_autoptr(GtkListItemFactory) factory = NULL;
  g_autoptr(GtkColumnViewColumn) column = NULL;

  if (self->beside == NULL)
    return;
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (on_beside_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_beside_bind), self, G_CONNECT_DEFAULT);
  column = g_object_new (GTK_TYPE_COLUMN_VIEW_COLUMN, "id", BESIDE, "title", self->beside_title, "factory", factory,
                         "resizable", TRUE, NULL);
  gtk_column_view_append_column (self->view, column);
}

void
inc_record_columns_set_beside (IncRecordColumns *self, const char *title, IncBesideFunc func, gpointer data)
{
  GtkColumnViewColumn *column = inc_record_columns_find (self, BESIDE);
  const gboolean building = self->building;

  g_set_str (&self->beside_title, title);
  self->beside = func;
  self->beside_data = data;
  self->building = TRUE;
  if (column != NULL)
    gtk_column_view_remove_column (self->view, column);
  append_beside (self);
  self->building = building;
}

/* ---- */

static void
append_first (IncRecordColumns *self)
{
  for (guint i = 0; self->first[i] != NULL; i++)
    append_column (self, self->first[i], -1);
}

static void
clear_columns (IncRecordColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/* A setting that names nothing of this register leaves the first columns. */
static void
build (IncRecordColumns *self)
{
  g_autoptr(GVariant) kept = self->settings != NULL ? g_settings_get_value (self->settings, self->key) : NULL;
  GVariantIter iter;
  const char *name;
  int width;

  self->building = TRUE;
  clear_columns (self);
  if (kept != NULL)
    {
      g_variant_iter_init (&iter, kept);
      while (g_variant_iter_next (&iter, "(&si)", &name, &width))
        append_column (self, name, width);
    }
  if (g_list_model_get_n_items (gtk_column_view_get_columns (self->view)) == 0 ||
      (self->schema->title != NULL && inc_record_columns_find (self, self->schema->title) == NULL))
    append_first (self);
  append_beside (self);
  show_most (self);
  self->building = FALSE;
}

static void
inc_record_columns_dispose (GObject *object)
{
  IncRecordColumns *self = INC_RECORD_COLUMNS (object);

  if (self->save_source != 0)
    save (self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->beside_title, g_free);
  g_clear_pointer (&self->catalog, inc_catalog_unref);
  G_OBJECT_CLASS (inc_record_columns_parent_class)->dispose (object);
}

static void
inc_record_columns_class_init (IncRecordColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_record_columns_dispose;
}

static void
inc_record_columns_init (IncRecordColumns *self)
{
}

IncRecordColumns *
inc_record_columns_new (GtkColumnView *view, const IncSchema *schema, const char *const *first)
{
  IncRecordColumns *self = g_object_new (INC_TYPE_RECORD_COLUMNS, NULL);

  self->view = view;
  self->schema = schema;
  self->first = first;
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed", G_CALLBACK (on_columns_changed), self,
                           G_CONNECT_DEFAULT);
  return self;
}

void
inc_record_columns_bind (IncRecordColumns *self, GSettings *settings, const char *key)
{
  g_set_object (&self->settings, settings);
  g_set_str (&self->key, key);
  if (self->catalog != NULL)
    build (self);
}

/* Cells hold fields of the catalog they were built from: the old one goes after they do. */
void
inc_record_columns_set_catalog (IncRecordColumns *self, IncCatalog *catalog)
{
  IncCatalog *old = self->catalog;

  if (old == catalog)
    return;
  self->catalog = inc_catalog_ref (catalog);
  build (self);
  g_clear_pointer (&old, inc_catalog_unref);
}

void
inc_record_columns_set_most (IncRecordColumns *self, guint most)
{
  self->most = most;
  show_most (self);
}

GPtrArray *
inc_record_columns_list_fields (IncRecordColumns *self)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (self->catalog, self->schema, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, (gpointer) fields[i]);
  return list;
}

gboolean
inc_record_columns_is_title (IncRecordColumns *self, const IncField *field)
{
  return g_strcmp0 (self->schema->title, field->name) == 0;
}

gboolean
inc_record_columns_is_chosen (IncRecordColumns *self, const char *field)
{
  return inc_record_columns_find (self, field) != NULL;
}

char **
inc_record_columns_dup_chosen (IncRecordColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), BESIDE) != 0)
        g_strv_builder_add (names, gtk_column_view_column_get_id (column));
    }
  return g_strv_builder_end (names);
}

void
inc_record_columns_choose (IncRecordColumns *self, const char *field, gboolean chosen)
{
  GtkColumnViewColumn *column = inc_record_columns_find (self, field);

  if (chosen)
    append_column (self, field, -1);
  else if (column != NULL && g_strcmp0 (field, self->schema->title) != 0)
    gtk_column_view_remove_column (self->view, column);
}

void
inc_record_columns_reset (IncRecordColumns *self)
{
  self->building = TRUE;
  clear_columns (self);
  append_first (self);
  append_beside (self);
  show_most (self);
  self->building = FALSE;
  save_soon (self);
}

GtkColumnViewColumn *
inc_record_columns_find (IncRecordColumns *self, const char *field)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), field) == 0)
        return column;
    }
  return NULL;
}
