/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStartupFile: everything that the file of one startup shows at once, read together. */
#pragma once

#include "inc-leverage.h"
#include "inc-session.h"
#include "inc-startup.h"

G_BEGIN_DECLS

typedef struct
{
  IncStartup *startup;
  GPtrArray *enrolled; /* of IncEnrolment, the latest first */
  GPtrArray *rounds;   /* of IncRound, newest first */
  GPtrArray *stakes;   /* of IncStake */
  IncTable *timeline;  /* startup-timeline */
  IncTable *related;   /* startup-related */
  IncTable *people;    /* startup-people-count */
  IncTable *insiders;  /* startup-insiders */
  IncLeverage *leverage;
} IncStartupFile;

/* In a fiber.  All is asked at once, so that the reader answers in one go. */
IncStartupFile *inc_startup_file_await (IncSession *session, gint64 id, GError **error);
void inc_startup_file_free (IncStartupFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncStartupFile, inc_startup_file_free)

G_END_DECLS
