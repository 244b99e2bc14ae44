/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-stake-dialog: once an investor or a person is chosen, the other row has nothing to ask. */
#include "config.h"

#include "inc-stake-dialog.h"

#include "inc-round.h"

#include <glib/gi18n.h>

static const char *const fields[] = { "investor", "person", "amount", "currency", "share", "source", NULL };
static const IncFormSection sections[] = { { NULL, fields, FALSE }, { NULL } };

static const IncField *
find_field (const char *name)
{
  return inc_schema_find (inc_schema_of (inc_stake_get_type ()), name);
}

char *
inc_stake_describe (IncStake *stake)
{
  g_autofree char *amount = inc_record_display (INC_RECORD (stake), find_field ("amount"));
  g_autofree char *share = inc_record_display (INC_RECORD (stake), find_field ("share"));

  if (amount == NULL || share == NULL)
    return amount != NULL ? g_steal_pointer (&amount) : g_steal_pointer (&share);
  return g_strdup_printf ("%s · %s", amount, share);
}

const char *
inc_stake_get_holder (IncStake *stake)
{
  return inc_record_get_ref_title (INC_RECORD (stake), find_field (stake->investor != 0 ? "investor" : "person"));
}

static gboolean
is_empty (IncFieldRow *row)
{
  g_autofree char *typed = inc_field_row_dup_typed (row);

  return *typed == '\0';
}

static void
follow_holder (IncRecordForm *form)
{
  IncFieldRow *investor = inc_record_form_find (form, "investor");
  IncFieldRow *person = inc_record_form_find (form, "person");

  gtk_widget_set_visible (inc_field_row_get_widget (investor), is_empty (person));
  gtk_widget_set_visible (inc_field_row_get_widget (person), is_empty (investor));
}

/* ---- which round ---- */

static void
on_round_selected (AdwComboRow *row, GParamSpec *pspec, IncRecordForm *form)
{
  const GArray *ids = g_object_get_data (G_OBJECT (row), "inc-rounds");
  const guint selected = adw_combo_row_get_selected (row);

  if (selected < ids->len)
    g_object_set (inc_record_form_get_record (form), "round", g_array_index (ids, gint64, selected), NULL);
}

/* The last one is: nobody knows which. */
static void
add_rounds (IncRecordForm *form, GPtrArray *rounds)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const IncStake *stake = INC_STAKE (inc_record_form_get_record (form));
  const gint64 unknown = 0;
  guint selected = rounds->len;

  for (guint i = 0; i < rounds->len; i++)
    {
      IncRecord *round = g_ptr_array_index (rounds, i);
      g_autofree char *title = inc_round_dup_title (INC_ROUND (round));

      gtk_string_list_append (titles, title);
      g_array_append_val (ids, round->id);
      if (round->id == stake->round)
        selected = i;
    }
  gtk_string_list_append (titles, _("Not known"));
  g_array_append_val (ids, unknown);
  g_object_set_data_full (G_OBJECT (row), "inc-rounds", ids, (GDestroyNotify) g_array_unref);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Round"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_round_selected), form, G_CONNECT_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  inc_record_form_add_group (form, ADW_PREFERENCES_GROUP (group));
}

IncRecordDialog *
inc_stake_dialog_new (IncSession *session, IncStake *stake, GPtrArray *rounds, const char *about)
{
  IncRecord *record = INC_RECORD (stake);
  g_autofree char *draft = rounds == NULL ? NULL
                           : record->id == 0 ? g_strdup_printf ("stake-of-%" G_GINT64_FORMAT, stake->startup)
                                             : g_strdup_printf ("stake-%s", record->uid);
  IncRecordDialog *self = inc_record_dialog_new_for (session, record, sections,
                                                     record->id == 0 ? _("New Stake") : _("Edit Stake"),
                                                     rounds == NULL ? _("_Done") : NULL, draft);
  IncRecordForm *form = inc_record_dialog_get_form (self);

  adw_dialog_set_content_height (ADW_DIALOG (self), -1);
  inc_record_dialog_set_subtitle (self, about);
  if (rounds != NULL)
    add_rounds (form, rounds);
  g_signal_connect (form, "changed", G_CALLBACK (follow_holder), NULL);
  follow_holder (form);
  return self;
}
