/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-grid-card: one meeting as a card.  Who wants it is said by fill, outline, weight and a dot, never by colour
 * alone. */
#include "config.h"

#include "inc-timetable-grid-private.h"

enum
{
  RADIUS = 7,
  PADDING = 6,
  MOST_LAYOUTS = 4000,
};

#define TITLE_SIZE 11.5
#define DETAIL_SIZE 10.5

/* ---- texts ---- */

typedef struct
{
  const char *text;
  double size;
  gboolean bold;
  int width;
} Key;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ ((guint) (key->size * 16) << 1) ^ ((guint) key->width << 8) ^ (guint) key->bold;
}

static gboolean
equal_keys (gconstpointer one, gconstpointer two)
{
  const Key *a = one, *b = two;

  return a->bold == b->bold && a->width == b->width && fabs (a->size - b->size) < 0.01 && g_str_equal (a->text, b->text);
}

static void
free_key (gpointer data)
{
  g_free ((char *) ((Key *) data)->text);
  g_free (data);
}

void
inc_timetable_grid_forget_layouts (IncTimetableGrid *self)
{
  if (self->layouts != NULL)
    g_hash_table_remove_all (self->layouts);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static PangoLayout *
make_layout (IncTimetableGrid *self, const Key *key)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), key->text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (key->size * self->metrics.unit * PANGO_SCALE)));
  if (key->bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (key->width > 0)
    {
      pango_layout_set_width (layout, key->width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/* width 0: as wide as the text. */
PangoLayout *
inc_timetable_grid_get_layout (IncTimetableGrid *self, const char *text, double size, gboolean bold, int width)
{
  const Key key = { text, size, bold, width };
  PangoLayout *layout;
  Key *kept;

  if (self->layouts == NULL)
    self->layouts = g_hash_table_new_full (hash_key, equal_keys, free_key, g_object_unref);
  layout = g_hash_table_lookup (self->layouts, &key);
  if (layout != NULL)
    return layout;
  kept = g_memdup2 (&key, sizeof key);
  kept->text = g_strdup (text);
  layout = make_layout (self, kept);
  g_hash_table_insert (self->layouts, kept, layout);
  return layout;
}

void
inc_timetable_grid_draw_text (IncTimetableGrid *self, GtkSnapshot *snapshot, PangoLayout *layout, double x, double y,
                              double alpha)
{
  GdkRGBA ink;

  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  ink.alpha *= (float) alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/* ---- shapes ---- */

void
inc_timetable_grid_draw_outline (GtkSnapshot *snapshot, const graphene_rect_t *area, double radius, double width,
                                 const GdkRGBA *colour)
{
  const float w = (float) width;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, area, (float) radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ w, w, w, w },
                              (GdkRGBA[4]){ *colour, *colour, *colour, *colour });
}

static void
add_outline (GskPathBuilder *builder, const graphene_rect_t *area, double radius)
{
  graphene_rect_t inside;
  GskRoundedRect outline;

  graphene_rect_inset_r (area, 0.5f, 0.5f, &inside);
  gsk_rounded_rect_init_from_rect (&outline, &inside, (float) radius);
  gsk_path_builder_add_rounded_rect (builder, &outline);
}

void
inc_timetable_grid_draw_dashes (GtkSnapshot *snapshot, const graphene_rect_t *area, double radius, const GdkRGBA *colour)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  add_outline (builder, area, radius);
  inc_timetable_grid_stroke (snapshot, builder, TRUE, colour);
}

/* Lines from lower left to upper right, those of all cells in one path. */
void
inc_timetable_grid_add_hatch (IncTimetableGrid *self, GskPathBuilder *builder, const graphene_rect_t *area)
{
  const float step = (float) (5 * self->metrics.unit);
  const float left = area->origin.x, right = left + area->size.width;
  const float top = area->origin.y, bottom = top + area->size.height;

  for (float sum = ceilf ((left + top) / step) * step; sum < right + bottom; sum += step)
    {
      const float from = MAX (left, sum - bottom), to = MIN (right, sum - top);

      gsk_path_builder_move_to (builder, from, sum - from);
      gsk_path_builder_line_to (builder, to, sum - to);
    }
}

/* Takes the builder. */
void
inc_timetable_grid_stroke (GtkSnapshot *snapshot, GskPathBuilder *builder, gboolean dashed, const GdkRGBA *colour)
{
  g_autoptr(GskPath) path = gsk_path_builder_free_to_path (builder);
  GskStroke *stroke = gsk_stroke_new (1);

  if (dashed)
    gsk_stroke_set_dash (stroke, (const float[]){ 3, 3 }, 2);
  if (!gsk_path_is_empty (path))
    gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
  gsk_stroke_free (stroke);
}

static void
fill (IncTimetableGrid *self, GtkSnapshot *snapshot, const graphene_rect_t *area, double radius, const GdkRGBA *colour)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, area, (float) (radius * self->metrics.unit));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, area);
  gtk_snapshot_pop (snapshot);
}

static AdwStyleManager *
get_style (IncTimetableGrid *self)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
}

/* Its right edge at x. */
static void
draw_lock (IncTimetableGrid *self, GtkSnapshot *snapshot, double x, double y)
{
  const float unit = (float) self->metrics.unit;
  const graphene_rect_t body = GRAPHENE_RECT_INIT ((float) x - 8 * unit, (float) y + 4 * unit, 8 * unit, 6 * unit);
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GskStroke *stroke = gsk_stroke_new (1.5f * unit);
  GdkRGBA ink;

  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  ink.alpha *= 0.7f;
  fill (self, snapshot, &body, 1.5, &ink);
  gsk_path_builder_move_to (builder, body.origin.x + 1.9f * unit, body.origin.y);
  gsk_path_builder_rel_line_to (builder, 0, -1.2f * unit);
  gsk_path_builder_rel_svg_arc_to (builder, 2.1f * unit, 2.1f * unit, 0, FALSE, TRUE, 4.2f * unit, 0);
  gsk_path_builder_rel_line_to (builder, 0, 1.2f * unit);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, &ink);
  gsk_stroke_free (stroke);
}

static void
draw_ground (IncTimetableGrid *self, GtkSnapshot *snapshot, IncTimetableLook look, const graphene_rect_t *area)
{
  const gboolean dark = adw_style_manager_get_dark (get_style (self));
  GdkRGBA ink, colour;

  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  if (look == INC_TIMETABLE_MUTUAL)
    {
      adw_accent_color_to_rgba (ADW_ACCENT_COLOR_BLUE, &colour);
      colour.alpha = dark ? 0.34f : 0.17f;
      fill (self, snapshot, area, RADIUS, &colour);
    }
  else if (look == INC_TIMETABLE_ONE_SIDED)
    {
      colour = ink;
      colour.alpha *= dark ? 0.2f : 0.12f;
      fill (self, snapshot, area, RADIUS, &colour);
    }
  else
    {
      colour = ink;
      colour.alpha *= INC_TIMETABLE_DASH_ALPHA;
      if (self->dashes != NULL)
        add_outline (self->dashes, area, RADIUS * self->metrics.unit);
      else
        inc_timetable_grid_draw_dashes (snapshot, area, RADIUS * self->metrics.unit, &colour);
    }
  if (look != INC_TIMETABLE_SUGGESTED && adw_style_manager_get_high_contrast (get_style (self)))
    inc_timetable_grid_draw_outline (snapshot, area, RADIUS * self->metrics.unit, 1, &ink);
}

static void
draw_dot (IncTimetableGrid *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  const float size = (float) (5 * self->metrics.unit);
  const float gap = (float) (6 * self->metrics.unit);
  GdkRGBA blue;

  adw_accent_color_to_standalone_rgba (ADW_ACCENT_COLOR_BLUE, adw_style_manager_get_dark (get_style (self)), &blue);
  fill (self, snapshot,
        &GRAPHENE_RECT_INIT (area->origin.x + area->size.width - gap - size,
                             area->origin.y + area->size.height - gap - size, size, size), size, &blue);
}

void
inc_timetable_grid_draw_card (IncTimetableGrid *self, GtkSnapshot *snapshot, const IncTimetableCell *cell,
                              const graphene_rect_t *area)
{
  const double unit = self->metrics.unit;
  const double left = area->origin.x + PADDING * unit, top = area->origin.y + 2 * unit;
  const double width = area->size.width - (PADDING + 3) * unit;
  const gboolean mutual = cell->look == INC_TIMETABLE_MUTUAL;
  PangoLayout *title = inc_timetable_grid_get_layout (self, cell->title, TITLE_SIZE, mutual,
                                                      (int) (width - (cell->locked ? 9 * unit : 0)));
  PangoLayout *detail = cell->detail == NULL ? NULL
                                             : inc_timetable_grid_get_layout (self, cell->detail, DETAIL_SIZE, FALSE,
                                                                              (int) (width - (mutual ? 6 * unit : 0)));

  draw_ground (self, snapshot, cell->look, area);
  inc_timetable_grid_draw_text (self, snapshot, title, left, top, 1);
  if (detail != NULL)
    inc_timetable_grid_draw_text (self, snapshot, detail, left, top + 14 * unit, 0.65);
  if (cell->locked)
    draw_lock (self, snapshot, area->origin.x + area->size.width - 5 * unit, top + unit);
  if (mutual)
    draw_dot (self, snapshot, area);
  if (g_hash_table_size (self->layouts) > MOST_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
}
