/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* shots FOLDER SUFFIX WIDTH HEIGHT TEXT_PERCENT [FIRST]: draws every page of the real window over the sample register into
 * FOLDER/NN-nameSUFFIX.png.  A run is one language, one colour scheme and one size; build-aux/shots.py makes the runs.  FIRST: a
 * name, and only those that sort behind it are drawn. */
#include "config.h"

#include "inc-application.h"
#include "inc-day-sample.h"
#include "inc-hall-window.h"
#include "inc-registers.h"
#include "inc-sample-event.h"
#include "inc-sample-fund.h"
#include "inc-sample.h"
#include "inc-window.h"

#include <glib/gi18n.h>
#include <libdex.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define REGISTER "Trung tâm ươm tạo"
#define SETTLE_MS 600 /* transitions, and the answers of the workers */

/* Of startups and of their people, invented, beside the register. */
#define TABLES "tables"

/* A package of them, likewise. */
#define GRANTS "grants"

/* The event of the day, saved before its first picture. */
#define EVENT "event"

static const char startups_text[] =
  "Tên startup,Mã số thuế,Lĩnh vực,Năm thành lập,Website,Khóa,Nhà sáng lập,Nhà đầu tư,Các vòng gọi vốn,Mã hồ sơ nội bộ\n"
  "Lúa Số,9900000103,\"Nông nghiệp, AI\",2022,www.luaso.example,Khóa 9,\"Nguyễn Thu Hà, Trần Minh Quân\","
  "\"Quỹ Sông Hồng, Bùi Đức Long\",\"$150,000\",A1\n"
  "Bưởi Diễn Tech,,Thương mại điện tử,2021,www.buoidien.example,Khóa 9,Trần Minh Quân,Quỹ Sông Hồng,"
  "\"2 tỷ, không công bố\",A2\n"
  "Cầu Long Biên AI,,Trí tuệ nhân tạo,2023,www.longbien.example,Khóa 9,Phạm Lan Anh,,$14.500000,A3\n"
  ",,Giáo dục,2023,,Khóa 9,,,,A4\n";
static const char people_text[] =
  "Họ và tên,Startup,Giới tính,Chức vụ,Email\n"
  "Nguyễn Thu Hà,Lúa Số,Nữ,Nhà sáng lập,ha@luaso.example\n"
  "Trần Minh Quân,\"Lúa Số, Bưởi Diễn Tech\",Nam,Nhà sáng lập,quan@luaso.example\n"
  "Lê Văn Bách,Bưởi Diễn,Nam,Giám đốc công nghệ,\n";

#define GRANT(id, title, amount, currency, name) \
  "{\"id\": \"360G-song-" id "\", \"title\": \"" title "\", \"description\": \"…\", \"awardDate\": \"2026-03-02\"," \
  "\"amountAwarded\": " amount ", \"currency\": \"" currency "\"," \
  "\"fundingOrganization\": [{\"id\": \"XI-1\", \"name\": \"Quỹ Sông Hồng\"}]," \
  "\"recipientOrganization\": [{\"id\": \"VN-" id "\", \"name\": \"" name "\"}]}"
static const char grants_text[] =
  "{\"grants\": [" GRANT ("1", "Máy đo độ mặn", "250000000", "VND", "Lúa Xanh AI") ","
  GRANT ("2", "Phòng thử pin", "12500.50", "USD", "Đom Đóm Energy") ","
  GRANT ("3", "Khảo sát thị trường", "80000000", "VND", "Phở Box") "]}";

/* What is done before a picture: an action of the window with its target; of the dialog that the one before opened. */
static const struct
{
  const char *name;
  const char *action;
  const char *target;
  int more_ms; /* that it takes until it stands */
} shots[] = {
  { "13-welcome", "win.back", NULL },
  { "01-today", "win.open-register", "'" REGISTER "'" },
  { "02-cohorts", "win.show-page", "'cohorts'" },
  { "02-cohort-board", "win.open-record", "('cohort', int64 3)" },
  { "02-cohort-timeline", "page.show-view", "'timeline'" },
  { "02-cohort-figures", "page.show-view", "'figures'" },
  { "02-cohort-numbers", "chart.show", "'table'" },
  { "02-cohort", "page.show-view", "'list'" },
  { "10-reports", "win.show-page", "'reports'" },
  { "10-report", "win.show-paper", "('cohort', int64 3)" },
  { "10-report-programme", "win.show-paper", "('programme', int64 1)" },
  { "10-report-sheet", "win.show-paper", "('startup', int64 13)" },
  { "10-report-wording", "page.edit-wording", NULL },
  { "10-report-issue", "page.issue", NULL },
  { "10-report-issued", "dialog.accept", NULL },
  { "10-report-sheets", "win.save-sheets", "(int64 1, '')" },
  { "03-startups", "win.show-page", "'startups'" },
  { "04-startup", "win.open-record", "('startup', int64 13)" },
  { "04-startup-money", "page.show-section", "'money'" },
  { "04-startup-ownership", "page.show-section", "'ownership'" },
  { "04-round", "page.add-round", NULL },
  { "04-round-convertible", "money.edit-round", "int64 3" },
  { "04-stake", "money.add-stake", "int64 2" },
  { "05-form", "page.edit", NULL },
  { "06-events", "win.show-page", "'events'" },
  { "06-event", "win.open-record", "('event', int64 1)" },
  { "06-event-attendees", "page.show-view", "'attendees'" },
  { "06-event-selected", "guests.select-all", NULL },
  { "06-event-times", "guests.show", "'times'" },
  { "06-event-wishes", "page.show-view", "'wishes'" },
  { "06-event-wished", "wishes.show", "'received'" },
  { "06-match-empty", "page.show-view", "'timetable'" },
  { "06-match-planning", "timetable.plan", NULL },
  { "06-match", "timetable.stop", NULL },
  { "06-match-lifted", "timetable.lift", "int64 4194313" },
  { "06-match-tray", "timetable.cancel", "int64 4194313" },
  { "06-match-investors", "timetable.view", "'investor'" },
  { "06-match-tables", "timetable.view", "'table'" },
  { "06-match-panel", "timetable.toggle-panel", NULL },
  { "06-event-form", "page.edit", NULL },
  { "06-event-papers", "page.papers", NULL },
  { "20-investors", "win.show-page", "'investors'" },
  { "21-investor", "win.open-record", "('investor', int64 1)" },
  { "22-investor-form", "page.edit", NULL },
  { "23-people", "win.show-page", "'people'" },
  { "24-person", "win.open-record", "('person', int64 1)" },
  { "25-note", "page.new", NULL },
  { "26-partners", "win.show-page", "'partners'" },
  { "27-partner", "win.open-record", "('partner', int64 1)" },
  { "28-words", "win.show-small-list", "'tag'" },
  { "29-rates", "win.show-small-list", "'exchange_rate'" },
  { "36-funds", "win.show-page", "'funds'" },
  { "37-fund", "win.open-record", "('fund', int64 1)" },
  { "37-fund-awards", "lists.show", "'awards'" },
  { "37-fund-ceilings", "lists.show", "'ceilings'" },
  { "37-fund-time", "lists.show", "'time'" },
  { "37-fund-proposed", "page.add-proposals", NULL, 600 },
  { "37-fund-leverage", "win.show-leverage", "('fund', int64 1)" },
  { "37-fund-form", "page.edit", NULL },
  { "38-award", "win.open-record", "('award', int64 3)" },
  { "38-award-approve", "award.approve", "int64 3" },
  { "38-award-split", "award.split", "int64 3" },
  { "38-award-accept", "award.accept", "int64 1" },
  { "39-award-pay", "win.open-record", "('award', int64 4)" },
  { "39-award-paying", "award.pay", "int64 5" },
  { "39-award-request", "award.print-payment", "int64 5", 1500 },
  { "39-award-settled", "win.open-record", "('award', int64 5)" },
  { "39-award-plan", "award.plan", NULL },
  { "39-startup", "win.open-record", "('startup', int64 20)" },
  { "39-startup-leverage", "win.show-leverage", "('startup', int64 13)" },
  { "40-ceilings", "win.show-small-list", "'ceiling_rule'" },
  { "14-find-start", "win.find", "''" },
  { "14-find", "win.find", "'an'" },
  { "14-find-conditions", "win.find", "'stage:active since:2026 xanh'" },
  { "14-find-none", "win.find", "'stage:graduated đất'" },
  { "11-import", "win.import-files", TABLES },
  { "11-import-check", "import.next", NULL },
  { "12-import-grants", "win.import-grants", GRANTS, 600 },
  { "15-registers", "win.show-registers", NULL },
  { "16-history", "win.show-history", NULL },
  { "17-shortcuts", "win.show-shortcuts", NULL },
  { "18-new-register", "win.new-register", "''" },
  { "19-about", "app.about", NULL },
  { "20-preferences", "win.show-preferences", NULL },
  { "20-preferences-papers", "dialog.show-page", "'papers'" },
  { "20-preferences-register", "dialog.show-page", "'register'" },
  { "21-help", "win.show-help", "'cohorts'" },
  { "21-help-keyboard", "win.show-help", "'keyboard'" },
  { "22-sample", "win.sample", NULL },
  { "30-check-in", "win.show-event-day", EVENT },
  { "31-mend", "check-in.mend", NULL, 2500 },
  { "32-results", "win.show-event-after", EVENT },
  { "33-hall", "win.show-hall", EVENT },
  { "34-deals", "win.show-page", "'deals'" },
  { "35-deals-table", "page.show-view", "'table'", 600 },
};

typedef struct
{
  GtkApplication *application;
  const char *folder;
  const char *suffix;
  const char *first; /* NULL: all */
} Run;

/* NULL while the window waits for its next frame. */
static GskRenderNode *
draw (GtkWindow *window, int width, int height)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

/* In a fiber. */
static void
save_picture (GtkWindow *window, const char *path)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (window));
  const int height = gtk_widget_get_height (GTK_WIDGET (window));
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  while ((node = draw (window, width, height)) == NULL)
    dex_await (dex_timeout_new_msec (20), NULL);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
}

/* An X server without a compositor gives windows a frame; a picture is of what is inside it. */
static void
take_frame_away (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_string (provider, "window.csd, window.solid-csd { margin: 0; padding: 0; border: none;"
                                               " box-shadow: none; outline: none; border-radius: 0; }");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

static void
close_dialogs (GtkWindow *window)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL)
    adw_dialog_force_close (dialog);
}

static char *
write_table (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  if (!g_file_set_contents (path, text, -1, NULL))
    g_error ("%s could not be written", path);
  return g_filename_to_uri (path, NULL, NULL);
}

/* In a fiber. */
static GVariant *
make_event (GtkWindow *window)
{
  static gint64 event;

  if (event == 0)
    event = inc_day_sample_make (inc_window_get_session (INC_WINDOW (window))).event;
  return g_variant_ref_sink (g_variant_new_int64 (event));
}

static GVariant *
make_grants (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "grants.json", NULL);

  if (!g_file_set_contents (path, grants_text, -1, NULL))
    g_error ("%s could not be written", path);
  return g_variant_ref_sink (g_variant_new_string (path));
}

/* In a fiber. */
static GVariant *
make_target (GtkWindow *window, const char *target)
{
  g_autofree char *startups = NULL;
  g_autofree char *people = NULL;

  if (target == NULL)
    return NULL;
  if (g_str_equal (target, EVENT))
    return make_event (window);
  if (g_str_equal (target, GRANTS))
    return make_grants ();
  if (!g_str_equal (target, TABLES))
    return g_variant_ref_sink (g_variant_new_parsed (target));
  startups = write_table ("Startup khóa 9.csv", startups_text);
  people = write_table ("Nhân sự.csv", people_text);
  return g_variant_ref_sink (g_variant_new_strv ((const char *const[]) { startups, people }, 2));
}

/* dialog.accept: what Enter does; dialog.show-page: another page of the preferences. */
static void
act_in_dialog (GtkWindow *window, const char *action, GVariant *target)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  if (g_str_equal (action, "dialog.accept"))
    gtk_widget_activate (adw_dialog_get_default_widget (dialog));
  else
    adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), g_variant_get_string (target, NULL));
}

/* Of a dialog that stays open. */
static gboolean
is_inside (const char *action)
{
  return g_str_has_prefix (action, "import.") || g_str_has_prefix (action, "dialog.");
}

/* Whose action it is. */
static GtkWidget *
find_actor (GtkWindow *window, const char *action)
{
  if (g_str_has_prefix (action, "import."))
    return GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  if (g_str_has_prefix (action, "win.") || g_str_has_prefix (action, "app."))
    return GTK_WIDGET (window);
  return GTK_WIDGET (inc_window_get_visible_page (INC_WINDOW (window)));
}

/* An action of a part of the page: the first part that has it. */
/* What the act before told is no part of this picture. */
static void
dismiss_toasts (GtkWidget *widget)
{
  if (ADW_IS_TOAST_OVERLAY (widget))
    adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    dismiss_toasts (child);
}

static gboolean
act (GtkWidget *widget, const char *action, GVariant *target)
{
  if (gtk_widget_activate_action_variant (widget, action, target))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (act (child, action, target))
      return TRUE;
  return FALSE;
}

/* The hall's screen lies over the window. */
static GtkWindow *
find_window (GtkWindow *window, const char *action)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; g_str_equal (action, "win.show-hall") && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) other = g_list_model_get_item (windows, i);

      if (INC_IS_HALL_WINDOW (other))
        return other; /* the toolkit holds it */
    }
  return window;
}

static gboolean
is_wanted (const Run *run, guint shot)
{
  return run->first == NULL || strcmp (shots[shot].name, run->first) >= 0 ||
         g_str_equal (shots[shot].action, "win.open-register");
}

static DexFuture *
run_fiber (gpointer data)
{
  const Run *run = data;
  GtkWindow *window = gtk_application_get_active_window (run->application);

  dex_await (dex_timeout_new_msec (SETTLE_MS), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shots); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s%s.png", run->folder, shots[i].name, run->suffix);
      g_autoptr(GVariant) target = is_wanted (run, i) ? make_target (window, shots[i].target) : NULL;

      if (!is_wanted (run, i))
        continue;
      dismiss_toasts (GTK_WIDGET (window));
      if (!is_inside (shots[i].action))
        close_dialogs (window);
      if (g_str_has_prefix (shots[i].action, "dialog."))
        act_in_dialog (window, shots[i].action, target);
      else
        act (find_actor (window, shots[i].action), shots[i].action, target);
      dex_await (dex_timeout_new_msec (SETTLE_MS + shots[i].more_ms), NULL);
      save_picture (find_window (window, shots[i].action), path);
    }
  close_dialogs (window);
  gtk_window_close (window);
  return dex_future_new_true ();
}

static void
on_activate (GtkApplication *application, Run *run)
{
  run->application = application;
  dex_future_disown (dex_scheduler_spawn (NULL, 8 * 1024 * 1024, run_fiber, run, NULL));
}

static void
make_register (void)
{
  g_autofree char *folder = inc_registers_get_folder (NULL);
  g_autofree char *path = inc_registers_get_path (REGISTER);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      inc_sample_make (path);
      inc_sample_add_event (path);
      inc_sample_add_fund (path);
    }
}

static void
set_size (int width, int height)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
}

int
main (int argc, char **argv)
{
  g_autoptr(IncApplication) application = NULL;
  Run run = { NULL };

  if (argc != 6 && argc != 7)
    return 2;
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, INC_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_setenv ("INC_FAKE_NOW", INC_SAMPLE_DAY "T09:30:00.000+07:00", TRUE);
  dex_init ();
  adw_init ();
  make_register ();
  take_frame_away ();
  set_size (atoi (argv[3]), atoi (argv[4]));
  run = (Run) { NULL, argv[1], argv[2], argc > 6 ? argv[6] : NULL };
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-xft-dpi",
                96 * 1024 * atoi (argv[5]) / 100, "gtk-font-name", "Inter 11",
                "gtk-decoration-layout", ":close", NULL);
  application = inc_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activate), &run);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
