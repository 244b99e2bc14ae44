/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-network: the sample's vocabulary, exchange rates, investors, partners, and what was noted about all of them. */
#include "config.h"

#include "inc-sample-private.h"

#define MILLION G_GINT64_CONSTANT (1000000)

/* One rate a quarter, each so many đồng (in millionths) lower than the one after it, and not too evenly. */
static const struct
{
  const char *currency;
  gint64 latest;
  gint64 step;
  guint n;
} currencies[] = {
  { "USD", G_GINT64_CONSTANT (26180000000), G_GINT64_CONSTANT (95000000), 18 },
  { "EUR", G_GINT64_CONSTANT (29760000000), G_GINT64_CONSTANT (130000000), 18 },
};

#define LATEST_RATE -30 /* days from today */
#define QUARTER 91

static const char *const authors[] = { "Lan", "Minh", "Hạnh" };

static const char *const angel_sectors[INC_SAMPLE_ANGELS] = { "Giáo dục", "Nông nghiệp, Thực phẩm", NULL, "Y tế", "Logistics", NULL };

/* FALSE when the register has it already. */
static gboolean
is_new (IncSample *self, const IncSchema *schema, const char *field, const char *text, const char *other, const char *word)
{
  g_autoptr(IncQuery) query = inc_query_new (schema);
  guint count = 0;

  inc_query_filter_text (query, field, text);
  inc_query_filter_text (query, other, word);
  return self->error == NULL && inc_store_count (self->store, query, &count, &self->error) && count == 0;
}

static gint64
get_quarter_rate (guint currency, guint quarter)
{
  return currencies[currency].latest - currencies[currency].step * quarter + quarter * 37 % 11 * 4500000;
}

gint64
inc_sample_get_rate (IncSample *self, const char *currency, int days, char **rate_on)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      const int quarters = (LATEST_RATE - days + QUARTER - 1) / QUARTER;
      const guint quarter = CLAMP (quarters, 0, (int) currencies[i].n - 1);

      if (!g_str_equal (currencies[i].currency, currency))
        continue;
      *rate_on = inc_sample_day (self, LATEST_RATE - (int) quarter * QUARTER);
      return get_quarter_rate (i, quarter);
    }
  g_assert_not_reached ();
}

static void
add_rates (IncSample *self)
{
  const IncSchema *schema = inc_schema_of (inc_exchange_rate_get_type ());

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    for (guint quarter = 0; quarter < currencies[i].n; quarter++)
      {
        g_autofree char *date = inc_sample_day (self, LATEST_RATE - (int) quarter * QUARTER);

        if (is_new (self, schema, "currency", currencies[i].currency, "date", date))
          inc_sample_save (self, g_object_new (inc_exchange_rate_get_type (),
                                               "currency", currencies[i].currency,
                                               "date", date,
                                               "rate", get_quarter_rate (i, quarter),
                                               "source", INC_SAMPLE_SOURCE,
                                               NULL));
      }
}

void
inc_sample_add_words (IncSample *self)
{
  const IncSchema *schema = inc_schema_of (inc_tag_get_type ());

  for (const IncSampleTag *tag = inc_sample_tags; tag->name != NULL; tag++)
    {
      const IncChoice *kind = inc_choice_find (inc_tag_kind_choices, tag->kind);

      if (is_new (self, schema, "name", tag->name, "kind", kind->word))
        inc_sample_save (self, g_object_new (inc_tag_get_type (),
                                             "name", tag->name, "kind", tag->kind, "name-en", tag->name_en,
                                             "priority", tag->priority, NULL));
    }
  add_rates (self);
}

static void
add_organisation (IncSample *self, guint i)
{
  const IncSampleInvestor *row = &inc_sample_investors[i];
  const gboolean is_here = g_str_equal (row->country, "Việt Nam");
  g_autofree char *slug = inc_sample_slug (row->name);
  g_autofree char *website = g_strconcat (slug, ".example", NULL);
  g_autofree char *email = g_strconcat ("lienhe@", website, NULL);
  g_autofree char *phone = inc_sample_phone (3000 + i);
  g_autofree char *code = is_here ? inc_sample_next_tax_code (self) : NULL;

  self->investors[i] =
    inc_sample_save (self, g_object_new (inc_investor_get_type (),
                                         "name", row->name,
                                         "kind", row->kind,
                                         "tax-code", i % 4 == 3 ? NULL : code,
                                         "sectors", row->sectors,
                                         "stage-from", row->stage_from,
                                         "stage-to", row->stage_to,
                                         "ticket-min", row->ticket_min != 0 ? row->ticket_min : INC_MISSING,
                                         "ticket-max", row->ticket_max != 0 ? row->ticket_max : INC_MISSING,
                                         "ticket-currency", row->currency,
                                         "country", row->country,
                                         "website", website,
                                         "email", email,
                                         "phone", is_here ? phone : NULL,
                                         "description", row->description,
                                         "description-en", row->description_en,
                                         "status", i == 12 ? INC_CONTACT_STATUS_PAUSED : INC_CONTACT_STATUS_ACTIVE,
                                         "source", INC_SAMPLE_SOURCE,
                                         NULL));
}

static void
add_angel (IncSample *self, guint i)
{
  const guint person = INC_SAMPLE_FIRST_ANGEL + i;

  self->investors[INC_SAMPLE_INVESTORS - INC_SAMPLE_ANGELS + i] =
    inc_sample_save (self, g_object_new (inc_investor_get_type (),
                                         "name", self->people_names[person],
                                         "kind", INC_INVESTOR_KIND_ANGEL,
                                         "person", self->people[person],
                                         "sectors", angel_sectors[i],
                                         "stage-from", INC_BUSINESS_STAGE_IDEA,
                                         "stage-to", INC_BUSINESS_STAGE_MARKET,
                                         "ticket-min", (gint64) (50 + 25 * i) * MILLION,
                                         "ticket-max", i % 3 == 2 ? INC_MISSING : (gint64) (300 + 100 * i) * MILLION,
                                         "country", "Việt Nam",
                                         "status", i == 5 ? INC_CONTACT_STATUS_LEFT : INC_CONTACT_STATUS_ACTIVE,
                                         "source", INC_SAMPLE_SOURCE,
                                         NULL));
}

static void
add_partner (IncSample *self, guint i)
{
  const IncSamplePartner *row = &inc_sample_partners[i];
  g_autofree char *slug = inc_sample_slug (row->name);
  g_autofree char *website = g_strconcat (slug, ".example", NULL);
  g_autofree char *phone = inc_sample_phone (4000 + i);
  g_autofree char *code = inc_sample_next_tax_code (self);
  g_autofree char *classified = inc_sample_day (self, -365);

  self->partners[i] =
    inc_sample_save (self, g_object_new (inc_partner_get_type (),
                                         "name", row->name,
                                         "kind", row->kind,
                                         "digital-type", row->digital_type,
                                         "digital-type-on", row->digital_type != 0 ? classified : NULL,
                                         "tax-code", code,
                                         "country", "Việt Nam",
                                         "website", website,
                                         "phone", phone,
                                         "description", row->description,
                                         "status", i == 3 ? INC_CONTACT_STATUS_PAUSED : INC_CONTACT_STATUS_ACTIVE,
                                         "source", INC_SAMPLE_SOURCE,
                                         NULL));
}

void
inc_sample_add_investors (IncSample *self)
{
  for (guint i = 0; i < INC_SAMPLE_INVESTORS - INC_SAMPLE_ANGELS; i++)
    add_organisation (self, i);
  for (guint i = 0; i < INC_SAMPLE_ANGELS; i++)
    add_angel (self, i);
  for (guint i = 0; i < INC_SAMPLE_PARTNERS; i++)
    add_partner (self, i);
}

/* n of the texts, beginning anywhere, the latest first, some days apart. */
static void
add_some (IncSample *self, const IncSampleNote *notes, const char *kind, gint64 about, guint n)
{
  guint n_notes = 0;
  guint first;
  int days = -1;

  while (notes[n_notes].text != NULL)
    n_notes++;
  first = inc_sample_throw (self, n_notes);
  for (guint i = 0; i < n; i++)
    {
      const IncSampleNote *note = &notes[(first + i) % n_notes];
      g_autofree char *date = NULL;

      days -= 2 + (int) inc_sample_throw (self, 20);
      date = inc_sample_day (self, days);
      inc_sample_save (self, g_object_new (inc_note_get_type (),
                                           kind, about,
                                           "date", date,
                                           "channel", note->channel,
                                           "author", authors[inc_sample_throw (self, G_N_ELEMENTS (authors))],
                                           "text", note->text,
                                           NULL));
    }
}

void
inc_sample_add_notes (IncSample *self)
{
  for (guint i = 0; i < INC_SAMPLE_STARTUPS; i++)
    {
      const guint cohort = inc_sample_startups[i].cohort;

      add_some (self, inc_sample_startup_notes[cohort], "startup", self->startups[i], 1 + inc_sample_throw (self, cohort == 1 ? 4 : 2));
    }
  for (guint i = 0; i < INC_SAMPLE_INVESTORS; i++)
    add_some (self, inc_sample_investor_notes, "investor", self->investors[i], inc_sample_throw (self, 3));
  for (guint i = 0; i < INC_SAMPLE_PARTNERS; i++)
    add_some (self, inc_sample_partner_notes, "partner", self->partners[i], 1 + i % 2);
}
