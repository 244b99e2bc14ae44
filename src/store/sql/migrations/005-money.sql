-- 005: money, from the fund to the payment.
--
-- The shape of every table is as in 001.  Amounts are in the smallest unit of the currency beside them; without one they are
-- đồng.  Balances are never kept: they are sums over allocation and payment.  Kept up by triggers below are the currency of
-- what belongs to an award, and a tranche's startup, status, date of payment and what it waits for.

-- A pot of money with its source, its legal basis, its period and its limit.
CREATE TABLE fund (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT,
  source TEXT CHECK (source = 'city' OR source = 'ministry' OR source = 'private' OR source = 'foreign' OR source = 'in_kind'),
  public_money INTEGER NOT NULL CHECK (public_money IN (0, 1)),
  giver INTEGER REFERENCES partner (id),
  programme INTEGER REFERENCES programme (id),
  legal_basis TEXT,
  starts TEXT CHECK (starts GLOB '[0-9][0-9][0-9][0-9]*'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]*'),
  limit_amount INTEGER,
  currency TEXT,
  closed_until TEXT CHECK (closed_until GLOB '[0-9][0-9][0-9][0-9]*'),
  note TEXT,
  custom TEXT,
  name_key BLOB
) STRICT;

-- What a law or a fund's rules allow at most.  A proposal until somebody has confirmed it.
CREATE TABLE ceiling_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  name TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure = 'total' OR measure = 'public_share' OR measure = 'cost_share' OR measure = 'startup_year' OR measure = 'contract_year' OR measure = 'person_year' OR measure = 'month_amount' OR measure = 'months'),
  amount INTEGER,
  share INTEGER,
  months INTEGER,
  kind TEXT CHECK (kind = 'grant' OR kind = 'facilities' OR kind = 'rent' OR kind = 'ip_advice' OR kind = 'ip_rights' OR kind = 'advice' OR kind = 'consultant' OR kind = 'equipment' OR kind = 'training' OR kind = 'selection' OR kind = 'other'),
  fund INTEGER REFERENCES fund (id),
  programme INTEGER REFERENCES programme (id),
  legal_basis TEXT,
  legal_text TEXT,
  starts TEXT CHECK (starts GLOB '[0-9][0-9][0-9][0-9]*'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]*'),
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  confirmed_by TEXT,
  confirmed_on TEXT CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]*'),
  may_override INTEGER NOT NULL CHECK (may_override IN (0, 1)),
  note TEXT,
  custom TEXT,
  name_key BLOB
) STRICT;

-- Money that a startup asked for and was given.  Its status follows from the dates of its steps.
CREATE TABLE award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  startup INTEGER NOT NULL REFERENCES startup (id),
  title TEXT NOT NULL,
  kind TEXT CHECK (kind = 'grant' OR kind = 'facilities' OR kind = 'rent' OR kind = 'ip_advice' OR kind = 'ip_rights' OR kind = 'advice' OR kind = 'consultant' OR kind = 'equipment' OR kind = 'training' OR kind = 'selection' OR kind = 'other'),
  fund INTEGER REFERENCES fund (id),
  programme INTEGER REFERENCES programme (id),
  cohort INTEGER REFERENCES cohort (id),
  status TEXT CHECK (status = 'requested' OR status = 'recommended' OR status = 'awarded' OR status = 'settled' OR status = 'cancelled'),
  requested INTEGER,
  requested_on TEXT CHECK (requested_on GLOB '[0-9][0-9][0-9][0-9]*'),
  recommended INTEGER,
  recommended_on TEXT CHECK (recommended_on GLOB '[0-9][0-9][0-9][0-9]*'),
  awarded INTEGER,
  awarded_on TEXT CHECK (awarded_on GLOB '[0-9][0-9][0-9][0-9]*'),
  currency TEXT,
  cost INTEGER,
  months INTEGER,
  decision TEXT,
  contract TEXT,
  consultant TEXT,
  starts TEXT CHECK (starts GLOB '[0-9][0-9][0-9][0-9]*'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]*'),
  cancelled_on TEXT CHECK (cancelled_on GLOB '[0-9][0-9][0-9][0-9]*'),
  cancel_reason TEXT,
  settled_on TEXT CHECK (settled_on GLOB '[0-9][0-9][0-9][0-9]*'),
  settled INTEGER,
  identifier TEXT,
  source TEXT,
  description TEXT,
  note TEXT,
  custom TEXT,
  title_key BLOB
) STRICT;

-- A later decision that changed an award.
CREATE TABLE variation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  award INTEGER NOT NULL REFERENCES award (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  amount INTEGER,
  currency TEXT, -- derived
  ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]*'),
  decision TEXT,
  reason TEXT NOT NULL,
  custom TEXT
) STRICT;

-- A part of an award that is paid at once.
CREATE TABLE tranche (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  award INTEGER NOT NULL REFERENCES award (id),
  startup INTEGER, -- derived
  title TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  currency TEXT, -- derived
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]*'),
  status TEXT CHECK (status = 'scheduled' OR status = 'pending' OR status = 'approved' OR status = 'paid' OR status = 'cancelled'), -- derived
  waits_for TEXT CHECK (waits_for = 'contract' OR waits_for = 'report' OR waits_for = 'acceptance' OR waits_for = 'invoice' OR waits_for = 'other'), -- derived
  submitted TEXT CHECK (submitted GLOB '[0-9][0-9][0-9][0-9]*'),
  approved TEXT CHECK (approved GLOB '[0-9][0-9][0-9][0-9]*'),
  approved_by TEXT,
  paid TEXT CHECK (paid GLOB '[0-9][0-9][0-9][0-9]*'), -- derived
  cancelled TEXT CHECK (cancelled GLOB '[0-9][0-9][0-9][0-9]*'),
  cancel_reason TEXT,
  over_what TEXT,
  over_reason TEXT,
  over_by TEXT,
  note TEXT,
  custom TEXT,
  title_key BLOB
) STRICT;

-- What must be accepted before a tranche is approved.
CREATE TABLE requirement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  tranche INTEGER NOT NULL REFERENCES tranche (id),
  kind TEXT NOT NULL CHECK (kind = 'contract' OR kind = 'report' OR kind = 'acceptance' OR kind = 'invoice' OR kind = 'other'),
  title TEXT,
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]*'),
  received TEXT CHECK (received GLOB '[0-9][0-9][0-9][0-9]*'),
  accepted TEXT CHECK (accepted GLOB '[0-9][0-9][0-9][0-9]*'),
  accepted_by TEXT,
  document TEXT,
  note TEXT,
  custom TEXT
) STRICT;

-- The part of a tranche that one fund pays.
CREATE TABLE allocation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  tranche INTEGER NOT NULL REFERENCES tranche (id),
  fund INTEGER NOT NULL REFERENCES fund (id),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  currency TEXT, -- derived
  share INTEGER,
  custom TEXT,
  UNIQUE (tranche, fund)
) STRICT;

-- The ledger: money left a fund for a tranche, or, in a counter-entry, came back.
CREATE TABLE payment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  tranche INTEGER NOT NULL REFERENCES tranche (id),
  fund INTEGER NOT NULL REFERENCES fund (id),
  amount INTEGER NOT NULL CHECK (amount <> 0),
  currency TEXT, -- derived
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  method TEXT CHECK (method = 'transfer' OR method = 'card' OR method = 'wallet' OR method = 'cash'),
  bank_reference TEXT,
  reverses INTEGER REFERENCES payment (id),
  reason TEXT,
  paper INTEGER REFERENCES report (id),
  note TEXT,
  custom TEXT
) STRICT;

-- Rooms, advice, training that a startup was given otherwise than in tranches.
CREATE TABLE support (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  startup INTEGER NOT NULL REFERENCES startup (id),
  kind TEXT NOT NULL CHECK (kind = 'grant' OR kind = 'facilities' OR kind = 'rent' OR kind = 'ip_advice' OR kind = 'ip_rights' OR kind = 'advice' OR kind = 'consultant' OR kind = 'equipment' OR kind = 'training' OR kind = 'selection' OR kind = 'other'),
  title TEXT,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]*'),
  months INTEGER,
  contract TEXT,
  provider INTEGER REFERENCES partner (id),
  consultant TEXT,
  cost INTEGER,
  amount INTEGER,
  fund INTEGER REFERENCES fund (id),
  award INTEGER REFERENCES award (id),
  note TEXT,
  custom TEXT
) STRICT;

-- A convertible's terms.
ALTER TABLE round ADD COLUMN valuation_cap INTEGER;
ALTER TABLE round ADD COLUMN discount INTEGER;
ALTER TABLE round ADD COLUMN interest INTEGER;
ALTER TABLE round ADD COLUMN matures TEXT CHECK (matures GLOB '[0-9][0-9][0-9][0-9]*');

-- What belongs to an award is in its currency.
CREATE TRIGGER tranche_has_currency AFTER INSERT ON tranche BEGIN
  UPDATE tranche
    SET (startup, currency) = (SELECT startup, currency FROM award WHERE id = new.award),
        status = CASE WHEN cancelled IS NOT NULL THEN 'cancelled' WHEN approved IS NOT NULL THEN 'approved'
                      WHEN submitted IS NOT NULL THEN 'pending' ELSE 'scheduled' END
    WHERE id = new.id;
END;

CREATE TRIGGER variation_has_currency AFTER INSERT ON variation BEGIN
  UPDATE variation SET currency = (SELECT currency FROM award WHERE id = new.award) WHERE id = new.id;
END;

CREATE TRIGGER allocation_has_currency AFTER INSERT ON allocation BEGIN
  UPDATE allocation SET currency = (SELECT currency FROM tranche WHERE id = new.tranche) WHERE id = new.id;
END;

CREATE TRIGGER award_changes_currency AFTER UPDATE OF currency ON award WHEN new.currency IS NOT old.currency BEGIN
  UPDATE variation SET currency = new.currency WHERE award = new.id;
  UPDATE tranche SET currency = new.currency WHERE award = new.id;
  UPDATE allocation SET currency = new.currency WHERE tranche IN (SELECT id FROM tranche WHERE award = new.id);
  UPDATE payment SET currency = new.currency WHERE tranche IN (SELECT id FROM tranche WHERE award = new.id);
END;

CREATE TRIGGER award_changes_startup AFTER UPDATE OF startup ON award WHEN new.startup IS NOT old.startup BEGIN
  UPDATE tranche SET startup = new.startup WHERE award = new.id;
END;

-- A tranche waits for the first of its requirements that is not accepted.
CREATE TRIGGER requirement_inserted AFTER INSERT ON requirement BEGIN
  UPDATE tranche
    SET waits_for = (SELECT kind FROM requirement WHERE tranche = new.tranche AND accepted IS NULL ORDER BY id LIMIT 1)
    WHERE id = new.tranche;
END;

CREATE TRIGGER requirement_updated AFTER UPDATE OF tranche, kind, accepted ON requirement BEGIN
  UPDATE tranche
    SET waits_for = (SELECT r.kind FROM requirement AS r WHERE r.tranche = tranche.id AND r.accepted IS NULL ORDER BY r.id LIMIT 1)
    WHERE id IN (old.tranche, new.tranche);
END;

CREATE TRIGGER requirement_deleted AFTER DELETE ON requirement BEGIN
  UPDATE tranche
    SET waits_for = (SELECT kind FROM requirement WHERE tranche = old.tranche AND accepted IS NULL ORDER BY id LIMIT 1)
    WHERE id = old.tranche;
END;

-- A tranche stands where its last step stands; it is paid when the ledger says that nothing of it is missing.
CREATE TRIGGER tranche_steps AFTER UPDATE OF amount, submitted, approved, cancelled ON tranche BEGIN
  UPDATE tranche
    SET (status, paid) = (
      SELECT CASE WHEN tranche.cancelled IS NOT NULL THEN 'cancelled'
                  WHEN coalesce (sum (amount), 0) >= tranche.amount THEN 'paid'
                  WHEN tranche.approved IS NOT NULL THEN 'approved'
                  WHEN tranche.submitted IS NOT NULL THEN 'pending' ELSE 'scheduled' END,
             CASE WHEN coalesce (sum (amount), 0) >= tranche.amount THEN max (date) END
      FROM payment WHERE payment.tranche = new.id)
    WHERE id = new.id;
END;

CREATE TRIGGER payment_inserted AFTER INSERT ON payment BEGIN
  UPDATE payment SET currency = (SELECT currency FROM tranche WHERE id = new.tranche) WHERE id = new.id;
  UPDATE tranche SET amount = amount WHERE id = new.tranche;
END;

CREATE TRIGGER payment_updated AFTER UPDATE OF tranche, amount, date ON payment BEGIN
  UPDATE tranche SET amount = amount WHERE id IN (old.tranche, new.tranche);
END;

CREATE TRIGGER payment_deleted AFTER DELETE ON payment BEGIN
  UPDATE tranche SET amount = amount WHERE id = old.tranche;
END;

CREATE INDEX fund_by_name ON fund (name_key);
CREATE INDEX fund_by_giver ON fund (giver);
CREATE INDEX fund_by_programme ON fund (programme);
CREATE INDEX ceiling_rule_by_name ON ceiling_rule (name_key);
CREATE INDEX ceiling_rule_by_fund ON ceiling_rule (fund);
CREATE INDEX ceiling_rule_by_programme ON ceiling_rule (programme);
CREATE INDEX award_by_startup ON award (startup);
CREATE INDEX award_by_fund ON award (fund);
CREATE INDEX award_by_programme ON award (programme);
CREATE INDEX award_by_cohort ON award (cohort);
CREATE INDEX award_by_consultant ON award (consultant) WHERE consultant IS NOT NULL;
CREATE INDEX award_by_title ON award (title_key);
CREATE INDEX award_by_identifier ON award (identifier);
CREATE INDEX variation_by_award ON variation (award);
CREATE INDEX tranche_by_award ON tranche (award);
CREATE INDEX tranche_by_startup ON tranche (startup);
CREATE INDEX tranche_by_title ON tranche (title_key);
CREATE INDEX tranche_by_due ON tranche (due);
-- What is not approved or was cancelled: few, and what balances take off.
CREATE INDEX tranche_by_approved ON tranche (approved);
CREATE INDEX tranche_by_cancelled ON tranche (cancelled) WHERE cancelled IS NOT NULL;
CREATE INDEX award_by_cancelled ON award (cancelled_on) WHERE cancelled_on IS NOT NULL;
CREATE INDEX requirement_by_tranche ON requirement (tranche);
CREATE INDEX allocation_by_fund ON allocation (fund, tranche, amount);
CREATE INDEX payment_by_tranche ON payment (tranche, fund, date, amount);
CREATE INDEX payment_by_fund ON payment (fund, date, amount);
CREATE INDEX payment_by_reverses ON payment (reverses);
CREATE INDEX payment_by_paper ON payment (paper);
CREATE INDEX support_by_startup ON support (startup);
CREATE INDEX support_by_consultant ON support (consultant) WHERE consultant IS NOT NULL;
CREATE INDEX support_by_provider ON support (provider);
CREATE INDEX support_by_fund ON support (fund);
CREATE INDEX support_by_award ON support (award);
