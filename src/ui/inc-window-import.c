/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-import: a spreadsheet on its way in; where no register is open, one is made for it first. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-import-dialog.h"

#include <string.h>

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

static DexFuture *
import_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = *flow->text != '\0' ? g_file_new_for_path (flow->text) : NULL;
  IncSession *session;

  if (flow->session == NULL)
    {
      g_autofree char *name = propose_name (flow->text);

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
  adw_dialog_present (ADW_DIALOG (inc_import_dialog_new (session, file)), GTK_WIDGET (flow->window));
  return dex_future_new_true ();
}

static void
on_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), import_fiber, g_variant_get_string (parameter, NULL), 0);
}

void
inc_window_import_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.import", "s", on_import);
}
