/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tags stay open over page ends, so that a table of ten pages is one table and a paragraph on two
 * is one paragraph.  What is said anew on each page (titles of tables, page numbers, rules) is an
 * artifact.  The level of a heading is the number of ranks above it that are in use: a paper whose
 * highest headings are articles begins with those.
 *
 * cairo has no alternative text: the painter leaves what a figure shows as unseen words in it. */
#include "config.h"

#include "inc-structure.h"

#include <cairo-pdf.h>

#include "inc-references.h"

#define MAX_DEPTH 16
#define MAX_CELLS 10000
#define N_LEVELS (INC_HEADING_SHEET + 2)

typedef struct
{
  guint rank; /* annexes and the title 0, headings 1 and on */
  int outline;
} Level;

struct _IncStructure
{
  cairo_t *cr;
  const IncLayout *layout;
  const IncDocument *document;
  const char *open[MAX_DEPTH]; /* tags, outermost first */
  guint n_open;
  guint block; /* that the innermost ones are of */
  guint row;
  guint lists[INC_ITEM_DASH + 1]; /* ranks of the lists that are open */
  guint n_lists;
  Level levels[N_LEVELS];
  guint n_levels;
};

static const char *const heading_tags[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

static void
open_tag (IncStructure *self, const char *tag)
{
  g_assert (self->n_open < MAX_DEPTH);
  cairo_tag_begin (self->cr, tag, NULL);
  self->open[self->n_open++] = tag;
}

static void
close_to (IncStructure *self, guint n_open)
{
  while (self->n_open > n_open)
    cairo_tag_end (self->cr, self->open[--self->n_open]);
}

static const IncBlock *
get_block (const IncStructure *self, guint block)
{
  return block == INC_MARK_NO_BLOCK ? NULL : inc_document_get_block (self->document, block);
}

/* --- Headings and outline ------------------------------------------------------------------ */

static guint
get_rank (const IncBlock *block)
{
  return block->kind == INC_BLOCK_HEADING ? block->rank + 1 : 0;
}

static char *
dup_outline_text (const IncMark *mark, const IncBlock *block)
{
  if (block->kind == INC_BLOCK_ANNEX)
    return g_strdup_printf ("%s. %s", mark->text, block->text);
  if (block->subject == NULL || block->kind == INC_BLOCK_SHEET_HEAD)
    return g_strdup (block->text);
  if (block->kind == INC_BLOCK_TITLE)
    return g_strdup_printf ("%s: %s", block->text, block->subject);
  return g_strdup_printf (g_str_has_suffix (block->subject, ".") ? "%s %s" : "%s. %s",
                          block->subject, block->text);
}

/* Enters the heading and returns its level, 0 the highest. */
static guint
add_outline (IncStructure *self, guint page, const IncMark *mark, const IncBlock *block)
{
  g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) mark->x,
                                            (int) mark->y);
  g_autofree char *text = dup_outline_text (mark, block);
  const guint rank = get_rank (block);
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  while (self->n_levels > 0 && self->levels[self->n_levels - 1].rank >= rank)
    self->n_levels--;
  if (self->n_levels > 0)
    parent = self->levels[self->n_levels - 1].outline;
  self->levels[self->n_levels] = (Level){
    rank, cairo_pdf_surface_add_outline (cairo_get_target (self->cr), parent, text, place, 0)
  };
  return self->n_levels++;
}

/* The place that references to an annex lead to. */
static void
add_destination (IncStructure *self, const IncMark *mark, const IncBlock *block)
{
  g_autofree char *name = inc_references_dup_name (block->number);
  g_autofree char *attributes = g_strdup_printf ("name='%s' x=%d y=%d", name, (int) mark->x,
                                                 (int) mark->y);

  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
begin_heading (IncStructure *self, guint page, const IncMark *mark, const IncBlock *block)
{
  if (self->block == mark->block && self->n_open > 1)
    return;
  close_to (self, 1);
  self->n_lists = 0;
  if (block->kind == INC_BLOCK_ANNEX)
    add_destination (self, mark, block);
  open_tag (self, heading_tags[add_outline (self, page, mark, block)]);
}

/* --- Lists and tables ---------------------------------------------------------------------- */

static void
begin_item (IncStructure *self, const IncMark *mark, const IncBlock *block)
{
  const guint depth = 3; /* tags a list has: L, LI, LBody */

  if (self->block == mark->block)
    return;
  while (self->n_lists > 0 && self->lists[self->n_lists - 1] > block->rank)
    self->n_lists--;
  if (self->n_lists > 0 && self->lists[self->n_lists - 1] == block->rank)
    close_to (self, 1 + depth * (self->n_lists - 1) + 1);
  else
    {
      close_to (self, 1 + depth * self->n_lists);
      open_tag (self, "L");
      self->lists[self->n_lists++] = block->rank;
    }
  open_tag (self, "LI");
  open_tag (self, "LBody");
}

/* What is said of each cell stays in memory until the file is finished, and takes as long as the
 * text: rows of lists longer than that are cells of their own. */
static gboolean
is_long (const IncBlock *block)
{
  return block->cells->len > MAX_CELLS;
}

static void
begin_cell (IncStructure *self, const IncMark *mark, const IncBlock *block)
{
  const gboolean same = self->block == mark->block && self->n_open > 1
                        && g_str_equal (self->open[1], "Table");

  if (same && self->row == mark->row && mark->row > 0 && is_long (block))
    return;
  self->n_lists = 0;
  if (!same)
    {
      close_to (self, 1);
      open_tag (self, "Table");
      open_tag (self, "TR");
    }
  else
    close_to (self, 3);
  if (same && self->row != mark->row)
    {
      close_to (self, 2);
      open_tag (self, "TR");
    }
  self->row = mark->row;
  open_tag (self, mark->component == INC_COMPONENT_TABLE_HEADING ? "TH" : "TD");
}

/* A text that goes on from the page before does so in its tag, unless the foot stood between. */
static void
begin_leaf (IncStructure *self, const IncMark *mark, const char *tag)
{
  if (mark->first_line > 0 && self->block == mark->block)
    return;
  close_to (self, 1);
  self->n_lists = 0;
  open_tag (self, tag);
}

/* --- Marks --------------------------------------------------------------------------------- */

static gboolean
is_cell (IncComponent component)
{
  return component == INC_COMPONENT_TABLE_HEADING || component == INC_COMPONENT_TABLE_CELL
         || component == INC_COMPONENT_TABLE_TOTAL || component == INC_COMPONENT_FIGURE_LABEL
         || component == INC_COMPONENT_FIGURE_VALUE || component == INC_COMPONENT_FIGURE_NOTE;
}

static gboolean
is_heading (const IncMark *mark, const IncBlock *block)
{
  return block->kind == INC_BLOCK_HEADING || block->kind == INC_BLOCK_TITLE
         || mark->component == INC_COMPONENT_ANNEX_WORD
         || mark->component == INC_COMPONENT_ANNEX_TITLE
         || mark->component == INC_COMPONENT_SHEET_NAME;
}

/* cairo 1.18 reckons the rectangles of all links from the bottom of the last page. */
double
inc_structure_get_link_shift (const IncStructure *self, guint page)
{
  const guint last = inc_layout_get_n_pages (self->layout) - 1;

  return inc_layout_get_page_size (self->layout, last)->height
         - inc_layout_get_page_size (self->layout, page)->height;
}

static void
begin_link (IncStructure *self, guint page, const IncMark *mark)
{
  g_autofree char *escaped = g_uri_escape_string (
      mark->uri,
      G_URI_RESERVED_CHARS_GENERIC_DELIMITERS G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%",
      FALSE);
  g_auto (GStrv) parts = g_strsplit (escaped, "'", -1);
  g_autofree char *quoted = g_strjoinv ("\\'", parts);
  g_autofree char *attributes = g_strdup_printf (
      "uri='%s' rect=[%d %d %d %d]", quoted, (int) mark->x,
      (int) (mark->y + inc_structure_get_link_shift (self, page)), (int) mark->width,
      (int) mark->height);

  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
}

IncStructure *
inc_structure_new (cairo_t *cr, const IncLayout *layout)
{
  IncStructure *self = g_new0 (IncStructure, 1);

  self->cr = cr;
  self->layout = layout;
  self->document = inc_layout_get_document (layout);
  self->block = INC_MARK_NO_BLOCK;
  return self;
}

void
inc_structure_free (IncStructure *self)
{
  g_free (self);
}

gboolean
inc_structure_is_artifact (const IncMark *mark)
{
  return mark->block == INC_MARK_NO_BLOCK || mark->repeated || mark->kind == INC_MARK_RULE
         || mark->kind == INC_MARK_FRAME;
}

/* Not before the first page has its size: setting it drops what was drawn and tagged. */
static void
open_document (IncStructure *self)
{
  if (self->n_open == 0)
    open_tag (self, "Document");
}

void
inc_structure_begin_artifacts (IncStructure *self)
{
  open_document (self);
  cairo_tag_begin (self->cr, "Artifact", NULL);
}

void
inc_structure_end_artifacts (IncStructure *self)
{
  cairo_tag_end (self->cr, "Artifact");
}

void
inc_structure_begin (IncStructure *self, guint page, const IncMark *mark)
{
  const IncBlock *block = get_block (self, mark->block);

  open_document (self);
  if (mark->kind == INC_MARK_CHART || mark->kind == INC_MARK_IMAGE || mark->kind == INC_MARK_QR)
    begin_leaf (self, mark, "Figure");
  else if (is_heading (mark, block))
    begin_heading (self, page, mark, block);
  else if (is_cell (mark->component))
    begin_cell (self, mark, block);
  else if (block->kind == INC_BLOCK_ITEM)
    begin_item (self, mark, block);
  else
    begin_leaf (self, mark, mark->component == INC_COMPONENT_CAPTION ? "Caption" : "P");
  self->block = mark->block;
  if (mark->uri != NULL)
    begin_link (self, page, mark);
}

void
inc_structure_end (IncStructure *self, const IncMark *mark)
{
  if (mark->uri != NULL)
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

void
inc_structure_close (IncStructure *self)
{
  close_to (self, 0);
}
