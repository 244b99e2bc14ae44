/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short reads and a failing read, for tests. */
#include "config.h"

#include "inc-drip-stream.h"

#include <string.h>

struct _IncDripStream
{
  GInputStream parent_instance;
  const guint8 *bytes;
  gsize size;
  gsize at;
  gsize step;
  gboolean fails;
};

G_DEFINE_FINAL_TYPE (IncDripStream, inc_drip_stream, G_TYPE_INPUT_STREAM)

static gssize
inc_drip_stream_read (GInputStream *stream,
                      void *buffer,
                      gsize count,
                      GCancellable *cancellable,
                      GError **error)
{
  IncDripStream *self = INC_DRIP_STREAM (stream);
  gsize n = MIN (count, self->size - self->at);

  if (self->size > INC_DRIP_STREAM_HEAD && self->at < INC_DRIP_STREAM_HEAD)
    n = MIN (n, INC_DRIP_STREAM_HEAD - self->at);
  else if (self->step > 0)
    n = MIN (n, self->step);
  if (n == 0 && self->fails)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED, "The cable is out");
      return -1;
    }
  if (n > 0)
    memcpy (buffer, self->bytes + self->at, n);
  self->at += n;
  return n;
}

static void
inc_drip_stream_class_init (IncDripStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = inc_drip_stream_read;
}

static void
inc_drip_stream_init (IncDripStream *self)
{
}

GInputStream *
inc_drip_stream_new (const void *bytes,
                     gsize size,
                     gsize step)
{
  IncDripStream *self = g_object_new (INC_TYPE_DRIP_STREAM, NULL);

  self->bytes = bytes;
  self->size = size;
  self->step = step;
  return G_INPUT_STREAM (self);
}

void
inc_drip_stream_fail_at_end (IncDripStream *self)
{
  self->fails = TRUE;
}
