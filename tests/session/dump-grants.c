/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: dump-grants FILE.  Makes a register with awards of every kind that there is, and writes them as a package of grants:
 * for validators that are not of this program. */
#include "config.h"

#include "inc-export-grants.h"
#include "inc-history-test.h"
#include "inc-records.h"
#include "inc-session-test.h"

static gint64
add (IncSession *session, gpointer object)
{
  g_autoptr(IncRecord) record = INC_RECORD (object);
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (session, "Add", &record, 1));

  return g_array_index (changes->changes, IncChange, 0).first_id;
}

/* Tranche and payment, and a cent of it back. */
static void
pay (IncSession *session, gint64 award, gint64 fund, gint64 amount)
{
  const IncTestPart part = { fund, amount, amount, "2026-02-11", 1, "2026-02-12" };

  inc_test_add_history (session, g_object_new (inc_tranche_get_type (), "award", award, "title", "Đợt 1", "amount", amount,
                                               "approved", "2026-02-10", NULL), &part, 1, NULL);
}

static void
add_award (IncSession *session, guint i, gint64 startup, gint64 fund, gint64 programme, const char *currency)
{
  const IncChoice *kind = &inc_support_kind_choices[i % 11];
  g_autofree char *title = g_strdup_printf ("Khoản \"%u\"\n", i);
  const gint64 award =
    add (session, g_object_new (inc_award_get_type (), "startup", startup, "title", title, "kind", kind->value, "fund", fund,
                                "programme", programme, "requested", i % 3 == 0 ? (gint64) 200000 : INC_MISSING, "awarded",
                                (gint64) 123450 + i, "awarded-on", "2026-01-10", "currency", currency, "starts",
                                i % 2 == 0 ? "2026-02-01" : NULL, "ends", i % 4 == 0 ? "2026-12-31" : NULL, "months",
                                i % 5 == 0 ? (gint64) 12 : INC_MISSING, "identifier", i == 3 ? "360G-other-7" : NULL, NULL));

  if (i % 2 == 1)
    pay (session, award, fund, 50000);
  if (i % 3 == 1)
    add (session, g_object_new (inc_variation_get_type (), "award", award, "date", "2026-03-01", "amount", (gint64) -3, "reason",
                                "Ít hơn", NULL));
  if (i % 7 == 1)
    {
      g_autoptr(IncRecord) record =
        inc_test_take_object (inc_session_get (session, inc_schema_of (inc_award_get_type ()), award));

      g_object_set (record, "cancelled-on", "2026-06-01", "cancel-reason", "x", NULL);
      inc_test_finish (inc_session_save (session, "Cancel", &record, 1));
    }
}

static void
fill (IncSession *session)
{
  const gint64 programme = add (session, g_object_new (inc_programme_get_type (), "name", "Ươm tạo", "code", "UT", NULL));
  const gint64 giver = add (session, g_object_new (inc_partner_get_type (), "name", "Quỹ A", "tax-code", "9900000016", NULL));
  const gint64 plain = add (session, g_object_new (inc_startup_get_type (), "name", "Bưởi", "website", "buoi.example", NULL));
  const gint64 whole =
    add (session, g_object_new (inc_startup_get_type (), "name", "Lúa", "legal-name", "Công ty Lúa", "tax-code", "9900000104",
                                "website", "https://lua.example/", "province", "Hà Nội", NULL));
  static const char *const currencies[] = { NULL, "USD", "JPY", "KWD" };

  for (guint i = 0; i < 40; i++)
    {
      const char *currency = currencies[i % G_N_ELEMENTS (currencies)];
      const gint64 fund = add (session, g_object_new (inc_fund_get_type (), "name", "Quỹ", "currency", currency, "giver",
                                                      i % 2 == 0 ? giver : 0, NULL));

      add_award (session, i, i % 3 == 0 ? plain : whole, fund, i % 2 == 0 ? programme : 0, currency);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr(IncTestFolder) folder = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *told = NULL;
  IncSession *session;

  dex_init ();
  if (argc != 2)
    return 2;
  folder = inc_test_folder_new ();
  session = inc_test_session_open (folder, TRUE);
  fill (session);
  file = g_file_new_for_commandline_arg (argv[1]);
  told = inc_test_take_string (inc_export_grants_to_file (session, "360G-test", file));
  inc_test_session_close (session);
  g_print ("%s\n", told);
  return 0;
}
