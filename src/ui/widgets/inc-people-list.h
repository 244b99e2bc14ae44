/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPeopleList: who has a role in a startup, an investor or a partner, under a heading with a button that adds somebody;
 * of a person, where they have one.  A row opens the other side; its menu changes, ends or deletes the role.
 *
 * It reads by itself, again after each change.  Roles that have ended stand folded below the others. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_PEOPLE_LIST (inc_people_list_get_type ())
G_DECLARE_FINAL_TYPE (IncPeopleList, inc_people_list, INC, PEOPLE_LIST, AdwBin)

/* NULL when the register closes. */
void inc_people_list_set_session (IncPeopleList *self, IncSession *session);
/* Whose roles: a startup, investor, partner or person. */
void inc_people_list_set_owner (IncPeopleList *self, const IncSchema *owner, gint64 id);
/* As the button does it: a form for one more. */
void inc_people_list_add (IncPeopleList *self);

G_END_DECLS
