/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The quick measure against real shaping, and the answer when the metric fonts are missing. */
#include "config.h"

#include "inc-report-sample.h"

#include <glib/gstdio.h>

#include "inc-fonts.h"

#define OTHER_FONTS "/usr/share/fonts/opentype/inter"

static const char *const samples[] = {
  "Công ty cổ phần Đầu tư và Phát triển Công nghệ số Thăng Long",
  "ỄNH ƯƠNG AVATAR To. Wa,",
  "0101234567",
  "05/01/2026",
  "“Ươm mầm” – 2026… (AI)",
  "株式会社",
  "Hòa\nHợp",
  "\xcc\x81",
  "",
};

static double
shaped (IncFonts *fonts, const char *text, double width)
{
  PangoLayout *layout = inc_fonts_shape (fonts, INC_COMPONENT_TABLE_CELL, INC_ALIGN_START, width,
                                         text);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return logical.width / (double) PANGO_SCALE;
}

static void
test_measure (void)
{
  g_autoptr (IncFonts) fonts = inc_fonts_new ("vi");

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      double word;
      double quick = inc_fonts_measure (fonts, INC_COMPONENT_TABLE_CELL, samples[i], &word);
      double real = shaped (fonts, samples[i], -1);

      g_assert_cmpfloat (quick, >=, real - 0.02);
      g_assert_cmpfloat (quick, <=, real * 1.06 + 0.02);
      g_assert_cmpfloat (word, <=, quick + 0.02);
    }
}

static void
test_word (void)
{
  g_autoptr (IncFonts) fonts = inc_fonts_new ("vi");
  double word;
  double alone = inc_fonts_measure (fonts, INC_COMPONENT_TABLE_CELL, "nghiêng", NULL);

  inc_fonts_measure (fonts, INC_COMPONENT_TABLE_CELL, "a nghiêng bc", &word);
  g_assert_cmpfloat_with_epsilon (word, alone, 0.001);
  inc_fonts_measure (fonts, INC_COMPONENT_TABLE_CELL, "a bc nghiêng", &word);
  g_assert_cmpfloat_with_epsilon (word, alone, 0.001);
}

static void
test_lines (void)
{
  g_autoptr (IncFonts) fonts = inc_fonts_new ("vi");
  const char *text = "Nông nghiệp thông minh";
  double width = inc_fonts_measure (fonts, INC_COMPONENT_TABLE_CELL, text, NULL);

  g_assert_cmpuint (inc_fonts_count_lines (fonts, INC_COMPONENT_TABLE_CELL, width, text), ==, 1);
  g_assert_cmpuint (inc_fonts_count_lines (fonts, INC_COMPONENT_TABLE_CELL, width * 0.6, text), ==,
                    2);
  g_assert_cmpuint (inc_fonts_count_lines (fonts, INC_COMPONENT_TABLE_CELL, width, "một\nhai"), ==,
                    2);
  g_assert_cmpuint (inc_fonts_count_lines (fonts, INC_COMPONENT_TABLE_CELL, 50, ""), ==, 1);
}

static void
test_check (void)
{
  g_autofree char *family = NULL;

  if (!inc_fonts_check (&family))
    {
      g_test_skip ("No font with the widths of Times New Roman is installed");
      return;
    }
  g_assert_nonnull (family);
}

/* In a process of its own whose fontconfig knows one folder without a serif. */
static void
test_check_absent (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GString) config = g_string_new (NULL);
  g_auto (GStrv) environment = NULL;

  if (g_test_subprocess ())
    {
      g_autofree char *family = NULL;

      g_assert_false (inc_fonts_check (&family));
      g_assert_cmpstr (family, ==, "Inter");
      return;
    }
  if (!g_file_test (OTHER_FONTS, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("No other font is installed");
      return;
    }
  folder = g_dir_make_tmp ("inc-fonts-XXXXXX", NULL);
  path = g_build_filename (folder, "fonts.conf", NULL);
  g_string_printf (config, "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>",
                   OTHER_FONTS, folder);
  g_assert_true (g_file_set_contents (path, config->str, -1, NULL));
  environment = g_environ_setenv (g_get_environ (), "FONTCONFIG_FILE", path, TRUE);
  g_test_trap_subprocess_with_envp (NULL, (const char *const *) environment, 0,
                                    G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/fonts/measure-is-never-too-small", test_measure);
  g_test_add_func ("/report/fonts/longest-word", test_word);
  g_test_add_func ("/report/fonts/lines-in-a-width", test_lines);
  g_test_add_func ("/report/fonts/check-finds-one", test_check);
  g_test_add_func ("/report/fonts/check-misses-them", test_check_absent);
  return g_test_run ();
}
