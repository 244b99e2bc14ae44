/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-weights: a switch and a number a part. */
#include "config.h"

#include "inc-event-weights.h"

#include "inc-event-score.h"
#include "inc-page.h"

#include <glib/gi18n.h>

static const struct
{
  const char *title;
  const char *property;
  int usual;
} parts[INC_N_FITS] = {
  [INC_FIT_SECTOR] = { N_("Sector"), "sector-weight", 40 },
  [INC_FIT_STAGE] = { N_("Stage"), "stage-weight", 30 },
  [INC_FIT_TICKET] = { N_("Ticket"), "ticket-weight", 20 },
  [INC_FIT_COUNTRY] = { N_("Country"), "country-weight", 10 },
};

struct _IncEventWeights
{
  GtkPopover parent_instance;

  GtkSwitch *switches[INC_N_FITS];
  GtkSpinButton *numbers[INC_N_FITS];

  IncSession *session;
  IncEvent *event; /* NULL while none is shown */
};

G_DEFINE_FINAL_TYPE (IncEventWeights, inc_event_weights, GTK_TYPE_POPOVER)

static void
on_closed (GtkPopover *popover, IncEventWeights *self)
{
  int weights[INC_N_FITS];
  g_autoptr(IncRecord) event = NULL;
  gboolean differs = FALSE;

  if (self->event == NULL || inc_session_get_read_only (self->session))
    return;
  inc_event_get_weights (self->event, weights);
  event = inc_record_dup (INC_RECORD (self->event));
  for (guint i = 0; i < INC_N_FITS; i++)
    {
      const int weight =
        gtk_switch_get_active (self->switches[i]) ? gtk_spin_button_get_value_as_int (self->numbers[i]) : 0;

      differs = differs || weight != weights[i];
      g_object_set (event, parts[i].property, (gint64) weight, NULL);
    }
  if (differs)
    inc_page_follow (GTK_WIDGET (self), inc_session_save (self->session, _("Change what makes two fit"), &event, 1));
}

/* ---- */

static void
add_part (IncEventWeights *self, GtkGrid *grid, guint part)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _(parts[part].title), "xalign", 0.0, "hexpand", TRUE, NULL);
  g_autofree char *about = g_strdup_printf (_("Weight of %s"), _(parts[part].title));

  self->switches[part] = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  self->numbers[part] = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1, 100, 5));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->switches[part]), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->numbers[part]), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  g_object_bind_property (self->switches[part], "active", self->numbers[part], "sensitive", G_BINDING_SYNC_CREATE);
  gtk_grid_attach (grid, label, 0, part + 1, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (self->numbers[part]), 1, part + 1, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (self->switches[part]), 2, part + 1, 1, 1);
}

static void
inc_event_weights_dispose (GObject *object)
{
  g_clear_object (&INC_EVENT_WEIGHTS (object)->event);
  g_clear_object (&INC_EVENT_WEIGHTS (object)->session);
  G_OBJECT_CLASS (inc_event_weights_parent_class)->dispose (object);
}

static void
inc_event_weights_class_init (IncEventWeightsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_event_weights_dispose;
}

static void
inc_event_weights_init (IncEventWeights *self)
{
  static const char *const caption[] = { "caption", "dimmed", NULL };
  GtkGrid *grid = g_object_new (GTK_TYPE_GRID, "row-spacing", 9, "column-spacing", 12, "margin-top", 9, "margin-bottom", 9,
                                "margin-start", 9, "margin-end", 9, NULL);

  gtk_grid_attach (grid, g_object_new (GTK_TYPE_LABEL, "label", _("What makes two fit, and how much of it"), "xalign", 0.0,
                                       "css-classes", caption, NULL), 0, 0, 3, 1);
  for (guint i = 0; i < INC_N_FITS; i++)
    add_part (self, grid, i);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (grid));
  g_signal_connect (self, "closed", G_CALLBACK (on_closed), self);
}

GtkWidget *
inc_event_weights_new (void)
{
  return g_object_new (INC_TYPE_EVENT_WEIGHTS, NULL);
}

void
inc_event_weights_show (IncEventWeights *self, IncSession *session, IncEvent *event)
{
  int weights[INC_N_FITS] = { 0 };

  g_set_object (&self->session, session);
  g_set_object (&self->event, event);
  if (event == NULL || gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  inc_event_get_weights (event, weights);
  for (guint i = 0; i < INC_N_FITS; i++)
    {
      gtk_switch_set_active (self->switches[i], weights[i] > 0);
      gtk_spin_button_set_value (self->numbers[i], weights[i] > 0 ? weights[i] : parts[i].usual);
      gtk_widget_set_sensitive (GTK_WIDGET (self->switches[i]), !inc_session_get_read_only (session));
    }
}
