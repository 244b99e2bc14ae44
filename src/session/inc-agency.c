/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-agency: four settings of the register.
 *
 * agency_name, agency_superior and agency_since are the names that were said last; agency_before has those
 * before them, a line each, the latest first: day, name and superior with tabs between. */
#include "config.h"

#include "inc-agency-private.h"

#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-text.h"

#include <string.h>

enum
{
  NAME,
  SUPERIOR,
  SINCE,
  BEFORE,
  N_SETTINGS,
};

static const char *const settings[N_SETTINGS + 1] = {
  "agency_name", "agency_superior", "agency_since", "agency_before", NULL,
};

G_DEFINE_BOXED_TYPE (IncAgency, inc_agency, inc_agency_copy, inc_agency_free)

IncAgency *
inc_agency_new (const char *name, const char *superior, const char *since)
{
  IncAgency *self = g_new0 (IncAgency, 1);

  self->name = inc_text_clean (name);
  self->superior = inc_text_clean (superior);
  self->since = inc_text_clean (since);
  return self;
}

IncAgency *
inc_agency_copy (const IncAgency *self)
{
  return inc_agency_new (self->name, self->superior, self->since);
}

void
inc_agency_free (IncAgency *self)
{
  g_free (self->name);
  g_free (self->superior);
  g_free (self->since);
  g_free (self);
}

static gboolean
have_same_names (const IncAgency *a, const IncAgency *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->superior, b->superior) == 0;
}

gboolean
inc_agency_equal (const IncAgency *a, const IncAgency *b)
{
  return have_same_names (a, b) && g_strcmp0 (a->since, b->since) == 0;
}

static IncAgency *
parse_line (const char *line)
{
  g_auto(GStrv) parts = g_strsplit (line, "\t", 3);

  return g_strv_length (parts) == 3 ? inc_agency_new (parts[1], parts[2], parts[0]) : NULL;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
append_line (GString *text, const IncAgency *agency)
{
  g_string_append_printf (text, "%s\t%s\t%s\n", or_empty (agency->since), or_empty (agency->name),
                          or_empty (agency->superior));
}

static gboolean
is_valid_on (const IncAgency *self, const char *day)
{
  return self->since == NULL || day == NULL || strcmp (self->since, day) <= 0;
}

/* values: of the settings. */
static GPtrArray *
parse_all (char *const *values)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_agency_free);
  g_auto(GStrv) lines = g_strsplit (values[BEFORE] != NULL ? values[BEFORE] : "", "\n", -1);

  g_ptr_array_add (names, inc_agency_new (values[NAME], values[SUPERIOR], values[SINCE]));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      IncAgency *before = parse_line (lines[i]);

      if (before != NULL)
        g_ptr_array_add (names, before);
    }
  return names;
}

GPtrArray *
inc_agency_read_all (IncStore *store, GError **error)
{
  char *values[N_SETTINGS] = { NULL };
  g_autoptr(GError) local_error = NULL;
  GPtrArray *names = NULL;

  for (guint i = 0; i < N_SETTINGS && local_error == NULL; i++)
    values[i] = inc_store_get_setting (store, settings[i], &local_error);
  if (local_error == NULL)
    names = parse_all (values);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  for (guint i = 0; i < N_SETTINGS; i++)
    g_free (values[i]);
  return names;
}

/* Days before the first names have none of their own and take those. */
const IncAgency *
inc_agency_choose (const GPtrArray *names, const char *day)
{
  guint i = 0;

  while (i + 1 < names->len && !is_valid_on (g_ptr_array_index (names, i), day))
    i++;
  return g_ptr_array_index (names, i);
}

IncAgency *
inc_agency_read (IncStore *store, const char *day, GError **error)
{
  g_autoptr(GPtrArray) names = inc_agency_read_all (store, error);

  return names != NULL ? inc_agency_copy (inc_agency_choose (names, day)) : NULL;
}

static gboolean
load (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;
  IncAgency *agency = inc_agency_read (store, job->date, error);

  if (agency == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_AGENCY);
  g_value_take_boxed (result, agency);
  return TRUE;
}

DexFuture *
inc_agency_load (IncSession *session, const char *day)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  job->date = g_strdup (day);
  return inc_session_read (session, load, job, inc_job_data_free);
}

typedef struct
{
  IncSession *session;
  char *title;
  IncAgency *names;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->session);
  g_free (save->title);
  inc_agency_free (save->names);
  g_free (save);
}

/* What stands before new names: those that are valid still on the day before them. */
static char *
make_before (const IncAgency *now, const char *before, const IncAgency *names)
{
  GString *text = g_string_new (NULL);
  g_auto(GStrv) lines = g_strsplit (before, "\n", -1);

  if (names->since != NULL && now->name != NULL && g_strcmp0 (now->since, names->since) < 0 &&
      !have_same_names (now, names))
    append_line (text, now);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr(IncAgency) line = parse_line (lines[i]);

      if (line != NULL && names->since != NULL && g_strcmp0 (line->since, names->since) < 0)
        append_line (text, line);
    }
  return g_string_free_and_steal (text);
}

static DexFuture *
save_fiber (gpointer data)
{
  const Save *save = data;
  const IncAgency *names = save->names;
  GError *error = NULL;
  g_autoptr(IncAgency) now = dex_await_boxed (inc_agency_load (save->session, NULL), &error);
  g_autofree char *lines = NULL;
  g_autofree char *before = NULL;

  if (now != NULL)
    lines = dex_await_string (inc_session_get_setting (save->session, settings[BEFORE]), &error);
  if (error != NULL)
    return dex_future_new_for_error (error);
  before = make_before (now, lines != NULL ? lines : "", names);
  return inc_session_set_settings (save->session, save->title, settings,
                                   (const char *const[]) { or_empty (names->name), or_empty (names->superior),
                                                           or_empty (names->since), before, NULL });
}

DexFuture *
inc_agency_save (IncSession *session, const char *title, const IncAgency *names)
{
  Save *save = g_new (Save, 1);

  *save = (Save) { g_object_ref (session), g_strdup (title), inc_agency_copy (names) };
  return dex_scheduler_spawn (NULL, 0, save_fiber, save, save_free);
}
