/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-json-writer: one member a block, holding what its add function was given.  Numbers of charts are texts, since
 * they may have more digits than readers of JSON keep. */
#include "config.h"

#include "inc-paper-json-private.h"

static void
write_flag (IncJsonWriter *json, const char *key, gboolean flag)
{
  if (!flag)
    return;
  inc_json_writer_key (json, key);
  inc_json_writer_boolean (json, TRUE);
}

static void
write_letterhead (IncJsonWriter *json, const IncLetterhead *head)
{
  inc_json_writer_add_text (json, "superior", head->superior);
  inc_json_writer_add_text (json, "agency", head->agency);
  inc_json_writer_add_integer (json, "number", head->number);
  inc_json_writer_add_text (json, "symbol", head->symbol);
  inc_json_writer_add_text (json, "place", head->place);
  inc_json_writer_add_text (json, "date", head->date);
  inc_json_writer_add_text (json, "year", head->year);
  inc_json_writer_add_text (json, "about", head->about);
  inc_json_writer_add_integer (json, "urgency", head->urgency);
  inc_json_writer_add_integer (json, "circulation", head->circulation);
}

static void
write_cell (IncJsonWriter *json, const IncCell *cell)
{
  inc_json_writer_begin_object (json);
  inc_paper_write_text (json, "text", cell->text);
  if (cell->exact != NULL)
    inc_paper_write_text (json, "exact", cell->exact);
  if (cell->uri != NULL)
    inc_paper_write_text (json, "uri", cell->uri);
  if (cell->currency != NULL)
    inc_paper_write_text (json, "currency", cell->currency);
  inc_json_writer_end_object (json);
}

static void
write_columns (IncJsonWriter *json, const IncBlock *block)
{
  inc_json_writer_key (json, "columns");
  inc_json_writer_begin_array (json);
  for (guint i = 0; i < block->n_columns; i++)
    {
      inc_json_writer_begin_object (json);
      inc_paper_write_text (json, "title", block->columns[i].title);
      inc_json_writer_add_integer (json, "align", block->columns[i].align);
      inc_json_writer_add_integer (json, "weight", block->columns[i].weight);
      inc_json_writer_add_integer (json, "kind", block->columns[i].kind);
      inc_json_writer_end_object (json);
    }
  inc_json_writer_end_array (json);
}

static void
write_table (IncJsonWriter *json, const IncBlock *block)
{
  write_columns (json, block);
  inc_json_writer_key (json, "rows");
  inc_json_writer_begin_array (json);
  for (guint row = 0; row < inc_block_get_n_rows (block); row++)
    {
      inc_json_writer_begin_array (json);
      for (guint column = 0; column < block->n_columns; column++)
        write_cell (json, inc_block_get_cell (block, row, column));
      inc_json_writer_end_array (json);
    }
  inc_json_writer_end_array (json);
  write_flag (json, "totals", block->totals);
}

static void
write_figures (IncJsonWriter *json, const IncBlock *block)
{
  inc_json_writer_key (json, "figures");
  inc_json_writer_begin_array (json);
  for (guint row = 0; row < inc_block_get_n_rows (block); row++)
    {
      const IncCell *value = inc_block_get_cell (block, row, 1);

      inc_json_writer_begin_object (json);
      inc_json_writer_add_text (json, "key", g_ptr_array_index (block->keys, row));
      inc_paper_write_text (json, "label", inc_block_get_cell (block, row, 0)->text);
      inc_paper_write_text (json, "value", value->text);
      if (value->exact != NULL)
        inc_paper_write_text (json, "exact", value->exact);
      inc_json_writer_add_integer (json, "kind", g_array_index (block->kinds, IncCellKind, row));
      if (inc_block_get_cell (block, row, 2)->text != NULL)
        inc_paper_write_text (json, "note", inc_block_get_cell (block, row, 2)->text);
      inc_json_writer_end_object (json);
    }
  inc_json_writer_end_array (json);
}

/* null: not known. */
static void
write_value (IncJsonWriter *json, gint64 value)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  if (value == INC_CHART_MISSING)
    inc_json_writer_null (json);
  else
    inc_json_writer_text (json, digits);
}

static void
write_series (IncJsonWriter *json, const IncChart *chart)
{
  const guint n = inc_chart_get_n_categories (chart);

  inc_json_writer_key (json, "series");
  inc_json_writer_begin_array (json);
  for (guint i = 0; i < inc_chart_get_n_series (chart); i++)
    {
      inc_json_writer_begin_object (json);
      inc_paper_write_text (json, "name", inc_chart_get_series_name (chart, i));
      inc_json_writer_key (json, "values");
      inc_json_writer_begin_array (json);
      for (guint c = 0; c < n; c++)
        write_value (json, inc_chart_get_value (chart, i, c));
      inc_json_writer_end_array (json);
      inc_json_writer_end_object (json);
    }
  inc_json_writer_end_array (json);
}

static void
write_targets (IncJsonWriter *json, const IncChart *chart)
{
  gint64 target;
  const char *label;

  if (inc_chart_get_target (chart, &target, &label))
    {
      inc_json_writer_key (json, "target");
      write_value (json, target);
      inc_paper_write_text (json, "targetLabel", label);
    }
  if (inc_chart_get_kind (chart) != INC_CHART_BAND)
    return;
  inc_json_writer_key (json, "targets");
  inc_json_writer_begin_array (json);
  for (guint c = 0; c < inc_chart_get_n_categories (chart); c++)
    write_value (json, inc_chart_get_category_target (chart, c));
  inc_json_writer_end_array (json);
}

static void
write_chart (IncJsonWriter *json, const IncChart *chart)
{
  const guint n = inc_chart_get_n_categories (chart);

  inc_json_writer_add_integer (json, "chart", inc_chart_get_kind (chart));
  inc_json_writer_add_integer (json, "unit", inc_chart_get_unit (chart));
  inc_json_writer_add_text (json, "title", inc_chart_get_title (chart));
  inc_json_writer_add_text (json, "unitName", inc_chart_get_unit_name (chart));
  inc_json_writer_key (json, "categories");
  inc_json_writer_begin_array (json);
  for (guint c = 0; c < n; c++)
    inc_json_writer_text (json, inc_chart_get_category (chart, c));
  inc_json_writer_end_array (json);
  write_series (json, chart);
  write_targets (json, chart);
  if (inc_chart_get_open_from (chart) < n)
    inc_json_writer_add_integer (json, "openFrom", inc_chart_get_open_from (chart));
}

static void
write_image (IncJsonWriter *json, const char *key, GBytes *image)
{
  gsize size;
  const guchar *bytes = image != NULL ? g_bytes_get_data (image, &size) : NULL;
  g_autofree char *text = bytes != NULL ? g_base64_encode (bytes, size) : NULL;

  inc_json_writer_add_text (json, key, text);
}

static void
write_signers (IncJsonWriter *json, const IncBlock *block)
{
  inc_json_writer_key (json, "signers");
  inc_json_writer_begin_array (json);
  for (guint i = 0; i < block->n_signers; i++)
    {
      inc_json_writer_begin_object (json);
      inc_json_writer_add_text (json, "authority", block->signers[i].authority);
      inc_json_writer_add_text (json, "position", block->signers[i].position);
      inc_json_writer_add_text (json, "name", block->signers[i].name);
      inc_json_writer_end_object (json);
    }
  inc_json_writer_end_array (json);
}

static void
write_list (IncJsonWriter *json, const IncBlock *block)
{
  if (block->lines == NULL)
    return;
  inc_json_writer_key (json, "lines");
  inc_json_writer_begin_array (json);
  for (guint i = 0; i < block->lines->len && g_ptr_array_index (block->lines, i) != NULL; i++)
    inc_json_writer_text (json, g_ptr_array_index (block->lines, i));
  inc_json_writer_end_array (json);
}

static void
write_content (IncJsonWriter *json, const IncBlock *block)
{
  if (block->kind == INC_BLOCK_LETTERHEAD)
    write_letterhead (json, &block->letterhead);
  else if (block->kind == INC_BLOCK_TABLE)
    write_table (json, block);
  else if (block->kind == INC_BLOCK_FIGURES || block->kind == INC_BLOCK_TILES)
    write_figures (json, block);
  else if (block->kind == INC_BLOCK_CHART)
    write_chart (json, block->chart);
  else if (block->kind == INC_BLOCK_SIGNATURES)
    write_signers (json, block);
}

static void
write_block (IncJsonWriter *json, const IncBlock *block)
{
  inc_json_writer_begin_object (json);
  inc_paper_write_text (json, "block", inc_paper_block_words[block->kind]);
  if (block->text != NULL)
    inc_paper_write_text (json, "text", block->text);
  if (block->subject != NULL)
    inc_paper_write_text (json, "subject", block->subject);
  if (block->rank != 0)
    inc_json_writer_add_integer (json, "rank", block->rank);
  write_flag (json, "landscape", block->landscape);
  write_list (json, block);
  write_content (json, block);
  write_image (json, "image", block->image);
  inc_json_writer_add_text (json, "uri", block->uri);
  /* Thousandths of a point: no number of ours is broken. */
  if (block->width > 0)
    inc_json_writer_add_integer (json, "width", (gint64) (block->width * 1000 + 0.5));
  inc_json_writer_end_object (json);
}

typedef struct
{
  const IncDocument *document;
  gboolean wide;
} Writing;

static void
add_document (IncJsonWriter *json, gconstpointer data)
{
  const Writing *writing = data;
  const IncDocumentInfo *info = inc_document_get_info (writing->document);

  inc_paper_write_text (json, "format", INC_PAPER_FORMAT);
  inc_json_writer_add_text (json, "title", info->title);
  inc_json_writer_add_text (json, "subject", info->subject);
  inc_json_writer_add_text (json, "author", info->author);
  inc_json_writer_add_text (json, "created", info->created);
  inc_json_writer_add_text (json, "language", info->language);
  inc_json_writer_add_text (json, "draft", info->draft);
  write_flag (json, "wide", writing->wide);
  inc_json_writer_key (json, "blocks");
  inc_json_writer_begin_array (json);
  for (guint i = 0; i < inc_document_get_n_blocks (writing->document); i++)
    write_block (json, inc_document_get_block (writing->document, i));
  inc_json_writer_end_array (json);
}

char *
inc_paper_document_to_json (const IncDocument *document, gboolean wide)
{
  return inc_paper_write_object (add_document, &(Writing) { document, wide });
}

static void
add_figures (IncJsonWriter *json, gconstpointer data)
{
  const IncDocument *document = data;

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);

      for (guint row = 0; block->keys != NULL && row < inc_block_get_n_rows (block); row++)
        {
          const char *key = g_ptr_array_index (block->keys, row);
          const IncCell *value = inc_block_get_cell (block, row, 1);

          if (key != NULL)
            inc_paper_write_text (json, key, value->exact != NULL ? value->exact : value->text);
        }
    }
}

char *
inc_paper_figures_to_json (const IncDocument *document)
{
  return inc_paper_write_object (add_figures, document);
}
