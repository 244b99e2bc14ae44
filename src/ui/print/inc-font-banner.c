/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-font-banner: fonts do not come and go while the program runs, so they are looked for once. */
#include "config.h"

#include "inc-font-banner.h"

#include "inc-fonts.h"

#include <glib/gi18n.h>

struct _IncFontBanner
{
  AdwBin parent_instance;

  AdwBanner *banner;
};

G_DEFINE_FINAL_TYPE (IncFontBanner, inc_font_banner, ADW_TYPE_BIN)

static gboolean was_read;

static void
on_read (IncFontBanner *self)
{
  was_read = TRUE;
  adw_banner_set_revealed (self->banner, FALSE);
}

static void
inc_font_banner_class_init (IncFontBannerClass *class)
{
}

static void
inc_font_banner_init (IncFontBanner *self)
{
  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  adw_banner_set_button_label (self->banner, _("_Close"));
  g_signal_connect_swapped (self->banner, "button-clicked", G_CALLBACK (on_read), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
}

void
inc_font_banner_check (IncFontBanner *self)
{
  g_autofree char *family = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (INC_IS_FONT_BANNER (self));
  if (was_read || inc_fonts_check (&family))
    return;
  /* Translators: the place of %s has the name of a font */
  title = g_strdup_printf (_("Papers are set in %s and break elsewhere than on other machines: install Liberation fonts"),
                           family != NULL ? family : "?");
  adw_banner_set_title (self->banner, title);
  adw_banner_set_revealed (self->banner, TRUE);
}
