/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong with a register, by what the caller can do about it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_STORE_ERROR_NOT_FOUND,      /* no such record, file or query */
  INC_STORE_ERROR_CONFLICT,       /* somebody changed it meanwhile: look again */
  INC_STORE_ERROR_CONSTRAINT,     /* a rule forbids it: table and field say where */
  INC_STORE_ERROR_IN_USE,         /* other records refer to it */
  INC_STORE_ERROR_PERMANENT,      /* what was issued stays: neither deleted nor undone */
  INC_STORE_ERROR_FINAL,          /* an entry of the ledger stays; the message says why, for people */
  INC_STORE_ERROR_REFUSED,        /* not as things stand; the message says why, for people */
  INC_STORE_ERROR_BUSY,           /* another window or program holds the register */
  INC_STORE_ERROR_READ_ONLY,      /* the file or folder cannot be written */
  INC_STORE_ERROR_NO_SPACE,       /* the disk is full */
  INC_STORE_ERROR_TOO_NEW,        /* made by a newer version */
  INC_STORE_ERROR_NOT_A_REGISTER, /* a folder, a text, another program's database */
  INC_STORE_ERROR_NETWORK,        /* on a file system without reliable locks */
  INC_STORE_ERROR_CORRUPT,        /* damaged */
  INC_STORE_ERROR_LOST,           /* the disk or file went away */
} IncStoreError;

#define INC_STORE_ERROR inc_store_error_quark ()
GQuark inc_store_error_quark (void);

/* An error that knows its table and field; both may be NULL. */
void inc_store_error_set (GError **error, IncStoreError code, const char *table, const char *field, const char *format, ...)
  G_GNUC_PRINTF (5, 6);
/* REFUSED with a sentence for people; always FALSE. */
gboolean inc_store_error_refuse (GError **error, const char *table, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* NULL where not known.  Borrowed from the error. */
const char *inc_store_error_get_table (const GError *error);
const char *inc_store_error_get_field (const GError *error);

G_END_DECLS
