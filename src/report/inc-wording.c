/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-wording: reads its files itself, because GKeyFile does not tell the line where something is
 * wrong. */
#include "config.h"

#include "inc-wording.h"

#include "inc-report-resources.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _IncWording
{
  gatomicrefcount ref_count;
  GHashTable *values; /* "group/key" -> text */
  GPtrArray *names;   /* the same "group/key" in the order of the file; borrowed from values */
};

/* What sentences of each kind can name. */
static const struct
{
  const char *kind;
  const char *words;
} kinds[] = {
  { "cohort",
    "cohort programme from to as_of made author agency admitted active graduated ended private public rounds payments "
    "unknown_rounds unknown_payments n number "
    "date" },
  { "programme",
    "programme from to as_of made author agency admitted active graduated ended private public rounds startups payments "
    "unknown_rounds unknown_payments "
    "rate n number date" },
  { "startup", "startup sector province website agency as_of made author n" },
  { "list", "title filter order field n made author agency first last" },
  { "payment",
    "tranche award startup tax_code agency decision contract kind title document accepted amount "
    "words unit method by date what reason n" },
  { "acceptance",
    "tranche award startup tax_code agency decision contract funder kind title document amount "
    "words accepted open n date" },
  { "settlement",
    "award startup tax_code agency decision contract amount words unit method reason date n" },
};

/* One reading of one text. */
typedef struct
{
  IncWording *wording;
  const IncWording *allowed; /* NULL: the built-in text, which says what is allowed */
  const char *kind;
  const char *language;
  const char *group; /* of the line at hand; borrowed from the line */
  guint line;
} Reading;

static IncWording *
create (void)
{
  IncWording *self = g_new0 (IncWording, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names = g_ptr_array_new ();
  return self;
}

/* Takes both.  A name said twice keeps its place: the table then frees the second. */
static void
set_value (IncWording *self, char *name, char *value)
{
  if (!g_hash_table_contains (self->values, name))
    g_ptr_array_add (self->names, name);
  g_hash_table_insert (self->values, name, value);
}

static gboolean fail (const Reading *reading, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static gboolean
fail (const Reading *reading, GError **error, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_WORDING, _("Line %u: %s"), reading->line,
               sentence);
  return FALSE;
}

/* The groups of a wording, or the keys of one of its groups, for people. */
static char *
list_names (const IncWording *self, const char *group)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *last = NULL;

  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = g_ptr_array_index (self->names, i);
      const char *slash = strchr (name, '/');
      g_autofree char *its_group = g_strndup (name, slash - name);

      if (group != NULL ? !g_str_equal (its_group, group) : g_strcmp0 (its_group, last) == 0)
        continue;
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                              group != NULL ? slash + 1 : its_group);
      g_set_str (&last, its_group);
    }
  return g_string_free_and_steal (g_steal_pointer (&list));
}

static gboolean
has_group (const IncWording *self, const char *group)
{
  g_autofree char *keys = list_names (self, group);

  return *keys != '\0';
}

static gboolean
check_group (const Reading *reading, const char *group, GError **error)
{
  g_autofree char *allowed = NULL;

  if (reading->allowed == NULL || has_group (reading->allowed, group))
    return TRUE;
  allowed = list_names (reading->allowed, NULL);
  /* Translators: in a file of words; the second %s is a list */
  return fail (reading, error, _("there is no part [%s]; there are: %s"), group, allowed);
}

static const char *
get_words (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].words;
  return NULL;
}

static gboolean
check_sentence (const Reading *reading, const char *sentence, GError **error)
{
  const char *words = get_words (reading->kind);
  g_auto (GStrv) known = g_strsplit (words, " ", -1);

  for (const char *at = strchr (sentence, '{'); at != NULL; at = strchr (at + 1, '{'))
    {
      const gsize length = strcspn (at + 1, "}");
      g_autofree char *name = g_strndup (at + 1, length);

      if (at[1 + length] == '\0')
        return fail (reading, error, _("a { is not closed by a }"));
      if (!g_strv_contains ((const char *const *) known, name))
        return fail (reading, error, _("{%s} is no name that can be filled in; there are: {%s}"),
                     name, words);
    }
  return TRUE;
}

static gboolean
check_sections (const Reading *reading, const char *value, GError **error)
{
  g_auto (GStrv) sections = g_strsplit (value, ";", -1);
  g_auto (GStrv) known = NULL;

  if (reading->allowed == NULL)
    return TRUE;
  known = inc_wording_list (reading->allowed, "sections", "order");
  for (guint i = 0; sections[i] != NULL; i++)
    if (*g_strstrip (sections[i]) != '\0'
        && !g_strv_contains ((const char *const *) known, sections[i]))
      {
        g_autofree char *list = g_strjoinv (", ", known);

        return fail (reading, error, _("there is no section “%s”; there are: %s"), sections[i],
                     list);
      }
  return TRUE;
}

/* The head of the file says what it is for: a file of another kind is not taken by mistake. */
static gboolean
check_head (const Reading *reading, const char *key, const char *value, GError **error)
{
  const char *expected = g_str_equal (key, "kind") ? reading->kind : reading->language;

  if (g_str_equal (value, expected))
    return TRUE;
  return fail (reading, error, _("this file is for “%s”, not for “%s”"), value, expected);
}

static gboolean
check_value (const Reading *reading, const char *name, const char *value, GError **error)
{
  if (g_str_has_prefix (name, "wording/"))
    return check_head (reading, name + strlen ("wording/"), value, error);
  if (g_str_equal (name, "sections/order"))
    return check_sections (reading, value, error);
  return check_sentence (reading, value, error);
}

static gboolean
read_pair (Reading *reading, char *line, GError **error)
{
  char *equals = strchr (line, '=');
  g_autofree char *name = NULL;
  g_autofree char *allowed = NULL;
  const char *value;

  if (equals == NULL)
    return fail (reading, error, _("a line is [part], key=words, or a note after #"));
  if (reading->group == NULL)
    return fail (reading, error, _("the first line that is no note must be a [part]"));
  *equals = '\0';
  value = g_strstrip (equals + 1);
  name = g_strconcat (reading->group, "/", g_strstrip (line), NULL);
  if (reading->allowed != NULL && !g_hash_table_contains (reading->allowed->values, name))
    {
      allowed = list_names (reading->allowed, reading->group);
      return fail (reading, error, _("there is no “%s” in [%s]; there are: %s"), line,
                   reading->group, allowed);
    }
  if (!check_value (reading, name, value, error))
    return FALSE;
  set_value (reading->wording, g_steal_pointer (&name), g_strdup (value));
  return TRUE;
}

static gboolean
read_line (Reading *reading, char *line, GError **error)
{
  char *end;

  g_strstrip (line);
  if (*line == '\0' || *line == '#')
    return TRUE;
  if (*line != '[')
    return read_pair (reading, line, error);
  end = strchr (line, ']');
  if (end == NULL || end[1] != '\0')
    return fail (reading, error, _("a part stands alone between [ and ]"));
  *end = '\0';
  reading->group = line + 1;
  return check_group (reading, reading->group, error);
}

static IncWording *
read_text (const char *text, Reading *reading, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (IncWording) self = create ();

  reading->wording = self;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      reading->line = i + 1;
      if (!g_utf8_validate (lines[i], -1, NULL))
        return fail (reading, error, _("this is not UTF-8 text")), NULL;
      if (!read_line (reading, lines[i], error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

const char *
inc_wording_get_built_in (const char *kind, const char *language)
{
  g_autofree char *path
      = g_strdup_printf ("/org/hanoi/Incubator/report/%s.%s.wording", kind, language);
  g_autoptr (GBytes) text
      = g_resource_lookup_data (inc_report_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (text != NULL);
  return g_bytes_get_data (text, NULL); /* part of the program: it outlives the GBytes */
}

/* What the file does not say, as the built-in one says it. */
static void
complete (IncWording *self, const IncWording *built_in)
{
  for (guint i = 0; i < built_in->names->len; i++)
    {
      const char *name = g_ptr_array_index (built_in->names, i);

      if (!g_hash_table_contains (self->values, name))
        set_value (self, g_strdup (name), g_strdup (g_hash_table_lookup (built_in->values, name)));
    }
}

IncWording *
inc_wording_parse (const char *text, const char *kind, const char *language, GError **error)
{
  Reading reading = { .kind = kind, .language = language };
  g_autoptr (IncWording) built_in
      = read_text (inc_wording_get_built_in (kind, language), &reading, error);
  g_autoptr (IncWording) self = NULL;

  if (built_in == NULL || text == NULL)
    return g_steal_pointer (&built_in);
  reading = (Reading){ .kind = kind, .language = language, .allowed = built_in };
  self = read_text (text, &reading, error);
  if (self != NULL)
    complete (self, built_in);
  return g_steal_pointer (&self);
}

static char *
join_values (const char *name, const char *first, const char *second)
{
  static const char *const dates[] = { "as_of", "made", "from", "to" };
  const gboolean once = g_str_equal (first, second) || *second == '\0'
                        || g_str_has_prefix (name, "wording/")
                        || g_str_has_prefix (name, "sections/")
                        || g_str_has_prefix (name, "letter/");

  g_autoptr (GString) english = NULL;

  if (once)
    return g_strdup (first);
  english = g_string_new (second);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *name_here = g_strdup_printf ("{%s}", dates[i]);
      g_autofree char *name_there = g_strdup_printf ("{%s" INC_WORDING_ENGLISH "}", dates[i]);

      g_string_replace (english, name_here, name_there, 0);
    }
  return g_strdup_printf ("%s / %s", first, english->str);
}

IncWording *
inc_wording_join (const IncWording *first, const IncWording *second)
{
  IncWording *self = create ();

  for (guint i = 0; i < first->names->len; i++)
    {
      const char *name = g_ptr_array_index (first->names, i);

      set_value (self, g_strdup (name),
                 join_values (name, g_hash_table_lookup (first->values, name),
                              g_hash_table_lookup (second->values, name)));
    }
  return self;
}

IncWording *
inc_wording_ref (IncWording *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_wording_unref (IncWording *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->names);
  g_free (self);
}

const char *
inc_wording_get (const IncWording *self, const char *group, const char *key)
{
  g_autofree char *name = g_strconcat (group, "/", key, NULL);
  const char *value = g_hash_table_lookup (self->values, name);

  return value != NULL && *value != '\0' ? value : NULL;
}
