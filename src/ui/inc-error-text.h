/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person reads when something went wrong: the one place that turns an error's domain, code and data into a title,
 * a sentence about what happened and one about what to do.  The error's own message is for the log. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *title;      /* a few words */
  char *body;       /* what happened, and what was kept */
  char *suggestion; /* what to do now */
} IncErrorText;

void inc_error_text_init (IncErrorText *self, const GError *error);
void inc_error_text_clear (IncErrorText *self);
/* FALSE for what a person did on purpose: cancelling, closing a file dialog. */
gboolean inc_error_text_is_needed (const GError *error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IncErrorText, inc_error_text_clear)

G_END_DECLS
