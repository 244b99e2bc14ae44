/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-words: the decree's words, and their usual English. */
#include "config.h"

#include "inc-paper-words.h"

#include "inc-date.h"

#include <stdlib.h>

static const IncPaperWords vietnamese = {
  .nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  .motto = "Độc lập - Tự do - Hạnh phúc",
  .number = "Số:",
  .circulations = { [INC_CIRCULATION_INTERNAL] = "Lưu hành nội bộ", [INC_CIRCULATION_RETURN] = "Xem xong trả lại" },
  .urgencies = { [INC_URGENCY_KHAN] = "Khẩn",
                 [INC_URGENCY_THUONG_KHAN] = "Thượng khẩn",
                 [INC_URGENCY_HOA_TOC] = "Hỏa tốc" },
  .to = "Kính gửi:",
  .recipients = "Nơi nhận:",
  .annex = "Phụ lục",
};

static const IncPaperWords english = {
  .nation = "SOCIALIST REPUBLIC OF VIET NAM",
  .motto = "Independence - Freedom - Happiness",
  .number = "No.:",
  .circulations = { [INC_CIRCULATION_INTERNAL] = "For internal use", [INC_CIRCULATION_RETURN] = "Return after reading" },
  .urgencies = { [INC_URGENCY_KHAN] = "Urgent",
                 [INC_URGENCY_THUONG_KHAN] = "Very urgent",
                 [INC_URGENCY_HOA_TOC] = "Express" },
  .to = "To:",
  .recipients = "Recipients:",
  .annex = "Annex",
};

const IncPaperWords *
inc_paper_words_get (const IncDocument *document)
{
  return g_str_equal (inc_document_get_info (document)->language, "en") ? &english : &vietnamese;
}

char *
inc_paper_english_date (const char *iso)
{
  static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December" };

  switch (inc_date_check (iso))
    {
    case INC_DATE_DAY:
      return g_strdup_printf ("%d %s %.4s", atoi (iso + 8), months[atoi (iso + 5) - 1], iso);
    case INC_DATE_MONTH:
      return g_strdup_printf ("%s %.4s", months[atoi (iso + 5) - 1], iso);
    case INC_DATE_YEAR:
    case INC_DATE_NONE:
    default:
      return g_strdup (iso);
    }
}
