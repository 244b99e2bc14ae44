/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-today-page: asks four named queries and shows their first rows; asked again after every change and on a new day. */
#include "config.h"

#include "inc-today-page.h"

#include "inc-amount.h"
#include "inc-attention-list.h"
#include "inc-choice.h"
#include "inc-date.h"
#include "inc-day-text.h"
#include "inc-named-filter.h"
#include "inc-records.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

#define N_ROWS 5

struct _IncTodayPage
{
  IncPage parent_instance;

  char *shown_day; /* ISO; of what is shown */
  IncWatch *watch;

  GtkStack *stack;
  GtkLabel *day;
  GtkLabel *sentence;
  GtkWidget *calm;
  GtkWidget *columns;
  GtkWidget *main;
  IncAttentionList *tranches;
  IncAttentionList *quiet;
  IncAttentionList *incomplete;
  IncAttentionList *ending;
};

G_DEFINE_FINAL_TYPE (IncTodayPage, inc_today_page, INC_TYPE_PAGE)

/* The answers of one load. */
typedef struct
{
  IncSession *session; /* borrowed, while they are asked for */
  char *today;
  guint n_startups;
  guint n_cohorts;
  IncTable *tranches;
  IncTable *quiet;
  IncTable *incomplete;
  IncTable *ending;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_free (load->today);
  g_clear_pointer (&load->tranches, inc_table_unref);
  g_clear_pointer (&load->quiet, inc_table_unref);
  g_clear_pointer (&load->incomplete, inc_table_unref);
  g_clear_pointer (&load->ending, inc_table_unref);
  g_free (load);
}

static guint
get_number (const IncTable *table, const char *column)
{
  return inc_table_get_n_rows (table) > 0 ? inc_table_get_integer (table, 0, column) : 0;
}

static GtkWidget *
make_icon (const char *name)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_widget_add_css_class (icon, "dimmed");
  return icon;
}

/* "Vi Mạch Thăng Long · Đợt 2", "150.000.000 đ · Acceptance minutes". */
static void
add_tranche_row (IncTodayPage *self, const IncTable *table, guint row, const char *today)
{
  const char *word = inc_table_get_text (table, row, "waits_for");
  const IncChoice *waits = word != NULL ? inc_choice_find_word (inc_requirement_kind_choices, word) : NULL;
  const char *startup = inc_table_get_text (table, row, "startup");
  g_autofree char *amount = inc_amount_display (inc_table_get_integer (table, row, "amount"),
                                                inc_table_get_text (table, row, "currency"));
  g_autofree char *title = g_strdup_printf ("%s · %s", startup != NULL ? startup : "–",
                                            inc_table_get_text (table, row, "title"));
  g_autofree char *subtitle = waits != NULL ? g_strdup_printf ("%s · %s", amount, _(waits->label)) : g_strdup (amount);
  g_autofree char *pill = NULL;
  int days = 0;

  inc_date_days_between (inc_table_get_text (table, row, "due"), today, &days);
  pill = g_strdup_printf (ngettext ("%d day over", "%d days over", days), days);
  inc_attention_list_add (self->tranches, make_icon ("inc-fund-symbolic"), title, subtitle, pill, TRUE, "award",
                          inc_table_get_integer (table, row, "award"));
}

static void
add_quiet_row (IncTodayPage *self, const IncTable *table, guint row, const char *today)
{
  const IncChoice *stage = inc_choice_find_word (inc_stage_choices, inc_table_get_text (table, row, "stage"));
  const char *since = inc_table_get_text (table, row, "since");
  g_autofree char *day = inc_date_display (since);
  g_autofree char *subtitle = NULL;
  g_autofree char *pill = NULL;
  int days = 0;

  inc_date_days_between (since, today, &days);
  /* Translators: cohort, stage and date: "Cohort 7 · In incubation since 12/05/2026" */
  subtitle = g_strdup_printf (_("%s · %s since %s"), inc_table_get_text (table, row, "cohort"),
                              stage != NULL ? _(stage->label) : "–", day);
  pill = g_strdup_printf (ngettext ("%d day", "%d days", days), days);
  inc_attention_list_add (self->quiet, make_icon ("inc-startup-symbolic"), inc_table_get_text (table, row, "name"), subtitle,
                          pill, TRUE, "startup", inc_table_get_integer (table, row, "id"));
}

static void
add_incomplete_row (IncTodayPage *self, const IncTable *table, guint row)
{
  const gboolean no_tax_code = inc_table_get_integer (table, row, "no_tax_code");
  const gboolean no_contact = inc_table_get_integer (table, row, "no_contact");
  const char *cohort = inc_table_get_text (table, row, "cohort");

  inc_attention_list_add (self->incomplete, make_icon ("inc-startup-symbolic"), inc_table_get_text (table, row, "name"),
                          cohort != NULL ? cohort : _("In no cohort"),
                          no_tax_code && no_contact ? _("No tax code, no contact")
                          : no_tax_code             ? _("No tax code")
                                                    : _("No contact"),
                          FALSE, "startup", inc_table_get_integer (table, row, "id"));
}

static GtkWidget *
make_date_block (const char *iso)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *day = gtk_label_new (iso + 8 + (iso[8] == '0'));
  GtkWidget *month = gtk_label_new (inc_day_text_short_month (iso));

  gtk_widget_add_css_class (day, "date-day");
  gtk_widget_add_css_class (day, "numeric");
  gtk_widget_add_css_class (month, "caption");
  gtk_widget_add_css_class (block, "date-block");
  gtk_widget_set_valign (block, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (block, 6);
  gtk_widget_set_margin_bottom (block, 6);
  gtk_box_append (GTK_BOX (block), day);
  gtk_box_append (GTK_BOX (block), month);
  return block;
}

static void
add_ending_row (IncTodayPage *self, const IncTable *table, guint row, const char *today)
{
  const char *ends = inc_table_get_text (table, row, "ends");
  const guint n_startups = inc_table_get_integer (table, row, "n_startups");
  g_autofree char *startups = g_strdup_printf (ngettext ("%u in incubation", "%u in incubation", n_startups), n_startups);
  g_autofree char *subtitle = NULL;
  g_autofree char *pill = NULL;
  int days = 0;

  inc_date_days_between (today, ends, &days);
  subtitle = g_strdup_printf ("%s · %s", inc_table_get_text (table, row, "programme"), startups);
  if (days < 0)
    pill = g_strdup_printf (ngettext ("%d day over", "%d days over", -days), -days);
  else
    pill = days == 0 ? g_strdup (_("Today")) : g_strdup_printf (ngettext ("%d day left", "%d days left", days), days);
  inc_attention_list_add (self->ending, make_date_block (ends), inc_table_get_text (table, row, "name"), subtitle, pill,
                          days < 0, "cohort", inc_table_get_integer (table, row, "id"));
}

static void
fill_lists (IncTodayPage *self, const Load *load)
{
  g_autoptr(IncQuery) quiet = inc_named_filter_query_quiet (load->today);
  g_autoptr(IncQuery) incomplete = inc_named_filter_query_incomplete ();
  g_autoptr(IncQuery) ending = inc_named_filter_query_ending (load->today);
  g_autoptr(IncQuery) tranches = inc_query_new (inc_schema_of (inc_tranche_get_type ()));

  inc_named_filter_overdue (tranches, load->today);
  inc_attention_list_reset (self->tranches, get_number (load->tranches, "total"), "tranche", tranches);
  for (guint i = 0; i < inc_table_get_n_rows (load->tranches); i++)
    add_tranche_row (self, load->tranches, i, load->today);
  inc_attention_list_reset (self->quiet, get_number (load->quiet, "total"), "startups", quiet);
  for (guint i = 0; i < inc_table_get_n_rows (load->quiet); i++)
    add_quiet_row (self, load->quiet, i, load->today);
  inc_attention_list_reset (self->incomplete, get_number (load->incomplete, "total"), "startups", incomplete);
  for (guint i = 0; i < inc_table_get_n_rows (load->incomplete); i++)
    add_incomplete_row (self, load->incomplete, i);
  inc_attention_list_reset (self->ending, get_number (load->ending, "total"), "cohorts", ending);
  for (guint i = 0; i < inc_table_get_n_rows (load->ending); i++)
    add_ending_row (self, load->ending, i, load->today);
}

static char *
count_in_words (guint total, guint overdue)
{
  g_autofree char *all = g_strdup_printf (ngettext ("%u thing to look after", "%u things to look after", total), total);

  if (total == 0)
    return g_strdup (_("Nothing waits for you"));
  if (overdue == 0)
    return g_steal_pointer (&all);
  /* Translators: %s is "8 things to look after" */
  return g_strdup_printf (ngettext ("%s, %u of them overdue", "%s, %u of them overdue", overdue), all, overdue);
}

static void
show (IncTodayPage *self, const Load *load)
{
  const guint total = get_number (load->quiet, "total") + get_number (load->incomplete, "total") +
                      get_number (load->ending, "total") + get_number (load->tranches, "total");
  const guint overdue = get_number (load->tranches, "total") + get_number (load->quiet, "total") +
                        get_number (load->ending, "overdue");
  g_autofree char *day = inc_day_text_long (load->today);
  g_autofree char *sentence = count_in_words (total, overdue);

  fill_lists (self, load);
  gtk_label_set_label (self->day, day);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->calm, total == 0);
  gtk_widget_set_visible (self->columns, total > 0);
  gtk_widget_set_visible (self->main, inc_attention_list_get_total (self->tranches) > 0 ||
                                        inc_attention_list_get_total (self->quiet) > 0 ||
                                        inc_attention_list_get_total (self->incomplete) > 0);
  gtk_stack_set_visible_child_name (self->stack, load->n_startups + load->n_cohorts > 0 ? "work" : "empty");
  inc_page_set_badge (INC_PAGE (self), overdue);
  g_set_str (&self->shown_day, load->today);
}

static gboolean
count (Load *load, GType type, guint *n, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(GError) local_error = NULL;

  *n = dex_await_uint (inc_session_count (load->session, query), &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
ask (Load *load, GError **error)
{
  g_autofree char *since = inc_date_add_days (load->today, -INC_QUIET_DAYS);
  g_autofree char *until = inc_date_add_days (load->today, INC_ENDING_DAYS);
  g_autofree char *yesterday = inc_date_add_days (load->today, -1);
  const IncValue tranches[] = { { INC_VALUE_TEXT, 0, yesterday }, { INC_VALUE_INTEGER, N_ROWS, NULL } };
  const IncValue quiet[] = { { INC_VALUE_TEXT, 0, since }, { INC_VALUE_INTEGER, N_ROWS, NULL } };
  const IncValue incomplete[] = { { INC_VALUE_INTEGER, N_ROWS, NULL } };
  const IncValue ending[] = { { INC_VALUE_TEXT, 0, load->today }, { INC_VALUE_TEXT, 0, until },
                              { INC_VALUE_INTEGER, N_ROWS, NULL } };

  if (!count (load, inc_startup_get_type (), &load->n_startups, error) ||
      !count (load, inc_cohort_get_type (), &load->n_cohorts, error))
    return FALSE;
  load->tranches = dex_await_boxed (inc_session_query (load->session, "today-tranches", tranches, 2), error);
  if (load->tranches == NULL)
    return FALSE;
  load->quiet = dex_await_boxed (inc_session_query (load->session, "today-quiet", quiet, 2), error);
  if (load->quiet == NULL)
    return FALSE;
  load->incomplete = dex_await_boxed (inc_session_query (load->session, "today-incomplete", incomplete, 1), error);
  if (load->incomplete == NULL)
    return FALSE;
  load->ending = dex_await_boxed (inc_session_query (load->session, "today-ending", ending, 3), error);
  return load->ending != NULL;
}

static gpointer
read_load (gpointer owner, IncSession *session, GError **error)
{
  Load *load = g_new0 (Load, 1);

  load->session = session;
  load->today = inc_date_today ();
  if (!ask (load, error))
    g_clear_pointer (&load, load_free);
  return load;
}

static void
show_load (gpointer owner, gpointer answer)
{
  show (owner, answer);
  load_free (answer);
}

static const IncWatchKind watch_kind = {
  .read = read_load,
  .show = show_load,
  .free_answer = load_free,
  .eager = TRUE, /* the sidebar shows how much is overdue */
};

static void
on_page_showing (IncTodayPage *self)
{
  g_autofree char *today = inc_date_today ();

  if (g_strcmp0 (today, self->shown_day) != 0)
    inc_watch_again (self->watch);
}

static void
inc_today_page_session_set (IncPage *page, IncSession *session)
{
  IncTodayPage *self = INC_TODAY_PAGE (page);

  gtk_stack_set_visible_child_name (self->stack, "loading");
  inc_watch_set_session (self->watch, session);
}

static void
inc_today_page_dispose (GObject *object)
{
  g_clear_object (&INC_TODAY_PAGE (object)->watch);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_TODAY_PAGE);
  G_OBJECT_CLASS (inc_today_page_parent_class)->dispose (object);
}

static void
inc_today_page_finalize (GObject *object)
{
  g_free (INC_TODAY_PAGE (object)->shown_day);
  G_OBJECT_CLASS (inc_today_page_parent_class)->finalize (object);
}

static void
inc_today_page_class_init (IncTodayPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_today_page_dispose;
  G_OBJECT_CLASS (class)->finalize = inc_today_page_finalize;
  INC_PAGE_CLASS (class)->session_set = inc_today_page_session_set;

  g_type_ensure (INC_TYPE_ATTENTION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, day);
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, calm);
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, columns);
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, main);
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, tranches);
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, quiet);
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, incomplete);
  gtk_widget_class_bind_template_child (widget_class, IncTodayPage, ending);
}

static void
inc_today_page_init (IncTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  g_signal_connect (self, "showing", G_CALLBACK (on_page_showing), NULL);
}
