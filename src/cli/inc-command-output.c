/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-output: a filter over standard output that writes a little at a time.
 *
 * GIO waits until a pipe can be written, or the cancellable fires, and then writes.  A pipe counts as writable when it takes
 * PIPE_BUF bytes: more than that would block, and nothing could cancel it any more. */
#include "config.h"

#include "inc-command-output.h"

#include <gio/gunixoutputstream.h>
#include <limits.h>
#include <unistd.h>

#define INC_TYPE_COMMAND_OUTPUT (inc_command_output_get_type ())
G_DECLARE_FINAL_TYPE (IncCommandOutput, inc_command_output, INC, COMMAND_OUTPUT, GFilterOutputStream)

struct _IncCommandOutput
{
  GFilterOutputStream parent_instance;
};

G_DEFINE_FINAL_TYPE (IncCommandOutput, inc_command_output, G_TYPE_FILTER_OUTPUT_STREAM)

static gssize
inc_command_output_write (GOutputStream *stream, const void *buffer, gsize count, GCancellable *cancellable,
                          GError **error)
{
  GOutputStream *base = g_filter_output_stream_get_base_stream (G_FILTER_OUTPUT_STREAM (stream));

  return g_output_stream_write (base, buffer, MIN (count, PIPE_BUF), cancellable, error);
}

static void
inc_command_output_class_init (IncCommandOutputClass *klass)
{
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = inc_command_output_write;
}

static void
inc_command_output_init (IncCommandOutput *self)
{
}

GOutputStream *
inc_command_output_new (void)
{
  g_autoptr(GOutputStream) base = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return g_object_new (INC_TYPE_COMMAND_OUTPUT, "base-stream", base, NULL);
}
