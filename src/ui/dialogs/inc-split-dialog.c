/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-split-dialog: what is typed is read at every change, so that what is missing is always said. */
#include "config.h"

#include "inc-split-dialog.h"

#include "inc-allocation.h"
#include "inc-amount-words.h"
#include "inc-amount.h"
#include "inc-award-acts.h"
#include "inc-fund-figures.h"
#include "inc-page.h"
#include "inc-split.h"

#include <glib/gi18n.h>
#include <string.h>

struct _IncSplitDialog
{
  AdwDialog parent_instance;

  IncSession *session;
  IncTranche *tranche;
  char *about;
  AdwToggleGroup *by;
  GPtrArray *rows; /* of AdwEntryRow, borrowed; each knows its fund */
  GtkLabel *sum;
};

G_DEFINE_FINAL_TYPE (IncSplitDialog, inc_split_dialog, ADW_TYPE_DIALOG)

static gboolean
is_by_share (IncSplitDialog *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->by), "share") == 0;
}

static gint64
get_fund (GtkWidget *row)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (row), "inc-fund");
}

/* ---- reading ---- */

/* "60" says 60 % here, as "60 %" does. */
static gboolean
parse_share (const char *typed, gint64 *share)
{
  g_autofree char *percent = strchr (typed, '%') != NULL ? g_strdup (typed) : g_strdup_printf ("%s %%", typed);

  return inc_ratio_parse (percent, share) && *share >= 0 && *share <= INC_SPLIT_WHOLE;
}

static gboolean
parse_amount (IncSplitDialog *self, const char *typed, gint64 *amount)
{
  return inc_amount_parse (typed, self->tranche->currency, amount) == INC_READING_DONE && *amount >= 0;
}

/* The parts that were typed; NULL and the row when one cannot be read. */
static GArray *
read_parts (IncSplitDialog *self, GtkWidget **wrong)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (IncTranchePart));
  const gboolean by_share = is_by_share (self);

  *wrong = NULL;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
      IncTranchePart part = { get_fund (row), INC_MISSING, INC_MISSING };

      if (*typed == '\0')
        continue;
      if (by_share ? !parse_share (typed, &part.share) : !parse_amount (self, typed, &part.amount))
        {
          *wrong = row;
          return NULL;
        }
      if ((by_share ? part.share : part.amount) > 0)
        g_array_append_val (parts, part);
    }
  return g_steal_pointer (&parts);
}

static gint64
add_up (const GArray *parts, gboolean by_share)
{
  gint64 sum = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const IncTranchePart *part = &g_array_index (parts, IncTranchePart, i);

      sum += by_share ? part->share : part->amount;
    }
  return sum;
}

/* ---- what is said ---- */

/* "90.000.000 đ + 60.000.000 đ". */
static char *
describe_shares (IncSplitDialog *self, const GArray *parts)
{
  g_autofree gint64 *shares = g_new0 (gint64, parts->len + 1), *amounts = g_new0 (gint64, parts->len + 1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    shares[i] = g_array_index (parts, IncTranchePart, i).share;
  if (!inc_split_by_shares (self->tranche->amount, shares, parts->len, amounts))
    return NULL;
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *amount = inc_amount_display (amounts[i], self->tranche->currency);

      g_string_append_printf (text, "%s%s", i > 0 ? " + " : "", amount);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* NULL when all is split. */
static char *
describe_rest (IncSplitDialog *self, const GArray *parts)
{
  const gboolean by_share = is_by_share (self);
  const gint64 rest = (by_share ? INC_SPLIT_WHOLE : self->tranche->amount) - add_up (parts, by_share);
  g_autofree char *text = by_share ? inc_ratio_display (ABS (rest)) : inc_amount_display (ABS (rest), self->tranche->currency);

  if (rest == 0)
    return NULL;
  /* Translators: an amount or a share in per cent */
  return g_strdup_printf (rest > 0 ? _("%s not split yet") : _("%s too much"), text);
}

static void
show_sum (IncSplitDialog *self)
{
  GtkWidget *wrong;
  g_autoptr(GArray) parts = read_parts (self, &wrong);
  g_autofree char *rest = parts != NULL ? describe_rest (self, parts) : NULL;
  g_autofree char *shares = parts != NULL && rest == NULL && is_by_share (self) ? describe_shares (self, parts) : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    if (g_ptr_array_index (self->rows, i) == wrong)
      gtk_widget_add_css_class (wrong, "error");
    else
      gtk_widget_remove_css_class (g_ptr_array_index (self->rows, i), "error");
  gtk_label_set_text (self->sum, parts == NULL ? (is_by_share (self) ? _("That is no share: 60 or 12,5")
                                                                    : _("That is no amount: 90 triệu or 90.000.000"))
                                 : rest != NULL ? rest : shares != NULL ? shares : _("All is split"));
  if (parts == NULL || rest != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->sum), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sum), "error");
}

/* ---- saving ---- */

static DexFuture *
save_fiber (gpointer data)
{
  g_autoptr(IncSplitDialog) self = g_object_ref (data);
  GtkWidget *wrong;
  g_autoptr(GArray) parts = read_parts (self, &wrong);
  /* Translators: names a change in the history; %s is a tranche and its startup */
  g_autofree char *title = g_strdup_printf (_("Split over funds: %s"), self->about);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = NULL;

  if (parts == NULL)
    return dex_future_new_for_boolean (FALSE);
  changes = dex_await_boxed (inc_session_split_tranche (self->session, title, INC_RECORD (self->tranche)->id,
                                                        (const IncTranchePart *) parts->data, parts->len), &error);
  if (changes != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    inc_page_report_error (GTK_WIDGET (self), error);
  return dex_future_new_for_boolean (changes != NULL);
}

/* What is wrong stands below; the first row that can mend it takes the focus. */
static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncSplitDialog *self = INC_SPLIT_DIALOG (widget);
  GtkWidget *wrong;
  g_autoptr(GArray) parts = read_parts (self, &wrong);
  g_autofree char *rest = parts != NULL ? describe_rest (self, parts) : NULL;

  show_sum (self);
  if (parts == NULL || rest != NULL)
    gtk_widget_grab_focus (wrong != NULL ? wrong : g_ptr_array_index (self->rows, 0));
  else
    dex_future_disown (dex_scheduler_spawn (NULL, 256 * 1024, save_fiber, g_object_ref (self), g_object_unref));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* ---- the dialog ---- */

/* libadwaita 1.7 keeps the child of a dialog that was closed. */
static void
inc_split_dialog_dispose (GObject *object)
{
  IncSplitDialog *self = INC_SPLIT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->tranche);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  G_OBJECT_CLASS (inc_split_dialog_parent_class)->dispose (object);
}

static void
inc_split_dialog_class_init (IncSplitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_split_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "split.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "split.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "split.save", NULL);
}

static void
inc_split_dialog_init (IncSplitDialog *self)
{
  self->rows = g_ptr_array_new ();
}

static IncAllocation *
find_allocation (GPtrArray *allocations, gint64 tranche, gint64 fund)
{
  for (guint i = 0; i < allocations->len; i++)
    {
      IncAllocation *allocation = g_ptr_array_index (allocations, i);

      if (allocation->tranche == tranche && allocation->fund == fund)
        return allocation;
    }
  return NULL;
}

static gboolean
was_by_share (GPtrArray *allocations, gint64 tranche)
{
  for (guint i = 0; i < allocations->len; i++)
    {
      IncAllocation *allocation = g_ptr_array_index (allocations, i);

      if (allocation->tranche == tranche && allocation->share != INC_MISSING)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_split (GPtrArray *allocations, gint64 tranche)
{
  for (guint i = 0; i < allocations->len; i++)
    if (INC_ALLOCATION (g_ptr_array_index (allocations, i))->tranche == tranche)
      return TRUE;
  return FALSE;
}

/* likely: pays all of it unless something else is said. */
static void
add_row (IncSplitDialog *self, AdwPreferencesGroup *group, const IncFundFigures *fund, IncAllocation *allocation,
         gboolean likely)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, NULL);
  g_autofree char *free_amount = fund->free != INC_MISSING ? inc_amount_display_short (fund->free, fund->currency) : NULL;
  /* Translators: a fund, and what it has: "City Fund · 2,2 tỷ left" */
  g_autofree char *title = free_amount != NULL ? g_strdup_printf (_("%s · %s left"), fund->name, free_amount)
                                               : g_strdup (fund->name);
  g_autofree char *typed = allocation == NULL
                             ? likely ? inc_amount_display_number (self->tranche->amount, self->tranche->currency) : NULL
                           : is_by_share (self) ? inc_ratio_display (allocation->share)
                                                : inc_amount_display_number (allocation->amount, self->tranche->currency);

  g_object_set_data_full (G_OBJECT (row), "inc-fund", g_memdup2 (&fund->fund, sizeof fund->fund), g_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), typed != NULL ? typed : "");
  g_signal_connect_object (row, "changed", G_CALLBACK (show_sum), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (group, row);
}

static AdwToggleGroup *
make_by (gboolean by_share)
{
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  static const char *const ways[][2] = { { "amount", N_("By _Amount") }, { "share", N_("By _Per Cent") } };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, ways[i][0]);
      adw_toggle_set_label (toggle, _(ways[i][1]));
      adw_toggle_set_use_underline (toggle, TRUE);
      adw_toggle_group_add (group, toggle);
    }
  adw_toggle_group_set_active_name (group, by_share ? "share" : "amount");
  gtk_widget_set_halign (GTK_WIDGET (group), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How to split"), -1);
  return group;
}

static gboolean
is_same_currency (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "VND", b != NULL ? b : "VND") == 0;
}

static GtkWidget *
make_content (IncSplitDialog *self, GPtrArray *funds, GPtrArray *allocations, gint64 likely)
{
  const gboolean fresh = !is_split (allocations, INC_RECORD (self->tranche)->id);
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *head = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *amount = inc_amount_display (self->tranche->amount, self->tranche->currency);
  g_autofree char *words = inc_amount_words (self->tranche->amount, self->tranche->currency);

  self->by = make_by (was_by_share (allocations, INC_RECORD (self->tranche)->id));
  adw_preferences_group_set_title (head, amount);
  adw_preferences_group_set_description (head, words);
  adw_preferences_group_add (head, GTK_WIDGET (self->by));
  adw_preferences_group_set_title (group, _("Funds"));
  adw_preferences_group_set_description (group, _("By per cent, each part is rounded down, and the units that are left go one "
                                                  "each to the largest fractions, to the first fund among equals."));
  for (guint i = 0; i < funds->len; i++)
    {
      const IncFundFigures *fund = g_ptr_array_index (funds, i);

      if (is_same_currency (fund->currency, self->tranche->currency))
        add_row (self, group, fund, find_allocation (allocations, INC_RECORD (self->tranche)->id, fund->fund),
                 fresh && fund->fund == likely);
    }
  self->sum = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "margin-top", 9, "accessible-role",
                            GTK_ACCESSIBLE_ROLE_STATUS, "css-classes", (const char *[]){ "numeric", NULL }, NULL);
  adw_preferences_group_add (group, GTK_WIDGET (self->sum));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), head);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  return page;
}

/* Amounts are no shares: what was typed is worth nothing in the other way. */
static void
on_way_chosen (IncSplitDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_editable_set_text (GTK_EDITABLE (g_ptr_array_index (self->rows, i)), "");
  show_sum (self);
}

static GtkWidget *
make_header (IncSplitDialog *self)
{
  GtkWidget *header = g_object_new (ADW_TYPE_HEADER_BAR, "show-start-title-buttons", FALSE, "show-end-title-buttons", FALSE,
                                    "title-widget", adw_window_title_new (_("Split over Funds"), self->about), NULL);

  adw_header_bar_pack_start (ADW_HEADER_BAR (header), g_object_new (GTK_TYPE_BUTTON, "label", _("_Cancel"), "use-underline",
                                                                    TRUE, "can-shrink", TRUE, "action-name", "split.cancel", NULL));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header),
                           g_object_new (GTK_TYPE_BUTTON, "label", _("_Save"), "use-underline", TRUE, "can-shrink", TRUE,
                                         "action-name", "split.save", "css-classes", (const char *[]){ "suggested-action", NULL }, NULL));
  return header;
}

static IncSplitDialog *
split_dialog_new (IncSession *session, IncTranche *tranche, GPtrArray *funds, GPtrArray *allocations, gint64 likely,
                  const char *about)
{
  IncSplitDialog *self = g_object_new (INC_TYPE_SPLIT_DIALOG, "title", _("Split over Funds"), "content-width", 520, NULL);
  GtkWidget *view = adw_toolbar_view_new ();

  self->session = g_object_ref (session);
  self->tranche = g_object_ref (tranche);
  self->about = g_strdup (about);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_header (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_content (self, funds, allocations, likely));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  if (self->rows->len > 0)
    adw_dialog_set_focus (ADW_DIALOG (self), g_ptr_array_index (self->rows, 0));
  g_signal_connect_object (self->by, "notify::active-name", G_CALLBACK (on_way_chosen), self, G_CONNECT_SWAPPED);
  show_sum (self);
  return self;
}

/* ---- opening it ---- */

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  IncTranche *tranche;
  GPtrArray *allocations;
  gint64 fund;
  char *about;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->widget);
  g_object_unref (opening->session);
  g_object_unref (opening->tranche);
  g_ptr_array_unref (opening->allocations);
  g_free (opening->about);
  g_free (opening);
}

static DexFuture *
open_fiber (gpointer data)
{
  Opening *opening = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) funds = dex_await_boxed (inc_session_list_fund_figures (opening->session, NULL), &error);

  if (funds == NULL)
    inc_page_report_error (opening->widget, error);
  else if (gtk_widget_get_root (opening->widget) != NULL)
    adw_dialog_present (ADW_DIALOG (split_dialog_new (opening->session, opening->tranche, funds, opening->allocations,
                                                      opening->fund, opening->about)), opening->widget);
  return dex_future_new_for_boolean (funds != NULL);
}

void
inc_split_dialog_open (GtkWidget *widget, IncSession *session, IncTranche *tranche, GPtrArray *allocations, gint64 fund,
                       const char *about)
{
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening){ g_object_ref (widget), g_object_ref (session), g_object_ref (tranche), g_ptr_array_ref (allocations),
                        fund, g_strdup (about) };
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, open_fiber, opening, opening_free));
}
