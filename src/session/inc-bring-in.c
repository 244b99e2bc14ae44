/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-bring-in: a register from elsewhere becomes a copy among ours.
 *
 * The copy is made under a name that no list shows, and renamed when it has proved to be a register.  The file it came from
 * stays as it is. */
#include "config.h"

#include "inc-export-private.h"
#include "inc-register-file.h"
#include "inc-registers.h"
#include "inc-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  GFile *file; /* or stream */
  GInputStream *stream;
  char *name; /* that is wished for */
} BringIn;

static void
bring_in_free (gpointer data)
{
  BringIn *self = data;

  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_free (self->name);
  g_free (self);
}

static char *
find_free_name (const char *wished)
{
  g_autofree char *clean = inc_text_clean (wished);
  g_autofree char *base = clean != NULL ? g_steal_pointer (&clean) : g_strdup (_("Register"));
  g_autofree char *name = g_strdup (base);

  for (guint i = 2;; i++)
    {
      g_autofree char *path = inc_registers_get_path (name);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
      g_free (name);
      name = g_strdup_printf ("%s %u", base, i);
    }
}

/* Changes that still wait in a -wal belong to the register: SQLite reads both into one file. */
static gboolean
copy_with_wal (const char *path, const char *target, gboolean *done, GError **error)
{
  g_autofree char *wal = path != NULL ? g_strconcat (path, "-wal", NULL) : NULL;
  g_autoptr(IncStore) store = NULL;

  *done = wal != NULL && g_file_test (wal, G_FILE_TEST_EXISTS) && inc_register_file_check (path, NULL);
  if (!*done)
    return TRUE;
  store = inc_store_open (path, INC_STORE_READ, NULL, error);
  return store != NULL && inc_store_backup (store, target, error);
}

static gboolean
pour (GInputStream *stream, GFile *target, GCancellable *cancellable, GError **error)
{
  g_autoptr(GOutputStream) output =
    G_OUTPUT_STREAM (g_file_replace (target, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable, error));

  return output != NULL &&
         g_output_stream_splice (output, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, cancellable, error) >= 0;
}

static gboolean
make_copy (const BringIn *self, const char *partial, GCancellable *cancellable, GError **error)
{
  g_autoptr(GFile) target = g_file_new_for_path (partial);
  g_autofree char *path = self->file != NULL ? g_file_get_path (self->file) : NULL;
  gboolean done;

  if (self->stream != NULL)
    return pour (self->stream, target, cancellable, error);
  if (!copy_with_wal (path, partial, &done, error))
    return FALSE;
  return done || g_file_copy (self->file, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable,
                              NULL, NULL, error);
}

/* That the header is right says little: it must open. */
static gboolean
prove (const char *partial, GError **error)
{
  g_autoptr(IncStore) store = NULL;

  if (!inc_register_file_check (partial, error))
    return FALSE;
  store = inc_store_open (partial, INC_STORE_READ, NULL, error);
  return store != NULL;
}

static void
remove_beside (const char *path, const char *const *endings)
{
  for (; *endings != NULL; endings++)
    {
      g_autofree char *file = g_strconcat (path, *endings, NULL);

      g_unlink (file);
    }
}

static gboolean
give_name (const char *partial, const char *path, GError **error)
{
  static const char *const logs[] = { "-wal", "-shm", NULL };

  remove_beside (partial, logs);
  remove_beside (path, logs);
  if (g_rename (partial, path) == 0)
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_READ_ONLY, NULL, NULL, "%s: %s", path, g_strerror (errno));
  return FALSE;
}

static gboolean
bring_in (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  static const char *const all[] = { "", "-wal", "-shm", NULL };
  const BringIn *self = data;
  g_autofree char *folder = inc_registers_get_folder (error);
  g_autofree char *name = find_free_name (self->name);
  g_autofree char *path = inc_registers_get_path (name);
  g_autofree char *partial = g_strconcat (path, ".partial", NULL);

  if (folder == NULL)
    return FALSE;
  remove_beside (partial, all);
  if (!make_copy (self, partial, cancellable, error) || !prove (partial, error) || !give_name (partial, path, error))
    {
      remove_beside (partial, all);
      return FALSE;
    }
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, g_steal_pointer (&name));
  return TRUE;
}

DexFuture *
inc_registers_bring_in (GFile *file)
{
  BringIn *self = g_new0 (BringIn, 1);

  self->file = g_object_ref (file);
  self->name = g_file_get_basename (file);
  if (self->name != NULL && g_str_has_suffix (self->name, INC_REGISTER_ENDING))
    self->name[strlen (self->name) - strlen (INC_REGISTER_ENDING)] = '\0';
  return inc_export_run_aside (NULL, bring_in, self, bring_in_free);
}

DexFuture *
inc_registers_bring_in_stream (GInputStream *stream, const char *name)
{
  BringIn *self = g_new0 (BringIn, 1);

  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);
  return inc_export_run_aside (NULL, bring_in, self, bring_in_free);
}
