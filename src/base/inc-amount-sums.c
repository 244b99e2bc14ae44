/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-amount-sums: one sum a currency.  A thousand of the largest amounts fit into a sum. */
#include "config.h"

#include "inc-amount-sums.h"

#include "inc-amount.h"

typedef struct
{
  char *code; /* NULL: VND */
  gint64 amount;
} Sum;

struct _IncAmountSums
{
  GArray *sums; /* of Sum */
  guint n;
  guint n_known;
};

static void
sum_clear (gpointer data)
{
  g_free (((Sum *) data)->code);
}

IncAmountSums *
inc_amount_sums_new (void)
{
  IncAmountSums *self = g_new0 (IncAmountSums, 1);

  self->sums = g_array_new (FALSE, FALSE, sizeof (Sum));
  g_array_set_clear_func (self->sums, sum_clear);
  return self;
}

void
inc_amount_sums_free (IncAmountSums *self)
{
  g_array_unref (self->sums);
  g_free (self);
}

/* VND may be written or left out: it is one currency. */
static Sum *
find (IncAmountSums *self, const char *code)
{
  const char *wanted = g_strcmp0 (code, "VND") == 0 || g_strcmp0 (code, "") == 0 ? NULL : code;
  Sum fresh = { NULL, 0 };

  for (guint i = 0; i < self->sums->len; i++)
    if (g_strcmp0 (g_array_index (self->sums, Sum, i).code, wanted) == 0)
      return &g_array_index (self->sums, Sum, i);
  fresh.code = g_strdup (wanted);
  g_array_append_val (self->sums, fresh);
  return &g_array_index (self->sums, Sum, self->sums->len - 1);
}

void
inc_amount_sums_add (IncAmountSums *self, gint64 amount, const char *code)
{
  find (self, code)->amount += amount;
  self->n++;
  self->n_known++;
}

void
inc_amount_sums_add_unknown (IncAmountSums *self)
{
  self->n++;
}

guint
inc_amount_sums_get_n (const IncAmountSums *self)
{
  return self->n;
}

guint
inc_amount_sums_get_n_known (const IncAmountSums *self)
{
  return self->n_known;
}

char *
inc_amount_sums_display (const IncAmountSums *self, gboolean shortly)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (self->sums->len == 0)
    return NULL;
  for (guint i = 0; i < self->sums->len; i++)
    {
      const Sum *sum = &g_array_index (self->sums, Sum, i);
      g_autofree char *shown = shortly ? inc_amount_display_short (sum->amount, sum->code)
                                       : inc_amount_display (sum->amount, sum->code);

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", shown);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
