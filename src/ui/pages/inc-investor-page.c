/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-investor-page: what it looks for stands in the head, what it did in the figures. */
#include "config.h"

#include "inc-investor-page.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-investor.h"
#include "inc-link-list.h"
#include "inc-money.h"
#include "inc-people-list.h"
#include "inc-record-cell.h"
#include "inc-stake-list.h"

#include <glib/gi18n.h>

struct _IncInvestorPage
{
  IncFilePage parent_instance;

  IncStakeList *stakes;
  IncLinkList *angel;
  IncPeopleList *people;
};

G_DEFINE_FINAL_TYPE (IncInvestorPage, inc_investor_page, INC_TYPE_FILE_PAGE)

enum
{
  STAKES,
  INVESTED,
};

static const IncFileQuestion questions[] = {
  [STAKES] = { "stakes-of", TRUE },
  [INVESTED] = { "invested-by", TRUE },
  { NULL },
};

static const IncField *
find_field (IncInvestor *investor, const char *name)
{
  return inc_schema_find (inc_record_get_schema (INC_RECORD (investor)), name);
}

/* ---- what it looks for ---- */

/* "1 tỷ – 8 tỷ đ"; NULL when neither end is known. */
static char *
describe_range (const char *from, const char *to)
{
  if (from != NULL && to != NULL)
    return g_str_equal (from, to) ? g_strdup (from) : g_strdup_printf ("%s – %s", from, to);
  if (from != NULL)
    /* Translators: the lower end of a range, such as an amount or a stage */
    return g_strdup_printf (_("%s or more"), from);
  /* Translators: the upper end of a range, such as an amount or a stage */
  return to != NULL ? g_strdup_printf (_("up to %s"), to) : NULL;
}

static char *
display_ticket (IncInvestor *investor, gint64 amount)
{
  return amount != INC_MISSING ? inc_amount_display_short (amount, investor->ticket_currency) : NULL;
}

static char *
describe_tickets (IncInvestor *investor)
{
  g_autofree char *least = display_ticket (investor, investor->ticket_min);
  g_autofree char *most = display_ticket (investor, investor->ticket_max);

  return describe_range (least, most);
}

static char *
describe_stages (IncInvestor *investor)
{
  g_autofree char *first = inc_record_display (INC_RECORD (investor), find_field (investor, "stage_from"));
  g_autofree char *last = inc_record_display (INC_RECORD (investor), find_field (investor, "stage_to"));

  return describe_range (first, last);
}

/* "Nông nghiệp, Y tế · Prototype – On the market"; NULL when nothing is known. */
static char *
describe_search (IncInvestor *investor)
{
  g_autofree char *stages = describe_stages (investor);

  if (investor->sectors != NULL && stages != NULL)
    return g_strdup_printf ("%s · %s", investor->sectors, stages);
  return investor->sectors != NULL ? g_strdup (investor->sectors) : g_steal_pointer (&stages);
}

static void
show_head (IncInvestorPage *self, IncInvestor *investor)
{
  static const char *const where[] = { "kind", "country", NULL };
  const IncField *status = find_field (investor, "status");
  const IncTone tone = inc_tone_of (status, investor->status);
  g_autofree char *search = describe_search (investor);
  g_autofree char *pill = tone != INC_TONE_PLAIN ? inc_record_display (INC_RECORD (investor), status) : NULL;
  g_autofree char *joined = inc_record_join_fields (INC_RECORD (investor), where);

  inc_file_page_set_head (INC_FILE_PAGE (self), search, tone, pill, joined);
  inc_file_page_set_description (INC_FILE_PAGE (self), investor->description != NULL ? investor->description
                                                                                    : investor->description_en);
}

/* ---- what it did ---- */

/* A line a currency: đồng and dollars are no sum. */
static void
add_invested (IncTiles *tiles, const IncTable *invested)
{
  g_autoptr(GString) amounts = g_string_new (NULL);
  g_autofree char *line = NULL;
  guint n_known = 0, n_all = 0;

  for (guint i = 0; i < inc_table_get_n_rows (invested); i++)
    {
      const char *currency = inc_table_get_text (invested, i, "currency");
      const gint64 n = inc_table_get_integer (invested, i, "stakes");
      g_autofree char *amount = inc_amount_display_short (inc_table_get_integer (invested, i, "amount"), currency);

      n_all += n;
      if (currency == NULL)
        continue;
      n_known += n;
      g_string_append_printf (amounts, "%s%s", amounts->len > 0 ? "\n" : "", amount);
    }
  if (n_all > 0)
    /* Translators: of how many stakes the amount is known: "3 of 4 stakes known" */
    line = g_strdup_printf (ngettext ("%u of %u stake known", "%u of %u stakes known", n_all), n_known, n_all);
  inc_tiles_add (tiles, _("Invested"), amounts->len > 0 ? amounts->str : NULL, line);
}

static void
show_tiles (IncInvestorPage *self, IncInvestor *investor, const IncTable *invested)
{
  IncTiles *tiles = inc_file_page_get_tiles (INC_FILE_PAGE (self));
  g_autofree char *startups = investor->startups != INC_MISSING ? inc_number_display (investor->startups) : NULL;
  g_autofree char *contacted = inc_date_display (investor->contacted);
  g_autofree char *tickets = describe_tickets (investor);

  inc_tiles_add (tiles, _("Startups"), startups, NULL);
  add_invested (tiles, invested);
  inc_tiles_add (tiles, _("Tickets"), tickets, NULL);
  inc_tiles_add (tiles, _("Last contact"), contacted, NULL);
}

static void
show_facts (IncInvestorPage *self, IncInvestor *investor)
{
  static const char *const names[] = { "legal_name", "tax_code", "ticket_min", "ticket_max", NULL };
  static const char *const reach[] = { "phone", "address", NULL };
  static const char *const origin[] = { "source", NULL };
  IncFilePage *page = INC_FILE_PAGE (self);
  IncFacts *facts = inc_file_page_get_facts (page);

  inc_facts_add_fields (facts, INC_RECORD (investor), names);
  inc_facts_add_link (facts, _("Website"), investor->website, "https://");
  inc_facts_add_link (facts, _("E-mail"), investor->email, "mailto:");
  inc_facts_add_fields (facts, INC_RECORD (investor), reach);
  inc_facts_add_custom (facts, INC_RECORD (investor), inc_session_get_catalog (inc_page_get_session (INC_PAGE (page))));
  inc_facts_add_fields (facts, INC_RECORD (investor), origin);
}

static void
show_angel (IncInvestorPage *self, IncInvestor *investor)
{
  const char *name = inc_record_get_ref_title (INC_RECORD (investor), find_field (investor, "person"));

  inc_link_list_clear (self->angel);
  if (investor->person != 0 && name != NULL)
    inc_link_list_add (self->angel, "person", investor->person, name);
}

static void
inc_investor_page_show (IncFilePage *page, IncRecord *record, IncTable *const *answers)
{
  IncInvestorPage *self = INC_INVESTOR_PAGE (page);
  IncInvestor *investor = INC_INVESTOR (record);

  show_head (self, investor);
  show_tiles (self, investor, answers[INVESTED]);
  show_facts (self, investor);
  show_angel (self, investor);
  inc_stake_list_show (self->stakes, answers[STAKES]);
}

static void
inc_investor_page_attach (IncFilePage *page, IncSession *session, gint64 id)
{
  IncInvestorPage *self = INC_INVESTOR_PAGE (page);

  inc_people_list_set_owner (self->people, inc_schema_of (inc_investor_get_type ()), id);
  inc_people_list_set_session (self->people, session);
}

static void
inc_investor_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_INVESTOR_PAGE);
  G_OBJECT_CLASS (inc_investor_page_parent_class)->dispose (object);
}

static void
inc_investor_page_class_init (IncInvestorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IncFilePageClass *page_class = INC_FILE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_investor_page_dispose;
  page_class->table = "investor";
  page_class->questions = questions;
  page_class->attach = inc_investor_page_attach;
  page_class->show = inc_investor_page_show;

  g_type_ensure (INC_TYPE_LINK_LIST);
  g_type_ensure (INC_TYPE_PEOPLE_LIST);
  g_type_ensure (INC_TYPE_STAKE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-investor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncInvestorPage, stakes);
  gtk_widget_class_bind_template_child (widget_class, IncInvestorPage, angel);
  gtk_widget_class_bind_template_child (widget_class, IncInvestorPage, people);
}

static void
inc_investor_page_init (IncInvestorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
