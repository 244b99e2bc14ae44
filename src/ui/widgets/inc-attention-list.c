/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-attention-list: a heading with a count over a boxed list. */
#include "config.h"

#include "inc-attention-list.h"

#include "inc-status.h"

#include <glib/gi18n.h>

#define N_WHOLE 14 /* letters of a pill that are never cut, however narrow the list */

struct _IncAttentionList
{
  GtkBox parent_instance;

  char *title;
  guint total;
  guint n_rows;

  GtkLabel *count;
  GtkButton *see_all;
  GtkListBox *rows;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_URGENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncAttentionList, inc_attention_list, GTK_TYPE_BOX)

static void
inc_attention_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  IncAttentionList *self = INC_ATTENTION_LIST (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_URGENT:
      g_value_set_boolean (value, gtk_widget_has_css_class (GTK_WIDGET (self->count), "error"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inc_attention_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncAttentionList *self = INC_ATTENTION_LIST (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_URGENT:
      if (g_value_get_boolean (value))
        gtk_widget_add_css_class (GTK_WIDGET (self->count), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->count), "error");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inc_attention_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_ATTENTION_LIST);
  G_OBJECT_CLASS (inc_attention_list_parent_class)->dispose (object);
}

static void
inc_attention_list_finalize (GObject *object)
{
  g_free (INC_ATTENTION_LIST (object)->title);
  G_OBJECT_CLASS (inc_attention_list_parent_class)->finalize (object);
}

static void
inc_attention_list_class_init (IncAttentionListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = inc_attention_list_get_property;
  object_class->set_property = inc_attention_list_set_property;
  object_class->dispose = inc_attention_list_dispose;
  object_class->finalize = inc_attention_list_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_URGENT] = g_param_spec_boolean ("urgent", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/widgets/inc-attention-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IncAttentionList, count);
  gtk_widget_class_bind_template_child (widget_class, IncAttentionList, see_all);
  gtk_widget_class_bind_template_child (widget_class, IncAttentionList, rows);
}

static void
inc_attention_list_init (IncAttentionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
inc_attention_list_reset (IncAttentionList *self, guint total, const char *tag, const IncQuery *query)
{
  g_autofree char *count = g_strdup_printf ("%u", total);
  /* Translators: opens the whole list, which has so many rows. */
  g_autofree char *see_all = g_strdup_printf (ngettext ("See all %u", "See all %u", total), total);
  g_autofree char *text = inc_query_to_text (query);

  gtk_list_box_remove_all (self->rows);
  self->total = total;
  self->n_rows = 0;
  gtk_label_set_label (self->count, count);
  gtk_button_set_label (self->see_all, see_all);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->see_all), "(ss)", tag, text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->see_all), "win.show-list");
  gtk_widget_set_visible (GTK_WIDGET (self), total > 0);
}

void
inc_attention_list_add (IncAttentionList *self, GtkWidget *prefix, const char *title, const char *subtitle,
                        const char *pill, gboolean late, const char *table, gint64 id)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (prefix != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), prefix);
  inc_status_set (GTK_LABEL (label), late ? INC_TONE_ERROR : INC_TONE_WARNING, pill);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", table, id);
  gtk_list_box_append (self->rows, row);
  self->n_rows++;
}

guint
inc_attention_list_get_total (IncAttentionList *self)
{
  return self->total;
}

guint
inc_attention_list_get_n_rows (IncAttentionList *self)
{
  return self->n_rows;
}
