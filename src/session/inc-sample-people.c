/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-people: the sample's persons, what they do where, and what they agreed to. */
#include "config.h"

#include "inc-sample-private.h"

#include <string.h>

/* Of startups, from 0. */
static const struct
{
  guint startup;
  IncPosition position;
  const char *title;
  const char *academic_title;
  int starts; /* days from today */
  int ends;   /* 0: still there */
} staff[INC_SAMPLE_N_STAFF] = {
  { 0, INC_POSITION_DIRECTOR, "Giám đốc kinh doanh", NULL, -400, 0 },
  { 2, INC_POSITION_ADVISOR, "Cố vấn khoa học", "PGS.TS", -500, 0 },
  { 3, INC_POSITION_EMPLOYEE, "Kế toán trưởng", NULL, -300, 0 },
  { 4, INC_POSITION_ADVISOR, "Cố vấn y khoa", "TS", -420, 0 },
  { 7, INC_POSITION_DIRECTOR, "Giám đốc kinh doanh", NULL, -600, -60 },
  { 13, INC_POSITION_EMPLOYEE, "Kỹ sư thị giác máy", "ThS", -200, 0 },
  { 16, INC_POSITION_DIRECTOR, "Giám đốc sản xuất", NULL, -150, 0 },
  { 17, INC_POSITION_LEGAL_REPRESENTATIVE, "Người đại diện theo pháp luật", NULL, -260, 0 },
  { 22, INC_POSITION_ADVISOR, "Cố vấn vật liệu", "TS", -90, 0 },
  { 23, INC_POSITION_EMPLOYEE, "Kỹ sư mạng", NULL, -120, 0 },
};

/* Further places of people who have one already, from 0. */
static const struct
{
  guint person;
  guint startup;
  IncPosition position;
  int starts;
  int ends;
} further[] = {
  { INC_SAMPLE_FIRST_ANGEL, 13, INC_POSITION_ADVISOR, -140, 0 },
  { INC_SAMPLE_FIRST_ANGEL + 1, 16, INC_POSITION_ADVISOR, -70, 0 },
  { 6, 36, INC_POSITION_ADVISOR, -40, 0 },
  { 18, 3, INC_POSITION_DIRECTOR, -900, -640 },
  { 21, 5, INC_POSITION_EMPLOYEE, -250, 0 },
};

/* Contacts of investors from abroad; their places among the investors are the same ones. */
static const struct
{
  guint investor;
  const char *name;
  const char *languages;
} guests[] = {
  { 5, "Mei Tan", "en, zh" },
  { 6, "Haruka Onoda", "ja, en" },
  { 7, "Jisoo Bae", "ko, en" },
};

static const char *const founder_titles[] = { "Giám đốc kỹ thuật", "Giám đốc vận hành", "Giám đốc sản phẩm", NULL };

static guint
get_startup_of (guint person)
{
  return person < INC_SAMPLE_FIRST_STAFF ? person / INC_SAMPLE_FOUNDERS : staff[person - INC_SAMPLE_FIRST_STAFF].startup;
}

static const char *
get_organisation (guint person)
{
  if (person < INC_SAMPLE_FIRST_ANGEL)
    return inc_sample_startups[get_startup_of (person)].name;
  if (person < INC_SAMPLE_FIRST_CONTACT)
    return "Thư riêng";
  if (person < INC_SAMPLE_FIRST_PARTNER_CONTACT)
    return inc_sample_investors[person - INC_SAMPLE_FIRST_CONTACT].name;
  return inc_sample_partners[person - INC_SAMPLE_FIRST_PARTNER_CONTACT].name;
}

static gboolean
throw_woman (IncSample *self, guint person)
{
  if (person < INC_SAMPLE_FIRST_STAFF && person % INC_SAMPLE_FOUNDERS == 0 &&
      inc_sample_startups[person / INC_SAMPLE_FOUNDERS].women_owned)
    return TRUE;
  return inc_sample_throw (self, 100) < 32;
}

static int
find_guest (guint person)
{
  for (guint i = 0; i < G_N_ELEMENTS (guests); i++)
    if (person == INC_SAMPLE_FIRST_CONTACT + guests[i].investor)
      return i;
  return -1;
}

static const char *
get_academic_title (guint person)
{
  const guint place = person - INC_SAMPLE_FIRST_STAFF;

  if (person >= INC_SAMPLE_FIRST_STAFF && place < INC_SAMPLE_N_STAFF)
    return staff[place].academic_title;
  return person == INC_SAMPLE_FIRST_PARTNER_CONTACT ? "TS" : NULL;
}

/* mai@socho.example: the given name, which is the last one. */
static char *
make_email (IncSample *self, guint person)
{
  const char *given = strrchr (self->people_names[person], ' ') + 1;
  g_autofree char *who = inc_sample_slug (given);
  g_autofree char *where = inc_sample_slug (get_organisation (person));

  return g_strdup_printf ("%s%u@%s.example", who, person + 1, where);
}

static void
add_person (IncSample *self, guint i)
{
  const gboolean is_woman = throw_woman (self, i);
  const int guest = find_guest (i);
  g_autofree char *email = NULL;
  g_autofree char *phone = inc_sample_phone (2000 + i);

  self->people_names[i] = guest >= 0 ? g_strdup (guests[guest].name) : inc_sample_next_name (self, is_woman, i);
  email = make_email (self, i);
  self->people[i] =
    inc_sample_save (self, g_object_new (inc_person_get_type (),
                                         "name", self->people_names[i],
                                         "honorific", is_woman || guest >= 0 ? INC_HONORIFIC_BA : INC_HONORIFIC_ONG,
                                         "sex", is_woman || guest >= 0 ? INC_SEX_FEMALE : INC_SEX_MALE,
                                         "academic-title", get_academic_title (i),
                                         "email", i % 9 == 8 ? NULL : email,
                                         "phone", i % 5 == 4 || guest >= 0 ? NULL : phone,
                                         "country", guest >= 0 ? inc_sample_investors[guests[guest].investor].country : "Việt Nam",
                                         "languages", guest >= 0 ? guests[guest].languages : i % 2 == 0 ? "vi, en" : "vi",
                                         "source", INC_SAMPLE_SOURCE,
                                         NULL));
}

void
inc_sample_add_people (IncSample *self)
{
  for (guint i = 0; i < INC_SAMPLE_PEOPLE; i++)
    add_person (self, i);
}

/* A year and month, as cards and memory give it; days 0: not known, or still there. */
static char *
make_month (IncSample *self, int days)
{
  g_autofree char *day = days != 0 ? inc_sample_day (self, days) : NULL;

  return day != NULL ? g_strndup (day, 7) : NULL;
}

static IncRole *
make_role (IncSample *self, guint person, IncPosition position, const char *title, int starts, int ends)
{
  g_autofree char *first = make_month (self, starts);
  g_autofree char *last = make_month (self, ends);

  return g_object_new (inc_role_get_type (),
                       "person", self->people[person],
                       "position", position,
                       "title", title,
                       "starts", first,
                       "ends", last,
                       NULL);
}

static void
add_place (IncSample *self, IncRole *role, const char *kind, gint64 place, gboolean is_main)
{
  g_object_set (role, kind, place, "main", is_main, NULL);
  inc_sample_save (self, role);
}

static void
add_startup_roles (IncSample *self)
{
  for (guint i = 0; i < INC_SAMPLE_FIRST_STAFF; i++)
    {
      const guint startup = get_startup_of (i);
      const gboolean is_first = i % INC_SAMPLE_FOUNDERS == 0;
      const char *title = is_first ? "Giám đốc" : founder_titles[startup % G_N_ELEMENTS (founder_titles)];
      IncRole *role = make_role (self, i, INC_POSITION_FOUNDER, title, self->founded[startup], 0);

      add_place (self, role, "startup", self->startups[startup], is_first);
    }
  for (guint i = 0; i < INC_SAMPLE_N_STAFF; i++)
    {
      IncRole *role = make_role (self, INC_SAMPLE_FIRST_STAFF + i, staff[i].position, staff[i].title, staff[i].starts,
                                 staff[i].ends);

      add_place (self, role, "startup", self->startups[staff[i].startup], FALSE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (further); i++)
    {
      IncRole *role = make_role (self, further[i].person, further[i].position, NULL, further[i].starts, further[i].ends);

      add_place (self, role, "startup", self->startups[further[i].startup], FALSE);
    }
}

static void
add_contact_roles (IncSample *self)
{
  for (guint i = 0; i < INC_SAMPLE_N_CONTACTS; i++)
    {
      const gboolean is_partner = inc_sample_investors[i].kind == INC_INVESTOR_KIND_FUND && i % 2 == 0;
      IncRole *role = make_role (self, INC_SAMPLE_FIRST_CONTACT + i,
                                 is_partner ? INC_POSITION_INVESTMENT_PARTNER : INC_POSITION_CONTACT,
                                 is_partner ? "Giám đốc đầu tư" : NULL, -(int) (200 + 40 * i), 0);

      add_place (self, role, "investor", self->investors[i], TRUE);
    }
  for (guint i = 0; i < INC_SAMPLE_PARTNERS; i++)
    {
      IncRole *role = make_role (self, INC_SAMPLE_FIRST_PARTNER_CONTACT + i, INC_POSITION_CONTACT,
                                 i % 2 == 0 ? "Trưởng phòng đối ngoại" : NULL, -(int) (300 + 70 * i), 0);

      add_place (self, role, "partner", self->partners[i], TRUE);
    }
}

static void
add_consent (IncSample *self, guint person, IncConsentPurpose purpose, int given, int withdrawn)
{
  g_autofree char *day = inc_sample_day (self, given);
  g_autofree char *end = withdrawn != 0 ? inc_sample_day (self, withdrawn) : NULL;
  g_autofree char *proof = g_strdup_printf ("Tủ hồ sơ mẫu, kẹp %u", person + 1);

  inc_sample_save (self, g_object_new (inc_consent_get_type (),
                                       "person", self->people[person],
                                       "purpose", purpose,
                                       "given", day,
                                       "form", person % 4 == 3 ? INC_CONSENT_FORM_ELECTRONIC : INC_CONSENT_FORM_PAPER,
                                       "text-version", "Bản mẫu 1",
                                       "proof", proof,
                                       "withdrawn", end,
                                       NULL));
}

/* Most founders may be called, the first of many may be named to the city; some took it back. */
static void
add_founder_consents (IncSample *self)
{
  for (guint i = 0; i < INC_SAMPLE_FIRST_STAFF; i++)
    {
      const guint startup = get_startup_of (i);
      const IncStage stage = inc_sample_startups[startup].stage;
      const gboolean is_first = i % INC_SAMPLE_FOUNDERS == 0;
      const int given = MIN (self->applied[startup], -6);

      if (i % 3 != 2)
        add_consent (self, i, INC_CONSENT_PURPOSE_CONTACT, given, 0);
      if (is_first && startup % 5 != 4 && stage != INC_STAGE_APPLIED)
        add_consent (self, i, INC_CONSENT_PURPOSE_CITY_REPORT, given, startup % 11 == 2 ? -3 : 0);
      if (is_first && stage == INC_STAGE_ACTIVE)
        add_consent (self, i, INC_CONSENT_PURPOSE_INTRODUCE, given, 0);
      if (is_first && stage == INC_STAGE_GRADUATED && startup % 2 == 0)
        add_consent (self, i, INC_CONSENT_PURPOSE_PUBLISH, -160, 0);
    }
}

void
inc_sample_add_roles (IncSample *self)
{
  add_startup_roles (self);
  add_contact_roles (self);
  add_founder_consents (self);
  for (guint i = INC_SAMPLE_FIRST_ANGEL; i < INC_SAMPLE_PEOPLE; i += 2)
    add_consent (self, i, INC_CONSENT_PURPOSE_CONTACT, -(int) (30 + i), 0);
}
