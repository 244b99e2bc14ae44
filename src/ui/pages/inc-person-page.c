/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-person-page: what is personal says so; of the sex nothing is shown, for it is kept for totals alone. */
#include "config.h"

#include "inc-person-page.h"

#include "inc-consent-list.h"
#include "inc-link-list.h"
#include "inc-people-list.h"
#include "inc-person.h"
#include "inc-record-cell.h"
#include "inc-stake-list.h"

#include <glib/gi18n.h>

struct _IncPersonPage
{
  IncFilePage parent_instance;

  IncPeopleList *roles;
  IncStakeList *stakes;
  IncConsentList *consents;
  IncLinkList *investors;
};

G_DEFINE_FINAL_TYPE (IncPersonPage, inc_person_page, INC_TYPE_FILE_PAGE)

enum
{
  STAKES,
  CONSENTS,
  INVESTORS,
};

static const IncFileQuestion questions[] = {
  [STAKES] = { "stakes-of", TRUE },
  [CONSENTS] = { "consents-of-person", FALSE },
  [INVESTORS] = { "investors-of-person", FALSE },
  { NULL },
};

static void
show_head (IncFilePage *page, IncRecord *record)
{
  static const char *const where[] = { "position", "place", NULL };
  g_autofree char *joined = inc_record_join_fields (record, where);

  inc_file_page_set_head (page, INC_PERSON_RECORD (record)->academic_title, INC_TONE_PLAIN, NULL, joined);
  inc_file_page_set_description (page, INC_PERSON_RECORD (record)->description);
}

static void
show_facts (IncFilePage *page, IncPerson *person)
{
  static const char *const reach[] = { "phone", "honorific", "languages", "country", NULL };
  static const char *const origin[] = { "source", NULL };
  IncFacts *facts = inc_file_page_get_facts (page);

  inc_file_page_set_facts_note (page, _("Personal data: they leave the house only with a consent."));
  inc_facts_add_link (facts, _("E-mail"), person->email, "mailto:");
  inc_facts_add_fields (facts, INC_RECORD (person), reach);
  inc_facts_add_link (facts, _("Website"), person->website, "https://");
  inc_facts_add_custom (facts, INC_RECORD (person), inc_session_get_catalog (inc_page_get_session (INC_PAGE (page))));
  inc_facts_add_fields (facts, INC_RECORD (person), origin);
}

static void
show_investors (IncPersonPage *self, const IncTable *table)
{
  inc_link_list_clear (self->investors);
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    inc_link_list_add (self->investors, "investor", inc_table_get_integer (table, i, "id"),
                       inc_table_get_text (table, i, "name"));
}

/* Most people hold nothing: that is not worth saying of them. */
static void
inc_person_page_show (IncFilePage *page, IncRecord *record, IncTable *const *answers)
{
  IncPersonPage *self = INC_PERSON_PAGE (page);

  show_head (page, record);
  show_facts (page, INC_PERSON_RECORD (record));
  show_investors (self, answers[INVESTORS]);
  inc_consent_list_show (self->consents, inc_record_get_title (record), answers[CONSENTS]);
  inc_stake_list_show (self->stakes, answers[STAKES]);
  gtk_widget_set_visible (GTK_WIDGET (self->stakes), inc_table_get_n_rows (answers[STAKES]) > 0);
}

static void
inc_person_page_attach (IncFilePage *page, IncSession *session, gint64 id)
{
  IncPersonPage *self = INC_PERSON_PAGE (page);

  inc_people_list_set_owner (self->roles, inc_schema_of (inc_person_get_type ()), id);
  inc_people_list_set_session (self->roles, session);
  inc_consent_list_attach (self->consents, session, id);
}

static void
inc_person_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_PERSON_PAGE);
  G_OBJECT_CLASS (inc_person_page_parent_class)->dispose (object);
}

static void
inc_person_page_class_init (IncPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IncFilePageClass *page_class = INC_FILE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_person_page_dispose;
  page_class->table = "person";
  page_class->questions = questions;
  page_class->attach = inc_person_page_attach;
  page_class->show = inc_person_page_show;

  g_type_ensure (INC_TYPE_CONSENT_LIST);
  g_type_ensure (INC_TYPE_LINK_LIST);
  g_type_ensure (INC_TYPE_PEOPLE_LIST);
  g_type_ensure (INC_TYPE_STAKE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncPersonPage, roles);
  gtk_widget_class_bind_template_child (widget_class, IncPersonPage, stakes);
  gtk_widget_class_bind_template_child (widget_class, IncPersonPage, consents);
  gtk_widget_class_bind_template_child (widget_class, IncPersonPage, investors);
}

static void
inc_person_page_init (IncPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
