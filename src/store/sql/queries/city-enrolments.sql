-- City export: enrolments in the order of their uid, a row for each stage change up to the last day of the period, with the
-- stage that they led to.  An enrolment whose first stage change lies after that day had not begun.
-- Reasons stay at home: they may name persons.
-- ?1 the last day of the period.
-- The columns are the members, in ascending order, those of stage changes with the array's name before them.
SELECT c.uid AS cohort, l.stage, x.date AS "stageChanges.date", x.stage AS "stageChanges.stage",
  x.uid AS "stageChanges.uid", l.date AS stageSince, s.uid AS startup, e.uid
FROM enrolment AS e
  JOIN cohort AS c ON c.id = e.cohort
  JOIN startup AS s ON s.id = e.startup
  LEFT JOIN stage_change AS x ON x.enrolment = e.id AND x.date <= ?1
  LEFT JOIN stage_change AS l ON l.id = (SELECT y.id FROM stage_change AS y WHERE y.enrolment = e.id AND y.date <= ?1
                                         ORDER BY y.date DESC, y.id DESC LIMIT 1)
WHERE x.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM stage_change WHERE enrolment = e.id)
ORDER BY e.uid, x.date, x.id
