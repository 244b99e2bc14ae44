/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort-page: the strip and the counts are read again after each change; board, list and timeline follow by
 * themselves. */
#include "config.h"

#include "inc-cohort-page.h"

#include "inc-bulk.h"
#include "inc-cohort-board.h"
#include "inc-cohort-figures.h"
#include "inc-cohort-strip.h"
#include "inc-cohort-timeline.h"
#include "inc-left-button.h"
#include "inc-record-dialog.h"
#include "inc-records.h"
#include "inc-remove.h"
#include "inc-selection-bar.h"
#include "inc-stage-dialog.h"
#include "inc-stage-list.h"
#include "inc-startup-picker.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

struct _IncCohortPage
{
  IncPage parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  IncCohortStrip *strip;
  GtkStack *list_stack;
  AdwBreakpoint *narrow;
  AdwToggleGroup *view_toggle;
  GtkStack *views;
  IncLeftButton *left;
  IncCohortBoard *board;
  IncCohortTimeline *timeline;
  IncCohortFigures *figures;
  IncStageList *list;
  IncSelectionBar *selection_bar;

  gint64 id;
  IncWatch *watch;
  IncCohort *cohort;
};

G_DEFINE_FINAL_TYPE (IncCohortPage, inc_cohort_page, INC_TYPE_PAGE)

static IncSession *
get_session (gpointer self)
{
  return inc_page_get_session (INC_PAGE (self));
}

static gboolean
can_write (IncCohortPage *self)
{
  return get_session (self) != NULL && !inc_session_get_read_only (get_session (self));
}

/* ---- what is shown ---- */

static void
update_actions (IncCohortPage *self)
{
  static const char *const writing[] = { "page.edit", "page.delete", "page.new", "page.add" };
  static const char *const reading[] = { "page.print", "page.save-sheets", "page.show-table" };

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], self->cohort != NULL && can_write (self));
  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), reading[i], self->cohort != NULL);
}

static void
show_cohort (IncCohortPage *self, IncRecord *cohort, const IncTable *table)
{
  const char *programme = inc_table_get_text (table, 0, "programme_name");

  g_set_object (&self->cohort, INC_COHORT (cohort));
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->cohort->name);
  adw_window_title_set_title (self->title, self->cohort->name);
  adw_window_title_set_subtitle (self->title, programme != NULL ? programme : "");
  inc_cohort_strip_show (self->strip, self->cohort, table);
  gtk_stack_set_visible_child_name (self->list_stack, inc_table_get_integer (table, 0, "total") > 0 ? "list" : "empty");
  inc_stage_list_show_counts (self->list, table, 0);
  gtk_stack_set_visible_child_name (self->stack, "file");
  update_actions (self);
}

static void
show_gone (gpointer owner, const GError *error)
{
  IncCohortPage *self = owner;

  g_clear_object (&self->cohort);
  update_actions (self);
  gtk_stack_set_visible_child_name (self->stack, "gone");
  if (!g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    inc_page_report_error (GTK_WIDGET (self), error);
}

typedef struct
{
  IncRecord *cohort;
  IncTable *summary;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_object (&answer->cohort);
  g_clear_pointer (&answer->summary, inc_table_unref);
  g_free (answer);
}

static gpointer
read_cohort (gpointer owner, IncSession *session, GError **error)
{
  const IncValue id = inc_value_integer (INC_COHORT_PAGE (owner)->id);
  Answer *answer = g_new0 (Answer, 1);

  if (id.integer != 0)
    answer->cohort = dex_await_object (inc_session_get (session, inc_schema_of (inc_cohort_get_type ()), id.integer), error);
  if (answer->cohort != NULL)
    answer->summary = dex_await_boxed (inc_session_query (session, "cohort-summary", &id, 1), error);
  if (answer->summary == NULL)
    g_clear_pointer (&answer, answer_free);
  return answer;
}

static void
show_answer (gpointer owner, gpointer data)
{
  Answer *answer = data;

  show_cohort (owner, answer->cohort, answer->summary);
  answer_free (answer);
}

static const IncWatchKind watch_kind = {
  .read = read_cohort,
  .show = show_answer,
  .fail = show_gone,
  .free_answer = answer_free,
};

static void
on_session_changed (IncSession *session, IncChanges *changes, IncCohortPage *self)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->op == INC_CHANGE_DELETE && change->schema == inc_schema_of (inc_startup_get_type ()))
        inc_record_selection_forget (inc_stage_list_get_selection (self->list), change->first_id, change->last_id);
    }
}

static void
on_selection_changed (IncRecordSelection *selection, GParamSpec *pspec, IncCohortPage *self)
{
  const gboolean any = inc_record_selection_get_n_selected (selection) > 0 && can_write (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.change-stage", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.unenrol", any);
}

/* ---- actions ---- */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (get_session (widget), INC_RECORD (INC_COHORT_PAGE (widget)->cohort))),
                      widget);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncCohortPage *self = INC_COHORT_PAGE (widget);

  inc_remove_records (widget, get_session (self), inc_schema_of (inc_cohort_get_type ()), &self->id, 1, self->cohort->name);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncCohortPage *self = INC_COHORT_PAGE (widget);
  g_autoptr(IncRecord) startup = g_object_new (inc_startup_get_type (), "status", INC_STARTUP_STATUS_OPERATING, "cohort",
                                               self->id, "stage", INC_STAGE_ADMITTED, NULL);

  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (get_session (self), startup)), widget);
}

static void
on_picked (IncRecordPicker *picker, GArray *ids, IncCohortPage *self)
{
  g_autofree char *about = NULL;

  if (self->cohort == NULL || get_session (self) == NULL)
    return;
  about = g_strdup_printf (ngettext ("%u startup", "%u startups", ids->len), ids->len);
  adw_dialog_present (ADW_DIALOG (inc_enrol_dialog_new (get_session (self), (const gint64 *) ids->data, ids->len, self->id,
                                                        about)), GTK_WIDGET (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncCohortPage *self = INC_COHORT_PAGE (widget);
  IncRecordPicker *picker = inc_startup_picker_new (get_session (self), self->id);

  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (picker), widget);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-paper", "(sx)", "cohort", INC_COHORT_PAGE (widget)->id);
}

static void
save_sheets_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.save-sheets", "(xs)", INC_COHORT_PAGE (widget)->id,
                              g_variant_get_string (parameter, NULL));
}

/* Those whose latest cohort it is: what the list page knows. */
static void
show_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autofree char *text = NULL;

  inc_query_filter_id (query, "cohort", INC_COHORT_PAGE (widget)->id);
  text = inc_query_to_text (query);
  gtk_widget_activate_action (widget, "win.show-list", "(ss)", "startups", text);
}

static void
change_stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncCohortPage *self = INC_COHORT_PAGE (widget);
  g_autoptr(GArray) ids = inc_record_selection_dup_ids (inc_stage_list_get_selection (self->list));

  inc_bulk_change_stage (widget, get_session (self), ids, self->id);
}

static void
unenrol_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncCohortPage *self = INC_COHORT_PAGE (widget);
  g_autoptr(GArray) ids = inc_record_selection_dup_ids (inc_stage_list_get_selection (self->list));

  inc_bulk_unenrol (widget, get_session (self), ids, self->id);
}

static void
show_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_toggle_group_set_active_name (INC_COHORT_PAGE (widget)->view_toggle, g_variant_get_string (parameter, NULL));
}

static void
unselect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_record_selection_clear (inc_stage_list_get_selection (INC_COHORT_PAGE (widget)->list));
}

static void
on_open (IncCohortPage *self, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "startup", id);
}

/* What is selected in the list would be out of sight; who has left stands in the list and on the timeline. */
static void
on_view_chosen (IncCohortPage *self)
{
  const char *view = adw_toggle_group_get_active_name (self->view_toggle);

  if (view == NULL)
    return;
  gtk_stack_set_visible_child_name (self->views, view);
  gtk_widget_set_visible (GTK_WIDGET (self->left), g_str_equal (view, "board"));
  if (inc_stage_list_get_selection (self->list) != NULL)
    inc_record_selection_clear (inc_stage_list_get_selection (self->list));
}

static void
on_narrow (GtkWidget *self)
{
  gtk_widget_add_css_class (self, "narrow");
}

static void
on_wide (GtkWidget *self)
{
  gtk_widget_remove_css_class (self, "narrow");
}

/* ---- as a page ---- */

static void
connect_list (IncCohortPage *self)
{
  IncSession *session = self->id != 0 ? get_session (self) : NULL;

  inc_stage_list_set_cohort (self->list, session, self->id);
  inc_cohort_board_set_cohort (self->board, session, self->id);
  inc_cohort_timeline_set_cohort (self->timeline, session, self->id);
  inc_cohort_figures_set_cohort (self->figures, session, self->id);
  inc_selection_bar_set_selection (self->selection_bar, inc_stage_list_get_selection (self->list), can_write (self));
  if (inc_stage_list_get_selection (self->list) == NULL)
    return;
  g_signal_connect_object (inc_stage_list_get_selection (self->list), "notify::n-selected",
                           G_CALLBACK (on_selection_changed), self, G_CONNECT_DEFAULT);
  on_selection_changed (inc_stage_list_get_selection (self->list), NULL, self);
}

static void
inc_cohort_page_session_set (IncPage *page, IncSession *session)
{
  IncCohortPage *self = INC_COHORT_PAGE (page);

  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_DEFAULT);
  else
    g_clear_object (&self->cohort);
  connect_list (self);
  update_actions (self);
  inc_watch_set_session (self->watch, session);
}

static void
inc_cohort_page_show_record (IncPage *page, gint64 id)
{
  INC_COHORT_PAGE (page)->id = id;
  connect_list (INC_COHORT_PAGE (page));
  inc_watch_set_record (INC_COHORT_PAGE (page)->watch, inc_cohort_get_type (), id);
}

static void
inc_cohort_page_dispose (GObject *object)
{
  g_clear_object (&INC_COHORT_PAGE (object)->watch);
  g_clear_object (&INC_COHORT_PAGE (object)->cohort);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_COHORT_PAGE);
  G_OBJECT_CLASS (inc_cohort_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-cohort-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, title);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, strip);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, narrow);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, view_toggle);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, views);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, left);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, board);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, figures);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, list);
  gtk_widget_class_bind_template_child (widget_class, IncCohortPage, selection_bar);
}

static void
inc_cohort_page_class_init (IncCohortPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_cohort_page_dispose;
  INC_PAGE_CLASS (klass)->session_set = inc_cohort_page_session_set;
  INC_PAGE_CLASS (klass)->show_record = inc_cohort_page_show_record;

  g_type_ensure (INC_TYPE_COHORT_BOARD);
  g_type_ensure (INC_TYPE_COHORT_FIGURES);
  g_type_ensure (INC_TYPE_COHORT_STRIP);
  g_type_ensure (INC_TYPE_COHORT_TIMELINE);
  g_type_ensure (INC_TYPE_LEFT_BUTTON);
  g_type_ensure (INC_TYPE_SELECTION_BAR);
  g_type_ensure (INC_TYPE_STAGE_LIST);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "page.save-sheets", "s", save_sheets_action);
  gtk_widget_class_install_action (widget_class, "page.show-table", NULL, show_table_action);
  gtk_widget_class_install_action (widget_class, "page.change-stage", NULL, change_stage_action);
  gtk_widget_class_install_action (widget_class, "page.unenrol", NULL, unenrol_action);
  gtk_widget_class_install_action (widget_class, "page.unselect", NULL, unselect_action);
  gtk_widget_class_install_action (widget_class, "page.show-view", "s", show_view_action);
}

static void
inc_cohort_page_init (IncCohortPage *self)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  gtk_widget_init_template (GTK_WIDGET (self));
  inc_left_button_set_cards (self->left, inc_cohort_board_get_left (self->board));
  g_signal_connect_swapped (self->board, "open", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (self->left, "open", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (self->list, "open", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (self->timeline, "open", G_CALLBACK (on_open), self);
  g_signal_connect_object (self->narrow, "apply", G_CALLBACK (on_narrow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrow, "unapply", G_CALLBACK (on_wide), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->view_toggle, "notify::active-name", G_CALLBACK (on_view_chosen), self);
  g_settings_bind (settings, "cohort-view", self->view_toggle, "active-name", G_SETTINGS_BIND_DEFAULT);
}
