/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort-life: a stage lasts until the next begins; one that is under way lasts until today. */
#include "config.h"

#include "inc-cohort-life.h"

#include "inc-date.h"
#include "inc-enrolment.h"
#include "inc-time-span.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (IncCohortLife, inc_cohort_life, G_TYPE_OBJECT)

static void
clear_stretch (gpointer data)
{
  IncStretch *stretch = data;

  g_free (stretch->date);
  g_free (stretch->reason);
}

static void
inc_cohort_life_finalize (GObject *object)
{
  IncCohortLife *self = INC_COHORT_LIFE (object);

  g_free (self->name);
  g_array_unref (self->stretches);
  G_OBJECT_CLASS (inc_cohort_life_parent_class)->finalize (object);
}

static void
inc_cohort_life_class_init (IncCohortLifeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_cohort_life_finalize;
}

static void
inc_cohort_life_init (IncCohortLife *self)
{
  self->stretches = g_array_new (FALSE, FALSE, sizeof (IncStretch));
  g_array_set_clear_func (self->stretches, clear_stretch);
}

static void
add_stretch (IncCohortLife *self, const IncTable *table, guint row)
{
  const char *word = inc_table_get_text (table, row, "stage");
  const char *date = inc_table_get_text (table, row, "date");
  const IncChoice *stage = word != NULL ? inc_choice_find_word (inc_stage_choices, word) : NULL;
  IncStretch stretch = { 0 };

  if (stage == NULL)
    return;
  stretch.stage = stage->value;
  stretch.from = inc_time_first_day (date);
  stretch.date = g_strdup (date);
  stretch.reason = g_strdup (inc_table_get_text (table, row, "reason"));
  if (self->stretches->len > 0)
    g_array_index (self->stretches, IncStretch, self->stretches->len - 1).to = stretch.from;
  g_array_append_val (self->stretches, stretch);
}

static void
end_last_stretch (IncCohortLife *self, guint32 today, guint32 end)
{
  IncStretch *last;

  if (self->stretches->len == 0)
    return;
  last = &g_array_index (self->stretches, IncStretch, self->stretches->len - 1);
  last->open = TRUE;
  last->to = MAX (last->stage <= INC_STAGE_ACTIVE ? today + 1 : end, last->from);
}

/* The rows of one startup follow each other; a second enrolment of it goes on where the first ends. */
GPtrArray *
inc_cohort_lives_new (const IncTable *table, guint32 today, guint32 end)
{
  GPtrArray *lives = g_ptr_array_new_with_free_func (g_object_unref);
  IncCohortLife *life = NULL;

  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      const gint64 startup = inc_table_get_integer (table, i, "startup");

      if (life == NULL || life->startup != startup)
        {
          life = g_object_new (INC_TYPE_COHORT_LIFE, NULL);
          life->startup = startup;
          life->name = g_strdup (inc_table_get_text (table, i, "name"));
          g_ptr_array_add (lives, life);
        }
      add_stretch (life, table, i);
    }
  for (guint i = 0; i < lives->len; i++)
    end_last_stretch (g_ptr_array_index (lives, i), today, end);
  return lives;
}

static gboolean
stretch_equal (const IncStretch *a, const IncStretch *b)
{
  return a->stage == b->stage && a->from == b->from && a->to == b->to && g_strcmp0 (a->date, b->date) == 0 &&
         g_strcmp0 (a->reason, b->reason) == 0;
}

gboolean
inc_cohort_life_equal (IncCohortLife *self, IncCohortLife *other)
{
  if (self->startup != other->startup || !g_str_equal (self->name, other->name) ||
      self->stretches->len != other->stretches->len)
    return FALSE;
  for (guint i = 0; i < self->stretches->len; i++)
    if (!stretch_equal (&g_array_index (self->stretches, IncStretch, i), &g_array_index (other->stretches, IncStretch, i)))
      return FALSE;
  return TRUE;
}

/* "16/03/2026, 57 days": how long an end lasts says nothing. */
static char *
describe_time (const IncStretch *stretch)
{
  const int days = (int) stretch->to - (int) stretch->from - stretch->open; /* today is not over */
  g_autofree char *day = inc_date_display (stretch->date);
  g_autofree char *length = NULL;

  if (stretch->stage >= INC_STAGE_GRADUATED || days <= 0)
    return g_steal_pointer (&day);
  length = g_strdup_printf (ngettext ("%d day", "%d days", days), days);
  return g_strdup_printf ("%s, %s", day, length);
}

static const char *
get_label (const IncStretch *stretch)
{
  return _(inc_choice_find (inc_stage_choices, stretch->stage)->label);
}

char *
inc_cohort_life_describe (IncCohortLife *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const IncStretch *stretch = &g_array_index (self->stretches, IncStretch, i);
      g_autofree char *time = describe_time (stretch);

      g_string_append_printf (text, "%s%s %s", i > 0 ? " · " : "", get_label (stretch), time);
      if (stretch->reason != NULL)
        g_string_append_printf (text, " (%s)", stretch->reason);
    }
  if (self->stretches->len == 0)
    g_string_append (text, _("No stage recorded"));
  return g_string_free (text, FALSE);
}

char *
inc_stretch_describe (const IncStretch *stretch)
{
  g_autofree char *time = describe_time (stretch);

  return g_strdup_printf ("%s\n%s%s%s", get_label (stretch), time, stretch->reason != NULL ? "\n" : "",
                          stretch->reason != NULL ? stretch->reason : "");
}
