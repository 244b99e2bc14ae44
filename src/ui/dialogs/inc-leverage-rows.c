/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-leverage-rows: a list a group over the rows of a table; lists of lists are sections. */
#include "config.h"

#include "inc-leverage-rows.h"

#include "inc-amount.h"
#include "inc-date.h"
#include "inc-round.h"
#include "inc-support.h"

#include <glib/gi18n.h>

/* ---- a row ---- */

G_DEFINE_FINAL_TYPE (IncLeverageRow, inc_leverage_row, G_TYPE_OBJECT)

static void
inc_leverage_row_finalize (GObject *object)
{
  IncLeverageRow *self = INC_LEVERAGE_ROW (object);

  g_clear_pointer (&self->figures, inc_leverage_unref);
  g_free (self->section);
  g_free (self->sum);
  g_free (self->title);
  g_free (self->about);
  g_free (self->amount);
  g_free (self->reason);
  G_OBJECT_CLASS (inc_leverage_row_parent_class)->finalize (object);
}

static void
inc_leverage_row_class_init (IncLeverageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_leverage_row_finalize;
}

static void
inc_leverage_row_init (IncLeverageRow *self)
{
}

/* ---- what a row says ---- */

static void
add_part (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
add_choice (GString *text, const IncChoice *choices, const char *word)
{
  const IncChoice *choice = word != NULL ? inc_choice_find_word (choices, word) : NULL;

  add_part (text, choice != NULL ? _(choice->label) : NULL);
}

static void
add_day (GString *text, const IncTable *lines, guint i)
{
  g_autofree char *day = inc_date_display (inc_table_get_text (lines, i, "date"));

  add_part (text, day);
}

/* NULL where it is not known. */
static char *
dup_amount (const IncTable *lines, guint i, const char *currency)
{
  const IncValue *amount = inc_table_get (lines, i, "amount");

  return inc_value_is_null (amount) ? NULL : inc_amount_display (amount->integer, currency);
}

/* counted INC_MISSING: it does not count. */
static void
describe_round (IncLeverageRow *row, const IncTable *lines, guint i, gint64 counted)
{
  const IncValue *dong = inc_table_get (lines, i, "amount_vnd");
  const char *currency = inc_table_get_text (lines, i, "currency");
  const gboolean foreign = currency != NULL && !g_str_equal (currency, "VND");
  g_autofree char *amount = dup_amount (lines, i, currency);
  g_autoptr(GString) about = g_string_new (NULL);

  row->owner = inc_table_get_integer (lines, i, "startup");
  add_choice (about, inc_round_type_choices, inc_table_get_text (lines, i, "type"));
  add_choice (about, inc_instrument_choices, inc_table_get_text (lines, i, "instrument"));
  add_day (about, lines, i);
  if (counted != INC_MISSING && foreign)
    add_part (about, amount);
  if (counted != INC_MISSING && !inc_value_is_null (dong) && dong->integer != counted)
    add_part (about, _("less what state funds put in"));
  if (counted == INC_MISSING)
    row->amount = g_steal_pointer (&amount);
  row->about = g_string_free_and_steal (g_steal_pointer (&about));
}

static void
describe_payment (IncLeverageRow *row, const IncTable *lines, guint i, gint64 counted)
{
  g_autoptr(GString) about = g_string_new (NULL);

  row->owner = inc_table_get_integer (lines, i, "award");
  add_day (about, lines, i);
  add_part (about, inc_table_get_text (lines, i, "fund_name"));
  add_part (about, inc_table_get_text (lines, i, "tranche_title"));
  if (inc_table_get_integer (lines, i, "is_back") != 0)
    add_part (about, _("Counter-Entry"));
  if (counted == INC_MISSING)
    row->amount = dup_amount (lines, i, inc_table_get_text (lines, i, "currency"));
  row->about = g_string_free_and_steal (g_steal_pointer (&about));
}

static void
describe_support (IncLeverageRow *row, const IncTable *lines, guint i, gint64 counted)
{
  g_autoptr(GString) about = g_string_new (NULL);

  row->owner = inc_table_get_integer (lines, i, "startup");
  add_choice (about, inc_support_kind_choices, inc_table_get_text (lines, i, "kind"));
  add_part (about, inc_table_get_text (lines, i, "title"));
  add_day (about, lines, i);
  add_part (about, inc_table_get_text (lines, i, "fund_name"));
  row->about = g_string_free_and_steal (g_steal_pointer (&about));
}

static const char *
get_reason (IncLeverageReason reason)
{
  static const char *const reasons[] = {
    [INC_LEVERAGE_UNDISCLOSED] = N_("The amount was not disclosed"),
    [INC_LEVERAGE_WITHOUT_RATE] = N_("No exchange rate, so not in đồng"),
    [INC_LEVERAGE_UNDATED] = N_("No date, or not all of its days are in this period"),
    [INC_LEVERAGE_MIXED] = N_("What a state fund put in is not known"),
  };

  return _(reasons[reason]);
}

/* ---- groups ---- */

typedef struct
{
  const char *query;
  const char *section; /* N_() */
  size_t ids;          /* in IncLeverage */
  size_t amounts;      /* likewise, of what counts */
  void (*describe) (IncLeverageRow *row, const IncTable *lines, guint i, gint64 counted);
  const char *reason;  /* N_(); NULL: each has its own, or it counts */
} Group;

#define AT(field) G_STRUCT_OFFSET (IncLeverage, field)
#define LEFT_OUT N_("Not counted")

static const Group groups[INC_N_LEVERAGE_GROUPS] = {
  { "leverage-round-lines", N_("Private rounds"), AT (rounds), AT (round_amounts), describe_round, NULL },
  { "leverage-payment-lines", N_("Public payments"), AT (payments), AT (payment_amounts), describe_payment, NULL },
  { "leverage-support-lines", N_("Public support"), AT (supports), AT (support_amounts), describe_support, NULL },
  { "leverage-round-lines", LEFT_OUT, AT (missing_rounds), 0, describe_round, NULL },
  { "leverage-payment-lines", LEFT_OUT, AT (missing_payments), 0, describe_payment, N_("Not in đồng") },
  { "leverage-support-lines", LEFT_OUT, AT (missing_supports), 0, describe_support, N_("The amount is not known") },
};

static GArray *
get_ids (const IncLeverage *leverage, IncLeverageGroup group)
{
  return G_STRUCT_MEMBER (GArray *, leverage, groups[group].ids);
}

/* NULL: they do not count. */
static GArray *
get_amounts (const IncLeverage *leverage, IncLeverageGroup group)
{
  return group < INC_LEVERAGE_MISSING_ROUNDS ? G_STRUCT_MEMBER (GArray *, leverage, groups[group].amounts) : NULL;
}

DexFuture *
inc_leverage_group_ask (IncLeverageGroup group, const IncLeverage *leverage, IncSession *session)
{
  GArray *ids = get_ids (leverage, group);
  g_autoptr(GString) text = g_string_new ("[");
  IncValue value;

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (ids, gint64, i));
  g_string_append_c (text, ']');
  value = (IncValue) { INC_VALUE_TEXT, 0, text->str };
  return inc_session_query (session, groups[group].query, &value, 1);
}

/* "4 · 13.000.000.000 đ"; of what does not count the number alone. */
static char *
dup_sum (const IncLeverage *leverage, IncLeverageGroup group)
{
  GArray *amounts = get_amounts (leverage, group);
  g_autofree char *n = NULL, *amount = NULL;
  gint64 sum = 0;

  if (amounts == NULL)
    return inc_number_display (leverage->missing_rounds->len + leverage->missing_payments->len +
                               leverage->missing_supports->len);
  for (guint i = 0; i < amounts->len; i++)
    sum += g_array_index (amounts, gint64, i); /* does not overflow: the whole did not */
  n = inc_number_display (amounts->len);
  amount = inc_amount_display (sum, NULL);
  return g_strdup_printf ("%s · %s", n, amount);
}

/* ---- the list of a group ---- */

struct _IncLeverageRows
{
  GObject parent_instance;

  IncLeverage *leverage;
  IncTable *lines;
  IncLeverageGroup group;
  char *sum;
  gboolean of_one_startup;
};

#define INC_TYPE_LEVERAGE_ROWS (inc_leverage_rows_get_type ())
G_DECLARE_FINAL_TYPE (IncLeverageRows, inc_leverage_rows, INC, LEVERAGE_ROWS, GObject)

/* Ids come in their order. */
static guint
find_id (GArray *ids, gint64 id)
{
  guint low = 0, high = ids->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (ids, gint64, middle) < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low < ids->len && g_array_index (ids, gint64, low) == id ? low : G_MAXUINT;
}

static gpointer
inc_leverage_rows_get_item (GListModel *model, guint position)
{
  IncLeverageRows *self = (IncLeverageRows *) model;
  const Group *group = &groups[self->group];
  GArray *amounts = get_amounts (self->leverage, self->group);
  IncLeverageRow *row;
  guint at;

  if (position >= inc_table_get_n_rows (self->lines))
    return NULL;
  row = g_object_new (INC_TYPE_LEVERAGE_ROW, NULL);
  row->group = self->group;
  row->id = inc_table_get_integer (self->lines, position, "id");
  row->section = g_strdup (_(group->section));
  row->sum = g_strdup (self->sum);
  row->title = g_strdup (inc_table_get_text (self->lines, position, "startup_name"));
  at = find_id (get_ids (self->leverage, self->group), row->id);
  group->describe (row, self->lines, position,
                   amounts != NULL && at != G_MAXUINT ? g_array_index (amounts, gint64, at) : INC_MISSING);
  if (self->of_one_startup)
    {
      g_free (row->title);
      row->title = g_steal_pointer (&row->about);
    }
  if (amounts != NULL && at != G_MAXUINT)
    row->amount = inc_amount_display (g_array_index (amounts, gint64, at), NULL);
  else if (group->reason != NULL)
    row->reason = g_strdup (_(group->reason));
  else if (at != G_MAXUINT)
    row->reason = g_strdup (get_reason (g_array_index (self->leverage->missing_reasons, IncLeverageReason, at)));
  return row;
}

static guint
inc_leverage_rows_get_n_items (GListModel *model)
{
  return inc_table_get_n_rows (((IncLeverageRows *) model)->lines);
}

static GType
inc_leverage_rows_get_item_type (GListModel *model)
{
  return INC_TYPE_LEVERAGE_ROW;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item = inc_leverage_rows_get_item;
  iface->get_n_items = inc_leverage_rows_get_n_items;
  iface->get_item_type = inc_leverage_rows_get_item_type;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (IncLeverageRows, inc_leverage_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
inc_leverage_rows_finalize (GObject *object)
{
  IncLeverageRows *self = INC_LEVERAGE_ROWS (object);

  inc_leverage_unref (self->leverage);
  inc_table_unref (self->lines);
  g_free (self->sum);
  G_OBJECT_CLASS (inc_leverage_rows_parent_class)->finalize (object);
}

static void
inc_leverage_rows_class_init (IncLeverageRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_leverage_rows_finalize;
}

static void
inc_leverage_rows_init (IncLeverageRows *self)
{
}

static void
append_group (GListStore *to, IncLeverage *leverage, IncLeverageGroup group, IncTable *lines, gboolean of_one_startup)
{
  g_autoptr(IncLeverageRows) rows = g_object_new (INC_TYPE_LEVERAGE_ROWS, NULL);

  rows->leverage = inc_leverage_ref (leverage);
  rows->lines = inc_table_ref (lines);
  rows->group = group;
  rows->of_one_startup = of_one_startup;
  rows->sum = dup_sum (leverage, group);
  g_list_store_append (to, rows);
}

static GListModel *
figures_new (IncLeverage *leverage)
{
  GListStore *list = g_list_store_new (INC_TYPE_LEVERAGE_ROW);
  g_autoptr(IncLeverageRow) row = g_object_new (INC_TYPE_LEVERAGE_ROW, NULL);

  row->figures = inc_leverage_ref (leverage);
  row->group = INC_N_LEVERAGE_GROUPS;
  g_list_store_append (list, row);
  return G_LIST_MODEL (list);
}

/* What is not counted is one section, whatever it is. */
GListModel *
inc_leverage_rows_new (IncLeverage *leverage, IncTable *const *lines, gboolean of_one_startup)
{
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);
  GListStore *left_out = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr(GListModel) first = figures_new (leverage);
  g_autoptr(GtkFlattenListModel) last = NULL;

  g_list_store_append (sections, first);
  for (guint i = 0; i < INC_N_LEVERAGE_GROUPS; i++)
    append_group (i < INC_LEVERAGE_MISSING_ROUNDS ? sections : left_out, leverage, i, lines[i], of_one_startup);
  last = gtk_flatten_list_model_new (G_LIST_MODEL (left_out));
  g_list_store_append (sections, last);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (sections)));
}
