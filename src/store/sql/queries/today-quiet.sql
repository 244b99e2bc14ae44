-- Startups of the filter startup-quiet, each with its enrolment that has stood longest; the longest first.
-- ?1 the day (ISO), ?2 at most so many.
-- id, name, cohort (name), stage, since, total (of the filter)
WITH quiet AS (
  SELECT startup, cohort, stage, since, row_number() OVER (PARTITION BY startup ORDER BY since, id) AS place
  FROM enrolment
  WHERE stage IN ('applied', 'waitlisted', 'admitted', 'active') AND since <= ?1
)
SELECT t.id, t.name, c.name AS cohort, q.stage, q.since, count(*) OVER () AS total
FROM quiet AS q JOIN startup AS t ON t.id = q.startup JOIN cohort AS c ON c.id = q.cohort
WHERE q.place = 1
ORDER BY q.since, t.name_key, t.id
LIMIT ?2
