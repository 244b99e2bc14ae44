/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-options: copying and comparing; no wisdom. */
#include "config.h"

#include "inc-paper-options.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (IncPaperOptions, inc_paper_options, inc_paper_options_copy, inc_paper_options_free)

static const char *const kind_words[INC_N_PAPER_KINDS] = {
  "cohort", "programme", "startup", "list", "payment", "acceptance", "settlement",
};
static const char *const language_words[] = { "vi", "en", "both" };

IncPaperOptions *
inc_paper_options_new (IncPaperKind kind, gint64 record)
{
  IncPaperOptions *self = g_new0 (IncPaperOptions, 1);

  self->kind = kind;
  self->record = record;
  self->charts = TRUE;
  self->annex = TRUE;
  self->n_signers = -1;
  return self;
}

IncPaperOptions *
inc_paper_options_new_list (const IncQuery *query, const char *const *columns)
{
  IncPaperOptions *self = inc_paper_options_new (INC_PAPER_LIST, 0);

  self->query = inc_query_copy (query);
  self->columns = g_strdupv ((char **) columns);
  return self;
}

static void
signers_clear (IncPaperOptions *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->signers); i++)
    {
      g_free (self->signers[i].authority);
      g_free (self->signers[i].position);
      g_free (self->signers[i].name);
      self->signers[i] = (IncPaperSigner) { NULL };
    }
}

IncPaperOptions *
inc_paper_options_copy (const IncPaperOptions *self)
{
  IncPaperOptions *copy = g_memdup2 (self, sizeof *self);

  copy->query = self->query != NULL ? inc_query_copy (self->query) : NULL;
  copy->columns = g_strdupv (self->columns);
  copy->from = g_strdup (self->from);
  copy->to = g_strdup (self->to);
  copy->as_of = g_strdup (self->as_of);
  copy->title = g_strdup (self->title);
  copy->author = g_strdup (self->author);
  copy->symbol = g_strdup (self->symbol);
  copy->place = g_strdup (self->place);
  copy->date = g_strdup (self->date);
  copy->addressees = g_strdupv (self->addressees);
  copy->bases = g_strdupv (self->bases);
  copy->recipients = g_strdupv (self->recipients);
  copy->wording = g_strdup (self->wording);
  for (guint i = 0; i < G_N_ELEMENTS (copy->signers); i++)
    copy->signers[i] = (IncPaperSigner) { g_strdup (self->signers[i].authority), g_strdup (self->signers[i].position),
                                          g_strdup (self->signers[i].name) };
  return copy;
}

void
inc_paper_options_free (IncPaperOptions *self)
{
  g_clear_pointer (&self->query, inc_query_free);
  g_strfreev (self->columns);
  g_free (self->from);
  g_free (self->to);
  g_free (self->as_of);
  g_free (self->title);
  g_free (self->author);
  g_free (self->symbol);
  g_free (self->place);
  g_free (self->date);
  g_strfreev (self->addressees);
  g_strfreev (self->bases);
  g_strfreev (self->recipients);
  g_free (self->wording);
  signers_clear (self);
  g_free (self);
}

void
inc_paper_options_set_signers (IncPaperOptions *self, const IncSigner *signers, guint n_signers)
{
  g_return_if_fail (n_signers <= INC_DOCUMENT_MAX_SIGNERS);

  signers_clear (self);
  self->n_signers = n_signers;
  for (guint i = 0; i < n_signers; i++)
    self->signers[i] = (IncPaperSigner) { g_strdup (signers[i].authority), g_strdup (signers[i].position),
                                          g_strdup (signers[i].name) };
}

static gboolean
equal_lists (char *const *a, char *const *b)
{
  return a == NULL || b == NULL ? a == b : g_strv_equal ((const char *const *) a, (const char *const *) b);
}

gboolean
inc_paper_options_read_same (const IncPaperOptions *a, const IncPaperOptions *b)
{
  return a->kind == b->kind && a->record == b->record && g_strcmp0 (a->from, b->from) == 0 &&
         g_strcmp0 (a->to, b->to) == 0 && g_strcmp0 (a->as_of, b->as_of) == 0 && equal_lists (a->columns, b->columns) &&
         (a->query == NULL || b->query == NULL ? a->query == b->query : inc_query_equal (a->query, b->query));
}

static gboolean
find_word (const char *const *words, guint n_words, const char *word, guint *index)
{
  for (guint i = 0; word != NULL && i < n_words; i++)
    if (g_str_equal (words[i], word))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

const char *
inc_paper_kind_get_word (IncPaperKind kind)
{
  return kind_words[kind];
}

gboolean
inc_paper_kind_find (const char *word, IncPaperKind *kind)
{
  return find_word (kind_words, G_N_ELEMENTS (kind_words), word, kind);
}

gboolean
inc_paper_kind_is_official (IncPaperKind kind)
{
  return kind != INC_PAPER_STARTUP && kind != INC_PAPER_LIST;
}

const char *
inc_paper_language_get_word (IncPaperLanguage language)
{
  return language_words[language];
}

gboolean
inc_paper_language_find (const char *word, IncPaperLanguage *language)
{
  return find_word (language_words, G_N_ELEMENTS (language_words), word, language);
}
