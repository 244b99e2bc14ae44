/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a startup's file says of the company: which facts, in which order, and which must not be missing. */
#pragma once

#include "inc-catalog.h"
#include "inc-facts.h"
#include "inc-startup.h"

G_BEGIN_DECLS

void inc_startup_facts_show (IncFacts *facts, IncStartup *startup, IncCatalog *catalog);

G_END_DECLS
