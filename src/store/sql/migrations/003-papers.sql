-- 003: papers that went out, and the numbers they went out under.
--
-- The shape of the first two tables is as in 001.  Their rows stay: the program neither deletes them nor takes their insertion
-- back.

-- The register of outgoing papers.  series is the code of a type, or 'chung' where all types share one row of numbers.
CREATE TABLE outgoing_number (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  year INTEGER NOT NULL,
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  symbol TEXT,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  about TEXT NOT NULL,
  signer TEXT,
  recipients TEXT,
  unit TEXT,
  copies INTEGER,
  note TEXT,
  custom TEXT,
  about_key BLOB,
  UNIQUE (year, series, number)
) STRICT;

-- An issued paper.  about is the uid of what it tells of and no reference: that can be deleted, the paper stays.
CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'cohort' OR kind = 'programme' OR kind = 'startup' OR kind = 'list'),
  title TEXT NOT NULL,
  about TEXT,
  period_from TEXT CHECK (period_from GLOB '[0-9][0-9][0-9][0-9]*'),
  period_to TEXT CHECK (period_to GLOB '[0-9][0-9][0-9][0-9]*'),
  as_of TEXT CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]*'),
  language TEXT NOT NULL,
  options TEXT NOT NULL,
  outgoing_number INTEGER REFERENCES outgoing_number (id),
  issued TEXT NOT NULL CHECK (issued GLOB '[0-9][0-9][0-9][0-9]*'),
  signers TEXT,
  made_by TEXT,
  state TEXT NOT NULL CHECK (state IN ('issued', 'withdrawn')),
  withdrawn TEXT CHECK (withdrawn GLOB '[0-9][0-9][0-9][0-9]*'),
  reason TEXT,
  pages INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  custom TEXT,
  title_key BLOB
) STRICT;

-- What an issued paper is: the bytes that went out, and as JSON the document they were made from and the figures in it.
-- Beside its report and not in it, so that lists of reports stay small; written once, with the report.
CREATE TABLE paper (
  report INTEGER PRIMARY KEY REFERENCES report (id),
  pdf BLOB NOT NULL,
  document TEXT NOT NULL,
  figures TEXT NOT NULL
) STRICT;

CREATE INDEX outgoing_number_by_about ON outgoing_number (about_key);
CREATE INDEX report_by_title ON report (title_key);
CREATE INDEX report_by_about ON report (about);
CREATE INDEX report_by_outgoing_number ON report (outgoing_number);
