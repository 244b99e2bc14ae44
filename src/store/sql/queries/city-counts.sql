-- City export: how many of each there are.
-- cohorts, enrolments, programmes, stageChanges, startups
SELECT
  (SELECT count(*) FROM cohort) AS cohorts,
  (SELECT count(*) FROM enrolment) AS enrolments,
  (SELECT count(*) FROM programme) AS programmes,
  (SELECT count(*) FROM stage_change) AS stageChanges,
  (SELECT count(*) FROM startup) AS startups
