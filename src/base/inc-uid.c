/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Uids: random ones from GLib, or for tests a sequence that a seed decides.  Any thread. */
#include "config.h"

#include "inc-uid.h"

static GMutex fake_lock;
static char *fake_seed;
static guint64 fake_state;

/* One step of SplitMix64: every seed, 0 too, gives a good sequence. */
static guint64
next_fake_bits (void)
{
  guint64 bits = fake_state += 0x9E3779B97F4A7C15;

  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
  return bits ^ (bits >> 31);
}

static char *
new_fake (const char *seed)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&fake_lock);
  guint64 high, low;

  if (g_set_str (&fake_seed, seed))
    fake_state = g_ascii_strtoull (seed, NULL, 10);
  high = next_fake_bits ();
  low = next_fake_bits ();
  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%012" G_GINT64_MODIFIER "x",
                          (guint) (high >> 32), (guint) (high >> 16 & 0xFFFF),
                          (guint) (high & 0xFFF), (guint) (low >> 48 & 0x3FFF) | 0x8000,
                          low & 0xFFFFFFFFFFFF);
}

char *
inc_uid_new (void)
{
  const char *seed = g_getenv ("INC_FAKE_SEED");

  return seed != NULL ? new_fake (seed) : g_uuid_string_random ();
}

gboolean
inc_uid_is_valid (const char *uid)
{
  if (uid == NULL || !g_uuid_string_is_valid (uid))
    return FALSE;
  for (const char *p = uid; *p != '\0'; p++)
    if (g_ascii_isupper (*p))
      return FALSE;
  return TRUE;
}
