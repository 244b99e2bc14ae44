-- The cohorts of a programme that ran in a period, each with its figures as of a day, in the order of their start.
-- ?1 the programme, ?2 the day (ISO), ?3 and ?4 the first and last day of the period, each may be null.
-- Who counts as admitted, not begun and ended is as in cohort-figures.  left_programme: withdrew or was dismissed.
-- new_admitted, new_graduated, new_closed: of those, who came in, graduated, and left, was dismissed or closed with risk
-- accepted, within the period.
-- name, starts, ends, admitted, not_begun, active, graduated, left_programme, risk_accepted, ended, new_admitted,
-- new_graduated, new_closed
WITH standing AS (
  SELECT e.cohort,
    (SELECT x.stage FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
     ORDER BY x.date DESC, x.id DESC LIMIT 1) AS stage,
    EXISTS (SELECT 1 FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
            AND x.stage IN ('admitted', 'active', 'graduated', 'dismissed', 'risk_accepted')) AS was_in,
    EXISTS (SELECT 1 FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
            AND x.stage IN ('applied', 'waitlisted')) AS was_waiting,
    (SELECT max(x.date) FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2) AS last,
    coalesce((SELECT min(x.date) FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2
              AND x.stage IN ('admitted', 'active', 'graduated', 'dismissed', 'risk_accepted')),
             (SELECT min(x.date) FROM stage_change AS x WHERE x.enrolment = e.id AND x.date <= ?2)) AS came
  FROM enrolment AS e JOIN cohort AS c ON c.id = e.cohort
  WHERE c.programme = ?1
),
judged AS (
  SELECT cohort, stage, was_in OR (stage = 'withdrawn' AND NOT was_waiting) AS admitted,
    (?3 IS NULL OR came >= substr(?3, 1, length(came))) AND (?4 IS NULL OR came <= ?4) AS is_new,
    (?3 IS NULL OR last >= substr(?3, 1, length(last))) AND (?4 IS NULL OR last <= ?4) AS is_moved
  FROM standing
)
SELECT c.name, c.starts, c.ends,
  coalesce(sum(j.admitted), 0) AS admitted,
  coalesce(sum(j.admitted AND j.stage IN ('applied', 'waitlisted', 'admitted')), 0) AS not_begun,
  coalesce(sum(j.stage = 'active'), 0) AS active,
  coalesce(sum(j.stage = 'graduated'), 0) AS graduated,
  coalesce(sum(j.admitted AND j.stage IN ('withdrawn', 'dismissed')), 0) AS left_programme,
  coalesce(sum(j.stage = 'risk_accepted'), 0) AS risk_accepted,
  coalesce(sum(j.admitted AND j.stage IN ('graduated', 'withdrawn', 'dismissed', 'risk_accepted')), 0) AS ended,
  coalesce(sum(j.admitted AND j.is_new), 0) AS new_admitted,
  coalesce(sum(j.stage = 'graduated' AND j.is_moved), 0) AS new_graduated,
  coalesce(sum(j.admitted AND j.is_moved AND j.stage IN ('withdrawn', 'dismissed', 'risk_accepted')), 0) AS new_closed
FROM cohort AS c LEFT JOIN judged AS j ON j.cohort = c.id
WHERE c.programme = ?1
  AND (?3 IS NULL OR c.ends IS NULL OR c.ends >= substr(?3, 1, length(c.ends)))
  AND (?4 IS NULL OR c.starts IS NULL OR c.starts <= ?4)
GROUP BY c.id
ORDER BY c.starts IS NULL, c.starts, c.name_key, c.id
