-- The enrolment that a startup's stage is taken from (see the triggers of migration 001).
-- ?1 and ?2 first and last id of startups; ?3 only enrolments in this cohort, 0 for the latest of all.
-- startup, enrolment, stage
SELECT startup, id AS enrolment, stage
FROM (
  SELECT id, startup, stage,
    row_number() OVER (PARTITION BY startup ORDER BY since IS NULL, since DESC, id DESC) AS place
  FROM enrolment
  WHERE startup BETWEEN ?1 AND ?2 AND (?3 = 0 OR cohort = ?3)
) AS ranked
WHERE place = 1
ORDER BY startup
