/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-partner: partners and how to reach them. */
#include "config.h"

#include "inc-partner.h"

#include "inc-investor.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_partner_kind_choices[] = {
  { INC_PARTNER_KIND_AGENCY, "agency", N_("State agency") },
  { INC_PARTNER_KIND_ASSOCIATION, "association", N_("Association") },
  { INC_PARTNER_KIND_UNIVERSITY, "university", N_("University or institute") },
  { INC_PARTNER_KIND_ENTERPRISE, "enterprise", N_("Enterprise") },
  { INC_PARTNER_KIND_MEDIA, "media", N_("Media") },
  { INC_PARTNER_KIND_SERVICE, "service", N_("Service provider") },
  { INC_PARTNER_KIND_OTHER, "other", N_("Other") },
  { 0 },
};

static const IncField inc_partner_fields[] = {
  INC_TEXT (IncPartner, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_PUBLIC),
  INC_TEXT (IncPartner, legal_name, N_("Legal name"), INC_SEARCHED | INC_PUBLIC),
  INC_CHOICE (IncPartner, kind, N_("Kind"), INC_PUBLIC, inc_partner_kind_choices),
  INC_CHOICE (IncPartner, digital_type, N_("Type of digital enterprise"), INC_CITY, inc_digital_type_choices),
  INC_DATE (IncPartner, digital_type_on, N_("Classified on"), INC_PARTIAL | INC_CITY),
  INC_TEXT (IncPartner, tax_code, N_("Tax code"), INC_SEARCHED | INC_CITY,
            .hint = N_("10 digits, or 13 with a hyphen: 9900000016, 9900000016-001")),
  INC_TEXT (IncPartner, country, N_("Country"), INC_SEARCHED | INC_SORTED | INC_PUBLIC),
  INC_TEXT (IncPartner, website, N_("Website"), INC_SEARCHED | INC_LONG | INC_PUBLIC),
  INC_TEXT (IncPartner, email, N_("E-mail"), INC_PERSONAL | INC_LONG | INC_INTERNAL),
  INC_TEXT (IncPartner, phone, N_("Phone"), INC_PERSONAL | INC_INTERNAL),
  INC_TEXT (IncPartner, address, N_("Address"), INC_PERSONAL | INC_INTERNAL),
  INC_NOTE (IncPartner, description, N_("Description"), INC_SEARCHED | INC_INTERNAL),
  INC_CHOICE (IncPartner, status, N_("Status"), INC_INTERNAL, inc_contact_status_choices),
  INC_TEXT (IncPartner, source, N_("Source"), INC_INTERNAL, .hint = N_("Where this entry came from")),
  INC_DATE (IncPartner, contacted, N_("Last contact"), INC_DERIVED | INC_INTERNAL),
};

INC_DEFINE_RECORD (IncPartner, inc_partner,
                   .table = "partner",
                   .number = 15,
                   .label = N_("Partner"),
                   .plural = N_("Partners"),
                   .title = "name")
