/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files of the import of grants: who is who (inc-import-grants-who), and the money of one grant. */
#pragma once

#include "inc-import-grants.h"

#include "inc-export-grants.h"
#include "inc-grants-reader.h"
#include "inc-transaction.h"

G_BEGIN_DECLS

/* The startups, or the partners, that packages may mean. */
typedef struct _IncGrantsWho IncGrantsWho;

IncGrantsWho *inc_grants_who_new (IncStore *store, const IncSchema *schema, GError **error);
void inc_grants_who_free (IncGrantsWho *self);
/* Found, or made with the name of the file as its source; *is_new then.  Its id, 0 with an error. */
gint64 inc_grants_who_get (IncGrantsWho *self, IncTransaction *transaction, const IncGrantOrganisation *organisation,
                           const char *source, gboolean *is_new, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncGrantsWho, inc_grants_who_free)

typedef struct
{
  IncStore *store;
  IncTransaction *transaction;
  IncGrantsReport *report;
  const char *source;  /* the name of the file */
  IncGrantsWho *startups;
  IncGrantsWho *partners;
  GHashTable *awards;  /* identifier, or uid -> itself */
  GHashTable *funds;   /* key -> gint64 id */
  GHashTable *stale;   /* key -> gint64 id of the key of a fund that was deleted since */
  GHashTable *programmes; /* name as it is compared -> gint64 id */
} IncGrantsRun;

/* Saves what belongs to a grant; an error says which grant. */
gboolean inc_grants_run_save (const IncGrantsRun *run, const IncGrant *grant, gpointer record, GError **error);
/* The tranches and payments of an award that was just made. */
gboolean inc_grants_run_pay (const IncGrantsRun *run, const IncGrant *grant, gint64 award, gint64 fund, GError **error);
/* A key of the import; stored: id of the one that a deleted record had, 0. */
gboolean inc_grants_save_key (IncStore *store, IncTransaction *transaction, gint64 stored, const char *key,
                              const IncSchema *schema, const char *uid, GError **error);

G_END_DECLS
