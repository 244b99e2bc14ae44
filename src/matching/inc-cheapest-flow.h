/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cheapest flow through a network: shortest augmenting paths, kept free of negative lengths by potentials.  It goes on
 * while another unit makes the whole cheaper.  The network has no cycle of negative cost. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IncCheapestFlow IncCheapestFlow;

IncCheapestFlow *inc_cheapest_flow_new (int n_nodes);
void inc_cheapest_flow_free (IncCheapestFlow *self);

/* The name of the arc. */
int inc_cheapest_flow_add (IncCheapestFlow *self, int from, int to, int capacity, gint64 cost);
/* Sends at most limit units; their cost, which is never above 0. */
gint64 inc_cheapest_flow_run (IncCheapestFlow *self, int source, int sink, int limit);
/* Units on an arc. */
int inc_cheapest_flow_get (const IncCheapestFlow *self, int arc);
/* Distances that prove it cheapest: no arc that could carry more is shorter than the difference of its ends; and the sink is
 * as far below the source as one unit more than the limit would have saved. */
gint64 inc_cheapest_flow_get_potential (const IncCheapestFlow *self, int node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncCheapestFlow, inc_cheapest_flow_free)

G_END_DECLS
