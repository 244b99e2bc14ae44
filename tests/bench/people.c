/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* people REGISTER N: gives the startups of a register N people who never were, the same each time: a family name as often
 * as it is in the country, one or two more names, an e-mail address, a phone number that nobody has, a role. */
#include "config.h"

#include "inc-bench.h"
#include "inc-records.h"
#include "inc-store.h"
#include "inc-text.h"
#include "inc-transaction.h"

static const char *const families[] = {
  "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Phan",
  "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
};

static const char *const middles[] = { "Thị", "Văn", "Thị", "Văn", "Đức", "Minh", "Thu", "Quang", "Ngọc", "Hữu", "Thanh", "Kim" };

static const char *const givens[] = {
  "An", "Ánh", "Bảo", "Bích", "Bình", "Châu", "Chi", "Cường", "Dung", "Dũng", "Duy", "Dương", "Đạt", "Đông", "Giang", "Hà",
  "Hải", "Hạnh", "Hiền", "Hiếu", "Hoa", "Hòa", "Hùng", "Huy", "Hương", "Khánh", "Khoa", "Lan", "Linh", "Loan", "Long", "Mai",
  "Minh", "My", "Nam", "Nga", "Ngân", "Ngọc", "Nhung", "Phong", "Phúc", "Phương", "Quân", "Quỳnh", "Sơn", "Tâm", "Thảo",
  "Thắng", "Thủy", "Trang", "Trung", "Tú", "Tuấn", "Tùng", "Uyên", "Vân", "Việt", "Vy", "Xuân", "Yến",
};

/* SplitMix64: small, and the same on every machine. */
static guint64
next_number (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ z >> 31;
}

#define PICK(table, state) ((table)[next_number (state) % G_N_ELEMENTS (table)])

static void
save (IncTransaction *transaction, gpointer record)
{
  g_autoptr(GError) error = NULL;

  inc_transaction_save (transaction, INC_RECORD (record), &error);
  inc_bench_no_error (error);
}

static IncPerson *
make_person (guint i, guint64 *state)
{
  const char *given = PICK (givens, state);
  g_autofree char *folded = inc_text_dup_folded (given);
  g_autofree char *name = g_strdup_printf ("%s %s %s", PICK (families, state), PICK (middles, state), given);
  g_autofree char *email = g_strdup_printf ("%s%u@vidu%u.vn", folded, i, i % 5000);
  g_autofree char *phone = g_strdup_printf ("+84 24 0000 %04u", i % 10000);

  return g_object_new (inc_person_get_type (), "name", name, "email", email, "phone", phone, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStore) store = NULL;
  g_autoptr(IncTransaction) transaction = NULL;
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  guint64 state = 2026;
  guint n, n_startups;

  if (argc != 3)
    g_error ("Usage: %s REGISTER N", argv[0]);
  n = g_ascii_strtoull (argv[2], NULL, 10);
  store = inc_store_open (argv[1], INC_STORE_WRITE, NULL, &error);
  inc_bench_no_error (error);
  inc_store_count (store, query, &n_startups, &error);
  inc_bench_no_error (error);
  transaction = inc_transaction_new (store, "People", NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(IncPerson) person = make_person (i, &state);
      g_autoptr(IncRole) role = NULL;

      save (transaction, person);
      role = g_object_new (inc_role_get_type (), "person", INC_RECORD (person)->id, "startup",
                           (gint64) (1 + i % n_startups), "position", INC_POSITION_FOUNDER, NULL);
      save (transaction, role);
    }
  inc_transaction_commit (transaction, NULL, &error);
  inc_bench_no_error (error);
  inc_bench_print ("people", n);
  return 0;
}
