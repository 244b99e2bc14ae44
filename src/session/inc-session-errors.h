/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domains that come through a session, for those who turn them into words.  Of the exchange module this one
 * header and no other, hence the path. */
#pragma once

#include "../exchange/inc-exchange-error.h"

#include "inc-report-error.h"
#include "inc-store-error.h"
