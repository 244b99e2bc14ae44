/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-help-text: reads the pages of the help line by line; what it does not understand is plain text. */
#include "config.h"

#include "inc-help-text.h"

#include "inc-help-resources.h"
#include "inc-text.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "/org/hanoi/Incubator/help/"
#define KEY_BEGIN "<span background=\"#808080\" background_alpha=\"22%\">\u00A0"
#define KEY_END "\u00A0</span>"

static void
block_free (gpointer data)
{
  IncHelpBlock *block = data;

  g_free (block->markup);
  g_free (block->plain);
  g_free (block);
}

static IncHelpText *
text_new (const char *name, const char *title)
{
  IncHelpText *self = g_new0 (IncHelpText, 1);

  self->name = g_strdup (name);
  self->title = g_strdup (title);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->links = g_ptr_array_new_with_free_func (g_free);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
inc_help_text_free (IncHelpText *self)
{
  g_free (self->name);
  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->keys);
  g_free (self);
}

static void
append_text (GString *markup, GString *plain, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  g_autofree char *escaped = g_markup_escape_text (part, -1);

  g_string_append (markup, escaped);
  g_string_append (plain, part);
}

/* {Ctrl+N} at text; gives where it ends, NULL when it is no key. */
static const char *
take_key (IncHelpText *self, GString *markup, GString *plain, const char *text)
{
  const char *end = strchr (text, '}');

  if (*text != '{' || end == NULL)
    return NULL;
  g_ptr_array_add (self->keys, g_strndup (text + 1, end - text - 1));
  g_string_append (markup, KEY_BEGIN);
  append_text (markup, plain, text + 1, end - text - 1);
  g_string_append (markup, KEY_END);
  return end + 1;
}

static const char *
take_strong (GString *markup, GString *plain, const char *text)
{
  const char *end = g_str_has_prefix (text, "**") ? strstr (text + 2, "**") : NULL;

  if (end == NULL)
    return NULL;
  g_string_append (markup, "<b>");
  append_text (markup, plain, text + 2, end - text - 2);
  g_string_append (markup, "</b>");
  return end + 2;
}

/* [words](page) at text. */
static const char *
take_link (IncHelpText *self, GString *markup, GString *plain, const char *text)
{
  const char *middle = *text == '[' ? strstr (text, "](") : NULL;
  const char *end = middle != NULL ? strchr (middle, ')') : NULL;
  g_autofree char *escaped = NULL;
  char *page;

  if (end == NULL)
    return NULL;
  page = g_strndup (middle + 2, end - middle - 2);
  g_ptr_array_add (self->links, page);
  escaped = g_markup_escape_text (page, -1);
  g_string_append_printf (markup, "<a href=\"%s\">", escaped);
  append_text (markup, plain, text + 1, middle - text - 1);
  g_string_append (markup, "</a>");
  return end + 1;
}

static void
add_block (IncHelpText *self, IncHelpKind kind, guint number, const char *text)
{
  IncHelpBlock *block = g_new0 (IncHelpBlock, 1);
  GString *markup = g_string_new (NULL);
  GString *plain = g_string_new (NULL);

  block->kind = kind;
  block->number = number;
  while (*text != '\0')
    {
      const char *end = take_key (self, markup, plain, text);

      if (end == NULL)
        end = take_strong (markup, plain, text);
      if (end == NULL)
        end = take_link (self, markup, plain, text);
      if (end == NULL)
        {
          end = text + 1 + strcspn (text + 1, "{[*");
          append_text (markup, plain, text, end - text);
        }
      text = end;
    }
  block->markup = g_string_free_and_steal (markup);
  block->plain = g_string_free_and_steal (plain);
  g_ptr_array_add (self->blocks, block);
}

/* A line that stands for itself: heading, item, step; FALSE when it belongs to a paragraph. */
static gboolean
add_line (IncHelpText *self, const char *line)
{
  const gsize n_digits = strspn (line, "0123456789");

  if (g_str_equal (line, "{shortcuts}"))
    add_block (self, INC_HELP_SHORTCUTS, 0, "");
  else if (g_str_has_prefix (line, "## "))
    add_block (self, INC_HELP_HEADING, 0, line + 3);
  else if (g_str_has_prefix (line, "- "))
    add_block (self, INC_HELP_ITEM, 0, line + 2);
  else if (n_digits > 0 && g_str_has_prefix (line + n_digits, ". "))
    add_block (self, INC_HELP_STEP, atoi (line), line + n_digits + 2);
  else
    return FALSE;
  return TRUE;
}

static void
end_paragraph (IncHelpText *self, GString *paragraph)
{
  if (paragraph->len > 0)
    add_block (self, INC_HELP_PARAGRAPH, 0, paragraph->str);
  g_string_truncate (paragraph, 0);
}

IncHelpText *
inc_help_text_parse (const char *name, const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) paragraph = g_string_new (NULL);
  IncHelpText *self;

  if (lines[0] == NULL || !g_str_has_prefix (lines[0], "# "))
    return NULL;
  self = text_new (name, lines[0] + 2);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        end_paragraph (self, paragraph);
      else if (paragraph->len > 0)
        g_string_append_printf (paragraph, " %s", lines[i]);
      else if (!add_line (self, lines[i]))
        g_string_append (paragraph, lines[i]);
    }
  end_paragraph (self, paragraph);
  return self;
}

const char *
inc_help_get_language (void)
{
  return inc_text_speaks_vietnamese () ? "vi" : "C";
}

IncHelpText *
inc_help_text_load (const char *name, const char *language)
{
  g_autofree char *path = g_strconcat (FOLDER, language, "/", name, ".txt", NULL);
  g_autoptr(GBytes) bytes = NULL;

  g_assert (inc_help_get_resource () != NULL); /* or the linker leaves the pages out */
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    return NULL;
  return inc_help_text_parse (name, g_bytes_get_data (bytes, NULL));
}

static gboolean
answers (const char *text, const IncSearch *search)
{
  g_autoptr(GString) exact = g_string_new (NULL);

  inc_text_exact (text, exact);
  return inc_search_matches (search, exact->str);
}

/* The page answers when all its words together do: what is asked may be spread over blocks. */
static gboolean
page_answers (const IncHelpText *self, const IncSearch *search)
{
  g_autoptr(GString) all = g_string_new (self->title);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const IncHelpBlock *block = g_ptr_array_index (self->blocks, i);

      g_string_append_printf (all, "\n%s", block->plain);
    }
  return answers (all->str, search);
}

char *
inc_help_text_find (const IncHelpText *self, const IncSearch *search)
{
  const IncHelpBlock *first = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, 0) : NULL;

  if (!page_answers (self, search))
    return NULL;
  for (guint i = 0; i < self->blocks->len && !answers (self->title, search); i++)
    {
      const IncHelpBlock *block = g_ptr_array_index (self->blocks, i);

      if (answers (block->plain, search))
        return g_strdup (block->plain);
    }
  return g_strdup (first != NULL ? first->plain : "");
}
