-- 001: the first register.
--
-- Every record table has: id (local), uid (global), revision and changed (grow with each save), custom (values of the
-- fields that staff declared, a JSON object), and for each sorted field a key (ICU vi-u-kn, secondary strength).
-- Ids are never used again (AUTOINCREMENT): an undo puts a record back under its old id.
-- The words that a choice may take stand here and in src/model; a test holds the two against each other.  They are joined
-- by OR, since SQLite makes a table of its own for each longer IN list, every time a row is written.

-- Choices that travel with the register: agency names, publisher.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  value TEXT,
  custom TEXT
) STRICT;

-- Who works with the register.
CREATE TABLE staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  email TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  custom TEXT,
  name_key BLOB
) STRICT;

-- Fields that staff added to a record type; their values stand in its custom column as JSON.
CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  target TEXT NOT NULL,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  choices TEXT,
  required INTEGER NOT NULL CHECK (required IN (0, 1)),
  searched INTEGER NOT NULL CHECK (searched IN (0, 1)),
  custom TEXT,
  UNIQUE (target, name)
) STRICT;

-- What cohorts are run under.
CREATE TABLE programme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL,
  code TEXT,
  status TEXT CHECK (status = 'planned' OR status = 'active' OR status = 'completed' OR status = 'cancelled'),
  starts TEXT CHECK (starts GLOB '[0-9][0-9][0-9][0-9]*'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]*'),
  description TEXT,
  custom TEXT,
  name_key BLOB
) STRICT;

-- Startups that go through a programme together.
CREATE TABLE cohort (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  programme INTEGER NOT NULL REFERENCES programme (id),
  name TEXT NOT NULL,
  code TEXT,
  status TEXT CHECK (status = 'planned' OR status = 'active' OR status = 'completed' OR status = 'cancelled'),
  starts TEXT CHECK (starts GLOB '[0-9][0-9][0-9][0-9]*'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]*'),
  capacity INTEGER,
  description TEXT,
  custom TEXT,
  name_key BLOB
) STRICT;

-- One identity from applicant to alumnus.  cohort, stage and stage_since are kept up by triggers below.
CREATE TABLE startup (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL,
  legal_name TEXT,
  international_name TEXT,
  tax_code TEXT,
  tax_kind TEXT CHECK (tax_kind = 'enterprise10' OR tax_kind = 'unit13' OR tax_kind = 'personal12' OR tax_kind = 'foreign' OR tax_kind = 'none'),
  status TEXT CHECK (status = 'operating' OR status = 'suspended' OR status = 'acquired' OR status = 'closed'),
  sector TEXT,
  technologies TEXT,
  business_stage TEXT CHECK (business_stage = 'idea' OR business_stage = 'prototype' OR business_stage = 'market' OR business_stage = 'growth' OR business_stage = 'scale'),
  digital_type TEXT CHECK (digital_type = 'core_investor' OR digital_type = 'pioneer' OR digital_type = 'applied' OR digital_type = 'innovative'),
  digital_type_on TEXT CHECK (digital_type_on GLOB '[0-9][0-9][0-9][0-9]*'),
  founded TEXT CHECK (founded GLOB '[0-9][0-9][0-9][0-9]*'),
  registered TEXT CHECK (registered GLOB '[0-9][0-9][0-9][0-9]*'),
  charter_capital INTEGER,
  vsic TEXT,
  vsic_version TEXT CHECK (vsic_version IN ('2018', '2025')),
  women_owned INTEGER NOT NULL CHECK (women_owned IN (0, 1)),
  website TEXT,
  phone TEXT,
  email TEXT,
  address TEXT,
  commune TEXT,
  province TEXT,
  description TEXT,
  description_en TEXT,
  source TEXT,
  cohort INTEGER, -- derived: no foreign key of its own, enrolment.cohort is one
  stage TEXT CHECK (stage = 'applied' OR stage = 'waitlisted' OR stage = 'admitted' OR stage = 'active' OR stage = 'graduated' OR stage = 'withdrawn' OR stage = 'dismissed' OR stage = 'risk_accepted'), -- derived
  stage_since TEXT CHECK (stage_since GLOB '[0-9][0-9][0-9][0-9]*'), -- derived
  custom TEXT,
  name_key BLOB,
  sector_key BLOB,
  province_key BLOB
) STRICT;

-- One startup in one cohort.  stage and since are those of the last stage change, kept up by triggers below.
CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  startup INTEGER NOT NULL REFERENCES startup (id),
  cohort INTEGER NOT NULL REFERENCES cohort (id),
  stage TEXT CHECK (stage = 'applied' OR stage = 'waitlisted' OR stage = 'admitted' OR stage = 'active' OR stage = 'graduated' OR stage = 'withdrawn' OR stage = 'dismissed' OR stage = 'risk_accepted'), -- derived
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]*'), -- derived
  custom TEXT
) STRICT;

-- When and why an enrolment went on to a stage: history is data.
CREATE TABLE stage_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  enrolment INTEGER NOT NULL REFERENCES enrolment (id),
  stage TEXT NOT NULL CHECK (stage = 'applied' OR stage = 'waitlisted' OR stage = 'admitted' OR stage = 'active' OR stage = 'graduated' OR stage = 'withdrawn' OR stage = 'dismissed' OR stage = 'risk_accepted'),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  reason TEXT,
  custom TEXT
) STRICT;

-- What staff write down.
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  startup INTEGER REFERENCES startup (id),
  cohort INTEGER REFERENCES cohort (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  author TEXT,
  text TEXT NOT NULL,
  custom TEXT,
  CHECK (startup IS NOT NULL OR cohort IS NOT NULL)
) STRICT;

-- Which record a row of an imported file became.
CREATE TABLE import_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  source TEXT NOT NULL,
  row_key TEXT NOT NULL,
  target TEXT NOT NULL,
  target_uid TEXT NOT NULL,
  custom TEXT,
  UNIQUE (source, row_key)
) STRICT;

CREATE INDEX programme_by_name ON programme (name_key);
CREATE INDEX cohort_by_name ON cohort (name_key);
CREATE INDEX cohort_by_programme ON cohort (programme);
CREATE INDEX startup_by_name ON startup (name_key);
CREATE INDEX enrolment_by_startup ON enrolment (startup, since);
CREATE INDEX enrolment_by_cohort ON enrolment (cohort);
CREATE INDEX stage_change_by_enrolment ON stage_change (enrolment, date);
CREATE INDEX note_by_startup ON note (startup);
CREATE INDEX note_by_cohort ON note (cohort);

-- An enrolment stands where its last stage change put it.
CREATE TRIGGER stage_change_inserted AFTER INSERT ON stage_change BEGIN
  UPDATE enrolment
    SET (stage, since) = (SELECT stage, date FROM stage_change WHERE enrolment = new.enrolment
                          ORDER BY date DESC, id DESC LIMIT 1)
    WHERE id = new.enrolment;
END;

CREATE TRIGGER stage_change_updated AFTER UPDATE OF enrolment, stage, date ON stage_change BEGIN
  UPDATE enrolment
    SET (stage, since) = (SELECT stage, date FROM stage_change WHERE enrolment = enrolment.id
                          ORDER BY date DESC, id DESC LIMIT 1)
    WHERE id IN (old.enrolment, new.enrolment);
END;

CREATE TRIGGER stage_change_deleted AFTER DELETE ON stage_change BEGIN
  UPDATE enrolment
    SET (stage, since) = (SELECT stage, date FROM stage_change WHERE enrolment = old.enrolment
                          ORDER BY date DESC, id DESC LIMIT 1)
    WHERE id = old.enrolment;
END;

-- A startup stands where its latest enrolment stands.
CREATE TRIGGER enrolment_inserted AFTER INSERT ON enrolment BEGIN
  UPDATE startup
    SET (cohort, stage, stage_since) = (SELECT cohort, stage, since FROM enrolment WHERE startup = new.startup
                                        ORDER BY since DESC, id DESC LIMIT 1)
    WHERE id = new.startup;
END;

CREATE TRIGGER enrolment_updated AFTER UPDATE OF startup, cohort, stage, since ON enrolment BEGIN
  UPDATE startup
    SET (cohort, stage, stage_since) = (SELECT cohort, stage, since FROM enrolment WHERE startup = startup.id
                                        ORDER BY since DESC, id DESC LIMIT 1)
    WHERE id IN (old.startup, new.startup);
END;

CREATE TRIGGER enrolment_deleted AFTER DELETE ON enrolment BEGIN
  UPDATE startup
    SET (cohort, stage, stage_since) = (SELECT cohort, stage, since FROM enrolment WHERE startup = old.startup
                                        ORDER BY since DESC, id DESC LIMIT 1)
    WHERE id = old.startup;
END;

-- Search: folded text of every searched field of a record; rowid = number of its type << 40 | id.
-- The exact text is looked up in the record itself when a mark was typed.
CREATE VIRTUAL TABLE search USING fts5 (
  folded, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);

-- Every write is a change set.  role: what a person did, or the undo or redo of an earlier set (inverse_of).
-- state: of a 'do' alone: done, undone (may be redone), dropped (undone, and something new was done since).
CREATE TABLE change_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  role TEXT NOT NULL CHECK (role = 'do' OR role = 'undo' OR role = 'redo'),
  title TEXT NOT NULL,
  stamp TEXT NOT NULL,
  staff TEXT,
  state TEXT NOT NULL CHECK (state = 'done' OR state = 'undone' OR state = 'dropped'),
  inverse_of INTEGER REFERENCES change_set (id)
) STRICT;

CREATE INDEX change_set_by_state ON change_set (state, id) WHERE role = 'do';

-- What a set did, in order.  An insert is a range of ids without values: the rows are there.  An update holds the changed
-- fields before and after, a delete the whole record, each as a JSON object.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  change_set INTEGER NOT NULL REFERENCES change_set (id),
  kind INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op = 'insert' OR op = 'update' OR op = 'delete'),
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX change_by_set ON change (change_set);
CREATE INDEX change_by_record ON change (kind, first_id, last_id);

-- Facts about the file itself that no undo touches: collator = version of the sort keys.
CREATE TABLE register_info (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
