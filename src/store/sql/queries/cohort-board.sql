-- The startups of a cohort, each with where it stands and what somebody should ask it: those first, the longest first, then
-- the incomplete, then who came last.
-- ?1 the cohort, ?2 the day (ISO) since which who has not moved is quiet.
-- The rules are those of the filters startup-quiet and startup-incomplete.
-- enrolment, startup, name, sector, stage, since (these may be null), quiet, no_tax_code, no_contact (1 or 0)
WITH judged AS (
  SELECT e.id AS enrolment, t.id AS startup, t.name, t.name_key, t.sector, e.stage, e.since,
    coalesce(e.stage IN ('applied', 'waitlisted', 'admitted', 'active') AND e.since <= ?2, 0) AS quiet,
    t.status IS NULL OR t.status IN ('operating', 'suspended') AS at_work,
    t.tax_code IS NULL AND (t.tax_kind IS NULL OR t.tax_kind <> 'none') AS no_tax_code,
    t.phone IS NULL AND t.email IS NULL AS no_contact
  FROM enrolment AS e JOIN startup AS t ON t.id = e.startup
  WHERE e.cohort = ?1
)
SELECT enrolment, startup, name, sector, stage, since, quiet, at_work AND no_tax_code AS no_tax_code,
  at_work AND no_contact AS no_contact
FROM judged
ORDER BY quiet DESC, CASE WHEN quiet THEN since END, at_work AND (no_tax_code OR no_contact) DESC, since DESC, name_key,
  enrolment
