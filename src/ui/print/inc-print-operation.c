/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-print-operation: pages are laid out already, so printing is painting: points from the paper's corner, margins ours. */
#include "config.h"

#include "inc-print-operation.h"

#include "inc-painter.h"

struct _IncPrintOperation
{
  GtkPrintOperation parent_instance;

  IncLayout *layout;
  IncPainter *painter; /* while it prints */
};

G_DEFINE_FINAL_TYPE (IncPrintOperation, inc_print_operation, GTK_TYPE_PRINT_OPERATION)

static void
inc_print_operation_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  IncPrintOperation *self = INC_PRINT_OPERATION (operation);

  self->painter = inc_painter_new (self->layout);
  gtk_print_operation_set_n_pages (operation, inc_layout_get_n_pages (self->layout));
}

/* Sizes are said upright, and a page that lies is turned. */
static GtkPaperSize *
make_size (const IncPaper *paper)
{
  if (paper->width > paper->height)
    return make_size (&(IncPaper) { .width = paper->height, .height = paper->width });
  if (ABS (paper->width - inc_paper_a4.width) < 1 && ABS (paper->height - inc_paper_a4.height) < 1)
    return gtk_paper_size_new (GTK_PAPER_NAME_A4);
  return gtk_paper_size_new_custom ("incubator", "", paper->width, paper->height, GTK_UNIT_POINTS);
}

static void
apply_paper (const IncPaper *paper, GtkPageSetup *setup)
{
  g_autoptr(GtkPaperSize) size = make_size (paper);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, paper->width > paper->height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                      : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/* The printer's own setup would turn or shrink what was made for this paper. */
static void
inc_print_operation_request_page_setup (GtkPrintOperation *operation, GtkPrintContext *context, int page,
                                        GtkPageSetup *setup)
{
  apply_paper (inc_layout_get_page_size (INC_PRINT_OPERATION (operation)->layout, page), setup);
}

static void
inc_print_operation_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  inc_painter_paint (INC_PRINT_OPERATION (operation)->painter, gtk_print_context_get_cairo_context (context), page);
}

static void
inc_print_operation_end_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  g_clear_pointer (&INC_PRINT_OPERATION (operation)->painter, inc_painter_free);
}

static void
inc_print_operation_finalize (GObject *object)
{
  IncPrintOperation *self = INC_PRINT_OPERATION (object);

  g_clear_pointer (&self->painter, inc_painter_free);
  g_clear_pointer (&self->layout, inc_layout_unref);
  G_OBJECT_CLASS (inc_print_operation_parent_class)->finalize (object);
}

static void
inc_print_operation_class_init (IncPrintOperationClass *class)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = inc_print_operation_finalize;
  operation_class->begin_print = inc_print_operation_begin_print;
  operation_class->request_page_setup = inc_print_operation_request_page_setup;
  operation_class->draw_page = inc_print_operation_draw_page;
  operation_class->end_print = inc_print_operation_end_print;
}

static void
inc_print_operation_init (IncPrintOperation *self)
{
}

IncPrintOperation *
inc_print_operation_new (IncLayout *layout)
{
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  IncPrintOperation *self = g_object_new (INC_TYPE_PRINT_OPERATION,
                                          "unit", GTK_UNIT_POINTS,
                                          "use-full-page", TRUE,
                                          "embed-page-setup", FALSE,
                                          "allow-async", TRUE,
                                          "job-name", inc_document_get_info (inc_layout_get_document (layout))->title,
                                          NULL);

  self->layout = inc_layout_ref (layout);
  apply_paper (inc_layout_get_paper (layout), setup);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  return self;
}
