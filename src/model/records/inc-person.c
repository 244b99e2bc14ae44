/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-person: names as Vietnamese use them: the full name as typed, sorted by given name, honorific apart. */
#include "config.h"

#include "inc-person.h"

#include "inc-role.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_honorific_choices[] = {
  { INC_HONORIFIC_ONG, "ong", N_("Mr") },
  { INC_HONORIFIC_BA, "ba", N_("Ms") },
  { 0 },
};

const IncChoice inc_sex_choices[] = {
  { INC_SEX_FEMALE, "female", N_("Female") },
  { INC_SEX_MALE, "male", N_("Male") },
  { INC_SEX_OTHER, "other", N_("Other") },
  { 0 },
};

static const IncField inc_person_fields[] = {
  INC_TEXT (IncPerson, name, N_("Full name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_PERSON | INC_PERSONAL | INC_CITY),
  INC_TEXT (IncPerson, given_name, N_("Given name"), INC_PERSONAL | INC_INTERNAL,
            .hint = N_("Only where it is not the last word of the name")),
  INC_CHOICE (IncPerson, honorific, N_("Form of address"), INC_PERSONAL | INC_INTERNAL, inc_honorific_choices),
  INC_TEXT (IncPerson, academic_title, N_("Academic title"), INC_PERSONAL | INC_INTERNAL,
            .hint = N_("PGS.TS, ThS…")),
  INC_CHOICE (IncPerson, sex, N_("Sex"), INC_PERSONAL | INC_INTERNAL, inc_sex_choices),
  INC_TEXT (IncPerson, email, N_("E-mail"), INC_SEARCHED | INC_PERSONAL | INC_LONG | INC_INTERNAL),
  INC_TEXT (IncPerson, phone, N_("Phone"), INC_SEARCHED | INC_PERSONAL | INC_INTERNAL),
  INC_TEXT (IncPerson, country, N_("Country"), INC_SORTED | INC_PERSONAL | INC_INTERNAL),
  INC_TEXT (IncPerson, languages, N_("Languages"), INC_TAGS | INC_PERSONAL | INC_INTERNAL,
            .hint = N_("Several are separated by commas")),
  INC_TEXT (IncPerson, website, N_("Website"), INC_PERSONAL | INC_LONG | INC_INTERNAL),
  INC_NOTE (IncPerson, description, N_("Description"), INC_SEARCHED | INC_PERSONAL | INC_INTERNAL),
  INC_TEXT (IncPerson, source, N_("Source"), INC_INTERNAL, .hint = N_("Where this entry came from")),
  INC_CHOICE (IncPerson, position, N_("Position"), INC_DERIVED | INC_PERSONAL | INC_INTERNAL, inc_position_choices),
  INC_TEXT (IncPerson, place, N_("Organisation"), INC_DERIVED | INC_LONG | INC_PERSONAL | INC_INTERNAL),
};

static void
check_person (IncRecord *record, IncProblems *problems)
{
  IncPerson *self = INC_PERSON_RECORD (record);

  if (self->email != NULL && (strchr (self->email, '@') == NULL || strchr (self->email, ' ') != NULL))
    inc_problems_add (problems, INC_SEVERITY_WARNING, "email", "%s", _("An e-mail address looks like ten@congty.vn"));
  if (self->given_name != NULL && self->name != NULL && !g_str_has_suffix (self->name, self->given_name))
    inc_problems_add (problems, INC_SEVERITY_WARNING, "given_name", "%s",
                      _("The full name does not end with this given name"));
}

INC_DEFINE_RECORD (IncPerson, inc_person,
                   .table = "person",
                   .number = 13,
                   .label = N_("Person"),
                   .plural = N_("People"),
                   .title = "name",
                   .check = check_person)
