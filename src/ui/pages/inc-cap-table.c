/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cap-table: inc-holdings says who holds what; here it gets rows and colours. */
#include "config.h"

#include "inc-cap-table.h"

#include "inc-date.h"
#include "inc-holdings.h"
#include "inc-money.h"
#include "inc-share-bar.h"

#include <glib/gi18n.h>

struct _IncCapTable
{
  AdwBin parent_instance;

  GtkDropDown *round;
  GtkEntry *day;
  GtkListBox *list;
  GtkWidget *time_head;
  GtkListBox *time; /* a row a round */

  GPtrArray *rounds;
  GPtrArray *stakes;
  GArray *ids; /* of gint64: the rounds that can be chosen */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (IncCapTable, inc_cap_table, ADW_TYPE_BIN)

static IncRound *
find_round (IncCapTable *self, gint64 id)
{
  for (guint i = 0; i < self->rounds->len; i++)
    if (((IncRecord *) g_ptr_array_index (self->rounds, i))->id == id)
      return g_ptr_array_index (self->rounds, i);
  return NULL;
}

static char *
dup_round_title (IncCapTable *self, gint64 id)
{
  IncRound *round = find_round (self, id);

  return round != NULL ? inc_round_dup_title (round) : g_strdup (_("Round not known"));
}

/* ---- rows ---- */

static GtkWidget *
row_new (IncSeries series, const char *title, const char *share)
{
  static const char *const known[] = { "numeric", NULL };
  static const char *const unknown[] = { "dimmed", "numeric", NULL };
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), inc_share_bar_swatch_new (series));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_LABEL, "label", share, "css-classes",
                                                                 series == INC_SERIES_UNKNOWN ? unknown : known, NULL));
  return row;
}

static GtkWidget *
holding_row_new (IncCapTable *self, const IncHolding *holding, IncSeries series)
{
  g_autofree char *share = holding->share != INC_MISSING ? inc_ratio_display (holding->share) : g_strdup ("–");
  GtkWidget *row = row_new (series, holding->name != NULL ? holding->name : "–", share);

  if (holding->earlier != INC_MISSING)
    {
      g_autofree char *earlier = inc_ratio_display (holding->earlier);
      g_autofree char *when = dup_round_title (self, holding->earlier_round);
      g_autofree char *text = NULL;

      /* Translators: a share that was known after an earlier round: "20 % after Seed, 05/2024" */
      text = g_strdup_printf (_("%s after %s; not known since"), earlier, when);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", holding->investor != 0 ? "investor" : "person",
                                    holding->investor != 0 ? holding->investor : holding->person);
  return row;
}

static GtkWidget *
sum_row_new (const IncHoldings *holdings)
{
  g_autofree char *share = inc_ratio_display (holdings->known <= INC_WHOLE ? holdings->unknown : holdings->known);
  GtkWidget *row;

  if (holdings->known <= INC_WHOLE)
    return row_new (INC_SERIES_UNKNOWN, _("Not known"), share);
  row = row_new (INC_SERIES_UNKNOWN, _("The shares add up to more than the whole"), share);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("One of them must be wrong."));
  gtk_widget_add_css_class (row, "warning");
  return row;
}

/* Four colours, and one grey for whoever else has a share that is known. */
static IncSeries
series_of (const IncHolding *holding, guint index)
{
  if (holding->share == INC_MISSING)
    return INC_SERIES_UNKNOWN;
  return index < INC_SERIES_OTHER ? (IncSeries) index : INC_SERIES_OTHER;
}

static GtkWidget *
bar_row_new (IncCapTable *self, const IncHoldings *holdings, const char *when)
{
  GtkWidget *bar = g_object_new (INC_TYPE_SHARE_BAR, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", bar, "activatable", FALSE, "focusable", FALSE, NULL);
  g_autofree char *known = inc_ratio_display (holdings->known);
  g_autofree char *label = NULL;

  for (guint i = 0; i < holdings->holdings->len; i++)
    {
      const IncHolding *holding = &g_array_index (holdings->holdings, IncHolding, i);

      if (holding->share != INC_MISSING)
        inc_share_bar_add (INC_SHARE_BAR (bar), series_of (holding, i), holding->share);
    }
  if (holdings->unknown > 0)
    inc_share_bar_add (INC_SHARE_BAR (bar), INC_SERIES_UNKNOWN, holdings->unknown);
  /* Translators: what a chart shows, for who cannot see it: a round, and a share such as 91,5 % */
  label = g_strdup_printf (_("Ownership after %s; %s is known, the list has the parts"), when, known);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (row, "bar");
  return row;
}

/* ---- over time ---- */

/* The colour that somebody has in the table above. */
static IncSeries
find_series (const IncHoldings *shown, const IncHolding *holding)
{
  for (guint i = 0; i < shown->holdings->len; i++)
    {
      const IncHolding *other = &g_array_index (shown->holdings, IncHolding, i);

      if (other->investor == holding->investor && other->person == holding->person && other->share != INC_MISSING)
        return series_of (other, i);
    }
  return INC_SERIES_OTHER;
}

/* "Founder 62 %, Fund 20 %, not known 18 %" */
static char *
describe_parts (const IncHoldings *holdings)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *unknown = inc_ratio_display (holdings->unknown);

  for (guint i = 0; i < holdings->holdings->len; i++)
    {
      const IncHolding *holding = &g_array_index (holdings->holdings, IncHolding, i);
      g_autofree char *share = holding->share != INC_MISSING ? inc_ratio_display (holding->share) : NULL;

      if (share != NULL)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", holding->name != NULL ? holding->name : "–", share);
    }
  if (holdings->unknown > 0)
    /* Translators: the part of a company of which nobody knows who holds it, at the end of a list of parts */
    g_string_append_printf (text, _(", not known %s"), unknown);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "css-classes",
                       (const char *[]){ css_class, NULL }, NULL);
}

/* Bars of one width below each other: what grew and what shrank is seen. */
static GtkWidget *
point_row_new (IncCapTable *self, const IncHoldingsPoint *point, const IncHoldings *shown)
{
  GtkWidget *bar = g_object_new (INC_TYPE_SHARE_BAR, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "margin-top", 12,
                                 "margin-bottom", 12, "margin-start", 15, "margin-end", 15, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "child", box, "activatable", FALSE, NULL);
  g_autofree char *title = dup_round_title (self, point->round);
  g_autofree char *parts = describe_parts (point->holdings);

  for (guint i = 0; i < point->holdings->holdings->len; i++)
    {
      const IncHolding *holding = &g_array_index (point->holdings->holdings, IncHolding, i);

      if (holding->share != INC_MISSING)
        inc_share_bar_add (INC_SHARE_BAR (bar), find_series (shown, holding), holding->share);
    }
  if (point->holdings->unknown > 0)
    inc_share_bar_add (INC_SHARE_BAR (bar), INC_SERIES_UNKNOWN, point->holdings->unknown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, parts, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), label_new (title, "title"));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), label_new (parts, "subtitle"));
  return row;
}

/* One round is no course of time. */
static void
fill_time (IncCapTable *self, const IncHoldings *shown)
{
  g_autoptr(GArray) points = inc_holdings_list_points (self->rounds, self->stakes);

  gtk_list_box_remove_all (self->time);
  for (guint i = 0; points->len > 1 && i < points->len; i++)
    gtk_list_box_append (self->time, point_row_new (self, &g_array_index (points, IncHoldingsPoint, i), shown));
  gtk_widget_set_visible (self->time_head, points->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->time), points->len > 1);
}

/* ---- */

static void
fill (IncCapTable *self)
{
  const guint selected = gtk_drop_down_get_selected (self->round);
  const gint64 id = selected < self->ids->len ? g_array_index (self->ids, gint64, selected) : 0;
  g_autoptr(IncHoldings) holdings = inc_holdings_new (self->rounds, self->stakes, id);
  g_autofree char *when = dup_round_title (self, id);

  gtk_list_box_remove_all (self->list);
  gtk_list_box_append (self->list, bar_row_new (self, holdings, when));
  for (guint i = 0; i < holdings->holdings->len; i++)
    {
      const IncHolding *holding = &g_array_index (holdings->holdings, IncHolding, i);

      gtk_list_box_append (self->list, holding_row_new (self, holding, series_of (holding, i)));
    }
  if (holdings->known != INC_WHOLE)
    gtk_list_box_append (self->list, sum_row_new (holdings));
  fill_time (self, holdings);
}

static void
on_round_selected (GtkDropDown *round, GParamSpec *pspec, IncCapTable *self)
{
  if (!self->filling)
    fill (self);
}

/* Which of the rounds that can be chosen was the last by then. */
static void
on_day_changed (GtkEditable *day, IncCapTable *self)
{
  g_autofree char *iso = inc_date_parse (gtk_editable_get_text (day));
  const gboolean is_day = iso != NULL && inc_date_check (iso) == INC_DATE_DAY;
  gint64 round = 0;
  const gboolean is_found = is_day && inc_holdings_find_round (self->rounds, self->stakes, iso, &round);
  const gboolean is_wrong = is_day && !is_found;

  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (day), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (day), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  for (guint i = 0; is_found && i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == round)
      gtk_drop_down_set_selected (self->round, i);
}

/* ---- */

static void
inc_cap_table_finalize (GObject *object)
{
  IncCapTable *self = INC_CAP_TABLE (object);

  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->stakes, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  G_OBJECT_CLASS (inc_cap_table_parent_class)->finalize (object);
}

static void
inc_cap_table_class_init (IncCapTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_cap_table_finalize;
}

static void
add_time (IncCapTable *self, GtkBox *box)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("Over Time"), "xalign", 0.0, "hexpand", TRUE, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, "css-classes", (const char *[]){ "heading", NULL }, NULL);

  self->time_head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->day = g_object_new (GTK_TYPE_ENTRY, "width-chars", 10, "max-width-chars", 10, "placeholder-text", _("At a day"),
                            "tooltip-text", _("Ownership after the last round by a day: 31/12/2025"), NULL);
  self->time = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                             (const char *[]){ "boxed-list", NULL }, NULL);
  g_signal_connect (self->day, "changed", G_CALLBACK (on_day_changed), self);
  gtk_box_append (GTK_BOX (self->time_head), heading);
  gtk_box_append (GTK_BOX (self->time_head), GTK_WIDGET (self->day));
  gtk_box_append (box, self->time_head);
  gtk_box_append (box, GTK_WIDGET (self->time));
}

static void
inc_cap_table_init (IncCapTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("Ownership"), "xalign", 0.0, "hexpand", TRUE,
                                     "height-request", 34, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "css-classes", (const char *[]){ "heading", NULL }, NULL);

  self->round = g_object_new (GTK_TYPE_DROP_DOWN, "tooltip-text", _("After Which Round"), NULL);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                             (const char *[]){ "boxed-list", NULL }, NULL);
  g_signal_connect (self->round, "notify::selected", G_CALLBACK (on_round_selected), self);
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->round));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  add_time (self, GTK_BOX (box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* The round that was chosen stays chosen when the same startup is read again. */
static guint
fill_rounds (IncCapTable *self, gint64 chosen)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->ids->len; i++)
    {
      const gint64 id = g_array_index (self->ids, gint64, i);
      g_autofree char *when = dup_round_title (self, id);
      g_autofree char *title = NULL;

      /* Translators: %s is a round, such as "Seed, 05/2024" */
      title = id != 0 ? g_strdup_printf (_("After %s"), when) : g_strdup (when);
      gtk_string_list_append (titles, title);
      if (id == chosen)
        selected = i;
    }
  gtk_drop_down_set_model (self->round, G_LIST_MODEL (titles));
  return selected;
}

void
inc_cap_table_show (IncCapTable *self, GPtrArray *rounds, GPtrArray *stakes)
{
  const guint before = gtk_drop_down_get_selected (self->round);
  const gboolean latest = self->ids == NULL || before == 0 || before >= self->ids->len;
  const gint64 chosen = latest ? -1 : g_array_index (self->ids, gint64, before);

  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->stakes, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  self->rounds = g_ptr_array_ref (rounds);
  self->stakes = g_ptr_array_ref (stakes);
  self->ids = inc_holdings_list_rounds (rounds, stakes);
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids->len > 0);
  if (self->ids->len == 0)
    return;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->round, fill_rounds (self, chosen));
  self->filling = FALSE;
  fill (self);
}
