/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes of a stream as checked UTF-8, without its byte order mark.  The encoding (UTF-8, UTF-16 of
 * either byte order, with a mark or without) is recognised from the first bytes.  Blocking; 64 KiB
 * at a time. It does not count lines: who parses the text knows the place of what is wrong. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  INC_ENCODING_UTF8,
  INC_ENCODING_UTF16LE,
  INC_ENCODING_UTF16BE,
} IncEncoding;

typedef enum
{
  INC_TEXT_INPUT_MORE,   /* text was added */
  INC_TEXT_INPUT_END,    /* nothing more to come */
  INC_TEXT_INPUT_BAD,    /* right behind the text so far stand bytes that are no text; stays so */
  INC_TEXT_INPUT_NUL,    /* … stands a NUL; stays so */
  INC_TEXT_INPUT_FAILED, /* the stream failed; error is set */
} IncTextInputState;

/* The most bytes that one inc_text_input_read () adds. */
#define INC_TEXT_INPUT_BLOCK (128 * 1024)

typedef struct _IncTextInput IncTextInput;

IncTextInput *inc_text_input_new (GInputStream *stream);
void inc_text_input_free (IncTextInput *self);
/* Reads enough to know the encoding; once, before all else.  Refuses what is clearly no text (a
 * spreadsheet file). */
gboolean inc_text_input_open (IncTextInput *self, GCancellable *cancellable, GError **error);
/* Writes up to INC_TEXT_INPUT_BLOCK bytes of whole characters to text. */
IncTextInputState inc_text_input_read (IncTextInput *self,
                                       char *text,
                                       gsize *n_bytes,
                                       GCancellable *cancellable,
                                       GError **error);
IncEncoding inc_text_input_get_encoding (const IncTextInput *self);
/* Bytes taken from the stream so far. */
guint64 inc_text_input_get_bytes_read (const IncTextInput *self);
/* For people: "UTF-8", "UTF-16LE", "UTF-16BE". */
const char *inc_encoding_get_name (IncEncoding encoding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncTextInput, inc_text_input_free)

G_END_DECLS
