-- Programmes and their cohorts with the number of startups at each stage; newest cohorts first.
-- A programme without cohorts has one row, in which the cohort is null.
-- ?1 only this cohort, 0 for all.
-- programme, programme_name, cohort, name, status, starts, ends, capacity, total, unknown, applied, waitlisted, admitted,
-- active, graduated, withdrawn, dismissed, risk_accepted
SELECT p.id AS programme, p.name AS programme_name, c.id AS cohort, c.name, c.status, c.starts, c.ends, c.capacity,
  coalesce(n.total, 0) AS total, coalesce(n.unknown, 0) AS unknown, coalesce(n.applied, 0) AS applied,
  coalesce(n.waitlisted, 0) AS waitlisted, coalesce(n.admitted, 0) AS admitted, coalesce(n.active, 0) AS active,
  coalesce(n.graduated, 0) AS graduated, coalesce(n.withdrawn, 0) AS withdrawn, coalesce(n.dismissed, 0) AS dismissed,
  coalesce(n.risk_accepted, 0) AS risk_accepted
FROM programme AS p
LEFT JOIN cohort AS c ON c.programme = p.id
LEFT JOIN (
  SELECT cohort, count(*) AS total,
    count(*) FILTER (WHERE stage IS NULL) AS unknown,
    count(*) FILTER (WHERE stage = 'applied') AS applied,
    count(*) FILTER (WHERE stage = 'waitlisted') AS waitlisted,
    count(*) FILTER (WHERE stage = 'admitted') AS admitted,
    count(*) FILTER (WHERE stage = 'active') AS active,
    count(*) FILTER (WHERE stage = 'graduated') AS graduated,
    count(*) FILTER (WHERE stage = 'withdrawn') AS withdrawn,
    count(*) FILTER (WHERE stage = 'dismissed') AS dismissed,
    count(*) FILTER (WHERE stage = 'risk_accepted') AS risk_accepted
  FROM enrolment
  WHERE ?1 = 0 OR cohort = ?1
  GROUP BY cohort
) AS n ON n.cohort = c.id
WHERE ?1 = 0 OR c.id = ?1
ORDER BY p.name_key, p.id, c.starts IS NOT NULL, c.starts DESC, c.name_key DESC, c.id DESC
