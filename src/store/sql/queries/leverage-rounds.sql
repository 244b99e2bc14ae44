-- Rounds as capital that came to startups, each once whoever invested, for leverage.
-- ?1 what it is of: all, startup, cohort, programme or fund; ?2 its id (0 of all); ?3 and ?4 the first and last day, each may be
-- null; ?5 the day that all is told as of: nothing later counts (null: no such day).  Of a cohort and a programme the startups
-- that were admitted by then count, of a fund those that it gave something to.
-- A year or a month counts where all its days lie between the first and the last, so that no two periods count it both.
-- id, dated (0: days were asked for, and it has none or not all of its days are among them), amount, currency, rate, amount_vnd, undisclosed, is_grant, holders
-- (stakes), state_holders (of them, of state funds), state_amount (what these put in, in the currency of the round; NULL where
-- one of them does not say it)
WITH admitted AS (
  SELECT DISTINCT e.startup
  FROM enrolment AS e JOIN cohort AS c ON c.id = e.cohort
  WHERE ((?1 = 'cohort' AND c.id = ?2) OR (?1 = 'programme' AND c.programme = ?2))
    AND (EXISTS (SELECT 1 FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= coalesce (?5, ?4, x.date)
                 AND x.stage IN ('admitted', 'active', 'graduated', 'dismissed', 'risk_accepted'))
         OR ((SELECT x.stage FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= coalesce (?5, ?4, x.date)
              ORDER BY x.date DESC, x.id DESC LIMIT 1) = 'withdrawn'
             AND NOT EXISTS (SELECT 1 FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= coalesce (?5, ?4, x.date)
                             AND x.stage IN ('applied', 'waitlisted'))))
),
receiving AS (
  SELECT t.award FROM payment AS y JOIN tranche AS t ON t.id = y.tranche WHERE ?1 = 'fund' AND y.fund = ?2
),
who AS (
  SELECT id AS startup FROM startup WHERE ?1 = 'all' OR (?1 = 'startup' AND id = ?2)
  UNION SELECT startup FROM admitted
  UNION SELECT a.startup FROM award AS a WHERE a.id IN (SELECT award FROM receiving)
  UNION SELECT p.startup FROM support AS p WHERE ?1 = 'fund' AND p.fund = ?2
)
SELECT r.id,
  (?3 IS NULL OR coalesce (r.date || substr('-01-01', length(r.date) - 3) >= ?3, 0))
    AND (?4 IS NULL OR coalesce (CASE length(r.date) WHEN 4 THEN r.date || '-12-31'
                                     WHEN 7 THEN date(r.date || '-01', '+1 month', '-1 day') ELSE r.date END <= ?4, 0)) AS dated, r.amount, r.currency, r.rate, r.amount_vnd,
  r.undisclosed, coalesce (r.instrument = 'grant', 0) OR coalesce (r.type = 'grant', 0) AS is_grant,
  (SELECT count(*) FROM stake AS k WHERE k.round = r.id) AS holders,
  (SELECT count(*) FROM stake AS k JOIN investor AS i ON i.id = k.investor WHERE k.round = r.id AND i.kind = 'state')
    AS state_holders,
  (SELECT CASE WHEN count(k.amount) = count(*) AND total(coalesce (k.currency, 'VND') <> coalesce (r.currency, 'VND')) = 0
               THEN sum(k.amount) END
   FROM stake AS k JOIN investor AS i ON i.id = k.investor WHERE k.round = r.id AND i.kind = 'state') AS state_amount
FROM round AS r
WHERE r.startup IN (SELECT startup FROM who)
  AND (r.date IS NULL OR ((?3 IS NULL OR r.date || substr('-12-31', length(r.date) - 3) >= ?3) AND (?4 IS NULL OR r.date <= ?4)
                          AND (?5 IS NULL OR r.date <= ?5)))
ORDER BY r.id
