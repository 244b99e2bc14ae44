/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-preferences: keys of the settings and what they mean. */
#include "config.h"

#include "inc-preferences.h"

#include "inc-amount-words.h"
#include "inc-number-style.h"
#include "inc-text.h"

#include <gio/gio.h>

static const char *const languages[] = { "vi", "en", "both" };
static const char *const zeros[] = { "linh", "le" };
static const char *const number_formats[] = { "vietnamese", "english", "plain" };

G_STATIC_ASSERT (G_N_ELEMENTS (languages) == INC_WORDS_BOTH + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (zeros) == INC_WORDS_LE + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (number_formats) == INC_N_NUMBER_STYLES);

static char *
dup_setting (const char *key)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  return g_settings_get_string (settings, key);
}

/* The first when the setting has none of them. */
static guint
find_choice (const char *key, const char *const *choices, guint n_choices)
{
  g_autofree char *value = dup_setting (key);

  for (guint i = 0; i < n_choices; i++)
    if (g_str_equal (choices[i], value))
      return i;
  return 0;
}

char *
inc_preferences_dup_staff_name (void)
{
  g_autofree char *said = dup_setting ("staff-name");
  const char *account = g_get_real_name ();
  char *name = inc_text_clean (said);

  if (name != NULL)
    return name;
  return g_strcmp0 (account, "Unknown") != 0 ? inc_text_clean (account) : NULL;
}

void
inc_preferences_apply (void)
{
  inc_number_set_style (find_choice ("number-format", number_formats, G_N_ELEMENTS (number_formats)));
  inc_amount_words_set_style (find_choice ("document-language", languages, G_N_ELEMENTS (languages)),
                              find_choice ("amount-words", zeros, G_N_ELEMENTS (zeros)));
}
