/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-province: names are compared folded and with nothing but letters. */
#include "config.h"

#include "inc-province.h"

#include "inc-text.h"

#include <string.h>

/* Those of before July 2025 hold all of today's. */
static const char *const names[] = {
    "an giang", "ba ria vung tau", "bac can", "bac giang", "bac kan", "bac lieu", "bac ninh", "ben tre", "binh dinh",
    "binh duong", "binh phuoc", "binh thuan", "ca mau", "can tho", "cao bang", "da nang", "dac lac", "dac nong", "dak lak",
    "dak nong", "danang", "dien bien", "dong nai", "dong thap", "gia lai", "ha giang", "ha nam", "ha noi", "ha tinh",
    "hai duong", "hai phong", "haiphong", "hanoi", "hau giang", "hcm", "ho chi minh", "ho chi minh city", "hoa binh", "hue",
    "hung yen", "khanh hoa", "kien giang", "kon tum", "lai chau", "lam dong", "lang son", "lao cai", "long an", "nam dinh",
    "nghe an", "ninh binh", "ninh thuan", "phu tho", "phu yen", "quang binh", "quang nam", "quang ngai", "quang ninh",
    "quang tri", "sai gon", "soc trang", "son la", "tay ninh", "thai binh", "thai nguyen", "thanh hoa", "thua thien hue",
    "tien giang", "tphcm", "tra vinh", "tuyen quang", "vinh long", "vinh phuc", "yen bai",
};

/* Words with one space between them. */
static char *
dup_words (const char *text)
{
  g_autofree char *folded = inc_text_dup_folded (text);
  GString *words = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (words, *p);
    else if (words->len > 0 && words->str[words->len - 1] != ' ')
      g_string_append_c (words, ' ');
  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);
  return g_string_free_and_steal (words);
}

gboolean
inc_province_is_known (const char *text)
{
  static const char *const kinds[] = { "thanh pho ", "tinh ", "tp " };
  g_autofree char *words = dup_words (text);
  const char *name = words;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (words, kinds[i]))
      name = words + strlen (kinds[i]);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return TRUE;
  return FALSE;
}
