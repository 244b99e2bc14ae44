/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of the export command: the awards as a package of grants. */
#pragma once

#include "inc-command-private.h"

G_BEGIN_DECLS

/* Counts and sums go to standard output, or to standard error where the package goes there.  prefix may be NULL. */
IncExit inc_command_export_grants (IncCommand *self, IncSession *session, const char *prefix, const char *target);

G_END_DECLS
