-- City export: enrolments in the order of their uid, a row for each stage change.
-- Reasons stay at home: they may name persons.
-- cohort, stage, change_date, change_stage, change_uid, since, startup, uid
SELECT c.uid AS cohort, e.stage, x.date AS change_date, x.stage AS change_stage, x.uid AS change_uid, e.since,
  s.uid AS startup, e.uid
FROM enrolment AS e
  JOIN cohort AS c ON c.id = e.cohort
  JOIN startup AS s ON s.id = e.startup
  LEFT JOIN stage_change AS x ON x.enrolment = e.id
ORDER BY e.uid, x.date, x.id
