-- 004: events, from the invitation to the deal.
--
-- The shape of every table is as in 001.  Of deal the columns stage and since are kept up by triggers below.

-- A day on which startups and investors meet: when, at how many tables, and what a timetable of it is worth.
-- Times of day are "09:20".  Slots follow from start, end, lengths and breaks (inc-event-slots).
CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT,
  status TEXT CHECK (status = 'planned' OR status = 'inviting' OR status = 'scheduled' OR status = 'running' OR status = 'finished' OR status = 'cancelled'),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  meeting_minutes INTEGER NOT NULL,
  pause_minutes INTEGER,
  breaks TEXT,
  rooms TEXT,
  lost_tables TEXT,
  venue TEXT,
  address TEXT,
  languages TEXT,
  startup_least INTEGER,
  startup_most INTEGER,
  investor_least INTEGER,
  investor_most INTEGER,
  wishes_until TEXT CHECK (wishes_until GLOB '[0-9][0-9][0-9][0-9]*'),
  programme INTEGER REFERENCES programme (id),
  sector_weight INTEGER,
  stage_weight INTEGER,
  ticket_weight INTEGER,
  country_weight INTEGER,
  fairness TEXT,
  idle_cost INTEGER,
  keep_worth INTEGER,
  move_cost INTEGER,
  weighted INTEGER NOT NULL CHECK (weighted IN (0, 1)),
  description TEXT,
  note TEXT,
  custom TEXT,
  name_key BLOB
) STRICT;

-- A startup or an investor at an event: when they are there, how many they meet, and whether they came.
CREATE TABLE attendee (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (id),
  side TEXT CHECK (side IN ('startup', 'investor')),
  startup INTEGER REFERENCES startup (id),
  investor INTEGER REFERENCES investor (id),
  person INTEGER REFERENCES person (id),
  answer TEXT CHECK (answer = 'invited' OR answer = 'accepted' OR answer = 'declined' OR answer = 'waiting'),
  languages TEXT,
  sought INTEGER,
  sought_currency TEXT,
  least INTEGER,
  most INTEGER,
  home_table INTEGER,
  home_reserved INTEGER NOT NULL CHECK (home_reserved IN (0, 1)),
  arrives TEXT,
  leaves TEXT,
  away TEXT,
  presence TEXT CHECK (presence = 'expected' OR presence = 'present' OR presence = 'absent' OR presence = 'left'),
  arrived TEXT,
  late_until TEXT,
  stand_in TEXT,
  badge INTEGER,
  note TEXT,
  custom TEXT,
  CHECK ((startup IS NOT NULL) + (investor IS NOT NULL) = 1),
  UNIQUE (startup, event),
  UNIQUE (investor, event)
) STRICT;

-- Whom an attendee wants to meet, or will not meet.  A mutual wish is two of these.
CREATE TABLE wish (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (id),
  wisher INTEGER NOT NULL REFERENCES attendee (id),
  wanted INTEGER NOT NULL REFERENCES attendee (id),
  want TEXT NOT NULL CHECK (want = 'must' OR want = 'meet' OR want = 'no'),
  rating INTEGER,
  asked TEXT CHECK (asked GLOB '[0-9][0-9][0-9][0-9]*'),
  source TEXT CHECK (source = 'form' OR source = 'file' OR source = 'staff' OR source = 'suggested'),
  note TEXT,
  custom TEXT,
  UNIQUE (wisher, wanted)
) STRICT;

-- A timetable of an event, with what it is worth and what none could exceed.  At most one of an event is published.
CREATE TABLE scenario (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (id),
  name TEXT NOT NULL,
  state TEXT CHECK (state = 'draft' OR state = 'published' OR state = 'replaced'),
  made TEXT,
  published TEXT,
  seed INTEGER,
  value INTEGER,
  bound INTEGER,
  interest INTEGER,
  interest_bound INTEGER,
  idle INTEGER,
  idle_bound INTEGER,
  musts_missed INTEGER,
  musts_bound INTEGER,
  note TEXT,
  custom TEXT,
  name_key BLOB
) STRICT;

-- A meeting in a timetable: who, when, at which table, and what came of it.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (id),
  scenario INTEGER NOT NULL REFERENCES scenario (id),
  startup INTEGER NOT NULL REFERENCES attendee (id),
  investor INTEGER NOT NULL REFERENCES attendee (id),
  slot TEXT NOT NULL,
  table_number INTEGER,
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
  result TEXT CHECK (result = 'not_held' OR result = 'no_interest' OR result = 'informative' OR result = 'cooperation'),
  next_step TEXT,
  next_on TEXT CHECK (next_on GLOB '[0-9][0-9][0-9][0-9]*'),
  minutes TEXT,
  custom TEXT,
  UNIQUE (scenario, startup, investor)
) STRICT;

-- An investor and a startup on their way to an investment.  Its stage is that of its last step.
CREATE TABLE deal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  startup INTEGER NOT NULL REFERENCES startup (id),
  investor INTEGER NOT NULL REFERENCES investor (id),
  event INTEGER REFERENCES event (id),
  meeting INTEGER REFERENCES meeting (id),
  stage TEXT CHECK (stage = 'intro' OR stage = 'meeting' OR stage = 'due_diligence' OR stage = 'term_sheet' OR stage = 'invested' OR stage = 'passed'), -- derived
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]*'), -- derived
  status TEXT CHECK (status = 'open' OR status = 'on_hold' OR status = 'closed'),
  owner TEXT,
  amount INTEGER,
  currency TEXT,
  stake INTEGER REFERENCES stake (id),
  next_step TEXT,
  next_on TEXT CHECK (next_on GLOB '[0-9][0-9][0-9][0-9]*'),
  note TEXT,
  custom TEXT
) STRICT;

-- When and why a deal went on to a stage.
CREATE TABLE deal_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  deal INTEGER NOT NULL REFERENCES deal (id),
  stage TEXT NOT NULL CHECK (stage = 'intro' OR stage = 'meeting' OR stage = 'due_diligence' OR stage = 'term_sheet' OR stage = 'invested' OR stage = 'passed'),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  reason TEXT,
  custom TEXT
) STRICT;

-- A deal stands where its latest step stands.
CREATE TRIGGER deal_step_inserted AFTER INSERT ON deal_step BEGIN
  UPDATE deal
    SET (stage, since) = (SELECT stage, date FROM deal_step WHERE deal = new.deal ORDER BY date DESC, id DESC LIMIT 1)
    WHERE id = new.deal;
END;

CREATE TRIGGER deal_step_updated AFTER UPDATE OF deal, stage, date ON deal_step BEGIN
  UPDATE deal
    SET (stage, since) = (SELECT stage, date FROM deal_step WHERE deal = deal.id ORDER BY date DESC, id DESC LIMIT 1)
    WHERE id IN (old.deal, new.deal);
END;

CREATE TRIGGER deal_step_deleted AFTER DELETE ON deal_step BEGIN
  UPDATE deal
    SET (stage, since) = (SELECT stage, date FROM deal_step WHERE deal = old.deal ORDER BY date DESC, id DESC LIMIT 1)
    WHERE id = old.deal;
END;

CREATE INDEX event_by_programme ON event (programme);
CREATE INDEX event_by_name ON event (name_key);
CREATE INDEX attendee_by_event ON attendee (event);
CREATE INDEX attendee_by_person ON attendee (person);
CREATE INDEX wish_by_event ON wish (event);
CREATE INDEX wish_by_wanted ON wish (wanted);
CREATE INDEX scenario_by_event ON scenario (event);
CREATE INDEX scenario_by_name ON scenario (name_key);
CREATE INDEX meeting_by_event ON meeting (event);
CREATE INDEX meeting_by_startup ON meeting (startup);
CREATE INDEX meeting_by_investor ON meeting (investor);
CREATE INDEX deal_by_startup ON deal (startup);
CREATE INDEX deal_by_investor ON deal (investor);
CREATE INDEX deal_by_event ON deal (event);
CREATE INDEX deal_by_meeting ON deal (meeting);
CREATE INDEX deal_by_stake ON deal (stake);
CREATE INDEX deal_step_by_deal ON deal_step (deal);
