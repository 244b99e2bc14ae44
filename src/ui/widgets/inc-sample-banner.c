/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-banner: asks the register when it opens and when its settings change. */
#include "config.h"

#include "inc-sample-banner.h"

#include "inc-sample.h"

#include <glib/gi18n.h>

struct _IncSampleBanner
{
  AdwBin parent_instance;

  IncSession *session;
  AdwBanner *banner;
};

G_DEFINE_FINAL_TYPE (IncSampleBanner, inc_sample_banner, ADW_TYPE_BIN)

typedef struct
{
  IncSampleBanner *banner;
  IncSession *session;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->banner);
  g_object_unref (question->session);
  g_free (question);
}

static DexFuture *
ask_fiber (gpointer data)
{
  Question *question = data;
  g_autofree char *value =
    dex_await_string (inc_session_get_setting (question->session, INC_SAMPLE_SETTING), NULL);

  if (question->banner->session == question->session)
    adw_banner_set_revealed (question->banner->banner, value != NULL && *value != '\0');
  return dex_future_new_true ();
}

static void
ask (IncSampleBanner *self)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { g_object_ref (self), g_object_ref (self->session) };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, ask_fiber, question, question_free));
}

static void
on_changed (IncSampleBanner *self, const IncChanges *changes)
{
  if (inc_changes_touch (changes, inc_schemas_find ("setting")))
    ask (self);
}

static void
inc_sample_banner_dispose (GObject *object)
{
  IncSampleBanner *self = INC_SAMPLE_BANNER (object);

  inc_sample_banner_set_session (self, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->banner = NULL;
  G_OBJECT_CLASS (inc_sample_banner_parent_class)->dispose (object);
}

static void
inc_sample_banner_class_init (IncSampleBannerClass *class)
{
  G_OBJECT_CLASS (class)->dispose = inc_sample_banner_dispose;
}

static void
inc_sample_banner_init (IncSampleBanner *self)
{
  self->banner = ADW_BANNER (adw_banner_new (_("Everything here is invented")));
  adw_banner_set_button_label (self->banner, _("_Remove the Sample"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "win.remove-sample");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
}

void
inc_sample_banner_set_session (IncSampleBanner *self, IncSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (self->banner != NULL)
    adw_banner_set_revealed (self->banner, FALSE);
  if (session == NULL)
    return;
  g_signal_connect_swapped (session, "changed", G_CALLBACK (on_changed), self);
  ask (self);
}

gboolean
inc_sample_banner_get_revealed (IncSampleBanner *self)
{
  return adw_banner_get_revealed (self->banner);
}
