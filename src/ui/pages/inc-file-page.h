/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFilePage: what the files of investors, people and partners share: the head, the figures, the facts, the notes, and
 * reading all of it again after each change.
 *
 * A page of a type says which named queries it needs and how it shows their answers; its template puts its own parts into
 * the main column ([main]) above the notes, or into the side column ([side]) below the facts. */
#pragma once

#include "inc-facts.h"
#include "inc-file-answers.h"
#include "inc-page.h"
#include "inc-tiles.h"

G_BEGIN_DECLS

#define INC_TYPE_FILE_PAGE (inc_file_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (IncFilePage, inc_file_page, INC, FILE_PAGE, IncPage)

struct _IncFilePageClass
{
  IncPageClass parent_class;

  const char *table;
  const IncFileQuestion *questions;
  /* Parts that read by themselves; session NULL: let go.  May be NULL. */
  void (*attach) (IncFilePage *self, IncSession *session, gint64 id);
  /* One answer a question, in their order. */
  void (*show) (IncFilePage *self, IncRecord *record, IncTable *const *answers);
};

gint64 inc_file_page_get_id (IncFilePage *self);

/* For show (), which finds them empty. */
/* summary: one line of what it is; status: a pill where somebody must know, else NULL; where: plain facts.  All may be NULL. */
void inc_file_page_set_head (IncFilePage *self, const char *summary, IncTone tone, const char *status, const char *where);
void inc_file_page_set_description (IncFilePage *self, const char *text);
/* Said above the facts: whose they are. */
void inc_file_page_set_facts_note (IncFilePage *self, const char *text);
IncTiles *inc_file_page_get_tiles (IncFilePage *self);
IncFacts *inc_file_page_get_facts (IncFilePage *self);

G_END_DECLS
