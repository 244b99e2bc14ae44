/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sections are numbered as they come; one without content is left out, the list of startups never.
 * Sentences are words around {names}: no expressions, so that they can become a data file. */
#include "config.h"

#include "inc-cohort-report.h"

#include <string.h>

#include "inc-date.h"
#include "inc-money.h"

#define TYPE "BÁO CÁO KHÓA ƯƠM TẠO"
#define FIGURES "Kết quả chung"
#define STAGES "Phân bố theo giai đoạn"
#define STARTUPS "Danh sách startup"
#define NO_STARTUPS "Khóa chưa tiếp nhận startup nào."
#define TOTAL "Tổng cộng"
#define MISSING "–"

static const char subject_sentence[] = "{cohort}";
static const char subject_programme_sentence[] = "{cohort} – {programme}";
static const char cohort_sentence[] = "Báo cáo trình bày kết quả ươm tạo của {cohort}";
static const char programme_sentence[] = " thuộc {programme}";
static const char period_sentence[] = ", diễn ra từ {from} đến {to}";
static const char from_sentence[] = ", bắt đầu từ {from}";
static const char to_sentence[] = ", kết thúc {to}";
static const char as_of_sentence[] = " Số liệu tính đến ngày {as_of}.";
static const char made_sentence[] = " Báo cáo lập ngày {made}.";
static const char author_sentence[] = " Báo cáo do {author} lập ngày {made}.";
static const char rate_sentence[] = "({graduated}/{ended} startup đã kết thúc)";
static const char no_rate_sentence[] = "(chưa có startup nào kết thúc)";

static const IncColumn stage_columns[] = {
  { "Giai đoạn", INC_ALIGN_START, 1, INC_CELL_TEXT },
  { "Số startup", INC_ALIGN_END, 0, INC_CELL_INTEGER },
};

static const IncColumn startup_columns[] = {
  { "STT", INC_ALIGN_CENTER, 0, INC_CELL_INTEGER },
  { "Tên startup", INC_ALIGN_START, 1, INC_CELL_TEXT },
  { "Mã số thuế", INC_ALIGN_CENTER, 0, INC_CELL_TEXT },
  { "Lĩnh vực", INC_ALIGN_START, 1, INC_CELL_TEXT },
  { "Giai đoạn", INC_ALIGN_START, 1, INC_CELL_TEXT },
  { "Từ ngày", INC_ALIGN_CENTER, 0, INC_CELL_DATE },
  { "Tình trạng", INC_ALIGN_START, 1, INC_CELL_TEXT },
};

typedef struct
{
  const char *name;
  const char *value;
} Word;

/* Puts words in the places of their {names}, once: a value with braces in it stays as it is. */
static void
append_sentence (GString *text, const char *sentence, const Word *words)
{
  while (*sentence != '\0')
    {
      const Word *word = words;
      gsize length = strcspn (sentence + 1, "}");

      while (*sentence == '{' && word->name != NULL
             && (strlen (word->name) != length || strncmp (word->name, sentence + 1, length) != 0))
        word++;
      if (*sentence != '{' || word->name == NULL)
        {
          g_string_append_c (text, *sentence++);
          continue;
        }
      g_string_append (text, word->value != NULL ? word->value : MISSING);
      sentence += length + 2;
    }
}

static char *
fill_sentence (const char *sentence, const Word *words)
{
  GString *text = g_string_new (NULL);

  append_sentence (text, sentence, words);
  return g_string_free_and_steal (text);
}

/* As precise as it is known: "ngày 05/01/2026", "tháng 01/2026", "năm 2026"; NULL for NULL. */
static char *
name_date (const char *iso)
{
  static const char *const units[] = { "ngày", "năm", "tháng", "ngày" };
  g_autofree char *shown = inc_date_display (iso);

  return shown != NULL ? g_strdup_printf ("%s %s", units[inc_date_check (iso)], shown) : NULL;
}

static void
add_introduction (IncDocument *document, const IncCohortReport *report)
{
  g_autofree char *from = name_date (report->from);
  g_autofree char *to = name_date (report->to);
  g_autofree char *as_of = inc_date_display (report->as_of);
  g_autofree char *day = report->created != NULL
                             ? g_strndup (report->created, strlen ("2026-01-05"))
                             : NULL;
  g_autofree char *made = inc_date_display (day);
  const Word words[] = { { "cohort", report->cohort },
                         { "programme", report->programme },
                         { "from", from },
                         { "to", to },
                         { "as_of", as_of },
                         { "made", made },
                         { "author", report->author },
                         { NULL, NULL } };
  g_autoptr (GString) text = g_string_new (NULL);

  append_sentence (text, cohort_sentence, words);
  if (report->programme != NULL)
    append_sentence (text, programme_sentence, words);
  if (from != NULL && to != NULL)
    append_sentence (text, period_sentence, words);
  else if (from != NULL)
    append_sentence (text, from_sentence, words);
  else if (to != NULL)
    append_sentence (text, to_sentence, words);
  g_string_append_c (text, '.');
  if (as_of != NULL)
    append_sentence (text, as_of_sentence, words);
  if (made != NULL)
    append_sentence (text, report->author != NULL ? author_sentence : made_sentence, words);
  inc_document_add_paragraph (document, text->str);
}

static void
add_section (IncDocument *document, guint *number, const char *title)
{
  g_autofree char *text = g_strdup_printf ("%u.", ++*number);

  inc_document_add_heading (document, INC_HEADING_ARTICLE, text, title);
}

static char *
display_count (gint64 n)
{
  return n == INC_COUNT_UNKNOWN ? NULL : inc_number_display (n);
}

/* Half up to a tenth of a per cent; NULL when there is nothing to divide. */
static char *
display_rate (gint64 part, gint64 whole)
{
  if (part == INC_COUNT_UNKNOWN || whole <= 0)
    return NULL;
  return inc_ratio_display ((part * 1000 + whole / 2) / whole * 1000);
}

static void
add_figures (IncDocument *document, const IncCohortReport *report)
{
  g_autofree char *admitted = display_count (report->admitted);
  g_autofree char *active = display_count (report->active);
  g_autofree char *graduated = display_count (report->graduated);
  g_autofree char *withdrawn = display_count (report->withdrawn);
  g_autofree char *dismissed = display_count (report->dismissed);
  g_autofree char *ended = display_count (report->ended);
  g_autofree char *rate = display_rate (report->graduated, report->ended);
  const Word words[] = { { "graduated", graduated }, { "ended", ended }, { NULL, NULL } };
  g_autofree char *fraction = fill_sentence (report->ended == 0 ? no_rate_sentence : rate_sentence,
                                             words);
  const IncFigure figures[] = {
    { .label = "Startup được tiếp nhận", .value = admitted },
    { .label = "Đang ươm tạo", .value = active },
    { .label = "Đã tốt nghiệp", .value = graduated },
    { .label = "Đã rút khỏi chương trình", .value = withdrawn },
    { .label = "Bị chấm dứt ươm tạo", .value = dismissed },
    { .label = "Tỷ lệ tốt nghiệp", .value = rate, .note = fraction },
  };

  inc_document_add_figures (document, figures, G_N_ELEMENTS (figures));
}

/* The sum of what is known; unknown when a part is. */
static gint64
sum_stages (const IncCohortReport *report)
{
  gint64 sum = 0;

  for (guint i = 0; i < report->n_stages; i++)
    {
      if (report->stages[i].n == INC_COUNT_UNKNOWN)
        return INC_COUNT_UNKNOWN;
      sum += report->stages[i].n;
    }
  return sum;
}

static void
add_stages (IncDocument *document, const IncCohortReport *report)
{
  g_autofree char *sum = display_count (sum_stages (report));
  const IncCell totals[] = { { .text = TOTAL }, { .text = sum } };

  inc_document_add_table (document, stage_columns, G_N_ELEMENTS (stage_columns), NULL);
  for (guint i = 0; i < report->n_stages; i++)
    {
      g_autofree char *n = display_count (report->stages[i].n);
      const char *cells[] = { report->stages[i].label, n };

      inc_document_add_text_row (document, cells);
    }
  inc_document_set_totals (document, totals);
}

static void
add_startups (IncDocument *document, const IncCohortReport *report)
{
  inc_document_add_table (document, startup_columns, G_N_ELEMENTS (startup_columns), NULL);
  for (guint i = 0; i < report->n_startups; i++)
    {
      const IncCohortStartup *startup = &report->startups[i];
      g_autofree char *number = inc_number_display (i + 1);
      g_autofree char *since = inc_date_display (startup->since);
      const char *cells[] = { number,         startup->name, startup->tax_code, startup->sector,
                              startup->stage, since,         startup->status };

      inc_document_add_text_row (document, cells);
    }
}

IncDocument *
inc_cohort_report_new (const IncCohortReport *report)
{
  const Word words[]
      = { { "cohort", report->cohort }, { "programme", report->programme }, { NULL, NULL } };
  g_autofree char *subject = NULL;
  g_autofree char *title = NULL;
  IncDocument *document;
  guint number = 0;

  g_return_val_if_fail (report != NULL && report->cohort != NULL, NULL);

  subject = fill_sentence (
      report->programme != NULL ? subject_programme_sentence : subject_sentence, words);
  title = g_strdup_printf ("%s: %s", TYPE, report->cohort);
  document = inc_document_new (&(IncDocumentInfo){
      .title = title, .subject = subject, .author = report->author, .created = report->created });
  if (report->agency != NULL)
    inc_document_add_letterhead (
        document, &(IncLetterhead){ .superior = report->superior, .agency = report->agency });
  inc_document_add_title (document, TYPE, subject);
  add_introduction (document, report);
  add_section (document, &number, FIGURES);
  add_figures (document, report);
  if (report->n_stages > 0)
    {
      add_section (document, &number, STAGES);
      add_stages (document, report);
    }
  add_section (document, &number, STARTUPS);
  if (report->n_startups > 0)
    add_startups (document, report);
  else
    inc_document_add_paragraph (document, NO_STARTUPS);
  return document;
}
