/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shaping by Pango, and a table of letter widths beside it: shaping is what a long table costs, and
 * most of its cells need only the answer "fits on one line".  Pairs of letters are kerned closer,
 * not wider, so a sum of widths is never too small to matter. */
#include "config.h"

#include "inc-fonts.h"

#include <math.h>
#include <string.h>

#define FAMILIES "Times New Roman,Liberation Serif,Tinos,serif"
/* Latin up to Extended-B, Latin Extended Additional (Vietnamese), then dashes, quotes and the
 * ellipsis. */
#define LATIN_END 0x250
#define VIETNAMESE_START 0x1e00
#define VIETNAMESE_END 0x1f00
#define PUNCTUATION_START 0x2010
#define PUNCTUATION_END 0x2027
#define VIETNAMESE_BASE LATIN_END
#define PUNCTUATION_BASE (VIETNAMESE_BASE + VIETNAMESE_END - VIETNAMESE_START)
#define N_LETTERS (PUNCTUATION_BASE + PUNCTUATION_END - PUNCTUATION_START)

typedef struct
{
  PangoLayout *layout; /* made once: a description set anew costs as much as shaping a short text */
  double height;
  double baseline;
  float *widths; /* by letter; 0: not measured yet */
} Face;

struct _IncFonts
{
  PangoContext *context;
  Face faces[INC_N_COMPONENTS];
};

static PangoContext *
create_context (const char *language)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  PangoContext *context;
  cairo_font_options_t *options;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return context;
}

static PangoFontDescription *
describe (const IncStyle *style)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, FAMILIES);
  pango_font_description_set_size (description, (int) (style->size * PANGO_SCALE));
  pango_font_description_set_weight (description,
                                     style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description,
                                    style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}

static Face *
get_face (IncFonts *self, IncComponent component)
{
  Face *face = &self->faces[component];
  PangoFontDescription *description;
  PangoRectangle logical;

  if (face->layout != NULL)
    return face;
  description = describe (inc_component_get_style (component));
  face->layout = pango_layout_new (self->context);
  pango_layout_set_auto_dir (face->layout, FALSE);
  pango_layout_set_font_description (face->layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (face->layout, "Ậg", -1);
  pango_layout_get_extents (face->layout, NULL, &logical);
  face->height = logical.height / (double) PANGO_SCALE;
  face->baseline = pango_layout_get_baseline (face->layout) / (double) PANGO_SCALE;
  return face;
}

static int
letter_index (gunichar letter)
{
  if (letter >= 0x20 && letter < LATIN_END && letter != 0x7f && letter != 0xad)
    return letter;
  if (letter >= VIETNAMESE_START && letter < VIETNAMESE_END)
    return VIETNAMESE_BASE + letter - VIETNAMESE_START;
  if (letter >= PUNCTUATION_START && letter < PUNCTUATION_END)
    return PUNCTUATION_BASE + letter - PUNCTUATION_START;
  return -1;
}

static double
shaped_width (IncFonts *self, IncComponent component, double width, const char *text)
{
  PangoLayout *layout = inc_fonts_shape (self, component, INC_ALIGN_START, width, text);
  PangoRectangle logical;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_extents (layout, NULL, &logical);
  return logical.width / (double) PANGO_SCALE;
}

static double
letter_width (IncFonts *self, IncComponent component, int index, gunichar letter)
{
  Face *face = get_face (self, component);

  if (face->widths == NULL)
    face->widths = g_new0 (float, N_LETTERS);
  if (face->widths[index] == 0)
    {
      char text[7] = { 0 };

      g_unichar_to_utf8 (letter, text);
      face->widths[index] = (float) shaped_width (self, component, -1, text);
    }
  return face->widths[index];
}

IncFonts *
inc_fonts_new (const char *language)
{
  IncFonts *self = g_new0 (IncFonts, 1);

  self->context = create_context (language);
  return self;
}

void
inc_fonts_free (IncFonts *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < INC_N_COMPONENTS; i++)
    {
      g_clear_object (&self->faces[i].layout);
      g_free (self->faces[i].widths);
    }
  g_object_unref (self->context);
  g_free (self);
}

PangoLayout *
inc_fonts_shape (IncFonts *self, IncComponent component, IncAlign align, double width,
                 const char *text)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
                                               PANGO_ALIGN_RIGHT };
  const IncStyle *style = inc_component_get_style (component);
  PangoLayout *layout = get_face (self, component)->layout;
  gboolean lines = width >= 0;

  pango_layout_set_alignment (layout, alignments[align]);
  pango_layout_set_width (layout, lines ? (int) floor (width * PANGO_SCALE) : -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_justify (layout, lines && style->justified);
  pango_layout_set_indent (layout, lines ? (int) (style->indent * PANGO_SCALE) : 0);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

PangoContext *
inc_fonts_get_context (IncFonts *self)
{
  return self->context;
}

/* One space that stands for all the words. */
void
inc_fonts_whisper (IncFonts *self, cairo_t *cr, IncComponent component, double x, double y,
                   const char *text)
{
  const cairo_text_cluster_t cluster = { (int) strlen (text), 1 };
  PangoLayout *layout = inc_fonts_shape (self, component, INC_ALIGN_START, -1, " ");
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  const PangoGlyphItem *item = line->runs != NULL ? line->runs->data : NULL;
  cairo_glyph_t glyph = { .x = x, .y = y };

  if (item == NULL || *text == '\0')
    return;
  glyph.index = item->glyphs->glyphs[0].glyph;
  cairo_set_scaled_font (
      cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->item->analysis.font)));
  cairo_show_text_glyphs (cr, text, -1, &glyph, 1, &cluster, 1, 0);
}

double
inc_fonts_get_pitch (IncFonts *self, IncComponent component)
{
  return get_face (self, component)->height * inc_component_get_style (component)->spacing;
}

double
inc_fonts_get_baseline (IncFonts *self, IncComponent component)
{
  const Face *face = get_face (self, component);

  return face->baseline + (inc_fonts_get_pitch (self, component) - face->height) / 2;
}

double
inc_fonts_measure (IncFonts *self, IncComponent component, const char *text, double *word)
{
  double total = 0;
  double start = 0;
  double longest = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      int index = letter_index (letter);

      if (index < 0)
        {
          if (word != NULL)
            *word = shaped_width (self, component, 0, text);
          return shaped_width (self, component, -1, text);
        }
      if (letter == ' ')
        {
          longest = MAX (longest, total - start);
          start = total + letter_width (self, component, index, letter);
        }
      total += letter_width (self, component, index, letter);
    }
  if (word != NULL)
    *word = MAX (longest, total - start);
  return total;
}

guint
inc_fonts_count_lines (IncFonts *self, IncComponent component, double width, const char *text)
{
  PangoLayout *layout;

  if (inc_component_get_style (component)->indent == 0 && strchr (text, '\n') == NULL
      && inc_fonts_measure (self, component, text, NULL) <= width)
    return 1;
  layout = inc_fonts_shape (self, component, INC_ALIGN_START, width, text);
  return pango_layout_get_line_count (layout);
}

gboolean
inc_fonts_check (char **family)
{
  static const char *const metric[] = { "Times New Roman", "Liberation Serif", "Tinos", NULL };
  g_autoptr (IncFonts) fonts = inc_fonts_new ("vi");
  const PangoFontDescription *wanted = pango_layout_get_font_description (
      get_face (fonts, INC_COMPONENT_BODY)->layout);
  g_autoptr (PangoFont) font = pango_context_load_font (fonts->context, wanted);
  PangoFontDescription *found = font != NULL ? pango_font_describe (font) : NULL;
  const char *name = found != NULL ? pango_font_description_get_family (found) : NULL;
  gboolean same = name != NULL && g_strv_contains (metric, name);

  if (family != NULL)
    *family = g_strdup (name);
  g_clear_pointer (&found, pango_font_description_free);
  return same;
}
