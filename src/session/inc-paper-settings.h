/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on the papers of this register whatever they tell, and its own wordings: settings that travel with it.
 * The names of the agency, which have days from which they are valid, are in inc-agency.h. */
#pragma once

#include "inc-paper-options.h"
#include "inc-session.h"

G_BEGIN_DECLS

typedef struct
{
  char *symbol;      /* after the type's code: "TTƯT" makes "BC-TTƯT"; NULL: no number line */
  char *place;       /* "Hà Nội"; NULL: no date line */
  char **addressees; /* never NULL, may be empty; without punctuation */
  char **recipients; /* the last is the archive: "Lưu: VT, KH" */
  IncPaperSigner signers[INC_DOCUMENT_MAX_SIGNERS];
  guint n_signers;
  char *address; /* one line at the foot of page 1 */
  gboolean common_series; /* one row of numbers for all types of papers, not one for each */
} IncPaperSettings;

#define INC_TYPE_PAPER_SETTINGS (inc_paper_settings_get_type ())
GType inc_paper_settings_get_type (void);
/* Nothing in it. */
IncPaperSettings *inc_paper_settings_new (void);
IncPaperSettings *inc_paper_settings_copy (const IncPaperSettings *self);
void inc_paper_settings_free (IncPaperSettings *self);
gboolean inc_paper_settings_equal (const IncPaperSettings *a, const IncPaperSettings *b);

/* Resolves to INC_TYPE_PAPER_SETTINGS. */
DexFuture *inc_paper_settings_load (IncSession *session);
/* One change set.  Resolves to IncChanges. */
DexFuture *inc_paper_settings_save (IncSession *session, const char *title, const IncPaperSettings *settings);

/* The text of the wording file that a kind of paper uses in a language (not BILINGUAL): the register's own, else the one that
 * is built in.  G_TYPE_STRING */
DexFuture *inc_papers_load_wording (IncSession *session, IncPaperKind kind, IncPaperLanguage language);
/* Checks it first: INC_REPORT_ERROR_WORDING says the line and what is allowed there.  text NULL: back to the built-in one.
 * Resolves to IncChanges. */
DexFuture *inc_papers_save_wording (IncSession *session, IncPaperKind kind, IncPaperLanguage language, const char *text,
                                    const char *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncPaperSettings, inc_paper_settings_free)

G_END_DECLS
