/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-kind-clock: "9h20" becomes "09:20". */
#include "config.h"

#include "inc-kind-clock.h"

#include "inc-clock.h"

#include <glib/gi18n-lib.h>

static char *
to_one_form (const IncField *field, const char *typed)
{
  g_autoptr(GArray) spans = NULL;
  int minutes;

  if (field->flags & INC_SPANS)
    {
      spans = inc_clock_parse_spans (typed);
      return spans != NULL ? inc_clock_display_spans (spans) : NULL;
    }
  minutes = inc_clock_parse (typed);
  return minutes != INC_CLOCK_NONE ? inc_clock_display (minutes) : NULL;
}

static gboolean
refuse (const IncField *field, char **message)
{
  *message = g_strdup (field->flags & INC_SPANS ? _("Type from and to, such as 10:20-10:40, 12:00-13:30")
                                                : _("Type a time of day such as 09:20"));
  return FALSE;
}

gboolean
inc_kind_parse_clock (const IncField *field, const char *typed, IncValue *value, char **message)
{
  g_autofree char *text = to_one_form (field, typed);

  if (text == NULL)
    return refuse (field, message);
  *value = inc_value_take_text (g_steal_pointer (&text));
  return TRUE;
}

gboolean
inc_kind_check_clock (const IncField *field, const IncValue *value, char **message)
{
  g_autofree char *text = to_one_form (field, value->text);

  return g_strcmp0 (text, value->text) == 0 || refuse (field, message);
}
