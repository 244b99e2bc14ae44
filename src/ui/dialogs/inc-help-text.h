/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One page of the help, as it is written in data/help/LANGUAGE/NAME.txt: blocks between empty lines.
 *
 *   # Title                     first of all
 *   ## Heading
 *   - item        1. step       a line each
 *   anything else is a paragraph
 *   {shortcuts}                 all keys, from the table that binds them
 *
 * Inside a block: **important**, {Ctrl+N} for a key, [words](page) for a link to another page. */
#pragma once

#include "inc-search.h"

G_BEGIN_DECLS

typedef enum
{
  INC_HELP_HEADING,
  INC_HELP_PARAGRAPH,
  INC_HELP_ITEM,
  INC_HELP_STEP,
  INC_HELP_SHORTCUTS,
} IncHelpKind;

typedef struct
{
  IncHelpKind kind;
  guint number; /* of a step */
  char *markup; /* for Pango; links go to page names */
  char *plain;
} IncHelpBlock;

typedef struct
{
  char *name;
  char *title;
  GPtrArray *blocks; /* IncHelpBlock */
  GPtrArray *links;  /* names of pages, as they come */
  GPtrArray *keys;   /* "Ctrl+N", as they come */
} IncHelpText;

/* "C" or "vi": what the interface speaks. */
const char *inc_help_get_language (void);
/* NULL when there is no such page in that language. */
IncHelpText *inc_help_text_load (const char *name, const char *language);
/* The same of a text; NULL when it does not begin with a title. */
IncHelpText *inc_help_text_parse (const char *name, const char *text);
void inc_help_text_free (IncHelpText *self);

/* The first block that answers a search, from its first word on; the title itself gives the first block.
 * NULL when the page does not answer.  Full transfer. */
char *inc_help_text_find (const IncHelpText *self, const IncSearch *search);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncHelpText, inc_help_text_free)

G_END_DECLS
