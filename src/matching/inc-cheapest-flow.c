/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cheapest-flow: the method of potentials.
 *
 * Arcs lie in pairs, the second runs back; an arc's partner is its number with the last bit turned.  Bellman and Ford give
 * the first potentials, then Dijkstra makes the shortest way to the sink one of arcs without length, and all that fits is
 * sent along such ways before he is asked again: prices have few values, so many ways are equally short.  A node that was
 * not reached before the sink takes the sink's distance. */
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
  Entry *heap;  /* the nearest first; each arc enters it once at most */
  guint n_heap;
  int *first;   /* a node each, as all that follow */
  int *current; /* the arc to be tried next */
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
  self->first = g_new (int, n_nodes);
  self->current = g_new0 (int, n_nodes);
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
  g_free (self->heap);
  g_free (self->first);
  g_free (self->current);
  g_free (self->potential);
  g_free (self->distance);
  g_free (self->done);
  g_free (self);
}

static Arc *
get_arc (const IncCheapestFlow *self, int arc)
{
  return (Arc *) self->arcs->data + arc;
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
push (IncCheapestFlow *self, Entry entry)
{
  Entry *heap = self->heap;
  guint at = self->n_heap++;

  for (; at > 0 && heap[(at - 1) / 2].distance > entry.distance; at = (at - 1) / 2)
    heap[at] = heap[(at - 1) / 2];
  heap[at] = entry;
}

static Entry
pop (IncCheapestFlow *self)
{
  Entry *heap = self->heap;
  const guint n = --self->n_heap;
  const Entry top = heap[0], last = heap[n];
  guint at = 0, child;

  while ((child = 2 * at + 1) < n)
    {
      if (child + 1 < n && heap[child + 1].distance < heap[child].distance)
        child++;
      if (heap[child].distance >= last.distance)
        break;
      heap[at] = heap[child];
      at = child;
    }
  heap[at] = last;
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
      push (self, (Entry) { distance, arc->to });
    }
}

static gboolean
find_distances (IncCheapestFlow *self, int source, int sink)
{
  gint64 reach;

  for (int i = 0; i < self->n_nodes; i++)
    {
      self->distance[i] = i == source ? 0 : FAR;
      self->done[i] = FALSE;
    }
  self->n_heap = 0;
  push (self, (Entry) { 0, source });
  while (self->n_heap > 0 && !self->done[sink])
    {
      const int node = pop (self).node;

      if (self->done[node])
        continue;
      self->done[node] = TRUE;
      if (node != sink)
        look_around (self, node);
    }
  /* A path that costs nothing is not taken: then the potentials say so, and no more. */
  reach = MIN (self->distance[sink], self->potential[source] - self->potential[sink]);
  for (int i = 0; i < self->n_nodes; i++)
    self->potential[i] += MIN (self->distance[i], reach);
  return self->potential[sink] < self->potential[source];
}

static gint64
get_length (const IncCheapestFlow *self, int arc)
{
  return get_arc (self, arc)->cost + self->potential[get_arc (self, arc ^ 1)->to] - self->potential[get_arc (self, arc)->to];
}

/* One unit along arcs without length.  Where a node led nowhere once it is not tried again: should it have been because of
 * the way that was tried, the next search finds it. */
static gboolean
send_one (IncCheapestFlow *self, int node, int sink)
{
  if (node == sink)
    return TRUE;
  self->done[node] = TRUE;
  for (; self->current[node] >= 0; self->current[node] = get_arc (self, self->current[node])->next)
    {
      const int arc = self->current[node], to = get_arc (self, arc)->to;

      if (get_arc (self, arc)->left == 0 || self->done[to] || get_length (self, arc) != 0 || !send_one (self, to, sink))
        continue;
      get_arc (self, arc)->left--;
      get_arc (self, arc ^ 1)->left++;
      self->done[node] = FALSE;
      return TRUE;
    }
  return FALSE;
}

static int
send_all (IncCheapestFlow *self, int source, int sink, int limit)
{
  int n = 0;

  for (int i = 0; i < self->n_nodes; i++)
    {
      self->current[i] = self->first[i];
      self->done[i] = FALSE;
    }
  while (n < limit && send_one (self, source, sink))
    n++;
  return n;
}

gint64
inc_cheapest_flow_run (IncCheapestFlow *self, int source, int sink, int limit)
{
  gint64 total = 0;

  self->heap = g_renew (Entry, self->heap, self->arcs->len + 1);
  find_potentials (self, source);
  while (limit > 0 && find_distances (self, source, sink))
    {
      const int n = send_all (self, source, sink, limit);

      limit -= n;
      total += n * (self->potential[sink] - self->potential[source]);
    }
  return total;
}

gint64
inc_cheapest_flow_get_potential (const IncCheapestFlow *self, int node)
{
  return self->potential[node];
}
