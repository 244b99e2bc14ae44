/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Buffered output that carries its first error to the end. */
#include "config.h"

#include "inc-output-buffer.h"

static gboolean
write_out (IncOutputBuffer *self)
{
  /* Streams over memory do not look at the cancellable. */
  if (g_cancellable_set_error_if_cancelled (self->cancellable, &self->failure))
    return FALSE;
  return g_output_stream_write_all (self->stream, self->bytes, self->size, NULL, self->cancellable,
                                    &self->failure);
}

void
inc_output_buffer_init (IncOutputBuffer *self,
                        GOutputStream *stream,
                        gboolean is_summed,
                        GCancellable *cancellable)
{
  self->stream = g_object_ref (stream);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->checksum = is_summed ? g_checksum_new (G_CHECKSUM_SHA256) : NULL;
  self->failure = NULL;
  self->n_written = 0;
  self->size = 0;
}

void
inc_output_buffer_clear (IncOutputBuffer *self)
{
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->checksum, g_checksum_free);
  g_clear_error (&self->failure);
}

void
inc_output_buffer_flush (IncOutputBuffer *self)
{
  if (self->failure == NULL && self->size > 0 && write_out (self))
    {
      self->n_written += self->size;
      if (self->checksum != NULL)
        g_checksum_update (self->checksum, (const guchar *) self->bytes, self->size);
    }
  self->size = 0;
}

void
inc_output_buffer_add_long (IncOutputBuffer *self,
                            const char *bytes,
                            gsize size)
{
  while (size > 0)
    {
      gsize part = MIN (size, INC_OUTPUT_BUFFER_SIZE - self->size);

      memcpy (self->bytes + self->size, bytes, part);
      self->size += part;
      bytes += part;
      size -= part;
      if (self->size == INC_OUTPUT_BUFFER_SIZE)
        inc_output_buffer_flush (self);
    }
}

gboolean
inc_output_buffer_finish (IncOutputBuffer *self,
                          GError **error)
{
  inc_output_buffer_flush (self);
  if (self->failure == NULL)
    g_output_stream_flush (self->stream, self->cancellable, &self->failure);
  if (self->failure == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->failure));
  return FALSE;
}
