/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Headings to fields, words to choices, and what is odd about a column. */
#include "config.h"

#include "inc-mapping-words.h"
#include "inc-mapping.h"
#include "inc-startup.h"

#include <string.h>

static IncCsvOutline *
read_outline (const char *text)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, strlen (text), NULL);
  g_autoptr(GError) error = NULL;
  IncCsvOutline *outline = inc_csv_outline_read (stream, NULL, &error);

  g_assert_no_error (error);
  return outline;
}

static IncCatalog *
make_catalog (void)
{
  static const IncFieldDeclaration custom[] = {
    { "startup", "hours", "Giờ cố vấn", "integer", NULL, FALSE, FALSE },
  };

  return inc_catalog_new (custom, G_N_ELEMENTS (custom), NULL);
}

/* Joined by |; - where a column is not taken. */
static char *
join_targets (const IncField *const *targets, guint n)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", targets[i] != NULL ? targets[i]->name : "-");
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The targets of a table of startups. */
static char *
propose (const char *text)
{
  g_autoptr(IncCsvOutline) outline = read_outline (text);
  g_autoptr(IncCatalog) catalog = make_catalog ();
  g_autofree const IncField **targets = inc_mapping_propose (catalog, inc_schema_of (inc_startup_get_type ()), outline);

  return join_targets (targets, outline->n_columns);
}

static void
test_proposals (void)
{
  static const struct
  {
    const char *text;
    const char *targets;
  } cases[] = {
    { "Company,Satus,Year Founded,Categories,Website\n", "name|status|founded|sector|website" },
    { "Tên DN;MST;Lĩnh vực;Trạng thái;Ngày TL;Vốn điều lệ\n", "name|tax_code|sector|status|founded|charter_capital" },
    { "Tên doanh nghiệp;Mã số thuế;Ngành;Tình trạng;Thành lập\n", "name|tax_code|sector|status|founded" },
    { "TÊN STARTUP;SĐT;E-mail;Địa chỉ;Phường/Xã;Tỉnh/TP;Mô tả\n", "name|phone|email|address|commune|province|description" },
    { "Name,Phone,E mail,Office Address,Description\n", "name|phone|email|address|description" },
    { "Name,Y Combinator Year,Y Combinator Session\n", "name|enrolment.cohort_year|enrolment.cohort_session" },
    { "Tên,Năm khóa,Đợt\n", "name|enrolment.cohort_year|enrolment.cohort_session" },
    { "Tên,Khóa\n", "name|enrolment.cohort" },
    { "Startup,Cohort,Stage,Start date,ID\n", "name|enrolment.cohort|enrolment.stage|enrolment.date|key" },
    /* Labels and names of fields, custom ones too. */
    { "Legal name,international_name,Women-owned,GIỜ CỐ VẤN,hours\n", "legal_name|international_name|women_owned|hours|-" },
    /* What stands in brackets counts, then does not. */
    { "Tên (viết tắt),Website (nếu có),Description (English)\n", "name|website|description_en" },
    { "Headquarters (City),Logo,Mapping Location\n", "-|-|-" },
    /* Lists: people by what they are, investors, rounds; a sum over rounds is none. */
    { "Founders,Investors,Amounts raised in different funding rounds,Người đại diện,Nhà đầu tư\n",
      "role.founder|stake.investor|round.amount|role.legal_representative|-" },
    { "Tên;Giám đốc;Người liên hệ;Cố vấn;Vòng gọi vốn;Tổng vốn đã gọi\n",
      "name|role.director|role.contact|role.advisor|round.amount|-" },
    { "Founders,Investors,Rounds\nhttp://a.vn/1,12,a lot\nan@vidu.vn,13,much\n", "-|-|-" },
    { "Rounds\n$14.500000\n\"$14.500000, $2,000,000\"\n", "round.amount" },
    /* Twice the same: the first that suits. */
    { "Company,Startup\nLúa Xanh,Ánh Dương\n", "name|-" },
    { "Company,Startup\nhttp://a.vn/1,Lúa Xanh\n", "-|name" },
    { "Website,URL\nkhông có,www.vidu.vn\n", "-|website" },
    /* Values that say no. */
    { "Company\nhttp://a.vn/1\n", "-" },
    { "Name,Status\n1,X\n2,Y\n", "-|-" },
    { "Name,Status\nA,\nB,X\nC,Exited\n", "name|status" },
    { "Phone,MST,Email,Founded,Year,Website\n"
      "không,không,không,không,không,không\n", "-|-|-|-|-|-" },
    { "Phone,MST,Email,Founded,Year\nhttp://a.vn/1234567,http://a.vn/12345678,a,ngày nào,x\n", "-|-|-|-|-" },
    /* A description may quote an address; it may not be one. */
    { "Description,Source\nSee https://vidu.vn for more,https://vidu.vn\n", "description|-" },
    { ",,Name\nx,y,z\n", "-|-|name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *targets = propose (cases[i].text);

      g_assert_cmpstr (targets, ==, cases[i].targets);
    }
}

static void
test_remarks (void)
{
  static const struct
  {
    const char *text;
    const char *target; /* NULL: none */
    const char *remark;
  } cases[] = {
    { "Name\nA\n", "name", NULL },
    { "Founded\n2020\nsoon\n", "founded", "“soon” is left out: Type a date such as 12/05/2026" },
    { "Status\nExited\nZombie\n", "status",
      "“Zombie” is left out: Choose one of: Operating, Suspended, Acquired or merged, Closed" },
    { "Logo\nhttp://a.vn/1.png\n", "name", "The values look like something else" },
    { "Total raised\n5\n", NULL, "A sum over several rounds is not taken" },
    { "Rounds\n\"$1, undisclosed amount\"\n", "round.amount", NULL },
    { "Rounds\n\"$1, $14.500000\"\n", "round.amount",
      "“$1, $14.500000” is left out: The amount is refused: write it as $3,000,000 or 2 tỷ" },
    { "Logo\nhttp://a.vn/1.png\n", NULL, NULL },
    { "Notes\n", "description", "The first rows have no value here" },
    { "Notes,\nA,B\n", NULL, NULL },
    { ",Notes\nA,B\n", NULL, "The column has no heading" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(IncCsvOutline) outline = read_outline (cases[i].text);
      g_autoptr(IncCatalog) catalog = make_catalog ();
      const IncField *target = cases[i].target != NULL ? inc_mapping_find_target (catalog, inc_schema_of (inc_startup_get_type ()), cases[i].target) : NULL;
      g_autofree char *remark = inc_mapping_dup_remark (&outline->columns[0], target);

      g_assert_cmpstr (remark, ==, cases[i].remark);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *target;
    const char *typed;
    const char *word; /* NULL: not known */
  } cases[] = {
    { "status", "Operating", "operating" },
    { "status", "dead", "closed" },
    { "status", "Exited", "acquired" },
    { "status", "Đang hoạt động", "operating" },
    { "status", "NNT đang hoạt động (đã được cấp GCN ĐKT)", "operating" },
    { "status", "Giải thể", "closed" },
    { "status", "TẠM NGỪNG KINH DOANH", "suspended" },
    { "status", "Sáp nhập", "acquired" },
    { "status", "alumni", NULL },
    { "status", "dea", NULL },
    { "status", "|", NULL },
    { "enrolment.stage", "Alumni", "graduated" },
    { "enrolment.stage", "Đã tốt nghiệp", "graduated" },
    { "enrolment.stage", "dead", NULL },
    { "business_stage", "MVP", "prototype" },
    { "business_stage", "Ý tưởng", "idea" },
    { "tax_kind", "dead", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(IncCatalog) catalog = make_catalog ();
      const IncField *target = inc_mapping_find_target (catalog, inc_schema_of (inc_startup_get_type ()), cases[i].target);
      g_auto(IncValue) value = INC_VALUE_INIT;
      g_autofree char *message = NULL;
      const gboolean known = inc_mapping_parse (target, cases[i].typed, &value, &message);

      g_assert_cmpint (known, ==, cases[i].word != NULL);
      g_assert_cmpint (known, ==, message == NULL);
      g_assert_cmpstr (value.text, ==, cases[i].word);
    }
}

static void
test_targets (void)
{
  g_autoptr(IncCatalog) catalog = make_catalog ();
  guint n;
  g_autofree const IncField **targets = inc_mapping_list_targets (catalog, inc_schema_of (inc_startup_get_type ()), &n);

  g_assert_cmpstr (targets[0]->name, ==, "name");
  g_assert_cmpstr (targets[n - 15]->name, ==, "hours");
  g_assert_cmpstr (targets[n - 1]->name, ==, INC_TARGET_KEY);
  g_assert_null (targets[n]);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (inc_mapping_find_target (catalog, inc_schema_of (inc_startup_get_type ()), targets[i]->name) == targets[i]);
      g_assert_cmpint (inc_mapping_is_field (targets[i]), ==, i < n - 14);
      g_assert_false (targets[i]->flags & INC_DERIVED);
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (targets[i]->name, !=, targets[k]->name);
    }
  g_assert_null (inc_mapping_find_target (catalog, inc_schema_of (inc_startup_get_type ()), "stage"));
  g_assert_null (inc_mapping_find_target (catalog, inc_schema_of (inc_startup_get_type ()), "cohort"));
  g_assert_null (inc_mapping_find_target (catalog, inc_schema_of (inc_startup_get_type ()), ""));
}

/* What the rows of a table are, and where its columns then go. */
static void
test_kinds (void)
{
  static const struct
  {
    const char *text;
    const char *kind;
    const char *targets;
  } cases[] = {
    { "Company,Founders,Investors,Website\n", "startup", "name|role.founder|stake.investor|website" },
    { "Founder,Company,Gender\n", "person", "name|role.place|sex" },
    { "Founder,Company\n", "person", "name|role.place" },
    { "Company,Founder\n", "startup", "name|role.founder" },
    { "Họ và tên;Giới tính;Chức vụ;Đơn vị;SĐT;Email\n", "person", "name|sex|role.title|role.place|phone|email" },
    { "Tên công ty;Giám đốc;SĐT;Email\n", "startup", "name|role.director|phone|email" },
    { "Name,Role,Organisation,From,Until,Languages\n", "person",
      "name|role.position|role.place|role.starts|role.ends|languages" },
    { "Quỹ đầu tư;Loại;Lĩnh vực;Quốc gia;Website\n", "investor", "name|kind|-|country|website" },
    { "Investor,Sectors,Min ticket,Max ticket,Country\n", "investor", "name|sectors|ticket_min|ticket_max|country" },
    { "Đối tác;Loại hình;Mã số thuế;Trang web\n", "partner", "name|kind|tax_code|website" },
    /* What every kind has speaks for none. */
    { "Name,Country,Website,Source\n", "startup", "name|-|website|source" },
    { "Tên;Điện thoại\n", "startup", "name|phone" },
    { "Logo\n", "startup", "-" },
  };
  g_autoptr(IncCatalog) catalog = make_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(IncCsvOutline) outline = read_outline (cases[i].text);
      const IncSchema *kind = inc_mapping_guess_kind (catalog, outline);
      g_autofree const IncField **targets = inc_mapping_propose (catalog, kind, outline);
      g_autofree char *names = join_targets (targets, outline->n_columns);

      g_assert_cmpstr (kind->table, ==, cases[i].kind);
      g_assert_cmpstr (names, ==, cases[i].targets);
    }
}

/* Each kind knows its own targets, and no other's. */
static void
test_targets_of_kinds (void)
{
  g_autoptr(IncCatalog) catalog = make_catalog ();
  guint n_kinds, n;
  const IncSchema *const *kinds = inc_mapping_get_kinds (&n_kinds);

  g_assert_cmpuint (n_kinds, ==, 4);
  for (guint k = 0; k < n_kinds; k++)
    {
      g_autofree const IncField **targets = inc_mapping_list_targets (catalog, kinds[k], &n);

      g_assert_cmpstr (targets[0]->name, ==, "name");
      for (guint i = 0; i < n; i++)
        {
          g_assert_true (inc_mapping_find_target (catalog, kinds[k], targets[i]->name) == targets[i]);
          g_assert_false (targets[i]->flags & (INC_DERIVED | INC_COMPUTED));
          g_assert_cmpint (targets[i]->kind, !=, INC_KIND_REF);
        }
    }
  g_assert_null (inc_mapping_find_target (catalog, kinds[1], INC_TARGET_FOUNDERS));
  g_assert_null (inc_mapping_find_target (catalog, kinds[0], INC_TARGET_PLACES));
  g_assert_null (inc_mapping_find_target (catalog, kinds[2], INC_TARGET_KEY));
  g_assert_true (inc_mapping_is_list (inc_mapping_find_target (catalog, kinds[1], INC_TARGET_PLACES)));
  g_assert_false (inc_mapping_is_list (inc_mapping_find_target (catalog, kinds[1], INC_TARGET_TITLE)));
  g_assert_false (inc_mapping_is_list (inc_mapping_find_target (catalog, kinds[0], "sector")));
}

static void
test_positions (void)
{
  static const struct
  {
    const char *typed;
    const char *word; /* NULL: not known */
  } cases[] = {
    { "Founder", "founder" },
    { "Nhà sáng lập", "founder" },
    { "Founder & CEO", "founder" },
    { "CEO/Co-founder", "director" },
    { "Giám đốc", "director" },
    { "CTO, Co-Founder", "founder" },
    { "CTO", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IncChoice *choice = inc_mapping_find_position (cases[i].typed);

      g_assert_cmpstr (choice != NULL ? choice->word : NULL, ==, cases[i].word);
    }
}

static void
test_headings_fold (void)
{
  static const struct
  {
    const char *heading;
    const char *folded;
    const char *bare;
  } cases[] = {
    { "Địa chỉ", "dia chi", "dia chi" },
    { "  E-mail: ", "e mail", "e mail" },
    { "Tỉnh/TP", "tinh tp", "tinh tp" },
    { "Website (nếu có)", "website neu co", "website" },
    { "(a) b) c", "a b c", "b c" },
    { "Y Combinator  Year", "y combinator year", "y combinator year" },
    { "???", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = inc_mapping_fold_heading (cases[i].heading, FALSE);
      g_autofree char *bare = inc_mapping_fold_heading (cases[i].heading, TRUE);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (bare, ==, cases[i].bare);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/mapping/headings-propose-targets", test_proposals);
  g_test_add_func ("/exchange/mapping/odd-columns-are-remarked", test_remarks);
  g_test_add_func ("/exchange/mapping/words-of-others-are-known", test_words);
  g_test_add_func ("/exchange/mapping/targets-are-each-once", test_targets);
  g_test_add_func ("/exchange/mapping/tables-tell-what-their-rows-are", test_kinds);
  g_test_add_func ("/exchange/mapping/targets-belong-to-their-kind", test_targets_of_kinds);
  g_test_add_func ("/exchange/mapping/positions-are-found-in-titles", test_positions);
  g_test_add_func ("/exchange/mapping/headings-are-folded", test_headings_fold);
  return g_test_run ();
}
