/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A PDF in a folder of its own, and what the tools of poppler say of it. */
#pragma once

#include "inc-pdf.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  GFile *file;
} IncPdfSample;

void inc_pdf_sample_set_up (IncPdfSample *sample, gconstpointer data);
void inc_pdf_sample_tear_down (IncPdfSample *sample, gconstpointer data);
void inc_pdf_sample_save (IncPdfSample *sample, IncDocument *document);
/* What a program says about the file; NULL, and the test skipped, when it is not installed.  last
 * (may be NULL) comes after the file's name. */
char *inc_pdf_sample_ask (IncPdfSample *sample, const char *command, const char *last);

G_END_DECLS
