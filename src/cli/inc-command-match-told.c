/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-match-told: figures of the planner as sentences.  No more is said than was shown. */
#include "config.h"

#include "inc-command-match-private.h"

#include "inc-reasons.h"
#include "inc-replan.h"

#include <glib/gi18n.h>

static const char *const level_names[INC_N_LEVELS] = {
  [INC_LEVEL_MUSTS] = N_("Musts held"),  [INC_LEVEL_KEPT] = N_("Meetings kept"), [INC_LEVEL_INTEREST] = N_("Interest"),
  [INC_LEVEL_IDLE] = N_("Idle slots"),   [INC_LEVEL_MOVES] = N_("Table moves"),
};

static const char *
get_id (const IncInstance *instance, int person)
{
  return inc_instance_person (instance, person)->id;
}

/* ---- levels ---- */

/* A gap of nothing is a proof.  Of what should be few a share would mislead: there the least number that was shown is said. */
static void
tell_level (const IncPlan *plan, IncLevel level)
{
  const gint64 value = plan->worth.levels[level], bound = plan->bounds[level];

  g_printerr ("%s: %" G_GINT64_FORMAT "; ", _(level_names[level]), value);
  if ((plan->proven & 1u << level) != 0)
    g_printerr ("%s\n", _("no timetable does better"));
  else if (value == bound)
    g_printerr ("%s\n", _("no timetable has a better figure here"));
  else if (inc_level_get_sign (level) > 0)
    g_printerr (_("at most %.3f %% could be gained\n"), inc_plan_get_gap (plan, level) / 10000.0);
  else if (bound > 0)
    g_printerr (_("no timetable as good at all before has fewer than %ld\n"), (long) bound);
  else
    g_printerr ("%s\n", _("how few there could be is not known"));
}

static void
tell_total (const IncInstance *instance, const IncPlan *plan)
{
  const gint64 total = inc_worth_total (&instance->objective, &plan->worth);

  g_printerr ("%s: %" G_GINT64_FORMAT "; ", _("All in one sum"), total);
  if (total == plan->total_bound)
    g_printerr ("%s\n", _("no timetable does better"));
  else
    g_printerr (_("at most %.3f %% could be gained\n"),
                100.0 * (plan->total_bound - total) / MAX (1, ABS (plan->total_bound)));
}

static void
tell_chosen (const IncPlan *plan)
{
  const gint64 idle = plan->worth.levels[INC_LEVEL_IDLE];

  if (plan->chosen_idle < 0)
    return;
  if (plan->chosen_idle == idle)
    g_printerr ("%s\n", _("These meetings have no fewer idle slots at any other times."));
  else
    g_printerr (_("Idle slots that these meetings have at any other times, at least: %d\n"), (int) plan->chosen_idle);
}

/* ---- reasons ---- */

static char *
list_pairs (const IncInstance *instance, const GArray *pairs)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const IncPair *pair = inc_instance_pair (instance, g_array_index (pairs, int, i));

      g_string_append_printf (list, "%s%s–%s", i > 0 ? ", " : "", get_id (instance, pair->startup),
                              get_id (instance, pair->investor));
    }
  return g_string_free (list, FALSE);
}

static void
tell_reason (const IncInstance *instance, const IncReason *reason)
{
  const char *who = reason->person >= 0 ? get_id (instance, reason->person) : "";
  g_autofree char *pairs = list_pairs (instance, reason->pairs);

  switch (reason->kind)
    {
    case INC_REASON_SLOTS:
      /* Translators: a name, how many musts, how many slots, the pairs */
      g_printerr (_("%s has %u musts and %d free slots for them: %s\n"), who, reason->pairs->len, reason->n_have, pairs);
      break;
    case INC_REASON_LIMIT:
      g_printerr (_("%s has %u musts and may have %d meetings: %s\n"), who, reason->pairs->len, reason->n_have, pairs);
      break;
    case INC_REASON_LEAST:
      g_printerr (_("%s is to have at least %d meetings and could have %d at most\n"), who,
                  inc_instance_person (instance, reason->person)->least, reason->n_have);
      break;
    case INC_REASON_TOGETHER:
      g_printerr (_("Limits and tables stand against these musts together: %s\n"), pairs);
      break;
    case INC_REASON_OPEN:
    default:
      if (reason->person >= 0)
        g_printerr (_("%s has fewer meetings than they should; that they could not have more was not shown\n"), who);
      else
        g_printerr (_("Not held, though it was not shown to be impossible: %s\n"), pairs);
      break;
    }
}

static void
tell_reasons (const IncInstance *instance, const IncPlan *plan)
{
  g_autoptr(GPtrArray) reasons = inc_reasons_find (instance, plan);

  for (guint i = 0; i < reasons->len; i++)
    tell_reason (instance, reasons->pdata[i]);
}

static void
tell_changes (const IncInstance *instance, const IncPlan *plan)
{
  const IncReplanCounts counts = inc_replan_count (instance, plan, 0);

  g_printerr (_("Of the earlier plan: %d of %d meetings that could stay are where they were; %d moved, %d cancelled, "
                "%d added\n"),
              counts.n_kept, counts.n_surviving, counts.n_moved, counts.n_cancelled, counts.n_added);
  g_printerr (_("Interest is at least %.2f %% of what a plan from scratch could have\n"),
              100.0 * plan->worth.levels[INC_LEVEL_INTEREST] / MAX (1, plan->scratch_bound));
}

void
inc_command_match_tell_plan (const IncInstance *instance, const IncPlan *plan)
{
  for (IncLevel level = 0; level < INC_N_LEVELS; level++)
    if (plan->worth.levels[level] > 0 || plan->bounds[level] > 0 || inc_level_get_sign (level) < 0)
      tell_level (plan, level);
  if (instance->objective.weighted)
    tell_total (instance, plan);
  tell_chosen (plan);
  tell_reasons (instance, plan);
  if (instance->previous->len > 0)
    tell_changes (instance, plan);
}

/* ---- one pair ---- */

static const IncSitting *
find_meeting (const IncInstance *instance, const IncPlan *plan, int person, int slot)
{
  for (guint i = 0; i < plan->meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (plan->meetings, IncSitting, i);
      const IncPair *pair = inc_instance_pair (instance, meeting->pair);

      if (meeting->slot == slot && (pair->startup == person || pair->investor == person))
        return meeting;
    }
  return NULL;
}

static void
tell_other_meeting (const IncInstance *instance, const IncPlan *plan, int person, int slot)
{
  const IncSitting *meeting = find_meeting (instance, plan, person, slot);
  const IncPair *pair = inc_instance_pair (instance, meeting->pair);

  g_print (_("%s meets %s"), get_id (instance, person),
           get_id (instance, pair->startup == person ? pair->investor : pair->startup));
}

static void
tell_slot (const IncInstance *instance, const IncPlan *plan, const IncWhy *why, int slot)
{
  const IncPair *pair = inc_instance_pair (instance, why->pair);
  const int both[] = { pair->startup, pair->investor };
  const guint64 bit = inc_slot_bit (slot);
  const char *separator = "";

  g_print ("  %s: ", (const char *) instance->slots->pdata[slot]);
  for (guint side = 0; side < 2; side++)
    if (((why->away[side] | why->busy[side]) & bit) != 0)
      {
        g_print ("%s", separator);
        if ((why->away[side] & bit) != 0)
          g_print (_("%s is not there"), get_id (instance, both[side]));
        else
          tell_other_meeting (instance, plan, both[side], slot);
        separator = ", ";
      }
  if ((why->barred & bit) != 0)
    g_print ("%s%s", separator, _("the two must not meet then"));
  else if ((why->full & bit) != 0)
    g_print ("%s%s", separator, _("no table is left"));
  else if (*separator == '\0')
    g_print ("%s", slot == why->slot ? _("they meet") : _("it could be here"));
  g_print ("\n");
}

static void
tell_difference (const IncInstance *instance, const IncPlan *plan, const IncPlan *other)
{
  for (IncLevel level = 0; level < INC_N_LEVELS; level++)
    if (plan->worth.levels[level] != other->worth.levels[level])
      g_print ("  %s: %" G_GINT64_FORMAT " → %" G_GINT64_FORMAT "\n", _(level_names[level]), plan->worth.levels[level],
               other->worth.levels[level]);
  g_print ("  %s: %" G_GINT64_FORMAT " → %" G_GINT64_FORMAT "; ", _("All in one sum"),
           inc_worth_total (&instance->objective, &plan->worth), inc_worth_total (&instance->objective, &other->worth));
  g_print (_("no such timetable has more than %ld\n"), (long) other->total_bound);
}

void
inc_command_match_tell_proof (const IncProof *proof)
{
  if (proof->state == INC_PROOF_IMPOSSIBLE)
    g_printerr ("%s\n", _("There is no timetable."));
  else if (proof->slot_of == NULL)
    g_printerr ("%s\n", _("No timetable was found, and none was ruled out."));
  else if (proof->state == INC_PROOF_BEST)
    g_printerr (_("Breaks: %d; no timetable does better\n"), proof->waiting);
  else
    g_printerr (_("Breaks: %d; there are at least %d\n"), proof->waiting, proof->bound);
}

void
inc_command_match_tell_why (const IncInstance *instance, const IncPlan *plan, const IncWhy *why)
{
  const IncPair *pair = inc_instance_pair (instance, why->pair);
  const char *startup = get_id (instance, pair->startup), *investor = get_id (instance, pair->investor);

  if (why->slot != INC_NO_SLOT)
    g_print (_("%s and %s meet at %s. The day as it stands:\n"), startup, investor,
             (const char *) instance->slots->pdata[why->slot]);
  else
    g_print (_("%s and %s do not meet. The day as it stands:\n"), startup, investor);
  for (guint slot = 0; slot < instance->slots->len; slot++)
    tell_slot (instance, plan, why, slot);
  if (why->other == NULL)
    g_print ("%s\n", why->slot != INC_NO_SLOT ? _("The meeting is locked.") : _("There is no slot for it at all."));
  else if (why->slot != INC_NO_SLOT)
    g_print ("%s\n", _("The best plan that was found without it:"));
  else
    g_print (_("The best plan that was found with it, at %s:\n"), (const char *) instance->slots->pdata[why->other_slot]);
  if (why->other != NULL)
    tell_difference (instance, plan, why->other);
}
