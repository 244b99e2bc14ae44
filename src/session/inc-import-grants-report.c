/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-grants-report: what came of a grants file, in words. */
#include "config.h"

#include "inc-import-grants.h"

#include "inc-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (IncGrantsReport, inc_grants_report, inc_grants_report_ref, inc_grants_report_unref)

IncGrantsReport *
inc_grants_report_ref (IncGrantsReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
report_clear (gpointer data)
{
  IncGrantsReport *self = data;

  inc_amount_sums_free (self->awarded);
  inc_amount_sums_free (self->paid);
  inc_amount_sums_free (self->negative);
  g_clear_pointer (&self->changes, inc_changes_unref);
  g_free (self->too_fine_id);
}

void
inc_grants_report_unref (IncGrantsReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

/* Takes the line; nothing for what did not happen. */
static void
add_line (GString *text, guint n, char *line)
{
  if (n > 0)
    g_string_append_printf (text, "\n%s", line);
  g_free (line);
}

static void
add_new (GString *text, const IncGrantsReport *self)
{
  add_line (text, self->n_startups,
            g_strdup_printf (ngettext ("%u new startup", "%u new startups", self->n_startups), self->n_startups));
  add_line (text, self->n_partners,
            g_strdup_printf (ngettext ("%u new partner", "%u new partners", self->n_partners), self->n_partners));
  add_line (text, self->n_funds,
            g_strdup_printf (ngettext ("%u new fund: look at the source of its money",
                                       "%u new funds: look at the sources of their money", self->n_funds), self->n_funds));
}

static void
add_negative (GString *text, const IncGrantsReport *self)
{
  g_autofree char *sums = inc_amount_sums_display (self->negative, FALSE);

  add_line (text, self->n_negative,
            /* Translators: %s are amounts in all their currencies. */
            g_strdup_printf (ngettext ("%u grant of less than zero was left out: %s",
                                       "%u grants of less than zero were left out: %s", self->n_negative),
                             self->n_negative, sums != NULL ? sums : "–"));
}

static void
add_too_fine (GString *text, const IncGrantsReport *self)
{
  g_autofree char *id = self->too_fine_id != NULL ? inc_text_dup_short (self->too_fine_id) : NULL;

  add_line (text, self->n_too_fine,
            /* Translators: %u are how many, and a line of a file; “%s” is the identifier of a grant. */
            g_strdup_printf (ngettext ("%u grant has smaller parts than its currency and was left out: line %u, “%s”",
                                       "%u grants have smaller parts than their currencies and were left out: line %u, “%s” "
                                       "is the first", self->n_too_fine),
                             self->n_too_fine, self->too_fine_line, id != NULL ? id : "–"));
}

static void
add_left_out (GString *text, const IncGrantsReport *self)
{
  add_negative (text, self);
  add_too_fine (text, self);
  add_line (text, self->n_shared,
            g_strdup_printf (ngettext ("%u grant names several funders or recipients: the first was taken",
                                       "%u grants name several funders or recipients: the first was taken", self->n_shared),
                             self->n_shared));
  add_line (text, self->n_individuals,
            g_strdup_printf (ngettext ("%u grant to a person was left out", "%u grants to persons were left out",
                                       self->n_individuals), self->n_individuals));
  add_line (text, self->n_undated,
            g_strdup_printf (ngettext ("%u payment without a day was left out", "%u payments without a day were left out",
                                       self->n_undated), self->n_undated));
  add_line (text, self->n_differing,
            g_strdup_printf (ngettext ("%u grant says that another amount was paid than its payments add up to",
                                       "%u grants say that other amounts were paid than their payments add up to",
                                       self->n_differing), self->n_differing));
  add_line (text, self->n_exceeding,
            g_strdup_printf (ngettext ("%u grant was paid more than was awarded", "%u grants were paid more than was awarded",
                                       self->n_exceeding), self->n_exceeding));
}

char *
inc_grants_report_describe (const IncGrantsReport *self)
{
  g_autofree char *awarded = inc_amount_sums_display (self->awarded, FALSE);
  g_autofree char *paid = inc_amount_sums_display (self->paid, FALSE);
  GString *text = g_string_new (NULL);

  /* Translators: numbers of grants. */
  g_string_append_printf (text, _("%u grants read: %u new, %u here already"), self->n_grants, self->n_new, self->n_known);
  /* Translators: amounts in all their currencies. */
  add_line (text, awarded != NULL, g_strdup_printf (_("Awarded: %s"), awarded));
  /* Translators: amounts in all their currencies, and how many payments they are. */
  add_line (text, paid != NULL, g_strdup_printf (_("Paid: %s; payments: %u"), paid, self->n_payments));
  add_new (text, self);
  add_left_out (text, self);
  return g_string_free (text, FALSE);
}
