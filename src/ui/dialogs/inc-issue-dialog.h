/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The question before a paper is issued: under which number and date.  It stays as it is from then on, so it is asked once more. */
#pragma once

#include "inc-papers.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Resolves to INC_TYPE_PAPER_OPTIONS with number and date in them;
 * G_IO_ERROR_CANCELLED when the person thinks better of it. */
DexFuture *inc_issue_dialog_ask (GtkWidget *parent, IncSession *session, IncPaperData *data,
                                 const IncPaperOptions *options);

G_END_DECLS
