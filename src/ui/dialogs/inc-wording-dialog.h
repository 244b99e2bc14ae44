/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words around the figures of a paper, as the register's own text that staff may change. */
#pragma once

#include "inc-paper-options.h"
#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* language: not INC_PAPER_BILINGUAL, which uses the other two. */
AdwDialog *inc_wording_dialog_new (IncSession *session, IncPaperKind kind, IncPaperLanguage language);

G_END_DECLS
