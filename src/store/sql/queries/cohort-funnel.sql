-- How far the startups of one cohort came: of each enrolment the furthest step that is recorded, whatever came after it.
-- ?1 id of the cohort.
-- One that was dismissed or closed with its risk accepted had been admitted; who is only known to have withdrawn, only applied.
-- applied, admitted, active, graduated: each counts those of the steps after it too.
WITH reached AS (
  SELECT e.id, coalesce(max(CASE x.stage
    WHEN 'graduated' THEN 4
    WHEN 'active' THEN 3
    WHEN 'admitted' THEN 2
    WHEN 'dismissed' THEN 2
    WHEN 'risk_accepted' THEN 2
    ELSE 1 END), 1) AS step
  FROM enrolment AS e LEFT JOIN stage_change AS x ON x.enrolment = e.id
  WHERE e.cohort = ?1
  GROUP BY e.id
)
SELECT count(*) AS applied, coalesce(sum(step >= 2), 0) AS admitted, coalesce(sum(step >= 3), 0) AS active,
  coalesce(sum(step >= 4), 0) AS graduated
FROM reached
