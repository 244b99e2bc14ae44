/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-compare: numbers are compared as they are exactly, not as they are printed; a row is known by its first text. */
#include "config.h"

#include "inc-paper-compare.h"

#include <glib/gi18n-lib.h>

#define MISSING "–"

static const char *
print (const IncCell *cell)
{
  return cell->text != NULL ? cell->text : MISSING;
}

static gboolean
are_equal (const IncCell *a, const IncCell *b)
{
  if (a->exact != NULL && b->exact != NULL)
    return g_str_equal (a->exact, b->exact);
  return g_strcmp0 (a->text, b->text) == 0;
}

static void
add_difference (GStrvBuilder *sentences, const char *what, const IncCell *before, const IncCell *after)
{
  if (!are_equal (before, after))
    g_strv_builder_take (sentences, g_strdup_printf ("%s: %s → %s", what, print (before), print (after)));
}

/* ---- figures ---- */

typedef struct
{
  const char *label;
  const IncCell *value;
} Figure;

/* Of a document: Figure, under their keys. */
static GHashTable *
collect_figures (const IncDocument *document, GPtrArray *keys)
{
  GHashTable *figures = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);

      for (guint row = 0; block->keys != NULL && row < inc_block_get_n_rows (block); row++)
        {
          const char *key = g_ptr_array_index (block->keys, row);
          Figure figure = { inc_block_get_cell (block, row, 0)->text, inc_block_get_cell (block, row, 1) };

          if (key == NULL || g_hash_table_contains (figures, key))
            continue;
          g_hash_table_insert (figures, (gpointer) key, g_memdup2 (&figure, sizeof figure));
          g_ptr_array_add (keys, (gpointer) key);
        }
    }
  return figures;
}

static void
compare_figures (GStrvBuilder *sentences, const IncDocument *before, const IncDocument *after)
{
  static const IncCell nothing = { NULL };
  g_autoptr(GPtrArray) keys = g_ptr_array_new ();
  g_autoptr(GPtrArray) new_keys = g_ptr_array_new ();
  g_autoptr(GHashTable) old = collect_figures (before, keys);
  g_autoptr(GHashTable) now = collect_figures (after, new_keys);

  for (guint i = 0; i < keys->len; i++)
    {
      const Figure *figure = g_hash_table_lookup (old, g_ptr_array_index (keys, i));
      const Figure *other = g_hash_table_lookup (now, g_ptr_array_index (keys, i));

      add_difference (sentences, figure->label, figure->value, other != NULL ? other->value : &nothing);
    }
  for (guint i = 0; i < new_keys->len; i++)
    {
      const Figure *figure = g_hash_table_lookup (now, g_ptr_array_index (new_keys, i));

      if (!g_hash_table_contains (old, g_ptr_array_index (new_keys, i)))
        add_difference (sentences, figure->label, &nothing, figure->value);
    }
}

/* ---- tables ---- */

static const IncBlock *
find_table (const IncDocument *document, guint index)
{
  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);

      if (block->kind == INC_BLOCK_TABLE && index-- == 0)
        return block;
    }
  return NULL;
}

/* The first column of texts: what stands before it only counts rows. */
static guint
find_name_column (const IncBlock *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].kind == INC_CELL_TEXT)
      return i;
  return 0;
}

/* Rows under "name", the second of a name under "name\n2". */
static GHashTable *
collect_rows (const IncBlock *table, guint column, GPtrArray *names)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; table != NULL && row < inc_block_get_n_rows (table); row++)
    {
      const char *name = print (inc_block_get_cell (table, row, column));
      char *key = g_strdup (name);

      for (guint n = 2; g_hash_table_contains (rows, key); n++)
        {
          g_free (key);
          key = g_strdup_printf ("%s\n%u", name, n);
        }
      g_hash_table_insert (rows, key, GUINT_TO_POINTER (row + 1));
      g_ptr_array_add (names, key);
    }
  return rows;
}

static void
compare_cells (GStrvBuilder *sentences, const IncBlock *before, guint old_row, const IncBlock *after, guint new_row,
               guint name_column)
{
  for (guint column = name_column + 1; column < before->n_columns; column++)
    {
      g_autofree char *what = g_strdup_printf ("%s – %s", print (inc_block_get_cell (before, old_row, name_column)),
                                               before->columns[column].title);

      add_difference (sentences, what, inc_block_get_cell (before, old_row, column),
                      inc_block_get_cell (after, new_row, column));
    }
}

static void
compare_tables (GStrvBuilder *sentences, const IncBlock *before, const IncBlock *after)
{
  const guint column = find_name_column (before);
  g_autoptr(GPtrArray) old_names = g_ptr_array_new ();
  g_autoptr(GPtrArray) new_names = g_ptr_array_new ();
  g_autoptr(GHashTable) old = collect_rows (before, column, old_names);
  g_autoptr(GHashTable) now = collect_rows (after, column, new_names);

  for (guint i = 0; i < old_names->len; i++)
    {
      const char *name = g_ptr_array_index (old_names, i);
      const guint row = GPOINTER_TO_UINT (g_hash_table_lookup (now, name));

      if (row > 0)
        compare_cells (sentences, before, GPOINTER_TO_UINT (g_hash_table_lookup (old, name)) - 1, after, row - 1, column);
      else
        /* Translators: a row of a table */
        g_strv_builder_take (sentences, g_strdup_printf (_("%s: no longer in the table"),
                                                         print (inc_block_get_cell (before, i, column))));
    }
  for (guint i = 0; i < new_names->len; i++)
    if (!g_hash_table_contains (old, g_ptr_array_index (new_names, i)))
      /* Translators: a row of a table */
      g_strv_builder_take (sentences, g_strdup_printf (_("%s: new in the table"),
                                                       print (inc_block_get_cell (after, i, column))));
}

/* A table that only one of them has is compared with an empty one. */
static void
compare_all_tables (GStrvBuilder *sentences, const IncDocument *before, const IncDocument *after)
{
  const IncBlock *old, *now;

  for (guint i = 0; (old = find_table (before, i)) != NULL || find_table (after, i) != NULL; i++)
    {
      now = find_table (after, i);
      if (old != NULL && (now == NULL || now->n_columns == old->n_columns))
        compare_tables (sentences, old, now);
      else
        g_strv_builder_take (sentences, g_strdup_printf (_("Table %u is another one"), i + 1));
    }
}

char **
inc_paper_compare (const IncDocument *before, const IncDocument *after)
{
  g_autoptr(GStrvBuilder) sentences = g_strv_builder_new ();
  const IncCell old = { inc_document_get_info (before)->title };
  const IncCell now = { inc_document_get_info (after)->title };

  add_difference (sentences, _("Title"), &old, &now);
  compare_figures (sentences, before, after);
  compare_all_tables (sentences, before, after);
  return g_strv_builder_end (sentences);
}
