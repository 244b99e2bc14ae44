/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Written as users write it: through a file. */
#include "config.h"

#include "inc-pdf-sample.h"

#include <glib/gstdio.h>

#include "inc-report-sample.h"

void
inc_pdf_sample_set_up (IncPdfSample *sample, gconstpointer data)
{
  g_autoptr (GFile) folder = NULL;

  sample->folder = g_dir_make_tmp ("inc-pdf-XXXXXX", NULL);
  folder = g_file_new_for_path (sample->folder);
  sample->file = g_file_get_child (folder, "báo cáo.pdf");
}

void
inc_pdf_sample_tear_down (IncPdfSample *sample, gconstpointer data)
{
  g_file_delete (sample->file, NULL, NULL);
  g_rmdir (sample->folder);
  g_object_unref (sample->file);
  g_free (sample->folder);
}

void
inc_pdf_sample_save (IncPdfSample *sample, IncDocument *document)
{
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  g_autoptr (GError) error = NULL;

  inc_pdf_save (layout, sample->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

char *
inc_pdf_sample_ask (IncPdfSample *sample, const char *command, const char *last)
{
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_autofree char *found = g_find_program_in_path (words[0]);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (found == NULL)
    {
      g_test_skip ("The tools of poppler are not installed");
      return NULL;
    }
  g_strv_builder_addv (builder, (const char **) words);
  g_strv_builder_add (builder, g_file_peek_path (sample->file));
  if (last != NULL)
    g_strv_builder_add (builder, last);
  arguments = g_strv_builder_end (builder);
  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}
