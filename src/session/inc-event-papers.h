/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed for an event: agendas, cards, badges, forms, the book, and what came of it.  Built from its book. */
#pragma once

#include "inc-event-book.h"
#include "inc-layout.h"

G_BEGIN_DECLS

typedef enum
{
  INC_EVENT_PAPER_AGENDA,     /* of each attendee: when, whom, where */
  INC_EVENT_PAPER_TABLE_CARD, /* of each table: who sits there when; A5 across */
  INC_EVENT_PAPER_BADGE,      /* of each attendee, with a QR code for the check-in; A6 across */
  INC_EVENT_PAPER_BOOK,       /* all attendees with what they do and look for */
  INC_EVENT_PAPER_WISH_FORM,  /* of each attendee: the other side, to be ticked */
  INC_EVENT_PAPER_MINUTES,    /* of each meeting, blank */
  INC_EVENT_PAPER_ATTENDANCE, /* all attendees, to be signed */
  INC_EVENT_PAPER_REPORT,     /* figures, and how evenly meetings were shared */
  INC_N_EVENT_PAPERS,
} IncEventPaperKind;

typedef struct
{
  IncEventPaperKind kind;
  gboolean english; /* else Vietnamese */
  int attendee;     /* of a paper of each attendee: this one alone, by index; −1: all who are coming */
  const char *created; /* a stamp: inc_date_now_stamp () */
} IncEventPaperOptions;

/* "Agendas": translated.  Static. */
const char *inc_event_paper_get_label (IncEventPaperKind kind);
/* Never NULL; what there is nothing to say of says so.  Full transfer. */
IncDocument *inc_event_paper_build (const IncEventBook *book, const IncEventPaperOptions *options);
/* Its pages.  Blocking; NULL and an error of the layout when it is cancelled. */
IncLayout *inc_event_paper_layout (const IncEventBook *book, const IncEventPaperOptions *options, GCancellable *cancellable,
                                   GError **error);
/* The same on a thread of its own; resolves to INC_TYPE_LAYOUT (inc-papers.h, which also saves it as PDF). */
DexFuture *inc_event_papers_make (IncEventBook *book, const IncEventPaperOptions *options);
/* One PDF for each attendee who is coming, in a folder, named after them.  Resolves to their number (G_TYPE_UINT). */
DexFuture *inc_event_papers_save_each (IncEventBook *book, const IncEventPaperOptions *options, GFile *folder);

G_END_DECLS
