/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chosen: from a plan to an agenda, and back. */
#include "inc-chosen.h"

#include "inc-problem.h"
#include "inc-seating.h"

static const IncSitting *
get_meeting (const IncPlan *plan, guint i)
{
  return &g_array_index (plan->meetings, IncSitting, i);
}

static void
add_meetings (IncAgenda *agenda, const IncPlan *plan, const IncProblem *problem, int *place_of)
{
  for (guint i = 0; i < plan->meetings->len; i++)
    {
      const IncSitting *meeting = get_meeting (plan, i);
      const int pair = meeting->pair;
      const guint64 slots =
        problem->kept[pair] == meeting->slot ? inc_slot_bit (meeting->slot) : problem->allowed[pair];

      place_of[pair] = inc_agenda_add_meeting (agenda, problem->startup[pair], problem->investor[pair], slots);
      inc_agenda_meeting (agenda, place_of[pair])->seated = problem->seated[pair];
    }
}

static IncAgenda *
make_agenda (const IncPlan *plan, const IncProblem *problem)
{
  IncAgenda *agenda = inc_agenda_new (problem->n_slots, 0);
  g_autofree int *place_of = g_new (int, problem->n_pairs + 1);

  agenda->waiting = INC_WAITING_SLOTS;
  for (int slot = 0; slot < problem->n_slots; slot++)
    agenda->open_tables[slot] = problem->open_tables[slot];
  for (int person = 0; person < problem->n_people; person++)
    inc_agenda_add_person (agenda, problem->available[person]);
  for (int pair = 0; pair < problem->n_pairs; pair++)
    place_of[pair] = -1;
  add_meetings (agenda, plan, problem, place_of);
  for (guint i = 0; i < problem->instance->orders->len; i++)
    {
      const IncOrder *order = &g_array_index (problem->instance->orders, IncOrder, i);

      if (place_of[order->earlier] >= 0 && place_of[order->later] >= 0)
        inc_agenda_add_order (agenda, place_of[order->earlier], place_of[order->later]);
    }
  return agenda;
}

static void
take_slots (IncPlan *plan, const IncProblem *problem, const int *new_slots)
{
  g_autoptr(IncPlan) other = inc_plan_new (problem->instance);
  g_autofree int *slot_of = g_new (int, problem->n_pairs + 1);

  for (int pair = 0; pair < problem->n_pairs; pair++)
    slot_of[pair] = INC_NO_SLOT;
  for (guint i = 0; i < plan->meetings->len; i++)
    slot_of[get_meeting (plan, i)->pair] = new_slots[i];
  inc_plan_set_meetings (other, problem->instance, inc_seating_run (problem, slot_of));
  if (inc_worth_compare (&problem->instance->objective, &other->worth, &plan->worth) > 0)
    inc_plan_set_meetings (plan, problem->instance, g_array_ref (other->meetings));
}

IncAgenda *
inc_chosen_get_agenda (const IncPlan *plan, const IncInstance *instance)
{
  g_autoptr(IncProblem) problem = inc_problem_new (instance);

  return make_agenda (plan, problem);
}

void
inc_chosen_prove (IncPlan *plan, const IncInstance *instance, const IncProofLimits *limits)
{
  g_autoptr(IncProblem) problem = inc_problem_new (instance);
  g_autoptr(IncAgenda) agenda = make_agenda (plan, problem);
  g_autofree int *start = g_new (int, plan->meetings->len + 1);
  IncProofLimits its = *limits;
  g_autoptr(IncProof) proof = NULL;

  for (guint i = 0; i < plan->meetings->len; i++)
    start[i] = get_meeting (plan, i)->slot;
  its.start = start;
  proof = inc_proof_run (agenda, &its, NULL, NULL);
  plan->chosen_idle = proof->bound;
  take_slots (plan, problem, proof->slot_of);
}
