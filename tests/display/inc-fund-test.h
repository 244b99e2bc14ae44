/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What tests of funds, awards and their figures share: a window over the sample with its funds, and what a person does in it. */
#pragma once

#include "inc-display-session.h"
#include "inc-sample-fund.h"

#include "inc-record-dialog.h"
#include "inc-records.h"

typedef struct
{
  IncWindow *window;
  IncSampleFund sample;
} FundTest;

static inline void
set_up (FundTest *test, gconstpointer data)
{
  static guint n;
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  g_autofree char *name = g_strdup_printf ("Fund %u", ++n);
  g_autofree char *path = inc_registers_get_path (name);

  g_settings_reset (settings, "last-register");
  test->window = inc_display_open_window ();
  inc_display_make_sample (name);
  test->sample = inc_sample_add_fund (path);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.open-register", "s", name);
  inc_display_wait_for (inc_window_get_session (test->window) != NULL);
  inc_display_settle ();
}

static inline void
tear_down (FundTest *test, gconstpointer data)
{
  inc_display_close_window (test->window);
}

static inline GtkWidget *
get_page (FundTest *test)
{
  return GTK_WIDGET (inc_window_get_visible_page (test->window));
}

static inline IncSession *
get_session (FundTest *test)
{
  return inc_window_get_session (test->window);
}

static inline void
open_record (FundTest *test, const char *table, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.open-record", "(sx)", table, id);
  inc_display_settle ();
  inc_display_settle ();
}

/* Now, or when it was read again. */
#define assert_says(test, text) inc_display_wait_for (inc_display_says (get_page (test), text))

/* A button that can be pressed, by its label with the mnemonic. */
static inline GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 &&
      gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What Enter does on it. */
static inline void
press (GtkWidget *widget, const char *label)
{
  GtkWidget *button = find_button (widget, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  g_assert_true (gtk_widget_activate (button));
  inc_display_settle ();
}

static inline GtkWidget *
await_dialog (FundTest *test)
{
  inc_display_wait_for (inc_display_get_dialog (test->window) != NULL);
  inc_display_settle ();
  return GTK_WIDGET (inc_display_get_dialog (test->window));
}

/* As Ctrl+Return does. */
static inline void
save (FundTest *test)
{
  g_assert_true (gtk_widget_activate_action (await_dialog (test), "dialog.save", NULL));
  inc_display_wait_for (inc_display_get_dialog (test->window) == NULL);
  inc_display_settle ();
  inc_display_settle ();
}

static inline void
type (FundTest *test, const char *field, const char *text)
{
  GtkEditable *entry = inc_display_find_entry (await_dialog (test), field);

  g_assert_nonnull (entry);
  gtk_editable_set_text (entry, text);
}

#define assert_typed(test, field, text) \
  g_assert_cmpstr (gtk_editable_get_text (inc_display_find_entry (await_dialog (test), field)), ==, text)

static inline gint64
get_tranche (FundTest *test, gint64 award, guint place)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_tranche_get_type ()));
  g_autoptr(DexFuture) listing = NULL;
  const GValue *value;

  inc_query_filter_id (query, "award", award);
  listing = inc_session_list_ids (get_session (test), query);
  value = inc_display_await (listing, NULL);
  g_assert_cmpuint (((GArray *) g_value_get_boxed (value))->len, >, place);
  return g_array_index ((GArray *) g_value_get_boxed (value), gint64, place);
}

static inline void
close_dialogs (FundTest *test)
{
  while (inc_display_get_dialog (test->window) != NULL)
    {
      adw_dialog_force_close (inc_display_get_dialog (test->window));
      inc_display_settle ();
    }
}
