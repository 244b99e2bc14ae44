-- The startups that were admitted to cohorts of a programme that ran in a period, each once, with what they raised.
-- ?1 the programme, ?2 the day (ISO), ?3 and ?4 the first and last day of the period, each may be null.
-- raised: đồng of the rounds whose amount in đồng is known; rounds: how many those are; unknown: the others.  Rounds count
-- until the day; with a period those of its days, without one also those without a date.
-- name, sector, raised, rounds, unknown
WITH admitted AS (
  SELECT DISTINCT e.startup
  FROM enrolment AS e JOIN cohort AS c ON c.id = e.cohort
  WHERE c.programme = ?1
    AND (?3 IS NULL OR c.ends IS NULL OR c.ends >= substr(?3, 1, length(c.ends)))
    AND (?4 IS NULL OR c.starts IS NULL OR c.starts <= ?4)
    AND (EXISTS (SELECT 1 FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
                 AND x.stage IN ('admitted', 'active', 'graduated', 'dismissed', 'risk_accepted'))
         OR ((SELECT x.stage FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
              ORDER BY x.date DESC, x.id DESC LIMIT 1) = 'withdrawn'
             AND NOT EXISTS (SELECT 1 FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
                             AND x.stage IN ('applied', 'waitlisted'))))
),
counted AS (
  SELECT r.startup, r.amount_vnd
  FROM round AS r
  WHERE CASE WHEN r.date IS NULL THEN ?3 IS NULL AND ?4 IS NULL
        ELSE r.date <= ?2 AND (?3 IS NULL OR r.date >= substr(?3, 1, length(r.date))) AND (?4 IS NULL OR r.date <= ?4) END
)
SELECT s.name, s.sector, sum(k.amount_vnd) AS raised, count(k.amount_vnd) AS rounds,
  count(k.startup) - count(k.amount_vnd) AS unknown
FROM admitted AS a JOIN startup AS s ON s.id = a.startup LEFT JOIN counted AS k ON k.startup = s.id
GROUP BY s.id
ORDER BY s.name_key, s.id
