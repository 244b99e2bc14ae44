/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-dzn-reader: from MiniZinc data to an agenda.
 *
 * People, meetings, slots and tables count from 1 in the file; 0 stands for none.  What follows from the requested meetings
 * (meetingsxBusiness, nMeetingsBusiness) is not read.  The first error is carried to the end. */
#include "config.h"

#include "inc-match-dzn.h"

#include "inc-dzn.h"
#include "inc-exchange-error.h"

/* The third column of a requested meeting. */
enum
{
  MORNING = 1,
  AFTERNOON,
  WHOLE_DAY,
};

typedef struct
{
  const IncDzn *dzn;
  IncAgenda *agenda;
  int n_people;
  int n_meetings;
  int n_slots;
  int n_morning;
  GError *failure;
} Reader;

static void fail (Reader *self, IncExchangeError code, const IncDznValue *value, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

static void
fail (Reader *self, IncExchangeError code, const IncDznValue *value, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (value != NULL)
    inc_exchange_error_set (&self->failure, code, value->line, 0, "Line %u: %s", value->line, sentence);
  else
    inc_exchange_error_set (&self->failure, code, 0, 0, "%s", sentence);
}

static int
read_number (Reader *self, const char *name, int least, int most)
{
  const IncDznValue *value = inc_dzn_find (self->dzn, name);

  if (value == NULL)
    fail (self, INC_EXCHANGE_ERROR_SHAPE, NULL, "“%s” is missing", name);
  else if (value->kind != INC_DZN_NUMBER)
    fail (self, INC_EXCHANGE_ERROR_SHAPE, value, "“%s” must be a number", name);
  else if (value->first < least || value->first > most)
    fail (self, INC_EXCHANGE_ERROR_LIMIT, value, "“%s” is %d; %d to %d are possible", name, value->first, least, most);
  else
    return value->first;
  return least;
}

/* An array with an element for each of n; NULL where the file has none, or an empty one. */
static const IncDznValue *
find_list (Reader *self, const char *name, int n)
{
  const IncDznValue *value = inc_dzn_find (self->dzn, name);

  if (value == NULL || (value->kind == INC_DZN_ARRAY && value->items->len == 0))
    return NULL;
  if (value->kind == INC_DZN_ARRAY && value->n_rows == 0 && (int) value->items->len == n)
    return value;
  fail (self, INC_EXCHANGE_ERROR_SHAPE, value, "“%s” must be a list of %d", name, n);
  return NULL;
}

/* Whether all numbers of an element are within 0 and most. */
static gboolean
check_range (Reader *self, const char *name, const IncDznValue *value, int most)
{
  if (value->kind != INC_DZN_SET && value->first <= value->last && (value->first < 0 || value->last > most))
    fail (self, INC_EXCHANGE_ERROR_SHAPE, value, "“%s” has %d where 0 to %d are possible", name,
          value->first < 0 ? value->first : value->last, most);
  for (guint i = 0; value->kind == INC_DZN_SET && i < value->items->len && self->failure == NULL; i++)
    check_range (self, name, inc_dzn_item (value, i), most);
  return self->failure == NULL;
}

static void
call_for_range (Reader *self, const IncDznValue *value, int index, void (*call) (Reader *, int index, int number))
{
  for (int number = MAX (value->first, 1); number <= value->last && self->failure == NULL; number++)
    call (self, index, number);
}

/* Each element of the list is a number, a range or a set of both: tells them all, but for 0. */
static void
call_for_all (Reader *self, const char *name, int n, int most, void (*call) (Reader *, int index, int number))
{
  const IncDznValue *list = find_list (self, name, n);

  for (int i = 0; list != NULL && i < n && self->failure == NULL; i++)
    {
      const IncDznValue *value = inc_dzn_item (list, i);

      if (!check_range (self, name, value, most))
        return;
      if (value->kind != INC_DZN_SET)
        call_for_range (self, value, i, call);
      else
        for (guint k = 0; k < value->items->len; k++)
          call_for_range (self, inc_dzn_item (value, k), i, call);
    }
}

/* ---- the parts ---- */

static guint64
read_session (Reader *self, const IncDznValue *session)
{
  const guint64 morning = self->n_morning > 0 ? G_MAXUINT64 >> (INC_INSTANCE_MAX_SLOTS - self->n_morning) : 0;

  switch (session->first)
    {
    case MORNING:
      return morning;
    case AFTERNOON:
      return ~morning;
    case WHOLE_DAY:
      return G_MAXUINT64;
    default:
      fail (self, INC_EXCHANGE_ERROR_SHAPE, session, "session %d is not 1, 2 or 3", session->first);
      return 0;
    }
}

static int
read_person (Reader *self, const IncDznValue *person)
{
  if (person->kind == INC_DZN_NUMBER && person->first >= 1 && person->first <= self->n_people)
    return person->first - 1;
  fail (self, INC_EXCHANGE_ERROR_SHAPE, person, "there is no person %d", person->first);
  return 0;
}

static void
read_meetings (Reader *self)
{
  const IncDznValue *rows = inc_dzn_find (self->dzn, "requested");

  if (rows == NULL || rows->kind != INC_DZN_ARRAY || rows->n_rows != self->n_meetings ||
      (rows->n_rows > 0 && rows->items->len != 3u * rows->n_rows))
    {
      fail (self, INC_EXCHANGE_ERROR_SHAPE, rows, "“requested” must have %d rows of two people and a session",
            self->n_meetings);
      return;
    }
  for (guint i = 0; i < rows->items->len && self->failure == NULL; i += 3)
    {
      const int one = read_person (self, inc_dzn_item (rows, i)), other = read_person (self, inc_dzn_item (rows, i + 1));

      if (one == other)
        fail (self, INC_EXCHANGE_ERROR_SHAPE, inc_dzn_item (rows, i), "person %d is to meet themself", one + 1);
      inc_agenda_add_meeting (self->agenda, one, other, read_session (self, inc_dzn_item (rows, i + 2)));
    }
}

static void
forbid (Reader *self, int person, int slot)
{
  g_array_index (self->agenda->available, guint64, person) &= ~inc_slot_bit (slot - 1);
}

static void
fix (Reader *self, int meeting, int slot)
{
  inc_agenda_meeting (self->agenda, meeting)->slots &= inc_slot_bit (slot - 1);
}

/* A set of slots would be told slot by slot, as if the meeting had to be in all of them. */
static void
read_fixed (Reader *self)
{
  const IncDznValue *list = find_list (self, "fixed", self->n_meetings);

  for (int i = 0; list != NULL && i < self->n_meetings; i++)
    if (inc_dzn_item (list, i)->kind != INC_DZN_NUMBER)
      fail (self, INC_EXCHANGE_ERROR_SHAPE, inc_dzn_item (list, i), "“fixed” must have a slot, or 0, for each meeting");
  if (self->failure == NULL)
    call_for_all (self, "fixed", self->n_meetings, self->n_slots, fix);
}

static void
put_before (Reader *self, int meeting, int before)
{
  if (self->agenda->orders->len == INC_AGENDA_MAX_ORDERS)
    fail (self, INC_EXCHANGE_ERROR_LIMIT, inc_dzn_find (self->dzn, "precedences"),
          "at most %d precedences are possible", INC_AGENDA_MAX_ORDERS);
  else
    inc_agenda_add_order (self->agenda, before - 1, meeting);
}

/* A number for all slots, or one for each. */
static void
read_tables (Reader *self)
{
  const IncDznValue *value = inc_dzn_find (self->dzn, "nTables");
  const IncDznValue *list =
    value != NULL && value->kind == INC_DZN_ARRAY ? find_list (self, "nTables", self->n_slots) : NULL;
  const int n_tables = list == NULL ? read_number (self, "nTables", 0, INC_INSTANCE_MAX_TABLES) : 0;

  for (int slot = 0; slot < self->n_slots && self->failure == NULL; slot++)
    {
      self->agenda->open_tables[slot] = list != NULL ? inc_dzn_item (list, slot)->first : n_tables;
      if (list != NULL)
        check_range (self, "nTables", inc_dzn_item (list, slot), INC_INSTANCE_MAX_TABLES);
    }
}

static void
read_agenda (Reader *self)
{
  self->n_people = read_number (self, "nBusiness", 1, INC_AGENDA_MAX_PEOPLE);
  self->n_meetings = read_number (self, "nMeetings", 0, INC_AGENDA_MAX_MEETINGS);
  self->n_slots = read_number (self, "nTotalSlots", 1, INC_INSTANCE_MAX_SLOTS);
  self->n_morning = inc_dzn_find (self->dzn, "nMorningSlots") != NULL
                      ? read_number (self, "nMorningSlots", 0, self->n_slots) : self->n_slots;
  if (self->failure != NULL)
    return;
  self->agenda = inc_agenda_new (self->n_slots, 0);
  for (int i = 0; i < self->n_people; i++)
    inc_agenda_add_person (self->agenda, G_MAXUINT64);
  read_tables (self);
  read_meetings (self);
  if (self->failure == NULL)
    call_for_all (self, "forbidden", self->n_people, self->n_slots, forbid);
  if (self->failure == NULL)
    read_fixed (self);
  if (self->failure == NULL)
    call_for_all (self, "precedences", self->n_meetings, self->n_meetings, put_before);
}

IncAgenda *
inc_match_dzn_read (const char *text, gsize size, GError **error)
{
  g_autoptr(IncDzn) dzn = inc_dzn_parse (text, size, error);
  Reader self = { dzn };

  if (dzn == NULL)
    return NULL;
  read_agenda (&self);
  if (self.failure == NULL)
    return self.agenda;
  g_propagate_error (error, self.failure);
  inc_agenda_free (self.agenda);
  return NULL;
}
