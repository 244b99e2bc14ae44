/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-grant: a plain struct, made and freed. */
#include "config.h"

#include "inc-grant.h"

static void
transaction_clear (gpointer data)
{
  IncGrantTransaction *transaction = data;

  g_free (transaction->date);
  g_free (transaction->provider);
  g_free (transaction->recipient);
}

static GArray *
create_transactions (void)
{
  GArray *transactions = g_array_new (FALSE, TRUE, sizeof (IncGrantTransaction));

  g_array_set_clear_func (transactions, transaction_clear);
  return transactions;
}

IncGrant *
inc_grant_new (void)
{
  IncGrant *self = g_new0 (IncGrant, 1);

  self->applied = self->awarded = self->disbursed = self->months = INC_MISSING;
  self->commitments = create_transactions ();
  self->payments = create_transactions ();
  return self;
}

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

void
inc_grant_free (IncGrant *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->description);
  g_free (self->currency);
  g_free (self->awarded_on);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self->kind);
  g_free (self->kind_title);
  g_free (self->programme_code);
  g_free (self->programme);
  g_free (self->place);
  g_free (self->country);
  g_free (self->changed);
  organisation_clear (&self->funder);
  organisation_clear (&self->recipient);
  g_array_unref (self->commitments);
  g_array_unref (self->payments);
  g_free (self);
}

void
inc_grant_add (GArray *transactions, const char *date, gint64 amount, const char *provider, const char *recipient)
{
  const IncGrantTransaction transaction = { g_strdup (date), amount, g_strdup (provider), g_strdup (recipient), 0 };

  g_array_append_val (transactions, transaction);
}
