/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-about: libadwaita's dialog with what a fault report needs: versions, and the size and counts of the
 * register, but nothing that stands in it. */
#include "config.h"

#include "inc-about.h"

#include "inc-describe.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *copyright;
  GtkLicense license;
  const char *terms; /* where GTK does not know the licence */
} libraries[] = {
  { "GTK, GLib, libadwaita, Pango, JSON-GLib", "© The GNOME Project", GTK_LICENSE_LGPL_2_1 },
  { "libdex", "© Christian Hergert", GTK_LICENSE_LGPL_2_1 },
  { "SQLite", NULL, GTK_LICENSE_CUSTOM, "In the public domain." },
  { "ICU", "© Unicode, Inc.", GTK_LICENSE_CUSTOM, "Unicode License, https://www.unicode.org/license.txt" },
};

static char *
describe_system (void)
{
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  g_autofree char *versions = inc_describe_libraries ();
  const char *desktop = g_getenv ("XDG_CURRENT_DESKTOP");

  return g_strdup_printf ("Incubator %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n%s%s%s\nSession: %s, %s\n"
                          "Language: %s\n",
                          INC_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version, versions,
                          os != NULL ? os : "Linux",
                          g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? " (Flatpak)" : "",
                          desktop != NULL ? desktop : "–",
                          G_OBJECT_TYPE_NAME (gdk_display_get_default ()), g_get_language_names ()[0]);
}

typedef struct
{
  AdwAboutDialog *dialog;
  IncSession *session;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->dialog);
  g_object_unref (question->session);
  g_free (question);
}

/* A register that cannot be counted leaves the text as it is. */
static DexFuture *
describe_fiber (gpointer data)
{
  Question *question = data;
  g_autofree char *said = dex_await_string (inc_session_describe (question->session), NULL);

  if (said != NULL)
    {
      const char *system = adw_about_dialog_get_debug_info (question->dialog);
      g_autofree char *text = g_strconcat (system, "\n", said, NULL);

      adw_about_dialog_set_debug_info (question->dialog, text);
    }
  return dex_future_new_true ();
}

static void
add_register (AdwAboutDialog *dialog, IncSession *session)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { g_object_ref (dialog), g_object_ref (session) };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, describe_fiber, question, question_free));
}

/* A list opens with its first item; a line that goes on belongs to the block before. */
static void
append_line (GString *markup, const char *line, gboolean *in_list)
{
  const gboolean is_item = g_str_has_prefix (line, "- ");
  g_autofree char *escaped = g_markup_escape_text (is_item ? line + 2 : line, -1);

  if (is_item != *in_list)
    g_string_append (markup, is_item ? "<ul>" : "</ul>");
  *in_list = is_item;
  g_string_append_printf (markup, is_item ? "<li>%s</li>" : "<p>%s</p>", escaped);
}

char *
inc_about_dup_release_notes (const char *news, const char *version)
{
  g_autofree char *head = g_strdup_printf ("## %s ", version);
  const char *start = strstr (news, head);
  const char *end = start != NULL ? strstr (start + strlen (head), "\n## ") : NULL;
  g_autofree char *part = start != NULL ? g_strndup (start, end != NULL ? end - start : strlen (start)) : NULL;
  g_autofree char *joined = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GRegex) wrapped = g_regex_new ("\\n +", G_REGEX_DEFAULT, 0, NULL);
  GString *markup;
  gboolean in_list = FALSE;

  if (part == NULL)
    return NULL;
  joined = g_regex_replace_literal (wrapped, part, -1, 0, " ", 0, NULL);
  lines = g_strsplit (joined, "\n", -1);
  markup = g_string_new (NULL);
  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      append_line (markup, lines[i], &in_list);
  if (in_list)
    g_string_append (markup, "</ul>");
  return g_string_free_and_steal (markup);
}

static void
add_release_notes (AdwAboutDialog *dialog)
{
  const char *path = "/org/hanoi/Incubator/NEWS.md";
  g_autoptr(GBytes) news = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *notes = NULL;

  if (news != NULL)
    notes = inc_about_dup_release_notes (g_bytes_get_data (news, NULL), INC_VERSION);
  if (notes == NULL)
    return;
  adw_about_dialog_set_release_notes_version (dialog, INC_VERSION);
  adw_about_dialog_set_release_notes (dialog, notes);
}

AdwDialog *
inc_about_dialog_new (IncSession *session)
{
  static const char *const people[] = { "The Incubator authors", NULL };
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());
  g_autofree char *system = describe_system ();

  adw_about_dialog_set_application_name (dialog, _("Incubator"));
  adw_about_dialog_set_application_icon (dialog, INC_APP_ID);
  adw_about_dialog_set_version (dialog, INC_VERSION);
  adw_about_dialog_set_developer_name (dialog, _("The Incubator authors"));
  adw_about_dialog_set_developers (dialog, (const char **) people);
  /* Translators: the names of those who translated, a line each */
  adw_about_dialog_set_translator_credits (dialog, _("translator-credits"));
  adw_about_dialog_set_comments (dialog, _("Follow startups from the first application to the report for the city."));
  adw_about_dialog_set_copyright (dialog, "© 2026 The Incubator authors");
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    adw_about_dialog_add_legal_section (dialog, libraries[i].name, libraries[i].copyright, libraries[i].license,
                                        libraries[i].terms);
  adw_about_dialog_set_debug_info (dialog, system);
  adw_about_dialog_set_debug_info_filename (dialog, "incubator.txt");
  add_release_notes (dialog);
  if (session != NULL)
    add_register (dialog, session);
  return ADW_DIALOG (dialog);
}
