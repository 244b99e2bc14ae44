/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-tag: the vocabulary behind fields that hold several words. */
#include "config.h"

#include "inc-tag.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_tag_kind_choices[] = {
  { INC_TAG_KIND_SECTOR, "sector", N_("Sector") },
  { INC_TAG_KIND_TECHNOLOGY, "technology", N_("Technology") },
  { INC_TAG_KIND_LABEL, "label", N_("Label") },
  { 0 },
};

static const IncField inc_tag_fields[] = {
  INC_TEXT (IncTag, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_PUBLIC),
  INC_CHOICE (IncTag, kind, N_("Kind"), INC_REQUIRED | INC_PUBLIC, inc_tag_kind_choices),
  INC_TEXT (IncTag, name_en, N_("Name in English"), INC_SEARCHED | INC_PUBLIC),
  INC_BOOL (IncTag, priority, N_("Priority of the city"), INC_PUBLIC),
};

INC_DEFINE_RECORD (IncTag, inc_tag,
                   .table = "tag",
                   .number = 11,
                   .label = N_("Tag"),
                   .plural = N_("Tags"),
                   .title = "name")
