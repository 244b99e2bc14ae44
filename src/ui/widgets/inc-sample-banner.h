/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSampleBanner: says on every page of the sample register that all of it is invented, and takes it
 * away. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_SAMPLE_BANNER (inc_sample_banner_get_type ())
G_DECLARE_FINAL_TYPE (IncSampleBanner, inc_sample_banner, INC, SAMPLE_BANNER, AdwBin)

/* NULL while no register is open. */
void inc_sample_banner_set_session (IncSampleBanner *self, IncSession *session);
gboolean inc_sample_banner_get_revealed (IncSampleBanner *self);

G_END_DECLS
