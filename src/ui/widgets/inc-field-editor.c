/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-field-editor: an entry for what is typed, a combo for what is chosen, a switch, a text view for notes.
 * A reference to few things has a combo, which shows what it points to at once and the others when they are read. */
#include "config.h"

#include "inc-field-editor.h"

#include "inc-currency-editor.h"
#include "inc-ref-row.h"
#include "inc-tag-completion.h"

#include <glib/gi18n.h>

static GObject *
get_row (GtkWidget *row)
{
  return G_OBJECT (row);
}

/* ---- entry ---- */

static GtkWidget *
build_entry (const IncField *field, IncSession *session)
{
  GtkWidget *row = adw_entry_row_new ();

  if (field->kind == INC_KIND_TEXT && field->flags & INC_LONG)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_URL);
  if (field->flags & INC_TAGS)
    inc_tag_completion_attach (ADW_ENTRY_ROW (row), session, field);
  return row;
}

static char *
read_entry (GtkWidget *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
show_entry (GtkWidget *row, const char *typed)
{
  gtk_editable_set_text (GTK_EDITABLE (row), typed);
}

/* ---- date: an entry with a calendar ---- */

static void
on_day_selected (GtkCalendar *calendar, GtkWidget *row)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (day, "%d/%m/%Y");

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static GtkWidget *
build_date (const IncField *field, IncSession *session)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON,
                                    "icon-name", "x-office-calendar-symbolic",
                                    "tooltip-text", _("Choose a Day"),
                                    "valign", GTK_ALIGN_CENTER,
                                    "popover", popover,
                                    NULL);

  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (calendar, "day-selected", G_CALLBACK (on_day_selected), row);
  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (gtk_popover_popdown), popover);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  return row;
}

/* ---- note ---- */

static GtkTextBuffer *
get_buffer (GtkWidget *row)
{
  return gtk_text_view_get_buffer (g_object_get_data (G_OBJECT (row), "inc-text-view"));
}

static GtkWidget *
build_note (const IncField *field, IncSession *session)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (inc_field_get_label (field));
  GtkWidget *view = g_object_new (GTK_TYPE_TEXT_VIEW,
                                  "wrap-mode", GTK_WRAP_WORD_CHAR,
                                  "accepts-tab", FALSE,
                                  "height-request", 84,
                                  NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dimmed");
  gtk_widget_add_css_class (view, "inline");
  gtk_widget_add_css_class (box, "note-editor");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), view);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "inc-text-view", view);
  return row;
}

static char *
read_note (GtkWidget *row)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (row), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (row), &start, &end, FALSE);
}

static void
show_note (GtkWidget *row, const char *typed)
{
  gtk_text_buffer_set_text (get_buffer (row), typed, -1);
}

static GObject *
get_note_source (GtkWidget *row)
{
  return G_OBJECT (get_buffer (row));
}

/* ---- choice ---- */

static GtkWidget *
build_choice (const IncField *field, IncSession *session)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, "–");
  for (const IncChoice *choice = field->choices; choice->word != NULL; choice++)
    gtk_string_list_append (labels, field->flags & INC_CUSTOM ? choice->label : _(choice->label));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_object_set_data (G_OBJECT (row), "inc-field", (gpointer) field);
  return row;
}

static char *
read_choice (GtkWidget *row)
{
  const IncField *field = g_object_get_data (G_OBJECT (row), "inc-field");
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  return g_strdup (selected == 0 || selected == GTK_INVALID_LIST_POSITION ? "" : field->choices[selected - 1].word);
}

static void
show_choice (GtkWidget *row, const char *typed)
{
  const IncField *field = g_object_get_data (G_OBJECT (row), "inc-field");
  const IncChoice *choice = inc_choice_find_word (field->choices, typed);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), choice != NULL ? choice - field->choices + 1 : 0);
}

/* ---- switch ---- */

static GtkWidget *
build_switch (const IncField *field, IncSession *session)
{
  return adw_switch_row_new ();
}

static char *
read_switch (GtkWidget *row)
{
  return g_strdup (adw_switch_row_get_active (ADW_SWITCH_ROW (row)) ? "1" : "0");
}

static void
show_switch (GtkWidget *row, const char *typed)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), g_str_equal (typed, "1"));
}

/* ---- reference ---- */

typedef struct
{
  GArray *ids;        /* in the order of the combo, from its second row */
  gint64 chosen;
  gboolean replacing; /* the combo's model is exchanged: what it selects meanwhile is nobody's choice */
} Targets;

static void
targets_free (gpointer data)
{
  g_array_unref (((Targets *) data)->ids);
  g_free (data);
}

static Targets *
get_targets (gpointer row)
{
  return g_object_get_data (row, "inc-targets");
}

static void
select_chosen (AdwComboRow *row)
{
  const Targets *targets = get_targets (row);
  guint at = 0;

  for (guint i = 0; i < targets->ids->len; i++)
    if (g_array_index (targets->ids, gint64, i) == targets->chosen)
      at = i + 1;
  adw_combo_row_set_selected (row, at);
}

static void
take_targets (AdwComboRow *row, GPtrArray *records)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  Targets *targets = get_targets (row);

  gtk_string_list_append (titles, "–");
  g_array_set_size (targets->ids, 0);
  for (guint i = 0; i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);

      gtk_string_list_append (titles, inc_record_get_title (record));
      g_array_append_val (targets->ids, record->id);
    }
  targets->replacing = TRUE;
  adw_combo_row_set_model (row, G_LIST_MODEL (titles));
  select_chosen (row);
  targets->replacing = FALSE;
}

/* The dialog may be gone before the answer is in. */
typedef struct
{
  GWeakRef row;
  DexFuture *records;
} LoadData;

static void
load_data_free (gpointer data)
{
  LoadData *load = data;

  g_weak_ref_clear (&load->row);
  dex_clear (&load->records);
  g_free (load);
}

static DexFuture *
load_targets_fiber (gpointer data)
{
  LoadData *load = data;
  g_autoptr(GPtrArray) records = dex_await_boxed (g_steal_pointer (&load->records), NULL);
  g_autoptr(AdwComboRow) row = g_weak_ref_get (&load->row);

  if (records != NULL && row != NULL)
    take_targets (row, records);
  return dex_future_new_for_boolean (records != NULL);
}

static void
load_targets (GtkWidget *row, IncSession *session, const IncSchema *schema)
{
  g_autoptr(IncQuery) query = inc_query_new (schema);
  LoadData *load = g_new0 (LoadData, 1);

  g_weak_ref_init (&load->row, row);
  load->records = inc_session_load (session, query);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_targets_fiber, load, load_data_free));
}

static void
on_target_selected (AdwComboRow *row, GParamSpec *pspec, gpointer data)
{
  Targets *targets = get_targets (row);
  const guint selected = adw_combo_row_get_selected (row);

  if (!targets->replacing)
    targets->chosen = selected > 0 && selected <= targets->ids->len ? g_array_index (targets->ids, gint64, selected - 1) : 0;
}

static GtkWidget *
build_combo (const IncField *field, IncSession *session)
{
  const char *const empty[] = { "–", NULL };
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) titles = gtk_string_list_new (empty);
  g_autoptr(GtkExpression) title = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  Targets *targets = g_new0 (Targets, 1);

  targets->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_object_set_data_full (G_OBJECT (row), "inc-targets", targets, targets_free);
  adw_combo_row_set_expression (ADW_COMBO_ROW (row), title);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (row), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_target_selected), NULL);
  load_targets (row, session, inc_field_get_target (field));
  return row;
}

static GtkWidget *
build_ref (const IncField *field, IncSession *session)
{
  const IncSchema *target = inc_field_get_target (field);

  if (inc_ref_row_is_for (target))
    return inc_ref_row_new (session, target, (field->flags & INC_REQUIRED) != 0);
  return build_combo (field, session);
}

static char *
read_ref (GtkWidget *row)
{
  const gint64 id = INC_IS_REF_ROW (row) ? inc_ref_row_get_selected (INC_REF_ROW (row)) : get_targets (row)->chosen;

  return id == 0 ? g_strdup ("") : g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
show_ref (GtkWidget *row, const char *typed)
{
  Targets *targets = get_targets (row);

  if (INC_IS_REF_ROW (row))
    {
      inc_ref_row_set_selected (INC_REF_ROW (row), g_ascii_strtoll (typed, NULL, 10));
      return;
    }
  targets->chosen = g_ascii_strtoll (typed, NULL, 10);
  targets->replacing = TRUE;
  select_chosen (ADW_COMBO_ROW (row));
  targets->replacing = FALSE;
}

/* ---- the table ---- */

static const IncFieldEditor editors[INC_N_KINDS] = {
  [INC_KIND_TEXT] = { build_entry, read_entry, show_entry, get_row, "notify::text" },
  [INC_KIND_NOTE] = { build_note, read_note, show_note, get_note_source, "notify::text" },
  [INC_KIND_DATE] = { build_date, read_entry, show_entry, get_row, "notify::text" },
  [INC_KIND_STAMP] = { build_entry, read_entry, show_entry, get_row, "notify::text" },
  [INC_KIND_INTEGER] = { build_entry, read_entry, show_entry, get_row, "notify::text" },
  [INC_KIND_RATIO] = { build_entry, read_entry, show_entry, get_row, "notify::text" },
  [INC_KIND_MONEY] = { build_entry, read_entry, show_entry, get_row, "notify::text" },
  [INC_KIND_BOOL] = { build_switch, read_switch, show_switch, get_row, "notify::active" },
  [INC_KIND_CHOICE] = { build_choice, read_choice, show_choice, get_row, "notify::selected" },
  [INC_KIND_REF] = { build_ref, read_ref, show_ref, get_row, "notify::selected" },
};

GtkWidget *
inc_field_editor_get_focus (GtkWidget *row)
{
  GtkWidget *view = g_object_get_data (G_OBJECT (row), "inc-text-view");

  return view != NULL ? view : row;
}

const IncFieldEditor *
inc_field_editor_get (const IncField *field)
{
  return field->flags & INC_CURRENCY ? &inc_currency_editor : &editors[field->kind];
}
