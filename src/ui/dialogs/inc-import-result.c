/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-result: a count is a row only when it counts something; of long lists the first rows are shown. */
#include "config.h"

#include "inc-import-result.h"

#include "inc-money.h"

#include <glib/gi18n.h>

enum
{
  MOST_ROWS = 100, /* of each kind: who has more corrects the file first */
};

struct _IncImportResult
{
  AdwBin parent_instance;

  GtkWidget *undo_button;
  AdwPreferencesGroup *counts_group;
  AdwPreferencesGroup *gaps_group;
  AdwPreferencesGroup *refused_group;
  AdwPreferencesGroup *warned_group;
  GtkWidget *dropped_group;
  GtkLabel *dropped;

  GPtrArray *rows; /* of GtkWidget and the group it is in: taken out before the next ones come */
};

typedef struct
{
  AdwPreferencesGroup *group;
  GtkWidget *row;
} Added;

G_DEFINE_FINAL_TYPE (IncImportResult, inc_import_result, ADW_TYPE_BIN)

static void
add (IncImportResult *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  Added *added = g_new (Added, 1);

  *added = (Added){ group, row };
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, added);
}

static GtkWidget *
row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static GtkWidget *
number_new (const char *text, const char *tone)
{
  const char *const classes[] = { "numeric", tone, NULL };

  return g_object_new (GTK_TYPE_LABEL, "label", text, "css-classes", classes, NULL);
}

/* more: a second line; may be NULL. */
static void
add_count (IncImportResult *self, AdwPreferencesGroup *group, const char *title, guint count, const char *tone, const char *more)
{
  g_autofree char *number = inc_number_display (count);
  GtkWidget *row;

  if (count == 0)
    return;
  row = row_new (title, more);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number_new (number, tone));
  add (self, group, row);
}

static const struct
{
  const char *new;
  const char *updated; /* NULL: such records are not updated */
} count_titles[INC_IMPORT_N_COUNTED] = {
  [INC_IMPORT_STARTUPS] = { N_("New startups"), N_("Updated startups") },
  [INC_IMPORT_PEOPLE] = { N_("New people"), N_("Updated people") },
  [INC_IMPORT_ROLES] = { N_("New roles"), NULL },
  [INC_IMPORT_INVESTORS] = { N_("New investors"), N_("Updated investors") },
  [INC_IMPORT_PARTNERS] = { N_("New partners"), N_("Updated partners") },
  [INC_IMPORT_ROUNDS] = { N_("New rounds"), NULL },
  [INC_IMPORT_STAKES] = { N_("New stakes"), NULL },
};

static void
show_records (IncImportResult *self, const IncImportReport *report)
{
  for (guint i = 0; i < INC_IMPORT_N_COUNTED; i++)
    {
      add_count (self, self->counts_group, _(count_titles[i].new), report->counts[i].n_new, "heading", NULL);
      if (count_titles[i].updated != NULL)
        add_count (self, self->counts_group, _(count_titles[i].updated), report->counts[i].n_updated, "heading", NULL);
      if (i == INC_IMPORT_STARTUPS)
        add_count (self, self->counts_group, _("New cohorts"), report->n_cohorts, "heading", NULL);
    }
  add_count (self, self->counts_group, _("People found to be one"), report->n_merged, "heading",
             _("A row says that these are one person with another"));
  add_count (self, self->counts_group, _("Known and unchanged"), report->n_unchanged, "dimmed", NULL);
  if (report->n_rows == 0)
    add (self, self->counts_group, row_new (_("The file has no rows"), NULL));
}

/* "In lines 129, 133, 279, 539; their startups come in without them" */
static char *
list_amount_lines (const IncImportReport *report)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < report->amount_lines->len && i < MOST_ROWS; i++)
    g_string_append_printf (lines, "%s%u", i > 0 ? ", " : "", g_array_index (report->amount_lines, guint, i));
  /* Translators: %s is the number of a line, or of several: "129, 133". */
  return g_strdup_printf (ngettext ("In line %s; the startup comes in without it",
                                    "In lines %s; their startups come in without them", report->amount_lines->len),
                          lines->str);
}

/* What was not taken, then what the files leave open. */
static void
show_gaps (IncImportResult *self, const IncImportReport *report)
{
  g_autofree char *lines = list_amount_lines (report);
  const guint n = self->rows->len;

  add_count (self, self->gaps_group, _("Refused rows"), report->n_refused, "error", NULL);
  add_count (self, self->gaps_group, _("Refused amounts"), report->amount_lines->len, "error", lines);
  add_count (self, self->gaps_group, _("Taken with a warning"), report->n_warned, "warning", NULL);
  add_count (self, self->gaps_group, _("Organisations that are not in the register"), report->n_places_missing, "warning",
             _("People named there come in without that role"));
  add_count (self, self->gaps_group, _("Stakes in unknown rounds"), report->n_round_unknown, "dimmed",
             _("The file does not say in which round the investor came in"));
  add_count (self, self->gaps_group, _("Undisclosed amounts"), report->n_undisclosed, "dimmed",
             _("Their rounds have no amount; it is never zero"));
  gtk_widget_set_visible (GTK_WIDGET (self->gaps_group), self->rows->len > n);
}

/* file: NULL when there is only one. */
static void
add_line (IncImportResult *self, AdwPreferencesGroup *group, const IncImportRow *line, const char *file)
{
  g_autofree char *number = inc_number_display (line->line);
  g_autofree char *text = g_strdup_printf (_("Line %s"), number);
  g_autofree char *message = file != NULL ? g_strdup_printf ("%s: %s", file, line->message) : NULL;
  GtkWidget *row = row_new (line->title != NULL && *line->title != '\0' ? line->title : "–",
                            message != NULL ? message : line->message);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number_new (text, "dimmed"));
  add (self, group, row);
}

static void
show_lines (IncImportResult *self, AdwPreferencesGroup *group, IncImport *import, const IncImportReport *report,
            IncImportVerdict verdict, guint n_all)
{
  const gboolean several = inc_import_get_n_sheets (import) > 1;
  g_autofree char *shown = inc_number_display (MOST_ROWS);
  g_autofree char *all = inc_number_display (n_all);
  g_autofree char *more = NULL;
  guint n = 0;

  for (guint i = 0; i < report->rows->len && n < MOST_ROWS; i++)
    {
      const IncImportRow *line = g_ptr_array_index (report->rows, i);

      if (line->verdict != verdict)
        continue;
      add_line (self, group, line,
                several ? inc_import_sheet_get_name (inc_import_get_sheet (import, line->sheet)) : NULL);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
  if (n_all <= n)
    return;
  /* Translators: "The first 100 of 431." */
  more = g_strdup_printf (_("The first %s of %s."), shown, all);
  add (self, group, row_new (more, NULL));
}

static void
clear (IncImportResult *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Added *added = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (added->group, added->row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
inc_import_result_dispose (GObject *object)
{
  g_ptr_array_set_size (INC_IMPORT_RESULT (object)->rows, 0);
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_IMPORT_RESULT);
  G_OBJECT_CLASS (inc_import_result_parent_class)->dispose (object);
}

static void
inc_import_result_finalize (GObject *object)
{
  g_ptr_array_unref (INC_IMPORT_RESULT (object)->rows);
  G_OBJECT_CLASS (inc_import_result_parent_class)->finalize (object);
}

static void
inc_import_result_class_init (IncImportResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_import_result_dispose;
  G_OBJECT_CLASS (klass)->finalize = inc_import_result_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-import-result.ui");
  gtk_widget_class_bind_template_child (widget_class, IncImportResult, undo_button);
  gtk_widget_class_bind_template_child (widget_class, IncImportResult, counts_group);
  gtk_widget_class_bind_template_child (widget_class, IncImportResult, gaps_group);
  gtk_widget_class_bind_template_child (widget_class, IncImportResult, refused_group);
  gtk_widget_class_bind_template_child (widget_class, IncImportResult, warned_group);
  gtk_widget_class_bind_template_child (widget_class, IncImportResult, dropped_group);
  gtk_widget_class_bind_template_child (widget_class, IncImportResult, dropped);
}

static void
inc_import_result_init (IncImportResult *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A line for each file. */
static char *
list_dropped (IncImport *import)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const guint n = inc_import_get_n_sheets (import);

  for (guint i = 0; i < n; i++)
    {
      IncImportSheet *sheet = inc_import_get_sheet (import, i);
      g_auto(GStrv) dropped = inc_import_sheet_get_dropped (sheet);
      g_autofree char *names = g_strjoinv (" · ", dropped);

      if (dropped[0] == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (n > 1)
        g_string_append_printf (text, "%s: ", inc_import_sheet_get_name (sheet));
      g_string_append (text, names);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
inc_import_result_show (IncImportResult *self, IncImport *import, const IncImportReport *report)
{
  g_autofree char *dropped = list_dropped (import);
  const gboolean done = report->changes != NULL && report->changes->id != 0;

  clear (self);
  adw_preferences_group_set_title (self->counts_group, done ? _("Imported") : _("What Would Happen"));
  show_records (self, report);
  show_gaps (self, report);
  show_lines (self, self->refused_group, import, report, INC_IMPORT_REFUSED, report->n_refused);
  show_lines (self, self->warned_group, import, report, INC_IMPORT_WARNED, report->n_warned);
  gtk_label_set_text (self->dropped, dropped);
  gtk_widget_set_visible (self->dropped_group, *dropped != '\0');
  gtk_widget_set_visible (self->undo_button, done);
}
