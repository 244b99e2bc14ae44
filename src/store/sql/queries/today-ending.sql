-- Cohorts of the filter cohort-ending, the earliest end first.
-- ?1 today, ?2 the last day that counts (both ISO), ?3 at most so many.
-- id, name, programme (name), ends (a full date), n_startups (in incubation), total and overdue (of the filter)
WITH ending AS (
  SELECT t.id, t.name, t.name_key, t.programme, t.ends || substr('-12-31', length(t.ends) - 3) AS ends
  FROM cohort AS t
  WHERE t.ends || substr('-12-31', length(t.ends) - 3) <= ?2
    AND (t.status = 'active'
         OR ((t.status IS NULL OR t.status = 'planned') AND t.ends || substr('-12-31', length(t.ends) - 3) >= ?1))
)
SELECT e.id, e.name, p.name AS programme, e.ends,
       (SELECT count(*) FROM enrolment WHERE cohort = e.id AND stage = 'active') AS n_startups,
       count(*) OVER () AS total,
       sum(CASE WHEN e.ends < ?1 THEN 1 ELSE 0 END) OVER () AS overdue
FROM ending AS e JOIN programme AS p ON p.id = e.programme
ORDER BY e.ends, e.name_key, e.id
LIMIT ?3
