/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sweep: in each slot the matching that hurts least to leave, from the first slot to the last. */
#include "inc-sweep.h"

#include "inc-cheapest-flow.h"
#include <stdlib.h>

typedef struct
{
  IncTimetable *timetable;
  const int *pairs;
  int n_pairs;
  int *n_left; /* a person each: pairs that are not held yet */
  int *arcs;   /* a pair of the list each */
  int slot; gboolean*want;
} Sweep;

static double par(const char*n,double d){const char*e=getenv(n);return e?atof(e):d;}
/* Who would have to wait, and who has hardly more slots left than meetings, comes first. */
static gint64
price_person (const Sweep *self, int person)
{
  const IncTimetable *timetable = self->timetable;
  const guint64 later = timetable->problem->available[person] & ~timetable->busy[person] & ~(inc_slot_bit (self->slot) - 1);
  const int n_slots = __builtin_popcountll (later);
  const int slack = MAX (0, n_slots - self->n_left[person]);
  int friends=0; 
  static double pfr;{static int i2;if(!i2){i2=1;pfr=par("FR",0);}}
  if(pfr!=0){ const IncPairLists*ls=&timetable->problem->of_person; for(int i=ls->first[person];i<ls->first[person+1];i++){int q=ls->pairs[i]; if(!self->want[q]||timetable->slot_of[q]!=INC_NO_SLOT)continue; int o=timetable->problem->startup[q]==person?timetable->problem->investor[q]:timetable->problem->startup[q]; friends+=(timetable->busy[o]!=0);} }
  static double pst,purg,pc,pdec,plen; static int init; if(!init){init=1;pst=par("ST",400);purg=par("URG",1000);pc=par("CARD",500);pdec=par("DEC",1);plen=par("LEN",0);}
  return pc+(timetable->busy[person] != 0 ? pst : 0) + purg / (1 + slack*pdec)+plen*self->n_left[person]+(timetable->busy[person]==0&&self->n_left[person]>0?pfr*friends/self->n_left[person]:0);
}

static void
fill (Sweep *self)
{
  const IncProblem *problem = self->timetable->problem;
  g_autoptr(IncCheapestFlow) flow = inc_cheapest_flow_new (problem->n_people + 2);

  for (int i = 0; i < self->n_pairs; i++)
    {
      const int pair = self->pairs[i];

      self->arcs[i] = -1;
      if (self->timetable->slot_of[pair] == INC_NO_SLOT &&
          (inc_timetable_can_put (self->timetable, pair) & inc_slot_bit (self->slot)) != 0)
        self->arcs[i] = inc_cheapest_flow_add (flow, problem->startup[pair], problem->investor[pair], 1, 0);
    }
  for (int person = 0; person < problem->n_people; person++)
    {
      const gint64 price = price_person (self, person);

      if (inc_instance_person (problem->instance, person)->side == INC_SIDE_STARTUP)
        inc_cheapest_flow_add (flow, problem->n_people, person, 1, -price);
      else
        inc_cheapest_flow_add (flow, person, problem->n_people + 1, 1, -price);
    }
  inc_cheapest_flow_run (flow, problem->n_people, problem->n_people + 1,
                         problem->open_tables[self->slot] - self->timetable->n_tables[self->slot]);
  for (int i = 0; i < self->n_pairs; i++)
    {
      const int pair = self->pairs[i];

      if (self->arcs[i] < 0 || inc_cheapest_flow_get (flow, self->arcs[i]) == 0 ||
          (inc_timetable_can_put (self->timetable, pair) & inc_slot_bit (self->slot)) == 0)
        continue;
      inc_timetable_put (self->timetable, pair, self->slot);
      self->n_left[problem->startup[pair]]--;
      self->n_left[problem->investor[pair]]--;
    }
}

void
inc_sweep_run (IncTimetable *timetable, const int *pairs, int n_pairs)
{
  const IncProblem *problem = timetable->problem;
  g_autofree int *n_left = g_new0 (int, problem->n_people);
  g_autofree int *arcs = g_new (int, n_pairs + 1);
  Sweep self = { timetable, pairs, n_pairs, n_left, arcs, 0 }; self.want=g_new0(gboolean,problem->n_pairs+1); for(int i=0;i<n_pairs;i++)self.want[pairs[i]]=1;

  for (int i = 0; i < n_pairs; i++)
    if (timetable->slot_of[pairs[i]] == INC_NO_SLOT)
      {
        n_left[problem->startup[pairs[i]]]++;
        n_left[problem->investor[pairs[i]]]++;
      }
  for (; self.slot < problem->n_slots; self.slot++)
    {
      fill (&self);
      inc_timetable_begin (timetable);
    }
}
