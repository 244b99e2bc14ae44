/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-page: read again after each change of what is in it; an award has few tranches, so all is made anew. */
#include "config.h"

#include "inc-award-page-private.h"

#include "inc-amount.h"
#include "inc-award-papers.h"
#include "inc-record-cell.h"
#include "inc-records.h"
#include "inc-row-menu.h"
#include "inc-tranche-card.h"
#include "inc-watch.h"
#include "inc-wrap-row.h"

#include <glib/gi18n.h>

/* Whose change is seen here. */
static GType (*const parts[]) (void) = {
  inc_award_get_type,      inc_variation_get_type, inc_tranche_get_type, inc_requirement_get_type,
  inc_allocation_get_type, inc_payment_get_type,   inc_fund_get_type,    inc_startup_get_type,
  NULL,
  inc_report_get_type,
};

enum
{
  SIDE_WIDTH = 340,
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncAwardPage, inc_award_page, INC_TYPE_PAGE)

static IncSession *
get_session (gpointer self)
{
  return inc_page_get_session (INC_PAGE (self));
}

static gboolean
can_write (IncAwardPage *self)
{
  return !inc_session_get_read_only (get_session (self));
}

/* ---- figures ---- */

static char *
display_amount (IncAwardPage *self, gint64 amount)
{
  return amount != INC_MISSING ? inc_amount_display (amount, self->file->award->currency) : NULL;
}

static void
add_tile (IncAwardPage *self, const char *name, gint64 amount, const char *line)
{
  g_autofree char *figure = amount != INC_MISSING ? inc_amount_display_short (amount, self->file->award->currency) : NULL;

  inc_tiles_add (self->tiles, name, figure, line);
}

/* Each to the last unit below what a tile rounds. */
static void
show_tiles (IncAwardPage *self)
{
  const IncAwardFigures *figures = &self->file->figures;
  const gboolean awarded = self->file->award->awarded_on != NULL;
  g_autofree char *recommended = display_amount (self, figures->recommended);
  g_autofree char *now = display_amount (self, figures->now), *paid = display_amount (self, figures->paid);
  g_autofree char *cancelled = display_amount (self, figures->cancelled), *remaining = display_amount (self, figures->remaining);
  g_autofree char *requested = display_amount (self, figures->requested);
  g_autofree char *asked = recommended != NULL ? g_strdup_printf (_("recommended %s"), recommended) : g_strdup (requested);
  /* Translators: %s is an amount of money */
  g_autofree char *left = figures->cancelled != 0 ? g_strdup_printf (_("cancelled %s"), cancelled) : g_strdup (remaining);

  inc_tiles_clear (self->tiles);
  add_tile (self, _("Requested"), figures->requested, asked);
  add_tile (self, _("Awarded"), awarded ? figures->now : INC_MISSING,
            !awarded ? _("not decided yet") : figures->now != figures->awarded ? _("as varied") : now);
  add_tile (self, C_("award", "Paid"), awarded ? figures->paid : INC_MISSING, awarded ? paid : NULL);
  add_tile (self, C_("award", "Remaining"), awarded ? figures->remaining : INC_MISSING, awarded ? left : NULL);
}

/* ---- what is shown ---- */

static void
show_head (IncAwardPage *self)
{
  static const char *const where[] = { "startup", "fund", "kind", NULL };
  IncRecord *award = INC_RECORD (self->file->award);
  const IncField *status = inc_schema_find (inc_record_get_schema (award), "status");
  g_autofree char *stands = inc_record_display (award, status);
  g_autofree char *joined = inc_record_join_fields (award, where);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->file->award->title);
  adw_window_title_set_title (self->title, inc_award_file_get_startup (self->file));
  gtk_label_set_text (self->heading, self->file->award->title);
  inc_status_set (self->pill, inc_tone_of (status, self->file->award->status), stands);
  gtk_label_set_text (self->where, joined != NULL ? joined : "");
}

static void
add_money (IncAwardPage *self, const char *name, gint64 amount)
{
  g_autofree char *text = display_amount (self, amount);

  inc_facts_add (self->facts, name, text, INC_TONE_PLAIN);
}

static void
show_facts (IncAwardPage *self)
{
  static const char *const asked[] = { "requested", "requested_on", "recommended", "recommended_on", "awarded", "awarded_on",
                                       NULL };
  static const char *const papers[] = { "decision", "contract", "starts", "ends", "cost", "months", "consultant", "programme",
                                        "cohort", NULL };
  static const char *const ends[] = { "settled", "settled_on", "cancelled_on", "cancel_reason", "source", "note", NULL };
  IncRecord *award = INC_RECORD (self->file->award);
  const IncAwardFigures *figures = &self->file->figures;

  inc_facts_clear (self->facts);
  inc_facts_add_fields (self->facts, award, asked);
  if (self->file->award->awarded_on != NULL && figures->now != figures->awarded)
    add_money (self, _("As varied"), figures->now);
  if (self->file->award->awarded_on != NULL)
    {
      add_money (self, _("In tranches"), figures->planned);
      add_money (self, C_("award", "Paid"), figures->paid);
      add_money (self, C_("award", "Cancelled"), figures->cancelled);
      add_money (self, C_("award", "Remaining"), figures->remaining);
    }
  inc_facts_add_fields (self->facts, award, papers);
  inc_facts_add_custom (self->facts, award, inc_session_get_catalog (get_session (self)));
  inc_facts_add_fields (self->facts, award, ends);
}

static void
show_tranches (IncAwardPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tranches))) != NULL)
    gtk_box_remove (self->tranches, child);
  for (guint i = 0; i < self->file->tranches->len; i++)
    gtk_box_append (self->tranches,
                    inc_tranche_card_new (self->file, g_ptr_array_index (self->file->tranches, i), can_write (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->tranches), self->file->tranches->len > 0);
  gtk_widget_set_visible (self->no_tranches, self->file->tranches->len == 0);
}

static GtkWidget *
variation_row_new (IncAwardPage *self, IncVariation *variation)
{
  static const char *const about[] = { "date", "decision", "ends", NULL };
  g_autofree char *subtitle = inc_record_join_fields (INC_RECORD (variation), about);
  g_autofree char *amount = display_amount (self, variation->amount);
  GtkWidget *row = inc_wrap_row_new (variation->reason, subtitle);
  g_autoptr(GMenu) menu = g_menu_new ();

  if (amount != NULL)
    inc_wrap_row_add_suffix (row, g_object_new (GTK_TYPE_LABEL, "label", amount, "css-classes",
                                                (const char *[]){ "numeric", NULL }, NULL));
  if (!can_write (self))
    return row;
  inc_row_menu_append (menu, _("_Edit…"), "award.edit-variation", INC_RECORD (variation)->id);
  inc_wrap_row_set_end (row, inc_row_menu_button_new (menu));
  return row;
}

static void
show_variations (IncAwardPage *self)
{
  gtk_list_box_remove_all (self->variations);
  for (guint i = 0; i < self->file->variations->len; i++)
    gtk_list_box_append (self->variations, variation_row_new (self, g_ptr_array_index (self->file->variations, i)));
  gtk_widget_set_visible (self->variations_section, self->file->variations->len > 0);
}

static void
show_file (gpointer owner, gpointer file)
{
  IncAwardPage *self = owner;

  g_clear_pointer (&self->file, inc_award_file_free);
  self->file = file;
  show_head (self);
  show_tiles (self);
  show_tranches (self);
  show_variations (self);
  inc_award_papers_show (self);
  show_facts (self);
  gtk_stack_set_visible_child_name (self->stack, "file");
  inc_award_acts_update (self);
}

static void
show_gone (gpointer owner, const GError *error)
{
  IncAwardPage *self = owner;

  g_clear_pointer (&self->file, inc_award_file_free);
  inc_award_acts_update (self);
  gtk_stack_set_visible_child_name (self->stack, "gone");
  if (!g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    inc_page_report_error (GTK_WIDGET (self), error);
}

/* ---- reading ---- */

static gpointer
read_file (gpointer owner, IncSession *session, GError **error)
{
  const gint64 id = INC_AWARD_PAGE (owner)->id;

  return id != 0 ? inc_award_file_await (session, id, error) : NULL;
}

static const IncWatchKind watch_kind = {
  .read = read_file,
  .show = show_file,
  .fail = show_gone,
  .free_answer = (GDestroyNotify) inc_award_file_free,
  .parts = parts,
};

/* ---- as a page ---- */

static void
inc_award_page_session_set (IncPage *page, IncSession *session)
{
  IncAwardPage *self = INC_AWARD_PAGE (page);

  g_clear_pointer (&self->file, inc_award_file_free);
  inc_award_acts_update (self);
  inc_watch_set_session (self->watch, session);
}

static void
inc_award_page_show_record (IncPage *page, gint64 id)
{
  INC_AWARD_PAGE (page)->id = id;
  inc_watch_set_record (INC_AWARD_PAGE (page)->watch, inc_award_get_type (), id);
}

static void
place_columns (IncAwardPage *self)
{
  g_autoptr(GtkWidget) side = g_object_ref (GTK_WIDGET (self->side));

  gtk_grid_remove (self->columns, side);
  gtk_grid_attach (self->columns, side, self->narrow ? 0 : 1, self->narrow ? 1 : 0, 1, 1);
  gtk_widget_set_size_request (side, self->narrow ? -1 : SIDE_WIDTH, -1);
  adw_clamp_set_maximum_size (self->side, self->narrow ? G_MAXINT : SIDE_WIDTH);
}

static void
inc_award_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, INC_AWARD_PAGE (object)->narrow);
}

static void
inc_award_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncAwardPage *self = INC_AWARD_PAGE (object);

  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  place_columns (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_award_page_dispose (GObject *object)
{
  g_clear_object (&INC_AWARD_PAGE (object)->watch);
  g_clear_pointer (&INC_AWARD_PAGE (object)->file, inc_award_file_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_AWARD_PAGE);
  G_OBJECT_CLASS (inc_award_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-award-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, title);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, heading);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, pill);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, where);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, columns);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, main);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, side);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, tranches);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, no_tranches);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, variations_section);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, variations);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, papers);
  gtk_widget_class_bind_template_child (widget_class, IncAwardPage, facts);
}

static void
inc_award_page_class_init (IncAwardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inc_award_page_get_property;
  object_class->set_property = inc_award_page_set_property;
  object_class->dispose = inc_award_page_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  INC_PAGE_CLASS (klass)->session_set = inc_award_page_session_set;
  INC_PAGE_CLASS (klass)->show_record = inc_award_page_show_record;

  g_type_ensure (INC_TYPE_FACTS);
  g_type_ensure (INC_TYPE_TILES);
  bind_template (widget_class);
  inc_award_acts_install (widget_class);
  inc_award_papers_install (widget_class);
}

static void
inc_award_page_init (IncAwardPage *self)
{
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_grid_remove (self->columns, self->main);
  gtk_grid_attach (self->columns, self->main, 0, 0, 1, 1);
  place_columns (self);
}
