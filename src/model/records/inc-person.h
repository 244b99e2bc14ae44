/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody: a founder, an investor's contact, an expert.  What one does where is a role. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_HONORIFIC_ONG = 1,
  INC_HONORIFIC_BA = 2,
} IncHonorific;

extern const IncChoice inc_honorific_choices[];

/* For totals alone. */
typedef enum
{
  INC_SEX_FEMALE = 1,
  INC_SEX_MALE = 2,
  INC_SEX_OTHER = 3,
} IncSex;

extern const IncChoice inc_sex_choices[];

INC_DECLARE_RECORD (IncPerson, inc_person, INC_PERSON_RECORD)

struct _IncPerson
{
  IncRecord parent_instance;

  char *name; /* as typed, family name first */
  char *given_name;
  int honorific; /* IncHonorific */
  char *academic_title;
  int sex; /* IncSex */
  char *email;
  char *phone;
  char *country;
  char *languages; /* tags */
  char *website;
  char *description;
  char *source;
  int position; /* IncPosition, of the latest running role; derived */
  char *place; /* of that role; derived */
};

G_END_DECLS
