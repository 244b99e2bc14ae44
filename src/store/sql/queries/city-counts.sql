-- City export: how many of each the file has; which ones is said in their own queries.
-- ?1 the last day of the period.
-- cohorts, enrolments, events, investors, partners, people, programmes, roles, rounds, stageChanges, stakes, startups
WITH agreed AS (
  SELECT DISTINCT person FROM consent WHERE purpose = 'city_report' AND given <= ?1 AND withdrawn IS NULL
), running AS (
  SELECT r.id, r.person
  FROM role AS r JOIN agreed AS a ON a.person = r.person LEFT JOIN investor AS i ON i.id = r.investor
  WHERE (r.starts IS NULL OR r.starts <= ?1)
    AND (r.ends IS NULL OR r.ends >= substr(?1, 1, length(r.ends)))
    AND (r.investor IS NULL OR (i.person IS NULL AND i.kind <> 'angel'))
), held AS (
  SELECT k.id, coalesce(k.person, i.person) AS person
  FROM stake AS k LEFT JOIN investor AS i ON i.id = k.investor LEFT JOIN round AS r ON r.id = k.round
  WHERE r.date IS NULL OR r.date <= ?1
), named AS (
  SELECT person FROM running
  UNION SELECT h.person FROM held AS h JOIN agreed AS a ON a.person = h.person
)
SELECT
  (SELECT count(*) FROM cohort) AS cohorts,
  (SELECT count(*) FROM enrolment AS e
   WHERE EXISTS (SELECT 1 FROM stage_change WHERE enrolment = e.id AND date <= ?1)
     OR NOT EXISTS (SELECT 1 FROM stage_change WHERE enrolment = e.id)) AS enrolments,
  (SELECT count(*) FROM event WHERE date <= ?1) AS events,
  (SELECT count(*) FROM investor WHERE person IS NULL AND kind <> 'angel') AS investors,
  (SELECT count(*) FROM partner) AS partners,
  (SELECT count(*) FROM named) AS people,
  (SELECT count(*) FROM programme) AS programmes,
  (SELECT count(*) FROM running) AS roles,
  (SELECT count(*) FROM round WHERE date IS NULL OR date <= ?1) AS rounds,
  (SELECT count(*) FROM stage_change WHERE date <= ?1) AS stageChanges,
  (SELECT count(*) FROM held) AS stakes,
  (SELECT count(*) FROM startup) AS startups
