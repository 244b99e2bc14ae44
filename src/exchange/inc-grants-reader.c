/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-grants-reader: the objects of a package.  The currency of a grant may stand behind its amounts, so these wait as decimals
 * until the grant ends. */
#include "config.h"

#include "inc-grants-reader.h"

#include "inc-currency.h"
#include "inc-exchange-error.h"
#include "inc-grants-members.h"
#include "inc-text-input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Half a gigabyte is a hundred thousand grants. */
#define MOST_BYTES (512 * 1024 * 1024)

typedef IncGrantsParsing Parsing;
typedef IncGrantsMember Member;

#define MEMBER(name, how, type, field, ...) { name, inc_grants_read_##how, G_STRUCT_OFFSET (type, field), ##__VA_ARGS__ }

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
  MEMBER ("id", text, IncGrantOrganisation, id, TRUE),
  MEMBER ("name", text, IncGrantOrganisation, name, TRUE),
  MEMBER ("alternateName", text, IncGrantOrganisation, alternate),
  MEMBER ("addressRegion", text, IncGrantOrganisation, region),
  MEMBER ("addressCountry", text, IncGrantOrganisation, country),
  MEMBER ("url", text, IncGrantOrganisation, url),
};

/* The first of several; the others must be well-formed too. */
static void
read_organisations (Parsing *self, IncGrantOrganisation *to)
{
  guint n = 0;

  if (!inc_json_reader_enter_array (self->json))
    return;
  while (inc_json_reader_next_element (self->json))
    {
      IncGrantOrganisation found = { NULL };

      inc_grants_read_object (self, organisation_members, G_N_ELEMENTS (organisation_members), n == 0 ? to : &found);
      organisation_clear (&found);
      n++;
    }
  if (n == 0)
    inc_json_reader_fail (self->json, "%s", _("this list must not be empty"));
}

static void
read_funder (Parsing *self, const Member *member, gpointer object)
{
  read_organisations (self, &self->grant->funder);
}

static void
read_recipient (Parsing *self, const Member *member, gpointer object)
{
  read_organisations (self, &self->grant->recipient);
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

static void
pending_clear (gpointer data)
{
  IncGrantsPending *pending = data;

  g_free (pending->transaction.date);
  g_free (pending->transaction.provider);
  g_free (pending->transaction.recipient);
  g_free (pending->currency);
}

static const Member transaction_members[] = {
  MEMBER ("transactionDate", day, IncGrantsPending, transaction.date),
  MEMBER ("value", decimal, IncGrantsPending, value),
  MEMBER ("currency", text, IncGrantsPending, currency),
  MEMBER ("provider", text, IncGrantsPending, transaction.provider),
  MEMBER ("recipient", text, IncGrantsPending, transaction.recipient),
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
  MEMBER ("vocabulary", text, Classification, vocabulary),
  MEMBER ("code", text, Classification, code),
  MEMBER ("title", text, Classification, title),
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
  MEMBER ("code", text, Classification, code),
  MEMBER ("title", text, Classification, title),
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
  MEMBER ("startDate", loose_day, Dates, starts),
  MEMBER ("endDate", loose_day, Dates, ends),
  MEMBER ("duration", decimal, Dates, months),
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
  inc_grants_read_text (self, member, self->grant);
  if (self->grant->currency != NULL && inc_currency_find (self->grant->currency) == NULL)
    inc_json_reader_fail (self->json, _("“%s” is no currency"), self->grant->currency);
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
  MEMBER ("id", text, IncGrant, id, TRUE),
  MEMBER ("title", text, IncGrant, title, TRUE),
  { "description", read_description, G_STRUCT_OFFSET (IncGrant, description), TRUE },
  { "currency", read_currency, G_STRUCT_OFFSET (IncGrant, currency), TRUE },
  AMOUNT ("amountAwarded", awarded, TRUE),
  AMOUNT ("amountAppliedFor", applied),
  AMOUNT ("amountDisbursed", disbursed),
  MEMBER ("awardDate", day, IncGrant, awarded_on, TRUE),
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

  inc_grants_convert (self, "amountAppliedFor", &self->applied, grant->currency, FALSE, &grant->applied);
  inc_grants_convert (self, "amountAwarded", &self->awarded, grant->currency, FALSE, &grant->awarded);
  inc_grants_convert (self, "amountDisbursed", &self->disbursed, grant->currency, FALSE, &grant->disbursed);
  for (guint i = 0; i < self->pending->len; i++)
    take_payment (self, i);
  take_months (self);
  if (grant->to_individual == (grant->recipient.id != NULL))
    inc_json_reader_fail_at (self->json, NULL, line, 0, "%s",
                             _("a grant has either “recipientOrganization” or “recipientIndividual”"));
}

static IncGrant *
read_grant (Parsing *self)
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

/* ---- the package ---- */

typedef struct
{
  IncGrantsPackage *package;
  GHashTable *ids; /* borrowed id -> IncGrant */
  char *version;
} Reading;

static void
read_grants (Parsing *self, const Member *member, gpointer object)
{
  Reading *reading = object;
  GPtrArray *grants = reading->package->grants;

  if (!inc_json_reader_enter_array (self->json))
    return;
  while (inc_json_reader_next_element (self->json))
    {
      IncGrant *grant = read_grant (self), *other;

      if (grant == NULL)
        return;
      g_ptr_array_add (grants, grant);
      other = g_hash_table_lookup (reading->ids, grant->id);
      if (other != NULL)
        inc_json_reader_fail_at (self->json, "id", grant->line, 0, _("the grant of line %u has the same id “%s”"), other->line,
                                 grant->id);
      g_hash_table_insert (reading->ids, grant->id, grant);
    }
  if (grants->len == 0)
    inc_json_reader_fail (self->json, "%s", _("this list must not be empty"));
}

static const Member publisher_members[] = {
  MEMBER ("name", text, IncGrantsPackage, publisher, TRUE),
};

static void
read_publisher (Parsing *self, const Member *member, gpointer object)
{
  inc_grants_read_object (self, publisher_members, G_N_ELEMENTS (publisher_members), ((Reading *) object)->package);
}

static void
read_title (Parsing *self, const Member *member, gpointer object)
{
  inc_grants_read_text (self, member, ((Reading *) object)->package);
}

static void
read_version (Parsing *self, const Member *member, gpointer object)
{
  inc_grants_read_text (self, member, object);
  if (((Reading *) object)->version != NULL && !g_str_has_prefix (((Reading *) object)->version, "1."))
    inc_json_reader_fail (self->json, _("version %s of the standard is not known"), ((Reading *) object)->version);
}

static const Member package_members[] = {
  { "version", read_version, G_STRUCT_OFFSET (Reading, version) },
  { "title", read_title, G_STRUCT_OFFSET (IncGrantsPackage, title) },
  { "publisher", read_publisher },
  { "grants", read_grants, 0, TRUE },
};

IncGrantsPackage *
inc_grants_read (const char *text, gsize length, GError **error)
{
  const gsize mark = g_str_has_prefix (text, "\xef\xbb\xbf") ? 3 : 0;
  g_autoptr(IncJsonReader) json = inc_json_reader_new (text + mark, length - mark);
  g_autoptr(IncGrantsPackage) package = g_new0 (IncGrantsPackage, 1);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) pending = g_array_new (FALSE, TRUE, sizeof (IncGrantsPending));
  Reading reading = { package, ids, NULL };
  Parsing parsing = { .json = json, .pending = pending };
  GError *failure;

  g_array_set_clear_func (pending, pending_clear);
  package->grants = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_grant_free);
  inc_grants_read_object (&parsing, package_members, G_N_ELEMENTS (package_members), &reading);
  inc_json_reader_end (json);
  g_free (reading.version);
  failure = inc_json_reader_steal_error (json);
  if (failure == NULL)
    return g_steal_pointer (&package);
  g_propagate_error (error, failure);
  return NULL;
}

void
inc_grants_package_free (IncGrantsPackage *self)
{
  g_free (self->title);
  g_free (self->publisher);
  g_ptr_array_unref (self->grants);
  g_free (self);
}

/* ---- from a stream ---- */

static guint
count_lines (const GString *text)
{
  guint line = 1;

  for (gsize i = 0; i < text->len; i++)
    line += text->str[i] == '\n';
  return line;
}

static gboolean
read_all (IncTextInput *input, GString *text, GCancellable *cancellable, GError **error)
{
  g_autofree char *block = g_malloc (INC_TEXT_INPUT_BLOCK);
  IncTextInputState state;
  gsize n_bytes;

  do
    {
      n_bytes = 0;
      state = inc_text_input_read (input, block, &n_bytes, cancellable, error);
      if (state == INC_TEXT_INPUT_FAILED)
        return FALSE;
      g_string_append_len (text, block, n_bytes);
      if (text->len > MOST_BYTES)
        {
          inc_exchange_error_set (error, INC_EXCHANGE_ERROR_LIMIT, 0, 0, "The file is larger than %d bytes", MOST_BYTES);
          return FALSE;
        }
    }
  while (state == INC_TEXT_INPUT_MORE);
  if (state == INC_TEXT_INPUT_END)
    return TRUE;
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_ENCODING, count_lines (text), 0, _("line %u: what stands there is no text"),
                          count_lines (text));
  return FALSE;
}

IncGrantsPackage *
inc_grants_read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr(IncTextInput) input = inc_text_input_new (stream);
  g_autoptr(GString) text = g_string_new (NULL);

  if (!inc_text_input_open (input, cancellable, error) || !read_all (input, text, cancellable, error))
    return NULL;
  return inc_grants_read (text->str, text->len, error);
}
