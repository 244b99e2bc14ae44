/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-cohorts: the sample's programme, its cohorts around today, the startups and how each went through. */
#include "config.h"

#include "inc-sample-private.h"

#define BILLION G_GINT64_CONSTANT (1000000000)

/* Days from today: the one is over, the other ends soon, the third begins soon. */
static const struct
{
  const char *name;
  const char *code;
  IncRunStatus status;
  int starts;
  int ends;
  gint64 capacity;
} cohorts[INC_SAMPLE_COHORTS] = {
  { "Khóa mẫu 1", "MAU-1", INC_RUN_STATUS_COMPLETED, -420, -150, 14 },
  { "Khóa mẫu 2", "MAU-2", INC_RUN_STATUS_ACTIVE, -80, 20, 16 },
  { "Khóa mẫu 3", "MAU-3", INC_RUN_STATUS_PLANNED, 25, 205, 12 },
};

/* Of the startups, from 0: what somebody has still to ask for. */
static const guint without_tax_code[] = { 14, 19, 34 };
static const guint without_contact[] = { 21, 35 };

/* Left the first cohort, applies again for the third. */
#define SECOND_TRY 9

static const struct
{
  IncStage stage;
  const char *reason;
} reasons[] = {
  { INC_STAGE_WAITLISTED, "Đủ điểm, chờ chỗ trống" },
  { INC_STAGE_WITHDRAWN, "Đội xin dừng: người phụ trách kỹ thuật chuyển việc" },
  { INC_STAGE_DISMISSED, "Hai quý liền không báo cáo" },
  { INC_STAGE_RISK_ACCEPTED, "Thử nghiệm không đạt độ bền; chấp nhận rủi ro" },
};

static gboolean
is_among (const guint *places, guint n_places, guint place)
{
  for (guint i = 0; i < n_places; i++)
    if (places[i] == place)
      return TRUE;
  return FALSE;
}

static void
add_cohorts (IncSample *self)
{
  g_autofree char *since = inc_sample_day (self, cohorts[0].starts - 120);
  g_autofree char *year = g_strndup (since, 4);
  const gint64 programme =
    inc_sample_save (self, g_object_new (inc_programme_get_type (),
                                         "name", "Ươm tạo số (chương trình mẫu)",
                                         "code", "MAU",
                                         "status", INC_RUN_STATUS_ACTIVE,
                                         "starts", year,
                                         "description", "Vườn ươm tưởng tượng để thử chương trình: mọi tên người, tên doanh "
                                                        "nghiệp, mã số và số tiền đều không có thật.",
                                         NULL));

  for (guint i = 0; i < INC_SAMPLE_COHORTS; i++)
    {
      g_autofree char *starts = inc_sample_day (self, cohorts[i].starts);
      g_autofree char *ends = inc_sample_day (self, cohorts[i].ends);

      self->cohorts[i] = inc_sample_save (self, g_object_new (inc_cohort_get_type (),
                                                              "programme", programme,
                                                              "name", cohorts[i].name,
                                                              "code", cohorts[i].code,
                                                              "status", cohorts[i].status,
                                                              "starts", starts,
                                                              "ends", ends,
                                                              "capacity", cohorts[i].capacity,
                                                              NULL));
    }
}

static void
add_stage (IncSample *self, gint64 enrolment, IncStage stage, int days)
{
  g_autofree char *date = inc_sample_day (self, days);
  const char *reason = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].stage == stage)
      reason = reasons[i].reason;
  inc_sample_save (self, g_object_new (inc_stage_change_get_type (),
                                       "enrolment", enrolment, "stage", stage, "date", date, "reason", reason, NULL));
}

/* The days of what comes after the application. */
static int
get_admission (guint cohort)
{
  return cohorts[cohort].starts - 32;
}

static int
get_last_day (const IncSampleStartup *row)
{
  const int length = cohorts[row->cohort].ends - cohorts[row->cohort].starts;

  if (row->stage == INC_STAGE_GRADUATED)
    return MIN (cohorts[row->cohort].ends, -12);
  return MIN (cohorts[row->cohort].starts + length * (row->stage == INC_STAGE_WITHDRAWN ? 2 : 3) / 5, -4);
}

static gint64
enrol (IncSample *self, guint startup, guint cohort, int applied)
{
  const gint64 enrolment = inc_sample_save (self, g_object_new (inc_enrolment_get_type (),
                                                                "startup", self->startups[startup],
                                                                "cohort", self->cohorts[cohort],
                                                                NULL));

  add_stage (self, enrolment, INC_STAGE_APPLIED, applied);
  return enrolment;
}

static void
go_through (IncSample *self, guint i)
{
  const IncSampleStartup *row = &inc_sample_startups[i];
  const gint64 enrolment = enrol (self, i, row->cohort, self->applied[i]);

  if (row->stage == INC_STAGE_APPLIED)
    return;
  if (row->stage == INC_STAGE_WAITLISTED)
    {
      add_stage (self, enrolment, INC_STAGE_WAITLISTED, get_admission (row->cohort));
      return;
    }
  if (cohorts[row->cohort].starts < 0 || row->stage == INC_STAGE_ADMITTED)
    add_stage (self, enrolment, INC_STAGE_ADMITTED, get_admission (row->cohort));
  if (row->stage == INC_STAGE_ADMITTED)
    return;
  if (cohorts[row->cohort].starts < 0)
    add_stage (self, enrolment, INC_STAGE_ACTIVE, cohorts[row->cohort].starts);
  if (row->stage != INC_STAGE_ACTIVE)
    add_stage (self, enrolment, row->stage, get_last_day (row));
}

static guint
count_rounds (const char *rounds)
{
  guint n = 0;

  for (const char *p = rounds; *p != '\0'; p++)
    n += *p != '!' && *p != '?';
  return n;
}

static char *
make_legal_name (const IncSampleStartup *row)
{
  return row->form == '0' ? NULL : g_strconcat (row->form == 'c' ? "Công ty Cổ phần " : "Công ty TNHH ", row->name, NULL);
}

static gint64
throw_capital (IncSample *self, const IncSampleStartup *row)
{
  if (row->form == '0' || inc_sample_throw (self, 9) == 0)
    return INC_MISSING;
  return row->form == 'c' ? inc_sample_throw_between (self, 2 * BILLION, 10 * BILLION, BILLION / 2)
                          : inc_sample_throw_between (self, 3 * BILLION / 10, 3 * BILLION, BILLION / 10);
}

/* What a company has and a team has not. */
static void
register_company (IncSample *self, IncStartup *startup, guint i)
{
  const IncSampleStartup *row = &inc_sample_startups[i];
  g_autofree char *legal_name = make_legal_name (row);
  g_autofree char *code = inc_sample_next_tax_code (self);
  g_autofree char *registered = inc_sample_day (self, self->founded[i] + 20 + inc_sample_throw (self, 60));
  g_autofree char *classified = inc_sample_day (self, MIN (get_admission (row->cohort), -7));
  const gboolean has_code = !is_among (without_tax_code, G_N_ELEMENTS (without_tax_code), i);

  g_object_set (startup,
                "legal-name", legal_name,
                "tax-code", has_code ? code : NULL,
                "registered", registered,
                "digital-type", row->digital_type,
                "digital-type-on", row->digital_type != 0 ? classified : NULL,
                "vsic", row->vsic,
                "vsic-version", INC_VSIC_VERSION_2018,
                NULL);
}

static void
add_contact (IncSample *self, IncStartup *startup, guint i)
{
  g_autofree char *slug = inc_sample_slug (inc_sample_startups[i].name);
  g_autofree char *website = g_strconcat (slug, ".example", NULL);
  g_autofree char *email = g_strconcat ("lienhe@", website, NULL);
  g_autofree char *phone = inc_sample_phone (1000 + i);

  g_object_set (startup, "website", inc_sample_startups[i].business_stage == INC_BUSINESS_STAGE_IDEA ? NULL : website, NULL);
  if (is_among (without_contact, G_N_ELEMENTS (without_contact), i))
    return;
  g_object_set (startup, "email", email, "phone", i % 6 == 5 ? NULL : phone, NULL);
}

static char *
make_founded (IncSample *self, guint i)
{
  g_autofree char *day = inc_sample_day (self, self->founded[i]);

  return g_strndup (day, i % 3 == 0 ? 4 : 7);
}

static IncStartup *
make_startup (IncSample *self, guint i)
{
  const IncSampleStartup *row = &inc_sample_startups[i];
  const guint house = 2 + inc_sample_throw (self, 90);
  const guint alley = 1 + inc_sample_throw (self, 40);
  g_autofree char *founded = make_founded (self, i);
  g_autofree char *address = g_strdup_printf ("Số %u, ngõ %u", house, alley);

  return g_object_new (inc_startup_get_type (),
                       "name", row->name,
                       "tax-kind", row->form == '0' ? INC_TAX_KIND_NONE : 0,
                       "status", row->status,
                       "sector", row->sector,
                       "technologies", row->technologies,
                       "business-stage", row->business_stage,
                       "founded", founded,
                       "charter-capital", throw_capital (self, row),
                       "women-owned", row->women_owned,
                       "address", row->form == '0' ? NULL : address,
                       "commune", row->commune,
                       "province", "Hà Nội",
                       "description", row->description,
                       "description-en", row->description_en,
                       "source", INC_SAMPLE_SOURCE,
                       NULL);
}

void
inc_sample_add_startups (IncSample *self)
{
  add_cohorts (self);
  for (guint i = 0; i < INC_SAMPLE_STARTUPS; i++)
    {
      const IncSampleStartup *row = &inc_sample_startups[i];
      const int n_rounds = count_rounds (row->rounds);
      IncStartup *startup;

      self->applied[i] = cohorts[row->cohort].starts - 70 + (int) inc_sample_throw (self, 35);
      self->founded[i] = MIN (self->applied[i] - 150, -300 * n_rounds - 120) - (int) inc_sample_throw (self, 300);
      startup = make_startup (self, i);
      if (row->form != '0')
        register_company (self, startup, i);
      add_contact (self, startup, i);
      self->startups[i] = inc_sample_save (self, startup);
      go_through (self, i);
    }
  enrol (self, SECOND_TRY, 2, -18);
}
