/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-tiles: a figure, and below it what it is of. */
#include "config.h"

#include "inc-startup-tiles.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-enrolment.h"
#include "inc-round.h"

#include <glib/gi18n.h>

static void
add_raised (IncTiles *tiles, const IncStartupFile *file)
{
  const gint64 raised = file->startup->raised_vnd;
  g_autofree char *figure = raised != INC_MISSING ? inc_amount_display_short (raised, NULL) : NULL;
  g_autofree char *line = NULL;
  guint n = 0;

  for (guint i = 0; i < file->rounds->len; i++)
    n += INC_ROUND (g_ptr_array_index (file->rounds, i))->amount_vnd != INC_MISSING;
  if (file->rounds->len > 0)
    /* Translators: in how many of the rounds the amount in đồng is known */
    line = g_strdup_printf (ngettext ("known of %u of %u round", "known of %u of %u rounds", file->rounds->len), n,
                            file->rounds->len);
  inc_tiles_add_link (tiles, _("Money raised, in đồng"), figure, line != NULL ? line : _("No round yet"),
                      "page.show-section('money')");
}

static void
add_rounds (IncTiles *tiles, const IncStartupFile *file)
{
  g_autofree char *figure = file->rounds->len > 0 ? g_strdup_printf ("%u", file->rounds->len) : NULL;
  g_autofree char *line = NULL;

  if (file->rounds->len > 0)
    line = inc_round_dup_title (g_ptr_array_index (file->rounds, 0));
  inc_tiles_add_link (tiles, _("Rounds"), figure, line != NULL ? line : _("No round yet"), "page.show-section('money')");
}

static void
add_people (IncTiles *tiles, const IncStartupFile *file)
{
  const gint64 people = inc_table_get_integer (file->people, 0, "people");
  const guint founders = inc_table_get_integer (file->people, 0, "founders");
  g_autofree char *figure = people > 0 ? inc_number_display (people) : NULL;
  g_autofree char *line = NULL;

  if (founders > 0)
    line = g_strdup_printf (ngettext ("%u founder", "%u founders", founders), founders);
  inc_tiles_add_link (tiles, _("People"), figure, line != NULL ? line : _("No founder written down"),
                      "page.show-section('people')");
}

static void
add_days (IncTiles *tiles, const IncStartupFile *file)
{
  IncEnrolment *latest = file->enrolled->len > 0 ? g_ptr_array_index (file->enrolled, 0) : NULL;
  const IncChoice *stage = latest != NULL ? inc_choice_find (inc_stage_choices, latest->stage) : NULL;
  g_autofree char *today = inc_date_today ();
  g_autofree char *figure = NULL;
  int days;

  if (latest != NULL && inc_date_check (latest->since) == INC_DATE_DAY &&
      inc_date_days_between (latest->since, today, &days) && days >= 0)
    figure = inc_number_display (days);
  inc_tiles_add_link (tiles, _("Days in the stage"), figure, stage != NULL ? _(stage->label) : _("In no cohort yet"),
                      "page.show-section('stage')");
}

void
inc_startup_tiles_show (IncTiles *tiles, const IncStartupFile *file)
{
  inc_tiles_clear (tiles);
  add_raised (tiles, file);
  add_rounds (tiles, file);
  add_people (tiles, file);
  add_days (tiles, file);
}
