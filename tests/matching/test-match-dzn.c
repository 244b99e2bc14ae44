/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Published days: what the reader makes of the data and what it refuses, plans that pass the checker, faults that it finds,
 * and published results where the data are at hand. */
#include "config.h"

#include "inc-exchange-error.h"
#include "inc-match-dzn.h"
#include "inc-match-verify.h"
#include "inc-test.h"

#include <string.h>

/* 1 meets 2 twice. */
#define HEAD "nBusiness = 3; nMeetings = 3; nTables = 1; nTotalSlots = 4; nMorningSlots = 2;\n"
#define REQUESTED "requested = [|1, 2,1,\n|2, 3,3,\n|1, 2,2,\n|];\n"
#define DAY                                                                                                                \
  "% a day\n" HEAD REQUESTED "meetingsxBusiness = [{1,2}, {1}, {}];\n/* none\n of it */ forbidden = [{0}, {4}, {1..2}];\n" \
  "fixed = [1, 0, 0];\nprecedences = [{}, {1}, {}];\n"

static IncAgenda *
read_day (const char *text, GError **error)
{
  return inc_match_dzn_read (text, strlen (text), error);
}

static void
test_read (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncAgenda) agenda = read_day (DAY, &error);

  g_assert_no_error (error);
  g_assert_cmpint (agenda->n_slots, ==, 4);
  g_assert_cmpint (agenda->open_tables[3], ==, 1);
  g_assert_cmpuint (agenda->available->len, ==, 3);
  g_assert_cmpuint (agenda->meetings->len, ==, 3);
  g_assert_cmphex (inc_agenda_available (agenda, 0) & 0xf, ==, 0xf);
  g_assert_cmphex (inc_agenda_available (agenda, 1) & 0xf, ==, 0x7);
  g_assert_cmphex (inc_agenda_available (agenda, 2) & 0xf, ==, 0xc);
  g_assert_cmphex (inc_agenda_slots (agenda, 0), ==, 0x1);
  g_assert_cmphex (inc_agenda_slots (agenda, 1), ==, 0x4);
  g_assert_cmphex (inc_agenda_slots (agenda, 2), ==, 0x4);
  g_assert_cmpint (inc_agenda_meeting (agenda, 1)->people[1], ==, 2);
  g_assert_cmpuint (agenda->orders->len, ==, 1);
  g_assert_cmpint (g_array_index (agenda->orders, IncOrder, 0).earlier, ==, 0);
  g_assert_cmpint (g_array_index (agenda->orders, IncOrder, 0).later, ==, 1);
  g_assert_cmpint (agenda->fairness, ==, INC_AGENDA_ANY_FAIRNESS);
}

/* The same day in other words. */
static void
test_other_words (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncAgenda) agenda =
    read_day ("nBusiness=3;nMeetings=3;nTables=[1,2,1,0];nTotalSlots=4;"
          "requested=array2d(1..3,1..3,[1,2,3,2,3,3,1,2,3,]);forbidden=array1d(1..3,[{ },1..2,{3,1 .. 2}]);"
          "fixed=[];extra=-7..-3", &error);

  g_assert_no_error (error);
  g_assert_cmpint (agenda->open_tables[1], ==, 2);
  g_assert_cmphex (inc_agenda_available (agenda, 1) & 0xf, ==, 0xc);
  g_assert_cmphex (inc_agenda_available (agenda, 2) & 0xf, ==, 0x8);
  g_assert_cmphex (inc_agenda_slots (agenda, 1), ==, 0x8);
}

/* As an editor of another system leaves it, without what may be left out. */
static void
test_other_lines (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncAgenda) agenda =
    read_day ("% a day\r\nnBusiness = 3; % three\r\nnMeetings = 2;\r\nnTables = 1;\r\nnTotalSlots = 4;\r\n"
              "requested = [|1, 2,3,\r\n% between\r\n|2, 3,3,\r\n|];\r\nprecedences = [{},\r\n{1}];", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (agenda->meetings->len, ==, 2);
  g_assert_cmphex (inc_agenda_slots (agenda, 1) & 0xf, ==, 0xf);
  g_assert_cmpuint (agenda->orders->len, ==, 1);
}

static const struct
{
  const char *name;
  const char *text;
  IncExchangeError code;
  guint line;
  const char *message;
} refused[] = {
  { "empty", "", INC_EXCHANGE_ERROR_SHAPE, 0, "“nBusiness” is missing" },
  { "no-value", "nBusiness = ;", INC_EXCHANGE_ERROR_SYNTAX, 1, "Line 1: a whole number is needed here" },
  { "no-semicolon", "nBusiness = 3\nnMeetings = 1;", INC_EXCHANGE_ERROR_SYNTAX, 2, "Line 2: “;” is missing" },
  { "no-equals", "nBusiness : 3;", INC_EXCHANGE_ERROR_SYNTAX, 1, "Line 1: “=” is missing" },
  { "no-name", "\n\n= 3;", INC_EXCHANGE_ERROR_SYNTAX, 3, "Line 3: a name is needed here" },
  { "open-comment", "nBusiness = 3; /* and", INC_EXCHANGE_ERROR_SYNTAX, 1, "Line 1: a comment does not end" },
  { "open-set", "a = [{1,\n2", INC_EXCHANGE_ERROR_SYNTAX, 2, "Line 2: “}” is missing" },
  { "open-array", "a = [1, 2", INC_EXCHANGE_ERROR_SYNTAX, 1, "Line 1: “]” is missing" },
  { "open-row", "a = [| 1, 2", INC_EXCHANGE_ERROR_SYNTAX, 1, "Line 1: “,” or “|” is missing" },
  { "uneven-rows", "a = [| 1, 2\n | 3 |];", INC_EXCHANGE_ERROR_SHAPE, 2, "Line 2: this row has 1 values, the first has 2" },
  { "float", "a = [1.5];", INC_EXCHANGE_ERROR_SYNTAX, 1, "Line 1: “]” is missing" },
  { "twice", "a = 1;\na = 2;", INC_EXCHANGE_ERROR_SHAPE, 2, "Line 2: “a” has a value already" },
  { "huge", "a = 99999999999999999999;", INC_EXCHANGE_ERROR_LIMIT, 1, "Line 1: numbers go up to 1000000000" },
  { "word", "a = true;", INC_EXCHANGE_ERROR_SYNTAX, 1, "Line 1: a number, a set or an array is needed here" },
  { "array2d", "a = array2d(1..2, 1..2, [1,2,3]);", INC_EXCHANGE_ERROR_SHAPE, 1,
    "Line 1: there are 3 values, not the rows times the columns" },
  { "people", "nBusiness = 100000;", INC_EXCHANGE_ERROR_LIMIT, 1, "Line 1: “nBusiness” is 100000; 1 to 2000 are possible" },
  { "slots", "nBusiness = 3; nMeetings = 0;\nnTotalSlots = 65;", INC_EXCHANGE_ERROR_LIMIT, 2,
    "Line 2: “nTotalSlots” is 65; 1 to 64 are possible" },
  { "kind", "nBusiness = {3};", INC_EXCHANGE_ERROR_SHAPE, 1, "Line 1: “nBusiness” must be a number" },
  { "no-rows", HEAD, INC_EXCHANGE_ERROR_SHAPE, 0, "“requested” must have 3 rows of two people and a session" },
  { "few-rows", HEAD "requested = [|1,2,3|];", INC_EXCHANGE_ERROR_SHAPE, 2,
    "Line 2: “requested” must have 3 rows of two people and a session" },
  { "stranger", HEAD "requested = [|1,2,3|\n1,4,3|1,3,3|];", INC_EXCHANGE_ERROR_SHAPE, 3, "Line 3: there is no person 4" },
  { "themself", HEAD "requested = [|1,2,3|1,1,3|1,3,3|];", INC_EXCHANGE_ERROR_SHAPE, 2,
    "Line 2: person 1 is to meet themself" },
  { "session", HEAD "requested = [|1,2,3|1,3,4|1,3,3|];", INC_EXCHANGE_ERROR_SHAPE, 2, "Line 2: session 4 is not 1, 2 or 3" },
  { "forbidden", HEAD REQUESTED "forbidden = [{}, {5}, {}];", INC_EXCHANGE_ERROR_SHAPE, 6,
    "Line 6: “forbidden” has 5 where 0 to 4 are possible" },
  { "few-forbidden", HEAD REQUESTED "forbidden = [{}];", INC_EXCHANGE_ERROR_SHAPE, 6, "Line 6: “forbidden” must be a list of 3" },
  { "fixed", HEAD REQUESTED "fixed = [{1}, 0, 0];", INC_EXCHANGE_ERROR_SHAPE, 6,
    "Line 6: “fixed” must have a slot, or 0, for each meeting" },
  { "fixed-nowhere", HEAD REQUESTED "fixed = [-1, 0, 0];", INC_EXCHANGE_ERROR_SHAPE, 6,
    "Line 6: “fixed” has -1 where 0 to 4 are possible" },
  { "few-fixed", HEAD REQUESTED "\r\nfixed = [1,\r\n 0];", INC_EXCHANGE_ERROR_SHAPE, 7, "Line 7: “fixed” must be a list of 3" },
  { "many-precedences", HEAD REQUESTED "precedences = [{},\n{},{},{}];", INC_EXCHANGE_ERROR_SHAPE, 6,
    "Line 6: “precedences” must be a list of 3" },
  { "tables", "nBusiness = 3; nMeetings = 0; nTotalSlots = 4;\nnTables = -1;", INC_EXCHANGE_ERROR_LIMIT, 2,
    "Line 2: “nTables” is -1; 0 to 5000 are possible" },
  { "morning", "nBusiness = 3; nMeetings = 0; nTotalSlots = 4;\nnMorningSlots = 5;", INC_EXCHANGE_ERROR_LIMIT, 2,
    "Line 2: “nMorningSlots” is 5; 0 to 4 are possible" },
  { "precedences", HEAD REQUESTED "precedences = [{}, 1..4, {}];", INC_EXCHANGE_ERROR_SHAPE, 6,
    "Line 6: “precedences” has 4 where 0 to 3 are possible" },
};

static void
test_refused (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_day (refused[i].text, &error));
  g_assert_error (error, INC_EXCHANGE_ERROR, refused[i].code);
  g_assert_cmpstr (error->message, ==, refused[i].message);
  g_assert_cmpuint (inc_exchange_error_get_line (error), ==, refused[i].line);
}

/* ---- plans and their judge ---- */

static char *
solve (const char *text, int fairness, IncProofState *state, int *waiting)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncAgenda) agenda = read_day (text, &error);
  g_autoptr(IncProof) proof = NULL;
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  agenda->fairness = fairness;
  proof = inc_proof_run (agenda, &(IncProofLimits) { 0 }, NULL, NULL);
  inc_match_dzn_write_plan (agenda, proof, &(IncMatchOrigin) { sum, 1, 0 }, stream, NULL, &error);
  g_assert_no_error (error);
  *state = proof->state;
  *waiting = proof->waiting;
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static GPtrArray *
verify (const char *day, const char *plan)
{
  g_autoptr(GBytes) instance = g_bytes_new_static (day, strlen (day));
  g_autoptr(GBytes) bytes = g_bytes_new_static (plan, strlen (plan));
  g_autoptr(GError) error = NULL;
  GPtrArray *faults = inc_match_verify (instance, bytes, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  return faults;
}

static void
test_impossible (void)
{
  IncProofState state;
  int waiting;
  g_autofree char *plan = solve (DAY, 2, &state, &waiting);
  g_autoptr(GPtrArray) faults = verify (DAY, plan);

  /* Two of the three have to be in slot 3, at one table. */
  g_assert_cmpint (state, ==, INC_PROOF_IMPOSSIBLE);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* The only timetable of another day: slot 1, 4 and 3. */
#define ONLY                                                                              \
  "nBusiness = 3; nMeetings = 3; nTables = 2; nTotalSlots = 4; nMorningSlots = 2;\n"       \
  "requested = [|1,2,1 |2,3,2 |1,3,2 |];\nforbidden = [{2}, {2,3}, {}];\nfixed = [0, 0, 3];\n" \
  "precedences = [{}, {3}, {1}];"

static const struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *fault; /* the first */
} faulty[] = {
  { "right", "1", "1", NULL },
  { "other-day", "\"instance_sha256\": \"", "\"instance_sha256\": \"0", "The plan was made for another instance" },
  { "request", "\"request\": 2", "\"request\": 4", "There is no request 4, or no slot 4" },
  { "twice", "\"request\": 2", "\"request\": 1", "Request 1 is met twice" },
  { "session", "\"slot\": 0", "\"slot\": 3", "Request 1 is not held in its session" },
  { "fixed", "\"slot\": 2", "\"slot\": 1", "Request 3 is not held in its session" },
  { "absent", "\"slot\": 3", "\"slot\": 2", "2 is not there in slot 3" },
  { "stranger", "\"a\": \"2\"", "\"a\": \"1\"", "Request 2 is not of 1" },
  { "table", "\"table\": 1", "\"table\": 3", "Slot 1 has no table 3" },
  { "breaks", "\"breaks\": 2", "\"breaks\": 1", "breaks is said to be 1 and is 2" },
  { "bound", "\"bound\": 2", "\"bound\": 1", "The timetable is said to be best" },
  { "fairness", "\"fairness\": 2", "\"fairness\": 0", "Somebody has 1 breaks more than somebody else" },
  { "value", "\"value\": 2", "\"value\": 3", "What the proof is of is said to be 3 and is 2" },
  { "idle", "\"idle\": 0", "\"idle\": 1", "A number of idle slots is said to be 1 and is 0" },
  { "total", "\"total\": 3", "\"total\": 2", "total is said to be 2 and is 3" },
};

static void
test_faulty (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  IncProofState state;
  int waiting;
  g_autofree char *right = solve (ONLY, 2, &state, &waiting);
  const char *at = strstr (right, faulty[i].from);
  g_autofree char *plan = NULL;
  g_autoptr(GPtrArray) faults = NULL;

  g_assert_cmpint (state, ==, INC_PROOF_BEST);
  g_assert_cmpint (waiting, ==, 2);
  g_assert_nonnull (at);
  plan = g_strdup_printf ("%.*s%s%s", (int) (at - right), right, faulty[i].to, at + strlen (faulty[i].from));
  faults = verify (ONLY, plan);
  g_assert_cmpstr (faults->len > 0 ? faults->pdata[0] : NULL, ==, faulty[i].fault);
}

/* ---- published results ---- */

/* Quick ones even under the sanitizers. */
static const struct
{
  const char *file;
  int fairness;
  int breaks; /* −1: there is no timetable */
} published[] = {
  { "original/tic-12.original.dzn", 2, 0 },          { "original/tic-12crafc.original.dzn", 0, 0 },
  { "original/tic-13crafc.original.dzn", 0, -1 },    { "original/forumt-14.original.dzn", 0, -1 },
  { "original/forumt-14.original.dzn", 2, 5 },       { "forbidden/tic-12.forb0003.dzn", 2, -1 },
  { "forbidden/tic-13crafb.forb0003.dzn", 2, 0 },
};

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autofree char *name = g_build_filename ("data", "b2b", published[i].file, NULL);
      g_autofree char *path = inc_test_shared (name);
      g_autofree char *day = NULL;
      g_autofree char *plan = NULL;
      g_autoptr(GPtrArray) faults = NULL;
      IncProofState state;
      int waiting;

      if (path == NULL)
        return;
      g_assert_true (g_file_get_contents (path, &day, NULL, NULL));
      plan = solve (day, published[i].fairness, &state, &waiting);
      g_assert_cmpint (state == INC_PROOF_IMPOSSIBLE ? -1 : waiting, ==, published[i].breaks);
      g_assert_cmpint (state, !=, INC_PROOF_OPEN);
      faults = verify (day, plan);
      g_assert_cmpuint (faults->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/dzn/read", test_read);
  g_test_add_func ("/matching/dzn/other-words", test_other_words);
  g_test_add_func ("/matching/dzn/other-lines", test_other_lines);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/matching/dzn/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/matching/dzn/impossible", test_impossible);
  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      g_autofree char *path = g_strconcat ("/matching/dzn/judged/", faulty[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_faulty);
    }
  g_test_add_func ("/matching/dzn/published", test_published);
  return g_test_run ();
}
