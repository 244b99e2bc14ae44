/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* PNG images of a paper, which may come from anywhere.  Any thread. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Whether it can be read as a whole and is of a sane size. */
gboolean inc_picture_check (GBytes *png);
/* Of one that was checked: in pixels. */
void inc_picture_get_size (GBytes *png, guint *width, guint *height);
/* NULL when it cannot be read.  Full transfer. */
cairo_surface_t *inc_picture_read (GBytes *png);

G_END_DECLS
