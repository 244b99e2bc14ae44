-- What happened to a startup: changes of stage and notes, newest first.
-- ?1 the startup.
-- kind ('stage_change' or 'note'), id, date, stage, cohort (its name), text (reason or note), author
SELECT 'stage_change' AS kind, s.id AS id, s.date AS date, s.stage AS stage, c.name AS cohort, s.reason AS text,
  NULL AS author
FROM stage_change AS s
JOIN enrolment AS e ON e.id = s.enrolment
JOIN cohort AS c ON c.id = e.cohort
WHERE e.startup = ?1
UNION ALL
SELECT 'note', id, date, NULL, NULL, text, author
FROM note
WHERE startup = ?1
ORDER BY date DESC, kind, id DESC
