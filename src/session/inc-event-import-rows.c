/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-import-rows: from a file to rows of cells, and what became of them in words. */
#include "config.h"

#include "inc-event-import-private.h"

#include "inc-csv-reader.h"
#include "inc-exchange-error.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The words of a heading, beside its label in the language of the window. */
static const struct
{
  const char *label;
  const char *words[4];
  const char *field;
} columns[] = {
  [INC_EVENT_COLUMN_SIDE] = { N_("Side"), { "side", "bên", "phía" }, NULL },
  [INC_EVENT_COLUMN_NAME] = { N_("Name"), { "name", "tên", "attendee", "bên tham dự" }, NULL },
  [INC_EVENT_COLUMN_TAX_CODE] = { N_("Tax code"), { "tax code", "mã số thuế", "mst", "tax_code" }, NULL },
  [INC_EVENT_COLUMN_ANSWER] = { N_("Answer"), { "answer", "trả lời" }, "answer" },
  [INC_EVENT_COLUMN_LEAST] = { N_("At least"), { "least", "at least", "ít nhất", "tối thiểu" }, "least" },
  [INC_EVENT_COLUMN_MOST] = { N_("At most"), { "most", "at most", "nhiều nhất", "tối đa" }, "most" },
  [INC_EVENT_COLUMN_ARRIVES] = { N_("Arrives"), { "arrives", "đến lúc", "giờ đến" }, "arrives" },
  [INC_EVENT_COLUMN_LEAVES] = { N_("Leaves"), { "leaves", "về lúc", "giờ về" }, "leaves" },
  [INC_EVENT_COLUMN_AWAY] = { N_("Away"), { "away", "vắng", "vắng lúc", "away in between" }, "away" },
  [INC_EVENT_COLUMN_MUST] = { N_("Wishes must"), { "wishes must", "must", "phải gặp", "nguyện vọng phải gặp" }, NULL },
  [INC_EVENT_COLUMN_MEET] = { N_("Wishes meet"), { "wishes meet", "meet", "muốn gặp", "nguyện vọng muốn gặp" }, NULL },
  [INC_EVENT_COLUMN_NO] = { N_("Wishes no"), { "wishes no", "no", "không gặp", "nguyện vọng không gặp" }, NULL },
  [INC_EVENT_COLUMN_RATING] = { N_("Rating"), { "rating", "điểm", "đánh giá" }, NULL },
};

static gboolean
is_word (const char *folded, const char *word)
{
  g_autofree char *other = word != NULL ? inc_text_dup_folded (word) : NULL;

  return other != NULL && g_str_equal (folded, other);
}

IncEventColumn
inc_event_column_find (const char *heading)
{
  g_autofree char *folded = inc_text_dup_folded (heading);

  for (guint i = 0; i < INC_N_EVENT_COLUMNS; i++)
    {
      if (is_word (folded, _(columns[i].label)))
        return i;
      for (guint w = 0; w < G_N_ELEMENTS (columns[i].words); w++)
        if (is_word (folded, columns[i].words[w]))
          return i;
    }
  return INC_N_EVENT_COLUMNS;
}

const char *
inc_event_column_get_label (IncEventColumn column)
{
  return _(columns[column].label);
}

const char *
inc_event_column_get_field (IncEventColumn column)
{
  return columns[column].field;
}

/* ---- reading ---- */

static void
row_free (gpointer data)
{
  IncEventImportRow *row = data;

  for (guint i = 0; i < INC_N_EVENT_COLUMNS; i++)
    g_free (row->cells[i]);
  g_free (row);
}

/* Of each field of the file its column. */
static GArray *
read_headings (const char *const *fields, guint n_fields, IncEventImportReport *report)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(GStrvBuilder) unknown = g_strv_builder_new ();

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *heading = inc_text_clean (fields[i]);
      const int column = heading != NULL ? (int) inc_event_column_find (heading) : INC_N_EVENT_COLUMNS;

      if (heading != NULL && column == INC_N_EVENT_COLUMNS)
        g_strv_builder_add (unknown, heading);
      g_array_append_val (places, column);
    }
  report->unknown = g_strv_builder_end (unknown);
  return places;
}

static gboolean
has_column (const GArray *places, int column)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, int, i) == column)
      return TRUE;
  return FALSE;
}

static IncEventImportRow *
make_row (const char *const *fields, guint n_fields, guint line, const GArray *places)
{
  IncEventImportRow *row = g_new0 (IncEventImportRow, 1);

  row->line = line;
  for (guint i = 0; i < n_fields && i < places->len; i++)
    {
      const int column = g_array_index (places, int, i);

      if (column != INC_N_EVENT_COLUMNS && row->cells[column] == NULL)
        row->cells[column] = inc_text_clean (fields[i]);
    }
  return row;
}

/* A row that is no row is refused, and reading goes on behind it. */
static gboolean
read_rows (IncCsvReader *reader, const GArray *places, GPtrArray *rows, IncEventImportReport *report,
           GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      g_autoptr(GError) problem = NULL;
      const char *const *fields;
      guint n_fields, line;

      if (inc_csv_reader_next (reader, &fields, &n_fields, &line, cancellable, &problem))
        g_ptr_array_add (rows, make_row (fields, n_fields, line, places));
      else if (problem == NULL)
        return TRUE;
      else if (inc_csv_reader_can_continue (reader))
        inc_event_import_refuse (report, inc_exchange_error_get_line (problem), NULL, NULL, g_strdup (problem->message));
      else
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
    }
}

GPtrArray *
inc_event_import_rows_read (GFile *file, IncEventImportReport *report, GCancellable *cancellable, GError **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr(IncCsvReader) reader = stream != NULL ? inc_csv_reader_new (G_INPUT_STREAM (stream), NULL) : NULL;
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr(GArray) places = NULL;
  g_autoptr(GError) problem = NULL;
  const char *const *fields;
  guint n_fields, line;

  if (reader == NULL || !inc_csv_reader_open (reader, cancellable, error))
    return NULL;
  if (inc_csv_reader_next (reader, &fields, &n_fields, &line, cancellable, &problem))
    places = read_headings (fields, n_fields, report);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (places == NULL || (!has_column (places, INC_EVENT_COLUMN_NAME) && !has_column (places, INC_EVENT_COLUMN_TAX_CODE)))
    {
      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 1, 0, "The file has no column Name and no column Tax code");
      return NULL;
    }
  if (!read_rows (reader, places, rows, report, cancellable, error))
    return NULL;
  report->n_rows = rows->len;
  return g_steal_pointer (&rows);
}

/* ---- the report ---- */

G_DEFINE_BOXED_TYPE (IncEventImportReport, inc_event_import_report, inc_event_import_report_ref,
                     inc_event_import_report_unref)

static void
refusal_free (gpointer data)
{
  IncEventImportRefusal *refusal = data;

  g_free (refusal->heading);
  g_free (refusal->text);
  g_free (refusal->reason);
  g_free (refusal);
}

IncEventImportReport *
inc_event_import_report_new (void)
{
  IncEventImportReport *self = g_atomic_rc_box_new0 (IncEventImportReport);

  self->refused = g_ptr_array_new_with_free_func (refusal_free);
  return self;
}

IncEventImportReport *
inc_event_import_report_ref (IncEventImportReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
report_clear (gpointer data)
{
  IncEventImportReport *self = data;

  g_ptr_array_unref (self->refused);
  g_strfreev (self->unknown);
  g_clear_pointer (&self->changes, inc_changes_unref);
}

void
inc_event_import_report_unref (IncEventImportReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

void
inc_event_import_refuse (IncEventImportReport *report, guint line, const char *heading, const char *text, char *reason)
{
  IncEventImportRefusal *refusal = g_new (IncEventImportRefusal, 1);

  *refusal = (IncEventImportRefusal) { line, g_strdup (heading), g_strdup (text), reason };
  g_ptr_array_add (report->refused, refusal);
}

char *
inc_event_import_refusal_describe (const IncEventImportRefusal *self)
{
  if (self->heading == NULL)
    /* Translators: a line of a file, and why it is refused. */
    return g_strdup_printf (_("Line %u: %s"), self->line, self->reason);
  /* Translators: a line of a file, the heading of a column, what stands there, and why it is refused. */
  return g_strdup_printf (_("Line %u, %s “%s”: %s"), self->line, self->heading, self->text, self->reason);
}

static void
add_count (GString *text, const char *counted, guint n)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", counted);
}

char *
inc_event_import_report_describe (const IncEventImportReport *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *new = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new attendee", "%u new attendees", self->n_new),
                                          self->n_new);
  g_autofree char *changed = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u changed", "%u changed", self->n_changed),
                                              self->n_changed);
  g_autofree char *same = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u as before", "%u as before", self->n_unchanged),
                                           self->n_unchanged);
  g_autofree char *wishes = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u wish", "%u wishes", self->n_wishes),
                                             self->n_wishes);
  g_autofree char *refused = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u refused", "%u refused", self->refused->len),
                                              self->refused->len);

  add_count (text, new, self->n_new);
  add_count (text, changed, self->n_changed);
  add_count (text, same, self->n_unchanged);
  add_count (text, wishes, self->n_wishes);
  add_count (text, refused, self->refused->len);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (_("Nothing to bring in"));
}
