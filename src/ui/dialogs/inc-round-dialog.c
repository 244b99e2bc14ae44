/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-round-dialog: rows that mean nothing for what was typed are out of the way: an amount that was not disclosed, the
 * rate of đồng, the terms of a convertible or a loan.  A rate that was suggested is taken back when the day or the currency changes; a typed one stays. */
#include "config.h"

#include "inc-round-dialog.h"

#include "inc-currency.h"
#include "inc-date.h"
#include "inc-page.h"
#include "inc-round-stakes.h"

#include <glib/gi18n.h>

static const char *const fields[] = { "type", "instrument", "date", "undisclosed", "amount", "currency",
                                      "rate", "rate_on", "rate_source", "valuation_cap", "discount", "interest",
                                      "matures", NULL };
static const char *const more_fields[] = { "post_money", "source", "note", NULL };
static const IncFormSection sections[] = {
  { NULL, fields, FALSE },
  { N_("More"), more_fields, TRUE },
  { NULL },
};
static const char *const rate_fields[] = { "rate", "rate_on", "rate_source" };
static const char *const convertible_fields[] = { "valuation_cap", "discount" };
static const char *const loan_fields[] = { "interest", "matures" }; /* a convertible has them too */

/* What a form has beside its fields; freed with it. */
typedef struct
{
  IncRecordForm *form; /* borrowed: this goes with it */
  IncSession *session;
  IncRoundStakes *stakes; /* borrowed: a part of the form */
  char *asked;     /* for which currency and day a rate was asked last */
  char *suggested; /* what the rate row was filled with; NULL: nothing */
} RoundForm;

static void
round_form_free (gpointer data)
{
  RoundForm *self = data;

  g_object_unref (self->session);
  g_free (self->asked);
  g_free (self->suggested);
  g_free (self);
}

static IncRound *
get_round (RoundForm *self)
{
  return INC_ROUND (inc_record_form_get_record (self->form));
}

static gboolean
is_foreign (IncRound *round)
{
  const IncCurrency *currency = inc_currency_find (round->currency);

  return currency != NULL && !inc_currency_is_dong (currency);
}

static void
set_row_visible (RoundForm *self, const char *field, gboolean visible)
{
  gtk_widget_set_visible (inc_field_row_get_widget (inc_record_form_find (self->form, field)), visible);
}

static void
fill_in (RoundForm *self, const char *const *names, const char *const *texts, guint n)
{
  g_autoptr(GHashTable) typed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (typed, (gpointer) names[i], (gpointer) texts[i]);
  inc_record_form_set_typed (self->form, typed);
}

/* ---- the rate ---- */

static gboolean
may_suggest (RoundForm *self)
{
  g_autofree char *rate = inc_field_row_dup_typed (inc_record_form_find (self->form, "rate"));

  return *rate == '\0' || g_strcmp0 (rate, self->suggested) == 0;
}

static void
suggest (RoundForm *self, const IncTable *table)
{
  static const char *const nothing[] = { "", "", "" };
  g_autoptr(IncRound) found = g_object_new (inc_round_get_type (), NULL);
  g_autofree char *rate = NULL;
  g_autofree char *date = NULL;

  if (inc_table_get_n_rows (table) == 0)
    {
      if (self->suggested != NULL)
        fill_in (self, rate_fields, nothing, G_N_ELEMENTS (nothing));
      g_clear_pointer (&self->suggested, g_free);
      return;
    }
  g_object_set (found, "rate", inc_table_get_integer (table, 0, "rate"), NULL);
  rate = inc_record_display (INC_RECORD (found), inc_schema_find (inc_record_get_schema (INC_RECORD (found)), "rate"));
  date = inc_date_display (inc_table_get_text (table, 0, "date"));
  {
    const char *source = inc_table_get_text (table, 0, "source");
    const char *texts[] = { rate, date, source != NULL ? source : "" };

    fill_in (self, rate_fields, texts, G_N_ELEMENTS (texts));
  }
  g_set_str (&self->suggested, rate);
}

typedef struct
{
  GWeakRef form;
  char *asked;
  DexFuture *table;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_weak_ref_clear (&asking->form);
  dex_clear (&asking->table);
  g_free (asking->asked);
  g_free (asking);
}

static RoundForm *
get_round_form (IncRecordForm *form)
{
  return g_object_get_data (G_OBJECT (form), "inc-round-form");
}

static DexFuture *
suggest_fiber (gpointer data)
{
  Asking *asking = data;
  g_autoptr(IncTable) table = dex_await_boxed (g_steal_pointer (&asking->table), NULL);
  g_autoptr(IncRecordForm) form = g_weak_ref_get (&asking->form);
  RoundForm *self = form != NULL ? get_round_form (form) : NULL;

  if (table != NULL && self != NULL && g_str_equal (asking->asked, self->asked) && may_suggest (self))
    suggest (self, table);
  return dex_future_new_for_boolean (table != NULL);
}

/* A year or a month begins with its first day; a round without a date is taken as of today. */
static char *
dup_day (IncRound *round)
{
  switch (inc_date_check (round->date))
    {
    case INC_DATE_YEAR:
      return g_strconcat (round->date, "-01-01", NULL);
    case INC_DATE_MONTH:
      return g_strconcat (round->date, "-01", NULL);
    case INC_DATE_DAY:
      return g_strdup (round->date);
    case INC_DATE_NONE:
    default:
      return inc_date_today ();
    }
}

static void
ask_for_rate (RoundForm *self)
{
  IncRound *round = get_round (self);
  g_autofree char *day = dup_day (round);
  g_autofree char *key = g_strdup_printf ("%s %s", round->currency != NULL ? round->currency : "", day);
  IncValue values[] = { { INC_VALUE_TEXT, 0, round->currency }, { INC_VALUE_TEXT, 0, day } };
  Asking *asking;

  if (!g_set_str (&self->asked, key) || !is_foreign (round) || !may_suggest (self))
    return;
  asking = g_new0 (Asking, 1);
  g_weak_ref_init (&asking->form, self->form);
  asking->asked = g_strdup (key);
  asking->table = inc_session_query (self->session, "exchange-rate-on", values, G_N_ELEMENTS (values));
  dex_future_disown (dex_scheduler_spawn (NULL, 256 * 1024, suggest_fiber, asking, asking_free));
}

/* ---- */

static void
follow (RoundForm *self)
{
  static const char *const amount[] = { "amount" };
  static const char *const nothing[] = { "" };
  IncRound *round = get_round (self);
  const gboolean with_rate = !round->undisclosed && is_foreign (round);
  const gboolean is_convertible = round->instrument == INC_INSTRUMENT_CONVERTIBLE;

  if (round->undisclosed)
    {
      g_autofree char *typed = inc_field_row_dup_typed (inc_record_form_find (self->form, "amount"));

      if (*typed != '\0')
        fill_in (self, amount, nothing, 1);
    }
  set_row_visible (self, "amount", !round->undisclosed);
  for (guint i = 0; i < G_N_ELEMENTS (rate_fields); i++)
    set_row_visible (self, rate_fields[i], with_rate);
  for (guint i = 0; i < G_N_ELEMENTS (convertible_fields); i++)
    set_row_visible (self, convertible_fields[i], is_convertible);
  for (guint i = 0; i < G_N_ELEMENTS (loan_fields); i++)
    set_row_visible (self, loan_fields[i], is_convertible || round->instrument == INC_INSTRUMENT_LOAN);
}

static void
on_form_changed (IncRecordForm *form, RoundForm *self)
{
  follow (self);
  ask_for_rate (self);
}

static DexFuture *
save_round (IncSession *session, IncRecord *record, gpointer data)
{
  const RoundForm *self = data;
  const GArray *deleted = inc_round_stakes_get_deleted (self->stakes);
  g_autofree char *name = inc_round_dup_title (INC_ROUND (record));
  g_autofree char *title = NULL;

  /* Translators: names a change in the history; %s is a round, such as "Seed, 05/2024". */
  title = g_strdup_printf (record->id == 0 ? _("Add round: %s") : _("Edit round: %s"), name);
  return inc_session_save_round (session, title, record, inc_round_stakes_get (self->stakes),
                                 (const gint64 *) deleted->data, deleted->len);
}

static void
keep_stakes (GHashTable *typed, gpointer data)
{
  char *text = inc_round_stakes_dup_typed (((RoundForm *) data)->stakes);

  if (text != NULL)
    g_hash_table_insert (typed, g_strdup ("stakes"), text);
}

static void
restore_stakes (GHashTable *typed, gpointer data)
{
  const char *text = g_hash_table_lookup (typed, "stakes");

  if (text != NULL)
    inc_round_stakes_set_typed (((RoundForm *) data)->stakes, text);
  follow (data);
}

IncRecordDialog *
inc_round_dialog_new (IncSession *session, IncRound *round, GPtrArray *stakes, const char *about)
{
  IncRecord *record = INC_RECORD (round);
  g_autofree char *draft = record->id == 0 ? g_strdup_printf ("round-of-%" G_GINT64_FORMAT, round->startup)
                                           : g_strdup_printf ("round-%s", record->uid);
  IncRecordDialog *dialog = inc_record_dialog_new_for (session, record, sections,
                                                       record->id == 0 ? _("New Round") : _("Edit Round"), NULL, draft);
  RoundForm *self = g_new0 (RoundForm, 1);

  self->form = inc_record_dialog_get_form (dialog);
  self->session = g_object_ref (session);
  self->stakes = inc_round_stakes_new (session, get_round (self), stakes);
  g_object_set_data_full (G_OBJECT (self->form), "inc-round-form", self, round_form_free);
  inc_record_form_add_group (self->form, ADW_PREFERENCES_GROUP (self->stakes));
  inc_record_dialog_set_subtitle (dialog, about);
  inc_record_dialog_set_save (dialog, save_round, self, NULL);
  inc_record_dialog_set_beside (dialog, keep_stakes, restore_stakes, self);
  g_signal_connect_object (self->stakes, "changed", G_CALLBACK (inc_record_dialog_touch), dialog, G_CONNECT_SWAPPED);
  g_signal_connect (self->form, "changed", G_CALLBACK (on_form_changed), self);
  follow (self);
  return dialog;
}
