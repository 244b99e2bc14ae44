/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of a field that holds a currency: the common ones first, all others by code, and a search. */
#pragma once

#include "inc-field-editor.h"

G_BEGIN_DECLS

extern const IncFieldEditor inc_currency_editor;

G_END_DECLS
