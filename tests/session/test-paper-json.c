/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as JSON and back: everything that a document can say comes back, and what is damaged is refused. */
#include "config.h"

#include "inc-layout.h"
#include "inc-paper-json.h"
#include "inc-records.h"
#include "inc-store-error.h"
#include "inc-test.h"

#include <string.h>

/* One block of each kind, with all that it can have. */
static IncDocument *
make_everything (void)
{
  static const char *const lines[] = { "Sở \"Thử\"", "Như trên", NULL };
  const IncFigure figures[] = {
    { "Tiếp nhận", "12", "(trên 20)", "admitted", INC_CELL_INTEGER, "12" },
    { "Vốn", NULL, NULL, NULL, INC_CELL_MONEY, NULL },
  };
  const IncColumn columns[] = { { "Tên", INC_ALIGN_START, 2, INC_CELL_TEXT }, { "Tiền", INC_ALIGN_END, 0, INC_CELL_MONEY } };
  const IncSigner signers[] = { { "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Đạt" }, { NULL, "KẾ TOÁN", NULL } };
  const gint64 values[] = { 5, INC_CHART_MISSING, G_GINT64_CONSTANT (9007199254740993) };
  IncDocument *document = inc_document_new (&(IncDocumentInfo) { "Tên", "Về", "Lan", "2026-07-02T00:00:00+07:00", "vi", "DỰ THẢO" });
  g_autoptr(IncChart) band = inc_chart_new (INC_CHART_BAND, INC_CHART_MONEY, "Chỉ tiêu", "đồng");
  g_autoptr(IncChart) line = inc_chart_new (INC_CHART_LINE, INC_CHART_COUNT, "Đường", NULL);

  inc_document_add_letterhead (document, &(IncLetterhead) { "Sở", "Vườn", 15, "BC-VƯ", "Hà Nội", "2026-07-02", "2026", "V/v",
                                                            INC_URGENCY_HOA_TOC, INC_CIRCULATION_INTERNAL });
  inc_document_add_title (document, "BÁO CÁO", "Về");
  inc_document_add_addressees (document, lines);
  inc_document_add_bases (document, lines);
  inc_document_add_heading (document, INC_HEADING_ARTICLE, "1.", "Đề mục");
  inc_document_add_paragraph (document, "Đoạn\nvăn");
  inc_document_add_item (document, INC_ITEM_POINT, "điểm");
  inc_document_add_statement (document, "Lan lập");
  inc_document_add_figures (document, figures, G_N_ELEMENTS (figures));
  inc_document_add_tiles (document, figures, G_N_ELEMENTS (figures));
  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), "triệu đồng");
  inc_document_add_row (document, (const IncCell[]) { { "A", NULL, "https://a.vn" }, { "1,5", "1500000" } });
  inc_document_add_row (document, (const IncCell[]) { { "" }, { NULL } });
  inc_document_set_totals (document, (const IncCell[]) { { "Tổng" }, { "1,5", "1500000" } });
  inc_document_set_table_note (document, "Ghi chú");
  inc_chart_set_categories (band, (const char *const[]) { "x", "y", "z", NULL });
  inc_chart_add_series (band, "Thực hiện", values);
  inc_chart_set_targets (band, values);
  inc_chart_set_open_from (band, 2);
  inc_document_add_chart (document, band, "Hình 1");
  inc_chart_set_categories (line, (const char *const[]) { "x", "y", "z", NULL });
  inc_chart_add_series (line, "Một", values);
  inc_chart_add_series (line, "Hai", values);
  inc_chart_set_target (line, 7, "Chỉ tiêu 7");
  inc_document_add_chart (document, line, NULL);
  inc_document_add_page_break (document);
  inc_document_add_sheet_head (document, "Nông Xanh", "Rau", NULL, "https://nongxanh.vn");
  inc_document_add_signatures (document, signers, G_N_ELEMENTS (signers), lines);
  inc_document_add_foot (document, "PL.(300)", "12 Tràng Thi\nĐT: 024");
  inc_document_add_annex (document, "Danh sách", "(Kèm theo)", TRUE);
  inc_document_add_paragraph (document, "Hết");
  return document;
}

static void
test_round_trip (void)
{
  g_autoptr(IncDocument) document = make_everything ();
  g_autofree char *json = inc_paper_document_to_json (document, TRUE);
  g_autoptr(GError) error = NULL;
  gboolean wide = FALSE;
  g_autoptr(IncDocument) read = inc_paper_document_from_json (json, &wide, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_true (wide);
  again = inc_paper_document_to_json (read, wide);
  g_assert_cmpstr (again, ==, json);
  for (guint kind = 0; kind <= INC_BLOCK_PAGE_BREAK; kind++)
    {
      guint n = 0;

      for (guint i = 0; i < inc_document_get_n_blocks (read); i++)
        n += inc_document_get_block (read, i)->kind == kind;
      if (kind != INC_BLOCK_IMAGE) /* below */
        g_assert_cmpuint (n, >, 0);
    }
}

/* The pages are the same, mark by mark. */
static void
test_same_pages (void)
{
  g_autoptr(IncDocument) document = make_everything ();
  g_autofree char *json = inc_paper_document_to_json (document, FALSE);
  g_autoptr(GError) error = NULL;
  gboolean wide = TRUE;
  g_autoptr(IncDocument) read = inc_paper_document_from_json (json, &wide, &error);
  g_autoptr(IncLayout) first = inc_layout_new (document, &inc_paper_a4, NULL, NULL, NULL, &error);
  g_autoptr(IncLayout) second = inc_layout_new (read, &inc_paper_a4, NULL, NULL, NULL, &error);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  g_assert_no_error (error);
  g_assert_false (wide);
  a = inc_layout_to_text (first);
  b = inc_layout_to_text (second);
  g_assert_cmpstr (a, ==, b);
}

static void
test_figures (void)
{
  g_autoptr(IncDocument) document = make_everything ();
  g_autofree char *json = inc_paper_figures_to_json (document);

  g_assert_cmpstr (json, ==, "{\"admitted\":\"12\",\"admitted\":\"12\"}");
}

static void
test_damaged (void)
{
  static const char *const bad[] = {
    "",
    "[]",
    "{",
    "{\"format\":\"incubator-document/2\",\"blocks\":[]}",
    "{\"format\":\"incubator-document/1\"}",
    "{\"format\":\"incubator-document/1\",\"title\":\"x\",\"blocks\":[7]}",
    "{\"format\":\"incubator-document/1\",\"title\":\"x\",\"blocks\":[{\"block\":\"poem\"}]}",
    "{\"format\":\"incubator-document/1\",\"title\":\"x\",\"blocks\":[{\"block\":\"paragraph\",\"text\":7}]}",
    "{\"format\":\"incubator-document/1\",\"title\":\"x\",\"blocks\":[{\"block\":\"table\",\"columns\":[],\"rows\":[]}]}",
    "{\"format\":\"incubator-document/1\",\"title\":\"x\",\"blocks\":[{\"block\":\"table\",\"columns\":[{\"title\":\"a\"}],"
    "\"rows\":[[]]}]}",
    "{\"format\":\"incubator-document/1\",\"title\":\"x\",\"blocks\":[{\"block\":\"chart\",\"title\":\"a\",\"categories\":"
    "[\"x\"],\"series\":[{\"name\":\"s\",\"values\":[\"1\",\"2\"]}]}]}",
    "{\"format\":\"incubator-document/1\",\"title\":\"x\",\"blocks\":[{\"block\":\"figures\",\"figures\":[]}]}",
    "{\"format\":\"incubator-document/1\",\"title\":\"x\",\"blocks\":[{\"block\":\"signatures\",\"signers\":[{},{},{},{}]}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;
      gboolean wide;

      g_assert_null (inc_paper_document_from_json (bad[i], &wide, &error));
      g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CORRUPT);
    }
}

/* Cut anywhere, or with one byte changed, it is read or refused, never a crash. */
static void
test_mutilated (void)
{
  g_autoptr(IncDocument) document = make_everything ();
  g_autofree char *json = inc_paper_document_to_json (document, TRUE);
  const gsize length = strlen (json);

  for (gsize at = 0; at < length; at += 7)
    {
      g_autofree char *changed = g_strdup (json);
      g_autofree char *cut = g_strndup (json, at);
      g_autoptr(GError) error = NULL;
      g_autoptr(IncDocument) read = NULL;
      gboolean wide;

      g_assert_null (inc_paper_document_from_json (cut, &wide, NULL));
      changed[at] = "7\"{[,n"[at % 6];
      read = inc_paper_document_from_json (changed, &wide, &error);
      if (read == NULL)
        g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CORRUPT);
    }
}

static void
test_options (void)
{
  g_autoptr(IncCatalog) catalog = inc_catalog_new (NULL, 0, NULL);
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find ("startup"));
  g_autoptr(IncPaperOptions) options = NULL;
  g_autoptr(IncPaperOptions) read = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;
  g_autofree char *uid = NULL;

  inc_query_filter_text (query, "sector", "Y tế");
  inc_query_set_sort (query, "name", TRUE);
  options = inc_paper_options_new_list (query, (const char *const[]) { "name", "sector", NULL });
  options->as_of = g_strdup ("2026-06-30");
  options->language = INC_PAPER_ENGLISH;
  options->charts = FALSE;
  options->number = 15;
  options->recipients = g_new0 (char *, 1);
  options->bases = g_strdupv ((char *[]) { (char *) "Luật", NULL });
  options->urgency = INC_URGENCY_KHAN;
  inc_paper_options_set_signers (options, &(IncSigner) { NULL, "GIÁM ĐỐC", "Lê Đạt" }, 1);
  json = inc_paper_options_to_json (options, "some-uid");
  read = inc_paper_options_from_json (json, catalog, &uid, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (uid, ==, "some-uid");
  g_assert_true (inc_paper_options_read_same (options, read));
  again = inc_paper_options_to_json (read, uid);
  g_assert_cmpstr (again, ==, json);
  g_assert_null (inc_paper_options_from_json ("{\"kind\":\"poem\",\"language\":\"vi\"}", catalog, &uid, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CORRUPT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/paper-json/round-trip", test_round_trip);
  g_test_add_func ("/session/paper-json/the-same-pages", test_same_pages);
  g_test_add_func ("/session/paper-json/figures", test_figures);
  g_test_add_func ("/session/paper-json/damaged", test_damaged);
  g_test_add_func ("/session/paper-json/mutilated", test_mutilated);
  g_test_add_func ("/session/paper-json/options", test_options);
  return g_test_run ();
}
