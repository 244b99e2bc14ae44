-- Cohorts that run in a time, for a part of it at least.  Those whose start and end are unknown do not count.
-- A year or month alone counts with all its days.
-- ?1 the first day, ?2 the last (ISO); either may be null.
(t.starts IS NOT NULL OR t.ends IS NOT NULL)
AND (?1 IS NULL OR t.ends IS NULL OR t.ends || substr('-12-31', length(t.ends) - 3) >= ?1)
AND (?2 IS NULL OR t.starts IS NULL OR t.starts <= ?2)
