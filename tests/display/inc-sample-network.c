/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-network: tables of rows that name each other by their place, counted from 1; 0 is nobody.
 *
 * The startup that the pictures show is the thirteenth, Lúa Xanh AI: it has rounds in two currencies, one that was not
 * disclosed, a stake of no known round, shares that are known and some that are not. */
#include "config.h"

#include "inc-sample-network.h"

#include "inc-records.h"
#include "inc-sample.h"

static const struct
{
  const char *name;
  IncHonorific honorific;
  const char *academic_title;
  IncSex sex;
  const char *email;
  const char *phone;
  const char *country;
  const char *languages;
} people[] = {
  { "Nguyễn Thị Lan Anh", INC_HONORIFIC_BA, NULL, INC_SEX_FEMALE, "lananh@luaxanh.example", "+84 24 0000 2001", "Việt Nam", "vi, en" },
  { "Trần Minh Khôi", INC_HONORIFIC_ONG, NULL, INC_SEX_MALE, "khoi@luaxanh.example", "+84 24 0000 2002", "Việt Nam", "vi, en" },
  { "Hoàng Gia Linh", INC_HONORIFIC_BA, "TS", INC_SEX_FEMALE, "gialinh@cocvan.example", "+84 24 0000 2003", "Việt Nam", "vi, en, fr" },
  { "Phạm Thu Hà", INC_HONORIFIC_BA, NULL, INC_SEX_FEMALE, "ha@cavang.example", "+84 24 0000 2004", "Việt Nam", "vi" },
  { "Lê Quang Huy", INC_HONORIFIC_ONG, NULL, INC_SEX_MALE, "huy@domdom.example", NULL, "Việt Nam", "vi, ja" },
  { "Đỗ Thị Hương", INC_HONORIFIC_BA, "PGS.TS", INC_SEX_FEMALE, "huong@huongsen.example", "+84 24 0000 2006", "Việt Nam", "vi, en" },
  { "Vũ Đức Thắng", INC_HONORIFIC_ONG, NULL, INC_SEX_MALE, "thang@songhong.example", "+84 24 0000 2007", "Việt Nam", "vi, en" },
  { "Bùi Thanh Mai", INC_HONORIFIC_BA, NULL, INC_SEX_FEMALE, "mai@songhong.example", "+84 24 0000 2008", "Việt Nam", "vi, en" },
  { "Ngô Hoàng Yến", INC_HONORIFIC_BA, NULL, INC_SEX_FEMALE, "yen@thienthan.example", "+84 24 0000 2009", "Việt Nam", "vi" },
  { "Clara Lim", INC_HONORIFIC_BA, NULL, INC_SEX_FEMALE, "clara@lanternhill.example", NULL, "Singapore", "en, zh" },
  { "Đặng Việt Dũng", INC_HONORIFIC_ONG, NULL, INC_SEX_MALE, NULL, NULL, "Việt Nam", "vi" },
  { "Trịnh Mỹ Duyên", INC_HONORIFIC_BA, "ThS", INC_SEX_FEMALE, "duyen@bachnghe.example", "+84 24 0000 2012", "Việt Nam", "vi, en" },
};

static const struct
{
  const char *name;
  IncInvestorKind kind;
  guint person;
  const char *sectors;
  IncBusinessStage stage_from;
  IncBusinessStage stage_to;
  gint64 ticket_min;
  gint64 ticket_max;
  const char *ticket_currency;
  const char *country;
  const char *description;
} investors[] = {
  { "Quỹ Sông Hồng", INC_INVESTOR_KIND_FUND, 0, "Nông nghiệp, Y tế, Giáo dục", INC_BUSINESS_STAGE_PROTOTYPE, INC_BUSINESS_STAGE_MARKET, 1000000000, 8000000000, NULL, "Việt Nam", "Đầu tư hạt giống vào công nghệ cho nông thôn" },
  { "Lantern Hill Ventures", INC_INVESTOR_KIND_FUND, 0, "Tài chính, Nông nghiệp", INC_BUSINESS_STAGE_MARKET, INC_BUSINESS_STAGE_GROWTH, 5000000, 50000000, "USD", "Singapore", "Seed and Series A in Southeast Asia" },
  { "Mạng lưới thiên thần Hồ Sen", INC_INVESTOR_KIND_ANGEL_NETWORK, 0, NULL, INC_BUSINESS_STAGE_IDEA, INC_BUSINESS_STAGE_PROTOTYPE, INC_MISSING, 1000000000, NULL, "Việt Nam", NULL },
  { "Công ty Hạt Gạo Vàng", INC_INVESTOR_KIND_CORPORATE, 0, "Nông nghiệp, Thực phẩm", 0, 0, INC_MISSING, INC_MISSING, NULL, "Việt Nam", "Nhà máy xay xát muốn thử cảm biến ngoài đồng" },
  { "Ngô Hoàng Yến", INC_INVESTOR_KIND_ANGEL, 9, "Giáo dục", INC_BUSINESS_STAGE_IDEA, INC_BUSINESS_STAGE_PROTOTYPE, 200000000, 500000000, NULL, "Việt Nam", NULL },
  { "Quỹ Đầu tư Mầm Xanh", INC_INVESTOR_KIND_STATE, 0, NULL, 0, 0, INC_MISSING, INC_MISSING, NULL, "Việt Nam", NULL },
};

static const struct
{
  const char *name;
  IncPartnerKind kind;
  const char *website;
  IncContactStatus status;
} partners[] = {
  { "Trường Đại học Bách Nghệ", INC_PARTNER_KIND_UNIVERSITY, "bachnghe.example", INC_CONTACT_STATUS_ACTIVE },
  { "Hiệp hội Phần mềm Sông Nhuệ", INC_PARTNER_KIND_ASSOCIATION, "songnhue.example", INC_CONTACT_STATUS_ACTIVE },
  { "Báo Khởi Sự", INC_PARTNER_KIND_MEDIA, NULL, INC_CONTACT_STATUS_PAUSED },
};

static const struct
{
  guint person;
  guint startup;
  guint investor;
  guint partner;
  IncPosition position;
  const char *title;
  const char *starts;
  const char *ends;
  gboolean main;
} roles[] = {
  { 1, 13, 0, 0, INC_POSITION_FOUNDER, "Giám đốc", "2024-08", NULL, TRUE },
  { 2, 13, 0, 0, INC_POSITION_FOUNDER, "Giám đốc kỹ thuật", "2024-08", NULL, FALSE },
  { 3, 13, 0, 0, INC_POSITION_ADVISOR, NULL, "2026-03-16", NULL, FALSE },
  { 11, 13, 0, 0, INC_POSITION_DIRECTOR, "Giám đốc kinh doanh", "2025-01", "2025-09-30", FALSE },
  { 4, 4, 0, 0, INC_POSITION_FOUNDER, "Giám đốc", "2023-05", NULL, TRUE },
  { 4, 3, 0, 0, INC_POSITION_FOUNDER, NULL, "2024", NULL, FALSE },
  { 2, 21, 0, 0, INC_POSITION_FOUNDER, "Cố vấn kỹ thuật", "2023", NULL, FALSE },
  { 5, 7, 0, 0, INC_POSITION_FOUNDER, "Giám đốc", "2023", NULL, TRUE },
  { 6, 10, 0, 0, INC_POSITION_FOUNDER, "Giám đốc khoa học", "2023-11", NULL, TRUE },
  { 7, 0, 1, 0, INC_POSITION_INVESTMENT_PARTNER, "Giám đốc đầu tư", "2021", NULL, FALSE },
  { 8, 0, 1, 0, INC_POSITION_CONTACT, NULL, "2024-02", NULL, TRUE },
  { 10, 0, 2, 0, INC_POSITION_CONTACT, "Principal", "2023", NULL, TRUE },
  { 12, 0, 0, 1, INC_POSITION_CONTACT, "Trưởng phòng đối ngoại", "2022-09", NULL, TRUE },
};

static const struct
{
  const char *currency;
  const char *date;
  gint64 rate;
} rates[] = {
  { "USD", "2025-12-15", G_GINT64_CONSTANT (25450500000) },
  { "USD", "2026-05-04", G_GINT64_CONSTANT (25980000000) },
  { "EUR", "2026-05-04", G_GINT64_CONSTANT (28400000000) },
};

/* amount: of the smallest unit; INC_MISSING with undisclosed is what nobody was told. */
static const struct
{
  guint startup;
  IncRoundType type;
  IncInstrument instrument;
  const char *date;
  gint64 amount;
  gboolean undisclosed;
  guint rate; /* of the table above; 0: đồng */
  gint64 post_money;
} rounds[] = {
  { 13, INC_ROUND_TYPE_PRE_SEED, INC_INSTRUMENT_EQUITY, "2024-11", 500000000, FALSE, 0, 5000000000 },
  { 13, INC_ROUND_TYPE_SEED, INC_INSTRUMENT_EQUITY, "2025-12-15", 6000000, FALSE, 1, 40000000 },
  { 13, INC_ROUND_TYPE_BRIDGE, INC_INSTRUMENT_CONVERTIBLE, NULL, INC_MISSING, TRUE, 0, INC_MISSING },
  { 13, INC_ROUND_TYPE_GRANT, INC_INSTRUMENT_GRANT, "2026-03-20", 300000000, FALSE, 0, INC_MISSING },
  { 4, INC_ROUND_TYPE_SEED, INC_INSTRUMENT_EQUITY, "2025-06", 2000000000, FALSE, 0, INC_MISSING },
  { 7, INC_ROUND_TYPE_PRE_SEED, INC_INSTRUMENT_CONVERTIBLE, "2025-10-02", 800000000, FALSE, 0, INC_MISSING },
  { 9, INC_ROUND_TYPE_GRANT, INC_INSTRUMENT_GRANT, "2025", 150000000, FALSE, 0, INC_MISSING },
  { 15, INC_ROUND_TYPE_SEED, INC_INSTRUMENT_EQUITY, "2026-02-10", INC_MISSING, FALSE, 0, INC_MISSING },
  { 21, INC_ROUND_TYPE_PRE_SEED, INC_INSTRUMENT_EQUITY, "2024-06", 1200000000, FALSE, 0, INC_MISSING },
  { 23, INC_ROUND_TYPE_SERIES_A, INC_INSTRUMENT_EQUITY, "2026-04-02", 30000000000, FALSE, 0, INC_MISSING },
};

static const struct
{
  guint startup;
  guint round;
  guint investor;
  guint person;
  gint64 amount;
  const char *currency;
  gint64 share;
} stakes[] = {
  { 13, 1, 5, 0, 300000000, NULL, 60000 },
  { 13, 1, 3, 0, 200000000, NULL, 40000 },
  { 13, 2, 1, 0, 4000000, "USD", 100000 },
  { 13, 2, 2, 0, 2000000, "USD", 50000 },
  { 13, 2, 0, 1, INC_MISSING, NULL, 500000 },
  { 13, 2, 0, 2, INC_MISSING, NULL, 215000 },
  { 13, 3, 4, 0, INC_MISSING, NULL, INC_MISSING },
  { 13, 0, 6, 0, 50000000, NULL, INC_MISSING },
  { 4, 5, 2, 0, 2000000000, NULL, 125000 },
  { 7, 6, 1, 0, 800000000, NULL, INC_MISSING },
  { 15, 8, 1, 0, INC_MISSING, NULL, 80000 },
  { 21, 9, 1, 0, 700000000, NULL, 120000 },
  { 23, 10, 2, 0, G_GINT64_CONSTANT (20000000000), NULL, 200000 },
};

static const struct
{
  guint startup;
  guint investor;
  const char *date;
  IncChannel channel;
  const char *text;
} notes[] = {
  { 13, 0, "2026-05-08", INC_CHANNEL_MEETING, "Chốt chỉ tiêu quý II: ba hợp tác xã dùng thử" },
  { 13, 0, "2026-04-23", INC_CHANNEL_CALL, "Hẹn gửi bản mô tả dữ liệu ảnh trước thứ Sáu" },
  { 13, 1, "2026-04-10", INC_CHANNEL_EVENT, "Gặp tại ngày hội kết nối; quỹ muốn xem mô hình tài chính" },
  { 0, 1, "2026-05-05", INC_CHANNEL_EMAIL, "Quỹ hỏi danh sách startup y tế của khóa 7" },
  { 0, 2, "2025-12-01", INC_CHANNEL_CALL, "Quan tâm đến thanh toán cho tiểu thương" },
};

static const struct
{
  const char *name;
  IncTagKind kind;
  const char *name_en;
  gboolean priority;
} tags[] = {
  { "Nông nghiệp", INC_TAG_KIND_SECTOR, "Agriculture", TRUE },
  { "Y tế", INC_TAG_KIND_SECTOR, "Health", TRUE },
  { "Giáo dục", INC_TAG_KIND_SECTOR, "Education", FALSE },
  { "Trí tuệ nhân tạo", INC_TAG_KIND_TECHNOLOGY, "Artificial intelligence", TRUE },
  { "Bán dẫn", INC_TAG_KIND_TECHNOLOGY, "Semiconductors", TRUE },
  { "Cần gặp lại", INC_TAG_KIND_LABEL, "See again", FALSE },
};

static const struct
{
  guint person;
  IncConsentPurpose purpose;
  const char *given;
  const char *withdrawn;
} consents[] = {
  { 1, INC_CONSENT_PURPOSE_CONTACT, "2026-03-16", NULL },
  { 1, INC_CONSENT_PURPOSE_CITY_REPORT, "2026-03-16", NULL },
  { 2, INC_CONSENT_PURPOSE_CONTACT, "2026-03-16", "2026-04-30" },
  { 8, INC_CONSENT_PURPOSE_INTRODUCE, "2025-11-20", NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (people) == INC_SAMPLE_N_PEOPLE);
G_STATIC_ASSERT (G_N_ELEMENTS (investors) == INC_SAMPLE_N_INVESTORS);
G_STATIC_ASSERT (G_N_ELEMENTS (partners) == INC_SAMPLE_N_PARTNERS);
G_STATIC_ASSERT (G_N_ELEMENTS (rounds) == INC_SAMPLE_N_ROUNDS);
G_STATIC_ASSERT (G_N_ELEMENTS (stakes) == INC_SAMPLE_N_STAKES);

typedef struct
{
  IncTransaction *transaction;
  const gint64 *startups;
  gint64 people[G_N_ELEMENTS (people)];
  gint64 investors[G_N_ELEMENTS (investors)];
  gint64 partners[G_N_ELEMENTS (partners)];
  gint64 rounds[G_N_ELEMENTS (rounds)];
} Network;

/* The id at a place counted from 1; 0 for nobody. */
static gint64
at (const gint64 *ids, guint place)
{
  return place > 0 ? ids[place - 1] : 0;
}

/* Takes the record. */
static gint64
save (Network *network, gpointer record)
{
  g_autoptr(IncRecord) owned = INC_RECORD (record);
  g_autoptr(GError) error = NULL;

  if (!inc_transaction_save (network->transaction, owned, &error))
    g_error ("%s", error->message);
  return owned->id;
}

static void
add_people (Network *network)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    network->people[i] = save (network, g_object_new (inc_person_get_type (),
                                                      "name", people[i].name,
                                                      "honorific", people[i].honorific,
                                                      "academic-title", people[i].academic_title,
                                                      "sex", people[i].sex,
                                                      "email", people[i].email,
                                                      "phone", people[i].phone,
                                                      "country", people[i].country,
                                                      "languages", people[i].languages,
                                                      NULL));
  for (guint i = 0; i < G_N_ELEMENTS (consents); i++)
    save (network, g_object_new (inc_consent_get_type (),
                                 "person", at (network->people, consents[i].person),
                                 "purpose", consents[i].purpose,
                                 "given", consents[i].given,
                                 "form", INC_CONSENT_FORM_PAPER,
                                 "withdrawn", consents[i].withdrawn,
                                 NULL));
}

static void
add_investors (Network *network)
{
  for (guint i = 0; i < G_N_ELEMENTS (investors); i++)
    network->investors[i] = save (network, g_object_new (inc_investor_get_type (),
                                                         "name", investors[i].name,
                                                         "kind", investors[i].kind,
                                                         "person", at (network->people, investors[i].person),
                                                         "sectors", investors[i].sectors,
                                                         "stage-from", investors[i].stage_from,
                                                         "stage-to", investors[i].stage_to,
                                                         "ticket-min", investors[i].ticket_min,
                                                         "ticket-max", investors[i].ticket_max,
                                                         "ticket-currency", investors[i].ticket_currency,
                                                         "country", investors[i].country,
                                                         "description", investors[i].description,
                                                         "status", INC_CONTACT_STATUS_ACTIVE,
                                                         NULL));
}

static void
add_partners (Network *network)
{
  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    network->partners[i] = save (network, g_object_new (inc_partner_get_type (),
                                                        "name", partners[i].name,
                                                        "kind", partners[i].kind,
                                                        "website", partners[i].website,
                                                        "status", partners[i].status,
                                                        NULL));
}

static void
add_roles (Network *network)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    save (network, g_object_new (inc_role_get_type (),
                                 "person", at (network->people, roles[i].person),
                                 "startup", at (network->startups, roles[i].startup),
                                 "investor", at (network->investors, roles[i].investor),
                                 "partner", at (network->partners, roles[i].partner),
                                 "position", roles[i].position,
                                 "title", roles[i].title,
                                 "starts", roles[i].starts,
                                 "ends", roles[i].ends,
                                 "main", roles[i].main,
                                 NULL));
}

static void
add_rates (Network *network)
{
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    save (network, g_object_new (inc_exchange_rate_get_type (),
                                 "currency", rates[i].currency, "date", rates[i].date, "rate", rates[i].rate,
                                 "source", "Ngân hàng Ví Dụ", NULL));
}

static void
add_rounds (Network *network)
{
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      const guint rate = rounds[i].rate;
      IncRound *round = g_object_new (inc_round_get_type (),
                                      "startup", at (network->startups, rounds[i].startup),
                                      "type", rounds[i].type,
                                      "instrument", rounds[i].instrument,
                                      "date", rounds[i].date,
                                      "amount", rounds[i].amount,
                                      "undisclosed", rounds[i].undisclosed,
                                      "post-money", rounds[i].post_money,
                                      NULL);

      if (rate > 0)
        g_object_set (round, "currency", rates[rate - 1].currency, "rate", rates[rate - 1].rate, "rate-on",
                      rates[rate - 1].date, "rate-source", "Ngân hàng Ví Dụ", NULL);
      network->rounds[i] = save (network, round);
    }
}

static void
add_stakes (Network *network)
{
  for (guint i = 0; i < G_N_ELEMENTS (stakes); i++)
    save (network, g_object_new (inc_stake_get_type (),
                                 "startup", at (network->startups, stakes[i].startup),
                                 "round", at (network->rounds, stakes[i].round),
                                 "investor", at (network->investors, stakes[i].investor),
                                 "person", at (network->people, stakes[i].person),
                                 "amount", stakes[i].amount,
                                 "currency", stakes[i].currency,
                                 "share", stakes[i].share,
                                 NULL));
}

static void
add_notes (Network *network)
{
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    save (network, g_object_new (inc_note_get_type (),
                                 "startup", at (network->startups, notes[i].startup),
                                 "investor", at (network->investors, notes[i].investor),
                                 "date", notes[i].date,
                                 "channel", notes[i].channel,
                                 "text", notes[i].text,
                                 "author", "Lan",
                                 NULL));
}

static void
add_tags (Network *network)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    save (network, g_object_new (inc_tag_get_type (),
                                 "name", tags[i].name, "kind", tags[i].kind, "name-en", tags[i].name_en,
                                 "priority", tags[i].priority, NULL));
}

void
inc_sample_add_network (IncTransaction *transaction, const gint64 *startups)
{
  Network network = { transaction, startups };

  add_people (&network);
  add_investors (&network);
  add_partners (&network);
  add_roles (&network);
  add_rates (&network);
  add_rounds (&network);
  add_stakes (&network);
  add_notes (&network);
  add_tags (&network);
}
