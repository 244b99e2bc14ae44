/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-reports-page: the newest papers, read anew after each change; all of them stand in a table of their own. */
#include "config.h"

#include "inc-reports-page.h"

#include "inc-date.h"
#include "inc-status.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

#define MOST 12

struct _IncReportsPage
{
  IncPage parent_instance;

  GtkBox *groups;
  AdwPreferencesGroup *issued_group;
  GPtrArray *rows; /* in issued_group; borrowed */
  IncWatch *watch;
};

G_DEFINE_FINAL_TYPE (IncReportsPage, inc_reports_page, INC_TYPE_PAGE)

static void
add_row (IncReportsPage *self, GtkWidget *row)
{
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->issued_group, row);
}

/* "15/BC-TTƯT · 05/01/2026", or the day alone of a paper without a number.  Full transfer. */
static char *
describe_paper (const IncTable *papers, guint row)
{
  const gint64 number = inc_table_get_integer (papers, row, "number");
  const char *symbol = inc_table_get_text (papers, row, "symbol");
  g_autofree char *day = inc_date_display (inc_table_get_text (papers, row, "issued"));

  if (symbol == NULL)
    return g_steal_pointer (&day);
  return g_strdup_printf ("%02" G_GINT64_FORMAT "/%s · %s", number, symbol, day);
}

static void
add_paper (IncReportsPage *self, const IncTable *papers, guint row)
{
  const gboolean withdrawn = g_strcmp0 (inc_table_get_text (papers, row, "state"), "withdrawn") == 0;
  g_autofree char *subtitle = describe_paper (papers, row);
  GtkWidget *widget = g_object_new (ADW_TYPE_ACTION_ROW, "title", inc_table_get_text (papers, row, "title"),
                                    "use-markup", FALSE, "subtitle", subtitle, "activatable", TRUE, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "(sx)", "report", inc_table_get_integer (papers, row, "id"));
  if (withdrawn)
    {
      GtkWidget *pill = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_CENTER, NULL);

      inc_status_set (GTK_LABEL (pill), INC_TONE_NEUTRAL, _("Withdrawn"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (widget), pill);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  add_row (self, widget);
}

static void
add_all_row (IncReportsPage *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("All _Issued Papers"), "use-underline", TRUE, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-table");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "report");
  add_row (self, row);
}

static void
show_papers (IncReportsPage *self, const IncTable *papers)
{
  const guint n_papers = inc_table_get_n_rows (papers);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->issued_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (n_papers, MOST); i++)
    add_paper (self, papers, i);
  if (n_papers > MOST)
    add_all_row (self);
  adw_preferences_group_set_description (self->issued_group,
                                         n_papers > 0 ? NULL : _("No paper was issued yet. A report is issued from its "
                                                                 "options: it takes a number and stays as it went out."));
}

static gpointer
read_papers (gpointer owner, IncSession *session, GError **error)
{
  const IncValue most = inc_value_integer (MOST + 1);

  return dex_await_boxed (inc_session_query (session, "issued-papers", &most, 1), error);
}

static void
show_answer (gpointer owner, gpointer answer)
{
  g_autoptr(IncTable) papers = answer;

  show_papers (owner, papers);
}

static const IncWatchKind watch_kind = {
  .read = read_papers,
  .show = show_answer,
  .free_answer = (GDestroyNotify) inc_table_unref,
};

static void
inc_reports_page_session_set (IncPage *page, IncSession *session)
{
  inc_watch_set_session (INC_REPORTS_PAGE (page)->watch, session);
}

static void
inc_reports_page_dispose (GObject *object)
{
  g_clear_object (&INC_REPORTS_PAGE (object)->watch);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_REPORTS_PAGE);
  G_OBJECT_CLASS (inc_reports_page_parent_class)->dispose (object);
}

static void
inc_reports_page_finalize (GObject *object)
{
  g_ptr_array_unref (INC_REPORTS_PAGE (object)->rows);
  G_OBJECT_CLASS (inc_reports_page_parent_class)->finalize (object);
}

static void
inc_reports_page_class_init (IncReportsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_reports_page_dispose;
  G_OBJECT_CLASS (class)->finalize = inc_reports_page_finalize;
  INC_PAGE_CLASS (class)->session_set = inc_reports_page_session_set;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncReportsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, IncReportsPage, issued_group);
}

static void
inc_reports_page_init (IncReportsPage *self)
{
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
