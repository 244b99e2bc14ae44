/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sizes and styles that Decree 30/2020, Appendix I, asks for. */
#include "config.h"

#include "inc-component.h"

typedef struct
{
  IncComponent component;
  double least;
  double most;
  gboolean bold;
  IncAlign align;
} Rule;

static const Rule rules[] = {
  { INC_COMPONENT_DOCUMENT_TYPE, 13, 14, TRUE, INC_ALIGN_CENTER },
  { INC_COMPONENT_SUBJECT, 13, 14, TRUE, INC_ALIGN_CENTER },
  { INC_COMPONENT_ARTICLE, 13, 14, TRUE, INC_ALIGN_START },
  { INC_COMPONENT_NATION, 12, 13, TRUE, INC_ALIGN_CENTER },
  { INC_COMPONENT_MOTTO, 13, 14, TRUE, INC_ALIGN_CENTER },
  { INC_COMPONENT_SUPERIOR, 12, 13, FALSE, INC_ALIGN_CENTER },
  { INC_COMPONENT_AGENCY, 12, 13, TRUE, INC_ALIGN_CENTER },
  { INC_COMPONENT_BODY, 13, 14, FALSE, INC_ALIGN_START },
  { INC_COMPONENT_PAGE_NUMBER, 13, 14, FALSE, INC_ALIGN_CENTER },
};

static void
test_sizes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const IncStyle *style = inc_component_get_style (rules[i].component);

      g_assert_nonnull (style->box);
      g_assert_cmpfloat (style->size, >=, rules[i].least);
      g_assert_cmpfloat (style->size, <=, rules[i].most);
      g_assert_cmpint (style->bold, ==, rules[i].bold);
      g_assert_cmpint (style->align, ==, rules[i].align);
      g_assert_false (style->italic);
    }
}

static void
test_body (void)
{
  const IncStyle *style = inc_component_get_style (INC_COMPONENT_BODY);

  g_assert_true (style->justified);
  g_assert_cmpfloat_with_epsilon (style->indent, 1.27 * 72 / 2.54, 0.01);
  g_assert_cmpfloat (style->before, >=, 6);
  g_assert_cmpfloat (style->spacing, >=, 1);
  g_assert_cmpfloat (style->spacing, <=, 1.5);
}

static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < INC_N_COMPONENTS; i++)
    g_assert_true (g_hash_table_add (names, (gpointer) inc_component_get_style (i)->name));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/component/sizes-of-the-decree", test_sizes);
  g_test_add_func ("/report/component/body-justified-and-indented", test_body);
  g_test_add_func ("/report/component/names-differ", test_names);
  return g_test_run ();
}
