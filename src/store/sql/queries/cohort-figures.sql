-- The figures of one cohort as of a day: where each enrolment stood then.
-- ?1 id of the cohort, ?2 the day (ISO).
-- A startup counts as admitted once it was admitted, active, graduated, dismissed or closed with its risk accepted; one that
-- withdrew counts unless it is known to have only applied or waited before.  ended: what a graduation rate is of.
-- left_programme: withdrew after it was admitted.  not_begun: admitted, but neither active nor ended.  So admitted is the sum
-- of not_begun, active, graduated, left_programme, dismissed and risk_accepted, and ended that of the last four.
-- name, programme, starts, ends, enrolled, applied, waitlisted, stage_admitted, active, graduated, withdrawn, dismissed,
-- risk_accepted, admitted, not_begun, left_programme, ended
WITH standing AS (
  SELECT e.id,
    (SELECT x.stage FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
     ORDER BY x.date DESC, x.id DESC LIMIT 1) AS stage,
    EXISTS (SELECT 1 FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
            AND x.stage IN ('admitted', 'active', 'graduated', 'dismissed', 'risk_accepted')) AS was_in,
    EXISTS (SELECT 1 FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
            AND x.stage IN ('applied', 'waitlisted')) AS was_waiting
  FROM enrolment AS e
  WHERE e.cohort = ?1
),
judged AS (
  SELECT stage, was_in OR (stage = 'withdrawn' AND NOT was_waiting) AS admitted
  FROM standing
)
SELECT c.name, p.name AS programme, c.starts, c.ends,
  count(judged.stage) AS enrolled,
  coalesce(sum(judged.stage = 'applied'), 0) AS applied,
  coalesce(sum(judged.stage = 'waitlisted'), 0) AS waitlisted,
  coalesce(sum(judged.stage = 'admitted'), 0) AS stage_admitted,
  coalesce(sum(judged.stage = 'active'), 0) AS active,
  coalesce(sum(judged.stage = 'graduated'), 0) AS graduated,
  coalesce(sum(judged.stage = 'withdrawn'), 0) AS withdrawn,
  coalesce(sum(judged.stage = 'dismissed'), 0) AS dismissed,
  coalesce(sum(judged.stage = 'risk_accepted'), 0) AS risk_accepted,
  coalesce(sum(judged.admitted), 0) AS admitted,
  coalesce(sum(judged.admitted AND judged.stage IN ('applied', 'waitlisted', 'admitted')), 0) AS not_begun,
  coalesce(sum(judged.admitted AND judged.stage = 'withdrawn'), 0) AS left_programme,
  coalesce(sum(judged.admitted AND judged.stage IN ('graduated', 'withdrawn', 'dismissed', 'risk_accepted')), 0) AS ended
FROM cohort AS c
  JOIN programme AS p ON p.id = c.programme
  LEFT JOIN judged ON TRUE
WHERE c.id = ?1
GROUP BY c.id
