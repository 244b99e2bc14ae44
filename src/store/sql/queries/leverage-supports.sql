-- Public money in support that was given otherwise than in tranches, for leverage: what an award pays is counted there alone, and
-- what a private fund pays is not public.
-- ?1 what it is of: all, startup, cohort, programme or fund; ?2 its id (0 of all); ?3 and ?4 the first and last day, each may be
-- null; ?5 the day that all is told as of: nothing later counts (null: no such day).  Of a cohort and a programme the startups
-- that were admitted by then count, of a fund those that it gave something to.
-- id, amount (NULL: not known)
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
SELECT p.id, p.amount
FROM support AS p
  LEFT JOIN fund AS f ON f.id = p.fund
WHERE p.award IS NULL AND coalesce (f.public_money, 1) = 1
  AND (?3 IS NULL OR p.date >= ?3) AND (?4 IS NULL OR p.date <= ?4) AND (?5 IS NULL OR p.date <= ?5)
  AND CASE WHEN ?1 = 'fund' THEN p.fund = ?2 ELSE p.startup IN (SELECT startup FROM who) END
ORDER BY p.id
