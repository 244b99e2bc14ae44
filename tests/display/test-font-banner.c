/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where no font with the measures of Times New Roman is, it is said, and once it was read not again. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-font-banner.h"

#define FONTS "/usr/share/fonts/opentype/inter"

static AdwBanner *
check (IncFontBanner *banner)
{
  inc_font_banner_check (banner);
  return ADW_BANNER (adw_bin_get_child (ADW_BIN (banner)));
}

static void
test_said_once (void)
{
  g_autoptr(IncFontBanner) first = g_object_ref_sink (g_object_new (INC_TYPE_FONT_BANNER, NULL));
  g_autoptr(IncFontBanner) second = g_object_ref_sink (g_object_new (INC_TYPE_FONT_BANNER, NULL));
  AdwBanner *banner;

  if (!g_file_test (FONTS, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("needs the Inter fonts, and no others");
      return;
    }
  banner = check (first);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "Inter"));
  g_signal_emit_by_name (banner, "button-clicked");
  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_false (adw_banner_get_revealed (check (second)));
}

/* Before anything looks for a font. */
static void
hide_fonts (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);

  g_assert_true (g_file_set_contents (path, "<fontconfig><dir>" FONTS "</dir></fontconfig>", -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
}

int
main (int argc, char **argv)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();

  if (g_file_test (FONTS, G_FILE_TEST_IS_DIR))
    hide_fonts (folder);
  inc_display_test_init (&argc, &argv);
  g_test_add_func ("/display/font-banner/said-once", test_said_once);
  return g_test_run ();
}
