/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chance that is the same on every machine and costs three shifts (xorshift64*). */
#pragma once

#include <glib.h>
#include <math.h>

typedef guint64 IncDice;

/* Any two seeds give unrelated throws. */
static inline IncDice
inc_dice_new (guint64 seed)
{
  guint64 z = seed + G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return (z ^ z >> 31) | 1;
}

static inline guint64
inc_dice_throw (IncDice *dice)
{
  *dice ^= *dice >> 12;
  *dice ^= *dice << 25;
  *dice ^= *dice >> 27;
  return *dice * G_GUINT64_CONSTANT (0x2545F4914F6CDD1D);
}

/* 0 to n − 1. */
static inline int
inc_dice_below (IncDice *dice, int n)
{
  return (inc_dice_throw (dice) >> 32) * n >> 32;
}

/* From 0 up to but not 1. */
static inline double
inc_dice_fraction (IncDice *dice)
{
  return (inc_dice_throw (dice) >> 11) * 0x1p-53;
}

/* How much worse a step may be that annealing takes at temperature 1: 1 − fraction is its chance to be taken. */
static inline double
inc_dice_patience (IncDice *dice)
{
  return -log (1 - inc_dice_fraction (dice));
}

/* One of the bits that are set; there is one.  It is the first from anywhere on: a bit after a gap is chosen more often, but
 * neither counting bits nor finding the n-th is done in a few instructions everywhere. */
static inline int
inc_dice_bit (IncDice *dice, guint64 bits)
{
  const int place = inc_dice_below (dice, 64 - __builtin_clzll (bits));

  return place + __builtin_ctzll (bits >> place);
}
