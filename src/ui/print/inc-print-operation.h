/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPrintOperation: a layout on a printer; what comes out is what the preview and the PDF show. */
#pragma once

#include "inc-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_PRINT_OPERATION (inc_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (IncPrintOperation, inc_print_operation, INC, PRINT_OPERATION, GtkPrintOperation)

IncPrintOperation *inc_print_operation_new (IncLayout *layout);

G_END_DECLS
