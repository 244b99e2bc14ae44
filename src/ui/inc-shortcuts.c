/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-shortcuts: no letter stands alone as a key: Vietnamese typing has all of them in use. */
#include "config.h"

#include "inc-shortcuts.h"

#include <glib/gi18n.h>

static const IncShortcut shortcuts[] = {
  { N_("Pages"), N_("Today"), "win.show-page::today", { "<Control>1" } },
  { NULL, N_("Cohorts"), "win.show-page::cohorts", { "<Control>2" } },
  { NULL, N_("Startups"), "win.show-page::startups", { "<Control>3" } },
  { NULL, N_("Events"), "win.show-page::events", { "<Control>7" } },
  { NULL, N_("Investors"), "win.show-page::investors", { "<Control>8" } },
  { NULL, N_("Funds & Grants"), "win.show-page::funds", { "<Control>9" } },
  { NULL, N_("Search everything"), "win.find::", { "<Control>k" } },
  { NULL, N_("Back"), "win.back", { "<Alt>Left" } },
  { N_("Page in View"), N_("Add"), "page.new", { "<Control>n" } },
  { NULL, N_("Search"), "page.search", { "<Control>f" } },
  { NULL, N_("Edit"), "page.edit", { "F2" } },
  { NULL, N_("Delete"), "page.delete", { "Delete" } },
  { NULL, N_("Print"), "page.print", { "<Control>p" } },
  { N_("Papers"), N_("Next page"), "page.next-sheet", { "<Control>Page_Down" } },
  { NULL, N_("Previous page"), "page.previous-sheet", { "<Control>Page_Up" } },
  { NULL, N_("Larger"), "page.zoom-in", { "<Control>plus", "<Control>equal" } },
  { NULL, N_("Smaller"), "page.zoom-out", { "<Control>minus" } },
  { NULL, N_("Whole page"), "page.zoom-page", { "<Control>0" } },
  { NULL, N_("All pages beside it"), "page.thumbnails", { "F7" } },
  { NULL, N_("Options"), "page.toggle-panel", { "F9" } },
  { N_("Event Day"), N_("Check in the first who is found, or the row"), NULL, { "Return" } },
  { NULL, N_("Somebody stands in"), NULL, { "<Control>t" } },
  { NULL, N_("Comes late"), NULL, { "<Control>l" } },
  { NULL, N_("Left early"), NULL, { "<Control>e" } },
  { NULL, N_("Absent"), NULL, { "<Control>Delete" } },
  { NULL, N_("Result of the meeting"), NULL, { "<Alt>1", "<Alt>4" } },
  { NULL, N_("Hall screen"), "page.hall", { "F11" } },
  { N_("Lists and Forms"), N_("Open what is selected"), NULL, { "Return" } },
  { NULL, N_("Save a form, go on in an import"), NULL, { "<Control>Return" } },
  { NULL, N_("Clear a search, leave a dialog, give a card back"), NULL, { "Escape" } },
  { N_("Cohort Board"), N_("Move the card to the column before"), NULL, { "<Control><Shift>Left" } },
  { NULL, N_("Move the card to the next column"), NULL, { "<Control><Shift>Right" } },
  { NULL, N_("Pick the card up, put it down"), NULL, { "space" } },
  { N_("Wishes of an Event"), N_("Rate a wish, from 1 to 5, and go down"), NULL, { "<Alt>1" } },
  { NULL, N_("Must meet, and go down"), NULL, { "<Control>m" } },
  { NULL, N_("Will not meet, and go down"), NULL, { "<Control>n" } },
  { NULL, N_("Take the wish back, and go down"), NULL, { "<Alt>0" } },
  { N_("Times of Attendees"), N_("Choose several slots"), NULL, { "<Shift>Right", "<Shift>Down" } },
  { NULL, N_("Make them there or away"), NULL, { "space" } },
  { N_("Timetable of an Event"), N_("Lift the meeting, put it down"), NULL, { "Return" } },
  { NULL, N_("Give it back"), NULL, { "Escape" } },
  { NULL, N_("Lock the meeting, or let it go"), NULL, { "<Control>l" } },
  { NULL, N_("Cancel the meeting"), NULL, { "Delete" } },
  { N_("Changes"), N_("Undo"), "win.undo-key", { "<Control>z" } },
  { NULL, N_("Redo"), "win.redo-key", { "<Control><Shift>z", "<Control>y" } },
  { NULL, N_("History"), "win.show-history", { "<Control>h" } },
  { N_("General"), N_("Main menu"), NULL, { "F10" } },
  { NULL, N_("Registers"), "win.show-registers", { "<Control>o" } },
  { NULL, N_("Import a spreadsheet"), "win.import::", { "<Control>i" } },
  { NULL, N_("Preferences"), "win.show-preferences", { "<Control>comma" } },
  { NULL, N_("Help on what is in view"), "win.show-help::", { "F1" } },
  { NULL, N_("Keyboard shortcuts"), "win.show-shortcuts", { "<Control>question" } },
  { NULL, N_("Close the window"), "window.close", { "<Control>w" } },
  { NULL, N_("Quit"), "app.quit", { "<Control>q" } },
};

const IncShortcut *
inc_shortcuts_get (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

gboolean
inc_shortcut_is_of_page (const IncShortcut *self)
{
  return self->action != NULL && g_str_has_prefix (self->action, "page.");
}
