-- The enrolment of a startup in a cohort, and whether it has ever been at a stage there.
-- ?1 id of the startup, ?2 id of the cohort, ?3 word of the stage.
-- id, been (stage changes to that stage)
SELECT e.id, (SELECT count(*) FROM stage_change AS s WHERE s.enrolment = e.id AND s.stage = ?3) AS been
FROM enrolment AS e
WHERE e.startup = ?1 AND e.cohort = ?2
