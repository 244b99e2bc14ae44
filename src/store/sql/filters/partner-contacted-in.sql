-- Partners with whom the last contact was in a time.
-- A year or month alone counts with all its days.
-- ?1 the first day, ?2 the last (ISO); either may be null.
t.contacted IS NOT NULL
AND (?1 IS NULL OR t.contacted || substr('-12-31', length(t.contacted) - 3) >= ?1)
AND (?2 IS NULL OR t.contacted <= ?2)
