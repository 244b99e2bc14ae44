/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-recent-searches: the same text is kept once. */
#include "config.h"

#include "inc-recent-searches.h"

#include <gio/gio.h>

#define KEY "recent-searches"

enum
{
  MOST_RECENT = 8,
};

char **
inc_recent_searches_get (void)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  return g_settings_get_strv (settings, KEY);
}

void
inc_recent_searches_add (const char *typed)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  g_auto(GStrv) before = g_settings_get_strv (settings, KEY);
  g_autofree char *text = g_strstrip (g_strdup (typed));
  const char *now[MOST_RECENT + 1] = { text };
  guint n = 1;

  if (*text == '\0')
    return;
  for (guint i = 0; before[i] != NULL && n < MOST_RECENT; i++)
    if (!g_str_equal (before[i], text))
      now[n++] = before[i];
  g_settings_set_strv (settings, KEY, now);
}

void
inc_recent_searches_clear (void)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  g_settings_reset (settings, KEY);
}
