/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-round-stakes: a row a stake; each opens the form of a stake, whose Done only comes back here. */
#include "config.h"

#include "inc-round-stakes.h"

#include "inc-page.h"
#include "inc-stake-dialog.h"

#include <glib/gi18n.h>

/* id, investor, person, holder's name, amount, currency, share, source */
#define STAKE_TYPE "(xxxsxsxs)"
#define TYPED_TYPE "(a" STAKE_TYPE "ax)"

struct _IncRoundStakes
{
  AdwPreferencesGroup parent_instance;

  IncSession *session;
  IncRound *round; /* borrowed from the form */
  GPtrArray *stakes; /* of IncStake */
  GArray *deleted; /* of gint64 */
  GPtrArray *rows; /* borrowed widgets */
  GtkWidget *add_row;
  gboolean changed;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (IncRoundStakes, inc_round_stakes, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
remove_button_new (guint index)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", "list-remove-symbolic",
                                    "tooltip-text", _("Take Out of the Round"),
                                    "valign", GTK_ALIGN_CENTER,
                                    "css-classes", (const char *[]){ "flat", NULL },
                                    NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "stakes.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  return button;
}

static GtkWidget *
row_new (IncStake *stake, guint index)
{
  GtkWidget *row = adw_action_row_new ();
  const char *holder = inc_stake_get_holder (stake);
  g_autofree char *about = inc_stake_describe (stake);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), holder != NULL ? holder : "–");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about != NULL ? about : _("Amount and share not known"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove_button_new (index));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "stakes.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", index);
  return row;
}

static void
show_rows (IncRoundStakes *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_object_ref (self->add_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->add_row);
  for (guint i = 0; i < self->stakes->len; i++)
    {
      GtkWidget *row = row_new (g_ptr_array_index (self->stakes, i), i);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
  g_object_unref (self->add_row);
}

static void
set_changed (IncRoundStakes *self)
{
  self->changed = TRUE;
  show_rows (self);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- the form of one stake ---- */

typedef struct
{
  IncRoundStakes *self;
  IncSession *session;
  IncStake *before; /* the one that is edited; NULL for a new one */
  IncStake *after;
} Taking;

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_object_unref (taking->self);
  g_object_unref (taking->session);
  g_clear_object (&taking->before);
  g_clear_object (&taking->after);
  g_free (taking);
}

static Taking *
taking_new (IncRoundStakes *self, IncStake *before, IncRecord *after)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->self = g_object_ref (self);
  taking->session = g_object_ref (self->session);
  taking->before = before != NULL ? g_object_ref (before) : NULL;
  taking->after = after != NULL ? INC_STAKE (inc_record_dup (after)) : NULL;
  return taking;
}

static void
take (Taking *taking)
{
  guint index;

  if (taking->before != NULL && g_ptr_array_find (taking->self->stakes, taking->before, &index))
    {
      g_object_unref (g_ptr_array_index (taking->self->stakes, index));
      g_ptr_array_index (taking->self->stakes, index) = g_object_ref (taking->after);
    }
  else
    g_ptr_array_add (taking->self->stakes, g_object_ref (taking->after));
  set_changed (taking->self);
}

/* The form knows the holder by an id alone; the row below wants a name. */
static DexFuture *
take_fiber (gpointer data)
{
  Taking *taking = data;
  IncStake *stake = taking->after;
  const gboolean is_person = stake->investor == 0;
  const IncField *field = inc_schema_find (inc_record_get_schema (INC_RECORD (stake)), is_person ? "person" : "investor");
  g_autoptr(GError) error = NULL;
  g_autoptr(IncRecord) holder = dex_await_object (inc_session_get (taking->session, inc_field_get_target (field),
                                                                   is_person ? stake->person : stake->investor), &error);

  if (holder == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  inc_record_tidy (INC_RECORD (stake));
  inc_record_set_ref_title (INC_RECORD (stake), field, inc_record_get_title (holder));
  take (taking);
  return dex_future_new_take_boxed (INC_TYPE_CHANGES, inc_changes_new (INC_ROLE_DO, "", "", NULL));
}

static DexFuture *
keep_stake (IncSession *session, IncRecord *record, gpointer data)
{
  const Taking *taking = data;

  return dex_scheduler_spawn (NULL, 256 * 1024, take_fiber, taking_new (taking->self, taking->before, record), taking_free);
}

static void
edit_stake (IncRoundStakes *self, IncStake *stake)
{
  g_autoptr(IncStake) fresh = NULL;
  g_autofree char *about = inc_round_dup_title (self->round);
  IncRecordDialog *dialog;

  if (stake == NULL)
    fresh = g_object_new (inc_stake_get_type (), "startup", self->round->startup, "currency", self->round->currency, NULL);
  dialog = inc_stake_dialog_new (self->session, stake != NULL ? stake : fresh, NULL, about);
  inc_record_dialog_set_save (dialog, keep_stake, taking_new (self, stake, NULL), taking_free);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  edit_stake (INC_ROUND_STAKES (widget), NULL);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRoundStakes *self = INC_ROUND_STAKES (widget);

  edit_stake (self, g_ptr_array_index (self->stakes, g_variant_get_uint32 (parameter)));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRoundStakes *self = INC_ROUND_STAKES (widget);
  const guint index = g_variant_get_uint32 (parameter);
  const IncRecord *stake = g_ptr_array_index (self->stakes, index);

  if (stake->id != 0)
    g_array_append_val (self->deleted, stake->id);
  g_ptr_array_remove_index (self->stakes, index);
  set_changed (self);
  gtk_widget_grab_focus (self->add_row);
}

/* ---- */

static void
inc_round_stakes_dispose (GObject *object)
{
  IncRoundStakes *self = INC_ROUND_STAKES (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (inc_round_stakes_parent_class)->dispose (object);
}

static void
inc_round_stakes_finalize (GObject *object)
{
  IncRoundStakes *self = INC_ROUND_STAKES (object);

  g_ptr_array_unref (self->stakes);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->deleted);
  G_OBJECT_CLASS (inc_round_stakes_parent_class)->finalize (object);
}

static void
inc_round_stakes_class_init (IncRoundStakesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inc_round_stakes_dispose;
  object_class->finalize = inc_round_stakes_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "stakes.add", NULL, add_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "stakes.edit", "u", edit_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "stakes.remove", "u", remove_action);
}

static void
inc_round_stakes_init (IncRoundStakes *self)
{
  self->stakes = g_ptr_array_new_with_free_func (g_object_unref);
  self->deleted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_ptr_array_new ();
  self->add_row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("_Add Somebody…"), "use-underline", TRUE,
                                "start-icon-name", "list-add-symbolic", NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_row), "stakes.add");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Who took part"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
}

IncRoundStakes *
inc_round_stakes_new (IncSession *session, IncRound *round, GPtrArray *stakes)
{
  IncRoundStakes *self = g_object_new (INC_TYPE_ROUND_STAKES, NULL);

  self->session = g_object_ref (session);
  self->round = round;
  for (guint i = 0; i < stakes->len; i++)
    g_ptr_array_add (self->stakes, inc_record_dup (g_ptr_array_index (stakes, i)));
  show_rows (self);
  return self;
}

GPtrArray *
inc_round_stakes_get (IncRoundStakes *self)
{
  return self->stakes;
}

const GArray *
inc_round_stakes_get_deleted (IncRoundStakes *self)
{
  return self->deleted;
}

/* ---- drafts ---- */

char *
inc_round_stakes_dup_typed (IncRoundStakes *self)
{
  g_autoptr(GVariant) variant = NULL;
  GVariantBuilder stakes, deleted;

  if (!self->changed)
    return NULL;
  g_variant_builder_init (&stakes, G_VARIANT_TYPE ("a" STAKE_TYPE));
  g_variant_builder_init (&deleted, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < self->stakes->len; i++)
    {
      IncStake *stake = g_ptr_array_index (self->stakes, i);
      const char *holder = inc_stake_get_holder (stake);

      g_variant_builder_add (&stakes, STAKE_TYPE, INC_RECORD (stake)->id, stake->investor, stake->person,
                             holder != NULL ? holder : "", stake->amount, stake->currency != NULL ? stake->currency : "",
                             stake->share, stake->source != NULL ? stake->source : "");
    }
  for (guint i = 0; i < self->deleted->len; i++)
    g_variant_builder_add (&deleted, "x", g_array_index (self->deleted, gint64, i));
  variant = g_variant_ref_sink (g_variant_new ("(@a" STAKE_TYPE "@ax)", g_variant_builder_end (&stakes),
                                               g_variant_builder_end (&deleted)));
  return g_variant_print (variant, FALSE);
}

/* The one that is saved under this id, or a new one. */
static IncStake *
dup_stake (IncRoundStakes *self, gint64 id)
{
  for (guint i = 0; i < self->stakes->len; i++)
    if (((IncRecord *) g_ptr_array_index (self->stakes, i))->id == id && id != 0)
      return INC_STAKE (inc_record_dup (g_ptr_array_index (self->stakes, i)));
  return id == 0 ? g_object_new (inc_stake_get_type (), NULL) : NULL;
}

static IncStake *
stake_from_variant (IncRoundStakes *self, GVariant *variant)
{
  gint64 id, investor, person, amount, share;
  const char *holder, *currency, *source;
  IncStake *stake;

  g_variant_get (variant, "(xxx&sx&sx&s)", &id, &investor, &person, &holder, &amount, &currency, &share, &source);
  stake = dup_stake (self, id);
  if (stake == NULL)
    return NULL;
  g_object_set (stake, "investor", investor, "person", person, "amount", amount, "currency", *currency != '\0' ? currency : NULL,
                "share", share, "source", *source != '\0' ? source : NULL, NULL);
  inc_record_set_ref_title (INC_RECORD (stake),
                            inc_schema_find (inc_record_get_schema (INC_RECORD (stake)), investor != 0 ? "investor" : "person"),
                            holder);
  return stake;
}

void
inc_round_stakes_set_typed (IncRoundStakes *self, const char *typed)
{
  g_autoptr(GVariant) variant = g_variant_parse (G_VARIANT_TYPE (TYPED_TYPE), typed, NULL, NULL, NULL);
  g_autoptr(GPtrArray) stakes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GVariant) kept = NULL;
  g_autoptr(GVariant) deleted = NULL;

  if (variant == NULL)
    return;
  kept = g_variant_get_child_value (variant, 0);
  deleted = g_variant_get_child_value (variant, 1);
  for (gsize i = 0; i < g_variant_n_children (kept); i++)
    {
      g_autoptr(GVariant) child = g_variant_get_child_value (kept, i);
      IncStake *stake = stake_from_variant (self, child);

      if (stake != NULL)
        g_ptr_array_add (stakes, stake);
    }
  g_array_set_size (self->deleted, 0);
  for (gsize i = 0; i < g_variant_n_children (deleted); i++)
    {
      gint64 id;

      g_variant_get_child (deleted, i, "x", &id);
      g_array_append_val (self->deleted, id);
    }
  g_ptr_array_unref (self->stakes);
  self->stakes = g_steal_pointer (&stakes);
  set_changed (self);
}
