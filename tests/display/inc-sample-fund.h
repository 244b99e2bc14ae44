/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Funds of the sample register, with awards at every step of their way, their tranches and two confirmed ceilings. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INC_SAMPLE_FUND "Quỹ hỗ trợ KH&CN Thành phố"

/* Awards by their place. */
enum
{
  INC_SAMPLE_AWARD_ASKED, /* requested, nothing else */
  INC_SAMPLE_AWARD_CHIPS, /* its second tranche is overdue and lacks its minutes */
  INC_SAMPLE_AWARD_ADVICE, /* its second tranche would exceed a ceiling */
  INC_SAMPLE_AWARD_RICE,  /* one tranche paid, one approved */
  INC_SAMPLE_N_AWARDS = 10,
};

typedef struct
{
  gint64 fund;    /* of 6 tỷ, public */
  gint64 private_fund;
  gint64 awards[INC_SAMPLE_N_AWARDS];
} IncSampleFund;

/* Into a register that inc_sample_make () made and nobody has open; one change set. */
IncSampleFund inc_sample_add_fund (const char *path);

G_END_DECLS
