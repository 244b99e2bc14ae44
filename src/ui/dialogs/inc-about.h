/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog that says what this program is. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* session: of the register in view, NULL for none. */
AdwDialog *inc_about_dialog_new (IncSession *session);

/* The news in the markup of release notes: what NEWS.md says of this version.  Full transfer; NULL when it says nothing. */
char *inc_about_dup_release_notes (const char *news, const char *version);

G_END_DECLS
