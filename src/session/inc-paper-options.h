/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody chose for a paper: which one, about what, in which words.
 *
 * A plain struct that is copied whole.  NULL, and a signer count below zero, stand for what the wording of the register or its
 * settings say; an empty list stands for none at all. */
#pragma once

#include "inc-document.h"
#include "inc-query.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  INC_PAPER_COHORT,
  INC_PAPER_PROGRAMME,
  INC_PAPER_STARTUP, /* the sheet for investors */
  INC_PAPER_LIST,
  INC_PAPER_PAYMENT,    /* the request to pay a tranche */
  INC_PAPER_ACCEPTANCE, /* the minutes of accepting what a tranche requires */
  INC_PAPER_SETTLEMENT, /* the final account of an award */
  INC_N_PAPER_KINDS,
} IncPaperKind;

typedef enum
{
  INC_PAPER_VIETNAMESE,
  INC_PAPER_ENGLISH,
  INC_PAPER_BILINGUAL, /* of a startup's sheet alone */
} IncPaperLanguage;

typedef struct
{
  char *authority; /* "TM. HỘI ĐỒNG"; NULL for none */
  char *position;
  char *name; /* NULL: room is left */
} IncPaperSigner;

typedef struct
{
  /* What is read: a change of these needs inc_papers_prepare () again. */
  IncPaperKind kind;
  gint64 record;   /* the cohort, programme, startup, tranche or award */
  IncQuery *query; /* of a list */
  char **columns;  /* of a list: names of fields, as they stand on the screen */
  char *from;      /* ISO days of a programme's period; a cohort has its own */
  char *to;
  char *as_of; /* ISO day; NULL: today */

  /* How it is said: a change of these is laid out anew only. */
  IncPaperLanguage language;
  gboolean charts;
  gboolean annex; /* a long list of startups stands in an annex */
  gboolean draft; /* DỰ THẢO across each page */
  char *title;    /* of a list: what it is a list of; NULL: its type */
  char *author;   /* who made it; NULL: the agency */
  gint64 number;  /* 0: room is left, and the next free one when it is issued */
  char *symbol;   /* "BC-TTƯT" */
  char *place;
  char *date; /* ISO day; NULL: room is left, and today when it is issued */
  char **addressees;
  char **bases;
  char **recipients;
  IncPaperSigner signers[INC_DOCUMENT_MAX_SIGNERS];
  int n_signers; /* -1: those of the wording or the settings */
  IncUrgency urgency;
  IncCirculation circulation;
  char *wording; /* the text of a wording file; NULL: the register's own, else the built-in one */
} IncPaperOptions;

#define INC_TYPE_PAPER_OPTIONS (inc_paper_options_get_type ())
GType inc_paper_options_get_type (void);

/* With charts and annex, in Vietnamese.  Full transfer. */
IncPaperOptions *inc_paper_options_new (IncPaperKind kind, gint64 record);
/* Of a list; both are copied. */
IncPaperOptions *inc_paper_options_new_list (const IncQuery *query, const char *const *columns);
IncPaperOptions *inc_paper_options_copy (const IncPaperOptions *self);
void inc_paper_options_free (IncPaperOptions *self);
void inc_paper_options_set_signers (IncPaperOptions *self, const IncSigner *signers, guint n_signers);
/* TRUE when both ask the register for the same. */
gboolean inc_paper_options_read_same (const IncPaperOptions *a, const IncPaperOptions *b);

/* "cohort", "programme", "startup", "list", "payment", "acceptance", "settlement": in wording files, in the register and on the
 * command line. */
const char *inc_paper_kind_get_word (IncPaperKind kind);
gboolean inc_paper_kind_find (const char *word, IncPaperKind *kind);
/* Official papers have letterhead, number and signatures; a sheet and a list have not. */
gboolean inc_paper_kind_is_official (IncPaperKind kind);
/* "vi", "en", "both". */
const char *inc_paper_language_get_word (IncPaperLanguage language);
gboolean inc_paper_language_find (const char *word, IncPaperLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncPaperOptions, inc_paper_options_free)

G_END_DECLS
