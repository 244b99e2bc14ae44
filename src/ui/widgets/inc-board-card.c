/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-board-card: plain values. */
#include "config.h"

#include "inc-board-card.h"

G_DEFINE_FINAL_TYPE (IncBoardCard, inc_board_card, G_TYPE_OBJECT)

static void
inc_board_card_finalize (GObject *object)
{
  IncBoardCard *self = INC_BOARD_CARD (object);

  g_free (self->title);
  g_free (self->line);
  g_free (self->since);
  g_free (self->late);
  g_strfreev (self->lacking);
  G_OBJECT_CLASS (inc_board_card_parent_class)->finalize (object);
}

static void
inc_board_card_class_init (IncBoardCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_board_card_finalize;
}

static void
inc_board_card_init (IncBoardCard *self)
{
}

IncBoardCard *
inc_board_card_new (gint64 id, gint64 subject, int column, const char *title, const char *line, const char *since)
{
  IncBoardCard *self = g_object_new (INC_TYPE_BOARD_CARD, NULL);

  self->id = id;
  self->subject = subject;
  self->column = column;
  self->title = g_strdup (title);
  self->line = g_strdup (line);
  self->since = g_strdup (since);
  return self;
}

void
inc_board_card_take_troubles (IncBoardCard *self, char *late, char **lacking)
{
  g_return_if_fail (self->late == NULL && self->lacking == NULL);
  self->late = late;
  self->lacking = lacking;
}

gboolean
inc_board_card_is_troubled (IncBoardCard *self)
{
  return self->late != NULL || self->lacking != NULL;
}

static gboolean
lacks_the_same (IncBoardCard *self, IncBoardCard *other)
{
  if (self->lacking == NULL || other->lacking == NULL)
    return self->lacking == other->lacking;
  return g_strv_equal ((const char *const *) self->lacking, (const char *const *) other->lacking);
}

gboolean
inc_board_card_equal (IncBoardCard *self, IncBoardCard *other)
{
  return self->id == other->id && self->subject == other->subject && self->column == other->column &&
         g_strcmp0 (self->title, other->title) == 0 && g_strcmp0 (self->line, other->line) == 0 &&
         g_strcmp0 (self->since, other->since) == 0 && g_strcmp0 (self->late, other->late) == 0 &&
         lacks_the_same (self, other);
}

char *
inc_board_card_describe (IncBoardCard *self)
{
  const char *const parts[] = { self->line, self->since, self->late };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  for (guint i = 0; self->lacking != NULL && self->lacking[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", self->lacking[i]);
  return g_string_free (text, FALSE);
}
