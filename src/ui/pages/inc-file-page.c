/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-file-page: one fiber reads the record, its notes and what the page of the type asks for, then all is shown at once. */
#include "config.h"

#include "inc-file-page.h"

#include "inc-file-head.h"
#include "inc-history-dialog.h"
#include "inc-note-dialog.h"
#include "inc-notes-timeline.h"
#include "inc-record-dialog.h"
#include "inc-records.h"
#include "inc-remove.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkStack *stack;
  IncFileHead *head;
  IncTiles *tiles;
  GtkGrid *columns;
  GtkWidget *main;
  GtkWidget *side;
  GtkBox *own_main;
  GtkBox *own_side;
  GtkWidget *description_section;
  GtkLabel *description;
  GtkLabel *facts_note;
  IncFacts *facts;
  IncTimeline *timeline;
  GtkWidget *no_notes;
  AdwStatusPage *gone_page;

  gboolean narrow; /* the side column above the main one, not beside it */
  gint64 id;
  guint serial; /* of the newest reading */
  IncRecord *record;
} IncFilePagePrivate;

enum
{
  SIDE_WIDTH = 320, /* its labels would ask for more */
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void inc_file_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (IncFilePage, inc_file_page, INC_TYPE_PAGE,
                                  G_ADD_PRIVATE (IncFilePage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, inc_file_page_buildable_init))

static IncFilePagePrivate *
get_priv (gpointer self)
{
  return inc_file_page_get_instance_private (self);
}

static const IncSchema *
get_schema (gpointer self)
{
  return inc_schemas_find (INC_FILE_PAGE_GET_CLASS (self)->table);
}

static IncSession *
get_session (gpointer self)
{
  return inc_page_get_session (INC_PAGE (self));
}

static void
update_actions (IncFilePage *self)
{
  static const char *const writing[] = { "page.edit", "page.delete", "page.new" };
  const gboolean shown = get_priv (self)->record != NULL && get_session (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i],
                                   shown && !inc_session_get_read_only (get_session (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.history", shown);
}

static void
forget (IncFilePage *self)
{
  IncFilePagePrivate *priv = get_priv (self);

  priv->serial++;
  g_clear_object (&priv->record);
}

/* ---- reading ---- */

typedef struct
{
  IncFilePage *self;
  IncSession *session;
  guint serial;
  IncFileAnswers answers;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->self);
  g_object_unref (reading->session);
  inc_file_answers_clear (&reading->answers);
  g_free (reading);
}

static void
show_all (Reading *reading)
{
  IncFilePage *self = reading->self;
  IncFilePagePrivate *priv = get_priv (self);
  const IncFileAnswers *answers = &reading->answers;
  const char *title = inc_record_get_title (answers->record);

  forget (self);
  priv->record = g_object_ref (answers->record);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  inc_file_head_set_name (priv->head, title);
  inc_tiles_clear (priv->tiles);
  inc_facts_clear (priv->facts);
  gtk_widget_set_visible (priv->description_section, FALSE);
  INC_FILE_PAGE_GET_CLASS (self)->show (self, answers->record, answers->tables);
  inc_notes_timeline_show (priv->timeline, answers->notes);
  gtk_widget_set_visible (priv->no_notes, inc_table_get_n_rows (answers->notes) == 0);
  gtk_stack_set_visible_child_name (priv->stack, "file");
  update_actions (self);
}

static void
show_gone (IncFilePage *self, const GError *error)
{
  IncFilePagePrivate *priv = get_priv (self);

  forget (self);
  update_actions (self);
  gtk_stack_set_visible_child_name (priv->stack, "gone");
  if (!g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    inc_page_report_error (GTK_WIDGET (self), error);
}

static DexFuture *
read_fiber (gpointer data)
{
  Reading *reading = data;
  g_autoptr(GError) error = NULL;
  const gboolean done = inc_file_answers_await (&reading->answers, reading->session, get_schema (reading->self),
                                                get_priv (reading->self)->id,
                                                INC_FILE_PAGE_GET_CLASS (reading->self)->questions, &error);

  if (reading->serial != get_priv (reading->self)->serial || get_session (reading->self) != reading->session)
    return dex_future_new_for_boolean (FALSE);
  if (done)
    show_all (reading);
  else
    show_gone (reading->self, error);
  return dex_future_new_for_boolean (done);
}

static void
read_again (IncFilePage *self)
{
  IncFilePagePrivate *priv = get_priv (self);
  Reading *reading;

  if (priv->id == 0 || get_session (self) == NULL)
    return;
  reading = g_new0 (Reading, 1);
  reading->self = g_object_ref (self);
  reading->session = g_object_ref (get_session (self));
  reading->serial = ++priv->serial;
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, read_fiber, reading, reading_free));
}

/* A file that is deleted while it is looked at is left; the toast in the window brings it back. */
static void
on_session_changed (IncSession *session, IncChanges *changes, IncFilePage *self)
{
  if (inc_changes_delete (changes, get_schema (self), get_priv (self)->id) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  read_again (self);
}

/* ---- actions ---- */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (ADW_DIALOG (inc_record_dialog_new (get_session (widget), get_priv (widget)->record)), widget);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncFilePagePrivate *priv = get_priv (widget);

  inc_remove_records (widget, get_session (widget), get_schema (widget), &priv->id, 1, inc_record_get_title (priv->record));
}

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncFilePagePrivate *priv = get_priv (widget);
  g_autoptr(IncNote) note = g_object_new (inc_note_get_type (), get_schema (widget)->table, priv->id, NULL);

  adw_dialog_present (ADW_DIALOG (inc_note_dialog_new (get_session (widget), note, inc_record_get_title (priv->record))),
                      widget);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (inc_history_dialog_new_for (get_session (widget), get_priv (widget)->record), widget);
}

static void
on_note_opened (IncTimeline *timeline, gint64 id, IncFilePage *self)
{
  IncFilePagePrivate *priv = get_priv (self);

  if (priv->record != NULL && get_session (self) != NULL && !inc_session_get_read_only (get_session (self)))
    inc_note_dialog_open (GTK_WIDGET (self), get_session (self), id, inc_record_get_title (priv->record));
}

/* ---- as a page ---- */

static void
attach (IncFilePage *self)
{
  IncFilePageClass *class = INC_FILE_PAGE_GET_CLASS (self);

  if (class->attach != NULL)
    class->attach (self, get_session (self), get_priv (self)->id);
}

static void
inc_file_page_session_set (IncPage *page, IncSession *session)
{
  IncFilePage *self = INC_FILE_PAGE (page);

  if (session == NULL)
    forget (self);
  else
    g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_DEFAULT);
  attach (self);
  update_actions (self);
  read_again (self);
}

static void
inc_file_page_show_record (IncPage *page, gint64 id)
{
  get_priv (page)->id = id;
  attach (INC_FILE_PAGE (page));
  read_again (INC_FILE_PAGE (page));
}

static void
place_columns (IncFilePage *self)
{
  IncFilePagePrivate *priv = get_priv (self);
  g_autoptr(GtkWidget) main = g_object_ref (priv->main);
  g_autoptr(GtkWidget) side = g_object_ref (priv->side);

  gtk_grid_remove (priv->columns, main);
  gtk_grid_remove (priv->columns, side);
  gtk_grid_attach (priv->columns, main, 0, priv->narrow ? 1 : 0, 1, 1);
  gtk_grid_attach (priv->columns, side, priv->narrow ? 0 : 1, 0, 1, 1);
  gtk_widget_set_size_request (side, priv->narrow ? -1 : SIDE_WIDTH, -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (side), priv->narrow ? G_MAXINT : SIDE_WIDTH);
  g_object_set (priv->head, "narrow", priv->narrow, NULL);
}

static void
inc_file_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, get_priv (object)->narrow);
}

static void
inc_file_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncFilePagePrivate *priv = get_priv (object);

  if (priv->narrow == g_value_get_boolean (value))
    return;
  priv->narrow = g_value_get_boolean (value);
  place_columns (INC_FILE_PAGE (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_file_page_constructed (GObject *object)
{
  g_autofree char *title = NULL;

  G_OBJECT_CLASS (inc_file_page_parent_class)->constructed (object);
  /* Translators: %s is a type of record, such as "Investor". */
  title = g_strdup_printf (_("%s Deleted"), _(get_schema (object)->label));
  adw_status_page_set_title (get_priv (object)->gone_page, title);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (object), _(get_schema (object)->label));
}

static void
inc_file_page_dispose (GObject *object)
{
  forget (INC_FILE_PAGE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_FILE_PAGE);
  G_OBJECT_CLASS (inc_file_page_parent_class)->dispose (object);
}

/* [main] and [side] in the template of a page of a type. */
static void
inc_file_page_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  IncFilePagePrivate *priv = get_priv (buildable);
  GtkBox *box = g_strcmp0 (type, "main") == 0 ? priv->own_main : g_strcmp0 (type, "side") == 0 ? priv->own_side : NULL;

  if (box == NULL)
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }
  gtk_box_append (box, GTK_WIDGET (child));
  gtk_widget_set_visible (GTK_WIDGET (box), TRUE);
}

static void
inc_file_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = inc_file_page_add_child;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-file-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, head);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, tiles);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, columns);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, main);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, side);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, own_main);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, own_side);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, description_section);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, description);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, facts_note);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, facts);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, timeline);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, no_notes);
  gtk_widget_class_bind_template_child_private (widget_class, IncFilePage, gone_page);
}

static void
inc_file_page_class_init (IncFilePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inc_file_page_constructed;
  object_class->get_property = inc_file_page_get_property;
  object_class->set_property = inc_file_page_set_property;
  object_class->dispose = inc_file_page_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  INC_PAGE_CLASS (klass)->session_set = inc_file_page_session_set;
  INC_PAGE_CLASS (klass)->show_record = inc_file_page_show_record;

  g_type_ensure (INC_TYPE_FACTS);
  g_type_ensure (INC_TYPE_FILE_HEAD);
  g_type_ensure (INC_TYPE_TILES);
  g_type_ensure (INC_TYPE_TIMELINE);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "page.history", NULL, history_action);
}

static void
inc_file_page_init (IncFilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  place_columns (self);
  g_signal_connect (get_priv (self)->timeline, "open", G_CALLBACK (on_note_opened), self);
}

/* ---- for the pages of the types ---- */

gint64
inc_file_page_get_id (IncFilePage *self)
{
  return get_priv (self)->id;
}

void
inc_file_page_set_head (IncFilePage *self, const char *summary, IncTone tone, const char *status, const char *where)
{
  inc_file_head_set (get_priv (self)->head, summary, tone, status, where);
}

void
inc_file_page_set_description (IncFilePage *self, const char *text)
{
  IncFilePagePrivate *priv = get_priv (self);

  gtk_label_set_text (priv->description, text != NULL ? text : "");
  gtk_widget_set_visible (priv->description_section, text != NULL);
}

void
inc_file_page_set_facts_note (IncFilePage *self, const char *text)
{
  gtk_label_set_text (get_priv (self)->facts_note, text);
  gtk_widget_set_visible (GTK_WIDGET (get_priv (self)->facts_note), TRUE);
}

IncTiles *
inc_file_page_get_tiles (IncFilePage *self)
{
  return get_priv (self)->tiles;
}

IncFacts *
inc_file_page_get_facts (IncFilePage *self)
{
  return get_priv (self)->facts;
}
