/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTiles: the few figures that say most about a record, as cards of one width in a row; two in a row where it is narrow. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_TILES (inc_tiles_get_type ())
G_DECLARE_FINAL_TYPE (IncTiles, inc_tiles, INC, TILES, AdwBin)

/* Properties: "narrow"; "single": one below the other, for large letters. */

void inc_tiles_clear (IncTiles *self);
/* figure NULL: not known, a dash.  line: what it counts or since when; NULL for none. */
void inc_tiles_add (IncTiles *self, const char *name, const char *figure, const char *line);
/* The same as a button that shows what is behind the figure: a detailed action. */
void inc_tiles_add_link (IncTiles *self, const char *name, const char *figure, const char *line, const char *action);

G_END_DECLS
