/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-currency-editor: a combo over codes, "" being none.  None is đồng, so only a field that must be filled offers it. */
#include "config.h"

#include "inc-currency-editor.h"

#include "inc-currency.h"

static GtkStringList *
make_codes (gboolean with_none)
{
  const char *const *common = inc_currency_get_common ();
  GtkStringList *codes = gtk_string_list_new (NULL);

  if (with_none)
    gtk_string_list_append (codes, "");
  for (guint i = 0; common[i] != NULL; i++)
    gtk_string_list_append (codes, common[i]);
  for (guint i = 0; i < inc_currency_table_size; i++)
    if (!g_strv_contains (common, inc_currency_table[i].code))
      gtk_string_list_append (codes, inc_currency_table[i].code);
  return codes;
}

/* Closure of the combo's expression: "USD" is read as "USD – US Dollar". */
static char *
dup_label (GtkStringObject *item, const char *code)
{
  const IncCurrency *currency = inc_currency_find (code);

  if (code == NULL || *code == '\0')
    return g_strdup ("–");
  if (currency == NULL)
    return g_strdup (code);
  return g_strdup_printf ("%s – %s", code, inc_currency_get_name (currency));
}

static GtkWidget *
build_currency (const IncField *field, IncSession *session)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) codes = make_codes ((field->flags & INC_REQUIRED) != 0);
  GtkExpression *code = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr(GtkExpression) label = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 1, &code, G_CALLBACK (dup_label),
                                                                NULL, NULL);

  adw_combo_row_set_expression (ADW_COMBO_ROW (row), label);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (row), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (codes));
  return row;
}

static char *
read_currency (GtkWidget *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));

  return g_strdup (item != NULL ? gtk_string_object_get_string (item) : "");
}

/* A code that nobody knows is offered too, as long as it is there. */
static void
show_currency (GtkWidget *row, const char *typed)
{
  GtkStringList *codes = GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (row)));
  guint at = *typed != '\0' ? gtk_string_list_find (codes, typed) : 0;

  if (at == GTK_INVALID_LIST_POSITION)
    {
      at = g_list_model_get_n_items (G_LIST_MODEL (codes));
      gtk_string_list_append (codes, typed);
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), at);
}

static GObject *
get_row (GtkWidget *row)
{
  return G_OBJECT (row);
}

const IncFieldEditor inc_currency_editor = {
  build_currency, read_currency, show_currency, get_row, "notify::selected",
};
