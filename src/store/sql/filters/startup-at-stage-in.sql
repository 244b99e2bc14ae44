-- Startups that came to where they stand in a time.
-- A year or month alone counts with all its days.
-- ?1 the first day, ?2 the last (ISO); either may be null.
t.stage_since IS NOT NULL
AND (?1 IS NULL OR t.stage_since || substr('-12-31', length(t.stage_since) - 3) >= ?1)
AND (?2 IS NULL OR t.stage_since <= ?2)
