/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sizes and styles that Decree 30/2020, Appendix I, asks for, box by box. */
#include "config.h"

#include "inc-component.h"

typedef enum
{
  UPRIGHT = 0,
  BOLD = 1 << 0,
  ITALIC = 1 << 1,
  CAPITAL = 1 << 2,
  JUSTIFIED = 1 << 3,
} Set;

typedef struct
{
  IncComponent component;
  const char *box;
  double least;
  double most;
  Set set;
  IncAlign align;
} Rule;

static const Rule rules[] = {
  { INC_COMPONENT_NATION, "1", 12, 13, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_MOTTO, "1", 13, 14, BOLD, INC_ALIGN_CENTER },
  { INC_COMPONENT_SUPERIOR, "2", 12, 13, CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_AGENCY, "2", 12, 13, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_NUMBER, "3", 13, 13, UPRIGHT, INC_ALIGN_CENTER },
  { INC_COMPONENT_PLACE_DATE, "4", 13, 14, ITALIC, INC_ALIGN_CENTER },
  { INC_COMPONENT_DOCUMENT_TYPE, "5a", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_SUBJECT, "5a", 13, 14, BOLD, INC_ALIGN_CENTER },
  { INC_COMPONENT_ABOUT, "5b", 12, 13, UPRIGHT, INC_ALIGN_CENTER },
  { INC_COMPONENT_BASIS, "6", 13, 14, ITALIC | JUSTIFIED, INC_ALIGN_START },
  { INC_COMPONENT_BODY, "6", 13, 14, JUSTIFIED, INC_ALIGN_START },
  { INC_COMPONENT_PART_NUMBER, "6", 13, 14, BOLD, INC_ALIGN_CENTER },
  { INC_COMPONENT_PART_TITLE, "6", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_SECTION_NUMBER, "6", 13, 14, BOLD, INC_ALIGN_CENTER },
  { INC_COMPONENT_SECTION_TITLE, "6", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_ARTICLE, "6", 13, 14, BOLD, INC_ALIGN_START },
  { INC_COMPONENT_CLAUSE, "6", 13, 14, BOLD, INC_ALIGN_START },
  { INC_COMPONENT_CLAUSE_ITEM, "6", 13, 14, JUSTIFIED, INC_ALIGN_START },
  { INC_COMPONENT_POINT_ITEM, "6", 13, 14, JUSTIFIED, INC_ALIGN_START },
  { INC_COMPONENT_DASH_ITEM, "6", 13, 14, JUSTIFIED, INC_ALIGN_START },
  { INC_COMPONENT_CLOSING, "6", 13, 14, UPRIGHT, INC_ALIGN_END },
  { INC_COMPONENT_FIGURE_LABEL, "6", 13, 14, UPRIGHT, INC_ALIGN_START },
  { INC_COMPONENT_FIGURE_VALUE, "6", 13, 14, BOLD, INC_ALIGN_END },
  { INC_COMPONENT_FIGURE_NOTE, "6", 13, 14, UPRIGHT, INC_ALIGN_START },
  { INC_COMPONENT_AUTHORITY, "7a", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_POSITION, "7a", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_SIGNER, "7b", 13, 14, BOLD, INC_ALIGN_CENTER },
  { INC_COMPONENT_ADDRESSEE, "9a", 13, 14, UPRIGHT, INC_ALIGN_START },
  { INC_COMPONENT_RECIPIENTS_WORD, "9b", 12, 12, BOLD | ITALIC, INC_ALIGN_START },
  { INC_COMPONENT_RECIPIENT, "9b", 11, 11, UPRIGHT, INC_ALIGN_START },
  { INC_COMPONENT_KHAN, "10b", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_THUONG_KHAN, "10b", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_HOA_TOC, "10b", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_CIRCULATION, "11", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_DRAFTER, "12", 11, 11, UPRIGHT, INC_ALIGN_START },
  { INC_COMPONENT_ADDRESS, "13", 11, 12, UPRIGHT, INC_ALIGN_CENTER },
  { INC_COMPONENT_ANNEX_WORD, "-", 14, 14, BOLD, INC_ALIGN_CENTER },
  { INC_COMPONENT_ANNEX_TITLE, "-", 13, 14, BOLD | CAPITAL, INC_ALIGN_CENTER },
  { INC_COMPONENT_ANNEX_REFERENCE, "-", 13, 14, ITALIC, INC_ALIGN_CENTER },
  { INC_COMPONENT_PAGE_NUMBER, "-", 13, 14, UPRIGHT, INC_ALIGN_CENTER },
};

static const Rule *
find_rule (IncComponent component)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].component == component)
      return &rules[i];
  return NULL;
}

/* Each component that has a box is in the law's table above, and each row of that is kept. */
static void
test_law (void)
{
  for (guint component = 0; component < INC_N_COMPONENTS; component++)
    {
      const IncStyle *style = inc_component_get_style (component);
      const Rule *rule = find_rule (component);

      if (style->box == NULL)
        {
          g_assert_null (rule);
          continue;
        }
      g_test_message ("%s", style->name);
      g_assert_nonnull (rule);
      g_assert_cmpstr (style->box, ==, rule->box);
      g_assert_cmpfloat (style->size, >=, rule->least);
      g_assert_cmpfloat (style->size, <=, rule->most);
      g_assert_cmpint (style->bold, ==, (rule->set & BOLD) != 0);
      g_assert_cmpint (style->italic, ==, (rule->set & ITALIC) != 0);
      g_assert_cmpint (style->capital, ==, (rule->set & CAPITAL) != 0);
      g_assert_cmpint (style->justified, ==, (rule->set & JUSTIFIED) != 0);
      g_assert_cmpint (style->align, ==, rule->align);
    }
}

static void
test_running_text (void)
{
  static const IncComponent running[]
      = { INC_COMPONENT_BASIS, INC_COMPONENT_BODY, INC_COMPONENT_CLAUSE_ITEM,
          INC_COMPONENT_POINT_ITEM, INC_COMPONENT_DASH_ITEM };

  for (guint i = 0; i < G_N_ELEMENTS (running); i++)
    {
      const IncStyle *style = inc_component_get_style (running[i]);

      g_assert_cmpfloat_with_epsilon (style->indent, 1.27 * 72 / 2.54, 0.01);
      g_assert_cmpfloat (style->before, >=, 6);
      g_assert_cmpfloat (style->spacing, >=, 1);
      g_assert_cmpfloat (style->spacing, <=, 1.5);
    }
}

static void
test_rules (void)
{
  static const IncComponent a_third_to_a_half[] = { INC_COMPONENT_AGENCY, INC_COMPONENT_SUBJECT };

  for (guint i = 0; i < G_N_ELEMENTS (a_third_to_a_half); i++)
    {
      double rule = inc_component_get_style (a_third_to_a_half[i])->rule;

      g_assert_cmpfloat (rule, >=, 1.0 / 3);
      g_assert_cmpfloat (rule, <=, 1.0 / 2);
    }
  g_assert_cmpfloat (inc_component_get_style (INC_COMPONENT_MOTTO)->rule, ==, 1);
  g_assert_cmpfloat (inc_component_get_style (INC_COMPONENT_ADDRESS)->rule, ==, INC_RULE_FULL);
  g_assert_cmpfloat (inc_component_get_style (INC_COMPONENT_ABOUT)->before, ==, 6);
}

static void
test_urgency_boxes (void)
{
  static const struct
  {
    IncComponent component;
    double width; /* mm */
  } boxes[] = { { INC_COMPONENT_HOA_TOC, 30 },
                { INC_COMPONENT_THUONG_KHAN, 40 },
                { INC_COMPONENT_KHAN, 20 } };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      const IncStyle *style = inc_component_get_style (boxes[i].component);

      g_assert_cmpfloat_with_epsilon (style->frame_width, boxes[i].width * 72 / 25.4, 0.01);
      g_assert_cmpfloat_with_epsilon (style->frame_height, 8 * 72 / 25.4, 0.01);
    }
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
  g_test_add_func ("/report/component/sizes-and-styles-of-the-decree", test_law);
  g_test_add_func ("/report/component/text-justified-and-indented", test_running_text);
  g_test_add_func ("/report/component/rules-of-the-decree", test_rules);
  g_test_add_func ("/report/component/boxes-of-urgency", test_urgency_boxes);
  g_test_add_func ("/report/component/names-differ", test_names);
  return g_test_run ();
}
