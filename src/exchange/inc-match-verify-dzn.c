/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-verify-dzn: the judge of a published day.  It reads the MiniZinc data by itself, with GLib's scanner, as cells: a
 * cell is a number or a set, an array is the cells in it. */
#include "config.h"

#include "inc-match-verify-private.h"

#define MAX_NUMBER 100000
#define MAX_NUMBERS 5000000 /* of a file: ranges are told number by number */
#define NOBODY -1

typedef struct
{
  GHashTable *cells; /* name → GPtrArray of GArray of int */
  JsonObject *plan;
  GPtrArray *faults;
  int n_people;
  int n_requests;
  int n_slots;
  int *slot_of; /* of each request; −1: not held */
  int *meets;   /* [person][slot]: a request, or NOBODY */
} Judge;

/* ---- the data ---- */

static GScanner *
open_scanner (const char *data, gsize size)
{
  GScanner *scanner = g_scanner_new (NULL);

  scanner->config->cpair_comment_single = (char *) "%\n";
  scanner->config->scan_identifier_1char = TRUE;
  scanner->config->scan_float = scanner->config->scan_octal = scanner->config->scan_hex = FALSE;
  g_scanner_input_text (scanner, data, size);
  return scanner;
}

static GArray *
add_cell (GPtrArray *cells)
{
  g_ptr_array_add (cells, g_array_new (FALSE, FALSE, sizeof (int)));
  return cells->pdata[cells->len - 1];
}

/* Adds a number, or all after the last one up to it. */
static void
add_number (GScanner *scanner, GArray *cell, gboolean is_range_end)
{
  const int n = MIN (scanner->value.v_int64, MAX_NUMBER);
  const int from = is_range_end && cell->len > 0 ? g_array_index (cell, int, cell->len - 1) + 1 : n;
  int *n_left = scanner->user_data;

  for (int i = from; i <= n && *n_left > 0; i++, --*n_left)
    g_array_append_val (cell, i);
}

/* Up to the semicolon.  What stands before a bracket, as in array1d(1..3, [, is not of the array. */
static GPtrArray *
scan_cells (GScanner *scanner)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  gboolean is_in_set = FALSE;
  int n_dots = 0;
  GTokenType token;

  while ((token = g_scanner_get_next_token (scanner)) != G_TOKEN_EOF && token != ';')
    {
      if (token == '[')
        g_ptr_array_set_size (cells, 0);
      else if (token == '{')
        add_cell (cells);
      else if (token == G_TOKEN_INT)
        add_number (scanner, is_in_set || (n_dots == 2 && cells->len > 0) ? cells->pdata[cells->len - 1] : add_cell (cells),
                    n_dots == 2);
      is_in_set = token == '{' || (is_in_set && token != '}');
      n_dots = token == '.' ? n_dots + 1 : 0;
    }
  return cells;
}

static GHashTable *
scan (GBytes *instance)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  gsize size;
  const char *data = g_bytes_get_data (instance, &size);
  GScanner *scanner = open_scanner (data != NULL ? data : "", size);
  int n_left = MAX_NUMBERS;

  scanner->user_data = &n_left;
  while (g_scanner_get_next_token (scanner) == G_TOKEN_IDENTIFIER)
    {
      char *name = g_strdup (scanner->value.v_identifier);

      if (g_scanner_get_next_token (scanner) == '=')
        g_hash_table_replace (all, name, scan_cells (scanner));
      else
        g_free (name);
    }
  g_scanner_destroy (scanner);
  return all;
}

static const GArray *
cell (Judge *self, const char *name, int i)
{
  const GPtrArray *cells = g_hash_table_lookup (self->cells, name);

  return cells != NULL && i < (int) cells->len ? cells->pdata[i] : NULL;
}

static int
cell_number (Judge *self, const char *name, int i)
{
  const GArray *its = cell (self, name, i);

  return its != NULL && its->len > 0 ? g_array_index (its, int, 0) : 0;
}

static gboolean
cell_has (Judge *self, const char *name, int i, int n)
{
  const GArray *its = cell (self, name, i);

  for (guint k = 0; its != NULL && k < its->len; k++)
    if (g_array_index (its, int, k) == n)
      return TRUE;
  return FALSE;
}

/* ---- the demands; people, requests and slots from 1 where they are told ---- */

static int
tables_in (Judge *self, int slot)
{
  return cell (self, "nTables", 1) != NULL ? cell_number (self, "nTables", slot) : cell_number (self, "nTables", 0);
}

static void
judge_slot (Judge *self, int request, int slot)
{
  const int session = cell_number (self, "requested", 3 * request + 2);
  const int fixed = cell_number (self, "fixed", request);
  const gboolean is_morning =
    cell (self, "nMorningSlots", 0) == NULL || slot < cell_number (self, "nMorningSlots", 0);

  if ((session == 1 && !is_morning) || (session == 2 && is_morning))
    inc_match_judge_wrong (self->faults, "Request %d is not held in its session", request + 1);
  if (fixed != 0 && fixed != slot + 1)
    inc_match_judge_wrong (self->faults, "Request %d is not in its fixed slot", request + 1);
}

static void
judge_person (Judge *self, int request, int column, const char *said, int slot)
{
  const int person = cell_number (self, "requested", 3 * request + column);
  g_autofree char *id = g_strdup_printf ("%d", person);
  int *meets = person >= 1 && person <= self->n_people ? &self->meets[(person - 1) * self->n_slots + slot] : NULL;

  if (meets == NULL || !g_str_equal (id, said))
    {
      inc_match_judge_wrong (self->faults, "Request %d is not of %s", request + 1, said);
      return;
    }
  if (cell_has (self, "forbidden", person - 1, slot + 1))
    inc_match_judge_wrong (self->faults, "%d is not there in slot %d", person, slot + 1);
  if (*meets != NOBODY)
    inc_match_judge_wrong (self->faults, "%d has two meetings in slot %d", person, slot + 1);
  *meets = request;
}

static void
judge_meeting (Judge *self, JsonObject *meeting, GHashTable *seats)
{
  const gint64 request = number (meeting, "request", 0) - 1, slot = number (meeting, "slot", -1);
  const gint64 table = number (meeting, "table", 0);

  if (request < 0 || request >= self->n_requests || slot < 0 || slot >= self->n_slots)
    {
      inc_match_judge_wrong (self->faults, "There is no request %" G_GINT64_FORMAT ", or no slot %" G_GINT64_FORMAT,
                             request + 1, slot + 1);
      return;
    }
  if (self->slot_of[request] >= 0)
    inc_match_judge_wrong (self->faults, "Request %d is met twice", (int) request + 1);
  self->slot_of[request] = slot;
  judge_slot (self, request, slot);
  judge_person (self, request, 0, text (meeting, "a"), slot);
  judge_person (self, request, 1, text (meeting, "b"), slot);
  if (table < 1 || table > tables_in (self, slot))
    inc_match_judge_wrong (self->faults, "Slot %d has no table %" G_GINT64_FORMAT, (int) slot + 1, table);
  if (!g_hash_table_add (seats, GSIZE_TO_POINTER ((gsize) slot * MAX_NUMBER + CLAMP (table, 0, MAX_NUMBER - 1))))
    inc_match_judge_wrong (self->faults, "Two meetings are at table %" G_GINT64_FORMAT " in slot %d", table,
                           (int) slot + 1);
}

static void
judge_meetings (Judge *self)
{
  g_autoptr(GHashTable) seats = g_hash_table_new (NULL, NULL);
  JsonArray *meetings = list (self->plan, "meetings");

  for (int i = 0; i < count (meetings); i++)
    judge_meeting (self, item (meetings, i), seats);
  for (int i = 0; i < self->n_requests; i++)
    {
      const GArray *before = cell (self, "precedences", i);

      if (self->slot_of[i] < 0)
        inc_match_judge_wrong (self->faults, "Request %d is not met", i + 1);
      for (guint k = 0; before != NULL && k < before->len; k++)
        {
          const int other = g_array_index (before, int, k) - 1;

          if (other >= 0 && other < self->n_requests && self->slot_of[other] >= self->slot_of[i])
            inc_match_judge_wrong (self->faults, "Request %d is not met after request %d", i + 1, other + 1);
        }
    }
}

/* ---- the numbers ---- */

typedef struct
{
  int n_meetings;
  int n_idle;
  int n_breaks;
} Day;

static Day
count_day (Judge *self, int person)
{
  Day day = { 0 };
  int last = -1, n_there = 0; /* since the last meeting: slots in which they are there */

  for (int slot = 0; slot < self->n_slots; slot++)
    if (self->meets[person * self->n_slots + slot] == NOBODY)
      n_there += !cell_has (self, "forbidden", person, slot + 1);
    else
      {
        day.n_meetings++;
        day.n_idle += last >= 0 ? n_there : 0;
        day.n_breaks += last >= 0 && slot > last + 1;
        last = slot;
        n_there = 0;
      }
  return day;
}

static void
judge_row (Judge *self, int person, const Day *day)
{
  JsonArray *rows = list (self->plan, "people");
  JsonObject *row = person < count (rows) ? item (rows, person) : NULL;
  g_autofree char *id = g_strdup_printf ("%d", person + 1);

  if (!g_str_equal (text (row, "id"), id))
    inc_match_judge_wrong (self->faults, "Row %d of the people is not of %s", person + 1, id);
  inc_match_judge_number (self->faults, "A number of meetings", number (row, "meetings", -1), day->n_meetings);
  inc_match_judge_number (self->faults, "A score", number (row, "score", -1), day->n_meetings);
  inc_match_judge_number (self->faults, "A number of idle slots", number (row, "idle", -1), day->n_idle);
}

static void
judge_levels (Judge *self, gint64 idle)
{
  static const char *const names[] = { "musts", "kept", "interest", "idle", "moves" };
  const gint64 n = self->n_requests, values[] = { n, 0, n, idle, 0 }, bounds[] = { n, 0, n, 0, 0 };
  JsonArray *rows = list (self->plan, "levels");

  for (int i = 0; i < (int) G_N_ELEMENTS (names); i++)
    {
      JsonObject *row = i < count (rows) ? item (rows, i) : NULL;

      if (!g_str_equal (text (row, "level"), names[i]))
        inc_match_judge_wrong (self->faults, "The plan does not tell of the level %s", names[i]);
      inc_match_judge_number (self->faults, names[i], number (row, "value", -1), values[i]);
      inc_match_judge_number (self->faults, "A bound", number (row, "bound", -1), bounds[i]);
    }
}

static void
judge_proof (Judge *self, int n_breaks, int fewest, int most)
{
  JsonObject *proof = json_node_get_object (json_object_get_member (self->plan, "proof"));
  const gint64 bound = number (proof, "bound", -1), fairness = number (proof, "fairness", G_MAXINT);

  if (!g_str_equal (text (proof, "measure"), "breaks"))
    inc_match_judge_wrong (self->faults, "A published day is measured in breaks");
  inc_match_judge_number (self->faults, "breaks", number (self->plan, "breaks", -1), n_breaks);
  inc_match_judge_number (self->faults, "What the proof is of", number (proof, "value", -1), n_breaks);
  if (bound > n_breaks)
    inc_match_judge_wrong (self->faults, "There are fewer breaks than the bound");
  if (!g_str_equal (text (proof, "state"), bound == n_breaks ? "best" : "open"))
    inc_match_judge_wrong (self->faults, "The timetable is said to be %s", text (proof, "state"));
  if (most - fewest > fairness)
    inc_match_judge_wrong (self->faults, "Somebody has %d breaks more than somebody else", most - fewest);
}

static void
judge_numbers (Judge *self)
{
  int idle = 0, n_breaks = 0, fewest = G_MAXINT, most = 0;

  for (int person = 0; person < self->n_people; person++)
    {
      const Day day = count_day (self, person);

      judge_row (self, person, &day);
      idle += day.n_idle;
      n_breaks += day.n_breaks;
      fewest = MIN (fewest, day.n_breaks);
      most = MAX (most, day.n_breaks);
    }
  judge_levels (self, idle);
  judge_proof (self, n_breaks, fewest, most);
  inc_match_judge_number (self->faults, "total", number (self->plan, "total", -1), self->n_requests);
  inc_match_judge_number (self->faults, "total_bound", number (self->plan, "total_bound", -1), self->n_requests);
}

/* ---- the whole ---- */

gboolean
inc_match_verify_is_dzn (GBytes *instance)
{
  gsize size;
  const char *data = g_bytes_get_data (instance, &size);
  GScanner *scanner = open_scanner (data != NULL ? data : "", size);
  const gboolean is_dzn = g_scanner_get_next_token (scanner) == G_TOKEN_IDENTIFIER &&
                          g_scanner_get_next_token (scanner) == '=';

  g_scanner_destroy (scanner);
  return is_dzn;
}

static gboolean
has_shape (Judge *self, GError **error)
{
  JsonNode *proof = json_object_get_member (self->plan, "proof");

  self->n_people = cell_number (self, "nBusiness", 0);
  self->n_requests = cell_number (self, "nMeetings", 0);
  self->n_slots = cell_number (self, "nTotalSlots", 0);
  if (self->n_people <= MAX_NUMBER && self->n_slots <= 64 && proof != NULL && JSON_NODE_HOLDS_OBJECT (proof) &&
      list (self->plan, "meetings") != NULL)
    return TRUE;
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 0, 0, "The day is too large, or the plan has no proof");
  return FALSE;
}

/* Where there is no timetable, only that is said: a proof of it is not for a checker. */
static gboolean
claims_timetable (Judge *self)
{
  return count (list (self->plan, "meetings")) > 0 || self->n_requests == 0 ||
         g_str_equal (text (json_object_get_object_member (self->plan, "proof"), "state"), "best");
}

GPtrArray *
inc_match_verify_dzn (GBytes *instance, GBytes *plan, GError **error)
{
  g_autoptr(GHashTable) cells = scan (instance);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, instance);
  g_autofree int *slot_of = NULL;
  g_autofree int *meets = NULL;
  g_autoptr(JsonParser) parser = NULL;
  Judge self = { .cells = cells };

  parser = load (plan, "mm-plan/1", &self.plan, error);
  if (parser == NULL || !has_shape (&self, error))
    return NULL;
  self.slot_of = slot_of = g_new (int, self.n_requests + 1);
  self.meets = meets = g_new (int, (gsize) self.n_people * self.n_slots + 1);
  for (int i = 0; i < self.n_requests; i++)
    slot_of[i] = -1;
  for (int i = 0; i < self.n_people * self.n_slots; i++)
    meets[i] = NOBODY;
  self.faults = g_ptr_array_new_with_free_func (g_free);
  if (!g_str_equal (text (self.plan, "instance_sha256"), sum))
    inc_match_judge_wrong (self.faults, "The plan was made for another instance");
  if (claims_timetable (&self))
    {
      judge_meetings (&self);
      judge_numbers (&self);
    }
  return self.faults;
}
