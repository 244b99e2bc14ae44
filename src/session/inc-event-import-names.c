/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-import-names: names as typed, without regard to case; a name that several have needs its tax code. */
#include "config.h"

#include "inc-event-import-private.h"

#include "inc-investor.h"
#include "inc-startup.h"
#include "inc-tax-code.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>

#define SEVERAL -1 /* have the name */

typedef struct
{
  GHashTable *names; /* exact name -> gint64 */
  GHashTable *codes; /* tax code -> gint64 */
} Side;

struct _IncEventImportNames
{
  Side sides[INC_ATTENDEE_INVESTOR + 1]; /* by IncAttendeeSide */
  int reading;
};

static char *
dup_exact (const char *name)
{
  g_autoptr(GString) exact = g_string_new (NULL);

  inc_text_exact (name, exact);
  return g_string_free (g_steal_pointer (&exact), FALSE);
}

/* Takes the key. */
static void
add_key (GHashTable *keys, char *key, gint64 id)
{
  gint64 *value = g_hash_table_lookup (keys, key);

  if (value != NULL)
    {
      *value = SEVERAL;
      g_free (key);
      return;
    }
  value = g_new (gint64, 1);
  *value = id;
  g_hash_table_insert (keys, key, value);
}

static char *
dup_code (const char *typed)
{
  char *code = NULL;

  if (typed != NULL)
    inc_tax_code_parse (typed, &code, NULL);
  return code;
}

static gboolean
add_record (IncRecord *record, gpointer data, GError **error)
{
  IncEventImportNames *self = data;
  Side *side = &self->sides[self->reading];
  g_autofree char *name = NULL;
  g_autofree char *typed = NULL;
  char *code;

  g_object_get (record, "name", &name, "tax-code", &typed, NULL);
  code = dup_code (typed);
  add_key (side->names, dup_exact (name), record->id);
  if (code != NULL)
    add_key (side->codes, code, record->id);
  return TRUE;
}

IncEventImportNames *
inc_event_import_names_new (IncStore *store, GError **error)
{
  g_autoptr(IncEventImportNames) self = g_new0 (IncEventImportNames, 1);
  GType types[] = { [INC_ATTENDEE_STARTUP] = inc_startup_get_type (), [INC_ATTENDEE_INVESTOR] = inc_investor_get_type () };

  for (int side = INC_ATTENDEE_STARTUP; side <= INC_ATTENDEE_INVESTOR; side++)
    {
      self->sides[side].names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      self->sides[side].codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }
  for (self->reading = INC_ATTENDEE_STARTUP; self->reading <= INC_ATTENDEE_INVESTOR; self->reading++)
    if (!inc_store_each (store, inc_schema_of (types[self->reading]), add_record, self, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
inc_event_import_names_free (IncEventImportNames *self)
{
  for (int side = INC_ATTENDEE_STARTUP; side <= INC_ATTENDEE_INVESTOR; side++)
    {
      g_clear_pointer (&self->sides[side].names, g_hash_table_unref);
      g_clear_pointer (&self->sides[side].codes, g_hash_table_unref);
    }
  g_free (self);
}

static gint64
look_up (GHashTable *keys, const char *key)
{
  const gint64 *value = key != NULL ? g_hash_table_lookup (keys, key) : NULL;

  return value != NULL ? *value : 0;
}

/* The tax code goes before the name: a name may have been written in another way. */
static gint64
find_on_side (const Side *side, const char *exact, const char *code)
{
  const gint64 id = look_up (side->codes, code);

  return id > 0 ? id : look_up (side->names, exact);
}

gint64
inc_event_import_names_find (IncEventImportNames *self, const char *name, const char *tax_code, int side, int *found,
                             char **reason)
{
  g_autofree char *exact = name != NULL ? dup_exact (name) : NULL;
  g_autofree char *code = dup_code (tax_code);
  gint64 id = 0;

  for (int i = INC_ATTENDEE_STARTUP; i <= INC_ATTENDEE_INVESTOR; i++)
    {
      const gint64 other = side == 0 || side == i ? find_on_side (&self->sides[i], exact, code) : 0;

      if (other == 0)
        continue;
      *found = i;
      id = id == 0 ? other : SEVERAL;
    }
  if (id == SEVERAL)
    *reason = g_strdup (_("Several have this name: give the tax code and the side"));
  else if (id == 0 && side == 0)
    *reason = g_strdup (_("No startup and no investor of the register has this name or tax code"));
  else if (id == 0)
    *reason = g_strdup (side == INC_ATTENDEE_STARTUP ? _("No startup of the register has this name or tax code")
                                                     : _("No investor of the register has this name or tax code"));
  return MAX (id, 0);
}
