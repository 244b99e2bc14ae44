/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-grants-json: members ascend, what is not known is left out.  Of persons nothing is written: they have no member here. */
#include "config.h"

#include "inc-grants-json.h"

#include "inc-currency.h"
#include "inc-exchange-error.h"
#include "inc-json-writer.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>

struct _IncGrantsJson
{
  IncJsonWriter *json;
  char *title;
  char *publisher_id;
  char *publisher;
  GHashTable *ids;
};

IncGrantsJson *
inc_grants_json_new (GOutputStream *stream, const IncGrantsHeader *header, GCancellable *cancellable)
{
  IncGrantsJson *self = g_new0 (IncGrantsJson, 1);

  self->json = inc_json_writer_new (stream, INC_JSON_PRETTY | INC_JSON_SORTED, cancellable);
  self->title = g_strdup (header->title);
  self->publisher_id = g_strdup (header->publisher_id);
  self->publisher = g_strdup (header->publisher);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  inc_json_writer_begin_object (self->json);
  inc_json_writer_key (self->json, "grants");
  inc_json_writer_begin_array (self->json);
  return self;
}

void
inc_grants_json_free (IncGrantsJson *self)
{
  inc_json_writer_free (self->json);
  g_hash_table_unref (self->ids);
  g_free (self->title);
  g_free (self->publisher_id);
  g_free (self->publisher);
  g_free (self);
}

guint
inc_grants_json_get_n (const IncGrantsJson *self)
{
  return g_hash_table_size (self->ids);
}

/* ---- parts of a grant ---- */

static void
add_amount (IncGrantsJson *self, const char *key, gint64 amount, const IncCurrency *currency)
{
  if (amount == INC_MISSING)
    return;
  inc_json_writer_key (self->json, key);
  inc_json_writer_decimal (self->json, amount, currency->exponent);
}

static void
add_day (IncGrantsJson *self, const char *key, const char *day)
{
  g_autofree char *instant = day != NULL ? g_strconcat (day, "T00:00:00Z", NULL) : NULL;

  inc_json_writer_add_text (self->json, key, instant);
}

/* An array with one object: the standard has many of these. */
static void
begin_one (IncGrantsJson *self, const char *key)
{
  inc_json_writer_key (self->json, key);
  inc_json_writer_begin_array (self->json);
  inc_json_writer_begin_object (self->json);
}

static void
end_one (IncGrantsJson *self)
{
  inc_json_writer_end_object (self->json);
  inc_json_writer_end_array (self->json);
}

static void
add_organisation (IncGrantsJson *self, const char *key, const IncGrantOrganisation *organisation)
{
  begin_one (self, key);
  inc_json_writer_add_text (self->json, "addressCountry", organisation->country);
  inc_json_writer_add_text (self->json, "addressRegion", organisation->region);
  inc_json_writer_add_text (self->json, "alternateName", organisation->alternate);
  inc_json_writer_add_text (self->json, "id", organisation->id);
  inc_json_writer_add_text (self->json, "name", organisation->name);
  inc_json_writer_add_text (self->json, "url", organisation->url);
  end_one (self);
}

static void
add_transactions (IncGrantsJson *self, const char *key, const GArray *transactions, const IncCurrency *currency)
{
  if (transactions->len == 0)
    return;
  inc_json_writer_key (self->json, key);
  inc_json_writer_begin_array (self->json);
  for (guint i = 0; i < transactions->len; i++)
    {
      const IncGrantTransaction *transaction = &g_array_index (transactions, IncGrantTransaction, i);

      inc_json_writer_begin_object (self->json);
      inc_json_writer_add_text (self->json, "currency", currency->code);
      inc_json_writer_add_text (self->json, "provider", transaction->provider);
      inc_json_writer_add_text (self->json, "recipient", transaction->recipient);
      add_day (self, "transactionDate", transaction->date);
      add_amount (self, "value", transaction->amount, currency);
      inc_json_writer_end_object (self->json);
    }
  inc_json_writer_end_array (self->json);
}

static void
add_kind (IncGrantsJson *self, const IncGrant *grant)
{
  if (grant->kind == NULL)
    return;
  begin_one (self, "classifications");
  inc_json_writer_add_text (self->json, "code", grant->kind);
  inc_json_writer_add_text (self->json, "title", grant->kind_title);
  inc_json_writer_add_text (self->json, "vocabulary", INC_GRANTS_KINDS);
  end_one (self);
}

static void
add_place (IncGrantsJson *self, const IncGrant *grant)
{
  if (grant->place == NULL && grant->country == NULL)
    return;
  begin_one (self, "beneficiaryLocation");
  inc_json_writer_add_text (self->json, "countryCode", grant->country);
  inc_json_writer_add_text (self->json, "name", grant->place);
  end_one (self);
}

static void
add_programme (IncGrantsJson *self, const IncGrant *grant)
{
  if (grant->programme == NULL)
    return;
  begin_one (self, "grantProgramme");
  inc_json_writer_add_text (self->json, "code", grant->programme_code);
  inc_json_writer_add_text (self->json, "title", grant->programme);
  end_one (self);
}

static void
add_dates (IncGrantsJson *self, const IncGrant *grant)
{
  if (grant->starts == NULL && grant->ends == NULL && grant->months == INC_MISSING)
    return;
  begin_one (self, "plannedDates");
  if (grant->months != INC_MISSING)
    inc_json_writer_add_integer (self->json, "duration", grant->months);
  add_day (self, "endDate", grant->ends);
  add_day (self, "startDate", grant->starts);
  end_one (self);
}

/* ---- the whole ---- */

static gboolean
check_grant (IncGrantsJson *self, const IncGrant *grant, GError **error)
{
  g_autofree char *title = NULL, *id = NULL;
  const char *reason = NULL;

  if (grant->awarded == INC_MISSING || grant->awarded_on == NULL)
    reason = _("a grant has an amount and the day on which it was awarded");
  else if (grant->funder.id == NULL || grant->funder.name == NULL || grant->recipient.id == NULL ||
           grant->recipient.name == NULL)
    reason = _("a grant says who gives and who receives");
  else if (inc_currency_find (grant->currency) == NULL)
    reason = _("there is no such currency");
  else if (!g_hash_table_add (self->ids, g_strdup (grant->id)))
    reason = _("another grant has the same identifier");
  if (reason == NULL)
    return TRUE;
  title = grant->title != NULL ? inc_text_dup_short (grant->title) : NULL;
  id = grant->id != NULL ? inc_text_dup_short (grant->id) : NULL;
  /* Translators: the title of a grant, its identifier, and why it cannot be published. */
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_MEMBER, 0, 0, _("“%s” (%s): %s"), title, id, reason);
  return FALSE;
}

gboolean
inc_grants_json_add (IncGrantsJson *self, const IncGrant *grant, GError **error)
{
  const IncCurrency *currency = inc_currency_find (grant->currency);

  if (!check_grant (self, grant, error))
    return FALSE;
  inc_json_writer_begin_object (self->json);
  add_amount (self, "amountAppliedFor", grant->applied, currency);
  add_amount (self, "amountAwarded", grant->awarded, currency);
  add_amount (self, "amountDisbursed", grant->disbursed, currency);
  add_day (self, "awardDate", grant->awarded_on);
  add_place (self, grant);
  add_kind (self, grant);
  add_transactions (self, "commitmentTransaction", grant->commitments, currency);
  inc_json_writer_add_text (self->json, "currency", currency->code);
  inc_json_writer_add_text (self->json, "dateModified", grant->changed);
  inc_json_writer_key (self->json, "description");
  inc_json_writer_text (self->json, grant->description);
  add_transactions (self, "disbursementTransaction", grant->payments, currency);
  add_organisation (self, "fundingOrganization", &grant->funder);
  add_programme (self, grant);
  inc_json_writer_add_text (self->json, "id", grant->id);
  add_dates (self, grant);
  add_organisation (self, "recipientOrganization", &grant->recipient);
  inc_json_writer_key (self->json, "title");
  inc_json_writer_text (self->json, grant->title);
  inc_json_writer_end_object (self->json);
  return TRUE;
}

static void
write_publisher (IncGrantsJson *self)
{
  inc_json_writer_key (self->json, "publisher");
  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_text (self->json, "identifier", self->publisher_id);
  inc_json_writer_key (self->json, "name");
  inc_json_writer_text (self->json, self->publisher);
  inc_json_writer_end_object (self->json);
}

gboolean
inc_grants_json_finish (IncGrantsJson *self, GError **error)
{
  if (inc_grants_json_get_n (self) == 0)
    {
      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_MEMBER, 0, 0, "%s",
                              _("There is no award to publish: it has an amount, and the day on which it was awarded"));
      return FALSE;
    }
  inc_json_writer_end_array (self->json);
  write_publisher (self);
  inc_json_writer_add_text (self->json, "title", self->title);
  inc_json_writer_add_text (self->json, "version", INC_GRANTS_VERSION);
  inc_json_writer_end_object (self->json);
  return inc_json_writer_finish (self->json, error);
}
