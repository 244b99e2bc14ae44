-- The figures of one cohort as of a day: where each enrolment stood then.
-- ?1 id of the cohort, ?2 the day (ISO).
-- A startup counts as admitted once it was admitted, active, graduated, dismissed or closed with its risk accepted;
-- one that withdrew before that does not.  ended: what a graduation rate is of.
-- name, programme, starts, ends, enrolled, applied, waitlisted, stage_admitted, active, graduated, withdrawn, dismissed,
-- risk_accepted, admitted, ended
WITH standing AS (
  SELECT e.id,
    (SELECT x.stage FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
     ORDER BY x.date DESC, x.id DESC LIMIT 1) AS stage,
    EXISTS (SELECT 1 FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
            AND x.stage IN ('admitted', 'active', 'graduated', 'dismissed', 'risk_accepted')) AS admitted
  FROM enrolment AS e
  WHERE e.cohort = ?1
)
SELECT c.name, p.name AS programme, c.starts, c.ends,
  count(standing.stage) AS enrolled,
  coalesce(sum(standing.stage = 'applied'), 0) AS applied,
  coalesce(sum(standing.stage = 'waitlisted'), 0) AS waitlisted,
  coalesce(sum(standing.stage = 'admitted'), 0) AS stage_admitted,
  coalesce(sum(standing.stage = 'active'), 0) AS active,
  coalesce(sum(standing.stage = 'graduated'), 0) AS graduated,
  coalesce(sum(standing.stage = 'withdrawn'), 0) AS withdrawn,
  coalesce(sum(standing.stage = 'dismissed'), 0) AS dismissed,
  coalesce(sum(standing.stage = 'risk_accepted'), 0) AS risk_accepted,
  coalesce(sum(standing.admitted), 0) AS admitted,
  coalesce(sum(standing.admitted AND standing.stage IN ('graduated', 'withdrawn', 'dismissed', 'risk_accepted')), 0) AS ended
FROM cohort AS c
  JOIN programme AS p ON p.id = c.programme
  LEFT JOIN standing ON TRUE
WHERE c.id = ?1
GROUP BY c.id
