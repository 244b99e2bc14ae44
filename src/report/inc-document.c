/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks in an array, all text in one string chunk: a table of 2,000 rows is a few allocations, and
 * words that repeat from row to row are kept once. */
#include "config.h"

#include "inc-document.h"

struct _IncDocument
{
  gatomicrefcount references;
  gint sealed;
  IncDocumentInfo info;
  GArray *blocks;
  GStringChunk *text;
};

static const IncColumn figure_columns[] = {
  { NULL, INC_ALIGN_START, 0 },
  { NULL, INC_ALIGN_END, 0 },
  { NULL, INC_ALIGN_START, 1 },
};

static const char *
keep (IncDocument *self, const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return NULL;
  if (g_utf8_validate (text, -1, NULL))
    return g_string_chunk_insert_const (self->text, text);
  valid = g_utf8_make_valid (text, -1);
  return g_string_chunk_insert_const (self->text, valid);
}

static void
clear_block (gpointer data)
{
  IncBlock *block = data;

  g_clear_pointer (&block->columns, g_free);
  g_clear_pointer (&block->cells, g_ptr_array_unref);
}

static IncBlock *
add_block (IncDocument *self, IncBlockKind kind, const char *text)
{
  IncBlock block = { kind, keep (self, text), NULL, NULL, 0, NULL, FALSE };

  g_assert (!g_atomic_int_get (&self->sealed));
  g_array_append_val (self->blocks, block);
  return &g_array_index (self->blocks, IncBlock, self->blocks->len - 1);
}

static void
set_columns (IncDocument *self, IncBlock *block, const IncColumn *columns, guint n_columns)
{
  block->columns = g_new (IncColumn, n_columns);
  block->n_columns = n_columns;
  block->cells = g_ptr_array_new ();
  for (guint i = 0; i < n_columns; i++)
    {
      block->columns[i] = columns[i];
      block->columns[i].title = keep (self, columns[i].title);
    }
}

static IncBlock *
open_table (IncDocument *self)
{
  IncBlock *block;

  g_assert (!g_atomic_int_get (&self->sealed) && self->blocks->len > 0);
  block = &g_array_index (self->blocks, IncBlock, self->blocks->len - 1);
  g_assert (block->kind == INC_BLOCK_TABLE && !block->totals);
  return block;
}

IncDocument *
inc_document_new (const IncDocumentInfo *info)
{
  IncDocument *self;

  g_return_val_if_fail (info != NULL, NULL);

  self = g_new0 (IncDocument, 1);
  g_atomic_ref_count_init (&self->references);
  self->text = g_string_chunk_new (4096);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (IncBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  self->info.title = keep (self, info->title);
  self->info.subject = keep (self, info->subject);
  self->info.author = keep (self, info->author);
  self->info.created = keep (self, info->created);
  self->info.language = keep (self, info->language != NULL ? info->language : "vi");
  return self;
}

IncDocument *
inc_document_ref (IncDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
inc_document_unref (IncDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->blocks);
  g_string_chunk_free (self->text);
  g_free (self);
}

void
inc_document_add_letterhead (IncDocument *self, const char *superior, const char *agency)
{
  g_autofree char *upper = NULL;
  g_autofree char *upper_superior = NULL;
  IncBlock *block;

  g_return_if_fail (self != NULL && agency != NULL);

  upper = g_utf8_strup (agency, -1);
  upper_superior = superior != NULL ? g_utf8_strup (superior, -1) : NULL;
  block = add_block (self, INC_BLOCK_LETTERHEAD, upper);
  block->subject = keep (self, upper_superior);
}

void
inc_document_add_title (IncDocument *self, const char *type, const char *subject)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && type != NULL);

  block = add_block (self, INC_BLOCK_TITLE, type);
  block->subject = keep (self, subject);
}

void
inc_document_add_heading (IncDocument *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  add_block (self, INC_BLOCK_HEADING, text);
}

void
inc_document_add_paragraph (IncDocument *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  add_block (self, INC_BLOCK_PARAGRAPH, text);
}

void
inc_document_add_figures (IncDocument *self, const IncFigure *figures, guint n_figures)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && figures != NULL && n_figures > 0);

  block = add_block (self, INC_BLOCK_FIGURES, NULL);
  set_columns (self, block, figure_columns, G_N_ELEMENTS (figure_columns));
  for (guint i = 0; i < n_figures; i++)
    {
      const char *note = figures[i].note != NULL ? figures[i].note : "";

      g_ptr_array_add (block->cells, (gpointer) keep (self, figures[i].label));
      g_ptr_array_add (block->cells, (gpointer) keep (self, figures[i].value));
      g_ptr_array_add (block->cells, (gpointer) keep (self, note));
    }
}

void
inc_document_add_table (IncDocument *self, const IncColumn *columns, guint n_columns,
                        const char *unit)
{
  g_return_if_fail (self != NULL && columns != NULL && n_columns > 0);

  set_columns (self, add_block (self, INC_BLOCK_TABLE, unit), columns, n_columns);
}

void
inc_document_add_row (IncDocument *self, const char *const *cells)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && cells != NULL);

  block = open_table (self);
  for (guint i = 0; i < block->n_columns; i++)
    g_ptr_array_add (block->cells, (gpointer) keep (self, cells[i]));
}

void
inc_document_set_totals (IncDocument *self, const char *const *cells)
{
  g_return_if_fail (self != NULL && cells != NULL);

  inc_document_add_row (self, cells);
  open_table (self)->totals = TRUE;
}

void
inc_document_add_page_break (IncDocument *self)
{
  g_return_if_fail (self != NULL);

  add_block (self, INC_BLOCK_PAGE_BREAK, NULL);
}

void
inc_document_seal (IncDocument *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_int_set (&self->sealed, TRUE);
}

const IncDocumentInfo *
inc_document_get_info (const IncDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->info;
}

guint
inc_document_get_n_blocks (const IncDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

const IncBlock *
inc_document_get_block (const IncDocument *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return &g_array_index (self->blocks, IncBlock, index);
}

guint
inc_block_get_n_rows (const IncBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns > 0 ? self->cells->len / self->n_columns : 0;
}

const char *
inc_block_get_cell (const IncBlock *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->n_columns, NULL);

  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}
