/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-ceiling-card: shares have the whole for their width; amounts leave a quarter beyond what is more. */
#include "config.h"

#include "inc-ceiling-card.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-gauge.h"
#include "inc-status.h"

#include <glib/gi18n.h>

#define WHOLE 1000000

int
inc_ceiling_compare (gconstpointer a, gconstpointer b)
{
  const IncCeiling *first = *(IncCeiling *const *) a, *second = *(IncCeiling *const *) b;
  const double full = (double) first->after / (double) MAX (first->limit, 1);
  const double other = (double) second->after / (double) MAX (second->limit, 1);

  if (first->verdict != second->verdict)
    return first->verdict > second->verdict ? -1 : 1;
  return full == other ? 0 : full > other ? -1 : 1;
}

static GtkWidget *
label_new (const char *text, const char *first_class, const char *second_class)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "css-classes",
                       (const char *[]){ first_class, second_class, NULL }, NULL);
}

static GtkWidget *
pill_new (const IncCeiling *ceiling)
{
  GtkWidget *pill = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_START, "wrap", TRUE, NULL);
  const gboolean over = ceiling->verdict != INC_CEILING_WITHIN;

  if (ceiling->unknown != NULL)
    inc_status_set (GTK_LABEL (pill), over ? INC_TONE_ERROR : INC_TONE_WARNING, _("Cannot be counted"));
  else if (!ceiling->rule->confirmed)
    inc_status_set (GTK_LABEL (pill), over ? INC_TONE_WARNING : INC_TONE_NEUTRAL,
                    over ? _("Over, to be confirmed") : _("To be confirmed"));
  else
    inc_status_set (GTK_LABEL (pill), over ? INC_TONE_ERROR : INC_TONE_SUCCESS,
                    over ? C_("ceiling", "Over") : C_("ceiling", "Within"));
  return pill;
}

/* The status goes below the name where both have no room in one line. */
static GtkWidget *
line_new (GtkWidget *title, GtkWidget *pill)
{
  GtkWidget *line = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 6, "wrap-policy", ADW_WRAP_MINIMUM, NULL);

  gtk_widget_set_hexpand (title, TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (line), title);
  adw_wrap_box_append (ADW_WRAP_BOX (line), pill);
  return line;
}

static GtkWidget *
head_new (const IncCeiling *ceiling)
{
  const char *name = ceiling->rule->name != NULL ? ceiling->rule->name : "–";
  g_autofree char *text = ceiling->about != NULL ? g_strdup_printf ("%s · %s", name, ceiling->about) : g_strdup (name);

  return line_new (label_new (text, "heading", NULL), pill_new (ceiling));
}

/* ---- words ---- */

static char *
describe (const IncCeiling *ceiling, const char *act)
{
  g_autofree char *used = inc_ceiling_display (ceiling, ceiling->used);
  g_autofree char *after = inc_ceiling_display (ceiling, ceiling->after);
  g_autofree char *limit = inc_ceiling_display (ceiling, ceiling->limit);
  g_autofree char *left = inc_ceiling_display (ceiling, ABS (ceiling->left));
  const gboolean over = ceiling->left < 0;

  if (act == NULL)
    /* Translators: "18.000.000 đ of 30.000.000 đ: 12.000.000 đ left" */
    return g_strdup_printf (over ? _("%s of %s: %s over") : _("%s of %s: %s left"), after, limit, left);
  /* Translators: "18.000.000 đ → 34.000.000 đ if “Tranche 2” is approved: 4.000.000 đ over" */
  return g_strdup_printf (over ? _("%s → %s if %s is approved: %s over") : _("%s → %s if %s is approved: %s left"), used,
                          after, act, left);
}

static char *
describe_law (const IncCeilingRule *rule)
{
  g_autoptr(GString) text = g_string_new (rule->legal_basis != NULL ? rule->legal_basis : _("No legal basis entered"));
  g_autofree char *starts = inc_date_display (rule->starts);
  g_autofree char *ends = inc_date_display (rule->ends);

  if (starts != NULL)
    {
      /* Translators: %s is a date */
      g_autofree char *from = g_strdup_printf (_("from %s"), starts);

      g_string_append_printf (text, " · %s", from);
    }
  if (ends != NULL)
    {
      /* Translators: %s is a date */
      g_autofree char *until = g_strdup_printf (_("until %s"), ends);

      g_string_append_printf (text, " · %s", until);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
gauge_new (const IncCeiling *ceiling, const char *act, const char *said)
{
  GtkWidget *gauge = inc_gauge_new ();
  const gint64 most = MAX (MAX (ceiling->limit, ceiling->after), 1);
  const gint64 top = ceiling->unit == INC_CEILING_IN_MILLIONTHS && most <= WHOLE ? WHOLE : most + most / 4;
  g_autofree char *limit = inc_ceiling_display (ceiling, ceiling->limit);
  /* Translators: %s is what a ceiling allows at most: "30.000.000 đ", "49 %" */
  g_autofree char *label = g_strdup_printf (_("At most %s"), limit);

  inc_gauge_set (INC_GAUGE (gauge), act != NULL ? ceiling->used : ceiling->after, ceiling->after, ceiling->limit, top, label,
                 said);
  return gauge;
}

static GtkWidget *
card_new (GtkWidget *head, GtkWidget *gauge, const char *said, const char *below)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fund-card");
  gtk_box_append (GTK_BOX (card), head);
  if (gauge != NULL)
    gtk_box_append (GTK_BOX (card), gauge);
  gtk_box_append (GTK_BOX (card), label_new (said, "numeric", NULL));
  if (below != NULL)
    gtk_box_append (GTK_BOX (card), label_new (below, "caption", "dimmed"));
  return card;
}

GtkWidget *
inc_ceiling_card_new (const IncCeiling *ceiling, const char *act)
{
  g_autofree char *said = ceiling->unknown != NULL ? g_strdup (ceiling->unknown) : describe (ceiling, act);
  g_autofree char *law = describe_law (ceiling->rule);

  return card_new (head_new (ceiling), ceiling->unknown == NULL ? gauge_new (ceiling, act, said) : NULL, said, law);
}

/* ---- budgets ---- */

static char *
describe_budget (const IncBudget *budget)
{
  g_autofree char *used = inc_amount_display (budget->used, budget->currency);
  g_autofree char *after = inc_amount_display (budget->after, budget->currency);
  g_autofree char *left = budget->limit != INC_MISSING ? inc_amount_display (ABS (budget->left), budget->currency) : NULL;

  if (left == NULL)
    /* Translators: amounts before and after */
    return g_strdup_printf (_("%s → %s paid and signed, without a limit"), used, after);
  /* Translators: amounts before and after, and what is left then */
  return g_strdup_printf (budget->left < 0 ? _("%s → %s paid and signed: %s over") : _("%s → %s paid and signed: %s left"),
                          used, after, left);
}

static GtkWidget *
budget_gauge_new (const IncBudget *budget, const char *said)
{
  GtkWidget *gauge = inc_gauge_new ();
  const gint64 most = MAX (MAX (budget->limit, budget->after), 1);
  g_autofree char *limit = inc_amount_display (budget->limit, budget->currency);
  g_autofree char *label = g_strdup_printf (_("At most %s"), limit);

  inc_gauge_set (INC_GAUGE (gauge), budget->used, budget->after, budget->limit, most + most / 10, label, said);
  return gauge;
}

GtkWidget *
inc_budget_card_new (const IncBudget *budget)
{
  GtkWidget *title = label_new (budget->name != NULL ? budget->name : "–", "heading", NULL);
  GtkWidget *pill = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_START, NULL);
  g_autofree char *said = describe_budget (budget);

  inc_status_set (GTK_LABEL (pill), budget->verdict == INC_CEILING_WITHIN ? INC_TONE_SUCCESS : INC_TONE_ERROR,
                  budget->verdict == INC_CEILING_WITHIN              ? C_("ceiling", "Within")
                  : budget->limit != INC_MISSING && budget->left < 0 ? C_("ceiling", "Over")
                                                                     : C_("ceiling", "Outside its period"));
  gtk_widget_set_visible (pill, budget->limit != INC_MISSING || budget->outside != NULL);
  return card_new (line_new (title, pill), budget->limit != INC_MISSING ? budget_gauge_new (budget, said) : NULL, said,
                   budget->outside);
}
