/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions that the files of people, investors and partners ask. */
#include "config.h"

#include "inc-store-test.h"

typedef struct
{
  IncTestFolder *folder;
  IncStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = inc_test_folder_new ();
  fixture->store = test_store_new (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_check_whole (fixture->store);
  inc_store_close (fixture->store);
  inc_test_folder_free (fixture->folder);
}

/* Saves and gives the id. */
static gint64
add (Fixture *fixture, gpointer record)
{
  gint64 id;

  test_save (fixture->store, record);
  id = INC_RECORD (record)->id;
  g_object_unref (record);
  return id;
}

static gint64
add_named (Fixture *fixture, GType type, const char *name)
{
  return add (fixture, g_object_new (type, "name", name, NULL));
}

static gint64
add_role (Fixture *fixture, gint64 person, const char *place, gint64 id, IncPosition position, const char *starts,
          const char *ends, gboolean main)
{
  return add (fixture, g_object_new (inc_role_get_type (), "person", person, place, id, "position", position,
                                     "starts", starts, "ends", ends, "main", main, NULL));
}

/* Some columns of a query's rows, those of a row joined by a blank, the rows by "|"; NULL is "~".  Full transfer. */
static char *
ask (Fixture *fixture, const char *query, const char *columns, const IncValue *values, guint n_values)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) table = inc_store_query (fixture->store, query, values, n_values, &error);
  g_auto(GStrv) names = g_strsplit (columns, " ", -1);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint row = 0; row < inc_table_get_n_rows (table); row++)
    for (guint i = 0; names[i] != NULL; i++)
      {
        const IncValue *value = inc_table_get (table, row, names[i]);

        g_string_append (text, i > 0 ? " " : row > 0 ? "|" : "");
        if (inc_value_is_null (value))
          g_string_append_c (text, '~');
        else if (value->type == INC_VALUE_TEXT)
          g_string_append (text, value->text);
        else
          g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
      }
  return g_string_free (text, FALSE);
}

static char *
ask_of (Fixture *fixture, const char *query, const char *columns, const char *table, gint64 id)
{
  g_auto(IncValue) kind = inc_value_dup_text (table);
  const IncValue values[] = { kind, inc_value_integer (id) };

  return ask (fixture, query, columns, values, G_N_ELEMENTS (values));
}

static char *
ask_one (Fixture *fixture, const char *query, const char *columns, gint64 id)
{
  const IncValue value = inc_value_integer (id);

  return ask (fixture, query, columns, &value, 1);
}

/* Those at work by given name, but the first to call before all; then those who left, the latest first. */
static void
people_stand_in_the_order_of_whom_to_call (Fixture *fixture, gconstpointer data)
{
  const gint64 fund = add_named (fixture, inc_investor_get_type (), "Quỹ A");
  const gint64 other = add_named (fixture, inc_investor_get_type (), "Quỹ B");
  const gint64 partner = add_named (fixture, inc_partner_get_type (), "Hội C");
  const gint64 binh = add_named (fixture, inc_person_get_type (), "Trần Bình");
  const gint64 an = add_named (fixture, inc_person_get_type (), "Vũ An");
  const gint64 chi = add_named (fixture, inc_person_get_type (), "Bùi Chi");
  const gint64 dung = add_named (fixture, inc_person_get_type (), "Lê Dung");
  g_autofree char *people = NULL;
  g_autofree char *others = NULL;
  g_autofree char *nobody = NULL;

  add_role (fixture, binh, "investor", fund, INC_POSITION_DIRECTOR, "2024", NULL, FALSE);
  add_role (fixture, an, "investor", fund, INC_POSITION_EMPLOYEE, NULL, NULL, FALSE);
  add_role (fixture, chi, "investor", fund, INC_POSITION_CONTACT, NULL, NULL, TRUE);
  add_role (fixture, dung, "investor", fund, INC_POSITION_ADVISOR, NULL, "2023", FALSE);
  add_role (fixture, an, "investor", fund, INC_POSITION_ADVISOR, NULL, "2025-03", FALSE);
  add_role (fixture, dung, "partner", partner, INC_POSITION_CONTACT, NULL, NULL, FALSE);
  people = ask_of (fixture, "people-of", "name position main ends", "investor", fund);
  g_assert_cmpstr (people, ==, "Bùi Chi contact 1 ~|Vũ An employee 0 ~|Trần Bình director 0 ~|"
                               "Vũ An advisor 0 2025-03|Lê Dung advisor 0 2023");
  others = ask_of (fixture, "people-of", "kind other", "partner", partner);
  g_assert_cmpstr (others, ==, "person 4");
  nobody = ask_of (fixture, "people-of", "name", "investor", other);
  g_assert_cmpstr (nobody, ==, "");
}

static void
roles_of_a_person_name_their_place (Fixture *fixture, gconstpointer data)
{
  const gint64 person = add_named (fixture, inc_person_get_type (), "Trần Bình");
  const gint64 investor = add_named (fixture, inc_investor_get_type (), "Quỹ A");
  const gint64 partner = add_named (fixture, inc_partner_get_type (), "Hội C");
  g_autoptr(IncStartup) startup = test_add_startup (fixture->store, "Lúa Xanh");
  g_autofree char *roles = NULL;

  add_role (fixture, person, "partner", partner, INC_POSITION_CONTACT, "2020", "2022", FALSE);
  add_role (fixture, person, "startup", INC_RECORD (startup)->id, INC_POSITION_FOUNDER, "2023-04", NULL, FALSE);
  add_role (fixture, person, "investor", investor, INC_POSITION_ADVISOR, "2024", NULL, FALSE);
  roles = ask_one (fixture, "roles-of-person", "kind other name position starts ends", person);
  g_assert_cmpstr (roles, ==, "investor 1 Quỹ A advisor 2024 ~|startup 1 Lúa Xanh founder 2023-04 ~|"
                              "partner 1 Hội C contact 2020 2022");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/store/network/people-of", people_stand_in_the_order_of_whom_to_call },
    { "/store/network/roles-of-person", roles_of_a_person_name_their_place },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
