-- Notes of a time.
-- A year or month alone counts with all its days.
-- ?1 the first day, ?2 the last (ISO); either may be null.
t.date IS NOT NULL
AND (?1 IS NULL OR t.date || substr('-12-31', length(t.date) - 3) >= ?1)
AND (?2 IS NULL OR t.date <= ?2)
