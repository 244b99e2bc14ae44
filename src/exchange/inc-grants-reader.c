/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-grants-reader: a package around its grants, and the bytes that it comes in. */
#include "config.h"

#include "inc-grants-reader.h"

#include "inc-exchange-error.h"
#include "inc-grants-members.h"
#include "inc-text-input.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>

/* Half a gigabyte is a hundred thousand grants. */
#define MOST_BYTES (512 * 1024 * 1024)

typedef IncGrantsParsing Parsing;
typedef IncGrantsMember Member;

/* ---- the package ---- */

typedef struct
{
  IncGrantsPackage *package;
  GHashTable *ids; /* borrowed id -> IncGrant */
  char *version;
} Reading;

static void
read_grants (Parsing *self, const Member *member, gpointer object)
{
  Reading *reading = object;
  GPtrArray *grants = reading->package->grants;

  if (!inc_json_reader_enter_array (self->json))
    return;
  while (inc_json_reader_next_element (self->json))
    {
      IncGrant *grant = inc_grants_read_grant (self), *other;

      if (grant == NULL)
        return;
      g_ptr_array_add (grants, grant);
      other = g_hash_table_lookup (reading->ids, grant->id);
      if (other != NULL)
        {
          g_autofree char *id = inc_text_dup_short (grant->id);

          inc_json_reader_fail_at (self->json, "id", grant->line, 0, _("the grant of line %u has the same id “%s”"), other->line,
                                   id);
        }
      g_hash_table_insert (reading->ids, grant->id, grant);
    }
  if (grants->len == 0)
    inc_json_reader_fail (self->json, "%s", _("this list must not be empty"));
}

static const Member publisher_members[] = {
  INC_GRANTS_MEMBER ("name", text, IncGrantsPackage, publisher, TRUE),
};

static void
read_publisher (Parsing *self, const Member *member, gpointer object)
{
  inc_grants_read_object (self, publisher_members, G_N_ELEMENTS (publisher_members), ((Reading *) object)->package);
}

static void
read_title (Parsing *self, const Member *member, gpointer object)
{
  inc_grants_read_text (self, member, ((Reading *) object)->package);
}

static void
read_version (Parsing *self, const Member *member, gpointer object)
{
  inc_grants_read_text (self, member, object);
  if (((Reading *) object)->version != NULL && !g_str_has_prefix (((Reading *) object)->version, "1."))
    inc_json_reader_fail (self->json, _("version %s of the standard is not known"), ((Reading *) object)->version);
}

static const Member package_members[] = {
  { "version", read_version, G_STRUCT_OFFSET (Reading, version) },
  { "title", read_title, G_STRUCT_OFFSET (IncGrantsPackage, title) },
  { "publisher", read_publisher },
  { "grants", read_grants, 0, TRUE },
};

IncGrantsPackage *
inc_grants_read (const char *text, gsize length, GError **error)
{
  const gsize mark = g_str_has_prefix (text, "\xef\xbb\xbf") ? 3 : 0;
  g_autoptr(IncJsonReader) json = inc_json_reader_new (text + mark, length - mark);
  g_autoptr(IncGrantsPackage) package = g_new0 (IncGrantsPackage, 1);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) pending = g_array_new (FALSE, TRUE, sizeof (IncGrantsPending));
  Reading reading = { package, ids, NULL };
  Parsing parsing = { .json = json, .pending = pending };
  GError *failure;

  g_array_set_clear_func (pending, inc_grants_pending_clear);
  package->grants = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_grant_free);
  inc_grants_read_object (&parsing, package_members, G_N_ELEMENTS (package_members), &reading);
  inc_json_reader_end (json);
  g_free (reading.version);
  failure = inc_json_reader_steal_error (json);
  if (failure == NULL)
    return g_steal_pointer (&package);
  g_propagate_error (error, failure);
  return NULL;
}

void
inc_grants_package_free (IncGrantsPackage *self)
{
  g_free (self->title);
  g_free (self->publisher);
  g_ptr_array_unref (self->grants);
  g_free (self);
}

/* ---- from a stream ---- */

static guint
count_lines (const GString *text)
{
  guint line = 1;

  for (gsize i = 0; i < text->len; i++)
    line += text->str[i] == '\n';
  return line;
}

static gboolean
read_all (IncTextInput *input, GString *text, GCancellable *cancellable, GError **error)
{
  g_autofree char *block = g_malloc (INC_TEXT_INPUT_BLOCK);
  IncTextInputState state;
  gsize n_bytes;

  do
    {
      n_bytes = 0;
      state = inc_text_input_read (input, block, &n_bytes, cancellable, error);
      if (state == INC_TEXT_INPUT_FAILED)
        return FALSE;
      g_string_append_len (text, block, n_bytes);
      if (text->len > MOST_BYTES)
        {
          inc_exchange_error_set (error, INC_EXCHANGE_ERROR_LIMIT, 0, 0, "The file is larger than %d bytes", MOST_BYTES);
          return FALSE;
        }
    }
  while (state == INC_TEXT_INPUT_MORE);
  if (state == INC_TEXT_INPUT_END)
    return TRUE;
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_ENCODING, count_lines (text), 0, _("line %u: what stands there is no text"),
                          count_lines (text));
  return FALSE;
}

IncGrantsPackage *
inc_grants_read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr(IncTextInput) input = inc_text_input_new (stream);
  g_autoptr(GString) text = g_string_new (NULL);

  if (!inc_text_input_open (input, cancellable, error) || !read_all (input, text, cancellable, error))
    return NULL;
  return inc_grants_read (text->str, text->len, error);
}
