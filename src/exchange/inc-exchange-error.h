/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be wrong with a file that comes in or goes out, and where in it. The message is one
 * English sentence with the place and what to do; line and column are data too. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_EXCHANGE_ERROR_SYNTAX,   /* not well-formed: a quote that never closes */
  INC_EXCHANGE_ERROR_ENCODING, /* bytes that are no text in a known encoding */
  INC_EXCHANGE_ERROR_SHAPE,    /* well-formed, but not the table or object expected */
  INC_EXCHANGE_ERROR_VERSION,  /* a form of the file that this program does not know */
  INC_EXCHANGE_ERROR_LIMIT,    /* too long, too many, too large a number */
  INC_EXCHANGE_ERROR_MEMBER,   /* one value of it cannot be taken: the message says which, in the reader's language */
} IncExchangeError;

#define INC_EXCHANGE_ERROR (inc_exchange_error_quark ())
GQuark inc_exchange_error_quark (void);

/* Physical line and character in it, both from 1; 0 where the error has no place. */
guint inc_exchange_error_get_line (const GError *error);
guint inc_exchange_error_get_column (const GError *error);

/* Sets an error with its place (0, 0: none); the first error of a carried GError * stays. */
void inc_exchange_error_set (GError **error,
                             IncExchangeError code,
                             guint line,
                             guint column,
                             const char *format,
                             ...) G_GNUC_PRINTF (5, 6);

G_END_DECLS
