/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole papers: against dumps in tests/fixtures/report (INC_UPDATE_GOLDEN=1 writes them anew; then
 * read the difference), and the table of components against what poppler finds in the PDF. */
#include "config.h"

#include "inc-paper-sample.h"

#include <glib/gstdio.h>
#include <string.h>

#include "inc-pdf.h"
#include "inc-report-sample.h"

typedef struct
{
  const char *name;
  IncDocument *(*make) (void);
} Paper;

static const Paper papers[] = {
  { "paper-report", inc_paper_sample_report },
  { "paper-letter", inc_paper_sample_letter },
  { "paper-annexes", inc_paper_sample_annexes },
  { "paper-sheet", inc_paper_sample_sheet },
};

static void
test_golden (gconstpointer data)
{
  const Paper *paper = data;
  g_autofree char *file = g_strconcat (paper->name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "report", file, NULL);
  g_autoptr (IncDocument) document = NULL;
  g_autoptr (IncLayout) layout = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  if (inc_sample_skip_without_font ())
    return;
  document = paper->make ();
  layout = inc_sample_layout (document, &inc_paper_a4);
  found = inc_layout_to_text (layout);
  if (g_getenv ("INC_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, found, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  inc_sample_assert_same_lines (found, expected);
}

/* --- What poppler reads -------------------------------------------------------------------- */

typedef struct
{
  guint page; /* from 0 */
  double left;
  double top;
  double width;
  double height;
  double size;
  gboolean bold;
  gboolean italic;
  GString *text;
} Found;

typedef struct
{
  GArray *found;
  GHashTable *sizes; /* of fonts, by id */
  guint n_pages;
  gboolean in_text;
} Reader;

static void
clear_found (gpointer data)
{
  g_string_free (((Found *) data)->text, TRUE);
}

static const char *
get_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return "";
}

static Found *
get_last (Reader *reader)
{
  return &g_array_index (reader->found, Found, reader->found->len - 1);
}

static void
on_start (GMarkupParseContext *context, const char *element, const char **names,
          const char **values, gpointer data, GError **error)
{
  Reader *reader = data;

  if (g_str_equal (element, "page"))
    reader->n_pages++;
  else if (g_str_equal (element, "fontspec"))
    g_hash_table_insert (reader->sizes, g_strdup (get_attribute (names, values, "id")),
                         GINT_TO_POINTER (atoi (get_attribute (names, values, "size"))));
  else if (g_str_equal (element, "text"))
    {
      const Found found = {
        .page = reader->n_pages - 1,
        .left = atoi (get_attribute (names, values, "left")),
        .top = atoi (get_attribute (names, values, "top")),
        .width = atoi (get_attribute (names, values, "width")),
        .height = atoi (get_attribute (names, values, "height")),
        .size = GPOINTER_TO_INT (
            g_hash_table_lookup (reader->sizes, get_attribute (names, values, "font"))),
        .text = g_string_new (NULL),
      };

      g_array_append_val (reader->found, found);
      reader->in_text = TRUE;
    }
  else if (reader->in_text && g_str_equal (element, "b"))
    get_last (reader)->bold = TRUE;
  else if (reader->in_text && g_str_equal (element, "i"))
    get_last (reader)->italic = TRUE;
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  if (g_str_equal (element, "text"))
    ((Reader *) data)->in_text = FALSE;
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  Reader *reader = data;

  if (reader->in_text)
    g_string_append_len (get_last (reader)->text, text, length);
}

/* All texts of the layout's PDF; NULL, and the test skipped, where poppler is missing. */
static GArray *
read_texts (IncLayout *layout)
{
  static const GMarkupParser parser = { on_start, on_end, on_text };
  g_autofree char *folder = g_dir_make_tmp ("inc-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *program = g_find_program_in_path ("pdftohtml");
  g_autofree char *output = NULL;
  g_autoptr (GHashTable) sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  Reader reader = { .sizes = sizes };
  const char *arguments[] = { program, "-xml", "-zoom", "1", "-i", "-stdout", path, NULL };

  if (program == NULL)
    {
      g_test_skip ("The tools of poppler are not installed");
      g_rmdir (folder);
      return NULL;
    }
  inc_pdf_save (layout, file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  reader.found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_array_set_clear_func (reader.found, clear_found);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  /* The document type is no markup to GLib. */
  g_markup_parse_context_parse (context, strstr (output, "<pdf2xml"), -1, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return reader.found;
}

static gboolean
is_within (const Found *found, const IncMark *mark)
{
  double middle = found->top + found->height / 2;

  return middle > mark->y && middle < mark->y + mark->height && found->left >= mark->x - 2
         && found->left + found->width <= mark->x + mark->width + 3;
}

static char *
strip_spaces (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_unichar (letters, g_utf8_get_char (text));
  return g_string_free_and_steal (letters);
}

/* What stands in the mark's place is its text, all of it, in the size and style of the table. */
static void
check_mark (GArray *texts, guint page, const IncMark *mark)
{
  const IncStyle *style = inc_component_get_style (mark->component);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *expected = strip_spaces (mark->text);
  g_autofree char *letters = NULL;

  for (guint i = 0; i < texts->len; i++)
    {
      const Found *found = &g_array_index (texts, Found, i);

      if (found->page != page || found->size == 120 || !is_within (found, mark))
        continue;
      g_assert_cmpfloat (found->size, ==, style->size);
      g_assert_cmpint (found->bold, ==, style->bold);
      g_assert_cmpint (found->italic, ==, style->italic);
      g_string_append (all, found->text->str);
    }
  /* Poppler takes neighbouring cells for one text. */
  if (mark->component >= INC_COMPONENT_TABLE_HEADING
      && mark->component <= INC_COMPONENT_TABLE_TOTAL)
    return;
  letters = strip_spaces (all->str);
  if (mark->first_line == 0 && mark->component != INC_COMPONENT_BODY)
    g_assert_cmpstr (letters, ==, expected);
  else
    g_assert_nonnull (strstr (expected, letters));
}

static void
check_place (const IncPaper *paper, const IncMark *mark)
{
  if (mark->block == INC_MARK_NO_BLOCK)
    {
      g_assert_cmpfloat (mark->y + mark->height, <, paper->top);
      g_assert_cmpfloat_with_epsilon (mark->x + mark->width / 2,
                                      paper->left
                                          + (paper->width - paper->left - paper->right) / 2,
                                      0.1);
      return;
    }
  g_assert_cmpfloat (mark->x, >=, paper->left - 0.5);
  g_assert_cmpfloat (mark->y, >=, paper->top - 0.5);
  g_assert_cmpfloat (mark->x + mark->width, <=, paper->width - paper->right + 0.5);
  g_assert_cmpfloat (mark->y + mark->height, <=, paper->height - paper->bottom + 0.5);
}

static void
test_walk (gconstpointer data)
{
  const Paper *paper = data;
  g_autoptr (IncDocument) document = NULL;
  g_autoptr (IncLayout) layout = NULL;
  g_autoptr (GArray) texts = NULL;

  if (inc_sample_skip_without_font ())
    return;
  document = paper->make ();
  layout = inc_sample_layout (document, &inc_paper_a4);
  texts = read_texts (layout);
  for (guint page = 0; texts != NULL && page < inc_layout_get_n_pages (layout); page++)
    {
      guint n_marks;
      const IncMark *marks = inc_sample_marks (layout, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        if (marks[i].kind == INC_MARK_TEXT)
          {
            g_test_message ("page %u: %s", page + 1, marks[i].text);
            check_mark (texts, page, &marks[i]);
            check_place (inc_layout_get_page_size (layout, page), &marks[i]);
          }
    }
}

/* All components but the page's draft are somewhere in these papers. */
static void
test_all_components (void)
{
  gboolean seen[INC_N_COMPONENTS] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (IncDocument) document = papers[i].make ();
      g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);

      for (guint page = 0; page < inc_layout_get_n_pages (layout); page++)
        {
          guint n_marks;
          const IncMark *marks = inc_sample_marks (layout, page, &n_marks);

          for (guint j = 0; j < n_marks; j++)
            seen[marks[j].component] = TRUE;
        }
    }
  for (guint i = 0; i < INC_N_COMPONENTS; i++)
    if (i != INC_COMPONENT_KHAN && i != INC_COMPONENT_THUONG_KHAN && i != INC_COMPONENT_CLOSING)
      {
        g_test_message ("%s", inc_component_get_style (i)->name);
        g_assert_true (seen[i]);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *golden = g_strdup_printf ("/report/paper/golden/%s", papers[i].name);
      g_autofree char *walk = g_strdup_printf ("/report/paper/as-the-table-says/%s",
                                               papers[i].name);

      g_test_add_data_func (golden, &papers[i], test_golden);
      g_test_add_data_func (walk, &papers[i], test_walk);
    }
  g_test_add_func ("/report/paper/every-component-is-tried", test_all_components);
  return g_test_run ();
}
