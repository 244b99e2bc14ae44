/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* XLSX files, read back by another program, and their bytes. */
#include "config.h"

#include "inc-sheet-writer.h"

#include <string.h>

#include "inc-exchange-error.h"
#include "inc-test.h"

static const IncSheetColumn columns[] = {
  { "Mã số thuế", INC_SHEET_TEXT },
  { "Số tiền", INC_SHEET_INTEGER },
  { "Tỷ lệ", INC_SHEET_RATIO },
  { "Ngày", INC_SHEET_DATE, 30 },
};

static void
add_row (IncSheetWriter *writer, const char *code, const char *amount, const char *ratio, const char *date)
{
  const IncSheetCell cells[] = { { INC_SHEET_TEXT, code },
                                 { INC_SHEET_INTEGER, amount },
                                 { INC_SHEET_RATIO, ratio },
                                 { INC_SHEET_DATE, date } };

  inc_sheet_writer_add_row (writer, cells);
}

static IncSheetWriter *
begin (GCancellable *cancellable)
{
  const IncSheetInfo info = { "Khóa 3", "Vườn ươm", "2026-11-30T08:00:00+07:00" };
  IncSheetWriter *writer = inc_sheet_writer_new (&info, cancellable);

  inc_sheet_writer_begin (writer, "Danh sách", (const char *const[]) { "Khóa 3", "Tính đến 30/11/2026", NULL }, columns,
                          G_N_ELEMENTS (columns));
  return writer;
}

static GBytes *
finish (IncSheetWriter *writer)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  inc_sheet_writer_finish (writer, stream, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
dump (GBytes *bytes)
{
  g_autoptr (IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "sheet.xlsx", NULL);
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "exchange", "dump-sheet.py", NULL);
  const char *const arguments[] = { "python3", script, path, NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error));
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return text;
}

static void
test_cells_are_typed (void)
{
  g_autoptr (IncSheetWriter) writer = begin (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  add_row (writer, "0100109106", "1500000000", "333333", "2026-01-05");
  add_row (writer, NULL, NULL, NULL, NULL);
  add_row (writer, "=1+2", "1234567890123456", "0", "2026-01");
  add_row (writer, "Đặng \"&\" <b>", "-5", "1000000", "1899-12-31");
  inc_sheet_writer_add_row (writer, (const IncSheetCell[]) { { INC_SHEET_AMOUNT, "10000.50", "USD" },
                                                             { INC_SHEET_AMOUNT, "-7", "JPY" },
                                                             { INC_SHEET_AMOUNT, "1234567890123.45", "USD" },
                                                             { INC_SHEET_AMOUNT, "5", NULL } });
  inc_sheet_writer_add_totals (writer, (const IncSheetCell[]) { { INC_SHEET_TEXT, "Tổng cộng" },
                                                                { INC_SHEET_INTEGER, "999999999999999" },
                                                                { INC_SHEET_TEXT, NULL },
                                                                { INC_SHEET_TEXT, "" } });
  bytes = finish (writer);
  text = dump (bytes);
  g_assert_cmpstr (text, ==,
                   "Khóa 3|Vườn ươm|2026-11-30 01:00:00\n"
                   "[Danh sách] A4 A=23 B=15 C=13 D=33\n"
                   "text:Khóa 3* | - | - | -\n"
                   "text:Tính đến 30/11/2026 | - | - | -\n"
                   "text:Mã số thuế* | text:Số tiền* | text:Tỷ lệ* | text:Ngày*\n"
                   "text:0100109106 | number:1500000000:#,##0 | number:0.333333:0.0% | date:2026-01-05:dd/mm/yyyy\n"
                   "- | - | - | -\n"
                   "text:=1+2 | text:1234567890123456 | number:0:0.0% | text:2026-01\n"
                   "text:Đặng \"&\" <b> | number:-5:#,##0 | number:1:0.0% | text:1899-12-31\n"
                   "number:10000.5:#,##0.00 \"USD\" | number:-7:#,##0 \"JPY\" | text:1234567890123.45 | text:5\n"
                   "text:Tổng cộng* | number:999999999999999:#,##0 | - | -\n");
}

static void
test_same_bytes (void)
{
  g_autoptr (IncSheetWriter) one = begin (NULL);
  g_autoptr (IncSheetWriter) other = begin (NULL);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  add_row (one, "a", "1", "2", "2026-01-05");
  add_row (other, "a", "1", "2", "2026-01-05");
  first = finish (one);
  second = finish (other);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_names_of_sheets (void)
{
  const IncSheetInfo info = { "Tên" };
  g_autoptr (IncSheetWriter) writer = inc_sheet_writer_new (&info, NULL);
  static const char *const names[] = { "Quý I/2026", "quý i 2026", "", "Danh sách startup của khóa ươm tạo thứ mười", "History" };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    inc_sheet_writer_begin (writer, names[i], NULL, columns, 1);
  bytes = finish (writer);
  text = dump (bytes);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] == '[')
      g_string_append_len (found, lines[i], strcspn (lines[i], "]") + 1);
  g_assert_cmpstr (found->str, ==,
                   "[Quý I 2026][quý i 2026 (2)][1][Danh sách startup của khóa ươm][History (2)]");
}

static void
test_long_text_shows_that_it_goes_on (void)
{
  g_autoptr (IncSheetWriter) writer = begin (NULL);
  g_autofree char *long_text = g_strnfill (40000, 'x');
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  add_row (writer, long_text, NULL, NULL, NULL);
  bytes = finish (writer);
  text = dump (bytes);
  g_assert_nonnull (strstr (text, "xxx… | -"));
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (IncSheetWriter) writer = begin (cancellable);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  add_row (writer, "a", "1", "2", "2026-01-05");
  g_assert_false (inc_sheet_writer_finish (writer, stream, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

static void
test_dropped_half_way (void)
{
  g_autoptr (IncSheetWriter) writer = begin (NULL);

  add_row (writer, "a", "1", "2", "2026-01-05");
}

static void
test_too_many_rows (void)
{
  const IncSheetInfo info = { "Dài" };
  g_autoptr (IncSheetWriter) writer = inc_sheet_writer_new (&info, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  inc_sheet_writer_begin (writer, "Dài", NULL, columns, 1);
  for (guint i = 0; i < 1048576; i++)
    inc_sheet_writer_add_row (writer, (const IncSheetCell[]) { { INC_SHEET_TEXT, NULL } });
  g_assert_false (inc_sheet_writer_finish (writer, stream, &error));
  g_assert_error (error, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/sheet-writer/cells-are-typed", test_cells_are_typed);
  g_test_add_func ("/exchange/sheet-writer/the-same-bytes", test_same_bytes);
  g_test_add_func ("/exchange/sheet-writer/names-of-sheets", test_names_of_sheets);
  g_test_add_func ("/exchange/sheet-writer/long-text-shows-that-it-goes-on", test_long_text_shows_that_it_goes_on);
  g_test_add_func ("/exchange/sheet-writer/cancelled", test_cancelled);
  g_test_add_func ("/exchange/sheet-writer/dropped-half-way", test_dropped_half_way);
  g_test_add_func ("/exchange/sheet-writer/too-many-rows", test_too_many_rows);
  return g_test_run ();
}
