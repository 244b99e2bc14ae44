-- The startups of a cohort, in Vietnamese order: those whose sheets are made together.
-- ?1 the cohort; ?2: 1 for all that ever applied, 0 for those that were admitted and have not left.
-- id, name
SELECT DISTINCT s.id, s.name
FROM enrolment AS e JOIN startup AS s ON s.id = e.startup
WHERE e.cohort = ?1
  AND (?2 OR (SELECT x.stage FROM stage_change AS x WHERE x.enrolment = e.id
              ORDER BY x.date DESC, x.id DESC LIMIT 1) IN ('admitted', 'active', 'graduated'))
ORDER BY s.name_key, s.id
