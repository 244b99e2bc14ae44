/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the exchange module: a GError that carries line and column as data. */
#include "config.h"

#include "inc-exchange-error.h"

typedef struct
{
  guint line;
  guint column;
} IncExchangeErrorPrivate;

static void
inc_exchange_error_private_init (IncExchangeErrorPrivate *self)
{
  self->line = 0;
  self->column = 0;
}

static void
inc_exchange_error_private_copy (const IncExchangeErrorPrivate *self,
                                 IncExchangeErrorPrivate *to)
{
  *to = *self;
}

static void
inc_exchange_error_private_clear (IncExchangeErrorPrivate *self)
{
}

G_DEFINE_EXTENDED_ERROR (IncExchangeError, inc_exchange_error)

guint
inc_exchange_error_get_line (const GError *error)
{
  return error->domain == INC_EXCHANGE_ERROR ? inc_exchange_error_get_private (error)->line : 0;
}

guint
inc_exchange_error_get_column (const GError *error)
{
  return error->domain == INC_EXCHANGE_ERROR ? inc_exchange_error_get_private (error)->column : 0;
}

void
inc_exchange_error_set (GError **error,
                        IncExchangeError code,
                        guint line,
                        guint column,
                        const char *format,
                        ...)
{
  IncExchangeErrorPrivate *data;
  va_list args;

  if (error == NULL || *error != NULL)
    return;
  va_start (args, format);
  *error = g_error_new_valist (INC_EXCHANGE_ERROR, code, format, args);
  va_end (args);
  data = inc_exchange_error_get_private (*error);
  data->line = line;
  data->column = column;
}
