/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that can fail, for SQLite: it knows of every file what has been synced, and what only the system's memory holds.
 *
 * Writes, truncations, syncs and deletions are counted; one of them can be made to fail, to be cut short, or to be where
 * the power goes: from then on everything fails, until the power comes back and of what was not synced nothing, or any
 * part in any order, is found on the disk.  Deletions and new names are taken to be lasting at once.  One thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAULT_NONE,
  FAULT_IO,    /* this act fails, once */
  FAULT_SHORT, /* this write is cut short and fails, once */
  FAULT_FULL,  /* from this act on no write succeeds */
  FAULT_POWER, /* from this act on nothing happens at all */
} Fault;

typedef enum
{
  FAULT_KEEP_NONE,
  FAULT_KEEP_SOME, /* each unsynced write or not, and parts of some */
} FaultKeep;

/* From now on SQLite's default. */
void fault_vfs_register (void);
/* The at-th act from now on, counted from 1. */
void fault_vfs_arm (Fault fault, guint at);
/* No faults any more; acts are counted anew. */
void fault_vfs_disarm (void);
guint fault_vfs_count (void);
gboolean fault_vfs_has_struck (void);
/* After a loss of power, with all files closed: puts on the disk what was found there. */
void fault_vfs_power_on (FaultKeep keep, guint32 seed);
/* Forgets all files: before others are made under the same names. */
void fault_vfs_forget (void);

G_END_DECLS
