/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-view: a template around canvas and numbers.  A picture is always on white, for documents. */
#include "config.h"

#include "inc-chart-view.h"

#include "inc-ask.h"
#include "inc-chart-canvas.h"
#include "inc-chart-file.h"
#include "inc-chart-numbers.h"
#include "inc-chart-table.h"
#include "inc-page.h"

#include <glib/gi18n.h>

enum
{
  PICTURE_WIDTH = 640,
  PICTURE_WORDS = 12,
  PICTURE_SCALE = 2,
  FIBER_STACK = 1024 * 1024, /* it draws */
};

struct _IncChartView
{
  AdwBin parent_instance;

  GtkLabel *title;
  AdwToggleGroup *toggle;
  GtkMenuButton *menu;
  IncChartCanvas *canvas;
  IncChartNumbers *numbers;

  IncChart *chart;
};

G_DEFINE_FINAL_TYPE (IncChartView, inc_chart_view, ADW_TYPE_BIN)

/* ---- saving ---- */

typedef struct
{
  IncChartView *view;
  IncChart *chart;
  char *format;
  char *path;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->view);
  inc_chart_unref (save->chart);
  g_free (save->format);
  g_free (save->path);
  g_free (save);
}

static GFile *
await_file (const Save *save, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", inc_chart_get_title (save->chart), save->format);

  g_strdelimit (name, "/:\\", '-'); /* nor what a USB stick refuses */
  return dex_await_object (inc_ask_save (GTK_WIDGET (save->view), save->path, _("Save the Chart"), name), error);
}

/* The name that a person gave decides; another ending than .png and .svg, the menu. */
static GBytes *
make_picture (const Save *save, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  IncChartLook look = inc_chart_canvas_get_look (save->view->canvas);
  IncChartFormat format;

  if (!inc_chart_file_find_format (name, &format))
    format = g_str_equal (save->format, "svg") ? INC_CHART_SVG : INC_CHART_PNG;
  look.ground = INC_CHART_LIGHT;
  look.size = PICTURE_WORDS;
  return inc_chart_file_make (save->chart, format, PICTURE_WIDTH, PICTURE_SCALE, &look);
}

static DexFuture *
save_fiber (gpointer data)
{
  Save *save = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = await_file (save, &error);
  g_autoptr(GBytes) picture = file != NULL ? make_picture (save, file) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *text = NULL;

  if (picture != NULL)
    dex_await (dex_file_replace_contents_bytes (file, picture, NULL, FALSE, G_FILE_CREATE_NONE), &error);
  if (error != NULL)
    {
      inc_page_report_error (GTK_WIDGET (save->view), error);
      return dex_future_new_for_boolean (FALSE);
    }
  text = g_strdup_printf (_("“%s” was written"), name);
  gtk_widget_activate_action (GTK_WIDGET (save->view), "win.toast", "s", text);
  return dex_future_new_for_boolean (TRUE);
}

/* ---- actions ---- */

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncChartView *self = INC_CHART_VIEW (widget);
  Save *save;

  save = g_new0 (Save, 1);
  save->view = g_object_ref (self);
  save->chart = inc_chart_ref (self->chart);
  g_variant_get (parameter, "(ss)", &save->format, &save->path);
  dex_future_disown (dex_scheduler_spawn (NULL, FIBER_STACK, save_fiber, save, save_free));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = inc_chart_table_dup_text (INC_CHART_VIEW (widget)->chart, inc_chart_canvas_get_language ());

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Numbers copied"));
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_toggle_group_set_active_name (INC_CHART_VIEW (widget)->toggle, g_variant_get_string (parameter, NULL));
}

/* ---- as a widget ---- */

static void
on_pressed (IncChartView *self)
{
  gtk_menu_button_popup (self->menu);
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  gtk_menu_button_popup (INC_CHART_VIEW (widget)->menu);
  return TRUE;
}

static void
update_actions (IncChartView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.save", self->chart != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.copy", self->chart != NULL);
}

static void
inc_chart_view_dispose (GObject *object)
{
  g_clear_pointer (&INC_CHART_VIEW (object)->chart, inc_chart_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_CHART_VIEW);
  G_OBJECT_CLASS (inc_chart_view_parent_class)->dispose (object);
}

static void
inc_chart_view_class_init (IncChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_chart_view_dispose;

  g_type_ensure (INC_TYPE_CHART_CANVAS);
  g_type_ensure (INC_TYPE_CHART_NUMBERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/widgets/inc-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IncChartView, title);
  gtk_widget_class_bind_template_child (widget_class, IncChartView, toggle);
  gtk_widget_class_bind_template_child (widget_class, IncChartView, menu);
  gtk_widget_class_bind_template_child (widget_class, IncChartView, canvas);
  gtk_widget_class_bind_template_child (widget_class, IncChartView, numbers);
  gtk_widget_class_install_action (widget_class, "chart.save", "(ss)", save_action);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.show", "s", show_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, GDK_NO_MODIFIER_MASK, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
}

static void
inc_chart_view_init (IncChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  update_actions (self);
}

GtkWidget *
inc_chart_view_new (void)
{
  return g_object_new (INC_TYPE_CHART_VIEW, NULL);
}

void
inc_chart_view_set_chart (IncChartView *self, IncChart *chart)
{
  g_return_if_fail (INC_IS_CHART_VIEW (self));

  if (chart != NULL)
    inc_chart_ref (chart);
  g_clear_pointer (&self->chart, inc_chart_unref);
  self->chart = chart;
  gtk_label_set_text (self->title, chart != NULL ? inc_chart_get_title (chart) : "");
  inc_chart_canvas_set_chart (self->canvas, chart);
  inc_chart_numbers_set_chart (self->numbers, chart);
  update_actions (self);
}
