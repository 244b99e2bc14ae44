/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-wish-mark: marks in both languages are read, whatever the window speaks: must M or P (phải), no N or K (không). */
#include "config.h"

#include "inc-wish-mark.h"

#include "inc-text.h"

#include <glib/gi18n.h>
#include <string.h>

char *
inc_wish_mark_write (const IncWish *wish)
{
  /* Translators: one letter, for a meeting that must be, and one for a meeting that is not wanted. */
  const char *must = C_("wish", "M"), *no = C_("wish", "N");

  if (wish == NULL)
    return g_strdup ("");
  if (wish->want == INC_WANT_NO)
    return g_strdup (no);
  if (wish->rating == INC_MISSING)
    return g_strdup (wish->want == INC_WANT_MUST ? must : "+");
  return g_strdup_printf ("%s%d", wish->want == INC_WANT_MUST ? must : "", (int) wish->rating);
}

gboolean
inc_wish_mark_read (const char *typed, int *want, gint64 *rating)
{
  g_autofree char *folded = inc_text_dup_folded (typed);
  const char *rest = folded;

  *want = 0;
  *rating = INC_MISSING;
  if (*rest == '\0' || g_str_equal (rest, "0") || g_str_equal (rest, "-"))
    return TRUE;
  *want = strchr ("nk", *rest) != NULL ? INC_WANT_NO : strchr ("mp", *rest) != NULL ? INC_WANT_MUST : INC_WANT_MEET;
  if (*want != INC_WANT_MEET || *rest == '+')
    rest++;
  if (*rest == '\0')
    return TRUE;
  if (*want == INC_WANT_NO || *rest < '1' || *rest > '5' || rest[1] != '\0')
    return FALSE;
  *rating = *rest - '0';
  return TRUE;
}

char *
inc_wish_describe (const IncWish *wish)
{
  const char *label;

  if (wish == NULL)
    return NULL;
  label = _(inc_choice_find (inc_want_choices, wish->want)->label);
  return wish->rating != INC_MISSING ? g_strdup_printf ("%s · %d", label, (int) wish->rating) : g_strdup (label);
}
