/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-timeline: from rows to entries.  A startup may have hundreds; widgets are made for those that are looked at. */
#include "config.h"

#include "inc-startup-timeline.h"

#include "inc-amount.h"
#include "inc-records.h"

#include <glib/gi18n.h>

enum
{
  PAGE = 10, /* entries at first, and with each asking for more */
};

static const struct
{
  const char *name;
  const char *label;
} topics[] = {
  { "all", NC_("timeline", "All") },      { "stage", NC_("timeline", "Stage") }, { "money", NC_("timeline", "Money") },
  { "people", NC_("timeline", "People") }, { "notes", NC_("timeline", "Notes") },
};

struct _IncStartupTimeline
{
  AdwBin parent_instance;

  AdwToggleGroup *toggles;
  GtkDropDown *drop_down;
  IncTimeline *timeline;
  GtkLabel *nothing;
  GtkButton *more;

  gboolean narrow;
  IncTable *table;
  guint n_asked; /* entries that were asked for */
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint open_signal;

G_DEFINE_FINAL_TYPE (IncStartupTimeline, inc_startup_timeline, ADW_TYPE_BIN)

/* ---- one entry ---- */

static const char *
get_label (const IncChoice *choices, const char *word)
{
  const IncChoice *choice = word != NULL ? inc_choice_find_word (choices, word) : NULL;

  return choice != NULL ? _(choice->label) : NULL;
}

static char *
join (const char *first, const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);
  return g_strdup_printf ("%s · %s", first, second);
}

static const char *
get_note_icon (const char *channel)
{
  static const char *const icons[] = {
    [0] = "document-edit-symbolic",         [INC_CHANNEL_NOTE] = "document-edit-symbolic",
    [INC_CHANNEL_CALL] = "call-start-symbolic", [INC_CHANNEL_EMAIL] = "mail-unread-symbolic",
    [INC_CHANNEL_MEETING] = "inc-partner-symbolic", [INC_CHANNEL_EVENT] = "x-office-calendar-symbolic",
  };
  const IncChoice *choice = channel != NULL ? inc_choice_find_word (inc_channel_choices, channel) : NULL;

  return icons[choice != NULL ? choice->value : 0];
}

/* "Seed round · 60.000 USD"; an amount that nobody was told is said to be so. */
static char *
dup_round_title (const IncTable *table, guint row)
{
  const IncValue *amount = inc_table_get (table, row, "amount");
  const char *type = get_label (inc_round_type_choices, inc_table_get_text (table, row, "word"));
  g_autofree char *shown = NULL;

  if (!inc_value_is_null (amount))
    shown = inc_amount_display (amount->integer, inc_table_get_text (table, row, "currency"));
  else if (inc_table_get_integer (table, row, "undisclosed") != 0)
    shown = g_strdup (_("amount not disclosed"));
  else
    shown = g_strdup (_("amount not known"));
  /* Translators: a type of round and its amount: "Round: Seed · 60.000 USD" */
  return g_strdup_printf (_("Round: %s · %s"), type != NULL ? type : "–", shown);
}

static char *
dup_role_title (const IncTable *table, guint row, gboolean began)
{
  const char *position = get_label (inc_position_choices, inc_table_get_text (table, row, "word"));
  const char *name = inc_table_get_text (table, row, "name");

  /* Translators: a person and what they are there: "Nguyễn Văn An joins: Founder", "… leaves: Founder" */
  return g_strdup_printf (began ? _("%s joins: %s") : _("%s leaves: %s"), name, position != NULL ? position : "–");
}

static void
append_entry (IncStartupTimeline *self, guint row)
{
  const IncTable *table = self->table;
  const char *kind = inc_table_get_text (table, row, "kind");
  const char *word = inc_table_get_text (table, row, "word");
  const char *name = inc_table_get_text (table, row, "name");
  const char *text = inc_table_get_text (table, row, "text");
  IncTimelineEntry entry = { NULL, inc_table_get_text (table, row, "date"), NULL, NULL, row + 1 };
  g_autofree char *title = NULL;
  g_autofree char *below = NULL;

  if (g_str_equal (kind, "note"))
    {
      const char *channel = g_strcmp0 (word, "note") != 0 ? get_label (inc_channel_choices, word) : NULL;
      g_autofree char *with = join (channel, name);

      entry.icon = get_note_icon (word);
      title = g_strdup (text);
      below = join (with, inc_table_get_text (table, row, "author"));
    }
  else if (g_str_equal (kind, "round"))
    {
      entry.icon = "inc-fund-symbolic";
      title = dup_round_title (table, row);
    }
  else if (g_str_equal (kind, "stage_change"))
    {
      const char *stage = get_label (inc_stage_choices, word);

      entry.icon = "inc-cohort-symbolic";
      entry.id = 0;
      title = join (stage != NULL ? stage : "–", name);
      below = g_strdup (text);
    }
  else
    {
      entry.icon = "inc-person-symbolic";
      title = dup_role_title (table, row, g_str_equal (kind, "role_began"));
      below = g_strdup (text);
    }
  entry.title = title;
  entry.text = below;
  inc_timeline_append (self->timeline, &entry);
}

/* ---- the list ---- */

static gboolean
is_wanted (IncStartupTimeline *self, guint row)
{
  const char *topic = adw_toggle_group_get_active_name (self->toggles);

  return g_strcmp0 (topic, "all") == 0 || g_strcmp0 (topic, inc_table_get_text (self->table, row, "topic")) == 0;
}

static void
show_more (IncStartupTimeline *self, guint n)
{
  g_autofree char *label = NULL;

  /* Translators: entries of a timeline */
  label = g_strdup_printf (ngettext ("Show %u Older", "Show %u Older", n), n);
  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
}

static void
fill (IncStartupTimeline *self)
{
  const guint n_rows = self->table != NULL ? inc_table_get_n_rows (self->table) : 0;
  guint n = 0;

  inc_timeline_clear (self->timeline);
  for (guint row = 0; row < n_rows; row++)
    if (is_wanted (self, row) && n++ < self->n_asked)
      append_entry (self, row);
  gtk_label_set_text (self->nothing, n_rows == 0 ? _("Nothing was written down yet. Stage changes, rounds, roles and notes appear here.")
                                                 : _("Nothing of this kind was written down yet."));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n == 0);
  show_more (self, n > self->n_asked ? MIN (n - self->n_asked, PAGE) : 0);
}

static void
on_topic_changed (AdwToggleGroup *toggles, GParamSpec *pspec, IncStartupTimeline *self)
{
  self->n_asked = PAGE;
  fill (self);
}

static void
on_more_clicked (GtkButton *button, IncStartupTimeline *self)
{
  self->n_asked += PAGE;
  fill (self);
}

static void
on_entry_opened (IncTimeline *timeline, gint64 entry, IncStartupTimeline *self)
{
  const guint row = entry - 1;
  const char *kind = inc_table_get_text (self->table, row, "kind");
  const gboolean is_role = g_str_has_prefix (kind, "role_");

  g_signal_emit (self, open_signal, 0, is_role ? "person" : kind, inc_table_get_integer (self->table, row, "id"));
}

static void
inc_startup_timeline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, INC_STARTUP_TIMELINE (object)->narrow);
}

static void
inc_startup_timeline_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncStartupTimeline *self = INC_STARTUP_TIMELINE (object);

  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  gtk_widget_set_visible (GTK_WIDGET (self->toggles), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->drop_down), self->narrow);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_startup_timeline_finalize (GObject *object)
{
  g_clear_pointer (&INC_STARTUP_TIMELINE (object)->table, inc_table_unref);
  G_OBJECT_CLASS (inc_startup_timeline_parent_class)->finalize (object);
}

static void
inc_startup_timeline_class_init (IncStartupTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_startup_timeline_get_property;
  object_class->set_property = inc_startup_timeline_set_property;
  object_class->finalize = inc_startup_timeline_finalize;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                              G_TYPE_STRING, G_TYPE_INT64);
}

/* The list that drops down is another face of the same choice. */
static void
add_topics (IncStartupTimeline *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  self->toggles = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      const char *label = g_dpgettext2 (NULL, "timeline", topics[i].label);

      adw_toggle_set_name (toggle, topics[i].name);
      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (self->toggles, toggle);
      gtk_string_list_append (labels, label);
    }
  self->drop_down = g_object_new (GTK_TYPE_DROP_DOWN, "model", labels, "visible", FALSE, NULL);
  adw_toggle_group_set_active_name (self->toggles, "all");
  gtk_widget_set_halign (GTK_WIDGET (self->toggles), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the timeline shows"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the timeline shows"), -1);
  g_object_bind_property (self->toggles, "active", self->drop_down, "selected", G_BINDING_BIDIRECTIONAL);
  g_signal_connect (self->toggles, "notify::active", G_CALLBACK (on_topic_changed), self);
}

static void
inc_startup_timeline_init (IncStartupTimeline *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->n_asked = PAGE;
  add_topics (self);
  self->timeline = g_object_new (INC_TYPE_TIMELINE, NULL);
  self->nothing = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "css-classes",
                                (const char *[]){ "dimmed", NULL }, NULL);
  self->more = GTK_BUTTON (gtk_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "flat");
  g_signal_connect (self->timeline, "open", G_CALLBACK (on_entry_opened), self);
  g_signal_connect (self->more, "clicked", G_CALLBACK (on_more_clicked), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toggles));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drop_down));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->timeline));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->nothing));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  adw_bin_set_child (ADW_BIN (self), box);
  fill (self);
}

void
inc_startup_timeline_show (IncStartupTimeline *self, IncTable *table)
{
  g_clear_pointer (&self->table, inc_table_unref);
  self->table = inc_table_ref (table);
  fill (self);
}

void
inc_startup_timeline_set_topic (IncStartupTimeline *self, const char *topic)
{
  adw_toggle_group_set_active_name (self->toggles, topic);
}
