/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of words: what they may say, and what is told about what they may not. */
#include "config.h"

#include "inc-report-sample.h"

#include <gio/gio.h>
#include <string.h>

static const char *const kinds[] = { "cohort", "programme", "startup", "list", "payment", "acceptance", "settlement" };
static const char *const languages[] = { "vi", "en" };

/* Each built-in file passes the check that strangers' files pass. */
static void
test_built_in (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (IncWording) wording = inc_wording_parse (
            inc_wording_get_built_in (kinds[k], languages[l]), kinds[k], languages[l], &error);

        g_assert_no_error (error);
        g_assert_cmpstr (inc_wording_get (wording, "wording", "kind"), ==, kinds[k]);
        g_assert_cmpstr (inc_wording_get (wording, "wording", "language"), ==, languages[l]);
      }
}

/* "group/key" of each pair of a text, a line each. */
static char *
names_of (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *names = g_string_new (NULL);
  const char *group = "";

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '[')
        group = lines[i];
      else if (lines[i][0] != '#' && strchr (lines[i], '=') != NULL)
        g_string_append_printf (names, "%s%.*s\n", group, (int) strcspn (lines[i], "="), lines[i]);
    }
  return g_string_free_and_steal (names);
}

static void
test_both_languages_say_the_same_things (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *vietnamese = names_of (inc_wording_get_built_in (kinds[k], "vi"));
      g_autofree char *english = names_of (inc_wording_get_built_in (kinds[k], "en"));

      g_assert_cmpstr (vietnamese, ==, english);
    }
}

static void
test_mistakes (void)
{
  static const struct
  {
    const char *text;
    const char *expected; /* how the message begins, and a word that it has */
    const char *word;
  } cases[] = {
    { "[figures]\nadmited=Nhận\n", "Line 2: there is no “admited” in [figures]; there are: heading, admitted, ",
      "rate-none" },
    { "# note\n\n[figure]\n", "Line 3: there is no part [figure]; there are: wording, sections, letter, ",
      "startups" },
    { "[letter]\nsubject=Kết quả {khoa}\n", "Line 2: {khoa} is no name that can be filled in; there are: {cohort ",
      "programme" },
    { "[letter]\nsubject=Kết quả {cohort\n", "Line 2: a { is not closed by a }", "" },
    { "[sections]\norder=figures;annex\n", "Line 2: there is no section “annex”; there are: introduction, figures",
      "startups" },
    { "type=BÁO CÁO\n", "Line 1: the first line that is no note must be a [part]", "" },
    { "[letter]\nBÁO CÁO\n", "Line 2: a line is [part], key=words, or a note after #", "" },
    { "[letter\n", "Line 1: a part stands alone between [ and ]", "" },
    { "[letter] x\n", "Line 1: a part stands alone between [ and ]", "" },
    { "[wording]\nkind=list\n", "Line 2: this file is for “list”, not for “cohort”", "" },
    { "[wording]\nlanguage=en\n", "Line 2: this file is for “en”, not for “vi”", "" },
    { "[letter]\ntype=\xff\n", "Line 2: this is not UTF-8 text", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IncWording) wording = inc_wording_parse (cases[i].text, "cohort", "vi", &error);

      g_assert_null (wording);
      g_assert_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_WORDING);
      if (!g_str_has_prefix (error->message, cases[i].expected))
        g_assert_cmpstr (error->message, ==, cases[i].expected);
      g_assert_nonnull (strstr (error->message, cases[i].word));
    }
}

static void
test_what_it_leaves_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IncWording) wording = inc_wording_parse (
      "\n# ours\n[letter]\r\n  type =  THÔNG BÁO  \ndraft=\nrecipients=Như trên; Lưu: VT ;\n"
      "[letter]\ntype=TỜ TRÌNH\n",
      "cohort", "vi", &error);
  g_auto (GStrv) recipients = NULL;
  g_auto (GStrv) bases = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (inc_wording_get (wording, "letter", "type"), ==, "TỜ TRÌNH"); /* the last one */
  g_assert_null (inc_wording_get (wording, "letter", "draft"));
  g_assert_cmpstr (inc_wording_get (wording, "figures", "heading"), ==, "Kết quả chung");
  g_assert_null (inc_wording_get (wording, "figures", "nothing"));
  recipients = inc_wording_list (wording, "letter", "recipients");
  g_assert_cmpuint (g_strv_length (recipients), ==, 2);
  g_assert_cmpstr (recipients[1], ==, "Lưu: VT");
  bases = inc_wording_list (wording, "letter", "bases");
  g_assert_cmpuint (g_strv_length (bases), ==, 0);
}

static void
test_fill (void)
{
  const IncWord words[] = { { "cohort", "{n} {cohort}" }, { "programme", NULL }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (IncWording) wording = inc_wording_parse (
      "[letter]\nsubject={cohort}: {programme}, {n} } x\ntype=\n", "cohort", "vi", &error);
  g_autofree char *text = inc_wording_fill (wording, "letter", "subject", words);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "{n} {cohort}: –, – } x");
  g_assert_null (inc_wording_fill (wording, "letter", "type", words));
}

static void
test_join (void)
{
  g_autoptr (IncWording) vietnamese = inc_sample_wording ("startup", "vi");
  g_autoptr (IncWording) english = inc_sample_wording ("startup", "en");
  g_autoptr (IncWording) both = inc_wording_join (vietnamese, english);
  g_auto (GStrv) order = inc_wording_list (both, "sections", "order");

  g_assert_cmpstr (inc_wording_get (both, "team", "heading"), ==, "Đội ngũ / Team");
  g_assert_cmpstr (inc_wording_get (both, "head", "line"), ==, "{sector} · {province}"); /* the same in both */
  g_assert_cmpstr (inc_wording_get (both, "letter", "draft"), ==, "DỰ THẢO");
  g_assert_cmpuint (g_strv_length (order), ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/wording/built-in", test_built_in);
  g_test_add_func ("/report/wording/both-languages-say-the-same-things", test_both_languages_say_the_same_things);
  g_test_add_func ("/report/wording/mistakes-name-line-and-what-is-allowed", test_mistakes);
  g_test_add_func ("/report/wording/what-it-leaves-out", test_what_it_leaves_out);
  g_test_add_func ("/report/wording/fill", test_fill);
  g_test_add_func ("/report/wording/join", test_join);
  return g_test_run ();
}
