/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-about: libadwaita's dialog with the versions that a fault report needs; nothing in it is about the register. */
#include "config.h"

#include "inc-about.h"

#include <glib/gi18n.h>

static char *
describe_system (void)
{
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  const char *desktop = g_getenv ("XDG_CURRENT_DESKTOP");

  return g_strdup_printf ("Incubator %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n%s\n%s\nLanguage: %s\n",
                          INC_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          os != NULL ? os : "Linux", desktop != NULL ? desktop : "–", g_get_language_names ()[0]);
}

AdwDialog *
inc_about_dialog_new (void)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());
  g_autofree char *system = describe_system ();

  adw_about_dialog_set_application_name (dialog, _("Incubator"));
  adw_about_dialog_set_application_icon (dialog, INC_APP_ID);
  adw_about_dialog_set_version (dialog, INC_VERSION);
  adw_about_dialog_set_developer_name (dialog, _("The Incubator authors"));
  adw_about_dialog_set_comments (dialog, _("Follow startups from the first application to the report for the city."));
  adw_about_dialog_set_copyright (dialog, "© 2026 The Incubator authors");
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_debug_info (dialog, system);
  adw_about_dialog_set_debug_info_filename (dialog, "incubator.txt");
  return ADW_DIALOG (dialog);
}
