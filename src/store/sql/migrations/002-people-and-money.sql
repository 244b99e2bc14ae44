-- 002: people, investors, partners, rounds and what they hold.
--
-- The shape of every table is as in 001.  Columns that triggers keep up say so; a register that comes from 001 has none of
-- these rows yet, so that nothing has to be counted here.

-- The vocabulary that sectors, technologies and labels are picked from.
CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'sector' OR kind = 'technology' OR kind = 'label'),
  name_en TEXT,
  priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
  custom TEXT,
  name_key BLOB,
  UNIQUE (kind, name)
) STRICT;

-- What one unit of a currency was worth in VND, in millionths.
CREATE TABLE exchange_rate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  currency TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  rate INTEGER NOT NULL,
  source TEXT,
  custom TEXT,
  UNIQUE (currency, date)
) STRICT;

-- Somebody.  position and place are those of the latest running role, kept up by triggers below.
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL,
  given_name TEXT,
  honorific TEXT CHECK (honorific IN ('ong', 'ba')),
  academic_title TEXT,
  sex TEXT CHECK (sex = 'female' OR sex = 'male' OR sex = 'other'),
  email TEXT,
  phone TEXT,
  country TEXT,
  languages TEXT,
  website TEXT,
  description TEXT,
  source TEXT,
  position TEXT CHECK (position = 'founder' OR position = 'director' OR position = 'legal_representative' OR position = 'investment_partner' OR position = 'contact' OR position = 'advisor' OR position = 'employee' OR position = 'other'), -- derived
  place TEXT, -- derived
  custom TEXT,
  name_key BLOB,
  country_key BLOB
) STRICT;

-- Who puts money into startups.  startups and contacted are kept up by triggers below.
CREATE TABLE investor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL,
  legal_name TEXT,
  kind TEXT CHECK (kind = 'fund' OR kind = 'angel' OR kind = 'angel_network' OR kind = 'corporate' OR kind = 'bank' OR kind = 'state' OR kind = 'accelerator' OR kind = 'other'),
  person INTEGER REFERENCES person (id),
  tax_code TEXT,
  sectors TEXT,
  stage_from TEXT CHECK (stage_from = 'idea' OR stage_from = 'prototype' OR stage_from = 'market' OR stage_from = 'growth' OR stage_from = 'scale'),
  stage_to TEXT CHECK (stage_to = 'idea' OR stage_to = 'prototype' OR stage_to = 'market' OR stage_to = 'growth' OR stage_to = 'scale'),
  ticket_min INTEGER,
  ticket_max INTEGER,
  ticket_currency TEXT,
  country TEXT,
  website TEXT,
  email TEXT,
  phone TEXT,
  address TEXT,
  description TEXT,
  description_en TEXT,
  status TEXT CHECK (status = 'active' OR status = 'paused' OR status = 'left'),
  source TEXT,
  startups INTEGER, -- derived
  contacted TEXT CHECK (contacted GLOB '[0-9][0-9][0-9][0-9]*'), -- derived
  custom TEXT,
  name_key BLOB,
  sectors_key BLOB,
  country_key BLOB
) STRICT;

-- Whom the incubator works with.  contacted is kept up by triggers below.
CREATE TABLE partner (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL,
  legal_name TEXT,
  kind TEXT CHECK (kind = 'agency' OR kind = 'association' OR kind = 'university' OR kind = 'enterprise' OR kind = 'media' OR kind = 'service' OR kind = 'other'),
  digital_type TEXT CHECK (digital_type = 'core_investor' OR digital_type = 'pioneer' OR digital_type = 'applied' OR digital_type = 'innovative'),
  digital_type_on TEXT CHECK (digital_type_on GLOB '[0-9][0-9][0-9][0-9]*'),
  tax_code TEXT,
  country TEXT,
  website TEXT,
  email TEXT,
  phone TEXT,
  address TEXT,
  description TEXT,
  status TEXT CHECK (status = 'active' OR status = 'paused' OR status = 'left'),
  source TEXT,
  contacted TEXT CHECK (contacted GLOB '[0-9][0-9][0-9][0-9]*'), -- derived
  custom TEXT,
  name_key BLOB,
  country_key BLOB
) STRICT;

-- A person in one startup, one investor or one partner.
CREATE TABLE role (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (id),
  startup INTEGER REFERENCES startup (id),
  investor INTEGER REFERENCES investor (id),
  partner INTEGER REFERENCES partner (id),
  position TEXT NOT NULL CHECK (position = 'founder' OR position = 'director' OR position = 'legal_representative' OR position = 'investment_partner' OR position = 'contact' OR position = 'advisor' OR position = 'employee' OR position = 'other'),
  title TEXT,
  starts TEXT CHECK (starts GLOB '[0-9][0-9][0-9][0-9]*'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]*'),
  main INTEGER NOT NULL CHECK (main IN (0, 1)),
  custom TEXT,
  CHECK ((startup IS NOT NULL) + (investor IS NOT NULL) + (partner IS NOT NULL) = 1)
) STRICT;

-- What a person agreed to, with its proof.
CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (id),
  purpose TEXT NOT NULL CHECK (purpose = 'contact' OR purpose = 'city_report' OR purpose = 'introduce' OR purpose = 'publish'),
  given TEXT NOT NULL CHECK (given GLOB '[0-9][0-9][0-9][0-9]*'),
  form TEXT NOT NULL CHECK (form = 'paper' OR form = 'electronic' OR form = 'recording'),
  text_version TEXT,
  proof TEXT,
  withdrawn TEXT CHECK (withdrawn GLOB '[0-9][0-9][0-9][0-9]*'),
  custom TEXT
) STRICT;

-- A startup raises money.  amount is in the smallest unit of its currency; NULL is unknown, never zero.
CREATE TABLE round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  startup INTEGER NOT NULL REFERENCES startup (id),
  type TEXT CHECK (type = 'pre_seed' OR type = 'seed' OR type = 'series_a' OR type = 'series_b' OR type = 'series_c' OR type = 'later' OR type = 'bridge' OR type = 'grant' OR type = 'debt' OR type = 'other'),
  instrument TEXT CHECK (instrument = 'equity' OR instrument = 'convertible' OR instrument = 'grant' OR instrument = 'loan'),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  amount INTEGER,
  undisclosed INTEGER NOT NULL CHECK (undisclosed IN (0, 1)),
  currency TEXT,
  rate INTEGER,
  rate_on TEXT CHECK (rate_on GLOB '[0-9][0-9][0-9][0-9]*'),
  rate_source TEXT,
  amount_vnd INTEGER,
  post_money INTEGER,
  source TEXT,
  note TEXT,
  custom TEXT
) STRICT;

-- What somebody holds in a startup since a round; without a round nobody knows which.
CREATE TABLE stake (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  startup INTEGER NOT NULL REFERENCES startup (id),
  round INTEGER REFERENCES round (id),
  investor INTEGER REFERENCES investor (id),
  person INTEGER REFERENCES person (id),
  amount INTEGER,
  currency TEXT,
  share INTEGER,
  source TEXT,
  custom TEXT,
  CHECK ((investor IS NOT NULL) + (person IS NOT NULL) = 1)
) STRICT;

-- Notes may now be about an investor, a partner or a person too: the old rule asked for a startup or a cohort.
CREATE TABLE wider_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  startup INTEGER REFERENCES startup (id),
  cohort INTEGER REFERENCES cohort (id),
  investor INTEGER REFERENCES investor (id),
  partner INTEGER REFERENCES partner (id),
  person INTEGER REFERENCES person (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  channel TEXT CHECK (channel = 'note' OR channel = 'call' OR channel = 'email' OR channel = 'meeting' OR channel = 'event'),
  author TEXT,
  text TEXT NOT NULL,
  custom TEXT,
  CHECK (startup IS NOT NULL OR cohort IS NOT NULL OR investor IS NOT NULL OR partner IS NOT NULL OR person IS NOT NULL)
) STRICT;

INSERT INTO wider_note (id, uid, revision, changed, startup, cohort, date, author, text, custom)
  SELECT id, uid, revision, changed, startup, cohort, date, author, text, custom FROM note;
-- Ids that were used once are not used again.
DELETE FROM sqlite_sequence WHERE name = 'wider_note';
INSERT INTO sqlite_sequence (name, seq) SELECT 'wider_note', seq FROM sqlite_sequence WHERE name = 'note';
DROP TABLE note;
ALTER TABLE wider_note RENAME TO note;

-- How many rounds a startup had, and the sum of the amounts that are known.  Derived.
ALTER TABLE startup ADD COLUMN rounds INTEGER;
ALTER TABLE startup ADD COLUMN raised_vnd INTEGER;

CREATE INDEX startup_by_tax_code ON startup (tax_code);
CREATE INDEX tag_by_name ON tag (name_key);
CREATE INDEX person_by_name ON person (name_key);
CREATE INDEX investor_by_name ON investor (name_key);
CREATE INDEX investor_by_person ON investor (person);
CREATE INDEX partner_by_name ON partner (name_key);
CREATE INDEX role_by_person ON role (person);
CREATE INDEX role_by_startup ON role (startup);
CREATE INDEX role_by_investor ON role (investor);
CREATE INDEX role_by_partner ON role (partner);
CREATE INDEX consent_by_person ON consent (person);
CREATE INDEX round_by_startup ON round (startup, date);
CREATE INDEX stake_by_startup ON stake (startup);
CREATE INDEX stake_by_round ON stake (round);
CREATE INDEX stake_by_investor ON stake (investor, startup);
CREATE INDEX stake_by_person ON stake (person);
CREATE INDEX note_by_startup ON note (startup);
CREATE INDEX note_by_cohort ON note (cohort);
CREATE INDEX note_by_investor ON note (investor, date);
CREATE INDEX note_by_partner ON note (partner, date);
CREATE INDEX note_by_person ON note (person, date);

-- Roles with the name of where they are.
CREATE VIEW role_place AS
  SELECT role.id, role.person, role.position, role.starts, role.ends, role.main,
    coalesce (startup.name, investor.name, partner.name) AS place
  FROM role
    LEFT JOIN startup ON startup.id = role.startup
    LEFT JOIN investor ON investor.id = role.investor
    LEFT JOIN partner ON partner.id = role.partner;

-- A person stands where the latest running role is; one that has ended counts when there is no other.
CREATE TRIGGER role_inserted AFTER INSERT ON role BEGIN
  UPDATE person
    SET (position, place) = (SELECT r.position, r.place FROM role_place AS r WHERE r.person = person.id
                             ORDER BY r.ends IS NOT NULL, r.main DESC, r.starts DESC, r.id DESC LIMIT 1)
    WHERE id = new.person;
END;

CREATE TRIGGER role_updated AFTER UPDATE ON role BEGIN
  UPDATE person
    SET (position, place) = (SELECT r.position, r.place FROM role_place AS r WHERE r.person = person.id
                             ORDER BY r.ends IS NOT NULL, r.main DESC, r.starts DESC, r.id DESC LIMIT 1)
    WHERE id IN (old.person, new.person);
END;

CREATE TRIGGER role_deleted AFTER DELETE ON role BEGIN
  UPDATE person
    SET (position, place) = (SELECT r.position, r.place FROM role_place AS r WHERE r.person = person.id
                             ORDER BY r.ends IS NOT NULL, r.main DESC, r.starts DESC, r.id DESC LIMIT 1)
    WHERE id = old.person;
END;

CREATE TRIGGER startup_renamed AFTER UPDATE OF name ON startup WHEN old.name IS NOT new.name BEGIN
  UPDATE person
    SET (position, place) = (SELECT r.position, r.place FROM role_place AS r WHERE r.person = person.id
                             ORDER BY r.ends IS NOT NULL, r.main DESC, r.starts DESC, r.id DESC LIMIT 1)
    WHERE id IN (SELECT person FROM role WHERE startup = new.id);
END;

CREATE TRIGGER investor_renamed AFTER UPDATE OF name ON investor WHEN old.name IS NOT new.name BEGIN
  UPDATE person
    SET (position, place) = (SELECT r.position, r.place FROM role_place AS r WHERE r.person = person.id
                             ORDER BY r.ends IS NOT NULL, r.main DESC, r.starts DESC, r.id DESC LIMIT 1)
    WHERE id IN (SELECT person FROM role WHERE investor = new.id);
END;

CREATE TRIGGER partner_renamed AFTER UPDATE OF name ON partner WHEN old.name IS NOT new.name BEGIN
  UPDATE person
    SET (position, place) = (SELECT r.position, r.place FROM role_place AS r WHERE r.person = person.id
                             ORDER BY r.ends IS NOT NULL, r.main DESC, r.starts DESC, r.id DESC LIMIT 1)
    WHERE id IN (SELECT person FROM role WHERE partner = new.id);
END;

-- An investor's startups, each counted once however many stakes it has there.
CREATE TRIGGER stake_inserted AFTER INSERT ON stake WHEN new.investor IS NOT NULL BEGIN
  UPDATE investor SET startups = coalesce (startups, 0) + 1
    WHERE id = new.investor AND NOT EXISTS (
      SELECT 1 FROM stake WHERE investor = new.investor AND startup = new.startup AND id <> new.id);
END;

CREATE TRIGGER stake_updated AFTER UPDATE OF investor, startup ON stake BEGIN
  UPDATE investor
    SET startups = (SELECT nullif (count(DISTINCT s.startup), 0) FROM stake AS s WHERE s.investor = investor.id)
    WHERE id IN (old.investor, new.investor);
END;

CREATE TRIGGER stake_deleted AFTER DELETE ON stake WHEN old.investor IS NOT NULL BEGIN
  UPDATE investor SET startups = nullif (startups - 1, 0)
    WHERE id = old.investor AND NOT EXISTS (
      SELECT 1 FROM stake WHERE investor = old.investor AND startup = old.startup);
END;

-- A startup's rounds.
CREATE TRIGGER round_inserted AFTER INSERT ON round BEGIN
  UPDATE startup
    SET (rounds, raised_vnd) = (SELECT nullif (count(*), 0), sum(r.amount_vnd) FROM round AS r WHERE r.startup = startup.id)
    WHERE id = new.startup;
END;

CREATE TRIGGER round_updated AFTER UPDATE OF startup, amount_vnd ON round BEGIN
  UPDATE startup
    SET (rounds, raised_vnd) = (SELECT nullif (count(*), 0), sum(r.amount_vnd) FROM round AS r WHERE r.startup = startup.id)
    WHERE id IN (old.startup, new.startup);
END;

CREATE TRIGGER round_deleted AFTER DELETE ON round BEGIN
  UPDATE startup
    SET (rounds, raised_vnd) = (SELECT nullif (count(*), 0), sum(r.amount_vnd) FROM round AS r WHERE r.startup = startup.id)
    WHERE id = old.startup;
END;

-- When an investor or a partner was last in contact.
CREATE TRIGGER note_inserted AFTER INSERT ON note BEGIN
  UPDATE investor SET contacted = (SELECT max(n.date) FROM note AS n WHERE n.investor = investor.id) WHERE id = new.investor;
  UPDATE partner SET contacted = (SELECT max(n.date) FROM note AS n WHERE n.partner = partner.id) WHERE id = new.partner;
END;

CREATE TRIGGER note_updated AFTER UPDATE OF investor, partner, date ON note BEGIN
  UPDATE investor SET contacted = (SELECT max(n.date) FROM note AS n WHERE n.investor = investor.id) WHERE id IN (old.investor, new.investor);
  UPDATE partner SET contacted = (SELECT max(n.date) FROM note AS n WHERE n.partner = partner.id) WHERE id IN (old.partner, new.partner);
END;

CREATE TRIGGER note_deleted AFTER DELETE ON note BEGIN
  UPDATE investor SET contacted = (SELECT max(n.date) FROM note AS n WHERE n.investor = investor.id) WHERE id = old.investor;
  UPDATE partner SET contacted = (SELECT max(n.date) FROM note AS n WHERE n.partner = partner.id) WHERE id = old.partner;
END;
