/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-related-list: a row a startup and reason; how many more there are of a reason stands below its last row. */
#include "config.h"

#include "inc-related-list.h"

#include <glib/gi18n.h>

struct _IncRelatedList
{
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (IncRelatedList, inc_related_list, ADW_TYPE_BIN)

static const struct
{
  const char *kind;
  const char *why; /* %s: by whom */
} reasons[] = {
  { "tax_code", N_("May be the same: tax code %s") },
  { "founder", N_("Same founder: %s") },
  { "holder", N_("Same investor: %s") },
  { "neighbour", N_("Same sector in %s") },
};

static char *
dup_why (const char *kind, const char *via)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (reasons[i].kind, kind))
      {
        g_auto(GStrv) parts = g_strsplit (_(reasons[i].why), "%s", 2);

        return g_strjoinv (via, parts);
      }
  return NULL;
}

/* One startup may be there for several reasons: its row says all of them. */
static gboolean
add_reason (GHashTable *rows, const IncTable *table, guint at)
{
  const gint64 id = inc_table_get_integer (table, at, "id");
  AdwActionRow *row = g_hash_table_lookup (rows, &id);
  g_autofree char *why = NULL;
  g_autofree char *both = NULL;

  if (row == NULL)
    return FALSE;
  why = dup_why (inc_table_get_text (table, at, "kind"), inc_table_get_text (table, at, "via"));
  both = g_strdup_printf ("%s\n%s", adw_action_row_get_subtitle (row), why);
  adw_action_row_set_subtitle (row, both);
  return TRUE;
}

static GtkWidget *
row_new (const IncTable *table, guint at)
{
  GtkWidget *row = adw_action_row_new ();
  const char *kind = inc_table_get_text (table, at, "kind");
  const char *name = inc_table_get_text (table, at, "name");
  g_autofree char *why = dup_why (kind, inc_table_get_text (table, at, "via"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), why);
  if (g_str_equal (kind, "tax_code"))
    {
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_widget_add_css_class (row, "warning");
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", "startup", inc_table_get_integer (table, at, "id"));
  return row;
}

static GtkWidget *
more_new (const char *kind, guint n)
{
  static const char *const classes[] = { "caption", "dimmed", "more", NULL };
  g_autofree char *text = NULL;

  if (g_str_equal (kind, "founder"))
    text = g_strdup_printf (ngettext ("and %u more with the same founders", "and %u more with the same founders", n), n);
  else if (g_str_equal (kind, "holder"))
    text = g_strdup_printf (ngettext ("and %u more with the same investors", "and %u more with the same investors", n), n);
  else if (g_str_equal (kind, "neighbour"))
    text = g_strdup_printf (ngettext ("and %u more of this sector in the cohort", "and %u more of this sector in the cohort", n), n);
  else
    text = g_strdup_printf (ngettext ("and %u more with this tax code", "and %u more with this tax code", n), n);
  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child",
                       g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "css-classes", classes, NULL),
                       NULL);
}

static void
inc_related_list_class_init (IncRelatedListClass *klass)
{
}

static void
inc_related_list_init (IncRelatedList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _("Related startups"), "xalign", 0.0,
                                               "height-request", 34, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                               "css-classes", (const char *[]){ "heading", NULL }, NULL));
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                             (const char *[]){ "boxed-list", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* How many of a reason are left out is said after the last of them. */
static guint
count_left_out (const IncTable *table, guint at, guint n_shown)
{
  const char *kind = inc_table_get_text (table, at, "kind");

  if (at + 1 < inc_table_get_n_rows (table) && g_str_equal (kind, inc_table_get_text (table, at + 1, "kind")))
    return 0;
  return inc_table_get_integer (table, at, "total") - n_shown;
}

void
inc_related_list_show (IncRelatedList *self, const IncTable *table)
{
  g_autoptr(GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const guint n = inc_table_get_n_rows (table);
  guint n_of_kind = 0;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n; i++)
    {
      const gint64 id = inc_table_get_integer (table, i, "id");
      const char *kind = inc_table_get_text (table, i, "kind");
      guint left_out;

      n_of_kind = i > 0 && g_str_equal (kind, inc_table_get_text (table, i - 1, "kind")) ? n_of_kind + 1 : 1;
      if (!add_reason (rows, table, i))
        {
          GtkWidget *row = row_new (table, i);

          gtk_list_box_append (self->list, row);
          g_hash_table_insert (rows, g_memdup2 (&id, sizeof id), row);
        }
      left_out = count_left_out (table, i, n_of_kind);
      if (left_out > 0)
        gtk_list_box_append (self->list, more_new (kind, left_out));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}
