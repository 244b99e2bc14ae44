/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-support: a ceiling is looked at through the tranche of each award that comes next, or came last: what that one
 * would add is not counted here. */
#include "config.h"

#include "inc-startup-support.h"

#include "inc-amount.h"
#include "inc-award-figures.h"
#include "inc-ceilings.h"
#include "inc-date.h"
#include "inc-edit-flow.h"
#include "inc-page.h"
#include "inc-record-cell.h"
#include "inc-record-dialog.h"
#include "inc-records.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

/* Whose change is seen here. */
static GType (*const parts[]) (void) = {
  inc_award_get_type,     inc_tranche_get_type, inc_requirement_get_type, inc_payment_get_type, inc_variation_get_type,
  inc_allocation_get_type, inc_support_get_type, inc_ceiling_rule_get_type, NULL,
};

struct _IncStartupSupport
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *nothing;
  gint64 startup;
  IncWatch *watch;
  IncSession *session;
};

G_DEFINE_FINAL_TYPE (IncStartupSupport, inc_startup_support, ADW_TYPE_BIN)

/* ---- what is read ---- */

typedef struct
{
  GPtrArray *awards;   /* of IncAward */
  GArray *figures;     /* of IncAwardFigures, one an award */
  GPtrArray *tranches; /* of IncTranche, first due first */
  GPtrArray *ceilings; /* of IncCeiling, borrowed from approvals */
  GPtrArray *approvals;
  GPtrArray *support;  /* of IncSupport */
} Answers;

static void
answers_free (gpointer data)
{
  Answers *self = data;

  g_clear_pointer (&self->awards, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->tranches, g_ptr_array_unref);
  g_clear_pointer (&self->ceilings, g_ptr_array_unref);
  g_clear_pointer (&self->approvals, g_ptr_array_unref);
  g_clear_pointer (&self->support, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answers, answers_free)

static DexFuture *
load (IncSession *session, GType type, gint64 startup, const char *sort)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));

  inc_query_filter_id (query, "startup", startup);
  inc_query_set_sort (query, sort, FALSE);
  return inc_session_load (session, query);
}

static gboolean
is_open (IncTranche *tranche)
{
  return tranche->status != INC_TRANCHE_PAID && tranche->status != INC_TRANCHE_CANCELLED;
}

/* The one that comes next, else the last that was not cancelled; NULL for none. */
static IncTranche *
find_tranche (const Answers *answers, gint64 award)
{
  IncTranche *found = NULL;

  for (guint i = 0; i < answers->tranches->len; i++)
    {
      IncTranche *tranche = g_ptr_array_index (answers->tranches, i);

      if (tranche->award != award || tranche->status == INC_TRANCHE_CANCELLED)
        continue;
      if (is_open (tranche))
        return tranche;
      found = tranche;
    }
  return found;
}

/* What is about a fund stands on the fund's page. */
static gboolean
is_about_startup (const IncCeiling *ceiling)
{
  return ceiling->unknown == NULL && ceiling->rule->measure >= INC_CEILING_STARTUP_YEAR &&
         ceiling->rule->measure != INC_CEILING_PERSON_YEAR;
}

static gboolean
is_known (const Answers *answers, const IncCeiling *ceiling)
{
  for (guint i = 0; i < answers->ceilings->len; i++)
    {
      const IncCeiling *other = g_ptr_array_index (answers->ceilings, i);

      if (INC_RECORD (other->rule)->id == INC_RECORD (ceiling->rule)->id && g_strcmp0 (other->about, ceiling->about) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
await_ceilings (Answers *answers, IncSession *session, IncTranche *tranche, const char *today, GError **error)
{
  g_autoptr(IncApproval) approval =
    dex_await_boxed (inc_session_check_approval (session, INC_RECORD (tranche)->id,
                                                 tranche->approved != NULL ? tranche->approved : today), error);

  for (guint i = 0; approval != NULL && i < approval->ceilings->len; i++)
    {
      IncCeiling *ceiling = g_ptr_array_index (approval->ceilings, i);

      if (!is_about_startup (ceiling) || is_known (answers, ceiling))
        continue;
      /* What an approved one added is used by now. */
      if (tranche->approved != NULL)
        ceiling->used = ceiling->after;
      g_ptr_array_add (answers->ceilings, ceiling);
    }
  if (approval == NULL)
    return FALSE;
  g_ptr_array_add (answers->approvals, inc_approval_ref (approval));
  return TRUE;
}

static gboolean
await_figures (Answers *answers, IncSession *session, GError **error)
{
  g_autofree gint64 *ids = g_new (gint64, answers->awards->len + 1);

  for (guint i = 0; i < answers->awards->len; i++)
    ids[i] = INC_RECORD (g_ptr_array_index (answers->awards, i))->id;
  answers->figures = dex_await_boxed (inc_session_list_award_figures (session, ids, answers->awards->len), error);
  return answers->figures != NULL;
}

/* In a fiber.  NULL on error. */
static Answers *
await_answers (IncSession *session, gint64 startup, GError **error)
{
  g_autoptr(Answers) answers = g_new0 (Answers, 1);
  g_autofree char *today = inc_date_today ();

  answers->ceilings = g_ptr_array_new ();
  answers->approvals = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_approval_unref);
  if ((answers->awards = dex_await_boxed (load (session, inc_award_get_type (), startup, "title"), error)) == NULL ||
      (answers->tranches = dex_await_boxed (load (session, inc_tranche_get_type (), startup, "due"), error)) == NULL ||
      (answers->support = dex_await_boxed (load (session, inc_support_get_type (), startup, "date"), error)) == NULL)
    return NULL;
  if (answers->awards->len > 0 && !await_figures (answers, session, error))
    return NULL;
  for (guint i = 0; i < answers->awards->len; i++)
    {
      IncTranche *tranche = find_tranche (answers, INC_RECORD (g_ptr_array_index (answers->awards, i))->id);

      if (tranche != NULL && !await_ceilings (answers, session, tranche, today, error))
        return NULL;
    }
  return g_steal_pointer (&answers);
}

/* ---- rows ---- */

static GtkWidget *
label_new (const char *text, const char *first_class, const char *second_class)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "css-classes",
                       (const char *[]){ first_class, second_class, NULL }, NULL);
}

/* A title with its figure, a bar where part of a whole is known, and one line below.  below may be NULL. */
static GtkWidget *
row_new (const char *title, const char *figure, gint64 part, gint64 whole, const char *below)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = label_new (title, NULL, NULL);
  g_autofree char *said = g_strdup_printf ("%s, %s%s%s", title, figure, below != NULL ? ", " : "", below != NULL ? below : "");

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), label_new (figure, "heading", "numeric"));
  gtk_box_append (GTK_BOX (box), head);
  if (whole > 0)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_PROGRESS_BAR, "fraction",
                                                 CLAMP ((double) part / (double) whole, 0, 1), "accessible-role",
                                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, "css-classes",
                                                 (const char *[]){ "thin", NULL }, NULL));
  if (below != NULL)
    gtk_box_append (GTK_BOX (box), label_new (below, "caption", "dimmed"));
  gtk_widget_add_css_class (row, "bar");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return row;
}

static void
set_action (GtkWidget *row, const char *action, GVariant *target)
{
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

/* "Đợt 2 due 30/06/2026 · Acceptance minutes"; NULL where nothing comes next. */
static char *
describe_next (IncTranche *tranche)
{
  const IncChoice *waits = tranche != NULL ? inc_choice_find (inc_requirement_kind_choices, tranche->waits_for) : NULL;
  g_autofree char *due = tranche != NULL ? inc_date_display (tranche->due) : NULL;
  g_autofree char *when = NULL;

  if (tranche == NULL || !is_open (tranche))
    return NULL;
  /* Translators: a tranche and a date */
  when = due != NULL ? g_strdup_printf (_("%s due %s"), tranche->title, due)
                     : g_strdup_printf (_("%s unscheduled"), tranche->title);
  return waits != NULL ? g_strdup_printf ("%s · %s", when, _(waits->label)) : g_steal_pointer (&when);
}

static void
add_award (IncStartupSupport *self, const Answers *answers, guint i)
{
  IncAward *award = g_ptr_array_index (answers->awards, i);
  const IncAwardFigures *figures = i < answers->figures->len ? &g_array_index (answers->figures, IncAwardFigures, i) : NULL;
  const gboolean awarded = award->awarded_on != NULL && figures != NULL;
  const IncChoice *status = inc_choice_find (inc_award_status_choices, award->status);
  g_autofree char *paid = awarded ? inc_amount_display_short (figures->paid, award->currency) : NULL;
  g_autofree char *now = awarded ? inc_amount_display_short (figures->now, award->currency) : NULL;
  /* Translators: what was paid of what was awarded: "150 triệu of 300 triệu" */
  g_autofree char *figure = awarded ? g_strdup_printf (_("%s of %s"), paid, now)
                                    : g_strdup (status != NULL ? _(status->label) : "–");
  g_autofree char *next = describe_next (find_tranche (answers, INC_RECORD (award)->id));
  GtkWidget *row = row_new (award->title, figure, awarded ? figures->paid : 0, awarded ? figures->now : 0, next);

  set_action (row, "win.open-record", g_variant_new ("(sx)", "award", INC_RECORD (award)->id));
  gtk_list_box_append (self->list, row);
}

/* The side column has little room for an amount to the last đồng. */
static char *
display_shortly (const IncCeiling *ceiling, gint64 number)
{
  return ceiling->unit == INC_CEILING_IN_DONG ? inc_amount_display_short (number, NULL) : inc_ceiling_display (ceiling, number);
}

static void
add_ceiling (IncStartupSupport *self, const IncCeiling *ceiling)
{
  g_autofree char *used = display_shortly (ceiling, ceiling->used);
  g_autofree char *limit = display_shortly (ceiling, ceiling->limit);
  g_autofree char *figure = g_strdup_printf (_("%s of %s"), used, limit);
  const char *law = ceiling->rule->legal_basis != NULL ? ceiling->rule->legal_basis : _("No legal basis entered");
  /* Translators: a legal text: "Ceiling by Decree 80/2021, Article 22" */
  g_autofree char *by = g_strdup_printf (_("Ceiling by %s"), law);
  g_autofree char *below = ceiling->rule->confirmed ? g_strdup (by) : g_strdup_printf ("%s · %s", by, _("To be confirmed"));
  GtkWidget *row = row_new (ceiling->rule->name != NULL ? ceiling->rule->name : "–", figure, ceiling->used, ceiling->limit,
                            below);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
}

static void
add_support (IncStartupSupport *self, IncSupport *support)
{
  static const char *const about[] = { "kind", "date", "months", NULL };
  const IncChoice *kind = inc_choice_find (inc_support_kind_choices, support->kind);
  g_autofree char *below = inc_record_join_fields (INC_RECORD (support), about);
  g_autofree char *amount = support->amount != INC_MISSING ? inc_amount_display_short (support->amount, NULL) : NULL;
  GtkWidget *row = row_new (support->title != NULL ? support->title : kind != NULL ? _(kind->label) : "–",
                            amount != NULL ? amount : "–", 0, 0, below);

  set_action (row, "support.edit", g_variant_new_int64 (INC_RECORD (support)->id));
  gtk_list_box_append (self->list, row);
}

static void
show_answers (IncStartupSupport *self, const Answers *answers)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < answers->awards->len; i++)
    add_award (self, answers, i);
  for (guint i = 0; i < answers->ceilings->len; i++)
    add_ceiling (self, g_ptr_array_index (answers->ceilings, i));
  for (guint i = 0; i < answers->support->len; i++)
    add_support (self, g_ptr_array_index (answers->support, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), answers->awards->len + answers->support->len > 0);
  gtk_widget_set_visible (self->nothing, answers->awards->len + answers->support->len == 0);
}

static gpointer
read_answers (gpointer owner, IncSession *session, GError **error)
{
  const gint64 startup = INC_STARTUP_SUPPORT (owner)->startup;

  return startup != 0 ? await_answers (session, startup, error) : NULL;
}

static void
show (gpointer owner, gpointer data)
{
  g_autoptr(Answers) answers = data;

  show_answers (owner, answers);
}

static const IncWatchKind watch_kind = {
  .read = read_answers,
  .show = show,
  .free_answer = answers_free,
  .parts = parts,
  .eager = TRUE, /* it stands when the page around it does */
};

/* ---- actions ---- */

static void
add_award_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupSupport *self = INC_STARTUP_SUPPORT (widget);
  g_autofree char *today = inc_date_today ();
  g_autoptr(IncRecord) award = g_object_new (inc_award_get_type (), "startup", self->startup, "requested-on", today, NULL);

  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (self->session, award)), widget);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupSupport *self = INC_STARTUP_SUPPORT (widget);
  g_autofree char *today = inc_date_today ();
  g_autoptr(IncRecord) support = g_object_new (inc_support_get_type (), "startup", self->startup, "date", today, NULL);

  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (self->session, support)), widget);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncStartupSupport *self = INC_STARTUP_SUPPORT (widget);

  if (!inc_session_get_read_only (self->session))
    inc_edit_flow_open (widget, self->session, inc_schema_of (inc_support_get_type ()), g_variant_get_int64 (parameter));
}

/* ---- the widget ---- */

static void
inc_startup_support_dispose (GObject *object)
{
  g_clear_object (&INC_STARTUP_SUPPORT (object)->watch);
  g_clear_object (&INC_STARTUP_SUPPORT (object)->session);
  G_OBJECT_CLASS (inc_startup_support_parent_class)->dispose (object);
}

static void
inc_startup_support_class_init (IncStartupSupportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_startup_support_dispose;
  gtk_widget_class_install_action (widget_class, "support.add-award", NULL, add_award_action);
  gtk_widget_class_install_action (widget_class, "support.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "support.edit", "x", edit_action);
}

static GtkWidget *
button_new (const char *label, const char *action, const char *tooltip)
{
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", label,
                                     "use-underline", TRUE, NULL);

  return g_object_new (GTK_TYPE_BUTTON, "child", content, "action-name", action, "tooltip-text", tooltip, "css-classes",
                       (const char *[]){ "flat", NULL }, NULL);
}

static void
inc_startup_support_init (IncStartupSupport *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _("Support Money"), "xalign", 0.0, "hexpand", TRUE,
                                   "height-request", 34, "ellipsize", PANGO_ELLIPSIZE_END, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, "css-classes", (const char *[]){ "heading", NULL }, NULL);

  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "visible", FALSE, "css-classes",
                             (const char *[]){ "boxed-list", NULL }, NULL);
  self->nothing = label_new (_("No award and no support yet."), "dimmed", NULL);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), button_new (_("_Support"), "support.add", _("Add Support")));
  gtk_box_append (GTK_BOX (head), button_new (_("_Award"), "support.add-award", _("Add an Award")));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->nothing);
  adw_bin_set_child (ADW_BIN (self), box);
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  inc_startup_support_set_session (self, NULL);
}

void
inc_startup_support_set_startup (IncStartupSupport *self, gint64 startup)
{
  self->startup = startup;
  inc_watch_again (self->watch);
}

void
inc_startup_support_set_session (IncStartupSupport *self, IncSession *session)
{
  const gboolean can_write = session != NULL && !inc_session_get_read_only (session);

  g_set_object (&self->session, session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "support.add-award", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "support.add", can_write);
  if (session == NULL)
    gtk_list_box_remove_all (self->list);
  inc_watch_set_session (self->watch, session);
}
