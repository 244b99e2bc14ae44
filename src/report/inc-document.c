/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks in an array, all text in one string chunk: a table of 2,000 rows is a few allocations, and
 * words that repeat from row to row are kept once.  How each block is filled stands in
 * inc-document-blocks.c and inc-document-rows.c. */
#include "config.h"

#include "inc-document-private.h"

#include <string.h>

#define N_ITEM_RANKS (INC_ITEM_DASH + 1)

struct _IncDocument
{
  gatomicrefcount references;
  gint sealed;
  IncDocumentInfo info;
  GArray *blocks;
  GStringChunk *text;
  guint items[N_ITEM_RANKS]; /* the last number of each rank */
  guint n_annexes;
};

static void
clear_block (gpointer data)
{
  IncBlock *block = data;

  g_clear_pointer (&block->columns, g_free);
  g_clear_pointer (&block->cells, g_array_unref);
  g_clear_pointer (&block->lines, g_ptr_array_unref);
  g_clear_pointer (&block->keys, g_ptr_array_unref);
  g_clear_pointer (&block->kinds, g_array_unref);
  g_clear_pointer (&block->chart, inc_chart_unref);
  g_clear_pointer (&block->image, g_bytes_unref);
}

const char *
inc_document_keep (IncDocument *self, const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return NULL;
  if (g_utf8_validate (text, -1, NULL))
    return g_string_chunk_insert_const (self->text, text);
  valid = g_utf8_make_valid (text, -1);
  return g_string_chunk_insert_const (self->text, valid);
}

IncBlock *
inc_document_add_block (IncDocument *self, IncBlockKind kind)
{
  const IncBlock block = { .kind = kind };

  g_assert (!g_atomic_int_get (&self->sealed));
  if (kind != INC_BLOCK_ITEM)
    memset (self->items, 0, sizeof self->items);
  g_array_append_val (self->blocks, block);
  return inc_document_peek_last (self);
}

IncBlock *
inc_document_peek_last (IncDocument *self)
{
  g_assert (!g_atomic_int_get (&self->sealed));
  if (self->blocks->len == 0)
    return NULL;
  return &g_array_index (self->blocks, IncBlock, self->blocks->len - 1);
}

IncBlock *
inc_document_peek_last_content (IncDocument *self)
{
  for (guint i = self->blocks->len; i > 0; i--)
    {
      IncBlock *block = &g_array_index (self->blocks, IncBlock, i - 1);

      if (block->kind != INC_BLOCK_PAGE_BREAK)
        return block;
    }
  return NULL;
}

guint
inc_document_next_item (IncDocument *self, IncItemRank rank)
{
  for (guint lower = rank + 1; lower < N_ITEM_RANKS; lower++)
    self->items[lower] = 0;
  return ++self->items[rank];
}

guint
inc_document_next_annex (IncDocument *self)
{
  return ++self->n_annexes;
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
  self->info.title = inc_document_keep (self, info->title);
  self->info.subject = inc_document_keep (self, info->subject);
  self->info.author = inc_document_keep (self, info->author);
  self->info.created = inc_document_keep (self, info->created);
  self->info.language = inc_document_keep (self, info->language != NULL ? info->language : "vi");
  self->info.draft = inc_document_keep (self, info->draft);
  self->info.unnumbered = info->unnumbered;
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

guint
inc_document_get_n_annexes (const IncDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_annexes;
}

const IncBlock *
inc_document_get_block (const IncDocument *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return &g_array_index (self->blocks, IncBlock, index);
}
