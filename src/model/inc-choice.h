/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices: C enums in memory, stable words on disk, labels for people; one table each.
 * The value 0 means "not set" and is in no table; tables end with { 0 }. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct
{
  int value;
  const char *word;  /* on disk and in files; never changed after a release */
  const char *label; /* N_(), header of forms, cells of tables */
} IncChoice;

const IncChoice *inc_choice_find (const IncChoice *choices, int value);
const IncChoice *inc_choice_find_word (const IncChoice *choices, const char *word);
/* Word, label or translated label, without regard to case and marks. */
const IncChoice *inc_choice_find_typed (const IncChoice *choices, const char *typed);
guint inc_choice_get_n (const IncChoice *choices);

G_END_DECLS
