/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPersonPage: the file of a person: where they work and worked, what they agreed to, what they hold. */
#pragma once

#include "inc-file-page.h"

G_BEGIN_DECLS

#define INC_TYPE_PERSON_PAGE (inc_person_page_get_type ())
G_DECLARE_FINAL_TYPE (IncPersonPage, inc_person_page, INC, PERSON_PAGE, IncFilePage)

G_END_DECLS
