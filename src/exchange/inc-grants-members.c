/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-grants-members: one object by its table, and the values that many objects have. */
#include "config.h"

#include "inc-grants-members.h"

#include "inc-currency.h"
#include "inc-date.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
find_member (const IncGrantsMember *members, guint n_members, const char *name)
{
  for (guint i = 0; i < n_members; i++)
    if (strcmp (members[i].name, name) == 0)
      return i;
  return -1;
}

static void
check_required (IncGrantsParsing *self, const IncGrantsMember *members, guint n_members, guint32 seen, guint line)
{
  for (guint i = 0; i < n_members; i++)
    if (members[i].is_required && (seen & (1u << i)) == 0)
      inc_json_reader_fail_at (self->json, members[i].name, line, 0, "%s", _("this is missing"));
}

gboolean
inc_grants_read_object (IncGrantsParsing *self, const IncGrantsMember *members, guint n_members, gpointer object)
{
  const guint line = inc_json_reader_get_line (self->json);
  guint32 seen = 0;
  const char *key;

  if (!inc_json_reader_enter_object (self->json))
    return FALSE;
  while (inc_json_reader_next_member (self->json, &key))
    {
      const int i = find_member (members, n_members, key);

      if (i < 0 || inc_json_reader_peek (self->json) == INC_JSON_NULL)
        {
          inc_json_reader_skip (self->json);
          continue;
        }
      if ((seen & (1u << i)) != 0)
        inc_json_reader_fail (self->json, "%s", _("this stands here twice"));
      else
        members[i].read (self, &members[i], object);
      seen |= 1u << i;
    }
  if (!inc_json_reader_has_failed (self->json))
    check_required (self, members, n_members, seen, line);
  return !inc_json_reader_has_failed (self->json);
}

static char **
text_of (const IncGrantsMember *member, gpointer object)
{
  return (char **) ((char *) object + member->offset);
}

void
inc_grants_read_text (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object)
{
  g_autofree char *text = inc_json_reader_take_text (self->json);

  if (text == NULL)
    return;
  *text_of (member, object) = inc_text_clean (text);
  if (member->is_required && *text_of (member, object) == NULL)
    inc_json_reader_fail (self->json, "%s", _("this must not be empty"));
}

/* NULL where it is no instant.  The clock's part is checked by who knows clocks. */
static char *
dup_day_of (const char *text)
{
  g_autofree char *day = strlen (text) >= 10 ? g_strndup (text, 10) : NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GDateTime) instant = day != NULL && text[10] != '\0' ? g_date_time_new_from_iso8601 (text, zone) : NULL;

  if (day == NULL || inc_date_check (day) != INC_DATE_DAY || (text[10] != '\0' && instant == NULL))
    return NULL;
  return g_steal_pointer (&day);
}

static void
read_day (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object, gboolean is_loose)
{
  g_autofree char *text = inc_json_reader_take_text (self->json);
  g_autofree char *shown = NULL;
  char **day = text_of (member, object);

  if (text == NULL)
    return;
  *day = dup_day_of (text);
  if (*day != NULL || (is_loose && inc_date_check (text) != INC_DATE_NONE))
    return;
  shown = inc_text_dup_short (text);
  inc_json_reader_fail (self->json, _("“%s” is not a day such as 2026-05-12"), shown);
}

void
inc_grants_read_day (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object)
{
  read_day (self, member, object, FALSE);
}

void
inc_grants_read_loose_day (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object)
{
  read_day (self, member, object, TRUE);
}

void
inc_grants_read_decimal (IncGrantsParsing *self, const IncGrantsMember *member, gpointer object)
{
  inc_json_reader_take_decimal (self->json, (IncJsonDecimal *) ((char *) object + member->offset));
}

void
inc_grants_convert (IncGrantsParsing *self, const char *member, const IncJsonDecimal *decimal, const char *currency,
                    gboolean may_be_negative, gint64 *units)
{
  IncJsonDecimalFate fate;
  gint64 found = 0;

  if (decimal->line == 0 || inc_json_reader_has_failed (self->json))
    return;
  fate = inc_json_decimal_to_units (decimal, inc_currency_find (currency)->exponent, &found);
  if (fate == INC_JSON_DECIMAL_TOO_FINE)
    self->grant->fine_line = self->grant->fine_line != 0 ? self->grant->fine_line : decimal->line;
  else if (fate == INC_JSON_DECIMAL_TOO_LARGE)
    inc_json_reader_fail_at (self->json, member, decimal->line, decimal->column, "%s",
                             _("this is more than any amount may be"));
  else if (found < 0 && !may_be_negative)
    inc_json_reader_fail_at (self->json, member, decimal->line, decimal->column, "%s",
                             _("this is less than zero"));
  else
    *units = found;
}
