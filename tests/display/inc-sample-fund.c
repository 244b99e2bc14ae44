/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-fund: amounts in millions of đồng.  Of the limit of 6.000 are 1.950 paid, 1.380 approved and not paid, 510 in
 * tranches that wait for approval. */
#include "config.h"

#include "inc-sample-fund.h"

#include "inc-records.h"
#include "inc-transaction.h"

#define MILLION ((gint64) 1000000)

static const struct
{
  gint64 startup;
  const char *title;
  IncSupportKind kind;
  gint64 requested;
  gint64 awarded; /* 0: not yet */
  const char *contract;
} awards[INC_SAMPLE_N_AWARDS] = {
  { 7, "Thử nghiệm pin trả góp", INC_SUPPORT_GRANT, 250, 0, NULL },
  { 23, "Chế tạo thử vi mạch", INC_SUPPORT_GRANT, 400, 300, "04/HĐ, 02/02/2026" },
  { 20, "Tư vấn SHTT", INC_SUPPORT_IP_ADVICE, 34, 34, "11/HĐ, 20/03/2026" },
  { 13, "Tài trợ hạt giống", INC_SUPPORT_GRANT, 300, 300, "07/HĐ, 02/03/2026" },
  { 9, "In gốm ba chiều", INC_SUPPORT_GRANT, 400, 400, "02/HĐ, 12/01/2026" },
  { 15, "Hồ sơ sức khỏe phường", INC_SUPPORT_GRANT, 144, 144, "13/HĐ, 05/05/2026" },
  { 8, "Truyện tranh tương tác", INC_SUPPORT_GRANT, 300, 300, "01/HĐ, 08/01/2026" },
  { 11, "Kho lạnh dùng chung", INC_SUPPORT_GRANT, 900, 900, "03/HĐ, 20/01/2026" },
  { 1, "Kiểm tra an ninh", INC_SUPPORT_GRANT, 1100, 1092, "05/HĐ, 10/02/2026" },
  { 21, "Xe tự hành", INC_SUPPORT_GRANT, 970, 960, "06/HĐ, 16/02/2026" },
};

static const struct
{
  guint award;
  const char *title;
  gint64 amount;
  const char *due;
  const char *submitted;
  const char *approved;
  const char *paid;
  const char *reference;
  IncRequirementKind needs;
  const char *needs_what;
  const char *accepted;
} tranches[] = {
  { 1, "Đợt 2", 150, "2026-05-11", "2026-05-04", NULL, NULL, NULL, INC_REQUIREMENT_ACCEPTANCE, "Nghiệm thu mốc 3", NULL },
  { 2, "Đợt 1", 18, "2026-04-10", "2026-04-02", "2026-04-06", "2026-04-10", "UNC-097", INC_REQUIREMENT_CONTRACT, NULL, "2026-04-03" },
  { 2, "Đợt 2", 16, "2026-05-15", "2026-05-08", NULL, NULL, NULL, INC_REQUIREMENT_INVOICE, "Hợp đồng, hóa đơn", "2026-05-09" },
  { 3, "Đợt 1", 150, "2026-05-08", "2026-04-27", "2026-05-04", "2026-05-08", "UNC-118", INC_REQUIREMENT_CONTRACT, "Hợp đồng đã ký", "2026-04-28" },
  { 3, "Đợt 2", 150, "2026-06-30", "2026-05-05", "2026-05-08", NULL, NULL, INC_REQUIREMENT_ACCEPTANCE, "Nghiệm thu mốc 7", "2026-05-06" },
  { 4, "Đợt 3", 200, "2026-05-20", "2026-05-07", NULL, NULL, NULL, INC_REQUIREMENT_REPORT, "Báo cáo cuối", "2026-05-10" },
  { 5, "Đợt 1", 144, "2026-05-29", "2026-05-06", NULL, NULL, NULL, INC_REQUIREMENT_CONTRACT, "Hợp đồng đã ký", "2026-05-06" },
  { 6, "Đợt 3", 100, "2026-04-28", "2026-04-20", "2026-04-24", "2026-04-29", "UNC-109", INC_REQUIREMENT_REPORT, "Báo cáo cuối", "2026-04-22" },
  { 7, "Đợt 1", 900, "2026-02-12", "2026-02-02", "2026-02-06", "2026-02-12", "UNC-031", INC_REQUIREMENT_CONTRACT, NULL, "2026-02-03" },
  { 8, "Đợt 1", 782, "2026-03-20", "2026-03-09", "2026-03-13", "2026-03-20", "UNC-066", INC_REQUIREMENT_CONTRACT, NULL, "2026-03-10" },
  { 8, "Đợt 2", 310, "2026-07-15", "2026-05-04", "2026-05-07", NULL, NULL, INC_REQUIREMENT_REPORT, NULL, "2026-05-06" },
  { 9, "Đợt 1", 920, "2026-06-15", "2026-04-28", "2026-05-05", NULL, NULL, INC_REQUIREMENT_CONTRACT, NULL, "2026-04-29" },
};

/* Lets go of the record; its id. */
static gint64
save (IncTransaction *transaction, gpointer record)
{
  g_autoptr(IncRecord) saved = record;
  g_autoptr(GError) error = NULL;

  if (!inc_transaction_save (transaction, saved, &error))
    g_error ("%s", error->message);
  return saved->id;
}

static gint64
add_award (IncTransaction *transaction, gint64 fund, guint i)
{
  const gboolean awarded = awards[i].awarded > 0;

  return save (transaction, g_object_new (inc_award_get_type (), "startup", awards[i].startup, "title", awards[i].title,
                                          "kind", awards[i].kind, "fund", fund, "requested", awards[i].requested * MILLION,
                                          "requested-on", "2026-01-05", "recommended",
                                          awarded ? awards[i].awarded * MILLION : INC_MISSING, "recommended-on",
                                          awarded ? "2026-01-12" : NULL, "awarded",
                                          awarded ? awards[i].awarded * MILLION : INC_MISSING, "awarded-on",
                                          awarded ? "2026-01-20" : NULL, "contract", awards[i].contract, NULL));
}

static void
add_tranche (IncTransaction *transaction, const IncSampleFund *sample, guint i)
{
  const gint64 amount = tranches[i].amount * MILLION;
  const gint64 id = save (transaction, g_object_new (inc_tranche_get_type (), "award", sample->awards[tranches[i].award],
                                                     "title", tranches[i].title, "amount", amount, "due", tranches[i].due,
                                                     "submitted", tranches[i].submitted, "approved", tranches[i].approved,
                                                     "approved-by", tranches[i].approved != NULL ? "Lan" : NULL, NULL));

  save (transaction, g_object_new (inc_requirement_get_type (), "tranche", id, "kind", tranches[i].needs, "title",
                                   tranches[i].needs_what, "received", tranches[i].accepted, "accepted", tranches[i].accepted,
                                   "accepted-by", tranches[i].accepted != NULL ? "Minh" : NULL, NULL));
  save (transaction, g_object_new (inc_allocation_get_type (), "tranche", id, "fund", sample->fund, "amount", amount, NULL));
  if (tranches[i].paid != NULL)
    save (transaction, g_object_new (inc_payment_get_type (), "tranche", id, "fund", sample->fund, "amount", amount, "date",
                                     tranches[i].paid, "method", INC_PAYMENT_TRANSFER, "bank-reference",
                                     tranches[i].reference, NULL));
}

static void
add_rules (IncTransaction *transaction, gint64 fund)
{
  save (transaction, g_object_new (inc_ceiling_rule_get_type (), "name", "Trần tư vấn SHTT", "measure", INC_CEILING_CONTRACT_YEAR,
                                   "kind", INC_SUPPORT_IP_ADVICE, "amount", 30 * MILLION, "legal-basis",
                                   "NĐ 80/2021 Điều 22", "confirmed", TRUE, "confirmed-by", "Lan", "confirmed-on",
                                   "2026-01-10", "may-override", TRUE, NULL));
  save (transaction, g_object_new (inc_ceiling_rule_get_type (), "name", "Hỗ trợ mỗi startup", "measure",
                                   INC_CEILING_STARTUP_YEAR, "kind", INC_SUPPORT_GRANT, "amount", 1000 * MILLION, "fund", fund,
                                   "legal-basis", "NQ 30/2025/NQ-HĐND", "starts", "2025-08-01", "confirmed", TRUE,
                                   "confirmed-by", "Lan", "confirmed-on", "2026-01-10", NULL));
}

IncSampleFund
inc_sample_add_fund (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStore) store = inc_store_open (path, INC_STORE_WRITE, "Lan", &error);
  g_autoptr(IncTransaction) transaction = store != NULL ? inc_transaction_new (store, "Thêm quỹ", &error) : NULL;
  IncSampleFund sample = { 0 };

  if (transaction == NULL)
    g_error ("%s", error->message);
  inc_transaction_set_act (transaction, INC_ACT_HISTORY);
  sample.fund = save (transaction, g_object_new (inc_fund_get_type (), "name", INC_SAMPLE_FUND, "source", INC_FUND_SOURCE_CITY,
                                                 "public-money", TRUE, "starts", "2026-01-01", "ends", "2026-12-31",
                                                 "limit-amount", 6000 * MILLION, "legal-basis", "QĐ 12/QĐ-UBND, 05/01/2026",
                                                 NULL));
  sample.private_fund = save (transaction, g_object_new (inc_fund_get_type (), "name", "Quỹ đồng hành Sông Hồng", "source",
                                                         INC_FUND_SOURCE_PRIVATE, "starts", "2026-01-01", "limit-amount",
                                                         2000 * MILLION, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (awards); i++)
    sample.awards[i] = add_award (transaction, sample.fund, i);
  for (guint i = 0; i < G_N_ELEMENTS (tranches); i++)
    add_tranche (transaction, &sample, i);
  add_rules (transaction, sample.fund);
  if (!inc_transaction_commit (transaction, NULL, &error))
    g_error ("%s", error->message);
  return sample;
}
