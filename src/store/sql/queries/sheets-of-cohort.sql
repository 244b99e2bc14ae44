-- The startups of a cohort, in Vietnamese order: those whose sheets are made together.
-- ?1 the cohort.
-- id, name
SELECT DISTINCT s.id, s.name
FROM enrolment AS e JOIN startup AS s ON s.id = e.startup
WHERE e.cohort = ?1
ORDER BY s.name_key, s.id
