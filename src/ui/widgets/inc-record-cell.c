/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-cell: what a row shows, and how it fills in.
 *
 * Cells are GtkInscription: four to six times as fast as GtkLabel while scrolling.  A row's record may come, and change,
 * while the cell shows it; the cell listens as long as it is bound. */
#include "config.h"

#include "inc-record-cell.h"

#include "inc-record-list.h"
#include "inc-status.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static GQuark field_quark;

/* The longest label but one: a single long one is what the tooltip is for, but a word of ten letters is not long.  GTK counts
 * wide characters: nine do for ten. */
static guint
choice_chars (const IncField *field)
{
  guint longest = 0, second = 0;

  for (const IncChoice *choice = field->choices; choice->word != NULL; choice++)
    {
      const guint length = g_utf8_strlen (field->flags & INC_CUSTOM ? choice->label : _(choice->label), -1);

      second = MAX (second, MIN (length, longest));
      longest = MAX (longest, length);
    }
  return CLAMP (MAX (second, MIN (longest, 10)) * 9 / 10 + 1, 6, 18);
}

/* Room a cell asks for, in characters: by kind, for it never measures its text. */
static guint
natural_chars (const IncField *field)
{
  static const guint8 chars[INC_N_KINDS] = {
    [INC_KIND_TEXT] = 12, [INC_KIND_NOTE] = 28,  [INC_KIND_DATE] = 10, [INC_KIND_STAMP] = 14, [INC_KIND_INTEGER] = 7,
    [INC_KIND_RATIO] = 7, [INC_KIND_MONEY] = 14, [INC_KIND_BOOL] = 5, [INC_KIND_CHOICE] = 0, [INC_KIND_REF] = 9,
  };

  if (field->kind == INC_KIND_CHOICE)
    return choice_chars (field);
  if (field->kind == INC_KIND_BOOL && g_str_equal (field->name, "confirmed"))
    return 14; /* "To be confirmed" */
  if (field->kind == INC_KIND_MONEY || field->kind == INC_KIND_DATE)
    return chars[field->kind] + (field->flags & INC_LONG ? 2 : 0);
  return field->flags & INC_LONG ? 24 : field->flags & INC_REQUIRED ? 20 : chars[field->kind];
}

/* A text that is cut shows whole when pointed at. */
static gboolean
on_cell_query_tooltip (GtkInscription *cell, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  const char *text = gtk_inscription_get_text (cell);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (cell), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (text == NULL || width <= gtk_widget_get_width (GTK_WIDGET (cell)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static GtkWidget *
cell_new (guint min_chars, guint nat_chars, float align)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_INSCRIPTION,
                                  "min-chars", min_chars,
                                  "nat-chars", nat_chars,
                                  "xalign", align,
                                  "valign", GTK_ALIGN_CENTER, /* an ellipsized text stands at the top of its room */
                                  "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                  "has-tooltip", TRUE,
                                  NULL);

  g_signal_connect (cell, "query-tooltip", G_CALLBACK (on_cell_query_tooltip), NULL);
  return cell;
}

/* ---- a cell of a table ---- */

static void
fill_cell (GtkInscription *cell, IncRow *row)
{
  const IncField *field = g_object_get_qdata (G_OBJECT (cell), field_quark);
  IncRecord *record = inc_row_get_record (row);
  g_autofree char *text = record != NULL ? inc_status_display (record, field) : NULL;

  /* The tone stays: a new style costs more than a new text, and the record is here within a frame or two. */
  if (record == NULL)
    {
      gtk_inscription_set_text (cell, field->flags & INC_REQUIRED ? "…" : NULL);
      return;
    }
  gtk_inscription_set_text (cell, text != NULL ? text : "–");
  inc_tone_apply (GTK_WIDGET (cell), text != NULL ? inc_tone_of_value (record, field) : INC_TONE_DIMMED);
}

static void
on_row_record (IncRow *row, GParamSpec *pspec, GtkInscription *cell)
{
  fill_cell (cell, row);
}

static void
on_cell_setup (GtkListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  const IncField *field = data;
  const IncKind *kind = inc_kind_get (field->kind);
  const guint chars = natural_chars (field);
  const gboolean is_free = field->kind == INC_KIND_TEXT || field->kind == INC_KIND_NOTE || field->kind == INC_KIND_REF;
  /* Where room is short, names give way, codes a little; dates, amounts and stages do not. */
  const guint least = field->flags & INC_REQUIRED && is_free ? chars * 7 / 10 : is_free ? chars * 5 / 6 : chars;
  GtkWidget *cell = cell_new (least, chars, kind->numeric ? 1 : 0);

  g_object_set_qdata (G_OBJECT (cell), field_quark, data);
  if (kind->numeric || field->kind == INC_KIND_DATE || field->kind == INC_KIND_STAMP)
    gtk_widget_add_css_class (cell, "numeric");
  gtk_column_view_cell_set_child (item, cell);
}

static void
on_cell_bind (GtkListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  IncRow *row = gtk_column_view_cell_get_item (item);
  GtkWidget *cell = gtk_column_view_cell_get_child (item);

  fill_cell (GTK_INSCRIPTION (cell), row);
  g_signal_connect (row, "notify::record", G_CALLBACK (on_row_record), cell);
}

static void
on_cell_unbind (GtkListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_cell_get_item (item), on_row_record,
                                        gtk_column_view_cell_get_child (item));
}

GtkListItemFactory *
inc_record_cell_factory_new (const IncField *field)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  if (field_quark == 0)
    field_quark = g_quark_from_static_string ("inc-field");
  g_signal_connect (factory, "setup", G_CALLBACK (on_cell_setup), (gpointer) field);
  g_signal_connect (factory, "bind", G_CALLBACK (on_cell_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_cell_unbind), NULL);
  return factory;
}

/* ---- a row of two lines ---- */

static char *
join_fields (IncRecord *record, const char *const *fields, const char *except)
{
  const IncSchema *schema = inc_record_get_schema (record);
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *text = g_strcmp0 (fields[i], except) != 0
                                ? inc_record_display (record, inc_schema_find (schema, fields[i])) : NULL;

      if (text != NULL)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", text);
    }
  return joined->len > 0 ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

char *
inc_record_join_fields (IncRecord *record, const char *const *fields)
{
  return join_fields (record, fields, NULL);
}

typedef struct
{
  const char *const *fields;
  const char *status;
  IncLineMode mode;
  char *beside_title; /* NULL: nothing */
  IncBesideFunc beside;
  gpointer beside_data;
} LineStyle;

typedef struct
{
  const LineStyle *style;
  GtkInscription *title;
  GtkInscription *line;
  GtkLabel *pill;
} Line;

/* TRUE when the pill shows the status. */
static gboolean
fill_pill (Line *line, IncRecord *record)
{
  const IncField *field = record != NULL && line->style->status != NULL
                            ? inc_schema_find (inc_record_get_schema (record), line->style->status) : NULL;
  const IncTone tone = field != NULL ? inc_tone_of_value (record, field) : INC_TONE_PLAIN;
  g_autofree char *text = tone >= INC_TONE_ACCENT ? inc_status_display (record, field) : NULL;

  inc_status_set (line->pill, tone, text);
  return text != NULL;
}

/* "Remaining 2.160.000.000 đ · City budget".  Takes second. */
static char *
join_beside (const LineStyle *style, IncRow *row, char *second)
{
  g_autofree char *rest = second;
  g_autofree char *text = style->beside != NULL ? style->beside (inc_row_get_id (row), style->beside_data) : NULL;

  if (text == NULL)
    return g_steal_pointer (&rest);
  return rest != NULL ? g_strdup_printf ("%s %s · %s", style->beside_title, text, rest)
                      : g_strdup_printf ("%s %s", style->beside_title, text);
}

/* What the pill says, the second line need not say again. */
static void
fill_line (Line *line, IncRow *row)
{
  IncRecord *record = inc_row_get_record (row);
  const char *said = fill_pill (line, record) ? line->style->status : NULL;
  g_autofree char *second =
    record != NULL ? join_beside (line->style, row, join_fields (record, line->style->fields, said)) : NULL;

  gtk_inscription_set_text (line->title, record != NULL ? inc_record_get_title (record) : "…");
  gtk_inscription_set_text (line->line, second != NULL ? second : "");
}

static void
on_line_record (IncRow *row, GParamSpec *pspec, Line *line)
{
  fill_line (line, row);
}

static GtkWidget *
line_widget_new (Line *line)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  line->title = GTK_INSCRIPTION (cell_new (8, 24, 0));
  line->line = GTK_INSCRIPTION (cell_new (8, 24, 0));
  line->pill = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_CENTER, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (line->line), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (line->line), "dimmed");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (line->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (line->line));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->pill));
  gtk_widget_add_css_class (box, "record-line");
  g_object_set_data_full (G_OBJECT (box), "inc-line", line, g_free);
  return box;
}

/* The mark only shows the selection: the row itself is what is pressed. */
static GtkWidget *
line_mark_new (GtkListItem *item)
{
  GtkWidget *mark = gtk_check_button_new ();

  gtk_widget_set_can_target (mark, FALSE);
  gtk_widget_set_can_focus (mark, FALSE);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  g_object_bind_property (item, "selected", mark, "active", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return mark;
}

static void
on_line_setup (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *box;

  line->style = data;
  box = line_widget_new (line);
  gtk_list_item_set_selectable (item, line->style->mode == INC_LINE_SELECT);
  if (line->style->mode == INC_LINE_PICK)
    gtk_box_prepend (GTK_BOX (box), line_mark_new (item));
  g_object_bind_property (line->title, "text", item, "accessible-label", G_BINDING_DEFAULT);
  gtk_list_item_set_child (item, box);
}

static Line *
get_line (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "inc-line");
}

static void
on_line_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Line *line = get_line (item);
  IncRow *row = gtk_list_item_get_item (item);

  fill_line (line, row);
  g_signal_connect (row, "notify::record", G_CALLBACK (on_line_record), line);
}

static void
on_line_unbind (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_line_record, get_line (item));
}

static void
style_free (gpointer data)
{
  g_free (((LineStyle *) data)->beside_title);
  g_free (data);
}

void
inc_record_line_factory_set_beside (GtkListItemFactory *factory, const char *title, IncBesideFunc func, gpointer data)
{
  LineStyle *style = g_object_get_data (G_OBJECT (factory), "inc-line-style");

  g_set_str (&style->beside_title, title);
  style->beside = func;
  style->beside_data = data;
}

GtkListItemFactory *
inc_record_line_factory_new (const char *const *fields, const char *status, IncLineMode mode)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  LineStyle *style = g_new (LineStyle, 1);

  *style = (LineStyle){ fields, status, mode, NULL, NULL, NULL };
  g_object_set_data_full (G_OBJECT (factory), "inc-line-style", style, style_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_line_setup), style);
  g_signal_connect (factory, "bind", G_CALLBACK (on_line_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_line_unbind), NULL);
  return factory;
}
