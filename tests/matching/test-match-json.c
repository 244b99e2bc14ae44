/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* mm-instance/1 read, refused with the place, and read back from what was written. */
#include "config.h"

#include "inc-exchange-error.h"
#include "inc-match-json.h"
#include "inc-match-maker.h"

#define HEAD "{\"format\":\"mm-instance/1\",\"slots\":[{\"id\":\"9:00\",\"tables\":2},{}],"
#define PEOPLE "\"people\":[{\"id\":\"s\",\"side\":\"startup\",\"avail\":\"10\",\"min\":1,\"max\":2}," \
               "{\"id\":\"i\",\"side\":\"investor\",\"home_table\":2,\"reserved\":true}],"

static void
test_all_members (void)
{
  static const char json[] =
    HEAD PEOPLE "\"name\":\"Ngày hội\",\"pairs\":[{\"a\":\"i\",\"b\":\"s\",\"score\":70,\"wish\":\"must\",\"slots\":\"11\"}],"
    "\"locked\":[{\"a\":\"s\",\"b\":\"i\",\"slot\":0,\"table\":2}],"
    "\"previous\":[{\"a\":\"s\",\"b\":\"i\",\"slot\":1}],"
    "\"objective\":{\"mode\":\"weighted\",\"fair\":[9,8],\"idle\":3,\"keep\":5,\"moves\":2}}";
  g_autoptr(GError) error = NULL;
  g_autoptr(IncInstance) instance = inc_match_json_read (json, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (instance->name, ==, "Ngày hội");
  g_assert_cmpint (inc_instance_tables (instance, 1), ==, 2);
  g_assert_cmpstr (instance->slots->pdata[1], ==, "1");
  g_assert_cmphex (inc_instance_person (instance, 0)->available, ==, 1);
  g_assert_cmpint (inc_instance_person (instance, 0)->least, ==, 1);
  g_assert_cmpint (inc_instance_person (instance, 0)->most, ==, 2);
  g_assert_cmpint (inc_instance_person (instance, 1)->home, ==, 2);
  g_assert_true (inc_instance_person (instance, 1)->reserved);
  g_assert_cmpint (inc_instance_pair (instance, 0)->startup, ==, 0);
  g_assert_cmpint (inc_instance_pair (instance, 0)->score, ==, 70);
  g_assert_cmpint (inc_instance_pair (instance, 0)->wish, ==, INC_WISH_MUST);
  g_assert_cmpint (g_array_index (instance->locked, IncSitting, 0).table, ==, 2);
  g_assert_cmpint (g_array_index (instance->previous, IncSitting, 0).slot, ==, 1);
  g_assert_true (instance->objective.weighted);
  g_assert_cmpint (instance->objective.n_fair, ==, 2);
  g_assert_cmpint (instance->objective.keep, ==, 5);
}

static const struct
{
  const char *json;
  int code;
  const char *sentence;
} refused[] = {
  { "", INC_EXCHANGE_ERROR_SYNTAX, NULL },
  { "{\"format\":", INC_EXCHANGE_ERROR_SYNTAX, NULL },
  { "[]", INC_EXCHANGE_ERROR_SHAPE, "an object is needed here" },
  { "{\"format\":\"mm-instance/2\"}", INC_EXCHANGE_ERROR_VERSION, "The format must be mm-instance/1" },
  { "{\"format\":\"mm-instance/1\",\"slot\":[]}", INC_EXCHANGE_ERROR_SHAPE, "“slot” is not known" },
  { "{\"format\":\"mm-instance/1\"}", INC_EXCHANGE_ERROR_SHAPE, "“slots” must be a list" },
  { "{\"format\":\"mm-instance/1\",\"slots\":[{}]}", INC_EXCHANGE_ERROR_SHAPE,
    "slots 1: the first slot must say how many “tables” there are" },
  { HEAD "\"people\":[{\"id\":\"s\"}],\"pairs\":[]}", INC_EXCHANGE_ERROR_SHAPE,
    "people 1: a person needs an “id” and a “side”" },
  { HEAD "\"people\":[{\"id\":\"s\",\"side\":\"bank\"}],\"pairs\":[]}", INC_EXCHANGE_ERROR_SHAPE,
    "people 1: “side” cannot be “bank”" },
  { HEAD "\"people\":[{\"id\":\"s\",\"side\":\"startup\",\"avail\":\"1\"}],\"pairs\":[]}", INC_EXCHANGE_ERROR_SHAPE,
    "people 1: “avail” must have 0 or 1 for each of the 2 slots" },
  { HEAD "\"people\":[{\"id\":\"s\",\"side\":\"startup\",\"max\":1.5}],\"pairs\":[]}", INC_EXCHANGE_ERROR_SHAPE,
    "people 1: “max” must be a whole number" },
  { HEAD PEOPLE "\"pairs\":[{\"a\":\"s\",\"b\":\"nobody\"}]}", INC_EXCHANGE_ERROR_SHAPE,
    "pairs 1: there is no person “nobody”" },
  { HEAD PEOPLE "\"pairs\":[],\"locked\":[{\"a\":\"s\",\"b\":\"i\",\"slot\":0}]}", INC_EXCHANGE_ERROR_SHAPE,
    "locked 1: “s” and “i” are not among the pairs" },
  { HEAD PEOPLE "\"pairs\":[{\"a\":\"s\",\"b\":\"i\",\"after\":7}]}", INC_EXCHANGE_ERROR_SHAPE,
    "pairs 1: “after” must be a list" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (inc_match_json_read (refused[i].json, -1, &error));
      g_assert_error (error, INC_EXCHANGE_ERROR, refused[i].code);
      if (refused[i].sentence != NULL)
        g_assert_cmpstr (error->message, ==, refused[i].sentence);
    }
}

static void
test_overflow (void)
{
  static const char *const scores[] = { "9223372036854775807", "99999999999999999999999", "-9223372036854775808" };

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *json = g_strdup_printf (HEAD PEOPLE "\"pairs\":[{\"a\":\"s\",\"b\":\"i\",\"score\":%s}]}",
                                               scores[i]);
      g_autoptr(GError) error = NULL;

      g_assert_null (inc_match_json_read (json, -1, &error));
      g_assert_nonnull (error);
    }
}

static char *
dup_json (const IncInstance *instance)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  inc_match_json_write_instance (instance, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_round_trip (void)
{
  for (guint64 seed = 0; seed < 200; seed++)
    {
      g_autoptr(IncInstance) instance = inc_match_make_odd (seed);
      g_autofree char *json = dup_json (instance);
      g_autoptr(GError) error = NULL;
      g_autoptr(IncInstance) again = inc_match_json_read (json, -1, &error);
      g_autofree char *twice = NULL;

      g_assert_no_error (error);
      twice = dup_json (again);
      g_assert_cmpstr (json, ==, twice);
      g_assert_cmpint (again->orders->len, ==, instance->orders->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/json/all-members-are-read", test_all_members);
  g_test_add_func ("/matching/json/refused", test_refused);
  g_test_add_func ("/matching/json/numbers-too-large", test_overflow);
  g_test_add_func ("/matching/json/written-reads-the-same", test_round_trip);
  return g_test_run ();
}
