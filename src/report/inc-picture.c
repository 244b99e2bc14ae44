/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* cairo reads the PNG; its size is looked at first, since a file of a few bytes may claim pixels by
 * the billion. */
#include "config.h"

#include "inc-picture.h"

#include <string.h>

#define MAX_PIXELS (32 * 1024 * 1024)
/* Signature, then the header chunk: length, name, width and height. */
#define HEADER_SIZE 24
#define WIDTH_AT 16
#define HEIGHT_AT 20

typedef struct
{
  const guint8 *data;
  gsize left;
} Source;

static cairo_status_t
on_read (void *closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;

  if (source->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->data, length);
  source->data += length;
  source->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32
read_number (const guint8 *data)
{
  guint32 number;

  memcpy (&number, data, sizeof number);
  return GUINT32_FROM_BE (number);
}

void
inc_picture_get_size (GBytes *png, guint *width, guint *height)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);

  *width = size >= HEADER_SIZE ? read_number (data + WIDTH_AT) : 0;
  *height = size >= HEADER_SIZE ? read_number (data + HEIGHT_AT) : 0;
}

cairo_surface_t *
inc_picture_read (GBytes *png)
{
  Source source;
  guint width, height;
  cairo_surface_t *surface;

  g_return_val_if_fail (png != NULL, NULL);

  inc_picture_get_size (png, &width, &height);
  if (width == 0 || height == 0 || (guint64) width * height > MAX_PIXELS)
    return NULL;
  source.data = g_bytes_get_data (png, &source.left);
  surface = cairo_image_surface_create_from_png_stream (on_read, &source);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  return NULL;
}

gboolean
inc_picture_check (GBytes *png)
{
  cairo_surface_t *surface;

  g_return_val_if_fail (png != NULL, FALSE);

  surface = inc_picture_read (png);
  if (surface == NULL)
    return FALSE;
  cairo_surface_destroy (surface);
  return TRUE;
}
