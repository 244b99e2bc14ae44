/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-entry: the words about a row. */
#include "config.h"

#include "inc-import-entry.h"

#include "inc-records.h"

#include <glib/gi18n-lib.h>

/* Long cells are quoted by their beginning. */
enum
{
  QUOTED = 60,
};

void
inc_import_entry_say (IncImportEntry *self,
                      const char *place,
                      const char *cell,
                      const char *sentence)
{
  GString *message = self->message;

  if (message->len > 0)
    g_string_append (message, "; ");
  if (cell != NULL && g_utf8_strlen (cell, -1) > QUOTED)
    {
      g_autofree char *begin = g_utf8_substring (cell, 0, QUOTED);

      g_string_append_printf (message, "%s “%s…”: %s", place, begin, sentence);
    }
  else if (cell != NULL)
    g_string_append_printf (message, "%s “%s”: %s", place, cell, sentence);
  else if (place != NULL)
    g_string_append_printf (message, "%s: %s", place, sentence);
  else
    g_string_append (message, sentence);
}

gboolean
inc_import_entry_refuse (IncImportEntry *self, const char *place, const char *sentence)
{
  g_string_truncate (self->message, 0);
  inc_import_entry_say (self, place, NULL, sentence);
  self->refused = TRUE;
  return FALSE;
}

gboolean
inc_import_entry_refuse_twice (IncImportEntry *self, guint sheet, guint line)
{
  const IncSchema *schema = inc_record_get_schema (self->record);
  g_autofree char *sentence = NULL;

  if (sheet != self->sheet)
    /* Translators: %u is the number of a line in a file. */
    sentence = g_strdup_printf (_("The same stands in line %u of another file already"), line);
  else if (schema == inc_schema_of (inc_startup_get_type ()))
    /* Translators: %u is the number of a line in the file. */
    sentence = g_strdup_printf (_("The same startup stands in line %u already"), line);
  else if (schema == inc_schema_of (inc_person_get_type ()))
    /* Translators: %u is the number of a line in the file. */
    sentence = g_strdup_printf (_("The same person stands in line %u already"), line);
  else
    /* Translators: %u is the number of a line in the file. */
    sentence = g_strdup_printf (_("The same organisation stands in line %u already"), line);
  return inc_import_entry_refuse (self, NULL, sentence);
}
