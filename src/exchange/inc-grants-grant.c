/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-grants-grant: one grant of a package.  Its currency may stand behind its amounts, so these wait as decimals until it
 * ends. */
#include "config.h"

#include "inc-grants-members.h"

#include "inc-currency.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>

typedef IncGrantsParsing Parsing;
typedef IncGrantsMember Member;

/* ---- lists ---- */

/* Calls for each element; the number of them. */
static guint
read_list (Parsing *self, void (*read) (Parsing *self, guint index))
{
  guint n = 0;

  if (!inc_json_reader_enter_array (self->json))
    return 0;
  while (inc_json_reader_next_element (self->json))
    read (self, n++);
  return n;
}

/* ---- organisations ---- */

static void
organisation_clear (IncGrantOrganisation *organisation)
{
  g_free (organisation->id);
  g_free (organisation->name);
  g_free (organisation->alternate);
  g_free (organisation->region);
  g_free (organisation->country);
  g_free (organisation->url);
}

static const Member organisation_members[] = {
  INC_GRANTS_MEMBER ("id", text, IncGrantOrganisation, id, TRUE),
  INC_GRANTS_MEMBER ("name", text, IncGrantOrganisation, name, TRUE),
  INC_GRANTS_MEMBER ("alternateName", text, IncGrantOrganisation, alternate),
  INC_GRANTS_MEMBER ("addressRegion", text, IncGrantOrganisation, region),
  INC_GRANTS_MEMBER ("addressCountry", text, IncGrantOrganisation, country),
  INC_GRANTS_MEMBER ("url", text, IncGrantOrganisation, url),
};

/* The first of several; the others must be well-formed too.  How many there are. */
static guint
read_organisations (Parsing *self, IncGrantOrganisation *to)
{
  guint n = 0;

  if (!inc_json_reader_enter_array (self->json))
    return 0;
  while (inc_json_reader_next_element (self->json))
    {
      IncGrantOrganisation found = { NULL };

      inc_grants_read_object (self, organisation_members, G_N_ELEMENTS (organisation_members), n == 0 ? to : &found);
      organisation_clear (&found);
      n++;
    }
  if (n == 0)
    inc_json_reader_fail (self->json, "%s", _("this list must not be empty"));
  return n;
}

static void
read_funder (Parsing *self, const Member *member, gpointer object)
{
  if (read_organisations (self, &self->grant->funder) > 1)
    self->grant->is_shared = TRUE;
}

static void
read_recipient (Parsing *self, const Member *member, gpointer object)
{
  if (read_organisations (self, &self->grant->recipient) > 1)
    self->grant->is_shared = TRUE;
}

static void
read_individual (Parsing *self, const Member *member, gpointer object)
{
  if (inc_json_reader_peek (self->json) != INC_JSON_OBJECT)
    inc_json_reader_fail (self->json, "%s", _("an object is needed here"));
  inc_json_reader_skip (self->json);
  self->grant->to_individual = TRUE;
}

/* ---- money that flowed ---- */

void
inc_grants_pending_clear (gpointer data)
{
  IncGrantsPending *pending = data;

  g_free (pending->transaction.date);
  g_free (pending->transaction.provider);
  g_free (pending->transaction.recipient);
  g_free (pending->currency);
}

static const Member transaction_members[] = {
  INC_GRANTS_MEMBER ("transactionDate", day, IncGrantsPending, transaction.date),
  INC_GRANTS_MEMBER ("value", decimal, IncGrantsPending, value),
  INC_GRANTS_MEMBER ("currency", text, IncGrantsPending, currency),
  INC_GRANTS_MEMBER ("provider", text, IncGrantsPending, transaction.provider),
  INC_GRANTS_MEMBER ("recipient", text, IncGrantsPending, transaction.recipient),
};

static void
read_payment (Parsing *self, guint index)
{
  IncGrantsPending pending = { { NULL } };

  pending.transaction.line = inc_json_reader_get_line (self->json);
  inc_grants_read_object (self, transaction_members, G_N_ELEMENTS (transaction_members), &pending);
  g_array_append_val (self->pending, pending);
}

static void
read_payments (Parsing *self, const Member *member, gpointer object)
{
  read_list (self, read_payment);
}

/* ---- the rest of a grant ---- */

typedef struct
{
  char *vocabulary;
  char *code;
  char *title;
} Classification;

static const Member classification_members[] = {
  INC_GRANTS_MEMBER ("vocabulary", text, Classification, vocabulary),
  INC_GRANTS_MEMBER ("code", text, Classification, code),
  INC_GRANTS_MEMBER ("title", text, Classification, title),
};

static void
read_classification (Parsing *self, guint index)
{
  Classification found = { NULL };

  inc_grants_read_object (self, classification_members, G_N_ELEMENTS (classification_members), &found);
  if (self->grant->kind == NULL && g_strcmp0 (found.vocabulary, INC_GRANTS_KINDS) == 0)
    {
      self->grant->kind = g_steal_pointer (&found.code);
      self->grant->kind_title = g_steal_pointer (&found.title);
    }
  g_free (found.vocabulary);
  g_free (found.code);
  g_free (found.title);
}

static void
read_classifications (Parsing *self, const Member *member, gpointer object)
{
  read_list (self, read_classification);
}

static const Member programme_members[] = {
  INC_GRANTS_MEMBER ("code", text, Classification, code),
  INC_GRANTS_MEMBER ("title", text, Classification, title),
};

static void
read_programme (Parsing *self, guint index)
{
  Classification found = { NULL };

  inc_grants_read_object (self, programme_members, G_N_ELEMENTS (programme_members), &found);
  if (index == 0)
    {
      self->grant->programme_code = g_steal_pointer (&found.code);
      self->grant->programme = g_steal_pointer (&found.title);
    }
  g_free (found.code);
  g_free (found.title);
}

static void
read_programmes (Parsing *self, const Member *member, gpointer object)
{
  read_list (self, read_programme);
}

typedef struct
{
  char *starts;
  char *ends;
  IncJsonDecimal months;
} Dates;

static const Member dates_members[] = {
  INC_GRANTS_MEMBER ("startDate", loose_day, Dates, starts),
  INC_GRANTS_MEMBER ("endDate", loose_day, Dates, ends),
  INC_GRANTS_MEMBER ("duration", decimal, Dates, months),
};

static void
read_one_dates (Parsing *self, guint index)
{
  Dates found = { NULL };

  inc_grants_read_object (self, dates_members, G_N_ELEMENTS (dates_members), &found);
  if (index == 0)
    {
      self->grant->starts = g_steal_pointer (&found.starts);
      self->grant->ends = g_steal_pointer (&found.ends);
      self->months = found.months;
    }
  g_free (found.starts);
  g_free (found.ends);
}

static void
read_dates (Parsing *self, const Member *member, gpointer object)
{
  read_list (self, read_one_dates);
}

static void
read_currency (Parsing *self, const Member *member, gpointer object)
{
  g_autofree char *shown = NULL;

  inc_grants_read_text (self, member, self->grant);
  if (self->grant->currency == NULL || inc_currency_find (self->grant->currency) != NULL)
    return;
  shown = inc_text_dup_short (self->grant->currency);
  inc_json_reader_fail (self->json, _("“%s” is no currency"), shown);
}

/* It must be there, but there may be nothing to say. */
static void
read_description (Parsing *self, const Member *member, gpointer object)
{
  const Member may_be_empty = { member->name, inc_grants_read_text, member->offset, FALSE };

  inc_grants_read_text (self, &may_be_empty, object);
}

/* ---- a grant ---- */

static void
read_member_amount (Parsing *self, const Member *member, gpointer object)
{
  inc_grants_read_decimal (self, member, self);
}

#define AMOUNT(name, field, ...) { name, read_member_amount, G_STRUCT_OFFSET (Parsing, field), ##__VA_ARGS__ }

static const Member grant_members[] = {
  INC_GRANTS_MEMBER ("id", text, IncGrant, id, TRUE),
  INC_GRANTS_MEMBER ("title", text, IncGrant, title, TRUE),
  { "description", read_description, G_STRUCT_OFFSET (IncGrant, description), TRUE },
  { "currency", read_currency, G_STRUCT_OFFSET (IncGrant, currency), TRUE },
  AMOUNT ("amountAwarded", awarded, TRUE),
  AMOUNT ("amountAppliedFor", applied),
  AMOUNT ("amountDisbursed", disbursed),
  INC_GRANTS_MEMBER ("awardDate", day, IncGrant, awarded_on, TRUE),
  { "fundingOrganization", read_funder, 0, TRUE },
  { "recipientOrganization", read_recipient },
  { "recipientIndividual", read_individual },
  { "plannedDates", read_dates },
  { "classifications", read_classifications },
  { "grantProgramme", read_programmes },
  { "disbursementTransaction", read_payments },
};

static void
take_payment (Parsing *self, guint index)
{
  IncGrantsPending *pending = &g_array_index (self->pending, IncGrantsPending, index);
  g_autofree char *value = g_strdup_printf ("disbursementTransaction/%u/value", index);
  g_autofree char *currency = g_strdup_printf ("disbursementTransaction/%u/currency", index);
  IncGrant *grant = self->grant;

  if (pending->currency != NULL && g_strcmp0 (pending->currency, grant->currency) != 0)
    inc_json_reader_fail_at (self->json, currency, pending->transaction.line, 0,
                             _("money is paid in %s, but the grant is in %s"), pending->currency, grant->currency);
  pending->transaction.amount = INC_MISSING;
  inc_grants_convert (self, value, &pending->value, grant->currency, TRUE, &pending->transaction.amount);
  if (pending->transaction.amount != INC_MISSING && pending->transaction.amount != 0)
    {
      g_array_append_val (grant->payments, pending->transaction);
      pending->transaction = (IncGrantTransaction) { NULL };
    }
}

/* A duration in parts of months stays out: nothing is rounded. */
static void
take_months (Parsing *self)
{
  gint64 months = INC_MISSING;

  if (self->months.line == 0)
    return;
  if (self->months.digits < 0)
    inc_json_reader_fail_at (self->json, "plannedDates/0/duration", self->months.line, self->months.column, "%s",
                             _("this is less than zero"));
  else if (inc_json_decimal_to_units (&self->months, 0, &months) == INC_JSON_DECIMAL_EXACT && months <= 1200)
    self->grant->months = months;
}

static void
finish_grant (Parsing *self, guint line)
{
  IncGrant *grant = self->grant;

  inc_grants_convert (self, "amountAppliedFor", &self->applied, grant->currency, TRUE, &grant->applied);
  inc_grants_convert (self, "amountAwarded", &self->awarded, grant->currency, TRUE, &grant->awarded);
  inc_grants_convert (self, "amountDisbursed", &self->disbursed, grant->currency, TRUE, &grant->disbursed);
  for (guint i = 0; i < self->pending->len; i++)
    take_payment (self, i);
  take_months (self);
  if (grant->to_individual == (grant->recipient.id != NULL))
    inc_json_reader_fail_at (self->json, NULL, line, 0, "%s",
                             _("a grant has either “recipientOrganization” or “recipientIndividual”"));
}

IncGrant *
inc_grants_read_grant (Parsing *self)
{
  g_autoptr(IncGrant) grant = inc_grant_new ();
  const guint line = inc_json_reader_get_line (self->json);

  self->grant = grant;
  self->applied = self->awarded = self->disbursed = self->months = (IncJsonDecimal) { 0 };
  g_array_set_size (self->pending, 0);
  grant->line = line;
  if (inc_grants_read_object (self, grant_members, G_N_ELEMENTS (grant_members), grant))
    finish_grant (self, line);
  self->grant = NULL;
  return inc_json_reader_has_failed (self->json) ? NULL : g_steal_pointer (&grant);
}
