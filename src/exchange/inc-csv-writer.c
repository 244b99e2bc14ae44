/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* CSV, written.  A field is quoted only where a reader would else read something different: RFC
 * 4180's cases, and at the head of the file what looks like a byte order mark or a "sep=" line. */
#include "config.h"

#include "inc-csv-writer.h"

#include "inc-csv-dialect.h"
#include "inc-output-buffer.h"

#define BYTE_ORDER_MARK "\357\273\277"

struct _IncCsvWriter
{
  IncCsvFlavour flavour;
  char delimiter[2];
  char specials[5]; /* bytes that make quotes necessary */
  gboolean is_first_record;
  guint n_fields;   /* in this record */
  gboolean is_blank; /* nothing written in this record yet */
  IncOutputBuffer out;
};

static gboolean
needs_quotes (const IncCsvWriter *self,
              const char *text)
{
  if (*text == '"' || text[strcspn (text, self->specials)] != 0)
    return TRUE;
  return self->is_first_record && self->n_fields == 0 &&
         (g_str_has_prefix (text, BYTE_ORDER_MARK) || g_str_has_prefix (text, "sep="));
}

static void
add_quoted (IncCsvWriter *self,
            const char *text)
{
  inc_output_buffer_add_byte (&self->out, '"');
  while (*text != 0)
    {
      gsize run = strcspn (text, "\"");

      inc_output_buffer_add (&self->out, text, run);
      text += run;
      if (*text == '"')
        {
          inc_output_buffer_add (&self->out, "\"\"", 2);
          text++;
        }
    }
  inc_output_buffer_add_byte (&self->out, '"');
}

static void
add_field (IncCsvWriter *self,
           const char *guard,
           const char *text)
{
  g_autofree char *guarded = NULL;

  if (text == NULL)
    text = "";
  if (*guard != 0)
    text = guarded = g_strconcat (guard, text, NULL);
  if (self->n_fields > 0)
    inc_output_buffer_add_byte (&self->out, *self->delimiter);
  if (needs_quotes (self, text))
    add_quoted (self, text);
  else
    inc_output_buffer_add (&self->out, text, strlen (text));
  self->is_blank = self->n_fields == 0 && *text == 0;
  self->n_fields++;
}

IncCsvWriter *
inc_csv_writer_new (GOutputStream *stream,
                    IncCsvFlavour flavour,
                    GCancellable *cancellable)
{
  IncCsvWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);
  self = g_new (IncCsvWriter, 1);
  self->flavour = flavour;
  self->delimiter[0] = flavour == INC_CSV_FLAVOUR_EXCEL ? ';' : ',';
  self->delimiter[1] = 0;
  g_snprintf (self->specials, sizeof self->specials, "%c\"\r\n", *self->delimiter);
  self->is_first_record = TRUE;
  self->n_fields = 0;
  self->is_blank = TRUE;
  inc_output_buffer_init (&self->out, stream, FALSE, cancellable);
  if (flavour == INC_CSV_FLAVOUR_EXCEL)
    inc_output_buffer_add (&self->out, BYTE_ORDER_MARK, 3);
  return self;
}

void
inc_csv_writer_free (IncCsvWriter *self)
{
  if (self == NULL)
    return;
  inc_output_buffer_clear (&self->out);
  g_free (self);
}

void
inc_csv_writer_add_text (IncCsvWriter *self,
                         const char *text)
{
  gboolean has_guards = self->flavour == INC_CSV_FLAVOUR_EXCEL;

  add_field (self, has_guards && text != NULL && inc_csv_is_formula (text) ? "'" : "", text);
}

void
inc_csv_writer_add_value (IncCsvWriter *self,
                          const char *value)
{
  add_field (self, "", value);
}

void
inc_csv_writer_end_record (IncCsvWriter *self)
{
  /* A record of one empty field would be an empty line, which is no record. */
  if (self->is_blank)
    inc_output_buffer_add (&self->out, "\"\"", 2);
  inc_output_buffer_add (&self->out, "\r\n", 2);
  self->is_first_record = FALSE;
  self->n_fields = 0;
  self->is_blank = TRUE;
}

gboolean
inc_csv_writer_finish (IncCsvWriter *self,
                       GError **error)
{
  return inc_output_buffer_finish (&self->out, error);
}
