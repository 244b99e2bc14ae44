/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-explain: the records that were picked, each with where it was found when its title does not show it. */
#include "config.h"

#include "inc-store-find-private.h"

#include "inc-excerpt.h"
#include "inc-text.h"

enum
{
  EXCERPT = 72, /* letters */
};

/* A word that the title does not have is why the record was found. */
static gboolean
title_tells (IncRecord *record, const IncSearch *search)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (inc_record_get_schema (record)->title == NULL)
    return FALSE;
  inc_text_exact (inc_record_get_title (record), text);
  return inc_search_matches (search, text->str);
}

static void
explain (IncFoundRecord *found, const IncSearch *search, IncCatalog *catalog)
{
  guint n;
  const IncSchema *schema = inc_record_get_schema (found->record);
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);
  g_autoptr(GString) exact = g_string_new (NULL);

  if (inc_search_is_empty (search) || title_tells (found->record, search))
    return;
  for (guint i = 0; i < n && found->field == NULL; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;

      if (!(fields[i]->flags & INC_SEARCHED) || g_strcmp0 (fields[i]->name, schema->title) == 0)
        continue;
      inc_record_get_value (found->record, fields[i], &value);
      g_string_truncate (exact, 0);
      inc_text_exact (value.text, exact);
      if (value.text == NULL || !inc_search_touches (search, exact->str))
        continue;
      found->field = fields[i];
      if (!g_str_equal (fields[i]->name, "phone"))
        found->excerpt = inc_excerpt_make (search, value.text, EXCERPT, &found->start, &found->end);
    }
}

gboolean
inc_find_add_group (IncFindType *type, IncFound *found, GError **error)
{
  const IncSchema *schema = inc_query_get_schema (type->query);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) records = NULL;
  IncFoundGroup *group;

  for (guint i = 0; i < type->picks->len; i++)
    g_array_append_val (ids, g_array_index (type->picks, IncFindPick, i).id);
  records = inc_store_load (type->store, schema, (const gint64 *) ids->data, ids->len, error);
  if (records == NULL)
    return FALSE;
  group = inc_found_add_group (found, schema, type->total, type->more);
  for (guint i = 0; i < records->len; i++)
    {
      IncFoundRecord one = { g_object_ref (g_ptr_array_index (records, i)),
                             g_array_index (type->picks, IncFindPick, i).rank, NULL, NULL, 0, 0 };

      explain (&one, type->search, type->store->catalog);
      inc_found_group_take (group, one);
    }
  return TRUE;
}
