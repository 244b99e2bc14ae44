/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-status: from states to tones, and from tones to CSS classes. */
#include "config.h"

#include "inc-status.h"

#include "inc-award.h"
#include "inc-ceiling-rule.h"
#include "inc-date.h"
#include "inc-deal.h"
#include "inc-enrolment.h"
#include "inc-event.h"
#include "inc-investor.h"
#include "inc-programme.h"
#include "inc-startup.h"
#include "inc-tranche.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const pill_classes[] = {
  [INC_TONE_PLAIN] = "neutral", [INC_TONE_DIMMED] = "neutral",  [INC_TONE_NEUTRAL] = "neutral", [INC_TONE_ACCENT] = "accent",
  [INC_TONE_SUCCESS] = "success", [INC_TONE_WARNING] = "warning", [INC_TONE_ERROR] = "error",
};

static const char *const text_classes[] = {
  [INC_TONE_PLAIN] = NULL, [INC_TONE_DIMMED] = "dimmed", [INC_TONE_NEUTRAL] = "dimmed", [INC_TONE_ACCENT] = NULL,
  [INC_TONE_SUCCESS] = "success", [INC_TONE_WARNING] = "warning", [INC_TONE_ERROR] = "error",
};

static const IncTone stage_tones[] = {
  [INC_STAGE_APPLIED] = INC_TONE_DIMMED,   [INC_STAGE_WAITLISTED] = INC_TONE_DIMMED, [INC_STAGE_ADMITTED] = INC_TONE_PLAIN,
  [INC_STAGE_ACTIVE] = INC_TONE_PLAIN,     [INC_STAGE_GRADUATED] = INC_TONE_SUCCESS, [INC_STAGE_WITHDRAWN] = INC_TONE_DIMMED,
  [INC_STAGE_DISMISSED] = INC_TONE_DIMMED, [INC_STAGE_RISK_ACCEPTED] = INC_TONE_DIMMED,
};

static const IncTone run_tones[] = {
  [INC_RUN_STATUS_PLANNED] = INC_TONE_NEUTRAL,
  [INC_RUN_STATUS_ACTIVE] = INC_TONE_ACCENT,
  [INC_RUN_STATUS_COMPLETED] = INC_TONE_NEUTRAL,
  [INC_RUN_STATUS_CANCELLED] = INC_TONE_NEUTRAL,
};

static const IncTone startup_tones[] = {
  [INC_STARTUP_STATUS_OPERATING] = INC_TONE_PLAIN,
  [INC_STARTUP_STATUS_SUSPENDED] = INC_TONE_PLAIN,
  [INC_STARTUP_STATUS_ACQUIRED] = INC_TONE_DIMMED,
  [INC_STARTUP_STATUS_CLOSED] = INC_TONE_DIMMED,
};

static const IncTone contact_tones[] = {
  [INC_CONTACT_STATUS_ACTIVE] = INC_TONE_PLAIN,
  [INC_CONTACT_STATUS_PAUSED] = INC_TONE_DIMMED,
  [INC_CONTACT_STATUS_LEFT] = INC_TONE_DIMMED,
};

static const IncTone event_tones[] = {
  [INC_EVENT_PLANNED] = INC_TONE_NEUTRAL, [INC_EVENT_INVITING] = INC_TONE_ACCENT, [INC_EVENT_SCHEDULED] = INC_TONE_ACCENT,
  [INC_EVENT_RUNNING] = INC_TONE_ACCENT,  [INC_EVENT_FINISHED] = INC_TONE_NEUTRAL, [INC_EVENT_CANCELLED] = INC_TONE_NEUTRAL,
};

static const IncTone deal_tones[] = {
  [INC_DEAL_INTRO] = INC_TONE_PLAIN,
  [INC_DEAL_INVESTED] = INC_TONE_SUCCESS,
  [INC_DEAL_PASSED] = INC_TONE_DIMMED,
};

static const IncTone award_tones[] = {
  [INC_AWARD_REQUESTED] = INC_TONE_ACCENT, [INC_AWARD_RECOMMENDED] = INC_TONE_ACCENT, [INC_AWARD_AWARDED] = INC_TONE_PLAIN,
  [INC_AWARD_SETTLED] = INC_TONE_NEUTRAL,  [INC_AWARD_CANCELLED] = INC_TONE_DIMMED,
};

static const IncTone tranche_tones[] = {
  [INC_TRANCHE_SCHEDULED] = INC_TONE_DIMMED, [INC_TRANCHE_PENDING] = INC_TONE_ACCENT, [INC_TRANCHE_APPROVED] = INC_TONE_ACCENT,
  [INC_TRANCHE_PAID] = INC_TONE_PLAIN,       [INC_TRANCHE_CANCELLED] = INC_TONE_DIMMED,
};

#define LOOK_UP(tones, value) ((value) > 0 && (value) < (int) G_N_ELEMENTS (tones) ? (tones)[value] : INC_TONE_PLAIN)

IncTone
inc_tone_of (const IncField *field, int value)
{
  if (field->choices == inc_stage_choices)
    return LOOK_UP (stage_tones, value);
  if (field->choices == inc_run_status_choices)
    return LOOK_UP (run_tones, value);
  if (field->choices == inc_startup_status_choices)
    return LOOK_UP (startup_tones, value);
  if (field->choices == inc_event_status_choices)
    return LOOK_UP (event_tones, value);
  if (field->choices == inc_contact_status_choices)
    return LOOK_UP (contact_tones, value);
  if (field->choices == inc_deal_stage_choices)
    return LOOK_UP (deal_tones, value);
  if (field->choices == inc_award_status_choices)
    return LOOK_UP (award_tones, value);
  if (field->choices == inc_tranche_status_choices)
    return LOOK_UP (tranche_tones, value);
  return INC_TONE_PLAIN;
}

gboolean
inc_tranche_is_overdue (IncTranche *tranche)
{
  g_autofree char *today = NULL;

  if (tranche->due == NULL || tranche->status == INC_TRANCHE_PAID || tranche->status == INC_TRANCHE_CANCELLED)
    return FALSE;
  today = inc_date_today ();
  return strcmp (tranche->due, today) < 0;
}

static gboolean
is_proposal (IncRecord *record, const IncField *field)
{
  return field->kind == INC_KIND_BOOL && g_str_equal (field->name, "confirmed") &&
         inc_record_get_schema (record) == inc_schema_of (inc_ceiling_rule_get_type ()) &&
         !INC_CEILING_RULE (record)->confirmed;
}

char *
inc_status_display (IncRecord *record, const IncField *field)
{
  return is_proposal (record, field) ? g_strdup (_("To be confirmed")) : inc_record_display (record, field);
}

IncTone
inc_tone_of_value (IncRecord *record, const IncField *field)
{
  g_auto(IncValue) value = INC_VALUE_INIT;
  const IncChoice *choice;

  if (field->kind == INC_KIND_DATE && g_str_equal (field->name, "due") &&
      inc_record_get_schema (record) == inc_schema_of (inc_tranche_get_type ()))
    return inc_tranche_is_overdue (INC_TRANCHE (record)) ? INC_TONE_ERROR : INC_TONE_PLAIN;
  if (is_proposal (record, field))
    return INC_TONE_WARNING;
  if (field->kind != INC_KIND_CHOICE)
    return INC_TONE_PLAIN;
  inc_record_get_value (record, field, &value);
  choice = value.text != NULL ? inc_choice_find_word (field->choices, value.text) : NULL;
  return choice != NULL ? inc_tone_of (field, choice->value) : INC_TONE_PLAIN;
}

void
inc_status_set (GtkLabel *pill, IncTone tone, const char *text)
{
  const char *classes[] = { "status", pill_classes[tone], NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (pill), classes);
  gtk_label_set_text (pill, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (pill), text != NULL);
}

/* Classes are touched only where they differ: each change costs the cell a new style. */
void
inc_tone_apply (GtkWidget *widget, IncTone tone)
{
  static const char *const all[] = { "dimmed", "success", "warning", "error" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (all[i], text_classes[tone]) == 0)
      gtk_widget_add_css_class (widget, all[i]);
    else if (gtk_widget_has_css_class (widget, all[i]))
      gtk_widget_remove_css_class (widget, all[i]);
}
