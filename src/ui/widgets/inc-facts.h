/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFacts: a card of what is known: name and value, one a line.  What is not known has no line, but for what must be. */
#pragma once

#include "inc-catalog.h"
#include "inc-record.h"
#include "inc-status.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FACTS (inc_facts_get_type ())
G_DECLARE_FINAL_TYPE (IncFacts, inc_facts, INC, FACTS, AdwBin)

void inc_facts_clear (IncFacts *self);
/* value NULL adds nothing. */
void inc_facts_add (IncFacts *self, const char *name, const char *value, IncTone tone);
/* An address that opens; scheme is put before it where it has none: "https://", "mailto:". */
void inc_facts_add_link (IncFacts *self, const char *name, const char *value, const char *scheme);
/* Fields of a record that are known, as a cell shows them; names ends with NULL. */
void inc_facts_add_fields (IncFacts *self, IncRecord *record, const char *const *names);
/* Those that staff declared. */
void inc_facts_add_custom (IncFacts *self, IncRecord *record, IncCatalog *catalog);

G_END_DECLS
