/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-wish: whom an attendee wants to meet, or will not meet. */
#include "config.h"

#include "inc-wish.h"

#include "inc-attendee.h"
#include "inc-event.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_want_choices[] = {
  { INC_WANT_MUST, "must", N_("Must meet") },
  { INC_WANT_MEET, "meet", N_("Would like to meet") },
  { INC_WANT_NO, "no", N_("Will not meet") },
  { 0 },
};

const IncChoice inc_wish_source_choices[] = {
  { INC_WISH_SOURCE_FORM, "form", N_("Wish form") },
  { INC_WISH_SOURCE_FILE, "file", N_("File") },
  { INC_WISH_SOURCE_STAFF, "staff", N_("Entered by staff") },
  { INC_WISH_SOURCE_SUGGESTED, "suggested", N_("Suggested") },
  { 0 },
};

static const IncField inc_wish_fields[] = {
  INC_REF (IncWish, event, N_("Event"), INC_REQUIRED | INC_OWNER | INC_INTERNAL, inc_event_get_type),
  INC_REF (IncWish, wisher, N_("Whose wish"), INC_REQUIRED | INC_OWNER | INC_INTERNAL, inc_attendee_get_type),
  INC_REF (IncWish, wanted, N_("Whom"), INC_REQUIRED | INC_OWNER | INC_INTERNAL, inc_attendee_get_type),
  INC_CHOICE (IncWish, want, N_("Wish"), INC_REQUIRED | INC_INTERNAL, inc_want_choices),
  INC_INTEGER (IncWish, rating, N_("Rating"), INC_INTERNAL,
               .hint = N_("1 to 5")),
  INC_DATE (IncWish, asked, N_("Asked on"), INC_INTERNAL),
  INC_CHOICE (IncWish, source, N_("Source"), INC_INTERNAL, inc_wish_source_choices),
  INC_NOTE (IncWish, note, N_("Note"), INC_INTERNAL),
};

static void
check_wish (IncRecord *record, IncProblems *problems)
{
  IncWish *self = INC_WISH (record);

  if (self->wisher != 0 && self->wisher == self->wanted)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "wanted", "%s", _("Nobody meets themselves"));
  if (self->rating != INC_MISSING && (self->rating < 1 || self->rating > 5))
    inc_problems_add (problems, INC_SEVERITY_ERROR, "rating", "%s", _("A rating is from 1 to 5"));
}

INC_DEFINE_RECORD (IncWish, inc_wish,
                   .table = "wish",
                   .number = 24,
                   .label = N_("Wish"),
                   .plural = N_("Wishes"),
                   .check = check_wish)

gboolean
inc_wish_is_for (IncWish *self)
{
  return self != NULL && self->want != INC_WANT_NO;
}
