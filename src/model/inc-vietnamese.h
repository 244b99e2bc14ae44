/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's own words in Vietnamese, whatever the language of the window: for papers, which are Vietnamese always.
 * Read from the catalogue that translators keep (po/vi.po), which is built in.  Any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What translators made of it; the text itself where they made nothing.  Static. */
const char *inc_vietnamese (const char *english);

G_END_DECLS
