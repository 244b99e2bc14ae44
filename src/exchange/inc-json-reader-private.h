/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files of the reader: objects, arrays and places (inc-json-reader), texts, numbers and words
 * (inc-json-reader-values). */
#pragma once

#include "inc-json-reader.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean is_object;
  gboolean is_begun;  /* has an element */
  gint64 index;       /* of an array's element */
  GString *key;       /* of an object's member; kept for the next object of this depth */
} IncJsonLevel;

struct _IncJsonReader
{
  const char *text;
  const char *end;
  const char *at;
  const char *value; /* where the last value began */
  const char *counted; /* up to here lines and columns were counted */
  guint line;
  guint column;
  guint depth; /* levels[0] is outside the one value */
  IncJsonLevel levels[INC_JSON_READER_MAX_DEPTH + 1];
  GString *scratch;
  GError *failure;
};

/* What is no JSON, at the place that is read. */
void inc_json_reader_fail_syntax (IncJsonReader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Where something stands; never goes back, so that all places of a long line are counted in one pass. */
void inc_json_reader_count_to (IncJsonReader *self, const char *place);

/* At the opening quote.  FALSE after a failure, as below. */
gboolean inc_json_reader_read_string (IncJsonReader *self, GString *out);
/* At its first sign. */
gboolean inc_json_reader_skip_number (IncJsonReader *self);
void inc_json_reader_skip_word (IncJsonReader *self, const char *word);

G_END_DECLS
