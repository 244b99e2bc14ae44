/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything follows from the number of the row: the same on each run. */
#include "config.h"

#include "inc-report-sample.h"

#include "inc-placed-page.h"

static const char *const kinds[] = { "Công ty cổ phần", "Công ty TNHH", "Nhóm", "Hộ kinh doanh" };
static const char *const names[] = { "Sen Việt",           "Đồng Bằng Xanh",  "Nguyệt Quế",
                                     "An Khang Y tế số",   "Ươm Mầm",         "Lúa Vàng",
                                     "Kỹ nghệ Thăng Long", "Bếp Nhà Ễnh Ương" };
static const char *const sectors[] = { "Y tế số", "Nông nghiệp thông minh", "Giáo dục trực tuyến",
                                       "Công nghệ tài chính", NULL };
static const char *const stages[] = { "Ý tưởng", "Sản phẩm thử", "Có doanh thu", "Mở rộng" };
static const char *const states[] = { "Đang ươm tạo", "Đã tốt nghiệp", "Đã rút" };

static char *
sample_name (guint i, gboolean long_name)
{
  g_autoptr (GString) name = g_string_new (kinds[i % G_N_ELEMENTS (kinds)]);

  g_string_append_printf (name, " %s %u", names[i % G_N_ELEMENTS (names)], i + 1);
  while (long_name && g_utf8_strlen (name->str, -1) < 120)
    g_string_append (name, " nghiên cứu và chuyển giao");
  if (long_name)
    g_string_truncate (name, g_utf8_offset_to_pointer (name->str, 120) - name->str);
  return g_string_free_and_steal (g_steal_pointer (&name));
}

static void
fill_startups (IncCohortStartup *startups, GStringChunk *text, guint n_startups,
               gboolean long_names)
{
  for (guint i = 0; i < n_startups; i++)
    {
      g_autofree char *name = sample_name (i, long_names);
      g_autofree char *code = g_strdup_printf ("01%08u", 7 * i + 1234567);
      g_autofree char *since = g_strdup_printf ("2026-%02u-%02u", 1 + i % 6, 1 + i % 28);

      startups[i].name = g_string_chunk_insert (text, name);
      startups[i].tax_code = i % 4 == 2 ? NULL : g_string_chunk_insert (text, code);
      startups[i].sector = sectors[i % G_N_ELEMENTS (sectors)];
      startups[i].stage = stages[i % G_N_ELEMENTS (stages)];
      startups[i].since = g_string_chunk_insert (text, since);
      startups[i].status = states[i % G_N_ELEMENTS (states)];
    }
}

IncDocument *
inc_sample_cohort_report (guint n_startups, gboolean long_names)
{
  g_autoptr (GStringChunk) text = g_string_chunk_new (4096);
  g_autofree IncCohortStartup *startups = g_new0 (IncCohortStartup, n_startups + 1);
  g_autoptr (IncWording) wording = inc_sample_wording ("cohort", "vi");
  IncCohortStage counts[G_N_ELEMENTS (stages)];
  IncCohortReport report = {
    .frame = { .wording = wording,
               .language = "vi",
               .author = "Nguyễn Thị Ánh Tuyết",
               .created = "2026-05-12T14:05:09.123+07:00",
               .from = "2026-01-05",
               .to = "2026-06-30",
               .as_of = "2026-05-12" },
    .cohort = "Khóa 7",
    .programme = "Chương trình ươm tạo doanh nghiệp công nghệ số 2026",
    .enrolled = n_startups,
    .admitted = n_startups,
    .active = (n_startups + 2) / 3,
    .graduated = (n_startups + 1) / 3,
    .withdrawn = n_startups / 3,
    .dismissed = n_startups > 0 ? INC_UNKNOWN : 0,
    .ended = (n_startups + 1) / 3 + n_startups / 3,
    .stages = counts,
    .n_stages = n_startups > 0 ? G_N_ELEMENTS (counts) : 0,
    .startups = startups,
    .n_startups = n_startups,
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    counts[i] = (IncCohortStage){ stages[i], (n_startups + G_N_ELEMENTS (counts) - 1 - i)
                                                 / G_N_ELEMENTS (counts) };
  fill_startups (startups, text, n_startups, long_names);
  return inc_cohort_report_new (&report);
}

IncWording *
inc_sample_wording (const char *kind, const char *language)
{
  g_autoptr (GError) error = NULL;
  IncWording *wording = inc_wording_parse (NULL, kind, language, &error);

  g_assert_no_error (error);
  return wording;
}

static void
append_cell (GString *text, const IncBlock *block, guint row, guint column)
{
  const char *cell = inc_block_get_cell (block, row, column)->text;

  g_string_append_printf (text, "%s%c", cell != NULL ? cell : "NULL",
                          column + 1 < block->n_columns ? '|' : '\n');
}

char *
inc_sample_text (IncDocument *document)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);

      if (block->subject != NULL)
        g_string_append_printf (text, "%s%s", block->subject,
                                block->kind == INC_BLOCK_HEADING ? " " : "\n");
      if (block->text != NULL)
        g_string_append_printf (text, "%s\n", block->text);
      for (guint row = 0; row < inc_block_get_n_rows (block); row++)
        for (guint column = 0; column < block->n_columns; column++)
          append_cell (text, block, row, column);
    }
  return g_string_free_and_steal (text);
}

IncDocument *
inc_sample_document (void)
{
  return inc_document_new (&(IncDocumentInfo){ .title = "Văn bản thử",
                                               .author = "Trần Văn Đức",
                                               .created = "2026-05-12T14:05:09.123+07:00" });
}

void
inc_sample_add_table (IncDocument *document, guint n_rows, gboolean totals)
{
  const IncColumn columns[] = { { .title = "STT", .align = INC_ALIGN_CENTER },
                                { .title = "Tên", .weight = 1 } };
  const IncCell sums[] = { { NULL }, { .text = "Tổng cộng" } };

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      const char *cells[] = { number, "Ươm Mầm" };

      inc_document_add_text_row (document, cells);
    }
  if (totals)
    inc_document_set_totals (document, sums);
}

IncLayout *
inc_sample_layout (IncDocument *document, const IncPaper *paper)
{
  g_autoptr (GError) error = NULL;
  IncLayout *layout = inc_layout_new (document, paper, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return layout;
}

/* Of the main thread, made once a language: that takes longer than to place a page. */
static IncFonts *
get_fonts (const char *language)
{
  static GHashTable *all;
  IncFonts *fonts;

  if (all == NULL)
    all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fonts = g_hash_table_lookup (all, language);
  if (fonts != NULL)
    return fonts;
  fonts = inc_fonts_new (language);
  g_hash_table_insert (all, g_strdup (language), fonts);
  return fonts;
}

const IncMark *
inc_sample_marks (const IncLayout *layout, guint page, guint *n_marks)
{
  const char *language = inc_document_get_info (inc_layout_get_document (layout))->language;
  IncPlacedPage *placed = inc_placed_page_new (layout, page, get_fonts (language));

  g_test_queue_destroy ((GDestroyNotify) inc_placed_page_free, placed);
  return inc_placed_page_get_marks (placed, n_marks);
}

gboolean
inc_sample_skip_without_font (void)
{
  g_autofree char *family = NULL;

  inc_fonts_check (&family);
  if (g_strcmp0 (family, "Liberation Serif") == 0)
    return FALSE;
  g_test_skip ("Liberation Serif is not installed: places would differ");
  return TRUE;
}

void
inc_sample_assert_same_lines (const char *found, const char *expected)
{
  g_auto (GStrv) ours = g_strsplit (found, "\n", -1);
  g_auto (GStrv) theirs = g_strsplit (expected, "\n", -1);

  for (guint i = 0; ours[i] != NULL && theirs[i] != NULL; i++)
    g_assert_cmpstr (ours[i], ==, theirs[i]);
  g_assert_cmpuint (g_strv_length (ours), ==, g_strv_length (theirs));
}
