/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is who among the people that files name, and what they are where.  Writer's or reader's thread.
 *
 * Two rows are about one person when they have a mark in common: the same name in the same organisation, the same name with
 * the same e-mail address or phone, or the same key.  The same name alone is nothing: Nguyễn Văn An of one startup and
 * Nguyễn Văn An of another stay two, until a row of a file says that one person is in both. */
#pragma once

#include "inc-import-places.h"
#include "inc-import-run.h"

G_BEGIN_DECLS

typedef struct _IncImportPerson IncImportPerson;

struct _IncImportPerson
{
  gint64 id;        /* 0: new, in a trial */
  char *uid;        /* of a new one once it is made */
  IncImportPerson *into; /* whom a row proved it to be; NULL */
  gboolean imported; /* an earlier import made it */
  gboolean made;    /* this import did */
  gboolean counted;
  guint sheet;      /* whose row it is, */
  guint line;       /* and where it stands there; 0: none */
};

typedef struct
{
  IncImportPerson *person; /* NULL: deleted since */
  IncImportPlace *place;   /* of marks with an organisation: which of those with that name; NULL: not known */
  gint64 key;              /* of the IncImportKey; 0 where none is in the register */
  gboolean kept;           /* written by this import */
} IncImportMark;

typedef struct
{
  IncImportPerson *person;
  IncImportPlace *place;
  int position;
  gint64 id;        /* 0: new, in a trial */
  gboolean stored;
  gboolean counted;
} IncImportRole;

/* What a role says beside who is where as what; each NULL where it is not said. */
typedef struct
{
  int position;
  const char *title;
  const char *starts;
  const char *ends;
} IncImportRolePart;

IncImportPeople *inc_import_people_new (IncImportRun *run, GError **error);
void inc_import_people_free (IncImportPeople *self);

/* The people whom a startup's row lists.  *changed turns TRUE when something came in.  FALSE only with an error. */
gboolean inc_import_people_take_list (IncImportPeople *self, IncImportEntry *entry, const IncImportList *list,
                                      IncImportPlace *place, gboolean *changed, GError **error);
/* A row of a table of people.  Roles in organisations that other files of this import may yet bring are postponed. */
gboolean inc_import_people_take (IncImportPeople *self, IncImportEntry *entry, GError **error);
/* All files are read: what was postponed is done, or warned about, and reported. */
gboolean inc_import_people_finish (IncImportPeople *self, GError **error);

/* ---- between inc-import-people.c, which knows who is who, -roles.c and -merge.c, and -rows.c, which reads tables of people
 * ---- */

struct _IncImportPeople
{
  IncImportRun *run;
  GPtrArray *all;        /* of IncImportPerson, owned */
  GHashTable *by_id;     /* borrowed &id -> IncImportPerson, of the register */
  GHashTable *by_uid;    /* uid -> IncImportPerson, of the register */
  GHashTable *marks;     /* text -> IncImportMark */
  GHashTable *members;   /* name and place -> IncImportPerson */
  GHashTable *roles;     /* IncImportRole as its own key */
  GPtrArray *postponed;  /* rows that wait for their organisations */
  gboolean more_places;  /* files that bring organisations are still to be read */
  IncRecord *person;     /* records that are used again */
  IncRecord *role;
};

/* The one that a person proved to be. */
IncImportPerson *inc_import_person_resolve (IncImportPerson *person);
IncImportPerson *inc_import_people_add (IncImportPeople *self);
/* Inserts the record of a new person. */
gboolean inc_import_people_make (IncImportPeople *self, IncImportPerson *person, IncRecord *record, GError **error);
void inc_import_people_count (IncImportPeople *self, IncImportPerson *person, IncImportFate fate);
/* Keeps in the register that the text stands for the person. */
gboolean inc_import_people_keep_mark (IncImportPeople *self, const char *text, IncImportPerson *person, GError **error);
/* A set of IncImportRole. */
GHashTable *inc_import_roles_new (void);
/* Only in memory. */
IncImportRole *inc_import_people_know_role (IncImportPeople *self, IncImportPerson *person, IncImportPlace *place,
                                            int position);
/* Puts a person into a place, unless it is there as that already: then what is missing of the role is completed. */
gboolean inc_import_people_add_role (IncImportPeople *self, IncImportPerson *person, IncImportPlace *place,
                                     const IncImportRolePart *part, gboolean *changed, GError **error);
gboolean inc_import_people_has_role (IncImportPeople *self, IncImportPerson *person, IncImportPlace *place,
                                     int position);
/* All roles of another go to a person, and the other one goes.  FALSE only with an error. */
gboolean inc_import_people_merge (IncImportPeople *self, IncImportPerson *person, IncImportPerson *other, GError **error);
/* TRUE when nobody but an import has touched a person: then it may be merged. */
gboolean inc_import_people_is_bare (IncImportPeople *self, const IncImportPerson *person, gboolean *bare, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportPeople, inc_import_people_free)

G_END_DECLS
