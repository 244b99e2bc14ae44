/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* libqrencode finds the modules; runs of dark ones in a row are drawn as one rectangle, all in one
 * path, lest hairlines show between them. */
#include "config.h"

#include "inc-qr.h"

#include <qrencode.h>

#define QUIET 4 /* light modules around, which readers need */

static QRcode *
encode (const char *text)
{
  return QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, TRUE);
}

gboolean
inc_qr_check (const char *text)
{
  QRcode *code;

  g_return_val_if_fail (text != NULL, FALSE);

  code = encode (text);
  QRcode_free (code);
  return code != NULL;
}

static void
add_row (cairo_t *cr, const QRcode *code, int row)
{
  const unsigned char *modules = code->data + row * code->width;

  for (int start = 0; start < code->width; start++)
    {
      int end = start;

      while (end < code->width && (modules[end] & 1) != 0)
        end++;
      if (end > start)
        cairo_rectangle (cr, QUIET + start, QUIET + row, end - start, 1);
      start = end;
    }
}

gboolean
inc_qr_draw (cairo_t *cr, double size, const char *text)
{
  QRcode *code;

  g_return_val_if_fail (cr != NULL && text != NULL, FALSE);

  code = encode (text);
  if (code == NULL)
    return FALSE;
  cairo_save (cr);
  cairo_scale (cr, size / (code->width + 2 * QUIET), size / (code->width + 2 * QUIET));
  for (int row = 0; row < code->width; row++)
    add_row (cr, code, row);
  cairo_fill (cr);
  cairo_restore (cr);
  QRcode_free (code);
  return TRUE;
}
