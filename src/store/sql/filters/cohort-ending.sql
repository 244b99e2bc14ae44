-- Cohorts that end by a day, and those that should have ended and still run.
-- A year or month alone ends on its last day.
-- ?1 today, ?2 the last day that counts (both ISO).
t.ends || substr('-12-31', length(t.ends) - 3) <= ?2
AND (t.status = 'active'
     OR ((t.status IS NULL OR t.status = 'planned') AND t.ends || substr('-12-31', length(t.ends) - 3) >= ?1))
