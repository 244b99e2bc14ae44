/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-papers: which pages a paper has, on which sheet, and how it is made aside. */
#include "config.h"

#include "inc-event-papers-private.h"

#include "inc-date.h"
#include "inc-export-private.h"
#include "inc-papers.h"
#include "inc-pdf.h"
#include "inc-text.h"
#include "inc-vietnamese.h"

#include <glib/gi18n-lib.h>

#define MM(millimetres) ((millimetres) * 72 / 25.4)

/* Cards are read standing: they lie across, with even margins. */
static const IncPaper a5_across = { MM (210), MM (148), MM (12), MM (12), MM (12), MM (12) };
static const IncPaper a6_across = { MM (148), MM (105), MM (10), MM (10), MM (10), MM (10) };

static const struct
{
  const char *label;
  const IncPaper *paper;
  void (*add_of_each) (const IncEventPaper *self, int attendee);
  void (*add_of_all) (const IncEventPaper *self);
} papers[INC_N_EVENT_PAPERS] = {
  [INC_EVENT_PAPER_AGENDA] = { N_("Agendas"), &inc_paper_a4, inc_event_paper_add_agenda, NULL },
  [INC_EVENT_PAPER_TABLE_CARD] = { N_("Table cards"), &a5_across, NULL, inc_event_paper_add_table_cards },
  [INC_EVENT_PAPER_BADGE] = { N_("Badges"), &a6_across, inc_event_paper_add_badge, NULL },
  [INC_EVENT_PAPER_BOOK] = { N_("Event book"), &inc_paper_a4, NULL, inc_event_paper_add_book },
  [INC_EVENT_PAPER_WISH_FORM] = { N_("Wish forms"), &inc_paper_a4, inc_event_paper_add_wish_form, NULL },
  [INC_EVENT_PAPER_MINUTES] = { N_("Blank minutes"), &inc_paper_a4, inc_event_paper_add_minutes, NULL },
  [INC_EVENT_PAPER_ATTENDANCE] = { N_("Attendance sheet"), &inc_paper_a4, NULL, inc_event_paper_add_attendance },
  [INC_EVENT_PAPER_REPORT] = { N_("Event report"), &inc_paper_a4, NULL, inc_event_paper_add_report },
};

const char *
inc_event_paper_get_label (IncEventPaperKind kind)
{
  return _(papers[kind].label);
}

/* ---- what papers share ---- */

const char *
inc_event_paper_say (const IncEventPaper *self, const char *english)
{
  return self->english ? english : inc_vietnamese (english);
}

const char *
inc_event_paper_get_event_name (const IncEventPaper *self)
{
  IncEvent *event = self->book->event;

  return self->english && event->name_en != NULL ? event->name_en : event->name;
}

char *
inc_event_paper_dup_where (const IncEventPaper *self)
{
  IncEvent *event = self->book->event;
  g_autofree char *day = inc_date_display (event->date);

  return g_strdup_printf ("%s, %s–%s%s%s", day, event->starts, event->ends, event->venue != NULL ? ", " : "",
                          event->venue != NULL ? event->venue : "");
}

char *
inc_event_paper_dup_times (const IncEventPaper *self, const char *slot)
{
  const int index = inc_event_day_find_slot (self->book->day, slot);
  g_autofree char *ends = NULL;

  if (index < 0)
    return g_strdup (slot);
  ends = inc_clock_display (g_array_index (self->book->day->slots, IncEventSlot, index).ends);
  return g_strdup_printf ("%s–%s", slot, ends);
}

char *
inc_event_paper_dup_table (const IncEventPaper *self, IncMeeting *meeting)
{
  const char *room;

  if (meeting->table_number == INC_MISSING)
    return g_strdup ("–");
  room = inc_event_day_get_room (self->book->day, (int) meeting->table_number);
  return g_strdup_printf ("%s%s%s %d", room != NULL ? room : "", room != NULL ? ", " : "",
                          inc_event_paper_say (self, room != NULL ? N_("table") : N_("Table")), (int) meeting->table_number);
}

const char *
inc_event_paper_get_person (const IncEventPaper *self, int attendee)
{
  IncRecord *record = INC_RECORD (inc_event_book_get_attendee (self->book, attendee));

  if (INC_ATTENDEE (record)->stand_in != NULL)
    return INC_ATTENDEE (record)->stand_in;
  return inc_record_get_ref_title (record, inc_schema_find (inc_record_get_schema (record), "person"));
}

/* ---- building ---- */

/* Of each attendee, a page of their own. */
static void
add_each (const IncEventPaper *self, const IncEventPaperOptions *options)
{
  for (guint i = 0; i < self->book->attendees->len; i++)
    {
      if (options->attendee >= 0 ? options->attendee != (int) i : !inc_event_book_is_coming (self->book, i))
        continue;
      papers[options->kind].add_of_each (self, i);
    }
}

IncDocument *
inc_event_paper_build (const IncEventBook *book, const IncEventPaperOptions *options)
{
  IncEventPaper self = { book, options->english, NULL };
  const gboolean is_of_each = papers[options->kind].add_of_each != NULL;
  g_autofree char *title = g_strdup_printf ("%s – %s", inc_event_paper_say (&self, papers[options->kind].label),
                                            inc_event_paper_get_event_name (&self));

  self.document = inc_document_new (&(IncDocumentInfo) { .title = title, .created = options->created,
                                                         .language = options->english ? "en" : "vi",
                                                         .unnumbered = is_of_each ||
                                                                       options->kind == INC_EVENT_PAPER_TABLE_CARD });
  if (is_of_each)
    add_each (&self, options);
  else
    papers[options->kind].add_of_all (&self);
  if (inc_document_get_n_blocks (self.document) == 0)
    inc_document_add_paragraph (self.document, inc_event_paper_say (&self, N_("There is nothing to print yet.")));
  return self.document;
}

IncLayout *
inc_event_paper_layout (const IncEventBook *book, const IncEventPaperOptions *options, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr(IncDocument) document = inc_event_paper_build (book, options);

  return inc_layout_new (document, papers[options->kind].paper, cancellable, NULL, NULL, error);
}

/* ---- aside ---- */

typedef struct
{
  IncEventBook *book;
  IncEventPaperOptions options;
  char *created;
  GFile *folder;
} Job;

static Job *
job_new (IncEventBook *book, const IncEventPaperOptions *options, GFile *folder)
{
  Job *job = g_new0 (Job, 1);

  job->book = inc_event_book_ref (book);
  job->options = *options;
  job->options.created = job->created = g_strdup (options->created);
  g_set_object (&job->folder, folder);
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  inc_event_book_unref (job->book);
  g_free (job->created);
  g_clear_object (&job->folder);
  g_free (job);
}

static gboolean
make (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  IncLayout *layout = inc_event_paper_layout (job->book, &job->options, cancellable, error);

  if (layout == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_LAYOUT);
  g_value_take_boxed (result, layout);
  return TRUE;
}

DexFuture *
inc_event_papers_make (IncEventBook *book, const IncEventPaperOptions *options)
{
  return inc_export_run_aside (NULL, make, job_new (book, options, NULL), job_free);
}

/* "03 Hoa Sen.pdf": numbered, so that two of one name do not meet. */
static GFile *
file_of (const Job *job, int attendee)
{
  g_autofree char *name = inc_text_dup_file_name (inc_event_book_get_name (job->book, attendee));
  g_autofree char *file = g_strdup_printf ("%02d %s.pdf", attendee + 1, name);

  return g_file_get_child (job->folder, file);
}

static gboolean
save_of (const Job *job, int attendee, GCancellable *cancellable, GError **error)
{
  IncEventPaperOptions options = job->options;
  g_autoptr(GFile) file = file_of (job, attendee);
  g_autoptr(IncLayout) layout = NULL;

  options.attendee = attendee;
  layout = inc_event_paper_layout (job->book, &options, cancellable, error);
  return layout != NULL && inc_pdf_save (layout, file, cancellable, NULL, NULL, error);
}

static gboolean
save_each (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  guint n = 0;

  for (guint i = 0; i < job->book->attendees->len; i++)
    if (inc_event_book_is_coming (job->book, i))
      {
        if (!save_of (job, i, cancellable, error))
          return FALSE;
        n++;
      }
  g_value_init (result, G_TYPE_UINT);
  g_value_set_uint (result, n);
  return TRUE;
}

DexFuture *
inc_event_papers_save_each (IncEventBook *book, const IncEventPaperOptions *options, GFile *folder)
{
  return inc_export_run_aside (NULL, save_each, job_new (book, options, folder), job_free);
}
