/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-filter-chips: one chip a field, then one for each named filter. */
#include "config.h"

#include "inc-filter-chips.h"

#include "inc-filter-options.h"
#include "inc-kind.h"
#include "inc-named-filter.h"

#include <glib/gi18n.h>

typedef struct
{
  IncFilterChips *chips;
  const IncField *field;
  GtkWidget *box;
  GtkLabel *label;
  GtkWidget *remove;
  IncFilterOptions *options;
} Chip;

struct _IncFilterChips
{
  AdwBin parent_instance;

  AdwWrapBox *box;
  const IncSchema *schema;
  IncSession *session;
  GPtrArray *chips; /* of Chip */
  IncQuery *query;  /* as shown */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (IncFilterChips, inc_filter_chips, ADW_TYPE_BIN)

static void
update_chip (Chip *chip)
{
  g_autofree char *values = inc_filter_options_describe (chip->options);
  g_autofree char *text = NULL;

  /* Translators: a filter that lets everything through; %s is the name of a field. */
  text = values == NULL ? g_strdup_printf (_("%s: any"), inc_field_get_label (chip->field))
                        : g_strdup_printf ("%s: %s", inc_field_get_label (chip->field), values);
  gtk_label_set_text (chip->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (chip->label), values != NULL ? text : NULL);
  gtk_widget_set_visible (chip->remove, values != NULL);
  if (values != NULL)
    gtk_widget_add_css_class (chip->box, "active");
  else
    gtk_widget_remove_css_class (chip->box, "active");
}

static void
on_options_changed (IncFilterOptions *options, Chip *chip)
{
  inc_filter_options_apply (options, chip->chips->query);
  update_chip (chip);
  g_signal_emit (chip->chips, changed_signal, 0);
}

static void
on_options_loaded (IncFilterOptions *options, Chip *chip)
{
  update_chip (chip);
}

static void
on_chip_removed (GtkButton *button, Chip *chip)
{
  inc_query_unfilter (chip->chips->query, chip->field->name);
  inc_filter_options_show (chip->options, chip->chips->query);
  update_chip (chip);
  g_signal_emit (chip->chips, changed_signal, 0);
}

/* What can be chosen is as fresh as the popover. */
static void
on_popover_map (GtkWidget *popover, Chip *chip)
{
  inc_filter_options_load (chip->options, chip->chips->session, chip->chips->schema);
}

static GtkWidget *
remove_button_new (const char *what)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *tooltip = NULL;

  /* Translators: %s is a filter, such as "Cohort". */
  tooltip = g_strdup_printf (_("Drop the Filter: %s"), what);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkLabel *
chip_label_new (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 32, NULL);
}

static Chip *
chip_new (IncFilterChips *self, const IncField *field)
{
  Chip *chip = g_new0 (Chip, 1);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_menu_button_new ();

  chip->chips = self;
  chip->field = field;
  chip->options = inc_filter_options_new (field);
  chip->label = chip_label_new (NULL);
  chip->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  chip->remove = remove_button_new (inc_field_get_label (field));
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (chip->options));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), GTK_WIDGET (chip->label));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (chip->box, "chip");
  gtk_box_append (GTK_BOX (chip->box), button);
  gtk_box_append (GTK_BOX (chip->box), chip->remove);
  g_signal_connect (chip->options, "changed", G_CALLBACK (on_options_changed), chip);
  g_signal_connect (chip->options, "loaded", G_CALLBACK (on_options_loaded), chip);
  g_signal_connect (chip->remove, "clicked", G_CALLBACK (on_chip_removed), chip);
  g_signal_connect (popover, "map", G_CALLBACK (on_popover_map), chip);
  adw_wrap_box_append (self->box, chip->box);
  update_chip (chip);
  return chip;
}

/* ---- named filters ---- */

/* One that no chip offers: of a box of Today, or of the search over everything. */
static gboolean
is_given (IncFilterChips *self, const IncFilter *filter)
{
  if (filter->op == INC_FILTER_NAMED)
    return inc_named_filter_get_field (filter->field) == NULL;
  if (filter->op == INC_FILTER_KNOWN)
    return TRUE;
  for (guint i = 0; i < self->chips->len; i++)
    if (g_str_equal (((Chip *) g_ptr_array_index (self->chips, i))->field->name, filter->field))
      return FALSE;
  return TRUE;
}

static char *
describe_given (IncFilterChips *self, const IncFilter *filter)
{
  const IncField *field = filter->op != INC_FILTER_NAMED ? inc_schema_find (self->schema, filter->field) : NULL;
  const char *label = field != NULL ? inc_field_get_label (field) : filter->field;

  if (filter->op == INC_FILTER_NAMED)
    return inc_named_filter_describe (filter);
  if (filter->op == INC_FILTER_KNOWN)
    return g_strdup_printf (_("Has: %s"), label);
  if (filter->op == INC_FILTER_MISSING)
    return g_strdup_printf (_("Lacks: %s"), label);
  return g_strdup (label);
}

static void
on_named_removed (GtkButton *button, IncFilterChips *self)
{
  inc_query_unfilter (self->query, g_object_get_data (G_OBJECT (button), "inc-filter"));
  adw_wrap_box_remove (self->box, gtk_widget_get_parent (GTK_WIDGET (button)));
  g_signal_emit (self, changed_signal, 0);
}

static void
add_named (IncFilterChips *self, const IncFilter *filter)
{
  g_autofree char *text = describe_given (self, filter);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = remove_button_new (text);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (chip_label_new (text)));
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "chip");
  gtk_widget_add_css_class (box, "active");
  gtk_widget_add_css_class (box, "named");
  g_object_set_data_full (G_OBJECT (button), "inc-filter", g_strdup (filter->field), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_named_removed), self);
  adw_wrap_box_prepend (self->box, box);
}

static void
show_named (IncFilterChips *self)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (gtk_widget_has_css_class (child, "named"))
        adw_wrap_box_remove (self->box, child);
    }
  for (guint i = 0; i < inc_query_get_n_filters (self->query); i++)
    if (is_given (self, inc_query_get_filter (self->query, i)))
      add_named (self, inc_query_get_filter (self->query, i));
}

/* ---- */

static void
inc_filter_chips_dispose (GObject *object)
{
  IncFilterChips *self = INC_FILTER_CHIPS (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_ptr_array_set_size (self->chips, 0);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (inc_filter_chips_parent_class)->dispose (object);
}

static void
inc_filter_chips_finalize (GObject *object)
{
  IncFilterChips *self = INC_FILTER_CHIPS (object);

  g_ptr_array_unref (self->chips);
  g_clear_pointer (&self->query, inc_query_free);
  G_OBJECT_CLASS (inc_filter_chips_parent_class)->finalize (object);
}

static void
inc_filter_chips_class_init (IncFilterChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inc_filter_chips_dispose;
  object_class->finalize = inc_filter_chips_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
inc_filter_chips_init (IncFilterChips *self)
{
  self->chips = g_ptr_array_new_with_free_func (g_free);
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 9);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
inc_filter_chips_set_up (IncFilterChips *self, const IncSchema *schema, const char *const *fields)
{
  g_return_if_fail (self->schema == NULL);
  self->schema = schema;
  self->query = inc_query_new (schema);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      const IncField *named = inc_named_filter_get_field (fields[i]);

      g_ptr_array_add (self->chips, chip_new (self, named != NULL ? named : inc_schema_find (schema, fields[i])));
    }
}

void
inc_filter_chips_set_session (IncFilterChips *self, IncSession *session)
{
  g_set_object (&self->session, session);
  for (guint i = 0; i < self->chips->len; i++)
    inc_filter_options_load (((Chip *) g_ptr_array_index (self->chips, i))->options, session, self->schema);
}

void
inc_filter_chips_show (IncFilterChips *self, const IncQuery *query)
{
  g_clear_pointer (&self->query, inc_query_free);
  self->query = inc_query_copy (query);
  for (guint i = 0; i < self->chips->len; i++)
    {
      Chip *chip = g_ptr_array_index (self->chips, i);

      inc_filter_options_show (chip->options, query);
      update_chip (chip);
    }
  show_named (self);
}

void
inc_filter_chips_apply (IncFilterChips *self, IncQuery *query)
{
  inc_query_unfilter (query, NULL);
  for (guint i = 0; i < inc_query_get_n_filters (self->query); i++)
    {
      const IncFilter *filter = inc_query_get_filter (self->query, i);

      inc_query_filter (query, filter->op, filter->field, (const IncValue *) filter->values->data, filter->values->len);
    }
}

char *
inc_filter_chips_describe (IncFilterChips *self)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < inc_query_get_n_filters (self->query); i++)
    if (is_given (self, inc_query_get_filter (self->query, i)))
      g_ptr_array_add (parts, describe_given (self, inc_query_get_filter (self->query, i)));
  for (guint i = 0; i < self->chips->len; i++)
    {
      Chip *chip = g_ptr_array_index (self->chips, i);

      if (inc_query_find_filter (self->query, chip->field->name) != NULL)
        g_ptr_array_add (parts, g_strdup (gtk_label_get_text (chip->label)));
    }
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
}
