/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Packages of grants: what is written is read again as the same; what others write; what is refused, and where. */
#include "config.h"

#include "inc-exchange-error.h"
#include "inc-grants-json.h"
#include "inc-grants-reader.h"

#include <string.h>

static IncGrant *
create_grant (const char *id, const char *currency, gint64 amount)
{
  IncGrant *grant = inc_grant_new ();

  grant->id = g_strdup (id);
  grant->title = g_strdup ("Phòng thí nghiệm");
  grant->description = g_strdup ("Thiết bị");
  grant->currency = g_strdup (currency);
  grant->awarded = amount;
  grant->awarded_on = g_strdup ("2026-03-05");
  grant->funder.id = g_strdup ("VN-MST-9900000104");
  grant->funder.name = g_strdup ("Quỹ A");
  grant->recipient.id = g_strdup ("x-1");
  grant->recipient.name = g_strdup ("Lúa Số");
  return grant;
}

static char *
write_grants (IncGrant *const *grants, guint n, GError **error)
{
  const IncGrantsHeader header = { "Grants", "x", "Vườn ươm" };
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(IncGrantsJson) json = inc_grants_json_new (stream, &header, NULL);

  for (guint i = 0; i < n; i++)
    if (!inc_grants_json_add (json, grants[i], error))
      return NULL;
  if (!inc_grants_json_finish (json, error))
    return NULL;
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* ---- writing ---- */

static void
test_bytes (void)
{
  g_autoptr(IncGrant) grant = create_grant ("x-7", "USD", 123450);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  inc_grant_add (grant->payments, "2026-04-01", -5, NULL, "x-1");
  grant->months = 12;
  text = write_grants (&grant, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"grants\": [\n"
                   "    {\n"
                   "      \"amountAwarded\": 1234.50,\n"
                   "      \"awardDate\": \"2026-03-05T00:00:00Z\",\n"
                   "      \"currency\": \"USD\",\n"
                   "      \"description\": \"Thiết bị\",\n"
                   "      \"disbursementTransaction\": [\n"
                   "        {\n"
                   "          \"currency\": \"USD\",\n"
                   "          \"recipient\": \"x-1\",\n"
                   "          \"transactionDate\": \"2026-04-01T00:00:00Z\",\n"
                   "          \"value\": -0.05\n"
                   "        }\n"
                   "      ],\n"
                   "      \"fundingOrganization\": [\n"
                   "        {\n"
                   "          \"id\": \"VN-MST-9900000104\",\n"
                   "          \"name\": \"Quỹ A\"\n"
                   "        }\n"
                   "      ],\n"
                   "      \"id\": \"x-7\",\n"
                   "      \"plannedDates\": [\n"
                   "        {\n"
                   "          \"duration\": 12\n"
                   "        }\n"
                   "      ],\n"
                   "      \"recipientOrganization\": [\n"
                   "        {\n"
                   "          \"id\": \"x-1\",\n"
                   "          \"name\": \"Lúa Số\"\n"
                   "        }\n"
                   "      ],\n"
                   "      \"title\": \"Phòng thí nghiệm\"\n"
                   "    }\n"
                   "  ],\n"
                   "  \"publisher\": {\n"
                   "    \"identifier\": \"x\",\n"
                   "    \"name\": \"Vườn ươm\"\n"
                   "  },\n"
                   "  \"title\": \"Grants\",\n"
                   "  \"version\": \"1.4\"\n"
                   "}\n");
}

static void
assert_refused (IncGrant *const *grants, guint n, IncExchangeError code, const char *message)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = write_grants (grants, n, &error);

  g_assert_null (text);
  g_assert_error (error, INC_EXCHANGE_ERROR, (int) code);
  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
}

static void
test_unfit (void)
{
  g_autoptr(IncGrant) one = create_grant ("x-1", NULL, 5), same = create_grant ("x-1", NULL, 6);
  g_autoptr(IncGrant) no_amount = create_grant ("x-2", NULL, INC_MISSING), large = create_grant ("x-3", "USD", 1000000000000001);
  IncGrant *twice[] = { one, same };

  assert_refused (NULL, 0, INC_EXCHANGE_ERROR_MEMBER,
                  "There is no award to publish: it has an amount, and the day on which it was awarded");
  assert_refused (twice, 2, INC_EXCHANGE_ERROR_MEMBER,
                  "“Phòng thí nghiệm” (x-1): another grant has the same identifier");
  assert_refused (&no_amount, 1, INC_EXCHANGE_ERROR_MEMBER,
                  "“Phòng thí nghiệm” (x-2): a grant has an amount and the day on which it was awarded");
  assert_refused (&large, 1, INC_EXCHANGE_ERROR_LIMIT, NULL);
}

/* Amounts of every size in currencies without decimals, with two and with three: to the last unit. */
static void
test_random_amounts (void)
{
  static const char *const currencies[] = { "VND", "USD", "KWD" };
  g_autoptr(GPtrArray) grants = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_grant_free);
  g_autoptr(GRand) dice = g_rand_new_with_seed (7);
  g_autoptr(IncGrantsPackage) package = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *id = g_strdup_printf ("x-%u", i);
      const gint64 most = i % 3 == 0 ? G_GINT64_CONSTANT (9007199254740991) : G_GINT64_CONSTANT (999999999999999);
      const gint64 amount = ((gint64) (g_rand_int (dice) >> 1) << 32) | g_rand_int (dice);

      g_ptr_array_add (grants, create_grant (id, currencies[i % 3], (amount % most) >> g_rand_int_range (dice, 0, 50)));
    }
  text = write_grants ((IncGrant *const *) grants->pdata, grants->len, &error);
  g_assert_no_error (error);
  package = inc_grants_read (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (package->grants->len, ==, grants->len);
  for (guint i = 0; i < grants->len; i++)
    {
      const IncGrant *wrote = g_ptr_array_index (grants, i), *read = g_ptr_array_index (package->grants, i);

      g_assert_cmpint (read->awarded, ==, wrote->awarded);
      g_assert_cmpstr (read->currency, ==, wrote->currency);
      g_assert_cmpstr (read->awarded_on, ==, "2026-03-05");
    }
}

/* ---- reading ---- */

#define ORGANISATIONS \
  "\"fundingOrganization\": [{\"id\": \"GB-CHC-1\", \"name\": \"The Fund\"}, {\"id\": \"b\", \"name\": \"B\"}],\n" \
  "\"recipientOrganization\": [{\"id\": \"GB-COH-2\", \"name\": \"Makers\", \"addressRegion\": \"Kent\", \"url\": \"https://a.example\"}]"
#define REQUIRED \
  "\"id\": \"360G-a-1\", \"title\": \"A lab\", \"description\": \"\",\n\"awardDate\": \"2024-02-29T23:30:00+07:00\",\n" ORGANISATIONS

static IncGrantsPackage *
read_package (const char *text)
{
  g_autoptr(GError) error = NULL;
  IncGrantsPackage *package = inc_grants_read (text, strlen (text), &error);

  g_assert_no_error (error);
  return package;
}

static void
test_of_others (void)
{
  g_autoptr(IncGrantsPackage) package = read_package (
    "\xef\xbb\xbf{\"version\": \"1.3\", \"title\": \"Ours\", \"publisher\": {\"name\": \"P\", \"logo\": \"x\"}, \"extensions\": [],\n"
    "\"grants\": [{ \"amountAwarded\": 1.2345e3, \"amountAppliedFor\": 2000, \"amountDisbursed\": 0.10,\n"
    "\"plannedDates\": [{\"startDate\": \"2024-03\", \"endDate\": \"2025-01-31\", \"duration\": 10.0}],\n"
    "\"disbursementTransaction\": [{\"transactionDate\": \"2024-04-01\", \"value\": 0.05}, {\"value\": 0.05, \"currency\": \"GBP\"}],\n"
    "\"grantProgramme\": [{\"title\": \"Labs\"}], \"classifications\": [{\"vocabulary\": \"Other\", \"code\": \"q\"},\n"
    "{\"vocabulary\": \"Incubator kind of support\", \"code\": \"rent\"}], \"dataSource\": null, \"x\": {\"y\": [1e999]},\n" REQUIRED
    ", \"currency\": \"GBP\"}]}");
  const IncGrant *grant = g_ptr_array_index (package->grants, 0);
  const IncGrantTransaction *payments = (IncGrantTransaction *) grant->payments->data;

  g_assert_cmpstr (package->title, ==, "Ours");
  g_assert_cmpstr (package->publisher, ==, "P");
  g_assert_cmpuint (package->grants->len, ==, 1);
  g_assert_cmpint (grant->awarded, ==, 123450);
  g_assert_cmpint (grant->applied, ==, 200000);
  g_assert_cmpint (grant->disbursed, ==, 10);
  g_assert_cmpstr (grant->awarded_on, ==, "2024-02-29");
  g_assert_null (grant->starts);
  g_assert_cmpstr (grant->ends, ==, "2025-01-31");
  g_assert_cmpint (grant->months, ==, 10);
  g_assert_null (grant->description);
  g_assert_cmpstr (grant->funder.name, ==, "The Fund");
  g_assert_cmpstr (grant->recipient.region, ==, "Kent");
  g_assert_cmpstr (grant->programme, ==, "Labs");
  g_assert_cmpstr (grant->kind, ==, "rent");
  g_assert_cmpuint (grant->payments->len, ==, 2);
  g_assert_cmpint (payments[0].amount, ==, 5);
  g_assert_cmpstr (payments[0].date, ==, "2024-04-01");
  g_assert_null (payments[1].date);
  g_assert_cmpuint (grant->line, ==, 2);
}

/* A publisher corrects by less than zero; several may give together. */
static void
test_negative_and_shared (void)
{
  g_autoptr(IncGrantsPackage) package = read_package (
    "{\"grants\": [{\"id\": \"1\", \"title\": \"t\", \"description\": \"d\", \"currency\": \"GBP\", \"amountAwarded\": -5.10,\n"
    "\"awardDate\": \"2024-01-01\", \"fundingOrganization\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}],\n"
    "\"recipientOrganization\": [{\"id\": \"c\", \"name\": \"C\"}]}]}");
  const IncGrant *grant = g_ptr_array_index (package->grants, 0);

  g_assert_cmpint (grant->awarded, ==, -510);
  g_assert_true (grant->is_shared);
  g_assert_cmpstr (grant->funder.name, ==, "A");
}

/* Of a person nothing is read but that there is one. */
static void
test_individual (void)
{
  g_autoptr(IncGrantsPackage) package = read_package (
    "{\"grants\": [{\"id\": \"1\", \"title\": \"t\", \"description\": \"d\", \"currency\": \"VND\", \"amountAwarded\": 5,\n"
    "\"awardDate\": \"2024-01-01\", \"fundingOrganization\": [{\"id\": \"a\", \"name\": \"A\"}],\n"
    "\"recipientIndividual\": {\"id\": \"p\", \"name\": \"Somebody\"}}]}");
  const IncGrant *grant = g_ptr_array_index (package->grants, 0);

  g_assert_true (grant->to_individual);
  g_assert_null (grant->recipient.id);
  g_assert_null (grant->recipient.name);
}

#define GRANT(more) "{\"grants\": [{" REQUIRED ",\n" more "}]}"

/* An amount that would have to be rounded is not read, and its grant says where it stands. */
static void
test_too_fine (void)
{
  static const char *const members[] = {
    "\"amountAwarded\": 0.005, \"currency\": \"GBP\"",
    "\"amountAwarded\": 0.5, \"currency\": \"VND\"",
    "\"amountAwarded\": 5, \"currency\": \"GBP\", \"disbursementTransaction\": [{\"value\": 0.001}]",
    "\"amountAwarded\": 5, \"currency\": \"GBP\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"grants\": [{" REQUIRED ",\n%s}]}", members[i]);
      g_autoptr(IncGrantsPackage) package = read_package (text);
      const IncGrant *grant = g_ptr_array_index (package->grants, 0);

      g_assert_cmpuint (grant->fine_line, ==, i < 3 ? 5 : 0);
      g_assert_cmpuint (grant->payments->len, ==, 0);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "[]", "/, line 1: an object is needed here" },
    { "{}", "/grants, line 1: this is missing" },
    { "{\"grants\": []}", "/grants, line 1: this list must not be empty" },
    { "{\"grants\": {}}", "/grants, line 1: a list is needed here" },
    { "{\"grants\": [7]}", "/grants/0, line 1: an object is needed here" },
    { "{\"version\": \"2.0\"}", "/version, line 1: version 2.0 of the standard is not known" },
    { "{\"publisher\": {}, \"grants\": [7]}", "/publisher/name, line 1: this is missing" },
    { GRANT ("\"currency\": \"GBP\""), "/grants/0/amountAwarded, line 1: this is missing" },
    { GRANT ("\"currency\": \"GBP\", \"amountAwarded\": null"), "/grants/0/amountAwarded, line 1: this is missing" },
    { GRANT ("\"currency\": \"GBP\", \"amountAwarded\": \"5\""), "/grants/0/amountAwarded, line 5: a number is needed here" },
    { GRANT ("\"amountAwarded\": 1e300, \"currency\": \"GBP\""),
      "/grants/0/amountAwarded, line 5: this is more than any amount may be" },
    { GRANT ("\"amountAwarded\": 1166.66666666666666667, \"currency\": \"GBP\""),
      "/grants/0/amountAwarded, line 5: this number has more digits than an amount has" },
    { GRANT ("\"amountAwarded\": 5, \"currency\": \"ABC\""), "/grants/0/currency, line 5: “ABC” is no currency" },
    { GRANT ("\"amountAwarded\": 5, \"currency\": \"\""), "/grants/0/currency, line 5: this must not be empty" },
    { GRANT ("\"amountAwarded\": 5, \"amountAwarded\": 6, \"currency\": \"GBP\""),
      "/grants/0/amountAwarded, line 5: this stands here twice" },
    { GRANT ("\"amountAwarded\": 5, \"currency\": \"GBP\", \"plannedDates\": [{\"startDate\": \"soon\"}]"),
      "/grants/0/plannedDates/0/startDate, line 5: “soon” is not a day such as 2026-05-12" },
    { GRANT ("\"amountAwarded\": 5, \"currency\": \"GBP\", \"plannedDates\": [{\"duration\": -1}]"),
      "/grants/0/plannedDates/0/duration, line 5: this is less than zero" },
    { GRANT ("\"amountAwarded\": 5, \"currency\": \"GBP\", \"disbursementTransaction\": [{\"value\": 1, \"currency\": \"USD\"}]"),
      "/grants/0/disbursementTransaction/0/currency, line 5: money is paid in USD, but the grant is in GBP" },
    { GRANT ("\"amountAwarded\": 5, \"currency\": \"GBP\", \"recipientIndividual\": {\"id\": \"a\"}"),
      "/grants/0, line 1: a grant has either “recipientOrganization” or “recipientIndividual”" },
    { "{\"grants\": [{\"fundingOrganization\": []}]}", "/grants/0/fundingOrganization, line 1: this list must not be empty" },
    { "{\"grants\": [{\"recipientOrganization\": [{\"id\": \"a\"}]}]}",
      "/grants/0/recipientOrganization/0/name, line 1: this is missing" },
    { "{\"grants\": [{\"awardDate\": \"2023-02-29\"}]}",
      "/grants/0/awardDate, line 1: “2023-02-29” is not a day such as 2026-05-12" },
    { "{\"grants\": [{\"awardDate\": \"2023-02-28T25:00:00Z\"}]}",
      "/grants/0/awardDate, line 1: “2023-02-28T25:00:00Z” is not a day such as 2026-05-12" },
    { "{\"grants\": [{" REQUIRED ",\"currency\": \"GBP\",\"amountAwarded\": 5},\n{" REQUIRED
      ",\"currency\": \"GBP\",\"amountAwarded\": 5}]}",
      "/grants/1/id, line 5: the grant of line 1 has the same id “360G-a-1”" },
    { "{\"grants\": [{\"id\": \"a\",\n", "/grants/0/id, line 2: the file ends too early" },
    { "{\"grants\": [[[[", "/grants/0, line 1: an object is needed here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(IncGrantsPackage) package = inc_grants_read (cases[i].text, strlen (cases[i].text), &error);

      g_assert_null (package);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpint (error->domain, ==, INC_EXCHANGE_ERROR);
    }
}

static void
test_encodings (void)
{
  static const char bad[] = "{\n\"title\": \"H\xe0 N\xf4\"}";
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (bad, sizeof bad - 1, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncGrantsPackage) package = inc_grants_read_stream (stream, NULL, &error);

  g_assert_null (package);
  g_assert_error (error, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_ENCODING);
  g_assert_cmpuint (inc_exchange_error_get_line (error), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grants/bytes", test_bytes);
  g_test_add_func ("/grants/unfit", test_unfit);
  g_test_add_func ("/grants/random-amounts", test_random_amounts);
  g_test_add_func ("/grants/of-others", test_of_others);
  g_test_add_func ("/grants/individual", test_individual);
  g_test_add_func ("/grants/negative-and-shared", test_negative_and_shared);
  g_test_add_func ("/grants/too-fine", test_too_fine);
  g_test_add_func ("/grants/refused", test_refused);
  g_test_add_func ("/grants/encodings", test_encodings);
  return g_test_run ();
}
