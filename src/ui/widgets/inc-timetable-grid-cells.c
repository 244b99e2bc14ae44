/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-grid-cells: an accessible object for each cell that can be seen, made once somebody asks and given to other
 * cells as the grid scrolls. */
#include "config.h"

#include "inc-timetable-grid-private.h"

#define INC_TYPE_TIMETABLE_CELL (inc_timetable_cell_get_type ())
G_DECLARE_FINAL_TYPE (IncTimetableCellObject, inc_timetable_cell, INC, TIMETABLE_CELL, GObject)

struct _IncTimetableCellObject
{
  GObject parent_instance;

  IncTimetableGrid *grid; /* NULL once it is gone */
  guint index;            /* among its siblings */
  int row, slot;
  GtkATContext *context;
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE,
};

/* ---- as an accessible ---- */

static GtkATContext *
inc_timetable_cell_get_at_context (GtkAccessible *accessible)
{
  IncTimetableCellObject *self = INC_TIMETABLE_CELL (accessible);

  if (self->context == NULL && self->grid != NULL)
    self->context = gtk_at_context_create (GTK_ACCESSIBLE_ROLE_GRID_CELL, accessible,
                                           gtk_widget_get_display (GTK_WIDGET (self->grid)));
  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
inc_timetable_cell_get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  IncTimetableCellObject *self = INC_TIMETABLE_CELL (accessible);

  if (self->grid == NULL)
    return FALSE;
  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return gtk_widget_is_focus (GTK_WIDGET (self->grid)) && self->row == self->grid->row && self->slot == self->grid->slot;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
inc_timetable_cell_get_accessible_parent (GtkAccessible *accessible)
{
  IncTimetableCellObject *self = INC_TIMETABLE_CELL (accessible);

  return self->grid != NULL ? g_object_ref (GTK_ACCESSIBLE (self->grid)) : NULL;
}

static GtkAccessible *
inc_timetable_cell_get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
inc_timetable_cell_get_next_accessible_sibling (GtkAccessible *accessible)
{
  IncTimetableCellObject *self = INC_TIMETABLE_CELL (accessible);
  GPtrArray *cells = self->grid != NULL ? self->grid->cells : NULL;

  return cells != NULL && self->index + 1 < cells->len ? g_object_ref (g_ptr_array_index (cells, self->index + 1)) : NULL;
}

static gboolean
inc_timetable_cell_get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  IncTimetableCellObject *self = INC_TIMETABLE_CELL (accessible);
  graphene_rect_t area;

  if (self->grid == NULL)
    return FALSE;
  inc_timetable_grid_get_cell_area (self->grid, self->row, self->slot, &area);
  *x = (int) area.origin.x;
  *y = (int) area.origin.y;
  *width = (int) area.size.width;
  *height = (int) area.size.height;
  return TRUE;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = inc_timetable_cell_get_at_context;
  iface->get_platform_state = inc_timetable_cell_get_platform_state;
  iface->get_accessible_parent = inc_timetable_cell_get_accessible_parent;
  iface->get_first_accessible_child = inc_timetable_cell_get_first_accessible_child;
  iface->get_next_accessible_sibling = inc_timetable_cell_get_next_accessible_sibling;
  iface->get_bounds = inc_timetable_cell_get_bounds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (IncTimetableCellObject, inc_timetable_cell, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static void
inc_timetable_cell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* The interface has it writable; a cell stays a cell. */
static void
inc_timetable_cell_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id != PROP_ACCESSIBLE_ROLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inc_timetable_cell_dispose (GObject *object)
{
  g_clear_object (&INC_TIMETABLE_CELL (object)->context);
  G_OBJECT_CLASS (inc_timetable_cell_parent_class)->dispose (object);
}

static void
inc_timetable_cell_class_init (IncTimetableCellObjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_timetable_cell_get_property;
  object_class->set_property = inc_timetable_cell_set_property;
  object_class->dispose = inc_timetable_cell_dispose;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
inc_timetable_cell_init (IncTimetableCellObject *self)
{
}

/* ---- the cells of a grid ---- */

static void
set_place (IncTimetableCellObject *self, int row, int slot)
{
  const IncTimetableSheet *sheet = self->grid->sheet;
  const IncTimetableCell *cell = inc_timetable_sheet_cell (sheet, row, slot);
  g_autofree char *label = inc_timetable_sheet_describe (sheet, row, slot);

  self->row = row;
  self->slot = slot;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cell->key != 0 ? inc_timetable_look_describe (cell->look) : "", -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, slot + 1, -1);
}

static IncTimetableCellObject *
get_cell (IncTimetableGrid *self, guint index)
{
  IncTimetableCellObject *cell;

  if (index < self->cells->len)
    return g_ptr_array_index (self->cells, index);
  cell = g_object_new (INC_TYPE_TIMETABLE_CELL, NULL);
  cell->grid = self;
  cell->index = index;
  g_ptr_array_add (self->cells, cell);
  return cell;
}

static void
clear_cell (gpointer data)
{
  INC_TIMETABLE_CELL (data)->grid = NULL;
  g_object_unref (data);
}

static void
tell_cursor (IncTimetableGrid *self, IncTimetableCellObject *cell)
{
  if (cell != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, cell, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

void
inc_timetable_grid_update_cells (IncTimetableGrid *self)
{
  int first_row, last_row, first_slot, last_slot;
  IncTimetableCellObject *cursor = NULL;
  guint n = 0;

  if (self->cells == NULL)
    return;
  if (inc_timetable_grid_get_visible (self, &first_row, &last_row, &first_slot, &last_slot))
    for (int row = first_row; row <= last_row; row++)
      for (int slot = first_slot; slot <= last_slot; slot++)
        {
          IncTimetableCellObject *cell = get_cell (self, n++);

          set_place (cell, row, slot);
          if (row == self->row && slot == self->slot)
            cursor = cell;
        }
  tell_cursor (self, cursor);
  if (n < self->cells->len)
    g_ptr_array_set_size (self->cells, (int) n);
}

GtkAccessible *
inc_timetable_grid_get_first_cell (IncTimetableGrid *self)
{
  if (self->cells == NULL)
    {
      self->cells = g_ptr_array_new_with_free_func (clear_cell);
      inc_timetable_grid_update_cells (self);
    }
  return self->cells->len > 0 ? g_object_ref (g_ptr_array_index (self->cells, 0)) : NULL;
}

void
inc_timetable_grid_drop_cells (IncTimetableGrid *self)
{
  if (self->cells == NULL)
    return;
  tell_cursor (self, NULL);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
}
