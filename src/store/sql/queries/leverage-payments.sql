-- Public money that was paid, for leverage: entries of the ledger of funds with public money; counter-entries count less.
-- ?1 what it is of: all, startup, cohort, programme or fund; ?2 its id (0 of all); ?3 and ?4 the first and last day, each may be
-- null; ?5 the day that all is told as of: nothing later counts (null: no such day).  Of a cohort and a programme the startups
-- that were admitted by then count, of a fund those that it gave something to.
-- id, amount, is_dong
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
who AS (
  SELECT id AS startup FROM startup WHERE ?1 = 'all' OR (?1 = 'startup' AND id = ?2)
  UNION SELECT startup FROM admitted
)
SELECT y.id, y.amount, coalesce (y.currency, 'VND') = 'VND' AS is_dong
FROM payment AS y
  JOIN fund AS f ON f.id = y.fund
  JOIN tranche AS t ON t.id = y.tranche
  JOIN award AS a ON a.id = t.award
WHERE f.public_money = 1
  AND (?3 IS NULL OR y.date >= ?3) AND (?4 IS NULL OR y.date <= ?4) AND (?5 IS NULL OR y.date <= ?5)
  AND CASE WHEN ?1 = 'fund' THEN y.fund = ?2 ELSE a.startup IN (SELECT startup FROM who) END
ORDER BY y.id
