/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-funds: two funds of the sample programme, their ceilings (none is confirmed), what startups were given of them, and the ledger of it: a tranche in
 * every state, one payment that was corrected by a counter-entry, one award with its final account. */
#include "config.h"

#include "inc-sample-private.h"

#define MILLION G_GINT64_CONSTANT (1000000)
#define WHOLE 1000000 /* millionths */
#define NOT_YET 0     /* amount */
#define NO_DAY G_MAXINT
#define TOO_MUCH (10 * MILLION)
#define STAFF "Hạnh"

static const struct
{
  const char *name;
  const char *name_en;
  IncFundSource source;
  gboolean public_money;
  guint giver; /* of the partners */
  gint64 limit;
} funds[] = {
  { "Quỹ hỗ trợ mẫu", "Sample support fund", INC_FUND_SOURCE_CITY, TRUE, 2, 2000 * MILLION },
  { "Quỹ đồng hành mẫu", "Sample companion fund", INC_FUND_SOURCE_PRIVATE, FALSE, 5, 600 * MILLION },
};

/* Of the first fund, by its rules, which are invented like itself. */
static const struct
{
  const char *name;
  IncCeilingMeasure measure;
  const char *field; /* its number */
  gint64 number;
  int kind; /* IncSupportKind or 0 */
} ceilings[] = {
  { "Mỗi startup trong một năm (quỹ mẫu)", INC_CEILING_STARTUP_YEAR, "amount", 200 * MILLION, 0 },
  { "Tư vấn sở hữu trí tuệ, mỗi hợp đồng trong một năm (quỹ mẫu)", INC_CEILING_CONTRACT_YEAR, "amount", 30 * MILLION,
    INC_SUPPORT_IP_ADVICE },
  { "Thuê chỗ trong một tháng (quỹ mẫu)", INC_CEILING_MONTH_AMOUNT, "amount", 5 * MILLION, INC_SUPPORT_RENT },
  { "Phần hỗ trợ trên chi phí (quỹ mẫu)", INC_CEILING_COST_SHARE, "share", 700000, 0 },
};

/* Of what the second fund has a part in. */
static const gint64 shares[G_N_ELEMENTS (funds)] = { 700000, 300000 };

/* Amounts in millions of đồng, days from today; the first fund is the one that is asked. */
static const struct
{
  guint startup;
  const char *title;
  IncSupportKind kind;
  gint64 requested;
  gint64 recommended;
  gint64 awarded;
  int requested_on;
  int settled_on; /* NO_DAY: not yet */
} awards[] = {
  { 0, "Hoàn thiện sản phẩm đo ruộng", INC_SUPPORT_GRANT, 220, 200, 180, -420, -40 },
  { 5, "Xác lập quyền sở hữu trí tuệ", INC_SUPPORT_IP_ADVICE, 30, 30, 30, -300, NO_DAY },
  { 13, "Tư vấn thị trường xuất khẩu", INC_SUPPORT_ADVICE, 150, 120, 120, -240, NO_DAY },
  { 14, "Thiết bị thử nghiệm ao nuôi", INC_SUPPORT_EQUIPMENT, 60, 50, 50, -200, NO_DAY },
  { 15, "Thuê chỗ làm việc", INC_SUPPORT_RENT, 72, 60, 60, -180, NO_DAY },
  { 18, "Đào tạo đội ngũ bán hàng", INC_SUPPORT_TRAINING, 40, 40, 40, -220, NO_DAY },
  { 20, "Thử nghiệm sợi dứa tại xưởng dệt", INC_SUPPORT_GRANT, 300, 250, NOT_YET, -50, NO_DAY },
  { 23, "Đo phủ sóng làng nghề", INC_SUPPORT_GRANT, 150, NOT_YET, NOT_YET, -15, NO_DAY },
};

#define RECOMMENDED_AFTER 15
#define AWARDED_AFTER 30

typedef enum
{
  WAITS,
  SUBMITTED,
  APPROVED,
  PAID,
  CORRECTED, /* paid too much, and taken back */
  CANCELLED,
} State;

typedef struct
{
  guint award;
  const char *title;
  gint64 amount; /* millions */
  int due;       /* days from today, or NO_DAY */
  State state;
  guint n_funds;
} Tranche;

static const Tranche tranches[] = {
  { 0, "Đợt 1", 100, -350, PAID, 1 },     { 0, "Đợt 2", 80, -120, CORRECTED, 2 }, { 1, "Một đợt", 30, -230, PAID, 1 },
  { 2, "Đợt 1", 50, -180, PAID, 2 },      { 2, "Đợt 2", 40, 6, APPROVED, 2 },     { 2, "Đợt 3", 30, 120, WAITS, 1 },
  { 3, "Đợt 1", 30, -140, PAID, 1 },      { 3, "Đợt 2", 30, 12, SUBMITTED, 1 },   { 4, "Quý đầu", 20, -130, PAID, 1 },
  { 4, "Quý hai", 20, -12, WAITS, 1 },    { 4, "Quý ba", 20, NO_DAY, WAITS, 1 },  { 5, "Khóa 1", 24, -160, PAID, 1 },
  { 5, "Khóa 2", 16, -30, CANCELLED, 1 },
};

typedef struct
{
  gint64 funds[G_N_ELEMENTS (funds)];
  gint64 awards[G_N_ELEMENTS (awards)];
} Made;

static void
add_funds (IncSample *self, Made *made)
{
  g_autofree char *starts = inc_sample_day (self, -540);
  g_autofree char *ends = inc_sample_day (self, 540);

  for (guint i = 0; i < G_N_ELEMENTS (funds); i++)
    made->funds[i] = inc_sample_save (self, g_object_new (inc_fund_get_type (),
                                                          "name", funds[i].name,
                                                          "name-en", funds[i].name_en,
                                                          "source", funds[i].source,
                                                          "public-money", funds[i].public_money,
                                                          "giver", self->partners[funds[i].giver],
                                                          "starts", starts,
                                                          "ends", ends,
                                                          "limit-amount", funds[i].limit,
                                                          "note", INC_SAMPLE_SOURCE,
                                                          NULL));
}

static void
add_ceilings (IncSample *self, const Made *made)
{
  for (guint i = 0; i < G_N_ELEMENTS (ceilings); i++)
    inc_sample_save (self, g_object_new (inc_ceiling_rule_get_type (),
                                         "name", ceilings[i].name,
                                         "measure", ceilings[i].measure,
                                         ceilings[i].field, ceilings[i].number,
                                         "kind", ceilings[i].kind,
                                         "fund", made->funds[0],
                                         "legal-basis", "Quy chế của quỹ hỗ trợ mẫu",
                                         "may-override", TRUE,
                                         "note", INC_SAMPLE_SOURCE,
                                         NULL));
}

/* An amount in millions, with the day that it was said on; neither while it was not said. */
static void
set_step (IncSample *self, IncRecord *award, const char *amount, const char *date, gint64 millions, int days)
{
  g_autofree char *day = inc_sample_day (self, days);

  if (millions != NOT_YET)
    g_object_set (award, amount, millions * MILLION, date, day, NULL);
}

static void
set_end (IncSample *self, IncRecord *award, guint i)
{
  g_autofree char *decision = g_strdup_printf ("%02u/QĐ-MẪU", i + 11);
  g_autofree char *contract = g_strdup_printf ("%02u/HĐ-MẪU", i + 21);

  if (awards[i].awarded != NOT_YET)
    g_object_set (award, "decision", decision, "contract", contract, NULL);
  if (awards[i].settled_on != NO_DAY)
    set_step (self, award, "settled", "settled-on", awards[i].awarded, awards[i].settled_on);
}

static void
add_award (IncSample *self, Made *made, guint i)
{
  const guint cohort = inc_sample_startups[awards[i].startup].cohort;
  IncRecord *award = g_object_new (inc_award_get_type (),
                                   "startup", self->startups[awards[i].startup],
                                   "title", awards[i].title,
                                   "kind", awards[i].kind,
                                   "fund", made->funds[0],
                                   "cohort", self->cohorts[cohort],
                                   "cost", 2 * awards[i].requested * MILLION,
                                   "months", awards[i].kind == INC_SUPPORT_RENT ? (gint64) 12 : INC_MISSING,
                                   "source", INC_SAMPLE_SOURCE,
                                   NULL);
  const int requested_on = awards[i].requested_on;

  set_step (self, award, "requested", "requested-on", awards[i].requested, requested_on);
  set_step (self, award, "recommended", "recommended-on", awards[i].recommended, requested_on + RECOMMENDED_AFTER);
  set_step (self, award, "awarded", "awarded-on", awards[i].awarded, requested_on + AWARDED_AFTER);
  set_end (self, award, i);
  made->awards[i] = inc_sample_save (self, award);
}

/* Ten million more for the fourth award. */
static void
add_variation (IncSample *self, const Made *made)
{
  g_autofree char *date = inc_sample_day (self, -60);

  inc_sample_save (self, g_object_new (inc_variation_get_type (),
                                       "award", made->awards[3],
                                       "date", date,
                                       "amount", 10 * MILLION,
                                       "decision", "31/QĐ-MẪU",
                                       "reason", "Thêm một bộ cảm biến",
                                       NULL));
}

static gint64
add_tranche (IncSample *self, const Made *made, const Tranche *row)
{
  /* What is not due yet was handed in these days. */
  const int last = MIN (row->due, 0);
  g_autofree char *due = row->due != NO_DAY ? inc_sample_day (self, row->due) : NULL;
  g_autofree char *submitted = row->state != WAITS ? inc_sample_day (self, last - 10) : NULL;
  const gboolean is_approved = row->state == APPROVED || row->state == PAID || row->state == CORRECTED;
  g_autofree char *approved = is_approved ? inc_sample_day (self, last - 5) : NULL;
  g_autofree char *cancelled = row->state == CANCELLED ? inc_sample_day (self, last - 2) : NULL;

  return inc_sample_save (self, g_object_new (inc_tranche_get_type (),
                                              "award", made->awards[row->award],
                                              "title", row->title,
                                              "amount", row->amount * MILLION,
                                              "due", due,
                                              "submitted", submitted,
                                              "approved", approved,
                                              "approved-by", is_approved ? STAFF : NULL,
                                              "cancelled", cancelled,
                                              "cancel-reason", cancelled != NULL ? "Khóa đào tạo không mở" : NULL,
                                              NULL));
}

static void
add_requirement (IncSample *self, const Tranche *row, gint64 tranche, IncRequirementKind kind, const char *title)
{
  const int last = MIN (row->due, 0);
  const gboolean is_accepted = row->state == APPROVED || row->state == PAID || row->state == CORRECTED;
  g_autofree char *due = row->due != NO_DAY ? inc_sample_day (self, row->due - 15) : NULL;
  g_autofree char *received = row->state != WAITS ? inc_sample_day (self, last - 12) : NULL;
  g_autofree char *accepted = is_accepted ? inc_sample_day (self, last - 8) : NULL;

  inc_sample_save (self, g_object_new (inc_requirement_get_type (),
                                       "tranche", tranche,
                                       "kind", kind,
                                       "title", title,
                                       "due", due,
                                       "received", received,
                                       "accepted", accepted,
                                       "accepted-by", is_accepted ? STAFF : NULL,
                                       NULL));
}

static gint64
add_payment (IncSample *self, gint64 tranche, gint64 fund, gint64 amount, int days, gint64 reverses)
{
  g_autofree char *date = inc_sample_day (self, days);
  g_autofree char *reference = g_strdup_printf ("MAU%06u", self->serials[inc_schema_of (inc_payment_get_type ())->number] + 1);

  return inc_sample_save (self, g_object_new (inc_payment_get_type (),
                                              "tranche", tranche,
                                              "fund", fund,
                                              "amount", amount,
                                              "date", date,
                                              "method", INC_PAYMENT_TRANSFER,
                                              "bank-reference", reference,
                                              "reverses", reverses,
                                              "reason", reverses != 0 ? "Chuyển thừa, đã thu hồi" : NULL,
                                              NULL));
}

static void
pay (IncSample *self, const Tranche *row, gint64 tranche, gint64 fund, gint64 amount, gboolean wrong)
{
  const gint64 payment = add_payment (self, tranche, fund, amount + (wrong ? TOO_MUCH : 0), row->due, 0);

  if (wrong)
    add_payment (self, tranche, fund, -TOO_MUCH, row->due + 7, payment);
}

/* Amounts are whole millions, so that the shares are exact. */
static void
add_parts (IncSample *self, const Made *made, const Tranche *row, gint64 tranche)
{
  for (guint i = 0; i < row->n_funds; i++)
    {
      const gint64 share = row->n_funds > 1 ? shares[i] : WHOLE;
      const gint64 amount = row->amount * share;

      inc_sample_save (self, g_object_new (inc_allocation_get_type (),
                                           "tranche", tranche,
                                           "fund", made->funds[i],
                                           "amount", amount,
                                           "share", share,
                                           NULL));
      if (row->state == PAID || row->state == CORRECTED)
        pay (self, row, tranche, made->funds[i], amount, row->state == CORRECTED && i + 1 == row->n_funds);
    }
}

static void
add_whole_tranche (IncSample *self, const Made *made, const Tranche *row)
{
  const gint64 tranche = add_tranche (self, made, row);
  const gboolean is_first = row == tranches || row[-1].award != row->award;

  if (is_first)
    add_requirement (self, row, tranche, INC_REQUIREMENT_CONTRACT, "Hợp đồng hỗ trợ đã ký");
  else
    add_requirement (self, row, tranche, INC_REQUIREMENT_REPORT, "Kết quả của đợt trước");
  if (row->state == CORRECTED)
    add_requirement (self, row, tranche, INC_REQUIREMENT_ACCEPTANCE, "Nghiệm thu sản phẩm");
  add_parts (self, made, row, tranche);
}

void
inc_sample_add_funds (IncSample *self)
{
  Made made = { { 0 } };

  add_funds (self, &made);
  add_ceilings (self, &made);
  for (guint i = 0; i < G_N_ELEMENTS (awards); i++)
    add_award (self, &made, i);
  add_variation (self, &made);
  for (guint i = 0; i < G_N_ELEMENTS (tranches); i++)
    add_whole_tranche (self, &made, &tranches[i]);
}
