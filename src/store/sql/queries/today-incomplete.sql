-- Startups of the filter startup-incomplete, those in incubation first.
-- ?1 at most so many.
-- id, name, cohort (name of the latest; may be null), no_tax_code, no_contact (1 or 0), total (of the filter)
SELECT t.id, t.name, c.name AS cohort,
       t.tax_code IS NULL AND (t.tax_kind IS NULL OR t.tax_kind <> 'none') AS no_tax_code,
       t.phone IS NULL AND t.email IS NULL AS no_contact,
       count(*) OVER () AS total
FROM startup AS t LEFT JOIN cohort AS c ON c.id = t.cohort
WHERE (t.status IS NULL OR t.status IN ('operating', 'suspended'))
  AND ((t.tax_code IS NULL AND (t.tax_kind IS NULL OR t.tax_kind <> 'none')) OR (t.phone IS NULL AND t.email IS NULL))
ORDER BY CASE WHEN t.stage = 'active' THEN 0 ELSE 1 END, t.name_key, t.id
LIMIT ?1
