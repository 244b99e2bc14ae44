/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-tranche-card: rows in the order in which a tranche goes its way. */
#include "config.h"

#include "inc-tranche-card.h"

#include "inc-amount-words.h"
#include "inc-amount.h"
#include "inc-records.h"
#include "inc-row-menu.h"
#include "inc-status.h"
#include "inc-wrap-row.h"

#include <glib/gi18n.h>

static const char *
display_choice (const IncChoice *choices, int value)
{
  const IncChoice *choice = inc_choice_find (choices, value);

  return choice != NULL ? _(choice->label) : "–";
}

static char *
display (gpointer record, const char *field)
{
  return inc_record_display (record, inc_schema_find (inc_record_get_schema (record), field));
}

static void
add_part (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* What a field of a day says, where it says one. */
#define ADD_DAY(text, format, record, field) \
  G_STMT_START \
  { \
    g_autofree char *day = display (record, field); \
    g_autofree char *part = day != NULL ? g_strdup_printf (format, day) : NULL; \
    add_part (text, part); \
  } \
  G_STMT_END

static GtkWidget *
button_new (const char *label, const char *action, gint64 id, const char *about)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", label, "use-underline", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  g_auto(GStrv) plain = g_strsplit (label, "_", -1);
  g_autofree char *name = g_strjoinv (NULL, plain);
  g_autofree char *said = g_strdup_printf ("%s %s", name, about);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return button;
}

/* ---- the tranche itself ---- */

static void
set_pill (GtkLabel *pill, IncTranche *tranche)
{
  const IncField *status = inc_schema_find (inc_record_get_schema (INC_RECORD (tranche)), "status");
  g_autofree char *text = display (tranche, "status");

  if (inc_tranche_is_overdue (tranche))
    inc_status_set (pill, INC_TONE_ERROR, _("Overdue"));
  else
    inc_status_set (pill, inc_tone_of (status, tranche->status), text);
}

static gboolean
is_open (IncTranche *tranche)
{
  return tranche->status != INC_TRANCHE_PAID && tranche->status != INC_TRANCHE_CANCELLED;
}

static void
append_acts (GMenu *menu, IncTranche *tranche)
{
  const gint64 id = INC_RECORD (tranche)->id;

  if (tranche->status == INC_TRANCHE_SCHEDULED || tranche->status == INC_TRANCHE_PENDING)
    {
      inc_row_menu_append (menu, _("_Edit…"), "award.edit-tranche", id);
      inc_row_menu_append (menu, _("Add a _Requirement…"), "award.add-requirement", id);
      inc_row_menu_append (menu, _("_Split over Funds…"), "award.split", id);
    }
  if (is_open (tranche))
    inc_row_menu_append (menu, _("_Cancel the Tranche…"), "award.cancel-tranche", id);
  if (tranche->status == INC_TRANCHE_SCHEDULED)
    inc_row_menu_append (menu, _("_Delete"), "award.delete-tranche", id);
}

/* Papers are for who may only read, too. */
static GtkWidget *
menu_new (IncTranche *tranche, gboolean can_write)
{
  const gint64 id = INC_RECORD (tranche)->id;
  g_autoptr(GMenu) menu = g_menu_new (), acts = g_menu_new (), papers = g_menu_new ();

  if (can_write)
    append_acts (acts, tranche);
  inc_row_menu_append (papers, _("_Payment Request…"), "award.print-payment", id);
  inc_row_menu_append (papers, _("Acceptance _Minutes…"), "award.print-acceptance", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (acts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (papers));
  return inc_row_menu_button_new (menu);
}

static char *
describe_steps (IncTranche *tranche)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *approved = display (tranche, "approved");

  if (tranche->due == NULL && is_open (tranche))
    add_part (text, _("Unscheduled"));
  /* Translators: %s is a date */
  ADD_DAY (text, _("due %s"), tranche, "due");
  /* Translators: %s is a date */
  ADD_DAY (text, _("submitted %s"), tranche, "submitted");
  if (approved != NULL && tranche->approved_by != NULL)
    {
      /* Translators: a date and a person */
      g_autofree char *by = g_strdup_printf (_("approved %s by %s"), approved, tranche->approved_by);

      add_part (text, by);
    }
  else
    ADD_DAY (text, _("approved %s"), tranche, "approved");
  ADD_DAY (text, _("cancelled %s"), tranche, "cancelled");
  add_part (text, tranche->cancel_reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
head_new (IncTranche *tranche, gboolean can_write)
{
  g_autofree char *amount = inc_amount_display (tranche->amount, tranche->currency);
  g_autofree char *title = g_strdup_printf ("%s · %s", tranche->title, amount);
  g_autofree char *words = inc_amount_words (tranche->amount, tranche->currency);
  g_autofree char *steps = describe_steps (tranche);
  g_autofree char *subtitle = *steps != '\0' ? g_strdup_printf ("%s\n%s", words, steps) : g_strdup (words);
  GtkWidget *row = inc_wrap_row_new (title, subtitle);
  GtkWidget *pill = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, NULL);

  set_pill (GTK_LABEL (pill), tranche);
  gtk_widget_add_css_class (row, "heading-row");
  gtk_widget_add_css_class (row, "numeric");
  inc_wrap_row_add_beside_title (row, pill);
  inc_wrap_row_set_end (row, menu_new (tranche, can_write));
  return row;
}

/* What was exceeded, with its reason. */
static void
add_over (GtkListBox *list, IncTranche *tranche)
{
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (tranche->over_what == NULL)
    return;
  /* Translators: a reason and a person */
  subtitle = g_strdup_printf (_("%s\n%s, allowed by %s"), tranche->over_what,
                              tranche->over_reason != NULL ? tranche->over_reason : "–",
                              tranche->over_by != NULL ? tranche->over_by : "–");
  row = inc_wrap_row_new (_("Exceeded with a Reason"), subtitle);
  inc_wrap_row_set_icon (row, "dialog-warning-symbolic");
  gtk_list_box_append (list, row);
}

/* ---- what belongs to it ---- */

static char *
describe_requirement (IncRequirement *requirement)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *accepted = display (requirement, "accepted");

  add_part (text, requirement->document);
  if (requirement->received == NULL && accepted == NULL)
    ADD_DAY (text, _("due %s"), requirement, "due");
  /* Translators: %s is a date */
  ADD_DAY (text, _("received %s"), requirement, "received");
  if (accepted != NULL && requirement->accepted_by != NULL)
    {
      /* Translators: a date and a person */
      g_autofree char *by = g_strdup_printf (_("accepted %s by %s"), accepted, requirement->accepted_by);

      add_part (text, by);
    }
  else
    ADD_DAY (text, _("accepted %s"), requirement, "accepted");
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (_("not received yet"));
}

static void
add_requirement (GtkListBox *list, IncTranche *tranche, IncRequirement *requirement, gboolean can_write)
{
  const gint64 id = INC_RECORD (requirement)->id;
  const char *kind = display_choice (inc_requirement_kind_choices, requirement->kind);
  g_autofree char *title = requirement->title != NULL ? g_strdup_printf ("%s: %s", kind, requirement->title) : g_strdup (kind);
  g_autofree char *subtitle = describe_requirement (requirement);
  GtkWidget *row = inc_wrap_row_new (title, subtitle);
  g_autoptr(GMenu) menu = g_menu_new ();

  inc_wrap_row_set_icon (row, requirement->accepted != NULL ? "object-select-symbolic" : "document-edit-symbolic");
  gtk_list_box_append (list, row);
  if (!can_write || !is_open (tranche))
    return;
  if (requirement->accepted == NULL)
    inc_wrap_row_add_suffix (row, button_new (_("_Accept…"), "award.accept", id, title));
  inc_row_menu_append (menu, _("_Edit…"), "award.edit-requirement", id);
  inc_row_menu_append (menu, _("_Delete"), "award.delete-requirement", id);
  inc_wrap_row_set_end (row, inc_row_menu_button_new (menu));
}

static GtkWidget *
amount_label_new (gint64 amount, const char *currency)
{
  g_autofree char *text = inc_amount_display (amount, currency);

  return g_object_new (GTK_TYPE_LABEL, "label", text, "css-classes", (const char *[]){ "numeric", NULL }, NULL);
}

static void
add_allocation (GtkListBox *list, IncTranche *tranche, IncAllocation *allocation)
{
  g_autofree char *fund = display (allocation, "fund");
  g_autofree char *share = display (allocation, "share");
  GtkWidget *row = inc_wrap_row_new (fund != NULL ? fund : "–", share);

  inc_wrap_row_set_icon (row, "inc-fund-symbolic");
  inc_wrap_row_add_suffix (row, amount_label_new (allocation->amount, tranche->currency));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", "fund", allocation->fund);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_list_box_append (list, row);
}

/* Nothing is approved before that is said. */
static void
add_no_fund (GtkListBox *list, IncTranche *tranche)
{
  GtkWidget *row = inc_wrap_row_new (_("No fund pays it yet"), _("Say which ones do before it is approved"));

  inc_wrap_row_set_icon (row, "inc-fund-symbolic");
  inc_wrap_row_add_suffix (row, button_new (_("_Funds…"), "award.split", INC_RECORD (tranche)->id, tranche->title));
  gtk_list_box_append (list, row);
}

static char *
describe_payment (IncPayment *payment)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *day = display (payment, "date");
  g_autofree char *fund = display (payment, "fund");

  add_part (text, day);
  add_part (text, payment->method != 0 ? display_choice (inc_payment_method_choices, payment->method) : NULL);
  add_part (text, payment->bank_reference);
  add_part (text, fund);
  add_part (text, payment->reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_payment (GtkListBox *list, IncTranche *tranche, IncPayment *payment, gboolean can_write)
{
  const gboolean back = payment->reverses != 0;
  g_autofree char *subtitle = describe_payment (payment);
  GtkWidget *row = inc_wrap_row_new (back ? _("Counter-Entry") : C_("tranche", "Paid"), subtitle);
  g_autoptr(GMenu) menu = g_menu_new ();

  inc_wrap_row_set_icon (row, back ? "edit-undo-symbolic" : "object-select-symbolic");
  inc_wrap_row_add_suffix (row, amount_label_new (payment->amount, tranche->currency));
  gtk_list_box_append (list, row);
  if (!can_write || back)
    return;
  inc_row_menu_append (menu, _("_Counter-Entry…"), "award.reverse", INC_RECORD (payment)->id);
  inc_wrap_row_set_end (row, inc_row_menu_button_new (menu));
}

/* ---- the step that comes next ---- */

static void
add_next (GtkListBox *list, IncTranche *tranche)
{
  const gint64 id = INC_RECORD (tranche)->id;
  g_autofree char *waits = tranche->waits_for != 0
                             /* Translators: %s is a kind of paper: "Acceptance minutes" */
                             ? g_strdup_printf (_("Waits for: %s"),
                                                display_choice (inc_requirement_kind_choices, tranche->waits_for))
                             : NULL;
  GtkWidget *row = NULL;

  if (tranche->status == INC_TRANCHE_SCHEDULED)
    {
      row = inc_wrap_row_new (_("Scheduled"), waits != NULL ? waits : _("To be submitted for approval"));
      inc_wrap_row_add_suffix (row, button_new (_("_Submit"), "award.submit", id, tranche->title));
    }
  else if (tranche->status == INC_TRANCHE_PENDING)
    {
      row = inc_wrap_row_new (_("Waiting for approval"), waits != NULL ? waits : _("Everything that is required was accepted"));
      inc_wrap_row_add_suffix (row, button_new (_("A_pprove…"), "award.approve", id, tranche->title));
    }
  else if (tranche->status == INC_TRANCHE_APPROVED)
    {
      row = inc_wrap_row_new (_("Approved"), _("To be paid"));
      inc_wrap_row_add_suffix (row, button_new (_("_Pay…"), "award.pay", id, tranche->title));
    }
  if (row != NULL)
    gtk_list_box_append (list, row);
}

GtkWidget *
inc_tranche_card_new (const IncAwardFile *file, IncTranche *tranche, gboolean can_write)
{
  const gint64 id = INC_RECORD (tranche)->id;
  gboolean has_fund = FALSE;
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                                  (const char *[]){ "boxed-list", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, tranche->title, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), head_new (tranche, can_write));
  add_over (GTK_LIST_BOX (list), tranche);
  for (guint i = 0; i < file->requirements->len; i++)
    if (INC_REQUIREMENT (g_ptr_array_index (file->requirements, i))->tranche == id)
      add_requirement (GTK_LIST_BOX (list), tranche, g_ptr_array_index (file->requirements, i), can_write);
  for (guint i = 0; i < file->allocations->len; i++)
    if (INC_ALLOCATION (g_ptr_array_index (file->allocations, i))->tranche == id)
      {
        add_allocation (GTK_LIST_BOX (list), tranche, g_ptr_array_index (file->allocations, i));
        has_fund = TRUE;
      }
  if (can_write && !has_fund && is_open (tranche))
    add_no_fund (GTK_LIST_BOX (list), tranche);
  for (guint i = 0; i < file->payments->len; i++)
    if (INC_PAYMENT (g_ptr_array_index (file->payments, i))->tranche == id)
      add_payment (GTK_LIST_BOX (list), tranche, g_ptr_array_index (file->payments, i), can_write);
  if (can_write)
    add_next (GTK_LIST_BOX (list), tranche);
  return list;
}
