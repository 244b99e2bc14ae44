/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-list: the records of a query under the columns of the screen. */
#include "config.h"

#include "inc-amount-sums.h"
#include "inc-list-report.h"
#include "inc-papers-private.h"

/* Between two looks at the cancellable. */
#define PAGE 1000

static gboolean
read_rows (IncStore *store, IncPaperData *data, const GArray *ids, GCancellable *cancellable, GError **error)
{
  for (guint at = 0; at < ids->len; at += PAGE)
    {
      g_autoptr(GPtrArray) page = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      page = inc_store_load_seen (store, data->options->query, &g_array_index (ids, gint64, at), MIN (PAGE, ids->len - at), error);
      if (page == NULL)
        return FALSE;
      g_ptr_array_extend (data->rows, page, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
    }
  return TRUE;
}

static gboolean
read_list (IncStore *store, IncPaperData *data, GCancellable *cancellable, GError **error)
{
  const IncSchema *schema = inc_query_get_schema (data->options->query);
  g_autoptr(GArray) ids = NULL;

  for (guint i = 0; data->options->columns[i] != NULL; i++)
    if (inc_catalog_find (data->catalog, schema, data->options->columns[i]) == NULL)
      {
        inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, schema->table, data->options->columns[i],
                             "%s has no field %s", schema->table, data->options->columns[i]);
        return FALSE;
      }
  data->title = g_strdup (schema->plural);
  data->rows = g_ptr_array_new_with_free_func (g_object_unref);
  ids = inc_store_list (store, data->options->query, error);
  return ids != NULL && inc_paper_read_filter_titles (store, data, error) && read_rows (store, data, ids, cancellable, error);
}

typedef struct
{
  const IncPaperData *data;
  IncPaperBuild *build;
  const IncField **fields;
  guint n_fields;
  GStringChunk *chunk; /* of one row */
} ListRows;

static IncCellKind
kind_of (const IncField *field)
{
  switch (field->kind)
    {
    case INC_KIND_DATE:
      return INC_CELL_DATE;
    case INC_KIND_INTEGER:
      return INC_CELL_INTEGER;
    case INC_KIND_MONEY:
      return INC_CELL_MONEY;
    case INC_KIND_RATIO:
      return field->flags & INC_DECIMAL ? INC_CELL_TEXT : INC_CELL_RATIO;
    case INC_KIND_TEXT:
    case INC_KIND_NOTE:
    case INC_KIND_STAMP:
    case INC_KIND_BOOL:
    case INC_KIND_CHOICE:
    case INC_KIND_REF:
    case INC_N_KINDS:
    default:
      return INC_CELL_TEXT;
    }
}

/* The words of the program in the language of the paper; all else as the screen has it. */
static char *
display (const ListRows *rows, IncRecord *record, const IncField *field, const IncValue *value)
{
  if (field->kind == INC_KIND_CHOICE)
    return g_strdup (inc_paper_build_say_choice (rows->build, field->choices, value->text));
  if (field->kind == INC_KIND_BOOL)
    return g_strdup (value->integer ? inc_paper_build_say (rows->build, "Yes") : "");
  return inc_record_display (record, field);
}

/* NULL for đồng, and for what is no amount. */
static const char *
get_foreign_currency (IncRecord *record, const IncField *field)
{
  const char *currency = inc_record_get_currency (record, field);

  return currency == NULL || g_str_equal (currency, "VND") ? NULL : currency;
}

static IncCell
make_cell (const ListRows *rows, IncRecord *record, const IncField *field)
{
  g_auto(IncValue) value = INC_VALUE_INIT;
  g_autofree char *text = NULL;
  g_autofree char *digits = NULL;
  IncCell cell = { NULL };

  inc_record_get_value (record, field, &value);
  if (inc_value_is_null (&value))
    return cell;
  text = display (rows, record, field, &value);
  cell.text = text != NULL ? g_string_chunk_insert (rows->chunk, text) : NULL;
  if (kind_of (field) == INC_CELL_TEXT)
    return cell;
  if (get_foreign_currency (record, field) != NULL)
    cell.currency = g_string_chunk_insert_const (rows->chunk, get_foreign_currency (record, field));
  digits = value.type == INC_VALUE_INTEGER ? g_strdup_printf ("%" G_GINT64_FORMAT, value.integer) : g_strdup (value.text);
  cell.exact = g_string_chunk_insert (rows->chunk, digits);
  return cell;
}

static void
fill_row (guint row, IncCell *cells, gpointer data)
{
  ListRows *rows = data;

  g_string_chunk_clear (rows->chunk);
  for (guint i = 0; i < rows->n_fields; i++)
    cells[i] = make_cell (rows, g_ptr_array_index (rows->data->rows, row), rows->fields[i]);
}

/* Of which types a sum of all rows says something. */
static gboolean
adds_up (const IncSchema *schema)
{
  static const char *const tables[] = { "award", "tranche", "allocation", "payment", "support", NULL };

  return g_strv_contains (tables, schema->table);
}

/* By currency, never across; a column in one currency alone has an exact sum too. */
static IncCell
add_up (const ListRows *rows, const IncField *field, GStringChunk *chunk)
{
  g_autoptr(IncAmountSums) sums = inc_amount_sums_new ();
  const char *currency = NULL;
  gboolean mixed = FALSE;
  gint64 sum = 0;
  g_autofree char *text = NULL;
  g_autofree char *exact = NULL;

  for (guint i = 0; i < rows->data->rows->len; i++)
    {
      IncRecord *record = g_ptr_array_index (rows->data->rows, i);
      const char *code = get_foreign_currency (record, field);
      g_auto(IncValue) value = INC_VALUE_INIT;

      inc_record_get_value (record, field, &value);
      if (inc_value_is_null (&value))
        continue;
      mixed = mixed || (inc_amount_sums_get_n (sums) > 0 && g_strcmp0 (code, currency) != 0);
      currency = code;
      sum += value.integer;
      inc_amount_sums_add (sums, value.integer, code);
    }
  text = inc_amount_sums_display (sums, FALSE);
  exact = text != NULL && !mixed ? g_strdup_printf ("%" G_GINT64_FORMAT, sum) : NULL;
  return (IncCell) { .text = g_string_chunk_insert (chunk, text != NULL ? text : ""),
                     .exact = exact != NULL ? g_string_chunk_insert (chunk, exact) : NULL,
                     .currency = exact != NULL && currency != NULL ? g_string_chunk_insert (chunk, currency) : NULL };
}

/* NULL when there is nothing to add up; else g_free (). */
static IncCell *
make_totals (const ListRows *rows, const IncSchema *schema, GStringChunk *chunk)
{
  g_autofree IncCell *totals = g_new0 (IncCell, rows->n_fields + 1);
  gboolean has_sums = FALSE;

  for (guint i = 0; i < rows->n_fields && adds_up (schema); i++)
    if (rows->fields[i]->kind == INC_KIND_MONEY)
      {
        totals[i] = add_up (rows, rows->fields[i], chunk);
        has_sums = TRUE;
      }
  return has_sums ? g_steal_pointer (&totals) : NULL;
}

static IncColumn
make_column (IncPaperBuild *build, const IncField *field)
{
  const IncCellKind kind = kind_of (field);

  return (IncColumn) { .title = field->flags & INC_CUSTOM ? field->label : inc_paper_build_say (build, field->label),
                       .align = kind == INC_CELL_TEXT   ? INC_ALIGN_START
                                : kind == INC_CELL_DATE ? INC_ALIGN_CENTER
                                                        : INC_ALIGN_END,
                       .weight = field->kind == INC_KIND_NOTE || field->flags & (INC_TAGS | INC_LONG) ? 2
                                 : kind == INC_CELL_TEXT && field->kind != INC_KIND_BOOL              ? 1
                                                                                                      : 0,
                       .kind = kind };
}

static IncDocument *
build_list (const IncPaperData *data, IncPaperBuild *build)
{
  const IncQuery *query = build->options->query;
  const IncSchema *schema = inc_query_get_schema (query);
  const guint n = g_strv_length (build->options->columns);
  g_autofree const IncField **fields = g_new (const IncField *, n + 1);
  g_autofree IncColumn *columns = g_new (IncColumn, n + 1);
  g_autoptr(GStringChunk) chunk = g_string_chunk_new (1024);
  g_autoptr(GStringChunk) sums = g_string_chunk_new (256);
  g_autofree IncCell *totals = NULL;
  ListRows rows = { data, build, fields, n, chunk };
  g_autofree char *filter = inc_paper_describe_filter (data, build);
  const char *sort = inc_query_get_sort (query);
  const IncField *order = sort != NULL ? inc_catalog_find (data->catalog, schema, sort) : NULL;
  IncListReport report = {
    .frame = build->frame,
    .title = build->options->title != NULL ? build->options->title : inc_paper_build_say (build, schema->plural),
    .filter = filter,
    .order = order != NULL ? make_column (build, order).title : NULL,
    .descending = inc_query_get_descending (query),
    .columns = columns,
    .n_columns = n,
    .n_rows = data->rows->len,
    .fill_row = fill_row,
    .data = &rows,
  };

  for (guint i = 0; i < n; i++)
    {
      fields[i] = inc_catalog_find (data->catalog, schema, build->options->columns[i]);
      columns[i] = make_column (build, fields[i]);
    }
  totals = make_totals (&rows, schema, sums);
  report.totals = totals;
  return inc_list_report_new (&report);
}

const IncPaperMaker inc_paper_list_maker = { NULL, read_list, build_list };
