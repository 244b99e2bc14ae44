/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a report could not be made, in words a caller can act on.  Being cancelled is
 * G_IO_ERROR_CANCELLED. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_REPORT_ERROR_EMPTY,  /* the document says nothing: choose other rows */
  INC_REPORT_ERROR_LAYOUT, /* it does not fit the paper: choose other paper or margins */
  INC_REPORT_ERROR_WRITE,  /* the file could not be written: choose another place */
  INC_REPORT_ERROR_WORDING, /* a file of words says what it cannot: the message names the line */
} IncReportError;

#define INC_REPORT_ERROR (inc_report_error_quark ())
GQuark inc_report_error_quark (void);

/* Called now and then on the thread that works; done grows up to total. */
typedef void (*IncReportProgress) (guint done, guint total, gpointer user_data);

G_END_DECLS
