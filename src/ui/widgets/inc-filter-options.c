/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-filter-options: a searchable list of check marks.
 *
 * The chosen values live apart from the list of those that can be chosen: a saved filter is shown before the register has
 * answered, and stays when its value is gone from the register. */
#include "config.h"

#include "inc-filter-options.h"

#include "inc-filter-option.h"
#include "inc-kind.h"
#include "inc-named-filter.h"
#include "inc-text.h"

#include <glib/gi18n.h>

enum
{
  SEARCH_ABOVE = 12, /* options */
};

struct _IncFilterOptions
{
  AdwBin parent_instance;

  const IncField *field;
  GtkSearchEntry *search_entry;
  GListStore *options;
  GtkCustomFilter *filter;
  IncSearch *search;
  GArray *chosen;    /* of IncValue; one null value: not known */
  guint serial;      /* of the newest load */
  gboolean showing;  /* marks follow chosen, not the other way round */
};

enum
{
  CHANGED,
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncFilterOptions, inc_filter_options, ADW_TYPE_BIN)

static int
find_chosen (IncFilterOptions *self, const IncValue *value)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (inc_value_equal (&g_array_index (self->chosen, IncValue, i), value))
      return i;
  return -1;
}

static void
choose (IncFilterOptions *self, const IncValue *value)
{
  IncValue copy;

  inc_value_copy (value, &copy);
  g_array_append_val (self->chosen, copy);
}

static void
show_marks (IncFilterOptions *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->options)); i++)
    {
      g_autoptr(IncFilterOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);

      g_object_set (option, "active", find_chosen (self, inc_filter_option_get_value (option)) >= 0, NULL);
    }
  self->showing = FALSE;
}

static gboolean
is_named (IncFilterOptions *self)
{
  return inc_named_filter_get_field (self->field->name) != NULL;
}

static gboolean
has_missing (IncFilterOptions *self)
{
  return self->chosen->len == 1 && inc_value_is_null (&g_array_index (self->chosen, IncValue, 0));
}

static void
on_option_active (IncFilterOption *option, GParamSpec *pspec, IncFilterOptions *self)
{
  const IncValue *value = inc_filter_option_get_value (option);
  const int at = find_chosen (self, value);

  if (self->showing)
    return;
  if (inc_filter_option_get_active (option) && (inc_value_is_null (value) || has_missing (self)))
    g_array_set_size (self->chosen, 0);
  if (inc_filter_option_get_active (option))
    choose (self, value);
  else if (at >= 0)
    g_array_remove_index (self->chosen, at);
  show_marks (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_option (IncFilterOptions *self, const char *label, IncValue value)
{
  g_autoptr(IncFilterOption) option = inc_filter_option_new (label, value);

  g_signal_connect_object (option, "notify::active", G_CALLBACK (on_option_active), self, G_CONNECT_DEFAULT);
  g_list_store_append (self->options, option);
}

/* The last option, and what needs all of them. */
static void
finish_options (IncFilterOptions *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->options));

  if (!is_named (self))
    add_option (self, _("Not known"), inc_value_null ());
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n > SEARCH_ABOVE);
  show_marks (self);
  g_signal_emit (self, signals[LOADED], 0);
}

static gboolean
matches (gpointer item, gpointer data)
{
  IncFilterOptions *self = data;
  g_autoptr(GString) text = NULL;

  if (self->search == NULL)
    return TRUE;
  text = g_string_new (NULL);
  inc_text_exact (inc_filter_option_get_label (item), text);
  return inc_search_matches (self->search, text->str);
}

static void
on_search_changed (GtkSearchEntry *entry, IncFilterOptions *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));

  g_clear_pointer (&self->search, inc_search_free);
  if (*typed != '\0')
    self->search = inc_search_new (typed);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_option_setup (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, gtk_check_button_new ());
  gtk_list_item_set_focusable (item, FALSE);
}

static void
on_option_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *check = gtk_list_item_get_child (item);
  gpointer option = gtk_list_item_get_item (item);

  gtk_check_button_set_label (GTK_CHECK_BUTTON (check), inc_filter_option_get_label (option));
  g_object_set_data_full (G_OBJECT (check), "inc-binding",
                          g_object_ref (g_object_bind_property (option, "active", check, "active",
                                                                G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL)),
                          g_object_unref);
}

static void
on_option_unbind (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GObject *check = G_OBJECT (gtk_list_item_get_child (item));

  g_binding_unbind (g_object_get_data (check, "inc-binding"));
  g_object_set_data (check, "inc-binding", NULL);
}

static GtkWidget *
list_new (IncFilterOptions *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListModel *model = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->options)),
                                                               g_object_ref (GTK_FILTER (self->filter))));
  GtkWidget *list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (model)), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (on_option_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_option_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_option_unbind), NULL);
  gtk_widget_add_css_class (list, "filter-options");
  return list;
}

static void
inc_filter_options_dispose (GObject *object)
{
  IncFilterOptions *self = INC_FILTER_OPTIONS (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->options);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (inc_filter_options_parent_class)->dispose (object);
}

static void
inc_filter_options_finalize (GObject *object)
{
  IncFilterOptions *self = INC_FILTER_OPTIONS (object);

  g_array_unref (self->chosen);
  g_clear_pointer (&self->search, inc_search_free);
  G_OBJECT_CLASS (inc_filter_options_parent_class)->finalize (object);
}

static void
inc_filter_options_class_init (IncFilterOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = inc_filter_options_dispose;
  object_class->finalize = inc_filter_options_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOADED] = g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inc_filter_options_init (IncFilterOptions *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE,
                                      "propagate-natural-width", TRUE,
                                      "max-content-height", 360,
                                      "min-content-width", 180,
                                      NULL);

  self->options = g_list_store_new (INC_TYPE_FILTER_OPTION);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->chosen = g_array_new (FALSE, TRUE, sizeof (IncValue));
  g_array_set_clear_func (self->chosen, (GDestroyNotify) inc_value_clear);
  self->search_entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (on_search_changed), self, G_CONNECT_DEFAULT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list_new (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search_entry));
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

IncFilterOptions *
inc_filter_options_new (const IncField *field)
{
  IncFilterOptions *self = g_object_new (INC_TYPE_FILTER_OPTIONS, NULL);

  self->field = field;
  return self;
}

/* ---- loading ---- */

typedef struct
{
  IncFilterOptions *self;
  DexFuture *answer;
  guint serial;
} LoadData;

static void
load_data_free (gpointer data)
{
  LoadData *load = data;

  g_object_unref (load->self);
  dex_clear (&load->answer);
  g_free (load);
}

static void
add_records (IncFilterOptions *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);

      add_option (self, inc_record_get_title (record), inc_value_integer (record->id));
    }
}

static void
add_words (IncFilterOptions *self, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    add_option (self, words[i], inc_value_dup_text (words[i]));
}

static DexFuture *
load_fiber (gpointer data)
{
  LoadData *load = data;
  IncFilterOptions *self = load->self;
  const gboolean is_ref = self->field->kind == INC_KIND_REF;
  g_autoptr(GPtrArray) records = is_ref ? dex_await_boxed (g_steal_pointer (&load->answer), NULL) : NULL;
  g_auto(GStrv) words = is_ref ? NULL : dex_await_boxed (g_steal_pointer (&load->answer), NULL);

  if (load->serial != self->serial || self->options == NULL)
    return dex_future_new_for_boolean (FALSE);
  g_list_store_remove_all (self->options);
  if (records != NULL)
    add_records (self, records);
  if (words != NULL)
    add_words (self, (const char *const *) words);
  finish_options (self);
  return dex_future_new_for_boolean (TRUE);
}

static void
load_choices (IncFilterOptions *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->options)) > 0)
    return;
  for (const IncChoice *choice = self->field->choices; choice->word != NULL; choice++)
    add_option (self, self->field->flags & INC_CUSTOM ? choice->label : _(choice->label),
                inc_value_dup_text (choice->word));
  finish_options (self);
}

void
inc_filter_options_load (IncFilterOptions *self, IncSession *session, const IncSchema *schema)
{
  g_autoptr(IncQuery) query = NULL;
  LoadData *load;

  self->serial++;
  if (self->field->kind == INC_KIND_CHOICE)
    {
      load_choices (self);
      return;
    }
  if (session == NULL)
    {
      g_list_store_remove_all (self->options);
      return;
    }
  load = g_new (LoadData, 1);
  *load = (LoadData){ g_object_ref (self), NULL, self->serial };
  if (self->field->kind == INC_KIND_REF)
    query = inc_query_new (inc_field_get_target (self->field));
  load->answer = query != NULL ? inc_session_load (session, query) : inc_session_list_words (session, schema, self->field->name);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, load, load_data_free));
}

/* ---- chosen ---- */

/* A named filter has one value: the chosen words in one text. */
static void
choose_words (IncFilterOptions *self, const char *joined)
{
  g_auto(GStrv) words = inc_field_split_tags (joined);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto(IncValue) word = inc_value_dup_text (words[i]);

      choose (self, &word);
    }
}

static void
apply_words (IncFilterOptions *self, IncQuery *query)
{
  g_autoptr(GString) joined = g_string_new (NULL);
  g_auto(IncValue) value = INC_VALUE_INIT;

  for (guint i = 0; i < self->chosen->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", g_array_index (self->chosen, IncValue, i).text);
  value = inc_value_dup_text (joined->str);
  inc_query_filter (query, INC_FILTER_NAMED, self->field->name, &value, 1);
}

void
inc_filter_options_show (IncFilterOptions *self, const IncQuery *query)
{
  const IncFilter *filter = inc_query_find_filter (query, self->field->name);
  const IncValue missing = inc_value_null ();

  g_array_set_size (self->chosen, 0);
  if (filter != NULL && filter->op == INC_FILTER_MISSING)
    choose (self, &missing);
  if (filter != NULL && filter->op == INC_FILTER_NAMED && filter->values->len == 1)
    choose_words (self, g_array_index (filter->values, IncValue, 0).text);
  for (guint i = 0; filter != NULL && filter->op == INC_FILTER_ANY_OF && i < filter->values->len; i++)
    choose (self, &g_array_index (filter->values, IncValue, i));
  show_marks (self);
}

void
inc_filter_options_apply (IncFilterOptions *self, IncQuery *query)
{
  inc_query_unfilter (query, self->field->name);
  if (has_missing (self))
    inc_query_filter (query, INC_FILTER_MISSING, self->field->name, NULL, 0);
  else if (self->chosen->len > 0 && is_named (self))
    apply_words (self, query);
  else if (self->chosen->len > 0)
    inc_query_filter (query, INC_FILTER_ANY_OF, self->field->name, (const IncValue *) self->chosen->data, self->chosen->len);
}

/* Until the register has answered, what was chosen has no name: then it says how many. */
char *
inc_filter_options_describe (IncFilterOptions *self)
{
  g_autoptr(GString) labels = g_string_new (NULL);
  guint n = 0;

  if (self->chosen->len == 0)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->options)); i++)
    {
      g_autoptr(IncFilterOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);

      if (!inc_filter_option_get_active (option))
        continue;
      g_string_append_printf (labels, "%s%s", n > 0 ? ", " : "", inc_filter_option_get_label (option));
      n++;
    }
  if (n < self->chosen->len)
    return g_strdup_printf ("%u", self->chosen->len);
  return g_string_free (g_steal_pointer (&labels), FALSE);
}
