/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-data: what a paper tells, read once; and what its options leave open, looked up in the wording first and in the
 * settings then. */
#include "config.h"

#include "inc-agency-private.h"
#include "inc-date.h"
#include "inc-papers-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (IncPaperData, inc_paper_data, inc_paper_data_ref, inc_paper_data_unref)

IncPaperData *
inc_paper_data_ref (IncPaperData *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_paper_data_unref (IncPaperData *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  inc_paper_options_free (self->options);
  g_free (self->title);
  g_free (self->uid);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->settings, inc_paper_settings_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->wordings); i++)
    g_free (self->wordings[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->tables); i++)
    g_clear_pointer (&self->tables[i], inc_table_unref);
  g_clear_pointer (&self->leverage, inc_leverage_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_pointer (&self->catalog, inc_catalog_unref);
  g_free (self);
}

const char *
inc_paper_data_get_title (const IncPaperData *self)
{
  return self->title;
}

static gboolean
read_record (IncStore *store, IncPaperData *self, GError **error)
{
  const IncPaperMaker *maker = inc_paper_maker_get (self->options->kind);
  g_autoptr(IncRecord) record = NULL;

  if (maker->get_schema == NULL)
    return TRUE;
  record = inc_store_get (store, maker->get_schema (), self->options->record, error);
  if (record == NULL)
    return FALSE;
  self->title = g_strdup (inc_record_get_title (record));
  self->uid = g_strdup (record->uid);
  return TRUE;
}

static gboolean
read_wordings (IncStore *store, IncPaperData *self, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (self->wordings) && local_error == NULL; i++)
    self->wordings[i] = inc_paper_wording_read (store, self->options->kind, i, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* A programme's period; that of a cohort is its own. */
static gboolean
check_period (const IncPaperOptions *options, GError **error)
{
  const gboolean both = options->kind == INC_PAPER_PROGRAMME && options->from != NULL && options->to != NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  /* A month or a year holds all its days. */
  if (!both || strncmp (options->from, options->to, MIN (strlen (options->from), strlen (options->to))) <= 0)
    return TRUE;
  from = inc_date_display (options->from);
  to = inc_date_display (options->to);
  /* Translators: two dates */
  inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "report", "period_from",
                       _("The period begins on %s, after its end on %s"), from, to);
  return FALSE;
}

/* The end of the period that it tells of, unless that is yet to come: else today. */
static char *
choose_as_of (const IncPaperOptions *options)
{
  g_autofree char *today = inc_date_today ();

  if (options->kind == INC_PAPER_PROGRAMME && options->to != NULL && inc_date_check (options->to) == INC_DATE_DAY &&
      strcmp (options->to, today) < 0)
    return g_strdup (options->to);
  return g_steal_pointer (&today);
}

IncPaperData *
inc_paper_data_read (IncStore *store, const IncPaperOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr(IncPaperData) self = g_new0 (IncPaperData, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->options = inc_paper_options_copy (options);
  if (!check_period (options, error))
    return NULL;
  if (self->options->as_of == NULL)
    self->options->as_of = choose_as_of (options);
  self->catalog = inc_catalog_ref (inc_store_get_catalog (store));
  self->agencies = inc_agency_read_all (store, error);
  if (self->agencies == NULL)
    return NULL;
  self->settings = inc_paper_settings_read (store, error);
  if (self->settings == NULL || !read_wordings (store, self, error) || !read_record (store, self, error) ||
      !inc_paper_maker_get (options->kind)->read (store, self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

const IncAgency *
inc_paper_data_get_agency (const IncPaperData *self, const IncPaperOptions *options)
{
  g_autofree char *today = inc_date_today ();

  return inc_agency_choose (self->agencies, options->date != NULL ? options->date : today);
}

/* A list of the options, of the wording, or of the settings: the first that says something. */
static char **
resolve_list (char **chosen, const IncWording *wording, const char *key, char **settings)
{
  g_auto(GStrv) said = NULL;

  if (chosen != NULL)
    return chosen;
  said = inc_wording_list (wording, "letter", key);
  if (said[0] != NULL || settings == NULL)
    return g_steal_pointer (&said);
  return g_strdupv (settings);
}

/* What an office sends to nobody it still keeps. */
static char **
resolve_recipients (char **chosen, const IncWording *wording, char **settings)
{
  char **recipients = resolve_list (chosen, wording, "recipients", settings);

  if (chosen != NULL || recipients[0] != NULL)
    return recipients;
  g_strfreev (recipients);
  return inc_wording_list (wording, "letter", "archive");
}

static void
resolve_signers (IncPaperOptions *options, const IncWording *wording, const IncPaperSettings *settings)
{
  g_auto(GStrv) said = inc_wording_list (wording, "letter", "signers");
  IncSigner signers[INC_DOCUMENT_MAX_SIGNERS];
  IncPaperSigner parsed[INC_DOCUMENT_MAX_SIGNERS] = { { NULL } };
  guint n = 0;

  if (options->n_signers >= 0)
    return;
  for (guint i = 0; said[i] != NULL && n < G_N_ELEMENTS (parsed); i++)
    n += inc_paper_signer_parse (said[i], &parsed[n]);
  for (guint i = 0; n == 0 && i < settings->n_signers; i++)
    signers[i] = (IncSigner) { settings->signers[i].authority, settings->signers[i].position, settings->signers[i].name };
  for (guint i = 0; i < n; i++)
    signers[i] = (IncSigner) { parsed[i].authority, parsed[i].position, parsed[i].name };
  inc_paper_options_set_signers (options, signers, n > 0 ? n : settings->n_signers);
  for (guint i = 0; i < n; i++)
    {
      g_free (parsed[i].authority);
      g_free (parsed[i].position);
      g_free (parsed[i].name);
    }
}

/* "BC-TTƯT"; a kind of paper whose wording has no code has no number line. */
static char *
resolve_symbol (const IncWording *wording, const IncPaperSettings *settings)
{
  const char *code = inc_wording_get (wording, "letter", "code");

  return code != NULL && settings->symbol != NULL ? g_strdup_printf ("%s-%s", code, settings->symbol) : NULL;
}

static const char *
choose_text (const IncPaperData *self, const IncPaperOptions *options, IncPaperLanguage language)
{
  return options->wording != NULL ? options->wording : self->wordings[language];
}

IncWording *
inc_paper_data_load_wording (const IncPaperData *self, const IncPaperOptions *options, GError **error)
{
  const char *kind = inc_paper_kind_get_word (options->kind);
  const IncPaperLanguage language = options->language == INC_PAPER_ENGLISH ? INC_PAPER_ENGLISH : INC_PAPER_VIETNAMESE;
  g_autoptr(IncWording) wording =
    inc_wording_parse (choose_text (self, options, language), kind, inc_paper_language_get_word (language), error);
  g_autoptr(IncWording) english = NULL;

  if (wording == NULL || options->language != INC_PAPER_BILINGUAL)
    return g_steal_pointer (&wording);
  english = inc_wording_parse (self->wordings[INC_PAPER_ENGLISH], kind, "en", error);
  return english != NULL ? inc_wording_join (wording, english) : NULL;
}

/* A list and minutes are sent to nobody by themselves. */
static gboolean
is_sent (IncPaperKind kind)
{
  return kind != INC_PAPER_LIST && kind != INC_PAPER_ACCEPTANCE;
}

IncPaperOptions *
inc_paper_data_resolve (const IncPaperData *self, const IncPaperOptions *options, const IncWording *wording)
{
  IncPaperOptions *resolved = inc_paper_options_copy (options);

  g_set_str (&resolved->from, self->options->from);
  g_set_str (&resolved->to, self->options->to);
  g_set_str (&resolved->as_of, self->options->as_of);
  if (resolved->symbol == NULL)
    resolved->symbol = resolve_symbol (wording, self->settings);
  if (resolved->place == NULL)
    resolved->place = g_strdup (self->settings->place);
  if (resolved->author == NULL)
    resolved->author = g_strdup (inc_paper_data_get_agency (self, resolved)->name);
  resolved->addressees = resolve_list (resolved->addressees, wording, "addressees",
                                       is_sent (options->kind) ? self->settings->addressees : NULL);
  resolved->bases = resolve_list (resolved->bases, wording, "bases", NULL);
  resolved->recipients = resolve_recipients (resolved->recipients, wording, self->settings->recipients);
  resolve_signers (resolved, wording, self->settings);
  return resolved;
}

IncPaperOptions *
inc_paper_data_dup_defaults (const IncPaperData *self, const IncPaperOptions *options)
{
  g_autoptr(IncWording) wording = inc_paper_data_load_wording (self, options, NULL);

  return wording != NULL ? inc_paper_data_resolve (self, options, wording) : inc_paper_options_copy (options);
}
