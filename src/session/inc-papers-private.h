/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a paper is made, for the files that make papers: read, then built as often as the options change. */
#pragma once

#include "inc-agency.h"
#include "inc-award-paper.h"
#include "inc-leverage-private.h"
#include "inc-paper-settings.h"
#include "inc-papers.h"
#include "inc-report-frame.h"
#include "inc-report-leverage.h"
#include "inc-report.h"
#include "inc-store.h"
#include "inc-transaction.h"

G_BEGIN_DECLS

#define INC_PAPER_MAX_TABLES 5

struct _IncPaperData
{
  gatomicrefcount ref_count;
  IncPaperOptions *options; /* what was asked, and what answers it: as_of, the time of a cohort */
  char *title;
  char *uid; /* of the record; NULL of a list */
  GPtrArray *agencies; /* IncAgency, the latest first: a paper bears the names of the day that it is of */
  IncPaperSettings *settings;
  char *wordings[2]; /* the register's own, Vietnamese and English; NULL: the built-in one */
  IncTable *tables[INC_PAPER_MAX_TABLES];
  IncLeverage *leverage; /* of a cohort or a programme; NULL of others */
  GPtrArray *rows;    /* of a list: IncRecord, which nobody else has; only read */
  GHashTable *titles; /* of a list: titles of the records that its filters name, under "cohort:3" */
  IncCatalog *catalog;
};

/* All in the caller's read snapshot: figures and lists add up.  Full transfer. */
IncPaperData *inc_paper_data_read (IncStore *store, const IncPaperOptions *options, GCancellable *cancellable,
                                   GError **error);
/* The words of that kind in the language of the options; a mistake in them is INC_REPORT_ERROR_WORDING.  Full transfer. */
IncWording *inc_paper_data_load_wording (const IncPaperData *self, const IncPaperOptions *options, GError **error);
/* The names of the agency on the day of the paper, which is today where the options say none.  Borrowed. */
const IncAgency *inc_paper_data_get_agency (const IncPaperData *self, const IncPaperOptions *options);
/* What the options leave open, filled in.  Full transfer. */
IncPaperOptions *inc_paper_data_resolve (const IncPaperData *self, const IncPaperOptions *options, const IncWording *wording);

/* ---- inc-paper-build.c ---- */

/* A document under way: resolved options, the wording, and the frame that is made of them. */
typedef struct
{
  IncPaperOptions *options;
  IncWording *wording;
  IncReportFrame frame;
  IncSigner signers[INC_DOCUMENT_MAX_SIGNERS];
  GStringChunk *words;
  char *year;
  char *created;
} IncPaperBuild;

/* created: ISO stamp of the document. */
gboolean inc_paper_build_init (IncPaperBuild *self, const IncPaperData *data, const IncPaperOptions *options,
                               const char *created, GError **error);
void inc_paper_build_clear (IncPaperBuild *self);
/* A label of the program in the language of the paper.  Borrowed from the build. */
const char *inc_paper_build_say (IncPaperBuild *self, const char *english);
/* Of a choice by its word; NULL for NULL. */
const char *inc_paper_build_say_choice (IncPaperBuild *self, const IncChoice *choices, const char *word);
/* What a report says of leverage. */
IncReportLeverage inc_paper_build_leverage (const IncLeverage *leverage);
/* Numbers in the manner of the language, until the same is called with INC_PAPER_VIETNAMESE. */
void inc_paper_build_set_numbers (IncPaperLanguage language);

/* created NULL: now.  Full transfer. */
IncDocument *inc_paper_build_document (const IncPaperData *data, const IncPaperOptions *options, const char *created,
                                       GError **error);
/* n_pages 0: all. */
IncLayout *inc_paper_build_layout (IncDocument *document, gboolean wide, guint n_pages, GCancellable *cancellable,
                                   GError **error);
/* Whether the paper is laid out on landscape pages. */
gboolean inc_paper_is_wide (const IncPaperOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IncPaperBuild, inc_paper_build_clear)

/* ---- one a kind of paper ---- */

typedef struct
{
  const IncSchema *(*get_schema) (void); /* of the record that it is about; NULL of a list */
  gboolean (*read) (IncStore *store, IncPaperData *data, GCancellable *cancellable, GError **error);
  IncDocument *(*build) (const IncPaperData *data, IncPaperBuild *build);
  guint ledger; /* of its tables, the one of the payments that it names: they are final when it went out; 0: none */
} IncPaperMaker;

extern const IncPaperMaker inc_paper_cohort_maker;
extern const IncPaperMaker inc_paper_programme_maker;
extern const IncPaperMaker inc_paper_startup_maker;
extern const IncPaperMaker inc_paper_list_maker;
extern const IncPaperMaker inc_paper_payment_maker;
extern const IncPaperMaker inc_paper_acceptance_maker;
extern const IncPaperMaker inc_paper_settlement_maker;
const IncPaperMaker *inc_paper_maker_get (IncPaperKind kind);

/* Adds a startup's sheet to a document that holds others. */
void inc_paper_startup_add (const IncPaperData *data, IncPaperBuild *build, IncDocument *document);

/* ---- inc-paper-award.c: what the papers of an award read and say alike ---- */

/* Asks each of the queries, a table each, of the record as of the day. */
gboolean inc_paper_read_tables (IncStore *store, IncPaperData *data, const char *const *queries, guint n_queries,
                                GError **error);
/* Of the columns award, startup, tax_code, decision, contract, currency.  All borrowed. */
IncAwardHead inc_paper_award_head (const IncTable *table);
/* INC_MISSING for null. */
gint64 inc_paper_get_amount (const IncTable *table, guint row, const char *column);
/* A fund's name in the language of the paper, of the columns fund and fund_en. */
const char *inc_paper_name_fund (const IncPaperBuild *build, const IncTable *table, guint row);
/* Both: an array as long as the table; g_free () alone. */
IncAwardRequirement *inc_paper_make_requirements (IncPaperBuild *build, const IncTable *table);
IncLedgerEntry *inc_paper_make_entries (IncPaperBuild *build, const IncTable *table);
/* Part of issuing: REFUSED where a paper of an award would say nothing yet. */
gboolean inc_paper_allow_issue (IncStore *store, const IncPaperOptions *options, GError **error);
/* Part of issuing: the payments that the paper names are final from now on.  CONSTRAINT when one of them is gone. */
gboolean inc_paper_bind_payments (IncStore *store, IncTransaction *transaction, const IncPaperData *data, gint64 report,
                                  GError **error);

/* The filter of a query in the words of the paper's language; NULL when it filters nothing.  Full transfer. */
char *inc_paper_describe_filter (const IncPaperData *data, IncPaperBuild *build);
/* The titles that it will need. */
gboolean inc_paper_read_filter_titles (IncStore *store, IncPaperData *data, GError **error);

/* ---- inc-paper-settings.c ---- */

IncPaperSettings *inc_paper_settings_read (IncStore *store, GError **error);
/* NULL without an error when the register has none of its own. */
char *inc_paper_wording_read (IncStore *store, IncPaperKind kind, IncPaperLanguage language, GError **error);
/* "authority|position|name", as wording files and settings write it.  FALSE when nothing is in it. */
gboolean inc_paper_signer_parse (const char *text, IncPaperSigner *signer);

G_END_DECLS
