/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-import: spreadsheets on their way in; where no register is open, one is made for them first. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-import-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
inc_window_is_spreadsheet (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  return folded != NULL && (g_str_has_suffix (folded, ".csv") || g_str_has_suffix (folded, ".txt"));
}

/* "Startups 2025.csv" gives "Startups 2025". */
static char *
propose_name (const char *path)
{
  g_autofree char *base = *path != '\0' ? g_path_get_basename (path) : g_strdup ("");
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';
  return g_steal_pointer (&base);
}

/* A list of URIs, as it is dragged about: one a line. */
static GListModel *
read_uris (const char *text)
{
  g_auto(GStrv) uris = g_strsplit (text, "\n", -1);
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_uri (uris[i]);

      g_list_store_append (files, file);
    }
  return G_LIST_MODEL (files);
}

static DexFuture *
import_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) files = read_uris (flow->text);
  IncSession *session;

  if (flow->session == NULL)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, 0);
      g_autofree char *path = file != NULL ? g_file_get_path (file) : g_strdup ("");
      g_autofree char *name = propose_name (path);

      if (!inc_window_create_register (flow->window, "", name, &error))
        return dex_future_new_for_error (g_steal_pointer (&error));
    }
  session = inc_window_get_session (flow->window);
  if (session == NULL)
    return dex_future_new_true ();
  if (inc_session_get_read_only (session))
    {
      inc_store_error_set (&error, INC_STORE_ERROR_BUSY, NULL, NULL, "The register is held by %s",
                           inc_session_get_holder (session));
      return dex_future_new_for_error (g_steal_pointer (&error));
    }
  adw_dialog_present (ADW_DIALOG (inc_import_dialog_new (session, files)), GTK_WIDGET (flow->window));
  return dex_future_new_true ();
}

static void
on_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *path = g_variant_get_string (parameter, NULL);
  g_autoptr(GFile) file = *path != '\0' ? g_file_new_for_path (path) : NULL;
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : g_strdup ("");

  inc_window_spawn (INC_WINDOW (widget), import_fiber, uri, 0);
}

static void
on_import_files (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);
  g_autofree char *text = g_strjoinv ("\n", (char **) uris);

  inc_window_spawn (INC_WINDOW (widget), import_fiber, text, 0);
}

void
inc_window_take_files (IncWindow *self, GFile *const *files, guint n_files)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) uris = NULL;

  if (n_files == 1)
    {
      inc_window_take_file (self, files[0]);
      return;
    }
  for (guint i = 0; i < n_files; i++)
    {
      if (!inc_window_is_spreadsheet (files[i]))
        {
          inc_window_add_toast (self, _("Several files at once must all be spreadsheets saved as CSV"));
          return;
        }
      g_strv_builder_take (builder, g_file_get_uri (files[i]));
    }
  uris = g_strv_builder_end (builder);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.import-files", "^as", uris);
}

void
inc_window_import_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.import", "s", on_import);
  gtk_widget_class_install_action (class, "win.import-files", "as", on_import_files);
}
