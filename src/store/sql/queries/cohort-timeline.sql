-- Every change of stage in a cohort, startup by startup in Vietnamese order, each startup's from the first to the last.
-- A startup without any has one row, in which stage and date are null.
-- ?1 the cohort.
-- enrolment, startup, name, stage, date, reason
SELECT e.id AS enrolment, t.id AS startup, t.name, x.stage, x.date, x.reason
FROM enrolment AS e
JOIN startup AS t ON t.id = e.startup
LEFT JOIN stage_change AS x ON x.enrolment = e.id
WHERE e.cohort = ?1
ORDER BY t.name_key, t.id, e.id, x.date, x.id
