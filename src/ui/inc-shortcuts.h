/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every key of the program, once: the application and the window bind them from here, the shortcuts dialog lists them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *group;  /* N_(); NULL: as the one before */
  const char *title;  /* N_() */
  const char *action; /* detailed name: "win.show-page::today"; "page.…" goes to the page in view;
                       * NULL: the widget in view has the key by itself */
  const char *keys[3]; /* the first is the one shown */
} IncShortcut;

const IncShortcut *inc_shortcuts_get (guint *n_shortcuts);
/* TRUE when it belongs to the page in view, not to the window or the application. */
gboolean inc_shortcut_is_of_page (const IncShortcut *self);

G_END_DECLS
