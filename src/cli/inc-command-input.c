/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-input: a filter over standard input with a cancellable of its own.
 *
 * A worker may wait for the next bytes of a pipe for hours; the pipe's other end need not be there to be stopped. */
#include "config.h"

#include "inc-command-input.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

#define INC_TYPE_COMMAND_INPUT (inc_command_input_get_type ())
G_DECLARE_FINAL_TYPE (IncCommandInput, inc_command_input, INC, COMMAND_INPUT, GFilterInputStream)

struct _IncCommandInput
{
  GFilterInputStream parent_instance;

  GCancellable *interrupt;
};

G_DEFINE_FINAL_TYPE (IncCommandInput, inc_command_input, G_TYPE_FILTER_INPUT_STREAM)

static gssize
inc_command_input_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  GInputStream *base = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (stream));

  return g_input_stream_read (base, buffer, count, INC_COMMAND_INPUT (stream)->interrupt, error);
}

static void
inc_command_input_finalize (GObject *object)
{
  g_object_unref (INC_COMMAND_INPUT (object)->interrupt);
  G_OBJECT_CLASS (inc_command_input_parent_class)->finalize (object);
}

static void
inc_command_input_class_init (IncCommandInputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_command_input_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = inc_command_input_read;
}

static void
inc_command_input_init (IncCommandInput *self)
{
}

GInputStream *
inc_command_input_new (GCancellable *interrupt)
{
  g_autoptr(GInputStream) base = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  IncCommandInput *self = g_object_new (INC_TYPE_COMMAND_INPUT, "base-stream", base, NULL);

  self->interrupt = g_object_ref (interrupt);
  return G_INPUT_STREAM (self);
}
