/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-people-list: rows of a named query; small by nature, so that it is made anew after each change. */
#include "config.h"

#include "inc-people-list.h"

#include "inc-date.h"
#include "inc-page.h"
#include "inc-records.h"
#include "inc-remove.h"
#include "inc-role-dialog.h"
#include "inc-watch.h"

#include <glib/gi18n.h>

struct _IncPeopleList
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkWidget *add_button;
  GtkListBox *rows;
  GtkLabel *nobody;

  IncSession *session;
  const IncSchema *owner;
  gint64 id;
  IncWatch *watch;
};

G_DEFINE_FINAL_TYPE (IncPeopleList, inc_people_list, ADW_TYPE_BIN)

static gboolean
is_of_person (IncPeopleList *self)
{
  return self->owner == inc_schema_of (inc_person_get_type ());
}

static gboolean
can_write (IncPeopleList *self)
{
  return self->session != NULL && self->id != 0 && !inc_session_get_read_only (self->session);
}

/* ---- rows ---- */

/* "from 03/2024", "03/2024 – 05/2025", "until 05/2025"; NULL when neither day is known. */
static char *
describe_time (const char *starts, const char *ends)
{
  g_autofree char *from = inc_date_display (starts);
  g_autofree char *until = inc_date_display (ends);

  if (from != NULL && until != NULL)
    return g_strdup_printf ("%s – %s", from, until);
  if (from != NULL)
    /* Translators: a date or a year */
    return g_strdup_printf (_("from %s"), from);
  /* Translators: a date or a year */
  return until != NULL ? g_strdup_printf (_("until %s"), until) : NULL;
}

/* "Director · Giám đốc điều hành · from 03/2024 · first to call" */
static char *
describe (const IncTable *table, guint row)
{
  const IncChoice *position = inc_choice_find_word (inc_position_choices, inc_table_get_text (table, row, "position"));
  const char *title = inc_table_get_text (table, row, "title");
  g_autofree char *time = describe_time (inc_table_get_text (table, row, "starts"), inc_table_get_text (table, row, "ends"));
  g_autoptr(GString) text = g_string_new (position != NULL ? _(position->label) : NULL);

  if (title != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", title);
  if (time != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", time);
  if (inc_table_get_integer (table, row, "main") != 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", _("first to call"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_act (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autofree char *detailed = g_strdup_printf ("%s(int64 %" G_GINT64_FORMAT ")", action, id);

  g_menu_append (menu, label, detailed);
}

static GtkWidget *
menu_button_new (gint64 id, gboolean runs)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  append_act (menu, _("_Edit the Role…"), "people.edit", id);
  if (runs)
    append_act (menu, _("E_nd the Role…"), "people.end", id);
  append_act (menu, _("_Delete the Role"), "people.delete", id);
  return g_object_new (GTK_TYPE_MENU_BUTTON,
                       "icon-name", "view-more-symbolic",
                       "tooltip-text", _("More"),
                       "valign", GTK_ALIGN_CENTER,
                       "menu-model", menu,
                       "css-classes", (const char *[]){ "flat", NULL },
                       NULL);
}

static GtkWidget *
prefix_new (const char *kind, const char *name)
{
  GtkWidget *avatar;

  if (!g_str_equal (kind, "person"))
    {
      g_autofree char *icon = g_strdup_printf ("inc-%s-symbolic", kind);

      return gtk_image_new_from_icon_name (icon);
    }
  avatar = adw_avatar_new (32, name, TRUE);
  gtk_widget_add_css_class (avatar, "quiet");
  gtk_accessible_update_state (GTK_ACCESSIBLE (avatar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return avatar;
}

static GtkWidget *
row_new (IncPeopleList *self, const IncTable *table, guint at)
{
  GtkWidget *row = adw_action_row_new ();
  const char *kind = inc_table_get_text (table, at, "kind");
  const char *name = inc_table_get_text (table, at, "name");
  g_autofree char *subtitle = describe (table, at);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), prefix_new (kind, name));
  if (can_write (self))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               menu_button_new (inc_table_get_integer (table, at, "id"),
                                                inc_table_get_text (table, at, "ends") == NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", kind, inc_table_get_integer (table, at, "other"));
  return row;
}

static AdwExpanderRow *
former_new (guint n)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = NULL;

  title = g_strdup_printf (ngettext ("%u role that has ended", "%u roles that have ended", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return ADW_EXPANDER_ROW (row);
}

/* Where everybody has left, there is nothing to fold them under. */
static void
show_rows (IncPeopleList *self, const IncTable *table)
{
  const guint n = inc_table_get_n_rows (table);
  AdwExpanderRow *former = NULL;
  guint n_running = 0;

  gtk_list_box_remove_all (self->rows);
  while (n_running < n && inc_table_get_text (table, n_running, "ends") == NULL)
    n_running++;
  if (n_running > 0 && n_running < n)
    former = former_new (n - n_running);
  for (guint i = 0; i < n; i++)
    if (former != NULL && i >= n_running)
      adw_expander_row_add_row (former, row_new (self, table, i));
    else
      gtk_list_box_append (self->rows, row_new (self, table, i));
  if (former != NULL)
    gtk_list_box_append (self->rows, GTK_WIDGET (former));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), n == 0);
}

/* ---- reading ---- */

/* Whose change is seen here. */
static GType (*const parts[]) (void) = {
  inc_role_get_type, inc_person_get_type, inc_startup_get_type, inc_investor_get_type, inc_partner_get_type, NULL,
};

static gpointer
read_roles (gpointer owner, IncSession *session, GError **error)
{
  IncPeopleList *self = owner;
  const IncValue id = inc_value_integer (self->id);
  g_auto(IncValue) kind = inc_value_dup_text (self->owner != NULL ? self->owner->table : NULL);
  const IncValue of[] = { kind, id };

  if (self->id == 0)
    return NULL;
  if (is_of_person (self))
    return dex_await_boxed (inc_session_query (session, "roles-of-person", &id, 1), error);
  return dex_await_boxed (inc_session_query (session, "people-of", of, G_N_ELEMENTS (of)), error);
}

static void
show_roles (gpointer owner, gpointer answer)
{
  g_autoptr(IncTable) table = answer;

  show_rows (owner, table);
}

static const IncWatchKind watch_kind = {
  .read = read_roles,
  .show = show_roles,
  .free_answer = (GDestroyNotify) inc_table_unref,
  .parts = parts,
  .eager = TRUE, /* it stands when the page around it does */
};

static void
update (IncPeopleList *self)
{
  static const char *const writing[] = { "people.add", "people.edit", "people.end", "people.delete" };

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], can_write (self));
  gtk_widget_set_visible (self->add_button, self->session == NULL || !inc_session_get_read_only (self->session));
}

/* ---- actions ---- */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_people_list_add (INC_PEOPLE_LIST (widget));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_role_dialog_open (widget, INC_PEOPLE_LIST (widget)->session, g_variant_get_int64 (parameter));
}

static void
end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_role_dialog_end (widget, INC_PEOPLE_LIST (widget)->session, g_variant_get_int64 (parameter));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const gint64 role = g_variant_get_int64 (parameter);

  inc_remove_records (widget, INC_PEOPLE_LIST (widget)->session, inc_schema_of (inc_role_get_type ()), &role, 1, _("Role"));
}

/* ---- */

static void
inc_people_list_dispose (GObject *object)
{
  IncPeopleList *self = INC_PEOPLE_LIST (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_PEOPLE_LIST);
  G_OBJECT_CLASS (inc_people_list_parent_class)->dispose (object);
}

static void
inc_people_list_class_init (IncPeopleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_people_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/widgets/inc-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IncPeopleList, heading);
  gtk_widget_class_bind_template_child (widget_class, IncPeopleList, add_button);
  gtk_widget_class_bind_template_child (widget_class, IncPeopleList, rows);
  gtk_widget_class_bind_template_child (widget_class, IncPeopleList, nobody);
  gtk_widget_class_install_action (widget_class, "people.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "people.edit", "x", edit_action);
  gtk_widget_class_install_action (widget_class, "people.end", "x", end_action);
  gtk_widget_class_install_action (widget_class, "people.delete", "x", delete_action);
}

static void
inc_people_list_init (IncPeopleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = inc_watch_new (GTK_WIDGET (self), &watch_kind);
  update (self);
}

void
inc_people_list_set_session (IncPeopleList *self, IncSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  update (self);
  inc_watch_set_session (self->watch, session);
}

void
inc_people_list_set_owner (IncPeopleList *self, const IncSchema *owner, gint64 id)
{
  self->owner = owner;
  self->id = id;
  if (is_of_person (self))
    {
      gtk_label_set_label (self->heading, _("Roles"));
      gtk_label_set_label (self->nobody, _("No role is written down yet."));
      gtk_widget_set_tooltip_text (self->add_button, _("Add a Role"));
    }
  update (self);
  inc_watch_again (self->watch);
}

void
inc_people_list_add (IncPeopleList *self)
{
  inc_role_dialog_add (GTK_WIDGET (self), self->session, self->owner, self->id);
}
