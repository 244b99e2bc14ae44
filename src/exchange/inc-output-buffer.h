/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 64 KiB in front of a GOutputStream: what the writers write to.  The first error is carried to
 * inc_output_buffer_finish (), and nothing is written after it; so a writer's small functions
 * return nothing. Counts the bytes and, when asked, their SHA-256.  Blocking; does not close the
 * stream. */
#pragma once

#include <gio/gio.h>
#include <string.h>

G_BEGIN_DECLS

#define INC_OUTPUT_BUFFER_SIZE (64 * 1024)

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GChecksum *checksum; /* may be NULL */
  GError *failure;
  guint64 n_written;
  gsize size;
  char bytes[INC_OUTPUT_BUFFER_SIZE];
} IncOutputBuffer;

void inc_output_buffer_init (IncOutputBuffer *self,
                             GOutputStream *stream,
                             gboolean is_summed,
                             GCancellable *cancellable);
void inc_output_buffer_clear (IncOutputBuffer *self);
void inc_output_buffer_flush (IncOutputBuffer *self);
/* For more than fits at once. */
void inc_output_buffer_add_long (IncOutputBuffer *self, const char *bytes, gsize size);
gboolean inc_output_buffer_finish (IncOutputBuffer *self, GError **error);

static inline void
inc_output_buffer_add (IncOutputBuffer *self,
                       const char *bytes,
                       gsize size)
{
  if (G_UNLIKELY (size > INC_OUTPUT_BUFFER_SIZE - self->size))
    {
      inc_output_buffer_add_long (self, bytes, size);
      return;
    }
  memcpy (self->bytes + self->size, bytes, size);
  self->size += size;
}

static inline void
inc_output_buffer_add_byte (IncOutputBuffer *self,
                            char byte)
{
  if (G_UNLIKELY (self->size == INC_OUTPUT_BUFFER_SIZE))
    inc_output_buffer_flush (self);
  self->bytes[self->size++] = byte;
}

G_END_DECLS
