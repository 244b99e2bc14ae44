/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The record engine, over every field of every record type. */
#include "config.h"

#include "inc-model-sample.h"

static void
for_each_field (void (*test) (const IncSchema *schema, const IncField *field))
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < schemas[i]->n_fields; f++)
      test (schemas[i], &schemas[i]->fields[f]);
}

static void
on_notify (GObject *record, GParamSpec *pspec, gpointer data)
{
  g_string_append_printf (data, "%s ", pspec->name);
}

static void
check_reads_back (const IncSchema *schema, const IncField *field)
{
  g_autoptr(IncRecord) record = inc_record_new (schema);
  g_autoptr(GString) notified = g_string_new (NULL);
  g_autofree char *dashed = g_strdelimit (g_strdup (field->name), "_", '-');
  g_autofree char *once = g_strdup_printf ("%s ", dashed);
  g_autofree char *twice = g_strdup_printf ("%s %s ", dashed, dashed);
  g_auto(IncValue) good = sample_good_value (field, 0);
  g_auto(IncValue) read = INC_VALUE_INIT;
  const IncValue null = INC_VALUE_INIT;

  g_signal_connect (record, "notify", G_CALLBACK (on_notify), notified);
  g_assert_cmpint (inc_record_is_missing (record, field), ==, field->kind != INC_KIND_BOOL);
  inc_record_set_value (record, field, &null);
  g_assert_cmpstr (notified->str, ==, "");
  inc_record_set_value (record, field, &good);
  inc_record_set_value (record, field, &good);
  g_assert_cmpstr (notified->str, ==, once);
  g_assert_false (inc_record_is_missing (record, field));
  inc_record_get_value (record, field, &read);
  g_assert_true (inc_value_equal (&good, &read));
  inc_record_set_value (record, field, &null);
  g_assert_cmpstr (notified->str, ==, twice);
  g_assert_cmpint (inc_record_is_missing (record, field), ==, field->kind != INC_KIND_BOOL);
}

static void
test_reads_back (void)
{
  for_each_field (check_reads_back);
}

/* What a property gives, another record's property takes. */
static void
check_property (const IncSchema *schema, const IncField *field)
{
  g_autoptr(IncRecord) record = sample_record (schema, 1);
  g_autoptr(IncRecord) other = inc_record_new (schema);
  g_autoptr(GString) notified = g_string_new (NULL);
  g_auto(IncValue) good = sample_good_value (field, 1);
  g_auto(GValue) value = G_VALUE_INIT;
  gsize length;

  inc_record_set_value (record, field, &good);
  g_signal_connect (other, "notify", G_CALLBACK (on_notify), notified);
  g_object_get_property (G_OBJECT (record), field->name, &value);
  g_object_set_property (G_OBJECT (other), field->name, &value);
  length = notified->len;
  g_assert_cmpuint (length, >, 0);
  g_object_set_property (G_OBJECT (other), field->name, &value);
  g_assert_cmpuint (notified->len, ==, length);
  g_assert_true (inc_record_equal (record, other, &field, 1));
}

static void
test_properties (void)
{
  for_each_field (check_property);
}

static void
check_problem_once (const IncSchema *schema, const IncField *field)
{
  g_autoptr(IncProblems) none = inc_problems_new ();
  g_auto(IncValue) good = sample_good_value (field, 0);
  IncValue bad;

  inc_field_check (field, &good, none);
  g_assert_cmpuint (inc_problems_get_n (none), ==, 0);
  for (guint n = 0; sample_bad_value (field, n, &bad); n++)
    {
      g_autoptr(IncProblems) problems = inc_problems_new ();

      inc_field_check (field, &bad, problems);
      g_assert_cmpuint (inc_problems_get_n (problems), ==, 1);
      g_assert_cmpstr (inc_problems_get (problems, 0)->field, ==, field->name);
      g_assert_cmpint (inc_problems_get (problems, 0)->severity, ==, INC_SEVERITY_ERROR);
      inc_value_clear (&bad);
    }
}

static void
test_problem_once (void)
{
  for_each_field (check_problem_once);
}

/* The whole record's check speaks of a missing required field once, and of nothing else. */
static void
check_required (const IncSchema *schema, const IncField *field)
{
  g_autoptr(IncCatalog) catalog = inc_catalog_new (NULL, 0, NULL);
  g_autoptr(IncRecord) record = sample_record (schema, 0);
  g_autoptr(IncProblems) problems = inc_problems_new ();
  const IncValue null = INC_VALUE_INIT;
  const gboolean chosen = field->flags & INC_ONE_OF && !inc_record_is_missing (record, field);
  const gboolean required = (field->flags & INC_REQUIRED && !(field->flags & INC_DERIVED)) || chosen;
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);

  inc_record_set_value (record, field, &null);
  inc_record_check (record, fields, n, problems);
  g_assert_cmpuint (inc_problems_count (problems, INC_SEVERITY_ERROR), ==, required ? 1 : 0);
  if (required)
    g_assert_cmpstr (inc_problems_find (problems, field->name)->field, ==, field->name);
}

static void
test_required (void)
{
  for_each_field (check_required);
}

static void
test_rules (void)
{
  static const struct
  {
    const char *table;
    const char *sets; /* name=typed, separated by blanks, over a good record */
    const char *field;
    IncSeverity severity;
  } cases[] = {
    { "cohort", "starts=2026-05-12 ends=2026-05-11", "ends", INC_SEVERITY_ERROR },
    { "cohort", "starts=2026-05 ends=2026", "ends", INC_SEVERITY_ERROR },
    { "cohort", "capacity=-1", "capacity", INC_SEVERITY_ERROR },
    { "programme", "starts=2026-05-12 ends=2025", "ends", INC_SEVERITY_ERROR },
    { "note", "startup= cohort= investor= partner= person=", "startup", INC_SEVERITY_ERROR },
    { "exchange_rate", "rate=0", "rate", INC_SEVERITY_ERROR },
    { "person", "email=ten.congty.vn", "email", INC_SEVERITY_WARNING },
    { "person", "given_name=Lan", "given_name", INC_SEVERITY_WARNING },
    { "investor", "kind=fund", "person", INC_SEVERITY_WARNING },
    { "investor", "kind=angel stage_from=scale stage_to=idea", "stage_to", INC_SEVERITY_ERROR },
    { "investor", "kind=angel ticket_min=5 ticket_max=4", "ticket_max", INC_SEVERITY_ERROR },
    { "investor", "kind=angel ticket_min=-5", "ticket_min", INC_SEVERITY_ERROR },
    { "role", "startup=", "startup", INC_SEVERITY_ERROR },
    { "role", "starts=2026-05 ends=2025", "ends", INC_SEVERITY_ERROR },
    { "consent", "given=2026-05-12 withdrawn=2026-05-11", "withdrawn", INC_SEVERITY_ERROR },
    { "ceiling_rule", "measure=public_share kind= fund= programme=", "programme", INC_SEVERITY_WARNING },
    { "consent", "proof=", "proof", INC_SEVERITY_WARNING },
    { "round", "undisclosed=có", "amount", INC_SEVERITY_ERROR },
    { "round", "amount=-1", "amount", INC_SEVERITY_ERROR },
    { "round", "currency=USD rate=", "rate", INC_SEVERITY_WARNING },
    { "round", "currency=USD amount=90.000.000.000.000 rate=25.450,5", "rate", INC_SEVERITY_ERROR },
    { "stake", "investor=", "investor", INC_SEVERITY_ERROR },
    { "stake", "amount=-1", "amount", INC_SEVERITY_ERROR },
    { "stake", "share=101%", "share", INC_SEVERITY_ERROR },
    { "stake", "share=50,1%", "share", INC_SEVERITY_WARNING },
    { "stage_change", "stage=withdrawn reason=", "reason", INC_SEVERITY_WARNING },
    { "startup", "tax_code=123 tax_kind=", "tax_code", INC_SEVERITY_WARNING },
    { "startup", "tax_code=0100109107 tax_kind=", "tax_code", INC_SEVERITY_WARNING },
    { "startup", "tax_code=0100109106 tax_kind= email=ten.congty.vn", "email", INC_SEVERITY_WARNING },
    { "startup", "tax_code=0100109106 tax_kind= website=congty", "website", INC_SEVERITY_WARNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IncSchema *schema = inc_schemas_find (cases[i].table);
      g_autoptr(IncCatalog) catalog = inc_catalog_new (NULL, 0, NULL);
      g_autoptr(IncRecord) record = sample_record (schema, 0);
      g_autoptr(IncProblems) problems = inc_problems_new ();
      g_auto(GStrv) sets = g_strsplit (cases[i].sets, " ", -1);
      guint n;
      const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);
      const IncProblem *found;

      for (guint s = 0; sets[s] != NULL; s++)
        {
          g_auto(GStrv) set = g_strsplit (sets[s], "=", 2);
          const IncField *field = inc_schema_find (schema, set[0]);
          g_autofree char *message = NULL;

          if (field->kind == INC_KIND_REF)
            inc_record_set_value (record, field, &(IncValue) INC_VALUE_INIT);
          else
            g_assert_true (inc_record_parse (record, field, set[1], &message));
        }
      inc_record_check (record, fields, n, problems);
      found = inc_problems_find (problems, cases[i].field);
      g_assert_nonnull (found);
      g_assert_cmpint (found->severity, ==, cases[i].severity);
      g_assert_cmpuint (inc_problems_count (problems, INC_SEVERITY_ERROR), ==, cases[i].severity == INC_SEVERITY_ERROR);
    }
}

static void
test_dup_is_equal (void)
{
  g_autoptr(IncCatalog) catalog = inc_catalog_new (NULL, 0, NULL);
  guint n_schemas;
  const IncSchema *const *schemas = inc_schemas_get (&n_schemas);

  for (guint i = 0; i < n_schemas; i++)
    {
      g_autoptr(IncRecord) record = sample_record (schemas[i], 0);
      g_autoptr(IncRecord) other = sample_record (schemas[i], 1);
      g_autoptr(IncRecord) copy = NULL;
      guint n;
      const IncField *const *fields = inc_catalog_get_fields (catalog, schemas[i], &n);

      record->id = 12;
      record->uid = g_strdup ("0b0f6a3c-0000-4000-8000-000000000001");
      record->revision = 3;
      record->changed = g_strdup ("2026-05-12T14:05:09.123+07:00");
      copy = inc_record_dup (record);
      g_assert_true (copy != record);
      g_assert_true (inc_record_equal (record, copy, fields, n));
      g_assert_false (inc_record_equal (record, other, fields, n));
      g_assert_cmpint (copy->id, ==, 12);
      g_assert_cmpstr (copy->uid, ==, record->uid);
      g_assert_cmpint (copy->revision, ==, 3);
      g_assert_cmpstr (copy->changed, ==, record->changed);
      for (guint f = 0; f < n; f++)
        if (fields[f]->kind != INC_KIND_BOOL && fields[f]->kind != INC_KIND_STAMP
            && !inc_record_is_missing (record, fields[f]))
          g_assert_false (inc_record_equal (record, other, &fields[f], 1));
    }
}

static void
test_missing_is_not_zero (void)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), NULL);
  const IncField *capital = inc_schema_find (inc_record_get_schema (INC_RECORD (startup)), "charter_capital");

  g_assert_true (inc_record_is_missing (INC_RECORD (startup), capital));
  g_assert_cmpint (startup->charter_capital, ==, INC_MISSING);
  g_object_set (startup, "charter-capital", G_GINT64_CONSTANT (0), NULL);
  g_assert_false (inc_record_is_missing (INC_RECORD (startup), capital));
}

static void
test_empty_text_is_missing (void)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "", NULL);

  g_assert_null (startup->name);
}

static void
test_titles (void)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), NULL);
  g_autoptr(IncEnrolment) enrolment = g_object_new (inc_enrolment_get_type (), "cohort", (gint64) 4, NULL);
  const IncField *cohort = inc_schema_find (inc_record_get_schema (INC_RECORD (enrolment)), "cohort");
  g_autoptr(IncRecord) copy = NULL;
  g_autofree char *shown = NULL;

  g_assert_cmpstr (inc_record_get_title (INC_RECORD (startup)), ==, "Startup");
  g_object_set (startup, "name", "Lúa Xanh", NULL);
  g_assert_cmpstr (inc_record_get_title (INC_RECORD (startup)), ==, "Lúa Xanh");
  g_assert_null (inc_record_get_ref_title (INC_RECORD (enrolment), cohort));
  inc_record_set_ref_title (INC_RECORD (enrolment), cohort, "Khóa 3");
  copy = inc_record_dup (INC_RECORD (enrolment));
  shown = inc_record_display (copy, cohort);
  g_assert_cmpstr (shown, ==, "Khóa 3");
  g_object_set (enrolment, "cohort", (gint64) 5, NULL);
  g_assert_null (inc_record_get_ref_title (INC_RECORD (enrolment), cohort));
}

static void
test_tidy_makes_one_form (void)
{
  g_autoptr(IncStartup) startup =
    g_object_new (inc_startup_get_type (), "tax-code", " 01 0010910.6", "sector", "AI;Nông nghiệp ,AI,, Y tế ",
                  "technologies", " ; ,", NULL);

  inc_record_tidy (INC_RECORD (startup));
  g_assert_cmpstr (startup->tax_code, ==, "0100109106");
  g_assert_cmpint (startup->tax_kind, ==, INC_TAX_KIND_ENTERPRISE10);
  g_assert_cmpstr (startup->sector, ==, "AI, Nông nghiệp, Y tế");
  g_assert_null (startup->technologies);
}

static void
test_parse_leaves_a_refused_record (void)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "founded", "2021", NULL);
  const IncField *founded = inc_schema_find (inc_record_get_schema (INC_RECORD (startup)), "founded");
  g_autofree char *message = NULL;

  g_assert_false (inc_record_parse (INC_RECORD (startup), founded, "hôm qua", &message));
  g_assert_nonnull (message);
  g_assert_cmpstr (startup->founded, ==, "2021");
  g_clear_pointer (&message, g_free);
  g_assert_true (inc_record_parse (INC_RECORD (startup), founded, "3/2022", &message));
  g_assert_cmpstr (startup->founded, ==, "2022-03");
  g_assert_true (inc_record_parse (INC_RECORD (startup), founded, "  ", &message));
  g_assert_null (startup->founded);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/records/every-field-reads-back-and-notifies-on-change-only", test_reads_back);
  g_test_add_func ("/model/records/every-field-is-a-property", test_properties);
  g_test_add_func ("/model/records/every-bad-value-is-one-problem", test_problem_once);
  g_test_add_func ("/model/records/every-required-field-is-asked-for-once", test_required);
  g_test_add_func ("/model/records/rules-over-several-fields", test_rules);
  g_test_add_func ("/model/records/dup-is-equal", test_dup_is_equal);
  g_test_add_func ("/model/records/missing-is-not-zero", test_missing_is_not_zero);
  g_test_add_func ("/model/records/empty-text-is-missing", test_empty_text_is_missing);
  g_test_add_func ("/model/records/titles-follow-references", test_titles);
  g_test_add_func ("/model/records/tidy-makes-one-form", test_tidy_makes_one_form);
  g_test_add_func ("/model/records/a-refused-text-changes-nothing", test_parse_leaves_a_refused_record);
  return g_test_run ();
}
