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

static void
add_count (IncImportResult *self, const char *title, guint count, const char *tone)
{
  g_autofree char *number = inc_number_display (count);
  GtkWidget *row;

  if (count == 0)
    return;
  row = row_new (title, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number_new (number, tone));
  add (self, self->counts_group, row);
}

static void
show_counts (IncImportResult *self, const IncImportReport *report)
{
  add_count (self, _("New startups"), report->n_new, "heading");
  add_count (self, _("Updated startups"), report->n_updated, "heading");
  add_count (self, _("Known and unchanged"), report->n_unchanged, "dimmed");
  add_count (self, _("New cohorts"), report->n_cohorts, "heading");
  add_count (self, _("Taken with a warning"), report->n_warned, "warning");
  add_count (self, _("Refused rows"), report->n_refused, "error");
  if (report->n_rows == 0)
    add (self, self->counts_group, row_new (_("The file has no rows"), NULL));
}

static void
add_line (IncImportResult *self, AdwPreferencesGroup *group, const IncImportRow *line)
{
  g_autofree char *number = inc_number_display (line->line);
  g_autofree char *text = g_strdup_printf (_("Line %s"), number);
  GtkWidget *row = row_new (line->title != NULL && *line->title != '\0' ? line->title : "–", line->message);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number_new (text, "dimmed"));
  add (self, group, row);
}

static void
show_lines (IncImportResult *self, AdwPreferencesGroup *group, const IncImportReport *report, IncImportVerdict verdict,
            guint n_all)
{
  g_autofree char *shown = inc_number_display (MOST_ROWS);
  g_autofree char *all = inc_number_display (n_all);
  g_autofree char *more = NULL;
  guint n = 0;

  for (guint i = 0; i < report->rows->len && n < MOST_ROWS; i++)
    {
      const IncImportRow *line = g_ptr_array_index (report->rows, i);

      if (line->verdict != verdict)
        continue;
      add_line (self, group, line);
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

void
inc_import_result_show (IncImportResult *self, const IncImportReport *report, const char *const *dropped)
{
  g_autofree char *names = g_strjoinv (" · ", (char **) dropped);
  const gboolean done = report->changes != NULL && report->changes->id != 0;

  clear (self);
  adw_preferences_group_set_title (self->counts_group, done ? _("Imported") : _("What Would Happen"));
  show_counts (self, report);
  show_lines (self, self->refused_group, report, INC_IMPORT_REFUSED, report->n_refused);
  show_lines (self, self->warned_group, report, INC_IMPORT_WARNED, report->n_warned);
  gtk_label_set_text (self->dropped, names);
  gtk_widget_set_visible (self->dropped_group, *names != '\0');
  gtk_widget_set_visible (self->undo_button, done);
}
