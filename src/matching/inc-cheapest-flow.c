/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cheapest-flow: successive shortest paths.
 *
 * Arcs lie in pairs, the second runs back; an arc's partner is its number with the last bit turned.  Bellman and Ford give
 * the first potentials, Dijkstra each path; a node that was not reached before the sink takes the sink's distance. */
#include "inc-cheapest-flow.h"

#define FAR (G_MAXINT64 / 4)

typedef struct
{
  int to;
  int left; /* capacity */
  int next; /* arc of the same node */
  gint64 cost;
} Arc;

typedef struct
{
  gint64 distance;
  int node;
} Entry;

struct _IncCheapestFlow
{
  int n_nodes;
  GArray *arcs;
  GArray *heap; /* of Entry, the nearest first */
  int *first;   /* a node each, as all that follow */
  int *via;     /* the arc by which it was reached */
  gint64 *potential;
  gint64 *distance;
  gboolean *done;
};

IncCheapestFlow *
inc_cheapest_flow_new (int n_nodes)
{
  IncCheapestFlow *self = g_new0 (IncCheapestFlow, 1);

  self->n_nodes = n_nodes;
  self->arcs = g_array_new (FALSE, FALSE, sizeof (Arc));
  self->heap = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->first = g_new (int, n_nodes);
  self->via = g_new0 (int, n_nodes);
  self->potential = g_new0 (gint64, n_nodes);
  self->distance = g_new0 (gint64, n_nodes);
  self->done = g_new0 (gboolean, n_nodes);
  for (int i = 0; i < n_nodes; i++)
    self->first[i] = -1;
  return self;
}

void
inc_cheapest_flow_free (IncCheapestFlow *self)
{
  g_array_unref (self->arcs);
  g_array_unref (self->heap);
  g_free (self->first);
  g_free (self->via);
  g_free (self->potential);
  g_free (self->distance);
  g_free (self->done);
  g_free (self);
}

static Arc *
get_arc (const IncCheapestFlow *self, int arc)
{
  return &g_array_index (self->arcs, Arc, arc);
}

int
inc_cheapest_flow_add (IncCheapestFlow *self, int from, int to, int capacity, gint64 cost)
{
  const int arc = self->arcs->len;
  const Arc there = { to, capacity, self->first[from], cost };
  Arc back;

  g_array_append_val (self->arcs, there);
  self->first[from] = arc;
  back = (Arc) { from, 0, self->first[to], -cost };
  g_array_append_val (self->arcs, back);
  self->first[to] = arc + 1;
  return arc;
}

int
inc_cheapest_flow_get (const IncCheapestFlow *self, int arc)
{
  return get_arc (self, arc ^ 1)->left;
}

static void
find_potentials (IncCheapestFlow *self, int source)
{
  gboolean is_changed = TRUE;

  for (int i = 0; i < self->n_nodes; i++)
    self->potential[i] = i == source ? 0 : FAR;
  while (is_changed)
    {
      is_changed = FALSE;
      for (guint i = 0; i < self->arcs->len; i++)
        {
          const Arc *arc = get_arc (self, i);
          const int from = get_arc (self, i ^ 1)->to;

          if (arc->left == 0 || self->potential[from] == FAR ||
              self->potential[from] + arc->cost >= self->potential[arc->to])
            continue;
          self->potential[arc->to] = self->potential[from] + arc->cost;
          is_changed = TRUE;
        }
    }
  for (int i = 0; i < self->n_nodes; i++)
    if (self->potential[i] == FAR)
      self->potential[i] = 0; /* never reached later either */
}

static void
push (GArray *heap, Entry entry)
{
  guint at = heap->len;

  g_array_set_size (heap, at + 1);
  for (; at > 0 && g_array_index (heap, Entry, (at - 1) / 2).distance > entry.distance; at = (at - 1) / 2)
    g_array_index (heap, Entry, at) = g_array_index (heap, Entry, (at - 1) / 2);
  g_array_index (heap, Entry, at) = entry;
}

static Entry
pop (GArray *heap)
{
  const Entry top = g_array_index (heap, Entry, 0), last = g_array_index (heap, Entry, heap->len - 1);
  const guint n = heap->len - 1;
  guint at = 0, child;

  g_array_set_size (heap, n);
  while ((child = 2 * at + 1) < n)
    {
      if (child + 1 < n &&
          g_array_index (heap, Entry, child + 1).distance < g_array_index (heap, Entry, child).distance)
        child++;
      if (g_array_index (heap, Entry, child).distance >= last.distance)
        break;
      g_array_index (heap, Entry, at) = g_array_index (heap, Entry, child);
      at = child;
    }
  if (n > 0)
    g_array_index (heap, Entry, at) = last;
  return top;
}

static void
look_around (IncCheapestFlow *self, int node)
{
  for (int i = self->first[node]; i >= 0; i = get_arc (self, i)->next)
    {
      const Arc *arc = get_arc (self, i);
      const gint64 distance =
        self->distance[node] + arc->cost + self->potential[node] - self->potential[arc->to];

      if (arc->left == 0 || self->done[arc->to] || distance >= self->distance[arc->to])
        continue;
      self->distance[arc->to] = distance;
      self->via[arc->to] = i;
      push (self->heap, (Entry) { distance, arc->to });
    }
}

static gboolean
find_path (IncCheapestFlow *self, int source, int sink)
{
  for (int i = 0; i < self->n_nodes; i++)
    {
      self->distance[i] = i == source ? 0 : FAR;
      self->done[i] = FALSE;
    }
  g_array_set_size (self->heap, 0);
  push (self->heap, (Entry) { 0, source });
  while (self->heap->len > 0 && !self->done[sink])
    {
      const int node = pop (self->heap).node;

      if (self->done[node])
        continue;
      self->done[node] = TRUE;
      if (node != sink)
        look_around (self, node);
    }
  if (!self->done[sink])
    return FALSE;
  for (int i = 0; i < self->n_nodes; i++)
    self->potential[i] += MIN (self->distance[i], self->distance[sink]);
  return TRUE;
}

static void
send_one (IncCheapestFlow *self, int source, int sink)
{
  for (int node = sink; node != source; node = get_arc (self, self->via[node] ^ 1)->to)
    {
      get_arc (self, self->via[node])->left--;
      get_arc (self, self->via[node] ^ 1)->left++;
    }
}

gint64
inc_cheapest_flow_run (IncCheapestFlow *self, int source, int sink, int limit)
{
  gint64 total = 0;

  find_potentials (self, source);
  for (; limit > 0 && find_path (self, source, sink); limit--)
    {
      const gint64 cost = self->potential[sink] - self->potential[source];

      if (cost >= 0)
        break;
      send_one (self, source, sink);
      total += cost;
    }
  return total;
}
