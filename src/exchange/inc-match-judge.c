/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-judge: names, places and complaints. */
#include "config.h"

#include "inc-match-judge.h"

#include <string.h>

void
inc_match_judge_wrong (GPtrArray *faults, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

void
inc_match_judge_number (GPtrArray *faults, const char *what, gint64 said, gint64 counted)
{
  if (said != counted)
    inc_match_judge_wrong (faults, "%s is said to be %" G_GINT64_FORMAT " and is %" G_GINT64_FORMAT, what, said,
                           counted);
}

gboolean
inc_match_judge_is_open (JsonObject *object, const char *name, int slot)
{
  const char *mask = text (object, name);

  return *mask == '\0' || (slot < (int) strlen (mask) && mask[slot] == '1');
}

JsonObject *
inc_match_judge_person_of (IncMatchJudge *self, const char *id, int *position)
{
  *position = GPOINTER_TO_INT (g_hash_table_lookup (self->index, id)) - 1;
  return *position >= 0 ? self->people[*position] : NULL;
}

char *
inc_match_judge_name_pair (IncMatchJudge *self, JsonObject *object)
{
  int position;
  JsonObject *a = inc_match_judge_person_of (self, text (object, "a"), &position);
  const gboolean turned = g_str_equal (text (a, "side"), "investor");

  return g_strdup_printf ("%s\n%s", text (object, turned ? "b" : "a"), text (object, turned ? "a" : "b"));
}

int
inc_match_judge_tables_in (IncMatchJudge *self, int slot)
{
  /* A slot that does not say has as many as the one before. */
  for (; slot >= 0; slot--)
    if (json_object_has_member (item (list (self->instance, "slots"), slot), "tables"))
      return number (item (list (self->instance, "slots"), slot), "tables", 0);
  return 0;
}

int
inc_match_judge_get_now (IncMatchJudge *self)
{
  return number (self->instance, "now", 0);
}

gboolean
inc_match_judge_is_away (IncMatchJudge *self, const char *id, int slot)
{
  JsonArray *absent = list (self->instance, "absent");

  for (int i = 0; i < count (absent) && slot >= inc_match_judge_get_now (self); i++)
    if (g_str_equal (text (item (absent, i), "id"), id) && slot >= number (item (absent, i), "from", 0) &&
        slot < number (item (absent, i), "until", G_MAXINT))
      return TRUE;
  return FALSE;
}

gboolean
inc_match_judge_is_there (IncMatchJudge *self, JsonObject *person, int slot)
{
  return inc_match_judge_is_open (person, "avail", slot) && !inc_match_judge_is_away (self, text (person, "id"), slot);
}

int
inc_match_judge_held_in (IncMatchJudge *self, JsonObject *two)
{
  g_autofree char *name = inc_match_judge_name_pair (self, two);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->slot_of, name)) - 1;
}
