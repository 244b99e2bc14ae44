/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of an event in their dialog: each kind is laid out, for all or for one, and written as PDF and calendar. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-event-papers-dialog.h"
#include "inc-event-papers.h"
#include "inc-paper-desk.h"
#include "inc-sample-event.h"

#include <string.h>

typedef struct
{
  IncWindow *window;
  IncEventPapersDialog *dialog;
  char *folder;
} Fixture;

static guint n_registers;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("Papers %u", ++n_registers);
  g_autofree char *path = NULL;
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  g_settings_reset (settings, "last-register");
  fixture->window = inc_display_open_window ();
  inc_display_make_sample (name);
  path = inc_registers_get_path (name);
  inc_sample_add_event (path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-register", "s", name);
  inc_display_wait_for (inc_window_get_session (fixture->window) != NULL);
  inc_display_settle ();
  fixture->folder = g_dir_make_tmp ("inc-papers-XXXXXX", NULL);
  fixture->dialog = inc_event_papers_dialog_new (inc_window_get_session (fixture->window), 1);
  adw_dialog_present (ADW_DIALOG (fixture->dialog), GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  inc_display_settle ();
  inc_display_close_window (fixture->window);
  g_free (fixture->folder);
}

static gpointer
find (Fixture *fixture, GType type)
{
  return inc_display_find (GTK_WIDGET (fixture->dialog), type);
}

static IncLayout *
get_layout (Fixture *fixture)
{
  return inc_paper_desk_get_layout (find (fixture, INC_TYPE_PAPER_DESK));
}

/* The first combo row of the dialog is the kind. */
static void
choose (Fixture *fixture, IncEventPaperKind kind)
{
  IncLayout *before = get_layout (fixture);

  adw_combo_row_set_selected (find (fixture, ADW_TYPE_COMBO_ROW), kind);
  inc_display_wait_for (get_layout (fixture) != NULL && get_layout (fixture) != before);
}

static char *
text_of (Fixture *fixture)
{
  return inc_layout_to_text (get_layout (fixture));
}

static void
test_each_kind (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    IncEventPaperKind kind;
    const char *says;
  } cases[] = {
    { INC_EVENT_PAPER_REPORT, "BÁO CÁO SỰ KIỆN" },
    { INC_EVENT_PAPER_ATTENDANCE, "DANH SÁCH ĐIỂM DANH" },
    { INC_EVENT_PAPER_TABLE_CARD, "Bàn 1" },
    { INC_EVENT_PAPER_WISH_FORM, "Quý vị muốn gặp ai?" },
    { INC_EVENT_PAPER_BOOK, "SỔ TAY SỰ KIỆN" },
  };

  inc_display_wait_for (get_layout (fixture) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      choose (fixture, cases[i].kind);
      text = text_of (fixture);
      g_assert_nonnull (strstr (text, cases[i].says));
    }
}

static void
act (Fixture *fixture, const char *action, const char *file)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), action, "s", path);
  inc_display_wait_for (g_file_test (path, G_FILE_TEST_EXISTS));
  inc_display_settle ();
}

static char *
read_file (Fixture *fixture, const char *file)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);
  char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  return bytes;
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = NULL, *calendar = NULL;

  inc_display_wait_for (get_layout (fixture) != NULL);
  act (fixture, "papers.save", "all.pdf");
  pdf = read_file (fixture, "all.pdf");
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  act (fixture, "papers.save-calendar", "all.ics");
  calendar = read_file (fixture, "all.ics");
  g_assert_true (g_str_has_prefix (calendar, "BEGIN:VCALENDAR\r\n"));
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  for (const char *name; (name = g_dir_read_name (folder)) != NULL;)
    n += g_str_has_suffix (name, ".pdf");
  return n;
}

/* Of twelve, one declined and one waits for a place. */
static void
test_one_each (Fixture *fixture, gconstpointer data)
{
  inc_display_wait_for (get_layout (fixture) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "papers.save-each", "s", fixture->folder);
  inc_display_wait_for (count_files (fixture) == 10);
  inc_display_settle ();
  g_assert_cmpuint (count_files (fixture), ==, 10);
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  inc_display_get_application ();
  g_test_add ("/display/event-papers/each-kind", Fixture, NULL, set_up, test_each_kind, tear_down);
  g_test_add ("/display/event-papers/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add ("/display/event-papers/one-each", Fixture, NULL, set_up, test_one_each, tear_down);
  return g_test_run ();
}
