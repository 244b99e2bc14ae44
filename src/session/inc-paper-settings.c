/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-settings: seven settings of the register, lists an item a line, and one setting for each wording of its own. */
#include "config.h"

#include "inc-papers-private.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-text.h"

enum
{
  SYMBOL,
  PLACE,
  ADDRESSEES,
  RECIPIENTS,
  SIGNERS,
  ADDRESS,
  COMMON_SERIES,
  N_SETTINGS,
};

static const char *const names[N_SETTINGS + 1] = {
  "paper_symbol",  "paper_place",   "paper_addressees",    "paper_recipients",
  "paper_signers", "paper_address", "paper_common_series", NULL,
};

G_DEFINE_BOXED_TYPE (IncPaperSettings, inc_paper_settings, inc_paper_settings_copy, inc_paper_settings_free)

IncPaperSettings *
inc_paper_settings_new (void)
{
  IncPaperSettings *self = g_new0 (IncPaperSettings, 1);

  self->addressees = g_new0 (char *, 1);
  self->recipients = g_new0 (char *, 1);
  return self;
}

IncPaperSettings *
inc_paper_settings_copy (const IncPaperSettings *self)
{
  IncPaperSettings *copy = g_memdup2 (self, sizeof *self);

  copy->symbol = g_strdup (self->symbol);
  copy->place = g_strdup (self->place);
  copy->addressees = g_strdupv (self->addressees);
  copy->recipients = g_strdupv (self->recipients);
  copy->address = g_strdup (self->address);
  for (guint i = 0; i < self->n_signers; i++)
    copy->signers[i] = (IncPaperSigner) { g_strdup (self->signers[i].authority), g_strdup (self->signers[i].position),
                                          g_strdup (self->signers[i].name) };
  return copy;
}

void
inc_paper_settings_free (IncPaperSettings *self)
{
  g_free (self->symbol);
  g_free (self->place);
  g_strfreev (self->addressees);
  g_strfreev (self->recipients);
  g_free (self->address);
  for (guint i = 0; i < self->n_signers; i++)
    {
      g_free (self->signers[i].authority);
      g_free (self->signers[i].position);
      g_free (self->signers[i].name);
    }
  g_free (self);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static char *
signers_to_text (const IncPaperSettings *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_signers; i++)
    g_string_append_printf (text, "%s|%s|%s\n", or_empty (self->signers[i].authority), or_empty (self->signers[i].position),
                            or_empty (self->signers[i].name));
  return g_string_free_and_steal (text);
}

/* As the register keeps them; ends with NULL. */
static char **
to_texts (const IncPaperSettings *self)
{
  char **texts = g_new0 (char *, N_SETTINGS + 1);

  texts[SYMBOL] = g_strdup (or_empty (self->symbol));
  texts[PLACE] = g_strdup (or_empty (self->place));
  texts[ADDRESSEES] = g_strjoinv ("\n", self->addressees);
  texts[RECIPIENTS] = g_strjoinv ("\n", self->recipients);
  texts[SIGNERS] = signers_to_text (self);
  texts[ADDRESS] = g_strdup (or_empty (self->address));
  texts[COMMON_SERIES] = g_strdup (self->common_series ? "1" : "");
  return texts;
}

gboolean
inc_paper_settings_equal (const IncPaperSettings *a, const IncPaperSettings *b)
{
  g_auto(GStrv) left = to_texts (a);
  g_auto(GStrv) right = to_texts (b);

  return g_strv_equal ((const char *const *) left, (const char *const *) right);
}

/* Lines with something in them. */
static char **
split_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (or_empty (text), "\n", -1);
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = inc_text_clean (lines[i]);

      if (line != NULL)
        g_strv_builder_add (kept, line);
    }
  return g_strv_builder_end (kept);
}

gboolean
inc_paper_signer_parse (const char *text, IncPaperSigner *signer)
{
  g_auto(GStrv) parts = g_strsplit (text, "|", 3);
  char *read[3] = { NULL };

  for (guint i = 0; parts[i] != NULL; i++)
    read[i] = inc_text_clean (parts[i]);
  *signer = (IncPaperSigner) { read[0], read[1], read[2] };
  return read[0] != NULL || read[1] != NULL || read[2] != NULL;
}

static IncPaperSettings *
from_texts (char *const *texts)
{
  IncPaperSettings *self = g_new0 (IncPaperSettings, 1);
  g_auto(GStrv) signers = split_lines (texts[SIGNERS]);

  self->symbol = inc_text_clean (texts[SYMBOL]);
  self->place = inc_text_clean (texts[PLACE]);
  self->addressees = split_lines (texts[ADDRESSEES]);
  self->recipients = split_lines (texts[RECIPIENTS]);
  self->address = inc_text_clean (texts[ADDRESS]);
  self->common_series = g_strcmp0 (texts[COMMON_SERIES], "1") == 0;
  for (guint i = 0; signers[i] != NULL && self->n_signers < G_N_ELEMENTS (self->signers); i++)
    self->n_signers += inc_paper_signer_parse (signers[i], &self->signers[self->n_signers]);
  return self;
}

IncPaperSettings *
inc_paper_settings_read (IncStore *store, GError **error)
{
  char *texts[N_SETTINGS] = { NULL };
  g_autoptr(GError) local_error = NULL;
  IncPaperSettings *self = NULL;

  for (guint i = 0; i < N_SETTINGS && local_error == NULL; i++)
    texts[i] = inc_store_get_setting (store, names[i], &local_error);
  if (local_error == NULL)
    self = from_texts (texts);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  for (guint i = 0; i < N_SETTINGS; i++)
    g_free (texts[i]);
  return self;
}

static gboolean
load (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  IncPaperSettings *self = inc_paper_settings_read (store, error);

  if (self == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_PAPER_SETTINGS);
  g_value_take_boxed (result, self);
  return TRUE;
}

DexFuture *
inc_paper_settings_load (IncSession *session)
{
  return inc_session_read (session, load, NULL, NULL);
}

DexFuture *
inc_paper_settings_save (IncSession *session, const char *title, const IncPaperSettings *settings)
{
  g_auto(GStrv) texts = to_texts (settings);

  return inc_session_set_settings (session, title, names, (const char *const *) texts);
}

static char *
name_wording (IncPaperKind kind, IncPaperLanguage language)
{
  return g_strdup_printf ("wording_%s_%s", inc_paper_kind_get_word (kind), inc_paper_language_get_word (language));
}

char *
inc_paper_wording_read (IncStore *store, IncPaperKind kind, IncPaperLanguage language, GError **error)
{
  g_autofree char *name = name_wording (kind, language);
  g_autofree char *text = inc_store_get_setting (store, name, error);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

typedef struct
{
  IncPaperKind kind;
  IncPaperLanguage language;
} WordingJob;

static gboolean
load_wording (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const WordingJob *job = data;
  g_autoptr(GError) local_error = NULL;
  char *text = inc_paper_wording_read (store, job->kind, job->language, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_value_init (result, G_TYPE_STRING);
  if (text != NULL)
    g_value_take_string (result, text);
  else
    g_value_set_static_string (result, inc_wording_get_built_in (inc_paper_kind_get_word (job->kind),
                                                                 inc_paper_language_get_word (job->language)));
  return TRUE;
}

DexFuture *
inc_papers_load_wording (IncSession *session, IncPaperKind kind, IncPaperLanguage language)
{
  WordingJob *job = g_new0 (WordingJob, 1);

  *job = (WordingJob) { kind, language };
  return inc_session_read (session, load_wording, job, g_free);
}

DexFuture *
inc_papers_save_wording (IncSession *session, IncPaperKind kind, IncPaperLanguage language, const char *text,
                         const char *title)
{
  GError *error = NULL;
  g_autoptr(IncWording) wording =
    inc_wording_parse (text, inc_paper_kind_get_word (kind), inc_paper_language_get_word (language), &error);
  g_autofree char *name = name_wording (kind, language);

  if (wording == NULL)
    return dex_future_new_for_error (error);
  return inc_session_set_settings (session, title, (const char *const[]) { name, NULL },
                                   (const char *const[]) { or_empty (text), NULL });
}
