/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-vietnamese: looks into a compiled catalogue (the MO format of GNU gettext): two tables of lengths and offsets, of which
 * that of the originals is sorted.
 *
 * gettext itself answers in the language of the process, which one thread cannot change for itself. */
#include "config.h"

#include "inc-vietnamese.h"

#include "inc-model-resources.h"

#include <string.h>

/* In the byte order of the machine that made it, which is the one that runs it. */
typedef struct
{
  guint32 magic;
  guint32 revision;
  guint32 n;
  guint32 originals; /* offset of a table of Place */
  guint32 translations;
} Head;

typedef struct
{
  guint32 length;
  guint32 offset;
} Place;

#define MAGIC 0x950412de

static const char *
load (void)
{
  static const char *catalogue;

  if (g_once_init_enter_pointer (&catalogue))
    {
      g_autoptr(GBytes) bytes = g_resource_lookup_data (inc_model_get_resource (), "/org/hanoi/Incubator/model/vi.mo",
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_assert (bytes != NULL);
      /* Part of the program: it outlives the GBytes. */
      g_once_init_leave_pointer (&catalogue, (const char *) g_bytes_get_data (bytes, NULL));
    }
  return catalogue;
}

const char *
inc_vietnamese (const char *english)
{
  const char *catalogue = load ();
  const Head *head = (const Head *) catalogue;
  const Place *originals = (const Place *) (catalogue + head->originals);
  const Place *translations = (const Place *) (catalogue + head->translations);
  guint low = 0, high = head->n;

  g_assert (head->magic == MAGIC);
  while (low < high)
    {
      const guint middle = (low + high) / 2;
      const int order = strcmp (english, catalogue + originals[middle].offset);

      if (order == 0)
        return *english != '\0' && translations[middle].length > 0 ? catalogue + translations[middle].offset : english;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return english;
}
