/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncConsentList: what a person agreed to: every purpose has its row, for silence is no consent.
 * A row records, changes or withdraws; what was withdrawn stays to be read in the row's form. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_CONSENT_LIST (inc_consent_list_get_type ())
G_DECLARE_FINAL_TYPE (IncConsentList, inc_consent_list, INC, CONSENT_LIST, AdwBin)

/* session NULL: let go. */
void inc_consent_list_attach (IncConsentList *self, IncSession *session, gint64 person);
/* Rows of the query consents-of-person. */
void inc_consent_list_show (IncConsentList *self, const char *name, const IncTable *table);

G_END_DECLS
