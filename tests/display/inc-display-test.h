/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the display tests share: real widgets on a display of the test's own, registers in a folder of the test's own,
 * and waiting for what answers later.
 *
 * Each test program begins with inc_display_test_init () and runs under build-aux/headless (see meson.build). */
#pragma once

#include "inc-application.h"
#include "inc-registers.h"
#include "inc-sample.h"
#include "inc-session.h"
#include "inc-test.h"
#include "inc-window.h"
#include "inc-worker.h"

#include <adwaita.h>
#include <libdex.h>

/* Turns the main loop until the condition holds; fails the test after thirty seconds. */
#define inc_display_wait_for(condition) \
  G_STMT_START \
  { \
    const gint64 deadline = g_get_monotonic_time () + 30 * G_USEC_PER_SEC; \
    while (!(condition)) \
      { \
        g_assert_cmpint (g_get_monotonic_time (), <, deadline); \
        g_main_context_iteration (NULL, FALSE); \
        g_usleep (200); \
      } \
  } \
  G_STMT_END

/* Turns the main loop until nothing has been asked of a register for a while: all is answered and drawn, on a busy machine too.
 * Where a long act runs it is not waited for, and neither for what moves all the time. */
static inline void
inc_display_settle (void)
{
  const gint64 first = g_get_monotonic_time (), latest = first + 5 * G_USEC_PER_SEC;
  gint64 now = first, end = first + 150 * G_TIME_SPAN_MILLISECOND;

  for (; now < MIN (end, latest); now = g_get_monotonic_time ())
    {
      if (inc_worker_count_unanswered () > 0)
        end = MAX (end, now + 100 * G_TIME_SPAN_MILLISECOND);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static inline void
inc_display_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_setenv ("INC_FAKE_NOW", INC_SAMPLE_DAY "T09:30:00.000+07:00", TRUE);
  dex_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* The application of this process: registered, with its keys and templates, one for all tests of a program. */
static inline GtkApplication *
inc_display_get_application (void)
{
  static IncApplication *application;

  if (application == NULL)
    {
      g_autoptr(GError) error = NULL;

      application = inc_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      g_application_set_default (G_APPLICATION (application));
    }
  return GTK_APPLICATION (application);
}

/* A window as the program opens it: with the register that was open last. */
static inline IncWindow *
inc_display_open_window (void)
{
  IncWindow *window = inc_window_new (inc_display_get_application ());

  inc_window_restore (window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* The sample register under a name that is free. */
static inline void
inc_display_make_sample (const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = inc_registers_get_folder (&error);
  g_autofree char *path = inc_registers_get_path (name);

  g_assert_no_error (error);
  inc_sample_make (path);
}

/* A window that shows the sample register. */
static inline IncWindow *
inc_display_open_sample (const char *name)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  IncWindow *window;

  g_settings_reset (settings, "last-register");
  window = inc_display_open_window ();
  inc_display_make_sample (name);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-register", "s", name);
  inc_display_wait_for (inc_window_get_session (window) != NULL);
  inc_display_settle ();
  return window;
}

static inline gboolean
inc_display_is_alive (GWeakRef *ref)
{
  g_autoptr(GObject) object = g_weak_ref_get (ref);

  return object != NULL;
}

/* As a person closes it: the register is let go of, then nothing is left of the window and its page. */
static inline void
inc_display_close_window (IncWindow *window)
{
  GWeakRef gone, gone_page;

  g_weak_ref_init (&gone, window);
  g_weak_ref_init (&gone_page, inc_window_get_visible_page (window));
  gtk_window_close (GTK_WINDOW (window));
  inc_display_settle ();
  inc_display_wait_for (!inc_display_is_alive (&gone) && !inc_display_is_alive (&gone_page));
  g_weak_ref_clear (&gone);
  g_weak_ref_clear (&gone_page);
}

/* The first widget below a widget, in depth, that is of the type; NULL for none. */
static inline gpointer
inc_display_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = inc_display_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* TRUE when a label below a widget says exactly this, and is shown. */
static inline gboolean
inc_display_says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (inc_display_says (child, text))
      return TRUE;
  return FALSE;
}

static inline AdwDialog *
inc_display_get_dialog (IncWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

/* Nothing is left of it. */
static inline void
inc_display_close_dialog (IncWindow *window)
{
  AdwDialog *dialog = g_object_ref (inc_display_get_dialog (window));

  adw_dialog_force_close (dialog);
  inc_display_settle ();
  g_assert_finalize_object (dialog);
}

/* target: as text, NULL for none. */
static inline void
inc_display_activate (IncWindow *window, const char *action, const char *target)
{
  g_autoptr(GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_parsed (target)) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, parameter));
  inc_display_settle ();
}

/* The row of that title below a widget; NULL for none. */
static inline GtkWidget *
inc_display_find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = inc_display_find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The same for what is typed into. */
static inline GtkEditable *
inc_display_find_entry (GtkWidget *widget, const char *title)
{
  GtkWidget *row = inc_display_find_row (widget, title);

  return row != NULL ? GTK_EDITABLE (row) : NULL;
}
