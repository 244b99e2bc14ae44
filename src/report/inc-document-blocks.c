/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks that are not rows and columns. */
#include "config.h"

#include "inc-document-private.h"
#include "inc-picture.h"

static GPtrArray *
keep_lines (IncDocument *self, const char *const *lines)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (; lines != NULL && *lines != NULL; lines++)
    g_ptr_array_add (kept, (gpointer) inc_document_keep (self, *lines));
  return kept;
}

static IncBlock *
add_text (IncDocument *self, IncBlockKind kind, const char *text)
{
  IncBlock *block = inc_document_add_block (self, kind);

  block->text = inc_document_keep (self, text);
  return block;
}

void
inc_document_add_letterhead (IncDocument *self, const IncLetterhead *letterhead)
{
  IncLetterhead *kept;

  g_return_if_fail (self != NULL && letterhead != NULL);

  kept = &inc_document_add_block (self, INC_BLOCK_LETTERHEAD)->letterhead;
  *kept = (IncLetterhead){
    .superior = inc_document_keep (self, letterhead->superior),
    .agency = inc_document_keep (self, letterhead->agency),
    .number = letterhead->number,
    .symbol = inc_document_keep (self, letterhead->symbol),
    .place = inc_document_keep (self, letterhead->place),
    .date = inc_document_keep (self, letterhead->date),
    .year = inc_document_keep (self, letterhead->year),
    .about = inc_document_keep (self, letterhead->about),
    .urgency = letterhead->urgency,
    .circulation = letterhead->circulation,
  };
}

void
inc_document_add_title (IncDocument *self, const char *type, const char *subject)
{
  g_return_if_fail (self != NULL && type != NULL);

  add_text (self, INC_BLOCK_TITLE, type)->subject = inc_document_keep (self, subject);
}

void
inc_document_add_addressees (IncDocument *self, const char *const *addressees)
{
  g_return_if_fail (self != NULL && addressees != NULL && *addressees != NULL);

  inc_document_add_block (self, INC_BLOCK_ADDRESSEES)->lines = keep_lines (self, addressees);
}

void
inc_document_add_bases (IncDocument *self, const char *const *bases)
{
  g_return_if_fail (self != NULL && bases != NULL && *bases != NULL);

  inc_document_add_block (self, INC_BLOCK_BASES)->lines = keep_lines (self, bases);
}

void
inc_document_add_heading (IncDocument *self, IncHeadingRank rank, const char *number,
                          const char *text)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && text != NULL);

  block = add_text (self, INC_BLOCK_HEADING, text);
  block->rank = rank;
  block->subject = inc_document_keep (self, number);
}

void
inc_document_add_paragraph (IncDocument *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  add_text (self, INC_BLOCK_PARAGRAPH, text);
}

void
inc_document_add_item (IncDocument *self, IncItemRank rank, const char *text)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && text != NULL);

  block = add_text (self, INC_BLOCK_ITEM, text);
  block->rank = rank;
  block->number = inc_document_next_item (self, rank);
}

void
inc_document_add_statement (IncDocument *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  add_text (self, INC_BLOCK_STATEMENT, text);
}

void
inc_document_add_chart (IncDocument *self, IncChart *chart, const char *caption)
{
  g_return_if_fail (self != NULL && chart != NULL);

  inc_chart_seal (chart);
  add_text (self, INC_BLOCK_CHART, caption)->chart = inc_chart_ref (chart);
}

void
inc_document_add_image (IncDocument *self, GBytes *png, double width, const char *caption)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && png != NULL && width > 0);

  if (!inc_picture_check (png))
    return;
  block = add_text (self, INC_BLOCK_IMAGE, caption);
  block->image = g_bytes_ref (png);
  block->width = width;
}

void
inc_document_add_sheet_head (IncDocument *self, const char *name, const char *line, GBytes *logo,
                             const char *uri)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && name != NULL);

  block = add_text (self, INC_BLOCK_SHEET_HEAD, name);
  block->subject = inc_document_keep (self, line);
  block->uri = inc_document_keep (self, uri);
  if (logo != NULL && inc_picture_check (logo))
    block->image = g_bytes_ref (logo);
}

void
inc_document_add_signatures (IncDocument *self, const IncSigner *signers, guint n_signers,
                             const char *const *recipients)
{
  IncBlock *last;
  IncBlock *block;

  g_return_if_fail (self != NULL && (signers != NULL || n_signers == 0));
  g_return_if_fail (n_signers <= INC_DOCUMENT_MAX_SIGNERS);

  last = inc_document_peek_last_content (self);
  if (last != NULL)
    last->closes = TRUE;
  block = inc_document_add_block (self, INC_BLOCK_SIGNATURES);
  block->lines = keep_lines (self, recipients);
  block->n_signers = n_signers;
  for (guint i = 0; i < n_signers; i++)
    block->signers[i] = (IncSigner){
      .authority = inc_document_keep (self, signers[i].authority),
      .position = inc_document_keep (self, signers[i].position),
      .name = inc_document_keep (self, signers[i].name),
    };
}

void
inc_document_add_foot (IncDocument *self, const char *drafter, const char *address)
{
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (self != NULL && (drafter != NULL || address != NULL));

  lines = g_strsplit (address != NULL ? address : "", "\n", -1); /* of "": no lines */
  add_text (self, INC_BLOCK_FOOT, drafter)->lines = keep_lines (self, (const char *const *) lines);
}

void
inc_document_add_annex (IncDocument *self, const char *title, const char *reference,
                        gboolean landscape)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && title != NULL);

  block = add_text (self, INC_BLOCK_ANNEX, title);
  block->subject = inc_document_keep (self, reference);
  block->landscape = landscape;
  block->number = inc_document_next_annex (self);
}

void
inc_document_add_page_break (IncDocument *self)
{
  g_return_if_fail (self != NULL);

  inc_document_add_block (self, INC_BLOCK_PAGE_BREAK);
}
