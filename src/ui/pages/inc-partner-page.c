/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-partner-page: facts and people beside what was said. */
#include "config.h"

#include "inc-partner-page.h"

#include "inc-partner.h"
#include "inc-people-list.h"
#include "inc-record-cell.h"

#include <glib/gi18n.h>

struct _IncPartnerPage
{
  IncFilePage parent_instance;

  IncPeopleList *people;
};

G_DEFINE_FINAL_TYPE (IncPartnerPage, inc_partner_page, INC_TYPE_FILE_PAGE)

static const IncFileQuestion questions[] = { { NULL } };

static void
show_head (IncPartnerPage *self, IncRecord *record)
{
  static const char *const where[] = { "kind", "country", NULL };
  const IncField *status = inc_schema_find (inc_record_get_schema (record), "status");
  const IncTone tone = inc_tone_of (status, INC_PARTNER (record)->status);
  g_autofree char *pill = tone != INC_TONE_PLAIN ? inc_record_display (record, status) : NULL;
  g_autofree char *joined = inc_record_join_fields (record, where);

  inc_file_page_set_head (INC_FILE_PAGE (self), INC_PARTNER (record)->legal_name, tone, pill, joined);
  inc_file_page_set_description (INC_FILE_PAGE (self), INC_PARTNER (record)->description);
}

static void
show_facts (IncFilePage *page, IncPartner *partner)
{
  static const char *const names[] = { "tax_code", "digital_type", "digital_type_on", "contacted", NULL };
  static const char *const reach[] = { "phone", "address", NULL };
  static const char *const origin[] = { "source", NULL };
  IncFacts *facts = inc_file_page_get_facts (page);

  inc_facts_add_fields (facts, INC_RECORD (partner), names);
  inc_facts_add_link (facts, _("Website"), partner->website, "https://");
  inc_facts_add_link (facts, _("E-mail"), partner->email, "mailto:");
  inc_facts_add_fields (facts, INC_RECORD (partner), reach);
  inc_facts_add_custom (facts, INC_RECORD (partner), inc_session_get_catalog (inc_page_get_session (INC_PAGE (page))));
  inc_facts_add_fields (facts, INC_RECORD (partner), origin);
}

static void
inc_partner_page_show (IncFilePage *page, IncRecord *record, IncTable *const *answers)
{
  show_head (INC_PARTNER_PAGE (page), record);
  show_facts (page, INC_PARTNER (record));
}

static void
inc_partner_page_attach (IncFilePage *page, IncSession *session, gint64 id)
{
  IncPartnerPage *self = INC_PARTNER_PAGE (page);

  inc_people_list_set_owner (self->people, inc_schema_of (inc_partner_get_type ()), id);
  inc_people_list_set_session (self->people, session);
}

static void
inc_partner_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_PARTNER_PAGE);
  G_OBJECT_CLASS (inc_partner_page_parent_class)->dispose (object);
}

static void
inc_partner_page_class_init (IncPartnerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IncFilePageClass *page_class = INC_FILE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_partner_page_dispose;
  page_class->table = "partner";
  page_class->questions = questions;
  page_class->attach = inc_partner_page_attach;
  page_class->show = inc_partner_page_show;

  g_type_ensure (INC_TYPE_PEOPLE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-partner-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncPartnerPage, people);
}

static void
inc_partner_page_init (IncPartnerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
