/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFileHead: who or what a file is about: initials, name, one line of what it is, and where it belongs. */
#pragma once

#include "inc-status.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FILE_HEAD (inc_file_head_get_type ())
G_DECLARE_FINAL_TYPE (IncFileHead, inc_file_head, INC, FILE_HEAD, AdwBin)

/* Properties: "narrow", a smaller name; "avatar-size". */

void inc_file_head_set_name (IncFileHead *self, const char *name);
/* summary: one line of what it is; status: a pill where somebody must know, else NULL; where: plain facts.  All may be NULL. */
void inc_file_head_set (IncFileHead *self, const char *summary, IncTone tone, const char *status, const char *where);

G_END_DECLS
