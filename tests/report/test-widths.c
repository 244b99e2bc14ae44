/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Column widths in cases small enough to work out by hand. */
#include "config.h"

#include "inc-widths.h"

#define N 3

typedef struct
{
  const char *name;
  IncWish wishes[N];
  double available;
  double widths[N];
} Case;

static const Case cases[] = {
  { "room-left-goes-by-weight",
    { { 10, 20, 20, 0 }, { 10, 40, 40, 1 }, { 10, 20, 20, 2 } },
    160,
    { 20, 80, 60 } },
  { "without-weight-stays-natural",
    { { 10, 20, 20, 0 }, { 10, 30, 30, 0 }, { 10, 30, 30, 0 } },
    200,
    { 20, 30, 30 } },
  { "long-column-wraps",
    { { 10, 20, 20, 0 }, { 10, 400, 900, 1 }, { 10, 100, 110, 1 } },
    320,
    { 20, 200, 100 } },
  { "short-column-capped",
    { { 10, 20, 20, 0 }, { 10, 100, 900, 1 }, { 10, 100, 50, 1 } },
    320,
    { 20, 250, 50 } },
  { "least-kept",
    { { 10, 20, 20, 0 }, { 10, 400, 900, 1 }, { 150, 100, 200, 1 } },
    320,
    { 20, 150, 150 } },
  { "rigid-gives-way",
    { { 10, 100, 400, 0 }, { 10, 100, 400, 1 }, { 20, 25, 20, 0 } },
    220,
    { 100, 100, 20 } },
  { "squeezed-under-least",
    { { 100, 100, 100, 1 }, { 100, 100, 100, 1 }, { 200, 200, 200, 0 } },
    200,
    { 50, 50, 100 } },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  double widths[N];

  inc_widths_share (test->wishes, N, test->available, widths);
  for (guint i = 0; i < N; i++)
    g_assert_cmpfloat_with_epsilon (widths[i], test->widths[i], 0.001);
}

typedef struct
{
  const char *name;
  double texts[2][N];
  double words[2][N];
  double widths[N];
  guint n_lines[2]; /* that each row is high afterwards */
} Lines;

static const Lines lines[] = {
  /* The second column is all but empty. */
  { "empty-column-gives-its-room",
    { { 60, 10, 30 }, { 90, 10, 30 } },
    { { 30, 10, 30 }, { 30, 10, 30 } },
    { 50, 70, 40 },
    { 1, 1 } },
  /* There is room for one of them alone. */
  { "no-line-is-saved-by-another",
    { { 100, 10, 30 }, { 20, 10, 130 } },
    { { 20, 10, 30 }, { 20, 10, 30 } },
    { 60, 10, 140 },
    { 2, 1 } },
  { "nothing-to-save",
    { { 20, 10, 30 }, { 20, 10, 30 } },
    { { 20, 10, 30 }, { 20, 10, 30 } },
    { 60, 40, 60 },
    { 1, 1 } },
};

static void
test_lines (gconstpointer data)
{
  const Lines *test = data;
  const double floors[N] = { 20, 10, 30 };
  double widths[N];
  double before = 0, after = 0;

  for (guint i = 0; i < N; i++)
    before += widths[i] = test->widths[i];
  inc_widths_save_lines (&(IncSetRows){ test->texts[0], test->words[0], 2, floors, 0 }, N, widths);
  for (guint i = 0; i < N; i++)
    {
      after += widths[i];
      g_assert_cmpfloat (widths[i], >=, floors[i]);
    }
  g_assert_cmpfloat_with_epsilon (after, before, 0.001);
  for (guint row = 0; row < 2; row++)
    {
      gboolean wraps = FALSE;

      for (guint i = 0; i < N; i++)
        wraps |= test->texts[row][i] > widths[i];
      g_assert_cmpint (wraps, ==, test->n_lines[row] > 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/widths/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/widths/%s", lines[i].name);

      g_test_add_data_func (path, &lines[i], test_lines);
    }
  return g_test_run ();
}
