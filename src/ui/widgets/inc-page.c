/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-page: the base of all pages; holds the session and forwards what the window asks. */
#include "config.h"

#include "inc-page.h"

#include "inc-error-dialog.h"

typedef struct
{
  IncSession *session;
  guint badge;
  gboolean wide;
} IncPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_BADGE,
  PROP_WIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IncPage, inc_page, ADW_TYPE_NAVIGATION_PAGE)

static void
inc_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, inc_page_get_session (INC_PAGE (object)));
      break;
    case PROP_BADGE:
      g_value_set_uint (value, inc_page_get_badge (INC_PAGE (object)));
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, inc_page_get_wide (INC_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inc_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      inc_page_set_session (INC_PAGE (object), g_value_get_object (value));
      break;
    case PROP_BADGE:
      inc_page_set_badge (INC_PAGE (object), g_value_get_uint (value));
      break;
    case PROP_WIDE:
      inc_page_set_wide (INC_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
on_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  /* A page without a list of its own has everything to search in. */
  if (INC_PAGE_GET_CLASS (widget)->search != NULL)
    inc_page_search (INC_PAGE (widget));
  else
    gtk_widget_activate_action (widget, "win.find", "s", "");
}

static void
inc_page_dispose (GObject *object)
{
  IncPagePrivate *priv = inc_page_get_instance_private (INC_PAGE (object));

  g_clear_object (&priv->session);
  G_OBJECT_CLASS (inc_page_parent_class)->dispose (object);
}

static void
inc_page_class_init (IncPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = inc_page_get_property;
  object_class->set_property = inc_page_set_property;
  object_class->dispose = inc_page_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, INC_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BADGE] = g_param_spec_uint ("badge", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "page.search", NULL, on_search);
}

static void
inc_page_init (IncPage *self)
{
}

IncSession *
inc_page_get_session (IncPage *self)
{
  IncPagePrivate *priv = inc_page_get_instance_private (self);

  g_return_val_if_fail (INC_IS_PAGE (self), NULL);
  return priv->session;
}

void
inc_page_set_session (IncPage *self, IncSession *session)
{
  IncPagePrivate *priv = inc_page_get_instance_private (self);
  IncPageClass *class = INC_PAGE_GET_CLASS (self);

  g_return_if_fail (INC_IS_PAGE (self));
  if (!g_set_object (&priv->session, session))
    return;
  if (class->session_set != NULL)
    class->session_set (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

char *
inc_page_save_state (IncPage *self)
{
  IncPageClass *class = INC_PAGE_GET_CLASS (self);

  return class->save_state != NULL ? class->save_state (self) : NULL;
}

void
inc_page_restore_state (IncPage *self, const char *state)
{
  IncPageClass *class = INC_PAGE_GET_CLASS (self);

  if (class->restore_state != NULL)
    class->restore_state (self, state);
}

void
inc_page_show_query (IncPage *self, const char *query)
{
  IncPageClass *class = INC_PAGE_GET_CLASS (self);

  if (class->show_query != NULL)
    class->show_query (self, query);
}

void
inc_page_show_record (IncPage *self, gint64 id)
{
  IncPageClass *class = INC_PAGE_GET_CLASS (self);

  if (class->show_record != NULL)
    class->show_record (self, id);
}

gboolean
inc_page_search (IncPage *self)
{
  IncPageClass *class = INC_PAGE_GET_CLASS (self);

  return class->search != NULL && class->search (self);
}

guint
inc_page_get_badge (IncPage *self)
{
  IncPagePrivate *priv = inc_page_get_instance_private (self);

  return priv->badge;
}

void
inc_page_set_badge (IncPage *self, guint badge)
{
  IncPagePrivate *priv = inc_page_get_instance_private (self);

  if (priv->badge == badge)
    return;
  priv->badge = badge;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BADGE]);
}

gboolean
inc_page_get_wide (IncPage *self)
{
  IncPagePrivate *priv = inc_page_get_instance_private (self);

  return priv->wide;
}

void
inc_page_set_wide (IncPage *self, gboolean wide)
{
  IncPagePrivate *priv = inc_page_get_instance_private (self);

  if (priv->wide == wide)
    return;
  priv->wide = wide;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
}

void
inc_page_report_error (GtkWidget *widget, const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && error != NULL);
  inc_error_dialog_present (widget, error);
}

static DexFuture *
on_failed (DexFuture *future, gpointer widget)
{
  g_autoptr(GError) error = NULL;

  dex_future_get_value (future, &error);
  inc_page_report_error (widget, error);
  return dex_future_new_true ();
}

void
inc_page_follow (GtkWidget *widget, DexFuture *future)
{
  dex_future_disown (dex_future_catch (future, on_failed, g_object_ref (widget), g_object_unref));
}
