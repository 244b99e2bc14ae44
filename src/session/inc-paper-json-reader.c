/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-json-reader: does again what the add functions did.  A block that lacks what it needs makes the whole damaged:
 * half a paper is none. */
#include "config.h"

#include "inc-paper-json-private.h"
#include "inc-store-error.h"

#include <string.h>

/* FALSE when the block is not whole. */
typedef gboolean (*ReadBlock) (IncDocument *document, JsonObject *block);

static gboolean
read_letterhead (IncDocument *document, JsonObject *block)
{
  const IncLetterhead head = {
    .superior = inc_paper_read_text (block, "superior"),
    .agency = inc_paper_read_text (block, "agency"),
    .number = inc_paper_read_integer (block, "number"),
    .symbol = inc_paper_read_text (block, "symbol"),
    .place = inc_paper_read_text (block, "place"),
    .date = inc_paper_read_text (block, "date"),
    .year = inc_paper_read_text (block, "year"),
    .about = inc_paper_read_text (block, "about"),
    .urgency = inc_paper_read_choice (block, "urgency", INC_URGENCY_HOA_TOC),
    .circulation = inc_paper_read_choice (block, "circulation", INC_CIRCULATION_RETURN),
  };

  inc_document_add_letterhead (document, &head);
  return TRUE;
}

static gboolean
read_title (IncDocument *document, JsonObject *block)
{
  if (inc_paper_read_text (block, "text") == NULL)
    return FALSE;
  inc_document_add_title (document, inc_paper_read_text (block, "text"), inc_paper_read_text (block, "subject"));
  return TRUE;
}

static gboolean
read_addressees (IncDocument *document, JsonObject *block)
{
  g_auto(GStrv) lines = inc_paper_read_lines (block, "lines");

  if (lines == NULL || lines[0] == NULL)
    return FALSE;
  inc_document_add_addressees (document, (const char *const *) lines);
  return TRUE;
}

static gboolean
read_bases (IncDocument *document, JsonObject *block)
{
  g_auto(GStrv) lines = inc_paper_read_lines (block, "lines");

  if (lines == NULL || lines[0] == NULL)
    return FALSE;
  inc_document_add_bases (document, (const char *const *) lines);
  return TRUE;
}

static gboolean
read_heading (IncDocument *document, JsonObject *block)
{
  if (inc_paper_read_text (block, "text") == NULL)
    return FALSE;
  inc_document_add_heading (document, inc_paper_read_choice (block, "rank", INC_HEADING_SHEET),
                            inc_paper_read_text (block, "subject"), inc_paper_read_text (block, "text"));
  return TRUE;
}

static gboolean
read_paragraph (IncDocument *document, JsonObject *block)
{
  if (inc_paper_read_text (block, "text") == NULL)
    return FALSE;
  inc_document_add_paragraph (document, inc_paper_read_text (block, "text"));
  return TRUE;
}

static gboolean
read_item (IncDocument *document, JsonObject *block)
{
  if (inc_paper_read_text (block, "text") == NULL)
    return FALSE;
  inc_document_add_item (document, inc_paper_read_choice (block, "rank", INC_ITEM_DASH),
                         inc_paper_read_text (block, "text"));
  return TRUE;
}

static gboolean
read_statement (IncDocument *document, JsonObject *block)
{
  if (inc_paper_read_text (block, "text") == NULL)
    return FALSE;
  inc_document_add_statement (document, inc_paper_read_text (block, "text"));
  return TRUE;
}

static gboolean
read_figures_with (IncDocument *document, JsonObject *block,
                   void (*add) (IncDocument *document, const IncFigure *figures, guint n_figures))
{
  JsonArray *array = inc_paper_read_array (block, "figures");
  g_autofree IncFigure *figures = NULL;

  if (array == NULL || json_array_get_length (array) == 0)
    return FALSE;
  figures = g_new0 (IncFigure, json_array_get_length (array));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *figure = inc_paper_peek_object (array, i);

      if (figure == NULL || inc_paper_read_text (figure, "label") == NULL)
        return FALSE;
      figures[i] = (IncFigure) { .label = inc_paper_read_text (figure, "label"),
                                 .value = inc_paper_read_text (figure, "value"),
                                 .note = inc_paper_read_text (figure, "note"),
                                 .key = inc_paper_read_text (figure, "key"),
                                 .kind = inc_paper_read_choice (figure, "kind", INC_CELL_DATE),
                                 .exact = inc_paper_read_text (figure, "exact") };
    }
  add (document, figures, json_array_get_length (array));
  return TRUE;
}

static gboolean
read_figures (IncDocument *document, JsonObject *block)
{
  return read_figures_with (document, block, inc_document_add_figures);
}

static gboolean
read_tiles (IncDocument *document, JsonObject *block)
{
  return read_figures_with (document, block, inc_document_add_tiles);
}

static gboolean
read_columns (JsonArray *array, IncColumn *columns)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *column = inc_paper_peek_object (array, i);

      if (column == NULL || inc_paper_read_text (column, "title") == NULL)
        return FALSE;
      columns[i] = (IncColumn) { .title = inc_paper_read_text (column, "title"),
                                 .align = inc_paper_read_choice (column, "align", INC_ALIGN_END),
                                 .weight = inc_paper_read_choice (column, "weight", G_MAXUINT16),
                                 .kind = inc_paper_read_choice (column, "kind", INC_CELL_DATE) };
    }
  return TRUE;
}

static gboolean
read_cells (JsonArray *rows, guint row, IncCell *cells, guint n_cells)
{
  JsonNode *node = json_array_get_element (rows, row);
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL || json_array_get_length (array) != n_cells)
    return FALSE;
  for (guint i = 0; i < n_cells; i++)
    {
      JsonObject *cell = inc_paper_peek_object (array, i);

      if (cell == NULL)
        return FALSE;
      cells[i] = (IncCell) { inc_paper_read_text (cell, "text"), inc_paper_read_text (cell, "exact"),
                             inc_paper_read_text (cell, "uri"), inc_paper_read_text (cell, "currency") };
    }
  return TRUE;
}

static gboolean
read_table (IncDocument *document, JsonObject *block)
{
  JsonArray *array = inc_paper_read_array (block, "columns");
  JsonArray *rows = inc_paper_read_array (block, "rows");
  const guint n = array != NULL ? json_array_get_length (array) : 0;
  const guint n_rows = rows != NULL ? json_array_get_length (rows) : 0;
  g_autofree IncColumn *columns = g_new0 (IncColumn, n + 1);
  g_autofree IncCell *cells = g_new0 (IncCell, n + 1);

  if (n == 0 || rows == NULL || !read_columns (array, columns))
    return FALSE;
  inc_document_add_table (document, columns, n, inc_paper_read_text (block, "text"));
  for (guint row = 0; row < n_rows; row++)
    {
      if (!read_cells (rows, row, cells, n))
        return FALSE;
      if (row + 1 == n_rows && inc_paper_read_flag (block, "totals"))
        inc_document_set_totals (document, cells);
      else
        inc_document_add_row (document, cells);
    }
  if (inc_paper_read_text (block, "subject") != NULL)
    inc_document_set_table_note (document, inc_paper_read_text (block, "subject"));
  return TRUE;
}

static GBytes *
read_image_bytes (JsonObject *block)
{
  const char *text = inc_paper_read_text (block, "image");
  gsize size;
  guchar *bytes;

  if (text == NULL)
    return NULL;
  bytes = g_base64_decode (text, &size);
  return g_bytes_new_take (bytes, size);
}

static gboolean
read_image (IncDocument *document, JsonObject *block)
{
  g_autoptr(GBytes) image = read_image_bytes (block);

  if (image == NULL || inc_paper_read_integer (block, "width") <= 0)
    return FALSE;
  inc_document_add_image (document, image, inc_paper_read_integer (block, "width") / 1000.0,
                          inc_paper_read_text (block, "text"));
  return TRUE;
}

static gboolean
read_sheet_head (IncDocument *document, JsonObject *block)
{
  g_autoptr(GBytes) logo = read_image_bytes (block);

  if (inc_paper_read_text (block, "text") == NULL)
    return FALSE;
  inc_document_add_sheet_head (document, inc_paper_read_text (block, "text"), inc_paper_read_text (block, "subject"), logo,
                               inc_paper_read_text (block, "uri"));
  return TRUE;
}

static gboolean
read_signatures (IncDocument *document, JsonObject *block)
{
  JsonArray *array = inc_paper_read_array (block, "signers");
  g_auto(GStrv) recipients = inc_paper_read_lines (block, "lines");
  IncSigner signers[INC_DOCUMENT_MAX_SIGNERS];
  const guint n = array != NULL ? json_array_get_length (array) : 0;

  if (n > G_N_ELEMENTS (signers))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      JsonObject *signer = inc_paper_peek_object (array, i);

      if (signer == NULL)
        return FALSE;
      signers[i] = (IncSigner) { inc_paper_read_text (signer, "authority"), inc_paper_read_text (signer, "position"),
                                 inc_paper_read_text (signer, "name") };
    }
  inc_document_add_signatures (document, signers, n, (const char *const *) recipients);
  return TRUE;
}

static gboolean
read_foot (IncDocument *document, JsonObject *block)
{
  g_auto(GStrv) lines = inc_paper_read_lines (block, "lines");
  g_autofree char *address = lines != NULL && lines[0] != NULL ? g_strjoinv ("\n", lines) : NULL;

  if (address == NULL && inc_paper_read_text (block, "text") == NULL)
    return FALSE;
  inc_document_add_foot (document, inc_paper_read_text (block, "text"), address);
  return TRUE;
}

static gboolean
read_annex (IncDocument *document, JsonObject *block)
{
  if (inc_paper_read_text (block, "text") == NULL)
    return FALSE;
  inc_document_add_annex (document, inc_paper_read_text (block, "text"), inc_paper_read_text (block, "subject"),
                          inc_paper_read_flag (block, "landscape"));
  return TRUE;
}

static gboolean
read_page_break (IncDocument *document, JsonObject *block)
{
  inc_document_add_page_break (document);
  return TRUE;
}

/* In the order of IncBlockKind. */
static const ReadBlock readers[] = {
  read_letterhead, read_title, read_addressees, read_bases,      read_heading,    read_paragraph,
  read_item,       read_statement, read_figures, read_tiles,     read_table,      inc_paper_read_chart,
  read_image,      read_sheet_head, read_signatures, read_foot,  read_annex,      read_page_break,
};

static gboolean
read_block (IncDocument *document, JsonNode *node)
{
  JsonObject *block = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *word = block != NULL ? inc_paper_read_text (block, "block") : NULL;

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (inc_paper_block_words[i], word))
      return readers[i](document, block);
  return FALSE;
}

static gboolean
fail (GError **error, const char *what)
{
  inc_store_error_set (error, INC_STORE_ERROR_CORRUPT, "paper", "document", "What is kept of the paper is damaged: %s",
                       what);
  return FALSE;
}

IncDocument *
inc_paper_document_from_json (const char *json, gboolean *wide, GError **error)
{
  g_autoptr(JsonNode) node = inc_paper_parse_object (json, error);
  JsonObject *object = node != NULL ? json_node_get_object (node) : NULL;
  JsonArray *blocks = object != NULL ? inc_paper_read_array (object, "blocks") : NULL;
  g_autoptr(IncDocument) document = NULL;

  if (node == NULL)
    return NULL;
  if (g_strcmp0 (inc_paper_read_text (object, "format"), INC_PAPER_FORMAT) != 0 || blocks == NULL)
    return fail (error, "not a document of ours"), NULL;
  document = inc_document_new (&(IncDocumentInfo) {
    .title = inc_paper_read_text (object, "title"), .subject = inc_paper_read_text (object, "subject"),
    .author = inc_paper_read_text (object, "author"), .created = inc_paper_read_text (object, "created"),
    .language = inc_paper_read_text (object, "language"), .draft = inc_paper_read_text (object, "draft") });
  *wide = inc_paper_read_flag (object, "wide");
  for (guint i = 0; i < json_array_get_length (blocks); i++)
    if (!read_block (document, json_array_get_element (blocks, i)))
      return fail (error, "a block is not whole"), NULL;
  return g_steal_pointer (&document);
}
