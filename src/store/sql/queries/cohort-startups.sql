-- The startups of one cohort as of a day, in Vietnamese order.
-- ?1 id of the cohort, ?2 the day (ISO).
-- A person's 12-digit tax code is not printed.
-- name, tax_code, sector, stage, since, status
SELECT s.name, CASE WHEN s.tax_kind IS NOT 'personal12' THEN s.tax_code END AS tax_code, s.sector, x.stage, x.date AS since,
  s.status
FROM enrolment AS e
  JOIN startup AS s ON s.id = e.startup
  JOIN stage_change AS x ON x.id = (SELECT y.id FROM stage_change AS y WHERE y.enrolment = e.id AND y.date <= ?2
                                    ORDER BY y.date DESC, y.id DESC LIMIT 1)
WHERE e.cohort = ?1
ORDER BY s.name_key, s.id
