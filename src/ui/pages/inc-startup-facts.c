/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-facts: only what is known, but for the tax code, which every report asks for. */
#include "config.h"

#include "inc-startup-facts.h"

#include <glib/gi18n.h>

static void
add_tax_code (IncFacts *facts, IncStartup *startup)
{
  if (startup->tax_code != NULL)
    inc_facts_add (facts, _("Tax code"), startup->tax_code, INC_TONE_PLAIN);
  else if (startup->tax_kind == INC_TAX_KIND_NONE)
    inc_facts_add (facts, _("Tax code"), _("No company yet"), INC_TONE_PLAIN);
  else
    inc_facts_add (facts, _("Tax code"), _("Missing"), INC_TONE_WARNING);
}

static void
add_address (IncFacts *facts, IncStartup *startup)
{
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) known = NULL;
  g_autofree char *address = NULL;

  if (startup->address != NULL)
    g_strv_builder_add (parts, startup->address);
  if (startup->commune != NULL)
    g_strv_builder_add (parts, startup->commune);
  if (startup->province != NULL)
    g_strv_builder_add (parts, startup->province);
  known = g_strv_builder_end (parts);
  address = known[0] != NULL ? g_strjoinv (", ", known) : NULL;
  inc_facts_add (facts, _("Address"), address, INC_TONE_PLAIN);
}

void
inc_startup_facts_show (IncFacts *facts, IncStartup *startup, IncCatalog *catalog)
{
  static const char *const names[] = { "legal_name", "international_name", NULL };
  static const char *const company[] = { "status", "founded", "registered", "business_stage", "digital_type",
                                         "digital_type_on", "charter_capital", "vsic", NULL };
  static const char *const origin[] = { "source", NULL };
  IncRecord *record = INC_RECORD (startup);

  inc_facts_clear (facts);
  add_tax_code (facts, startup);
  inc_facts_add_fields (facts, record, names);
  inc_facts_add_fields (facts, record, company);
  if (startup->women_owned)
    inc_facts_add (facts, _("Women-owned"), _("Yes"), INC_TONE_PLAIN);
  inc_facts_add_link (facts, _("Website"), startup->website, "https://");
  inc_facts_add (facts, _("Phone"), startup->phone, INC_TONE_PLAIN);
  inc_facts_add_link (facts, _("E-mail"), startup->email, "mailto:");
  add_address (facts, startup);
  inc_facts_add_custom (facts, record, catalog);
  inc_facts_add_fields (facts, record, origin);
}
