/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStartupHero: the head of a startup's file: who it is, what it does in a line, its stage and where it belongs. */
#pragma once

#include "inc-startup.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_STARTUP_HERO (inc_startup_hero_get_type ())
G_DECLARE_FINAL_TYPE (IncStartupHero, inc_startup_hero, INC, STARTUP_HERO, AdwBin)

/* Property: "narrow", for a phone. */

void inc_startup_hero_show (IncStartupHero *self, IncStartup *startup);

G_END_DECLS
