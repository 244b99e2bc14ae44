/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sheet-writer: every call of libxlsxwriter.
 *
 * It packs into a file with a name, so that stands in the temporary folder and is copied into the
 * stream: what is chosen in a sandbox is a stream, not a path. */
#include "config.h"

#include "inc-sheet-writer.h"

#include "inc-date.h"
#include "inc-exchange-error.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* What spreadsheets allow. */
#define MAX_ROWS 1048576
#define MAX_TEXT 32767
#define MAX_NAME 31
#define MAX_DIGITS 15

/* Rows between two looks at the cancellable. */
#define ROWS_A_LOOK 1024

enum
{
  PLAIN,
  BOLD,
  N_WEIGHTS,
};

struct _IncSheetWriter
{
  GCancellable *cancellable;
  char *path; /* of the temporary file */
  lxw_workbook *book;
  lxw_worksheet *sheet;
  GHashTable *names;                               /* of sheets, folded */
  lxw_format *formats[N_WEIGHTS][INC_SHEET_DATE + 1];
  GHashTable *amounts; /* formats by currency; the book's */
  lxw_format *heading;
  lxw_format *title;
  guint n_columns;
  guint row;
  GError *failure;
};

static void
fail (IncSheetWriter *self, lxw_error code)
{
  if (code != LXW_NO_ERROR && self->failure == NULL)
    g_set_error (&self->failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The sheet could not be written: %s",
                 lxw_strerror (code));
}

static void
make_formats (IncSheetWriter *self)
{
  static const char *const numbers[] = { "@", "#,##0", "0.0%", "dd/mm/yyyy" };

  for (guint weight = 0; weight < N_WEIGHTS; weight++)
    for (guint kind = 0; kind < G_N_ELEMENTS (numbers); kind++)
      {
        lxw_format *format = workbook_add_format (self->book);

        format_set_num_format (format, numbers[kind]);
        format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
        if (kind == INC_SHEET_TEXT)
          format_set_text_wrap (format);
        if (weight == BOLD)
          format_set_bold (format);
        self->formats[weight][kind] = format;
      }
  self->title = workbook_add_format (self->book);
  format_set_bold (self->title);
  self->heading = workbook_add_format (self->book);
  format_set_bold (self->heading);
  format_set_text_wrap (self->heading);
  format_set_bottom (self->heading, LXW_BORDER_THIN);
}

/* The only time in the file: of ISO stamps the moment, of anything else none. */
static void
set_properties (IncSheetWriter *self, const IncSheetInfo *info)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) created
      = info->created != NULL ? g_date_time_new_from_iso8601 (info->created, utc) : NULL;
  lxw_doc_properties properties = {
    .title = info->title,
    .author = info->author,
    /* 0 would be the clock's time. */
    .created = created != NULL ? g_date_time_to_unix (created) : 1,
  };

  fail (self, workbook_set_properties (self->book, &properties));
}

IncSheetWriter *
inc_sheet_writer_new (const IncSheetInfo *info, GCancellable *cancellable)
{
  IncSheetWriter *self = g_new0 (IncSheetWriter, 1);
  const int file = g_file_open_tmp ("incubator-XXXXXX.xlsx", &self->path, &self->failure);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = g_get_tmp_dir () };

  g_set_object (&self->cancellable, cancellable);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->amounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (file < 0)
    return self;
  close (file);
  self->book = workbook_new_opt (self->path, &options);
  make_formats (self);
  set_properties (self, info);
  return self;
}

/* A book that was begun is freed by closing it, even where nobody wants what it writes. */
static lxw_error
close_book (IncSheetWriter *self)
{
  lxw_workbook *book = g_steal_pointer (&self->book);

  return workbook_close (book);
}

void
inc_sheet_writer_free (IncSheetWriter *self)
{
  if (self->book != NULL)
    close_book (self);
  if (self->path != NULL)
    g_unlink (self->path);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->failure);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->amounts);
  g_free (self->path);
  g_free (self);
}

/* Spreadsheets refuse some signs in names of sheets, long ones, the same twice, and one of Excel's own. */
static char *
make_name (IncSheetWriter *self, const char *name)
{
  g_autofree char *clean = g_strdelimit (g_strdup (name), "[]:*?/\\'", ' ');
  g_autofree char *cut = NULL;
  g_autofree char *folded = NULL;

  for (guint n = 1; folded == NULL || g_str_equal (folded, "history") || g_hash_table_contains (self->names, folded); n++)
    {
      g_autofree char *ending = n > 1 ? g_strdup_printf (" (%u)", n) : g_strdup ("");
      const glong room = MAX_NAME - strlen (ending);
      g_autofree char *start = g_utf8_strlen (clean, -1) > room ? g_utf8_substring (clean, 0, room) : g_strdup (clean);

      g_free (cut);
      g_free (folded);
      cut = g_strconcat (*g_strstrip (start) != '\0' ? start : "1", ending, NULL);
      folded = g_utf8_casefold (cut, -1);
    }
  g_hash_table_add (self->names, g_steal_pointer (&folded));
  return g_steal_pointer (&cut);
}

static double
choose_width (const IncSheetColumn *column)
{
  static const guint least[] = { 20, 12, 10, 12 };

  if (column->width > 0)
    return MIN (column->width, 60) + 2;
  return MAX (least[column->kind], MIN (g_utf8_strlen (column->title, -1), 30)) + 2;
}

static void
write_heading (IncSheetWriter *self, const IncSheetColumn *columns)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      fail (self, worksheet_set_column (self->sheet, i, i, choose_width (&columns[i]), NULL));
      fail (self, worksheet_write_string (self->sheet, self->row, i, columns[i].title, self->heading));
    }
  self->row++;
  worksheet_freeze_panes (self->sheet, self->row, 0);
  worksheet_repeat_rows (self->sheet, self->row - 1, self->row - 1);
}

void
inc_sheet_writer_begin (IncSheetWriter *self, const char *name, const char *const *lines,
                        const IncSheetColumn *columns, guint n_columns)
{
  g_autofree char *unique = NULL;

  if (self->failure != NULL)
    return;
  unique = make_name (self, name);
  self->sheet = workbook_add_worksheet (self->book, unique);
  self->n_columns = n_columns;
  self->row = 0;
  if (self->sheet == NULL)
    fail (self, LXW_ERROR_PARAMETER_VALIDATION);
  for (guint i = 0; self->failure == NULL && lines != NULL && lines[i] != NULL; i++)
    fail (self, worksheet_write_string (self->sheet, self->row++, 0, lines[i], i == 0 ? self->title : NULL));
  if (self->failure == NULL)
    write_heading (self, columns);
}

/* Longer than a cell can be: what is left out shows. */
static void
write_text (IncSheetWriter *self, guint column, const char *text, lxw_format *format)
{
  g_autofree char *start = NULL;
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (text, -1) > MAX_TEXT)
    {
      start = g_utf8_substring (text, 0, MAX_TEXT - 1);
      cut = g_strconcat (start, "…", NULL);
    }
  fail (self, worksheet_write_string (self->sheet, self->row, column, cut != NULL ? cut : text, format));
}

/* A spreadsheet's numbers keep fifteen digits: a longer one stays text, so that none is lost. */
static gboolean
write_number (IncSheetWriter *self, guint column, const IncSheetCell *cell, lxw_format *format)
{
  gint64 number;

  if (!g_ascii_string_to_signed (cell->text, 10, G_MININT64, G_MAXINT64, &number, NULL) ||
      strlen (cell->text + (cell->text[0] == '-')) > MAX_DIGITS)
    return FALSE;
  fail (self, worksheet_write_number (self->sheet, self->row, column,
                                      cell->kind == INC_SHEET_RATIO ? number / 1000000.0 : (double) number, format));
  return TRUE;
}

/* Their calendar begins in 1900. */
static gboolean
write_date (IncSheetWriter *self, guint column, const char *iso, lxw_format *format)
{
  lxw_datetime date = { 0 };

  if (inc_date_check (iso) != INC_DATE_DAY || atoi (iso) <= 1900)
    return FALSE;
  date.year = atoi (iso);
  date.month = atoi (iso + strlen ("2026-"));
  date.day = atoi (iso + strlen ("2026-01-"));
  fail (self, worksheet_write_datetime (self->sheet, self->row, column, &date, format));
  return TRUE;
}

static lxw_format *
get_amount_format (IncSheetWriter *self, const char *currency, gboolean decimals)
{
  g_autofree char *number = g_strdup_printf ("#,##0%s \"%s\"", decimals ? ".00" : "", currency);
  lxw_format *format = g_hash_table_lookup (self->amounts, number);

  if (format != NULL)
    return format;
  format = workbook_add_format (self->book);
  format_set_num_format (format, number);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  g_hash_table_insert (self->amounts, g_steal_pointer (&number), format);
  return format;
}

static gboolean
write_amount (IncSheetWriter *self, guint column, const IncSheetCell *cell)
{
  if (cell->currency == NULL || strlen (cell->text) > MAX_DIGITS)
    return FALSE;
  fail (self, worksheet_write_number (self->sheet, self->row, column, g_ascii_strtod (cell->text, NULL),
                                      get_amount_format (self, cell->currency, strchr (cell->text, '.') != NULL)));
  return TRUE;
}

static void
write_cell (IncSheetWriter *self, guint column, const IncSheetCell *cell, guint weight)
{
  gboolean done = FALSE;

  if (cell->text == NULL || *cell->text == '\0')
    return;
  if (cell->kind == INC_SHEET_INTEGER || cell->kind == INC_SHEET_RATIO)
    done = write_number (self, column, cell, self->formats[weight][cell->kind]);
  else if (cell->kind == INC_SHEET_DATE)
    done = write_date (self, column, cell->text, self->formats[weight][cell->kind]);
  else if (cell->kind == INC_SHEET_AMOUNT)
    done = write_amount (self, column, cell);
  if (!done)
    write_text (self, column, cell->text, self->formats[weight][INC_SHEET_TEXT]);
}

static void
add_row (IncSheetWriter *self, const IncSheetCell *cells, guint weight)
{
  if (self->failure == NULL && self->row >= MAX_ROWS)
    inc_exchange_error_set (&self->failure, INC_EXCHANGE_ERROR_LIMIT, 0, 0, "A sheet has room for %d rows", MAX_ROWS);
  if (self->failure == NULL && self->row % ROWS_A_LOOK == 0)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->failure);
  if (self->failure != NULL)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    write_cell (self, i, &cells[i], weight);
  self->row++;
}

void
inc_sheet_writer_add_row (IncSheetWriter *self, const IncSheetCell *cells)
{
  add_row (self, cells, PLAIN);
}

void
inc_sheet_writer_add_totals (IncSheetWriter *self, const IncSheetCell *cells)
{
  add_row (self, cells, BOLD);
}

static gboolean
copy_out (IncSheetWriter *self, GOutputStream *stream, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInputStream) packed = g_file_read (file, self->cancellable, error);

  return packed != NULL
         && g_output_stream_splice (stream, G_INPUT_STREAM (packed), G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE,
                                    self->cancellable, error) >= 0;
}

gboolean
inc_sheet_writer_finish (IncSheetWriter *self, GOutputStream *stream, GError **error)
{
  if (self->failure == NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, &self->failure))
    fail (self, close_book (self));
  if (self->failure == NULL)
    return copy_out (self, stream, error);
  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}
