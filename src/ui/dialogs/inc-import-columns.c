/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-columns: one row a column, filled again when the mapping changes: a field that is chosen here leaves the
 * column that had it; made anew when the rows are said to be something else. */
#include "config.h"

#include "inc-import-columns.h"

#include "inc-records.h"
#include "inc-status.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;
  GtkLabel *note;
  GtkLabel *personal;
  GtkDropDown *target;
} ColumnRow;

struct _IncImportColumns
{
  AdwBin parent_instance;

  AdwActionRow *file_row;
  AdwComboRow *kind_row;
  AdwPreferencesGroup *columns_group;
  GtkWidget *all_group;
  AdwEntryRow *programme_row;
  AdwComboRow *stage_row;
  AdwComboRow *position_row;

  IncImportSheet *sheet;
  const IncSchema *kind; /* that the rows are made for */
  GPtrArray *rows; /* of ColumnRow */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (IncImportColumns, inc_import_columns, ADW_TYPE_BIN)

/* ---- one column ---- */

static guint
find_target (IncImportSheet *sheet, const char *name)
{
  guint n;
  const IncImportTarget *targets = inc_import_sheet_get_targets (sheet, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (targets[i].name, name) == 0)
      return i + 1;
  return 0;
}

static void
fill_row (IncImportColumns *self, guint column)
{
  const IncImportColumn *described = inc_import_sheet_get_column (self->sheet, column);
  ColumnRow *row = g_ptr_array_index (self->rows, column);

  gtk_label_set_text (row->note, described->note != NULL ? described->note : "");
  gtk_widget_set_visible (GTK_WIDGET (row->note), described->note != NULL);
  inc_status_set (row->personal, INC_TONE_ACCENT, described->personal ? _("Personal data") : NULL);
  gtk_drop_down_set_selected (row->target, find_target (self->sheet, described->target));
}

static void
fill_rows (IncImportColumns *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    fill_row (self, i);
  self->filling = FALSE;
}

static void
on_target_selected (GtkDropDown *drop_down, GParamSpec *pspec, IncImportColumns *self)
{
  const guint selected = gtk_drop_down_get_selected (drop_down);
  guint n;
  const IncImportTarget *targets = inc_import_sheet_get_targets (self->sheet, &n);

  if (self->filling || selected > n)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (((ColumnRow *) g_ptr_array_index (self->rows, i))->target == drop_down)
      inc_import_sheet_set_target (self->sheet, i, selected > 0 ? targets[selected - 1].name : NULL);
}

static GtkDropDown *
drop_down_new (IncImportColumns *self, const char *heading)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint n;
  const IncImportTarget *targets = inc_import_sheet_get_targets (self->sheet, &n);
  GtkDropDown *drop_down;

  gtk_string_list_append (labels, _("Not taken"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, targets[i].label);
  drop_down = g_object_new (GTK_TYPE_DROP_DOWN,
                            "model", labels,
                            "expression", gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"),
                            "enable-search", TRUE,
                            "search-match-mode", GTK_STRING_FILTER_MATCH_MODE_SUBSTRING,
                            "valign", GTK_ALIGN_CENTER,
                            NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_target_selected), self, G_CONNECT_DEFAULT);
  return drop_down;
}

static GtkWidget *
text_new (const char *text, PangoEllipsizeMode ellipsize, const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "ellipsize", ellipsize,
                       "wrap", ellipsize == PANGO_ELLIPSIZE_NONE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "tooltip-text", ellipsize == PANGO_ELLIPSIZE_NONE ? NULL : text,
                       "css-classes", classes,
                       NULL);
}

static GtkWidget *
texts_new (ColumnRow *row, const IncImportColumn *column)
{
  static const char *const dimmed[] = { "caption", "dimmed", NULL };
  static const char *const warning[] = { "caption", "warning", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *samples = g_strjoinv (" · ", column->samples);

  gtk_box_append (GTK_BOX (box), text_new (*column->heading != '\0' ? column->heading : _("(no heading)"),
                                           PANGO_ELLIPSIZE_END, NULL));
  gtk_box_append (GTK_BOX (box), text_new (*samples != '\0' ? samples : _("Empty"), PANGO_ELLIPSIZE_END, dimmed));
  row->note = GTK_LABEL (text_new ("", PANGO_ELLIPSIZE_NONE, warning));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->note));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
add_row (IncImportColumns *self, guint index)
{
  const IncImportColumn *column = inc_import_sheet_get_column (self->sheet, index);
  ColumnRow *row = g_new0 (ColumnRow, 1);
  GtkWidget *widget = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  row->widget = widget;
  row->personal = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_box_append (GTK_BOX (box), texts_new (row, column));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->personal));
  row->target = drop_down_new (self, column->heading);
  gtk_widget_set_size_request (GTK_WIDGET (row->target), 150, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->target));
  gtk_widget_add_css_class (box, "facts");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), FALSE);
  adw_preferences_group_add (self->columns_group, widget);
  g_ptr_array_add (self->rows, row);
}

/* ---- for all rows ---- */

static void
on_programme_changed (GtkEditable *editable, IncImportColumns *self)
{
  if (self->sheet != NULL && !self->filling)
    inc_import_sheet_set_programme (self->sheet, gtk_editable_get_text (editable));
}

static void
on_stage_selected (AdwComboRow *row, GParamSpec *pspec, IncImportColumns *self)
{
  const guint selected = adw_combo_row_get_selected (row);

  if (self->sheet != NULL && !self->filling && selected <= inc_choice_get_n (inc_stage_choices))
    inc_import_sheet_set_stage (self->sheet, selected > 0 ? inc_stage_choices[selected - 1].value : 0);
}

static void
on_position_selected (AdwComboRow *row, GParamSpec *pspec, IncImportColumns *self)
{
  const guint selected = adw_combo_row_get_selected (row);

  if (self->sheet != NULL && !self->filling && selected < inc_choice_get_n (inc_position_choices))
    inc_import_sheet_set_position (self->sheet, inc_position_choices[selected].value);
}

/* first: before the choices; may be NULL. */
static void
fill_choices (AdwComboRow *row, const char *first, const IncChoice *choices)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (labels, first);
  for (const IncChoice *choice = choices; choice->word != NULL; choice++)
    gtk_string_list_append (labels, _(choice->label));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static void
fill_kinds (IncImportColumns *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint n;
  const IncSchema *const *kinds = inc_import_list_kinds (&n);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, _(kinds[i]->plural));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (labels));
}

static void
show_kind (IncImportColumns *self)
{
  const IncSchema *kind = inc_import_sheet_get_kind (self->sheet);
  const gboolean startups = kind == inc_schema_of (inc_startup_get_type ());
  const gboolean people = kind == inc_schema_of (inc_person_get_type ());
  guint n;
  const IncSchema *const *kinds = inc_import_list_kinds (&n);

  for (guint i = 0; i < n; i++)
    if (kinds[i] == kind)
      adw_combo_row_set_selected (self->kind_row, i);
  gtk_widget_set_visible (self->all_group, startups || people);
  gtk_widget_set_visible (GTK_WIDGET (self->programme_row), startups);
  gtk_widget_set_visible (GTK_WIDGET (self->stage_row), startups);
  gtk_widget_set_visible (GTK_WIDGET (self->position_row), people);
}

static void
show_for_all (IncImportColumns *self)
{
  const IncChoice *position = inc_choice_find (inc_position_choices, inc_import_sheet_get_position (self->sheet));
  const char *programme = inc_import_sheet_get_programme (self->sheet);
  const IncChoice *stage = inc_choice_find (inc_stage_choices, inc_import_sheet_get_stage (self->sheet));

  gtk_editable_set_text (GTK_EDITABLE (self->programme_row), programme != NULL ? programme : "");
  adw_combo_row_set_selected (self->stage_row, stage != NULL ? stage - inc_stage_choices + 1 : 0);
  adw_combo_row_set_selected (self->position_row, position != NULL ? position - inc_position_choices : 0);
}

/* "UTF-8 · separated by “;” · 14 columns" */
static void
show_file (IncImportColumns *self)
{
  const char *delimiter = inc_import_sheet_get_delimiter (self->sheet);
  const guint n = inc_import_sheet_get_n_columns (self->sheet);
  g_autofree char *columns = g_strdup_printf (ngettext ("%u column", "%u columns", n), n);
  g_autofree char *separated = g_str_equal (delimiter, "\t") ? g_strdup (_("separated by tabs"))
                                                             : g_strdup_printf (_("separated by “%s”"), delimiter);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", inc_import_sheet_get_encoding (self->sheet), separated, columns);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), inc_import_sheet_get_name (self->sheet));
  adw_action_row_set_subtitle (self->file_row, subtitle);
  if (inc_import_sheet_get_remembered (self->sheet))
    adw_preferences_group_set_description (self->columns_group,
                                           _("As chosen for the last file with these headings. Columns that are not taken "
                                             "are left out and named in the result."));
}

/* ---- */

static void
make_rows (IncImportColumns *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns_group, ((ColumnRow *) g_ptr_array_index (self->rows, i))->widget);
  g_ptr_array_set_size (self->rows, 0);
  self->kind = inc_import_sheet_get_kind (self->sheet);
  for (guint i = 0; i < inc_import_sheet_get_n_columns (self->sheet); i++)
    add_row (self, i);
  self->filling = TRUE;
  show_kind (self);
  show_for_all (self);
  self->filling = FALSE;
}

static void
on_changed (IncImportColumns *self)
{
  if (self->kind != inc_import_sheet_get_kind (self->sheet))
    make_rows (self);
  fill_rows (self);
}

static void
on_kind_selected (AdwComboRow *row, GParamSpec *pspec, IncImportColumns *self)
{
  const guint selected = adw_combo_row_get_selected (row);
  guint n;
  const IncSchema *const *kinds = inc_import_list_kinds (&n);

  if (self->sheet != NULL && !self->filling && selected < n)
    inc_import_sheet_set_kind (self->sheet, kinds[selected]);
}

static void
inc_import_columns_dispose (GObject *object)
{
  IncImportColumns *self = INC_IMPORT_COLUMNS (object);

  g_clear_object (&self->sheet);
  g_ptr_array_set_size (self->rows, 0);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_IMPORT_COLUMNS);
  G_OBJECT_CLASS (inc_import_columns_parent_class)->dispose (object);
}

static void
inc_import_columns_finalize (GObject *object)
{
  g_ptr_array_unref (INC_IMPORT_COLUMNS (object)->rows);
  G_OBJECT_CLASS (inc_import_columns_parent_class)->finalize (object);
}

static void
inc_import_columns_class_init (IncImportColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_import_columns_dispose;
  G_OBJECT_CLASS (klass)->finalize = inc_import_columns_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, IncImportColumns, file_row);
  gtk_widget_class_bind_template_child (widget_class, IncImportColumns, kind_row);
  gtk_widget_class_bind_template_child (widget_class, IncImportColumns, columns_group);
  gtk_widget_class_bind_template_child (widget_class, IncImportColumns, all_group);
  gtk_widget_class_bind_template_child (widget_class, IncImportColumns, programme_row);
  gtk_widget_class_bind_template_child (widget_class, IncImportColumns, stage_row);
  gtk_widget_class_bind_template_child (widget_class, IncImportColumns, position_row);
}

static void
inc_import_columns_init (IncImportColumns *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  fill_choices (self->stage_row, _("By the cohort's year"), inc_stage_choices);
  fill_choices (self->position_row, NULL, inc_position_choices);
  g_signal_connect (self->programme_row, "changed", G_CALLBACK (on_programme_changed), self);
  g_signal_connect (self->stage_row, "notify::selected", G_CALLBACK (on_stage_selected), self);
  g_signal_connect (self->position_row, "notify::selected", G_CALLBACK (on_position_selected), self);
  g_signal_connect (self->kind_row, "notify::selected", G_CALLBACK (on_kind_selected), self);
}

void
inc_import_columns_show (IncImportColumns *self, IncImportSheet *sheet)
{
  g_return_if_fail (self->sheet == NULL);
  self->sheet = g_object_ref (sheet);
  g_signal_connect_object (sheet, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  make_rows (self);
  fill_rows (self);
  show_file (self);
}
